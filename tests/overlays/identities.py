"""Every operation whose answer repeats something of its request, with a request and the document's own answer to it."""

from __future__ import annotations

import copy
from collections.abc import Iterator
from typing import Any
from uuid import NAMESPACE_OID, uuid5

from attrs import field, frozen

from tests.operations import APIS, Api
from welkin_runtime.operations import Operation, Repeated
from welkin_runtime.types import Request
from welkin_sdk.documents import load_document
from welkin_sdk.paging.envelope import parse_page, unwrap_record

OTHER = "0dd00dd0-0000-4000-8000-00000000abcd"
"""The id of something that nobody asked for."""


@frozen
class Bound:
    """One member that repeats one part of the request of one operation."""

    api: str
    operation: Operation = field(repr=False)
    repeated: Repeated

    def __str__(self) -> str:
        return f"{self.operation.id}-{'.'.join(self.repeated.part)}-{self.member}"

    @property
    def member(self) -> str:
        return ".".join(self.repeated.member)

    @property
    def is_list(self) -> bool:
        return self.operation.pagination is not None

    def request(self) -> Request:
        """With ids in the path, and beside it only what this member repeats."""
        path = "/".join(
            an_id(step[1:-1]) if step.startswith("{") else step for step in self.operation.path.split("/")
        )
        query, json = (), None
        if self.repeated.when is not None and "" not in self.repeated.when[1]:
            query = ((self.repeated.when[0], self.repeated.when[1][0]),)
        if self.repeated.place == "query":
            query = ((self.repeated.part[0], an_id(self.repeated.part[0])),)
        if self.repeated.place == "body":
            json = {}
            write(json, self.repeated.part, an_id(self.repeated.part[0]))
        return Request(self.operation, path, query=query, json=json)

    def answer(self, id: str | None) -> Any:
        """The document's example with the ids of `request`, but *id* in place of this member's."""
        body = example_of(self.api, self.operation)
        for record in records_in(self.operation, body):
            for repeated in self.operation.identity:
                if repeated.place == "path" or repeated == self.repeated:
                    write(record, repeated.member, an_id(repeated.part[0]))
            write(record, self.repeated.member, id)
        # The window that an example repeats is not the one that is asked for.
        return {"data": parse_page(body).records} if self.operation.envelope == "page" else body


def an_id(part: str) -> str:
    return str(uuid5(NAMESPACE_OID, part))


def all_operations() -> Iterator[tuple[Api, Operation]]:
    """Every operation of both documents."""
    for api in APIS:
        for operation in api.table:
            yield api, operation


def all_bound() -> list[Bound]:
    return [
        Bound(api.document, operation, repeated)
        for api, operation in all_operations()
        for repeated in operation.identity
    ]


def write(record: Any, path: tuple[str, ...], value: object) -> None:
    """Put *value* at *path*, in every entry of a list on the way, whatever stood there."""
    for entry in record if isinstance(record, list) else [record]:
        name, rest = path[0], path[1:]
        if not rest:
            entry[name] = [value] if name.endswith("Ids") else value
        else:
            if not entry.get(name):
                entry[name] = [{}] if name in ("rows", "tasks") else {}
            write(entry[name], rest, value)


def example_of(document: str, operation: Operation) -> Any:
    """The first example of a success that has something in it."""
    api = next(api for api in APIS if api.document == document)
    (described,) = (d for _, _, d in api.operations() if d["operationId"] == operation.id)
    success = next(v for status, v in described["responses"].items() if status.startswith("2"))
    media = _resolved(document, success)["content"]["application/json"]
    for example in media["examples"].values():
        body = copy.deepcopy(_resolved(document, example)["value"])
        if records_in(operation, body):
            return body
    raise AssertionError(f"{operation.id} has no example with a record in it")


def records_in(operation: Operation, body: Any) -> list[Any]:
    """The records of *body*, themselves and not copies of them."""
    if operation.envelope == "page":
        return parse_page(body).records
    if operation.envelope == "record":
        return [unwrap_record(body)]
    for name in operation.pagination.items if operation.pagination else ():
        body = body[name]
    return body if isinstance(body, list) else [body]


def _resolved(document: str, node: Any) -> Any:
    while "$ref" in node:
        target: Any = load_document(document)
        for step in node["$ref"].removeprefix("#/").split("/"):
            target = target[step]
        node = target
    return node
