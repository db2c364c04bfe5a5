"""
Timestamps as integers: microseconds since 1970 in UTC, so that comparing two never depends on how they were written.

The API writes them with and without offset, with 0 to 9 decimals, with "T" or a space, and once as `:60`; without an
offset they are UTC. Digits past the microsecond are cut off. Source: Data API, "Types"; checklist C6.
"""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime, parsedate_to_datetime

MICROSECOND = timedelta(microseconds=1)
SECOND_MICROSECONDS = 1_000_000
DAY_MICROSECONDS = 86_400 * SECOND_MICROSECONDS

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
# In a link, a "+" that nobody encoded may have become a space, and a space a "+".
_TIMESTAMP = re.compile(
    r"(\d{4}-\d\d-\d\d)[Tt +](\d\d:\d\d):(\d\d)(?:[.,](\d{1,9}))?(?:[Zz]|([+\- ])(\d\d):?(\d\d)?)?", re.ASCII
)

_LONGEST = len("2018-09-15T15:20:01.123456789")


# No place on Earth is further from UTC than 14 hours; what is a day off is no offset.
_FURTHEST_HOURS = 23


def parse_instant(text: object) -> int | None:
    """Microseconds since 1970 for any spelling the API uses; None for everything else."""
    if isinstance(text, str) and _is_usual(text):
        try:
            return to_instant(datetime.fromisoformat(text))
        except ValueError:  # a leap second, and what only looks like a time
            pass
    found = _TIMESTAMP.fullmatch(text.strip()) if isinstance(text, str) else None
    if found is None:
        return None
    day, minute, second, decimals, sign, hours, minutes = found.groups()
    if int(second) > 60 or int(hours or 0) > _FURTHEST_HOURS or int(minutes or 0) >= 60:
        return None
    try:
        whole = datetime.fromisoformat(f"{day}T{minute}:00+00:00")
    except ValueError:
        return None
    offset_minutes = int(hours or 0) * 60 + int(minutes or 0)
    seconds = int(second) + (60 if sign == "-" else -60) * offset_minutes
    return to_instant(whole) + seconds * SECOND_MICROSECONDS + int(f"{decimals or ''}000000"[:6])


def _is_usual(text: str) -> bool:
    """Whether *text* has the shape of nearly all there are, in UTC, with at most nine decimals if with any."""
    if text[4:11:3] != "--T" or text[13:17:3] != "::":
        return False
    zone = 1 if text.endswith("Z") else 6 if text.endswith("+00:00") else 0
    # Python reads a time as well that breaks off behind a colon or a point.
    return zone > 0 and len(text) <= _LONGEST + zone and text[-zone - 1].isdecimal()


def parse_http_date(text: str | None) -> datetime | None:
    """A date of a header in UTC; None where there is none, or one that no calendar has."""
    try:
        moment = parsedate_to_datetime(text or "")
        return (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).astimezone(UTC)
    except Exception:  # noqa: BLE001 - what the standard library raises for such a date differs between its versions
        return None


def print_http_date(moment: datetime) -> str:
    """A UTC *moment* as a header has it, in whole seconds."""
    return format_datetime(moment, usegmt=True)


def to_instant(moment: datetime) -> int:
    """Microseconds since 1970 of an aware *moment*."""
    return (moment - _EPOCH) // MICROSECOND


def to_datetime(instant: int) -> datetime:
    """The aware UTC datetime of *instant*; what no datetime can hold becomes the earliest or the latest one."""
    return _EPOCH + min(max(instant, EARLIEST), LATEST) * MICROSECOND


def floor_second(instant: int) -> int:
    return instant - instant % SECOND_MICROSECONDS


EARLIEST = to_instant(datetime.min.replace(tzinfo=UTC))
LATEST = to_instant(datetime.max.replace(tzinfo=UTC))
