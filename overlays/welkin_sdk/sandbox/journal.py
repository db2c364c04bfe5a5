"""What was asked of the sandbox, to count and to assert on: method, route and status, never an id or a body."""

from __future__ import annotations

from collections import Counter, deque
from dataclasses import dataclass

NO_ROUTE = "(no route)"
_KEPT = 100_000


@dataclass(frozen=True, slots=True)
class JournalEntry:
    """
    One answered request.

    Attributes:
        template: the route as documented, version included, e.g. `/v1/patients/{id}`; `(no route)` when unknown.
    """

    method: str
    template: str
    status: int


class Journal:
    """All requests counted, the latest hundred thousand kept."""

    def __init__(self) -> None:
        self._counts: Counter[str] = Counter()
        self._entries: deque[JournalEntry] = deque(maxlen=_KEPT)

    def add(self, entry: JournalEntry) -> None:
        """Keep *entry*; called by the server's thread alone."""
        self._counts[f"{entry.method} {entry.template}"] += 1
        self._entries.append(entry)

    def count(self, route: str) -> int:
        """How often *route*, e.g. `POST /v1/token`, was asked for, whatever the answer."""
        return self._counts[route]

    def entries(self) -> list[JournalEntry]:
        """The kept requests, oldest first."""
        return list(self._entries)
