# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""GET /communications: List communications"""

from __future__ import annotations

from typing import Literal

from welkin_runtime import decoding
from welkin_runtime.encoding import query_members
from welkin_runtime.types import Operation, Pagination, Repeated, Request, Tolerated

from ...models.communication import Communication
from ...models.communication_status import CommunicationStatus
from ...models.message_channel import MessageChannel

OPERATION = Operation(
    id="listCommunications",
    name="communications.list",
    method="GET",
    path="/communications",
    envelope="none",
    is_read_only=True,
    is_idempotent=True,
    needs_token=True,
    scope="instance",
    pagination=Pagination(
        style="content",
        kind="number",
        items=("content",),
        page="page",
        size="size",
        current=("page",),
        total=("totalElements",),
        pages=("totalPages",),
    ),
    answer="json",
    identity=(Repeated("query", ("patientId",), ("patientId",)),),
    category="Communication API",
    arguments=(
        "patient_id",
        "channel",
        "status",
        "page_size",
        "checkpoint",
    ),
)
_QUERY = (
    decoding.Field("patientId", "patient_id", decoding.text, required=True, nullable=False),
    decoding.Field(
        "channel", "channel", decoding.enumeration(MessageChannel), required=False, nullable=False
    ),
    decoding.Field(
        "status", "status", decoding.enumeration(CommunicationStatus), required=False, nullable=False
    ),
)


def build_request(
    *,
    patient_id: str,
    channel: MessageChannel | Literal["CHAT", "EMAIL", "SMS"] | None = None,
    status: CommunicationStatus
    | Literal["BOUNCED", "DELIVERED", "FAILED", "QUEUED", "SENDING"]
    | None = None,
) -> Request:
    """
    The request of `communications.list`.

    In the query None means not given.

    Raises:
        InvalidArgumentError: a value that cannot be sent.
    """
    return Request(
        OPERATION,
        path="/communications",
        query=query_members(
            _QUERY,
            {
                "patientId": patient_id,
                "channel": channel,
                "status": status,
            },
        ),
    )


def read_response(value: object, tolerated: list[Tolerated]) -> Communication:
    """
    One record, taken out of its page.

    Raises:
        ValueError: the value is no JSON object.
    """
    return Communication.from_dict(value, tolerated)
