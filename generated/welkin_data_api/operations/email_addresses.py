# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""The operations of `email_addresses`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from welkin_runtime.operations import Column, Operation, Pagination, Parameter, Repeated

from . import TABLE

if TYPE_CHECKING:
    from ..models.email_address import EmailAddress

FIND_EMAIL_ADDRESSES: Operation[EmailAddress] = Operation(
    id="findEmailAddresses",
    name="email_addresses.find",
    method="GET",
    path="/email_addresses",
    envelope="page",
    is_read_only=True,
    is_idempotent=True,
    needs_token=True,
    scope="server",
    pagination=Pagination(style="window", kind="window", items=("data",), size="page[size]"),
    record="EmailAddress",
    category="Email Addresses",
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
        Column("email", ("string",)),
        Column("friendly_name", ("string",)),
        Column("patient_id", ("string",), references="patients"),
        Column("user_id", ("string",), references="patients"),
        Column("verified", ("boolean",)),
        Column("opted_in_to_email", ("boolean",)),
        Column("automatic_recipient", ("boolean",)),
        Column("updated_at", ("string",), means="instant"),
        Column("created_at", ("string",), means="instant"),
    ),
    table=TABLE,
)
CREATE_EMAIL_ADDRESS: Operation[EmailAddress] = Operation(
    id="createEmailAddress",
    name="email_addresses.create",
    method="POST",
    path="/email_addresses",
    envelope="record",
    is_read_only=False,
    is_idempotent=False,
    needs_token=True,
    scope="server",
    record="EmailAddress",
    category="Email Addresses",
    identity=(Repeated("body", ("patient_id",), ("patient_id",)),),
    parameters=(
        Parameter("email", "email", "json", "text", required=True),
        Parameter("patient_id", "patient_id", "json", "text", required=True),
        Parameter("friendly_name", "friendly_name", "json", "text"),
        Parameter(
            "user_id", "user_id", "json", "text", deprecated="deprecated since 2018-10-10; use patient_id"
        ),
        Parameter("verified", "verified", "json", "boolean"),
        Parameter("opted_in_to_email", "opted_in_to_email", "json", "boolean"),
        Parameter("automatic_recipient", "automatic_recipient", "json", "boolean"),
    ),
    table=TABLE,
)
GET_EMAIL_ADDRESS: Operation[EmailAddress] = Operation(
    id="getEmailAddress",
    name="email_addresses.get",
    method="GET",
    path="/email_addresses/{id}",
    envelope="record",
    is_read_only=True,
    is_idempotent=True,
    needs_token=True,
    scope="server",
    record="EmailAddress",
    category="Email Addresses",
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
UPDATE_EMAIL_ADDRESS: Operation[EmailAddress] = Operation(
    id="updateEmailAddress",
    name="email_addresses.update",
    method="PUT",
    path="/email_addresses/{id}",
    envelope="record",
    is_read_only=False,
    is_idempotent=True,
    needs_token=True,
    scope="server",
    record="EmailAddress",
    category="Email Addresses",
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
        Parameter("email", "email", "json", "text"),
        Parameter("friendly_name", "friendly_name", "json", "text"),
        Parameter("verified", "verified", "json", "boolean"),
        Parameter("opted_in_to_email", "opted_in_to_email", "json", "boolean"),
        Parameter("automatic_recipient", "automatic_recipient", "json", "boolean"),
    ),
    table=TABLE,
)

OPERATIONS: tuple[Operation[Any], ...] = (
    FIND_EMAIL_ADDRESSES,
    CREATE_EMAIL_ADDRESS,
    GET_EMAIL_ADDRESS,
    UPDATE_EMAIL_ADDRESS,
)
