"""Rows of a typed table that are not what their records say: somebody has changed, deleted or added them, or a column's type."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from welkin_sdk.mirror.catalogue import KIND
from welkin_sdk.mirror.cells import read_body
from welkin_sdk.mirror.columns import table_of
from welkin_sdk.mirror.stores.database import Database, Row, Session
from welkin_sdk.mirror.stores.tables import OF_STREAM, sound
from welkin_sdk.mirror.stores.typed import Writer, quoted, writer_of

__all__ = ["count_stale"]

_AT_ONCE = 50
_STORED = f"SELECT id, updated_us, deleted_us, body FROM record WHERE {OF_STREAM} AND id > ? ORDER BY id LIMIT {_AT_ONCE}"
# Another answer with the same content moves no row.
_NOT_COMPARED = "fetched_at"


def count_stale(database: Database, key: Sequence[str]) -> int:
    """
    How many rows of the stream's table are missing, not as its records say, or of no record.

    0 where there is no table: it is made, whole, when the store is opened or written to.
    """
    table = table_of(key[0], key[3])
    if table is None:
        return 0
    with database.reading() as session:
        # A store that has lost all its tables says so.
        session.rows("SELECT 1 FROM record LIMIT 1")
        writer = writer_of(session, table, database.kinds)
    if writer is None:
        return 0
    stale = records = 0
    with database.snapshot() as session:
        after: Any = ""
        while rows := [sound(row, "tIIb") for row in session.rows(_STORED, (*key, after))]:
            after = rows[-1][0]
            records += len(rows)
            stale += len(rows) - _count_equal(session, writer, key, rows)
        of_kind = " AND kind = ?" if table.has_kinds else ""
        ((there,),) = session.rows(
            f"SELECT count(*) FROM {quoted(table.name)} WHERE tenant = ? AND instance = ?{of_kind}",
            (key[1], key[2], *((key[3].partition(KIND)[2],) if of_kind else ())),
        )
    return stale + max(0, int(there) - records)


def _count_equal(session: Session, writer: Writer, key: Sequence[str], rows: Sequence[Row]) -> int:
    """How many of these records have the row that they should have."""
    conditions, values = [], []
    for id, updated_us, deleted_us, body in rows:
        row = writer.row(key, id, read_body(body), updated_us, "", is_deleted=deleted_us is not None)
        cells = dict(zip(writer.names, row, strict=True))
        parts = ["id = ?"]
        values.append(id)
        for name, cell in cells.items():
            if name in (_NOT_COMPARED, "id", "tenant", "instance"):
                continue
            # Of a foreign type, which may have no way to compare, nothing is to be there.
            parts.append(f"{quoted(name)} IS NULL" if cell is None else f"{quoted(name)} = ?")
            values += [] if cell is None else [cell]
        conditions.append(f"({' AND '.join(parts)})")
    ((count,),) = session.rows(
        f"SELECT count(*) FROM {quoted(writer.table.name)} WHERE tenant = ? AND instance = ? AND id >= ? AND id <= ? "
        f"AND ({' OR '.join(conditions)})",
        (key[1], key[2], rows[0][0], rows[-1][0], *values),
    )
    return int(count)
