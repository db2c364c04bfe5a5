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
# What has no order: less is allowed with one than without, and two of them have nothing to do with each other.
_MARKS = ("format", "pattern", "multipleOf", "contentMediaType", "contentEncoding", "not", "propertyNames")
_NESTED = ("if", "then", "else", "contains", "dependentSchemas", "dependentRequired", "patternProperties")


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
        references = old.get("$ref"), new.get("$ref")
        if references[0] != references[1]:
            yield self._broken("changed its type")
            return
        yield from self._compare_what_it_is(old, new)
        if _is_choice(old) != _is_choice(new):
            return  # what stands beside the type on one side stands in a branch on the other
        for compare in (
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

    def _compare_what_it_is(self, old: Schema, new: Schema) -> Iterator[Change]:
        then, now = _alternatives(old), _alternatives(new)
        if len(then) > 1 or len(now) > 1 or _is_choice(old) or _is_choice(new):
            yield from self._compare_alternatives(then, now)
        else:
            yield from self._compare_kinds(old, new)
            yield from self._compare_values(old, new)

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

    def _compare_alternatives(self, old: list[Schema], new: list[Schema]) -> Iterator[Change]:
        then, now = _by_kind(old), _by_kind(new)
        if not then.keys() & now.keys():
            yield self._broken("changed its type")
            return
        for kind in sorted(then.keys() - now.keys()):
            yield self._narrower(f"no longer takes {kind}")
        for kind in sorted(now.keys() - then.keys()):
            yield self._wider(f"may now be {kind}")
        # What any text may be, a list of values does not close.
        is_open = "string" in then and "string" in now
        for kind in sorted(then.keys() & now.keys()):
            inner = _Comparison(self.name, self.at, self.use, is_open=is_open)
            yield from inner.run(then[kind], now[kind])

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
            then, now = _figure(old.get(keyword)), _figure(new.get(keyword))
            if then == now:
                continue
            is_narrower = then is None or (now is not None and (now > then) == is_lower)
            what = f"{keyword} is now {'not there' if now is None else format(now, 'g')}"
            yield (self._narrower if is_narrower else self._wider)(what, *_below(new, keyword))
        then, now = bool(old.get("uniqueItems")), bool(new.get("uniqueItems"))
        if then != now:
            yield (self._narrower if now else self._wider)("uniqueItems changed", *_below(new, "uniqueItems"))

    def _compare_marks(self, old: Schema, new: Schema) -> Iterator[Change]:
        for keyword in (*_MARKS, *_NESTED):
            then, now = old.get(keyword), new.get(keyword)
            if then == now:
                continue
            if then is None:
                yield self._narrower(f"{keyword} is now asked for", keyword)
            elif now is None:
                yield self._wider(f"{keyword} is gone")
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
        members = mapping(new.get("properties")).keys()
        for name in sorted(now - then):
            yield Change(
                (*self.at, "required"),
                f"{self.name}.{name}: is now required",
                is_breaking=self.use.is_sent,
            )
        for name in sorted((then - now) & members):
            yield Change(
                (*self.at, *_below(new, "required")),
                f"{self.name}.{name}: may now be missing",
                is_breaking=self.use.is_read,
            )

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


def _alternatives(schema: Schema) -> list[Schema]:
    """The branches of a choice; a schema without one is its own. A list of types is a choice too."""
    for keyword in ("anyOf", "oneOf"):
        if isinstance(schema.get(keyword), list):
            return [one for branch in schema[keyword] for one in _alternatives(mapping(branch))]
    types = schema.get("type")
    if isinstance(types, list) and len(types) > 1:
        bare = {key: value for key, value in schema.items() if key in ("type", "enum", "const", "format")}
        return [{**(bare if kind != "null" else {}), "type": kind} for kind in types]
    return [{key: value for key, value in schema.items() if key not in ("description", "title")}]


def _is_choice(schema: Schema) -> bool:
    return "anyOf" in schema or "oneOf" in schema


def _by_kind(alternatives: list[Schema]) -> dict[str, Schema]:
    """Each by what it is recognized by: its component, or what values of it look like."""
    found: dict[str, Schema] = {}
    for schema in alternatives:
        kind = name = _kind_of(schema)
        count = 1
        while kind in found:
            count += 1
            kind = f"{name} ({count})"
        found[kind] = schema
    return found


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


def _figure(value: object) -> float | None:
    return float(value) if isinstance(value, (int, float)) and not isinstance(value, bool) else None


def _list(schema: Schema, keyword: str) -> list[Schema]:
    value = schema.get(keyword)
    return [mapping(item) for item in value] if isinstance(value, list) else []


def _below(schema: Schema, keyword: str) -> tuple[str, ...]:
    """The place of *keyword*, or of the schema where it is not there any more."""
    return (keyword,) if keyword in schema else ()


def _listed(names: set[str]) -> str:
    return " or ".join(sorted(names))
