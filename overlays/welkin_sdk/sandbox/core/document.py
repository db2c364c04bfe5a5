"""
The one walker of a bundled OpenAPI document: pointers, references, and what plain OpenAPI says of an operation.

The sandbox reads the bundle itself and not the table that is generated from it, so that a fault of the generator shows
as a difference between client and sandbox. What the extensions of a document say is read by `document.py` of its API.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import Any

from attrs import field, frozen

JSON_TYPE = "application/json"
_METHODS = ("get", "put", "post", "patch", "delete")

Schema = Mapping[str, Any]


# What every record has, and what most are stamped with, in the words of the Data API.
ID = "id"
CREATED_AT = "created_at"
UPDATED_AT = "updated_at"
STAMPS = (CREATED_AT, UPDATED_AT)


@frozen
class Window:
    """The names of the three query parameters that make the window of a page by time."""

    start: str
    end: str
    size: str


@frozen(kw_only=True)
class Parameter:
    """
    A path or query parameter.

    Attributes:
        pointer: where its schema stands in the document.
        kind: the JSON type that its text is read as; `string` where none other is given.
    """

    name: str
    place: str
    pointer: str
    kind: str
    is_required: bool


@frozen(kw_only=True)
class Operation:
    """
    One method of one path, as far as both APIs have it; faults know no more of one.

    Attributes:
        path: a template, below what all paths of the API begin with.
        verb: what it does, in the word of its API: `get`, `create`, `find` ...
        answer_pointer: where the schema of a good answer stands; None where that is empty or a file.
    """

    id: str
    method: str
    path: str
    verb: str
    parameters: tuple[Parameter, ...]
    answer_pointer: str | None


@frozen
class RawOperation:
    """An operation as it stands in the document, with its place and the two parts of that."""

    pointer: str
    path: str
    method: str
    content: dict[str, Any] = field(repr=False)


@frozen(slots=False)
class Walker:
    """What stands in the document."""

    content: dict[str, Any] = field(repr=False)

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

    def resolved(self, node: Schema) -> Schema:
        """*node*, or what its `$ref`s lead to."""
        while target := self.target(node):
            if target not in self._targets:
                self._targets[target] = self.node(target)
            node = self._targets[target]
        return node

    def target(self, node: Schema) -> str | None:
        """The pointer that *node* refers to; None where it is no reference."""
        reference = node.get("$ref")
        return reference.removeprefix("#") if isinstance(reference, str) else None

    @cached_property
    def _targets(self) -> dict[str, Schema]:
        return {}

    @cached_property
    def raw_operations(self) -> tuple[RawOperation, ...]:
        """Every operation, in the document's order."""
        return tuple(
            RawOperation(f"/paths/{escaped(path)}/{method}", path, method, item[method])
            for path, item in self.content["paths"].items()
            for method in _METHODS
            if method in item
        )

    def parameters(self, operation: RawOperation) -> Iterator[tuple[Parameter, dict[str, Any]]]:
        """The path and query parameters, those of the whole path first, each with what the document says of it."""
        for holder in (operation.pointer.rpartition("/")[0], operation.pointer):
            for number in range(len(self.node(holder).get("parameters", ()))):
                pointer = self.follow(f"{holder}/parameters/{number}")
                raw = self.node(pointer)
                if raw["in"] in {"path", "query"}:
                    yield self._parameter(raw, f"{pointer}/schema"), raw

    def _parameter(self, raw: dict[str, Any], pointer: str) -> Parameter:
        return Parameter(
            name=raw["name"],
            place=raw["in"],
            pointer=pointer,
            kind=self.kind(raw["schema"]),
            is_required=bool(raw.get("required")),
        )

    def kind(self, schema: Schema) -> str:
        """The JSON type of *schema*, or of its first branch; `string` where there is not exactly one."""
        resolved = self.resolved(schema)
        kind = resolved.get("type")
        if kind is None:
            for branch in resolved.get("anyOf", ()):
                return self.kind(branch)
        return kind if isinstance(kind, str) else "string"

    def bodies(self, operation: RawOperation) -> dict[str, str]:
        """By content type, where the schema of the request's body stands; empty where it has none."""
        if "requestBody" not in operation.content:
            return {}
        holder = self.follow(f"{operation.pointer}/requestBody")
        return {each: f"{holder}/content/{escaped(each)}/schema" for each in self.node(f"{holder}/content")}

    def success(self, operation: RawOperation) -> tuple[int, str]:
        """The status of a good answer, and where it stands."""
        status = next(code for code in operation.content["responses"] if code.startswith("2"))
        return int(status), self.follow(f"{operation.pointer}/responses/{status}")

    @cached_property
    def named_patterns(self) -> Mapping[str, str]:
        """What a pattern is the pattern of, e.g. `guid`: the schema that was given a name for it."""
        schemas: dict[str, dict[str, Any]] = self.content["components"]["schemas"]
        return {
            schema["pattern"]: spaced(name.removesuffix("Request"))
            for name, schema in schemas.items()
            if "pattern" in schema
        }


def escaped(key: str) -> str:
    """A member's name as a step of a pointer."""
    return key.replace("~", "~0").replace("/", "~1")


def types_of(schema: Schema) -> tuple[str, ...]:
    """The JSON types that *schema* names itself."""
    declared = schema.get("type", ())
    return (declared,) if isinstance(declared, str) else tuple(declared)


def spaced(name: str) -> str:
    """`ZipCode` as `zip code`."""
    return re.sub(r"(?<!^)(?=[A-Z])", " ", name).lower()
