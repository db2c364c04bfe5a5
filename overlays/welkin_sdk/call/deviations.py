"""What answers were read in spite of, counted; bounded, so that a server gone wild fills no memory."""

from __future__ import annotations

import re
from collections.abc import Iterable

from welkin_runtime.types import Tolerated
from welkin_runtime.values import frozen
from welkin_sdk.forks import Locked

MAX_KINDS = 1000

_INDEX = re.compile(r"\[[0-9]+\]")


@frozen
class ToleratedCount:
    """
    One kind of deviation from the document, and how often it was met. Holds no value.

    Attributes:
        operation: e.g. "patients.get".
        path: the member, e.g. "care_flow.goals[].title"; places in a list are left out.
        expected: what the document says, e.g. "date".
        seen: what came: a JSON type name, "missing" or "unknown value".
    """

    operation: str
    path: str
    expected: str
    seen: str
    count: int


class ToleratedCounts(Locked):
    """The counts of one client."""

    def __init__(self) -> None:
        super().__init__()
        self._counts: dict[tuple[str, str, str, str], int] = {}

    def add(self, operation: str, found: Iterable[Tolerated]) -> None:
        """Count what one record was read in spite of; a kind beyond the first thousand is dropped."""
        for one in found:
            key = (operation, _INDEX.sub("[]", one.path), one.expected, one.seen)
            with self._lock:
                if key in self._counts or len(self._counts) < MAX_KINDS:
                    self._counts[key] = self._counts.get(key, 0) + 1

    def list(self) -> list[ToleratedCount]:
        """The counts so far, by operation and member."""
        with self._lock:
            counts = dict(self._counts)
        return [ToleratedCount(*key, count) for key, count in sorted(counts.items())]
