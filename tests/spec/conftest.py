"""The bundled document, as users of other languages get it: what is written there is what the tests hold to the facts."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import pytest

DIST = Path(__file__).parents[2] / "spec" / "dist"
METHODS = ("get", "put", "post", "delete", "patch")


class Operation(NamedTuple):
    """One operation of the document and where it stands."""

    id: str
    method: str
    path: str
    value: dict[str, Any]


class Document:
    """A bundle with the few questions that the tests ask of it."""

    def __init__(self, value: dict[str, Any]) -> None:
        self.value = value
        self.operations = {operation.id: operation for operation in self._operations()}

    def _operations(self) -> Iterator[Operation]:
        for path, item in self.value["paths"].items():
            for method in METHODS:
                if method in item:
                    yield Operation(item[method]["operationId"], method.upper(), path, item[method])

    @property
    def schemas(self) -> dict[str, dict[str, Any]]:
        """Schemas by name."""
        return self.value["components"]["schemas"]

    def at(self, method: str, path: str) -> Operation:
        """The operation behind a method and a path."""
        return next(
            found for found in self.operations.values() if (found.method, found.path) == (method, path)
        )

    def resolve(self, node: dict[str, Any]) -> dict[str, Any]:
        """What a reference stands for; anything else as it is."""
        while "$ref" in node:
            target: Any = self.value
            for part in node["$ref"].removeprefix("#/").split("/"):
                target = target[part]
            node = target
        return node

    def reply(self, operation: Operation, status: str = "200") -> dict[str, Any]:
        """The JSON media type of one response: schema and examples."""
        return self.resolve(operation.value["responses"][status])["content"]["application/json"]

    def body(self, operation: Operation) -> dict[str, Any]:
        """The only media type of the request body."""
        (media,) = operation.value["requestBody"]["content"].values()
        return media

    def examples(self, media: dict[str, Any]) -> dict[str, Any]:
        """Example values of a media type by name."""
        return {name: self.resolve(example)["value"] for name, example in media["examples"].items()}

    def noun(self, collection: str) -> str:
        """Name of the record schema of a collection: the first form of what its single-record operations answer."""
        on_collection = (
            found for found in self.operations.values() if found.path.split("/")[1] == collection
        )
        single = next(found for found in on_collection if not found.id.startswith("find"))
        return str(self.resolve(self.reply(single)["schema"])["anyOf"][0]["$ref"].rsplit("/", 1)[1])

    def standalone(self, schema: dict[str, Any]) -> dict[str, Any]:
        """A schema that carries the components it refers to, ready to validate with."""
        return {**schema, "components": {"schemas": self.schemas}}


@pytest.fixture(scope="session")
def document() -> Document:
    """The bundled Data API document."""
    return Document(json.loads((DIST / "welkin-data-api.openapi.json").read_text("utf-8")))


@pytest.fixture(scope="session")
def cloud() -> Document:
    """The bundled Cloud API document."""
    return Document(json.loads((DIST / "welkin-cloud-api.openapi.json").read_text("utf-8")))
