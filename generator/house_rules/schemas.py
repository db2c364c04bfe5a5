"""Rules about schemas: described, open where the server may surprise us, and spelled so that generators understand."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from generator.faults import Fault
from generator.outline import Outline, Part, mapping, text

# What JSON Schema asserts, and what OpenAPI adds to it; others are silently ignored by every tool.
FORMATS = frozenset(
    [
        *("date", "date-time", "time", "duration", "uuid", "regex"),
        *("email", "hostname", "ipv4", "ipv6", "uri", "uri-reference"),
        *("int32", "int64", "float", "double", "byte", "binary", "password"),
    ]
)


def everything_is_described(outline: Outline) -> Iterator[Fault]:
    """Schemas, their properties, parameters and headers say what they mean; a referred-to description counts."""
    described = [*outline.components("schemas"), *outline.of("parameter", "header"), *_properties(outline)]
    described += [child for part in outline.of("parameter") for child in outline.inside(part, "schema")]
    for part in described:
        if not text(part.value.get("description")) and not text(
            outline.resolve(part).value.get("description")
        ):
            yield outline.fault(
                part.pointer, f"the {part.kind} `{_spoken(part)}` has no description", "describe it"
            )


def _properties(outline: Outline) -> Iterator[Part]:
    return (p for p in outline.of("schema") if len(p.pointer) > 1 and p.pointer[-2] == "properties")


def _spoken(part: Part) -> str:
    """What a reader calls the part."""
    if part.kind == "parameter":
        return text(part.value.get("name")) or part.name
    return f"{part.pointer[-2]}" if part.name == "schema" else part.name


def schemas_have_no_title(outline: Outline) -> Iterator[Fault]:
    """A title would beat the component's name as the name of its class, and two equal ones drop a schema."""
    for part in outline.of("schema"):
        if "title" in part.value:
            yield outline.fault(
                (*part.pointer, "title"), "a schema with a title", "the component's name is its title"
            )


def schemas_are_of_version_3_1(outline: Outline) -> Iterator[Fault]:
    """OpenAPI 3.1 ignores `nullable` without a word."""
    for part in outline.of("schema"):
        if "nullable" in part.value:
            yield outline.fault(
                (*part.pointer, "nullable"), "`nullable` means nothing in 3.1", "add 'null' to the type"
            )


def enums_have_a_name(outline: Outline) -> Iterator[Fault]:
    """An enum inside another schema gets a made-up class name, a nullable one even three."""
    for part in outline.of("schema"):
        if "enum" in part.value and not _is_named(part):
            yield outline.fault(
                (*part.pointer, "enum"), "an enum without a name", "move it to a file in schemas/"
            )


def _is_named(part: Part) -> bool:
    return len(part.pointer) == 3 and part.pointer[:2] == ("components", "schemas")


def enum_values_are_distinct_strings(outline: Outline) -> Iterator[Fault]:
    """Values that differ only in spelling become one member, unless x-enum-varnames tells them apart."""
    for part in outline.of("schema"):
        seen: set[str] = set()
        values = part.value.get("enum")
        for index, value in enumerate(values if isinstance(values, list) else []):
            pointer = (*part.pointer, "enum", index)
            if not isinstance(value, str):
                yield outline.fault(
                    pointer, f"the enum value {value!r} is no string", "write strings; null by anyOf"
                )
            elif _folded(value) in seen and "x-enum-varnames" not in part.value:
                yield outline.fault(
                    pointer, f"`{value}` differs from another value only in spelling", "keep one"
                )
            seen.add(_folded(str(value)))


def _folded(value: str) -> str:
    return value.replace("_", "").replace("-", "").casefold()


def open_enums_have_two_branches(outline: Outline) -> Iterator[Fault]:
    """An open enum lists the documented values and then any string, or readers break on the next new value."""
    for part in outline.of("schema"):
        if part.value.get("x-welkin-open-enum") is True and not _is_open_enum(outline, part):
            yield outline.fault(
                (*part.pointer, "x-welkin-open-enum"),
                "an open enum is an anyOf of an enum and `type: string`",
                "write those two branches",
            )


