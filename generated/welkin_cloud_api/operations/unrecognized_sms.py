# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""The operations of `unrecognized_sms`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from welkin_runtime.operations import Column, Operation, Pagination, Parameter, Repeated

from . import TABLE

if TYPE_CHECKING:
    from ..models.sms import Sms

LIST_UNRECOGNIZED_SMS: Operation[Sms] = Operation(
    id="listUnrecognizedSms",
    name="unrecognized_sms.list",
    method="GET",
    path="/unrecognized-patients/sms",
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
    record="Sms",
    category="Unrecognized SMS",
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
        Column("message", ("string",)),
        Column("parts", ("integer",)),
        Column("status", ("string",)),
    ),
    evidence="documented",
    table=TABLE,
)
GET_UNRECOGNIZED_SMS: Operation[Sms] = Operation(
    id="getUnrecognizedSms",
    name="unrecognized_sms.get",
    method="GET",
    path="/unrecognized-patients/sms/{smsId}",
    envelope="none",
    is_read_only=True,
    is_idempotent=True,
    needs_token=True,
    scope="instance",
    record="Sms",
    category="Unrecognized SMS",
    identity=(Repeated("path", ("smsId",), ("id",)),),
    parameters=(Parameter("sms_id", "smsId", "path", "text", required=True),),
    evidence="documented",
    table=TABLE,
)
ASSIGN_UNRECOGNIZED_SMS: Operation[Sms] = Operation(
    id="assignUnrecognizedSms",
    name="unrecognized_sms.assign",
    method="PUT",
    path="/unrecognized-patients/sms/{smsId}",
    envelope="none",
    is_read_only=False,
    is_idempotent=True,
    needs_token=True,
    scope="instance",
    record="Sms",
    category="Unrecognized SMS",
    identity=(
        Repeated("path", ("smsId",), ("id",)),
        Repeated("body", ("sender",), ("sender",)),
    ),
    parameters=(
        Parameter("sms_id", "smsId", "path", "text", required=True),
        Parameter("sender", "sender", "json", "text", required=True),
    ),
    evidence="documented",
    table=TABLE,
)
DELETE_UNRECOGNIZED_SMS: Operation[None] = Operation(
    id="deleteUnrecognizedSms",
    name="unrecognized_sms.delete",
    method="DELETE",
    path="/unrecognized-patients/sms/{smsId}",
    envelope="none",
    is_read_only=False,
    is_idempotent=True,
    needs_token=True,
    scope="instance",
    answer="none",
    category="Unrecognized SMS",
    parameters=(Parameter("sms_id", "smsId", "path", "text", required=True),),
    evidence="documented",
    table=TABLE,
)

OPERATIONS: tuple[Operation[Any], ...] = (
    LIST_UNRECOGNIZED_SMS,
    GET_UNRECOGNIZED_SMS,
    ASSIGN_UNRECOGNIZED_SMS,
    DELETE_UNRECOGNIZED_SMS,
)
