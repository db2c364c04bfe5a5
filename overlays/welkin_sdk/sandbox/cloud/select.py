"""
Which records of a list are asked for, and in which order: predicates out of query parameters, and `sort`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from welkin_sdk.sandbox.cloud.statements import stamp_of
from welkin_sdk.sandbox.cloud.store import Record
from welkin_sdk.sandbox.core.clock import parse_timestamp

Predicate = Callable[[Record], bool]


def value_at(record: Any, path: str) -> Any:
    """
    What stands at a path such as `assignee.id`; None where there is nothing. A `jsonBody` is looked into.

    A stamp is found under either spelling, `updatedAt` of a record or `updated_at` of its `jsonBody`.
    """
    for name in path.split("."):
        if not isinstance(record, dict):
            return None
        outer, body = stamp_of(name) or (name, name)
        inner = record.get("jsonBody")
        found = record.get(name, record.get(outer))
        if found is None and isinstance(inner, dict):
            found = inner.get(name, inner.get(body))
        record = found
    return record


def equals(path: str, wanted: Any) -> Predicate:
    """The value at *path* is *wanted*, or one of them where that is a list."""
    texts = {_text(each) for each in (wanted if isinstance(wanted, list) else [wanted])}
    return lambda record: _text(value_at(record, path)) in texts


def contains(paths: Iterable[str], wanted: str) -> Predicate:
    """One of the texts at *paths* has *wanted* in it, whatever the case."""
    kept, part = tuple(paths), wanted.casefold()
    return lambda record: any(part in _text(value_at(record, path)).casefold() for path in kept)


def any_of(path: str, member: str, wanted: Any) -> Predicate:
    """One of the objects of the list at *path* has one of the *wanted* values as *member*."""
    texts = {_text(each) for each in (wanted if isinstance(wanted, list) else [wanted])}
    return lambda record: any(_text(item.get(member)) in texts for item in value_at(record, path) or ())


def between(path: str, start: str | None, end: str | None) -> Predicate:
    """The timestamp at *path* is not before *start* and before *end*; an end that is None is open."""
    first, last = (parse_timestamp(text) if text else None for text in (start, end))

    def holds(record: Record) -> bool:
        text = value_at(record, path)
        instant = parse_timestamp(text) if isinstance(text, str) else None
        if instant is None:
            return first is None and last is None
        return (first is None or first <= instant) and (last is None or instant < last)

    return holds


def wanted_by(query: Mapping[str, Any], paths: Mapping[str, str]) -> list[Predicate]:
    """For each parameter of *query* that *paths* has, that the value at that path equals it."""
    return [equals(path, query[name]) for name, path in paths.items() if name in query]


def sort_keys(sort: Any) -> list[tuple[str, bool]]:
    """The members to sort by and whether the greatest comes first, out of `field,desc` (several in a list)."""
    parts = sort if isinstance(sort, list) else str(sort).split(",") if sort else []
    keys: list[tuple[str, bool]] = []
    for part in (piece.strip() for each in parts for piece in str(each).split(",")):
        if part.lower() in {"asc", "desc"} and keys:
            keys[-1] = (keys[-1][0], part.lower() == "desc")
        elif part:
            keys.append((part, False))
    return keys


def ordered(records: list[Record], keys: list[tuple[str, bool]]) -> list[Record]:
    """*records* sorted by *keys*; equal ones stay in the order in which they are kept."""
    for path, descends in reversed(keys):
        records = sorted(records, key=lambda record: _comparable(value_at(record, path)), reverse=descends)
    return records


def _comparable(value: Any) -> tuple[int, float, str]:
    """Nothing goes before numbers, and those before texts."""
    if value is None:
        return (0, 0.0, "")
    if isinstance(value, int | float):
        return (1, float(value), "")
    return (2, 0.0, str(value))


def _text(value: Any) -> str:
    """A value as a query would say it."""
    if value is None:
        return ""
    return str(value).lower() if isinstance(value, bool) else str(value)
