"""
Answers made whole: what the document says an answer has is in it, as null where there is nothing.

A member is left out only where the document neither requires it nor says that it may be null, or where it has it from
texts alone while the rest of the object was recorded: no recording shows it then. So a module says what it knows of a
record, and a change of the document is a change of every answer.
"""

from __future__ import annotations

import uuid
from collections.abc import Mapping
from typing import Any

from welkin_sdk.sandbox.cloud.document import CloudDocument

_NO_TIME = "1970-01-01T00:00:00.000Z"
_EVIDENCE, _RECORDED = "x-welkin-evidence", "recorded"
Schema = Mapping[str, Any]


class Shapes:
    """What the schemas of *document* make of a value."""

    def __init__(self, document: CloudDocument) -> None:
        self._document = document
        # What was found out of a schema once, by where it stands in memory: the document has it there for good.
        self._branches: dict[tuple[int, str], Schema] = {}
        self._nullable: dict[int, bool] = {}
        self._unset: dict[tuple[int, int], bool] = {}

    def complete(self, pointer: str, value: Any) -> Any:
        """*value* with everything that the schema at *pointer* wants in it."""
        return self._complete(self._document.node(pointer), value)

    def members(self, pointer: str) -> frozenset[str]:
        """The names of the members of the object schema at *pointer*, or of the objects of an array there."""
        schema = self._schema_for(self._document.node(pointer), {})
        if "items" in schema:
            schema = self._schema_for(schema["items"], {})
        return frozenset(schema.get("properties", ()))

    def _complete(self, schema: Schema, value: Any) -> Any:
        if value is None:
            return None if self._may_be_null(schema) else self._default(schema)
        schema = self._schema_for(schema, value)
        if isinstance(value, dict):
            return self._completed_object(schema, value)
        if isinstance(value, list) and "items" in schema:
            return [self._complete(schema["items"], item) for item in value]
        return value

    def _completed_object(self, schema: Schema, value: Mapping[str, Any]) -> dict[str, Any]:
        required = schema.get("required", ())
        whole: dict[str, Any] = {}
        properties: Schema = schema.get("properties", {})
        for name, member in properties.items():
            given = value.get(name)
            if given is not None or name in required:
                whole[name] = self._complete(member, given)
            elif self._is_null_where_unset(schema, member):
                whole[name] = None
        # What a customer has designed is named nowhere in the document.
        return {**whole, **{name: given for name, given in value.items() if name not in properties}}

    def _schema_for(self, schema: Schema, value: Any) -> Schema:
        """*schema* without references and, where it has alternatives, the one that is about values like this."""
        key = (
            id(schema),
            "object" if isinstance(value, dict) else "array" if isinstance(value, list) else "",
        )
        if key not in self._branches:
            self._branches[key] = self._branch_for(schema, value)
        return self._branches[key]

    def _branch_for(self, schema: Schema, value: Any) -> Schema:
        schema = self._document.resolved(schema)
        branches = schema.get("anyOf") or schema.get("oneOf")
        if not branches:
            return schema
        wanted = "object" if isinstance(value, dict) else "array" if isinstance(value, list) else None
        resolved = [self._schema_for(branch, value) for branch in branches]
        return next((branch for branch in resolved if wanted in _types(branch)), schema)

    def _is_null_where_unset(self, schema: Schema, member: Schema) -> bool:
        """Whether *member* of *schema* is null where it has no value; else it is left out."""
        key = (id(schema), id(member))
        if key not in self._unset:
            is_seen = schema.get(_EVIDENCE) != _RECORDED or member.get(_EVIDENCE, _RECORDED) == _RECORDED
            self._unset[key] = is_seen and self._names_null(member)
        return self._unset[key]

    def _may_be_null(self, schema: Schema) -> bool:
        # A schema that says nothing of a type takes everything, so null too.
        if id(schema) not in self._nullable:
            self._nullable[id(schema)] = self._names_null(schema) or self._takes_anything(schema)
        return self._nullable[id(schema)]

    def _names_null(self, schema: Schema) -> bool:
        schema = self._document.resolved(schema)
        branches = (*schema.get("anyOf", ()), *schema.get("oneOf", ()))
        return "null" in _types(schema) or any(self._names_null(branch) for branch in branches)

    def _takes_anything(self, schema: Schema) -> bool:
        schema = self._document.resolved(schema)
        branches = (*schema.get("anyOf", ()), *schema.get("oneOf", ()))
        if branches:
            return any(self._takes_anything(branch) for branch in branches)
        return not {"type", "enum", "const", "properties"} & schema.keys()

    def _default(self, schema: Schema) -> Any:
        schema = self._document.resolved(schema)
        if "const" in schema:
            return schema["const"]
        if "enum" in schema:
            return schema["enum"][0]
        if branches := schema.get("anyOf") or schema.get("oneOf"):
            return self._default(branches[0])
        kind = next((each for each in _types(schema) if each != "null"), "object")
        if kind == "object":
            return self._completed_object(schema, {})
        if kind == "string":
            return _text(schema)
        return {"array": [], "boolean": False, "integer": 0, "number": 0}[kind]


def _text(schema: Schema) -> str:
    kind, spelling = schema.get("x-welkin-python-type"), schema.get("x-welkin-spelling")
    if (
        kind in ("datetime", "local-datetime")
        or spelling == "midnight"
        or schema.get("format") == "date-time"
    ):
        return _NO_TIME
    if kind == "date" or schema.get("format") == "date":
        return _NO_TIME[:10]
    return str(uuid.UUID(int=0)) if schema.get("format") == "uuid" else ""


def _types(schema: Schema) -> tuple[str, ...]:
    declared = schema.get("type", ())
    return (declared,) if isinstance(declared, str) else tuple(declared)
