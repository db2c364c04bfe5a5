# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""GET /patients/{patientId}/sms: List the text messages of a patient"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from welkin_runtime import decoding
from welkin_runtime.encoding import path_segment, query_members
from welkin_runtime.types import Operation, Pagination, Request, Tolerated

from ...models.message_direction import MessageDirection
from ...models.sms import Sms
from ...models.sms_status import SmsStatus

OPERATION = Operation(
    id="listSms",
    name="sms.list",
    method="GET",
    path="/patients/{patientId}/sms",
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
    category="SMS",
    arguments=(
        "search",
        "sender",
        "receiver",
        "direction",
        "starred",
        "from_",
        "to",
        "phone",
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
    decoding.Field("phone", "phone", decoding.text, required=False, nullable=False),
    decoding.Field("senderName", "sender_name", decoding.text, required=False, nullable=False),
    decoding.Field("receiverName", "receiver_name", decoding.text, required=False, nullable=False),
    decoding.Field(
        "status", "status", decoding.array(decoding.enumeration(SmsStatus)), required=False, nullable=False
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
    phone: str | None = None,
    sender_name: str | None = None,
    receiver_name: str | None = None,
    status: Sequence[
        SmsStatus
        | Literal[
            "ACCEPTED",
            "DELIVERED",
            "FAILED",
            "RECEIVED",
            "SCHEDULED",
            "SENT",
            "UNDELIVERED",
            "UNRECOGNISED",
            "UNRECOGNIZED",
        ]
    ]
    | None = None,
    sort: str | None = None,
) -> Request:
    """
    The request of `sms.list`.

    In the query None means not given.

    Raises:
        InvalidArgumentError: an id that is no path segment, an empty list of values, or one with a
            comma in it.
    """
    return Request(
        OPERATION,
        path=f"/patients/{path_segment('patient_id', patient_id)}/sms",
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
                "phone": phone,
                "senderName": sender_name,
                "receiverName": receiver_name,
                "status": status,
                "sort": sort,
            },
        ),
    )


def read_response(value: object, tolerated: list[Tolerated]) -> Sms:
    """
    One record, taken out of its page.

    Raises:
        ValueError: the value is no JSON object.
    """
    return Sms.from_dict(value, tolerated)
