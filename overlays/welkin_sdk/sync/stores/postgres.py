"""
PostgreSQL: the store for a mirror that others read too. Through psycopg 3, of the extra `postgres`.

A schema of its own in any database whose encoding is UTF-8. Bodies are bytes, so no content can be refused.
"""

from __future__ import annotations

import contextlib
import os
import threading
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING, LiteralString

from welkin_sdk.errors import ConfigurationError
from welkin_sdk.sync import errors
from welkin_sdk.sync.stores.database import Row, Session
from welkin_sdk.sync.stores.postgres_address import split_address
from welkin_sdk.sync.stores.postgres_errors import telling
from welkin_sdk.sync.stores.schema import BODIES, VERSION, Types, statements, upgrade
from welkin_sdk.sync.stores.tables import new_epoch

if TYPE_CHECKING:
    from psycopg import Connection

__all__ = ["PostgresDatabase"]

# By code point, as SQLite and Python sort; the database's own collation may be any language's.
_TYPES = Types(text='TEXT COLLATE "C"', integer="BIGINT", blob="BYTEA")
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

    def each(self, sql: str, rows: Sequence[Sequence[object]]) -> list[Row]:
        found: list[Row] = []
        if rows:
            with self._connection.cursor() as cursor:
                cursor.executemany(_translated(sql), rows, returning=True)
                more: bool | None = True
                while more:
                    found += cursor.fetchall()
                    more = cursor.nextset()
        return found

    def many(self, sql: str, rows: Sequence[Sequence[object]]) -> None:
        if rows:
            with self._connection.cursor() as cursor:
                cursor.executemany(_translated(sql), rows)


class PostgresDatabase:
    """
    One schema, over one connection, which is made again after it broke.

    Args:
        url: postgresql://...; `schema=` among its parameters names the schema, "welkin" by default.
        patience_seconds: how long to wait for a connection, and for rows that another process holds.
    """

    lock_row = " FOR UPDATE"

    def __init__(self, url: str, *, patience_seconds: float) -> None:
        _require_driver()
        self._url, self._schema = split_address(url)
        self._patience_seconds = patience_seconds
        self._lock = threading.Lock()
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
        return self._transaction("BEGIN READ ONLY")

    def writing(self) -> contextlib.AbstractContextManager[Session]:
        return self._transaction("BEGIN")

    @contextlib.contextmanager
    def snapshot(self) -> Iterator[Session]:
        with self._alone() as connection, telling(self._schema):
            connection.execute("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY")
            yield _Session(connection)

    def erase(self, *, full: bool = False) -> None:
        refused: list[str] = []
        with self._alone() as connection:
            # VACUUM passes over a table that is not the login's own, and only warns.
            connection.add_notice_handler(lambda notice: refused.append(notice.severity_nonlocalized or ""))
            with telling(self._schema):
                connection.execute(f"VACUUM {'(FULL) ' if full else ''}{', '.join(BODIES)}".encode())
        if "WARNING" in refused:
            raise errors.StoreReadOnlyError(
                f"what was forgotten is still in the files of the schema {self._schema}, because this login may not "
                "VACUUM its tables; let their owner do it"
            )

    def check(self) -> None:
        """The server's checksums are its own."""

    @contextlib.contextmanager
    def _alone(self) -> Iterator[Connection]:
        self._check_use()
        connection = self._connect()
        try:
            yield connection
        finally:
            connection.close()

    def close(self) -> None:
        self._is_closed = True
        with self._lock:
            self._connection.close()

    @contextlib.contextmanager
    def _transaction(self, begin: LiteralString) -> Iterator[Session]:
        self._check_use()
        with self._lock:
            if self._connection.closed:
                self._connection = self._connect()
            with telling(self._schema):
                self._connection.execute(begin)
                try:
                    yield _Session(self._connection)
                    self._connection.execute("COMMIT")
                except BaseException:
                    self._roll_back()
                    raise

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

        patience = f"{round(self._patience_seconds * 1000)}ms"
        with telling(self._schema):
            connection = psycopg.connect(
                self._url,
                autocommit=True,
                connect_timeout=max(2, round(self._patience_seconds)),
                client_encoding="UTF8",
                application_name="welkin-sdk",
            )
            try:
                connection.execute("SELECT set_config('search_path', %s, false)", (self._schema,))
                connection.execute("SELECT set_config('lock_timeout', %s, false)", (patience,))
                # A server may be set to answer before the disk has it.
                connection.execute("SET synchronous_commit = on")
                # Every statement goes by a key. A plan made while a table was empty would read all of it later on.
                connection.execute("SET enable_seqscan = off")
                connection.execute("SET default_transaction_isolation = 'read committed'")
            except BaseException:
                connection.close()
                raise
        return connection

    def _prepare(self) -> None:
        with telling(self._schema):
            ((encoding,),) = self._connection.execute("SHOW server_encoding").fetchall()
        if encoding != "UTF8":
            raise errors.StoreError(f"the database's encoding is {encoding}; create one with ENCODING 'UTF8'")
        if self._version() != VERSION:
            with self.writing() as session:
                session.rows("SELECT pg_advisory_xact_lock(?)", (_CREATION,))
                version = self._version()
                if version == 0:
                    session.run(f"CREATE SCHEMA IF NOT EXISTS {self._schema}")
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
                found = self._connection.execute("SELECT value FROM about WHERE name = 'schema'").fetchone()
        if found is None:
            raise errors.NotAStoreError(
                f"the schema {self._schema} holds other tables; name another: ?schema=NAME"
            )
        if int(found[0]) > VERSION:
            raise errors.NewerStoreError(
                f"a later version of welkin-sdk wrote the schema {self._schema}; upgrade welkin-sdk"
            )
        return int(found[0])


def _require_driver() -> None:
    try:
        import psycopg
    except ImportError as error:
        raise ConfigurationError(
            "PostgreSQL needs one more package: pip install 'welkin-sdk[postgres]'"
        ) from error
    del psycopg
