"""
Everything the sandbox remembers, in SQLite: one table per collection, and the access tokens.

A table holds a record as JSON beside what Find needs as columns: its id and the instant it last changed. All access
goes through one connection under one lock, and every request is one transaction: it is kept whole, or not at all.
With a file, what was answered is on disk before the answer leaves (write-ahead log); its owner alone may read it.
Source: Data API, "Errors" (requests are transactional).
"""

from __future__ import annotations

import sqlite3
import stat
import threading
import warnings
from collections.abc import Generator, Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from attrs import frozen

from welkin_sdk.private_files import is_open_to_others, make_private_file, make_private_folder
from welkin_sdk.sandbox.core.effects import effects
from welkin_sdk.sandbox.data.document import Filter, Resource
from welkin_sdk.sandbox.data.late import LateRecords
from welkin_sdk.sandbox.data.tables import (
    Row,
    condition,
    dumped,
    layout,
    member,
    row_of,
    table_name,
    unique_indexes,
)

# What marks a file as ours ("Wlkn"), and the layout of its tables.
_APPLICATION = 0x576C6B6E
_LAYOUT = 2


@frozen
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
        further: statements that make tables of other parts of the sandbox.

    Raises:
        ValueError: *database* is a SQLite file of something else, or of another layout.
    """

    def __init__(
        self,
        database: Path | None,
        resources: Mapping[str, Resource],
        unique: Mapping[str, tuple[str, ...]],
        further: Iterable[str] = (),
    ) -> None:
        self._lock = threading.RLock()
        self._collections = tuple(resources)
        self._watched: frozenset[str] = frozenset()
        try:
            self._connection = _connected(database)
            self._late = LateRecords(self._connection)
            self._open(database, [*layout(resources.values()), *unique_indexes(unique), *further])
        except sqlite3.Error as problem:
            raise ValueError(f"{database} cannot be opened as a sandbox database: {problem}") from problem

    def _open(self, database: Path | None, statements: list[str]) -> None:
        """Read what the file is before anything is written to it; give it back if that cannot be."""
        try:
            self._prepare(database, statements)
        except BaseException:
            self._connection.close()
            raise

    def _prepare(self, database: Path | None, statements: list[str]) -> None:
        marks = (self._value("PRAGMA application_id"), self._value("PRAGMA user_version"))
        if self._value("SELECT count(*) FROM sqlite_schema") and marks != (_APPLICATION, _LAYOUT):
            raise ValueError(f"{database} is no database of this sandbox, or of another version of it")
        if database:
            _narrow(database)
            self._connection.execute("PRAGMA journal_mode = WAL")
        # Enough to survive the end of the process at any moment; a power cut may cost the latest requests.
        self._connection.execute("PRAGMA synchronous = NORMAL")
        with self.transaction():
            self._connection.execute(f"PRAGMA application_id = {_APPLICATION}")
            self._connection.execute(f"PRAGMA user_version = {_LAYOUT}")
            for statement in statements:
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
        kept, table = list(rows), table_name(collection)
        visible_at = effects.get().visible_at
        self._late.before_put(collection, table, [row.id for row in kept], visible_at=visible_at)
        self._connection.executemany(
            f"INSERT OR REPLACE INTO {table} VALUES (?, ?, ?, ?)",  # noqa: S608
            ((row.id, row.created_at, row.updated_at, dumped(row.record)) for row in kept),
        )
        if collection in self._watched:
            self._connection.executemany(
                "INSERT INTO records_changes (collection, at, shown_at) VALUES (?, ?, ?)",
                ((collection, row.updated_at, max(row.updated_at, visible_at or 0)) for row in kept),
            )

    def remove(self, collection: str, ids: Iterable[str]) -> int:
        """Be without the records with these ids, as if they had never been; how many there were."""
        removed, table = 0, table_name(collection)
        for id in ids:
            self._late.before_put(collection, table, [id.lower()], visible_at=None)
            found = self._connection.execute(f"DELETE FROM {table} WHERE id = ?", (id.lower(),))  # noqa: S608
            removed += found.rowcount
        return removed

    def execute(self, statement: str, *values: object) -> list[tuple[Any, ...]]:
        """What *statement* finds; for parts of the sandbox with a table of their own, inside a transaction."""
        return self._connection.execute(statement, values).fetchall()

    def get(self, collection: str, id: str) -> Row | None:
        """The record with this id, whatever the case of its letters."""
        found = self._connection.execute(
            f"SELECT * FROM {table_name(collection)} WHERE id = ?",  # noqa: S608
            (id.lower(),),
        ).fetchone()
        return row_of(found) if found else None

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
        source, sourced = self._late.source(collection, table_name(collection), now=now)
        conditions, values = ["updated_at BETWEEN ? AND ?"], [start, end]
        terms = [condition(selection, wanted) for selection, wanted in filters]
        found = self._connection.execute(
            f"SELECT * FROM {source} WHERE "  # noqa: S608
            + " AND ".join(conditions + [term for term, _ in terms])
            + " ORDER BY updated_at, id LIMIT ?",
            (*sourced, *values, *(value for _, value in terms), limit),
        )
        return [row_of(columns) for columns in found]

    def has_other(self, collection: str, values: Mapping[str, str], *, id: str) -> bool:
        """Whether a record besides the one with *id* has all of these *values*."""
        conditions = " AND ".join(f"{member(name)} = ?" for name in values)
        statement = f"SELECT EXISTS (SELECT 1 FROM {table_name(collection)} WHERE {conditions} AND id <> ?)"  # noqa: S608
        return bool(self._value(statement, *values.values(), id.lower()))

    def count(self, collection: str) -> int:
        """How many records *collection* has; for outside of a transaction."""
        with self._lock:
            return int(self._value(f"SELECT count(*) FROM {table_name(collection)}"))  # noqa: S608

    def is_empty(self) -> bool:
        """Whether no collection has a record."""
        tables = (table_name(collection) for collection in self._collections)
        return not any(self._value(f"SELECT EXISTS (SELECT 1 FROM {table})") for table in tables)  # noqa: S608

    def add_token(self, digest: str, token: Token) -> None:
        """Remember an issued access token by its digest."""
        early = effects.get().tokens_end_at
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
        self._connection.execute(
            "DELETE FROM tokens WHERE :end IS NULL OR expires_at < :end", {"end": expired_by}
        )

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
            statement = f"SELECT * FROM {table_name(collection)} ORDER BY id"  # noqa: S608
            for columns in self._connection.execute(statement):
                yield collection, row_of(columns)

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
    if database:
        try:
            make_private_folder(database.parent)
            # SQLite gives the files that it puts beside this one the same mode.
            make_private_file(database)
        except OSError as problem:
            raise ValueError(f"the database cannot be created: {problem.strerror}") from None
    return sqlite3.connect(database or ":memory:", check_same_thread=False, isolation_level=None, timeout=10)


def _narrow(database: Path) -> None:
    """Take from all others what an earlier version, or a wide umask, has let them do with the database."""
    for name in (database, *(Path(f"{database}{end}") for end in ("-wal", "-shm", "-journal"))):
        try:
            found = name.stat()
        except FileNotFoundError:
            continue
        if not stat.S_ISREG(found.st_mode) or not is_open_to_others(found):
            continue
        try:
            name.chmod(0o600)
        except OSError:
            warnings.warn(
                "others on this machine may read the sandbox's database, and its mode cannot be changed: keep"
                " nothing but made-up data in it, or name a file of your own",
                stacklevel=2,
            )
