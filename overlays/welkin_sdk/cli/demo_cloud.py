"""
The Cloud API's part of `welkin demo`: a token, a patient, a visit that is planned, a list walked page by page, and an
instance that another tenant does not see.
"""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING, Final

from welkin_cloud_api.operations.token import EXCHANGE_TOKEN
from welkin_sdk import errors
from welkin_sdk.cli.demo_steps import expect, saw, step
from welkin_sdk.cli.failures import FailedWorkError
from welkin_sdk.cloud_client import CloudClient

if TYPE_CHECKING:
    from welkin_sdk.sandbox import Sandbox

PAGE: Final = 4
NEWCOMERS: Final = (("Grace", "Hopper"), ("Ada", "Lovelace"), ("Katherine", "Johnson"), ("Mary", "Jackson"))
_EXCHANGE: Final = f"{EXCHANGE_TOKEN.method} /cloud/{{tenantName}}{EXCHANGE_TOKEN.path}"


def walk_through_the_cloud(sandbox: Sandbox) -> None:
    """Every step; raises FailedWorkError at the first that sees something else than it should."""
    own = sandbox.cloud
    step("The Cloud API: an API client's secret is exchanged for a token that is good for an hour")
    with CloudClient(own.tenant, own.instance, own.api_client, own.secret, base_url=own.address) as cloud:
        before = len(list(cloud.patients.list()))
        expect(_exchanges(sandbox) == 1, f"{_exchanges(sandbox)} exchange, then {before} patients listed")
        ids = _create(cloud)
        _plan_a_visit(cloud, ids[0])
        _walk(cloud, before + len(ids))
        _stay_apart(sandbox, ids[0])
        expect(_exchanges(sandbox) == 2, f"{_exchanges(sandbox)} exchanges in all, one for each tenant")


def _create(cloud: CloudClient) -> list[str]:
    step("Patients are created; one goes into a custom data type's record")
    ids = [
        cloud.patients.create(first_name=first, last_name=last, birth_date=date(1906, 12, 9)).id
        for first, last in NEWCOMERS
    ]
    record = cloud.cdt_records.create(ids[0], "cdt-vitals", {"cdtf-systolic": 118})
    kept = cloud.cdt_records.get(ids[0], "cdt-vitals", record.id)
    expect(kept.json_body["cdtf-systolic"] == 118, f"{len(ids)} patients, and a blood pressure read back")
    return ids


def _plan_a_visit(cloud: CloudClient, patient_id: str) -> None:
    step("An encounter is created with its appointment; the event in the calendar comes with it")
    host = next(iter(cloud.users.list()))
    start = datetime(2030, 1, 7, 9, 0, tzinfo=UTC)
    encounter = cloud.encounters.create(
        patient_id,
        title="First visit",
        current_scheduled_appointment={
            "eventType": "ENCOUNTER",
            "eventTitle": "First visit",
            "startDateTime": start,
            "endDateTime": start + timedelta(minutes=30),
            "hostId": host.id,
            "participants": [
                {"participantId": host.id, "participantRole": "psm"},
                {"participantId": patient_id, "participantRole": "patient"},
            ],
        },
    )
    event_id = encounter.json_body.calendar_event_id
    if not event_id:
        raise FailedWorkError("demo: the encounter has no event")
    event = cloud.calendar_events.get(event_id)
    expect(
        event.duration == 1800, f"a {encounter.json_body.status} encounter, its event {event.duration} s long"
    )


def _walk(cloud: CloudClient, expected: int) -> None:
    step("The patients are walked page by page, left in the middle, and gone on with")
    walk = cloud.patients.list_by_filter({}, page_size=PAGE)
    first = next(iter(walk.pages()))
    rest = list(cloud.patients.list_by_filter({}, page_size=PAGE, checkpoint=first.checkpoint))
    ids = {patient.id for patient in (*first.records, *rest)}
    saw(f"a page of {len(first.records)}, then {len(rest)} from its checkpoint on")
    expect(len(ids) == len(first.records) + len(rest) == expected, f"{len(ids)} patients, each of them once")


def _stay_apart(sandbox: Sandbox, patient_id: str) -> None:
    step("Another tenant knows nothing of them")
    other = sandbox.cloud.add_tenant("elsewhere", ("live",))
    address = sandbox.cloud.address
    with CloudClient(other.tenant, other.instance, other.api_client, other.secret, base_url=address) as cloud:
        try:
            cloud.patients.get(patient_id)
        except errors.NotFoundError as error:
            expect(error.status == 404, f"{type(error).__name__}, and its text is: {error}")
            return
    raise FailedWorkError("demo: one tenant has read a patient of another")


def _exchanges(sandbox: Sandbox) -> int:
    return sandbox.count(_EXCHANGE)
