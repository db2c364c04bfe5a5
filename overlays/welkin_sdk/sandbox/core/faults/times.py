"""Faults of time: a commit that shows later than its stamp, a clock that is off."""

from __future__ import annotations

from datetime import timedelta
from typing import Annotated, ClassVar

from attrs import evolve, frozen

from welkin_sdk.instant import print_http_date
from welkin_sdk.sandbox.core.clock import MICROSECOND, SECOND, microseconds
from welkin_sdk.sandbox.core.document import Operation
from welkin_sdk.sandbox.core.effects import Effects
from welkin_sdk.sandbox.core.faults.answer import Answer
from welkin_sdk.sandbox.core.faults.api import FaultyApi
from welkin_sdk.sandbox.core.faults.kind import Kind, Shot
from welkin_sdk.sandbox.core.faults.parameters import Between

_WEEK = 7 * 24 * 3600


@frozen
class LateCommit(Kind):
    """
    Let Find, and lists, show a write later than it was made, stamped with the instant at which it was.

    Until then they show what was there before, and Get shows the write. It is what a long transaction does to those
    who read by `updated_at`: a record appears with a time that they have passed already.

    Attributes:
        seconds: by the sandbox's clock, from the write on.
    """

    name: ClassVar[str] = "late_commit"
    seconds: Annotated[float, Between(0, _WEEK)]

    def suits(self, api: FaultyApi, operation: Operation) -> bool:
        """Whether *operation* writes."""
        return api.writes(operation)

    def disturb(self, effects: Effects, shot: Shot) -> Effects:
        """The later instant."""
        return evolve(effects, visible_at=microseconds(shot.now) + round(self.seconds * SECOND))


@frozen
class ClockSkew(Kind):
    """
    Answer as a machine whose clock is off: its Date header, and the stamps of the records it writes.

    Tokens and assertions are judged by the right time.

    Attributes:
        seconds: how far it is ahead; negative when it is behind.
    """

    name: ClassVar[str] = "clock_skew"
    seconds: Annotated[float, Between(-_WEEK, _WEEK)]

    def disturb(self, effects: Effects, shot: Shot) -> Effects:
        """Skewed stamps."""
        return evolve(effects, skew=timedelta(seconds=self.seconds) // MICROSECOND)

    def change(self, answer: Answer, shot: Shot) -> Answer | None:
        """A skewed header."""
        date = shot.now + timedelta(seconds=self.seconds)
        return answer.with_header("date", print_http_date(date))
