"""Every operation of the document as a call on the client, with arguments the sandbox's clinic can answer."""

from __future__ import annotations

import copy
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from welkin_sdk.documents import load_document

Json = dict[str, Any]

METHODS = ("get", "put", "post", "delete", "patch")


@dataclass(frozen=True)
class Call:
    """`client.<resource>.<method>(*ids, **arguments)`."""

    operation_id: str
    resource: str
    method: str
    ids: tuple[str, ...] = ()
    arguments: Json = field(default_factory=dict)


def document_operations(document: Json) -> Iterator[tuple[str, str, Json]]:
    """Path, HTTP method and operation of everything under paths."""
    for path, item in document["paths"].items():
        for method in METHODS:
            if method in item:
                yield path, method, item[method]


def facade_name(path: str, operation: Json) -> tuple[str, str]:
    """Where the client has an operation: ("patients", "get")."""
    verb = next(
        v for v in ("get", "create", "update", "find", "exchange") if operation["operationId"].startswith(v)
    )
    return path.split("/")[1], verb


class Clinic:
    """Answers for the sandbox: which ids exist, asked over plain HTTP so that the client under test is not its own oracle."""

    def __init__(self, get_page: Any) -> None:
        self._get_page = get_page
        self._document = load_document("data-api")
        self._ids: dict[str, str] = {}

    def an_id(self, collection: str) -> str:
        """The id of some record of a collection."""
        if collection not in self._ids:
            self._ids[collection] = self._get_page(collection)[0]["id"]
        return self._ids[collection]

    def calls(self, namespace: str = "test") -> list[Call]:
        """
        One call for each operation of the document but the token exchange, which every other one needs.

        Args:
            namespace: for external ids, which are unique within one.
        """
        return [
            self._call(path, operation, namespace)
            for path, _, operation in document_operations(self._document)
            if operation["operationId"] != "exchangeToken"
        ]

    def _call(self, path: str, operation: Json, namespace: str) -> Call:
        resource, method = facade_name(path, operation)
        ids = (self.an_id(resource),) if "{id}" in path else ()
        body = operation.get("requestBody")
        arguments = self._arguments(self._resolved(body)) if body else {}
        if resource == "external_ids" and body:
            arguments.update(resource="patients", namespace=namespace, external_id=operation["operationId"])
        for mapping in arguments.get("external_ids", ()):
            mapping["namespace"] = namespace
        return Call(operation["operationId"], resource, method, ids, arguments)

    def _arguments(self, body: Json) -> Json:
        media = body["content"]["application/json"]
        example = next(iter(media["examples"].values()))
        arguments: Json = copy.deepcopy(self._resolved(example)["value"])
        schema = self._resolved(media["schema"])
        for name in list(arguments):
            prop = schema["properties"][name]
            if prop.get("deprecated"):
                del arguments[name]
            elif "x-welkin-references" in prop:
                target = prop["x-welkin-references"]
                arguments[name] = self.an_id("patients" if target == "any" else target)
        return arguments

    def _resolved(self, node: Json) -> Json:
        while "$ref" in node:
            target: Any = self._document
            for part in node["$ref"].removeprefix("#/").split("/"):
                target = target[part]
            node = target
        return node
