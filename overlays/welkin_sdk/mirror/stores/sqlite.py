"""
SQLite: the store that needs no server. A file of mode 0600 in a folder of mode 0700.

WAL with synchronous=FULL: a commit is on the disk when it returns, and readers never wait for the writer.
"""

from __future__ import annotations

import contextlib
import os
import sqlite3
import time
from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path

from welkin_sdk.errors import WelkinError
from welkin_sdk.forks import Locked
from welkin_sdk.mirror import errors
from welkin_sdk.mirror.columns import Kind
from welkin_sdk.mirror.stores.database import Row, Session, chunks, translating
from welkin_sdk.mirror.stores.private_files import prepare_private_file
from welkin_sdk.mirror.stores.schema import APPLICATION, VERSION, Types, statements, upgrade
from welkin_sdk.mirror.stores.tables import new_epoch

__all__ = ["SqliteDatabase"]

_TYPES = Types(text="TEXT", integer="INTEGER", blob="BLOB")
# Instants and days are texts that sort as what they stand for, and that SQLite's own functions read.
_KINDS: Mapping[Kind, str] = {
    "text": "TEXT",
    "integer": "INTEGER",
    "boolean": "INTEGER",
    "number": "REAL",
    "instant": "TEXT",
    "local_instant": "TEXT",
    "day": "TEXT",
    "json": "TEXT",
}
_COLUMNS = (
    "SELECT made.name, part.name, part.type, made.type = 'table' FROM sqlite_schema AS made "
    "JOIN pragma_table_info(made.name) AS part WHERE made.type IN ('table', 'view')"
)
_OLDEST_LIBRARY = (3, 35)
_BESIDE = ("-wal", "-shm", "-journal")
_PRAGMAS = (
    # What is deleted is overwritten with zeros, pages that are freed too.
    "PRAGMA secure_delete = ON",
    "PRAGMA synchronous = FULL",
    "PRAGMA foreign_keys = OFF",
    "PRAGMA trusted_schema = OFF",
)


class _Session:
    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._columns: tuple[int, list[Row]] | None = None

    def forget_columns(self) -> None:
        """What was rolled back may have made a table: the next one that is made has its number."""
        self._columns = None

    def rows(self, sql: str, values: Sequence[object] = ()) -> list[Row]:
        return self._connection.execute(sql, values).fetchall()

    def run(self, sql: str, values: Sequence[object] = ()) -> int:
        return self._connection.execute(sql, values).rowcount

    def each(self, sql: str, key: Sequence[object], ids: Sequence[str]) -> list[Row]:
        found: list[Row] = []
        for some in chunks(ids):
            # SQLite takes what is joined so in the order in which it is written.
            wanted = f"(VALUES {', '.join(['(?)'] * len(some))}) AS wanted CROSS JOIN "
            found += self.rows(sql.format(wanted=wanted, id="wanted.column1"), (*some, *key))
        return found

    def many(self, sql: str, rows: Sequence[Sequence[object]]) -> None:
        if rows:
            self._connection.executemany(sql, rows)

    def columns(self) -> list[Row]:
        ((version,),) = self.rows("PRAGMA schema_version")
        if self._columns is None or self._columns[0] != version:
            self._columns = (version, self.rows(_COLUMNS))
        return self._columns[1]

    def tables(self) -> list[str]:
        # Of the library's own, these hold no value of a row.
        sql = "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT IN ('sqlite_sequence', 'sqlite_stat1')"
        return [name for (name,) in self.rows(sql)]

    def has_table(self, name: str) -> bool:
        return bool(self.rows("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = ?", (name,)))

    def has_name(self, name: str) -> bool:
        return bool(self.rows("SELECT 1 FROM sqlite_master WHERE name = ?", (name,)))

    def lock_tables(self) -> None:
        """BEGIN IMMEDIATE has kept every other writer out."""


