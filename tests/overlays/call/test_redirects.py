"""A file that lies elsewhere is fetched from there, and the host that has it is told nothing of who asks."""

from __future__ import annotations

import logging
import ssl
import subprocess
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest
from fake_clock import FakeClock
from fetching import FILE, REQUEST, SENDERS, WAYS, fetch, options_of
from hostile import HostileServer, cut, head, reply, reset

from tests.overlays.asked import asked
from welkin_sdk import CloudClient, Timeout, TransportOptions, errors
from welkin_sdk.call.redirect_rules import STATUSES
from welkin_sdk.call.redirects import find_next_request
from welkin_sdk.http.context import CallContext
from welkin_sdk.http.events import Hooks
from welkin_sdk.http.retry import Kind

CONTENT = b"%PDF canary"
KEY = "GET /bucket/key"
SIGNED = "/bucket/key?X-Amz-Signature=canary%2Fsigned&X-Amz-Expires=60"
EXCHANGE = "POST /t/admin/api_clients/API"
LOGIN = {"access_token": None, "api_client": "API", "secret": "secret-of-ours"}


@pytest.fixture
def storage() -> Iterator[HostileServer]:
    with HostileServer() as running:
        running.script(KEY, reply(body=CONTENT, content_type="application/pdf"))
        yield running


def to(location: str, status: int = 302, **headers: str) -> Any:
    """A redirect."""
    return reply(status, b"<canary>", headers={"Location": location, **headers})


def script_login(server: HostileServer) -> None:
    server.script(EXCHANGE, reply(body={"token": "secret-token"}))


@pytest.mark.parametrize("status", sorted(STATUSES))
@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("login", ["token", "secret"])
@pytest.mark.parametrize("sender", SENDERS)
def test_another_host_is_told_what_is_wanted_and_nothing_else(
    server: HostileServer,
    storage: HostileServer,
    sender: str,
    login: str,
    way: str,
    status: int,
    tmp_path: Path,
) -> None:
    """No token, no header of the user's or of ours, no cookie, and nobody named."""
    script_login(server)
    server.script(FILE, to(f"{storage.origin}{SIGNED}#canary", status, **{"Set-Cookie": "session=secret"}))
    mine = {"X-Mine": "secret", "Cookie": "a=secret", "X-Api-Key": "secret", "Proxy-Authorization": "secret"}
    options = options_of(server, headers=mine, **(LOGIN if login == "secret" else {}))

    got = fetch(sender, way, options, tmp_path, headers={"X-Call": "secret", "Referer": "secret"})

    assert got == CONTENT
    assert server.last(FILE).bearer == "secret-token"
    seen = storage.requests
    assert [one.target for one in seen] == [SIGNED]
    assert dict(seen[0].headers) == {
        "host": storage.origin.removeprefix("http://"),
        "accept": "*/*",
        "accept-encoding": "identity",
    }


@pytest.mark.parametrize("sender", SENDERS)
@pytest.mark.parametrize(
    "location", ["/t/i/files/2", "2", "../files/2", "//{host}/t/i/files/2", "http://{host}/t/i/files/2"]
)
def test_the_server_itself_is_shown_the_credentials(
    server: HostileServer, sender: str, location: str, tmp_path: Path
) -> None:
    """However it spells its own address."""
    server.script(FILE, to(location.format(host=server.origin.removeprefix("http://"))))
    server.script("GET /t/i/files/2", reply(body=CONTENT))

    assert fetch(sender, "read", options_of(server, headers={"X-Mine": "1"}), tmp_path) == CONTENT

    seen = server.last("GET /t/i/files/2")
    assert (seen.bearer, seen.headers["x-mine"]) == ("secret-token", "1")


@pytest.mark.parametrize("sender", SENDERS)
def test_who_comes_back_from_elsewhere_is_a_stranger(
    server: HostileServer, storage: HostileServer, sender: str, tmp_path: Path
) -> None:
    """Another host does not say what our credentials are used for."""
    server.script(FILE, to(f"{storage.origin}{SIGNED}"))
    storage.script(KEY, to(f"{server.origin}/t/i/patients/1"))
    server.script("GET /t/i/patients/1", reply(body=CONTENT))

    fetch(sender, "read", options_of(server), tmp_path)

    assert "authorization" not in server.last("GET /t/i/patients/1").headers


@pytest.mark.parametrize("sender", SENDERS)
@pytest.mark.parametrize("hops", [5, 6])
def test_hops_have_an_end(server: HostileServer, sender: str, hops: int, tmp_path: Path) -> None:
    """Five of them."""
    server.script(FILE, to("/hop/1"))
    for hop in range(1, hops):
        server.script(f"GET /hop/{hop}", to(f"/hop/{hop + 1}"))
    server.script(f"GET /hop/{hops}", reply(body=CONTENT))

    if hops == 5:
        assert fetch(sender, "read", options_of(server), tmp_path) == CONTENT
        return
    with pytest.raises(errors.ApiError, match="one more redirect than is followed"):
        fetch(sender, "read", options_of(server), tmp_path)
    assert len(server.requests) == 6


