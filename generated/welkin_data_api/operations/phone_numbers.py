# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""The operations of `phone_numbers`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from welkin_runtime.operations import Column, Operation, Pagination, Parameter, Repeated

from . import TABLE

if TYPE_CHECKING:
    from ..models.phone_number import PhoneNumber

FIND_PHONE_NUMBERS: Operation[PhoneNumber] = Operation(
    id="findPhoneNumbers",
    name="phone_numbers.find",
    method="GET",
    path="/phone_numbers",
    envelope="page",
    is_read_only=True,
    is_idempotent=True,
    needs_token=True,
    scope="server",
    pagination=Pagination(style="window", kind="window", items=("data",), size="page[size]"),
    record="PhoneNumber",
    category="Phone Numbers",
    identity=(
        Repeated("query", ("patient_id",), ("patient_id",)),
        Repeated("query", ("user_id",), ("patient_id",)),
    ),
    parameters=(
        Parameter("patient_id", "patient_id", "query", "text"),
        Parameter(
            "user_id", "user_id", "query", "text", deprecated="deprecated since 2018-10-10; use patient_id"
        ),
        Parameter("updated_from", "page[from]", "page", "instant"),
        Parameter("updated_to", "page[to]", "page", "instant"),
        Parameter("page_size", "page[size]", "page", "integer"),
    ),
    columns=(
        Column("id", ("string",)),
        Column("patient_id", ("string",), references="patients"),
        Column("user_id", ("string",), references="patients"),
        Column("phone_number", ("string",)),
        Column("phone_number_type", ("string",)),
        Column("friendly_name", ("string",)),
        Column("verified", ("boolean",)),
        Column("opted_in_to_sms", ("boolean",)),
        Column("opted_in_to_call_recording", ("boolean",)),
        Column("opted_in_to_voicemail", ("boolean",)),
        Column("opted_in_to_phone", ("boolean",)),
        Column("automatic_recipient", ("boolean",)),
        Column("updated_at", ("string",), means="instant"),
        Column("created_at", ("string",), means="instant"),
    ),
    table=TABLE,
)
CREATE_PHONE_NUMBER: Operation[PhoneNumber] = Operation(
    id="createPhoneNumber",
    name="phone_numbers.create",
    method="POST",
    path="/phone_numbers",
    envelope="record",
    is_read_only=False,
    is_idempotent=False,
    needs_token=True,
    scope="server",
    record="PhoneNumber",
    category="Phone Numbers",
    identity=(Repeated("body", ("patient_id",), ("patient_id",)),),
    parameters=(
        Parameter("patient_id", "patient_id", "json", "text", required=True),
        Parameter("phone_number", "phone_number", "json", "text", required=True),
        Parameter(
            "phone_number_type",
            "phone_number_type",
            "json",
            "PhoneNumberType",
            required=True,
            values=("cell", "landline", "other"),
        ),
        Parameter(
            "user_id", "user_id", "json", "text", deprecated="deprecated since 2018-10-10; use patient_id"
        ),
        Parameter("friendly_name", "friendly_name", "json", "text"),
        Parameter("verified", "verified", "json", "boolean"),
        Parameter("opted_in_to_sms", "opted_in_to_sms", "json", "boolean"),
        Parameter("opted_in_to_call_recording", "opted_in_to_call_recording", "json", "boolean"),
        Parameter("opted_in_to_voicemail", "opted_in_to_voicemail", "json", "boolean"),
        Parameter("opted_in_to_phone", "opted_in_to_phone", "json", "boolean"),
        Parameter("automatic_recipient", "automatic_recipient", "json", "boolean"),
    ),
    table=TABLE,
)
GET_PHONE_NUMBER: Operation[PhoneNumber] = Operation(
    id="getPhoneNumber",
    name="phone_numbers.get",
    method="GET",
    path="/phone_numbers/{id}",
    envelope="record",
    is_read_only=True,
    is_idempotent=True,
    needs_token=True,
    scope="server",
    record="PhoneNumber",
    category="Phone Numbers",
    identity=(Repeated("path", ("id",), ("id",)),),
    parameters=(
        Parameter(
            "id",
            "id",
            "path",
            "text",
            required=True,
            pattern="^[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}$",
        ),
    ),
    table=TABLE,
)
UPDATE_PHONE_NUMBER: Operation[PhoneNumber] = Operation(
    id="updatePhoneNumber",
    name="phone_numbers.update",
    method="PUT",
    path="/phone_numbers/{id}",
    envelope="record",
    is_read_only=False,
    is_idempotent=True,
    needs_token=True,
    scope="server",
    record="PhoneNumber",
    category="Phone Numbers",
    identity=(Repeated("path", ("id",), ("id",)),),
    parameters=(
        Parameter(
            "id",
            "id",
            "path",
            "text",
            required=True,
            pattern="^[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}$",
        ),
        Parameter(
            "phone_number_type",
            "phone_number_type",
            "json",
            "PhoneNumberType",
            values=("cell", "landline", "other"),
        ),
        Parameter("friendly_name", "friendly_name", "json", "text"),
        Parameter("verified", "verified", "json", "boolean"),
        Parameter("opted_in_to_sms", "opted_in_to_sms", "json", "boolean"),
        Parameter("opted_in_to_call_recording", "opted_in_to_call_recording", "json", "boolean"),
        Parameter("opted_in_to_voicemail", "opted_in_to_voicemail", "json", "boolean"),
        Parameter("opted_in_to_phone", "opted_in_to_phone", "json", "boolean"),
        Parameter("automatic_recipient", "automatic_recipient", "json", "boolean"),
    ),
    table=TABLE,
)

OPERATIONS: tuple[Operation[Any], ...] = (
    FIND_PHONE_NUMBERS,
    CREATE_PHONE_NUMBER,
    GET_PHONE_NUMBER,
    UPDATE_PHONE_NUMBER,
)
