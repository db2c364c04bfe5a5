# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""The operations of `dictionary_formations`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from welkin_runtime.operations import Column, Operation, Pagination, Parameter

from . import TABLE

if TYPE_CHECKING:
    from ..models.dictionary_formation import DictionaryFormation

LIST_DICTIONARY_FORMATIONS: Operation[DictionaryFormation] = Operation(
    id="listDictionaryFormations",
    name="dictionary_formations.list",
    method="GET",
    path="/formations/{version}/dictionaries",
    envelope="none",
    is_read_only=True,
    is_idempotent=True,
    needs_token=True,
    scope="instance",
    pagination=Pagination(style="whole", kind="whole", items=()),
    record="DictionaryFormation",
    category="Dictionaries",
    parameters=(Parameter("version", "version", "path", "text", required=True),),
    columns=(
        Column("name", ("string",)),
        Column("title", ("string",)),
        Column("internal", ("boolean",)),
        Column("fields", ("array",)),
    ),
    evidence="documented",
    table=TABLE,
)
GET_DICTIONARY_FORMATION: Operation[DictionaryFormation] = Operation(
    id="getDictionaryFormation",
    name="dictionary_formations.get",
    method="GET",
    path="/formations/{version}/dictionaries/{dictionaryName}",
    envelope="none",
    is_read_only=True,
    is_idempotent=True,
    needs_token=True,
    scope="instance",
    record="DictionaryFormation",
    category="Dictionaries",
    parameters=(
        Parameter("version", "version", "path", "text", required=True),
        Parameter("dictionary_name", "dictionaryName", "path", "text", required=True),
    ),
    evidence="documented",
    table=TABLE,
)
CREATE_DICTIONARY_FORMATION: Operation[DictionaryFormation] = Operation(
    id="createDictionaryFormation",
    name="dictionary_formations.create",
    method="POST",
    path="/formations/draft/dictionaries",
    envelope="none",
    is_read_only=False,
    is_idempotent=False,
    needs_token=True,
    scope="instance",
    record="DictionaryFormation",
    category="Dictionaries",
    parameters=(
        Parameter("name", "name", "json", "text", required=True),
        Parameter("title", "title", "json", "text"),
        Parameter("fields", "fields", "json", ("list", "DictionaryFieldRequest")),
    ),
    evidence="documented",
    table=TABLE,
)
REPLACE_DICTIONARY_FORMATION: Operation[DictionaryFormation] = Operation(
    id="replaceDictionaryFormation",
    name="dictionary_formations.replace",
    method="PUT",
    path="/formations/draft/dictionaries/{dictionaryName}",
    envelope="none",
    is_read_only=False,
    is_idempotent=True,
    needs_token=True,
    scope="instance",
    record="DictionaryFormation",
    category="Dictionaries",
    parameters=(
        Parameter("dictionary_name", "dictionaryName", "path", "text", required=True),
        Parameter("name", "name", "json", "text"),
        Parameter("title", "title", "json", "text"),
        Parameter("fields", "fields", "json", ("list", "DictionaryFieldRequest")),
    ),
    evidence="documented",
    table=TABLE,
)
DELETE_DICTIONARY_FORMATION: Operation[None] = Operation(
    id="deleteDictionaryFormation",
    name="dictionary_formations.delete",
    method="DELETE",
    path="/formations/draft/dictionaries/{dictionaryName}",
    envelope="none",
    is_read_only=False,
    is_idempotent=True,
    needs_token=True,
    scope="instance",
    answer="none",
    category="Dictionaries",
    parameters=(Parameter("dictionary_name", "dictionaryName", "path", "text", required=True),),
    evidence="documented",
    table=TABLE,
)

OPERATIONS: tuple[Operation[Any], ...] = (
    LIST_DICTIONARY_FORMATIONS,
    GET_DICTIONARY_FORMATION,
    CREATE_DICTIONARY_FORMATION,
    REPLACE_DICTIONARY_FORMATION,
    DELETE_DICTIONARY_FORMATION,
)
