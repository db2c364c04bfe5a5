"""
The records of all collections and the access tokens, in the sandbox's own database: a table for each collection.

A table holds a record as JSON beside what Find needs as columns: its id and the instant it last changed.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from attrs import frozen

from welkin_sdk.sandbox.core.clock import print_timestamp
from welkin_sdk.sandbox.core.effects import effects
from welkin_sdk.sandbox.core.state import State
from welkin_sdk.sandbox.core.storable import print_json
from welkin_sdk.sandbox.data.document import Filter
from welkin_sdk.sandbox.data.late import LateRecords
from welkin_sdk.sandbox.data.tables import Row, condition, member, row_of, table_name


@frozen
class Token:
    """An issued access token: whose it is, what for, where, and its end in microseconds since 1970 UTC."""

    client_id: str
    scope: str
    environment: str
    expires_at: int


class Store:
    """The Data API's part of *state*, of which tables.layout() has made the tables; to be used inside its transactions."""

    def __init__(self, state: State, collections: Iterable[str]) -> None:
        self.state = state
        self._connection = state.connection
        self._collections = tuple(collections)
        self._late = LateRecords(self._connection)
        self._watched: frozenset[str] = frozenset()

    def watch(self, collections: Iterable[str]) -> None:
        """From now on, note every change of these collections, and of no other, in the log of changes."""
        with self.state.transaction():
            # What is under way is noted as a whole or not at all.
            self._watched = frozenset(collections)

    def put(self, collection: str, rows: Iterable[Row]) -> None:
        """Keep *rows*, in place of those with the same id; ValueError for what JSON or UTF-8 cannot say."""
        kept, table = list(rows), table_name(collection)
        visible_at = effects.get().visible_at
        self._late.before_put(collection, table, [row.id for row in kept], visible_at=visible_at)
        self._connection.executemany(
            f"INSERT OR REPLACE INTO {table} VALUES (?, ?, ?, ?)",  # noqa: S608
            ((row.id, row.created_at, row.updated_at, print_json(row.record)) for row in kept),
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
        return bool(self.state.value(statement, *values.values(), id.lower()))

    def count(self, collection: str) -> int:
        """How many records *collection* has; outside of a transaction as well."""
        return int(self.state.value(f"SELECT count(*) FROM {table_name(collection)}"))  # noqa: S608

    def is_empty(self) -> bool:
        """Whether no collection has a record."""
        tables = (table_name(collection) for collection in self._collections)
        return not any(self.state.value(f"SELECT EXISTS (SELECT 1 FROM {table})") for table in tables)  # noqa: S608

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

    def exported(self, connection: sqlite3.Connection) -> Iterator[dict[str, Any]]:
        """Every record that *connection*, a copy of the state, has: sorted by the collection's name and by id."""
        for collection in sorted(self._collections):
            statement = f"SELECT * FROM {table_name(collection)} ORDER BY id"  # noqa: S608
            for columns in connection.execute(statement):
                row = row_of(columns)
                yield {
                    "collection": collection,
                    "id": row.id,
                    "created_at": print_timestamp(row.created_at),
                    "updated_at": print_timestamp(row.updated_at),
                    "record": row.record,
                }
