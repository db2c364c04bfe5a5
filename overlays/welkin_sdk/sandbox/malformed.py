"""
What is no HTTP at all never becomes a request: the server's own plain text is replaced by the documented error here.

That is a request line or header that cannot be read, or headers beyond the parser's 64 KiB.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import cast

from uvicorn.protocols.http.h11_impl import H11Protocol


def answering_protocol(answer: Callable[[], tuple[list[tuple[bytes, bytes]], bytes]]) -> type[H11Protocol]:
    """
    The server's protocol class, with *answer* for what cannot be read.

    Args:
        answer: the headers and the body of a 400.
    """

    class Protocol(H11Protocol):
        def send_400_response(self, msg: str) -> None:
            del msg  # the server's own words, which are not in the documented form
            headers, body = answer()
            lines = [b"HTTP/1.1 400 Bad Request", *(name + b": " + value for name, value in headers)]
            lines += [b"content-length: %d" % len(body), b"connection: close", b"", body]
            self.transport.write(b"\r\n".join(lines))
            self.transport.close()

    return cast("type[H11Protocol]", Protocol)
