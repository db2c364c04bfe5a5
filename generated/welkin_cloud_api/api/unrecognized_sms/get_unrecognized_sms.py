# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""GET /unrecognized-patients/sms/{smsId}: Get an unrecognized text message"""

from __future__ import annotations

from welkin_runtime.encoding import path_segment
from welkin_runtime.types import Operation, Repeated, Request, Tolerated

from ...models.sms import Sms

OPERATION = Operation(
    id="getUnrecognizedSms",
    name="unrecognized_sms.get",
    method="GET",
    path="/unrecognized-patients/sms/{smsId}",
    envelope="none",
    is_read_only=True,
    is_idempotent=True,
    needs_token=True,
    scope="instance",
    answer="json",
    identity=(Repeated("path", ("smsId",), ("id",)),),
    category="Unrecognized SMS",
)


def build_request(
    sms_id: str,
    /,
) -> Request:
    """
    The request of `unrecognized_sms.get`.

    Raises:
        InvalidArgumentError: an id that is no path segment.
    """
    return Request(
        OPERATION,
        path=f"/unrecognized-patients/sms/{path_segment('sms_id', sms_id)}",
    )


def read_response(value: object, tolerated: list[Tolerated]) -> Sms:
    """
    The record of an answer.

    Raises:
        ValueError: the value is no JSON object.
    """
    return Sms.from_dict(value, tolerated)
