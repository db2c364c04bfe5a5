"""
A record whose `updated_at` goes back, or that is alive again with an old one: the mirror follows, and no lag misleads it.

Every way of reading, against every way in which a second reading by id can turn out.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from itertools import product
from pathlib import Path
from typing import Any

import pytest

sys.path.insert(0, str(Path(__file__).parent))

from clinic import DAY, HOUR, MINUTE, SECOND, START, Clinic, held

from welkin_sdk.mirror.stores import SqlStore, open_store

HOWS = ("scan", "rewind", "wide sweep", "sweep")
ANSWERS = ("told", "odd", "refused", "missing")


@pytest.fixture
def store() -> Iterator[SqlStore]:
    with open_store(":memory:") as opened:
        yield opened


def read(clinic: Clinic, store: SqlStore, how: str) -> None:
    mirror = clinic.mirror(store)
    if how == "scan":
        assert mirror.scan().is_clean
        return
    if how == "rewind":
        mirror.rewind(datetime(2025, 1, 1, tzinfo=UTC))
    elif how == "wide sweep":
        clinic.later(DAY + MINUTE)
    assert mirror.run_once().is_clean


def set_back(clinic: Clinic, store: SqlStore, before_us: int, *, was_deleted: bool = False) -> str:
    """A mirror that holds what came later, and a server that has what was there before."""
    clinic.fill(30)
    id = clinic.put(900, before_us, city="Before")
    before = clinic.keep_old()
    clinic.mirror(store).run_once()
    clinic.put(900, START + 10 * SECOND, city="Later")
    clinic.later(MINUTE)
    clinic.mirror(store).run_once()
    if was_deleted:
        clinic.remove([id])
        assert clinic.mirror(store).scan().deleted == 1
    clinic.records = before
    clinic.later(MINUTE)
    return id


@pytest.mark.parametrize(
    ("how", "by_id", "was_deleted"),
    [
        pytest.param(how, by_id, was_deleted, id=f"{how}, {by_id}{', deleted' if was_deleted else ''}")
        for how, by_id, was_deleted in product(HOWS, ANSWERS, (False, True))
    ],
)
def test_what_went_back_is_taken(store: SqlStore, how: str, by_id: str, was_deleted: bool) -> None:
    """Whichever reading meets it, alive or buried, and whether or not it can be asked for by its id."""
    with Clinic(by_id="told") as clinic:
        # A sweep meets it where its old time is still in the lookback.
        before_us = START - (MINUTE if how == "sweep" else 3 * HOUR)
        id = set_back(clinic, store, before_us, was_deleted=was_deleted)
        clinic.by_id = by_id
        (differing,) = clinic.mirror(store).verify()
        read(clinic, store, how)
        (equal,) = clinic.mirror(store).verify()

        assert not differing.is_equal
        assert held(store, clinic.mirror(store))[id]["city"] == "Before"
        assert equal.is_equal
        assert clinic.asked["get"] <= 3
        # Nothing is left to be read once more.
        seen = clinic.asked["get"], store.latest()
        clinic.mirror(store).scan()
        assert (clinic.asked["get"], store.latest()) == seen


@pytest.mark.parametrize("how", HOWS)
def test_a_replica_that_lags_is_not_believed(store: SqlStore, how: str) -> None:
    """Pages that are behind show an older version; asked for by its id the record is as it was held."""
    with Clinic() as clinic:
        before_us = START - (MINUTE if how == "sweep" else 3 * HOUR)
        id = set_back(clinic, store, before_us)
        # Pages show what was before; by its id the record is as it is.
        behind = dict(clinic.records)
        clinic.put(900, START + 10 * SECOND, city="Later")
        clinic._old, clinic.records, clinic.by_id = dict(clinic.records), behind, "old"
        latest = store.latest()

        read(clinic, store, how)

        assert held(store, clinic.mirror(store))[id]["city"] == "Later"
        assert store.latest() == latest


def test_the_version_that_was_undone_does_not_come_back_from_a_replica(store: SqlStore) -> None:
    """Once the time is known to have gone back, what claims to be older than that is asked for by its id too."""
    with Clinic() as clinic:
        id = set_back(clinic, store, START - 3 * HOUR)
        clinic.mirror(store).scan()
        restored = clinic.keep_old()
        clinic.put(900, START + 10 * SECOND, city="Later")
        clinic.by_id = "old"
        clinic.mirror(store).scan()
        unmoved = held(store, clinic.mirror(store))[id]["city"]

        clinic.records, clinic.by_id = restored, "told"
        clinic.later(HOUR)
        clinic.put(900, clinic.time_us - MINUTE, city="Newer")
        clinic.mirror(store).run_once()

        assert unmoved == "Before"
        assert held(store, clinic.mirror(store))[id]["city"] == "Newer"


@pytest.mark.parametrize("at_request", range(1, 9))
def test_a_reading_that_is_broken_off_before_the_second_one_is_taken_up_there(
    store: SqlStore, at_request: int
) -> None:
    """The page's progress is not stored before its doubts are settled."""
    with Clinic() as clinic:
        id = set_back(clinic, store, START - 3 * HOUR)
        clinic.mirror(store).rewind(datetime(2025, 1, 1, tzinfo=UTC))
        clinic.refuse_from = clinic.asked.total() + at_request
        clinic.mirror(store, page_size=5).run_once()
        clinic.refuse_from = None
        clinic.mirror(store, page_size=5).run_once()

        assert held(store, clinic.mirror(store))[id]["city"] == "Before"


def test_a_whole_restore_costs_one_question_each(store: SqlStore) -> None:
    """Every record of a page may have gone back; its bodies are taken from the pages."""
    with Clinic() as clinic:
        clinic.fill(60, city="Before")
        before = clinic.keep_old()
        clinic.mirror(store).run_once()
        for number in range(60):
            clinic.put(number, clinic.time_us + number, city="Later")
        clinic.later(MINUTE)
        clinic.mirror(store).run_once()
        clinic.records = before

        result: Any = clinic.mirror(store).scan()

        assert result.changed == 60
        assert clinic.asked["get"] == 60
        assert held(store, clinic.mirror(store)) == clinic.shown()


def test_a_replica_is_not_believed_for_the_second_in_which_it_lags(store: SqlStore) -> None:
    """
    The bug: where the record itself said another time, its page of that time was asked for; a server that compares whole
    seconds, and a replica that lags by less than one, showed the older version there, which counted as the second witness.
    """
    with Clinic(is_coarse=True) as clinic:
        clinic.fill(3)
        clinic.put(900, START - 9 * SECOND, city="Before")
        lagging = dict(clinic.records)
        clinic.put(900, START - 9 * SECOND + 400_000, city="Later")
        now = dict(clinic.records)
        clinic.later(MINUTE)
        clinic.mirror(store).run_once()

        def by_turns(_number: int) -> None:
            # By its id the server answers, for pages the replica.
            clinic.records = now if clinic.asked["get"] > clinic.asked["told"] else lagging
            clinic.asked["told"] = clinic.asked["get"]

        clinic.later(MINUTE)
        clinic.on_request = by_turns
        clinic.mirror(store).run_once()

        assert clinic.asked["get"] > 0
        assert [one["city"] for one in held(store, clinic.mirror(store)).values() if "city" in one] == [
            "Later"
        ]
