"""Every operation of the document, taken from the document: good requests, and the faults that every one can have."""

from __future__ import annotations

import uuid
from collections.abc import Callable, Iterator
from typing import Any

import httpx
import pytest

from welkin_sdk.documents import load_document
from welkin_sdk.sandbox import Sandbox, serve
from welkin_sdk.sandbox.core.schemas import Schemas
from welkin_sdk.sandbox.data.document import DataDocument, DataOperation

DOCUMENT = DataDocument(load_document("data-api"))
ON_RECORDS = [operation for operation in DOCUMENT.operations if operation.verb != "exchange"]
WITH_ID = [operation for operation in ON_RECORDS if "{id}" in operation.path]
WITH_BODY = [operation for operation in ON_RECORDS if operation.body is not None]
FINDS = [operation for operation in ON_RECORDS if operation.verb == "find"]
MEMBERS = [
    (operation, name)
    for operation in WITH_BODY
    if operation.body is not None
    for name in operation.body.members
]
REFERENCES = [
    (operation, name)
    for operation, name in MEMBERS
    if operation.body is not None and operation.body.members[name].references is not None
]


def named(value: object) -> str:
    return value.id if isinstance(value, DataOperation) else str(value)


def entries(answer: httpx.Response) -> list[dict[str, Any]]:
    return list(answer.json()["errors"])


@pytest.fixture(scope="module")
def sandbox() -> Iterator[Sandbox]:
    """One clinic for all tests here: none of them leaves anything behind that another would trip over."""
    with serve(seed=6) as running:
        yield running


@pytest.fixture(scope="module")
def api(sandbox: Sandbox, connect: Callable[[Sandbox], httpx.Client]) -> Iterator[httpx.Client]:
    with connect(sandbox) as client:
        yield client


@pytest.fixture(scope="module")
def requests(api: httpx.Client, make_requests: Callable[[DataDocument, httpx.Client], Any]) -> Any:
    return make_requests(DOCUMENT, api)


def test_the_document_has_the_operations_that_are_tested_here() -> None:
    """A document that lost its operations would make every test below pass."""
    assert (len(DOCUMENT.operations), len(DOCUMENT.resources)) == (41, 13)


@pytest.mark.parametrize("envelope", ["printed", "wrapped"])
@pytest.mark.parametrize("operation", ON_RECORDS, ids=named)
def test_a_good_request_is_answered_as_documented(
    operation: DataOperation, envelope: str, requests: Any, schemas: Schemas
) -> None:
    """The document's own example goes in; what comes out is valid by the document, in the envelope asked for."""
    answer = requests.send(operation, headers={"Prefer": f"envelope={envelope}"})

    assert answer.status_code == 200
    branch = "0" if envelope == "printed" else "1"
    assert schemas.violations(f"{operation.answer_pointer}/anyOf/{branch}", answer.json()) == []
    assert answer.headers["X-Current-API-Version"] == "v1"
    assert answer.headers["Content-Type"] == "application/json"


@pytest.mark.parametrize("operation", WITH_BODY, ids=named)
def test_what_was_sent_is_read_back(operation: DataOperation, requests: Any, api: httpx.Client) -> None:
    """Every member that a request may set and a record shows has, in a later answer, the value that was sent."""
    body = requests.body(operation)

    written = requests.send(operation, json=body).json()
    found = api.get(f"/{operation.collection}", params={"page[size]": 1000}).json()[0]["data"]

    shown = DOCUMENT.resources[operation.collection].members
    assert written in found
    assert operation.body is not None
    for name, value in body.items():
        if name in shown and operation.body.members[name].alias_of is None:
            assert written[name] == value


@pytest.mark.parametrize("operation", WITH_BODY, ids=named)
def test_unknown_members_are_ignored(operation: DataOperation, requests: Any) -> None:
    """Live clients send whole records back, with members that an update does not take and with an id of null."""
    body = {**requests.body(operation), "id": None, "created_at": 7, "no_such_member": {"a": [1]}}

    answer = requests.send(operation, json=body)

    assert answer.status_code == 200
    assert "no_such_member" not in answer.json()
    assert isinstance(answer.json()["id"], str)


@pytest.mark.parametrize("operation", ON_RECORDS, ids=named)
def test_no_token_no_answer(operation: DataOperation, requests: Any) -> None:
    """Every operation but the exchange needs an access token."""
    answer = requests.send(operation, headers={"Authorization": ""})

    assert answer.status_code == 401
    assert entries(answer)[0]["code"] == "unauthorized"


@pytest.mark.parametrize("operation", WITH_ID, ids=named)
@pytest.mark.parametrize("id", ["7", "0adfd8b0-3497-48fc-8ffa-eb2add2cde2g", "%00", "..%5C", "null"])
def test_a_malformed_id_is_the_documented_parse_error(
    operation: DataOperation, id: str, requests: Any, api: httpx.Client
) -> None:
    """The reference's own sample of an error, word for word."""
    answer = api.request(operation.method, operation.path.replace("{id}", id), json=requests.body(operation))

    assert answer.status_code == 400
    assert entries(answer) == [
        {
            "status": 400,
            "code": "parse_exception",
            "title": "Parse Exception",
            "detail": "Failed to parse guid at .id",
            "extra": {"path": ".id"},
        }
    ]


