"""
Snapshots of all records by name, the one of the start among them, and the export that a sync is compared with.

They live in memory, as long as the sandbox does.
"""

from __future__ import annotations

import json
import sqlite3
import threading
from collections.abc import Callable, Iterable, Iterator
from typing import Any

from welkin_sdk.sandbox.core.state import Snapshot, State

Exported = Callable[[sqlite3.Connection], Iterable[dict[str, Any]]]


class Snapshots:
    """The snapshots of *state*; the first is taken here. Safe to use from several threads."""

    def __init__(self, state: State) -> None:
        self._state = state
        self._lock = threading.Lock()
        self._start = state.snapshot()
        self._by_name: dict[str, Snapshot] = {}
        self._taken = 0

    def take(self, name: str | None = None) -> str:
        """Keep all records as they are now; under *name*, in place of what it named before, or under a new one."""
        snapshot = self._state.snapshot()
        with self._lock:
            self._taken += 1
            name = name or f"snapshot-{self._taken}"
            if name in self._by_name:
                self._by_name[name].close()
            self._by_name[name] = snapshot
        return name

    def restore(self, name: str) -> None:
        """Have the records of the snapshot again and no others; LookupError if there is none of this *name*."""
        with self._lock:
            self._state.restore(self._by_name[name])

    def reset(self) -> None:
        """Have the records of the start again."""
        self._state.restore(self._start)

    def close(self) -> None:
        """Give the memory back."""
        for snapshot in (self._start, *self._by_name.values()):
            snapshot.close()


def export_lines(state: State, exported: Exported) -> Iterator[str]:
    """
    Every record there is now, one line of JSON each; of the instant of the first line.

    Members are sorted and nothing is spaced, so that equal states export equal bytes.

    Args:
        exported: what a line says of each record in a copy of the state, in order.
    """
    snapshot = state.snapshot()
    try:
        for line in exported(snapshot.connection):
            yield json.dumps(line, ensure_ascii=False, allow_nan=False, sort_keys=True, separators=(",", ":"))
    finally:
        snapshot.close()
