"""The formats a mirror can be exported in: one row a record or change, written as it comes."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from importlib import import_module
from typing import Any, BinaryIO, Protocol

from attrs import field, frozen

from welkin_sdk.errors import ConfigurationError
from welkin_sdk.feed.csv_rows import csv_row, defuse_formula
from welkin_sdk.http.json_text import parse_json
from welkin_sdk.instant import to_datetime
from welkin_sdk.mirror.canonical import canonical_bytes, read_document
from welkin_sdk.mirror.types import Stream

__all__ = ["FORMATS", "ExportRow", "ExportWriter", "ParquetFile", "open_export", "unknown_format"]

_ROWS_IN_A_GROUP = 5_000
_RECORD_COLUMNS = (
    "api",
    "tenant",
    "instance",
    "resource",
    "id",
    "updated_at",
    "deleted_at",
    "sha256",
    "superseded",
    "record",
)
_CHANGE_COLUMNS = (
    "seq",
    "api",
    "tenant",
    "instance",
    "resource",
    "id",
    "op",
    "updated_at",
    "sha256",
    "superseded",
    "record",
)


@frozen
class ExportRow:
    """
    A record, or with *seq* and *op* a change.

    Attributes:
        is_superseded: on the server there is another content, which cannot be stored.
        fetched_us: when it was last read, of a record.
    """

    stream: Stream
    id: str = field(repr=False)
    updated_us: int | None
    sha256: bytes = field(repr=False)
    body: bytes | None = field(repr=False)
    deleted_us: int | None = None
    op: str | None = None
    seq: int | None = None
    is_superseded: bool = False
    fetched_us: int | None = None


class ExportWriter(Protocol):
    """Takes rows one by one; `close` writes what is held back, and leaves the file open."""

    def write(self, row: ExportRow) -> None: ...
    def close(self) -> None: ...


class _NdjsonWriter:
    """Canonical JSON, one object a line, with the record's own bytes in it."""

    def __init__(self, out: BinaryIO) -> None:
        self._out = out

    def write(self, row: ExportRow) -> None:
        head: dict[str, object] = {
            "api": row.stream.api,
            "id": row.id,
            "instance": row.stream.instance,
        }
        if row.deleted_us is not None:
            head["deleted_at"] = _spelled(row.deleted_us)
        if row.op is not None:
            head["op"] = row.op
        tail: dict[str, object] = {"resource": row.stream.resource, "tenant": row.stream.tenant}
        if row.seq is not None:
            tail["seq"] = row.seq
        if row.is_superseded:
            tail["superseded"] = True
        # "record" stands between the two in the order of the names.
        self._out.write(
            canonical_bytes(head)[:-1]
            + b',"record":'
            + (b"null" if row.body is None else row.body)
            + b","
            + canonical_bytes(tail)[1:]
            + b"\n"
        )

    def close(self) -> None:
        """Nothing is held back."""


class _CsvWriter:
    """A header and plain columns; text that a spreadsheet would run as a formula is defused."""

    def __init__(self, out: BinaryIO, columns: Sequence[str], members: Sequence[str]) -> None:
        self._out = out
        self._columns = columns
        self._members = members
        self._out.write(csv_row([*columns, *members]).encode())

    def write(self, row: ExportRow) -> None:
        cells = {
            **_cells(row),
            "updated_at": _spelled(row.updated_us),
            "deleted_at": _spelled(row.deleted_us),
        }
        values = [*(cells[name] for name in self._columns), *_member_texts(row.body, self._members)]
        texts = (defuse_formula(value) if isinstance(value, str) else value for value in values)
        self._out.write(csv_row(texts).encode())

    def close(self) -> None:
        """Nothing is held back."""


