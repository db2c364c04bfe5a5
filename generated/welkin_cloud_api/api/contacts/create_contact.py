# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""POST /patients/{patientId}/contacts: Create a contact"""

from __future__ import annotations

from welkin_runtime.encoding import body_members, path_segment
from welkin_runtime.types import Operation, Repeated, Request, Tolerated

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
)


def build_request(
    patient_id: str,
    /,
    *,
    name: str,
    relation: str,
    pdt_record_id: str,
    email: str | None = None,
    email_label: str | None = None,
    email_pdt_field_name: str | None = None,
    phone: str | None = None,
    phone_label: str | None = None,
    phone_pdt_field_name: str | None = None,
    secondary_phone: str | None = None,
    secondary_phone_label: str | None = None,
    secondary_phone_pdt_field_name: str | None = None,
) -> Request:
    """
    The request of `contacts.create`; None leaves a member out.

    Raises:
        InvalidArgumentError: an id that is no path segment.
    """
    return Request(
        OPERATION,
        path=f"/patients/{path_segment('patient_id', patient_id)}/contacts",
        json=body_members(
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
