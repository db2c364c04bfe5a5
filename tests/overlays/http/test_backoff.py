"""Waits: our own curve, and what a server may ask for."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from welkin_sdk.http.backoff import backoff, parse_retry_after

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
