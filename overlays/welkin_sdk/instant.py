"""
Timestamps as integers: microseconds since 1970 in UTC, so that comparing two never depends on how they were written.

The API writes them with and without offset, with 0 to 9 decimals, with "T" or a space, and once as `:60`; without an
offset they are UTC. Digits past the microsecond are cut off. Source: Data API, "Types"; checklist C6.
"""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime, parsedate_to_datetime
from functools import lru_cache

MICROSECOND = timedelta(microseconds=1)
SECOND_MICROSECONDS = 1_000_000
DAY_MICROSECONDS = 86_400 * SECOND_MICROSECONDS

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
# In a link, a "+" that nobody encoded may have become a space, and a space a "+".
_TIMESTAMP = (
    r"(?a)(\d{4}-\d\d-\d\d)[Tt +](\d\d:\d\d):(\d\d)(?:[.,](\d{1,9}))?(?:[Zz]|([+\- ])(\d\d):?(\d\d)?)?"
)
# Nearly all there are. Python reads more: days of weeks, times that break off, any number of decimals.
_is_usual = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?(?:Z|\+00:00)", re.ASCII).fullmatch
_read = datetime.fromisoformat


# No place on Earth is further from UTC than 14 hours; what is a day off is no offset.
_FURTHEST_HOURS = 23


def parse_instant(text: object) -> int | None:
    """Microseconds since 1970 for any spelling the API uses; None for everything else."""
    if isinstance(text, str) and _is_usual(text):
        try:
            return to_instant(_read(text))
        except ValueError:  # a leap second, and what is on no calendar
            pass
    found = re.fullmatch(_TIMESTAMP, text.strip()) if isinstance(text, str) else None
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


@lru_cache(maxsize=8)  # it is the same for all answers of a second
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
    since = moment - _EPOCH
    return (since.days * 86_400 + since.seconds) * SECOND_MICROSECONDS + since.microseconds


def to_datetime(instant: int) -> datetime:
    """The aware UTC datetime of *instant*; what no datetime can hold becomes the earliest or the latest one."""
    return _EPOCH + min(max(instant, EARLIEST), LATEST) * MICROSECOND


def floor_second(instant: int) -> int:
    return instant - instant % SECOND_MICROSECONDS


EARLIEST = to_instant(datetime.min.replace(tzinfo=UTC))
LATEST = to_instant(datetime.max.replace(tzinfo=UTC))
