"""
Writes that Find does not show yet, as an open transaction hides them from everybody else.

Beside the records stands what Find shows in their place until their time has come: the record as it was before, or
nothing where the write made it. A later write that is not late itself ends the wait: it saw the one before it.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable

# Named as the tables of records are, because it belongs to what a snapshot holds.
LATE = "records_late"
LAYOUT = (
    f"CREATE TABLE IF NOT EXISTS {LATE} (collection TEXT NOT NULL, id TEXT NOT NULL, visible_at INTEGER NOT NULL,"
    " created_at INTEGER, updated_at INTEGER, record TEXT, PRIMARY KEY (collection, id)) WITHOUT ROWID"
)


class LateRecords:
    """The late writes of one connection; to be used inside its transactions."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def before_put(self, collection: str, table: str, ids: Iterable[str], *, visible_at: int | None) -> None:
        """
        Take note that the records *ids* are about to be written.

        Args:
            visible_at: when Find may show them; None for at once.
        """
        if visible_at is None:
            if self._is_any():
                self._connection.executemany(
                    f"DELETE FROM {LATE} WHERE collection = ? AND id = ?",  # noqa: S608
                    ((collection, id) for id in ids),
                )
            return
        for id in ids:
            # What was hidden already stays hidden behind what was there before it.
            self._connection.execute(
                f"INSERT INTO {LATE} SELECT :collection, :id, :visible_at, r.created_at, r.updated_at, r.record"  # noqa: S608
                f" FROM (SELECT 1) LEFT JOIN {table} r ON r.id = :id WHERE true"
                " ON CONFLICT (collection, id) DO UPDATE SET visible_at = max(visible_at, :visible_at)",
                {"collection": collection, "id": id, "visible_at": visible_at},
            )

    def source(self, collection: str, table: str, *, now: int) -> tuple[str, tuple[object, ...]]:
        """What a Find at *now* selects from in place of *table*, and the values for its marks."""
        if not self._is_any():
            return table, ()
        self._connection.execute(f"DELETE FROM {LATE} WHERE visible_at <= ?", (now,))  # noqa: S608
        shown = (
            f"(SELECT id, created_at, updated_at, record FROM {table} WHERE id NOT IN"  # noqa: S608
            f" (SELECT id FROM {LATE} WHERE collection = ?) UNION ALL"
            f" SELECT id, created_at, updated_at, record FROM {LATE} WHERE collection = ? AND record IS NOT NULL)"
        )
        return shown, (collection, collection)

    def _is_any(self) -> bool:
        return self._connection.execute(f"SELECT 1 FROM {LATE} LIMIT 1").fetchone() is not None  # noqa: S608
