"""
What the client offers, described for the templates: resources, their methods, arguments and records.

A resource is the first segment of a path, a method the verb its operationId starts with: GET /patients/{id} with
operationId getPatient is `client.patients.get(id)`.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from attrs import frozen
from openapi_python_client import Project
from openapi_python_client.parser.openapi import Endpoint
from openapi_python_client.parser.properties.const import ConstProperty
from openapi_python_client.parser.properties.enum_property import EnumProperty
from openapi_python_client.parser.properties.model_property import ModelProperty
from openapi_python_client.parser.properties.protocol import PropertyProtocol
from openapi_python_client.strings import PythonIdentifier, pascal_case, snake_case

from generator.prose import (
    describe_deprecation,
    describe_property,
    describe_source,
    method_name,
    one_line,
    paragraphs,
    resource_name,
)
from generator.python_types import classes_in, python_type
from generator.python_view import closed_twins, operations, record_schema, resolve

__all__ = [
    "Argument",
    "Member",
    "Method",
    "Record",
    "Resource",
    "describe_enum",
    "describe_model",
    "describe_resources",
]

Json = dict[str, Any]

_SCHEMAS = "#/components/schemas/"
_IDEMPOTENT = ("get", "put", "delete")


@frozen
class Argument:
    """
    One argument of a method.

    Attributes:
        place: "path", "query", "json" or "form".
        constant: the one value the document allows, as Python code: it is sent, and not asked for.
    """

    name: str
    wire_name: str
    place: str
    type: str
    required: bool
    description: str
    deprecated: str | None
    constant: str | None = None


@frozen
class Method:
    """One operation as a method of its resource."""

    resource: str
    name: str
    module: str
    package: str
    operation_id: str
    http_method: str
    path: str
    envelope: str
    is_read_only: bool
    is_idempotent: bool
    needs_token: bool
    summary: str
    description: str
    source: str
    deprecated: str | None
    record: str | None
    record_module: str | None
    arguments: tuple[Argument, ...]
    classes: tuple[tuple[str, str], ...]

    def at(self, *places: str) -> list[Argument]:
        """Arguments of these places, required ones first: Python wants them so."""
        chosen = [a for a in self.arguments if a.place in places and a.constant is None]
        return sorted(chosen, key=lambda argument: not argument.required)

    def sent(self, place: str) -> list[Argument]:
        """What a place of the request holds, constants included."""
        return [argument for argument in self.arguments if argument.place == place]

    @property
    def filters(self) -> list[Argument]:
        """Query arguments of a Find that are not about its pages."""
        return [a for a in self.at("query") if a.name not in ("updated_from", "updated_to", "page_size")]

    @property
    def path_expression(self) -> str:
        """The path as an f-string body, ids quoted."""
        filled = self.path
        for argument in self.at("path"):
            quoted = f"{{path_segment('{argument.name}', {argument.name})}}"
            filled = filled.replace("{" + argument.wire_name + "}", quoted)
        return filled


@frozen
class Resource:
    """One attribute of the client."""

    name: str
    class_name: str
    description: str
    methods: tuple[Method, ...]


@frozen
class Member:
    """One member of a record."""

    name: str
    wire_name: str
    type: str
    codec: str
    required: bool
    nullable: bool
    description: str
    deprecated: str | None


@frozen
class Record:
    """One generated record class."""

    name: str
    description: str
    source: str
    members: tuple[Member, ...]
    classes: tuple[tuple[str, str], ...]


def describe_resources(project: Project, bundle: Json) -> list[Resource]:
    """Every resource of the document, in the order of its tags."""
    raw = {
        str(PythonIdentifier(operation["operationId"], project.config.field_prefix)): (
            path,
            method,
            operation,
        )
        for path, method, operation in operations(bundle)
    }
    methods: dict[str, list[Method]] = {}
    tags: dict[str, str] = {}
    for package, collection in project.openapi.endpoint_collections_by_tag.items():
        for endpoint in collection.endpoints:
            path, http_method, operation = raw[str(endpoint.name)]
            method = _describe_method(str(package), endpoint, path, http_method, operation, bundle)
            methods.setdefault(method.resource, []).append(method)
            tags[method.resource] = operation["tags"][0]
    described = {tag["name"]: tag.get("description", "") for tag in bundle.get("tags", [])}
    return [
        Resource(name, pascal_case(name), one_line(described.get(tags[name], "")), tuple(found))
        for name, found in sorted(methods.items())
    ]


def describe_model(model: ModelProperty, bundle: Json) -> Record:
    """A record class; the document's own schema adds what the parser drops."""
    schema: Json = bundle["components"]["schemas"].get(str(model.class_info.name), {})
    properties: Json = schema.get("properties", {})
    members = []
    classes: set[tuple[str, str]] = set()
    for prop in [*(model.required_properties or []), *(model.optional_properties or [])]:
        wire_name = prop.name.get_untrusted_value()
        kind = python_type(prop)
        classes.update(classes_in(prop))
        raw = properties.get(wire_name, {})
        members.append(
            Member(
                name=str(prop.python_name),
                wire_name=wire_name,
                type=_attribute_type(kind.attribute, kind.nullable, prop.required),
                codec=kind.codec,
                required=prop.required,
                nullable=kind.nullable,
                description=describe_property(raw, bundle),
                deprecated=describe_deprecation(raw, bundle),
            )
        )
    own = (str(model.class_info.module_name), str(model.class_info.name))
    return Record(
        name=own[1],
        description=paragraphs(schema.get("description", "")),
        source=describe_source(schema),
        members=tuple(members),
        classes=tuple(sorted(classes - {own})),
    )


