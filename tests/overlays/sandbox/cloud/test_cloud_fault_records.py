"""Faults in the records, pages, times and tokens of the Cloud API, for every list of the document."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from typing import Any

import httpx
import pytest

from tests.overlays.sandbox.cloud.requests import Requests, send
from tests.overlays.sandbox.core.faults.test_fault_members import differences
from welkin_sdk import CloudClient
from welkin_sdk.documents import load_document
from welkin_sdk.sandbox import Sandbox, serve
from welkin_sdk.sandbox.cloud.document import CloudDocument, CloudOperation
from welkin_sdk.sandbox.cloud.faults import CloudFaults

DOCUMENT = CloudDocument(load_document("cloud-api"))
LISTS = [operation for operation in DOCUMENT.operations if operation.is_list]
NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)
ROOT = "/cloud/{tenantName}/{instanceName}"
FOOTHOLDS = CloudFaults.footholds


@pytest.fixture(scope="module")
def started() -> Iterator[Sandbox]:
    with serve(seed=3, freeze_at=NOON) as sandbox:
        sandbox.cloud.set_closed(sandbox.cloud.api_client, ())
        sandbox.cloud.records("patients")
        sandbox.snapshot("filled")
        yield sandbox


@pytest.fixture
def sandbox(started: Sandbox) -> Sandbox:
    started.restore("filled")
    started.faults.clear()
    started.clock.freeze(NOON)
    return started


@pytest.fixture
def api(sandbox: Sandbox, connect: Callable[..., httpx.Client]) -> Iterator[httpx.Client]:
    with connect(sandbox) as client:
        yield client


@pytest.fixture
def page(sandbox: Sandbox, api: httpx.Client) -> Callable[[CloudOperation], list[Any]]:
    """The entries of a list, as a good request gets them."""
    requests = Requests(DOCUMENT, sandbox)

    def entries(operation: CloudOperation) -> list[Any]:
        answer = send(sandbox, api, requests, operation)
        assert answer.status_code == 200, answer.text
        value: Any = answer.json()
        for name in operation.paging.items if operation.paging else ():
            value = value[name]
        return list(value)

    return entries


def route(operation: CloudOperation) -> str:
    return f"{operation.method} {operation.template}"


def members(sandbox: Sandbox, operation: CloudOperation) -> dict[str, Any]:
    return dict(CloudFaults(sandbox.parts.cloud).members(operation))


@pytest.mark.parametrize("operation", LISTS, ids=lambda operation: operation.id)
@pytest.mark.parametrize("kind", ["unknown_enum", "null_member", "wrong_type"])
def test_one_member_of_one_record_is_spoiled(
    sandbox: Sandbox, page: Callable[[CloudOperation], list[Any]], kind: Any, operation: CloudOperation
) -> None:
    """By what the document says of it, and never one that a walk stands on; where there is nothing, it is refused."""
    declared = members(sandbox, operation)
    before = page(operation)
    try:
        sandbox.faults.add(kind, route=route(operation), seed=4)
    except ValueError:
        able = {
            "unknown_enum": lambda each: each.is_open,
            "null_member": lambda each: each.is_required and each.types and "null" not in each.types,
            "wrong_type": lambda each: each.types,
        }[kind]
        assert not any(able(each) for path, each in declared.items() if path not in FOOTHOLDS)
        return

    changes = differences(before, page(operation))

    (fault,) = sandbox.faults.list()
    assert fault.fired == 1
    assert len(changes) == 1 - fault.without_effect
    for path, value in changes:
        assert path not in FOOTHOLDS
        if kind == "unknown_enum":
            assert (value, declared[path].is_open) == ("never_heard_of", True)
        if kind == "null_member":
            assert value is None
            assert declared[path].is_required


@pytest.mark.parametrize("operation", LISTS, ids=lambda operation: operation.id)
def test_the_entries_of_a_page_are_spoiled(
    sandbox: Sandbox, page: Callable[[CloudOperation], list[Any]], operation: CloudOperation
) -> None:
    """One that is no record, one twice, one with more in it, all in no order; nothing is lost of it."""
    before = page(operation)
    for kind in ("bad_record", "duplicate_record", "extra_member", "unordered_page"):
        sandbox.faults.add(kind, route=route(operation), times=1, seed=2)
        after = page(operation)
        sandbox.faults.clear()

        if kind == "bad_record":
            assert len(after) == len(before) + 1
            after.remove(7)
            assert after == before
        elif kind == "duplicate_record" and before:
            assert len(after) == len(before) + 1
            assert all(each in before for each in after)
        elif kind == "extra_member" and before:
            assert [each for each in after if each.pop("added_later", None)]
            assert after == before
        elif kind == "unordered_page" and len(before) > 1:
            assert after != before
            assert sorted(map(str, after)) == sorted(map(str, before))


def test_a_bad_entry_may_be_a_record_without_its_id(
    sandbox: Sandbox, page: Callable[[CloudOperation], list[Any]]
) -> None:
    """Under whatever name these records have it."""
    by_id = {each.id: each for each in LISTS}
    for name, member in (("listPatients", "id"), ("listChatMessages", "externalId")):
        sandbox.faults.add("bad_record", route=route(by_id[name]), entry="no_id", times=1)
        assert [each for each in page(by_id[name]) if member not in each]


def test_what_a_read_or_a_write_answers_with_is_spoiled_too(sandbox: Sandbox, api: httpx.Client) -> None:
    """A single record is one, also with the status of a creation."""
    id = api.get("/patients").json()["content"][0]["id"]
    sandbox.faults.add("wrong_type", route=f"GET {ROOT}/patients/{{patientId}}", member="firstName")
    sandbox.faults.add("extra_member", route=f"POST {ROOT}/tasks")
    user = sandbox.cloud.records("users")[0].id
    task = {"name": "Call", "priority": "LOW", "status": "TODO", "assignee": {"id": user}}

    assert not isinstance(api.get(f"/patients/{id}").json()["firstName"], str)
    made = api.post("/tasks", json=task)
    assert made.status_code == 201
    assert "added_later" in made.json()


def test_a_late_commit_shows_in_lists_when_its_time_has_come(sandbox: Sandbox, api: httpx.Client) -> None:
    """With the time at which it was made; by id it is there at once, and later writes that are not late end the wait."""
    sandbox.faults.add("late_commit", route=f"POST {ROOT}/patients", seconds=60, times=2)
    first, second = (
        api.post("/patients", json={"firstName": "Grace", "lastName": name}).json()["id"] for name in "AB"
    )

    def listed() -> set[str]:
        return {each["id"] for each in api.get("/patients").json()["content"]} & {first, second}

    assert api.get(f"/patients/{first}").status_code == 200
    assert listed() == set()
    sandbox.clock.advance(30)
    api.patch(f"/patients/{second}", json={"middleName": "M"}).raise_for_status()
    assert listed() == {second}
    sandbox.clock.advance(30)
    assert listed() == {first, second}
    shown = next(each for each in api.get("/patients").json()["content"] if each["id"] == first)
    assert shown["updatedAt"] == "2026-03-01T12:00:00.000Z"


def test_a_clock_that_is_off_stamps_and_dates(sandbox: Sandbox, api: httpx.Client) -> None:
    """Tokens are judged by the right one."""
    sandbox.faults.add("clock_skew", route="POST /cloud/*", seconds=-7200)

    answer = api.post("/patients", json={"firstName": "Grace", "lastName": "Late"})

    assert answer.json()["updatedAt"] == "2026-03-01T10:00:00.000Z"
    assert parsedate_to_datetime(answer.headers["Date"]) == NOON - timedelta(hours=2)


@pytest.mark.parametrize(
    "form", ["text", "fraction", "negative", "zero", "huge", "junk", "null", "list", "missing"]
)
def test_a_client_lives_with_an_odd_life_of_its_token(sandbox: Sandbox, form: Any) -> None:
    """The API tells none by its document; what is told beside it does no harm."""
    at = sandbox.cloud
    exchange = "POST /cloud/{tenantName}/admin/api_clients/{apiClientName}"
    sandbox.faults.add("expires_in", route=exchange, form=form)
    told = httpx.post(
        f"{at.address}/{at.tenant}/admin/api_clients/{at.api_client}", json={"secret": at.secret}
    ).json()

    assert ("expires_in" in told) is (form != "missing")
    with CloudClient(at.tenant, at.instance, at.api_client, at.secret, base_url=at.address) as cloud:
        assert len(list(cloud.patients.list())) == 3


def test_a_token_that_ends_early_costs_another_exchange(sandbox: Sandbox) -> None:
    """It goes on to promise an hour; the client gets a new one when it is refused, and its user notices nothing."""
    at = sandbox.cloud
    exchange = "POST /cloud/{tenantName}/admin/api_clients/{apiClientName}"
    sandbox.faults.add("token_ends_early", route=exchange, seconds=10, times=1)
    before = sandbox.count(exchange)
    with CloudClient(at.tenant, at.instance, at.api_client, at.secret, base_url=at.address) as cloud:
        patient = next(iter(cloud.patients.list()))
        sandbox.clock.advance(11)
        assert cloud.patients.get(patient.id).id == patient.id
    assert sandbox.count(exchange) == before + 2


def test_a_client_says_which_entry_was_no_record(sandbox: Sandbox) -> None:
    """And has all others of the page."""
    at = sandbox.cloud
    sandbox.faults.add("bad_record", route=f"GET {ROOT}/patients", entry="text")
    with CloudClient(at.tenant, at.instance, at.api_client, at.secret, base_url=at.address) as cloud:
        walk = cloud.patients.list()
        assert len(list(walk)) == 3
        assert len(walk.invalid) == 1
