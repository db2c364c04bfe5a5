"""
Records of any time are mirrored, and `verify` looks for itself.

The calendar from end to end, before the first fill and after it, in every order of pages.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from itertools import product
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))

from clinic import DAY, HOUR, MINUTE, SECOND, START, Clinic, held

from welkin_sdk.instant import EARLIEST, LATEST, to_instant
from welkin_sdk.mirror.sources.data import DataSource
from welkin_sdk.mirror.stores import SqlStore, open_store

TIMES = {
    "the first there is": EARLIEST,
    "1899": to_instant(datetime(1899, 12, 31, tzinfo=UTC)),
    "just before 1970": -1,
    "1970": 0,
    "in a second": START + SECOND,
    "tomorrow": START + DAY,
    "2099": to_instant(datetime(2099, 1, 1, tzinfo=UTC)),
    "the last there is": LATEST,
}


@pytest.fixture
def store() -> Iterator[SqlStore]:
    with open_store(":memory:") as opened:
        yield opened


@pytest.mark.parametrize("at_us", TIMES.values(), ids=TIMES)
@pytest.mark.parametrize("when", ["before", "after"])
@pytest.mark.parametrize("has_scans", [True, False], ids=["with scans", "without"])
def test_a_record_of_any_time_is_mirrored(store: SqlStore, at_us: int, when: str, has_scans: bool) -> None:
    """By the first run, where it is there before; else by the next scan, and if it is ahead, by the wide sweep."""
    policy = {} if has_scans else {"scan_every_us": None}
    with Clinic() as clinic:
        clinic.fill(5)
        if when == "after":
            clinic.mirror(store, policy=policy).run_once()
        clinic.put(900, at_us, city="Somewhere")
        if when == "after":
            (unlike,) = clinic.mirror(store).verify()
            assert (unlike.missing, unlike.is_equal) == (1, False)
            clinic.later(DAY)
            if at_us < START:
                clinic.mirror(store).scan()
        clinic.mirror(store, policy=policy).run_once()
        (proof,) = clinic.mirror(store).verify()

        assert held(store, clinic.mirror(store)) == clinic.shown()
        assert (proof.same, proof.is_equal) == (6, True)


def test_a_record_from_the_future_follows_the_server_back(store: SqlStore) -> None:
    """The clock is put right, and the next change has a time that is older than what is held."""
    with Clinic() as clinic:
        clinic.fill(5)
        clinic.put(900, TIMES["2099"], city="Wrong")
        clinic.mirror(store).run_once()
        clinic.later(HOUR)
        clinic.put(900, clinic.time_us - MINUTE, city="Right")
        clinic.mirror(store).run_once()

        assert held(store, clinic.mirror(store)) == clinic.shown()


@pytest.mark.parametrize(
    ("first", "last"), [("1899", "2099"), ("1970", "2099"), ("1970", "tomorrow")], ids=str
)
def test_a_server_that_takes_not_every_time_is_asked_for_what_it_takes(
    store: SqlStore, first: str, last: str, caplog: pytest.LogCaptureFixture
) -> None:
    """The widest window that it does not refuse; what lies outside is said once."""
    latest = (
        to_instant(datetime(2040, 1, 1, tzinfo=UTC))
        if last == "tomorrow"
        else TIMES["2099"] + 200 * 366 * DAY
    )
    with Clinic(calendar=(TIMES[first], latest)) as clinic:
        clinic.fill(5)
        clinic.put(900, TIMES["just before 1970"] if first == "1899" else 0)

        result = clinic.mirror(store).run_once()

        assert result.is_clean
        assert held(store, clinic.mirror(store)) == clinic.shown()
        assert caplog.text.count("claim to be from then") == 1


@pytest.mark.parametrize(
    ("order", "cap", "says_cap"),
    list(product(("ascending", "descending"), (None, 60), (True, False))),
)
def test_verify_sees_what_the_engine_does_not(
    store: SqlStore, order: str, cap: int | None, says_cap: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its windows are its own: whatever the walk of the engine leaves out or takes twice, the counts are right."""
    with Clinic(order=order, cap=cap, says_cap=says_cap) as clinic:
        ids = clinic.fill(300)
        clinic.mirror(store).run_once()
        clinic.put(7, START - HOUR, city="Changed")
        clinic.put(900, TIMES["1899"])
        clinic.remove(ids[20:23])
        monkeypatch.setattr(DataSource, "pages", None)

        (proof,) = clinic.mirror(store).verify()

        assert (proof.same, proof.missing, proof.extra, proof.different) == (296, 1, 3, 1)
        assert proof.unread == 0


@pytest.mark.parametrize("order", ["ascending", "descending"])
def test_verify_says_what_nobody_can_read(store: SqlStore, order: str) -> None:
    """An instant with more records than any page: never equal, and not endless."""
    with Clinic(order=order, cap=50) as clinic:
        clinic.fill(20)
        for number in range(90):
            clinic.put(100 + number, START - DAY + 7)

        (proof,) = clinic.mirror(store).verify()

        assert (proof.unread, proof.missing, proof.is_equal) == (1, 70, False)
        assert clinic.asked["find"] < 200
