# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""GET /unrecognized-emails/{emailId}/attachment: Download the attachment of an unrecognized email"""

from __future__ import annotations

from welkin_runtime.encoding import path_segment
from welkin_runtime.types import Operation, Request

OPERATION = Operation(
    id="downloadUnrecognizedEmailAttachment",
    name="unrecognized_emails.download_attachment",
    method="GET",
    path="/unrecognized-emails/{emailId}/attachment",
    envelope="none",
    is_read_only=True,
    is_idempotent=True,
    needs_token=True,
    scope="instance",
    answer="bytes",
    category="Unrecognized Emails",
)


def build_request(
    email_id: str,
    /,
) -> Request:
    """
    The request of `unrecognized_emails.download_attachment`.

    Raises:
        InvalidArgumentError: an id that is no path segment.
    """
    return Request(
        OPERATION,
        path=f"/unrecognized-emails/{path_segment('email_id', email_id)}/attachment",
    )
