"""Records whose id no address can have: named, passed by, and let go of when they are gone; nothing else waits for them."""

from __future__ import annotations

import sys
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest

sys.path.insert(0, str(Path(__file__).parents[1]))

from cloud_parts import CloudSetting

from welkin_sdk.arguments import is_path_segment
from welkin_sdk.mirror import AsyncMirror
from welkin_sdk.mirror.catalogue import Resource, cloud_resources
from welkin_sdk.mirror.sources.reader import NO_ADDRESS
from welkin_sdk.mirror.types import Fetched, PulledPage, Span, Stream

ODD = ("a/b", "/", "a\\b", ".", "..")
STAMP = "2026-02-01T00:00:00.000Z"


def loaded_into(cloud: CloudSetting, resource: Resource, patient: str) -> tuple[str, ...]:
    """The ids in the address of its list."""
    kinds = () if resource.kinds is None else (kind_of(cloud, resource),)
    return (*(() if resource.parent is None else (patient,)), *kinds)


def kind_of(cloud: CloudSetting, resource: Resource) -> str:
    collection = (resource.kinds or "").partition(".")[0]
    return str(cloud.sandbox.cloud.records(collection)[0].record["name"])


def streams(cloud: CloudSetting, names: list[str]) -> dict[str, Stream]:
    async def found(mirror: AsyncMirror) -> list[Stream]:
        return list(mirror.streams)

    return {one.resource: one for one in cloud.run(found, resources=names)}


@pytest.mark.parametrize("name", sorted(cloud_resources()))
def test_a_record_with_such_an_id_is_in_quarantine_for_as_long_as_it_is_shown(
    cloud: CloudSetting, name: str
) -> None:
    """In each collection; what else the collection has is stored, and its end is the end of it."""
    at, resource = cloud.sandbox.cloud, cloud_resources()[name]
    patient = at.records("patients")[0].id
    parents = loaded_into(cloud, resource, patient)
    entries: list[dict[str, Any]] = [
        {"id": id, "name": f"named {number}", "createdAt": STAMP, "updatedAt": STAMP}
        for number, id in enumerate((*ODD, "plain"))
    ]
    if name == "calendar_events":
        entries = [{**one, "startDateTime": STAMP, "endDateTime": STAMP} for one in entries]
    at.load(name, entries, *parents)

    results = cloud.sync(resources=[name])

    assert {one.outcome for one in results.values()} == {"done"}
    stream = streams(cloud, [name])[f"{name}/{parents[-1]}" if resource.kinds else name]
    odd = cloud.store.quarantine(stream)
    assert {one.id for one in odd if one.reason == NO_ADDRESS} == set(ODD)
    assert cloud.store.get(stream, "plain") is not None
    for one in at.records(name):
        if one.record["id"] in ODD:
            at.remove(name, one.id)
    results = cloud.sync(resources=[name])
    assert {one.outcome for one in results.values()} == {"done"}
    assert [one for one in cloud.store.quarantine(stream) if one.reason == NO_ADDRESS] == []


@pytest.mark.parametrize("name", sorted(name for name, one in cloud_resources().items() if one.parent))
def test_a_patient_with_such_an_id_keeps_nobody_elses_records_out(cloud: CloudSetting, name: str) -> None:
    """Not in any collection under patients, neither in a run nor in what compares."""
    at = cloud.sandbox.cloud
    at.load("patients", [{"id": id, "createdAt": STAMP, "updatedAt": STAMP} for id in ODD])

    for _ in range(2):
        results = cloud.sync(resources=[name])
        assert {one.outcome for one in results.values()} == {"done"}

    assert cloud.unequal(resources=[name]) == ["patients"]
    for id in ODD:
        at.remove("patients", id)
    assert {one.outcome for one in cloud.sync(resources=[name]).values()} == {"done"}
    assert cloud.unequal(resources=[name]) == []


@pytest.mark.parametrize("id", ODD)
def test_one_that_an_earlier_version_has_stored_goes_with_the_list(cloud: CloudSetting, id: str) -> None:
    """A whole list that does not show it is all the proof there can be; one with a gap is none."""
    cloud.sync(resources=["tasks", "encounters"])
    held = streams(cloud, ["tasks", "encounters"])
    for name in ("tasks", "patients", "encounters"):
        put(cloud, held[name], id)

    results = cloud.sync(resources=["tasks", "encounters"])

    assert {one.outcome for one in results.values()} == {"done"}
    assert [results[name].deleted for name in ("tasks", "patients", "encounters")] == [1, 1, 0]
    # Under which patient it was nobody can tell, so it may be withheld.
    assert [one.withheld for one in status(cloud) if one.resource == "encounters"] == [1]


def put(cloud: CloudSetting, stream: Stream, id: str) -> None:
    body = b'{"id":"%s"}' % id.replace("\\", "\\\\").encode()
    now_us = cloud.sandbox.clock.now_us()
    lease = cloud.store.acquire(stream, "an earlier version", now_us=now_us, seconds=60)
    assert lease is not None
    run = cloud.store.begin_run(stream, Span(0, 1, "sweep"), now_us=now_us)
    cloud.store.apply(
        lease,
        PulledPage(
            Span(0, 1, "sweep"), (Fetched(id, None, now_us, body, sha256(body).digest()),), (), None, run
        ),
    )
    cloud.store.release(lease)


def status(cloud: CloudSetting) -> list[Any]:
    async def found(mirror: AsyncMirror) -> list[Any]:
        return list(mirror.status())

    return cloud.run(found)


@pytest.mark.parametrize("text", [*ODD, "", " ", "\0", "a\n", "\ud800", 7, None])
def test_what_can_stand_in_no_path(text: object) -> None:
    """It would be sent as the address of something else."""
    assert not is_path_segment(text)


@pytest.mark.parametrize("text", ["a", "A-_9", "a b", "ü", "a%2Fb", "...", "a.b", "?", "#"])
def test_what_can(text: str) -> None:
    """Whatever can be written with escapes."""
    assert is_path_segment(text)
