"""
What there is to read, as the tables of operations have it, and what was typed as the arguments of a call.

A resource is called by its name where it means its usual list or record ("encounters"), and with the method's name
behind a dot for any other ("encounters.list_for_user").
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import UTC, datetime
from typing import Any

from welkin_runtime.operations import Operation, Parameter, Type
from welkin_sdk.cli.failures import UsageError, unknown
from welkin_sdk.cli.filters import check_names, json_value, only_value

_FIELDS = "fields"
_FILTERS = ("query", "json", "form", "file")


def read_lists(table: Iterable[Operation], *, usual: str = "list") -> dict[str, Operation]:
    """The lists of a *table*, by the names they are called by; the method *usual* goes without saying."""
    return _by_name((one for one in table if one.pagination is not None), usual)


def read_gets(table: Iterable[Operation]) -> dict[str, Operation]:
    """The single records of a *table*, by the names they are called by."""
    found = (one for one in table if one.method == "GET" and one.pagination is None and one.answer == "json")
    return _by_name(found, "get")


def _by_name(operations: Iterable[Operation], usual: str) -> dict[str, Operation]:
    return {one.name.removesuffix(f".{usual}"): one for one in operations}


def method_of(client: object, operation: Operation) -> Callable[..., Any]:
    """The method of *client* that is *operation*."""
    method: Callable[..., Any] = getattr(
        getattr(client, operation.resource), operation.name.partition(".")[2]
    )
    return method


def filters_of(operation: Operation) -> dict[str, Parameter]:
    """What may be given as a filter, by name."""
    ids = {one.name for one in operation.ids}
    return {
        one.name: one
        for one in operation.parameters
        if one.place in _FILTERS and one.constant is None and one.name not in ids
    }


def read_arguments(
    operation: Operation, ids: Sequence[str], filters: Mapping[str, Sequence[str]], **own: object
) -> tuple[list[object], dict[str, object]]:
    """
    Positional and named arguments of the method that is *operation*.

    Args:
        own: page_size and checkpoint; left out where None.

    Raises:
        UsageError: ids too many or too few, a filter that does not exist or cannot be read as its type.
    """
    bodies = [one.name for one in operation.parameters if one.place == "body"]
    wanted = [*(one.name for one in operation.ids), *(name for name in bodies if name != _FIELDS)]
    if len(ids) != len(wanted):
        raise UsageError(f"IDS: wants {len(wanted)}: {' '.join(wanted) if wanted else 'none'}")
    known = filters_of(operation)
    if _FIELDS not in bodies:
        check_names(filters, "filter", known)
    named = {name: value for name, value in own.items() if value is not None}
    if "page_size" in named and (operation.pagination is None or operation.pagination.size is None):
        raise UsageError(
            f"--page-size: {operation.name} has no pages of a size; --limit cuts what is printed"
        )
    named |= {name: convert(texts, known[name]) for name, texts in filters.items() if name in known}
    missing = [name for name, one in known.items() if name not in named and one.required]
    if missing:
        raise UsageError(f"--filter {missing[0]}=... is needed")
    kinds = _kinds_of(operation)
    fields = {
        name: json_value(only_value(name, texts), kinds.get(name))
        for name, texts in filters.items()
        if name not in known
    }
    return [*ids, *([fields] if _FIELDS in bodies else [])], named


def _kinds_of(operation: Operation) -> dict[str, str]:
    """JSON type of each member of a record that is one value, by its name: what a filter in a JSON body is made of."""
    return {one.name: one.types[0] for one in operation.columns if one.is_plain and len(one.types) == 1}


def convert(texts: Sequence[str], parameter: Parameter) -> object:
    """What was given for a filter, as the type that the document asks for."""
    name, told = parameter.name, parameter.type
    if told[0] == "list":
        return [_one_of(parameter, each) for text in texts for each in text.split(",")]
    text = only_value(name, texts)
    if _first(told) in _CONVERTERS:
        read, expected = _CONVERTERS[_first(told)]
        try:
            return read(text)
        except (ValueError, KeyError):
            raise UsageError(f"--filter {name}: wants {expected}") from None
    return _one_of(parameter, text)


def _first(told: Type) -> str:
    """Of several forms the first."""
    return told if isinstance(told, str) else _first(told[1])


def _one_of(parameter: Parameter, text: str) -> str:
    if parameter.values and text not in parameter.values:
        raise unknown(f"value of --filter {parameter.name}", text, parameter.values)
    return text


def _read_time(text: str) -> datetime:
    moment = datetime.fromisoformat(text)
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


def _read_digits(read: Callable[[str], object], form: str) -> Callable[[str], object]:
    """As JSON writes a number; Python takes `1_000`, `nan` and the digits of every script besides."""

    def digits(text: str) -> object:
        if re.fullmatch(form, text) is None:
            raise ValueError
        return read(text)

    return digits


_TIME = (_read_time, "an ISO 8601 time, e.g. 2026-01-31T08:00:00Z")
_DAY = (lambda text: datetime.fromisoformat(text).date(), "a date, e.g. 2026-01-31")
_CONVERTERS: Mapping[str, tuple[Callable[[str], object], str]] = {
    "boolean": (lambda text: {"true": True, "false": False}[text.lower()], "true or false"),
    "integer": (_read_digits(int, r"[+-]?[0-9]+"), "a whole number"),
    "number": (_read_digits(float, r"[+-]?[0-9]+(\.[0-9]+)?([eE][+-]?[0-9]+)?"), "a number"),
    **dict.fromkeys(("instant", "local_instant"), _TIME),
    **dict.fromkeys(("day", "midnight_day"), _DAY),
}