class SqliteDatabase(Locked):
    """
    One file; or none, for a store in memory that is gone when it is closed.

    Args:
        path: None for a store in memory.
        patience_seconds: how long to wait for another process that holds the store.
    """

    lock_row = ""  # BEGIN IMMEDIATE keeps every other writer out
    kinds: Mapping[Kind, str] = _KINDS

    def __init__(self, path: Path | None, *, patience_seconds: float) -> None:
        if sqlite3.sqlite_version_info < _OLDEST_LIBRARY:
            raise errors.StoreError(f"SQLite {sqlite3.sqlite_version} is too old; 3.35 or newer is needed")
        super().__init__()
        self._path = path.absolute() if path is not None else None
        self._patience_seconds = patience_seconds
        self._process = os.getpid()
        self._is_closed = False
        # Says in this package's words what SQLite complains of. Its messages hold no values.
        self._told = translating(partial(_explained, path=self._path))
        if self._path is not None:
            prepare_private_file(self._path)
        with self._told:
            self._connection = self._connect()
        try:
            with self._told:
                self._prepare()
        except BaseException:
            self._connection.close()
            raise
        self._session = _Session(self._connection)
        self._file = self._file_now()

    def __repr__(self) -> str:
        return f"SQLite, {self._path or 'in memory'}"

    @contextlib.contextmanager
    def reading(self) -> Iterator[Session]:
        self._check_use()
        with self._lock, self._told:
            self._check_presence()
            self._connection.execute("BEGIN")
            try:
                yield self._session
            finally:
                self._connection.rollback()

    @contextlib.contextmanager
    def writing(self) -> Iterator[Session]:
        self._check_use()
        with self._lock, self._told:
            self._check_presence()
            self._connection.execute("BEGIN IMMEDIATE")
            try:
                yield self._session
                self._connection.execute("COMMIT")
            except BaseException:
                # What the database has rolled back by itself, e.g. on a full disk, is no longer there to roll back.
                self._session.forget_columns()
                with contextlib.suppress(sqlite3.Error):
                    self._connection.rollback()
                raise
            # A file that was unlinked meanwhile takes writes as before, and they vanish with the last one using it.
            self._check_presence()

    @contextlib.contextmanager
    def snapshot(self) -> Iterator[Session]:
        if self._path is None:
            yield _Unhurried(self)
            return
        self._check_use()
        with self._told:
            self._check_presence()
            connection = self._connect()
            try:
                connection.execute("PRAGMA query_only = ON")
                connection.execute("BEGIN")
                yield _Session(connection)
            finally:
                connection.close()

    def erase(self, *, full: bool = False) -> None:
        self._check_use()
        with self._lock, self._told:
            self._check_presence()
            # Zeros alone do not do: when a tree is balanced, copies of rows stay behind in the pages they moved out of.
            with self._rewriting():
                self._connection.execute("VACUUM")
                ((is_busy, *_),) = self._connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
        if is_busy:
            raise errors.StoreLockedError(
                f"what was forgotten is still in the log beside {self._path}, because another process reads the store; "
                "run again when it is done"
            )

    @contextlib.contextmanager
    def _rewriting(self) -> Iterator[None]:
        """A file that is written anew takes as much room as it has; SQLite then says only that writing has failed."""
        try:
            yield
        except sqlite3.Error as error:
            if getattr(error, "sqlite_errorcode", None) not in _NO_ROOM:
                raise
            name = error.sqlite_errorname
        else:
            return
        raise errors.StoreFullError(
            f"no room to write {_named(self._path)} anew, or a disk that takes no more: it needs as much"
            f" as the file has, there and in the folder for temporary files, which SQLITE_TMPDIR names ({name})"
        )

    def check(self) -> None:
        with self.snapshot() as session:
            found = session.rows("PRAGMA quick_check(1)")
        if found != [("ok",)]:
            raise errors.StoreDamagedError(
                f"{_named(self._path)} fails its own check; restore a copy, or move it away and run again "
                "to begin anew"
            )

    def files(self) -> tuple[Path, ...]:
        if self._path is None:
            return ()
        return (self._path, *(self._path.with_name(self._path.name + suffix) for suffix in _BESIDE))

    def close(self) -> None:
        self._is_closed = True
        # A forked process leaves the connection to its parent, whose it is.
        if self._process == os.getpid():
            with self._lock, self._told:
                self._connection.close()

    def _connect(self) -> sqlite3.Connection:
        return sqlite3.connect(
            self._path or ":memory:",
            timeout=self._patience_seconds,
            isolation_level=None,
            check_same_thread=False,
        )

    def _prepare(self) -> None:
        connection = self._connection
        for pragma in _PRAGMAS:
            connection.execute(pragma)
        # Within one transaction: another process that creates the store is seen before it or after it.
        connection.execute("BEGIN")
        version = self._version()
        connection.execute("COMMIT")
        if version != VERSION:
            connection.execute("BEGIN IMMEDIATE")
            version = self._version()
            for statement in upgrade(_TYPES, version, new_epoch()) if version else statements(_TYPES):
                connection.execute(statement)
            connection.execute(f"PRAGMA application_id = {APPLICATION}")
            connection.execute(f"PRAGMA user_version = {VERSION}")
            connection.execute("COMMIT")
        self._use_wal()

    def _version(self) -> int:
        """Version of the schema; 0 for an empty file. NotAStoreError, NewerStoreError for what is not for us."""
        ((application,),) = self._connection.execute("PRAGMA application_id").fetchall()
        ((version,),) = self._connection.execute("PRAGMA user_version").fetchall()
        ((tables,),) = self._connection.execute("SELECT count(*) FROM sqlite_master").fetchall()
        if application == 0 and version == 0 and tables == 0:
            return 0
        if application != APPLICATION:
            raise errors.NotAStoreError(f"{self._path} is a database of another program; name another file")
        if version > VERSION:
            raise errors.NewerStoreError(
                f"a later version of welkin-sdk wrote {self._path}; upgrade welkin-sdk"
            )
        if not 0 < version <= VERSION:
            raise errors.StoreDamagedError(_DAMAGED.format(self._path))
        return int(version)

    def _use_wal(self) -> None:
        # Changing to WAL needs the file for a moment alone and does not wait for it by itself.
        until = time.monotonic() + self._patience_seconds
        while True:
            try:
                self._connection.execute("PRAGMA journal_mode = WAL")
            except sqlite3.OperationalError as error:
                if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_BUSY:
                    raise
            else:
                return
            if time.monotonic() > until:
                raise errors.StoreLockedError(_LOCKED.format(self._path))
            time.sleep(0.01)

    def _file_now(self) -> tuple[int, int] | None:
        if self._path is None:
            return None
        try:
            found = self._path.stat()
        except OSError:
            return None
        return found.st_dev, found.st_ino

    def _check_use(self) -> None:
        if self._is_closed:
            raise errors.StoreError("this store is closed; open it again")
        if self._process != os.getpid():
            raise errors.StoreError(
                "this store was opened before the process forked; open it again in the child"
            )

    def _check_presence(self) -> None:
        # It may have been closed while the lock was waited for.
        self._check_use()
        if self._path is not None and self._file_now() != self._file:
            raise errors.StoreLostError(
                f"{self._path} was removed or replaced while it was in use; put it back, or run again to begin anew"
            )


