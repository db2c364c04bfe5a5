"""Faults of a page, of a Find or of a list: what stands in it, in which order, and where it says that the next one is."""

from __future__ import annotations

import copy
from datetime import timedelta
from typing import Any, ClassVar, Literal
from urllib.parse import parse_qsl, urlencode, urlsplit

from attrs import frozen

from welkin_sdk.sandbox.core.clock import parse_timestamp, print_timestamp
from welkin_sdk.sandbox.core.document import UPDATED_AT, Operation, Window
from welkin_sdk.sandbox.core.faults.answer import Answer
from welkin_sdk.sandbox.core.faults.api import FaultyApi
from welkin_sdk.sandbox.core.faults.kind import Kind, Shot
from welkin_sdk.sandbox.core.faults.places import Object, is_object, page_of

_ELSEWHERE = "https://elsewhere.invalid"
_BACK = timedelta(days=1) // timedelta(microseconds=1)


class _PageKind(Kind):
    """Something about one page."""

    def suits(self, api: FaultyApi, operation: Operation) -> bool:
        """Whether *operation* answers with pages."""
        return api.has_pages(operation)

    def change(self, answer: Answer, shot: Shot) -> Answer | None:
        """The same answer with its page spoiled."""
        value = answer.json()
        records = shot.api.entries(value, shot.operation)
        return answer.with_json(value) if records is not None and self._spoil(records, shot) else None

    def _spoil(self, records: list[Any], shot: Shot) -> bool:
        """Change the *records* of a page in place; False when there is nothing in them to spoil."""
        raise NotImplementedError


@frozen
class BadRecord(_PageKind):
    """
    Put an entry that is no record among the good ones of a page, none of which is lost.

    Attributes:
        entry: `number`, `text`, `null` and `list` are no objects; `no_id` and `null_id` are like one of the page's
            records without its id.
    """

    name: ClassVar[str] = "bad_record"
    entry: Literal["number", "text", "null", "list", "no_id", "null_id"] = "number"

    def _spoil(self, records: list[Any], shot: Shot) -> bool:
        plain: dict[str, Any] = {"number": 7, "text": "no record", "null": None, "list": []}
        position = shot.dice.randint(0, len(records))
        if self.entry in plain:
            records.insert(position, plain[self.entry])
            return True
        if not records:
            return False
        # Beside the one it is made of, so that the page stays in order.
        position = min(position, len(records) - 1)
        if not is_object(records[position]):
            return False  # another fault has been here
        id_name = shot.api.id_name(records[position])
        others = {name: value for name, value in records[position].items() if name != id_name}
        records.insert(position, others if self.entry == "no_id" else {id_name: None, **others})
        return True


@frozen
class DuplicateRecord(_PageKind):
    """Put one record of a page into it twice."""

    name: ClassVar[str] = "duplicate_record"

    def _spoil(self, records: list[Any], shot: Shot) -> bool:
        if not records:
            return False
        position = shot.dice.randrange(len(records))
        records.insert(position, copy.deepcopy(records[position]))
        return True


@frozen
class UnorderedPage(_PageKind):
    """Shuffle the records of a page."""

    name: ClassVar[str] = "unordered_page"

    def _spoil(self, records: list[Any], shot: Shot) -> bool:
        if len(records) < 2:
            return False
        before = list(records)
        shot.dice.shuffle(records)
        if records == before:
            records.reverse()
        return True


@frozen
class NextLink(Kind):
    """
    Give a page a next link that leads astray, in the printed form too, which has none.

    Attributes:
        to: `itself` asks for the same page again and `back` for one that starts a day earlier, also after the last
            page; `elsewhere` is the right page on another host, where there is a next one.
    """

    name: ClassVar[str] = "next_link"
    to: Literal["itself", "back", "elsewhere"] = "itself"

    def suits(self, api: FaultyApi, operation: Operation) -> bool:
        """Whether *operation* answers with pages."""
        return api.has_pages(operation)

    def change(self, answer: Answer, shot: Shot) -> Answer | None:
        """The same answer with another link."""
        value = answer.json()
        page = page_of(value)
        return answer.with_json(value) if page is not None and self._spoil(page, shot) else None

    def _spoil(self, page: Object, shot: Shot) -> bool:
        window = shot.api.window(shot.operation)
        if window is None:
            return False
        base, _, text = shot.address.partition("?")
        query = dict(parse_qsl(text, keep_blank_values=True)) | _echoed(page)
        if self.to == "back":
            start = parse_timestamp(query.get(window.start, "")) or 0
            query[window.start] = print_timestamp(max(0, start - _BACK))
        if self.to == "elsewhere":
            following = _following(page, window)
            if following is None:
                return False
            base, query = _ELSEWHERE + urlsplit(base).path, query | {window.start: following}
        _point(page, f"{base}?{urlencode(query)}")
        return True


def _echoed(page: Object) -> dict[str, str]:
    current = page.get("meta", {}).get("current", {})
    return {name: str(value) for name, value in current.items()}


def _following(page: Object, window: Window) -> str | None:
    """Where the next page starts, if this one is full."""
    records = page["data"]
    last = records[-1] if records and str(len(records)) == _echoed(page).get(window.size) else None
    return last.get(UPDATED_AT) if is_object(last) else None


def _point(page: Object, address: str) -> None:
    """Put *address* into both places in which live answers have had it."""
    links = page.get("links")
    if not is_object(links):
        links = page["links"] = {}
    links["href"] = {**links.get("href", {}), "next": address}
    links["next"] = {**links.get("next", {}), "href": address}
