"""
The Data API's document as the sandbox uses it: which operations there are and what each one takes and gives.

Everything about a resource is read from here, so that a change of the document is a change of the sandbox. What is
used beyond plain OpenAPI: `x-welkin-envelope` (record, page, none), `x-welkin-pagination`, `x-welkin-filter`,
`x-welkin-references` and `x-welkin-codes`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import Any, Literal
from urllib.parse import urlsplit

from attrs import asdict, frozen

from welkin_sdk.sandbox.core.document import (
    JSON_TYPE,
    Operation,
    Parameter,
    RawOperation,
    Walker,
    Window,
    escaped,
    spaced,
    types_of,
)
from welkin_sdk.sandbox.core.schemas import Schemas

Verb = Literal["get", "create", "update", "find", "exchange"]
_VERBS: Mapping[tuple[str, str], Verb] = {
    ("record", "get"): "get",
    ("record", "post"): "create",
    ("record", "put"): "update",
    ("page", "get"): "find",
    ("none", "post"): "exchange",
}
ANY_COLLECTION = "any"


@frozen
class Filter:
    """How a query parameter of a Find selects records: by which member, and whether equal to it or contained in it."""

    member: str
    match: Literal["equals", "contains"]


@frozen(kw_only=True)
class DataParameter(Parameter):
    """
    A path or query parameter.

    Attributes:
        filter: None for path parameters and for the three that make the window.
    """

    filter: Filter | None


@frozen
class Member:
    """
    One property of a record or body schema.

    Attributes:
        alias_of: the member of the same schema whose former name this is; both name the same record then.
        references: the collection that a guid here must be found in, or ANY_COLLECTION, or None.
    """

    name: str
    is_required: bool
    is_nullable: bool
    is_boolean: bool
    is_deprecated: bool
    alias_of: str | None
    references: str | None


@frozen
class Body:
    """What a request carries: accepted content types, where its schema stands, and the schema's members."""

    content_types: tuple[str, ...]
    pointer: str
    members: Mapping[str, Member]


@frozen(kw_only=True)
class DataOperation(Operation):
    """One method of one path; `path` is a template without the version, as the document has it."""

    verb: Verb
    collection: str
    parameters: tuple[DataParameter, ...]
    body: Body | None
    window: Window | None
    answer_pointer: str

    @property
    def scope(self) -> str:
        """The scope that a token needs for it, besides `all`."""
        return f"{self.collection}.{'read' if self.verb in {'get', 'find'} else 'write'}"


@frozen
class Resource:
    """
    A collection of records.

    Attributes:
        singular: the collection's name for one record, e.g. `email_address`.
        members: what a record shows, in the document's order.
        filters: every way in which a Find of the collection selects.
    """

    name: str
    singular: str
    members: Mapping[str, Member]
    filters: tuple[Filter, ...]


