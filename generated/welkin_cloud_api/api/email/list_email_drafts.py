# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""GET /patients/{patientId}/email-drafts: List the email drafts for a patient"""

from __future__ import annotations

from welkin_runtime.encoding import path_segment
from welkin_runtime.types import Operation, Pagination, Repeated, Request, Tolerated

from ...models.email_draft import EmailDraft

OPERATION = Operation(
    id="listEmailDrafts",
    name="email_drafts.list",
    method="GET",
    path="/patients/{patientId}/email-drafts",
    envelope="none",
    is_read_only=True,
    is_idempotent=True,
    needs_token=True,
    scope="instance",
    pagination=Pagination(style="whole", kind="whole", items=("data",)),
    answer="json",
    identity=(Repeated("path", ("patientId",), ("patientId",)),),
    category="Email",
    arguments=("checkpoint",),
)


def build_request(
    patient_id: str,
    /,
) -> Request:
    """
    The request of `email_drafts.list`.

    Raises:
        InvalidArgumentError: an id that is no path segment.
    """
    return Request(
        OPERATION,
        path=f"/patients/{path_segment('patient_id', patient_id)}/email-drafts",
    )


def read_response(value: object, tolerated: list[Tolerated]) -> EmailDraft:
    """
    One record, taken out of its page.

    Raises:
        ValueError: the value is no JSON object.
    """
    return EmailDraft.from_dict(value, tolerated)
