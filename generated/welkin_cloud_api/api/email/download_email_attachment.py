# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""GET /patients/{patientId}/emails/{emailId}/attachment: Download the attachment of an email"""

from __future__ import annotations

from welkin_runtime.encoding import path_segment
from welkin_runtime.types import Operation, Request

OPERATION = Operation(
    id="downloadEmailAttachment",
    name="emails.download_attachment",
    method="GET",
    path="/patients/{patientId}/emails/{emailId}/attachment",
    envelope="none",
    is_read_only=True,
    is_idempotent=True,
    needs_token=True,
    scope="instance",
    answer="bytes",
    category="Email",
)


def build_request(
    patient_id: str,
    email_id: str,
    /,
) -> Request:
    """
    The request of `emails.download_attachment`.

    Raises:
        InvalidArgumentError: an id that is no path segment.
    """
    return Request(
        OPERATION,
        path=f"/patients/{path_segment('patient_id', patient_id)}/emails/{path_segment('email_id', email_id)}/attachment",
    )
