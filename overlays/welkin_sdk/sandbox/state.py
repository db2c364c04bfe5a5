"""
Everything the sandbox remembers, in SQLite: one table per collection, and the access tokens.

A table holds a record as JSON beside what Find needs as columns: its id and the instant it last changed. All access
goes through one connection under one lock, and every request is one transaction: it is kept whole, or not at all.
With a file, what was answered is on disk before the answer leaves (write-ahead log).
Source: Data API, "Errors" (requests are transactional).
"""

from __future__ import annotations

import json
import re
import sqlite3
import threading
from collections.abc import Generator, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from welkin_sdk.sandbox.document import Filter, Resource
from welkin_sdk.sandbox.late import LAYOUT, LateRecords
from welkin_sdk.sandbox.mishap import mishap

# What marks a file as ours ("Wlkn"), and the layout of its tables.
_APPLICATION = 0x576C6B6E
_LAYOUT = 2


@dataclass(frozen=True, slots=True)
class Row:
    """
    A record as it is kept.

    Attributes:
        id: the record's id in lower case.
        created_at: microseconds since 1970 UTC; kept for records that print none as well.
        updated_at: the same; what Find's window is about.
        record: the members, as printed.
    """

    id: str
    created_at: int
    updated_at: int
    record: dict[str, Any]


@dataclass(frozen=True, slots=True)
class Token:
    """An issued access token: whose it is, what for, where, and its end in microseconds since 1970 UTC."""

    client_id: str
    scope: str
    environment: str
    expires_at: int


