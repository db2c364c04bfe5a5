"""
PostgreSQL: the store for a mirror that others read too. Through psycopg 3, of the extra `postgres`.

A schema of its own in any database whose encoding is UTF-8. Bodies are bytes, so no content can be refused.

The server's session is not ours: a pooler gives each transaction whichever one is free, and gives it to somebody else after
it. So whatever has to be set is set within the transaction that needs it and ends with it, outside of transactions names
carry their schema, nothing is prepared under a name, and no lock outlives a commit.
"""

from __future__ import annotations

import contextlib
import os
import re
import time
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from welkin_sdk.errors import ConfigurationError
from welkin_sdk.forks import Locked
from welkin_sdk.mirror import errors
from welkin_sdk.mirror.columns import Kind
from welkin_sdk.mirror.stores.database import Row, Session
from welkin_sdk.mirror.stores.postgres_address import split_address
from welkin_sdk.mirror.stores.postgres_errors import telling
from welkin_sdk.mirror.stores.schema import BODIES, VERSION, Types, statements, upgrade
from welkin_sdk.mirror.stores.tables import new_epoch
from welkin_sdk.mirror.stores.typed import MARKS, typed_names

if TYPE_CHECKING:
    from psycopg import Connection
    from psycopg.errors import Diagnostic

__all__ = ["PostgresDatabase"]

# By code point, as SQLite and Python sort; the database's own collation may be any language's.
_TYPES = Types(text='TEXT COLLATE "C"', integer="BIGINT", blob="BYTEA")
# One collation for all texts: two of different ones could not be compared, so nothing could be joined.
_KINDS: Mapping[Kind, str] = {
    "text": 'text COLLATE "C"',
    "integer": "bigint",
    "boolean": "boolean",
    "number": "double precision",
    "instant": "timestamp with time zone",
    "local_instant": "timestamp without time zone",
    "day": "date",
    "json": "jsonb",
}
_COLUMNS = (
    "SELECT made.relname::text, part.attname::text, format_type(part.atttypid, part.atttypmod), "
    "made.relkind IN ('r', 'p') FROM pg_class AS made "
    "JOIN pg_attribute AS part ON part.attrelid = made.oid WHERE made.relnamespace = current_schema()::regnamespace "
    "AND made.relkind IN ('r', 'p', 'v', 'm', 'f') AND part.attnum > 0 AND NOT part.attisdropped"
)
# A materialized view holds rows as a table does, and so may what another server has. In a schema with a store of its own the
# typed tables are that store's.
_HOLDERS = (
    "SELECT CASE WHEN made.relnamespace = current_schema()::regnamespace THEN made.relname::text "
    "ELSE place.nspname || '.' || made.relname END FROM pg_class AS made "
    "JOIN pg_namespace AS place ON place.oid = made.relnamespace WHERE made.relkind IN ('r', 'p', 'm', 'f') "
    "AND (made.relnamespace = current_schema()::regnamespace OR left(place.nspname, 3) <> 'pg_' AND "
    "NOT EXISTS (SELECT FROM pg_class AS kept WHERE kept.relnamespace = made.relnamespace AND kept.relname = 'lease') AND "
    "(SELECT count(*) FROM pg_attribute AS part WHERE part.attrelid = made.oid AND NOT part.attisdropped "
    f"AND part.attname IN ({', '.join(map(repr, sorted(MARKS)))})) = {len(MARKS)})"
)
_LOCK_NOT_AVAILABLE = "55P03"
_BETWEEN_LOOKS_SECONDS = 0.1
_CREATION = 0x57534459  # advisory lock: two first runs must not both create the tables


@lru_cache(maxsize=256)
def _translated(sql: str) -> bytes:
    # Every statement is put together from constants of this package, none of them with a percent sign.
    return sql.replace("?", "%s").encode()


