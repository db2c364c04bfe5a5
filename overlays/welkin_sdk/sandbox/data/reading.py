"""
A Find's query: the window of time, the size of a page and the filters, and the addresses of this page and the next.

The window includes both ends and is about the instant of the last change; records come in the order of change, ties
by id. The reference states neither, nor a size or its bound: fifty is what its samples show, the bound is ours.
Source: Data API, "Find endpoints"; checklist C3 to C6.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any
from urllib.parse import urlencode

from attrs import evolve, field, frozen

from welkin_sdk.sandbox.core.clock import parse_timestamp, print_timestamp
from welkin_sdk.sandbox.core.schemas import Schemas
from welkin_sdk.sandbox.data.document import Filter, Operation, Parameter, Window
from welkin_sdk.sandbox.data.errors import BAD_REQUEST, Fault, RefusedError, unparsable

USUAL_SIZE = 50
LARGEST_SIZE = 1000


@frozen
class Query:
    """
    What a Find asks for, with the sandbox's own choices filled in.

    Attributes:
        start: first instant of the window, in microseconds since 1970 UTC.
        end: last instant of the window, included.
        size: records on a page, as granted.
        filters: what is compared, and the parameter's name and value.
    """

    names: Window
    start: int
    end: int
    size: int
    filters: tuple[tuple[Filter, str, str], ...] = field(repr=False)

    def from_instant(self, start: int) -> Query:
        """The same query from a later instant on."""
        return evolve(self, start=start)

    def window(self) -> dict[str, Any]:
        """The window under the names of its parameters, as an answer repeats it."""
        return {
            self.names.start: print_timestamp(self.start),
            self.names.end: print_timestamp(self.end),
            self.names.size: self.size,
        }

    def address(self, collection_url: str) -> str:
        """Where this page is found; brackets and offsets are percent-encoded."""
        filters = [(name, value) for _, name, value in self.filters]
        return f"{collection_url}?{urlencode([*filters, *self.window().items()])}"


def read_query(
    operation: Operation, query: Iterable[tuple[str, str]], schemas: Schemas, *, now: int
) -> Query:
    """
    The Query that the parameters in *query* make; parameters that the operation does not list are ignored.

    Without a window it runs from 1970 to *now*, i.e. over everything there is.
    """
    values: dict[str, str | int] = {}
    faults: list[Fault] = []
    parameters = {
        parameter.name: parameter for parameter in operation.parameters if parameter.place == "query"
    }
    for name, text in query:
        if name not in parameters:
            continue
        if name in values:
            faults.append(Fault(BAD_REQUEST, f"More than one value at .{name}", f".{name}"))
        values[name] = _value(text) if parameters[name].is_integer else text
        faults += _faults(parameters[name], values[name], schemas)
    if faults or operation.window is None:
        raise RefusedError(*faults)
    return _query(operation.window, values, parameters.values(), now)


def _value(text: str) -> str | int:
    # The document has no largest integer; Python refuses to read one of more than 4,300 digits.
    return int(text) if re.fullmatch(r"[+-]?[0-9]{1,4000}", text) else text


def _faults(parameter: Parameter, value: str | int, schemas: Schemas) -> list[Fault]:
    path = f".{parameter.name}"
    if isinstance(value, str) and "\x00" in value:
        return [unparsable("string", path)]
    return schemas.faults(parameter.pointer, value, at=path)


def _query(names: Window, values: dict[str, str | int], parameters: Iterable[Parameter], now: int) -> Query:
    start = parse_timestamp(str(values[names.start])) if names.start in values else 0
    end = parse_timestamp(str(values[names.end])) if names.end in values else now
    filters = [
        (parameter.filter, parameter.name, str(values[parameter.name]))
        for parameter in parameters
        if parameter.filter is not None and parameter.name in values
    ]
    return Query(
        names=names,
        # A text that is no instant was refused before.
        start=start or 0,
        end=now if end is None else end,
        size=min(int(values.get(names.size, USUAL_SIZE)), LARGEST_SIZE),
        filters=tuple(filters),
    )
