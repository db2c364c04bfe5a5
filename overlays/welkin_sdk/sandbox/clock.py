"""
Time as the sandbox sees it: one clock for stamps, expiry and the Date header, and the timestamp's two directions.

Inside the sandbox an instant is a whole number of microseconds since 1970 UTC: exact, ordered, cheap to index.
Source: Data API, "Types" (isodatetime).
"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Protocol

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
MICROSECOND = timedelta(microseconds=1)
SECOND = 1_000_000


class Clock(Protocol):
    """Where the sandbox asks for the time."""

    def now(self) -> datetime:
        """The current instant, aware, UTC."""
        ...


class SystemClock:
    """The machine's clock."""

    def now(self) -> datetime:
        """The current instant, aware, UTC."""
        return datetime.now(UTC)


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
