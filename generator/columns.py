"""What the records of a list are made of, described for the table of operations."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from generator.references import resolve
from generator.spelling import spelled

__all__ = ["describe_columns"]

Json = dict[str, Any]

_MEANINGS = {"datetime": "instant", "local-datetime": "instant", "date": "day"}
_ANY = frozenset({"array", "boolean", "integer", "number", "object", "string"})


def describe_columns(record: Json, bundle: Json) -> tuple[str, ...]:
    """The members of a record in the document's order, each as Python code."""
    members = resolve(bundle, record).get("properties", {})
    return tuple(_column(name, schema, bundle) for name, schema in members.items())


def _column(name: str, schema: Json, bundle: Json) -> str:
    forms = [form for form in _branches(schema, bundle) if form.get("type") != "null"]
    types = set().union(*map(_types, forms)) - {"null"}
    told = f", {tuple(sorted(types))!r}" if types < _ANY else ""
    meanings = {_meaning(form) for form in forms}
    means = next(iter(meanings)) if types == {"string"} and len(meanings) == 1 else ""
    references = schema.get("x-welkin-references")
    told += f", means={means!r}" if means else ""
    return f"Column({name!r}{told}{f', references={references!r}' if references else ''})"


def _meaning(form: Json) -> str:
    """What a text of this form stands for, by the name that the table of operations has for such a type."""
    told = _MEANINGS.get(form.get("x-welkin-python-type", ""), "")
    return spelled(told, form, {})


def _branches(schema: Json, bundle: Json) -> Iterator[Json]:
    schema = resolve(bundle, schema)
    if "anyOf" not in schema:
        yield schema
    for branch in schema.get("anyOf", ()):
        yield from _branches(branch, bundle)


def _types(schema: Json) -> set[str]:
    """The JSON types of one branch; one that names none may hold anything."""
    declared = schema.get("type", sorted(_ANY))
    return {declared} if isinstance(declared, str) else set(declared)
