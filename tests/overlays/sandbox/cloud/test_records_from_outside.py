"""Records that are put, changed, removed and read past the API; several tenants and instances in one sandbox."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from typing import Any

import httpx
import pytest

from tests.overlays.sandbox.cloud.requests import Requests, send
from welkin_sdk import CloudClient
from welkin_sdk.sandbox import Sandbox, serve
from welkin_sdk.sandbox.cloud.document import CloudDocument
from welkin_sdk.sandbox.cloud.handle import CloudSandbox
from welkin_sdk.sandbox.cloud.store import Space

NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)
# Made from other records, or nothing that a list holds.
MADE = {"exports", "schedules", "care_plans", "user_territories", "user_permissions", "application_accesses"}


@pytest.fixture(scope="module")
def started() -> Iterator[Sandbox]:
    with serve(seed=6, freeze_at=NOON) as sandbox:
        sandbox.cloud.set_closed(sandbox.cloud.api_client, ())
        sandbox.cloud.records("patients")
        sandbox.snapshot("filled")
        yield sandbox


@pytest.fixture
def sandbox(started: Sandbox) -> Sandbox:
    started.restore("filled")
    started.cloud.behave_as_usual()
    return started


@pytest.fixture
def at(sandbox: Sandbox) -> CloudSandbox:
    return sandbox.cloud


@pytest.fixture
def api(sandbox: Sandbox, connect: Callable[..., httpx.Client]) -> Iterator[httpx.Client]:
    with connect(sandbox) as client:
        yield client


def test_the_truth_is_what_get_answers_with(
    at: CloudSandbox, api: httpx.Client, document: CloudDocument
) -> None:
    """For every record of every resource that can be read by its id, with the ids that its address is made of."""
    compared = set()
    for operation in document.operations:
        if operation.verb != "get" or operation.answer != "json":
            continue
        for kept in at.records(operation.resource):
            path, own = operation.path, {**kept.parents}
            for name in [part[1:-1] for part in operation.path.split("/") if part.startswith("{")]:
                path = path.replace(f"{{{name}}}", own.pop(name, kept.id))
            base = f"{at.address}/{at.tenant}" if operation.is_tenant_wide else str(api.base_url)
            params = {"type": "ID"} if operation.id == "getUser" else {}
            answer = api.get(base.rstrip("/") + path, params=params)
            assert answer.status_code == 200, (operation.id, path)
            assert answer.json() == kept.record, operation.id
            compared.add(operation.resource)
    assert len(compared) > 30


def test_every_kind_of_record_can_be_loaded_changed_and_removed(
    at: CloudSandbox, api: httpx.Client, document: CloudDocument, sandbox: Sandbox
) -> None:
    """Of an id and nothing else, every list of them still answers; those of no DELETE go as well."""
    requests = Requests(document, sandbox)
    for resource in sorted(document.resources - MADE):
        known = at.records(resource)
        parents = list(known[0].parents.values()) if known else []
        if resource == "encounter_dispositions" or "formation" in resource or "version" in parents:
            continue
        name = f"new-{resource}"
        names = {"id", "externalId", "communicationId", "name", "templateName", "cdtName"}
        assert at.load(resource, [dict.fromkeys(names, name)], *parents) == 1
        assert len(at.records(resource)) == len(known) + 1, resource
        for operation in (each for each in document.operations if each.resource == resource and each.is_list):
            answer = send(sandbox, api, requests, operation)
            assert answer.status_code == 200, (operation.id, answer.text)
        at.change(resource, name, updated_at=datetime(2020, 1, 1, tzinfo=UTC))
        at.remove(resource, name)
        assert len(at.records(resource)) == len(known), resource


def test_a_change_is_seen_by_the_api(at: CloudSandbox, api: httpx.Client) -> None:
    """Members of a jsonBody are set there; the time of change is the one that was given, else now, else what it was."""
    patient, encounter = at.records("patients")[0], at.records("encounters")[0]
    path = f"/patients/{encounter.parents['patientId']}/encounters/{encounter.id}"

    at.change("patients", patient.id, firstName="Ada", updated_at=datetime(2020, 1, 1, tzinfo=UTC))
    at.change("encounters", encounter.id, title="Other")
    first, second = api.get(f"/patients/{patient.id}").json(), api.get(path).json()["jsonBody"]
    at.behave("patients", updates_move_time=False)
    at.change("patients", patient.id, firstName="Grace")
    third = api.get(f"/patients/{patient.id}").json()

    assert (first["firstName"], first["updatedAt"]) == ("Ada", "2020-01-01T00:00:00.000Z")
    assert (second["title"], second["updated_at"]) == ("Other", "2026-03-01T12:00:00.000Z")
    assert (third["firstName"], third["updatedAt"]) == ("Grace", "2020-01-01T00:00:00.000Z")


def test_lists_are_late_for_changes_from_outside_too(at: CloudSandbox, api: httpx.Client) -> None:
    """But not for what is loaded, which was there before anybody looked."""
    at.behave("patients", late_seconds=60)
    patient = at.records("patients")[0].id
    at.change("patients", patient, firstName="Ada")
    at.load("patients", [{"id": "p-1", "firstName": "Grace"}])

    shown = {each["id"]: each["firstName"] for each in api.get("/patients").json()["content"]}

    assert shown[patient] != "Ada"
    assert shown["p-1"] == "Grace"
    assert api.get(f"/patients/{patient}").json()["firstName"] == "Ada"


def test_what_belongs_to_a_patient_goes_with_it(at: CloudSandbox, api: httpx.Client) -> None:
    """And nothing of any other one."""
    first, second = [each.parents["patientId"] for each in at.records("encounters")][:2]

    at.remove("patients", first)

    assert api.get(f"/patients/{first}").status_code == 404
    assert {each.parents["patientId"] for each in at.records("encounters")} >= {second}
    for resource in ("encounters", "cdt_records", "chat", "documents", "encounter_comments"):
        assert first not in {each.parents["patientId"] for each in at.records(resource)}


@pytest.mark.parametrize(
    ("call", "error", "text"),
    [
        (lambda at: at.records("patient"), ValueError, "did you mean"),
        (lambda at: at.remove("patients", "nobody"), LookupError, "no such record"),
        (lambda at: at.change("patients", "nobody", firstName="Ada"), LookupError, "no such record"),
        (lambda at: at.load("encounters", [{"id": "e-1"}]), ValueError, "parents of encounters: patientId"),
        (lambda at: at.load("patients", [{"firstName": "Ada"}]), ValueError, "has an id"),
        (lambda at: at.add_instance("nobody", "live"), ValueError, "known one"),
        (lambda at: at.add_instance("acme", "sandbox"), ValueError, "new one"),
        (lambda at: at.add_instance("acme", "admin"), ValueError, "admin"),
    ],
)
def test_what_cannot_be_is_told(
    at: CloudSandbox, call: Callable[[CloudSandbox], Any], error: type[Exception], text: str
) -> None:
    """Nobody's record is in the text."""
    with pytest.raises(error, match=text):
        call(at)


