"""Rules about pages: every list has a shape that we can follow, and the shape fits what the operation takes and answers."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from generator.faults import Fault
from generator.outline import Operation, Outline, mapping, text
from generator.page_shapes import KINDS, PARAMETERS, PATHS, SHAPES, WINDOW, member_at, shape_of
from generator.python_view import answer_schema

_NEEDED = {
    "number": ("page", "size", "items"),
    "token": ("token", "next", "items"),
    "cursor": ("cursor", "next", "items"),
}
_WINDOW = ("from", "to", "size")
# What an operation may say beside the style.
_OWN = {"token": {"excludes"}, "whole": {"items"}}


def shapes_are_told_in_full(outline: Outline) -> Iterator[Fault]:
    """A shape has a kind, a description, what its kind needs, and nothing that its kind does not know."""
    for name, shape in mapping(outline.bundle.document.get(SHAPES)).items():
        kind = text(mapping(shape).get("kind"))
        if kind not in KINDS:
            yield outline.fault(
                (SHAPES, name), f"the page shape `{name}` is of no known kind", f"one of {', '.join(KINDS)}"
            )
            continue
        needed = {"kind", "description", *_NEEDED.get(kind, ())}
        known = needed | {"items", *PARAMETERS[kind], *PATHS[kind]}
        for key in sorted(needed - set(shape)):
            yield outline.fault((SHAPES, name), f"the page shape `{name}` has no `{key}`", "write it")
        for key in sorted(set(shape) - known):
            yield outline.fault(
                (SHAPES, name, key), f"`{key}` is unknown in a page shape of kind {kind}", "leave it out"
            )
        for key in sorted(set(shape) & known):
            if not text(shape[key]):
                yield outline.fault((SHAPES, name, key), f"`{key}` says nothing", "write a name or a path")


def lists_name_a_shape(outline: Outline) -> Iterator[Fault]:
    """The style is one we can follow, and its parameters are query parameters of the operation."""
    for operation, shape, paging in _lists(outline):
        pointer = (*operation.pointer, "x-welkin-pagination")
        kind, style = shape.get("kind"), text(paging.get("style"))
        own = set(_WINDOW) if style == WINDOW else _OWN.get(str(kind), set[str]())
        if kind is None or set(paging) - {"style", *own} or (style == WINDOW and not own <= set(paging)):
            styles = ", ".join(
                (f"{WINDOW} with {', '.join(_WINDOW)}", *mapping(outline.bundle.document.get(SHAPES)))
            )
            yield outline.fault(pointer, "x-welkin-pagination of no known shape", f"style: {styles}")
            continue
        asked = _WINDOW if style == WINDOW else PARAMETERS.get(str(kind), ())
        names = [shape[key] for key in asked if key in shape] + list(paging.get("excludes") or ())
        for name in names:
            if name not in _query_names(outline, operation):
                yield outline.fault(
                    pointer, f"{operation.id} has no query parameter `{name}`", "name one it has"
                )


def lists_hold_what_their_shape_says(outline: Outline) -> Iterator[Fault]:
    """The items of a page are a list, and at least one of the facts that tell its position is described."""
    document = outline.bundle.document
    for operation, shape, _ in _lists(outline):
        schema = answer_schema(document, _with_responses(operation.value))
        kind = shape.get("kind")
        if kind not in KINDS or not schema:
            continue
        pointer = (*operation.pointer, "x-welkin-pagination")
        items = member_at(document, schema, text(shape.get("items")))
        if items is None or items.get("type") not in ("array", ["array", "null"]):
            where = f"at `{shape['items']}`" if "items" in shape else "as its answer"
            yield outline.fault(
                pointer, f"{operation.id} has no list {where}", "correct the style or the schema"
            )
            continue
        told = [key for key in PATHS[str(kind)] if key in shape]
        if told and not any(member_at(document, schema, text(shape[key])) for key in told):
            yield outline.fault(
                pointer,
                f"the pages of {operation.id} have none of {', '.join(text(shape[key]) for key in told)}",
                "correct the style or the schema",
            )


def _lists(outline: Outline) -> Iterator[tuple[Operation, dict[str, Any], dict[str, Any]]]:
    """Every operation that says how its pages go on, its whole shape, and what it says itself."""
    for operation in outline.path_operations:
        if "x-welkin-pagination" in operation.value:
            paging = mapping(operation.value["x-welkin-pagination"])
            yield operation, shape_of(outline.bundle.document, operation.value) or {}, paging


def _with_responses(operation: dict[str, Any]) -> dict[str, Any]:
    """A wrong or missing `responses` is another rule's to tell."""
    return {**operation, "responses": {k: mapping(v) for k, v in mapping(operation.get("responses")).items()}}


def _query_names(outline: Outline, operation: Operation) -> set[str]:
    parts = outline.parameters(operation)
    return {text(part.value.get("name")) for part in parts if part.value.get("in") == "query"}


RULES = (shapes_are_told_in_full, lists_name_a_shape, lists_hold_what_their_shape_says)
