"""
How long to wait before the next attempt, and how long the server asked for.

Source: RFC 9110, "Retry-After"; the Data API documents neither rate limits nor waits.
"""

from __future__ import annotations

import re
from datetime import datetime

from welkin_sdk.instant import parse_http_date

BASE_SECONDS = 0.5
MOST_DOUBLINGS = 4

_SECONDS = re.compile(r"[0-9]+(\.[0-9]+)?(\s*,\s*[0-9]+(\.[0-9]+)?)*")
_LONGEST_SECONDS = 1e9


def backoff(attempt: int, *, retry_after: float | None, jitter: float) -> float:
    """
    Seconds to wait once attempt number *attempt* (the first is 1) has failed.

    Args:
        retry_after: seconds the server asked for; wins over our own curve.
        jitter: drawn by the caller from [0, 1), so that this stays pure; the wait is spread over all of [0, curve),
            which keeps callers that failed together from coming back together.
    """
    if retry_after is not None:
        return retry_after
    return BASE_SECONDS * 2.0 ** min(attempt - 1, MOST_DOUBLINGS) * jitter


def parse_retry_after(value: str | None, *, now: datetime, server_date: str | None = None) -> float | None:
    """
    Seconds from now, out of a `Retry-After` of seconds or of an HTTP date; None when it says nothing usable.

    Args:
        now: an aware datetime, used only when *server_date* is unusable.
        server_date: the answer's `Date` header: a date of the server's is compared with the server's own clock.

    Two headers arrive as one, with a comma: the longer wait is kept. No wait is longer than dates and clocks take.
    """
    text = (value or "").strip()
    if _SECONDS.fullmatch(text):
        return min(max(map(float, text.split(","))), _LONGEST_SECONDS)
    until = parse_http_date(text)
    if until is None:
        return None
    seconds = (until - (parse_http_date(server_date) or now)).total_seconds()
    return min(seconds, _LONGEST_SECONDS) if seconds > 0 else None
