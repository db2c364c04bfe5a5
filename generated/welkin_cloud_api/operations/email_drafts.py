# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""The operations of `email_drafts`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from welkin_runtime.operations import Column, Operation, Pagination, Parameter, Repeated

from . import TABLE

if TYPE_CHECKING:
    from ..models.email_draft import EmailDraft

LIST_EMAIL_DRAFTS: Operation[EmailDraft] = Operation(
    id="listEmailDrafts",
    name="email_drafts.list",
    method="GET",
    path="/patients/{patientId}/email-drafts",
    envelope="none",
    is_read_only=True,
    is_idempotent=True,
    needs_token=True,
    scope="instance",
    pagination=Pagination(style="whole", kind="whole", items=("data",)),
    record="EmailDraft",
    category="Email",
    identity=(Repeated("path", ("patientId",), ("patientId",)),),
    parameters=(Parameter("patient_id", "patientId", "path", "text", required=True),),
    columns=(
        Column("id", ("string",)),
        Column("patientId", ("string",), references="patients"),
        Column("subject", ("string",)),
        Column("body", ("string",)),
        Column("sender", ("string",)),
        Column("receiver", ("string",)),
        Column("secure", ("boolean",)),
        Column("scheduledAt", ("string",), means="instant"),
        Column("status", ("string",)),
        Column("attachments", ("array",)),
        Column("hasAttachment", ("boolean",)),
        Column("createdAt", ("string",), means="instant"),
        Column("createdBy", ("string",)),
        Column("createdByName", ("string",)),
        Column("updatedAt", ("string",), means="instant"),
        Column("updatedBy", ("string",)),
        Column("updatedByName", ("string",)),
    ),
    evidence="documented",
    table=TABLE,
)
GET_EMAIL_DRAFT: Operation[EmailDraft] = Operation(
    id="getEmailDraft",
    name="email_drafts.get",
    method="GET",
    path="/patients/{patientId}/email-drafts/{draftId}",
    envelope="none",
    is_read_only=True,
    is_idempotent=True,
    needs_token=True,
    scope="instance",
    record="EmailDraft",
    category="Email",
    identity=(
        Repeated("path", ("patientId",), ("patientId",)),
        Repeated("path", ("draftId",), ("id",)),
    ),
    parameters=(
        Parameter("patient_id", "patientId", "path", "text", required=True),
        Parameter("draft_id", "draftId", "path", "text", required=True),
    ),
    evidence="documented",
    table=TABLE,
)

OPERATIONS: tuple[Operation[Any], ...] = (
    LIST_EMAIL_DRAFTS,
    GET_EMAIL_DRAFT,
)
