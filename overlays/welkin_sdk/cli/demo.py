"""
`welkin demo`: the main job of the Data API against a sandbox of its own, said step by step and checked at each.

Everyone in it is made up. It shows counts, names of made-up people and times; secrets and tokens are never printed.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final

from welkin_sdk import errors
from welkin_sdk.cli.failures import FailedWorkError
from welkin_sdk.cli.sandbox import require_sandbox_extra
from welkin_sdk.client import DataClient

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

    _step("A sandbox is started, with a made-up clinic")
    with serve(seed=CLINIC) as sandbox:
        _saw(f"it listens on {sandbox.data_api}, its credentials stay unprinted")
        with DataClient(sandbox.client_id, sandbox.client_secret, base_url=sandbox.data_api) as welkin:
            _walk_through(welkin, sandbox)
    print("\nDone: every step saw what it should.")


def _walk_through(welkin: DataClient, sandbox: Sandbox) -> None:
    before = _first_call(welkin, sandbox)
    newcomers = _create(welkin)
    _find_page_by_page(welkin, before + len(newcomers))
    _change_and_read_back(welkin, newcomers[0])
    _meet_an_error(welkin)
    _step("One token served all of it")
    _expect(
        _exchanges(sandbox) == 1, f"{_exchanges(sandbox)} token exchange, {len(sandbox.requests)} requests"
    )


def _first_call(welkin: DataClient, sandbox: Sandbox) -> int:
    _step("The first call exchanges a signed assertion for an access token")
    before = sum(1 for _ in welkin.patients.find())
    _expect(_exchanges(sandbox) == 1, f"{_exchanges(sandbox)} exchange at POST /v1/token")
    _expect(before == CLINIC, f"then {before} patients found")
    return before


def _create(welkin: DataClient) -> list[str]:
    _step("Patients are created")
    ids: list[str] = []
    for first_name, last_name, birthday in NEWCOMERS:
        patient = welkin.patients.create(
            first_name=first_name,
            last_name=last_name,
            birthday=birthday,
            phase="intake",
            timezone="US/Pacific",
        )
        _expect(
            patient.first_name == first_name, f"{first_name} {last_name}, updated at {patient.updated_at}"
        )
        ids.append(patient.id)
    _expect(len(set(ids)) == len(NEWCOMERS), f"{len(set(ids))} ids issued by the server, all different")
    return ids


def _find_page_by_page(welkin: DataClient, expected: int) -> None:
    for envelope, form in (
        ("printed", "a list with one page"),
        ("wrapped", "an object with data, links and meta"),
    ):
        _step(f"They are found page by page; the {envelope} form of the answer, {form}")
        found = welkin.patients.find(page_size=PAGE, headers={"Prefer": f"envelope={envelope}"})
        pages = [[patient.id for patient in page.records] for page in found.pages()]
        ids = [each for page in pages for each in page]
        _saw(f"pages of {', '.join(str(len(page)) for page in pages)}")
        _expect(len(ids) == expected, f"{len(ids)} patients")
        _expect(len(set(ids)) == len(ids), "each of them once")


def _change_and_read_back(welkin: DataClient, patient_id: str) -> None:
    _step("One is changed and read back")
    before = welkin.patients.get(patient_id)
    _expect(before.phase == "intake", f"phase {before.phase!r}, updated at {before.updated_at}")
    welkin.patients.update(patient_id, phase="active")
    after = welkin.patients.get(patient_id)
    _expect(after.phase == "active", f"phase {after.phase!r}, updated at {after.updated_at}")
    changed_at = after.updated_at
    _expect(changed_at > before.updated_at, "the later time is the change's")
    _step("The change is found by the window of time it lies in")
    changed = [patient.id for patient in welkin.patients.find(updated_from=changed_at, updated_to=changed_at)]
    _expect(
        changed == [patient_id], f"{len(changed)} patient was updated at {changed_at}, and it is that one"
    )


def _meet_an_error(welkin: DataClient) -> None:
    _step("A record that does not exist is a typed exception")
    try:
        welkin.patients.get(NOBODY)
    except errors.NotFoundError as error:
        _expect(error.status == 404, f"{type(error).__name__}, and its text is: {error}")
        _saw(f"status {error.status}, codes {error.codes}, operation {error.operation}")
        return
    raise FailedWorkError("demo: a patient was read who does not exist")


def _exchanges(sandbox: Sandbox) -> int:
    return sandbox.count("POST /v1/token")


def _step(title: str) -> None:
    print(f"\n* {title}", flush=True)


def _saw(what: str) -> None:
    print(f"    {what}", flush=True)


def _expect(is_so: bool, what: str) -> None:
    if not is_so:
        raise FailedWorkError(f"demo: not as it should be: {what}")
    _saw(what)