@pytest.mark.parametrize("operation", WITH_ID, ids=named)
def test_an_unknown_id_is_not_found(operation: DataOperation, requests: Any, api: httpx.Client) -> None:
    """A well-formed id that names nothing is 404, with the code for the record itself."""
    path = operation.path.replace("{id}", str(uuid.uuid4()))

    answer = api.request(operation.method, path, json=requests.body(operation))

    assert (answer.status_code, entries(answer)[0]["code"]) == (404, "not_found")


@pytest.mark.parametrize("operation", WITH_ID, ids=named)
def test_an_id_is_known_in_capitals_too(operation: DataOperation, requests: Any, api: httpx.Client) -> None:
    """The document says that both cases of the hexadecimal digits are fine."""
    path = requests.path(operation)
    prefix, _, id = path.rpartition("/")

    answer = api.request(operation.method, f"{prefix}/{id.upper()}", json=requests.body(operation))

    assert (answer.status_code, answer.json()["id"]) == (200, id)


@pytest.mark.parametrize(("operation", "name"), MEMBERS, ids=named)
def test_a_member_of_the_wrong_type_is_a_parse_error(
    operation: DataOperation, name: str, requests: Any, schemas: Schemas
) -> None:
    """The fault names the member; what was sent there is not repeated."""
    assert operation.body is not None
    wrong: object = {"canary": "Grace Canary"}
    if not schemas.violations(f"{operation.body.pointer}/properties/{name}", wrong):
        pytest.skip("any JSON is good here")

    answer = requests.send(operation, json={**requests.body(operation), name: wrong})

    assert answer.status_code == 400
    assert [(entry["code"], entry["extra"]) for entry in entries(answer)] == [
        ("parse_exception", {"path": f".{name}"})
    ]
    assert "anary" not in answer.text


@pytest.mark.parametrize(("operation", "name"), MEMBERS, ids=named)
def test_a_missing_member_is_refused_if_it_is_required(
    operation: DataOperation, name: str, requests: Any
) -> None:
    """Required and optional are as the document has them."""
    assert operation.body is not None
    body = {member: value for member, value in requests.body(operation).items() if member != name}

    answer = requests.send(operation, json=body)

    if operation.body.members[name].is_required:
        assert answer.status_code == 400
        assert [(entry["code"], entry["extra"]) for entry in entries(answer)] == [
            ("bad_request", {"path": f".{name}"})
        ]
    else:
        assert answer.status_code == 200


@pytest.mark.parametrize(("operation", "name"), REFERENCES, ids=named)
def test_a_reference_has_to_exist(operation: DataOperation, name: str, requests: Any) -> None:
    """A guid of nothing is 404 with the code for secondary records and the member's name, and nothing is written."""
    assert operation.body is not None
    body = {**requests.body(operation), name: str(uuid.uuid4())}
    if (current := operation.body.members[name].alias_of) is not None:
        body.pop(current, None)
        if operation.body.members[current].is_required:
            pytest.skip("the document requires the present name, which wins")

    answer = requests.send(operation, json=body)

    assert answer.status_code == 404
    assert [(entry["code"], entry["extra"]) for entry in entries(answer)] == [
        ("resource_not_found", {"path": f".{name}"})
    ]


@pytest.mark.parametrize("operation", FINDS, ids=named)
def test_every_filter_selects(operation: DataOperation, api: httpx.Client) -> None:
    """Each filter of the document, given a value of the first record, finds that record and nothing without it."""
    everything = api.get(operation.path, params={"page[size]": 1000}).json()[0]["data"]
    first = everything[0]
    for parameter in operation.parameters:
        if parameter.filter is None:
            continue
        held = first[parameter.filter.member]
        wanted = held[-1] if parameter.filter.match == "contains" else held

        found = api.get(operation.path, params={parameter.name: wanted, "page[size]": 1000}).json()[0]["data"]

        expected = [
            record
            for record in everything
            if wanted == record[parameter.filter.member]
            or (parameter.filter.match == "contains" and wanted in record[parameter.filter.member])
        ]
        assert found == expected


def test_a_count_is_kept_by_route(sandbox: Sandbox, requests: Any) -> None:
    """The journal names routes as the document does, so that no id is in it."""
    operation = next(operation for operation in WITH_ID if operation.id == "getPatient")

    before = sandbox.count("GET /v1/patients/{id}")

    requests.send(operation)
    requests.send(operation, headers={"Authorization": ""})

    assert sandbox.count("GET /v1/patients/{id}") == before + 2
    assert sandbox.count("POST /v1/token") == 1
    kept = [entry.status for entry in sandbox.requests if entry.template == "/v1/patients/{id}"]
    assert kept[-2:] == [200, 401]
