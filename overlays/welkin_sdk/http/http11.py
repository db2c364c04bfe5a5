"""
HTTP/1.1 on one connection, without a socket: bytes of a request out, bytes of its response in, by h11.

Whether the connection may carry another request is decided here too. It may not when anything is left unread, so that
no byte which nobody asked for becomes part of the next response.
Source: RFC 9112, sections 6.3 and 9.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

import h11
import httpx
from attrs import field, frozen

MAX_INFORMATIONAL = 20
"""How many responses of status 1xx may come before the one that counts."""

_MAX_HEAD_BYTES = 100 * 1024

T = TypeVar("T")


@frozen
class Head:
    """What a response begins with."""

    status: int
    headers: list[tuple[bytes, bytes]] = field(repr=False)


class Http11:
    """
    The state of one connection: `encode_...` for the request, `receive` what was read, `read_...` for the response.

    Raises:
        httpx.LocalProtocolError: the request contradicts itself.
        httpx.RemoteProtocolError: the response does, or is no HTTP. Neither quotes anything.
    """

    def __init__(self) -> None:
        self._state = h11.Connection(h11.CLIENT, max_incomplete_event_size=_MAX_HEAD_BYTES)
        self._informational = 0

    def encode_head(self, request: httpx.Request) -> bytes:
        """The request line and the headers."""
        return (
            _translated(
                lambda: self._state.send(
                    h11.Request(
                        method=request.method, target=request.url.raw_path, headers=request.headers.raw
                    )
                )
            )
            or b""
        )

    def encode_piece(self, piece: bytes) -> bytes:
        """A piece of the body."""
        return _translated(lambda: self._state.send(h11.Data(data=piece))) or b""

    def encode_end(self) -> bytes:
        """What says that the body is over."""
        return _translated(lambda: self._state.send(h11.EndOfMessage())) or b""

    def receive(self, data: bytes) -> None:
        """Take what was read; b"" is the end of the connection."""
        _translated(lambda: self._state.receive_data(data))

    def read_head(self) -> Head | None:
        """The response's head; None when more must be read first."""
        event = self._next_event()
        while isinstance(event, h11.InformationalResponse):
            self._informational += 1
            if self._informational > MAX_INFORMATIONAL:
                raise httpx.RemoteProtocolError("too many informational responses")
            event = self._next_event()
        if event is h11.NEED_DATA:
            return None
        if not isinstance(event, h11.Response):
            raise httpx.RemoteProtocolError("no response")
        headers = event.headers.raw_items()
        check_framing(headers)
        return Head(event.status_code, headers)

    def read_piece(self) -> bytes | None:
        """A piece of the response's body, b"" when it is over; None when more must be read first."""
        event = self._next_event()
        if event is h11.NEED_DATA:
            return None
        return bytes(event.data) if isinstance(event, h11.Data) else b""

    def finish(self) -> bool:
        """Whether the exchange is over without anything left, and the connection ready for another one."""
        state = self._state
        unread, is_closed = state.trailing_data
        if unread or is_closed or (state.our_state, state.their_state) != (h11.DONE, h11.DONE):
            return False
        state.start_next_cycle()
        self._informational = 0
        return True

    def _next_event(self) -> object:
        return _translated(self._state.next_event)


def check_framing(headers: list[tuple[bytes, bytes]]) -> None:
    """
    Refuse a response that says twice how long it is: what one reader takes for its end is the middle to another. And one
    that is compressed for its way, which libraries take for what was sent.

    Source: RFC 9112, section 6.3, rules 3 and 5.
    """
    lengths = {value.strip() for name, value in headers if name.lower() == b"content-length"}
    transfer = [value.strip().lower() for name, value in headers if name.lower() == b"transfer-encoding"]
    if len(lengths) + len(transfer) > 1:
        raise httpx.RemoteProtocolError("a response with two lengths")
    if transfer not in ([], [b"chunked"]):
        raise httpx.RemoteProtocolError("a response in a transfer coding that was not asked for")


def _translated(step: Callable[[], T]) -> T:
    try:
        return step()
    except h11.LocalProtocolError:
        error: httpx.ProtocolError = httpx.LocalProtocolError("the request contradicts itself")
    except h11.RemoteProtocolError:
        error = httpx.RemoteProtocolError("the response is not HTTP")
    # Outside of the handler: what h11 raises quotes the server.
    raise error
