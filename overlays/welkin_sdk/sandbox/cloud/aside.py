"""
What is kept beside the records for a behaviour or a fault: writes that lists do not show yet, and what was deleted.

For each late write stands what lists show in its place until its time has come: the record as it was before, or
nothing where the write made it. So lists show what was true so long ago, as one that reads from a copy does.
"""

from __future__ import annotations

from collections.abc import Iterator

from attrs import frozen

from welkin_sdk.sandbox.core.state import State

# Named as the tables of records are, because it belongs to what a snapshot holds.
LATE, DELETED = "records_cloud_late", "records_cloud_deleted"
_COLUMNS = "tenant, instance, collection, parent, id, number, record"
_KEY = "tenant = ? AND instance = ? AND collection = ?"
_ONE = f"{_KEY} AND parent = ? AND id = ?"
_HIDDEN = "max(coalesce(l.hidden_until, 0), l.written_at + ?) > ?"
Values = tuple[object, ...]


def layout() -> Iterator[str]:
    """The statements that make the tables."""
    yield (
        f"CREATE TABLE IF NOT EXISTS {LATE} (sequence INTEGER PRIMARY KEY AUTOINCREMENT, tenant TEXT NOT NULL,"
        " instance TEXT NOT NULL, collection TEXT NOT NULL, parent TEXT NOT NULL, id TEXT NOT NULL,"
        " written_at INTEGER NOT NULL, hidden_until INTEGER, number INTEGER, record TEXT)"
    )
    yield f"CREATE INDEX IF NOT EXISTS cloud_late ON {LATE} (tenant, instance, collection, parent, id)"
    yield (
        f"CREATE TABLE IF NOT EXISTS {DELETED} (tenant TEXT NOT NULL, instance TEXT NOT NULL,"
        " collection TEXT NOT NULL, parent TEXT NOT NULL, id TEXT NOT NULL, number INTEGER NOT NULL,"
        " record TEXT NOT NULL, PRIMARY KEY (tenant, instance, collection, id, parent))"
    )


@frozen
class Aside:
    """What is kept beside one collection of one space; to be used inside a transaction."""

    state: State
    here: tuple[str, str, str]

    def before_write(self, parent: str, id: str, *, now: int, late: int, hidden_until: int | None) -> None:
        """
        Take note that a record is about to be written or deleted.

        Args:
            late: microseconds for which lists do not show a write.
            hidden_until: when lists may show this one; None for what *late* says.
        """
        one = (*self.here, parent, id)
        if not late and hidden_until is None:
            # A write that is not late ends the wait: it saw the one before it.
            if self._is_any(LATE):
                self.state.execute(f"DELETE FROM {LATE} WHERE {_ONE}", *one)  # noqa: S608
            return
        self.state.execute(
            f"DELETE FROM {LATE} AS l WHERE {_ONE} AND NOT {_HIDDEN}",  # noqa: S608
            *(*one, late, now),
        )
        self.state.execute(
            f"INSERT INTO {LATE} (tenant, instance, collection, parent, id, written_at, hidden_until, number, record)"  # noqa: S608
            f" SELECT ?, ?, ?, ?, ?, ?, ?, r.number, r.record FROM (SELECT 1) LEFT JOIN records_cloud r ON {_ONE}",
            *(*one, now, hidden_until, *one),
        )

    def keep_deleted(self, parent: str, id: str, record: str | None) -> None:
        """Keep a record that is about to be deleted: as *record* has it, or as it is."""
        one = (*self.here, parent, id)
        self.state.execute(
            f"INSERT OR REPLACE INTO {DELETED} ({_COLUMNS}) SELECT tenant, instance, collection, parent, id, number,"  # noqa: S608
            f" coalesce(?, record) FROM records_cloud WHERE {_ONE}",
            *(record, *one),
        )

    def forget_deleted(self, parent: str, id: str) -> None:
        """Be without what was kept of a record that is there again."""
        if self._is_any(DELETED):
            self.state.execute(f"DELETE FROM {DELETED} WHERE {_ONE}", *(*self.here, parent, id))  # noqa: S608

    def deleted(self, id: str | None, parent: str | None) -> list[tuple[str, str, str]]:
        """Parent, id and record of what was deleted; all that was where *id* or *parent* is None."""
        wanted = {"id": id, "parent": parent}
        given = {name: value for name, value in wanted.items() if value is not None}
        condition = "".join(f" AND {name} = ?" for name in given)
        return self.state.execute(
            f"SELECT parent, id, record FROM {DELETED} WHERE {_KEY}{condition} ORDER BY number",  # noqa: S608
            *(*self.here, *given.values()),
        )

    def source(self, *, now: int, late: int, shows_deleted: bool) -> tuple[str, Values]:
        """What a list selects from in place of the table, and the values for its marks."""
        is_late = self._is_any(LATE)
        if not is_late and not shows_deleted:
            return "records_cloud", ()
        parts: list[str] = []
        values: list[object] = []
        for table in ("records_cloud", *((DELETED,) if shows_deleted else ())):
            text, given = _settled(late, now) if is_late else ("", ())
            parts.append(f"SELECT {_COLUMNS} FROM {table} AS r WHERE {_KEY}{text}")  # noqa: S608
            values += [*self.here, *given]
        if is_late:
            # The earliest write that lists do not show yet knows what they do show.
            parts.append(
                f"SELECT {_COLUMNS} FROM {LATE} WHERE record IS NOT NULL AND sequence IN"  # noqa: S608
                f" (SELECT min(l.sequence) FROM {LATE} AS l WHERE {_KEY} AND {_HIDDEN} GROUP BY l.parent, l.id)"
            )
            values += [*self.here, late, now]
        return f"({' UNION ALL '.join(parts)})", tuple(values)

    def _is_any(self, table: str) -> bool:
        return bool(self.state.execute(f"SELECT 1 FROM {table} LIMIT 1"))  # noqa: S608


def _settled(late: int, now: int) -> tuple[str, Values]:
    """The condition that no late write hides a row, and its values."""
    condition = (
        f" AND NOT EXISTS (SELECT 1 FROM {LATE} AS l WHERE l.tenant = r.tenant AND l.instance = r.instance"  # noqa: S608
        f" AND l.collection = r.collection AND l.parent = r.parent AND l.id = r.id AND {_HIDDEN})"
    )
    return condition, (late, now)