@pytest.mark.parametrize("sender", SENDERS)
def test_the_rest_of_a_file_is_led_as_far_as_its_beginning(
    server: HostileServer, clock: FakeClock, sender: str, tmp_path: Path
) -> None:
    """The server is asked anew, so the hops of the part before do not count."""
    server.script(FILE, to("/hop/1"))
    for hop in range(1, 5):
        server.script(f"GET /hop/{hop}", to(f"/hop/{hop + 1}"))
    known = {"ETag": '"one"', "Accept-Ranges": "bytes"}
    rest = {**known, "Content-Range": f"bytes 4-{len(CONTENT) - 1}/{len(CONTENT)}"}
    server.script(
        "GET /hop/5",
        lambda connection, _seen, _stopped: connection.sendall(head(200, len(CONTENT), known) + CONTENT[:4]),
        reply(206, CONTENT[4:], headers=rest, content_type="application/pdf"),
    )

    assert fetch(sender, "read", options_of(server, _clock=clock.clock), tmp_path) == CONTENT
    assert server.count("GET /hop/5") == 2


LOCATIONS = [
    "", " ", "http://canary.example.com/x", "http://10.0.0.1/canary", "http://169.254.169.254/canary", "http:///canary",
    "ftp://127.0.0.1/canary", "file:///canary", "data:,canary", "javascript:canary", "https://", "https:///canary",
    "http://user:canary@127.0.0.1/x", "http://127.0.0.1:port/canary", "http://127.0.0.1:99999/canary",
    "http://[::1/canary", "https://canary host/x", "https://c\\anary/x", "https://can\xe4ry.example.com/",
    f"/canary{'x' * 65_100}", "http://canary.localhost.example.com/", "http://0x7f.1/canary", "http://127.1/canary",
    "http://xn--/canary", "https://xn--/canary", "https://xn--canary-/x", "https://xn--a.xn--/canary",
]  # fmt: skip


@pytest.mark.parametrize("sender", SENDERS)
@pytest.mark.parametrize(
    "location", LOCATIONS, ids=[f"location-{number}" for number in range(len(LOCATIONS))]
)
def test_what_leads_nowhere_or_out_of_https_is_not_followed(
    server: HostileServer, sender: str, location: str, tmp_path: Path
) -> None:
    """One error of the tree, with the status and without the address; nothing is sent."""
    server.script(FILE, to(location))

    with pytest.raises(errors.ApiError, match="redirect") as caught:
        fetch(sender, "save", options_of(server), tmp_path)

    assert (caught.value.status, len(server.requests)) == (302, 1)
    assert caught.value.__context__ is caught.value.__cause__ is None
    assert "canary" not in f"{caught.value}{caught.value!r}{vars(caught.value)}"
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(("length", "is_followed"), [(65_000, True), (65_001, False)])
def test_an_address_may_be_as_long_as_one_of_ours(
    server: HostileServer, length: int, is_followed: bool, tmp_path: Path
) -> None:
    """Signed addresses of a store are long; what is longer than anything that can be asked for is none."""
    path = "/" + "x" * (length - len(server.origin) - 1)
    server.script(FILE, to(server.origin + path))
    server.script(f"GET {path}", reply(200, CONTENT))

    if is_followed:
        assert fetch(SENDERS[0], "save", options_of(server), tmp_path) == CONTENT
    else:
        with pytest.raises(errors.ApiError, match="redirect"):
            fetch(SENDERS[0], "save", options_of(server), tmp_path)


@pytest.mark.parametrize("sender", SENDERS)
def test_two_addresses_are_none(server: HostileServer, sender: str, tmp_path: Path) -> None:
    """And a redirect without any is not followed either."""

    def twice(connection: Any, _seen: Any, _stopped: Any) -> None:
        lines = head(302, 0, {"Location": "/a"})[:-2] + b"Location: /b\r\n\r\n"
        connection.sendall(lines)

    for step in (twice, reply(302, b"")):
        server.script(FILE, step)
        with pytest.raises(errors.ApiError, match="does not say where to"):
            fetch(sender, "read", options_of(server), tmp_path)


@pytest.mark.parametrize("status", [300, 304, 305, 306, 399])
def test_what_is_no_redirect_is_not_followed(server: HostileServer, status: int, tmp_path: Path) -> None:
    """Although it has an address."""
    server.script(FILE, to("/elsewhere", status))

    with pytest.raises(errors.ApiError) as caught:
        fetch("sync", "read", options_of(server), tmp_path)

    assert (caught.value.status, len(server.requests)) == (status, 1)


