# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""GET /patients/{patientId}/emails: List the emails of a patient"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from welkin_runtime import decoding
from welkin_runtime.encoding import path_segment, query_members
from welkin_runtime.types import Operation, Pagination, Request, Tolerated

from ...models.email import Email
from ...models.email_status import EmailStatus
from ...models.message_direction import MessageDirection

OPERATION = Operation(
    id="listEmails",
    name="emails.list",
    method="GET",
    path="/patients/{patientId}/emails",
    envelope="none",
    is_read_only=True,
    is_idempotent=True,
    needs_token=True,
    scope="instance",
    pagination=Pagination(
        style="pageable",
        kind="number",
        items=("content",),
        page="page",
        size="size",
        current=("number",),
        last=("last",),
        total=("totalElements",),
        pages=("totalPages",),
    ),
    answer="json",
    category="Email",
    arguments=(
        "search",
        "sender",
        "receiver",
        "direction",
        "starred",
        "from_",
        "to",
        "email",
        "sender_name",
        "receiver_name",
        "status",
        "sort",
        "page_size",
        "checkpoint",
    ),
)
_QUERY = (
    decoding.Field("search", "search", decoding.text, required=False, nullable=False),
    decoding.Field("sender", "sender", decoding.text, required=False, nullable=False),
    decoding.Field("receiver", "receiver", decoding.text, required=False, nullable=False),
    decoding.Field(
        "direction", "direction", decoding.enumeration(MessageDirection), required=False, nullable=False
    ),
    decoding.Field("starred", "starred", decoding.boolean, required=False, nullable=False),
    decoding.Field("from", "from_", decoding.text, required=False, nullable=False),
    decoding.Field("to", "to", decoding.text, required=False, nullable=False),
    decoding.Field("email", "email", decoding.text, required=False, nullable=False),
    decoding.Field("senderName", "sender_name", decoding.text, required=False, nullable=False),
    decoding.Field("receiverName", "receiver_name", decoding.text, required=False, nullable=False),
    decoding.Field(
        "status", "status", decoding.array(decoding.enumeration(EmailStatus)), required=False, nullable=False
    ),
    decoding.Field("sort", "sort", decoding.text, required=False, nullable=False),
)


def build_request(
    patient_id: str,
    /,
    *,
    search: str | None = None,
    sender: str | None = None,
    receiver: str | None = None,
    direction: MessageDirection | Literal["IN", "OUT"] | None = None,
    starred: bool | None = None,
    from_: str | None = None,
    to: str | None = None,
    email: str | None = None,
    sender_name: str | None = None,
    receiver_name: str | None = None,
    status: Sequence[
        EmailStatus
        | Literal["ACCEPTED", "DELIVERED", "FAILED", "REJECTED", "SCHEDULED", "UNRECOGNISED", "UNRECOGNIZED"]
    ]
    | None = None,
    sort: str | None = None,
) -> Request:
    """
    The request of `emails.list`.

    In the query None means not given.

    Raises:
        InvalidArgumentError: an id that is no path segment, an empty list of values, or one with a
            comma in it.
    """
    return Request(
        OPERATION,
        path=f"/patients/{path_segment('patient_id', patient_id)}/emails",
        query=query_members(
            _QUERY,
            {
                "search": search,
                "sender": sender,
                "receiver": receiver,
                "direction": direction,
                "starred": starred,
                "from": from_,
                "to": to,
                "email": email,
                "senderName": sender_name,
                "receiverName": receiver_name,
                "status": status,
                "sort": sort,
            },
        ),
    )


def read_response(value: object, tolerated: list[Tolerated]) -> Email:
    """
    One record, taken out of its page.

    Raises:
        ValueError: the value is no JSON object.
    """
    return Email.from_dict(value, tolerated)
