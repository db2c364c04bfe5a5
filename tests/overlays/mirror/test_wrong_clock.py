"""
A server's clock that was wrong for a while: whatever it made the mirror believe, nothing stays unread.

The clock goes ahead by little and much, for one run and for several, before the first fill and after it, and is found out
at once, in time, or when time has passed what it wrote.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from itertools import product
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))

from clinic import DAY, HOUR, MINUTE, SECOND, Clinic, held

from welkin_sdk.mirror.leases import LeaseGuard
from welkin_sdk.mirror.plan import distrusted
from welkin_sdk.mirror.policy import Policy
from welkin_sdk.mirror.standing import note_distrust
from welkin_sdk.mirror.stores import SqlStore, open_store
from welkin_sdk.mirror.types import RunReport, Span, Stream


@pytest.fixture
def store() -> Iterator[SqlStore]:
    with open_store(":memory:") as opened:
        yield opened


def cron(clinic: Clinic, store: SqlStore) -> bool:
    """One run; whether it calls itself clean."""
    return clinic.mirror(store, policy={"deep_every_us": None, "scan_every_us": None}).run_once().is_clean


@pytest.mark.parametrize(
    ("ahead_us", "runs", "found_out_us", "is_filled"),
    list(
        product((4 * MINUTE, 20 * MINUTE, 3 * HOUR), (1, 3), (MINUTE, 30 * MINUTE, 4 * HOUR), (True, False))
    ),
)
def test_what_came_while_the_clock_was_wrong_is_read(
    store: SqlStore, ahead_us: int, runs: int, found_out_us: int, is_filled: bool
) -> None:
    """Records of each minute, before, while and after it was: a clean run has all of them."""
    with Clinic() as clinic:
        clinic.fill(10)
        number = 100

        def pass_minutes(us: int) -> None:
            nonlocal number
            for _ in range(us // MINUTE):
                clinic.later(MINUTE)
                number += 1
                clinic.put(number, clinic.time_us - 10 * SECOND)

        if is_filled:
            assert cron(clinic, store)
        pass_minutes(5 * MINUTE)
        clinic.date_ahead_us = ahead_us
        for _ in range(runs):
            cron(clinic, store)
            pass_minutes(5 * MINUTE)
        clinic.date_ahead_us = 0
        pass_minutes(found_out_us)
        clean = 0
        for _ in range(2 + ahead_us // (25 * MINUTE)):
            if cron(clinic, store):
                clean += 1
                assert held(store, clinic.mirror(store)) == clinic.shown()
            pass_minutes(25 * MINUTE)

        assert clean


def test_what_was_fetched_in_the_future_gives_way(store: SqlStore) -> None:
    """A content without a new time, and a deleted record that is back: the wrong clock's word is not the last one."""
    with Clinic() as clinic:
        ids = clinic.fill(10)
        cron(clinic, store)
        clinic.date_ahead_us = DAY
        clinic.remove(ids[:1])
        clinic.mirror(store).scan()
        clinic.date_ahead_us = 0
        clinic.later(MINUTE)
        cron(clinic, store)
        clinic.later(DAY)
        clinic.put(0, clinic.time_us - DAY - 12 * HOUR, city="Back")
        clinic.put(5, clinic.time_us - DAY - 6 * HOUR, city="Changed")

        assert clinic.mirror(store).scan().is_clean
        assert held(store, clinic.mirror(store)) == clinic.shown()


def report(kind: str, hi_us: int, started_us: int, outcome: str = "done") -> RunReport:
    return RunReport(
        1,
        Stream("t", "", "patients"),
        Span(0, hi_us, kind),
        started_us,
        None,
        1,
        1,
        1,
        0,
        outcome,  # type: ignore[arg-type]
    )


@pytest.mark.parametrize(
    ("runs", "lo_us"),
    [
        ([], None),
        ([report("sweep", 1000 * HOUR, 1000 * HOUR)], None),
        ([report("sweep", 1000 * HOUR + 5 * MINUTE, 1000 * HOUR)], None),
        ([report("sweep", 1000 * HOUR + 6 * MINUTE, 1000 * HOUR)], 1000 * HOUR),
        ([report("backfill", 1000 * HOUR + 6 * MINUTE, 1000 * HOUR)], 1000 * HOUR),
        ([report("scan", 1000 * HOUR + 6 * MINUTE, 1000 * HOUR)], None),
        ([report("sweep", 1001 * HOUR, 1001 * HOUR), report("sweep", 1001 * HOUR, 1000 * HOUR)], None),
        (
            [
                report("backfill", 900 * HOUR, 1001 * HOUR),
                report("sweep", 1001 * HOUR, 1000 * HOUR, "interrupted"),
            ],
            1000 * HOUR,
        ),
    ],
)
def test_the_log_tells_what_was_read_by_a_wrong_clock(runs: list[RunReport], lo_us: int | None) -> None:
    """From its first such run on, until a sweep that was made by a clock as it is now."""
    found = distrusted(runs, server_us=2000 * HOUR, here_us=2000 * HOUR, policy=Policy())

    assert (None if found is None else found.lo_us) == lo_us


@pytest.mark.parametrize(("later_runs", "is_found"), [(199, True), (200, False)])
def test_so_many_runs_are_looked_at(store: SqlStore, later_runs: int, *, is_found: bool) -> None:
    """A log grows for as long as its retention says; behind so many runs, a wrong clock is history."""
    with Clinic() as clinic:
        stream, now_us = Stream("clinic", "", "patients"), clinic.time_us
        wrong = store.begin_run(stream, Span(0, now_us + HOUR, "sweep"), now_us=now_us)
        store.end_run(wrong, now_us=now_us, outcome="done")
        for _ in range(later_runs):
            run = store.begin_run(stream, Span(0, now_us, "scan"), now_us=now_us)
            store.end_run(run, now_us=now_us, outcome="done")
        guard = LeaseGuard.begin(store, stream, "me", clinic)
        assert guard is not None

        note_distrust(store, guard, Policy(), server_us=now_us, here_us=now_us)
        guard.end()

        assert bool(store.dirty(stream)) is is_found