class _Unhurried:
    """In memory there is one connection; each statement takes its turn, so writers may come in between."""

    def __init__(self, database: SqliteDatabase) -> None:
        self._database = database

    def rows(self, sql: str, values: Sequence[object] = ()) -> list[Row]:
        with self._database.reading() as session:
            return session.rows(sql, values)

    def run(self, sql: str, values: Sequence[object] = ()) -> int:
        raise NotImplementedError

    def each(self, sql: str, key: Sequence[object], ids: Sequence[str]) -> list[Row]:
        raise NotImplementedError

    def many(self, sql: str, rows: Sequence[Sequence[object]]) -> None:
        raise NotImplementedError

    def columns(self) -> list[Row]:
        raise NotImplementedError

    def tables(self) -> list[str]:
        raise NotImplementedError

    def has_table(self, name: str) -> bool:
        raise NotImplementedError

    def has_name(self, name: str) -> bool:
        raise NotImplementedError

    def lock_tables(self) -> None:
        raise NotImplementedError


_DAMAGED = "{} is damaged or cut short; restore a copy, or move it away and run again to begin anew"
_NO_ROOM = (sqlite3.SQLITE_FULL, sqlite3.SQLITE_IOERR, sqlite3.SQLITE_IOERR_WRITE)
_LOCKED = "another process holds {}; stop it, or run again when it is done"
_TEXTS: dict[int, tuple[type[errors.StoreError], str]] = {
    sqlite3.SQLITE_BUSY: (errors.StoreLockedError, _LOCKED),
    sqlite3.SQLITE_LOCKED: (errors.StoreLockedError, _LOCKED),
    sqlite3.SQLITE_FULL: (errors.StoreFullError, "no room left for {}; free some and run again"),
    sqlite3.SQLITE_READONLY: (
        errors.StoreReadOnlyError,
        "{} may be read but not written; check its permissions and its disk",
    ),
    sqlite3.SQLITE_PERM: (errors.StoreReadOnlyError, "this user may not use {}; check its permissions"),
    sqlite3.SQLITE_CANTOPEN: (errors.StoreLostError, "{} cannot be opened; check its folder and permissions"),
    sqlite3.SQLITE_CORRUPT: (
        errors.StoreDamagedError,
        _DAMAGED,
    ),
    # The statements are the same for every store, so what one of them lacks in this one is not as it was made.
    sqlite3.SQLITE_ERROR: (
        errors.StoreDamagedError,
        "{} does not have the tables that it was made with; restore a copy, or move it away and run again to begin anew",
    ),
    # No statement of ours violates what a store is made with.
    sqlite3.SQLITE_CONSTRAINT: (
        errors.StoreError,
        "a trigger, index or constraint that somebody has added to {} refuses what is to be written; drop it, and run again",
    ),
    sqlite3.SQLITE_NOTADB: (errors.NotAStoreError, "{} is no database; name another file"),
    # A quota or a limit on file sizes arrives as a failed write.
    sqlite3.SQLITE_IOERR_WRITE: (
        errors.StoreFullError,
        "the disk takes no more for {}: full, a quota, or a limit on file sizes; make room and run again",
    ),
    sqlite3.SQLITE_IOERR_SHORT_READ: (
        errors.StoreDamagedError,
        "{} is cut short; restore a copy, or move it away and run again to begin anew",
    ),
    sqlite3.SQLITE_IOERR: (
        errors.StoreDamagedError,
        "the disk fails under {}; check it before running again",
    ),
}


def _explained(error: Exception, path: Path | None) -> errors.StoreError | None:
    if isinstance(error, sqlite3.Error):
        return _explain(error, path)
    # What was stored is text, a number or missing where it should be: nothing that was given is a ValueError here.
    if isinstance(error, ValueError) and not isinstance(error, WelkinError):
        return errors.StoreDamagedError(_DAMAGED.format(_named(path)))
    return None


def _explain(error: sqlite3.Error, path: Path | None) -> errors.StoreError:
    code = getattr(error, "sqlite_errorcode", 0)
    if isinstance(error, sqlite3.OperationalError) and not code:
        # Not the library's: Python cannot read as text what is stored as one.
        return errors.StoreDamagedError(_DAMAGED.format(_named(path)))
    kind, text = _TEXTS.get(code) or _TEXTS.get(code & 0xFF) or (errors.StoreError, "{} cannot be used")
    name = getattr(error, "sqlite_errorname", type(error).__name__)
    return kind(f"{text.format(_named(path))} ({name})")


def _named(path: Path | None) -> str:
    return "the store in memory" if path is None else str(path)
