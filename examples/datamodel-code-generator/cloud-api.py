"""
The Cloud API's answers, read with the models of datamodel-code-generator: a token, a new patient, all pages, an error, an
upload.

The models come without calls; these are httpx's.
"""

import os
from collections.abc import Iterator

import httpx
from generated.cloud_api import (
    DocumentFile,
    DocumentSummary,
    DocumentSummaryCreate,
    Error,
    Patient,
    PatientCreate,
    PatientPage,
    Token,
    TokenRequest,
)
from pydantic import BaseModel, TypeAdapter

BASE_URL = f"{os.environ['WELKIN_CLOUD_BASE_URL']}/{os.environ['WELKIN_TENANT']}"
INSTANCE = os.environ["WELKIN_INSTANCE"]


def body_of(model: BaseModel) -> dict[str, object]:
    """What is sent: members by the names of the API, and of those only what was given."""
    return model.model_dump(mode="json", by_alias=True, exclude_unset=True)


def log_in(http: httpx.Client) -> None:
    body = body_of(TokenRequest(secret=os.environ["WELKIN_SECRET_KEY"]))
    answer = http.post(f"admin/api_clients/{os.environ['WELKIN_API_CLIENT']}", json=body).raise_for_status()
    http.headers["Authorization"] = f"Bearer {Token.model_validate_json(answer.content).token}"


def patient_pages(http: httpx.Client, size: int) -> Iterator[list[Patient]]:
    number, is_last = 0, False
    while not is_last:
        answer = http.get(f"{INSTANCE}/patients", params={"page": number, "size": size}).raise_for_status()
        page = PatientPage.model_validate_json(answer.content)
        yield page.content
        number, is_last = number + 1, page.last


def main() -> None:
    with httpx.Client(base_url=BASE_URL) as http:
        log_in(http)

        grace = PatientCreate(first_name="Grace", last_name="Hopper")
        answer = http.post(f"{INSTANCE}/patients", json=body_of(grace)).raise_for_status()
        created = Patient.model_validate_json(answer.content)

        pages = list(patient_pages(http, 3))
        names = {patient.id: patient.first_name for page in pages for patient in page}
        assert len(pages) > 1
        assert names[created.id] == "Grace"

        missing = http.get(f"{INSTANCE}/patients/11111111-1111-4111-8111-111111111111")
        faults = TypeAdapter(list[Error]).validate_json(missing.content)
        assert faults[0].error_code == "PATIENT_NOT_FOUND"

        documents = f"{INSTANCE}/patients/{created.id}/document-summary"
        answer = http.post(
            documents, json=body_of(DocumentSummaryCreate(type="doc-type-others"))
        ).raise_for_status()
        document = DocumentSummary.model_validate_json(answer.content)
        consent = ("consent.pdf", b"%PDF-1.4\n", "application/pdf")
        answer = http.post(f"{documents}/{document.id}/files", files=[("files", consent)]).raise_for_status()
        files = TypeAdapter(list[DocumentFile]).validate_json(answer.content)
    print(f"{len(pages)} pages with {len(names)} patients, {len(files)} file")


if __name__ == "__main__":
    main()
