"""A tenant's lists as they are mirrored: filled, followed, and asked about by id."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

import pytest

sys.path.insert(0, str(Path(__file__).parents[1]))

from cloud_parts import CloudSetting

from welkin_sdk.mirror.reading import USUAL
from welkin_sdk.mirror.types import Stream


def stored(cloud: CloudSetting, name: str) -> dict[str, dict[str, Any]]:
    streams = cloud.run(_streams)
    found = {one.resource: one for one in streams}
    return {one.id: json.loads(one.body) for one in cloud.store.records(found[name])}


async def _streams(mirror: Any) -> list[Stream]:
    return list(mirror.streams)


def test_a_first_run_has_what_the_clients_own_walks_show(cloud: CloudSetting) -> None:
    """Every collection that most have, children under every patient, every kind of custom record."""
    results = cloud.sync()

    assert {one.outcome for one in results.values()} == {"done"}
    assert {name.partition("/")[0] for name in results} == set(USUAL)
    with cloud.client() as client:
        patients = {one.id for one in client.patients.list()}
        assert set(stored(cloud, "patients")) == patients
        assert set(stored(cloud, "users")) == {one.id for one in client.users.list()}
        vitals = {one.id for id in patients for one in client.cdt_records.list(id, "cdt-vitals")}
        assert set(stored(cloud, "cdt_records/cdt-vitals")) == vitals
        assert set(stored(cloud, "encounters")) == {
            one.id for id in patients for one in client.encounters.list(id)
        }
        assert len(vitals) >= 8
    assert cloud.unequal() == []


def test_changes_new_records_and_deletes_are_followed(cloud: CloudSetting) -> None:
    """By the next whole list; the deleted one has a tombstone, and what came with it in the feed is told."""
    cloud.sync()
    with cloud.client() as client:
        first, second, *_ = client.patients.list()
        client.patients.update(first.id, middle_name="Brewster")
        new = client.patients.create(first_name="Grace", last_name="Hopper")
        born = client.cdt_records.create(new.id, "cdt-vitals", {"cdtf-systolic": 120})
        gone = next(iter(client.cdt_records.list(second.id, "cdt-vitals")))
        client.cdt_records.delete(second.id, "cdt-vitals", gone.id)

    results = cloud.sync()

    assert results["patients"].changed == 2
    assert results["cdt_records/cdt-vitals"].changed == 1
    assert results["cdt_records/cdt-vitals"].deleted == 1
    assert stored(cloud, "patients")[first.id]["middleName"] == "Brewster"
    assert born.id in stored(cloud, "cdt_records/cdt-vitals")
    assert gone.id not in stored(cloud, "cdt_records/cdt-vitals")
    assert cloud.unequal() == []


def test_what_is_listed_under_others_waits_for_them(cloud: CloudSetting) -> None:
    """A list of children that began before the parents were known would pass for complete."""
    cloud.sandbox.faults.add(
        "status", route="GET /cloud/{tenantName}/{instanceName}/patients", status=403, times=1
    )

    results = cloud.sync(resources=["encounters"])

    assert results["patients"].outcome == "stopped"
    assert results["encounters"].outcome == "failed"
    assert "waits for patients" in results["encounters"].reason
    assert {one.outcome for one in cloud.sync(resources=["encounters"]).values()} == {"done"}


@pytest.mark.parametrize("kind", [("encounters",), ("cdt_records", "cdt-vitals")], ids=str)
@pytest.mark.parametrize("year", [2019, 2021, 2023])
def test_a_record_that_moves_to_another_parent_is_asked_for_there(
    cloud: CloudSetting, kind: tuple[str, ...], year: int
) -> None:
    """Whether its time has gone back shows where it is listed now; where it was it is not there."""
    name, at = "/".join(kind), cloud.sandbox.cloud
    first, second, *_ = (one.id for one in at.records("patients"))

    def put(patient: str, title: str, year: int) -> None:
        stamp = f"{year}-05-05T00:00:00.000Z"
        record = {"id": "moved", "updatedAt": stamp, "jsonBody": {"title": title, "updated_at": stamp}}
        at.load(kind[0], [record], patient, *kind[1:])

    put(first, "one", 2021)
    cloud.sync()
    at.remove(kind[0], "moved")
    put(second, "two", year)
    cloud.sync()

    held = stored(cloud, name)["moved"]
    assert (held["patientId"], held["jsonBody"]["title"]) == (second, "two")
    assert cloud.unequal() == []
    at.remove("patients", first)
    cloud.sync()
    assert "moved" in stored(cloud, name)
