"""
What a call takes, described for the templates: path ids, query members, and a body's members.

A body without members of its own is one argument: `fields` for an object that the customer has designed, `records` for a
list. A body that may also come as a form with files takes the files as optional arguments. A body's member that bears
the name of a path id repeats the id, and is not asked for again.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from attrs import evolve, frozen
from openapi_python_client.parser.openapi import Endpoint
from openapi_python_client.parser.properties.const import ConstProperty
from openapi_python_client.parser.properties.list_property import ListProperty
from openapi_python_client.parser.properties.model_property import ModelProperty
from openapi_python_client.parser.properties.protocol import PropertyProtocol

from generator.prose import describe_deprecation, describe_member, describe_property
from generator.python_types import FREE_FORM, classes_in, is_file, is_free_form, python_type
from generator.python_view import body_media
from generator.references import references_in, resolve
from generator.spelling import spelled

__all__ = ["Argument", "describe_arguments"]

Json = dict[str, Any]

_FIELDS, _RECORDS = "fields", "records"


@frozen
class Argument:
    """
    One argument of a method.

    Attributes:
        place: "path", "query", "json", "form", "file", or "body" where it is the whole of a JSON body; "page" in the
            query where it is the pages' own business.
        told: its type as the table of operations tells it, see welkin_runtime.operations.
        nullable: null is a documented value.
        values: all there are, where the document closes the list.
        pattern: of an id.
        constant: the one value that the document allows, which is sent without being asked for.
        repeats_id: it is the path id of the same name, and not asked for again.
    """

    name: str
    wire_name: str
    place: str
    type: str
    required: bool
    description: str
    deprecated: str | None
    told: str
    nullable: bool
    values: tuple[str, ...] = ()
    pattern: str | None = None
    constant: str | None = None
    repeats_id: bool = False

    @property
    def declared(self) -> str:
        """Type and default: in a query None means not given, in a body that is UNSET, and None is null."""
        if self.place in ("path", "query", "page"):
            return self.type if self.required else f"{self.type} | None = None"
        nullable = self.nullable and self.type != "Any"
        return self.type + (" | None" if nullable else "") + ("" if self.required else " | Unset = UNSET")

    @property
    def parameter(self) -> str:
        """The same as an entry of the table of operations: Python code."""
        told = {
            "required": self.required,
            "nullable": self.nullable,
            "values": self.values,
            "pattern": self.pattern,
            "constant": self.constant,
            "deprecated": self.deprecated,
        }
        facts = "".join(f", {name}={value!r}" for name, value in told.items() if value)
        return f"Parameter({self.name!r}, {self.wire_name!r}, {self.place!r}, {self.told}{facts})"


def describe_arguments(
    endpoint: Endpoint, path: str, operation: Json, bundle: Json
) -> tuple[tuple[Argument, ...], set[tuple[str, str]]]:
    """The arguments of an operation, path ids in the order of the path, and the classes that their types name."""
    found: list[Argument] = []
    classes: set[tuple[str, str]] = set()
    for place, prop, raw in _placed(endpoint, path, operation, bundle):
        argument = evolve(
            _argument(prop, place, raw, bundle), description=describe_member(raw, operation, bundle)
        )
        ids = {a.wire_name: a.name for a in found if a.place == "path"}
        if place in ("json", "form") and argument.wire_name in ids:
            argument = evolve(argument, name=ids[argument.wire_name], repeats_id=True)
        found.append(argument)
        classes.update(classes_in(prop))
    for body in endpoint.bodies[:1]:
        if isinstance(body.prop, ListProperty) or (
            isinstance(body.prop, ModelProperty) and is_free_form(body.prop)
        ):
            found.append(_whole_body(body.prop, operation, bundle))
            classes.update(classes_in(body.prop))
    return tuple(found), classes


def _placed(
    endpoint: Endpoint, path: str, operation: Json, bundle: Json
) -> Iterator[tuple[str, PropertyProtocol, Json]]:
    shared = bundle["paths"][path].get("parameters", [])
    parameters = [resolve(bundle, p) for p in (*shared, *operation.get("parameters", []))]
    raw = {(p["in"], p["name"]): p for p in parameters}
    order = [part.strip("{}") for part in path.split("/")]
    for prop in sorted(endpoint.path_parameters, key=lambda p: order.index(p.name.get_untrusted_value())):
        yield "path", prop, raw["path", prop.name.get_untrusted_value()]
    for member in endpoint.query_parameters:
        yield "query", member, raw["query", member.name.get_untrusted_value()]
    for body in endpoint.bodies[:1]:
        media = body_media(bundle, operation)
        members = {
            name: raw for schema in media.values() for name, raw in schema.get("properties", {}).items()
        }
        place = "json" if any("json" in name for name in media) else "form"
        for held in _members(body.prop):
            yield "file" if is_file(held) else place, held, members[held.name.get_untrusted_value()]


def _members(body: PropertyProtocol) -> Iterable[PropertyProtocol]:
    if not isinstance(body, ModelProperty):
        return []
    return [*(body.required_properties or []), *(body.optional_properties or [])]


def _argument(prop: PropertyProtocol, place: str, raw: Json, bundle: Json) -> Argument:
    kind = python_type(prop, closed=_is_closed(raw, bundle))
    return Argument(
        name=str(prop.python_name),
        wire_name=prop.name.get_untrusted_value(),
        place=place,
        type=kind.argument,
        required=prop.required,
        description=describe_property(raw, bundle),
        deprecated=describe_deprecation(raw, bundle),
        told=spelled(kind.told, raw, bundle),
        nullable=kind.nullable,
        values=kind.values,
        pattern=resolve(bundle, raw.get("schema", raw)).get("pattern") if place == "path" else None,
        constant=str(raw["const"]) if isinstance(prop, ConstProperty) else None,
    )


def _whole_body(prop: PropertyProtocol, operation: Json, bundle: Json) -> Argument:
    body = resolve(bundle, operation["requestBody"])
    (raw,) = (media["schema"] for media in body["content"].values())
    named = resolve(bundle, raw)
    name = named.get("x-welkin-python-name") or (_RECORDS if isinstance(prop, ListProperty) else _FIELDS)
    argument = evolve(_argument(prop, "body", raw, bundle), name=name, required=body.get("required") is True)
    return evolve(argument, description=argument.description or describe_property(body, bundle))


def as_filters(argument: Argument, record: str) -> Argument:
    """A body without members of its own that a list of *record*s is asked by: it holds theirs."""
    if argument.place != "body" or argument.told != FREE_FORM:
        return argument
    return evolve(argument, told=f'("filters", "{record}")')


def _is_closed(raw: Json, bundle: Json) -> bool:
    """The request schema names a closed list of values rather than an open enum."""
    schemas = bundle["components"]["schemas"]
    return any("enum" in schemas.get(name, {}) for _, _, name in references_in(raw))
