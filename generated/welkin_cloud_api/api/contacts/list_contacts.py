# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""GET /patients/{patientId}/contacts: List contacts"""

from __future__ import annotations

from welkin_runtime import decoding
from welkin_runtime.encoding import path_segment, query_members
from welkin_runtime.types import Operation, Pagination, Repeated, Request, Tolerated

from ...models.contact import Contact

OPERATION = Operation(
    id="listContacts",
    name="contacts.list",
    method="GET",
    path="/patients/{patientId}/contacts",
    envelope="none",
    is_read_only=True,
    is_idempotent=True,
    needs_token=True,
    scope="instance",
    pagination=Pagination(style="whole", kind="whole", items=()),
    answer="json",
    identity=(
        Repeated("path", ("patientId",), ("patientId",)),
        Repeated("query", ("pdtRecordId",), ("pdtRecordId",)),
    ),
    category="Contacts",
    arguments=(
        "pdt_record_id",
        "active",
        "checkpoint",
    ),
)
_QUERY = (
    decoding.Field("pdtRecordId", "pdt_record_id", decoding.text, required=False, nullable=False),
    decoding.Field("active", "active", decoding.boolean, required=False, nullable=False),
)


def build_request(
    patient_id: str,
    /,
    *,
    pdt_record_id: str | None = None,
    active: bool | None = None,
) -> Request:
    """
    The request of `contacts.list`.

    In the query None means not given.

    Raises:
        InvalidArgumentError: an id that is no path segment.
    """
    return Request(
        OPERATION,
        path=f"/patients/{path_segment('patient_id', patient_id)}/contacts",
        query=query_members(
            _QUERY,
            {
                "pdtRecordId": pdt_record_id,
                "active": active,
            },
        ),
    )


def read_response(value: object, tolerated: list[Tolerated]) -> Contact:
    """
    One record, taken out of its page.

    Raises:
        ValueError: the value is no JSON object.
    """
    return Contact.from_dict(value, tolerated)