@pytest.mark.parametrize("path", ["/patients/1", "/files/1"])
@pytest.mark.parametrize("method", ["GET", "HEAD", "POST", "PUT", "DELETE"])
def test_nothing_but_a_download_is_redirected(
    server: HostileServer, storage: HostileServer, method: str, path: str
) -> None:
    """A record has no other address, and a body goes to nobody else."""
    server.script(f"{method} /t/i{path}", to(f"{storage.origin}{SIGNED}", 307))

    with (
        CloudClient(**options_of(server)) as client,
        pytest.raises(errors.ApiError, match="307: redirects are not followed"),
    ):
        client.raw.request(method, path)

    assert storage.requests == []


@pytest.mark.parametrize("sender", SENDERS)
@pytest.mark.parametrize("status", [400, 401, 403, 404, 416, 500])
def test_a_refusal_of_the_other_host_costs_no_token(
    server: HostileServer, storage: HostileServer, sender: str, status: int, tmp_path: Path
) -> None:
    """It knows nothing of ours: its 401 is no reason to log in again, and its words are not told."""
    script_login(server)
    server.script(FILE, to(f"{storage.origin}{SIGNED}"), to(f"{storage.origin}{SIGNED}"), reply(body=CONTENT))
    xml = b"<Error><Code>Canary</Code><Resource>/bucket/canary</Resource></Error>"
    storage.script(KEY, reply(status, xml, content_type="application/xml"))
    options = options_of(server, max_retries=0, **LOGIN)
    for _ in range(2):
        with pytest.raises(errors.ApiError, match="the host that the file lies at") as caught:
            fetch(sender, "save", options, tmp_path)
        assert caught.value.status == status
        assert not isinstance(caught.value, errors.AuthenticationError | errors.ForbiddenError)
        assert "canary" not in f"{caught.value}{caught.value!r}{vars(caught.value)}".lower()
        assert list(tmp_path.iterdir()) == []

    assert server.count(EXCHANGE) == 2  # one for each client
    assert server.count(FILE) == 2


def test_one_token_serves_before_and_after_a_refusal_of_the_other_host(
    server: HostileServer, storage: HostileServer, tmp_path: Path
) -> None:
    """The same client goes on with the token that it has."""
    script_login(server)
    server.script(FILE, to(f"{storage.origin}{SIGNED}"))
    storage.script(KEY, reply(401, b""), reply(403, b""), reply(body=CONTENT))
    with CloudClient(**options_of(server, **LOGIN)) as client:
        for status in (401, 403):
            with (
                pytest.raises(errors.ApiError, match=f"HTTP {status}"),
                client._sender.download(asked(REQUEST), {}, {}) as download,
            ):
                download.read()
        with client._sender.download(asked(REQUEST), {}, {}) as download:
            assert download.read() == CONTENT

    assert server.count(EXCHANGE) == 1


@pytest.mark.parametrize("sender", SENDERS)
@pytest.mark.parametrize("fault", [reset, cut(b""), reply(503, b"")])
def test_the_other_host_is_asked_again_as_the_server_is(
    server: HostileServer, storage: HostileServer, clock: FakeClock, sender: str, fault: Any, tmp_path: Path
) -> None:
    """By the same address, which is good for a while."""
    server.script(FILE, to(f"{storage.origin}{SIGNED}"))
    storage.script(KEY, fault, reply(body=CONTENT))

    assert fetch(sender, "read", options_of(server, _clock=clock.clock), tmp_path) == CONTENT
    assert (server.count(FILE), storage.count(KEY)) == (1, 2)


@pytest.mark.parametrize("sender", SENDERS)
def test_nobody_is_told_the_address(
    server: HostileServer,
    storage: HostileServer,
    sender: str,
    caplog: pytest.LogCaptureFixture,
    tmp_path: Path,
) -> None:
    """It is signed: a log, a hook or an error that had it would hand out the file."""
    caplog.set_level(logging.DEBUG)
    events: list[Any] = []
    hooks = {"on_request": events.append, "on_response": events.append, "on_retry": events.append}
    server.script(FILE, to(f"{storage.origin}{SIGNED}"))
    storage.script(KEY, reset)

    with pytest.raises(errors.WelkinConnectionError) as caught:
        fetch(sender, "read", options_of(server, max_retries=0, **hooks), tmp_path)

    assert len(events) == 4
    trace = caught.value.__traceback__
    while trace is not None:
        if not trace.tb_frame.f_globals["__name__"].endswith(("test_redirects", "fetching")):
            assert "canary" not in repr(trace.tb_frame.f_locals)
        trace = trace.tb_next
    port = storage.origin.rpartition(":")[2]
    for text in (caplog.text, repr(events), f"{caught.value}{caught.value!r}{vars(caught.value)}"):
        assert "canary" not in text
        assert "bucket" not in text
        assert port not in text