class _Session:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def rows(self, sql: str, values: Sequence[object] = ()) -> list[Row]:
        return self._connection.execute(_translated(sql), values).fetchall()

    def run(self, sql: str, values: Sequence[object] = ()) -> int:
        return self._connection.execute(_translated(sql), values).rowcount

    def each(self, sql: str, key: Sequence[object], ids: Sequence[str]) -> list[Row]:
        found: list[Row] = []
        if ids:
            # For a list of ids a database without statistics may read the whole stream.
            one = _translated(sql.format(wanted="", id="?"))
            with self._connection.cursor() as cursor:
                cursor.executemany(one, [(*key, id) for id in ids], returning=True)
                more: bool | None = True
                while more:
                    found += cursor.fetchall()
                    more = cursor.nextset()
        return found

    def many(self, sql: str, rows: Sequence[Sequence[object]]) -> None:
        if rows:
            with self._connection.cursor() as cursor:
                cursor.executemany(_translated(sql), rows)

    def columns(self) -> list[Row]:
        return self.rows(_COLUMNS)

    def tables(self) -> list[str]:
        return [name for (name,) in self.rows(_HOLDERS)]

    def has_table(self, name: str) -> bool:
        sql = "SELECT 1 FROM pg_tables WHERE schemaname = current_schema() AND tablename = ?"
        return bool(self.rows(sql, (name,)))

    def has_name(self, name: str) -> bool:
        sql = "SELECT 1 FROM pg_class WHERE relnamespace = current_schema()::regnamespace AND relname = ?"
        return bool(self.rows(sql, (name,)))

    def lock_tables(self) -> None:
        self.rows("SELECT pg_advisory_xact_lock(?)", (_CREATION,))


