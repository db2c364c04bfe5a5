# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""The operations of `contacts`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from welkin_runtime.operations import Column, Operation, Pagination, Parameter, Repeated

from . import TABLE

if TYPE_CHECKING:
    from ..models.contact import Contact

LIST_CONTACTS: Operation[Contact] = Operation(
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
    record="Contact",
    category="Contacts",
    identity=(
        Repeated("path", ("patientId",), ("patientId",)),
        Repeated("query", ("pdtRecordId",), ("pdtRecordId",)),
    ),
    parameters=(
        Parameter("patient_id", "patientId", "path", "text", required=True),
        Parameter("pdt_record_id", "pdtRecordId", "query", "text"),
        Parameter("active", "active", "query", "boolean"),
    ),
    columns=(
        Column("id", ("string",)),
        Column("createdAt", ("string",), means="instant"),
        Column("updatedAt", ("string",), means="instant"),
        Column("createdBy", ("string",)),
        Column("updatedBy", ("string",)),
        Column("createdByName", ("string",)),
        Column("updatedByName", ("string",)),
        Column("name", ("string",)),
        Column("relation", ("string",)),
        Column("active", ("boolean",)),
        Column("patientId", ("string",), references="patients"),
        Column("pdtRecordId", ("string",)),
        Column("email", ("string",)),
        Column("emailLabel", ("string",)),
        Column("emailPdtFieldName", ("string",)),
        Column("phone", ("string",)),
        Column("phoneLabel", ("string",)),
        Column("phonePdtFieldName", ("string",)),
        Column("secondaryPhone", ("string",)),
        Column("secondaryPhoneLabel", ("string",)),
        Column("secondaryPhonePdtFieldName", ("string",)),
    ),
    evidence="documented",
    table=TABLE,
)
CREATE_CONTACT: Operation[Contact] = Operation(
    id="createContact",
    name="contacts.create",
    method="POST",
    path="/patients/{patientId}/contacts",
    envelope="none",
    is_read_only=False,
    is_idempotent=False,
    needs_token=True,
    scope="instance",
    record="Contact",
    category="Contacts",
    identity=(Repeated("path", ("patientId",), ("patientId",)),),
    parameters=(
        Parameter("patient_id", "patientId", "path", "text", required=True),
        Parameter("name", "name", "json", "text", required=True),
        Parameter("relation", "relation", "json", "text", required=True),
        Parameter("pdt_record_id", "pdtRecordId", "json", "text", required=True),
        Parameter("email", "email", "json", "text"),
        Parameter("email_label", "emailLabel", "json", "text"),
        Parameter("email_pdt_field_name", "emailPdtFieldName", "json", "text"),
        Parameter("phone", "phone", "json", "text"),
        Parameter("phone_label", "phoneLabel", "json", "text"),
        Parameter("phone_pdt_field_name", "phonePdtFieldName", "json", "text"),
        Parameter("secondary_phone", "secondaryPhone", "json", "text"),
        Parameter("secondary_phone_label", "secondaryPhoneLabel", "json", "text"),
        Parameter("secondary_phone_pdt_field_name", "secondaryPhonePdtFieldName", "json", "text"),
    ),
    evidence="recorded",
    table=TABLE,
)
GET_CONTACT: Operation[Contact] = Operation(
    id="getContact",
    name="contacts.get",
    method="GET",
    path="/patients/{patientId}/contacts/{contactId}",
    envelope="none",
    is_read_only=True,
    is_idempotent=True,
    needs_token=True,
    scope="instance",
    record="Contact",
    category="Contacts",
    identity=(
        Repeated("path", ("patientId",), ("patientId",)),
        Repeated("path", ("contactId",), ("id",)),
    ),
    parameters=(
        Parameter("patient_id", "patientId", "path", "text", required=True),
        Parameter("contact_id", "contactId", "path", "text", required=True),
    ),
    evidence="documented",
    table=TABLE,
)
UPDATE_CONTACT: Operation[Contact] = Operation(
    id="updateContact",
    name="contacts.update",
    method="PATCH",
    path="/patients/{patientId}/contacts/{contactId}",
    envelope="none",
    is_read_only=False,
    is_idempotent=False,
    needs_token=True,
    scope="instance",
    record="Contact",
    category="Contacts",
    identity=(
        Repeated("path", ("patientId",), ("patientId",)),
        Repeated("path", ("contactId",), ("id",)),
    ),
    parameters=(
        Parameter("patient_id", "patientId", "path", "text", required=True),
        Parameter("contact_id", "contactId", "path", "text", required=True),
        Parameter("name", "name", "json", "text"),
        Parameter("relation", "relation", "json", "text"),
        Parameter("active", "active", "json", "boolean"),
        Parameter("email_label", "emailLabel", "json", "text"),
        Parameter("phone_label", "phoneLabel", "json", "text"),
        Parameter("phone_pdt_field_name", "phonePdtFieldName", "json", "text"),
        Parameter("secondary_phone_label", "secondaryPhoneLabel", "json", "text"),
        Parameter("secondary_phone_pdt_field_name", "secondaryPhonePdtFieldName", "json", "text"),
    ),
    evidence="documented",
    table=TABLE,
)

OPERATIONS: tuple[Operation[Any], ...] = (
    LIST_CONTACTS,
    CREATE_CONTACT,
    GET_CONTACT,
    UPDATE_CONTACT,
)
