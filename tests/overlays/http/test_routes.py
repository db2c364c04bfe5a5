"""Where connections go, through which proxy and whom they trust; and how faults of that are told."""

from __future__ import annotations

import asyncio
import os
import socket
import ssl
import subprocess
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from peer import Exchange, Peer, response

from welkin_sdk import AsyncDataClient, CloudClient, DataClient, TransportOptions, errors
from welkin_sdk.http.routes import find_proxy, parse_proxy

VARIABLES = ["HTTPS_PROXY", "https_proxy", "ALL_PROXY", "all_proxy", "transport: proxy"]
BASE = "https://api.example.invalid/v1"
CLIENTS = ["sync", "async", "aiohttp"]
MALFORMED = [
    "socks://ada:canary@127.0.0.1:9", "socks4://ada:canary@127.0.0.1:9", "ftp://ada:canary@127.0.0.1:9",
    "http://ada:canary@", "http://ada:canary@:9", "http://ada:canary@127.0.0.1:port", "http://ada:canary@h:99999",
    "http://ada:canary@127.0.0.1:0", "http://ada:canary@127.0.0.1:9/path", "http://ada:canary@127.0.0.1:9?x=1",
    "http://ada:ca/nary-canary@127.0.0.1:9", "http://ada:canary@[::1", "http://ada:canary@two words:9",
    "http://ada:canary@host\x00name:9", "http://ada:canary@host%name:9", "http://ada:canary@h\udcffst:9", "://canary",
    "canary canary", "http://ada:canary@" + "ü" * 70 + ":9",
]  # fmt: skip


@pytest.fixture(autouse=True)
def _no_variables(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in list(os.environ):
        if name.lower().endswith("_proxy") or name.startswith("SSL_CERT_"):
            monkeypatch.delenv(name)


def call(kind: str, transport: TransportOptions | None = None, **options: Any) -> Exception:
    """What a call to nowhere raises."""
    options = {"base_url": BASE, "access_token": "t", "max_retries": 2, "timeout": 3} | options

    async def call_async() -> None:
        settings = transport or TransportOptions()
        backend: Any = "aiohttp" if kind == "aiohttp" else "httpx"
        changed = TransportOptions(
            settings.proxy, settings.ca_bundle, settings.client_certificate, backend=backend
        )
        async with AsyncDataClient(**options, transport=changed) as client:
            await client.patients.get("p1")

    def call_sync() -> None:
        with DataClient(**options, transport=transport or TransportOptions()) as client:
            client.patients.get("p1")

    with pytest.raises(errors.WelkinError) as caught:
        call_sync() if kind == "sync" else asyncio.run(call_async())
    return caught.value


def told_once(exc: Exception, name: str) -> None:
    """A fault of the configuration by its name, without its value."""
    assert type(exc) is errors.ConfigurationError
    assert name in str(exc)
    chain: list[BaseException] = []
    one: BaseException | None = exc
    while one is not None and one not in chain:
        chain.append(one)
        one = one.__cause__ or one.__context__  # error reporters walk what `from None` hides, too
    assert not [one for one in chain if "canary" in f"{one!r} {vars(one)}"]


def set_proxy(monkeypatch: pytest.MonkeyPatch, variable: str, value: str) -> TransportOptions:
    if variable == "transport: proxy":
        return TransportOptions(proxy=value)
    if "\x00" in value:
        pytest.skip("no variable can hold it")
    monkeypatch.setenv(variable, value)
    return TransportOptions()


@pytest.mark.parametrize("kind", CLIENTS)
@pytest.mark.parametrize("value", MALFORMED)
@pytest.mark.parametrize("variable", VARIABLES)
def test_a_proxy_that_is_none_is_told_once(
    monkeypatch: pytest.MonkeyPatch, variable: str, value: str, kind: str
) -> None:
    """No attempt is made, so none is repeated; the password stays out of it."""
    told_once(call(kind, set_proxy(monkeypatch, variable, value)), variable)


def test_a_login_meets_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    """The exchange of a token is no attempt either, and is not counted as one."""
    monkeypatch.setenv("HTTPS_PROXY", MALFORMED[0])
    options: dict[str, Any] = {"access_token": None, "client_id": "id", "client_secret": "s" * 32}

    told_once(call("sync", **options, token_url=f"{BASE}/token"), "HTTPS_PROXY")
    cloud = CloudClient("acme", "live", api_client="a", secret="s" * 32, base_url=BASE)
    with cloud, pytest.raises(errors.ConfigurationError):
        cloud.patients.get("p1")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("ada:canary@127.0.0.1:9", ("http", "127.0.0.1", 9, ("ada", "canary"))),
        ("proxy.example.com:3128", ("http", "proxy.example.com", 3128, None)),
        ("proxy.example.com\n", ("http", "proxy.example.com", 80, None)),
        ("https://proxy.example.com", ("https", "proxy.example.com", 443, None)),
        ("http://ada:p%40ss@proxy.example.com/", ("http", "proxy.example.com", 80, ("ada", "p@ss"))),
        ("http://[::1]:8080", ("http", "::1", 8080, None)),
        ("socks5h://127.0.0.1", ("socks5h", "127.0.0.1", 1080, None)),
        ("http://bücher.example", ("http", "xn--bcher-kva.example", 80, None)),
    ],
)
def test_a_proxy_is_read_as_curl_reads_it(text: str, expected: tuple[Any, ...]) -> None:
    """Without a scheme it is http."""
    proxy = parse_proxy(text, "X")

    assert (proxy.scheme, proxy.host, proxy.port, proxy.login) == expected
    assert "canary" not in repr(proxy)


