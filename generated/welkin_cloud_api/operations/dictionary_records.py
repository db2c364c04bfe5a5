# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""The operations of `dictionary_records`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from welkin_runtime.operations import Column, Operation, Pagination, Parameter, Repeated

from . import TABLE

if TYPE_CHECKING:
    from ..models.dictionary_record import DictionaryRecord
    from ..models.dictionary_record_list import DictionaryRecordList

LIST_DICTIONARY_RECORDS: Operation[DictionaryRecord] = Operation(
    id="listDictionaryRecords",
    name="dictionary_records.list",
    method="GET",
    path="/dictionaries/{dictionaryName}",
    envelope="none",
    is_read_only=True,
    is_idempotent=True,
    needs_token=True,
    scope="instance",
    pagination=Pagination(style="whole", kind="whole", items=("records",)),
    record="DictionaryRecord",
    category="Dictionaries",
    parameters=(
        Parameter("dictionary_name", "dictionaryName", "path", "text", required=True),
        Parameter("date_start", "dateStart", "query", "instant"),
        Parameter("date_end", "dateEnd", "query", "instant"),
        Parameter("show_deleted", "showDeleted", "query", "boolean"),
    ),
    columns=(
        Column("id", ("string",)),
        Column("createdAt", ("string",), means="instant"),
        Column("updatedAt", ("string",), means="instant"),
        Column("fullValue", ("string",)),
        Column("deleted", ("boolean",)),
        Column("values", ("object",)),
    ),
    evidence="documented",
    table=TABLE,
)
REPLACE_DICTIONARY_RECORDS: Operation[DictionaryRecordList] = Operation(
    id="replaceDictionaryRecords",
    name="dictionary_records.replace_all",
    method="PUT",
    path="/dictionaries/{dictionaryName}",
    envelope="none",
    is_read_only=False,
    is_idempotent=True,
    needs_token=True,
    scope="instance",
    record="DictionaryRecordList",
    category="Dictionaries",
    parameters=(
        Parameter("dictionary_name", "dictionaryName", "path", "text", required=True),
        Parameter("records", "records", "json", ("list", "DictionaryRecordValues"), required=True),
    ),
    evidence="documented",
    table=TABLE,
)
CREATE_DICTIONARY_RECORDS: Operation[DictionaryRecordList] = Operation(
    id="createDictionaryRecords",
    name="dictionary_records.create_many",
    method="POST",
    path="/dictionaries/{dictionaryName}",
    envelope="none",
    is_read_only=False,
    is_idempotent=False,
    needs_token=True,
    scope="instance",
    record="DictionaryRecordList",
    category="Dictionaries",
    parameters=(
        Parameter("dictionary_name", "dictionaryName", "path", "text", required=True),
        Parameter("records", "records", "json", ("list", "DictionaryRecordValues"), required=True),
    ),
    evidence="documented",
    table=TABLE,
)
GET_DICTIONARY_RECORD: Operation[DictionaryRecord] = Operation(
    id="getDictionaryRecord",
    name="dictionary_records.get",
    method="GET",
    path="/dictionaries/{dictionaryName}/{dictionaryRecordId}",
    envelope="none",
    is_read_only=True,
    is_idempotent=True,
    needs_token=True,
    scope="instance",
    record="DictionaryRecord",
    category="Dictionaries",
    identity=(Repeated("path", ("dictionaryRecordId",), ("id",)),),
    parameters=(
        Parameter("dictionary_name", "dictionaryName", "path", "text", required=True),
        Parameter("dictionary_record_id", "dictionaryRecordId", "path", "text", required=True),
    ),
    evidence="documented",
    table=TABLE,
)
REPLACE_DICTIONARY_RECORD: Operation[DictionaryRecord] = Operation(
    id="replaceDictionaryRecord",
    name="dictionary_records.replace",
    method="PUT",
    path="/dictionaries/{dictionaryName}/{dictionaryRecordId}",
    envelope="none",
    is_read_only=False,
    is_idempotent=True,
    needs_token=True,
    scope="instance",
    record="DictionaryRecord",
    category="Dictionaries",
    identity=(Repeated("path", ("dictionaryRecordId",), ("id",)),),
    parameters=(
        Parameter("dictionary_name", "dictionaryName", "path", "text", required=True),
        Parameter("dictionary_record_id", "dictionaryRecordId", "path", "text", required=True),
        Parameter("values", "values", "json", ("map", "anything"), required=True),
    ),
    evidence="documented",
    table=TABLE,
)
DELETE_DICTIONARY_RECORD: Operation[DictionaryRecord] = Operation(
    id="deleteDictionaryRecord",
    name="dictionary_records.delete",
    method="DELETE",
    path="/dictionaries/{dictionaryName}/{dictionaryRecordId}",
    envelope="none",
    is_read_only=False,
    is_idempotent=True,
    needs_token=True,
    scope="instance",
    record="DictionaryRecord",
    category="Dictionaries",
    identity=(Repeated("path", ("dictionaryRecordId",), ("id",)),),
    parameters=(
        Parameter("dictionary_name", "dictionaryName", "path", "text", required=True),
        Parameter("dictionary_record_id", "dictionaryRecordId", "path", "text", required=True),
    ),
    evidence="documented",
    table=TABLE,
)

OPERATIONS: tuple[Operation[Any], ...] = (
    LIST_DICTIONARY_RECORDS,
    REPLACE_DICTIONARY_RECORDS,
    CREATE_DICTIONARY_RECORDS,
    GET_DICTIONARY_RECORD,
    REPLACE_DICTIONARY_RECORD,
    DELETE_DICTIONARY_RECORD,
)
