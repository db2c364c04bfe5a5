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

from attrs import evolve, field, frozen

from welkin_sdk.sandbox.cloud import aside
from welkin_sdk.sandbox.cloud.aside import Aside
from welkin_sdk.sandbox.cloud.conditions import PLAIN, Conditions, Manner
from welkin_sdk.sandbox.cloud.statements import Wanted, collection_condition, extract, indexes
from welkin_sdk.sandbox.core.state import State
from welkin_sdk.sandbox.core.storable import print_json

Record = dict[str, Any]
# What takes the place of the instance in an address, and in the key of what the tenant owns.
TENANT_WIDE = "admin"
# The collection whose one record says that an instance has been filled.
OPENED = "opened"
# What a record is kept with, and no answer shows.
HIDDEN = frozenset({"acceptedAt", "isArchived", "madeAt"})
_ANY = Wanted()


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
    yield "CREATE INDEX IF NOT EXISTS cloud_by_owner ON records_cloud (tenant, instance, parent)"
    yield from indexes()
    yield from aside.layout()
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
    """
    One instance of one tenant, or the tenant itself; to be used inside a transaction of the state.

    Attributes:
        conditions: the behaviours to follow, and for what kind of request; None to see and write what there is.
    """

    state: State
    tenant: str
    instance: str
    conditions: Conditions | None = None

    def of_tenant(self) -> Space:
        """What belongs to the tenant as a whole."""
        return evolve(self, instance=TENANT_WIDE)

    def put(self, collection: str, id: str, record: Record, *, parent: str = "") -> None:
        """
        Keep *record* in place of the one with the same id and parent; a new one goes to the end of the list.

        Where an update is to leave the time of change as it was, *record* gets that time.
        """
        manner = self._manner(collection, parent)
        if manner.keeps_time and (before := self._stored(collection, id, parent)) is not None:
            keep_time(record, before)
        self._before_write(collection, id, parent, manner)
        self._aside(collection).forget_deleted(parent, id)
        self.state.execute(
            "INSERT INTO records_cloud (tenant, instance, collection, parent, id, record) VALUES (?, ?, ?, ?, ?, ?)"
            " ON CONFLICT (tenant, instance, collection, id, parent) DO UPDATE SET record = excluded.record",
            *(self.tenant, self.instance, collection, parent, id, print_json(record)),
        )

    def get(self, collection: str, id: str, *, parent: str | None = "") -> Record | None:
        """The record with this id; of any parent when *parent* is None."""
        found = self._stored(collection, id, parent)
        if found is None and self._manner(collection, parent).reads_deleted:
            found = next((json.loads(text) for *_, text in self._aside(collection).deleted(id, parent)), None)
        return found

    def _stored(self, collection: str, id: str, parent: str | None) -> Record | None:
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

    def find(self, collection: str, *, parent: str | None = "", wanted: Wanted = _ANY) -> list[Record]:
        """The *wanted* records of a list, the oldest first; of every parent when *parent* is None."""
        source, condition, values = self._select(collection, parent, wanted)
        found = self.state.execute(
            f"SELECT record FROM {source} WHERE {condition} ORDER BY {wanted.ordering()}",  # noqa: S608
            *values,
        )
        records = [json.loads(text) for (text,) in found]
        if wanted.order is None and (dice := self._manner(collection, parent).dice) is not None:
            dice.shuffle(records)
        return records

    def having(self, collection: str, path: str, value: str, *, parent: str | None = "") -> list[Record]:
        """The records of a list in which *value* stands at *path*, the oldest first."""
        return self.find(collection, parent=parent, wanted=Wanted(equal=((path, value),)))

    def numbered(
        self, collection: str, *, parent: str | None = "", after: int = 0, limit: int = -1
    ) -> list[tuple[int, Record]]:
        """The records of a list with the number under which each was first kept; those *after* one, at most *limit*."""
        source, condition, values = self._select(collection, parent, _ANY)
        found = self.state.execute(
            f"SELECT number, record FROM {source} WHERE {condition} AND number > ? ORDER BY number LIMIT ?",  # noqa: S608
            *(*values, after, limit),
        )
        return [(number, json.loads(text)) for number, text in found]

    def window(
        self, collection: str, *, parent: str | None, offset: int, limit: int, wanted: Wanted = _ANY
    ) -> tuple[list[Record], int]:
        """Some of the *wanted* records of a list, and how many there are of them."""
        if wanted.order is None and self._manner(collection, parent).dice is not None:
            records = self.find(collection, parent=parent, wanted=wanted)
            return records[offset : offset + limit], len(records)
        source, condition, values = self._select(collection, parent, wanted)
        found = self.state.execute(
            f"SELECT record FROM {source} WHERE {condition} ORDER BY {wanted.ordering()} LIMIT ? OFFSET ?",  # noqa: S608
            *(*values, limit, offset),
        )
        total = self.state.execute(f"SELECT count(*) FROM {source} WHERE {condition}", *values)  # noqa: S608
        return [json.loads(text) for (text,) in found], int(total[0][0])

    def latest(self, collection: str, path: str, *, parent: str) -> str | None:
        """The greatest text that stands at *path* of a list's records; None where there is none."""
        source, condition, values = self._select(collection, parent, _ANY)
        found = self.state.execute(
            f"SELECT max({extract(path)}) FROM {source} WHERE {condition}",  # noqa: S608
            *values,
        )
        return None if found[0][0] is None else str(found[0][0])

    def places(self, collection: str, *, parent: str | None) -> list[tuple[str, str, Record]]:
        """Parent, id and content of every record of a list, or of all lists, the oldest first."""
        condition, values = self._where(collection, parent)
        found = self.state.execute(
            f"SELECT parent, id, record FROM records_cloud WHERE {condition} ORDER BY number",  # noqa: S608
            *values,
        )
        return [(of, id, json.loads(text)) for of, id, text in found]

    def deleted(self, collection: str, *, parent: str | None) -> list[tuple[str, str, Record]]:
        """The same of what was deleted and kept."""
        return [(of, id, json.loads(text)) for of, id, text in self._aside(collection).deleted(None, parent)]

    def remove(self, collection: str, id: str, *, parent: str | None = "") -> None:
        """Be without a record; what is to be seen of it afterwards is kept aside."""
        owner = self.parent_of(collection, id) if parent is None else parent
        if owner is None:
            return
        manner = self._manner(collection, owner)
        if manner.keeps_deleted and (record := self._stored(collection, id, owner)) is not None:
            self._aside(collection).keep_deleted(owner, id, print_json(manner.deleted(record)))
        self._before_write(collection, id, owner, manner)
        self._discard(collection, id, owner)

    def move(self, collection: str, id: str, record: Record, *, before: str, parent: str) -> None:
        """Have a record in the list of another *parent*; it has not been deleted from that *before*."""
        self._before_write(collection, id, before, self._manner(collection, before))
        self._discard(collection, id, before)
        self.put(collection, id, record, parent=parent)

    def _discard(self, collection: str, id: str, parent: str) -> None:
        condition, values = self._where(collection, parent)
        self.state.execute(f"DELETE FROM records_cloud WHERE {condition} AND id = ?", *(*values, id))  # noqa: S608

    def clear(self, collection: str, *, parent: str = "") -> None:
        """Be without all records of a list."""
        for _, id, _ in self.places(collection, parent=parent):
            self.remove(collection, id, parent=parent)

    def clear_below(self, parent: str) -> None:
        """Be without everything that belongs to *parent* or to something below it."""
        # A slash comes right before a zero.
        found = self.state.execute(
            "SELECT collection, parent, id FROM records_cloud WHERE tenant = ? AND instance = ?"
            " AND (parent = ? OR (parent > ? AND parent < ?)) ORDER BY number",
            *(self.tenant, self.instance, parent, f"{parent}/", f"{parent}0"),
        )
        for collection, owner, id in found:
            self.remove(collection, id, parent=owner)

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

    def _manner(self, collection: str, parent: str | None) -> Manner:
        return PLAIN if self.conditions is None else self.conditions.manner(collection, parent)

    def _aside(self, collection: str) -> Aside:
        return Aside(self.state, (self.tenant, self.instance, collection))

    def _before_write(self, collection: str, id: str, parent: str, manner: Manner) -> None:
        self._aside(collection).before_write(
            parent, id, now=manner.now, late=manner.late, hidden_until=manner.hidden_until
        )

    def _select(
        self, collection: str, parent: str | None, wanted: Wanted
    ) -> tuple[str, str, tuple[object, ...]]:
        """What to select from, the condition, and the values for the marks of both."""
        manner = self._manner(collection, parent)
        source = "records_cloud"
        given: tuple[object, ...] = ()
        if manner.is_list:
            source, given = self._aside(collection).source(
                now=manner.now, late=manner.late, shows_deleted=manner.lists_deleted
            )
        if source == "records_cloud":
            source += wanted.index(collection)
        condition, values = self._where(collection, parent)
        more, rest = wanted.condition()
        return source, f"{condition}{more}", (*given, *values, *rest)

    def _where(self, collection: str, parent: str | None) -> tuple[str, tuple[str, ...]]:
        is_of, named = collection_condition(collection)
        condition, values = f"tenant = ? AND instance = ? AND {is_of}", (self.tenant, self.instance, *named)
        return (condition, values) if parent is None else (f"{condition} AND parent = ?", (*values, parent))


def keep_time(record: Record, before: Mapping[str, Any]) -> None:
    """Give *record* the times of change that it had *before*."""
    for outer, holder, old in (
        ("updatedAt", record, before),
        ("updated_at", record.get("jsonBody"), before.get("jsonBody")),
    ):
        if isinstance(holder, dict) and isinstance(old, dict) and outer in holder and outer in old:
            holder[outer] = old[outer]
