# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""GET /patients/{patientId}/contacts/{contactId}: Get a contact"""

from __future__ import annotations

from welkin_runtime.encoding import path_segment
from welkin_runtime.types import Operation, Repeated, Request, Tolerated

from ...models.contact import Contact

OPERATION = Operation(
    id="getContact",
    name="contacts.get",
    method="GET",
    path="/patients/{patientId}/contacts/{contactId}",
    envelope="none",
    is_read_only=True,
    is_idempotent=True,
    needs_token=True,
    scope="instance",
    answer="json",
    identity=(
        Repeated("path", ("patientId",), ("patientId",)),
        Repeated("path", ("contactId",), ("id",)),
    ),
    category="Contacts",
)


def build_request(
    patient_id: str,
    contact_id: str,
    /,
) -> Request:
    """
    The request of `contacts.get`.

    Raises:
        InvalidArgumentError: an id that is no path segment.
    """
    return Request(
        OPERATION,
        path=f"/patients/{path_segment('patient_id', patient_id)}/contacts/{path_segment('contact_id', contact_id)}",
    )


def read_response(value: object, tolerated: list[Tolerated]) -> Contact:
    """
    The record of an answer.

    Raises:
        ValueError: the value is no JSON object.
    """
    return Contact.from_dict(value, tolerated)