@pytest.mark.parametrize(
    ("variables", "url", "expected"),
    [
        ({}, ("https", "api.example.com", 443), None),
        ({"HTTPS_PROXY": "http://p:1"}, ("https", "api.example.com", 443), "HTTPS_PROXY"),
        ({"HTTPS_PROXY": ""}, ("https", "api.example.com", 443), None),
        ({"HTTP_PROXY": "no proxy at all"}, ("https", "api.example.com", 443), None),
        ({"ALL_PROXY": "http://p:1"}, ("https", "api.example.com", 443), "ALL_PROXY"),
        ({"HTTPS_PROXY": "http://p:1", "NO_PROXY": "example.com"}, ("https", "api.example.com", 443), None),
        ({"HTTPS_PROXY": "http://p:1", "NO_PROXY": "*"}, ("https", "api.example.com", 443), None),
        ({"HTTPS_PROXY": "http://p:1", "no_proxy": "api.example.com:444"}, ("https", "api.example.com", 444), None),
        ({"HTTPS_PROXY": "http://p:1", "no_proxy": "api.example.com:1"}, ("https", "api.example.com", 444), "HTTPS_PROXY"),
        *(
            ({"HTTP_PROXY": "http://p:1", "HTTPS_PROXY": "http://p:1", "ALL_PROXY": "http://p:1"}, (scheme, host, 1), None)
            for scheme in ("http", "https")
            for host in ("127.0.0.1", "127.8.9.10", "localhost", "clinic.localhost", "::1", "::ffff:127.0.0.1")
        ),
    ],
)  # fmt: skip
def test_each_address_has_its_own_way(
    monkeypatch: pytest.MonkeyPatch,
    variables: dict[str, str],
    url: tuple[str, str, int],
    expected: str | None,
) -> None:
    """The usual variables, but never for what is on this machine; an argument that names a proxy changes nothing there."""
    for name, value in variables.items():
        monkeypatch.setenv(name, value)

    found = find_proxy(TransportOptions(), *url)

    assert (found and found.source) == expected
    assert find_proxy(TransportOptions(trust_env=False), *url) is None
    given = find_proxy(TransportOptions(proxy="http://p:1"), *url)
    assert (given is None) == (url[2] == 1)


