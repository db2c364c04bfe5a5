"""Faults of the way an answer takes: late, in drops, cut short, or broken off."""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal

from attrs import evolve, frozen

from welkin_sdk.sandbox.core.faults.answer import Answer, Sending
from welkin_sdk.sandbox.core.faults.kind import Kind, Shot
from welkin_sdk.sandbox.core.faults.parameters import Between

# No fault keeps a test waiting longer than this at a time.
_LONGEST_SECONDS = 60
_LARGEST_BODY = 1_000_000_000
Seconds = Annotated[float, Between(0, _LONGEST_SECONDS)]
Bytes = Annotated[int, Between(0, _LARGEST_BODY)]


@frozen
class Delay(Kind):
    """
    Keep the client waiting, in real seconds: what this tries is its patience, and that knows no virtual clock.

    Attributes:
        processed: the work is done first and its answer comes late; otherwise the work begins late, and a client
            that has gone by then finds nothing done.
    """

    name: ClassVar[str] = "delay"
    seconds: Seconds
    processed: bool = True

    def hold_seconds(self) -> float:
        """The wait before the work."""
        return 0 if self.processed else self.seconds

    def send(self, sending: Sending, answer: Answer) -> Sending:
        """The wait after it."""
        wait = self.seconds if self.processed else 0
        return evolve(sending, delay_seconds=sending.delay_seconds + wait)


@frozen
class SlowBody(Kind):
    """Send the body in small pieces with pauses of real seconds between them."""

    name: ClassVar[str] = "slow_body"
    piece_bytes: Annotated[int, Between(1, _LARGEST_BODY)] = 64
    pause_seconds: Seconds = 0.05

    def send(self, sending: Sending, answer: Answer) -> Sending:
        """Drop by drop."""
        return evolve(sending, piece_bytes=self.piece_bytes, pause_seconds=self.pause_seconds)


@frozen
class ResetBefore(Kind):
    """
    Reset the connection (TCP RST) before a byte is answered.

    Attributes:
        processed: the request is worked on all the same.
    """

    name: ClassVar[str] = "reset_before"
    processed: bool = False

    def instead(self, shot: Shot) -> Answer | None:
        """Nothing; the status is what the journal shows for an answer that was never given."""
        return None if self.processed else Answer(0, (), b"")

    def send(self, sending: Sending, answer: Answer) -> Sending:
        """Not even a status line."""
        return evolve(sending, is_silent=True, stop_after=0, ending="reset")


@frozen
class ResetInBody(Kind):
    """
    Reset the connection (TCP RST) in the middle of the body.

    Attributes:
        after_bytes: of the body, sent before that; half of it when absent.
    """

    name: ClassVar[str] = "reset_in_body"
    after_bytes: Bytes | None = None

    def send(self, sending: Sending, answer: Answer) -> Sending:
        """A part of the body."""
        return evolve(sending, stop_after=_part(answer.body, self.after_bytes), ending="reset")


@frozen
class Truncate(Kind):
    """
    Send a part of the body and close the connection properly.

    Attributes:
        kept_bytes: what is sent of the body; half of it when absent.
        content_length: `whole` announces the whole body, `cut` what is sent, so that the answer looks complete;
            `chunked` announces nothing and leaves the last chunk out.
    """

    name: ClassVar[str] = "truncate"
    kept_bytes: Bytes | None = None
    content_length: Literal["whole", "cut", "chunked"] = "whole"

    def change(self, answer: Answer, shot: Shot) -> Answer | None:
        """What of it has to be settled before the first byte."""
        if self.content_length == "cut":
            return answer.with_body(answer.body[: _part(answer.body, self.kept_bytes)])
        return answer.with_header("content-length", None) if self.content_length == "chunked" else answer

    def send(self, sending: Sending, answer: Answer) -> Sending:
        """The part, then the end."""
        if self.content_length == "cut":
            return sending
        return evolve(sending, stop_after=_part(answer.body, self.kept_bytes), ending="close")


def _part(body: bytes, wanted: int | None) -> int:
    # Whatever was asked for, something is missing: a body that arrives whole would be no fault.
    return min(len(body) // 2 if wanted is None else wanted, max(0, len(body) - 1))
