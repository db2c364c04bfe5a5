"""The way through a proxy, byte for byte and without a socket."""

from __future__ import annotations

import httpx
import pytest

from welkin_sdk.errors import ConfigurationError
from welkin_sdk.http.routes import Proxy, Route
from welkin_sdk.http.tunnel import open_tunnel

LOGIN = ("ada", "canary")
ESTABLISHED = b"HTTP/1.1 200 Connection established\r\n\r\n"


def converse(proxy: Proxy, *answers: bytes, host: str = "api.example.invalid") -> list[bytes]:
    """What is sent to *proxy* while it answers so; the tunnel stands with the last answer."""
    steps = open_tunnel(proxy, Route("https", host, 443, proxy))
    sent = [next(steps), *(steps.send(answer) for answer in answers[:-1])]
    with pytest.raises(StopIteration):
        steps.send(answers[-1])
    return sent


def http_proxy(login: tuple[str, str] | None = None) -> Proxy:
    return Proxy("http", "proxy.example.invalid", 3128, "HTTPS_PROXY", login)


def socks_proxy(login: tuple[str, str] | None = None) -> Proxy:
    return Proxy("socks5", "proxy.example.invalid", 1080, "ALL_PROXY", login)


@pytest.mark.parametrize(
    ("host", "target"), [("api.example.invalid", "api.example.invalid:443"), ("::1", "[::1]:443")]
)
def test_an_http_proxy_is_asked_to_connect(host: str, target: str) -> None:
    """With the target twice, and nothing of the request that is to follow."""
    sent = converse(http_proxy(), ESTABLISHED, host=host)

    assert sent == [f"CONNECT {target} HTTP/1.1\r\nHost: {target}\r\n\r\n".encode()]


def test_an_http_proxy_is_shown_the_login() -> None:
    """With the first request, as RFC 7617 writes it."""
    sent = converse(http_proxy(LOGIN), ESTABLISHED)

    assert b"\r\nProxy-Authorization: Basic YWRhOmNhbmFyeQ==\r\n" in sent[0]


def test_an_answer_may_come_in_pieces() -> None:
    """And behind another one that does not count; nothing more is sent meanwhile."""
    sent = converse(http_proxy(), b"HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 2", b"00 OK\r\n", b"\r\n")

    assert sent[1:] == [b"", b""]


@pytest.mark.parametrize(
    "answer",
    [
        b"HTTP/1.1 503 Unavailable\r\n\r\n",
        b"HTTP/1.1 301 Moved\r\nLocation: /\r\n\r\n",
        ESTABLISHED + b"canary",
        b"canary\r\n\r\n",
        b"",
    ],
    ids=["refusal", "redirect", "bytes behind it", "no http", "end"],
)
def test_a_proxy_that_does_not_connect_has_let_nothing_through(answer: bytes) -> None:
    """And what it says instead is not quoted."""
    with pytest.raises(httpx.ProxyError) as caught:
        converse(http_proxy(LOGIN), answer)

    assert "canary" not in str(caught.value)
    assert caught.value.__context__ is None


def test_a_refused_login_is_a_fault_of_the_configuration() -> None:
    """It names the variable and not what is in it."""
    with pytest.raises(ConfigurationError, match=r"^HTTPS_PROXY: ") as caught:
        converse(http_proxy(LOGIN), b"HTTP/1.1 407 Login\r\n\r\n")
    with pytest.raises(ConfigurationError, match=r"^ALL_PROXY: "):
        converse(socks_proxy(LOGIN), b"\x05\xff")
    with pytest.raises(ConfigurationError, match=r"^ALL_PROXY: "):
        converse(socks_proxy(LOGIN), b"\x05\x02", b"\x01\x01")

    assert "canary" not in str(caught.value)


CONNECT = b"\x05\x01\x00\x03\x13api.example.invalid\x01\xbb"
CONNECTED = b"\x05\x00\x00\x01\x00\x00\x00\x00\x00\x00"


def test_a_socks_proxy_is_given_the_name() -> None:
    """It looks it up itself."""
    assert converse(socks_proxy(), b"\x05\x00", CONNECTED) == [b"\x05\x01\x00", CONNECT]


def test_a_socks_proxy_is_shown_the_login_when_it_asks() -> None:
    """In a step of its own."""
    sent = converse(socks_proxy(LOGIN), b"\x05\x02", b"\x01\x00", CONNECTED)

    assert sent == [b"\x05\x01\x02", b"\x01\x03ada\x06canary", CONNECT]


def test_a_socks_proxy_that_does_not_connect_has_let_nothing_through() -> None:
    """It says so in its last answer."""
    with pytest.raises(httpx.ProxyError):
        converse(socks_proxy(), b"\x05\x00", b"\x05\x05\x00\x01\x00\x00\x00\x00\x00\x00")


@pytest.mark.parametrize(
    "answers",
    [
        [b""],
        [b"HTTP/1.1 400 canary\r\n\r\n"],
        [b"\x05"],
        [b"\x05\x00", b"canary"],
        [b"\x05\x00", b"\x05\x00\x00\x01\x00"],
        [b"\x05\x00", b"\x05\x63\x00\x01\x00\x00\x00\x00\x00\x00"],
    ],
    ids=["end", "http", "half", "no answer", "half an answer", "an unknown reply"],
)
def test_a_socks_proxy_that_is_none_has_let_nothing_through(answers: list[bytes]) -> None:
    """Whatever it says in whichever step."""
    with pytest.raises(httpx.ProxyError) as caught:
        converse(socks_proxy(), *answers)

    assert "canary" not in str(caught.value)
    assert caught.value.__context__ is None
