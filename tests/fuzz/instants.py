"""Which texts of the right pattern are points in time: no schema says that February has no 30th day."""

from __future__ import annotations

from datetime import UTC, datetime


def is_instant(text: str) -> bool:
    """Whether *text* is a time of the calendar, from year 1 on in UTC."""
    try:
        instant = datetime.fromisoformat(text)
        return (instant if instant.tzinfo else instant.replace(tzinfo=UTC)).astimezone(UTC).year > 0
    except (ValueError, OverflowError):
        return False
