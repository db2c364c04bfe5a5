"""Lists under each of many parents: read side by side, in an order in which no id is in a position."""

from __future__ import annotations

import asyncio
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
from welkin_sdk.mirror.sources.cloud import CloudSource
from welkin_sdk.mirror.sources.cloud_parents import _digest, _parent_of

ENCOUNTERS = cloud_resources()["encounters"]


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
