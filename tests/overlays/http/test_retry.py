"""The table of repeats, cell by cell."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest

from welkin_sdk.http.retry import (
    CAPACITY,
    Allowance,
    Failure,
    Kind,
    backoff,
    classify,
    classify_method,
    is_allowed,
    is_gateway_failure,
    is_worth_repeating,
    parse_retry_after,
    refund,
    spend,
)

ALL, SAFE, READS = set(Kind), {Kind.READ, Kind.REPEATABLE}, {Kind.READ}


@pytest.mark.parametrize(
    ("failure", "kinds"),
    [
        (Failure.NOT_SENT, ALL),
        (Failure.BROKEN, SAFE),
        (Failure.TIMEOUT, SAFE),
        (Failure.UNREADABLE, READS),
        (429, ALL),
        (500, READS),
        (502, SAFE),
        (503, SAFE),
        (504, SAFE),
        *((status, set()) for status in (301, 400, 401, 403, 404, 408, 409, 422, 499, 501, 505, 520)),
    ],
)
def test_what_is_repeated(failure: Failure | int, kinds: set[Kind]) -> None:
    """A create only when it was surely not processed, an update unless it was refused, a read whenever it may help."""
    assert {kind for kind in Kind if is_worth_repeating(kind, failure)} == kinds


@pytest.mark.parametrize(
    ("is_read_only", "is_idempotent", "kind"),
    [
        (True, True, Kind.READ),
        (False, True, Kind.REPEATABLE),
        (False, False, Kind.CREATE),
        (True, False, Kind.READ),
    ],
)
def test_the_document_decides_the_kind(is_read_only: bool, is_idempotent: bool, kind: Kind) -> None:
    """A POST that only reads is a read."""
    assert classify(is_read_only=is_read_only, is_idempotent=is_idempotent) is kind


@pytest.mark.parametrize(
    ("method", "kind"),
    [
        ("get", Kind.READ),
        ("HEAD", Kind.READ),
        ("OPTIONS", Kind.READ),
        ("PUT", Kind.REPEATABLE),
        ("DELETE", Kind.REPEATABLE),
        ("POST", Kind.CREATE),
        ("PATCH", Kind.CREATE),
    ],
)
def test_without_a_document_the_method_decides(method: str, kind: Kind) -> None:
    """A PATCH may say "add one", so it counts as a create."""
    assert classify_method(method) is kind


@pytest.mark.parametrize(
    ("attempt", "delay", "retry_after", "seconds_left", "allowed"),
    [
        (2, 1.0, None, None, True),
        (3, 1.0, None, None, False),
        (1, 60.0, 60.0, None, True),
        (1, 60.1, 60.1, None, False),
        (1, 2.0, None, 2.5, True),
        (1, 2.0, None, 2.0, False),
    ],
)
def test_three_limits(
    attempt: int, delay: float, retry_after: float | None, seconds_left: float | None, allowed: bool
) -> None:
    """Number of retries, the longest wait a server may ask for, and what is left of the deadline."""
    allowance = Allowance(max_retries=2, max_retry_after=60.0, seconds_left=seconds_left)

    assert is_allowed(allowance, attempt=attempt, delay=delay, retry_after=retry_after) is allowed


def test_the_budget_is_spent_and_earned_back() -> None:
    """A retry that led to success is given back; an empty budget allows none; a full one grows no further."""
    assert spend(CAPACITY) == CAPACITY - 1
    assert spend(0.5) is None
    assert refund(CAPACITY - 3, attempts=3) == pytest.approx(CAPACITY - 0.9)
    assert refund(CAPACITY, attempts=1) == CAPACITY
    assert refund(5.0, attempts=1) == pytest.approx(5.1)


def test_a_full_budget_allows_a_hundred_retries_and_not_one_more() -> None:
    """The last whole one is spent, too."""
    budget: float | None = CAPACITY
    spent = -1
    while budget is not None:
        budget, spent = spend(budget), spent + 1

    assert spent == 100


@pytest.mark.parametrize(
    ("failure", "is_gateway"),
    [(499, False), (500, False), (501, True), (599, True), (600, False), ("reset", False)],
)
def test_a_gateway_answers_by_the_statuses_behind_500(failure: Any, is_gateway: bool) -> None:
    """500 is the server's own word; what is no status of three digits is nobody's."""
    assert is_gateway_failure(failure) is is_gateway


NOW = datetime(2026, 1, 1, tzinfo=UTC)


@pytest.mark.parametrize(("attempt", "most"), [(1, 0.5), (2, 1.0), (4, 4.0), (5, 8.0), (6, 8.0), (5000, 8.0)])
def test_the_curve_doubles_up_to_its_cap(attempt: int, most: float) -> None:
    """Full jitter: anything from nothing to the curve."""
    assert backoff(attempt, retry_after=None, jitter=0.0) == 0
    assert backoff(attempt, retry_after=None, jitter=1.0) == most


def test_the_server_wins_over_the_curve() -> None:
    """It knows better when it will be ready."""
    assert backoff(1, retry_after=17.0, jitter=0.3) == 17.0


@pytest.mark.parametrize(
    ("value", "seconds"),
    [
        ("5", 5.0),
        (" 0 ", 0.0),
        ("1.5", 1.5),
        ("Thu, 01 Jan 2026 00:01:00 GMT", 60.0),
        ("Thursday, 01-Jan-26 00:01:00 GMT", 60.0),
        ("Thu, 01 Jan 2026 00:00:01 GMT", 1.0),
        ("Thu, 01 Jan 2026 00:00:00 GMT", None),
        ("Wed, 31 Dec 2025 23:59:00 GMT", None),
        ("Thu, 99 Jan 2026 00:01:00 GMT", None),
        ("-1", None),
        ("1e3", None),
        ("٣", None),
        ("9" * 400, 1e9),
        ("1.0000000", 1.0),
        ("1, 30", 30.0),
        ("30,1", 30.0),
        ("1, -30", None),
        ("Fri, 31 Dec 9999 23:59:59 GMT", 1e9),
        ("Thu, 01 Jan 2026 00:00:05 -2500", None),
        ("soon", None),
        ("", None),
        (None, None),
    ],
)
def test_retry_after_is_seconds_or_a_date(value: str | None, seconds: float | None) -> None:
    """Junk, the past and the negative say nothing; a wait without end is a very long one."""
    assert parse_retry_after(value, now=NOW) == seconds


def test_a_date_is_compared_with_the_servers_own_clock() -> None:
    """This machine's clock may be wrong by hours."""
    later = "Thu, 01 Jan 2026 12:00:30 GMT"

    assert parse_retry_after(later, now=NOW, server_date="Thu, 01 Jan 2026 12:00:00 GMT") == 30
    assert parse_retry_after(later, now=NOW, server_date="junk") == 12 * 3600 + 30
