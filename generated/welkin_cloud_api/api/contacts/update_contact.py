# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""PATCH /patients/{patientId}/contacts/{contactId}: Update a contact"""

from __future__ import annotations

from welkin_runtime import decoding
from welkin_runtime.encoding import body_members, path_segment
from welkin_runtime.types import UNSET, Operation, Repeated, Request, Tolerated, Unset

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
    arguments=(
        "name",
        "relation",
        "active",
        "email_label",
        "phone_label",
        "phone_pdt_field_name",
        "secondary_phone_label",
        "secondary_phone_pdt_field_name",
    ),
)
_MEMBERS = (
    decoding.Field("name", "name", decoding.text, required=False, nullable=False),
    decoding.Field("relation", "relation", decoding.text, required=False, nullable=False),
    decoding.Field("active", "active", decoding.boolean, required=False, nullable=False),
    decoding.Field("emailLabel", "email_label", decoding.text, required=False, nullable=False),
    decoding.Field("phoneLabel", "phone_label", decoding.text, required=False, nullable=False),
    decoding.Field(
        "phonePdtFieldName", "phone_pdt_field_name", decoding.text, required=False, nullable=False
    ),
    decoding.Field(
        "secondaryPhoneLabel", "secondary_phone_label", decoding.text, required=False, nullable=False
    ),
    decoding.Field(
        "secondaryPhonePdtFieldName",
        "secondary_phone_pdt_field_name",
        decoding.text,
        required=False,
        nullable=False,
    ),
)


def build_request(
    patient_id: str,
    contact_id: str,
    /,
    *,
    name: str | Unset = UNSET,
    relation: str | Unset = UNSET,
    active: bool | Unset = UNSET,
    email_label: str | Unset = UNSET,
    phone_label: str | Unset = UNSET,
    phone_pdt_field_name: str | Unset = UNSET,
    secondary_phone_label: str | Unset = UNSET,
    secondary_phone_pdt_field_name: str | Unset = UNSET,
) -> Request:
    """
    The request of `contacts.update`.

    A member that is left out is not sent. None is refused: the API takes no null here.

    Raises:
        InvalidArgumentError: an id that is no path segment.
    """
    return Request(
        OPERATION,
        path=f"/patients/{path_segment('patient_id', patient_id)}/contacts/{path_segment('contact_id', contact_id)}",
        json=body_members(
            _MEMBERS,
            {
                "name": name,
                "relation": relation,
                "active": active,
                "emailLabel": email_label,
                "phoneLabel": phone_label,
                "phonePdtFieldName": phone_pdt_field_name,
                "secondaryPhoneLabel": secondary_phone_label,
                "secondaryPhonePdtFieldName": secondary_phone_pdt_field_name,
            },
        ),
    )


def read_response(value: object, tolerated: list[Tolerated]) -> Contact:
    """
    The record of an answer.

    Raises:
        ValueError: the value is no JSON object.
    """
    return Contact.from_dict(value, tolerated)
