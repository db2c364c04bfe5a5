"""
Everything the sandbox remembers, in SQLite; what is in it and in which tables is told by `store.py` of each API.

All access goes through one connection under one lock, and every request is one transaction: it is kept whole, or not at all.
With a file, what was answered is on disk before the answer leaves (write-ahead log); its owner alone may read it.
Source: Data API, "Errors" (requests are transactional).
"""

from __future__ import annotations

import sqlite3
import stat
import threading
import warnings
from collections.abc import Generator, Iterable
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from welkin_sdk.private_files import is_open_to_others, make_private_file, make_private_folder

# What marks a file as ours ("Wlkn"), and the layout of its tables.
_APPLICATION = 0x576C6B6E
_LAYOUT = 2


class State:
    """
    One database and its transactions.

    Args:
        database: a file, made when absent; None for memory.
        layout: the statements that make the tables of all parts of the sandbox.

    Raises:
        ValueError: *database* is a SQLite file of something else, or of another layout.
    """

    def __init__(self, database: Path | None, layout: Iterable[str]) -> None:
        self._lock = threading.RLock()
        try:
            self.connection = _connected(database)
            self._open(database, list(layout))
        except sqlite3.Error as problem:
            raise ValueError(f"{database} cannot be opened as a sandbox database: {problem}") from problem

    def _open(self, database: Path | None, statements: list[str]) -> None:
        """Read what the file is before anything is written to it; give it back if that cannot be."""
        try:
            self._prepare(database, statements)
        except BaseException:
            self.connection.close()
            raise

    def _prepare(self, database: Path | None, statements: list[str]) -> None:
        marks = (self.value("PRAGMA application_id"), self.value("PRAGMA user_version"))
        if self.value("SELECT count(*) FROM sqlite_schema") and marks != (_APPLICATION, _LAYOUT):
            raise ValueError(f"{database} is no database of this sandbox, or of another version of it")
        if database:
            _narrow(database)
            self.connection.execute("PRAGMA journal_mode = WAL")
        # Enough to survive the end of the process at any moment; a power cut may cost the latest requests.
        self.connection.execute("PRAGMA synchronous = NORMAL")
        with self.transaction():
            self.connection.execute(f"PRAGMA application_id = {_APPLICATION}")
            self.connection.execute(f"PRAGMA user_version = {_LAYOUT}")
            for statement in statements:
                self.connection.execute(statement)

    def close(self) -> None:
        """Give the file back; the state is of no use afterwards."""
        with self._lock:
            self.connection.close()

    @contextmanager
    def transaction(self) -> Generator[None]:
        """Everything inside is kept together, or undone if an exception leaves the block. Blocks do not nest."""
        with self._lock:
            self.connection.execute("BEGIN IMMEDIATE")
            try:
                yield
                self.connection.execute("COMMIT")
            except BaseException:
                # SQLite has rolled back already after some failures of its own, a full disk among them.
                if self.connection.in_transaction:
                    self.connection.execute("ROLLBACK")
                raise

    def snapshot(self) -> Snapshot:
        """All records as they are now."""
        copy = _connected(None)
        with self._lock:
            self.connection.backup(copy)
        return Snapshot(copy)

    def restore(self, snapshot: Snapshot) -> None:
        """Have the records of *snapshot* again and no others, in one step; whatever is no record stays as it is."""
        with self._lock:
            snapshot.copy_to(self.connection)

    def execute(self, statement: str, *values: object) -> list[tuple[Any, ...]]:
        """What *statement* finds; for parts of the sandbox with a table of their own, inside a transaction."""
        return self.connection.execute(statement, values).fetchall()

    def value(self, statement: str, *values: object) -> Any:
        """The one value that *statement* finds, or None; outside of a transaction as well."""
        with self._lock:
            found = self.connection.execute(statement, values).fetchone()
        return found[0] if found else None


class Snapshot:
    """A copy of a state's records at one instant, in memory, which nothing changes any more."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self.connection = connection
        self._lock = threading.Lock()

    def copy_to(self, target: sqlite3.Connection) -> None:
        """Make the records of *target* these; they are whole at every moment, also if the process ends."""
        with self._lock:
            # One copy of all pages is faster than table by table, and is one step. So what stays comes in first.
            for table in _tables_without_records(target):
                self.connection.execute(f'DELETE FROM "{table}"')  # noqa: S608
                for row in target.execute(f'SELECT * FROM "{table}"'):  # noqa: S608
                    marks = ", ".join("?" * len(row))
                    self.connection.execute(f'INSERT INTO "{table}" VALUES ({marks})', row)  # noqa: S608
            self.connection.backup(target)

    def close(self) -> None:
        """Give the memory back."""
        self.connection.close()


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
