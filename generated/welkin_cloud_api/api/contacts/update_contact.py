# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""PATCH /patients/{patientId}/contacts/{contactId}: Update a contact"""

from __future__ import annotations

from welkin_runtime.encoding import body_members, path_segment
from welkin_runtime.types import Operation, Repeated, Request, Tolerated

from ...models.contact import Contact

OPERATION = Operation(
    id="updateContact",
    name="contacts.update",
    method="PATCH",
    path="/patients/{patientId}/contacts/{contactId}",
    envelope="none",
    is_read_only=False,
    is_idempotent=False,
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
    *,
    name: str | None = None,
    relation: str | None = None,
    active: bool | None = None,
    email_label: str | None = None,
    phone_label: str | None = None,
    phone_pdt_field_name: str | None = None,
    secondary_phone_label: str | None = None,
    secondary_phone_pdt_field_name: str | None = None,
) -> Request:
    """
    The request of `contacts.update`; None leaves a member out.

    Raises:
        InvalidArgumentError: an id that is no path segment.
    """
    return Request(
        OPERATION,
        path=f"/patients/{path_segment('patient_id', patient_id)}/contacts/{path_segment('contact_id', contact_id)}",
        json=body_members(
            {
                "name": name,
                "relation": relation,
                "active": active,
                "emailLabel": email_label,
                "phoneLabel": phone_label,
                "phonePdtFieldName": phone_pdt_field_name,
                "secondaryPhoneLabel": secondary_phone_label,
                "secondaryPhonePdtFieldName": secondary_phone_pdt_field_name,
            }
        ),
    )


def read_response(value: object, tolerated: list[Tolerated]) -> Contact:
    """
    The record of an answer.

    Raises:
        ValueError: the value is no JSON object.
    """
    return Contact.from_dict(value, tolerated)
