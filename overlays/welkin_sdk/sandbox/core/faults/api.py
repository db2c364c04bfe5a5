"""What faults have to know of an API, told by `faults.py` of each; nothing else about it is known here."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any, ClassVar

from attrs import field, frozen

from welkin_sdk.sandbox.core.document import ID, STAMPS, Operation, Window
from welkin_sdk.sandbox.core.faults.answer import Answer
from welkin_sdk.sandbox.core.faults.places import Declared, Object, page_of, records_of


@frozen
class Target:
    """
    What a request is for.

    Attributes:
        template: as the journal has it, e.g. `/v1/patients/{id}`.
        version: the one that was called, e.g. `v1`; empty where an API has none.
    """

    api: FaultyApi = field(repr=False)
    operation: Operation
    template: str
    version: str = ""


class FaultyApi:
    """
    One API, as faults see it.

    Attributes:
        name: what messages call it, e.g. `the Cloud API`.
        prefix: what its templates begin with; empty for the API that is meant where no prefix is.
        refuses: the names of the kinds that cannot befall it.
        footholds: the paths of what a walk over pages stands on; spoiled only where a fault names one of them.
        token_seconds: the life that its tokens have where an answer says nothing of it; None where it always does.
    """

    name: ClassVar[str]
    prefix: ClassVar[str] = ""
    refuses: ClassVar[frozenset[str]] = frozenset()
    footholds: ClassVar[frozenset[str]] = frozenset({ID, *STAMPS})
    token_seconds: ClassVar[int | None] = None

    def targets(self) -> Iterable[Target]:
        """Everything that a request can be for."""
        raise NotImplementedError

    def target(self, method: str, path: str) -> Target | None:
        """What a request is for; None where no operation is."""
        raise NotImplementedError

    def has_pages(self, operation: Operation) -> bool:
        """Whether *operation* answers with several records at a time."""
        return operation.verb == "find"

    def writes(self, operation: Operation) -> bool:
        """Whether *operation* writes records."""
        return operation.verb in {"create", "update"}

    def entries(self, value: object, operation: Operation) -> list[Any] | None:
        """The list in the answer *value* that has the records of a page; None where it is no page."""
        page = page_of(value) if self.has_pages(operation) else None
        return None if page is None else page["data"]

    def records(self, value: object, operation: Operation) -> list[Object]:
        """The records in the answer *value*."""
        return records_of(value, operation)

    def id_name(self, record: Object) -> str:
        """The member of *record* that has its id."""
        return ID

    def members(self, operation: Operation) -> Mapping[str, Declared]:
        """What the records of *operation* may hold, by path; nested objects and lists too."""
        return {}

    def window(self, operation: Operation) -> Window | None:
        """The query parameters that say which span of time a page is about; None where none do."""
        return None

    def error(self, status: int, target: Target, now: datetime) -> Answer:
        """The API's own answer with an error *status*."""
        raise NotImplementedError
