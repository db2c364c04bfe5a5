"""
Writes records to stdout as they come: ndjson, csv or a table for the eye.

All three neutralise what would act on the reader's machine: control characters on a terminal, formulas in a
spreadsheet.
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Callable, Mapping, Sequence
from typing import Any, Protocol, TextIO

from rich.cells import cell_len, set_cell_size

from welkin_runtime.operations import Column
from welkin_sdk.cli.terminal import harmless, neutralize
from welkin_sdk.feed.csv_rows import csv_row, defuse_formula

Record = Mapping[str, Any]

_JSON_LEAVES_BARE = re.compile(r"[\x7f-\x9f\u2028\u2029]")
_OTHER_COLUMN = "additional_properties"
"""The last column of every table of records: what the document does not know, as one JSON object."""
_ROWS_TO_MEASURE = 20
_WIDEST = 40


class Writer(Protocol):
    """Takes records one by one; `close` writes what is still held back."""

    def write(self, record: Record) -> None: ...
    def close(self) -> None: ...


def to_json(value: object, *, indent: int | None = None) -> str:
    """JSON in UTF-8, with every control character escaped, so that it is harmless on a terminal too."""
    text = json.dumps(value, ensure_ascii=False, indent=indent, default=str)
    return _JSON_LEAVES_BARE.sub(lambda match: f"\\u{ord(match[0]):04x}", text)


class NdjsonWriter:
    """One record a line, exactly the members that came, unknown ones included."""

    def __init__(self, out: TextIO) -> None:
        self._out = out

    def write(self, record: Record) -> None:
        """Write one line."""
        self._out.write(to_json(record) + "\n")

    def close(self) -> None:
        """Nothing is held back."""


class CsvWriter:
    """
    A header, then one row a record: the document's members in its order, so that columns stay put whatever comes.

    Lists and objects are JSON in their cell, an absent member or a null is an empty cell, members that the document does
    not know share the last column. Text that a spreadsheet would run as a formula gets a leading apostrophe, phone
    numbers with "+" included; for machines ndjson is the better choice.
    """

    def __init__(self, out: TextIO, columns: Sequence[str]) -> None:
        self._columns = columns
        self._out = out
        self._out.write(csv_row([*columns, _OTHER_COLUMN]))

    def write(self, record: Record) -> None:
        """Write one row."""
        other = {name: value for name, value in record.items() if name not in self._columns}
        row = [*(_csv_cell(record.get(name)) for name in self._columns), to_json(other) if other else ""]
        self._out.write(csv_row(row))

    def close(self) -> None:
        """Nothing is held back."""


def _csv_cell(value: object) -> str:
    if value is None:
        return ""
    return defuse_formula(value) if isinstance(value, str) else to_json(value)


class TableWriter:
    """
    Aligned columns, as many as the width holds. The first rows are held back to measure them.

    Long values are cut; ndjson and csv have everything.
    """

    def __init__(self, out: TextIO, columns: Sequence[str], *, width: int) -> None:
        self._out = out
        self._columns = columns
        self._width = width
        self._held: list[list[str]] = []
        self._widths: list[int] | None = None

    def write(self, record: Record) -> None:
        """Write one row, or hold it back."""
        row = [_table_cell(record.get(name)) for name in self._columns]
        if self._widths is not None:
            self._print(row)
            return
        self._held.append(row)
        if len(self._held) == _ROWS_TO_MEASURE:
            self.close()

    def close(self) -> None:
        """Measure and write what is held back; with the header, also when there is no row."""
        if self._widths is not None:
            return
        self._widths = self._measure()
        self._print(list(self._columns))
        for row in self._held:
            self._print(row)
        self._held.clear()

    def _measure(self) -> list[int]:
        widths: list[int] = []
        for index, name in enumerate(self._columns):
            wanted = max(cell_len(name), *(cell_len(row[index]) for row in self._held), 0)
            wanted = min(wanted, _WIDEST)
            if widths and sum(widths) + 2 * len(widths) + wanted > self._width:
                break
            widths.append(wanted)
        return widths

    def _print(self, row: Sequence[str]) -> None:
        cells = (_fit(cell, width) for cell, width in zip(row, self._widths or (), strict=False))
        self._out.write("  ".join(cells).rstrip() + "\n")


def _fit(cell: str, width: int) -> str:
    return set_cell_size(cell, width) if cell_len(cell) <= width else set_cell_size(cell, width - 1) + "…"


def _table_cell(value: object) -> str:
    if value is None:
        return ""
    text = value if isinstance(value, str) else to_json(value)
    # A table has its own tabs and line ends.
    return neutralize(text.replace("\t", "·").replace("\n", "·"))


def open_writer(name: str, columns: Sequence[Column], *, out: TextIO, width: int) -> Writer:
    """The writer called *name*, one of FORMATS, for records of these members."""
    return _WRITERS[name](columns, out, width)


_WRITERS: Mapping[str, Callable[[Sequence[Column], TextIO, int], Writer]] = {
    "table": lambda columns, out, width: TableWriter(
        out, [one.name for one in columns if one.is_plain], width=width
    ),
    "ndjson": lambda _columns, out, _width: NdjsonWriter(out),
    "csv": lambda columns, out, _width: CsvWriter(out, [one.name for one in columns]),
}
FORMATS = tuple(_WRITERS)


def prepare_stdout() -> TextIO:
    """
    Stdout in UTF-8, each record out as soon as it is written, and never tripping over half a surrogate pair.

    On a terminal no value gets to steer it, whatever the format.
    """
    stdout = sys.stdout
    reconfigure = getattr(stdout, "reconfigure", None)
    if reconfigure is not None:
        reconfigure(encoding="utf-8", errors="backslashreplace", line_buffering=True)
    return harmless(stdout)
