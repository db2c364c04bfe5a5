"""More records in one instant than a page holds: all of them where the server grants it, and no endless trying where not."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from itertools import product
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))

from clinic import DAY, HOUR, MINUTE, START, Clinic, held

from welkin_sdk.mirror.stores import SqlStore, open_store

AT = START - 30 * DAY


@pytest.fixture
def store() -> Iterator[SqlStore]:
    with open_store(":memory:") as opened:
        yield opened


def crowd(clinic: Clinic, many: int) -> None:
    clinic.fill(20)
    for number in range(many):
        clinic.put(1000 + number, AT)


def test_any_number_of_one_instant_arrives(store: SqlStore) -> None:
    """A page that was granted in full is followed by a larger one."""
    with Clinic() as clinic:
        crowd(clinic, 13_000)

        result = clinic.mirror(store, page_size=800, policy={"scan_every_us": None}).run_once()

        assert result.is_clean
        assert held(store, clinic.mirror(store)).keys() == clinic.records.keys()
        assert clinic.asked["find"] < 200


def test_what_exceeds_the_mirrors_own_limit_is_its_own_gap(store: SqlStore) -> None:
    """No page is larger than the option says; the gap names it, and a larger one closes it without a scan."""
    with Clinic() as clinic:
        crowd(clinic, 300)
        options = {"policy": {"scan_every_us": None}}
        clinic.mirror(store, largest_page=200, **options).run_once()
        sizes = set(clinic.sizes)
        (stream,) = clinic.mirror(store)._mirror.streams
        whys = {gap.why for gap in store.gaps(stream)}
        clinic.later(HOUR)
        clinic.mirror(store, largest_page=400, **options).run_once()

        assert max(sizes) == 200
        assert len(whys) == 1
        assert "`largest_page`" in whys.pop()
        assert held(store, clinic.mirror(store)) == clinic.shown()
        assert store.gaps(stream) == []


def test_a_server_that_always_fills_the_page_ends_every_run(store: SqlStore) -> None:
    """Pages grow to the limit and no further, and a run ends after so many instants, whatever they hold."""
    with Clinic(is_endless=True) as clinic:
        costs = []
        for _ in range(6):
            before = clinic.asked.total()
            mirror = clinic.mirror(store, page_size=5, largest_page=25, policy={"most_gaps": 2})
            assert mirror.run_once().streams[0].outcome == "gaps"
            costs.append(clinic.asked.total() - before)
            clinic.later(HOUR)
            clinic.records.clear()

        assert clinic.sizes <= {1, 5, 20, 25}
        assert max(costs) < 2_000
        assert costs[5] <= costs[4] + 10


@pytest.mark.parametrize("order", ["ascending", "descending"])
def test_a_crowded_second_of_a_server_that_compares_seconds_is_one_gap(store: SqlStore, order: str) -> None:
    """It shows the same for each of a million instants; what is behind that second comes."""
    with Clinic(cap=60, is_coarse=True, order=order) as clinic:
        clinic.fill(20)
        for number in range(100):
            clinic.put(1000 + number, AT + number * 7_000)
        options = {"policy": {"scan_every_us": None, "deep_every_us": None}}
        costs = []
        for _ in range(3):
            before = clinic.asked.total()
            clinic.mirror(store, **options).run_once()
            costs.append(clinic.asked.total() - before)
            clinic.later(HOUR)
        (stream,) = clinic.mirror(store)._mirror.streams
        gaps = store.gaps(stream)
        missing = clinic.records.keys() - held(store, clinic.mirror(store)).keys()
        clinic.cap = None
        clinic.mirror(store, **options).run_once()

        assert 1 <= len(gaps) <= 3
        assert all(1000 <= int(id[-12:], 16) < 1100 for id in missing)
        assert costs[2] <= costs[1] + 2
        assert max(costs) < 500
        assert held(store, clinic.mirror(store)) == clinic.shown()
        assert store.gaps(stream) == []


LIMITS = [{"cap": 60, "says_cap": True}, {"cap": 60, "says_cap": False}, {"most_asked": 60}]


@pytest.mark.parametrize(
    ("limit", "order"),
    list(product(LIMITS, ("ascending", "descending"))),
)
def test_where_the_server_grants_too_little_it_is_named_and_costs_no_more_each_time(
    store: SqlStore, limit: dict[str, int], order: str
) -> None:
    """The gap says whose limit it is; a run a day later costs what the one before it did; what is newer comes."""
    with Clinic(order=order, **limit) as clinic:
        crowd(clinic, 100)
        options = {"policy": {"scan_every_us": None, "deep_every_us": None}}
        clinic.mirror(store, **options).run_once()
        costs = []
        for day in range(3):
            clinic.later(DAY)
            for number in range(70):
                clinic.put(5000 + day * 100 + number, clinic.time_us - HOUR * 10 + number * MINUTE)
            before = clinic.asked.total()
            result = clinic.mirror(store, **options).run_once()
            costs.append(clinic.asked.total() - before)
            assert result.streams[0].outcome == "gaps"
        (stream,) = clinic.mirror(store)._mirror.streams
        whys = {gap.why for gap in store.gaps(stream)}
        (status,) = clinic.mirror(store).status()

        assert whys == {"the server grants no page that holds all records of this instant"}
        assert max(costs) <= costs[0] + 2
        assert clinic.records.keys() - held(store, clinic.mirror(store)).keys() <= {
            id for id, (at_us, _) in clinic.records.items() if at_us == AT
        }
        assert status.complete_through is not None
        assert status.complete_through.timestamp() * 1_000_000 < AT
        assert len(store.done_spans(stream)) < 12


def test_a_gap_closes_once_the_server_grants_more(store: SqlStore) -> None:
    """By the next run, without a scan, and the watermark goes on."""
    with Clinic(cap=60) as clinic:
        crowd(clinic, 100)
        options = {"policy": {"scan_every_us": None}}
        clinic.mirror(store, **options).run_once()
        clinic.cap = None
        clinic.later(HOUR)
        first = clinic.mirror(store, **options).run_once()
        second = clinic.mirror(store, **options).run_once()
        (status,) = clinic.mirror(store).status()

        assert held(store, clinic.mirror(store)) == clinic.shown()
        assert (first.streams[0].outcome, second.is_clean, status.gaps) == ("done", True, 0)
        assert status.lag is not None
        assert status.lag.total_seconds() < 60


def test_a_scan_with_a_gap_proves_no_death(store: SqlStore) -> None:
    """Whoever is missing may be in the gap: nothing is asked, nothing is buried, and the next scan that is whole does it."""
    with Clinic(cap=60) as clinic:
        lost, *_ = clinic.fill(20)
        crowd(clinic, 100)
        mirror = clinic.mirror(store, policy={"scan_every_us": None})
        mirror.run_once()
        clinic.remove([lost])
        clinic.later(HOUR)
        with_gap = mirror.scan()
        asked = clinic.asked["get"]
        clinic.cap = None
        whole = mirror.scan()

        assert (with_gap.streams[0].outcome, with_gap.deleted, asked) == ("gaps", 0, 0)
        assert (whole.streams[0].outcome, whole.deleted) == ("done", 1)


def test_a_crowd_that_comes_while_a_scan_is_under_way_ends_it(store: SqlStore) -> None:
    """What it could not read whole proves no death, and to scan again would show no more of it: there is a gap."""
    with Clinic(cap=10) as clinic:
        clinic.fill(60)
        clinic.mirror(store, page_size=10).run_once()
        removed = list(clinic.records)[:3]
        clinic.remove(removed)
        clinic.later(DAY)
        mirror = clinic.mirror(store, page_size=10)
        (stream,) = mirror._mirror.streams
        has_come = False

        def crowd_in(_number: int) -> None:
            nonlocal has_come
            if not has_come and store.runs(stream, limit=1)[0].span.kind == "scan":
                has_come = True
                clinic.later(HOUR)
                for each in range(40):
                    clinic.put(2_000 + each, clinic.time_us - 30 * MINUTE)

        clinic.on_request = crowd_in
        mirror.scan()

        assert has_come
        assert len(store.gaps(stream)) > 0
        assert "scan" not in [span.kind for span, _ in store.open_spans(stream)]
        assert [run.outcome for run in store.runs(stream, kind="scan")] == ["done"]
        assert held(store, mirror).keys() >= set(removed)


def test_verify_reads_a_crowded_instant_in_larger_pages(store: SqlStore) -> None:
    """As the mirror does, and by a way of its own."""
    with Clinic() as clinic:
        crowd(clinic, 1_000)
        clinic.mirror(store, page_size=800, policy={"scan_every_us": None}).run_once()
        (found,) = clinic.mirror(store).verify()

        assert (found.unread, found.missing, found.extra, found.different) == (0, 0, 0, 0)


def test_verify_does_not_halve_what_the_server_does_not(store: SqlStore) -> None:
    """Where whole seconds are compared, each half of one shows all of it again: asking for them brings nothing."""
    with Clinic(cap=10, is_coarse=True) as clinic:
        clinic.fill(5)
        for number in range(30):
            clinic.put(1_000 + number, AT + 1_000 * number)
        mirror = clinic.mirror(store, page_size=10)
        mirror.run_once()
        clinic.asked.clear()

        (found,) = mirror.verify()

        assert found.unread > 0
        assert clinic.asked["find"] < 120
