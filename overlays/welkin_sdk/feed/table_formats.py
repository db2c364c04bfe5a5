"""
The formats of an export that is a table: the columns of a collection's typed table, by the same mapping as in a store.

One row a record, a column for each member that the document names. What does not fit its column is null, and named in
`misfits`.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from datetime import date, datetime
from typing import Any, BinaryIO

from welkin_sdk.feed.csv_rows import csv_row, defuse_formula
from welkin_sdk.feed.export_formats import ExportRow, ExportWriter, ParquetFile, unknown_format
from welkin_sdk.mirror.catalogue import KIND
from welkin_sdk.mirror.cells import Cell, instant_text, read_body, read_row
from welkin_sdk.mirror.columns import Kind, TypedTable

__all__ = ["open_table"]


def open_table(format: str, out: BinaryIO, table: TypedTable) -> ExportWriter:
    """
    The writer of *format* for the rows of one collection.

    ConfigurationError for another format, and for a missing package.
    """
    if format not in _WRITERS:
        raise unknown_format()
    return _WRITERS[format](out, table)


def _cells(table: TypedTable, row: ExportRow) -> list[Cell]:
    """In the order of the table's columns."""
    return read_row(
        table,
        table.members,
        (row.stream.tenant, row.stream.instance),
        row.id,
        read_body(row.body),
        updated_us=row.updated_us,
        fetched_at=None if row.fetched_us is None else instant_text(row.fetched_us),
        is_deleted=row.deleted_us is not None,
        kind=row.stream.resource.partition(KIND)[2],
    )


class _NdjsonTable:
    """One object a line with every column; what is nested is nested."""

    def __init__(self, out: BinaryIO, table: TypedTable) -> None:
        self._out = out
        self._table = table
        self._names = [json.dumps(column.name) for column in table.columns]
        self._is_json = [column.kind == "json" for column in table.columns]

    def write(self, row: ExportRow) -> None:
        cells = zip(self._names, self._is_json, _cells(self._table, row), strict=True)
        members = (f"{name}:{_spelled(cell, is_json=is_json)}" for name, is_json, cell in cells)
        self._out.write(f"{{{','.join(members)}}}\n".encode())

    def close(self) -> None:
        """Nothing is held back."""


def _spelled(cell: Cell, *, is_json: bool) -> str:
    return cell if is_json and isinstance(cell, str) else json.dumps(cell, ensure_ascii=False)


class _CsvTable:
    """A header and plain columns; booleans are true and false, and text that a spreadsheet would run is defused."""

    def __init__(self, out: BinaryIO, table: TypedTable) -> None:
        self._out = out
        self._table = table
        self._out.write(csv_row([column.name for column in table.columns]).encode())

    def write(self, row: ExportRow) -> None:
        self._out.write(csv_row(map(_plain, _cells(self._table, row))).encode())

    def close(self) -> None:
        """Nothing is held back."""


def _plain(cell: Cell) -> str | int | None:
    if isinstance(cell, bool | float):
        return json.dumps(cell)
    return defuse_formula(cell) if isinstance(cell, str) else cell


class _ParquetTable:
    """Columns of Parquet's own types; JSON is text."""

    def __init__(self, out: BinaryIO, table: TypedTable) -> None:
        self._table = table
        self._readers = [_READERS.get(column.kind) for column in table.columns]
        self._file = ParquetFile(
            out, lambda arrow: [(column.name, _arrow_type(arrow, column.kind)) for column in table.columns]
        )

    def write(self, row: ExportRow) -> None:
        cells = zip(self._readers, _cells(self._table, row), strict=True)
        self._file.write([cell if read is None or cell is None else read(cell) for read, cell in cells])

    def close(self) -> None:
        self._file.close()


_READERS: Mapping[Kind, Callable[[Any], object]] = {
    "instant": datetime.fromisoformat,
    "local_instant": datetime.fromisoformat,
    "day": date.fromisoformat,
}


def _arrow_type(arrow: Any, kind: Kind) -> Any:
    types: Mapping[Kind, Any] = {
        "boolean": arrow.bool_(),
        "integer": arrow.int64(),
        "number": arrow.float64(),
        "instant": arrow.timestamp("us", tz="UTC"),
        "local_instant": arrow.timestamp("us"),
        "day": arrow.date32(),
    }
    return types.get(kind, arrow.string())


_WRITERS: Mapping[str, Callable[[BinaryIO, TypedTable], ExportWriter]] = {
    "ndjson": _NdjsonTable,
    "csv": _CsvTable,
    "parquet": _ParquetTable,
}
