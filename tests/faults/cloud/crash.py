"""
The real command on the Cloud API, killed with SIGKILL at each of its crash points once; see `tests.faults.crash`.

The sandbox has more than one page of patients, and something under each.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from tests.faults.crash import Report, Subject, kill_at_points
from tests.faults.oracles import canonical
from tests.faults.places import Place
from welkin_sdk.sandbox import Sandbox

RESOURCES = ("patients", "cdt_records/cdt-vitals")
_HOW = ("--api", "cloud", "--resources", ",".join(RESOURCES), "--page-size", "3")
PATIENTS = 4


def kill_everywhere(make_place: Callable[[Path], Place], *, most: int | None = None) -> Report:
    """Kill the command at its points, over one kind of store; *most*: so many of each reference, None for all."""
    report = kill_at_points(make_place, patients=PATIENTS, most=most, subject=CLOUD)
    report.place = f"cloud {report.place}"
    return report


def environment(sandbox: Sandbox) -> dict[str, str]:
    """What the command reads of the sandbox, before each of its runs: logins are metered by the hour."""
    cloud = sandbox.cloud
    cloud.cloud.tokens.reset()
    return {
        "WELKIN_TENANT": cloud.tenant,
        "WELKIN_INSTANCE": cloud.instance,
        "WELKIN_API_CLIENT": cloud.api_client,
        "WELKIN_SECRET_KEY": cloud.secret,
        "WELKIN_CLOUD_BASE_URL": cloud.address,
    }


def wanted_of(sandbox: Sandbox, resources: Sequence[str]) -> dict[tuple[str, str], bytes]:
    """The bodies that the sandbox has, by stream and id."""
    return {
        (name, one.id): canonical(one.record)
        for name in resources
        for one in sandbox.cloud.records(name.partition("/")[0])
        if not one.is_deleted and _kind(one.parents) in ("", name.partition("/")[2])
    }


def _kind(parents: dict[str, str]) -> str:
    return parents.get("cdtName", "")


def change(sandbox: Sandbox) -> None:
    """What somebody else does between two runs: new, changed and deleted records, a patient with all that is his."""
    cloud = sandbox.cloud
    first, second, *_ = cloud.records("patients")
    cloud.load("patients", [{"id": "5eed0000-0000-4000-8000-000000000001", "firstName": "New"}])
    cloud.change("patients", first.id, firstName="Changed")
    vitals = (first.id, RESOURCES[1].partition("/")[2])
    mine = next(one for one in cloud.records("cdt_records") if tuple(one.parents.values()) == vitals)
    cloud.load("cdt_records", [{"id": "5eed0000-0000-4000-8000-000000000002"}], *vitals)
    cloud.remove("cdt_records", mine.id)
    cloud.remove("patients", second.id)
    sandbox.clock.advance(20 * 60)


CLOUD = Subject(
    ("sync", "run", "--once", *_HOW),
    ("sync", "scan", *_HOW),
    RESOURCES,
    RESOURCES,
    environment,
    wanted_of,
    change,
)
