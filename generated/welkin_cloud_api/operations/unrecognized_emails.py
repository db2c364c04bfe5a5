# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""The operations of `unrecognized_emails`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from welkin_runtime.operations import Column, Operation, Pagination, Parameter, Repeated

from . import TABLE

if TYPE_CHECKING:
    from ..models.email import Email

LIST_UNRECOGNIZED_EMAILS: Operation[Email] = Operation(
    id="listUnrecognizedEmails",
    name="unrecognized_emails.list",
    method="GET",
    path="/unrecognized-patients/emails",
    envelope="none",
    is_read_only=True,
    is_idempotent=True,
    needs_token=True,
    scope="instance",
    pagination=Pagination(
        style="pageable",
        kind="number",
        items=("content",),
        page="page",
        size="size",
        current=("number",),
        last=("last",),
        total=("totalElements",),
        pages=("totalPages",),
    ),
    record="Email",
    category="Unrecognized Emails",
    parameters=(Parameter("sort", "sort", "query", "text"),),
    columns=(
        Column("id", ("string",)),
        Column("sendNow", ("boolean",)),
        Column("scheduledAt", ("string",), means="instant"),
        Column("sentAt", ("string",), means="instant"),
        Column("receivedAt", ("string",), means="instant"),
        Column("date", ("string",), means="instant"),
        Column("careTeam", ("string",)),
        Column("patientInfo", ("string",)),
        Column("timezone", ("string",)),
        Column("sender", ("string",)),
        Column("from", ("string",)),
        Column("receiver", ("string",)),
        Column("to", ("string",)),
        Column("direction", ("string",)),
        Column("externalId", ("string",)),
        Column("starred", ("boolean",)),
        Column("senderName", ("string",)),
        Column("receiverName", ("string",)),
        Column("subject", ("string",)),
        Column("body", ("string",)),
        Column("secure", ("boolean",)),
        Column("attachments", ("array",)),
        Column("status", ("string",)),
    ),
    evidence="documented",
    table=TABLE,
)
GET_UNRECOGNIZED_EMAIL: Operation[Email] = Operation(
    id="getUnrecognizedEmail",
    name="unrecognized_emails.get",
    method="GET",
    path="/unrecognized-patients/emails/{emailId}",
    envelope="none",
    is_read_only=True,
    is_idempotent=True,
    needs_token=True,
    scope="instance",
    record="Email",
    category="Unrecognized Emails",
    identity=(Repeated("path", ("emailId",), ("id",)),),
    parameters=(Parameter("email_id", "emailId", "path", "text", required=True),),
    evidence="documented",
    table=TABLE,
)
ASSIGN_UNRECOGNIZED_EMAIL: Operation[Email] = Operation(
    id="assignUnrecognizedEmail",
    name="unrecognized_emails.assign",
    method="PUT",
    path="/unrecognized-patients/emails/{emailId}",
    envelope="none",
    is_read_only=False,
    is_idempotent=True,
    needs_token=True,
    scope="instance",
    record="Email",
    category="Unrecognized Emails",
    identity=(
        Repeated("path", ("emailId",), ("id",)),
        Repeated("body", ("sender",), ("sender",)),
    ),
    parameters=(
        Parameter("email_id", "emailId", "path", "text", required=True),
        Parameter("sender", "sender", "json", "text", required=True),
    ),
    evidence="documented",
    table=TABLE,
)
DELETE_UNRECOGNIZED_EMAIL: Operation[None] = Operation(
    id="deleteUnrecognizedEmail",
    name="unrecognized_emails.delete",
    method="DELETE",
    path="/unrecognized-patients/emails/{emailId}",
    envelope="none",
    is_read_only=False,
    is_idempotent=True,
    needs_token=True,
    scope="instance",
    answer="none",
    category="Unrecognized Emails",
    parameters=(Parameter("email_id", "emailId", "path", "text", required=True),),
    evidence="documented",
    table=TABLE,
)
DOWNLOAD_UNRECOGNIZED_EMAIL_ATTACHMENT: Operation[bytes] = Operation(
    id="downloadUnrecognizedEmailAttachment",
    name="unrecognized_emails.download_attachment",
    method="GET",
    path="/unrecognized-emails/{emailId}/attachment",
    envelope="none",
    is_read_only=True,
    is_idempotent=True,
    needs_token=True,
    scope="instance",
    answer="bytes",
    category="Unrecognized Emails",
    parameters=(Parameter("email_id", "emailId", "path", "text", required=True),),
    evidence="documented",
    table=TABLE,
)

OPERATIONS: tuple[Operation[Any], ...] = (
    LIST_UNRECOGNIZED_EMAILS,
    GET_UNRECOGNIZED_EMAIL,
    ASSIGN_UNRECOGNIZED_EMAIL,
    DELETE_UNRECOGNIZED_EMAIL,
    DOWNLOAD_UNRECOGNIZED_EMAIL_ATTACHMENT,
)
