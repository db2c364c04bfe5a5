# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""DELETE /unrecognized-patients/sms/{smsId}: Delete an unrecognized text message"""

from __future__ import annotations

from welkin_runtime.encoding import path_segment
from welkin_runtime.types import Operation, Request, Tolerated

OPERATION = Operation(
    id="deleteUnrecognizedSms",
    name="unrecognized_sms.delete",
    method="DELETE",
    path="/unrecognized-patients/sms/{smsId}",
    envelope="none",
    is_read_only=False,
    is_idempotent=True,
    needs_token=True,
    scope="instance",
    answer="none",
    category="Unrecognized SMS",
)


def build_request(
    sms_id: str,
    /,
) -> Request:
    """
    The request of `unrecognized_sms.delete`.

    Raises:
        InvalidArgumentError: an id that is no path segment.
    """
    return Request(
        OPERATION,
        path=f"/unrecognized-patients/sms/{path_segment('sms_id', sms_id)}",
    )


def read_response(value: object, tolerated: list[Tolerated]) -> None:
    """
    Nothing: the answer has no body.
    """
    return None
