"""A tenant's lists as they are mirrored: filled, followed, and asked about by id."""

from __future__ import annotations

import asyncio
import json
import sys
import time
from pathlib import Path
from typing import Any

import pytest

sys.path.insert(0, str(Path(__file__).parents[1]))

from cloud_parts import CloudSetting

from benchmarks.cloud_clinic import CLIENT, SECRET, Control, Options, clinics
from welkin_sdk import AsyncCloudClient
from welkin_sdk.errors import InvalidRequestError
from welkin_sdk.mirror import AsyncMirror
from welkin_sdk.mirror.catalogue import cloud_resources
from welkin_sdk.mirror.reading import USUAL
from welkin_sdk.mirror.sources.cloud import CloudSource, _digest, _parent_of
from welkin_sdk.mirror.types import Stream

ENCOUNTERS = cloud_resources()["encounters"]


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


def test_no_id_of_a_patient_is_in_a_position(cloud: CloudSetting) -> None:
    """They stay in the store while a list is under way, also of a patient who is erased meanwhile."""
    cloud.sync()
    with cloud.client() as client:
        ids = [one.id for one in client.patients.list()]

    async def positions(mirror: Any) -> list[str]:
        source = mirror._open_source()
        return [
            str(page.position)
            async for page in source.pages(cloud_resources()["assessment_records"], 0, 0, position=None)
        ]

    found = cloud.run(positions, page_size=1)

    assert len(found) > 1
    assert found[-1] == "None"
    assert not any(id in position for position in found for id in ids)


def test_lists_under_parents_are_read_side_by_side(cloud: CloudSetting) -> None:
    """As many as there may be requests: of a server that takes its time nearly all of it is saved."""

    async def read(control: Control, concurrency: int) -> tuple[int, float]:
        async with AsyncCloudClient("bench", "live", CLIENT, SECRET, base_url=control.address) as client:
            mirror = AsyncMirror(client, cloud.store, resources=["patients"], concurrency=concurrency)
            await mirror.run_once()
            source = mirror._open_source()
            assert isinstance(source, CloudSource)
            assert source.cut(ENCOUNTERS, f"{'0' * 16}-{'f' * 16}", []) is None
            begin = time.perf_counter()
            pages = [page async for page in source.pages(ENCOUNTERS, 0, 0, position=None)]
            return sum(len(page.records) for page in pages), time.perf_counter() - begin

    with clinics(Options(patients=40, delay_seconds=0.05, began=time.time())) as control:
        count, alone = asyncio.run(read(control, 1))
        same, together = asyncio.run(read(control, 8))

    assert same == count == 5 * 40
    assert together < alone / 2


@pytest.mark.parametrize(
    "position", ["", "x", "list-", "0" * 15, "0" * 17, "g" * 16, "F" * 16, f"{'0' * 16}-{'f' * 16}"]
)
def test_a_position_that_is_none_is_refused(position: str) -> None:
    """Then the list is read from its start."""
    with pytest.raises(InvalidRequestError):
        _parent_of(position)


def test_parents_are_in_the_order_of_their_digests() -> None:
    """Sixteen digits, all below the last."""
    digests = [_digest(f"patient {number}") for number in range(100)]

    assert all(len(one) == 16 and "0" * 16 < one < "f" * 16 for one in digests)
    assert len(set(digests)) == 100


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
