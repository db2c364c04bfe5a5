"""
The Cloud API's document as the sandbox uses it: which operations there are and what each one takes and gives.

What is used beyond plain OpenAPI: `x-welkin-method` (resource and method), `x-welkin-pagination` with the root's
`x-welkin-page-shapes`, `x-welkin-read-only` (a POST that changes nothing), and `x-welkin-cross-origin` (what browsers ask
for).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import Any, Literal

from attrs import field, frozen

from welkin_sdk.sandbox.core.schemas import Schemas
from welkin_sdk.sandbox.data.document import Document, escaped

JSON_TYPE = "application/json"
# A path that begins with it is one instance's; any other is the tenant's as a whole.
_INSTANCE = "/{instanceName}"
_METHODS = ("get", "put", "post", "patch", "delete")

AnswerKind = Literal["json", "none", "bytes"]


@frozen
class CloudParameter:
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


@frozen
class Paging:
    """
    How a list is cut into pages.

    Attributes:
        style: a name of the root's `x-welkin-page-shapes`.
        items: where the list stands in the answer; empty when it is the answer.
        page: the query parameter of the number, token or cursor; None where there are no pages.
        size: the query parameter of the size; None where there are no pages.
    """

    style: str
    items: tuple[str, ...]
    page: str | None
    size: str | None


@frozen
class CloudOperation:
    """
    One method of one path.

    Attributes:
        path: below the tenant or, where it lies in an instance, below that.
        pointer: where the operation stands in the document.
        category: the tag, i.e. what security policies are about.
        resource: the first half of `x-welkin-method`, e.g. `encounters`; `verb` is the second.
        status: of success.
        answer_pointer: where the schema of the answer stands; None where the answer is empty or a file.
        file_types: the content types of the answer where it is a file.
        bodies: by content type, where the schema of the body stands.
        is_tenant_wide: its address names no instance.
    """

    id: str
    method: str
    path: str
    pointer: str
    category: str
    resource: str
    verb: str
    is_read: bool
    is_open: bool
    status: int
    answer: AnswerKind
    answer_pointer: str | None
    file_types: tuple[str, ...]
    parameters: tuple[CloudParameter, ...]
    bodies: Mapping[str, str]
    needs_body: bool
    paging: Paging | None
    is_tenant_wide: bool

    @property
    def template(self) -> str:
        """The path as the journal has it."""
        return f"/cloud/{{tenantName}}{'' if self.is_tenant_wide else _INSTANCE}{self.path}"


@frozen(slots=False)
class CloudDocument:
    """The document with its operations read out of it."""

    content: dict[str, Any] = field(repr=False)

    @cached_property
    def plain(self) -> Document:
        """The same content, to walk in by pointers."""
        return Document(self.content)

    @cached_property
    def schemas(self) -> Schemas:
        """Validators of the document's schemas."""
        return Schemas(self.plain)

    @cached_property
    def operations(self) -> tuple[CloudOperation, ...]:
        """Every operation, in the document's order."""
        return tuple(self._operations())

    @cached_property
    def by_method(self) -> Mapping[tuple[str, str], CloudOperation]:
        """Every operation by resource and verb."""
        return {(each.resource, each.verb): each for each in self.operations}

    @cached_property
    def cross_origin(self) -> Mapping[str, str]:
        """The headers that every answer has for browsers."""
        found: dict[str, str] = self.content["x-welkin-cross-origin"]
        return found

    @cached_property
    def categories(self) -> frozenset[str]:
        """The tags."""
        return frozenset(each.category for each in self.operations)

    def properties(self, pointer: str) -> Mapping[str, str]:
        """The types of the members of the object schema at *pointer*, as CloudParameter.kind has them."""
        schema = self.resolved(self.plain.node(pointer))
        return {name: self._kind(member) for name, member in schema.get("properties", {}).items()}

    def resolved(self, schema: Mapping[str, Any]) -> Mapping[str, Any]:
        """*schema*, or what its `$ref`s lead to."""
        return self.plain.resolved(schema)

    def _operations(self) -> Iterator[CloudOperation]:
        for path, item in self.content["paths"].items():
            for method in _METHODS:
                if "operationId" in item.get(method, {}):
                    yield self._operation(path, method, item[method])

    def _operation(self, path: str, method: str, raw: dict[str, Any]) -> CloudOperation:
        pointer = f"/paths/{escaped(path)}/{method}"
        resource, _, verb = raw["x-welkin-method"].partition(".")
        status = next(int(code) for code in raw["responses"] if code.startswith("2"))
        answer, answer_pointer, file_types = self._answer(f"{pointer}/responses/{status}")
        bodies = self._bodies(pointer) if "requestBody" in raw else {}
        return CloudOperation(
            id=raw["operationId"],
            method=method.upper(),
            path=path.removeprefix(_INSTANCE),
            pointer=pointer,
            category=raw["tags"][0],
            resource=resource,
            verb=verb,
            is_read=method == "get" or bool(raw.get("x-welkin-read-only")),
            is_open=raw.get("security") == [],
            status=status,
            answer=answer,
            answer_pointer=answer_pointer,
            file_types=file_types,
            parameters=tuple(self._parameters(pointer)),
            bodies=bodies,
            needs_body=bool(bodies) and bool(self._holder(pointer).get("required")),
            paging=self._paging(raw.get("x-welkin-pagination")),
            is_tenant_wide=not path.startswith(f"{_INSTANCE}/"),
        )

    def _holder(self, pointer: str) -> dict[str, Any]:
        holder: dict[str, Any] = self.plain.node(self.plain.follow(f"{pointer}/requestBody"))
        return holder

    def _bodies(self, pointer: str) -> dict[str, str]:
        holder = self.plain.follow(f"{pointer}/requestBody")
        types: dict[str, Any] = self.plain.node(f"{holder}/content")
        return {each: f"{holder}/content/{escaped(each)}/schema" for each in types}

    def _answer(self, pointer: str) -> tuple[AnswerKind, str | None, tuple[str, ...]]:
        pointer = self.plain.follow(pointer)
        content = self.plain.node(pointer).get("content", {})
        if not content:
            return "none", None, ()
        if JSON_TYPE not in content:
            return "bytes", None, tuple(content)
        return "json", f"{pointer}/content/{escaped(JSON_TYPE)}/schema", ()

    def _parameters(self, operation: str) -> Iterator[CloudParameter]:
        for holder in (operation.rpartition("/")[0], operation):
            for number in range(len(self.plain.node(holder).get("parameters", ()))):
                pointer = self.plain.follow(f"{holder}/parameters/{number}")
                raw = self.plain.node(pointer)
                if raw["in"] in {"path", "query"} and f"/{{{raw['name']}}}" != _INSTANCE:
                    kind = self._kind(raw["schema"])
                    required = bool(raw.get("required"))
                    yield CloudParameter(raw["name"], raw["in"], f"{pointer}/schema", kind, required)

    def _kind(self, schema: Mapping[str, Any]) -> str:
        resolved = self.resolved(schema)
        kind = resolved.get("type")
        if kind is None:
            for branch in resolved.get("anyOf", ()):
                return self._kind(branch)
        return kind if isinstance(kind, str) else "string"

    def _paging(self, raw: dict[str, Any] | None) -> Paging | None:
        if raw is None:
            return None
        shape = {**self.content["x-welkin-page-shapes"][raw["style"]], **raw}
        items = tuple(shape["items"].split(".")) if shape.get("items") else ()
        kind = shape["kind"]
        page = {"number": "page", "token": "token", "cursor": "cursor"}.get(kind)
        return Paging(raw["style"], items, shape[page] if page else None, shape.get("size"))
