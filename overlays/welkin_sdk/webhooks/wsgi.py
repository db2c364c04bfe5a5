"""
The receiver as a WSGI application, for servers with a thread or a process for each request.

A body is read by its `Content-Length`, or to its end where the server says that it marks the end itself. WSGI cannot
interrupt a read: that a sender who goes silent is cut off is the server's setting; here the time is looked at between
reads.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable
from http import HTTPStatus
from io import DEFAULT_BUFFER_SIZE
from typing import Any

from welkin_runtime.frames import private_frames
from welkin_sdk.arguments import check_seconds, of_configuration
from welkin_sdk.webhooks.outcome import Outcome
from welkin_sdk.webhooks.request import declared_length
from welkin_sdk.webhooks.site import INCOMPLETE, SLOW_BODY, Site

__all__ = ["WsgiReceiver"]

READ_SECONDS = 5.0
_NO_LENGTH = Outcome(411, "length", {"Connection": "close"})
# PEP 3333 leaves these to the server; an application must not send them.
_HOP_BY_HOP = {"connection"}

Environ = dict[str, Any]
StartResponse = Callable[..., object]


@private_frames
class WsgiReceiver:
    """
    The receiver as a WSGI application, to be mounted in one.

    Args:
        read_seconds: for the whole body.
    """

    def __init__(self, site: Site, *, read_seconds: float = READ_SECONDS) -> None:
        with of_configuration():
            check_seconds("read_seconds", read_seconds)
        self._site = site
        self._read_seconds = read_seconds

    def __call__(self, environ: Environ, start_response: StartResponse) -> Iterable[bytes]:
        headers = _headers(environ)
        path = environ.get("SCRIPT_NAME", "") + environ.get("PATH_INFO", "")
        visit = self._site.visit(environ["REQUEST_METHOD"], path or "/", headers)
        if visit.refused is not None:
            return _respond(visit.log(visit.refused), start_response)
        body = self._read(environ, declared_length(headers), visit.to_read)
        if isinstance(body, Outcome):
            return _respond(visit.log(body), start_response)
        return _respond(visit.log(visit.take(body), len(body)), start_response)

    def _read(self, environ: Environ, length: int | None, enough: int) -> bytes | Outcome:
        if length is None and not environ.get("wsgi.input_terminated"):
            return _NO_LENGTH
        try:
            return self._read_within(environ["wsgi.input"], length, enough)
        except OSError:
            return INCOMPLETE

    def _read_within(self, stream: Any, length: int | None, enough: int) -> bytes | Outcome:
        deadline = time.monotonic() + self._read_seconds
        wanted = enough if length is None else min(length, enough)
        received = bytearray()
        while len(received) < wanted:
            if time.monotonic() > deadline:
                return SLOW_BODY
            piece = stream.read(min(DEFAULT_BUFFER_SIZE, wanted - len(received)))
            if not piece:
                break
            received += piece
        # Half a notification must not be kept as if it were one.
        return INCOMPLETE if length is not None and len(received) < wanted else bytes(received)


def _headers(environ: Environ) -> list[tuple[str, str]]:
    """Those of the request; a server joins repeated ones by a comma, which no token and no media type survives."""
    named = [
        (key[5:].replace("_", "-"), value)
        for key, value in environ.items()
        if key.startswith("HTTP_") and key not in ("HTTP_CONTENT_TYPE", "HTTP_CONTENT_LENGTH")
    ]
    own = [("content-type", environ.get("CONTENT_TYPE")), ("content-length", environ.get("CONTENT_LENGTH"))]
    return named + [(name, value) for name, value in own if value]


def _respond(outcome: Outcome, start_response: StartResponse) -> Iterable[bytes]:
    headers = [(name, value) for name, value in outcome.headers.items() if name.lower() not in _HOP_BY_HOP]
    headers.append(("Content-Length", str(len(outcome.body))))
    start_response(f"{outcome.status} {HTTPStatus(outcome.status).phrase}", headers)
    return [outcome.body]
