"""A scan that is broken off goes on where it was; one that is refused is not repeated by every run. Both are remembered."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))

from clinic import DAY, HOUR, MINUTE, Clinic, held

from welkin_sdk.mirror.stores import SqlStore, open_store

PAGE = 20


@pytest.fixture
def store() -> Iterator[SqlStore]:
    with open_store(":memory:") as opened:
        yield opened


@pytest.mark.parametrize("at_request", [2, 3, 5, 8, 12, 13, 14])
@pytest.mark.parametrize("times", [1, 3])
def test_a_scan_that_is_interrupted_goes_on(store: SqlStore, at_request: int, times: int) -> None:
    """Wherever it was, and again and again: what is deleted is found, nobody else is, and no page is read twice."""
    with Clinic() as clinic:
        ids = clinic.fill(10 * PAGE)
        clinic.mirror(store, page_size=PAGE).run_once()
        clinic.later(HOUR)
        clinic.remove([ids[3], ids[-3]])
        began = clinic.asked.total()
        scanning = clinic.mirror(store, page_size=PAGE)
        clinic.on_request = lambda nth: scanning.stop() if nth == began + at_request else None
        first = scanning.scan()
        for _ in range(times - 1):
            clinic.later(MINUTE)
            again, since = clinic.mirror(store, page_size=PAGE), clinic.asked.total()
            clinic.on_request = lambda nth, since=since, again=again: (  # type: ignore[misc]
                again.stop() if nth == since + 6 else None
            )
            again.run_once()
        clinic.on_request = lambda _nth: None
        clinic.later(MINUTE)
        clinic.mirror(store, page_size=PAGE).run_once()
        cost = clinic.asked.total() - began
        (stream,) = scanning._mirror.streams
        (scan,) = list(store.runs(stream, kind="scan", limit=1))

        assert first.streams[0].outcome == "interrupted"
        assert held(store, scanning) == clinic.shown()
        assert scan.outcome == "done"
        assert scan.seen == len(clinic.records)
        assert cost < 24 + 8 * times
        assert clinic.asked["get"] <= 2 * times


def test_who_asks_for_a_scan_gets_a_new_one(store: SqlStore) -> None:
    """What was deleted behind the back of one that was broken off is found as well."""
    with Clinic() as clinic:
        ids = clinic.fill(10 * PAGE)
        clinic.mirror(store, page_size=PAGE).run_once()
        clinic.later(HOUR)
        began = clinic.asked.total()
        scanning = clinic.mirror(store, page_size=PAGE)
        clinic.on_request = lambda nth: scanning.stop() if nth == began + 8 else None
        scanning.scan()
        clinic.on_request = lambda _nth: None
        clinic.remove(ids[:1])

        assert clinic.mirror(store, page_size=PAGE).scan().deleted == 1
        assert held(store, scanning) == clinic.shown()


@pytest.mark.parametrize("share", [0.6, 1.0])
def test_a_refused_scan_is_not_repeated_by_every_run(store: SqlStore, share: float) -> None:
    """Each run is a process of its own; the pause is the store's, and its status says what is owed."""
    with Clinic() as clinic:
        ids = clinic.fill(10 * PAGE)
        clinic.mirror(store, page_size=PAGE).run_once()
        clinic.later(8 * DAY)
        clinic.remove(ids[: round(len(ids) * share)])
        refused = clinic.mirror(store, page_size=PAGE).run_once()
        before = clinic.asked.total()
        for _ in range(12):
            clinic.later(5 * MINUTE)
            clinic.mirror(store, page_size=PAGE).run_once()
        cost = clinic.asked.total() - before
        (owed,) = clinic.mirror(store).status()
        clinic.later(8 * HOUR)
        again = clinic.mirror(store, page_size=PAGE).run_once()
        allowed = clinic.mirror(store).scan(allow_mass_delete=True)
        (status,) = clinic.mirror(store).status()

        assert (refused.streams[0].outcome, again.streams[0].outcome) == ("stopped", "stopped")
        assert cost <= 12 * 3
        assert "welkin sync scan" in owed.problem
        assert allowed.deleted == round(len(ids) * share)
        assert (status.problem, held(store, clinic.mirror(store))) == ("", clinic.shown())


def test_a_record_that_cannot_be_read_is_not_taken_for_deleted_by_the_other_half(store: SqlStore) -> None:
    """What the first part of a scan has seen counts for the second, in quarantine or not."""
    with Clinic() as clinic:
        ids = clinic.fill(10 * PAGE)
        clinic.mirror(store, page_size=PAGE).run_once()
        at_us = clinic.records[ids[3]][0]
        clinic.put(3, at_us, raw=b'{"id": "%s", "updated_at": "never"}' % ids[3].encode())
        clinic.later(HOUR)
        began = clinic.asked.total()
        scanning = clinic.mirror(store, page_size=PAGE)
        clinic.on_request = lambda nth: scanning.stop() if nth == began + 8 else None
        scanning.scan()
        clinic.on_request = lambda _nth: None
        clinic.later(MINUTE)
        clinic.mirror(store, page_size=PAGE).run_once()
        (status,) = clinic.mirror(store).status()

        assert ids[3] in held(store, scanning)
        assert (status.superseded, status.quarantine) == (1, 1)


@pytest.mark.parametrize("at_request", [20, 24, 25])
def test_a_scan_is_not_over_while_what_has_changed_meanwhile_is_not_read(
    store: SqlStore, at_request: int
) -> None:
    """Broken off in the middle of that, it still has its tombstones to set."""
    with Clinic() as clinic:
        ids = clinic.fill(10 * PAGE)
        clinic.mirror(store, page_size=PAGE).run_once()
        clinic.later(HOUR)
        clinic.remove(ids[:3])
        for number in range(5 * PAGE):
            clinic.put(1_000 + number, clinic.time_us - 10 * MINUTE + number * 1_000_000)
        began = clinic.asked.total()
        scanning = clinic.mirror(store, page_size=PAGE, concurrency=1)
        clinic.on_request = lambda nth: scanning.stop() if nth == began + at_request else None
        scanning.scan()
        clinic.on_request = lambda _nth: None
        clinic.later(MINUTE)
        clinic.mirror(store, page_size=PAGE).run_once()

        assert held(store, scanning) == clinic.shown()


def test_a_gap_in_what_has_changed_meanwhile_proves_no_death(store: SqlStore) -> None:
    """Whatever is missing may have moved into the instant that is not granted as a whole; nobody is asked about it."""
    with Clinic(cap=60) as clinic:
        ids = clinic.fill(5 * PAGE)
        clinic.mirror(store, page_size=PAGE).run_once()
        clinic.later(HOUR)
        clinic.remove(ids[:3])
        scanning, began = clinic.mirror(store, page_size=PAGE, concurrency=1), clinic.asked.total()

        def crowd(nth: int) -> None:
            if nth == began + 6:
                for number in range(100):
                    clinic.put(1_000 + number, clinic.time_us + HOUR)

        clinic.on_request = crowd
        (result,) = scanning.scan().streams

        assert (result.outcome, result.deleted) == ("gaps", 0)
        assert clinic.asked["get"] == 0
        assert held(store, scanning).keys() >= set(ids)
