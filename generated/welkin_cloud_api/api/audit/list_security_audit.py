# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""GET /admin/audit-security: List changes to accounts and rights"""

from __future__ import annotations

import datetime
from typing import Literal

from welkin_runtime import decoding
from welkin_runtime.encoding import query_members, zulu_text
from welkin_runtime.types import Operation, Pagination, Request, Tolerated

from ...models.audit_actor import AuditActor
from ...models.security_audit_event import SecurityAuditEvent

OPERATION = Operation(
    id="listSecurityAudit",
    name="audit.list_security",
    method="GET",
    path="/admin/audit-security",
    envelope="none",
    is_read_only=True,
    is_idempotent=True,
    needs_token=True,
    scope="tenant",
    pagination=Pagination(
        style="meta-info",
        kind="number",
        items=("data",),
        page="page",
        size="size",
        current=("metaInfo", "page"),
        last=("metaInfo", "lastPage"),
        total=("metaInfo", "totalElements"),
        pages=("metaInfo", "totalPages"),
    ),
    answer="json",
    category="Audit",
    arguments=(
        "subject_username",
        "subject_full_name",
        "subject_actor",
        "object_username",
        "object_full_name",
        "object_actor",
        "event_subtype",
        "date_start",
        "date_end",
        "sort",
        "page_size",
        "checkpoint",
    ),
)
_QUERY = (
    decoding.Field("subjectUsername", "subject_username", decoding.text, required=False, nullable=False),
    decoding.Field("subjectFullName", "subject_full_name", decoding.text, required=False, nullable=False),
    decoding.Field(
        "subjectActor", "subject_actor", decoding.enumeration(AuditActor), required=False, nullable=False
    ),
    decoding.Field("objectUsername", "object_username", decoding.text, required=False, nullable=False),
    decoding.Field("objectFullName", "object_full_name", decoding.text, required=False, nullable=False),
    decoding.Field(
        "objectActor", "object_actor", decoding.enumeration(AuditActor), required=False, nullable=False
    ),
    decoding.Field("eventSubtype", "event_subtype", decoding.text, required=False, nullable=False),
    decoding.Field("dateStart", "date_start", decoding.instant, required=False, nullable=False),
    decoding.Field("dateEnd", "date_end", decoding.instant, required=False, nullable=False),
    decoding.Field("sort", "sort", decoding.text, required=False, nullable=False),
)


def build_request(
    *,
    subject_username: str | None = None,
    subject_full_name: str | None = None,
    subject_actor: AuditActor | Literal["API_CLIENT", "CS_TOOL_CLIENT", "PATIENT", "USER"] | None = None,
    object_username: str | None = None,
    object_full_name: str | None = None,
    object_actor: AuditActor | Literal["API_CLIENT", "CS_TOOL_CLIENT", "PATIENT", "USER"] | None = None,
    event_subtype: str | None = None,
    date_start: datetime.datetime | None = None,
    date_end: datetime.datetime | None = None,
    sort: str | None = None,
) -> Request:
    """
    The request of `audit.list_security`.

    In the query None means not given.

    Raises:
        InvalidArgumentError: a naive datetime.
    """
    return Request(
        OPERATION,
        path="/admin/audit-security",
        query=query_members(
            _QUERY,
            {
                "subjectUsername": subject_username,
                "subjectFullName": subject_full_name,
                "subjectActor": subject_actor,
                "objectUsername": object_username,
                "objectFullName": object_full_name,
                "objectActor": object_actor,
                "eventSubtype": event_subtype,
                "dateStart": date_start,
                "dateEnd": date_end,
                "sort": sort,
            },
            zulu_text,
        ),
    )


def read_response(value: object, tolerated: list[Tolerated]) -> SecurityAuditEvent:
    """
    One record, taken out of its page.

    Raises:
        ValueError: the value is no JSON object.
    """
    return SecurityAuditEvent.from_dict(value, tolerated)
