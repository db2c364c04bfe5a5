"""
How records lie in SQLite: which tables and indexes there are, and what names members and collections have in statements.

A name that stands inside a statement comes from the document, never from a request.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from attrs import field, frozen

from welkin_sdk.sandbox.data.document import Filter, Resource
from welkin_sdk.sandbox.data.late import LAYOUT


@frozen
class Row:
    """
    A record as it is kept.

    Attributes:
        id: the record's id in lower case.
        created_at: microseconds since 1970 UTC; kept for records that print none as well.
        updated_at: the same; what Find's window is about.
        record: the members, as printed.
    """

    id: str
    created_at: int
    updated_at: int
    record: dict[str, Any] = field(repr=False)


def layout(resources: Iterable[Resource], unique: Mapping[str, tuple[str, ...]]) -> Iterator[str]:
    """
    The statements that make every table and its indexes.

    Args:
        unique: by collection, the members that Store.has_other is asked about.
    """
    yield (
        "CREATE TABLE IF NOT EXISTS tokens (digest TEXT PRIMARY KEY, client_id TEXT NOT NULL,"
        " scope TEXT NOT NULL, environment TEXT NOT NULL, expires_at INTEGER NOT NULL) WITHOUT ROWID"
    )
    # What is still to be notified of: a record keeps its latest change alone, and one may appear with a stamp of the
    # past, so neither the first change nor what is new can be told from the records. Both tables are named as those
    # of records are, because they belong to what a snapshot holds.
    yield (
        "CREATE TABLE IF NOT EXISTS records_changes (number INTEGER PRIMARY KEY AUTOINCREMENT,"
        " collection TEXT NOT NULL, at INTEGER NOT NULL, shown_at INTEGER NOT NULL)"
    )
    yield "CREATE INDEX IF NOT EXISTS changes_by_time ON records_changes (collection, at, shown_at)"
    yield "CREATE INDEX IF NOT EXISTS changes_by_showing ON records_changes (shown_at)"
    yield (
        "CREATE TABLE IF NOT EXISTS records_notified (id INTEGER PRIMARY KEY CHECK (id = 1),"
        " round INTEGER NOT NULL DEFAULT 0, delivered_at INTEGER, failures INTEGER NOT NULL DEFAULT 0,"
        " dropped INTEGER NOT NULL DEFAULT 0, is_paused INTEGER NOT NULL DEFAULT 0, held TEXT NOT NULL DEFAULT '[]')"
    )
    yield LAYOUT
    for resource in resources:
        table = table_name(resource.name)
        yield (
            f"CREATE TABLE IF NOT EXISTS {table} (id TEXT PRIMARY KEY, created_at INTEGER NOT NULL,"
            " updated_at INTEGER NOT NULL, record TEXT NOT NULL)"
        )
        yield f'CREATE INDEX IF NOT EXISTS "{resource.name}_by_change" ON {table} (updated_at, id)'
        for selection in resource.filters:
            if selection.match == "equals":
                yield (
                    f'CREATE INDEX IF NOT EXISTS "{resource.name}_by_{selection.member}" ON {table}'
                    f" ({member(selection.member)}, updated_at, id)"
                )
    # Not UNIQUE: records that are loaded as they are may break the rule, requests are checked against it.
    for collection, members in unique.items():
        columns = ", ".join(member(name) for name in members)
        yield f'CREATE INDEX IF NOT EXISTS "{collection}_by_unique" ON {table_name(collection)} ({columns})'


def condition(selection: Filter, wanted: str) -> tuple[str, str]:
    """A term of a WHERE clause, and the value for its question mark."""
    if selection.match == "equals":
        return f"{member(selection.member)} = ?", wanted
    each = f"json_each(record, '$.{_safe(selection.member)}')"
    return f"EXISTS (SELECT 1 FROM {each} WHERE json_each.value = ?)", wanted  # noqa: S608


def member(name: str) -> str:
    """A member of a record, as a statement says it."""
    return f"json_extract(record, '$.{_safe(name)}')"


def table_name(collection: str) -> str:
    """The table of a collection, quoted."""
    return f'"records_{_safe(collection)}"'


def _safe(name: str) -> str:
    """*name* if it may stand inside a statement."""
    if not re.fullmatch(r"[a-z][a-z0-9_]*", name):
        raise ValueError(f"{name!r} cannot name a table or a member of the sandbox's state")
    return name


def row_of(columns: tuple[str, int, int, str]) -> Row:
    """What the columns of a collection's table hold."""
    id, created_at, updated_at, record = columns
    return Row(id, created_at, updated_at, json.loads(record))
