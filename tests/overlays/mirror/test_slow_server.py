"""A server that takes its time over every request: a run keeps its lease, and comes to its end."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))

from clinic import DAY, HOUR, MINUTE, SECOND, START, Clinic, held

from welkin_sdk.mirror import Policy
from welkin_sdk.mirror.leases import LeaseGuard, renew_lease
from welkin_sdk.mirror.stores import SqlStore, open_store
from welkin_sdk.mirror.types import DirtyRange, Stream

# The requests that halving a second takes are longer than a lease, and than it is from one sweep to the next.
SECONDS_EACH = 10
MOST_REQUESTS = 1_000


class HandClock:
    """A clock that is moved by hand."""

    instant = START

    def now_us(self) -> int:
        return self.instant

    async def sleep(self, seconds: float) -> None:
        raise AssertionError(seconds)


POLICY = {"scan_every_us": None, "deep_every_us": None}


@pytest.fixture
def store() -> Iterator[SqlStore]:
    with open_store(":memory:") as opened:
        yield opened


def crowd(clinic: Clinic, at_us: int) -> None:
    """More of one instant than is granted: a walk halves that second, and is shown what it has seen each time."""
    clinic.fill(20)
    for number in range(100):
        clinic.put(1_000 + number, at_us)


def test_a_lease_outlives_a_walk_that_brings_no_page(store: SqlStore) -> None:
    """Nobody else gets it, however often is asked before a page can be stored; and whoever only verifies needs none."""
    with Clinic(cap=60, order="descending") as clinic:
        crowd(clinic, START - 5 * MINUTE)
        mirror = clinic.mirror(store, policy=POLICY)
        (stream,) = mirror._mirror.streams
        taken = []

        def take_time(_number: int) -> None:
            clinic.later(SECONDS_EACH * SECOND)
            lease = store.acquire(stream, "another", now_us=clinic.time_us, seconds=1)
            taken.append(lease is not None)

        clinic.on_request = take_time
        (result,) = mirror.run_once().streams
        clinic.on_request = lambda _number: None
        clinic.later(HOUR)
        after = store.acquire(stream, "another", now_us=clinic.time_us, seconds=60)

        assert len(taken) * SECONDS_EACH > 600
        assert not any(taken)
        assert (result.outcome, result.reason) == ("gaps", "")
        assert after is not None
        assert mirror.verify()[0].unread == 1


def test_what_was_notified_is_pulled_again_some_seconds_from_now(store: SqlStore) -> None:
    """By the server's clock, and not from what a sweep stays behind it."""
    with Clinic() as clinic:
        clinic.fill(20)
        mirror = clinic.mirror(store, policy=POLICY)
        (stream,) = mirror._mirror.streams
        mirror.run_once()
        store.add_dirty(stream, [DirtyRange(START - MINUTE, START, "notification")])

        mirror.pull_dirty()

        (later,) = store.dirty(stream)
        now_us = clinic.time_us - clinic.time_us % SECOND
        assert (later.attempts, later.not_before_us) == (1, now_us + Policy().again_us[0])
        assert mirror.pull_dirty().streams[0].outcome == "done"
        assert store.dirty(stream) == [later]


def test_a_sweep_is_not_broken_off_for_a_notification(store: SqlStore) -> None:
    """It is short; what takes long is, a fill or a scan."""
    with Clinic() as clinic:
        clinic.fill(20)
        mirror = clinic.mirror(store, policy=POLICY, page_size=5, concurrency=1)
        (stream,) = mirror._mirror.streams
        mirror.run_once()
        clinic.later(HOUR)
        for number in range(40):
            clinic.put(100 + number, clinic.time_us - 5 * MINUTE)
        first = clinic.asked.total()

        def notify(number: int) -> None:
            clinic.later(SECONDS_EACH * SECOND)
            if number == first + 4:
                store.add_dirty(stream, [DirtyRange(clinic.time_us - MINUTE, clinic.time_us, "notification")])

        clinic.on_request = notify
        mirror.run_once()

        sweeps = [run for run in store.runs(stream) if run.span.kind == "sweep"]
        assert [run.outcome for run in sweeps[:1]] == ["done"]
        assert sweeps[0].seen >= 40


