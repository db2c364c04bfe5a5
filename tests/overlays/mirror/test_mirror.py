"""A mirror of the real sandbox, over a real port, in SQLite: equal to its export, byte for byte."""

from __future__ import annotations

import sys
from collections import Counter
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

sys.path.insert(0, str(Path(__file__).parent))

from mirror_parts import PATIENTS, outcome, patients, status_of

from welkin_sdk import CloudClient, DataClient
from welkin_sdk.errors import ConfigurationError
from welkin_sdk.mirror import Mirror, open_store
from welkin_sdk.mirror.mirror import AsyncMirror


def test_a_backfill_makes_the_mirror_equal(clinic: Any) -> None:
    """Every collection, also the one without times, has the bytes of the sandbox's export after one run."""
    clinic.resources = None
    clinic.sandbox.make.app_message()
    clinic.advance(seconds=5)
    result = clinic.sync()

    assert result.is_clean
    assert clinic.mirrored() == clinic.exported()
    assert all(status.complete_through is not None for status in clinic.run(status_of))


def test_follows_changes(clinic: Any) -> None:
    """A new record and a new version of an old one come with the next sweep, each once in the feed."""
    clinic.sync()
    before = clinic.store.latest()
    first = clinic.exported(PATIENTS)[0][1]

    clinic.advance(minutes=5)
    clinic.sandbox.make.patient(first_name="Ada")
    clinic.sandbox.make.patient(id=first, first_name="Grace")
    clinic.advance(seconds=5)
    clinic.sync()

    assert clinic.mirrored() == clinic.exported()
    fed = [
        change
        for change in clinic.store.changes(after=before, limit=100)
        if change.stream.resource == "patients"
    ]
    assert len(fed) == 2


def test_finds_what_became_visible_late(clinic: Any) -> None:
    """A record whose time lies before the watermark is found by the lookback, and its lateness is remembered."""
    clinic.sync()
    clinic.advance(minutes=10)
    clinic.sync()

    patients(clinic, 1, stamp=clinic.stamp(minutes=8))
    clinic.advance(minutes=5)
    result = clinic.sync()

    assert clinic.mirrored() == clinic.exported()
    assert outcome(result, "patients").is_late
    status = next(one for one in clinic.run(status_of) if one.resource == "patients")
    assert timedelta(minutes=8) <= status.lateness <= timedelta(minutes=14)
    assert status.lookback == 2 * status.lateness


def test_a_scan_sets_tombstones(clinic: Any) -> None:
    """Deleted records are in no window; a scan finds each, the feed says so once, and equality is whole again."""
    gone = [record["id"] for record in patients(clinic, 30)][:7]
    clinic.sync()
    clinic.sandbox.remove("patients", gone)
    clinic.advance(minutes=5)
    assert clinic.sync().deleted == 0

    result = clinic.scan()

    assert result.is_clean
    assert result.deleted == len(gone)
    assert clinic.mirrored() == clinic.exported()
    deletes = [change.id for change in clinic.store.changes(after=0, limit=10_000) if change.op == "delete"]
    assert sorted(deletes) == sorted(gone)


def test_a_deleted_record_that_comes_back_lives(clinic: Any) -> None:
    """A tombstone stands against older answers alone."""
    record = patients(clinic, 30)[0]
    clinic.sync()
    clinic.sandbox.remove("patients", [record["id"]])
    clinic.advance(minutes=5)
    clinic.scan()

    clinic.sandbox.load("patients", [{**record, "updated_at": clinic.stamp()}])
    clinic.advance(minutes=5)
    clinic.sync()

    assert clinic.mirrored() == clinic.exported()


def test_a_scan_finds_what_changed_without_a_new_time(clinic: Any) -> None:
    """Another content under the same time is found by its hash."""
    record = patients(clinic, 30)[0]
    clinic.sync()
    clinic.sandbox.load("patients", [{**record, "first_name": "Other"}])
    clinic.advance(hours=5)

    clinic.scan()

    assert clinic.mirrored() == clinic.exported()


