# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""POST /patients/{patientId}/document-summary: Create a document"""

from __future__ import annotations

from welkin_runtime import decoding
from welkin_runtime.encoding import body_members, path_segment
from welkin_runtime.types import UNSET, Operation, Repeated, Request, Tolerated, Unset

from ...models.document_summary import DocumentSummary

OPERATION = Operation(
    id="createDocument",
    name="documents.create",
    method="POST",
    path="/patients/{patientId}/document-summary",
    envelope="none",
    is_read_only=False,
    is_idempotent=False,
    needs_token=True,
    scope="instance",
    answer="json",
    identity=(Repeated("path", ("patientId",), ("patientId",)),),
    category="Documents",
    arguments=(
        "type_",
        "external_id",
        "external_guid",
    ),
)
_MEMBERS = (
    decoding.Field("type", "type_", decoding.text, required=False, nullable=False),
    decoding.Field("external_id", "external_id", decoding.text, required=False, nullable=False),
    decoding.Field("external_guid", "external_guid", decoding.text, required=False, nullable=False),
)


def build_request(
    patient_id: str,
    /,
    *,
    type_: str | Unset = UNSET,
    external_id: str | Unset = UNSET,
    external_guid: str | Unset = UNSET,
) -> Request:
    """
    The request of `documents.create`.

    A member that is left out is not sent. None is refused: the API takes no null here.

    Raises:
        InvalidArgumentError: an id that is no path segment.
    """
    return Request(
        OPERATION,
        path=f"/patients/{path_segment('patient_id', patient_id)}/document-summary",
        json=body_members(
            _MEMBERS,
            {
                "type": type_,
                "external_id": external_id,
                "external_guid": external_guid,
            },
        ),
    )


def read_response(value: object, tolerated: list[Tolerated]) -> DocumentSummary:
    """
    The record of an answer.

    Raises:
        ValueError: the value is no JSON object.
    """
    return DocumentSummary.from_dict(value, tolerated)