@pytest.mark.parametrize("kind", CLIENTS)
@pytest.mark.parametrize("given", ["variable", "argument"])
def test_a_login_on_this_machine_meets_no_proxy(
    monkeypatch: pytest.MonkeyPatch, given: str, kind: str
) -> None:
    """Plain http is allowed there since nobody is in between, wherever the API itself is."""
    issued = response(b'{"access_token": "t", "token_type": "bearer", "expires_in": 3600}')
    refused = response(b"", status="403 Forbidden")
    with Peer(lambda one: one.send(issued)) as service, Peer(lambda one: one.send(refused)) as proxy:
        if given == "variable":
            monkeypatch.setenv("HTTPS_PROXY", proxy.origin)
            monkeypatch.setenv("HTTP_PROXY", proxy.origin)
        transport = TransportOptions(proxy=proxy.origin if given == "argument" else None)
        options: dict[str, Any] = {"access_token": None, "client_id": "id", "client_secret": "s" * 32}
        raised = call(kind, transport, **options, token_url=f"{service.origin}/v1/token", max_retries=0)

        assert isinstance(raised, errors.WelkinConnectionError)
        assert service.requests == 1
        assert [head.split(b"\r\n")[0] for head in proxy.heads] == [
            b"CONNECT api.example.invalid:443 HTTP/1.1"
        ]


@pytest.mark.parametrize("kind", CLIENTS)
def test_a_proxy_that_refuses_the_login_is_a_fault_of_the_configuration(kind: str) -> None:
    """No attempt will change it."""
    refused = response(b"canary", "Proxy-Authenticate: Basic", status="407 Proxy Authentication Required")
    with Peer(lambda one: one.send(refused)) as proxy:
        raised = call(kind, TransportOptions(proxy=proxy.origin.replace("//", "//ada:canary@")))
        heads = list(proxy.heads)

    told_once(raised, "transport: proxy")
    assert len(heads) == 1
    assert b"proxy-authorization: basic ywrhomnhbmfyeq==" in heads[0].lower()


# --- through a tunnel


@pytest.fixture(scope="module")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> Path:
    file = tmp_path_factory.mktemp("tls") / "own.pem"
    subprocess.run(
        ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=api.example.invalid",
         "-addext", "subjectAltName=DNS:api.example.invalid", "-keyout", file, "-out", file.with_suffix(".crt")],
        check=True, capture_output=True,
    )  # fmt: skip
    file.write_bytes(file.read_bytes() + file.with_suffix(".crt").read_bytes())
    return file


@pytest.fixture(params=["http", "socks5", "socks5 with a login"])
def proxied(request: pytest.FixtureRequest, certificate: Path) -> Iterator[tuple[str, str]]:
    """A proxy of a kind, which is itself what it leads to; its address, and the kind."""
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    context.load_cert_chain(certificate)
    shake: Callable[[socket.socket], None] = _shake_http if request.param == "http" else _shake_socks
    listener = socket.create_server(("127.0.0.1", 0))

    def serve() -> None:
        try:
            with listener.accept()[0] as connection:
                shake(connection)
                inner = context.wrap_socket(connection, server_side=True)
            with inner:
                for _ in range(2):
                    head = inner.recv(65536)
                    inner.sendall(response(Exchange(inner, head).own))
                inner.recv(1)
        except OSError:
            pass

    thread = threading.Thread(target=serve)
    thread.start()
    login = "ada:lovelace@" if "login" in request.param else ""
    scheme = "http" if request.param == "http" else "socks5"
    yield f"{scheme}://{login}127.0.0.1:{listener.getsockname()[1]}", request.param
    listener.close()
    thread.join(5)


def _shake_http(connection: socket.socket) -> None:
    assert connection.recv(65536).startswith(b"CONNECT api.example.invalid:443 HTTP/1.1\r\n")
    connection.sendall(b"HTTP/1.1 200 Connection established\r\n\r\n")


def _shake_socks(connection: socket.socket) -> None:
    if not (offer := connection.recv(65536)):
        return
    method = offer[2]
    connection.sendall(bytes([5, method]))
    if method == 2:
        assert connection.recv(65536) == b"\x01\x03ada\x08lovelace"
        connection.sendall(b"\x01\x00")
    assert b"api.example.invalid" in connection.recv(65536)
    connection.sendall(b"\x05\x00\x00\x01\x00\x00\x00\x00\x00\x00")