def test_a_mass_delete_is_not_believed(clinic: Any) -> None:
    """A scan that misses too much deletes nothing, says so, and does what a person insists on."""
    gone = [record["id"] for record in patients(clinic, 200)][:60]
    clinic.sync(resources=PATIENTS)
    clinic.sandbox.remove("patients", gone)
    clinic.advance(minutes=5)

    refused = clinic.scan(resources=PATIENTS)
    kept = len(clinic.mirrored(PATIENTS))
    insisted = clinic.scan(resources=PATIENTS, allow_mass_delete=True)

    assert outcome(refused, "patients").outcome == "stopped"
    assert "MassDeleteError" in outcome(refused, "patients").reason
    assert kept == len(clinic.exported(PATIENTS)) + len(gone)
    assert insisted.deleted == len(gone)
    assert clinic.mirrored(PATIENTS) == clinic.exported(PATIENTS)


def test_a_resource_that_shows_nothing_any_more_is_stopped(clinic: Any) -> None:
    """An empty collection is a lost permission until proved otherwise; the others are scanned."""
    clinic.sync()
    everything = [id for _, id, _ in clinic.exported(["care_flows"])]
    clinic.sandbox.remove("care_flows", everything)
    clinic.advance(minutes=5)

    result = clinic.scan()

    assert outcome(result, "care_flows").outcome == "stopped"
    assert outcome(result, "patients").outcome == "done"
    assert len(clinic.mirrored(["care_flows"])) == len(everything)


def test_ten_thousand_records_with_ties(setting: Any) -> None:
    """500 records of one instant among 10,000: each is there, once."""
    tied = setting.stamp(hours=3)
    patients(setting, 500, stamp=tied)
    patients(setting, 9_500)

    result = setting.sync(resources=PATIENTS, page_size=200)

    assert result.is_clean
    assert setting.mirrored() == setting.exported()
    counts = Counter(change.id for change in setting.store.changes(after=0, limit=20_000))
    assert set(counts.values()) == {1}
    assert setting.sync(resources=PATIENTS, page_size=200).changed == 0


def test_an_instant_with_more_than_a_page_may_hold_is_a_gap(setting: Any) -> None:
    """What the server never shows is said aloud: a gap, a watermark before it, everything else there; it heals."""
    tied = patients(setting, 1_100, stamp=setting.stamp(hours=3))
    patients(setting, 20)

    result = setting.sync(resources=PATIENTS)
    status = setting.run(status_of, resources=PATIENTS)[0]

    assert outcome(result, "patients").outcome == "gaps"
    assert not result.is_clean
    assert status.gaps >= 1
    assert status.complete_through is not None
    assert status.complete_through <= datetime.fromisoformat(setting.stamp(hours=3))
    assert len(setting.mirrored()) >= 1_020

    setting.sandbox.remove("patients", [record["id"] for record in tied[:200]])
    setting.advance(minutes=5)
    assert setting.scan(resources=PATIENTS, allow_mass_delete=True).is_clean
    assert setting.mirrored() == setting.exported()


def test_refuses_arguments_that_make_no_sense(clinic: Any) -> None:
    """Each says what is wrong, before anything is asked for."""
    for wrong in ({"resources": ["patience"]}, {"page_size": 0}, {"lookback": timedelta(seconds=-1)}):
        with pytest.raises(ConfigurationError):
            clinic.run(status_of, **wrong)


@pytest.mark.parametrize("kind", [CloudClient, DataClient])
@pytest.mark.parametrize("mirror", [AsyncMirror, Mirror])
def test_a_client_that_does_not_await_is_refused_when_a_mirror_is_made(kind: Any, mirror: Any) -> None:
    """Also by the mirror for programs without an event loop, which makes one itself."""
    client = kind(**({"tenant": "acme", "instance": "live"} if kind is CloudClient else {}), access_token="t")

    with open_store(":memory:") as store, pytest.raises(ConfigurationError, match="AsyncCloudClient"):
        mirror(client, store)
