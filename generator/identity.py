"""
What of a request an answer repeats: `x-welkin-identity`, by which a client tells another record from the one it asked for.

A part of the request is the name of a path or query parameter, or the dotted path of a member of the body. The member
that repeats it is a dotted path in the record; in both, a list stands for each of its entries.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Literal

from attrs import frozen

from generator.outline import mapping, text
from generator.page_shapes import branch_with_members
from generator.python_view import record_schema
from generator.scope import INSTANCE

__all__ = ["IDENTITY", "PATIENT", "Repeated", "has_member", "named_parts", "place_of", "repeated_parts"]

Json = dict[str, Any]
Place = Literal["path", "query", "body"]

IDENTITY = "x-welkin-identity"
PATIENT = ("patientId", "patient_id", "patient.id")
"""What a query or a body calls the patient whom an operation is about."""


@frozen
class Repeated:
    """
    A part of the request, and a member of the record that repeats it.

    Attributes:
        when: a query parameter and its values with which it does; "" stands for the parameter left out.
    """

    part: str
    member: str
    when: tuple[str, tuple[str, ...]] | None = None


def repeated_parts(operation: Json) -> list[Repeated]:
    """What the operation says is repeated, one entry a member."""
    found: list[Repeated] = []
    for part, told in mapping(mapping(operation.get(IDENTITY)).get("repeated")).items():
        details = told if isinstance(told, dict) else {"member": told}
        members = details.get("member")
        listed = members if isinstance(members, list) else [members]
        found += [Repeated(part, text(member), _condition(details)) for member in listed]
    return found


def _condition(details: Json) -> tuple[str, tuple[str, ...]] | None:
    for name, values in mapping(details.get("when")).items():
        return name, tuple(str(value) for value in (values if isinstance(values, list) else [values]))
    return None


def named_parts(document: Json, route: str, operation: Json) -> list[str]:
    """What a request names: all in its path but the instance, which no record repeats, and the patient in its query or body."""
    told = [p for p in _parameters(document, route, operation) if p.get("in") == "path"]
    in_path = [name for p in told if (name := text(p.get("name"))) != INSTANCE]
    places = {name: place_of(document, route, operation, name) for name in PATIENT}
    return [*in_path, *(name for name, place in places.items() if place in ("query", "body"))]


def place_of(document: Json, route: str, operation: Json, part: str) -> Place | None:
    """Where the request has *part*; None where it has no such thing."""
    parameters = _parameters(document, route, operation)
    places: tuple[Place, ...] = ("path", "query")
    for place in places:
        if any(p.get("name") == part and p.get("in") == place for p in parameters):
            return place
    return "body" if any(_has(document, schema, part) for schema in _bodies(document, operation)) else None


def has_member(document: Json, operation: Json, member: str) -> bool:
    """Whether the record of an answer is described with *member*."""
    try:
        record = record_schema(document, operation)
    except (KeyError, IndexError, TypeError):
        return True  # an envelope that cannot be taken apart is another rule's to tell
    return record is not None and _has(document, record, member)


def _parameters(document: Json, route: str, operation: Json) -> list[Json]:
    holders = (mapping(mapping(document.get("paths")).get(route)), operation)
    told = [holder.get("parameters") for holder in holders]
    lists = [parameters for parameters in told if isinstance(parameters, list)]
    return [branch_with_members(document, mapping(p)) for parameters in lists for p in parameters]


def _bodies(document: Json, operation: Json) -> list[Json]:
    body = branch_with_members(document, mapping(operation.get("requestBody")))
    return [mapping(mapping(media).get("schema")) for media in mapping(body.get("content")).values()]


def _has(document: Json, schema: Json, path: str) -> bool:
    name, _, rest = path.partition(".")
    members = [properties[name] for properties in _properties(document, schema, ()) if name in properties]
    return any(not rest or _has(document, mapping(member), rest) for member in members)


def _properties(document: Json, schema: Json, around: tuple[int, ...]) -> Iterator[Json]:
    """The members of *schema* in each of its branches, and of a list those of its entries."""
    found = branch_with_members(document, schema)
    if id(found) in around:
        return
    yield mapping(found.get("properties"))
    lists = [found[key] for key in ("anyOf", "oneOf", "allOf") if isinstance(found.get(key), list)]
    inner = [found["items"]] if "items" in found else []
    for schema in (*inner, *(branch for branches in lists for branch in branches)):
        yield from _properties(document, mapping(schema), (*around, id(found)))
