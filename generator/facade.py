"""
What the client offers, described for the templates: resources, their methods, arguments and answers.

`x-welkin-method` says where the client has an operation. Without it a resource is the first segment of the path and a
method the verb its operationId starts with: GET /patients/{id} with operationId getPatient is `client.patients.get(id)`.
"""

from __future__ import annotations

import re
from typing import Any

from attrs import frozen
from openapi_python_client import Project
from openapi_python_client.parser.openapi import Endpoint
from openapi_python_client.strings import PythonIdentifier, pascal_case, snake_case

from generator.arguments import Argument, describe_arguments
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
from generator.python_view import answer_kind, answer_schema, operations, record_schema

__all__ = ["Method", "Resource", "describe_resources"]

Json = dict[str, Any]

_SCHEMAS = "#/components/schemas/"
_IDEMPOTENT = ("get", "put", "delete")


@frozen
class Method:
    """
    One operation as a method of its resource.

    Attributes:
        scope: "instance", "tenant" or "server": what stands between the server's address and the path.
        pagination: its shape as a Python expression; None where it answers no list.
        paging: "window", "number", "token", "cursor" or "whole"; None where it answers no list.
        page_names: query parameters that are the pages' own business.
        answer: "json", "none" or "bytes".
        answers_list: the answer is a list of records all at once.
        record_type: type of one record.
        spells_zulu: its API wants times with a `Z`.
        statuses: failures that the document tells of.
    """

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
    scope: str
    category: str
    pagination: str | None
    paging: str | None
    page_names: frozenset[str]
    sizes_pages: bool
    answer: str
    answers_list: bool
    summary: str
    description: str
    source: str
    evidence: str
    spells_zulu: bool
    statuses: tuple[str, ...]
    deprecated: str | None
    record: str | None
    record_module: str | None
    record_type: str
    arguments: tuple[Argument, ...]
    classes: tuple[tuple[str, str], ...]

    @property
    def kind(self) -> str:
        """What the method does: "find" walks a window, "list" walks any other pages, "download", or "call"."""
        if self.paging:
            return "find" if self.paging == WINDOW else "list"
        return "download" if self.answer == "bytes" else "call"

    def at(self, *places: str) -> list[Argument]:
        """Arguments of these places, required ones first: Python wants them so."""
        chosen = [a for a in self.arguments if a.place in places and a.constant is None]
        return sorted(chosen, key=lambda argument: not argument.required)

    @property
    def ids(self) -> list[Argument]:
        """The positional arguments, in the order of the path."""
        return [argument for argument in self.arguments if argument.place == "path"]

    @property
    def named(self) -> list[Argument]:
        """What `build_request` takes by name: all of it for a Find, whose windows are built by it."""
        chosen = self.at("query", "json", "form", "file")
        return chosen if self.kind == "find" else [a for a in chosen if a not in self._of_pages]

    @property
    def offered(self) -> list[Argument]:
        """What the method takes by name, the pages' own arguments aside."""
        return [argument for argument in self.named if argument not in self._of_pages]

    @property
    def _of_pages(self) -> list[Argument]:
        return [a for a in self.at("query") if a.wire_name in self.page_names]

    @property
    def body(self) -> Argument | None:
        """The argument that is the whole body."""
        return next(iter(self.at("body")), None)

    @property
    def query(self) -> list[Argument]:
        """What the query holds."""
        return [argument for argument in self.named if argument.place == "query"]

    def sent(self, place: str) -> list[Argument]:
        """What a place of the request holds, constants included."""
        return [argument for argument in self.arguments if argument.place == place]

    @property
    def path_expression(self) -> str:
        """The path as an f-string body, ids quoted."""
        filled = self.path
        for argument in self.ids:
            quoted = f"{{path_segment('{argument.name}', {argument.name})}}"
            filled = filled.replace("{" + argument.wire_name + "}", quoted)
        return filled

    @property
    def answer_type(self) -> str:
        """What reading the answer gives: one record, or all of them where they come at once."""
        if self.answer == "none":
            return "None"
        return f"builtins.list[{self.record_type}]" if self.answers_list else self.record_type

    @property
    def spelling(self) -> str:
        """What an encoder is told, beside what it encodes."""
        return ", zulu_text" if self.spells_zulu and (self._has_times or self.body) else ""

    @property
    def _has_times(self) -> bool:
        """Some argument is a time, or an object that may hold one."""
        types = " ".join(argument.type for argument in self.arguments)
        return "datetime.datetime" in types or "Mapping" in types

    @property
    def body_is_list(self) -> bool:
        """The whole body is a list, and not an object."""
        return self.body is not None and self.body.type.startswith("Sequence")

    @property
    def reading(self) -> str:
        """What `read_response` does, in a line."""
        if self.answer == "none":
            return "Nothing: the answer has no body."
        if self.answers_list:
            return "The records of an answer."
        if self.paging:
            return "One record, taken out of its page."
        return "The record of an answer" + (
            ", taken out of its envelope." if self.envelope != "none" else "."
        )

    @property
    def refused_arguments(self) -> str:
        """Why a request is not even built."""
        reasons = ["an id that is no path segment"] if self.ids else []
        if self._has_times:
            reasons.append("a naive datetime")
        if any("Sequence" in argument.type for argument in self.query):
            reasons.append("an empty list of values, or one with a comma in it")
        if self.sent("file"):
            reasons.append("no file where one belongs")
        return ", ".join(reasons) or "a value that cannot be sent"

    @property
    def refusals(self) -> str:
        """Why nothing is sent."""
        reasons = [self.refused_arguments] if self.ids or self.named or self.body else []
        reasons += ["a checkpoint of another walk"] if self.paging else []
        return ", ".join(reasons) or "options that cannot be used"


