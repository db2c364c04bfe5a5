# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""GET /patients/{patientId}/sms/{smsId}: Get a text message"""

from __future__ import annotations

from welkin_runtime.encoding import path_segment
from welkin_runtime.types import Operation, Repeated, Request, Tolerated

from ...models.sms import Sms

OPERATION = Operation(
    id="getSms",
    name="sms.get",
    method="GET",
    path="/patients/{patientId}/sms/{smsId}",
    envelope="none",
    is_read_only=True,
    is_idempotent=True,
    needs_token=True,
    scope="instance",
    answer="json",
    identity=(Repeated("path", ("smsId",), ("id",)),),
    category="SMS",
)


def build_request(
    patient_id: str,
    sms_id: str,
    /,
) -> Request:
    """
    The request of `sms.get`.

    Raises:
        InvalidArgumentError: an id that is no path segment.
    """
    return Request(
        OPERATION,
        path=f"/patients/{path_segment('patient_id', patient_id)}/sms/{path_segment('sms_id', sms_id)}",
    )


def read_response(value: object, tolerated: list[Tolerated]) -> Sms:
    """
    The record of an answer.

    Raises:
        ValueError: the value is no JSON object.
    """
    return Sms.from_dict(value, tolerated)
