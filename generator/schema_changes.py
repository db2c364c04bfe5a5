"""
What a schema takes away from those who send it or read it.

A request that was fine must stay fine, so what is sent may only be taken more widely; an answer that could be read must
stay readable, so what is answered may only become narrower. A name that code may hold, a member's or a value's, must
stay in both.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, TypeAlias

from generator.faults import Pointer
from generator.outline import mapping


@dataclass(frozen=True)
class Change:
    """
    One difference from the last release.

    Attributes:
        pointer: of the place in today's document.
        message: names the operation or schema, and what is different.
        is_breaking: whether it can break somebody.
    """

    pointer: Pointer
    message: str
    is_breaking: bool = True


@dataclass(frozen=True)
class Use:
    """Whether a schema is sent, read, or both."""

    is_sent: bool = False
    is_read: bool = False


Schema: TypeAlias = dict[str, Any]

# Of each bound: whether a larger figure allows less.
_BOUNDS = {
    "minLength": True,
    "maxLength": False,
    "minimum": True,
    "maximum": False,
    "exclusiveMinimum": True,
    "exclusiveMaximum": False,
    "minItems": True,
    "maxItems": False,
    "minContains": True,
    "maxContains": False,
    "minProperties": True,
    "maxProperties": False,
}
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
# What has no order: less is allowed with one than without, and two of them have nothing to do with each other.
_MARKS = (
    *("format", "pattern", "multipleOf", "contentMediaType", "contentEncoding", "contentSchema", "not"),
    *("propertyNames", "if", "then", "else", "contains", "dependentSchemas", "dependentRequired"),
    *("patternProperties", "unevaluatedItems", "unevaluatedProperties", "discriminator", "$dynamicRef"),
)


def compare_schemas(old: object, new: object, *, name: str, at: Pointer, use: Use) -> Iterator[Change]:
    """
    Everything that differs between two schemas, references not followed.

    Args:
        name: what the messages begin with.
        at: where *new* stands.
    """
    yield from _Comparison(name, at, use).run(_as_schema(old), _as_schema(new))


def _as_schema(value: object) -> Schema:
    """A schema may be `true` or `false`, and where there is none anything goes."""
    return {"not": {}} if value is False else mapping(value)


@dataclass(frozen=True)
class _Comparison:
    name: str
    at: Pointer
    use: Use
    is_open: bool = False

    def run(self, old: Schema, new: Schema) -> Iterator[Change]:
        if old == new:
            return
        (old, then), (new, now) = _without_null(old), _without_null(new)
        if then is not now and None not in (then, now):
            yield self._wider("may now be null") if now else self._narrower("no longer takes null")
        if old.get("$ref") != new.get("$ref"):
            yield self._broken("changed its type")
        elif _is_choice(old) or _is_choice(new):
            yield from self._compare_alternatives(old, new)
        else:
            yield from self._compare_one(old, new)

    def _compare_one(self, old: Schema, new: Schema) -> Iterator[Change]:
        for compare in (
            self._compare_kinds,
            self._compare_values,
            self._compare_bounds,
            self._compare_marks,
            self._compare_default,
            self._compare_access,
            self._compare_members,
            self._compare_required,
            self._compare_others,
            self._compare_items,
            self._compare_all_of,
        ):
            yield from compare(old, new)

    def _broken(self, what: str, *below: str | int) -> Change:
        return Change((*self.at, *below), f"{self.name}: {what}")

    def _added(self, what: str, *below: str | int) -> Change:
        return Change((*self.at, *below), f"{self.name}: {what}", is_breaking=False)

    def _narrower(self, what: str, *below: str | int) -> Change:
        return Change((*self.at, *below), f"{self.name}: {what}", is_breaking=self.use.is_sent)

    def _wider(self, what: str, *below: str | int) -> Change:
        return Change((*self.at, *below), f"{self.name}: {what}", is_breaking=self.use.is_read)

    def _inside(self, old: object, new: object, name: str, *below: str | int) -> Iterator[Change]:
        yield from compare_schemas(old, new, name=name, at=(*self.at, *below), use=self.use)

    def _compare_alternatives(self, old: Schema, new: Schema) -> Iterator[Change]:
        then, now = _alternatives(old), _alternatives(new)
        pairs = _paired(then, now)
        if not pairs and not any(_takes(one, other) for one in then for other in now):
            yield self._broken("changed its type")
            return
        paired = {id(one) for pair in pairs for one in pair}
        # What any text may be, a list of values does not close.
        is_open = _has_any_text(then) and _has_any_text(now)
        told = is_open and _is_told(old), is_open and _is_told(new)
        for one in then:
            if id(one) not in paired:
                is_kept = told[0] or any(_takes(other, one) for other in now)
                yield (self._added if is_kept else self._narrower)(f"no longer takes {_kind_of(one)}")
        for one in now:
            if id(one) not in paired:
                is_known = told[1] or any(_takes(other, one) for other in then)
                yield (self._added if is_known else self._wider)(f"may now be {_kind_of(one)}")
        for one, other in pairs:
            inner = _Comparison(self.name, self.at, self.use, is_open=is_open)
            yield from inner.run(one, other)

    def _compare_kinds(self, old: Schema, new: Schema) -> Iterator[Change]:
        then, now = _types(old), _types(new)
        if then and now and not then & now:
            yield self._broken("changed its type")
        elif now and (then - now or not then):
            yield self._narrower(f"no longer takes {_listed(then - now) or 'any type'}", "type")
        elif then and (now - then or not now):
            yield self._wider(f"may now be {_listed(now - then) or 'of any type'}", *_below(new, "type"))

    def _compare_values(self, old: Schema, new: Schema) -> Iterator[Change]:
        then, now = _values(old), _values(new)
        if then is None and now is None:
            return
        if then is None:
            yield self._narrower("takes no longer every value", "enum")
        elif now is None:
            yield self._wider("may now have any value")
        else:
            for value in sorted(then - now):
                yield self._broken(f"value {value} removed", "enum")
            for value in sorted(now - then):
                is_closed = not self.is_open
                yield (self._wider if is_closed else self._added)(f"value {value} added", "enum")

    def _compare_bounds(self, old: Schema, new: Schema) -> Iterator[Change]:
        for keyword, is_lower in _BOUNDS.items():
            then, now = _bound(old, keyword, is_lower), _bound(new, keyword, is_lower)
            if then == now or _figure(old, keyword) == _figure(new, keyword):
                continue
            is_narrower = then is None or (now is not None and now > then)
            figure = _figure(new, keyword)
            what = f"{keyword} is now {'not there' if figure is None else format(figure, 'g')}"
            yield (self._narrower if is_narrower else self._wider)(what, *_below(new, keyword))
        were_unique, are_unique = bool(old.get("uniqueItems")), bool(new.get("uniqueItems"))
        if were_unique != are_unique:
            yield (self._narrower if are_unique else self._wider)(
                "uniqueItems changed", *_below(new, "uniqueItems")
            )

    def _compare_marks(self, old: Schema, new: Schema) -> Iterator[Change]:
        for keyword in _MARKS:
            then, now = old.get(keyword), new.get(keyword)
            if then == now:
                continue
            if then is None:
                yield self._narrower(f"{keyword} is now asked for", keyword)
            elif now is None:
                yield self._wider(f"{keyword} is gone")
            elif keyword == "multipleOf" and (steps := _steps(then, now)):
                yield (self._narrower if steps > 0 else self._wider)(f"{keyword} is now {now:g}", keyword)
            else:
                yield self._broken(f"{keyword} changed", keyword)

    def _compare_default(self, old: Schema, new: Schema) -> Iterator[Change]:
        if _word(old, "default") != _word(new, "default"):
            yield self._broken("default changed", *_below(new, "default"))

    def _compare_access(self, old: Schema, new: Schema) -> Iterator[Change]:
        for keyword, is_about_sending in (("readOnly", True), ("writeOnly", False)):
            if new.get(keyword) and not old.get(keyword):
                tell = self._narrower if is_about_sending else self._wider
                yield tell(f"is now {keyword}", keyword)

    def _compare_members(self, old: Schema, new: Schema) -> Iterator[Change]:
        then, now = mapping(old.get("properties")), mapping(new.get("properties"))
        for name, value in then.items():
            if name in now:
                yield from self._inside(value, now[name], f"{self.name}.{name}", "properties", name)
            else:
                yield Change(self.at, f"{self.name}.{name}: member removed")
        for name in now.keys() - then.keys():
            at = (*self.at, "properties", name)
            yield Change(at, f"{self.name}.{name}: member added", is_breaking=False)

    def _compare_required(self, old: Schema, new: Schema) -> Iterator[Change]:
        then, now = set(old.get("required", [])), set(new.get("required", []))
        described = [mapping(schema.get("properties")) for schema in (old, new)]
        for name in sorted(now - then):
            yield self._required(f"{self.name}.{name}: is now required", is_breaking=self.use.is_sent)
        for name in sorted(then - now):
            if name in described[1] or name not in described[0]:
                yield self._required(f"{self.name}.{name}: may now be missing", is_breaking=self.use.is_read)
        # What nobody sends is not asked for, whatever `required` says.
        for name in sorted(then & now):
            was, is_now = (bool(mapping(members.get(name)).get("readOnly")) for members in described)
            if was and not is_now:
                yield self._required(f"{self.name}.{name}: is now required", is_breaking=self.use.is_sent)

    def _required(self, message: str, *, is_breaking: bool) -> Change:
        return Change((*self.at, "required"), message, is_breaking=is_breaking)

    def _compare_others(self, old: Schema, new: Schema) -> Iterator[Change]:
        then, now = old.get("additionalProperties", True), new.get("additionalProperties", True)
        if then == now:
            return
        if now is False:
            yield self._narrower("takes no other members", "additionalProperties")
        elif then is False:
            yield self._wider("may now have other members", *_below(new, "additionalProperties"))
        else:
            below = _below(new, "additionalProperties")
            yield from self._inside(then, now, f"{self.name}.*", *below)

    def _compare_items(self, old: Schema, new: Schema) -> Iterator[Change]:
        if old.get("items", True) != new.get("items", True):
            yield from self._inside(
                old.get("items"), new.get("items"), f"{self.name}[]", *_below(new, "items")
            )
        then, now = _list(old, "prefixItems"), _list(new, "prefixItems")
        for number in range(max(len(then), len(now))):
            old_item, new_item = (schemas[number] if number < len(schemas) else {} for schemas in (then, now))
            yield from self._inside(old_item, new_item, f"{self.name}[{number}]", *_below(new, "prefixItems"))

    def _compare_all_of(self, old: Schema, new: Schema) -> Iterator[Change]:
        then, now = ({_word(s): s for s in _list(schema, "allOf")} for schema in (old, new))
        lost, gained = [then[k] for k in then if k not in now], [now[k] for k in now if k not in then]
        if len(lost) == len(gained) and not any("$ref" in schema for schema in (*lost, *gained)):
            for before, after in zip(lost, gained, strict=True):
                yield from self._inside(before, after, self.name, "allOf")
            return
        for _ in lost:
            yield self._wider("a part of allOf is gone", *_below(new, "allOf"))
        for _ in gained:
            yield self._narrower("a part of allOf is new", "allOf")


def _without_null(schema: Schema) -> tuple[Schema, bool | None]:
    """
    The schema as it is for everything but null, and whether it takes null as well: None where it does not say.

    Null is told by a list of types or by a branch, and means the same: what is left is spelled in one way.
    """
    for keyword in ("anyOf", "oneOf"):
        branches = _list(schema, keyword)
        others = [branch for branch in branches if branch.get("type") != "null"]
        if len(others) < len(branches):
            rest = {key: value for key, value in schema.items() if key != keyword}
            rest = _merged(rest, others[0]) if len(others) == 1 else {**rest, keyword: others}
            return _without_null(rest)[0], True
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


def _alternatives(schema: Schema) -> list[Schema]:
    """Everything that a value may be, each spelled out with what stands beside the choice; of equal ones the first."""
    found = [schema]
    for keyword in ("anyOf", "oneOf"):
        if isinstance(schema.get(keyword), list):
            rest = {key: value for key, value in _facts(schema).items() if key != keyword}
            found = [one for branch in _list(schema, keyword) for one in _alternatives(_merged(rest, branch))]
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


def _is_choice(schema: Schema) -> bool:
    return "anyOf" in schema or "oneOf" in schema or isinstance(schema.get("type"), list)


def _paired(old: list[Schema], new: list[Schema]) -> list[tuple[Schema, Schema]]:
    """Of two lists of alternatives those that are the same thing: equal, or else the likest that is left."""
    pairs: list[tuple[Schema, Schema]] = []
    for likeness in (_word, _kind_of, _rough_kind_of):
        left = [one for one in new if not any(one is other for _, other in pairs)]
        for one in old:
            if any(one is other for other, _ in pairs):
                continue
            same = next((other for other in left if likeness(other) == likeness(one)), None)
            if same is not None:
                pairs.append((one, same))
                left = [other for other in left if other is not same]
    return pairs


def _takes(wide: Schema, narrow: Schema) -> bool:
    """Whether whatever fits *narrow* fits *wide* too, as far as that can be seen without following references."""
    reading = _Comparison("", (), Use(is_read=True))
    return not any(change.is_breaking for change in reading.run(wide, narrow))


def _has_any_text(alternatives: list[Schema]) -> bool:
    return any(
        one.get("type") == "string" and _facts(_suited(one, "string")).keys() == {"type"}
        for one in alternatives
    )


def _is_told(schema: Schema) -> bool:
    """An open enum: any text, and what is known of its values."""
    return schema.get("x-welkin-open-enum") is True


def _rough_kind_of(schema: Schema) -> str:
    """Its type alone; a number may have become an integer, and a list of values any text."""
    if "$ref" in schema:
        return _kind_of(schema)
    kind = schema.get("type", "any type")
    return "number" if kind == "integer" else str(kind)


def _kind_of(schema: Schema) -> str:
    if "$ref" in schema:
        return str(schema["$ref"]).rpartition("/")[2]
    kind = schema.get("type")
    name = kind if isinstance(kind, str) else "any type"
    if _values(schema) is not None and name != "null":
        return f"a listed {name}"
    return f"{name} of format {schema['format']}" if "format" in schema else name


def _types(schema: Schema) -> set[str]:
    """Its types; every integer is a number."""
    kinds = schema.get("type")
    found = {kinds} if isinstance(kinds, str) else set(kinds) if isinstance(kinds, list) else set[str]()
    return found | {"integer"} if "number" in found else found


def _values(schema: Schema) -> set[str] | None:
    if "const" in schema:
        return {_word(schema, "const")}
    values = schema.get("enum")
    return {json.dumps(value) for value in values} if isinstance(values, list) else None


def _word(schema: Schema, keyword: str | None = None) -> str:
    return json.dumps(schema if keyword is None else schema.get(keyword, "\0"), sort_keys=True)


def _figure(schema: Schema, keyword: str) -> float | None:
    value = schema.get(keyword)
    return float(value) if isinstance(value, (int, float)) and not isinstance(value, bool) else None


def _bound(schema: Schema, keyword: str, is_lower: bool) -> tuple[float, bool] | None:
    """How narrow the schema is at one end, in numbers that grow with it; for `minimum` with its exclusive form."""
    twin = _TWINS.get(keyword)
    figures = [(_figure(schema, one), "exclusive" in one) for one in (keyword, twin) if one]
    found = [
        (value if is_lower else -value, is_exclusive) for value, is_exclusive in figures if value is not None
    ]
    # Nothing is shorter than nothing.
    asked = [one for one in found if not (is_lower and keyword in _FROM_ZERO and one[0] <= 0)]
    return max(asked, default=None)


def _steps(then: object, now: object) -> int:
    """1 where every multiple of *now* is one of *then*, -1 the other way round, 0 where neither is or one is no number."""
    if not isinstance(then, (int, float)) or not isinstance(now, (int, float)) or not then or not now:
        return 0
    return 1 if (now / then).is_integer() else -1 if (then / now).is_integer() else 0


def _list(schema: Schema, keyword: str) -> list[Schema]:
    value = schema.get(keyword)
    return [mapping(item) for item in value] if isinstance(value, list) else []


def _below(schema: Schema, keyword: str) -> tuple[str, ...]:
    """The place of *keyword*, or of the schema where it is not there any more."""
    return (keyword,) if keyword in schema else ()


def _listed(names: set[str]) -> str:
    return " or ".join(sorted(names))
