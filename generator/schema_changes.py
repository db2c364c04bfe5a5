"""
What a schema takes away from those who send it or read it.

A request that was fine must stay fine, so what is sent may only be taken more widely; an answer that could be read must
stay readable, so what is answered may only become narrower. A name that code may hold, a member's or a value's, must
stay in both.
"""

from __future__ import annotations

from collections.abc import Iterator

from attrs import frozen

from generator.faults import Pointer
from generator.outline import mapping
from generator.schema_facts import (
    Schema,
    alternatives,
    below,
    bound_of,
    figure_of,
    has_any_text,
    is_choice,
    is_open_enum,
    kind_of,
    listed,
    pair,
    schemas_in,
    steps_between,
    types_of,
    values_of,
    without_null,
    word,
)


@frozen
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


@frozen
class Use:
    """Whether a schema is sent, read, or both."""

    is_sent: bool = False
    is_read: bool = False


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


@frozen
class _Comparison:
    name: str
    at: Pointer
    use: Use
    is_open: bool = False

    def run(self, old: Schema, new: Schema) -> Iterator[Change]:
        if old == new:
            return
        (old, then), (new, now) = without_null(old), without_null(new)
        if then is not now and None not in (then, now):
            yield self._wider("may now be null") if now else self._narrower("no longer takes null")
        if old.get("$ref") != new.get("$ref"):
            yield self._broken("changed its type")
        elif is_choice(old) or is_choice(new):
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
        then, now = alternatives(old), alternatives(new)
        pairs = pair(then, now)
        if not pairs and not any(_takes(one, other) for one in then for other in now):
            yield self._broken("changed its type")
            return
        paired = {id(one) for pair in pairs for one in pair}
        # What any text may be, a list of values does not close.
        is_open = has_any_text(then) and has_any_text(now)
        told = is_open and is_open_enum(old), is_open and is_open_enum(new)
        for one in then:
            if id(one) not in paired:
                is_kept = told[0] or any(_takes(other, one) for other in now)
                yield (self._added if is_kept else self._narrower)(f"no longer takes {kind_of(one)}")
        for one in now:
            if id(one) not in paired:
                is_known = told[1] or any(_takes(other, one) for other in then)
                yield (self._added if is_known else self._wider)(f"may now be {kind_of(one)}")
        for one, other in pairs:
            inner = _Comparison(self.name, self.at, self.use, is_open=is_open)
            yield from inner.run(one, other)

    def _compare_kinds(self, old: Schema, new: Schema) -> Iterator[Change]:
        then, now = types_of(old), types_of(new)
        if then and now and not then & now:
            yield self._broken("changed its type")
        elif now and (then - now or not then):
            yield self._narrower(f"no longer takes {listed(then - now) or 'any type'}", "type")
        elif then and (now - then or not now):
            yield self._wider(f"may now be {listed(now - then) or 'of any type'}", *below(new, "type"))

    def _compare_values(self, old: Schema, new: Schema) -> Iterator[Change]:
        then, now = values_of(old), values_of(new)
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
            then, now = bound_of(old, keyword, is_lower), bound_of(new, keyword, is_lower)
            if then == now or figure_of(old, keyword) == figure_of(new, keyword):
                continue
            is_narrower = then is None or (now is not None and now > then)
            figure = figure_of(new, keyword)
            what = f"{keyword} is now {'not there' if figure is None else format(figure, 'g')}"
            yield (self._narrower if is_narrower else self._wider)(what, *below(new, keyword))
        were_unique, are_unique = bool(old.get("uniqueItems")), bool(new.get("uniqueItems"))
        if were_unique != are_unique:
            yield (self._narrower if are_unique else self._wider)(
                "uniqueItems changed", *below(new, "uniqueItems")
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
            elif keyword == "multipleOf" and (steps := steps_between(then, now)):
                yield (self._narrower if steps > 0 else self._wider)(f"{keyword} is now {now:g}", keyword)
            else:
                yield self._broken(f"{keyword} changed", keyword)

    def _compare_default(self, old: Schema, new: Schema) -> Iterator[Change]:
        if word(old, "default") != word(new, "default"):
            yield self._broken("default changed", *below(new, "default"))

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
            yield self._wider("may now have other members", *below(new, "additionalProperties"))
        else:
            yield from self._inside(then, now, f"{self.name}.*", *below(new, "additionalProperties"))

    def _compare_items(self, old: Schema, new: Schema) -> Iterator[Change]:
        if old.get("items", True) != new.get("items", True):
            yield from self._inside(
                old.get("items"), new.get("items"), f"{self.name}[]", *below(new, "items")
            )
        then, now = schemas_in(old, "prefixItems"), schemas_in(new, "prefixItems")
        for number in range(max(len(then), len(now))):
            old_item, new_item = (schemas[number] if number < len(schemas) else {} for schemas in (then, now))
            yield from self._inside(old_item, new_item, f"{self.name}[{number}]", *below(new, "prefixItems"))

    def _compare_all_of(self, old: Schema, new: Schema) -> Iterator[Change]:
        then, now = ({word(s): s for s in schemas_in(schema, "allOf")} for schema in (old, new))
        lost, gained = [then[k] for k in then if k not in now], [now[k] for k in now if k not in then]
        if len(lost) == len(gained) and not any("$ref" in schema for schema in (*lost, *gained)):
            for before, after in zip(lost, gained, strict=True):
                yield from self._inside(before, after, self.name, "allOf")
            return
        for _ in lost:
            yield self._wider("a part of allOf is gone", *below(new, "allOf"))
        for _ in gained:
            yield self._narrower("a part of allOf is new", "allOf")


def _takes(wide: Schema, narrow: Schema) -> bool:
    """Whether whatever fits *narrow* fits *wide* too, as far as that can be seen without following references."""
    reading = _Comparison("", (), Use(is_read=True))
    return not any(change.is_breaking for change in reading.run(wide, narrow))