@frozen
class Resource:
    """One attribute of the client."""

    name: str
    class_name: str
    description: str
    methods: tuple[Method, ...]


def describe_resources(project: Project, bundle: Json) -> list[Resource]:
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
    for package, collection in project.openapi.endpoint_collections_by_tag.items():
        for endpoint in collection.endpoints:
            method = _describe_method(str(package), endpoint, *raw[str(endpoint.name)], bundle)
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
    package: str, endpoint: Endpoint, path: str, http_method: str, operation: Json, bundle: Json
) -> Method:
    resource, name = client_name(path, operation)
    read_only = http_method == "get" or operation.get("x-welkin-read-only") is True
    arguments, classes = describe_arguments(endpoint, path, operation, bundle)
    shape = shape_of(bundle, operation)
    record, record_type = _describe_record(operation, bundle)
    kind = answer_kind(bundle, operation)
    return Method(
        resource=resource,
        name=name,
        module=str(endpoint.name),
        package=package,
        operation_id=operation["operationId"],
        http_method=http_method.upper(),
        path=path,
        envelope=operation.get("x-welkin-envelope", "none"),
        is_read_only=read_only,
        is_idempotent=read_only or http_method in _IDEMPOTENT,
        needs_token=operation.get("security", bundle.get("security")) != [],
        scope=_scope(path, operation, bundle),
        category=operation["tags"][0],
        pagination=_pagination(shape, answer_schema(bundle, operation) or {}, bundle) if shape else None,
        paging=shape["kind"] if shape else None,
        page_names=frozenset(paging_parameters(shape) if shape else ()),
        sizes_pages=bool(shape) and "size" in (shape or {}),
        answer=kind,
        answers_list=kind == "json" and not shape and _is_list(operation, bundle),
        summary=one_line(operation.get("summary", "")),
        description=paragraphs(operation.get("description", "")),
        source=describe_source(operation),
        evidence=operation.get("x-evidence", ""),
        spells_zulu=_spells_zulu(bundle),
        statuses=tuple(status for status in operation["responses"] if re.fullmatch("[45][0-9]{2}", status)),
        deprecated=describe_deprecation(operation, bundle),
        record=record,
        record_module=snake_case(record) if record else None,
        record_type=record_type,
        arguments=arguments,
        classes=tuple(sorted(classes)),
    )


def _describe_record(operation: Json, bundle: Json) -> tuple[str | None, str]:
    """The record's class, if it has one, and its type."""
    schema = branch_with_members(bundle, record_schema(bundle, operation) or {})
    if schema.get("type") == "object" and not schema.get("properties"):
        return None, "dict[str, Any]"
    name = str((record_schema(bundle, operation) or {}).get("$ref", "")).removeprefix(_SCHEMAS)
    return (name, name) if name and schema.get("properties") else (None, "object")


def _is_list(operation: Json, bundle: Json) -> bool:
    schema = answer_schema(bundle, operation)
    return bool(schema) and branch_with_members(bundle, schema or {}).get("type") == "array"


def _spells_zulu(bundle: Json) -> bool:
    return any(
        schema.get("x-welkin-spelling") == "zulu" for schema in bundle["components"]["schemas"].values()
    )


def _scope(path: str, operation: Json, bundle: Json) -> str:
    servers = (
        operation.get("servers")
        or bundle["paths"][path].get("servers")
        or bundle.get("servers")
        or [{"url": ""}]
    )
    if "{instanceName}" in servers[0]["url"]:
        return "instance"
    return "tenant" if "{tenantName}" in servers[0]["url"] else "server"


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


def _path(text: str) -> tuple[str, ...]:
    return tuple(text.split(".")) if text else ()
