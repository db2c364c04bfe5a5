"""
Instants as the Cloud API prints them: UTC with three digits and `Z`; `local` members with the offset of a time zone.
"""

from __future__ import annotations

from contextlib import suppress
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from welkin_sdk.sandbox.core.clock import EPOCH, parse_timestamp


def printed(instant: int) -> str:
    """Microseconds since 1970 UTC as an answer has them."""
    moment = EPOCH + timedelta(microseconds=instant)
    return moment.isoformat(timespec="milliseconds").replace("+00:00", "Z")


def normal(text: str | None) -> str | None:
    """A timestamp of a request as an answer has it; what is none stays as it is."""
    if text is None:
        return None
    instant = parse_timestamp(text)
    return text if instant is None else printed(instant)


def midnight(text: str | None) -> str | None:
    """A birth date as an answer has it: a timestamp at midnight UTC, whatever time of day came with it."""
    kept = normal(text)
    return f"{kept[:10]}T00:00:00.000Z" if kept and len(kept) >= 10 else kept


def local(text: str | None, timezone: str | None) -> str | None:
    """The same instant with the offset that *timezone* has then; `+00:00` where there is no such zone."""
    if text is None or (instant := parse_timestamp(text)) is None:
        return None
    moment = EPOCH + timedelta(microseconds=instant)
    # There may be no such zone, or the instant may lie at the end of all time and have no place in it.
    with suppress(KeyError, ValueError, OSError, OverflowError):
        moment = moment.astimezone(ZoneInfo(timezone)) if timezone else moment
    return moment.isoformat(timespec="milliseconds")


def seconds_between(start: str | None, end: str | None) -> int:
    """Whole seconds from *start* to *end*; 0 where one is no timestamp."""
    first, last = (parse_timestamp(text) if text else None for text in (start, end))
    return 0 if first is None or last is None else (last - first) // 1_000_000


def day(text: str | None) -> datetime | None:
    """The day that a timestamp lies on, in UTC."""
    instant = parse_timestamp(text) if text else None
    if instant is None:
        return None
    moment = EPOCH + timedelta(microseconds=instant)
    return moment.replace(hour=0, minute=0, second=0, microsecond=0)