class PostgresDatabase(Locked):
    """
    One schema, over one connection, which is made again where it broke between two transactions.

    Args:
        url: postgresql://...; `schema=` among its parameters names the schema, "welkin" by default.
        patience_seconds: how long to wait for a connection, and for rows that another process holds.
    """

    lock_row = " FOR UPDATE"
    kinds: Mapping[Kind, str] = _KINDS

    def __init__(self, url: str, *, patience_seconds: float) -> None:
        super().__init__()
        _require_driver()
        self._url, self._schema = split_address(url)
        self._patience_seconds = patience_seconds
        # Every statement goes by a key, and a plan made while a table was empty would read all of it later on. What such a
        # plan costs by the planner's count would have it compiled, which takes longer than all of a quiet run. A server
        # may be set to answer before the disk has it.
        self._settings = (
            f'SET LOCAL search_path TO "{self._schema}"; SET LOCAL enable_seqscan TO off; SET LOCAL jit TO off; '
            f"SET LOCAL lock_timeout TO {round(patience_seconds * 1000)}; SET LOCAL synchronous_commit TO on"
        )
        self._process = os.getpid()
        self._is_closed = False
        self._connection = self._connect()
        try:
            self._prepare()
        except BaseException:
            self._connection.close()
            raise

    def __repr__(self) -> str:
        return f"PostgreSQL, schema {self._schema}"

    def reading(self) -> contextlib.AbstractContextManager[Session]:
        return self._transaction("BEGIN ISOLATION LEVEL READ COMMITTED READ ONLY")

    def writing(self) -> contextlib.AbstractContextManager[Session]:
        return self._transaction("BEGIN ISOLATION LEVEL READ COMMITTED")

    @contextlib.contextmanager
    def snapshot(self) -> Iterator[Session]:
        with self._alone() as connection, telling(self._schema):
            self._begin(connection, "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY")
            yield _Session(connection)

    def erase(self, *, full: bool = False) -> None:
        options = "FULL, SKIP_LOCKED" if full else "SKIP_LOCKED"
        with self._alone() as connection:
            for table in self._tables_with_contents():
                self._vacuum(connection, f'VACUUM ({options}) "{self._schema}"."{table}"')

    def _tables_with_contents(self) -> list[str]:
        with self.reading() as session:
            return [*BODIES, *typed_names(session)]

    def _vacuum(self, connection: Connection, statement: str) -> None:
        # It cannot be in a transaction, so nothing can be set for it: whoever holds the table is waited for from here.
        end = time.monotonic() + self._patience_seconds
        while warned := self._warnings_of(connection, statement):
            if _LOCK_NOT_AVAILABLE not in warned:
                raise errors.StoreReadOnlyError(
                    f"what was forgotten is still in the files of the schema {self._schema}, because this login may not "
                    "VACUUM its tables; let their owner do it"
                )
            if time.monotonic() >= end:
                raise errors.StoreLockedError(
                    f"another process uses tables of the schema {self._schema}, so that what was forgotten is still in "
                    f"their files; run again when it is done (SQLSTATE {_LOCK_NOT_AVAILABLE})"
                )
            time.sleep(_BETWEEN_LOOKS_SECONDS)

    def _warnings_of(self, connection: Connection, statement: str) -> list[str]:
        """VACUUM passes over a table that is not the login's own or that somebody holds, and only warns."""
        warned: list[str] = []

        def note(notice: Diagnostic) -> None:
            if notice.severity_nonlocalized == "WARNING":
                warned.append(notice.sqlstate or "")

        connection.add_notice_handler(note)
        try:
            with telling(self._schema):
                connection.execute(statement.encode())
        finally:
            connection.remove_notice_handler(note)
        return warned

    def check(self) -> None:
        """The tables are there; checksums are the server's own."""
        with self.reading() as session:
            session.rows("SELECT name FROM about LIMIT 1")

    @contextlib.contextmanager
    def _alone(self) -> Iterator[Connection]:
        self._check_use()
        connection = self._connect()
        try:
            yield connection
        finally:
            connection.close()

    def files(self) -> tuple[Path, ...]:
        return ()

    def close(self) -> None:
        self._is_closed = True
        # A forked process leaves the connection to its parent, whose session it would end.
        if self._process == os.getpid():
            with self._lock:
                self._connection.close()

    @contextlib.contextmanager
    def _transaction(self, begin: str) -> Iterator[Session]:
        self._check_use()
        with self._lock, telling(self._schema):
            self._begin_anywhere(begin)
            try:
                yield _Session(self._connection)
                self._connection.execute("COMMIT")
            except BaseException:
                self._roll_back()
                raise

    def _begin_anywhere(self, begin: str) -> None:
        """
        Begin a transaction, over a new connection where the old one is gone.

        Nothing has happened in it yet, so nothing can happen twice.
        """
        import psycopg

        if not self._connection.closed:
            try:
                self._begin(self._connection, begin)
            except psycopg.OperationalError:
                # What was idle may have been cut, by a server that restarted or by anything in between.
                self._connection.close()
            else:
                return
        self._connection = self._connect()
        self._begin(self._connection, begin)

    def _begin(self, connection: Connection, begin: str) -> None:
        connection.execute(f"{begin}; {self._settings}".encode())

    def _check_use(self) -> None:
        if self._is_closed:
            raise errors.StoreError("this store is closed; open it again")
        if self._process != os.getpid():
            raise errors.StoreError(
                "this store was opened before the process forked; open it again in the child"
            )

    def _roll_back(self) -> None:
        import psycopg

        try:
            self._connection.execute("ROLLBACK")
        except psycopg.Error:
            # In an unknown state; the server rolls back what a closed connection leaves behind.
            self._connection.close()

    def _connect(self) -> Connection:
        import psycopg

        with telling(self._schema):
            return psycopg.connect(
                self._url,
                autocommit=True,
                prepare_threshold=None,
                connect_timeout=max(2, round(self._patience_seconds)),
                client_encoding="UTF8",
                application_name="welkin-sdk",
            )

    def _prepare(self) -> None:
        with telling(self._schema):
            ((encoding,),) = self._connection.execute("SHOW server_encoding").fetchall()
        if encoding != "UTF8":
            raise errors.StoreError(f"the database's encoding is {encoding}; create one with ENCODING 'UTF8'")
        if self._version() != VERSION:
            with self.writing() as session:
                session.lock_tables()
                version = self._version()
                if version == 0:
                    session.run(f'CREATE SCHEMA IF NOT EXISTS "{self._schema}"')
                for statement in upgrade(_TYPES, version, new_epoch()) if version else statements(_TYPES):
                    session.run(statement)
                session.run(
                    "INSERT INTO about (name, value) VALUES ('schema', ?) "
                    "ON CONFLICT (name) DO UPDATE SET value = excluded.value",
                    (str(VERSION),),
                )

    def _version(self) -> int:
        """Version of the schema; 0 where there is none yet or an empty one."""
        with telling(self._schema):
            tables = self._connection.execute(
                "SELECT tablename FROM pg_tables WHERE schemaname = %s", (self._schema,)
            ).fetchall()
            if not tables:
                return 0
            found = None
            if ("about",) in tables and ("watermark",) in tables:
                found = self._connection.execute(
                    f"SELECT value FROM \"{self._schema}\".about WHERE name = 'schema'".encode()
                ).fetchone()
        if found is None:
            raise errors.NotAStoreError(
                f"the schema {self._schema} holds other tables; name another: ?schema=NAME"
            )
        version = int(found[0]) if re.fullmatch(r"[1-9][0-9]{0,8}", str(found[0])) else 0
        if not version:
            raise errors.StoreDamagedError(
                f"the schema {self._schema} is damaged: its version is none; restore a copy, or name another schema"
            )
        if version > VERSION:
            raise errors.NewerStoreError(
                f"a later version of welkin-sdk wrote the schema {self._schema}; upgrade welkin-sdk"
            )
        return version


def _require_driver() -> None:
    try:
        import psycopg
    except ImportError as error:
        raise ConfigurationError(
            "PostgreSQL needs one more package: pip install 'welkin-sdk[postgres]'"
        ) from error
    del psycopg
