"""What a scan believes, in numbers."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

sys.path.insert(0, str(Path(__file__).parent))

from clinic import Clinic, spelled

from welkin_sdk.mirror.errors import MassDeleteError, StreamStoppedError
from welkin_sdk.mirror.policy import Policy
from welkin_sdk.mirror.scan import check_plausible
from welkin_sdk.mirror.stores import SqlStore, open_store

POLICY = Policy()


@pytest.fixture
def store() -> Iterator[SqlStore]:
    with open_store(":memory:") as opened:
        yield opened


@pytest.mark.parametrize(
    ("known", "missing"),
    [(0, 0), (1, 0), (10, 9), (19, 18), (100, 50), (1_000, 50), (100_000, 1_000)],
)
def test_a_few_deletes_are_believed(known: int, missing: int) -> None:
    """Up to fifty or one percent; where only a handful is known, as long as something is left."""
    check_plausible(known, known - missing, missing, POLICY)


@pytest.mark.parametrize(("known", "missing"), [(60, 51), (1_000, 51), (100_000, 1_001), (40, 21)])
def test_more_is_not(known: int, missing: int) -> None:
    """More than that, or more than half of what is known, needs a person's word."""
    with pytest.raises(MassDeleteError, match="--allow-mass-delete"):
        check_plausible(known, known - missing, missing, POLICY)


@pytest.mark.parametrize("known", [1, 30, 10_000])
def test_nothing_at_all_is_a_lost_permission(known: int) -> None:
    """A collection that was not empty and is now is stopped, however small it was."""
    with pytest.raises(StreamStoppedError):
        check_plausible(known, 0, known, POLICY)


def test_a_record_without_an_id_hides_no_delete_where_the_server_can_be_asked(store: SqlStore) -> None:
    """It may be the one that is missing; the answer for that one's id tells."""
    with Clinic() as clinic:
        lost, *_ = clinic.fill(20)
        mirror = clinic.mirror(store, policy={"scan_every_us": None})
        mirror.run_once()
        clinic.remove([lost])
        at = spelled(clinic.time_us)
        clinic.put(900, clinic.time_us, raw=f'{{"created_at": "{at}", "updated_at": "{at}"}}'.encode())

        assert mirror.scan().deleted == 1
        assert clinic.asked["get"] == 1


def test_where_a_record_cannot_be_asked_for_the_list_is_believed(setting: Any) -> None:
    """The collection of external ids has no request for one of them."""
    setting.resources = ["external_ids"]
    for _ in range(10):
        setting.sandbox.make.external_id()
    setting.advance(minutes=1)
    setting.sync()
    setting.sandbox.remove("external_ids", [setting.exported()[0][1]])
    setting.advance(minutes=5)

    assert setting.scan().deleted == 1
    assert setting.mirrored() == setting.exported()
