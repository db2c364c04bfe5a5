# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""PUT /unrecognized-patients/sms/{smsId}: Give an unrecognized text message to a patient"""

from __future__ import annotations

from welkin_runtime import decoding
from welkin_runtime.encoding import body_members, path_segment
from welkin_runtime.types import Operation, Repeated, Request, Tolerated

from ...models.sms import Sms

OPERATION = Operation(
    id="assignUnrecognizedSms",
    name="unrecognized_sms.assign",
    method="PUT",
    path="/unrecognized-patients/sms/{smsId}",
    envelope="none",
    is_read_only=False,
    is_idempotent=True,
    needs_token=True,
    scope="instance",
    answer="json",
    identity=(
        Repeated("path", ("smsId",), ("id",)),
        Repeated("body", ("sender",), ("sender",)),
    ),
    category="Unrecognized SMS",
    arguments=("sender",),
)
_MEMBERS = (decoding.Field("sender", "sender", decoding.text, required=True, nullable=False),)


def build_request(
    sms_id: str,
    /,
    *,
    sender: str,
) -> Request:
    """
    The request of `unrecognized_sms.assign`.

    Raises:
        InvalidArgumentError: an id that is no path segment.
    """
    return Request(
        OPERATION,
        path=f"/unrecognized-patients/sms/{path_segment('sms_id', sms_id)}",
        json=body_members(
            _MEMBERS,
            {
                "sender": sender,
            },
        ),
    )


def read_response(value: object, tolerated: list[Tolerated]) -> Sms:
    """
    The record of an answer.

    Raises:
        ValueError: the value is no JSON object.
    """
    return Sms.from_dict(value, tolerated)