@pytest.mark.parametrize("kind", CLIENTS)
def test_a_tunnel_leads_to_the_api(proxied: tuple[str, str], certificate: Path, kind: str) -> None:
    """Encrypted from end to end, with a connection that serves more than one call."""
    address, proxy_kind = proxied
    bundle = certificate.with_suffix(".crt")

    async def get_async(backend: Any) -> list[str]:
        transport = TransportOptions(proxy=address, ca_bundle=bundle, backend=backend)
        async with AsyncDataClient(access_token="t", base_url=BASE, transport=transport, timeout=5) as client:
            return [(await client.patients.get(f"p{number}")).id for number in range(2)]

    if kind == "aiohttp" and proxy_kind != "http":
        with pytest.raises(errors.ConfigurationError, match="SOCKS"):
            asyncio.run(get_async("aiohttp"))
        socket.create_connection(("127.0.0.1", int(address.rpartition(":")[2]))).close()
        return
    if kind == "sync":
        transport = TransportOptions(proxy=address, ca_bundle=bundle)
        with DataClient(access_token="t", base_url=BASE, transport=transport, timeout=5) as client:
            found = [client.patients.get(f"p{number}").id for number in range(2)]
    else:
        found = asyncio.run(get_async("httpx" if kind == "async" else kind))

    assert found == ["p0", "p1"]


# --- certificates

TLS_SETTINGS = [
    "SSL_CERT_FILE",
    "SSL_CERT_DIR",
    "ca_bundle",
    "client_certificate",
    "client_certificate's key",
]
FAULTS: dict[str, Callable[[Path], Any]] = {
    "missing": lambda path: None,
    "empty": lambda path: path.write_bytes(b""),
    "garbage": lambda path: path.write_bytes(bytes(range(256))),
    "text": lambda path: path.write_text("canary"),
    "half a certificate": lambda path: path.write_text("-----BEGIN CERTIFICATE-----\nMIIcanary"),
    "damaged": lambda path: path.write_text(
        "-----BEGIN CERTIFICATE-----\ncanary==\n-----END CERTIFICATE-----\n"
    ),
    "unreadable": lambda path: (path.write_text("canary"), path.chmod(0)),
    "an empty folder": lambda path: path.mkdir(),
    "a folder without hashes": lambda path: (path.mkdir(), (path / "ca.pem").write_text("canary")),
}


@pytest.mark.parametrize("kind", CLIENTS)
@pytest.mark.parametrize("fault", FAULTS)
@pytest.mark.parametrize("setting", TLS_SETTINGS)
def test_certificates_that_cannot_be_used_are_told_once(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, certificate: Path, setting: str, fault: str, kind: str
) -> None:
    """By the name of the variable or the argument; no number of attempts brings a file back."""
    path = tmp_path / "canary.pem"
    FAULTS[fault](path)
    transport = TransportOptions()
    if setting.startswith("SSL"):
        monkeypatch.setenv(setting, str(path))
    elif setting == "ca_bundle":
        transport = TransportOptions(ca_bundle=path)
    elif setting == "client_certificate":
        transport = TransportOptions(client_certificate=path)
    else:
        transport = TransportOptions(client_certificate=(certificate, path))

    told_once(call(kind, transport), setting.removesuffix("'s key"))


@pytest.mark.parametrize("kind", CLIENTS)
def test_a_key_log_that_cannot_be_written_is_told_once(monkeypatch: pytest.MonkeyPatch, kind: str) -> None:
    """Python opens its file whenever somebody is to be trusted."""
    monkeypatch.setenv("SSLKEYLOGFILE", "/nowhere/canary.log")

    told_once(call(kind), "SSLKEYLOGFILE")


def test_an_encrypted_key_asks_nobody(tmp_path: Path, certificate: Path) -> None:
    """A terminal would be asked for its password, and the program would hang."""
    key = tmp_path / "canary.pem"
    subprocess.run(
        ["openssl", "rsa", "-aes256", "-passout", "pass:canary", "-in", certificate, "-out", key],
        check=True, capture_output=True,
    )  # fmt: skip

    told_once(call("sync", TransportOptions(client_certificate=(certificate, key))), "client_certificate")


def test_a_stale_variable_does_not_stop_what_needs_no_certificate(monkeypatch: pytest.MonkeyPatch) -> None:
    """On this machine and in plain http nobody is trusted by a certificate."""
    monkeypatch.setenv("SSL_CERT_FILE", "/nowhere/ca.pem")
    with (
        Peer(lambda one: one.send(response(one.own))) as peer,
        DataClient(access_token="t", base_url=peer.base_url) as client,
    ):
        assert client.patients.get("p1").id == "p1"
