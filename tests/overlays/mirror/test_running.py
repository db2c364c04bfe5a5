"""Runs of a mirror: what they leave, what they say, and two of them at once."""

from __future__ import annotations

import asyncio
import sys
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parent))

from cloud_parts import CloudSetting
from mirror_parts import PATIENTS, now_of, outcome

from welkin_sdk.mirror.mirror import AsyncMirror
from welkin_sdk.mirror.policy import SECOND_US, Policy
from welkin_sdk.mirror.reading import USUAL
from welkin_sdk.mirror.results import SyncResult


def test_a_second_run_changes_nothing(clinic: Any) -> None:
    """What was read again is stored as it was, and the feed stays as it is."""
    clinic.sync()
    before = clinic.store.latest()

    clinic.advance(minutes=5)
    result = clinic.sync()

    assert result.changed == 0
    assert clinic.store.latest() == before


def test_a_notification_is_pulled_at_once_and_twice_again(clinic: Any) -> None:
    """Between sweeps the named range is pulled, after 5 and 60 seconds again, and the watermark does not move."""
    clinic.sync(resources=PATIENTS)
    through = _watermark(clinic)
    clinic.advance(seconds=30)
    clinic.sandbox.make.patient(first_name="Ada")
    moment = clinic.stamp()
    body = f'[{{"resource":"patients","from":"{moment}","to":"{moment}","href":"x"}}]'.encode()
    clinic.store.accept("clinic", "", body, received_us=now_of(clinic))

    pulls = []
    for _ in range(20):
        clinic.advance(seconds=6)
        pulls.append(clinic.run(_follow, resources=PATIENTS).seen)

    assert clinic.mirrored(PATIENTS) == clinic.exported(PATIENTS)
    assert sum(1 for seen in pulls if seen) == 3
    assert _watermark(clinic) == through


async def _follow(mirror: AsyncMirror) -> SyncResult:
    mirror.handle_inbox()
    return await mirror.pull_dirty()


def _watermark(setting: Any) -> Any:
    return setting.store.watermark(
        next(s for s in setting.store.streams("clinic", "") if s.resource == "patients")
    )


def test_two_runs_of_one_mirror_do_not_take_each_other_for_dead(clinic: Any) -> None:
    """A timer's run and an operator's scan: who comes second leaves the collection to the first."""

    async def together(mirror: AsyncMirror) -> list[SyncResult]:
        at_once = await asyncio.gather(mirror.run_once(), mirror.scan(), mirror.run_once())
        return [*at_once, await mirror.scan()]

    results = clinic.run(together)

    outcomes = [outcome(result, "patients").outcome for result in results]
    assert sorted(outcomes[:3]) == ["busy", "busy", "done"]
    assert outcomes[3] == "done"


def test_a_list_is_asked_for_again_at_its_interval(cloud: CloudSetting) -> None:
    """Before that a run asks for the time alone."""
    cloud.sync()
    with cloud.client() as client:
        client.patients.create(first_name="Ada", last_name="Lovelace")

    early = cloud.run(lambda mirror: mirror.run_once())

    assert {one.seen for one in early.streams} == {0}
    assert cloud.sync()["patients"].changed == 1


def test_a_first_run_that_ends_before_the_children_have_begun_loses_no_collection(
    cloud: CloudSetting,
) -> None:
    """The next one, which goes on with what the store has, has theirs as well."""
    cloud.sandbox.faults.add("status", route="GET /cloud/{tenantName}/{instanceName}/patients", status=503)

    async def end_early(mirror: AsyncMirror) -> None:
        await mirror.run(on_result=lambda _: mirror.stop())

    cloud.run(end_early)
    cloud.sandbox.faults.clear()

    assert {name.partition("/")[0] for name in cloud.sync()} == set(USUAL)
    assert cloud.unequal() == []


def test_what_is_not_due_is_said_not_to_be_read(cloud: CloudSetting) -> None:
    """Of every collection and kind, until the time that is said; at that time all are read."""
    first = cloud.sync()

    again = {one.resource: one for one in cloud.run(lambda mirror: mirror.run_once()).streams}
    due = {one.due_us for one in again.values()}
    cloud.sandbox.clock.advance(14 * 60)
    later = {one.resource: one for one in cloud.run(lambda mirror: mirror.run_once()).streams}
    cloud.sandbox.clock.advance(60)
    latest = {one.resource: one for one in cloud.run(lambda mirror: mirror.run_once()).streams}

    assert {one.due_us for one in first.values()} == {None}
    assert set(again) == set(first)
    assert None not in due
    assert {one.outcome for one in again.values()} == {"done"}
    assert sum(one.seen for one in [*again.values(), *later.values()]) == 0
    assert {one.due_us for one in later.values()} == due
    assert {one.due_us for one in latest.values()} == {None}
    assert {name: one.seen for name, one in latest.items()} == {name: one.seen for name, one in first.items()}


def test_a_scan_is_always_due(cloud: CloudSetting) -> None:
    """And a run that is asked for it sooner finds it due."""
    cloud.sync()

    scanned = cloud.run(lambda mirror: mirror.scan())
    cloud.sandbox.clock.advance(1)
    soon = cloud.run(
        lambda mirror: mirror.run_once(), policy=Policy(list_every_us=SECOND_US, sweep_every_us=SECOND_US)
    )

    assert {one.due_us for one in (*scanned.streams, *soon.streams)} == {None}
    assert scanned.seen == soon.seen > 0
