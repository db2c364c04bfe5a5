# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""POST /patients/{patientId}/document-summary/{documentSummaryId}/files: Upload files of a document"""

from __future__ import annotations

from collections.abc import Sequence

from welkin_runtime import decoding
from welkin_runtime.encoding import file_parts, path_segment
from welkin_runtime.types import Operation, Request, Tolerated, Upload

from ...models.document_file import DocumentFile

OPERATION = Operation(
    id="uploadDocumentFiles",
    name="documents.upload_files",
    method="POST",
    path="/patients/{patientId}/document-summary/{documentSummaryId}/files",
    envelope="none",
    is_read_only=False,
    is_idempotent=False,
    needs_token=True,
    scope="instance",
    answer="json",
    category="Documents",
    arguments=("files",),
)
_FILES = (decoding.Field("files", "files", decoding.array(decoding.anything), required=True, nullable=False),)


def build_request(
    patient_id: str,
    document_summary_id: str,
    /,
    *,
    files: Sequence[Upload],
) -> Request:
    """
    The request of `documents.upload_files`.

    Raises:
        InvalidArgumentError: an id that is no path segment, no file where one belongs.
    """
    sent_files = file_parts(
        _FILES,
        {
            "files": files,
        },
    )
    return Request(
        OPERATION,
        path=f"/patients/{path_segment('patient_id', patient_id)}/document-summary/{path_segment('document_summary_id', document_summary_id)}/files",
        files=sent_files,
    )


def read_response(value: object, tolerated: list[Tolerated]) -> list[DocumentFile]:
    """
    The records of an answer.

    Raises:
        ValueError: the value is no JSON array.
    """
    records: list[DocumentFile] = decoding.array(decoding.record(lambda: DocumentFile)).read(
        value, tolerated, ""
    )
    return records
