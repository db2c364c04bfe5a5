"""
The typed tables: a row beside each record's body, with a column for each member that the document names.

A table is made in the transaction that stores the first record of its collection, so that there are none which nobody needs. What
a store has from before there was its table, or some of its columns, is filled in when the store is opened, from the bodies, in
one transaction. Columns are only ever added; what somebody else has added stays as it is, and so do his indexes.

Rows come and go in the same transactions as the records: whoever writes to `record` writes here.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from functools import cache
from itertools import chain
from typing import Any

from attrs import evolve, field, frozen

from welkin_sdk.mirror.canonical import Document
from welkin_sdk.mirror.catalogue import KIND, collection_of
from welkin_sdk.mirror.cells import Cell, instant_text, read_body, read_row
from welkin_sdk.mirror.columns import PREFIXES, Kind, TypedColumn, TypedTable, table_name, table_of
from welkin_sdk.mirror.errors import StoreDamagedError, StoreError
from welkin_sdk.mirror.stores.database import Database, Session
from welkin_sdk.mirror.stores.nul import without_nul
from welkin_sdk.mirror.stores.schema import TABLES
from welkin_sdk.mirror.stores.tables import OF_STREAM, sound
from welkin_sdk.mirror.types import Fetched

__all__ = [
    "MARKS",
    "TypedTables",
    "Writer",
    "bury_rows",
    "count_misfits",
    "distrust_rows",
    "strange_tables",
    "drop_rows",
    "purge_rows",
    "quoted",
    "rename_rows",
    "typed_names",
    "writer_of",
]

_AT_ONCE = 500
_OF_OWNER = "tenant = ? AND instance = ?"
_OF_ROW = f"{_OF_OWNER} AND id = ?"
# What shows that a table is one of ours, also of a collection that a later version knows.
MARKS = {"tenant", "instance", "id", "is_deleted", "misfits"}
_KEY = ("tenant", "instance", "id")
_STORED = (
    "SELECT id, updated_us, fetched_us, deleted_us, body "
    f"FROM record WHERE {OF_STREAM} AND id > ? ORDER BY id LIMIT {_AT_ONCE}"
)


@frozen
class Writer:
    """
    What writes the rows of one table, by the columns that it has.

    Attributes:
        members: its columns for members of a record, each by the type that it has in the database.
        names: of all its columns, in the order of a row.
    """

    table: TypedTable
    members: tuple[TypedColumn, ...]
    names: tuple[str, ...]
    sql: str = field(repr=False)

    @classmethod
    def of(cls, table: TypedTable, types: Mapping[str, str], kinds: Mapping[Kind, str]) -> Writer:
        members = tuple(
            _as_it_is(column, types[column.name], kinds) for column in table.members if column.name in types
        )
        parent = () if table.parent is None else ("parent",)
        own = ("updated_at", "is_deleted", "fetched_at", "misfits")
        kind = ("kind",) if table.has_kinds else ()
        names = [*_KEY, *parent, *kind, *(column.name for column in members), *own]
        listed = ", ".join(map(quoted, names))
        changed = ", ".join(f"{quoted(name)} = excluded.{quoted(name)}" for name in names[len(_KEY) :])
        return cls(
            table,
            members,
            tuple(names),
            f"INSERT INTO {quoted(table.name)} ({listed}) VALUES ({', '.join('?' * len(names))}) "
            f"ON CONFLICT (tenant, instance, id) DO UPDATE SET {changed}",
        )

    def put(self, session: Session, key: Sequence[str], records: Iterable[Fetched]) -> None:
        """The rows of living records."""
        fetched_at = cache(instant_text)  # one for most of a page
        session.many(
            self.sql,
            [
                self.row(key, one.id, _document_of(one), one.updated_us, fetched_at(one.fetched_us))
                for one in records
            ],
        )

    def row(
        self,
        key: Sequence[str],
        id: str,
        document: Document,
        updated_us: int | None,
        fetched_at: str,
        *,
        is_deleted: bool = False,
    ) -> list[Cell]:
        return read_row(
            self.table,
            self.members,
            key[1:3],
            id,
            document,
            updated_us=updated_us,
            fetched_at=fetched_at,
            is_deleted=is_deleted,
            kind=key[3].partition(KIND)[2],
        )


class TypedTables:
    """
    The writers of the tables that are there and have all of their columns.

    Opened once a store; what is missing then is made and filled.
    """

    def __init__(self, database: Database) -> None:
        self._database = database
        self._writers: dict[tuple[str, str], Writer] = {}
        # What is damaged is told by whoever asks for it: a store opens as long as its list of tables is whole.
        with suppress(StoreDamagedError):
            self._complete()

    def _complete(self) -> None:
        database = self._database
        with database.reading() as session:
            found = _types(session)
            wanted = list(_wanted(session, found))
            is_behind = any(_missing(table, found.get(table.name, {})) for table in wanted)
        if is_behind:
            with database.writing() as session:
                made = [self.prepare(session, table) for table in wanted]
        else:
            made = [Writer.of(table, found[table.name], database.kinds) for table in wanted]
        self.keep(made)

    def writer(self, session: Session, key: Sequence[str]) -> Writer | None:
        """
        The writer for a stream, whose table is made if need be; None where the document does not list such records.

        Before anything else is written: whoever makes a table waits for others who do.
        """
        known = self._writers.get((key[0], collection_of(key[3])))
        # A store that was restored from an older copy while it is open has not all tables that it had.
        if known is not None and session.has_table(known.table.name):
            return known
        table = table_of(key[0], key[3])
        return None if table is None else self.prepare(session, table)

    def keep(self, writers: Iterable[Writer | None]) -> None:
        """Remember them, once what made their tables is committed."""
        for writer in writers:
            if writer is not None:
                self._writers[writer.table.api, writer.table.resource] = writer

    def prepare(self, session: Session, table: TypedTable) -> Writer:
        """Make *table* or what it lacks, and fill that in from the bodies."""
        session.lock_tables()
        kinds = self._database.kinds
        there = _types(session).get(table.name, {})
        missing = _missing(table, there)
        if there and table.name not in typed_names(session):
            raise StoreError(
                f"{table.name} is the name of a table or view of somebody else's in this store, and the mirror needs it for one"
                " of its own; give that another name, and run again"
            )
        if not there:
            _create(session, table, kinds)
        else:
            for column in missing:
                session.run(
                    f"ALTER TABLE {quoted(table.name)} ADD COLUMN {quoted(column.name)} {kinds[column.kind]}"
                )
        writer = Writer.of(table, _types(session)[table.name], kinds)
        if missing:
            _fill(session, writer)
        return writer


def bury_rows(session: Session, key: Sequence[str], ids: Iterable[str]) -> None:
    """Mark those records as deleted."""
    name = table_name(key[0], key[3])
    if name in typed_names(session):
        session.many(
            f"UPDATE {quoted(name)} SET is_deleted = ? WHERE {_OF_ROW}",
            [(True, key[1], key[2], id) for id in ids],
        )


def distrust_rows(session: Session, key: Sequence[str], after_us: int) -> None:
    """Let what was fetched after then be from then."""
    name = table_name(key[0], key[3])
    if name in typed_names(session):
        after = instant_text(after_us)
        session.run(
            f"UPDATE {quoted(name)} SET fetched_at = ? WHERE {_OF_OWNER} AND fetched_at > ?",
            (after, key[1], key[2], after),
        )


def purge_rows(session: Session, key: Sequence[str], doomed: str, values: Sequence[object]) -> None:
    """Forget those whose id the condition *doomed*, with its *values*, names."""
    name = table_name(key[0], key[3])
    if name in typed_names(session):
        session.run(f"DELETE FROM {quoted(name)} WHERE {_OF_OWNER} AND {doomed}", (key[1], key[2], *values))


def drop_rows(session: Session, rows: Sequence[Sequence[str]]) -> None:
    """Forget those of these records, each by api, tenant, instance, resource and id."""
    names = typed_names(session) if rows else ()
    by_table: dict[str, list[tuple[str, str, str]]] = {}
    for api, tenant, instance, resource, id in rows:
        by_table.setdefault(table_name(api, resource), []).append((tenant, instance, id))
    for name, doomed in by_table.items():
        if name in names:
            session.many(f"DELETE FROM {quoted(name)} WHERE {_OF_ROW}", doomed)


def strange_tables(session: Session) -> tuple[str, ...]:
    """
    Tables out of which no row of a record is ever forgotten: they are none of the store's, or no more.

    What somebody has renamed, copied or altered is among them, also where its name begins as those of typed tables do.
    """
    kept = {table_name(*row) for row in session.rows("SELECT DISTINCT api, resource FROM lease")}
    own = TABLES | (kept & typed_names(session))
    return tuple(sorted(name for name in session.tables() if name not in own))


def rename_rows(session: Session, old: str, new: str) -> None:
    """Let the rows of one tenant be another one's."""
    for name in typed_names(session):
        session.run(f"UPDATE {quoted(name)} SET tenant = ? WHERE tenant = ?", (new, old))


