"""
The records of all tenants, in the sandbox's own database: one table, in which no space sees another's rows.

A space is one instance of one tenant, or what belongs to the tenant as a whole. The tables are named as those of the
Data API's records are, so that snapshots, restoring and reset reach them too.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator, Mapping
from typing import Any

from attrs import field, frozen

from welkin_sdk.sandbox.core.state import State
from welkin_sdk.sandbox.core.storable import print_json

Record = dict[str, Any]
# What takes the place of the instance in an address, and in the key of what the tenant owns.
TENANT_WIDE = "admin"
# The collection whose one record says that an instance has been filled.
OPENED = "opened"
# Statements end in this condition; every space adds its own two values first.
_HERE = "tenant = ? AND instance = ? AND collection = ?"


def layout() -> Iterator[str]:
    """The statements that make the tables."""
    yield (
        "CREATE TABLE IF NOT EXISTS records_cloud (number INTEGER PRIMARY KEY AUTOINCREMENT, tenant TEXT NOT NULL,"
        " instance TEXT NOT NULL, collection TEXT NOT NULL, parent TEXT NOT NULL, id TEXT NOT NULL,"
        " record TEXT NOT NULL)"
    )
    yield (
        "CREATE UNIQUE INDEX IF NOT EXISTS cloud_by_id"
        " ON records_cloud (tenant, instance, collection, id, parent)"
    )
    yield (
        "CREATE INDEX IF NOT EXISTS cloud_by_parent"
        " ON records_cloud (tenant, instance, collection, parent, number)"
    )
    yield (
        "CREATE TABLE IF NOT EXISTS records_cloud_files (tenant TEXT NOT NULL, instance TEXT NOT NULL,"
        " id TEXT NOT NULL, content_type TEXT NOT NULL, name TEXT NOT NULL, content BLOB NOT NULL,"
        " PRIMARY KEY (tenant, instance, id))"
    )


def counts(state: State) -> list[tuple[str, str, str, int]]:
    """How many records each list has that has any: tenant, instance, collection, number; outside of a transaction too."""
    with state.transaction():
        return state.execute(
            "SELECT tenant, instance, collection, count(*) FROM records_cloud WHERE collection <> ?"
            " GROUP BY tenant, instance, collection ORDER BY tenant, instance, collection",
            OPENED,
        )


def exported(connection: sqlite3.Connection) -> Iterator[dict[str, Any]]:
    """Every record that *connection*, a copy of the state, has."""
    names = ("tenant", "instance", "collection", "parent", "id")
    found = connection.execute(
        f"SELECT {', '.join(names)}, record FROM records_cloud WHERE collection <> ? ORDER BY {', '.join(names)}",  # noqa: S608
        (OPENED,),
    )
    for *values, record in found:
        yield {**dict(zip(names, values, strict=True)), "record": json.loads(record)}


@frozen
class StoredFile:
    """A file as it was uploaded."""

    name: str = field(repr=False)
    content_type: str
    content: bytes = field(repr=False)


@frozen
class Space:
    """One instance of one tenant, or the tenant itself; to be used inside a transaction of the state."""

    state: State
    tenant: str
    instance: str

    def of_tenant(self) -> Space:
        """What belongs to the tenant as a whole."""
        return Space(self.state, self.tenant, TENANT_WIDE)

    def put(self, collection: str, id: str, record: Mapping[str, Any], *, parent: str = "") -> None:
        """Keep *record* in place of the one with the same id and parent; a new one goes to the end of the list."""
        self.state.execute(
            "INSERT INTO records_cloud (tenant, instance, collection, parent, id, record) VALUES (?, ?, ?, ?, ?, ?)"
            " ON CONFLICT (tenant, instance, collection, id, parent) DO UPDATE SET record = excluded.record",
            *(self.tenant, self.instance, collection, parent, id, print_json(record)),
        )

    def get(self, collection: str, id: str, *, parent: str | None = "") -> Record | None:
        """The record with this id; of any parent when *parent* is None."""
        condition, values = self._where(collection, parent)
        found = self.state.execute(
            f"SELECT record FROM records_cloud WHERE {condition} AND id = ? LIMIT 1",  # noqa: S608
            *(*values, id),
        )
        return json.loads(found[0][0]) if found else None

    def parent_of(self, collection: str, id: str) -> str | None:
        """Whose the record with this id is; None when there is none."""
        condition, values = self._where(collection, None)
        found = self.state.execute(
            f"SELECT parent FROM records_cloud WHERE {condition} AND id = ? LIMIT 1",  # noqa: S608
            *(*values, id),
        )
        return str(found[0][0]) if found else None

    def find(self, collection: str, *, parent: str | None = "") -> list[Record]:
        """All records of a list, the oldest first; of every parent when *parent* is None."""
        return [record for _, record in self.numbered(collection, parent=parent)]

    def numbered(
        self, collection: str, *, parent: str | None = "", after: int = 0, limit: int = -1
    ) -> list[tuple[int, Record]]:
        """The same with the number under which each was first kept; those *after* one, at most *limit*."""
        condition, values = self._where(collection, parent)
        found = self.state.execute(
            f"SELECT number, record FROM records_cloud WHERE {condition} AND number > ? ORDER BY number LIMIT ?",  # noqa: S608
            *(*values, after, limit),
        )
        return [(number, json.loads(text)) for number, text in found]

    def window(self, collection: str, *, parent: str, offset: int, limit: int) -> tuple[list[Record], int]:
        """Some records of a list, the oldest first, and how many the whole list has."""
        condition, values = self._where(collection, parent)
        found = self.state.execute(
            f"SELECT record FROM records_cloud WHERE {condition} ORDER BY number LIMIT ? OFFSET ?",  # noqa: S608
            *(*values, limit, offset),
        )
        total = self.state.execute(f"SELECT count(*) FROM records_cloud WHERE {condition}", *values)  # noqa: S608
        return [json.loads(text) for (text,) in found], int(total[0][0])

    def remove(self, collection: str, id: str, *, parent: str | None = "") -> None:
        """Be without a record."""
        condition, values = self._where(collection, parent)
        self.state.execute(f"DELETE FROM records_cloud WHERE {condition} AND id = ?", *(*values, id))  # noqa: S608

    def clear(self, collection: str, *, parent: str | None = "") -> None:
        """Be without all records of a list."""
        condition, values = self._where(collection, parent)
        self.state.execute(f"DELETE FROM records_cloud WHERE {condition}", *values)  # noqa: S608

    def clear_below(self, parent: str) -> None:
        """Be without everything that belongs to *parent* or to something below it."""
        self.state.execute(
            "DELETE FROM records_cloud WHERE tenant = ? AND instance = ? AND (parent = ? OR parent GLOB ?)",
            *(self.tenant, self.instance, parent, f"{parent}/*"),
        )

    def keep_file(self, id: str, file: StoredFile) -> None:
        """Keep *file*."""
        self.state.execute(
            "INSERT OR REPLACE INTO records_cloud_files VALUES (?, ?, ?, ?, ?, ?)",
            *(self.tenant, self.instance, id, file.content_type, file.name, file.content),
        )

    def file(self, id: str) -> StoredFile | None:
        """The file with this id."""
        found = self.state.execute(
            "SELECT name, content_type, content FROM records_cloud_files WHERE tenant = ? AND instance = ? AND id = ?",
            *(self.tenant, self.instance, id),
        )
        return StoredFile(*found[0]) if found else None

    def _where(self, collection: str, parent: str | None) -> tuple[str, tuple[str, ...]]:
        values = (self.tenant, self.instance, collection)
        return (_HERE, values) if parent is None else (f"{_HERE} AND parent = ?", (*values, parent))