class ParquetFile:
    """
    Typed columns, a few thousand rows a group, so that memory stays flat.

    Args:
        fields: what makes names and types of the columns out of the package that has the types.
    """

    def __init__(self, out: BinaryIO, fields: Callable[[Any], list[tuple[str, Any]]]) -> None:
        try:
            self._arrow: Any = import_module("pyarrow")
            parquet: Any = import_module("pyarrow.parquet")
        except ImportError as error:
            raise ConfigurationError(
                "Parquet needs one more package: pip install 'welkin-sdk[parquet]'"
            ) from error
        self._schema = self._arrow.schema(fields(self._arrow))
        self._parquet = parquet.ParquetWriter(out, self._schema)
        self._held: list[list[object]] = []

    def write(self, values: list[object]) -> None:
        self._held.append(values)
        if len(self._held) == _ROWS_IN_A_GROUP:
            self._flush()

    def close(self) -> None:
        if self._held:
            self._flush()
        self._parquet.close()

    def _flush(self) -> None:
        columns = [
            self._arrow.array(values, type=kind.type)
            for values, kind in zip(zip(*self._held, strict=True), self._schema, strict=True)
        ]
        self._parquet.write_table(self._arrow.Table.from_arrays(columns, schema=self._schema))
        self._held.clear()


class _ParquetWriter:
    """What the mirror says of a record, typed, and members as text."""

    def __init__(self, out: BinaryIO, columns: Sequence[str], members: Sequence[str]) -> None:
        self._columns = columns
        self._members = members
        self._file = ParquetFile(out, self._fields)

    def write(self, row: ExportRow) -> None:
        cells = {**_cells(row), "updated_at": row.updated_us, "deleted_at": row.deleted_us}
        self._file.write([*(cells[name] for name in self._columns), *_member_texts(row.body, self._members)])

    def close(self) -> None:
        self._file.close()

    def _fields(self, arrow: Any) -> list[tuple[str, Any]]:
        moment, text = arrow.timestamp("us", tz="UTC"), arrow.string()
        types = {"seq": arrow.int64(), "updated_at": moment, "deleted_at": moment}
        return [(name, types.get(name, text)) for name in (*self._columns, *self._members)]


def _cells(row: ExportRow) -> dict[str, str | int | None]:
    return {
        "seq": row.seq,
        "api": row.stream.api,
        "tenant": row.stream.tenant,
        "instance": row.stream.instance,
        "resource": row.stream.resource,
        "id": row.id,
        "op": row.op,
        "sha256": row.sha256.hex(),
        "superseded": "true" if row.is_superseded else None,
        "record": None if row.body is None else row.body.decode(),
    }


def _spelled(us: int | None) -> str | None:
    return None if us is None else to_datetime(us).isoformat()


def _member_texts(body: bytes | None, members: Sequence[str]) -> list[str | None]:
    """Text as it is, everything else as JSON with the digits it came with; nothing for null and for what is missing."""
    if not members or body is None:
        return [None] * len(members)
    document = read_document(body, parse_json(body))
    record = document.value if isinstance(document.value, dict) else {}
    return [_text(record.get(name), has_exact=document.has_exact) for name in members]


def _text(value: object, *, has_exact: bool) -> str | None:
    if value is None or isinstance(value, str):
        return value
    return canonical_bytes(value, has_exact=has_exact).decode()


def open_export(format: str, out: BinaryIO, *, members: Sequence[str], is_feed: bool) -> ExportWriter:
    """
    The writer of *format*, one of FORMATS.

    ConfigurationError for another one, and for a missing package.
    """
    columns = _CHANGE_COLUMNS if is_feed else _RECORD_COLUMNS
    if format not in _WRITERS:
        raise unknown_format()
    # What the row says already is not said twice.
    return _WRITERS[format](out, columns, [name for name in dict.fromkeys(members) if name not in columns])


def unknown_format() -> ConfigurationError:
    """For a format that is none."""
    return ConfigurationError(f"no such format; there are: {', '.join(FORMATS)}")


_WRITERS: Mapping[str, Callable[[BinaryIO, Sequence[str], Sequence[str]], ExportWriter]] = {
    "ndjson": lambda out, _columns, _members: _NdjsonWriter(out),
    "csv": _CsvWriter,
    "parquet": _ParquetWriter,
}
FORMATS = tuple(_WRITERS)
