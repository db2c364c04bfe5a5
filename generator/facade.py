"""
What the client offers, described for the templates: resources, their methods, arguments and answers.

`x-welkin-method` says where the client has an operation. Without it a resource is the first segment of the path and a
method the verb its operationId starts with: GET /patients/{id} with operationId getPatient is `client.patients.get(id)`.
"""

from __future__ import annotations

import re
from typing import Any

from attrs import evolve, frozen
from openapi_python_client import Project
from openapi_python_client.parser.openapi import Endpoint
from openapi_python_client.strings import PythonIdentifier, pascal_case

from generator.arguments import as_filters, describe_arguments
from generator.columns import describe_columns
from generator.homes import Homes
from generator.identity import place_of, repeated_parts
from generator.method import Method
from generator.page_shapes import (
    PARAMETERS,
    PATHS,
    WINDOW,
    branch_with_members,
    member_at,
    paging_parameters,
    shape_of,
)
from generator.prose import (
    client_name,
    describe_deprecation,
    describe_source,
    one_line,
    paragraphs,
)
from generator.python_types import FREE_FORM
from generator.python_view import answer_kind, answer_schema, operations, record_schema
from generator.scope import path_within, scope_of

__all__ = ["Resource", "answered_records", "describe_resources", "spells_zulu"]

Json = dict[str, Any]

_SCHEMAS = "#/components/schemas/"
_IDEMPOTENT = ("get", "put", "delete")


@frozen
class Resource:
    """One attribute of the client."""

    name: str
    class_name: str
    description: str
    methods: tuple[Method, ...]

    @property
    def records(self) -> list[tuple[str, str]]:
        """(module, class) of every record that one of the methods reads."""
        return sorted({(m.record_module, m.record) for m in self.methods if m.record and m.record_module})


def answered_records(bundle: Json) -> set[str]:
    """The classes of all records that operations answer."""
    found = {_describe_record(operation, bundle)[0] for _, _, operation in operations(bundle)}
    return {name for name in found if name is not None}


def describe_resources(project: Project, bundle: Json, homes: Homes) -> list[Resource]:
    """Every resource of the document, by name."""
    raw = {
        str(PythonIdentifier(operation["operationId"], project.config.field_prefix)): (
            path,
            method,
            operation,
        )
        for path, method, operation in operations(bundle)
    }
    methods: dict[str, list[Method]] = {}
    for collection in project.openapi.endpoint_collections_by_tag.values():
        for endpoint in collection.endpoints:
            method = _describe_method(endpoint, *raw[str(endpoint.name)], bundle, homes)
            methods.setdefault(method.resource, []).append(method)
    categories = {found[0].category for found in methods.values()}
    shared = {c for c in categories if sum(found[0].category == c for found in methods.values()) > 1}
    return [
        Resource(
            name,
            f"{pascal_case(name)}Resource",
            _describe_resource(name, found, bundle, shared),
            tuple(found),
        )
        for name, found in sorted(methods.items())
    ]


def _describe_resource(name: str, methods: list[Method], bundle: Json, shared: set[str]) -> str:
    category = methods[0].category
    described = {tag["name"]: tag.get("description", "") for tag in bundle.get("tags", [])}
    text = one_line(described.get(category, ""))
    words = name.replace("_", " ").capitalize()
    if category not in shared or words.casefold() == category.casefold():
        return text
    return one_line(f'{words}, of the category "{category}". {text}')


