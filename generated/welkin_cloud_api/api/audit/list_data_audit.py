# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""GET /admin/audit-data: List changes to records"""

from __future__ import annotations

import datetime
from typing import Literal

from welkin_runtime import decoding
from welkin_runtime.encoding import query_members, zulu_text
from welkin_runtime.types import Operation, Pagination, Repeated, Request, Tolerated

from ...models.audit_actor import AuditActor
from ...models.audit_entity import AuditEntity
from ...models.audit_operation import AuditOperation
from ...models.data_audit_event import DataAuditEvent

OPERATION = Operation(
    id="listDataAudit",
    name="audit.list_data",
    method="GET",
    path="/admin/audit-data",
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
    identity=(Repeated("query", ("patientId",), ("patientId",)),),
    category="Audit",
    arguments=(
        "cdt_name",
        "entity",
        "subject_username",
        "subject_full_name",
        "subject_user_id",
        "subject_actor",
        "instance",
        "patient_full_name",
        "patient_id",
        "operation",
        "date_start",
        "date_end",
        "include_formation",
        "sort",
        "page_size",
        "checkpoint",
    ),
)
_QUERY = (
    decoding.Field("cdtName", "cdt_name", decoding.text, required=False, nullable=False),
    decoding.Field("entity", "entity", decoding.enumeration(AuditEntity), required=False, nullable=False),
    decoding.Field("subjectUsername", "subject_username", decoding.text, required=False, nullable=False),
    decoding.Field("subjectFullName", "subject_full_name", decoding.text, required=False, nullable=False),
    decoding.Field("subjectUserId", "subject_user_id", decoding.text, required=False, nullable=False),
    decoding.Field(
        "subjectActor", "subject_actor", decoding.enumeration(AuditActor), required=False, nullable=False
    ),
    decoding.Field("instance", "instance", decoding.text, required=False, nullable=False),
    decoding.Field("patientFullName", "patient_full_name", decoding.text, required=False, nullable=False),
    decoding.Field("patientId", "patient_id", decoding.text, required=False, nullable=False),
    decoding.Field(
        "operation", "operation", decoding.enumeration(AuditOperation), required=False, nullable=False
    ),
    decoding.Field("dateStart", "date_start", decoding.instant, required=False, nullable=False),
    decoding.Field("dateEnd", "date_end", decoding.instant, required=False, nullable=False),
    decoding.Field("includeFormation", "include_formation", decoding.boolean, required=False, nullable=False),
    decoding.Field("sort", "sort", decoding.text, required=False, nullable=False),
)


def build_request(
    *,
    cdt_name: str | None = None,
    entity: AuditEntity | str | None = None,
    subject_username: str | None = None,
    subject_full_name: str | None = None,
    subject_user_id: str | None = None,
    subject_actor: AuditActor | Literal["API_CLIENT", "CS_TOOL_CLIENT", "PATIENT", "USER"] | None = None,
    instance: str | None = None,
    patient_full_name: str | None = None,
    patient_id: str | None = None,
    operation: AuditOperation | Literal["CREATE", "DELETE", "UPDATE"] | None = None,
    date_start: datetime.datetime | None = None,
    date_end: datetime.datetime | None = None,
    include_formation: bool | None = None,
    sort: str | None = None,
) -> Request:
    """
    The request of `audit.list_data`.

    In the query None means not given.

    Raises:
        InvalidArgumentError: a naive datetime.
    """
    return Request(
        OPERATION,
        path="/admin/audit-data",
        query=query_members(
            _QUERY,
            {
                "cdtName": cdt_name,
                "entity": entity,
                "subjectUsername": subject_username,
                "subjectFullName": subject_full_name,
                "subjectUserId": subject_user_id,
                "subjectActor": subject_actor,
                "instance": instance,
                "patientFullName": patient_full_name,
                "patientId": patient_id,
                "operation": operation,
                "dateStart": date_start,
                "dateEnd": date_end,
                "includeFormation": include_formation,
                "sort": sort,
            },
            zulu_text,
        ),
    )


def read_response(value: object, tolerated: list[Tolerated]) -> DataAuditEvent:
    """
    One record, taken out of its page.

    Raises:
        ValueError: the value is no JSON object.
    """
    return DataAuditEvent.from_dict(value, tolerated)
