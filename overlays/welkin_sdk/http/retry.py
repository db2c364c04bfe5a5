"""
Which failed attempt is repeated: one table, for every method and every failure.

What decides is what the server may have done already. A read changes nothing. An update is a PUT, which leaves the
record as one would have; but a 500 is an answer about this very request, and repeating it repeats the fault. A create
is repeated only when it surely was not processed, because nothing on the server tells a second one from a first.

And after how long: by our own curve, or as the server asked.
Source: RFC 9110, "Retry-After"; the Data API documents neither rate limits nor waits.
"""

from __future__ import annotations

import re
from datetime import datetime
from enum import Enum, auto

from welkin_runtime.values import frozen
from welkin_sdk.instant import parse_http_date


class Kind(Enum):
    """What repeating an operation can do."""

    READ = auto()
    REPEATABLE = auto()
    CREATE = auto()


class Failure(Enum):
    """An attempt that brought no usable answer; an answer with an error status is told by that status."""

    NOT_SENT = auto()
    """No connection was made, or none was free: the server has seen nothing."""
    BROKEN = auto()
    """The connection broke after the request was, perhaps, sent."""
    TIMEOUT = auto()
    """The request was, perhaps, sent; the answer did not come in time."""
    UNREADABLE = auto()
    """A status of success around a body that is no JSON: as a rule a proxy's page, gone with the next attempt."""


_EVERY = frozenset(Kind)
_NO_CREATE = frozenset({Kind.READ, Kind.REPEATABLE})
_READ = frozenset({Kind.READ})

REPEATED: dict[Failure | int, frozenset[Kind]] = {
    Failure.NOT_SENT: _EVERY,
    Failure.BROKEN: _NO_CREATE,
    Failure.TIMEOUT: _NO_CREATE,
    Failure.UNREADABLE: _READ,
    429: _EVERY,
    500: _READ,
    502: _NO_CREATE,
    503: _NO_CREATE,
    504: _NO_CREATE,
}


def classify(*, is_read_only: bool, is_idempotent: bool) -> Kind:
    """The kind of an operation, from what the document says about it."""
    if is_read_only:
        return Kind.READ
    return Kind.REPEATABLE if is_idempotent else Kind.CREATE


def classify_method(method: str) -> Kind:
    """The kind of a request the document does not know, from its method alone (RFC 9110, "Common Method Properties")."""
    verb = method.upper()
    return classify(is_read_only=verb in {"GET", "HEAD", "OPTIONS"}, is_idempotent=verb in {"PUT", "DELETE"})


def is_worth_repeating(kind: Kind, failure: Failure | int) -> bool:
    """Whether the same request is safe to send again and may then succeed."""
    return kind in REPEATED.get(failure, frozenset())


def is_gateway_failure(failure: Failure | int) -> bool:
    """Whether somebody on the way gave the answer, who cannot know what the server behind him has done."""
    return isinstance(failure, int) and 500 < failure < 600


@frozen
class Allowance:
    """
    What one call may spend on repeating.

    Attributes:
        max_retries: attempts after the first.
        max_retry_after: seconds; when the server asks for more, the caller is told instead of kept waiting.
        seconds_left: of the call's deadline; None without one.
    """

    max_retries: int
    max_retry_after: float
    seconds_left: float | None


def is_allowed(allowance: Allowance, *, attempt: int, delay: float, retry_after: float | None) -> bool:
    """Whether attempt number *attempt* may be followed by another one, *delay* seconds from now."""
    if attempt > allowance.max_retries:
        return False
    if retry_after is not None and retry_after > allowance.max_retry_after:
        return False
    return allowance.seconds_left is None or delay < allowance.seconds_left


CAPACITY = 100.0
RETRY_COST = 1.0
SUCCESS_REFUND = 0.1


def spend(budget: float) -> float | None:
    """The retry budget after one retry, or None when it does not allow one: a server that is down is not besieged."""
    return budget - RETRY_COST if budget >= RETRY_COST else None


def refund(budget: float, *, attempts: int) -> float:
    """The retry budget after a call that succeeded with its attempt number *attempts*: its retries were worth it."""
    return min(CAPACITY, budget + (attempts - 1) * RETRY_COST + SUCCESS_REFUND)


BASE_SECONDS = 0.5
MOST_DOUBLINGS = 4

_SECONDS = r"[0-9]+(\.[0-9]+)?(\s*,\s*[0-9]+(\.[0-9]+)?)*"
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
    if re.fullmatch(_SECONDS, text):
        return min(max(map(float, text.split(","))), _LONGEST_SECONDS)
    until = parse_http_date(text)
    if until is None:
        return None
    seconds = (until - (parse_http_date(server_date) or now)).total_seconds()
    return min(seconds, _LONGEST_SECONDS) if seconds > 0 else None