def test_two_tenants_with_two_instances_each_are_apart() -> None:
    """What is written, deleted or loaded in one is in none of the others; each has an API client."""
    with serve(seed=2) as sandbox:
        acme = sandbox.cloud
        acme_live = acme.at(acme.add_instance(acme.tenant, "live"))
        globex = acme.at(acme.add_tenant("globex", ["live"]))
        globex_test = acme.at(acme.add_instance("globex", "test"))
        places = [acme, acme_live, globex, globex_test]
        before = [{each.id for each in place.records("patients")} for place in places]
        for number, place in enumerate(places):
            with CloudClient(
                place.tenant, place.instance, place.api_client, place.secret, base_url=place.address
            ) as cloud:
                cloud.patients.create(first_name="Ada", last_name=f"of {number}")
                place.load("patients", [{"id": "same", "firstName": f"{number}"}])
        globex.remove("patients", "same")

        names = [{each.record["lastName"] for each in place.records("patients")} for place in places]
        same = [
            [each.record["firstName"] for each in place.records("patients") if each.id == "same"]
            for place in places
        ]

        assert [f"of {number}" in found for number, found in enumerate(names)] == [True] * 4
        assert sum(len(found & {f"of {number}" for number in range(4)}) for found in names) == 4
        assert same == [["0"], ["1"], [], ["3"]]
        assert len(set.union(*before)) == sum(map(len, before))
        for place in places:
            headers = {"Authorization": f"Bearer {place.issue_token(place.api_client)}"}
            staff = httpx.get(
                f"{place.address}/{place.tenant}/{place.instance}/users", headers=headers
            ).json()
            assert len(staff["data"]) == 3
        token = acme.issue_token(acme_live.api_client)
        headers = {"Authorization": f"Bearer {token}"}
        for tenant, instance, status in (
            ("acme", "live", 200),
            ("acme", "sandbox", 404),
            ("globex", "live", 401),
        ):
            url = f"{acme.address}/{tenant}/{instance}/patients"
            assert httpx.get(url, headers=headers).status_code == status


def test_a_record_is_found_by_an_index(at: CloudSandbox, sandbox: Sandbox) -> None:
    """Whatever there is besides: SQLite looks nothing through for a patient's children, an external id or a span."""
    at.records("patients")
    space = Space(sandbox.parts.state, at.tenant, at.instance)
    told: list[str] = []
    sandbox.parts.state.connection.set_trace_callback(told.append)
    with sandbox.parts.state.transaction():
        space.having("patients", "externalId", "P-000001")
        space.having("tasks", "patient.id", "somebody")
        space.find("encounters", parent="somebody")
    sandbox.parts.state.connection.set_trace_callback(None)

    selects = [each for each in told if each.startswith("SELECT record")]
    plans = [
        sandbox.parts.state.connection.execute(f"EXPLAIN QUERY PLAN {each}").fetchall() for each in selects
    ]
    used = [" ".join(str(row[3]) for row in plan) for plan in plans]
    assert [each.split("USING INDEX ")[1].split(" ")[0] for each in used] == [
        "cloud_patients_externalId",
        "cloud_tasks_patient_id",
        "cloud_by_parent",
    ]
