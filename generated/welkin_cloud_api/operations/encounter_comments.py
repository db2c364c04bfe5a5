# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""The operations of `encounter_comments`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from welkin_runtime.operations import Column, Operation, Pagination, Parameter, Repeated

from . import TABLE

if TYPE_CHECKING:
    from ..models.encounter_comment import EncounterComment

LIST_ENCOUNTER_COMMENTS: Operation[EncounterComment] = Operation(
    id="listEncounterComments",
    name="encounter_comments.list",
    method="GET",
    path="/patients/{patientId}/encounters/{encounterId}/comments",
    envelope="none",
    is_read_only=True,
    is_idempotent=True,
    needs_token=True,
    scope="instance",
    pagination=Pagination(style="whole", kind="whole", items=()),
    record="EncounterComment",
    category="Encounters",
    identity=(Repeated("path", ("encounterId",), ("encounterId",)),),
    parameters=(
        Parameter("patient_id", "patientId", "path", "text", required=True),
        Parameter("encounter_id", "encounterId", "path", "text", required=True),
    ),
    columns=(
        Column("id", ("string",)),
        Column("createdAt", ("string",), means="instant"),
        Column("updatedAt", ("string",), means="instant"),
        Column("createdBy", ("string",)),
        Column("updatedBy", ("string",)),
        Column("createdByName", ("string",)),
        Column("updatedByName", ("string",)),
        Column("encounterId", ("string",)),
        Column("text", ("string",)),
    ),
    evidence="documented",
    table=TABLE,
)
CREATE_ENCOUNTER_COMMENT: Operation[EncounterComment] = Operation(
    id="createEncounterComment",
    name="encounter_comments.create",
    method="POST",
    path="/patients/{patientId}/encounters/{encounterId}/comments",
    envelope="none",
    is_read_only=False,
    is_idempotent=False,
    needs_token=True,
    scope="instance",
    record="EncounterComment",
    category="Encounters",
    identity=(Repeated("path", ("encounterId",), ("encounterId",)),),
    parameters=(
        Parameter("patient_id", "patientId", "path", "text", required=True),
        Parameter("encounter_id", "encounterId", "path", "text", required=True),
        Parameter("text", "text", "json", "text", required=True),
    ),
    evidence="documented",
    table=TABLE,
)
GET_ENCOUNTER_COMMENT: Operation[EncounterComment] = Operation(
    id="getEncounterComment",
    name="encounter_comments.get",
    method="GET",
    path="/patients/{patientId}/encounters/{encounterId}/comments/{commentId}",
    envelope="none",
    is_read_only=True,
    is_idempotent=True,
    needs_token=True,
    scope="instance",
    record="EncounterComment",
    category="Encounters",
    identity=(
        Repeated("path", ("encounterId",), ("encounterId",)),
        Repeated("path", ("commentId",), ("id",)),
    ),
    parameters=(
        Parameter("patient_id", "patientId", "path", "text", required=True),
        Parameter("encounter_id", "encounterId", "path", "text", required=True),
        Parameter("comment_id", "commentId", "path", "text", required=True),
    ),
    evidence="documented",
    table=TABLE,
)
REPLACE_ENCOUNTER_COMMENT: Operation[EncounterComment] = Operation(
    id="replaceEncounterComment",
    name="encounter_comments.replace",
    method="PUT",
    path="/patients/{patientId}/encounters/{encounterId}/comments/{commentId}",
    envelope="none",
    is_read_only=False,
    is_idempotent=True,
    needs_token=True,
    scope="instance",
    record="EncounterComment",
    category="Encounters",
    identity=(
        Repeated("path", ("encounterId",), ("encounterId",)),
        Repeated("path", ("commentId",), ("id",)),
    ),
    parameters=(
        Parameter("patient_id", "patientId", "path", "text", required=True),
        Parameter("encounter_id", "encounterId", "path", "text", required=True),
        Parameter("comment_id", "commentId", "path", "text", required=True),
        Parameter("text", "text", "json", "text", required=True),
    ),
    evidence="documented",
    table=TABLE,
)
DELETE_ENCOUNTER_COMMENT: Operation[None] = Operation(
    id="deleteEncounterComment",
    name="encounter_comments.delete",
    method="DELETE",
    path="/patients/{patientId}/encounters/{encounterId}/comments/{commentId}",
    envelope="none",
    is_read_only=False,
    is_idempotent=True,
    needs_token=True,
    scope="instance",
    answer="none",
    category="Encounters",
    parameters=(
        Parameter("patient_id", "patientId", "path", "text", required=True),
        Parameter("encounter_id", "encounterId", "path", "text", required=True),
        Parameter("comment_id", "commentId", "path", "text", required=True),
    ),
    evidence="documented",
    table=TABLE,
)

OPERATIONS: tuple[Operation[Any], ...] = (
    LIST_ENCOUNTER_COMMENTS,
    CREATE_ENCOUNTER_COMMENT,
    GET_ENCOUNTER_COMMENT,
    REPLACE_ENCOUNTER_COMMENT,
    DELETE_ENCOUNTER_COMMENT,
)