def test_who_has_lost_the_lease_asks_for_nothing_more(store: SqlStore) -> None:
    """It stood still past its lease in the middle of such a walk, and another engine is at work."""
    with Clinic(cap=60, order="descending") as clinic:
        crowd(clinic, START - 5 * MINUTE)
        mirror = clinic.mirror(store, policy=POLICY, concurrency=1)
        (stream,) = mirror._mirror.streams

        def stand_still(number: int) -> None:
            if number == 30:
                clinic.later(HOUR)
                assert store.acquire(stream, "another", now_us=clinic.time_us, seconds=60) is not None

        clinic.on_request = stand_still
        (result,) = mirror.run_once().streams

        assert result.reason.startswith("LostLeaseError")
        assert result.was_taken_over
        assert store.last_failure(stream) is None
        assert clinic.asked.total() == 30


def test_a_run_ends_although_its_gaps_take_longer_than_a_sweep_is_due(store: SqlStore) -> None:
    """They are tried once more in each run, not with each sweep of it."""
    with Clinic(cap=60, order="descending") as clinic:
        crowd(clinic, START - 30 * DAY)
        clinic.mirror(store, policy=POLICY).run_once()
        clinic.put(5_000, START)
        clinic.later(HOUR)
        first = clinic.asked.total()

        def take_time(number: int) -> None:
            clinic.later(SECONDS_EACH * SECOND)
            if number - first > MOST_REQUESTS:
                clinic.refuse_from = number

        clinic.on_request = take_time
        (result,) = clinic.mirror(store, policy=POLICY).run_once().streams

        assert result.outcome == "gaps"
        assert clinic.asked.total() - first > Policy().sweep_every_us // (SECONDS_EACH * SECOND)
        assert held(store, clinic.mirror(store)).keys() >= {
            id for id, (at_us, _) in clinic.records.items() if at_us != START - 30 * DAY
        }


def test_runs_that_overlap_renew_their_own_leases(store: SqlStore) -> None:
    """Whichever ends first: the other one's requests go on renewing what is its own."""
    clock = HandClock()
    leases = {
        name: LeaseGuard.begin(store, Stream("clinic", "", name), "engine", clock)
        for name in ("patients", "workers")
    }

    async def work(name: str, seconds: Sequence[int]) -> int:
        guard = leases[name]
        assert guard is not None
        with guard.at_work():
            for each in seconds:
                await asyncio.sleep(0)
                clock.instant += each * SECOND
                renew_lease()
        return guard.lease.expires_us

    async def side_by_side() -> list[int]:
        return await asyncio.gather(work("patients", [1]), work("workers", [100] * 20))

    _, ends_us = asyncio.run(side_by_side())

    assert ends_us > clock.instant
    renew_lease()


def test_a_long_fill_is_broken_off_for_every_sweep_that_is_due(store: SqlStore) -> None:
    """What is new is taken every few minutes, however long the rest takes."""
    with Clinic() as clinic:
        clinic.fill(600)
        mirror = clinic.mirror(store, policy=POLICY, page_size=20, concurrency=1)
        (stream,) = mirror._mirror.streams
        clinic.on_request = lambda _number: clinic.later(MINUTE)
        began_us = clinic.time_us

        mirror.run_once()

        kinds = [run.span.kind for run in reversed(store.runs(stream, limit=1_000))]
        filling = kinds[kinds.index("backfill") : len(kinds) - kinds[::-1].index("backfill")]
        due = (clinic.time_us - began_us) // Policy().sweep_every_us
        assert due > 4
        # Each begins five minutes after the end of the one before, and takes a few itself.
        assert filling.count("sweep") >= due // 3