def describe_enum(enum: EnumProperty, bundle: Json) -> str:
    """What an enum's values mean, as the document says it."""
    schema: Json = bundle["components"]["schemas"].get(str(enum.class_info.name), {})
    return paragraphs(schema.get("description", "")) or str(enum.class_info.name)


def _describe_method(
    package: str, endpoint: Endpoint, path: str, http_method: str, operation: Json, bundle: Json
) -> Method:
    record = str((record_schema(bundle, operation) or {}).get("$ref", "")).removeprefix(_SCHEMAS) or None
    read_only = http_method == "get" or operation.get("x-welkin-read-only") is True
    arguments, classes = _describe_arguments(endpoint, operation, bundle)
    return Method(
        resource=resource_name(path),
        name=method_name(operation["operationId"]),
        module=str(endpoint.name),
        package=package,
        operation_id=operation["operationId"],
        http_method=http_method.upper(),
        path=path,
        envelope=operation.get("x-welkin-envelope", "none"),
        is_read_only=read_only,
        is_idempotent=read_only or http_method in _IDEMPOTENT,
        needs_token=operation.get("security", bundle.get("security")) != [],
        summary=one_line(operation.get("summary", "")),
        description=paragraphs(operation.get("description", "")),
        source=describe_source(operation),
        deprecated=describe_deprecation(operation, bundle),
        record=record,
        record_module=snake_case(record) if record else None,
        arguments=arguments,
        classes=tuple(sorted(classes)),
    )


def _describe_arguments(
    endpoint: Endpoint, operation: Json, bundle: Json
) -> tuple[tuple[Argument, ...], set[tuple[str, str]]]:
    path_item = next(i for i in bundle["paths"].values() if operation in i.values())
    parameters = [
        resolve(bundle, p) for p in (*path_item.get("parameters", []), *operation.get("parameters", []))
    ]
    raw_parameters = {p["name"]: p for p in parameters}
    found: list[Argument] = []
    classes: set[tuple[str, str]] = set()
    placed: list[tuple[str, PropertyProtocol]] = [
        *(("path", prop) for prop in endpoint.path_parameters),
        *(("query", prop) for prop in endpoint.query_parameters),
    ]
    for place, prop in placed:
        raw = raw_parameters[prop.name.get_untrusted_value()]
        found.append(_argument(prop, place, raw, bundle, closed=_is_closed(raw, bundle)))
        classes.update(classes_in(prop))
    for body in endpoint.bodies[:1]:  # several media types for one body carry the same members
        schema = _body_schema(operation, body.content_type.get_untrusted_value(), bundle)
        place = "form" if "form" in body.content_type.get_untrusted_value() else "json"
        for prop in _members(body.prop):
            raw = schema["properties"][prop.name.get_untrusted_value()]
            found.append(_argument(prop, place, raw, bundle, closed=_is_closed(raw, bundle)))
            classes.update(classes_in(prop))
    return tuple(found), classes


def _members(body: PropertyProtocol) -> Iterable[PropertyProtocol]:
    if not isinstance(body, ModelProperty):
        return []
    return [*(body.required_properties or []), *(body.optional_properties or [])]


def _argument(prop: PropertyProtocol, place: str, raw: Json, bundle: Json, *, closed: bool) -> Argument:
    kind = python_type(prop, closed=closed)
    return Argument(
        name=str(prop.python_name),
        wire_name=prop.name.get_untrusted_value(),
        place=place,
        type=kind.argument,
        required=prop.required,
        description=describe_property(raw, bundle),
        deprecated=describe_deprecation(raw, bundle),
        constant=repr(raw["const"]) if isinstance(prop, ConstProperty) else None,
    )


def _is_closed(raw: Json, bundle: Json) -> bool:
    """The request schema names the closed list of values rather than the open enum."""
    text = str(raw)
    return any(f"'{_SCHEMAS}{twin}'" in text for twin in closed_twins(bundle["components"]["schemas"]))


def _body_schema(operation: Json, content_type: str, bundle: Json) -> Json:
    body = resolve(bundle, operation["requestBody"])
    return resolve(bundle, body["content"][content_type]["schema"])


def _attribute_type(kind: str, nullable: bool, required: bool) -> str:
    if kind == "Any":
        return "Any" if required else "Any | Unset"
    return kind + (" | None" if nullable else "") + ("" if required else " | Unset")
