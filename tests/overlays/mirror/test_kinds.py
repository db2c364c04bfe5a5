"""Which kinds of records there are: asked for before a run, and refused where there are none of that name."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import pytest

sys.path.insert(0, str(Path(__file__).parent))

from cloud_parts import CloudSetting

from welkin_sdk.errors import ConfigurationError
from welkin_sdk.mirror.types import Stream


def test_a_kind_that_is_told_no_more_is_read_as_before(cloud: CloudSetting) -> None:
    """A list of kinds that comes back empty, or refused, must not let what is stored grow old in silence."""
    cloud.sync()
    with cloud.client() as client:
        patient = next(iter(client.patients.list()))
        client.cdt_records.create(patient.id, "cdt-vitals", {"cdtf-systolic": 120})
    cloud.sandbox.faults.add(
        "status",
        route="GET /cloud/{tenantName}/{instanceName}/formations/{version}/cdts",
        status=403,
        times=1,
    )

    results = cloud.sync()

    assert results["cdt_records/cdt-vitals"].changed == 1


READS = {
    "run_once": lambda mirror: mirror.run_once(),
    "run": lambda mirror: mirror.run(),
    "scan": lambda mirror: mirror.scan(),
    "verify": lambda mirror: mirror.verify(),
}


FORMATIONS = "GET /cloud/{tenantName}/{instanceName}/formations/{version}/cdts"


MISTYPED = ["cdt_records/cdt-vitls"]


@pytest.mark.parametrize("act", READS.values(), ids=READS)
def test_a_mistyped_kind_is_refused_before_anything_is_kept(cloud: CloudSetting, act: Any) -> None:
    """With the name that was meant, and nothing is asked for but which kinds there are."""
    with pytest.raises(ConfigurationError, match=r"cdt_records has no such kind.*cdt-vitals"):
        cloud.run(act, resources=MISTYPED)

    assert cloud.run(_kept) == []


def test_a_mistyped_kind_of_which_nobody_could_tell_is_let_go_of(cloud: CloudSetting) -> None:
    """Where the kinds cannot be asked for it is tried, and fails; a later run, and its verdict, are not about it."""
    cloud.sandbox.faults.add("status", route=FORMATIONS, status=403)
    cloud.sync(resources=["patients"])
    failed = cloud.sync(resources=MISTYPED)

    again = cloud.sync()
    told = cloud.run(_told)

    assert failed[MISTYPED[0]].outcome == "stopped"
    assert set(again) == {"patients"}
    assert told == ({"patients"}, [""])


async def _kept(mirror: Any) -> list[Stream]:
    return [one for one in mirror._store.streams(mirror.tenant, mirror.instance) if "/" in one.resource]


async def _told(mirror: Any) -> tuple[set[str], list[str]]:
    found = mirror.verdict()
    return {one.resource for one in found}, [one.problem for one in found]


def test_who_is_told_to_stop_while_kinds_are_asked_for_stops(cloud: CloudSetting) -> None:
    """A signal may come at any answer; an engine that is made anew for new kinds must not forget it."""

    async def stopped(mirror: Any) -> Any:
        source = mirror._open_source()
        asked = source.kinds

        async def kinds(resource: Any) -> Any:
            found = await asked(resource)
            mirror.stop()
            return found

        source.kinds = kinds
        return await mirror.run_once()

    result = cloud.run(stopped)

    assert {one.outcome for one in result.streams} <= {"interrupted", "failed"}
    assert {one.seen for one in result.streams} == {0}
