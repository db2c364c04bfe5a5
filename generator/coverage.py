"""
Did everything in the document arrive in the package?

Generators drop what they do not understand, often without a word: an operation whose path item was a reference, the
second of two schemas with one title. So what came out is counted against what went in.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from generator.faults import Fault
from generator.outline import Operation, Outline, Part, mapping
from generator.page_shapes import WINDOW, member_at, shape_of


def check_coverage(outline: Outline, package: Path) -> tuple[str, list[Fault]]:
    """One line of counts, and a fault for everything that was dropped or made up."""
    found = _operation_ids(package)
    classes = _class_names(package)
    excused = _excused(outline)
    faults = [*_operation_faults(outline, found), *_invented(outline, classes)]
    faults += _schema_faults(outline, classes | excused.keys())
    reasons = "; ".join(f"{count} {reason}" for reason, count in sorted(Counter(excused.values()).items()))
    return (
        f"{len(found)} operations, {len(classes)} classes; without a class: {reasons or 'none'}",
        faults,
    )


def _operation_ids(package: Path) -> set[str]:
    """The operations that the package's table has."""
    texts = (path.read_text("utf-8") for path in sorted((package / "operations").glob("*.py")))
    return {id for text in texts for id in re.findall(r'^    id="(\w+)",$', text, re.MULTILINE)}


def _class_names(package: Path) -> set[str]:
    texts = (path.read_text("utf-8") for path in sorted((package / "models").glob("*.py")))
    return {name for text in texts for name in re.findall(r"^class (\w+)", text, re.MULTILINE)}


def _operation_faults(outline: Outline, found: set[str]) -> Iterator[Fault]:
    expected = {operation.id: operation for operation in outline.path_operations}
    for id, operation in expected.items():
        if id not in found:
            yield outline.fault(
                operation.pointer, f"the generator dropped {id}", "find out why; nothing may be lost"
            )
    for id in sorted(found - expected.keys()):
        yield outline.fault((), f"the generator made up an operation {id}", "find out where it comes from")
    if len(expected) != len(outline.path_operations):
        yield outline.fault(("paths",), "two operations share one id", "give them distinct operationIds")


def _schema_faults(outline: Outline, classes: set[str]) -> Iterator[Fault]:
    for part in outline.components("schemas"):
        if part.name not in classes and _wants_class(part):
            yield outline.fault(
                part.pointer,
                f"the generator dropped the schema {part.name}",
                "find out why; nothing may be lost",
            )


def _wants_class(part: Part) -> bool:
    """Objects and enums become classes; plain values, lists and unions are spelled where they are used."""
    return bool(_members(part)) or "enum" in part.value or _holds_inline_enum(part)


def _members(part: Part) -> dict[str, Any]:
    """What an object is made of; one without members of its own is a dict in Python."""
    return mapping(part.value.get("properties"))


def _holds_inline_enum(part: Part) -> bool:
    branches = part.value.get("anyOf")
    return isinstance(branches, list) and any("enum" in mapping(branch) for branch in branches)


def _invented(outline: Outline, classes: set[str]) -> Iterator[Fault]:
    """Names like XType1 are what a generator calls a thing that the document did not name."""
    for name in sorted(classes):
        if re.search(r"Type\d+", name):
            yield outline.fault(
                (), f"the generator made up the name {name}", "give the inline schema a file of its own"
            )


def _excused(outline: Outline) -> dict[str, str]:
    """Schemas that need no class, each with the reason; nothing that stands in a record is among them."""
    excused: dict[str, str] = {}
    records: set[str] = set()
    for operation in outline.path_operations:
        for body in _schemas_of(outline, operation, "request body"):
            excused[body.name] = "request bodies (their members are arguments)"
        shape = shape_of(outline.bundle.document, operation.value)
        for answer in _schemas_of(outline, operation, "response"):
            if shape and shape.get("kind") != WINDOW:
                around, inside = _names_of_page(outline, answer, str(shape.get("items", "")))
                excused |= dict.fromkeys(around, "pages (a walk takes them apart)")
            else:
                wrappers = list(_wrappers(outline, answer)) if outline.document.envelopes else []
                around = {name for wrapper in wrappers for name in _names_around_data(outline, wrapper)}
                inside = {name for wrapper in wrappers for name in _names_in_data(outline, wrapper)}
                inside |= set() if wrappers else set(_names_from(outline, answer))
                excused |= dict.fromkeys(around, "wrappers (overlays take them off)")
            records |= inside
    for part in outline.components("schemas"):
        branches = (
            list(outline.inside(part, "schema")) if part.value.get("x-welkin-open-enum") is True else []
        )
        if branches and len(branches[0].pointer) == 3:
            excused[branches[0].name] = "closed enums (they share the class of the open one)"
            records.discard(branches[0].name)
    return {name: reason for name, reason in excused.items() if name not in records}


def _schemas_of(outline: Outline, operation: Operation, kind: str) -> Iterator[Part]:
    for holder in outline.inside(operation.part, kind):
        for media in outline.inside(holder, "media type"):
            yield from outline.inside(media, "schema")


def _names_of_page(outline: Outline, answer: Part, items: str) -> tuple[set[str], set[str]]:
    """The schemas around the list of a page, and those of its records; a refusal has no list, and is a record."""
    page = set(_names_from(outline, answer))
    found = member_at(outline.bundle.document, answer.value, items)
    if found is None or "items" not in found:
        return set(), page
    inside = set(_names_from(outline, Part("schema", (*answer.pointer, "items"), mapping(found["items"]))))
    return page - inside, inside


def _wrappers(outline: Outline, part: Part) -> Iterator[Part]:
    """Those among an answer's forms that hold their record in a member `data`."""
    if "data" in mapping(part.value.get("properties")):
        yield part
    elif "properties" not in part.value:
        for branch in outline.inside(part, "schema"):
            yield from _wrappers(outline, branch)


def _names_around_data(outline: Outline, wrapper: Part) -> Iterator[str]:
    yield wrapper.name
    for name, value in mapping(wrapper.value.get("properties")).items():
        if name != "data":
            yield from _names_from(
                outline, Part("schema", (*wrapper.pointer, "properties", name), mapping(value))
            )


def _names_in_data(outline: Outline, wrapper: Part) -> Iterator[str]:
    data = mapping(wrapper.value["properties"]).get("data")
    return _names_from(outline, Part("schema", (*wrapper.pointer, "properties", "data"), mapping(data)))


def _names_from(outline: Outline, part: Part) -> Iterator[str]:
    return (found.name for found in outline.reachable(part) if len(found.pointer) == 3)
