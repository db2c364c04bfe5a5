# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""GET /patients/{patientId}/sms/{smsId}/attachment: Download the attachment of a text message"""

from __future__ import annotations

from welkin_runtime.encoding import path_segment
from welkin_runtime.types import Operation, Request

OPERATION = Operation(
    id="downloadSmsAttachment",
    name="sms.download_attachment",
    method="GET",
    path="/patients/{patientId}/sms/{smsId}/attachment",
    envelope="none",
    is_read_only=True,
    is_idempotent=True,
    needs_token=True,
    scope="instance",
    answer="bytes",
    category="SMS",
)


def build_request(
    patient_id: str,
    sms_id: str,
    /,
) -> Request:
    """
    The request of `sms.download_attachment`.

    Raises:
        InvalidArgumentError: an id that is no path segment.
    """
    return Request(
        OPERATION,
        path=f"/patients/{path_segment('patient_id', patient_id)}/sms/{path_segment('sms_id', sms_id)}/attachment",
    )
