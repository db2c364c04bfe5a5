"""
Time as the sandbox sees it: one clock for stamps, expiry and the Date header, and the timestamp's two directions.

The clock is the machine's until somebody freezes or advances it; from then on it is virtual, and everything that
depends on time follows. Inside the sandbox an instant is a whole number of microseconds since 1970 UTC: exact,
ordered, cheap to index.
Source: Data API, "Types" (isodatetime).
"""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

from welkin_sdk.clock import SYSTEM_CLOCK, Clock
from welkin_sdk.instant import to_datetime

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
MICROSECOND = timedelta(microseconds=1)
SECOND = 1_000_000
# What the clock can be set to; leaves room on both sides for what is counted from it.
EARLIEST = datetime(1970, 1, 2, tzinfo=UTC)
LATEST = datetime(9000, 1, 1, tzinfo=UTC)


OnChange = Callable[[datetime], None]
NextStop = Callable[[datetime], datetime | None]


class VirtualClock:
    """
    A clock that can stand still, jump ahead and run on; safe to use from several threads.

    It goes backward by freeze(at) alone: a machine's clock that is set back makes it stand until the time has come
    again, and resume() runs on from the instant at which it stood.

    Args:
        source: what moves it while it is not frozen; the machine's clock when absent.
        frozen_at: the instant at which it stands at first, and after reset(); it runs when absent.
    """

    def __init__(self, source: Clock | None = None, *, frozen_at: datetime | None = None) -> None:
        self._source = source or SYSTEM_CLOCK
        self._first = _possible(_aware(frozen_at)) if frozen_at else None
        self._lock = threading.Lock()
        # Held while the clock is moved and its listeners are told, so that they hear of one move at a time.
        self._moving = threading.RLock()
        self._frozen_at = self._first
        self._ahead = timedelta()
        self._latest = self._first or EARLIEST
        self._listeners: list[tuple[OnChange, NextStop | None]] = []

    @property
    def is_frozen(self) -> bool:
        """Whether it stands still."""
        return self._frozen_at is not None

    def now(self) -> datetime:
        """The current instant, aware, UTC."""
        # Where it stands is one word, which is read as a whole; only what runs has more to look at than that.
        if (stands_at := self._frozen_at) is not None:
            return stands_at
        with self._lock:
            return self._now()

    def now_us(self) -> int:
        """Microseconds since 1970 UTC."""
        return microseconds(self.now())

    async def sleep(self, seconds: float) -> None:
        """Wait; while it is frozen, jump ahead instead."""
        if self.is_frozen:
            # On another thread: who is told of the jump may run on this very loop. And some time passes in every wait.
            await asyncio.to_thread(self.advance, max(seconds, 0.000_001))
        else:
            await asyncio.sleep(seconds)

    def _now(self) -> datetime:
        if self._frozen_at is not None:
            return self._frozen_at
        self._latest = max(self._latest, self._source_now() + self._ahead)
        return self._latest

    def _source_now(self) -> datetime:
        return to_datetime(self._source.now_us())

    def freeze(self, at: datetime | None = None) -> None:
        """Stand still: now, or *at* that instant, which may lie in the past."""
        wanted = _possible(_aware(at)) if at else None
        with self._moving:
            with self._lock:
                self._stand_at(wanted or self._now())
            self._tell()

    def advance(self, by: timedelta | float) -> None:
        """
        Jump ahead; frozen before, frozen afterwards.

        Listeners with stops of their own on the way are told at each of them; all have been told on return.

        Args:
            by: seconds when it is a number; not negative.
        """
        amount = by if isinstance(by, timedelta) else _seconds(by)
        if amount < timedelta():
            raise ValueError("a clock advances; it is set back by freeze(at)")
        with self._moving:
            goal = _possible(self.now(), amount)
            while (stop := self._stop_before(goal)) is not None:
                self._jump_to(stop)
                self._tell()
            self._jump_to(goal)
            self._tell()

    def resume(self) -> None:
        """Run on from the present instant."""
        with self._moving:
            with self._lock:
                if self._frozen_at is not None:
                    self._ahead = self._frozen_at - self._source_now()
                    self._latest, self._frozen_at = self._frozen_at, None
            self._tell()

    def reset(self) -> None:
        """Be what it was at first, whatever that sets it back to."""
        with self._moving:
            with self._lock:
                self._ahead, self._latest, self._frozen_at = timedelta(), self._first or EARLIEST, self._first
            self._tell()

    def on_change(self, callback: OnChange, *, next_stop: NextStop | None = None) -> None:
        """
        Call *callback* with the new instant whenever the clock is frozen, advanced or resumed, on that thread.

        Args:
            next_stop: given an instant, the next one after it at which *callback* wants to be told, or None.
        """
        self._listeners.append((callback, next_stop))

    def _stop_before(self, goal: datetime) -> datetime | None:
        now = self.now()
        stops = [next_stop(now) for _, next_stop in self._listeners if next_stop is not None]
        return min((stop for stop in stops if stop is not None and now < stop < goal), default=None)

    def _jump_to(self, instant: datetime) -> None:
        with self._lock:
            now = self._now()
            if self._frozen_at is not None:
                self._stand_at(instant)
            elif instant > now:
                self._ahead += instant - now
                self._latest = instant

    def _stand_at(self, instant: datetime) -> None:
        self._frozen_at = self._latest = instant

    def _tell(self) -> None:
        now = self.now()
        for callback, _ in list(self._listeners):
            callback(now)


def _aware(instant: datetime) -> datetime:
    if instant.tzinfo is None:
        raise ValueError("the instant to freeze at needs an offset from UTC")
    return instant.astimezone(UTC)


def _seconds(by: float) -> timedelta:
    try:
        return timedelta(seconds=by)
    except (OverflowError, ValueError):
        raise ValueError("no such number of seconds to advance by") from None


def _possible(instant: datetime, ahead: timedelta = timedelta()) -> datetime:
    try:
        goal = instant + ahead
    except OverflowError:
        goal = LATEST + MICROSECOND
    if not EARLIEST <= goal <= LATEST:
        raise ValueError(f"the clock can be set from the year {EARLIEST.year} to {LATEST.year}")
    return goal


def microseconds(instant: datetime) -> int:
    """An aware instant as microseconds since 1970 UTC."""
    return (instant - EPOCH) // MICROSECOND


def parse_timestamp(text: str) -> int | None:
    """
    Microseconds since 1970 UTC, or None when *text* is no date and time.

    A text without offset is UTC, as the reference's own samples are; digits below a microsecond are dropped.
    """
    try:
        instant = datetime.fromisoformat(text)
        # An offset can carry an instant beyond the years that can be printed again; that overflows here.
        return microseconds(instant.astimezone(UTC) if instant.tzinfo else instant.replace(tzinfo=UTC))
    except (ValueError, OverflowError):
        return None


def print_timestamp(instant: int) -> str:
    """The form the service answers with: six digits below the second, and an offset."""
    return (EPOCH + timedelta(microseconds=instant)).isoformat(timespec="microseconds")
