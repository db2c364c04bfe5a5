"""
One page of a list, out of whichever of the API's page shapes it came in.

The document says where the entries are and where the page says how it is continued. Generations of documentation
disagree on it and servers change, so what is not there is looked for in the other places any shape has; every such
find is a deviation to be reported. An answer in which no entries can be found is an error: it must never pass for an
empty page.
Source: Cloud API, "Pagination".
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, TypeGuard

from attrs import field, frozen

from welkin_runtime.operations import Pagination
from welkin_runtime.types import Tolerated
from welkin_sdk.errors import UnreadableResponseError

Path = tuple[str, ...]

_LISTS: tuple[Path, ...] = (
    ("content",),
    ("data", "content"),
    ("data",),
    ("records", "data"),
    ("records",),
    ("rows",),
    (),
)
_HOLDERS: tuple[Path, ...] = (
    (),
    ("data",),
    ("metaInfo",),
    ("records", "metaInfo"),
    ("data", "metaInfo"),
    ("meta",),
    ("cursor",),
    ("page",),
)
_TELLERS: Mapping[str, tuple[str, ...]] = {
    "current": ("number", "page"),
    "last": ("last", "lastPage"),
    "total": ("totalElements",),
    "pages": ("totalPages",),
    "next": ("nextPageToken", "end"),
    "more": ("hasNext",),
}
"""The member names under which any shape says each of these."""

_REQUIRED: Mapping[str, tuple[str, ...]] = {
    "number": ("current", "last"),
    "token": ("next",),
    "cursor": ("next", "more"),
    "whole": (),
    "window": (),
}


@frozen
class ListBody:
    """
    One page.

    Attributes:
        entries: the JSON values of the list, unread.
        current: this page's number as the server counts it.
        is_last: what the server says; None where it says nothing.
        total: entries on all pages; likewise `pages`.
        next: the token or the position of the next page.
        has_more: whether more pages follow, where a position says so.
        deviations: how the answer differs from the document.
    """

    entries: list[Any] = field(repr=False)
    current: int | None = None
    is_last: bool | None = None
    total: int | None = None
    pages: int | None = None
    next: str | None = field(default=None, repr=False)
    has_more: bool | None = None
    deviations: list[Tolerated] = field(factory=list[Tolerated])

    @property
    def says_more(self) -> bool:
        """Whether any word of the answer says that others follow."""
        is_one_of_many = self.is_last is False or (self.pages or 0) > 1
        return is_one_of_many or self.has_more is True or self.next is not None

    @property
    def names_next_alone(self) -> bool:
        """Whether it names a successor, and no other word of it says whether there is one."""
        return self.next is not None and self.is_last is None and self.pages is None and self.has_more is None

    @property
    def says_nothing(self) -> bool:
        """Whether the answer holds entries and not a word on where among the pages they stand."""
        facts = (self.current, self.is_last, self.total, self.pages, self.next, self.has_more)
        return all(fact is None for fact in facts)


def parse_listing(body: object, shape: Pagination) -> ListBody:
    """
    Read one page of a list.

    Raises:
        UnreadableResponseError: there is no list in *body*.
    """
    deviations: list[Tolerated] = []
    entries = _find_entries(body, shape, deviations)
    teller = _Teller(body, shape, deviations)
    return ListBody(
        entries,
        current=_whole(teller.find("current")),
        is_last=_boolean(teller.find("last")),
        total=_whole(teller.find("total")),
        pages=_whole(teller.find("pages")),
        next=_mark(teller.find("next")),
        has_more=_boolean(teller.find("more")),
        deviations=deviations,
    )


def count_listing(body: object, shape: Pagination) -> tuple[int, int | None]:
    """How many entries a page has, and how many it says that there are on all pages; raises as `parse_listing` does."""
    unread: list[Tolerated] = []
    entries = _find_entries(body, shape, unread)
    return len(entries), _whole(_Teller(body, shape, unread).find("total"))


def _find_entries(body: object, shape: Pagination, deviations: list[Tolerated]) -> list[Any]:
    is_there, value = _look(body, shape.items)
    if isinstance(value, list):
        return value
    deviations.append(Tolerated(write_path(shape.items), "array", _kind(value) if is_there else "missing"))
    for path in _LISTS:
        _, other = _look(body, path)
        if isinstance(other, list):
            return other
    raise UnreadableResponseError("the answer is no page: there is no list in it")


class _Teller:
    """Finds what a page says about its place among the others."""

    def __init__(self, body: object, shape: Pagination, deviations: list[Tolerated]) -> None:
        self._body = body
        self._shape = shape
        self._deviations = deviations
        self._holders: list[Mapping[str, Any]] | None = None

    def find(self, fact: str) -> object:
        path: Path | None = getattr(self._shape, fact)
        if path is not None:
            is_there, value = _look(self._body, path)
            # A null token is an answer: there is no next page. Every other null says nothing.
            if is_there and (_READS[fact](value) is not None or (value is None and fact == "next")):
                return value
            if fact in _REQUIRED[self._shape.kind]:
                seen = _kind(value) if is_there else "missing"
                self._deviations.append(Tolerated(write_path(path), _EXPECTED[fact], seen))
        return next(self._elsewhere(fact), None)

    def _elsewhere(self, fact: str) -> Iterator[object]:
        if self._holders is None:
            found = (_look(self._body, holder)[1] for holder in _HOLDERS)
            self._holders = [value for value in found if _is_object(value)]
        names, read = _TELLERS[fact], _READS[fact]
        for value in self._holders:
            for name in names:
                if read(value.get(name)) is not None:
                    yield value[name]


def _is_object(value: object) -> TypeGuard[Mapping[str, Any]]:
    return isinstance(value, dict)


def _look(body: object, path: Path) -> tuple[bool, Any]:
    value: Any = body
    for name in path:
        if not _is_object(value) or name not in value:
            return False, None
        value = value[name]
    return True, value


def write_path(path: Path) -> str:
    """*path* as a person reads it; the answer itself is a `$`."""
    return ".".join(path) or "$"


def _kind(value: object) -> str:
    if value is None:
        return "null"
    names: dict[type, str] = {
        bool: "boolean",
        int: "integer",
        float: "number",
        str: "string",
        list: "array",
        dict: "object",
    }
    return names.get(type(value), "unknown value")


def _whole(value: object) -> int | None:
    return value if isinstance(value, int) and not isinstance(value, bool) and value >= 0 else None


def _boolean(value: object) -> bool | None:
    return value if isinstance(value, bool) else None


def _mark(value: object) -> str | None:
    """A token or position: opaque text; a server that numbers its positions is taken at its word."""
    if isinstance(value, int) and not isinstance(value, bool):
        return str(value)
    return value if isinstance(value, str) and value else None


_READS = {
    "current": _whole,
    "last": _boolean,
    "total": _whole,
    "pages": _whole,
    "next": _mark,
    "more": _boolean,
}
_EXPECTED = {
    "current": "integer",
    "last": "boolean",
    "total": "integer",
    "pages": "integer",
    "next": "string or null",
    "more": "boolean",
}