INSIDE = [
    "https://10.0.0.1/x", "https://2130706433/x", "https://[::ffff:10.0.0.1]/x", "https://[::1]:8443/x", "//10.0.0.1/x",
    "HTTPS://METADATA.GOOGLE.INTERNAL/x", "https://localhost./x", "https://0x7f.1/x", "https://127.0.0.1:443/x",
]  # fmt: skip
OUTSIDE = [
    "https://bucket.s3.amazonaws.com/a%2Fb?X-Amz-Signature=a%2Bb%3D", "https://bucket.example.com:65535/", "/t/i/files/2",
    "//api.example.com/t", "HTTPS://API.EXAMPLE.COM:443/t", "?again=1",
]  # fmt: skip


@pytest.mark.parametrize("location", [*INSIDE, *OUTSIDE])
def test_a_server_of_the_internet_leads_to_the_internet_alone(location: str) -> None:
    """The address that is looked at is the one that is sent to; what was encoded in it stays as it is."""
    call = CallContext(
        "files.download",
        "GET",
        "/files/{id}",
        Kind.READ,
        Timeout(),
        0,
        0.0,
        None,
        Hooks(),
        lambda: 0.0,
        is_streamed=True,
    )
    request = httpx.Request("GET", "https://api.example.com/t/i/files/1", headers={"Authorization": "secret"})

    found = find_next_request(request, httpx.Response(302, headers={"Location": location}), call)

    if location in INSIDE:
        assert found is None
        assert call.redirect == "the redirect is not followed: it leads into a private network"
        return
    assert found is not None
    is_ours = found.url.host == "api.example.com"
    assert ("authorization" in found.headers) is is_ours
    assert is_ours or str(found.url) == location
    assert found.headers["host"] == found.url.netloc.decode()


@pytest.fixture(scope="session")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A certificate with its key for 127.0.0.1, the server's and the client's."""
    file = tmp_path_factory.mktemp("tls") / "own.pem"
    subprocess.run(
        ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=127.0.0.1", "-addext",
         "subjectAltName=IP:127.0.0.1", "-keyout", file, "-out", file.with_suffix(".crt")],
        check=True, capture_output=True,
    )  # fmt: skip
    file.write_bytes(file.read_bytes() + file.with_suffix(".crt").read_bytes())
    return file


class TlsServer(HostileServer):
    """
    Attributes:
        shown: for each connection, whether the client showed a certificate.
    """

    def __init__(self, certificate: Path) -> None:
        super().__init__()
        self.shown: list[bool] = []
        self._context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH, cafile=str(certificate))
        self._context.load_cert_chain(certificate)
        self._context.verify_mode = ssl.CERT_OPTIONAL

    @property
    def origin(self) -> str:
        return super().origin.replace("http:", "https:")

    def _serve(self, connection: Any) -> None:
        with self._context.wrap_socket(connection, server_side=True) as encrypted:
            self.shown.append(bool(encrypted.getpeercert()))
            super()._serve(encrypted)


@pytest.mark.parametrize("sender", SENDERS)
def test_the_other_host_does_not_see_the_certificate_of_the_client(
    certificate: Path, sender: str, tmp_path: Path
) -> None:
    """It names who asks; and whom to trust is what the client was told."""
    transport = TransportOptions(ca_bundle=certificate.with_suffix(".crt"), client_certificate=certificate)
    with TlsServer(certificate) as server, TlsServer(certificate) as storage:
        server.script(FILE, to(f"{storage.origin}{SIGNED}"))
        storage.script(KEY, reply(body=CONTENT))

        got = fetch(sender, "read", options_of(server, transport=transport), tmp_path)

    assert got == CONTENT
    assert (server.shown, storage.shown) == ([True], [False])


@pytest.mark.parametrize("sender", SENDERS)
def test_no_hop_leads_from_https_to_http(
    certificate: Path, storage: HostileServer, sender: str, tmp_path: Path
) -> None:
    """Not even on this machine."""
    transport = TransportOptions(ca_bundle=certificate.with_suffix(".crt"))
    with TlsServer(certificate) as server:
        server.script(FILE, to(f"{storage.origin}{SIGNED}"))

        with pytest.raises(errors.ApiError, match="away from https"):
            fetch(sender, "read", options_of(server, transport=transport), tmp_path)

    assert storage.requests == []
    assert threading.active_count() < 20
