# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""DELETE /unrecognized-patients/emails/{emailId}: Delete an unrecognized email"""

from __future__ import annotations

from welkin_runtime.encoding import path_segment
from welkin_runtime.types import Operation, Request, Tolerated

OPERATION = Operation(
    id="deleteUnrecognizedEmail",
    name="unrecognized_emails.delete",
    method="DELETE",
    path="/unrecognized-patients/emails/{emailId}",
    envelope="none",
    is_read_only=False,
    is_idempotent=True,
    needs_token=True,
    scope="instance",
    answer="none",
    category="Unrecognized Emails",
)


def build_request(
    email_id: str,
    /,
) -> Request:
    """
    The request of `unrecognized_emails.delete`.

    Raises:
        InvalidArgumentError: an id that is no path segment.
    """
    return Request(
        OPERATION,
        path=f"/unrecognized-patients/emails/{path_segment('email_id', email_id)}",
    )


def read_response(value: object, tolerated: list[Tolerated]) -> None:
    """
    Nothing: the answer has no body.
    """
    return None