@frozen(slots=False)
class DataDocument(Walker):
    """The document with its operations, resources and error statuses read out of it."""

    @cached_property
    def schemas(self) -> Schemas:
        """Validators of the document's schemas."""
        return Schemas(self)

    @cached_property
    def prefix(self) -> str:
        """The path of the document's server, i.e. `/` and the version."""
        server: str = self.content["servers"][0]["url"]
        return urlsplit(server).path.rstrip("/")

    @property
    def version(self) -> str:
        """The version that the URLs carry, e.g. `v1`."""
        return self.prefix.strip("/")

    @cached_property
    def operations(self) -> tuple[DataOperation, ...]:
        """Every operation, in the document's order."""
        return tuple(self._operation(raw) for raw in self.raw_operations)

    @cached_property
    def resources(self) -> Mapping[str, Resource]:
        """Every collection by its name: whatever an operation gets, creates, updates or finds."""
        by_collection: dict[str, list[DataOperation]] = {}
        for operation in self.operations:
            if operation.verb != "exchange":
                by_collection.setdefault(operation.collection, []).append(operation)
        return {name: self._resource(name, operations) for name, operations in by_collection.items()}

    @cached_property
    def statuses(self) -> Mapping[str, int]:
        """The HTTP status of each documented error code."""
        found: dict[str, int] = {}
        for raw in self.raw_operations:
            for status, response in raw.content["responses"].items():
                codes = self.resolved(response).get("x-welkin-codes", ())
                if status.isdigit():
                    found.update(dict.fromkeys(codes, int(status)))
        return found

    def record_pointer(self, operation: DataOperation) -> str:
        """Where the schema of the records stands that *operation* answers with."""
        printed = self.follow(f"{operation.answer_pointer}/anyOf/0")
        if operation.verb != "find":
            return printed
        page = self.follow(f"{printed}/items")
        return self.follow(f"{page}/properties/data/items")

    def _operation(self, raw: RawOperation) -> DataOperation:
        paging = raw.content.get("x-welkin-pagination")
        window = Window(paging["from"], paging["to"], paging["size"]) if paging else None
        _, answer = self.success(raw)
        return DataOperation(
            id=raw.content["operationId"],
            method=raw.method.upper(),
            path=raw.path,
            verb=_VERBS[raw.content["x-welkin-envelope"], raw.method],
            collection=raw.path.split("/")[1],
            parameters=tuple(self._selecting(raw, window)),
            body=self._body(raw),
            window=window,
            answer_pointer=self.follow(f"{answer}/content/{escaped(JSON_TYPE)}/schema"),
        )

    def _selecting(self, operation: RawOperation, window: Window | None) -> Iterator[DataParameter]:
        ends = (window.start, window.end, window.size) if window else ()
        for plain, raw in self.parameters(operation):
            how = raw.get("x-welkin-filter", {})
            selection = Filter(how.get("member", plain.name), how.get("match", "equals"))
            selects = plain.place == "query" and plain.name not in ends
            yield DataParameter(**asdict(plain), filter=selection if selects else None)

    def _body(self, raw: RawOperation) -> Body | None:
        bodies = self.bodies(raw)
        if not bodies:
            return None
        pointer = self.follow(next(iter(bodies.values())))
        return Body(tuple(bodies), pointer, self.members(pointer))

    def members(self, pointer: str) -> Mapping[str, Member]:
        """The properties of the object schema at *pointer*."""
        schema = self.node(self.follow(pointer))
        return {name: self._member(name, schema) for name in schema.get("properties", ())}

    def _member(self, name: str, schema: dict[str, Any]) -> Member:
        raw: dict[str, Any] = schema["properties"][name]
        use = raw.get("x-welkin-deprecated", {}).get("use")
        variants = [raw, self.resolved(raw)]
        variants += [self.resolved(branch) for branch in variants[-1].get("anyOf", ())]
        types = {type_name for variant in variants for type_name in types_of(variant)}
        references = [
            variant["x-welkin-references"] for variant in variants if "x-welkin-references" in variant
        ]
        return Member(
            name=name,
            is_required=name in schema.get("required", ()),
            is_nullable="null" in types,
            is_boolean="boolean" in types,
            is_deprecated=raw.get("deprecated", False),
            alias_of=use if references and use in schema["properties"] else None,
            references=references[0] if references else None,
        )

    def _resource(self, name: str, operations: list[DataOperation]) -> Resource:
        record = next(operation for operation in operations if operation.verb != "find")
        pointer = self.follow(f"{record.answer_pointer}/anyOf/0")
        filters = {
            parameter.filter
            for operation in operations
            for parameter in operation.parameters
            if parameter.filter is not None
        }
        ordered = sorted(filters, key=lambda selection: selection.member)
        return Resource(name, _singular(record.id), self.members(pointer), tuple(ordered))


def _singular(operation_id: str) -> str:
    """The snake-case noun of an operation id: `getEmailAddress` is about an `email_address`."""
    return spaced(re.sub(r"^[a-z]+", "", operation_id)).replace(" ", "_")
