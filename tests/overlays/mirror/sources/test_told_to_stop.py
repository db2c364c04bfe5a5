"""A run that is told to stop, at whichever of its requests: nothing more is asked, nothing is remembered as a failure."""

from __future__ import annotations

import asyncio
import sys
import time
from contextlib import closing, suppress
from pathlib import Path
from typing import Any

import pytest

sys.path.insert(0, str(Path(__file__).parents[1]))

from cloud_parts import CloudSetting

from welkin_sdk import AsyncCloudClient
from welkin_sdk.mirror import AsyncMirror, halting
from welkin_sdk.mirror.catalogue import cloud_resources
from welkin_sdk.mirror.errors import HaltedError
from welkin_sdk.mirror.halting import halting_when
from welkin_sdk.mirror.results import SyncResult
from welkin_sdk.mirror.sources import settling
from welkin_sdk.mirror.stores import open_store

FORMATIONS = "GET /cloud/{tenantName}/{instanceName}/formations/{version}/cdts"
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


def test_a_server_that_hangs_is_not_waited_for(cloud: CloudSetting, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is under way is given up after a while, and is no failure."""
    monkeypatch.setattr(halting, "GRACE_SECONDS", 0.5)
    cloud.sandbox.faults.add(
        "delay", route="GET /cloud/{tenantName}/{instanceName}/patients", seconds=15, times=1
    )

    async def stop_at_once(mirror: AsyncMirror) -> SyncResult:
        run = asyncio.create_task(mirror.run_once())
        for _ in range(100):
            await asyncio.sleep(0.01)
        mirror.stop()
        return await run

    result = cloud.run(stop_at_once, resources=["encounters"])

    assert {one.outcome for one in result.streams} == {"interrupted"}
    assert failures(cloud) == []


HANGS = {"delay": {"seconds": 20}, "status": {"status": 429, "retry_after": 20}}


@pytest.mark.parametrize("fault", HANGS)
@pytest.mark.parametrize("is_filled", [False, True])
def test_who_asks_which_kinds_there_are_hears_that_he_is_to_stop(
    cloud: CloudSetting, monkeypatch: pytest.MonkeyPatch, fault: Any, is_filled: bool
) -> None:
    """However long that would take; and nothing is left that no later run reads."""
    monkeypatch.setattr(halting, "GRACE_SECONDS", 0.5)
    if is_filled:
        cloud.sync()
    cloud.sandbox.faults.add(fault, route=FORMATIONS, **HANGS[fault])

    async def stop_soon(mirror: AsyncMirror) -> tuple[SyncResult, float]:
        run = asyncio.create_task(mirror.run_once())
        await asyncio.sleep(0.3)
        mirror.stop()
        began = time.monotonic()
        return await run, time.monotonic() - began

    result, took = cloud.run(stop_soon)
    cloud.sandbox.faults.clear()
    later = cloud.sync()

    assert {one.outcome for one in result.streams} == {"interrupted"}
    assert took < 5
    assert {one.outcome for one in later.values()} == {"done"}
    assert "cdt_records" not in later
    assert problems(cloud) == {}


@pytest.mark.parametrize("status", [403, 500])
def test_kinds_that_nobody_could_tell_once_are_no_collection_of_their_own(
    cloud: CloudSetting, status: int
) -> None:
    """What a first run could not ask for it says; the next one asks, and nothing of the first is left."""
    fault = cloud.sandbox.faults.add("status", route=FORMATIONS, status=status)
    first = cloud.sync()
    cloud.sandbox.faults.remove(fault)

    later = cloud.sync()

    assert first["cdt_records"].outcome == "stopped"
    assert "cdt_records/cdt-vitals" in later
    assert "cdt_records" not in later
    assert problems(cloud) == {}
    assert cloud.unequal() == []


def problems(cloud: CloudSetting) -> dict[str, str]:
    async def look(mirror: AsyncMirror) -> dict[str, str]:
        return {one.resource: one.problem for one in mirror.status() if one.problem}

    return cloud.run(look)


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
