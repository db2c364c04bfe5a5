"""
The bundle against the standards: OpenAPI 3.1 as openapi-spec-validator checks it, every schema against JSON Schema.

Named schemas are left to JSON Schema: that library takes its time with each wherever it is used, and names only the
first mistake of one and not the place.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any, Protocol, Self

import jsonschema_rs
from openapi_spec_validator import OpenAPIV31SpecValidator

from generator.bundle import Bundle
from generator.examples import deepest_branch
from generator.faults import Fault, Pointer, without_echoes
from generator.outline import Outline, mapping

_META_SCHEMA = "https://json-schema.org/draft/2020-12/schema"
_REMEDY = "write it as OpenAPI 3.1 has it"
_OPERATION = re.compile(r"'(\w+)'(?: operation)? in '([^']+)'")


class _Complaint(Protocol):
    """What we use of the library's errors."""

    message: str
    instance: Any
    context: list[Self] | None

    @property
    def absolute_path(self) -> Iterable[str | int]: ...


def validate(outline: Outline) -> list[Fault]:
    """Every violation of the standards, at the line that holds it."""
    return without_echoes(_schema_faults(outline), _document_faults(outline.bundle), ())


def _schema_faults(outline: Outline) -> Iterator[Fault]:
    rules = jsonschema_rs.Draft202012Validator({"$ref": _META_SCHEMA}, validate_formats=True)
    for part in outline.of("schema"):
        if not _stands_in_a_schema(part.pointer):
            for error in rules.iter_errors(part.value):
                error = deepest_branch(error)
                pointer = (*part.pointer, *error.instance_path)
                yield outline.fault(pointer, _short(error.message), _REMEDY)


def _stands_in_a_schema(pointer: Pointer) -> bool:
    """All but components and what follows a key `schema`: those are checked together with what they stand in."""
    return len(pointer) > 3 and pointer[-1] != "schema"


def _document_faults(bundle: Bundle) -> list[Fault]:
    try:
        errors: list[Any] = list(OpenAPIV31SpecValidator(_with_empty_schemas(bundle.document)).iter_errors())
    except Exception as exc:  # noqa: BLE001  # whatever the library trips over, the document is at fault
        return [bundle.fault((), f"the validator stopped: {type(exc).__name__}: {_short(str(exc))}", _REMEDY)]
    return [fault for error in errors for fault in _faults(bundle, error)]


def _with_empty_schemas(document: dict[str, Any]) -> dict[str, Any]:
    components = mapping(document.get("components"))
    empty = {name: {} if isinstance(s, dict) else s for name, s in mapping(components.get("schemas")).items()}
    return {**document, "components": {**components, "schemas": empty}} if empty else document


def _faults(bundle: Bundle, error: _Complaint) -> Iterator[Fault]:
    deepest = _deepest(error)
    for pointer in _locate(bundle, deepest, error) or [()]:
        yield bundle.fault(pointer, _short(deepest.message), _REMEDY)


def _deepest(error: _Complaint) -> _Complaint:
    """Of the branches of an anyOf, the complaint that goes furthest into the value says most."""
    while error.context:
        error = max(error.context, key=lambda branch: len(tuple(branch.absolute_path)))
    return error


def _locate(bundle: Bundle, deepest: _Complaint, error: _Complaint) -> list[Pointer]:
    path = tuple(deepest.absolute_path)
    if path and path[0] in bundle.document:
        return [path]
    operation = _OPERATION.search(error.message)
    if operation and not path:
        method, route = operation.groups()
        return [("paths" if route.startswith("/") else "webhooks", route, method)]
    # Schemas are checked one by one, with paths that start at the schema, and which schema it was is not said:
    # every place where the refused value stands is meant sooner or later.
    tail = path or ("default",)
    return list(_ending_with(bundle.document, tail, deepest.instance, ()))


def _ending_with(value: Any, tail: Pointer, instance: Any, at: Pointer) -> Iterator[Pointer]:
    if at[-len(tail) :] == tail and value == instance:
        yield at
    members: Iterable[tuple[str | int, Any]] = ()
    if isinstance(value, dict):
        members = value.items()
    elif isinstance(value, list):
        members = enumerate(value)
    for step, item in members:
        yield from _ending_with(item, tail, instance, (*at, step))


def _short(message: str) -> str:
    """The first line, without the pages of document that the library likes to quote."""
    line = message.split("\n", 1)[0]
    return line if len(line) <= 200 else f"{line[:120]} ... {line[-70:]}"