def _is_open_enum(outline: Outline, part: Part) -> bool:
    branches = list(outline.inside(part, "schema"))
    return len(branches) == 2 and "enum" in branches[0].value and branches[1].value.get("type") == "string"


def open_enums_are_marked(outline: Outline) -> Iterator[Fault]:
    """Without the mark, the same two branches are a choice that no generator knows a type for."""
    for part in outline.of("schema"):
        branches = [outline.resolve(branch).value for branch in outline.inside(part, "schema")]
        is_alike = any("enum" in one for one in branches) and any(_is_any_text(one) for one in branches)
        if "anyOf" in part.value and is_alike and "x-welkin-open-enum" not in part.value:
            yield outline.fault(
                (*part.pointer, "anyOf"),
                "an open enum that is not marked as one",
                "add `x-welkin-open-enum: true`",
            )


def _is_any_text(schema: dict[str, Any]) -> bool:
    return schema.get("type") == "string" and "enum" not in schema


def choices_are_any_of(outline: Outline) -> Iterator[Fault]:
    """The document for generators is derived from one spelling of null and of a choice; another would be lost in it."""
    for part in outline.of("schema"):
        if "oneOf" in part.value:
            yield outline.fault((*part.pointer, "oneOf"), "a choice by oneOf", "write anyOf")


def responses_are_open(outline: Outline) -> Iterator[Fault]:
    """A response may gain members at any time, so nothing reachable from one forbids them."""
    reported: set[object] = set()
    for response in outline.of("response"):
        for part in outline.reachable(response):
            if part.value.get("additionalProperties") is False and part.pointer not in reported:
                reported.add(part.pointer)
                yield outline.fault(
                    (*part.pointer, "additionalProperties"),
                    "a response that forbids further members",
                    "leave additionalProperties out",
                )


def responses_list_no_values(outline: Outline) -> Iterator[Fault]:
    """Nor does it keep to the values that are known today: a reader that knows no other breaks on the next one."""
    told: set[object] = set()
    for response in outline.of("response"):
        for part in outline.reachable(response):
            for inner in () if part.value.get("x-welkin-open-enum") else outline.inside(part, "schema"):
                closed = outline.resolve(inner)
                if "enum" in closed.value and (part.pointer, closed.pointer) not in told:
                    told.add((part.pointer, closed.pointer))
                    yield outline.fault(
                        part.pointer,
                        f"a response with the closed list of values {closed.name}",
                        "refer to the open enum",
                    )


def formats_are_known(outline: Outline) -> Iterator[Fault]:
    """A misspelled format checks nothing, and no validator says so."""
    for part in outline.of("schema"):
        name = part.value.get("format")
        if name is not None and name not in FORMATS:
            yield outline.fault(
                (*part.pointer, "format"), f"the format `{name}` is unknown", "correct or remove it"
            )


def required_members_exist(outline: Outline) -> Iterator[Fault]:
    """`required` may name anything, so a misspelled name goes unnoticed."""
    for part in outline.of("schema"):
        names = part.value.get("required")
        if isinstance(names, list) and "properties" in part.value:
            for index, name in enumerate(names):
                if name not in mapping(part.value["properties"]):
                    yield outline.fault(
                        (*part.pointer, "required", index),
                        f"`{name}` is required but not described",
                        "describe it",
                    )


RULES = (
    everything_is_described,
    schemas_have_no_title,
    schemas_are_of_version_3_1,
    enums_have_a_name,
    enum_values_are_distinct_strings,
    open_enums_have_two_branches,
    open_enums_are_marked,
    choices_are_any_of,
    responses_are_open,
    responses_list_no_values,
    formats_are_known,
    required_members_exist,
)
