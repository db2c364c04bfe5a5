"""
A record's values as the cells of its row. Pure; the same cells for every database and every export.

Instants, times of day and days are texts that databases and people read alike (`2026-03-01 12:00:00.000000+00:00`), and sort as
what they stand for. What does not fit its column is None: a cell says what the record says, or nothing.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

from welkin_sdk.http.json_text import parse_json
from welkin_sdk.instant import EARLIEST, LATEST, parse_instant
from welkin_sdk.mirror.canonical import Document, PoisonError, canonical_bytes, read_document
from welkin_sdk.mirror.columns import Kind, TypedColumn, TypedTable

__all__ = ["Cell", "instant_text", "read_body", "read_cells", "read_parent", "read_row"]

Cell = str | int | float | None

_EPOCH = datetime(1970, 1, 1)  # noqa: DTZ001 - of UTC, which is written behind it: Python takes twice as long to do so
_LARGEST = 2**63
_DAY = len("2026-03-01")
# Python reads days of a week, 2026-W01-1; the API writes none.
_WEEK = "W"
# What PostgreSQL can read out of JSON: fewer digits than it takes, and no more bytes than it can count.
_MOST_DIGITS = 10_000
_LONGEST_JSON = 2**27
_NOTHING = Document({}, has_exact=False)


def read_body(body: object) -> Document:
    """A stored body; an empty record where it is damaged, which is told by its hash."""
    try:
        return read_document(body, parse_json(body)) if isinstance(body, bytes) else _NOTHING
    except ValueError:
        return _NOTHING


def read_cells(columns: Sequence[TypedColumn], document: Document) -> tuple[list[Cell], list[str]]:
    """The cells of these columns, and the names of those that a value did not fit."""
    record = document.value if isinstance(document.value, dict) else {}
    cells: list[Cell] = []
    misfits: list[str] = []
    for column in columns:
        value = record.get(column.member)
        # Nearly all there is: nothing, and text.
        if value is None or (column.kind == "text" and isinstance(value, str)):
            cells.append(value)
            continue
        cell = _json(value, document) if column.kind == "json" else _READERS[column.kind](value)
        if cell is None:
            misfits.append(column.name)
        cells.append(cell)
    return cells, misfits


def read_row(
    table: TypedTable,
    members: Sequence[TypedColumn],
    owner: Sequence[str],
    id: str,
    document: Document,
    *,
    updated_us: int | None,
    fetched_at: str | None,
    is_deleted: bool,
    kind: str = "",
) -> list[Cell]:
    """
    All cells of a record's row, in the order of the table's columns.

    Args:
        members: those of the table's members that there are columns for.
        owner: tenant and instance.
        kind: of the record, where the table is of several.
    """
    cells, misfits = read_cells(members, document)
    parent = () if table.parent is None else (read_parent(table.parent, document),)
    if updated_us is not None and not EARLIEST <= updated_us <= LATEST:
        updated_us = None
        misfits.append("updated_at")
    return [
        *owner,
        id,
        *parent,
        *((kind,) if table.has_kinds else ()),
        *cells,
        None if updated_us is None else instant_text(updated_us),
        is_deleted,
        fetched_at,
        ",".join(misfits) or None,
    ]


def read_parent(path: Sequence[str], document: Document) -> str | None:
    """The id of the record that this one is listed under, where it says so."""
    value = document.value if path else None
    for name in path:
        value = value.get(name) if isinstance(value, Mapping) else None
    return value if isinstance(value, str) else None


def instant_text(instant: int) -> str:
    """Microseconds since 1970 as a cell; what no calendar has becomes its beginning or its end."""
    return _spelled(_EPOCH + timedelta(0, 0, min(max(instant, EARLIEST), LATEST)))


def _spelled(utc: datetime) -> str:
    """A moment without a zone, in UTC."""
    return f"{utc.isoformat(' ', 'microseconds')}+00:00"


def _text(value: object) -> str | None:
    return value if isinstance(value, str) else None


def _boolean(value: object) -> bool | None:
    if isinstance(value, str):
        # As the records of the client read it; live answers have been seen to spell booleans so.
        return {"true": True, "false": False}.get(value.lower())
    return value if isinstance(value, bool) else None


def _integer(value: object) -> int | None:
    if isinstance(value, bool) or not isinstance(value, int | float):
        return None
    if isinstance(value, float) and not (value.is_integer() and _has_its_digits(value)):
        return None
    whole = int(value)
    return whole if -_LARGEST <= whole < _LARGEST else None


def _number(value: object) -> float | None:
    if isinstance(value, bool) or not isinstance(value, int | float):
        return None
    if isinstance(value, float):
        return float(value) if math.isfinite(value) and _has_its_digits(value) else None
    return float(value) if abs(value) < _LARGEST and int(float(value)) == value else None


def _has_its_digits(number: float) -> bool:
    """Whether a number, which may have come with more digits than a float has, is no other one as a float."""
    text = getattr(number, "text", None)
    try:
        return text is None or Decimal(text) == Decimal(repr(float(number)))
    except ArithmeticError:
        return False


def _instant(value: object) -> str | None:
    if not isinstance(value, str) or len(value) <= _DAY or _WEEK in value:
        return None
    try:
        moment = datetime.fromisoformat(value)
        if moment.tzinfo is not None and moment.tzinfo is not UTC:
            moment = moment.astimezone(UTC)
    except (ValueError, OverflowError):
        instant = parse_instant(value)
        return None if instant is None or not EARLIEST <= instant <= LATEST else instant_text(instant)
    return _spelled(moment.replace(tzinfo=None))


def _local_instant(value: object) -> str | None:
    if not isinstance(value, str) or len(value) <= _DAY or _WEEK in value:
        return None
    try:
        moment = datetime.fromisoformat(value)
    except ValueError:
        return None
    # What the clock on the wall showed; an offset beside it moves nothing.
    return moment.replace(tzinfo=None).isoformat(" ", "microseconds")


def _day(value: object) -> str | None:
    if not isinstance(value, str):
        return None
    # Some writers send a day with a time of day; the day is what the member means, in whichever zone they say.
    text = value[:_DAY] if value[_DAY : _DAY + 1] in ("T", " ") else value
    try:
        day = date.fromisoformat(text).isoformat()
    except ValueError:
        return None
    # Whatever else Python reads as a day.
    return day if day == text else None


def _json(value: object, document: Document) -> str | None:
    if document.has_exact and not _has_readable_numbers(value):
        return None
    try:
        text = canonical_bytes(value, has_exact=document.has_exact).decode()
    except PoisonError:
        return None
    return text if len(text) <= _LONGEST_JSON else None


def _has_readable_numbers(value: object) -> bool:
    if isinstance(value, Mapping):
        return all(map(_has_readable_numbers, value.values()))
    if isinstance(value, list):
        return all(map(_has_readable_numbers, value))
    text = getattr(value, "text", None)
    if text is None:
        return True
    exponent = text.lower().partition("e")[2] or "0"
    return len(text) <= _MOST_DIGITS and len(exponent) < len("-10000") and abs(int(exponent)) < _MOST_DIGITS


_READERS: Mapping[Kind, Callable[[object], Cell]] = {
    "text": _text,
    "boolean": _boolean,
    "integer": _integer,
    "number": _number,
    "instant": _instant,
    "local_instant": _local_instant,
    "day": _day,
    "foreign": lambda _: None,
}
