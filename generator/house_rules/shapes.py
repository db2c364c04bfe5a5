"""Rules about names for shapes: a generator invents a name for what has none, and in some languages code that fails."""

from __future__ import annotations

from collections.abc import Iterator

from generator.faults import Fault, Pointer
from generator.outline import Outline, Part, mapping, sequence
from generator.references import schema_name

_REMEDY = "give it a file in schemas/, and refer to that"
_PLAIN = frozenset({"string", "integer", "number", "boolean"})


def every_shape_has_a_name(outline: Outline) -> Iterator[Fault]:
    """What a body holds is a reference, and so is each object, each choice and each list of lists in a schema."""
    for pointer, what in anonymous_schemas(outline):
        yield outline.fault(pointer, f"an anonymous schema: {what}", _REMEDY)


def anonymous_schemas(outline: Outline) -> Iterator[tuple[Pointer, str]]:
    """Where a generator would have to invent a name, and what stands there."""
    for part in outline.of("schema"):
        if len(part.pointer) == 3 or "$ref" in part.value:
            continue  # a component, or a reference to one
        if part.pointer[-1] == "schema" and part.pointer[-3] == "content":
            if not _is_one_value(part.value):
                yield part.pointer, f"a body that is {_word(part.value)}"
        elif _is_choice(part.value):
            yield part.pointer, "a choice between types"
        elif "properties" in part.value:
            yield part.pointer, "an object with members"
        elif _lists_lists(part.value):
            yield part.pointer, "a list of lists"
        elif _is_branch(part) and "items" in part.value and not _is_one_value(mapping(part.value["items"])):
            yield part.pointer, "a list as one branch of a choice"


def _is_one_value(schema: dict[str, object]) -> bool:
    return str(schema.get("type")) in _PLAIN


def _word(schema: dict[str, object]) -> str:
    if _is_choice(schema):
        return "a choice"
    return {"array": "a list", "object": "an object"}.get(str(schema.get("type")), "no reference")


def _is_choice(schema: dict[str, object]) -> bool:
    """Several types, null aside: whether told by branches or by a list of types."""
    branches = [
        b for key in ("anyOf", "oneOf") for b in sequence(schema.get(key)) if mapping(b).get("type") != "null"
    ]
    kinds = [kind for kind in sequence(schema.get("type")) if kind != "null"]
    return len(branches) > 1 or len(kinds) > 1 or "allOf" in schema


def _lists_lists(schema: dict[str, object]) -> bool:
    return "items" in mapping(schema.get("items"))


def _is_branch(part: Part) -> bool:
    return len(part.pointer) > 1 and part.pointer[-2] in ("anyOf", "oneOf")


def open_enums_refer_to_their_values(outline: Outline) -> Iterator[Fault]:
    """The values of the open enum X stand in XValue: one name for them in every language, and for requests that are exact."""
    for part in outline.of("schema"):
        branches = sequence(part.value.get("anyOf"))
        if part.value.get("x-welkin-open-enum") is not True or not branches:
            continue
        if schema_name(mapping(branches[0])) != f"{part.name}Value":
            yield outline.fault(
                (*part.pointer, "anyOf", 0),
                f"the values of the open enum {part.name} have no name",
                f"move them to schemas/{part.name}Value.yaml and refer to that",
            )


RULES = (every_shape_has_a_name, open_enums_refer_to_their_values)
