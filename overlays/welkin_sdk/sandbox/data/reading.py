"""
Requests from the wire to values: bodies, free of what storage would choke on, and a Find's query.

What cannot be kept of a body is answered as a parse error, before anything of it reaches a validator. A query is the
window of time, the size of a page and the filters, and makes the addresses of this page and the next. The window
includes both ends and is about the instant of the last change; records come in the order of change, ties by id. The
reference states neither, nor a size or its bound: fifty is what its samples show, the bound is ours.
Source: Data API, "Errors" (parse_exception) and "Find endpoints"; checklist C3 to C6.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator
from functools import cache
from typing import Any
from urllib.parse import parse_qsl, quote_plus

from attrs import evolve, field, frozen

from welkin_sdk.sandbox.core.clock import parse_timestamp, print_timestamp
from welkin_sdk.sandbox.core.document import Window
from welkin_sdk.sandbox.core.schemas import Schemas
from welkin_sdk.sandbox.core.storable import DEEPEST_JSON, find_unstorable, load_json
from welkin_sdk.sandbox.core.violations import unparsable
from welkin_sdk.sandbox.data.document import DataOperation, DataParameter, Filter
from welkin_sdk.sandbox.data.errors import BAD_REQUEST, PARSE_EXCEPTION, Fault, RefusedError, invalid

FORM_TYPE = "application/x-www-form-urlencoded"
USUAL_SIZE = 50
LARGEST_SIZE = 1000
_quoted = cache(quote_plus)


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
        given = {**{name: value for _, name, value in self.filters}, **self.window()}
        pairs = (f"{_quoted(name)}={quote_plus(str(value))}" for name, value in given.items())
        return f"{collection_url}?{'&'.join(pairs)}"


def read_query(
    operation: DataOperation, query: Iterable[tuple[str, str]], schemas: Schemas, *, now: int
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
        values[name] = _value(text) if parameters[name].kind == "integer" else text
        faults += _faults(parameters[name], values[name], schemas)
    if faults or operation.window is None:
        raise RefusedError(*faults)
    return _query(operation.window, values, parameters.values(), now)


def _value(text: str) -> str | int:
    # The document has no largest integer; Python refuses to read one of more than 4,300 digits.
    return int(text) if re.fullmatch(r"[+-]?[0-9]{1,4000}", text) else text


def _faults(parameter: DataParameter, value: str | int, schemas: Schemas) -> list[Fault]:
    path = f".{parameter.name}"
    if isinstance(value, str) and "\x00" in value:
        return invalid([unparsable("string", path)])
    return invalid(schemas.violations(parameter.pointer, value, at=path))


def _query(
    names: Window, values: dict[str, str | int], parameters: Iterable[DataParameter], now: int
) -> Query:
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


def parse_body(
    content: bytes, content_type: str, *, accepted: tuple[str, ...], known: Container[str]
) -> dict[str, Any]:
    """
    The object that *content* holds, if *content_type* is one of *accepted*.

    Args:
        known: the member names that the document lists; what has another name is dropped, whatever it holds.
    """
    if content_type not in accepted:
        detail = f"The content type of the request is none of: {', '.join(accepted)}"
        raise RefusedError(Fault(PARSE_EXCEPTION, detail))
    return _parse_form(content) if content_type == FORM_TYPE else _parse_json(content, known)


def _parse_form(content: bytes) -> dict[str, Any]:
    try:
        return dict(
            parse_qsl(content.decode("utf-8"), keep_blank_values=True, errors="strict", max_num_fields=100)
        )
    except ValueError:
        raise RefusedError(Fault(PARSE_EXCEPTION, "The body is no well-formed form")) from None


def _parse_json(content: bytes, known: Container[str]) -> dict[str, Any]:
    try:
        value = load_json(content)
    except (ValueError, RecursionError):
        raise RefusedError(Fault(PARSE_EXCEPTION, "The body is no well-formed JSON")) from None
    if not isinstance(value, dict):
        raise RefusedError(*invalid([unparsable("object", ".")]))
    kept = {name: member for name, member in value.items() if name in known}
    faults = [fault for name, member in kept.items() for fault in _unstorable(member, f".{name}")]
    if faults:
        raise RefusedError(*faults)
    return kept


def _unstorable(member: object, path: str) -> Iterator[Fault]:
    """At most one fault for one top-level member."""
    match find_unstorable(member):
        case "text or number" as expected:
            yield from invalid([unparsable(expected, path)])
        case "depth":
            yield Fault(PARSE_EXCEPTION, f"More than {DEEPEST_JSON} levels of JSON at {path}", path)
        case None:
            pass
