"""
Which lists and records of the Cloud API there are to read, as the bundled document and the generated methods have them.

A resource is called by its name where it means its usual list or record ("encounters"), and with the method's name
behind a dot for any other ("encounters.list_for_user").
"""

from __future__ import annotations

import inspect
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

from welkin_sdk.cli.catalogue import is_plain, resolve, types_of
from welkin_sdk.cli.failures import UsageError, unknown
from welkin_sdk.cli.filters import check_names, json_value, only_value

_OWN = {"page_size", "checkpoint", "options", "self"}
_FIELDS = "fields"


@dataclass(frozen=True)
class Reading:
    """
    One operation that only reads.

    Attributes:
        resource, method: as the client has them, e.g. "encounters" and "list".
        columns, plain_columns: see `Resource`.
        kinds: JSON type of each member of a record that is one value, by its name.
    """

    resource: str
    method: str
    columns: tuple[str, ...] = ()
    plain_columns: tuple[str, ...] = ()
    kinds: Mapping[str, str] = field(default_factory=dict[str, str])

    def find(self, client: object) -> Callable[..., Any]:
        """The method of *client*."""
        method: Callable[..., Any] = getattr(getattr(client, self.resource), self.method)
        return method


def read_lists(document: Mapping[str, Any]) -> dict[str, Reading]:
    """The lists of a bundled *document*, by the names they are called by."""
    return _by_name(_lists(document), usual="list")


def read_gets(document: Mapping[str, Any]) -> dict[str, Reading]:
    """The single records of a bundled *document*, by the names they are called by."""
    return _by_name(_gets(document), usual="get")


def _by_name(readings: Iterator[Reading], *, usual: str) -> dict[str, Reading]:
    return {one.resource if one.method == usual else f"{one.resource}.{one.method}": one for one in readings}


def _operations(document: Mapping[str, Any]) -> Iterator[tuple[str, Mapping[str, Any]]]:
    for item in document["paths"].values():
        for verb, operation in item.items():
            if isinstance(operation, dict) and "x-welkin-method" in operation:
                yield verb, operation


def _lists(document: Mapping[str, Any]) -> Iterator[Reading]:
    for _verb, operation in _operations(document):
        if "x-welkin-pagination" in operation:
            resource, method = operation["x-welkin-method"].split(".")
            properties = _record(document, operation).get("properties", {})
            plain = tuple(name for name, schema in properties.items() if is_plain(document, schema))
            kinds = {name: kind for name in plain if (kind := _kind(document, properties[name]))}
            yield Reading(resource, method, tuple(properties), plain, kinds)


def _kind(document: Mapping[str, Any], schema: Mapping[str, Any]) -> str | None:
    """The one JSON type that a schema has besides null."""
    types = types_of(document, schema) - {"null"}
    return types.pop() if len(types) == 1 else None


def _gets(document: Mapping[str, Any]) -> Iterator[Reading]:
    for verb, operation in _operations(document):
        if verb == "get" and "x-welkin-pagination" not in operation and _answers_json(document, operation):
            yield Reading(*operation["x-welkin-method"].split("."))


def _answers_json(document: Mapping[str, Any], operation: Mapping[str, Any]) -> bool:
    return "application/json" in _success(document, operation).get("content", {})


def _success(document: Mapping[str, Any], operation: Mapping[str, Any]) -> Mapping[str, Any]:
    responses = operation["responses"]
    return resolve(document, next(responses[status] for status in responses if status.startswith("2")))


def _record(document: Mapping[str, Any], operation: Mapping[str, Any]) -> Mapping[str, Any]:
    node = resolve(document, _success(document, operation)["content"]["application/json"]["schema"])
    pagination = operation["x-welkin-pagination"]
    shape = document["x-welkin-page-shapes"][pagination["style"]]
    for name in filter(None, str(pagination.get("items", shape.get("items", ""))).split(".")):
        node = resolve(document, node.get("properties", {}).get(name, {}))
    return resolve(document, node.get("items", {}))


# --- what was typed, as arguments


def read_arguments(
    method: Callable[..., Any],
    ids: Sequence[str],
    filters: Mapping[str, Sequence[str]],
    members: Mapping[str, str] | None = None,
    **own: object,
) -> tuple[list[object], dict[str, object]]:
    """
    Positional and named arguments of *method*.

    Args:
        members: JSON types of the record's members: what a filter that is a JSON body is made of.
        own: page_size and checkpoint; left out where None.

    Raises:
        UsageError: ids too many or too few, a filter that does not exist or cannot be read as its type.
    """
    parameters = inspect.signature(method).parameters
    has_fields = _FIELDS in parameters and not _is_filter(_FIELDS, parameters[_FIELDS])
    wanted = [
        name
        for name, one in parameters.items()
        if name != _FIELDS and name not in _OWN and one.kind is not inspect.Parameter.KEYWORD_ONLY
    ]
    if len(ids) != len(wanted):
        raise UsageError(f"IDS: wants {len(wanted)}: {' '.join(wanted) if wanted else 'none'}")
    kinds = filters_of(method)
    if not has_fields:
        check_names(filters, "filter", kinds)
    named = {name: value for name, value in own.items() if value is not None}
    named |= {name: convert(name, texts, kinds[name]) for name, texts in filters.items() if name in kinds}
    missing = [name for name in kinds if name not in named and _is_required(parameters[name])]
    if missing:
        raise UsageError(f"--filter {missing[0]}=... is needed")
    known = members or {}
    fields = {
        name: json_value(only_value(name, texts), known.get(name))
        for name, texts in filters.items()
        if name not in kinds
    }
    return [*ids, *([fields] if has_fields else [])], named


def filters_of(method: Callable[..., Any]) -> dict[str, str]:
    """The filters of *method* and their types."""
    parameters = inspect.signature(method).parameters
    return {name: str(one.annotation) for name, one in parameters.items() if _is_filter(name, one)}


def _is_filter(name: str, parameter: inspect.Parameter) -> bool:
    return parameter.kind is inspect.Parameter.KEYWORD_ONLY and name not in _OWN


def _is_required(parameter: inspect.Parameter) -> bool:
    return parameter.default is inspect.Parameter.empty


def convert(name: str, texts: Sequence[str], annotation: str) -> object:
    """What was given for a filter, as the type that the generated method asks for."""
    choices = re.findall(r"'(.*?)'", annotation) if "Literal[" in annotation else []
    if annotation.startswith("Sequence["):
        return [_one_of(name, each, choices) for text in texts for each in text.split(",")]
    text = only_value(name, texts)
    for word, (read, expected) in _CONVERTERS.items():
        if re.match(rf"{word}\b", annotation):
            try:
                return read(text)
            except (ValueError, KeyError):
                raise UsageError(f"--filter {name}: wants {expected}") from None
    return _one_of(name, text, choices)


def _one_of(name: str, text: str, choices: Sequence[str]) -> str:
    if choices and text not in choices:
        raise unknown(f"value of --filter {name}", text, choices)
    return text


def _read_time(text: str) -> datetime:
    moment = datetime.fromisoformat(text)
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


_CONVERTERS: Mapping[str, tuple[Callable[[str], object], str]] = {
    "bool": (lambda text: {"true": True, "false": False}[text.lower()], "true or false"),
    "int": (int, "a whole number"),
    "float": (float, "a number"),
    "datetime.datetime": (_read_time, "an ISO 8601 time, e.g. 2026-01-31T08:00:00Z"),
    "datetime.date": (lambda text: datetime.fromisoformat(text).date(), "a date, e.g. 2026-01-31"),
}
