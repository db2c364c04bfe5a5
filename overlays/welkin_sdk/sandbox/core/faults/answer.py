"""An answer before it is sent, and how it leaves: what faults spoil."""

from __future__ import annotations

import json
from http import HTTPStatus
from typing import Any, Literal

from attrs import evolve, field, frozen

OK, _NOT_OK = 200, 300
# What an error says that a fault has answered.
INJECTED = "An injected fault of the sandbox"
Headers = tuple[tuple[bytes, bytes], ...]


@frozen
class Answer:
    """An answer as a whole, before it is sent."""

    status: int
    headers: Headers = field(repr=False)
    body: bytes = field(repr=False)

    @classmethod
    def typed(cls, status: int, content_type: str, body: bytes) -> Answer:
        """An answer of one content type, its length told truly."""
        return cls(status, ((b"content-type", content_type.encode()),), b"").with_body(body)

    def json(self) -> Any:
        """The body of a successful answer as JSON; None when it is not one or holds none."""
        if not OK <= self.status < _NOT_OK:
            return None
        try:
            return json.loads(self.body)
        except ValueError:
            return None

    def with_header(self, name: str, value: str | None) -> Answer:
        """The same answer with this header in place of any of its name, or without it."""
        key = name.lower().encode()
        others = tuple(header for header in self.headers if header[0].lower() != key)
        return evolve(self, headers=others if value is None else (*others, (key, value.encode("latin-1"))))

    def with_body(self, body: bytes) -> Answer:
        """The same answer with another body, of which the length is told truly."""
        return evolve(self.with_header("content-length", str(len(body))), body=body)

    def with_json(self, value: object) -> Answer:
        """The same answer around another JSON value."""
        return self.with_body(json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode())


@frozen
class Sending:
    """
    How an answer leaves.

    Attributes:
        delay_seconds: waited before the first byte.
        piece_bytes: sent at a time; None sends the body at once.
        pause_seconds: waited after each piece.
        stop_after: bytes of the body after which nothing more is sent; None for all of it.
        ending: what becomes of the connection then.
        is_silent: not even the status line is sent.
    """

    delay_seconds: float = 0
    piece_bytes: int | None = None
    pause_seconds: float = 0
    stop_after: int | None = None
    ending: Literal["complete", "close", "reset"] = "complete"
    is_silent: bool = False


def phrase_of(status: int) -> str:
    """The standard's words for *status*."""
    return HTTPStatus(status).phrase if status in set(HTTPStatus) else "Error"
