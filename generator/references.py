"""
References within a bundle, `#/components/<kind>/<Name>`: read, followed and spelled here alone.

Those between the files of a source are `bundle`'s, which leaves no others than these.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from generator.faults import Pointer

__all__ = ["follow", "reached", "reference_to", "references_in", "resolve", "schema_name"]

Json = dict[str, Any]


def reference_to(kind: str, name: str) -> str:
    """How the component is referred to."""
    return f"#/components/{kind}/{name}"


def _target_of(node: Json) -> tuple[str, str, str] | None:
    """The pointer to the component that *node* refers to; None where it is no reference."""
    ref = node.get("$ref")
    steps = ref.removeprefix("#/").split("/") if isinstance(ref, str) else []
    return (steps[0], steps[1], steps[2]) if len(steps) == 3 else None


def schema_name(node: Json) -> str:
    """The name of the schema that *node* refers to, or nothing."""
    target = _target_of(node)
    return target[2] if target and target[1] == "schemas" else ""


def follow(document: Json, node: Json, pointer: Pointer = ()) -> tuple[Pointer, Json]:
    """
    What *node*, at *pointer*, refers to in the end, and where that stands; itself where it is no reference.

    It is empty where there is no such component; where references go in a circle it is one of them.
    """
    seen: set[Pointer] = set()
    while (target := _target_of(node)) and target not in seen:
        seen.add(target)
        pointer, node = target, _component(document, target)
    return pointer, node


def resolve(document: Json, node: Json) -> Json:
    """What *node* refers to in the end, as `follow` finds it."""
    return follow(document, node)[1]


def references_in(node: Any) -> Iterator[tuple[str, str, str]]:
    """The pointers to all components that *node*, or anything in it, refers to, as often as it does."""
    if isinstance(node, dict):
        if target := _target_of(node):
            yield target
        node = list(node.values())
    if isinstance(node, list):
        for item in node:
            yield from references_in(item)


def reached(document: Json, roots: Any) -> set[tuple[str, str, str]]:
    """The pointers to all components that *roots* refer to, or that those refer to in turn."""
    found: set[tuple[str, str, str]] = set()
    waiting = [*references_in(roots)]
    while waiting:
        target = waiting.pop()
        if target not in found:
            found.add(target)
            waiting += references_in(_component(document, target))
    return found


def _component(document: Json, pointer: tuple[str, str, str]) -> Json:
    found: Any = document
    for step in pointer:
        found = found.get(step) if isinstance(found, dict) else None
    return found if isinstance(found, dict) else {}
