"""The same id under two patients: both are known, one of them by name."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import pytest

sys.path.insert(0, str(Path(__file__).parents[1]))

from cloud_parts import CloudSetting

from welkin_sdk.mirror import AsyncMirror
from welkin_sdk.mirror.twins import TWIN
from welkin_sdk.mirror.types import Quarantined, Stream


def streams(cloud: CloudSetting) -> dict[str, Stream]:
    async def found(mirror: AsyncMirror) -> list[Stream]:
        return list(mirror.streams)

    return {one.resource: one for one in cloud.run(found)}


def twins(cloud: CloudSetting, stream: Stream) -> list[Quarantined]:
    return [one for one in cloud.store.quarantine(stream) if one.reason == TWIN]


@pytest.mark.parametrize(
    ("name", "kind"), [("encounters", ()), ("cdt_records", ("cdt-vitals",)), ("assessment_records", ())]
)
@pytest.mark.parametrize("page_size", [1, 50])
def test_the_second_is_in_quarantine_until_one_of_them_is_gone(
    cloud: CloudSetting, name: str, kind: tuple[str, ...], page_size: int
) -> None:
    """On the same page or on another one, in a first run and in later ones, and the same of them each time."""
    at = cloud.sandbox.cloud
    first, second = (one.id for one in at.records("patients")[:2])
    for patient in (first, second):
        at.load(name, [{"id": "twin"}], patient, *kind)
    options: dict[str, Any] = {"resources": [name], "page_size": page_size}

    cloud.sync(**options)
    stream = streams(cloud)["/".join((name, *kind))]
    stored: list[bytes] = []
    for number in range(3):
        results = cloud.sync(**options) if number else {}
        assert {one.outcome for one in results.values()} <= {"done"}
        held = cloud.store.get(stream, "twin")
        assert held is not None
        stored.append(held.body)
        assert [one.id for one in twins(cloud, stream)] == ["twin"]
    assert len(set(stored)) == 1

    at.remove("patients", second)
    cloud.sync(**options)
    cloud.sync(**options)
    assert twins(cloud, stream) == []


def test_a_record_that_has_moved_is_no_twin(cloud: CloudSetting) -> None:
    """Its new patient is what is stored."""
    at = cloud.sandbox.cloud
    first, second = (one.id for one in at.records("patients")[:2])
    at.load("encounters", [{"id": "moved"}], first)
    cloud.sync(resources=["encounters"])
    at.remove("encounters", "moved")
    at.load("encounters", [{"id": "moved"}], second)

    cloud.sync(resources=["encounters"])

    stream = streams(cloud)["encounters"]
    held = cloud.store.get(stream, "moved")
    assert held is not None
    assert second.encode() in held.body
    assert twins(cloud, stream) == []
