"""
The typed tables that stand beside the bodies: which there are, and their columns. Pure; the one mapping for stores and exports.

A table for each collection of the Data API that has a Find, and for each list of the Cloud API whose records have an id; its
columns are the members that the table of operations has, in the API's words and in snake_case.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Literal

from attrs import frozen

from welkin_data_api import operations as data_api
from welkin_runtime.operations import Column, Operation, Table
from welkin_sdk.mirror.catalogue import KIND_NAMES, collection_of

__all__ = ["PREFIXES", "Kind", "TypedColumn", "TypedTable", "kind_of", "table_name", "table_of", "tables"]

Kind = Literal["text", "boolean", "integer", "number", "instant", "local_instant", "day", "json", "foreign"]
"""
What a column holds; "local_instant" is a time on a wall's clock, "json" any value, spelled as JSON. Nothing of ours where it is
"foreign": somebody has given it another type.
"""

_MEANINGS: dict[str, Kind] = {
    "instant": "instant",
    "local_instant": "local_instant",
    "day": "day",
    "midnight_day": "day",
}
_KINDS: dict[tuple[str, ...], Kind] = {
    ("boolean",): "boolean",
    ("integer",): "integer",
    ("number",): "number",
    ("integer", "number"): "number",
}
# Where a word begins: at a capital behind a small letter, at the last one of several, and at a digit.
_WORD = re.compile(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])|(?<=[a-z])(?=[0-9])|[^A-Za-z0-9]+")
PREFIXES = {"data-api": "data", "cloud-api": "cloud"}


@frozen
class TypedColumn:
    """
    One column.

    Attributes:
        name: in the table.
        member: of the record, on the wire; "" for what the mirror says itself.
    """

    name: str
    kind: Kind
    member: str = ""


_KEY = (TypedColumn("tenant", "text"), TypedColumn("instance", "text"), TypedColumn("id", "text", "id"))
_PARENT = TypedColumn("parent", "text")
_KIND = TypedColumn("kind", "text")
_OWN = (
    TypedColumn("updated_at", "instant"),
    TypedColumn("is_deleted", "boolean"),
    TypedColumn("fetched_at", "instant"),
    TypedColumn("misfits", "text"),
)
_TAKEN = {column.name for column in (*_KEY, _PARENT, _KIND, *_OWN)}


@frozen
class TypedTable:
    """
    The table of one collection.

    Attributes:
        members: what the document names, besides the id and the time of the last change.
        parent: path of the member that repeats the record that it is listed under, () where none does; None for what is
            listed under nothing.
        has_kinds: its records are of several kinds, each a stream of its own; the table is one.
    """

    api: str
    resource: str
    members: tuple[TypedColumn, ...]
    parent: tuple[str, ...] | None = None
    has_kinds: bool = False

    @property
    def name(self) -> str:
        return table_name(self.api, self.resource)

    @property
    def columns(self) -> tuple[TypedColumn, ...]:
        """All of them, in the order in which a new table has them."""
        parent = () if self.parent is None else (_PARENT,)
        kind = (_KIND,) if self.has_kinds else ()
        return (*_KEY, *parent, *kind, *self.members, *_OWN)


def table_name(api: str, resource: str) -> str:
    """What the table of a collection, or of one of its kinds, is called, whether there is one or not."""
    return f"{PREFIXES.get(api, api)}_{collection_of(resource)}"


def table_of(api: str, resource: str) -> TypedTable | None:
    """The table of a collection, or of one of its kinds; None where the document does not list it, or lists it without ids."""
    return _table_of(api, collection_of(resource))


@cache
def _table_of(api: str, resource: str) -> TypedTable | None:
    of_api = _operations(api)
    if of_api is None:
        return None
    operations, method = of_api
    listed = operations.find(f"{resource}.{method}")
    if listed is None or all(column.name != "id" for column in listed.columns):
        return None
    has_kinds = any(one.name in KIND_NAMES for one in listed.ids)
    return TypedTable(api, resource, _members(listed.columns), _parent(listed), has_kinds)


def tables() -> Iterator[TypedTable]:
    """Every table that there can be."""
    for api in PREFIXES:
        of_api = _operations(api)
        assert of_api is not None
        found = (table_of(api, resource) for resource in of_api[0].resources)
        yield from (table for table in found if table is not None)


def kind_of(column: Column) -> Kind:
    """What holds every value that the document lets that member have."""
    if column.types == ("string",):
        return _MEANINGS.get(column.means, "text")
    return _KINDS.get(column.types, "json")


def _operations(api: str) -> tuple[Table, str] | None:
    """The operations of an API, and the method by which a client lists its records."""
    if api == "data-api":
        return data_api.TABLE, "find"
    if api == "cloud-api":
        # Whoever mirrors the other API alone does without it.
        from welkin_cloud_api import operations as cloud_api

        return cloud_api.TABLE, "list"
    return None


def _members(columns: tuple[Column, ...]) -> tuple[TypedColumn, ...]:
    found: dict[str, TypedColumn] = {}
    for column in columns:
        name = _WORD.sub("_", column.name).strip("_").lower()
        if name in ("id", "updated_at"):
            continue
        while name in _TAKEN or name in found:
            name += "_"
        found[name] = TypedColumn(name, kind_of(column), column.name)
    return tuple(found.values())


def _parent(listed: Operation) -> tuple[str, ...] | None:
    parents = [one for one in listed.ids if one.name not in KIND_NAMES]
    if not parents:
        return None
    wanted = (parents[-1].wire_name,)
    repeated = (one.member for one in listed.identity if one.place == "path" and one.part == wanted)
    return next(repeated, ())