def count_misfits(session: Session, key: Sequence[str]) -> dict[str, int]:
    """How many values of living records did not fit, by column."""
    name = table_name(key[0], key[3])
    if not session.rows(f"SELECT 1 FROM record WHERE {OF_STREAM} LIMIT 1", key) or name not in typed_names(
        session
    ):
        return {}
    table, kind = table_of(key[0], key[3]), key[3].partition(KIND)[2]
    of_kind = " AND kind = ?" if table is not None and table.has_kinds else ""
    rows = session.rows(
        f"SELECT misfits, count(*) FROM {quoted(name)} WHERE {_OF_OWNER}{of_kind} AND misfits IS NOT NULL "
        "AND NOT is_deleted GROUP BY misfits",
        (key[1], key[2], *((kind,) if of_kind else ())),
    )
    found: dict[str, int] = {}
    for misfits, count in (sound(row, "ti") for row in rows):
        for column in misfits.split(","):
            found[column] = found.get(column, 0) + count
    return found


def typed_names(session: Session) -> set[str]:
    """The typed tables that are there."""
    begins = tuple(f"{prefix}_" for prefix in PREFIXES.values())
    return {
        name
        for name, types in _types(session).items()
        if name.startswith(begins) and types.keys() >= MARKS and all(types.values())
    }


