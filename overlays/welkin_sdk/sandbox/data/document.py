"""
The bundled OpenAPI document as the sandbox uses it: which operations there are and what each one takes and gives.

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

from attrs import field, frozen

Verb = Literal["get", "create", "update", "find", "exchange"]
_VERBS: Mapping[tuple[str, str], Verb] = {
    ("record", "get"): "get",
    ("record", "post"): "create",
    ("record", "put"): "update",
    ("page", "get"): "find",
    ("none", "post"): "exchange",
}
ANY_COLLECTION = "any"
_METHODS = ("get", "put", "post", "patch", "delete")


@frozen
class Filter:
    """How a query parameter of a Find selects records: by which member, and whether equal to it or contained in it."""

    member: str
    match: Literal["equals", "contains"]


@frozen
class Parameter:
    """
    A path or query parameter.

    Attributes:
        pointer: where its schema stands in the document.
        filter: None for path parameters and for the three that make the window.
    """

    name: str
    place: str
    pointer: str
    is_integer: bool
    filter: Filter | None


@frozen
class Window:
    """The names of the three query parameters that make a Find's window."""

    start: str
    end: str
    size: str


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


@frozen
class Operation:
    """One method of one path; `path` is a template without the version, as the document has it."""

    id: str
    method: str
    path: str
    verb: Verb
    collection: str
    parameters: tuple[Parameter, ...]
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
class Document:
    """The document with its operations, resources and error statuses read out of it."""

    content: dict[str, Any] = field(repr=False)

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
    def operations(self) -> tuple[Operation, ...]:
        """Every operation, in the document's order."""
        return tuple(self._operations())

    @cached_property
    def resources(self) -> Mapping[str, Resource]:
        """Every collection by its name: whatever an operation gets, creates, updates or finds."""
        by_collection: dict[str, list[Operation]] = {}
        for operation in self.operations:
            if operation.verb != "exchange":
                by_collection.setdefault(operation.collection, []).append(operation)
        return {name: self._resource(name, operations) for name, operations in by_collection.items()}

    @cached_property
    def named_patterns(self) -> Mapping[str, str]:
        """What a pattern is the pattern of, e.g. `guid`: the schema that was given a name for it."""
        schemas: dict[str, dict[str, Any]] = self.content["components"]["schemas"]
        return {
            schema["pattern"]: _spaced(name.removesuffix("Request"))
            for name, schema in schemas.items()
            if "pattern" in schema
        }

    @cached_property
    def statuses(self) -> Mapping[str, int]:
        """The HTTP status of each documented error code."""
        found: dict[str, int] = {}
        for pointer, _ in self._raw_operations():
            for status, response in self.node(f"{pointer}/responses").items():
                codes = self.resolved(response).get("x-welkin-codes", ())
                if status.isdigit():
                    found.update(dict.fromkeys(codes, int(status)))
        return found

    def node(self, pointer: str) -> Any:
        """What stands at a JSON pointer."""
        found: Any = self.content
        for part in pointer.strip("/").split("/"):
            key = part.replace("~1", "/").replace("~0", "~")
            found = found[int(key)] if isinstance(found, list) else found[key]
        return found

    def follow(self, pointer: str) -> str:
        """The pointer to what stands at *pointer* once `$ref`s are followed."""
        while target := self.target(self.node(pointer)):
            pointer = target
        return pointer

    def resolved(self, node: Mapping[str, Any]) -> Mapping[str, Any]:
        """*node*, or what its `$ref`s lead to."""
        while target := self.target(node):
            if target not in self._targets:
                self._targets[target] = self.node(target)
            node = self._targets[target]
        return node

    def target(self, node: Mapping[str, Any]) -> str | None:
        """The pointer that *node* refers to; None where it is no reference."""
        reference = node.get("$ref")
        return reference.removeprefix("#") if isinstance(reference, str) else None

    @cached_property
    def _targets(self) -> dict[str, Mapping[str, Any]]:
        return {}

    def _raw_operations(self) -> Iterator[tuple[str, dict[str, Any]]]:
        for path, item in self.content["paths"].items():
            for method in _METHODS:
                if method in item:
                    yield f"/paths/{escaped(path)}/{method}", item[method]

    def _operations(self) -> Iterator[Operation]:
        for pointer, raw in self._raw_operations():
            path, method = (part.replace("~1", "/") for part in pointer.split("/")[-2:])
            envelope = raw["x-welkin-envelope"]
            paging = raw.get("x-welkin-pagination")
            window = Window(paging["from"], paging["to"], paging["size"]) if paging else None
            answer = self.follow(f"{pointer}/responses/200")
            yield Operation(
                id=raw["operationId"],
                method=method.upper(),
                path=path,
                verb=_VERBS[envelope, method],
                collection=path.split("/")[1],
                parameters=tuple(self._parameters(pointer, window)),
                body=self._body(pointer, raw),
                window=window,
                answer_pointer=self.follow(f"{answer}/content/application~1json/schema"),
            )

    def _parameters(self, operation: str, window: Window | None) -> Iterator[Parameter]:
        shared = operation.rpartition("/")[0]
        ends = (window.start, window.end, window.size) if window else ()
        for holder in (shared, operation):
            for number in range(len(self.node(holder).get("parameters", ()))):
                pointer = self.follow(f"{holder}/parameters/{number}")
                raw = self.node(pointer)
                if raw["in"] in {"path", "query"}:
                    selects = raw["in"] == "query" and raw["name"] not in ends
                    yield self._parameter(raw, f"{pointer}/schema", selects=selects)

    def _parameter(self, raw: dict[str, Any], pointer: str, *, selects: bool) -> Parameter:
        schema = self.resolved(raw["schema"])
        how = raw.get("x-welkin-filter", {})
        selection = Filter(how.get("member", raw["name"]), how.get("match", "equals"))
        return Parameter(
            name=raw["name"],
            place=raw["in"],
            pointer=pointer,
            is_integer="integer" in _types(schema),
            filter=selection if selects else None,
        )

    def _body(self, operation: str, raw: dict[str, Any]) -> Body | None:
        if "requestBody" not in raw:
            return None
        holder = self.follow(f"{operation}/requestBody")
        types: dict[str, Any] = self.node(f"{holder}/content")
        pointer = self.follow(f"{holder}/content/{escaped(next(iter(types)))}/schema")
        return Body(tuple(types), pointer, self.members(pointer))

    def members(self, pointer: str) -> Mapping[str, Member]:
        """The properties of the object schema at *pointer*."""
        schema = self.node(self.follow(pointer))
        return {name: self._member(name, schema) for name in schema.get("properties", ())}

    def _member(self, name: str, schema: dict[str, Any]) -> Member:
        raw: dict[str, Any] = schema["properties"][name]
        use = raw.get("x-welkin-deprecated", {}).get("use")
        variants = [raw, self.resolved(raw)]
        variants += [self.resolved(branch) for branch in variants[-1].get("anyOf", ())]
        types = {type_name for variant in variants for type_name in _types(variant)}
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

    def _resource(self, name: str, operations: list[Operation]) -> Resource:
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


def escaped(key: str) -> str:
    """A member's name as a step of a pointer."""
    return key.replace("~", "~0").replace("/", "~1")


def _types(schema: Mapping[str, Any]) -> tuple[str, ...]:
    declared = schema.get("type", ())
    return (declared,) if isinstance(declared, str) else tuple(declared)


def _singular(operation_id: str) -> str:
    """The snake-case noun of an operation id: `getEmailAddress` is about an `email_address`."""
    return _spaced(re.sub(r"^[a-z]+", "", operation_id)).replace(" ", "_")


def _spaced(name: str) -> str:
    """`ZipCode` as `zip code`."""
    return re.sub(r"(?<!^)(?=[A-Z])", " ", name).lower()
