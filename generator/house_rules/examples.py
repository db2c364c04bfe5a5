"""A rule about examples: they show what is described, and nothing else."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from generator.examples import samples
from generator.faults import Fault, Pointer
from generator.outline import Outline, mapping, sequence
from generator.references import resolve

Json = dict[str, Any]


def examples_show_described_members(outline: Outline) -> Iterator[Fault]:
    """
    A member that only an example has is known to nobody who reads the schema, and lost by every typed client.

    An open object, for what customers design, may hold any member; an object that says nothing about further members
    is open to the server's next version, not to us.
    """
    for sample in samples(outline):
        for pointer in _undescribed(outline, sample.schema, sample.value, sample.pointer):
            yield outline.fault(
                pointer,
                f"the example has a member `{pointer[-1]}` that its schema does not describe",
                "describe it, or take it out",
            )


def _undescribed(outline: Outline, schema: Json, value: Any, at: Pointer) -> list[Pointer]:
    """Where *value* has members that *schema* lacks; of several branches, as the one has it that lacks the fewest."""
    schema = resolve(outline.bundle.document, schema)
    branches = [mapping(b) for key in ("anyOf", "oneOf") for b in sequence(schema.get(key))]
    if branches:
        return min((_undescribed(outline, branch, value, at) for branch in branches), key=len)
    if isinstance(value, list):
        items = mapping(schema.get("items"))
        return [p for i, item in enumerate(value) for p in _undescribed(outline, items, item, (*at, i))]
    if not isinstance(value, dict) or ("properties" not in schema and schema.get("type") != "object"):
        return []  # where nothing is said, anything is; where another type is said, that was told already
    return [
        pointer
        for name, item in value.items()
        for pointer in _undescribed_member(outline, schema, name, item, (*at, name))
    ]


def _undescribed_member(outline: Outline, schema: Json, name: str, item: Any, at: Pointer) -> list[Pointer]:
    properties, others = mapping(schema.get("properties")), schema.get("additionalProperties")
    if name in properties:
        return _undescribed(outline, mapping(properties[name]), item, at)
    if isinstance(others, dict):
        return _undescribed(outline, others, item, at)
    return [] if others is True else [at]


RULES = (examples_show_described_members,)
