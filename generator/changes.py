"""
What the document took away since the last release.

Whoever upgrades must not find an operation, parameter or field gone, or a request refused that was fine before, unless
somebody looked at that change and wrote down why. Additions are nobody's harm and are not looked at.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from generator.bundle import Bundle
from generator.documents import Document
from generator.faults import Fault, Pointer
from generator.outline import Operation, Outline, Part, mapping, text
from generator.source import read_source

_REMEDY = "restore it, or list this text with its reason in {}"


def compare_with_release(project: Path, outline: Outline) -> tuple[str, list[Fault]]:
    """One line on what was compared, and every loss that is not listed as reviewed."""
    document = outline.document
    released = project / document.released
    if not released.exists():
        return "no release to compare with yet", []
    before = Outline(Bundle(json.loads(released.read_text("utf-8")), {(): (document.released, 1)}), document)
    reviewed, faults = _reviewed(project, document)
    losses = list(_losses(before, outline))
    unknown = [(pointer, message) for pointer, message in losses if message not in reviewed]
    remedy = _REMEDY.format(document.reviewed)
    faults += [
        outline.fault(pointer, f"since the last release: {message}", remedy) for pointer, message in unknown
    ]
    return (
        f"{len(losses)} losses since the last release, {len(losses) - len(unknown)} of them reviewed",
        faults,
    )


def _reviewed(project: Path, document: Document) -> tuple[set[str], list[Fault]]:
    """The changes that are wanted: a mapping from the text of the fault to the reason."""
    path = project / document.reviewed
    if not path.exists():
        return set(), []
    source = read_source(path, document.reviewed)
    for message, reason in mapping(source.value).items():
        if not text(reason):
            source.complain(
                source.line((message,)), f"`{message}` is listed without a reason", "say why it is wanted"
            )
    return set(mapping(source.value)), source.faults


Loss = tuple[Pointer, str]


def _losses(before: Outline, after: Outline) -> Iterator[Loss]:
    now = {operation.id: operation for operation in after.operations}
    for operation in before.operations:
        if operation.id in now:
            yield from _operation_losses(before, after, operation, now[operation.id])
        else:
            yield ("paths",), f"{operation.id}: operation removed"
    names = {part.name for part in after.components("schemas")}
    requested = _requested(before) | _requested(after)
    for part in before.components("schemas"):
        if part.name not in names:
            yield (), f"{part.name}: schema removed"
            continue
        new = Part("schema", part.pointer, after.component("schemas", part.name))
        yield from _schema_losses(part, new, part.name in requested)


def _operation_losses(before: Outline, after: Outline, old: Operation, new: Operation) -> Iterator[Loss]:
    if (old.method, old.route) != (new.method, new.route):
        yield new.pointer, f"{old.id}: moved from {old.method} {old.route}"
    parameters = {part.value.get("name"): part for part in after.parameters(new)}
    known: set[object] = set()
    for part in before.parameters(old):
        name = part.value.get("name")
        known.add(name)
        if name not in parameters:
            yield new.pointer, f"{old.id}: parameter {name} removed"
        elif _type(part.value.get("schema")) != _type(parameters[name].value.get("schema")):
            yield parameters[name].pointer, f"{old.id}: parameter {name} changed its type"
    for name, part in parameters.items():
        was_required = any(
            p.value.get("name") == name and p.value.get("required") for p in before.parameters(old)
        )
        if part.value.get("required") and not was_required:
            yield part.pointer, f"{old.id}: parameter {name} is now required"


def _schema_losses(old: Part, new: Part, is_requested: bool) -> Iterator[Loss]:
    if _type(old.value) != _type(new.value):
        yield new.pointer, f"{old.name}: changed its type"
    members = mapping(new.value.get("properties"))
    for name, value in mapping(old.value.get("properties")).items():
        if name not in members:
            yield new.pointer, f"{old.name}.{name}: member removed"
        elif _type(value) != _type(members[name]):
            yield (*new.pointer, "properties", name), f"{old.name}.{name}: changed its type"
    now, then = set(new.value.get("required", [])), set(old.value.get("required", []))
    for name in sorted(now - then if is_requested else ()):
        yield (*new.pointer, "required"), f"{old.name}.{name}: is now required"
    for name in sorted(() if is_requested else then - now):
        yield (*new.pointer, "required"), f"{old.name}.{name}: may now be missing"


def _requested(outline: Outline) -> set[str]:
    """Names of the schemas that are sent."""
    bodies = (
        body
        for operation in outline.path_operations
        for body in outline.inside(operation.part, "request body")
    )
    return {part.name for body in bodies for part in outline.reachable(body) if len(part.pointer) == 3}


def _type(schema: Any) -> object:
    """What a value of the schema looks like in code: its type, format, items and branches, not its description."""
    if not isinstance(schema, dict):
        return None
    shape = {key: schema[key] for key in ("$ref", "type", "format", "const") if key in schema}
    for key in ("anyOf", "oneOf", "allOf"):
        if isinstance(schema.get(key), list):
            shape[key] = [_type(branch) for branch in schema[key]]
    if "items" in schema:
        shape["items"] = _type(schema["items"])
    return shape
