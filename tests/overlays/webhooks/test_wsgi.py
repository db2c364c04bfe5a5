"""The receiver as a WSGI application: how far a body is read, where nobody can interrupt a read."""

from __future__ import annotations

import io
from typing import Any

from listening import head, talk, wsgi
from subscription import (
    Postbox,
    body,
    sign,
)

from welkin_sdk.webhooks import Site, WsgiReceiver


def test_a_slow_body_is_given_up_by_wsgi_too(inbox: Postbox, site: Site) -> None:
    """Where the server lets it look at the time."""
    with wsgi(WsgiReceiver(site, read_seconds=1e-9)) as address:
        answer = talk(address, head(100), b" " * 100)

    assert answer.startswith(b"HTTP/1.0 408 ")
    assert inbox.bodies == []


def test_wsgi_asks_for_a_length(inbox: Postbox, site: Site) -> None:
    """Where the server does not mark the end of a body, reading on would wait for ever."""
    with wsgi(WsgiReceiver(site)) as address:
        answer = talk(address, head("").replace(b"Content-Length: \r\n", b""))

    assert answer.startswith(b"HTTP/1.0 411 ")


def test_wsgi_reads_to_the_end_that_the_server_marks(inbox: Postbox, site: Site) -> None:
    """Chunked requests, at servers that decode them."""
    environ = {
        "REQUEST_METHOD": "POST",
        "SCRIPT_NAME": "",
        "PATH_INFO": "/notifications",
        "HTTP_AUTHORIZATION": f"Bearer {sign()}",
        "CONTENT_TYPE": "application/json",
        "wsgi.input": io.BytesIO(body()),
        "wsgi.input_terminated": True,
    }
    started: list[Any] = []

    WsgiReceiver(site)(environ, lambda *arguments: started.append(arguments))

    assert started == [("200 OK", [("Content-Length", "0")])]
    assert inbox.bodies == [body()]


def test_a_signed_delivery_is_kept_by_wsgi(inbox: Postbox, site: Site) -> None:
    """Below the path that the application is mounted at, too."""
    environ = {
        "REQUEST_METHOD": "POST",
        "SCRIPT_NAME": "/notifications",
        "PATH_INFO": "",
        "HTTP_AUTHORIZATION": f"Bearer {sign()}",
        "CONTENT_TYPE": "application/json",
        "CONTENT_LENGTH": str(len(body())),
        "wsgi.input": io.BytesIO(body() + b"of the next request"),
    }
    started: list[Any] = []

    answer = WsgiReceiver(site)(environ, lambda *arguments: started.append(arguments))

    assert (list(answer), started) == ([b""], [("200 OK", [("Content-Length", "0")])])
    assert inbox.bodies == [body()]
