"""What faults have to know of an API, told by `faults.py` of each; nothing else about it is known here."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import ClassVar

from attrs import field, frozen

from welkin_sdk.sandbox.core.document import Operation, Window
from welkin_sdk.sandbox.core.faults.answer import Answer
from welkin_sdk.sandbox.core.faults.places import Declared


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
        takes_plain_alone: only kinds befall it that spoil an answer as a whole.
    """

    name: ClassVar[str]
    prefix: ClassVar[str] = ""
    takes_plain_alone: ClassVar[bool] = False

    def targets(self) -> Iterable[Target]:
        """Everything that a request can be for."""
        raise NotImplementedError

    def target(self, method: str, path: str) -> Target | None:
        """What a request is for; None where no operation is."""
        raise NotImplementedError

    def members(self, operation: Operation) -> Mapping[str, Declared]:
        """What the records of *operation* may hold, by path; nested objects and lists too."""
        return {}

    def window(self, operation: Operation) -> Window | None:
        """The query parameters that say which span of time a page is about; None where none do."""
        return None

    def error(self, status: int, target: Target, now: datetime) -> Answer:
        """The API's own answer with an error *status*."""
        raise NotImplementedError
