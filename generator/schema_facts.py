"""What one schema says by itself: what values may be, null apart and each alternative spelled out, and how narrow it is."""

from __future__ import annotations

import json
from typing import Any, TypeAlias

from generator.outline import mapping
from generator.references import schema_name

Schema: TypeAlias = dict[str, Any]

# What says something about values of some types only.
_OF_TYPE = {
    "string": (
        "minLength",
        "maxLength",
        "pattern",
        "format",
        "contentMediaType",
        "contentEncoding",
        "contentSchema",
    ),
    "integer number": ("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"),
    "array": (
        "items",
        "prefixItems",
        "contains",
        "minItems",
        "maxItems",
        "uniqueItems",
        "minContains",
        "maxContains",
    ),
    "object": (
        "properties",
        "required",
        "additionalProperties",
        "patternProperties",
        "propertyNames",
        "minProperties",
        "maxProperties",
        "dependentSchemas",
        "dependentRequired",
    ),
}
_WORDS = ("description", "title", "deprecated", "example", "examples", "externalDocs", "xml", "$comment")
_TWINS = {
    "minimum": "exclusiveMinimum",
    "exclusiveMinimum": "minimum",
    "maximum": "exclusiveMaximum",
    "exclusiveMaximum": "maximum",
}
_FROM_ZERO = ("minLength", "minItems", "minProperties")


def without_null(schema: Schema) -> tuple[Schema, bool | None]:
    """
    The schema as it is for everything but null, and whether it takes null as well: None where it does not say.

    Null is told by a list of types or by a branch, and means the same: what is left is spelled in one way.
    """
    for keyword in ("anyOf", "oneOf"):
        branches = schemas_in(schema, keyword)
        others = [branch for branch in branches if branch.get("type") != "null"]
        if len(others) < len(branches):
            rest = {key: value for key, value in schema.items() if key != keyword}
            rest = _merged(rest, others[0]) if len(others) == 1 else {**rest, keyword: others}
            return without_null(rest)[0], True
    if "$ref" in schema:
        return schema, False
    kinds = schema.get("type")
    if isinstance(kinds, list):
        left = [kind for kind in kinds if kind != "null"]
        if left == kinds and len(left) > 1:
            return schema, False
        values = schema.get("enum")
        listed = {"enum": [one for one in values if one is not None]} if isinstance(values, list) else {}
        return {**schema, **listed, "type": left[0] if len(left) == 1 else left or "null"}, left != kinds
    says_nothing = not {"type", "$ref", "enum", "const", "anyOf", "oneOf", "not"} & schema.keys()
    return schema, None if says_nothing else False


def _merged(schema: Schema, branch: Schema) -> Schema:
    """What a branch of a choice asks for together with what stands beside the choice."""
    both = {**schema, **branch}
    if "required" in schema and "required" in branch:
        both["required"] = sorted({*schema["required"], *branch["required"]})
    if "properties" in schema and "properties" in branch:
        both["properties"] = {**schema["properties"], **branch["properties"]}
    return both


def alternatives(schema: Schema) -> list[Schema]:
    """Everything that a value may be, each spelled out with what stands beside the choice; of equal ones the first."""
    found = [schema]
    for keyword in ("anyOf", "oneOf"):
        if isinstance(schema.get(keyword), list):
            rest = {key: value for key, value in _facts(schema).items() if key != keyword}
            found = [
                one for branch in schemas_in(schema, keyword) for one in alternatives(_merged(rest, branch))
            ]
            break
    else:
        kinds = schema.get("type")
        if isinstance(kinds, list):
            found = [{**_suited(schema, kind), "type": kind} for kind in kinds]
    return [one for number, one in enumerate(found) if one not in found[:number]]


def _facts(schema: Schema) -> Schema:
    """What it says about values, not to people or to our own tools."""
    return {key: value for key, value in schema.items() if key not in _WORDS and not key.startswith("x-")}


def _suited(schema: Schema, kind: str) -> Schema:
    """Without the keywords that say nothing about values of that type."""
    others = {word for name, words in _OF_TYPE.items() if kind not in name.split() for word in words}
    return {key: value for key, value in schema.items() if key not in others}


