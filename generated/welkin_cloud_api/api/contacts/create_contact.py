# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""POST /patients/{patientId}/contacts: Create a contact"""

from __future__ import annotations

from welkin_runtime import decoding
from welkin_runtime.encoding import body_members, path_segment
from welkin_runtime.types import UNSET, Operation, Repeated, Request, Tolerated, Unset

from ...models.contact import Contact

OPERATION = Operation(
    id="createContact",
    name="contacts.create",
    method="POST",
    path="/patients/{patientId}/contacts",
    envelope="none",
    is_read_only=False,
    is_idempotent=False,
    needs_token=True,
    scope="instance",
    answer="json",
    identity=(Repeated("path", ("patientId",), ("patientId",)),),
    category="Contacts",
    arguments=(
        "name",
        "relation",
        "pdt_record_id",
        "email",
        "email_label",
        "email_pdt_field_name",
        "phone",
        "phone_label",
        "phone_pdt_field_name",
        "secondary_phone",
        "secondary_phone_label",
        "secondary_phone_pdt_field_name",
    ),
)
_MEMBERS = (
    decoding.Field("name", "name", decoding.text, required=True, nullable=False),
    decoding.Field("relation", "relation", decoding.text, required=True, nullable=False),
    decoding.Field("pdtRecordId", "pdt_record_id", decoding.text, required=True, nullable=False),
    decoding.Field("email", "email", decoding.text, required=False, nullable=False),
    decoding.Field("emailLabel", "email_label", decoding.text, required=False, nullable=False),
    decoding.Field(
        "emailPdtFieldName", "email_pdt_field_name", decoding.text, required=False, nullable=False
    ),
    decoding.Field("phone", "phone", decoding.text, required=False, nullable=False),
    decoding.Field("phoneLabel", "phone_label", decoding.text, required=False, nullable=False),
    decoding.Field(
        "phonePdtFieldName", "phone_pdt_field_name", decoding.text, required=False, nullable=False
    ),
    decoding.Field("secondaryPhone", "secondary_phone", decoding.text, required=False, nullable=False),
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
    /,
    *,
    name: str,
    relation: str,
    pdt_record_id: str,
    email: str | Unset = UNSET,
    email_label: str | Unset = UNSET,
    email_pdt_field_name: str | Unset = UNSET,
    phone: str | Unset = UNSET,
    phone_label: str | Unset = UNSET,
    phone_pdt_field_name: str | Unset = UNSET,
    secondary_phone: str | Unset = UNSET,
    secondary_phone_label: str | Unset = UNSET,
    secondary_phone_pdt_field_name: str | Unset = UNSET,
) -> Request:
    """
    The request of `contacts.create`.

    A member that is left out is not sent. None is refused: the API takes no null here.

    Raises:
        InvalidArgumentError: an id that is no path segment.
    """
    return Request(
        OPERATION,
        path=f"/patients/{path_segment('patient_id', patient_id)}/contacts",
        json=body_members(
            _MEMBERS,
            {
                "name": name,
                "relation": relation,
                "pdtRecordId": pdt_record_id,
                "email": email,
                "emailLabel": email_label,
                "emailPdtFieldName": email_pdt_field_name,
                "phone": phone,
                "phoneLabel": phone_label,
                "phonePdtFieldName": phone_pdt_field_name,
                "secondaryPhone": secondary_phone,
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
