"""
PostgreSQL: the store for a mirror that others read too. Through psycopg 3, of the extra `postgres`.

A schema of its own in any database whose encoding is UTF-8. Bodies are bytes, so no content can be refused.
"""

from __future__ import annotations

import contextlib
import os
import re
import threading
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING, LiteralString

from welkin_sdk.errors import ConfigurationError, InvalidRequestError, WelkinError
from welkin_sdk.sync import errors
from welkin_sdk.sync.stores.database import UNSTORABLE, Row, Session, translating
from welkin_sdk.sync.stores.schema import BODIES, VERSION, Types, statements, upgrade
from welkin_sdk.sync.stores.tables import new_epoch

if TYPE_CHECKING:
    from psycopg import Connection
    from psycopg import Error as PsycopgError

__all__ = ["PostgresDatabase"]

# By code point, as SQLite and Python sort; the database's own collation may be any language's.
_TYPES = Types(text='TEXT COLLATE "C"', integer="BIGINT", blob="BYTEA")
_SCHEMA_NAME = re.compile(r"[a-z_][a-z0-9_]{0,62}")
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
        self._url, self._schema = _split(url)
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
        with self._alone() as connection, _told(self._schema):
            connection.execute("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY")
            yield _Session(connection)

    def erase(self, *, full: bool = False) -> None:
        refused: list[str] = []
        with self._alone() as connection:
            # VACUUM passes over a table that is not the login's own, and only warns.
            connection.add_notice_handler(lambda notice: refused.append(notice.severity_nonlocalized or ""))
            with _told(self._schema):
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
            with _told(self._schema):
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
        with _told(self._schema):
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
        with _told(self._schema):
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
        with _told(self._schema):
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


def _split(url: str) -> tuple[str, str]:
    """The address without our own parameter, and else as it was given; and the schema that it names."""
    head, _, query = url.partition("?")
    parts = query.split("&") if query else []
    theirs = [part for part in parts if not part.startswith(_OURS)]
    named = [part.removeprefix(_OURS) for part in parts if part.startswith(_OURS)]
    address = f"{head}?{'&'.join(theirs)}" if theirs else head
    _check_address(address)
    schema = named[-1] if named else "welkin"
    if not _SCHEMA_NAME.fullmatch(schema):
        raise ConfigurationError("a schema's name is made of a-z, 0-9 and _, and begins with no digit")
    return address, schema


def _check_address(address: str) -> None:
    """What the driver would only find when it connects, and then take for a fault of the server or the network."""
    from psycopg import Error
    from psycopg.conninfo import conninfo_to_dict

    with translating(
        lambda error: ConfigurationError(_UNREADABLE) if isinstance(error, Error | ValueError) else None
    ):
        parameters = conninfo_to_dict(address)
    ports = str(parameters.get("port") or "5432").split(",")
    if not all(port.isascii() and port.isdigit() and 0 < int(port) < 65536 for port in ports if port):
        raise ConfigurationError("the address of the PostgreSQL server: a port is a number up to 65535")
    if parameters.get("sslmode", "prefer") not in _SSL_MODES:
        raise ConfigurationError(
            f"the address of the PostgreSQL server: sslmode is one of {', '.join(_SSL_MODES)}"
        )
    for name in ("sslrootcert", "sslcert", "sslkey"):
        file = parameters.get(name)
        # Unlike Path.is_file, this takes a name too long for a file for no file.
        if file and file != "system" and not os.path.isfile(str(file)):  # noqa: PTH113
            raise ConfigurationError(f"the address of the PostgreSQL server: {name} names no file")


def _told(schema: str) -> contextlib.AbstractContextManager[None]:
    """Say in this package's words what PostgreSQL complains of."""
    import psycopg

    def explain(error: Exception) -> WelkinError | None:
        return _explain(error, schema) if isinstance(error, psycopg.Error) else None

    return translating(explain)


_OURS = "schema="
_SSL_MODES = ("disable", "allow", "prefer", "require", "verify-ca", "verify-full")
_REFUSED = re.compile(
    r"authentication failed|no password supplied|no pg_hba\.conf entry|(role|database) \".*\" does not exist"
)
_UNREADABLE = (
    "the address of the PostgreSQL server cannot be read; write postgresql://user@host:port/database, and what has a "
    "meaning of its own in addresses as %XX"
)
_GONE = "the PostgreSQL server cannot be reached; start it, check the address and the login"
_BY_STATE: dict[str, tuple[type[errors.StoreError], str]] = {
    "08": (errors.StoreLostError, _GONE),
    "57P": (errors.StoreLostError, _GONE),
    "28": (errors.StoreError, "the PostgreSQL server refuses this login; check user and password"),
    "3D": (errors.StoreError, "there is no such database on the PostgreSQL server; create it"),
    "55P03": (
        errors.StoreLockedError,
        "another process holds rows of {}; stop it, or run again when it is done",
    ),
    "40": (errors.StoreLockedError, "another process wrote to {} at the same time; run again"),
    "53100": (errors.StoreFullError, "the PostgreSQL server's disk is full; free some room and run again"),
    "53": (errors.StoreLockedError, "the PostgreSQL server has no room for this now; run again"),
    "25006": (errors.StoreReadOnlyError, "{} may be read but not written: a standby, or a read-only login"),
    "42501": (
        errors.StoreReadOnlyError,
        "this login may not write to {}; grant it USAGE, CREATE and its tables",
    ),
    "42P01": (
        errors.StoreLostError,
        "tables of {} were removed while it was in use; run again to begin anew",
    ),
    "3F": (errors.StoreLostError, "{} was removed while it was in use; run again to begin anew"),
    "XX": (errors.StoreDamagedError, "the PostgreSQL server reports damaged data in {}; restore a copy"),
    "58": (errors.StoreDamagedError, "the PostgreSQL server's disk fails; check it before running again"),
}


def _explain(error: PsycopgError, schema: str) -> WelkinError:
    import psycopg

    state = error.sqlstate
    if isinstance(error, psycopg.DataError):
        return InvalidRequestError(UNSTORABLE)
    if state is None and isinstance(error, psycopg.ProgrammingError):
        return ConfigurationError(_UNREADABLE)
    if state is None and _REFUSED.search(str(error)):
        # Before there is a connection, the server's own words are all that the driver hands on.
        return errors.StoreError(
            "the PostgreSQL server refuses this login, or has no such database; check user, password and database"
        )
    if state is None:
        return errors.StoreLostError(_GONE)
    for length in (5, 3, 2):
        if state[:length] in _BY_STATE:
            kind, text = _BY_STATE[state[:length]]
            return kind(f"{text.format('the schema ' + schema)} (SQLSTATE {state})")
    return errors.StoreError(f"the schema {schema} cannot be used (SQLSTATE {state})")
