"""What was asked of the sandbox, to count and to assert on: when, who, method, route, status; never an id or a body."""

from __future__ import annotations

import threading
from collections import Counter, deque
from datetime import datetime

from attrs import frozen

NO_ROUTE = "(no route)"
_KEPT = 100_000


@frozen
class JournalEntry:
    """
    One answered request.

    Attributes:
        template: the route as documented, version included, e.g. `/v1/patients/{id}`; `(no route)` when unknown.
        status: of the answer; 0 where an injected fault gave none.
        time: when it was answered, by the sandbox's clock.
        client_id: whose access token or assertion it came with; None where that was missing or not good.
    """

    method: str
    template: str
    status: int
    time: datetime
    client_id: str | None


class Journal:
    """All requests counted, the latest hundred thousand kept; safe to use from several threads."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._counts: Counter[str] = Counter()
        self._entries: deque[JournalEntry] = deque(maxlen=_KEPT)

    def add(self, entry: JournalEntry) -> None:
        """Count and keep *entry*."""
        with self._lock:
            self._counts[f"{entry.method} {entry.template}"] += 1
            self._entries.append(entry)

    def count(self, route: str) -> int:
        """How often *route*, e.g. `POST /v1/token`, was asked for, whatever the answer."""
        with self._lock:
            return self._counts[route]

    def counts(self) -> dict[str, int]:
        """The same for every route that was asked for, sorted."""
        with self._lock:
            return dict(sorted(self._counts.items()))

    def entries(self) -> list[JournalEntry]:
        """The kept requests, oldest first."""
        with self._lock:
            return list(self._entries)

    def clear(self) -> None:
        """Forget all requests and counts."""
        with self._lock:
            self._counts.clear()
            self._entries.clear()
