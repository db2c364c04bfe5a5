"""
What there is in a bundled document: every operation, schema, parameter and so on, each with its pointer.

A table says which member of which OpenAPI object holds what, so that a schema's property that happens to be called
`example` or `headers` is not mistaken for the keyword, and nothing inside an example is taken for part of the API.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cached_property
from typing import Any

from attrs import frozen

from generator.bundle import Bundle
from generator.documents import Document
from generator.faults import Fault, Pointer
from generator.references import follow

METHODS = ("get", "put", "post", "delete", "options", "head", "patch", "trace")

# Kind of object -> member -> (how the member holds them, kind of what it holds).
GRAMMAR: dict[str, dict[str, tuple[str, str]]] = {
    "document": {
        "info": ("one", "info"),
        "servers": ("list", "server"),
        "tags": ("list", "tag"),
        "paths": ("named", "path item"),
        "webhooks": ("named", "path item"),
        "components": ("one", "components"),
    },
    "server": {"variables": ("named", "server variable")},
    "components": {
        "schemas": ("named", "schema"),
        "parameters": ("named", "parameter"),
        "headers": ("named", "header"),
        "responses": ("named", "response"),
        "requestBodies": ("named", "request body"),
        "examples": ("named", "example"),
        "securitySchemes": ("named", "security scheme"),
    },
    "path item": {"parameters": ("list", "parameter"), **dict.fromkeys(METHODS, ("one", "operation"))},
    "operation": {
        "parameters": ("list", "parameter"),
        "requestBody": ("one", "request body"),
        "responses": ("named", "response"),
    },
    "parameter": {
        "schema": ("one", "schema"),
        "examples": ("named", "example"),
        "content": ("named", "media type"),
    },
    "header": {"schema": ("one", "schema"), "examples": ("named", "example")},
    "request body": {"content": ("named", "media type")},
    "response": {"headers": ("named", "header"), "content": ("named", "media type")},
    "media type": {"schema": ("one", "schema"), "examples": ("named", "example")},
    "schema": {
        "properties": ("named", "schema"),
        "patternProperties": ("named", "schema"),
        "additionalProperties": ("one", "schema"),
        "items": ("one", "schema"),
        "prefixItems": ("list", "schema"),
        "allOf": ("list", "schema"),
        "anyOf": ("list", "schema"),
        "oneOf": ("list", "schema"),
        "not": ("one", "schema"),
    },
}


@frozen
class Part:
    """One OpenAPI object and where it stands in the bundle; *kind* is OpenAPI's word for it."""

    kind: str
    pointer: Pointer
    value: dict[str, Any]

    @property
    def name(self) -> str:
        """The last step of the pointer: a component's, property's or response's own name."""
        return str(self.pointer[-1]) if self.pointer else ""


@frozen
class Operation:
    """One operation; *route* is its path, or its name among the webhooks."""

    part: Part
    route: str
    method: str
    is_webhook: bool

    @property
    def pointer(self) -> Pointer:
        """Where the operation stands in the bundle."""
        return self.part.pointer

    @property
    def value(self) -> dict[str, Any]:
        """The operation object."""
        return self.part.value

    @property
    def id(self) -> str:
        """Its operationId, or method and route where it has none."""
        return text(self.value.get("operationId")) or f"{self.method} {self.route}"


class Outline:
    """All parts of one bundle, found once, for rules that each look at some of them."""

    def __init__(self, bundle: Bundle, document: Document) -> None:
        self.bundle = bundle
        self.document = document
        self.parts = tuple(_parts("document", (), bundle.document))

    def of(self, *kinds: str) -> Iterator[Part]:
        """The parts of these kinds, in the document's order, references not followed."""
        return (part for part in self.parts if part.kind in kinds)

    def components(self, kind: str) -> Iterator[Part]:
        """The named components below `components/<kind>`."""
        return (p for p in self.parts if len(p.pointer) == 3 and p.pointer[:2] == ("components", kind))

    def component(self, kind: str, name: str) -> dict[str, Any]:
        """One component's value; empty when there is none of that name."""
        return mapping(mapping(mapping(self.bundle.document.get("components")).get(kind)).get(name))

    @cached_property
    def operations(self) -> tuple[Operation, ...]:
        """Those of the paths first, then the webhooks."""
        return tuple(
            Operation(part, str(part.pointer[1]), part.name, is_webhook=part.pointer[0] == "webhooks")
            for part in self.of("operation")
            if len(part.pointer) == 3
        )

    @cached_property
    def path_operations(self) -> tuple[Operation, ...]:
        """The operations a client can call."""
        return tuple(operation for operation in self.operations if not operation.is_webhook)

    def resolve(self, part: Part) -> Part:
        """The component that *part* refers to, or *part* itself."""
        pointer, value = follow(self.bundle.document, part.value, part.pointer)
        return Part(part.kind, pointer, value)

    @cached_property
    def _by_pointer(self) -> dict[Pointer, Part]:
        return {part.pointer: part for part in self.parts}

    def inside(self, part: Part, *kinds: str) -> Iterator[Part]:
        """Parts of these kinds directly in a member of *part*, each with its reference followed."""
        return (self.resolve(child) for child in _children(part) if child.kind in kinds)

    def parameters(self, operation: Operation) -> Iterator[Part]:
        """What the operation takes, those of its path item included."""
        for holder in (operation.pointer[:-1], operation.pointer):
            yield from self.inside(self._by_pointer[holder], "parameter")

    def reachable(self, part: Part, *, stop: Callable[[Part], bool] = lambda _: False) -> Iterator[Part]:
        """*part* and all that stands in it or is referred to from it, each once; what is behind a *stop* is not."""
        seen: set[Pointer] = set()
        waiting = [part]
        while waiting:
            current = self.resolve(waiting.pop())
            if current.pointer in seen:
                continue
            seen.add(current.pointer)
            yield current
            if not stop(current):
                waiting += _children(current)

    def fault(self, pointer: Pointer, message: str, remedy: str) -> Fault:
        """A fault at the source of *pointer*."""
        return self.bundle.fault(pointer, message, remedy)


def mapping(value: Any) -> dict[str, Any]:
    """*value* if it is an object, else an empty one: its wrong shape is the validator's to report."""
    return value if isinstance(value, dict) else {}


def sequence(value: Any) -> list[Any]:
    """*value* if it is a list, else an empty one."""
    return value if isinstance(value, list) else []


def text(value: Any) -> str:
    """*value* if it is a string that says something, else an empty one."""
    return value.strip() if isinstance(value, str) else ""


def _parts(kind: str, pointer: Pointer, value: dict[str, Any]) -> Iterator[Part]:
    part = Part(kind, pointer, value)
    yield part
    for child in _children(part):
        yield from _parts(child.kind, child.pointer, child.value)


def _children(part: Part) -> list[Part]:
    found: list[Part] = []
    for member, (holds, kind) in GRAMMAR.get(part.kind, {}).items():
        value = part.value.get(member)
        here = (*part.pointer, member)
        if holds == "one":
            held: list[tuple[Pointer, Any]] = [(here, value)]
        elif holds == "list":
            held = [((*here, i), item) for i, item in enumerate(value if isinstance(value, list) else [])]
        else:
            held = [((*here, name), item) for name, item in mapping(value).items()]
        found += [Part(kind, place, item) for place, item in held if isinstance(item, dict)]
    return found