def is_choice(schema: Schema) -> bool:
    return "anyOf" in schema or "oneOf" in schema or isinstance(schema.get("type"), list)


def pair(old: list[Schema], new: list[Schema]) -> list[tuple[Schema, Schema]]:
    """Of two lists of alternatives those that are the same thing: equal, or else the likest that is left."""
    pairs: list[tuple[Schema, Schema]] = []
    for likeness in (word, kind_of, _rough_kind_of):
        left = [one for one in new if not any(one is other for _, other in pairs)]
        for one in old:
            if any(one is other for other, _ in pairs):
                continue
            same = next((other for other in left if likeness(other) == likeness(one)), None)
            if same is not None:
                pairs.append((one, same))
                left = [other for other in left if other is not same]
    return pairs


def has_any_text(alternatives: list[Schema]) -> bool:
    return any(
        one.get("type") == "string" and _facts(_suited(one, "string")).keys() == {"type"}
        for one in alternatives
    )


def is_open_enum(schema: Schema) -> bool:
    """An open enum: any text, and what is known of its values."""
    return schema.get("x-welkin-open-enum") is True


def _rough_kind_of(schema: Schema) -> str:
    """Its type alone; a number may have become an integer, and a list of values any text."""
    if "$ref" in schema:
        return kind_of(schema)
    kind = schema.get("type", "any type")
    return "number" if kind == "integer" else str(kind)


def kind_of(schema: Schema) -> str:
    if "$ref" in schema:
        return schema_name(schema)
    kind = schema.get("type")
    name = kind if isinstance(kind, str) else "any type"
    if values_of(schema) is not None and name != "null":
        return f"a listed {name}"
    return f"{name} of format {schema['format']}" if "format" in schema else name


def types_of(schema: Schema) -> set[str]:
    """Its types; every integer is a number."""
    kinds = schema.get("type")
    found = {kinds} if isinstance(kinds, str) else set(kinds) if isinstance(kinds, list) else set[str]()
    return found | {"integer"} if "number" in found else found


def values_of(schema: Schema) -> set[str] | None:
    if "const" in schema:
        return {word(schema, "const")}
    values = schema.get("enum")
    return {json.dumps(value) for value in values} if isinstance(values, list) else None


def word(schema: Schema, keyword: str | None = None) -> str:
    return json.dumps(schema if keyword is None else schema.get(keyword, "\0"), sort_keys=True)


def figure_of(schema: Schema, keyword: str) -> float | None:
    value = schema.get(keyword)
    return float(value) if isinstance(value, (int, float)) and not isinstance(value, bool) else None


def bound_of(schema: Schema, keyword: str, is_lower: bool) -> tuple[float, bool] | None:
    """How narrow the schema is at one end, in numbers that grow with it; for `minimum` with its exclusive form."""
    twin = _TWINS.get(keyword)
    figures = [(figure_of(schema, one), "exclusive" in one) for one in (keyword, twin) if one]
    found = [
        (value if is_lower else -value, is_exclusive) for value, is_exclusive in figures if value is not None
    ]
    # Nothing is shorter than nothing.
    asked = [one for one in found if not (is_lower and keyword in _FROM_ZERO and one[0] <= 0)]
    return max(asked, default=None)


def steps_between(then: object, now: object) -> int:
    """1 where every multiple of *now* is one of *then*, -1 the other way round, 0 where neither is or one is no number."""
    if not isinstance(then, (int, float)) or not isinstance(now, (int, float)) or not then or not now:
        return 0
    return 1 if (now / then).is_integer() else -1 if (then / now).is_integer() else 0


def schemas_in(schema: Schema, keyword: str) -> list[Schema]:
    value = schema.get(keyword)
    return [mapping(item) for item in value] if isinstance(value, list) else []


def below(schema: Schema, keyword: str) -> tuple[str, ...]:
    """The place of *keyword*, or of the schema where it is not there any more."""
    return (keyword,) if keyword in schema else ()


def listed(names: set[str]) -> str:
    return " or ".join(sorted(names))
