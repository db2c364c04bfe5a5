"""
What an answer is wrapped in: one record, or one page of a Find, in every form the API was seen to use.

The reference prints single records bare and a page as a list with one envelope in it; live traffic wraps both in an
object, `{"data": {...}}` and `{"data": [...], "links": ..., "meta": ...}`. All of them are read, and bare lists too.
Anything else is an error: an unknown answer must never pass for an empty one.
Source: Data API, "Find endpoints"; checklist C1, C2, C3, C5.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Any, TypeGuard
from urllib.parse import unquote, urlsplit

from attrs import field, frozen

from welkin_sdk.errors import UnreadableResponseError
from welkin_sdk.instant import parse_instant

_BESIDE_DATA = frozenset({"links", "meta", "included", "jsonapi"})
_ENVELOPE_KEYS = _BESIDE_DATA | {"data"}


@frozen
class PageBody:
    """
    One page of a Find, out of its envelope.

    Attributes:
        records: the JSON values under `data`, unread.
        has_links: the envelope has a `links` object, so a missing next link means something.
        has_next: there is a next link, whether or not it could be understood.
        next_from: the next link's `page[from]` as sent. Nothing else of a link is ever used: its address is data from
            outside, and our token must not follow it.
        echo_from: `page[from]` as the server says it understood it, in microseconds; likewise `echo_to`.
        echo_size: the page size the server says it used.
    """

    records: list[Any] = field(repr=False)
    has_links: bool = False
    has_next: bool = False
    next_from: str | None = None
    echo_from: int | None = None
    echo_to: int | None = None
    echo_size: int | None = None


def unwrap_record(body: object) -> Mapping[str, Any]:
    """
    The one record in *body*, wrapped or bare.

    Raises:
        UnreadableResponseError: *body* holds no JSON object where a record belongs.
    """
    if not _is_object(body):
        raise UnreadableResponseError("the answer is no record")
    if not body.keys() <= _ENVELOPE_KEYS:
        return body
    # No record has members of these names alone: an envelope that has lost it must not pass for one without members.
    if not _is_object(record := body.get("data")):
        raise UnreadableResponseError("the answer's envelope holds no record")
    return record


def parse_page(body: object) -> PageBody:
    """
    Take a page of a Find out of its envelope; `data` that is null makes an empty page, an envelope without it none.

    Raises:
        UnreadableResponseError: *body* is none of the known forms.
    """
    if _is_object(body):
        if not _is_envelope(body):
            raise UnreadableResponseError("the answer is no page: an object without the keys of an envelope")
        return _read_envelope(body)
    if not isinstance(body, list):
        raise UnreadableResponseError("the answer is no page: neither an object nor a list")
    envelopes = [item for item in body if _is_envelope(item)]
    if not envelopes:
        return PageBody(records=body)
    if len(envelopes) < len(body):
        raise UnreadableResponseError("the answer is no page: a list of both envelopes and other values")
    return _join([_read_envelope(envelope) for envelope in envelopes])


def _is_object(value: object) -> TypeGuard[Mapping[str, Any]]:
    return isinstance(value, dict)


def _is_envelope(value: object) -> TypeGuard[Mapping[str, Any]]:
    if not _is_object(value) or not value:
        return False
    # No record has a member named data, and every record has an id.
    return "id" not in value and ("data" in value or value.keys() <= _BESIDE_DATA)


def _join(pages: Sequence[PageBody]) -> PageBody:
    first, *others = pages
    if not others:
        return first
    # Only one envelope was ever seen. Of several, nobody knows which echo speaks for the whole answer.
    return PageBody(
        records=[record for page in pages for record in page.records],
        has_links=any(page.has_links for page in pages),
        has_next=any(page.has_next for page in pages),
        next_from=next((page.next_from for page in reversed(pages) if page.next_from is not None), None),
    )


def _read_envelope(envelope: Mapping[str, Any]) -> PageBody:
    if "data" not in envelope:
        # Taken for an empty page, it would end a walk before its last record without a word.
        raise UnreadableResponseError("the answer is no page: an envelope without data")
    records = envelope["data"]
    if records is not None and not isinstance(records, list):
        raise UnreadableResponseError("the answer is no page: its data is no list")
    links = envelope.get("links")
    next_links = list(_next_links(links))
    echo = _member(_member(envelope, "meta"), "current")
    return PageBody(
        records=records or [],
        has_links=_is_object(links),
        has_next=bool(next_links),
        next_from=next((found for link in next_links if (found := _page_from(link)) is not None), None),
        echo_from=parse_instant(_member(echo, "page[from]")),
        echo_to=parse_instant(_member(echo, "page[to]")),
        echo_size=_positive(_member(echo, "page[size]")),
    )


def _positive(size: object) -> int | None:
    if isinstance(size, str) and re.fullmatch(r"[0-9]{1,9}", size):
        size = int(size)
    return size if isinstance(size, int) and not isinstance(size, bool) and size > 0 else None


def _next_links(links: object) -> Iterator[str]:
    """The next link from each of its three places: `links.next.href`, `links.href.next`, `links.next`."""
    for candidate in (
        _member(_member(links, "next"), "href"),
        _member(_member(links, "href"), "next"),
        _member(links, "next"),
    ):
        if isinstance(candidate, str) and candidate:
            yield candidate


def _member(value: object, key: str) -> object:
    return value.get(key) if _is_object(value) else None


def _page_from(link: str) -> str | None:
    """`page[from]` of a *link* whose brackets may be raw, encoded, encoded twice, or mangled to `page[%5B]from]`."""
    try:
        query = urlsplit(link).query
    except ValueError:
        return None
    for part in query.replace(";", "&").split("&"):
        key, _, value = part.partition("=")
        if _letters(key) == "pagefrom":
            return _unquote_all(value)
    return None


@lru_cache(maxsize=32)  # every page has the same ones
def _letters(key: str) -> str:
    return re.sub(r"[^A-Za-z_]", "", _unquote_all(key))


def _unquote_all(text: str) -> str:
    # Twice is as often as a link was ever seen to be encoded. "+" stays: in an offset it means itself.
    return unquote(unquote(text))
