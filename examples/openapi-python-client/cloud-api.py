"""The Cloud API by openapi-python-client: a token, a new patient, all pages, an error told by its code, an upload."""

import io
import os
from collections.abc import Iterator

from generated.cloud_api import AuthenticatedClient, Client
from generated.cloud_api.api.authentication import exchange_token
from generated.cloud_api.api.documents import create_document, upload_document_files
from generated.cloud_api.api.patients import create_patient, get_patient, list_patients
from generated.cloud_api.models import (
    DocumentFilesUpload,
    DocumentSummary,
    DocumentSummaryCreate,
    Error,
    Patient,
    PatientCreate,
    PatientPage,
    Token,
    TokenRequest,
)
from generated.cloud_api.types import File

BASE_URL = f"{os.environ['WELKIN_CLOUD_BASE_URL']}/{os.environ['WELKIN_TENANT']}"
INSTANCE = os.environ["WELKIN_INSTANCE"]


def logged_in() -> AuthenticatedClient:
    request = TokenRequest(os.environ["WELKIN_SECRET_KEY"])
    with Client(BASE_URL) as client:
        token = exchange_token.sync(os.environ["WELKIN_API_CLIENT"], client=client, body=request)
    assert isinstance(token, Token), "no token"
    return AuthenticatedClient(BASE_URL, token.token)


def patient_pages(welkin: AuthenticatedClient, size: int) -> Iterator[list[Patient]]:
    number, is_last = 0, False
    while not is_last:
        page = list_patients.sync(INSTANCE, client=welkin, page=number, size=size)
        assert isinstance(page, PatientPage), "no page"
        yield page.content
        number, is_last = number + 1, page.last


def main() -> None:
    with logged_in() as welkin:
        created = create_patient.sync(INSTANCE, client=welkin, body=PatientCreate("Grace", "Hopper"))
        assert isinstance(created, Patient), "not created"

        pages = list(patient_pages(welkin, 3))
        names = {patient.id: patient.first_name for page in pages for patient in page}
        assert len(pages) > 1
        assert names[created.id] == "Grace"

        missing = get_patient.sync(INSTANCE, "11111111-1111-4111-8111-111111111111", client=welkin)
        assert isinstance(missing, list)
        assert isinstance(missing[0], Error)
        assert missing[0].error_code == "PATIENT_NOT_FOUND"

        summary = DocumentSummaryCreate(type_="doc-type-others")
        document = create_document.sync(INSTANCE, created.id, client=welkin, body=summary)
        assert isinstance(document, DocumentSummary), "no document"
        consent = File(io.BytesIO(b"%PDF-1.4\n"), "consent.pdf", "application/pdf")
        files = upload_document_files.sync(
            INSTANCE, created.id, document.id, client=welkin, body=DocumentFilesUpload([consent])
        )
        assert isinstance(files, list)
    print(f"{len(pages)} pages with {len(names)} patients, {len(files)} file")


if __name__ == "__main__":
    main()
