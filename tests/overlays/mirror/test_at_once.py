"""
How many requests are under way at once, for a collection and for all of them, wherever their records lie in time.

Never one more than allowed; how many a busy machine has the server see together depends on it, so half will do. To the
request they are counted in `test_played`.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))

from clinic import DAY, HOUR, MINUTE, Clinic, held
from clinics import Clinics, stream

from welkin_sdk.mirror.stores import SqlStore, open_store

RECORDS = 400
PAGE = 10
TAKES_SECONDS = 0.02


@pytest.fixture
def store() -> Iterator[SqlStore]:
    with open_store(":memory:") as opened:
        yield opened


def evenly(clinic: Clinic) -> None:
    clinic.fill(RECORDS)


def over_years(clinic: Clinic) -> None:
    for number in range(RECORDS):
        clinic.put(number, clinic.time_us - HOUR - number * 5 * DAY)


def in_one_hour(clinic: Clinic) -> None:
    """An import, two years ago, and nothing else."""
    for number in range(RECORDS):
        clinic.put(number, clinic.time_us - 700 * DAY + number * HOUR // RECORDS)


def in_two_heaps(clinic: Clinic) -> None:
    for number in range(RECORDS):
        far = 3_000 * DAY if number % 2 else DAY
        clinic.put(number, clinic.time_us - far + number * MINUTE)


def a_few(clinic: Clinic) -> None:
    clinic.fill(60)


PLACES = [evenly, over_years, in_one_hour, in_two_heaps]
# What is done at most beside the pages: the server's time, its calendar, what is ahead, the sweep behind a fill, the
# empty past, and what lies beside a heap.
MOST_BESIDE = {evenly: 30, over_years: 40, in_one_hour: 70, in_two_heaps: 80}


def spread(clinics: Clinics, fill: Callable[[Clinic], None], order: str = "ascending") -> None:
    clinics.takes_seconds = TAKES_SECONDS
    for clinic in clinics.clinics.values():
        clinic.order = order
        fill(clinic)


@pytest.mark.parametrize("concurrency", [1, 8])
@pytest.mark.parametrize("fill", PLACES)
def test_a_fill_has_as_many_under_way_as_it_may(
    store: SqlStore, concurrency: int, fill: Callable[[Clinic], None]
) -> None:
    """Not one more; and it reads each record once, but for those at the edges of its pages."""
    with Clinics("patients") as clinics:
        spread(clinics, fill)

        result = clinics.mirror(store, page_size=PAGE, concurrency=concurrency).run_once()

        clinic = clinics.clinics["patients"]
        assert result.is_clean
        assert concurrency // 2 < clinics.at_once["patients"] <= concurrency
        assert held(store, clinics.mirror(store)) == clinic.shown()
        assert clinic.asked["find"] <= RECORDS // (PAGE - 1) + MOST_BESIDE[fill]
        assert clinics.served["patients"] < 1.8 * RECORDS


@pytest.mark.parametrize("order", ["ascending", "descending"])
@pytest.mark.parametrize("fill", PLACES)
def test_a_scan_has_as_many_under_way_as_it_may(
    store: SqlStore, order: str, fill: Callable[[Clinic], None]
) -> None:
    """In whatever order pages come; and what was deleted is found, nothing else."""
    with Clinics("patients") as clinics:
        spread(clinics, fill, order)
        mirror = clinics.mirror(store, page_size=PAGE, concurrency=6)
        mirror.run_once()
        clinic = clinics.clinics["patients"]
        clinic.remove(list(clinic.records)[::97])
        clinics.later(HOUR)
        clinics.at_once.clear()

        result = mirror.scan()

        assert (result.is_clean, result.deleted) == (True, len(range(0, RECORDS, 97)))
        assert 3 < clinics.at_once["patients"] <= 6
        assert held(store, mirror) == clinic.shown()


@pytest.mark.parametrize("is_scan", [False, True])
def test_who_is_asked_to_wait_asks_for_less_at_once(store: SqlStore, is_scan: bool) -> None:
    """
    Some answers in the middle are 429 with Retry-After: all arrives, and from then on fewer requests are under way.

    Three halvings of eight leave one; how soon the limit grows again is by the mirror's clock, which stands still.
    """
    with Clinics("patients") as clinics:
        spread(clinics, evenly)
        mirror = clinics.mirror(store, page_size=PAGE, concurrency=8)
        if is_scan:
            mirror.run_once()
        seen = 0

        def is_busy(number: int) -> bool:
            nonlocal seen
            seen = seen or number
            if number == seen + 30:
                clinics.at_once.clear()
            return 12 <= number - seen < 16

        clinics.is_busy = is_busy

        result = mirror.scan() if is_scan else mirror.run_once()

        assert result.is_clean
        assert clinics.at_once["patients"] == 1
        assert held(store, mirror) == clinics.clinics["patients"].shown()


def test_a_long_sweep_has_as_many_under_way_as_it_may(store: SqlStore) -> None:
    """After a month without a run, or after a rewind, there is as much to be swept as to be filled."""
    with Clinics("patients") as clinics:
        clinics.takes_seconds = TAKES_SECONDS
        clinic = clinics.clinics["patients"]
        clinic.fill(3)
        mirror = clinics.mirror(store, page_size=PAGE, concurrency=6, policy={"scan_every_us": None})
        mirror.run_once()
        clinics.later(30 * DAY)
        clinic.fill(RECORDS, first=100)
        clinics.at_once.clear()

        mirror.run_once()

        assert 3 < clinics.at_once["patients"] <= 6
        assert held(store, mirror) == clinic.shown()


@pytest.mark.parametrize("concurrency", [1, 4, 8])
def test_all_collections_share_one_budget(store: SqlStore, concurrency: int) -> None:
    """Thirteen fills at once, each in parts, and never more requests than allowed."""
    with Clinics() as clinics:
        spread(clinics, a_few)

        result = clinics.mirror(store, page_size=PAGE, concurrency=concurrency).run_once()

        assert result.is_clean
        assert concurrency // 2 < clinics.at_once[""] <= concurrency
        assert {store.count(stream(name)) for name in clinics.clinics} == {60}


@pytest.mark.parametrize("concurrency", [1, 6])
def test_a_first_fill_reads_no_record_twice(store: SqlStore, concurrency: int) -> None:
    """
    The bug: a scan read everything once more, right after a fill that had read everything. Of what a mirror never had
    nothing can be deleted; the first scan comes when one is due, counted from when the fill began.
    """
    with Clinics("patients") as clinics:
        clinics.clinics["patients"].fill(100)
        mirror = clinics.mirror(store, page_size=60, concurrency=concurrency)
        mirror.run_once()
        filled = clinics.served["patients"]
        clinics.later(6 * DAY)
        mirror.run_once()
        early = list(store.runs(stream("patients"), kind="scan"))
        clinics.later(DAY)
        mirror.run_once()

        assert filled <= 110
        assert early == []
        assert len(store.runs(stream("patients"), kind="scan")) == 1


def test_a_mirror_that_is_read_anew_is_scanned(store: SqlStore) -> None:
    """After a rewind to the beginning it holds what may have been deleted meanwhile."""
    with Clinics("patients") as clinics:
        clinic = clinics.clinics["patients"]
        ids = clinic.fill(100)
        mirror = clinics.mirror(store)
        mirror.run_once()
        clinic.remove(ids[:3])
        clinics.later(HOUR)
        mirror.rewind(datetime(1970, 1, 1, tzinfo=UTC))

        assert mirror.run_once().deleted == 3
        assert held(store, mirror) == clinic.shown()
