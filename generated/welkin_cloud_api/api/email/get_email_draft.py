# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""GET /patients/{patientId}/email-drafts/{draftId}: Get an email draft"""

from __future__ import annotations

from welkin_runtime.encoding import path_segment
from welkin_runtime.types import Operation, Repeated, Request, Tolerated

from ...models.email_draft import EmailDraft

OPERATION = Operation(
    id="getEmailDraft",
    name="email_drafts.get",
    method="GET",
    path="/patients/{patientId}/email-drafts/{draftId}",
    envelope="none",
    is_read_only=True,
    is_idempotent=True,
    needs_token=True,
    scope="instance",
    answer="json",
    identity=(
        Repeated("path", ("patientId",), ("patientId",)),
        Repeated("path", ("draftId",), ("id",)),
    ),
    category="Email",
)


def build_request(
    patient_id: str,
    draft_id: str,
    /,
) -> Request:
    """
    The request of `email_drafts.get`.

    Raises:
        InvalidArgumentError: an id that is no path segment.
    """
    return Request(
        OPERATION,
        path=f"/patients/{path_segment('patient_id', patient_id)}/email-drafts/{path_segment('draft_id', draft_id)}",
    )


def read_response(value: object, tolerated: list[Tolerated]) -> EmailDraft:
    """
    The record of an answer.

    Raises:
        ValueError: the value is no JSON object.
    """
    return EmailDraft.from_dict(value, tolerated)
