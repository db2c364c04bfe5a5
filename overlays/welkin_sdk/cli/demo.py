"""
`welkin demo`: the main jobs of this package against a sandbox of its own, said step by step and checked at each.

First the Cloud API, in `demo_cloud`, and its mirror, in `demo_cloud_sync`; then the Data API, in this file, and its own, in
`demo_sync`.

Everyone in it is made up. It shows counts, names of made-up people and times; secrets and tokens are never printed.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final

from welkin_sdk import errors
from welkin_sdk.cli.demo_cloud import walk_through_the_cloud
from welkin_sdk.cli.demo_cloud_sync import mirror_the_cloud
from welkin_sdk.cli.demo_steps import expect, saw, step
from welkin_sdk.cli.demo_sync import mirror_through
from welkin_sdk.cli.failures import FailedWorkError
from welkin_sdk.cli.sandbox import require_sandbox_extra
from welkin_sdk.data_client import DataClient

if TYPE_CHECKING:
    from welkin_sdk.sandbox import Sandbox

CLINIC: Final = 40
PAGE: Final = 15
NEWCOMERS: Final = (
    ("Grace", "Hopper", date(1906, 12, 9)),
    ("Katherine", "Johnson", date(1918, 8, 26)),
    ("Mary", "Jackson", date(1921, 4, 9)),
)
NOBODY: Final = "00000000-0000-4000-8000-000000000000"


def run_demo() -> None:
    """Run every step; raises FailedWorkError at the first that sees something else than it should."""
    require_sandbox_extra()
    from welkin_sdk.sandbox import serve

    step("A sandbox is started, with a made-up clinic")
    with serve(seed=CLINIC) as sandbox:
        saw(f"it listens on {sandbox.cloud.address}, its credentials stay unprinted")
        walk_through_the_cloud(sandbox)
        mirror_the_cloud(sandbox)
    step("The same for the former Data API, in a sandbox of its own")
    with serve(seed=CLINIC) as sandbox:
        with DataClient(sandbox.client_id, sandbox.client_secret, base_url=sandbox.data_api) as welkin:
            _walk_through(welkin, sandbox)
        mirror_through(sandbox)
    print("\nDone: every step saw what it should.")


def _walk_through(welkin: DataClient, sandbox: Sandbox) -> None:
    before = _first_call(welkin, sandbox)
    newcomers = _create(welkin)
    _find_page_by_page(welkin, before + len(newcomers))
    _change_and_read_back(welkin, newcomers[0])
    _meet_an_error(welkin)
    step("One token served all of it")
    expect(
        _exchanges(sandbox) == 1, f"{_exchanges(sandbox)} token exchange, {len(sandbox.requests)} requests"
    )


def _first_call(welkin: DataClient, sandbox: Sandbox) -> int:
    step("The first call exchanges a signed assertion for an access token")
    before = sum(1 for _ in welkin.patients.find())
    expect(_exchanges(sandbox) == 1, f"{_exchanges(sandbox)} exchange at POST /v1/token")
    expect(before == CLINIC, f"then {before} patients found")
    return before


def _create(welkin: DataClient) -> list[str]:
    step("Patients are created")
    ids: list[str] = []
    for first_name, last_name, birthday in NEWCOMERS:
        patient = welkin.patients.create(
            first_name=first_name,
            last_name=last_name,
            birthday=birthday,
            phase="intake",
            timezone="US/Pacific",
        )
        expect(patient.first_name == first_name, f"{first_name} {last_name}, updated at {patient.updated_at}")
        ids.append(patient.id)
    expect(len(set(ids)) == len(NEWCOMERS), f"{len(set(ids))} ids issued by the server, all different")
    return ids


def _find_page_by_page(welkin: DataClient, expected: int) -> None:
    for envelope, form in (
        ("printed", "a list with one page"),
        ("wrapped", "an object with data, links and meta"),
    ):
        step(f"They are found page by page; the {envelope} form of the answer, {form}")
        found = welkin.patients.find(page_size=PAGE, headers={"Prefer": f"envelope={envelope}"})
        pages = [[patient.id for patient in page.records] for page in found.pages()]
        ids = [each for page in pages for each in page]
        saw(f"pages of {', '.join(str(len(page)) for page in pages)}")
        expect(len(ids) == expected, f"{len(ids)} patients")
        expect(len(set(ids)) == len(ids), "each of them once")


def _change_and_read_back(welkin: DataClient, patient_id: str) -> None:
    step("One is changed and read back")
    before = welkin.patients.get(patient_id)
    expect(before.phase == "intake", f"phase {before.phase!r}, updated at {before.updated_at}")
    welkin.patients.update(patient_id, phase="active")
    after = welkin.patients.get(patient_id)
    expect(after.phase == "active", f"phase {after.phase!r}, updated at {after.updated_at}")
    changed_at = after.updated_at
    expect(changed_at > before.updated_at, "the later time is the change's")
    step("The change is found by the window of time it lies in")
    changed = [patient.id for patient in welkin.patients.find(updated_from=changed_at, updated_to=changed_at)]
    expect(changed == [patient_id], f"{len(changed)} patient was updated at {changed_at}, and it is that one")


def _meet_an_error(welkin: DataClient) -> None:
    step("A record that does not exist is a typed exception")
    try:
        welkin.patients.get(NOBODY)
    except errors.NotFoundError as error:
        expect(error.status == 404, f"{type(error).__name__}, and its text is: {error}")
        saw(f"status {error.status}, codes {error.codes}, operation {error.operation}")
        return
    raise FailedWorkError("demo: a patient was read who does not exist")


def _exchanges(sandbox: Sandbox) -> int:
    return sandbox.count("POST /v1/token")