class State:
    """
    The records of all collections and the issued tokens.

    Args:
        database: a file, made when absent; None for memory.
        resources: the collections; their filters get an index each.
        unique: by collection, the members that has_other is asked about.

    Raises:
        ValueError: *database* is a SQLite file of something else, or of another layout.
    """

    def __init__(
        self,
        database: Path | None,
        resources: Mapping[str, Resource],
        unique: Mapping[str, tuple[str, ...]],
    ) -> None:
        self._lock = threading.RLock()
        self._collections = tuple(resources)
        self._watched: frozenset[str] = frozenset()
        try:
            self._connection = _connected(database)
            self._late = LateRecords(self._connection)
            self._open(database, [*_layout(resources.values()), *_unique_indexes(unique)])
        except sqlite3.Error as problem:
            raise ValueError(f"{database} cannot be opened as a sandbox database: {problem}") from problem

    def _open(self, database: Path | None, layout: list[str]) -> None:
        """Read what the file is before anything is written to it; give it back if that cannot be."""
        try:
            self._prepare(database, layout)
        except BaseException:
            self._connection.close()
            raise

    def _prepare(self, database: Path | None, layout: list[str]) -> None:
        marks = (self._value("PRAGMA application_id"), self._value("PRAGMA user_version"))
        if self._value("SELECT count(*) FROM sqlite_schema") and marks != (_APPLICATION, _LAYOUT):
            raise ValueError(f"{database} is no database of this sandbox, or of another version of it")
        if database:
            self._connection.execute("PRAGMA journal_mode = WAL")
        # Enough to survive the end of the process at any moment; a power cut may cost the latest requests.
        self._connection.execute("PRAGMA synchronous = NORMAL")
        with self.transaction():
            self._connection.execute(f"PRAGMA application_id = {_APPLICATION}")
            self._connection.execute(f"PRAGMA user_version = {_LAYOUT}")
            for statement in layout:
                self._connection.execute(statement)

    def close(self) -> None:
        """Give the file back; the state is of no use afterwards."""
        with self._lock:
            self._connection.close()

    @contextmanager
    def transaction(self) -> Generator[None]:
        """Everything inside is kept together, or undone if an exception leaves the block. Blocks do not nest."""
        with self._lock:
            self._connection.execute("BEGIN IMMEDIATE")
            try:
                yield
                self._connection.execute("COMMIT")
            except BaseException:
                # SQLite has rolled back already after some failures of its own, a full disk among them.
                if self._connection.in_transaction:
                    self._connection.execute("ROLLBACK")
                raise

    def snapshot(self) -> Snapshot:
        """All records as they are now."""
        copy = _connected(None)
        with self._lock:
            self._connection.backup(copy)
        return Snapshot(copy, self._collections)

    def restore(self, snapshot: Snapshot) -> None:
        """Have the records of *snapshot* again and no others, in one step; whatever is no record stays as it is."""
        with self._lock:
            snapshot.copy_to(self._connection)

    def watch(self, collections: Iterable[str]) -> None:
        """From now on, note every change of these collections, and of no other, in the log of changes."""
        with self._lock:
            self._watched = frozenset(collections)

    def put(self, collection: str, rows: Iterable[Row]) -> None:
        """Keep *rows*, in place of those with the same id; ValueError for what JSON or UTF-8 cannot say."""
        kept, table = list(rows), _table(collection)
        visible_at = mishap.get().visible_at
        self._late.before_put(collection, table, [row.id for row in kept], visible_at=visible_at)
        self._connection.executemany(
            f"INSERT OR REPLACE INTO {table} VALUES (?, ?, ?, ?)",  # noqa: S608
            ((row.id, row.created_at, row.updated_at, _dumped(row.record)) for row in kept),
        )
        if collection in self._watched:
            self._connection.executemany(
                "INSERT INTO records_changes (collection, at, shown_at) VALUES (?, ?, ?)",
                ((collection, row.updated_at, max(row.updated_at, visible_at or 0)) for row in kept),
            )

    def execute(self, statement: str, *values: object) -> list[tuple[Any, ...]]:
        """What *statement* finds; for parts of the sandbox with a table of their own, inside a transaction."""
        return self._connection.execute(statement, values).fetchall()

    def get(self, collection: str, id: str) -> Row | None:
        """The record with this id, whatever the case of its letters."""
        found = self._connection.execute(
            f"SELECT * FROM {_table(collection)} WHERE id = ?",  # noqa: S608
            (id.lower(),),
        ).fetchone()
        return _row(found) if found else None

    def find(
        self,
        collection: str,
        *,
        start: int,
        end: int,
        now: int,
        limit: int,
        filters: Iterable[tuple[Filter, str]] = (),
    ) -> list[Row]:
        """
        Up to *limit* records changed from *start* to *end*, both included, in the order of change, then id.

        Args:
            now: the instant of asking, by which late writes are shown or not.
        """
        source, sourced = self._late.source(collection, _table(collection), now=now)
        conditions, values = ["updated_at BETWEEN ? AND ?"], [start, end]
        terms = [_condition(selection, wanted) for selection, wanted in filters]
        found = self._connection.execute(
            f"SELECT * FROM {source} WHERE "  # noqa: S608
            + " AND ".join(conditions + [condition for condition, _ in terms])
            + " ORDER BY updated_at, id LIMIT ?",
            (*sourced, *values, *(value for _, value in terms), limit),
        )
        return [_row(columns) for columns in found]

    def changes_between(self, start: int, end: int) -> dict[str, tuple[int, int]]:
        """
        By collection, the first and the last `updated_at` of the records changed from *start* to *end*.

        Both ends are included, all in microseconds since 1970 UTC; a collection without such a record is left out.
        """
        found: dict[str, tuple[int, int]] = {}
        for collection in self._collections:
            first, last = self._connection.execute(
                f"SELECT min(updated_at), max(updated_at) FROM {_table(collection)}"  # noqa: S608
                " WHERE updated_at BETWEEN ? AND ?",
                (start, end),
            ).fetchone()
            if first is not None:
                found[collection] = (first, last)
        return found

    def has_other(self, collection: str, values: Mapping[str, str], *, id: str) -> bool:
        """Whether a record besides the one with *id* has all of these *values*."""
        conditions = " AND ".join(f"{_member(name)} = ?" for name in values)
        statement = f"SELECT EXISTS (SELECT 1 FROM {_table(collection)} WHERE {conditions} AND id <> ?)"  # noqa: S608
        return bool(self._value(statement, *values.values(), id.lower()))

    def count(self, collection: str) -> int:
        """How many records *collection* has; for outside of a transaction."""
        with self._lock:
            return int(self._value(f"SELECT count(*) FROM {_table(collection)}"))  # noqa: S608

    def is_empty(self) -> bool:
        """Whether no collection has a record."""
        tables = (_table(collection) for collection in self._collections)
        return not any(self._value(f"SELECT EXISTS (SELECT 1 FROM {table})") for table in tables)  # noqa: S608

    def add_token(self, digest: str, token: Token) -> None:
        """Remember an issued access token by its digest."""
        early = mishap.get().tokens_end_at
        expires_at = token.expires_at if early is None else min(early, token.expires_at)
        self._connection.execute(
            "INSERT INTO tokens VALUES (?, ?, ?, ?, ?)",
            (digest, token.client_id, token.scope, token.environment, expires_at),
        )

    def token(self, digest: str) -> Token | None:
        """The access token with this digest; None when there is none."""
        found = self._connection.execute(
            "SELECT client_id, scope, environment, expires_at FROM tokens WHERE digest = ?", (digest,)
        ).fetchone()
        return Token(*found) if found else None

    def forget_tokens(self, *, expired_by: int | None = None) -> None:
        """Drop the tokens that ended before *expired_by*, or all of them."""
        self._connection.execute("DELETE FROM tokens WHERE ?1 IS NULL OR expires_at < ?1", (expired_by,))

    def _value(self, statement: str, *values: object) -> Any:
        found = self._connection.execute(statement, values).fetchone()
        return found[0] if found else None