def _types(session: Session) -> dict[str, dict[str, str]]:
    """What there is under each name, with the types of its columns; "" for those of a view."""
    found: dict[str, dict[str, str]] = {}
    for name, column, type, is_table in session.columns():
        found.setdefault(name, {})[column] = type if is_table else ""
    return found


def _wanted(session: Session, found: Mapping[str, object]) -> Iterator[TypedTable]:
    """The tables that are there, and those of collections of which there are records."""
    streams = session.rows("SELECT api, tenant, instance, resource FROM lease ORDER BY api, resource")
    chosen: dict[str, TypedTable] = {}
    for key in streams:
        table = table_of(key[0], key[3])
        if table is None or table.name in chosen:
            continue
        if table.name in found or session.rows(f"SELECT 1 FROM record WHERE {OF_STREAM} LIMIT 1", key):
            chosen[table.name] = table
    yield from chosen.values()


def _missing(table: TypedTable, there: Mapping[str, str]) -> list[TypedColumn]:
    return [column for column in table.columns if column.name not in there]


def _create(session: Session, table: TypedTable, kinds: Mapping[Kind, str]) -> None:
    name = quoted(table.name)
    needed = {*_KEY, "is_deleted", "fetched_at"}
    columns = ", ".join(
        f"{quoted(column.name)} {kinds[column.kind]}{' NOT NULL' if column.name in needed else ''}"
        for column in table.columns
    )
    session.run(f"CREATE TABLE {name} ({columns}, PRIMARY KEY (tenant, instance, id))")
    session.run(f"CREATE INDEX {_free(session, table.name + '_updated_at')} ON {name} (updated_at)")
    session.run(
        f"CREATE INDEX {_free(session, table.name + '_misfits')} ON {name} (tenant, instance) WHERE misfits IS NOT NULL"
    )


def _free(session: Session, name: str) -> str:
    """*name* for something new; a table that somebody has renamed has its indexes still."""
    names = chain((name,), (f"{name}_{number}" for number in range(2, 1_000)))
    return quoted(next(one for one in names if not session.has_name(one)))


def writer_of(session: Session, table: TypedTable, kinds: Mapping[Kind, str]) -> Writer | None:
    """The writer of a table that is there and has all of its columns; None where it has not."""
    there = _types(session).get(table.name, {})
    if table.name not in typed_names(session) or _missing(table, there):
        return None
    return Writer.of(table, there, kinds)


def _fill(session: Session, writer: Writer) -> None:
    """Every row from its record, some hundreds at a time, so that memory stays flat."""
    table = writer.table
    for tenant, instance, resource in session.rows(
        "SELECT tenant, instance, resource FROM lease WHERE api = ?", (table.api,)
    ):
        if collection_of(resource) != table.resource:
            continue
        key = (table.api, tenant, instance, resource)
        after: Any = ""
        while rows := session.rows(_STORED, (*key, after)):
            after = rows[-1][0]
            session.many(
                writer.sql,
                [
                    writer.row(
                        key,
                        id,
                        read_body(body),
                        updated_us,
                        instant_text(fetched_us),
                        is_deleted=deleted_us is not None,
                    )
                    for id, updated_us, fetched_us, deleted_us, body in rows
                ],
            )


def _as_it_is(column: TypedColumn, type: str, kinds: Mapping[Kind, str]) -> TypedColumn:
    """*column* by the type that it has; where no value of ours has that, somebody has altered it, and nothing fits it."""
    if type == _spelled(kinds[column.kind]):
        return column
    for kind, spelled in kinds.items():
        if _spelled(spelled) == type:
            return evolve(column, kind=kind)
    return evolve(column, kind="foreign")


def _spelled(declared: str) -> str:
    return declared.partition(" COLLATE")[0]


def _document_of(record: Fetched) -> Document:
    readable = without_nul(record.body)
    if record.document is not None and readable is record.body:
        return record.document
    return read_body(readable)


def quoted(name: str) -> str:
    """Members may have the names of words of SQL, e.g. `from`."""
    return f'"{name}"'
