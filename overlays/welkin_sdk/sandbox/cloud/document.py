"""
The Cloud API's document as the sandbox uses it: which operations there are and what each one takes and gives.

What is used beyond plain OpenAPI: `x-welkin-method` (resource and method), `x-welkin-pagination` with the root's
`x-welkin-page-shapes`, `x-welkin-read-only` (a POST that changes nothing), and `x-welkin-cross-origin` (what browsers ask
for).
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import Any, Literal

from attrs import frozen

from welkin_sdk.sandbox.core.document import JSON_TYPE, Operation, RawOperation, Walker, escaped
from welkin_sdk.sandbox.core.schemas import Schemas

# A path that begins with it is one instance's; any other is the tenant's as a whole.
_INSTANCE = "/{instanceName}"

AnswerKind = Literal["json", "none", "bytes"]


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


@frozen(kw_only=True)
class CloudOperation(Operation):
    """
    One method of one path.

    Attributes:
        path: below the tenant or, where it lies in an instance, below that.
        pointer: where the operation stands in the document.
        category: the tag, i.e. what security policies are about.
        resource: the first half of `x-welkin-method`, e.g. `encounters`; `verb` is the second.
        status: of success.
        file_types: the content types of the answer where it is a file.
        bodies: by content type, where the schema of the body stands.
        is_tenant_wide: its address names no instance.
    """

    pointer: str
    category: str
    resource: str
    is_read: bool
    is_open: bool
    status: int
    answer: AnswerKind
    file_types: tuple[str, ...]
    bodies: Mapping[str, str]
    needs_body: bool
    paging: Paging | None
    is_tenant_wide: bool

    @property
    def is_list(self) -> bool:
        """Whether it answers with several records, and changes nothing."""
        return self.is_read and self.verb.partition("_")[0] in {"list", "search"}

    def takes(self, parameter: str) -> bool:
        """Whether it has this query parameter."""
        return any(each.place == "query" and each.name == parameter for each in self.parameters)

    @property
    def template(self) -> str:
        """The path as the journal has it."""
        return f"/cloud/{{tenantName}}{'' if self.is_tenant_wide else _INSTANCE}{self.path}"


@frozen(slots=False)
class CloudDocument(Walker):
    """The document with its operations read out of it."""

    @cached_property
    def schemas(self) -> Schemas:
        """Validators of the document's schemas."""
        return Schemas(self)

    @cached_property
    def operations(self) -> tuple[CloudOperation, ...]:
        """Every operation, in the document's order."""
        return tuple(self._operation(raw) for raw in self.raw_operations)

    @cached_property
    def by_method(self) -> Mapping[tuple[str, str], CloudOperation]:
        """Every operation by resource and verb."""
        return {(each.resource, each.verb): each for each in self.operations}

    @cached_property
    def resources(self) -> frozenset[str]:
        """The resources that a token is needed for."""
        return frozenset(each.resource for each in self.operations if not each.is_open)

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
        """The types of the members of the object schema at *pointer*, as Parameter.kind has them."""
        schema = self.resolved(self.node(pointer))
        return {name: self.kind(member) for name, member in schema.get("properties", {}).items()}

    def item_pointer(self, operation: CloudOperation) -> str | None:
        """Where the schema of one record stands that *operation* answers with; None where it answers with none."""
        if operation.answer_pointer is None:
            return None
        pointer = self.follow(operation.answer_pointer)
        if not operation.is_list:
            return pointer
        for step in (
            (*(f"properties/{name}" for name in operation.paging.items), "items") if operation.paging else ()
        ):
            if step.partition("/")[0] not in self.node(pointer):
                return None
            pointer = self.follow(f"{pointer}/{step}")
        return pointer

    def has_member(self, operation: CloudOperation, name: str) -> bool:
        """Whether the records of *operation* have a member of this name by the document."""
        pointer = self.item_pointer(operation)
        return pointer is not None and name in self.node(pointer).get("properties", ())

    def _operation(self, raw: RawOperation) -> CloudOperation:
        content = raw.content
        resource, _, verb = content["x-welkin-method"].partition(".")
        status, answered = self.success(raw)
        answer, answer_pointer, file_types = self._answer(answered)
        bodies = self.bodies(raw)
        parameters = (parameter for parameter, _ in self.parameters(raw))
        return CloudOperation(
            id=content["operationId"],
            method=raw.method.upper(),
            path=raw.path.removeprefix(_INSTANCE),
            pointer=raw.pointer,
            category=content["tags"][0],
            resource=resource,
            verb=verb,
            is_read=raw.method == "get" or bool(content.get("x-welkin-read-only")),
            is_open=content.get("security") == [],
            status=status,
            answer=answer,
            answer_pointer=answer_pointer,
            file_types=file_types,
            parameters=tuple(each for each in parameters if f"/{{{each.name}}}" != _INSTANCE),
            bodies=bodies,
            needs_body=bool(bodies) and bool(self.resolved(content["requestBody"]).get("required")),
            paging=self._paging(content.get("x-welkin-pagination")),
            is_tenant_wide=not raw.path.startswith(f"{_INSTANCE}/"),
        )

    def _answer(self, pointer: str) -> tuple[AnswerKind, str | None, tuple[str, ...]]:
        content = self.node(pointer).get("content", {})
        if not content:
            return "none", None, ()
        if JSON_TYPE not in content:
            return "bytes", None, tuple(content)
        return "json", f"{pointer}/content/{escaped(JSON_TYPE)}/schema", ()

    def _paging(self, raw: dict[str, Any] | None) -> Paging | None:
        if raw is None:
            return None
        shape = {**self.content["x-welkin-page-shapes"][raw["style"]], **raw}
        items = tuple(shape["items"].split(".")) if shape.get("items") else ()
        kind = shape["kind"]
        page = {"number": "page", "token": "token", "cursor": "cursor"}.get(kind)
        return Paging(raw["style"], items, shape[page] if page else None, shape.get("size"))