class Snapshot:
    """A copy of a state's records at one instant, in memory, which nothing changes any more."""

    def __init__(self, connection: sqlite3.Connection, collections: tuple[str, ...]) -> None:
        self._connection = connection
        self._collections = collections
        self._lock = threading.Lock()

    def copy_to(self, target: sqlite3.Connection) -> None:
        """Make the records of *target* these; they are whole at every moment, also if the process ends."""
        with self._lock:
            # One copy of all pages is faster than table by table, and is one step. So what stays comes in first.
            for table in _tables_without_records(target):
                self._connection.execute(f'DELETE FROM "{table}"')  # noqa: S608
                for row in target.execute(f'SELECT * FROM "{table}"'):  # noqa: S608
                    marks = ", ".join("?" * len(row))
                    self._connection.execute(f'INSERT INTO "{table}" VALUES ({marks})', row)  # noqa: S608
            self._connection.backup(target)

    def rows(self) -> Iterator[tuple[str, Row]]:
        """Every record with its collection's name, sorted by that name and by id."""
        for collection in sorted(self._collections):
            statement = f"SELECT * FROM {_table(collection)} ORDER BY id"  # noqa: S608
            for columns in self._connection.execute(statement):
                yield collection, _row(columns)

    def close(self) -> None:
        """Give the memory back."""
        self._connection.close()


def _tables_without_records(connection: sqlite3.Connection) -> list[str]:
    found = connection.execute(
        "SELECT name FROM sqlite_schema WHERE type = 'table'"
        " AND name NOT LIKE 'records!_%' ESCAPE '!' AND name NOT LIKE 'sqlite!_%' ESCAPE '!'"
    )
    return [name for (name,) in found]


def _connected(database: Path | None) -> sqlite3.Connection:
    return sqlite3.connect(database or ":memory:", check_same_thread=False, isolation_level=None, timeout=10)


def _layout(resources: Iterable[Resource]) -> Iterator[str]:
    yield (
        "CREATE TABLE IF NOT EXISTS tokens (digest TEXT PRIMARY KEY, client_id TEXT NOT NULL,"
        " scope TEXT NOT NULL, environment TEXT NOT NULL, expires_at INTEGER NOT NULL) WITHOUT ROWID"
    )
    # What is still to be notified of: a record keeps its latest change alone, and one may appear with a stamp of the
    # past, so neither the first change nor what is new can be told from the records. Both tables are named as those
    # of records are, because they belong to what a snapshot holds.
    yield (
        "CREATE TABLE IF NOT EXISTS records_changes (number INTEGER PRIMARY KEY AUTOINCREMENT,"
        " collection TEXT NOT NULL, at INTEGER NOT NULL, shown_at INTEGER NOT NULL)"
    )
    yield "CREATE INDEX IF NOT EXISTS changes_by_time ON records_changes (collection, at, shown_at)"
    yield "CREATE INDEX IF NOT EXISTS changes_by_showing ON records_changes (shown_at)"
    yield (
        "CREATE TABLE IF NOT EXISTS records_notified (id INTEGER PRIMARY KEY CHECK (id = 1),"
        " round INTEGER NOT NULL DEFAULT 0, delivered_at INTEGER, failures INTEGER NOT NULL DEFAULT 0,"
        " dropped INTEGER NOT NULL DEFAULT 0, is_paused INTEGER NOT NULL DEFAULT 0, held TEXT NOT NULL DEFAULT '[]')"
    )
    yield LAYOUT
    for resource in resources:
        table = _table(resource.name)
        yield (
            f"CREATE TABLE IF NOT EXISTS {table} (id TEXT PRIMARY KEY, created_at INTEGER NOT NULL,"
            " updated_at INTEGER NOT NULL, record TEXT NOT NULL)"
        )
        yield f'CREATE INDEX IF NOT EXISTS "{resource.name}_by_change" ON {table} (updated_at, id)'
        for selection in resource.filters:
            if selection.match == "equals":
                yield (
                    f'CREATE INDEX IF NOT EXISTS "{resource.name}_by_{selection.member}" ON {table}'
                    f" ({_member(selection.member)}, updated_at, id)"
                )


def _unique_indexes(unique: Mapping[str, tuple[str, ...]]) -> Iterator[str]:
    # Not UNIQUE: records that are loaded as they are may break the rule, requests are checked against it.
    for collection, members in unique.items():
        columns = ", ".join(_member(name) for name in members)
        yield f'CREATE INDEX IF NOT EXISTS "{collection}_by_unique" ON {_table(collection)} ({columns})'


def _condition(selection: Filter, wanted: str) -> tuple[str, str]:
    if selection.match == "equals":
        return f"{_member(selection.member)} = ?", wanted
    each = f"json_each(record, '$.{_safe(selection.member)}')"
    return f"EXISTS (SELECT 1 FROM {each} WHERE json_each.value = ?)", wanted  # noqa: S608


def _member(name: str) -> str:
    return f"json_extract(record, '$.{_safe(name)}')"


def _table(collection: str) -> str:
    return f'"records_{_safe(collection)}"'


def _safe(name: str) -> str:
    """*name* if it may stand inside a statement; names come from the document, never from a request."""
    if not re.fullmatch(r"[a-z][a-z0-9_]*", name):
        raise ValueError(f"{name!r} cannot name a table or a member of the sandbox's state")
    return name


def _row(columns: tuple[str, int, int, str]) -> Row:
    id, created_at, updated_at, record = columns
    return Row(id, created_at, updated_at, json.loads(record))


def _dumped(record: dict[str, Any]) -> str:
    return json.dumps(record, ensure_ascii=False, allow_nan=False, separators=(",", ":"))
