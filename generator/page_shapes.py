"""
How the list of an operation comes in pages: the operation names a shape, the root file says once what the shape is.

A shape is told in the words of `welkin_runtime.types.Pagination`: query parameters by name, members by a dotted path.
"""

from __future__ import annotations

from typing import Any

from generator.outline import mapping
from generator.references import resolve

__all__ = [
    "KINDS",
    "PARAMETERS",
    "PATHS",
    "SHAPES",
    "WINDOW",
    "branch_with_members",
    "member_at",
    "paging_parameters",
    "shape_of",
]

Json = dict[str, Any]

SHAPES = "x-welkin-page-shapes"
"""Member of the root that describes each shape."""

WINDOW = "window"
"""The one style that the operation spells out itself: a window of time, `from`, `to` and `size`."""

PARAMETERS: dict[str, tuple[str, ...]] = {
    "number": ("page", "size"),
    "token": ("token", "size"),
    "cursor": ("cursor", "size"),
    "whole": (),
}
"""Kind -> the query parameters that ask for the next page, by what they do."""

PATHS: dict[str, tuple[str, ...]] = {
    "number": ("current", "last", "total", "pages"),
    "token": ("next",),
    "cursor": ("next", "more"),
    "whole": (),
}
"""Kind -> the facts about a page that a shape may say the place of."""

KINDS = tuple(PARAMETERS)


def shape_of(document: Json, operation: Json) -> Json | None:
    """
    The shape of an operation's pages, what the operation itself adds included; None where it answers no list.

    A style that nobody describes has no `kind`.
    """
    paging = operation.get("x-welkin-pagination")
    if not isinstance(paging, dict):
        return None
    if paging.get("style") == WINDOW:
        return {**paging, "kind": WINDOW, "items": "data"}
    shape = mapping(mapping(document.get(SHAPES)).get(str(paging.get("style"))))
    told = {name: value for name, value in shape.items() if name != "description"}
    return {**told, **paging}


def paging_parameters(shape: Json) -> set[str]:
    """The query parameters that are the pages' own business: not a filter, and no argument of a method."""
    if shape.get("kind") == WINDOW:
        return {shape[name] for name in ("from", "to", "size")}
    return {shape[name] for name in PARAMETERS.get(shape.get("kind", ""), ()) if name in shape}


def member_at(document: Json, schema: Json, path: str) -> Json | None:
    """The schema of the member at a dotted *path* of *schema*, references followed; None where there is none."""
    found = branch_with_members(document, schema)
    for name in path.split(".") if path else ():
        properties = mapping(found.get("properties"))
        if name not in properties:
            return None
        found = branch_with_members(document, mapping(properties[name]))
    return found


def branch_with_members(document: Json, schema: Json) -> Json:
    """What a reference leads to, and of an `anyOf` with null the other branch."""
    seen: set[int] = set()
    while id(schema) not in seen:
        seen.add(id(schema))
        schema = resolve(document, schema)
        branches = _branches(schema)
        if len(branches) == 1:
            schema = branches[0]
    return schema


def _branches(schema: Json) -> list[Json]:
    found = schema.get("anyOf")
    branches = [mapping(branch) for branch in found] if isinstance(found, list) else []
    return [branch for branch in branches if branch.get("type") != "null"]
