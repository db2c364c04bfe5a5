"""What injected faults have to know of the Cloud API: its routes, its records and lists, and how it says no."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Any, ClassVar, cast

from attrs import field, frozen

from welkin_sdk.sandbox.cloud.api import PREFIX, CloudApi
from welkin_sdk.sandbox.cloud.document import CloudOperation
from welkin_sdk.sandbox.cloud.errors import CloudFault, error_body
from welkin_sdk.sandbox.cloud.times import printed
from welkin_sdk.sandbox.cloud.tokens import LIFETIME_SECONDS
from welkin_sdk.sandbox.core.clock import microseconds
from welkin_sdk.sandbox.core.document import ID, JSON_TYPE, Operation
from welkin_sdk.sandbox.core.faults.answer import INJECTED, Answer, phrase_of
from welkin_sdk.sandbox.core.faults.api import FaultyApi, Target
from welkin_sdk.sandbox.core.faults.places import Declared, Object, declared_members, is_object

_STAMPS = ("createdAt", "updatedAt", "created_at", "updated_at")
_FOOTHOLDS = frozenset(
    {ID, "patientId", f"jsonBody.{ID}", *_STAMPS, *(f"jsonBody.{each}" for each in _STAMPS)}
)
_IDS = (ID, "externalId", "communicationId", "eventId", "name")


@frozen
class CloudFaults(FaultyApi):
    """The Cloud API as faults see it; envelopes in two forms and links to the next page are the Data API's alone."""

    name: ClassVar[str] = "the Cloud API"
    prefix: ClassVar[str] = PREFIX
    refuses: ClassVar[frozenset[str]] = frozenset({"wrong_envelope", "next_link"})
    footholds: ClassVar[frozenset[str]] = _FOOTHOLDS
    token_seconds: ClassVar[int | None] = LIFETIME_SECONDS
    cloud: CloudApi
    _members: dict[str, Mapping[str, Declared]] = field(factory=dict, init=False, eq=False, repr=False)

    def targets(self) -> Iterator[Target]:
        """Every operation."""
        return (self._target(operation) for operation in self.cloud.document.operations)

    def target(self, method: str, path: str) -> Target | None:
        """A literal segment goes before a parameter."""
        *_, match = self.cloud.find(method, path)
        operation = match.operations.get(method) if match else None
        return self._target(operation) if operation else None

    def _target(self, operation: CloudOperation) -> Target:
        return Target(self, operation, operation.template)

    def has_pages(self, operation: Operation) -> bool:
        """Whether it is a list, in whatever shape of pages."""
        return _own(operation).is_list

    def writes(self, operation: Operation) -> bool:
        """Deletes too: lists show a record for as long as they do not know of it."""
        return not (_own(operation).is_read or _own(operation).is_open)

    def entries(self, value: object, operation: Operation) -> list[Any] | None:
        """Where the page shape of the operation has them."""
        paging = _own(operation).paging
        if paging is None or not self.has_pages(operation):
            return None
        for name in paging.items:
            value = value.get(name) if is_object(value) else None
        return value if isinstance(value, list) else None

    def records(self, value: object, operation: Operation) -> list[Object]:
        """Those of a list, or the one that is answered with."""
        if self.has_pages(operation):
            return [entry for entry in self.entries(value, operation) or () if is_object(entry)]
        return [value] if is_object(value) else []

    def id_name(self, record: Object) -> str:
        """Most have an `id`, messages and designs do not."""
        return next((name for name in _IDS if name in record), ID)

    def members(self, operation: Operation) -> Mapping[str, Declared]:
        """Those of nested objects and lists too; a token has none."""
        own, document = _own(operation), self.cloud.document
        pointer = None if own.is_open else document.item_pointer(own)
        if pointer is None:
            return {}
        if pointer not in self._members:
            self._members[pointer] = declared_members(document, pointer)
        return self._members[pointer]

    def error(self, status: int, target: Target, now: datetime) -> Answer:
        """The array with one entry, whose code is the status's phrase."""
        code = phrase_of(status).upper().replace(" ", "_")
        body = error_body((CloudFault(status, code, "API", INJECTED),), date=printed(microseconds(now)))
        return Answer.typed(status, JSON_TYPE, json.dumps(body).encode())


def _own(operation: Operation) -> CloudOperation:
    return cast("CloudOperation", operation)
