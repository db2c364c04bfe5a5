"""
Every example and default in the bundle against its schema, formats asserted.

Examples are what people copy, what the sandbox answers and what tests replay; one that contradicts its schema is a lie
in three places.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any, NamedTuple

import jsonschema_rs

from generator.faults import Fault, Pointer
from generator.outline import Outline, Part, mapping

_ADDRESS = "urn:welkin:document"


class Sample(NamedTuple):
    """A value, where it stands, and the schema it must fit."""

    pointer: Pointer
    value: Any
    schema: dict[str, Any]


def check_examples(outline: Outline, *, may_be_invalid: bool = False) -> tuple[int, list[Fault]]:
    """
    How many examples and defaults there are, and what is wrong with them.

    Args:
        may_be_invalid: the document violates the standard, so a schema that cannot be used was told already.
    """
    checker = _Checker(outline, may_be_invalid)
    found = list(samples(outline))
    return len(found), [fault for sample in found for fault in checker.check(sample)]


def samples(outline: Outline) -> Iterator[Sample]:
    """Every example and default of the document."""
    for part in outline.of("media type", "parameter", "header"):
        if isinstance(part.value.get("schema"), dict):
            yield from _beside_schema(outline, part)
    for part in outline.of("schema"):
        yield from _in_schema(part)


def _beside_schema(outline: Outline, part: Part) -> Iterator[Sample]:
    schema = part.value["schema"]
    if "example" in part.value:
        yield Sample((*part.pointer, "example"), part.value["example"], schema)
    for example in outline.inside(part, "example"):
        if "value" in example.value:
            yield Sample((*example.pointer, "value"), example.value["value"], schema)


def _in_schema(part: Part) -> Iterator[Sample]:
    schema = {
        key: value for key, value in part.value.items() if key not in ("example", "examples", "default")
    }
    for key in ("example", "default"):
        if key in part.value:
            yield Sample((*part.pointer, key), part.value[key], schema)
    examples = part.value.get("examples")
    for index, value in enumerate(examples if isinstance(examples, list) else []):
        yield Sample((*part.pointer, "examples", index), value, schema)


class _Checker:
    def __init__(self, outline: Outline, may_be_invalid: bool) -> None:
        self.outline = outline
        self.may_be_invalid = may_be_invalid
        components = mapping(outline.bundle.document.get("components"))
        # Known by an address, so that compiling one schema reads what it refers to and not the whole document.
        self.registry = jsonschema_rs.Registry([(_ADDRESS, {"components": components})])
        self.validators: dict[str, jsonschema_rs.Draft202012Validator | str] = {}

    def check(self, sample: Sample) -> Iterator[Fault]:
        validator = self._validator(sample.schema)
        if isinstance(validator, str):
            if not self.may_be_invalid:
                yield self.outline.fault(sample.pointer, f"unusable schema: {validator}", "mend the schema")
            return
        for error in validator.iter_errors(sample.value):
            error = deepest_branch(error)
            pointer = (*sample.pointer, *error.instance_path)
            yield self.outline.fault(
                pointer,
                f"the example does not fit its schema: {error.message}",
                "mend the example or the schema",
            )

    def _validator(self, schema: dict[str, Any]) -> jsonschema_rs.Draft202012Validator | str:
        key = json.dumps(schema, sort_keys=True)
        if key not in self.validators:
            self.validators[key] = self._compile(schema)
        return self.validators[key]

    def _compile(self, schema: dict[str, Any]) -> jsonschema_rs.Draft202012Validator | str:
        try:
            return jsonschema_rs.Draft202012Validator(
                _addressed(schema),
                validate_formats=True,
                ignore_unknown_formats=True,  # OpenAPI's own, int32 and the like
                registry=self.registry,
            )
        except (jsonschema_rs.ValidationError, ValueError) as exc:
            return str(exc).split("\n", 1)[0]


def _addressed(value: Any) -> Any:
    """The same schema, its references leading into the document wherever the schema itself is read."""
    if isinstance(value, list):
        return [_addressed(item) for item in value]
    if not isinstance(value, dict):
        return value
    ref = value.get("$ref")
    moved = {"$ref": _ADDRESS + ref} if isinstance(ref, str) and ref.startswith("#") else {}
    return {**{key: _addressed(item) for key, item in value.items()}, **moved}


def deepest_branch(error: jsonschema_rs.ValidationError) -> jsonschema_rs.ValidationError:
    """Of the branches of an anyOf, the complaint that goes furthest into the value says most."""
    while branches := [inner for branch in getattr(error.kind, "context", None) or [] for inner in branch]:
        error = max(branches, key=lambda inner: len(inner.instance_path))
    return error
