"""
Answers described by paths and types, and told apart by the page styles that the document has.

A member's name is shown where the document has that name, or where it is a usual word of envelopes. Any other is a `*`:
names of members may be a tenant's own, and some servers use ids and people's names as names of members. So it is with
the codes of refusals.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from functools import cache
from typing import Any

from welkin_cloud_api.operations import TABLE
from welkin_runtime.operations import Operation, Pagination
from welkin_sdk.documents import load_document
from welkin_sdk.errors import UnreadableResponseError
from welkin_sdk.paging.lists.shapes import ListBody, parse_listing

_DEEPEST = 6
_MOST_PATHS = 60
_MOST_ENTRIES = 20
_USUAL = frozenset(
    {
        *(
            "content",
            "count",
            "cursor",
            "data",
            "elements",
            "end",
            "entries",
            "first",
            "hasMore",
            "hasNext",
            "hits",
        ),
        *(
            "items",
            "last",
            "limit",
            "links",
            "list",
            "meta",
            "metadata",
            "metaInfo",
            "next",
            "nextCursor",
            "nextPage",
        ),
        *(
            "nextPageToken",
            "nextToken",
            "number",
            "numberOfElements",
            "offset",
            "page",
            "pageable",
            "pageInfo",
        ),
        *(
            "pageNumber",
            "pages",
            "pageSize",
            "pagination",
            "paging",
            "prev",
            "previous",
            "records",
            "response",
        ),
        *(
            "result",
            "results",
            "rows",
            "self",
            "size",
            "sort",
            "start",
            "status",
            "success",
            "token",
            "total",
        ),
        *("totalCount", "totalElements", "totalPages", "totalRecords", "value", "values"),
    }
)
_HOLDERS: tuple[tuple[str, ...], ...] = (
    (),
    ("metaInfo",),
    ("meta",),
    ("pageable",),
    ("data",),
    ("data", "pageable"),
    ("records", "metaInfo"),
    ("cursor",),
)
_SIZES = ("size", "pageSize")


@cache
def known_names() -> frozenset[str]:
    """The names of members that may be shown."""
    return _USUAL | frozenset(_property_names(load_document("cloud-api")))


@cache
def known_codes() -> frozenset[str]:
    """The codes of refusals that may be shown: those of the document."""
    return frozenset(str(code.value) for code in TABLE.model("ErrorCode"))


def show_codes(codes: Iterable[str]) -> tuple[str, ...]:
    """*codes* of a refusal, each once; those that no document has are one `*`, since a server may put anything there."""
    return tuple(dict.fromkeys(code if code in known_codes() else "*" for code in codes))


def describe(body: object, names: Collection[str]) -> str:
    """
    Paths and types of *body*, e.g. "rows[].id: string; rows[].*: number or null; next: null".

    Args:
        names: those that may be shown.
    """
    found: dict[str, dict[str, None]] = {}
    _collect(body, "", 0, names, found)
    lines = [f"{path or '$'}: {' or '.join(kinds)}" for path, kinds in found.items()]
    more = len(lines) - _MOST_PATHS
    return "; ".join(lines[:_MOST_PATHS]) + (f"; and {more} more" if more > 0 else "")


def find_style(body: object, operation: Operation, styles: Iterable[Pagination]) -> Pagination | None:
    """The style that *body* is a page of: the operation's own, else another of the document's; None for none of them."""
    own = operation.pagination
    candidates = [own] if own is not None else []
    candidates += [one for one in styles if own is None or one.style != own.style]
    return next((one for one in candidates if _fits(body, one)), None)


def read_page(body: object, style: Pagination) -> ListBody | None:
    """The page in *body*; None where there is no list in it."""
    try:
        return parse_listing(body, style)
    except UnreadableResponseError:
        return None


def told_size(body: object) -> int | None:
    """How many records the page says that it was granted."""
    for path in _HOLDERS:
        holder = _at(body, path)
        if not isinstance(holder, Mapping):
            continue
        for name in _SIZES:
            size = holder.get(name)
            if isinstance(size, int) and not isinstance(size, bool) and size > 0:
                return size
    return None


def _fits(body: object, style: Pagination) -> bool:
    """Whether the list is where *style* has it, and at least one word on where the page stands is too."""
    if not isinstance(_at(body, style.items), list):
        return False
    if style.kind == "number":
        told = [_at(body, path) for path in (style.last, style.total, style.pages) if path is not None]
        return any(isinstance(one, bool | int) for one in told)
    if style.kind == "token":
        assert style.next is not None
        return isinstance(_at(body, style.next[:-1]), Mapping)
    if style.kind == "cursor":
        assert style.more is not None
        return isinstance(_at(body, style.more), bool)
    return True


def _at(body: Any, path: tuple[str, ...]) -> Any:
    for name in path:
        body = body.get(name) if isinstance(body, Mapping) else None
    return body


def _collect(
    value: Any, path: str, depth: int, names: Collection[str], found: dict[str, dict[str, None]]
) -> None:
    if isinstance(value, Mapping) and value and depth < _DEEPEST:
        for name, inner in value.items():
            shown = name if name in names else "*"
            _collect(inner, f"{path}.{shown}" if path else shown, depth + 1, names, found)
    elif isinstance(value, list) and value and depth < _DEEPEST:
        for inner in value[:_MOST_ENTRIES]:
            _collect(inner, f"{path}[]", depth + 1, names, found)
    else:
        found.setdefault(path, {})[_kind(value)] = None


def _kind(value: object) -> str:
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "boolean"
    if isinstance(value, int | float):
        return "number"
    if isinstance(value, str):
        return "string"
    return "array" if isinstance(value, list) else "object"


def _property_names(node: Any) -> Iterator[str]:
    """The names below each `properties` of the document."""
    if isinstance(node, list):
        for inner in node:
            yield from _property_names(inner)
    elif isinstance(node, dict):
        properties = node.get("properties")
        if isinstance(properties, dict):
            yield from properties
        for inner in node.values():
            yield from _property_names(inner)
