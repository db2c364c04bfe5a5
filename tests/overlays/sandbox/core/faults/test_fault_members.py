"""Faults within a record, for every resource, by what the document says of it."""

from __future__ import annotations

from typing import Any

import httpx
import pytest

from welkin_sdk.documents import load_document
from welkin_sdk.sandbox import Sandbox
from welkin_sdk.sandbox.core.schemas import Schemas
from welkin_sdk.sandbox.data.document import DataDocument, DataOperation
from welkin_sdk.sandbox.data.faults import DataFaults
from welkin_sdk.sandbox.data.versions import single_version
from welkin_sdk.sandbox.faults import FaultDeclarationError

DOCUMENT = DataDocument(load_document("data-api"))
API = DataFaults(DOCUMENT, single_version(DOCUMENT.version))
FINDS = [operation for operation in DOCUMENT.operations if operation.verb == "find"]


def with_enumeration(operation: DataOperation) -> bool:
    return any(declared.is_open for declared in API.members(operation).values())


def found(api: httpx.Client, operation: DataOperation) -> list[dict[str, Any]]:
    return list(api.get(operation.path).json()[0]["data"])


def differences(before: object, after: object, at: str = "") -> list[tuple[str, object]]:
    """Every place in which two JSON values differ, with what stands there afterwards."""
    if isinstance(before, dict) and isinstance(after, dict):
        names = [*before, *(name for name in after if name not in before)]
        return [
            change
            for name in names
            for change in differences(before.get(name, ...), after.get(name, ...), f"{at}.{name}")
        ]
    if isinstance(before, list) and isinstance(after, list) and len(before) == len(after):
        pairs = zip(before, after, strict=True)
        return [change for old, new in pairs for change in differences(old, new, at)]
    return [] if before == after and type(before) is type(after) else [(at.lstrip("."), after)]


@pytest.mark.parametrize(
    "operation",
    [each for each in FINDS if with_enumeration(each)],
    ids=lambda operation: operation.collection,
)
def test_an_unknown_value_stands_where_the_document_has_an_enumeration(
    sandbox: Sandbox, api: httpx.Client, operation: DataOperation
) -> None:
    """In one member of one record, in one that may grow."""
    before = found(api, operation)
    sandbox.faults.add("unknown_enum", route=f"GET /v1{operation.path}")

    ((path, value),) = differences(before, found(api, operation))

    assert value == "never_heard_of"
    assert API.members(operation)[path].is_open


@pytest.mark.parametrize("operation", FINDS, ids=lambda operation: operation.collection)
def test_null_stands_where_the_document_has_a_value(
    sandbox: Sandbox, api: httpx.Client, operation: DataOperation
) -> None:
    """In one member of one record, never in its id or its stamps unless they are asked for."""
    before = found(api, operation)
    sandbox.faults.add("null_member", route=f"GET /v1{operation.path}", seed=3)

    ((path, value),) = differences(before, found(api, operation))

    declared = API.members(operation)[path]
    assert value is None
    assert declared.is_required
    assert path not in {"id", "created_at", "updated_at"}


@pytest.mark.parametrize("operation", FINDS, ids=lambda operation: operation.collection)
def test_a_value_of_a_wrong_type_breaks_the_document(
    sandbox: Sandbox, api: httpx.Client, schemas: Schemas, operation: DataOperation
) -> None:
    """One member of one record is what its schema forbids."""
    before = found(api, operation)
    sandbox.faults.add("wrong_type", route=f"GET /v1{operation.path}", seed=1)

    after = api.get(operation.path).json()

    assert len(differences(before, after[0]["data"])) == 1
    assert schemas.violations(operation.answer_pointer, after)


def test_records_got_by_id_are_spoiled_in_either_envelope(sandbox: Sandbox, api: httpx.Client) -> None:
    """Wrapped or printed, it is the record that is spoiled."""
    id = api.get("/patients").json()[0]["data"][0]["id"]
    sandbox.faults.add("null_member", member="first_name")

    printed = api.get(f"/patients/{id}").json()
    wrapped = api.get(f"/patients/{id}", headers={"Prefer": "envelope=wrapped"}).json()["data"]

    assert printed["first_name"] is wrapped["first_name"] is None
    assert printed["id"] == wrapped["id"] == id


def test_a_named_member_is_the_one_that_is_spoiled(sandbox: Sandbox, api: httpx.Client) -> None:
    """Also one that a walk over pages stands on."""
    sandbox.faults.add("null_member", member="updated_at", route="GET /v1/patients")

    records = api.get("/patients").json()[0]["data"]

    assert sum(record["updated_at"] is None for record in records) == 1


def test_a_nested_member_can_be_named(sandbox: Sandbox, api: httpx.Client) -> None:
    """By the path from its record."""
    sandbox.faults.add("wrong_type", member="care_flow.goals.title", route="GET /v1/care_flows")

    records = api.get("/care_flows").json()[0]["data"]

    titles = [goal["title"] for record in records for goal in record["care_flow"]["goals"]]
    assert sum(not isinstance(title, str) for title in titles) == 1


def test_an_extra_member_is_one_nobody_knows(sandbox: Sandbox, api: httpx.Client) -> None:
    """In one record; the others stay as they are."""
    sandbox.faults.add("extra_member", member="blood_type")

    records = api.get("/patients").json()[0]["data"]

    assert sum("blood_type" in record for record in records) == 1


@pytest.mark.parametrize(
    ("kind", "parameters"),
    [("null_member", {"member": "firstname"}), ("unknown_enum", {"member": "dirction"})],
)
def test_an_unknown_member_is_refused_with_the_likest(
    sandbox: Sandbox, kind: Any, parameters: dict[str, str]
) -> None:
    """A fault that could never fire would pass for a client that copes."""
    with pytest.raises(FaultDeclarationError, match=r"did you mean '(first_name|direction)'") as caught:
        sandbox.faults.add(kind, **parameters)

    assert caught.value.field == "member"


@pytest.mark.parametrize(
    ("kind", "route", "parameters"),
    [
        ("unknown_enum", "GET /v1/calendars", {}),
        ("null_member", "GET /v1/patients", {"member": "birthday"}),
        ("extra_member", "GET /v1/patients", {"member": "birthday"}),
        ("extra_member", "POST /v1/token", {}),
        ("wrong_type", "POST /v1/token", {}),
    ],
)
def test_a_kind_with_nothing_to_spoil_on_a_route_is_refused(
    sandbox: Sandbox, kind: Any, route: str, parameters: dict[str, str]
) -> None:
    """The same for a route whose records have no such place."""
    with pytest.raises(FaultDeclarationError, match="nothing to spoil") as caught:
        sandbox.faults.add(kind, route=route, **parameters)

    assert caught.value.field == "route"
