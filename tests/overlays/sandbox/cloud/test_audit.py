"""The audit trail of a sandbox: rows as they were recorded, each with the whole record, and a walk over them."""

from __future__ import annotations

from typing import Any

import httpx
import pytest

from tests.overlays.sandbox.cloud.requests import Requests
from tests.recorded import TABLE, differences, members_of
from welkin_sdk import CloudClient
from welkin_sdk.sandbox import Sandbox

SHOWN = {each.name for each in members_of("DataAuditEvent")} | {"url"}
"""What a row may have: what was recorded, and the one member of documentation that the sandbox has a value for."""


@pytest.fixture
def cloud_client(sandbox: Sandbox) -> Any:
    at = sandbox.cloud
    with CloudClient(
        tenant=at.tenant,
        instance=at.instance,
        api_client=at.api_client,
        secret=at.secret,
        base_url=sandbox.cloud_api,
    ) as client:
        yield client


def trail(sandbox: Sandbox, api: httpx.Client, **query: Any) -> list[dict[str, Any]]:
    """The rows of the tenant's data audit, the newest first."""
    address = f"{sandbox.cloud_api}/{sandbox.cloud.tenant}/admin/audit-data"
    answer = api.get(address, params={"size": 1000, **query})
    assert answer.status_code == 200, answer.text
    return list(answer.json()["data"])


def test_no_row_has_a_member_that_none_was_seen_with(sandbox: Sandbox, api: httpx.Client) -> None:
    """Of every kind of change that the clinic's opening has made."""
    rows = trail(sandbox, api)

    assert len({row["eventSubtype"] for row in rows}) > 10
    assert set().union(*rows) <= SHOWN
    assert [problem for row in rows for problem in differences("DataAuditEvent", row)] == []


def test_a_row_without_an_id_is_among_them(sandbox: Sandbox, api: httpx.Client) -> None:
    """Such a one was recorded, so the sandbox has one for clients to meet."""
    without = [row for row in trail(sandbox, api) if "eventId" not in row]

    assert without
    assert not [row for row in without if "subjectUserId" in row]


@pytest.mark.parametrize("method", ["PATCH", "DELETE"])
def test_a_row_has_the_whole_record_of_a_custom_type(
    method: str, sandbox: Sandbox, api: httpx.Client, requests: Requests
) -> None:
    """As a read answers it after the change, or before it is gone, with stamps of its own beside."""
    name = next(
        each["name"] for each in requests.all("cdt_formations", "current") if not each.get("internal")
    )
    record = requests.first("cdt_records", f"{requests.patient}/{name}")
    address = f"/patients/{requests.patient}/cdts/{name}/{record['id']}"
    body = {"external_id": "A-17"} if method == "PATCH" else None

    changed = api.request(method, address, json=body)

    assert changed.status_code == 200, changed.text
    whole = changed.json() if method == "PATCH" else record
    row = trail(sandbox, api)[0]
    stamps = [each.name for each in members_of("AuditedRecord") if each.name not in whole]
    assert {key: value for key, value in row["record"].items() if key not in stamps} == whole
    assert row["record"].keys() >= TABLE["shapes"]["AuditedRecord"]["members"].keys()
    assert (row["cdtName"], row["cdtRelation"]) == (name, "COMMON")


def test_every_record_of_a_bulk_change_has_its_row(
    sandbox: Sandbox, api: httpx.Client, requests: Requests
) -> None:
    """Each with the patient as it is now; one that was refused has none."""
    wanted = [each["id"] for each in requests.all("patients")[:2]]
    rows = [{"id": id, "jsonBody": {"city": "Salem"}} for id in (*wanted, wanted[0][:-4] + "dead")]
    before = len(trail(sandbox, api))

    assert api.patch("/patients", json={"rows": rows}).status_code == 200

    after = trail(sandbox, api)
    new = after[: len(after) - before]
    assert [(row["patientId"], row["record"]["city"]) for row in reversed(new)] == [
        (id, "Salem") for id in wanted
    ]


def test_a_row_about_an_event_names_its_patient(
    sandbox: Sandbox, api: httpx.Client, requests: Requests
) -> None:
    """The one who takes part, since an event's address has none."""
    event = requests.first("calendar_events")
    patient = next(
        each["participantId"] for each in event["participants"] if each["participantRole"] == "patient"
    )

    api.patch(f"/calendar/events/{event['id']}", json={"eventTitle": "Later"})

    row = trail(sandbox, api)[0]
    assert (row["eventEntity"], row["patientId"], bool(row["patientFullName"])) == ("CALENDAR", patient, True)


@pytest.mark.parametrize("size", [1, 2, 7, 500])
def test_a_walk_over_the_trail_has_every_row_once(
    size: int, sandbox: Sandbox, api: httpx.Client, requests: Requests, cloud_client: CloudClient
) -> None:
    """Rows without an id and rows that are equal in all they hold among them: none is dropped, none comes twice."""
    twin = {
        **{key: value for key, value in trail(sandbox, api)[0].items() if key != "eventId"},
        "operation": "UPDATE",
    }
    with sandbox.parts.state.transaction():
        for number in range(5):
            requests.space.of_tenant().put("audit_data", f"twin-{number}", twin)
    rows = trail(sandbox, api)

    walked = list(cloud_client.audit.list_data(page_size=size))

    assert rows[:5] == [rows[0]] * 5
    assert [row.event_id or None for row in walked] == [row.get("eventId") for row in rows]
