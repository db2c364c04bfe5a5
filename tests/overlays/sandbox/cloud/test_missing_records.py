"""What is not there under a patient: a 404 whose details say what was asked for, and of whom."""

from __future__ import annotations

import httpx
import pytest

from tests.overlays.sandbox.cloud.requests import Requests, send
from welkin_sdk.documents import load_document
from welkin_sdk.sandbox import Sandbox
from welkin_sdk.sandbox.cloud.document import CloudDocument, CloudOperation

DOCUMENT = CloudDocument(load_document("cloud-api"))
NOTHING = "00000000-0000-4000-8000-00000000dead"
# What an address names beside its patient, and is no record but something designed.
DESIGNS = {"cdtName", "documentTypeName", "programName"}
# Recorded, and so kept although the others name the patient: details of these are empty, or have the id alone.
WITHOUT_PATIENT = {"cdtRecordId": set(), "encounterId": set(), "assessmentLinkId": set(), "smsId": {"id"}}


def rows() -> list[tuple[CloudOperation, str]]:
    """Every operation below a patient with every record that its address names."""
    return [
        (operation, part[1:-1])
        for operation in DOCUMENT.operations
        if "{patientId}" in operation.path
        for part in operation.path.split("/")
        if part.startswith("{") and part[1:-1] not in {"patientId", *DESIGNS}
    ]


def named(value: object) -> str:
    return value.id if isinstance(value, CloudOperation) else str(value)


@pytest.mark.parametrize(("operation", "parameter"), rows(), ids=named)
def test_a_missing_record_is_told_with_its_patient(
    operation: CloudOperation, parameter: str, sandbox: Sandbox, api: httpx.Client, requests: Requests
) -> None:
    """The details name the id that was asked for and the patient, but where a recording shows them without."""
    path = requests.path(operation).replace(requests.value(parameter, operation), NOTHING)

    answer = send(sandbox, api, requests, operation, path=path)

    assert answer.status_code == 404, answer.text
    ((details,),) = ([entry["details"] for entry in answer.json()],)
    if parameter in WITHOUT_PATIENT:
        assert set(details) == WITHOUT_PATIENT[parameter]
    else:
        assert details["patientId"] == requests.patient
        assert NOTHING in details.values()


@pytest.mark.parametrize("id", ["getDocument", "replaceDocument", "deleteDocument", "uploadDocumentFiles"])
def test_a_missing_document_is_told_as_it_was_recorded(
    id: str, sandbox: Sandbox, api: httpx.Client, requests: Requests
) -> None:
    """As the record of the built-in type that it is."""
    operation = next(each for each in DOCUMENT.operations if each.id == id)
    path = requests.path(operation).replace(requests.value("documentSummaryId", operation), NOTHING)

    (entry,) = send(sandbox, api, requests, operation, path=path).json()

    expected = {"cdtName": "_document_summary", "cdtRecordId": NOTHING, "patientId": requests.patient}
    assert entry["details"] == expected
