"""Where the mirrors of the real command are kept: a SQLite file or a PostgreSQL schema for each."""

from __future__ import annotations

import itertools
import os
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any, Protocol

# Two proofs in one process keep their schemas in one database.
_NUMBERS = itertools.count(1)


class Place(Protocol):
    """Where mirrors are kept: one after another, each from a base."""

    name: str

    def fresh(self) -> str:
        """Address of an empty store."""
        ...

    def keep(self) -> None:
        """Take the present store as the base."""
        ...

    def copy(self) -> str:
        """Address of a store that is the base again."""
        ...

    def rows(self, sql: str) -> list[Any]: ...


class SqlitePlace:
    name = "sqlite"

    def __init__(self, folder: Path) -> None:
        self._folder, self._base, self._count = folder, folder / "base", 0
        self._now = folder / "none"

    def fresh(self) -> str:
        shutil.rmtree(self._now, ignore_errors=True)
        self._count += 1
        self._now = self._folder / f"store-{self._count}"
        self._now.mkdir(mode=0o700)
        return str(self._now / "mirror.sqlite")

    def keep(self) -> None:
        shutil.rmtree(self._base, ignore_errors=True)
        shutil.copytree(self._now, self._base)

    def copy(self) -> str:
        address = self.fresh()
        for file in self._base.iterdir():
            shutil.copy(file, self._now / file.name)
        return address

    def rows(self, sql: str) -> list[Any]:
        with closing(sqlite3.connect(self._now / "mirror.sqlite")) as database:
            found = database.execute(sql).fetchall()
            database.commit()
            return found


class PostgresPlace:
    """A schema for each store: a database for each would cost more than the runs."""

    name = "postgresql"

    def __init__(self, url: str) -> None:
        self._url, self._now, self._base = url, "none", "none"

    def _address(self, name: str) -> str:
        return f"{self._url}?schema={name}"

    def _administer(self, *statements: str) -> list[Any]:
        import psycopg

        with psycopg.connect(self._url, autocommit=True) as connection:
            for statement in statements:
                cursor = connection.execute(statement)
            return list(cursor.fetchall()) if cursor.description else []

    def fresh(self) -> str:
        self._administer(f"DROP SCHEMA IF EXISTS {self._now} CASCADE")
        self._now = f"faults_{os.getpid()}_{next(_NUMBERS)}"
        return self._address(self._now)

    def keep(self) -> None:
        self._base, self._now = self._now, "none"

    def copy(self) -> str:
        address = self.fresh()
        tables = self._administer(f"SELECT tablename FROM pg_tables WHERE schemaname = '{self._base}'")
        copies = [
            f"CREATE TABLE {self._now}.{name} (LIKE {self._base}.{name} INCLUDING ALL);"
            f"INSERT INTO {self._now}.{name} SELECT * FROM {self._base}.{name}"
            for (name,) in tables
        ]
        self._administer(f"CREATE SCHEMA {self._now}", *copies)
        return address

    def rows(self, sql: str) -> list[Any]:
        return self._administer(f'SET search_path TO "{self._now}"', sql)
