# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""The operations of `custom_data_type_records`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from welkin_runtime.operations import Column, Operation, Pagination, Parameter, Repeated

from . import TABLE

if TYPE_CHECKING:
    from ..models.custom_data_type_record import CustomDataTypeRecord

FIND_CUSTOM_DATA_TYPE_RECORDS: Operation[CustomDataTypeRecord] = Operation(
    id="findCustomDataTypeRecords",
    name="custom_data_type_records.find",
    method="GET",
    path="/custom_data_type_records",
    envelope="page",
    is_read_only=True,
    is_idempotent=True,
    needs_token=True,
    scope="server",
    pagination=Pagination(style="window", kind="window", items=("data",), size="page[size]"),
    record="CustomDataTypeRecord",
    category="Custom Data Type Records",
    parameters=(
        Parameter("type_name", "type_name", "query", "text"),
        Parameter("updated_from", "page[from]", "page", "instant"),
        Parameter("updated_to", "page[to]", "page", "instant"),
        Parameter("page_size", "page[size]", "page", "integer"),
    ),
    columns=(
        Column("id", ("string",)),
        Column("body"),
        Column("patient_id", ("string",), references="patients"),
        Column("type_name", ("string",)),
        Column("updated_at", ("string",), means="instant"),
        Column("created_at", ("string",), means="instant"),
    ),
    table=TABLE,
)
CREATE_CUSTOM_DATA_TYPE_RECORD: Operation[CustomDataTypeRecord] = Operation(
    id="createCustomDataTypeRecord",
    name="custom_data_type_records.create",
    method="POST",
    path="/custom_data_type_records",
    envelope="record",
    is_read_only=False,
    is_idempotent=False,
    needs_token=True,
    scope="server",
    record="CustomDataTypeRecord",
    category="Custom Data Type Records",
    identity=(Repeated("body", ("patient_id",), ("patient_id",)),),
    parameters=(
        Parameter("body", "body", "json", "anything", required=True, nullable=True),
        Parameter("patient_id", "patient_id", "json", "text", required=True),
        Parameter("type_name", "type_name", "json", "text", required=True),
    ),
    table=TABLE,
)
GET_CUSTOM_DATA_TYPE_RECORD: Operation[CustomDataTypeRecord] = Operation(
    id="getCustomDataTypeRecord",
    name="custom_data_type_records.get",
    method="GET",
    path="/custom_data_type_records/{id}",
    envelope="record",
    is_read_only=True,
    is_idempotent=True,
    needs_token=True,
    scope="server",
    record="CustomDataTypeRecord",
    category="Custom Data Type Records",
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
UPDATE_CUSTOM_DATA_TYPE_RECORD: Operation[CustomDataTypeRecord] = Operation(
    id="updateCustomDataTypeRecord",
    name="custom_data_type_records.update",
    method="PUT",
    path="/custom_data_type_records/{id}",
    envelope="record",
    is_read_only=False,
    is_idempotent=True,
    needs_token=True,
    scope="server",
    record="CustomDataTypeRecord",
    category="Custom Data Type Records",
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
        Parameter("body", "body", "json", "anything", required=True, nullable=True),
    ),
    table=TABLE,
)

OPERATIONS: tuple[Operation[Any], ...] = (
    FIND_CUSTOM_DATA_TYPE_RECORDS,
    CREATE_CUSTOM_DATA_TYPE_RECORD,
    GET_CUSTOM_DATA_TYPE_RECORD,
    UPDATE_CUSTOM_DATA_TYPE_RECORD,
)
