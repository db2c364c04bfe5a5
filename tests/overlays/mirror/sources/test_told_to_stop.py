"""A run that is told to stop, at whichever of its requests: nothing more is asked, nothing is remembered as a failure."""

from __future__ import annotations

import asyncio
import sys
from contextlib import closing, suppress
from pathlib import Path
from typing import Any

import pytest

sys.path.insert(0, str(Path(__file__).parent))

from conftest import CloudSetting

from welkin_sdk import AsyncCloudClient
from welkin_sdk.mirror import AsyncMirror
from welkin_sdk.mirror.catalogue import cloud_resources
from welkin_sdk.mirror.errors import HaltedError
from welkin_sdk.mirror.halting import halting_when
from welkin_sdk.mirror.results import SyncResult
from welkin_sdk.mirror.sources import settling
from welkin_sdk.mirror.stores import open_store

NAMES = ("tasks", "encounters", "cdt_records")
AT_ONCE = 4
PLACES = 12


def run_up_to(cloud: CloudSetting, number: int | None, act: str = "run_once") -> tuple[SyncResult, int]:
    """What a run comes to that is told to stop at its request of that *number*, and how many it has made."""
    asked = 0

    async def main() -> SyncResult:
        def note(_: object) -> None:
            nonlocal asked
            asked += 1
            if asked == number:
                mirror.stop()

        at = cloud.sandbox.cloud
        async with AsyncCloudClient(
            at.tenant,
            at.instance,
            at.api_client,
            at.secret,
            base_url=at.address,
            max_retries=0,
            on_request=note,
        ) as client:
            mirror = AsyncMirror(
                client,
                cloud.store,
                clock=cloud.sandbox.clock,
                resources=NAMES,
                concurrency=AT_ONCE,
                page_size=2,
            )
            return await getattr(mirror, act)()  # type: ignore[no-any-return]

    cloud.sandbox.clock.advance(20 * 60)
    return asyncio.run(main()), asked


def failures(cloud: CloudSetting) -> list[object]:
    async def found(mirror: AsyncMirror) -> list[object]:
        return [cloud.store.last_failure(one) for one in mirror.streams]

    return [one for one in cloud.run(found, resources=NAMES) if one is not None]


def change_and_remove(cloud: CloudSetting) -> None:
    """Something for each phase of a run: changes, new records, and deletes that are asked about by their ids."""
    at = cloud.sandbox.cloud
    for name in ("patients", *NAMES):
        first, second, *_ = (one for one in at.records(name) if not one.is_deleted)
        if name != "patients":
            at.remove(name, first.id)
        at.change(name, second.id, createdByName="Grace")


@pytest.mark.parametrize("act", ["run_once", "scan"])
def test_at_each_request_of_a_first_fill(cloud: CloudSetting, tmp_path: Path, act: str) -> None:
    """The children of what was not read to its end are interrupted too; the next run does the rest."""
    filled, most = run_up_to(cloud, None, act)
    assert {one.outcome for one in filled.streams} == {"done"}
    for number in range(1, most, max(1, most // PLACES)):
        with closing(open_store(str(tmp_path / f"{number}" / "mirror.sqlite"))) as store:
            again = CloudSetting(cloud.sandbox, store)

            result, asked = run_up_to(again, number, act)

            assert {one.outcome for one in result.streams} <= {"done", "interrupted"}
            assert result.is_clean
            assert asked < number + AT_ONCE
            assert failures(again) == []
            assert {one.outcome for one in run_up_to(again, None)[0].streams} == {"done"}
            assert again.unequal(resources=NAMES) == []


def test_at_each_request_of_a_later_run(cloud: CloudSetting) -> None:
    """Among them those that ask whether a record is gone: what was proven is kept, the rest is asked the next time."""
    run_up_to(cloud, None)
    change_and_remove(cloud)
    number = 0
    while True:
        number += 4
        result, asked = run_up_to(cloud, number)
        assert {one.outcome for one in result.streams} <= {"done", "interrupted"}
        assert asked < number + AT_ONCE
        assert failures(cloud) == []
        if asked < number:
            break

    assert cloud.unequal(resources=NAMES) == []


def test_lists_under_parents_that_have_come_are_kept(cloud: CloudSetting) -> None:
    """Also where their page is not full yet, so that who is stopped often gets to the end as well."""
    lists = 0

    async def stop_in_the_middle(mirror: AsyncMirror) -> SyncResult:
        wire = mirror._open_source()._reader
        asked = wire.fetch

        async def fetch(request: Any, options: Any) -> Any:
            nonlocal lists
            answer = await asked(request, options)
            lists += request.operation.name == "encounters.list"
            if lists == 6:
                mirror.stop()
            return answer

        wire.fetch = fetch  # type: ignore[method-assign]
        return await mirror.run_once()

    assert len(cloud.sandbox.cloud.records("patients")) == 8
    cloud.run(stop_in_the_middle, resources=["encounters"], concurrency=2)
    begun, lists = lists, 0
    result = cloud.run(stop_in_the_middle, resources=["encounters"], concurrency=2)

    assert begun >= 6
    assert {one.outcome for one in result.streams} == {"done"}
    assert lists < 6


def test_a_server_that_hangs_is_not_waited_for(cloud: CloudSetting) -> None:
    """What is under way is given up after a while, and is no failure."""
    cloud.sandbox.faults.add(
        "delay", route="GET /cloud/{tenantName}/{instanceName}/patients", seconds=15, times=1
    )

    async def stop_at_once(mirror: AsyncMirror) -> SyncResult:
        mirror._open()._grace_seconds = 0.5
        run = asyncio.create_task(mirror.run_once())
        for _ in range(100):
            await asyncio.sleep(0.01)
        mirror.stop()
        return await run

    result = cloud.run(stop_at_once, resources=["encounters"])

    assert {one.outcome for one in result.streams} == {"interrupted"}
    assert failures(cloud) == []


def test_the_gap_of_a_list_that_has_come_is_kept(
    cloud: CloudSetting, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A list in another order each time is not proven by one walk, whether or not the run goes on behind it."""
    monkeypatch.setattr(settling, "WALKS", 1)
    at = cloud.sandbox.cloud
    for patient in at.records("patients"):
        at.load("encounters", [{"id": f"{patient.id[:-2]}{number:02}"} for number in range(9)], patient.id)
    at.behave("encounters", order="shuffled", largest_page=2)
    cloud.run(lambda mirror: mirror.run_once(), resources=["patients"])
    asked = 0

    def is_stopping() -> bool:
        nonlocal asked
        asked += 1
        return asked > 20

    async def gaps(mirror: AsyncMirror) -> list[str]:
        pages = mirror._open_source().pages(cloud_resources()["encounters"], 0, 0, position=None)
        found: list[str] = []
        with halting_when(is_stopping), suppress(HaltedError):
            while True:
                found.append((await anext(pages)).gap)
        return found

    said = cloud.run(gaps, resources=["encounters"], concurrency=1)

    assert said
    assert all(said)
