"""Every operation of the document, asked for as the document's examples ask: answered, and answered as it says."""

from __future__ import annotations

from typing import Any

import httpx
import pytest

from tests.overlays.sandbox.cloud.requests import send
from welkin_sdk.documents import load_document
from welkin_sdk.sandbox import Sandbox
from welkin_sdk.sandbox.cloud.answers import Answers
from welkin_sdk.sandbox.cloud.document import CloudDocument, CloudOperation
from welkin_sdk.sandbox.cloud.subjects import HANDLERS

DOCUMENT = CloudDocument(load_document("cloud-api"))
CALLED = [each for each in DOCUMENT.operations if not each.is_open]
WITH_PATIENT = [each for each in CALLED if "{patientId}" in each.path]
LISTS = [each for each in CALLED if each.paging is not None]
ERROR = "/components/schemas/ErrorList"
NOBODY = "00000000-0000-4000-8000-00000000dead"


def named(value: object) -> str:
    return value.id if isinstance(value, CloudOperation) else str(value)


def test_every_operation_of_the_document_has_a_handler() -> None:
    """An operation that is added to the document is answered, or this fails; and no handler is left over."""
    answered = set(Answers(DOCUMENT).handlers) | {each.id for each in DOCUMENT.operations if each.is_open}

    assert answered == {each.id for each in DOCUMENT.operations}
    assert set(HANDLERS) <= answered


@pytest.mark.parametrize("operation", CALLED, ids=named)
def test_a_good_request_gets_what_the_document_says(
    operation: CloudOperation, sandbox: Sandbox, api: httpx.Client, requests: Any
) -> None:
    """The documented status, and a body that its schema takes."""
    answer = send(sandbox, api, requests, operation)

    assert answer.status_code == operation.status, answer.text
    if operation.answer_pointer is not None:
        assert DOCUMENT.schemas.violations(operation.answer_pointer, answer.json()) == []
    elif operation.answer == "bytes":
        assert answer.content
    else:
        assert answer.content == b""


@pytest.mark.parametrize("operation", LISTS, ids=named)
def test_no_list_of_a_seeded_clinic_is_empty(
    operation: CloudOperation, sandbox: Sandbox, api: httpx.Client, requests: Any
) -> None:
    """Each category has something to look at."""
    found = send(sandbox, api, requests, operation).json()
    for name in operation.paging.items if operation.paging else ():
        found = found[name]

    assert found


@pytest.mark.parametrize("operation", WITH_PATIENT, ids=named)
def test_an_unknown_patient_is_a_404_in_the_array_form(
    operation: CloudOperation, sandbox: Sandbox, api: httpx.Client, requests: Any
) -> None:
    """Whatever belongs to a patient belongs to nobody without one."""
    path = requests.path(operation).replace(requests.patient, NOBODY)

    answer = send(sandbox, api, requests, operation, path=path)

    assert answer.status_code == 404, answer.text
    assert DOCUMENT.schemas.violations(ERROR, answer.json()) == []


@pytest.mark.parametrize("operation", CALLED, ids=named)
def test_without_a_token_everything_is_closed(
    operation: CloudOperation, sandbox: Sandbox, api: httpx.Client, requests: Any
) -> None:
    """A 401 with one of the two codes that clients renew their token at."""
    answer = send(sandbox, api, requests, operation, headers={"Authorization": ""})

    assert answer.status_code == 401
    assert answer.json()[0]["errorCode"] == "NOT_VALID_JSON_WEB_TOKEN"


@pytest.mark.parametrize("operation", [each for each in CALLED if each.needs_body], ids=named)
def test_a_body_that_is_none_is_a_400_in_the_array_form(
    operation: CloudOperation, sandbox: Sandbox, api: httpx.Client, requests: Any
) -> None:
    """No JSON, JSON of another type and nothing at all are refused alike."""
    bad: tuple[dict[str, Any], ...] = (
        {"json": None, "files": None, "content": b"{", "headers": {"content-type": "application/json"}},
        {"json": [], "files": None},
        {"json": None, "files": None},
    )
    for options in bad:
        answer = send(sandbox, api, requests, operation, **options)

        assert answer.status_code == 400
        assert DOCUMENT.schemas.violations(ERROR, answer.json()) == []
