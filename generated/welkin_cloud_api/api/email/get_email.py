# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""GET /patients/{patientId}/emails/{emailId}: Get an email"""

from __future__ import annotations

from welkin_runtime.encoding import path_segment
from welkin_runtime.types import Operation, Repeated, Request, Tolerated

from ...models.email import Email

OPERATION = Operation(
    id="getEmail",
    name="emails.get",
    method="GET",
    path="/patients/{patientId}/emails/{emailId}",
    envelope="none",
    is_read_only=True,
    is_idempotent=True,
    needs_token=True,
    scope="instance",
    answer="json",
    identity=(Repeated("path", ("emailId",), ("id",)),),
    category="Email",
)


def build_request(
    patient_id: str,
    email_id: str,
    /,
) -> Request:
    """
    The request of `emails.get`.

    Raises:
        InvalidArgumentError: an id that is no path segment.
    """
    return Request(
        OPERATION,
        path=f"/patients/{path_segment('patient_id', patient_id)}/emails/{path_segment('email_id', email_id)}",
    )


def read_response(value: object, tolerated: list[Tolerated]) -> Email:
    """
    The record of an answer.

    Raises:
        ValueError: the value is no JSON object.
    """
    return Email.from_dict(value, tolerated)