def _describe_method(
    endpoint: Endpoint, path: str, http_method: str, operation: Json, bundle: Json, homes: Homes
) -> Method:
    resource, name = client_name(path, operation)
    read_only = http_method == "get" or operation.get("x-welkin-read-only") is True
    arguments, classes = describe_arguments(endpoint, path, operation, bundle)
    shape = shape_of(bundle, operation)
    record, record_type = _describe_record(operation, bundle)
    if shape:
        own = paging_parameters(shape)
        arguments = tuple(
            evolve(a, place="page") if a.place == "query" and a.wire_name in own else a for a in arguments
        )
    if shape and record:
        arguments = tuple(as_filters(argument, record) for argument in arguments)
    kind = answer_kind(bundle, operation)
    return Method(
        resource=resource,
        name=name,
        constant=str(endpoint.name).upper(),
        operation_id=operation["operationId"],
        http_method=http_method.upper(),
        path=path_within(path),
        envelope=operation.get("x-welkin-envelope", "none"),
        is_read_only=read_only,
        is_idempotent=read_only or http_method in _IDEMPOTENT,
        needs_token=operation.get("security", bundle.get("security")) != [],
        scope=scope_of(bundle, path),
        category=operation["tags"][0],
        pagination=_pagination(shape, answer_schema(bundle, operation) or {}, bundle) if shape else None,
        identity=_identity(path, operation, bundle),
        paging=shape["kind"] if shape else None,
        sizes_pages=bool(shape) and "size" in (shape or {}),
        answer=kind,
        answers_list=kind == "json" and not shape and _is_list(operation, bundle),
        summary=one_line(operation.get("summary", "")),
        description=paragraphs(operation.get("description", "")),
        source=describe_source(operation),
        evidence=operation.get("x-welkin-evidence", ""),
        statuses=tuple(status for status in operation["responses"] if re.fullmatch("[45][0-9]{2}", status)),
        deprecated=describe_deprecation(operation, bundle),
        record=record,
        record_module=homes[record] if record else None,
        record_type=record_type,
        record_told=_told(record, record_type) if kind == "json" else None,
        columns=describe_columns(record_schema(bundle, operation) or {}, bundle) if shape else (),
        arguments=arguments,
        classes=tuple(sorted((homes[name], name) for _, name in classes)),
    )


def _describe_record(operation: Json, bundle: Json) -> tuple[str | None, str]:
    """The record's class, if it has one, and its type."""
    schema = branch_with_members(bundle, record_schema(bundle, operation) or {})
    if schema.get("type") == "object" and not schema.get("properties"):
        return None, "dict[str, Any]"
    name = str((record_schema(bundle, operation) or {}).get("$ref", "")).removeprefix(_SCHEMAS)
    return (name, name) if name and schema.get("properties") else (None, "object")


def _told(record: str | None, record_type: str) -> str:
    """The record's type as the table of operations tells it."""
    if record:
        return f'"{record}"'
    return '"anything"' if record_type == "object" else FREE_FORM


def _is_list(operation: Json, bundle: Json) -> bool:
    schema = answer_schema(bundle, operation)
    return bool(schema) and branch_with_members(bundle, schema or {}).get("type") == "array"


def spells_zulu(bundle: Json) -> bool:
    """Whether this API wants its times with a `Z`."""
    return any(
        schema.get("x-welkin-spelling") == "zulu" for schema in bundle["components"]["schemas"].values()
    )


def _pagination(shape: Json, answer: Json, bundle: Json) -> str:
    """The shape in Python, without the facts that the pages of this operation are not known to tell."""
    kind = shape["kind"]
    given: dict[str, object] = {"style": shape["style"], "kind": kind, "items": _path(shape.get("items", ""))}
    names = ("size",) if kind == WINDOW else PARAMETERS[kind]
    given |= {name: shape[name] for name in names if name in shape}
    told = [name for name in PATHS.get(kind, ()) if name in shape]
    given |= {name: _path(shape[name]) for name in told if member_at(bundle, answer, shape[name]) is not None}
    given |= {"excludes": tuple(shape["excludes"])} if shape.get("excludes") else {}
    return f"Pagination({', '.join(f'{name}={value!r}' for name, value in given.items())})"


def _identity(path: str, operation: Json, bundle: Json) -> str:
    """What of the request the answer repeats, in Python."""
    found: list[str] = []
    for repeated in repeated_parts(operation):
        place = place_of(bundle, path, operation, repeated.part)
        # A parameter's name is no path: `page[from]` and `a.b` are one step each.
        part = _path(repeated.part) if place == "body" else (repeated.part,)
        condition = f", when={repeated.when!r}" if repeated.when else ""
        found.append(f"Repeated({place!r}, {part!r}, {_path(repeated.member)!r}{condition})")
    return f"({', '.join(found)},)" if found else ""


def _path(text: str) -> tuple[str, ...]:
    return tuple(text.split(".")) if text else ()
