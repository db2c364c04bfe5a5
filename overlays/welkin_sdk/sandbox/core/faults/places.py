"""
The places of an answer that can be spoiled: the records in it, and what the document says of each of their members.

What a member may hold is read from the document's schemas, never listed here, so that a change of the document
changes what is spoiled.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, TypeGuard

from attrs import field, frozen

from welkin_sdk.sandbox.core.document import Operation, Walker

Object = dict[str, Any]


@frozen
class Declared:
    """
    What the document says of one member.

    Attributes:
        types: the JSON types it may have, `null` among them; empty where anything goes.
        values: of an enumeration; empty elsewhere.
        is_open: other values than these may come.
    """

    is_required: bool
    types: frozenset[str]
    values: frozenset[str]
    is_open: bool


@frozen
class Place:
    """
    One member of one record.

    Attributes:
        path: e.g. `goals.title`; what stands in a list has the list's path.
        holder: the object that has the member under *key*.
    """

    path: str
    declared: Declared
    holder: Object = field(repr=False)
    key: str

    @property
    def value(self) -> Any:
        """What stands there."""
        return self.holder[self.key]


def declared_members(document: Walker, pointer: str) -> Mapping[str, Declared]:
    """What a record may hold, by path, of which the schema stands at *pointer*; nested objects and lists too."""
    found: dict[str, Declared] = {}
    _declare(document, document.node(pointer), "", frozenset(), found)
    return found


def _declare(
    document: Walker, schema: Object, at: str, above: frozenset[str], found: dict[str, Declared]
) -> None:
    for variant, names in _variants(document, schema, above):
        for name, raw in variant.get("properties", {}).items():
            path = f"{at}.{name}" if at else name
            found[path] = _declared(document, raw, is_required=name in variant.get("required", ()))
            _declare(document, raw, path, names, found)
        if "items" in variant:
            _declare(document, variant["items"], at, names, found)


def _declared(document: Walker, raw: Object, *, is_required: bool) -> Declared:
    variants = [variant for variant, _ in _variants(document, raw, frozenset())]
    types = [variant.get("type", ()) for variant in variants]
    return Declared(
        is_required=is_required,
        types=frozenset(name for named in types for name in ([named] if isinstance(named, str) else named)),
        values=frozenset(value for variant in variants for value in variant.get("enum", ())),
        is_open=any(variant.get("x-welkin-open-enum", False) for variant in variants),
    )


def _variants(
    document: Walker, schema: Object, above: frozenset[str]
) -> Iterator[tuple[Object, frozenset[str]]]:
    """*schema* and its branches, each with the names of the schemas it stands in: one that holds itself ends there."""
    while target := document.target(schema):
        if target in above:
            return
        above |= {target}
        schema = document.node(target)
    yield schema, above
    for branch in schema.get("anyOf", ()):
        yield from _variants(document, branch, above)


def places(record: Object, declared: Mapping[str, Declared], at: str = "") -> Iterator[Place]:
    """The members that *record* has and the document knows, outermost first."""
    for name, value in record.items():
        path = f"{at}.{name}" if at else name
        if path in declared:
            yield Place(path, declared[path], record, name)
        for child in value if isinstance(value, list) else [value]:
            if is_object(child):
                yield from places(child, declared, path)


def page_of(value: object) -> Object | None:
    """The one envelope of a Find's answer, in either form."""
    if isinstance(value, list) and len(value) == 1:
        value = value[0]
    return value if is_object(value) and isinstance(value.get("data"), list) else None


def records_of(value: object, operation: Operation) -> list[Object]:
    """The records of an answer, in either form."""
    if operation.verb == "find":
        page = page_of(value)
        return [] if page is None else [entry for entry in page["data"] if is_object(entry)]
    if is_object(value) and is_object(value.get("data")):
        value = value["data"]
    return [value] if is_object(value) else []


def is_object(value: object) -> TypeGuard[Object]:
    """Whether *value* is a JSON object."""
    return isinstance(value, dict)
