"""A server of the Data API's find, in every behaviour that the reference leaves open, without a network."""

from __future__ import annotations

import random
from datetime import datetime
from typing import Any

from attrs import define, field

from welkin_sdk.instant import floor_second, to_datetime, to_instant
from welkin_sdk.paging.envelope import PageBody, parse_page


@define
class ModelServer:
    """
    Answers windows as a legal server might.

    Attributes:
        order: of the rows of a page: "ascending", "descending" or "shuffled" (anew for each answer).
        cap: most rows of a page, whatever is asked for.
        echo: says in `meta` what it understood.
        links: "none", "exact", "seconds" (page[from] cut) or "bare" (a links object that never has a next).
        is_exclusive: leaves out rows at either bound.
        is_coarse: compares whole seconds.
        is_timed: rows show `updated_at`.
    """

    rows: dict[str, int]
    order: str = "ascending"
    cap: int = 1_000_000
    echo: bool = True
    links: str = "none"
    is_exclusive: bool = False
    is_coarse: bool = False
    is_timed: bool = True
    requests: int = 0
    dice: random.Random = field(factory=lambda: random.Random(7))

    def answer(self, updated_from: datetime, updated_to: datetime, page_size: int) -> PageBody:
        """One page, through the envelope reader."""
        return parse_page([self.body(updated_from, updated_to, page_size)])

    def body(self, updated_from: datetime, updated_to: datetime, page_size: int) -> dict[str, Any]:
        """One page as it comes."""
        self.requests += 1
        lo, hi = to_instant(updated_from), to_instant(updated_to)
        found = sorted(
            (row for row in self.rows.items() if self._is_inside(row[1], lo, hi)), key=lambda row: row[1]
        )
        if self.order == "descending":
            found.reverse()
        elif self.order == "shuffled":
            self.dice.shuffle(found)
        size = min(self.cap, page_size)
        body: dict[str, Any] = {"data": [self._record(*row) for row in found[:size]]}
        if self.echo:
            echo = {
                "page[from]": updated_from.isoformat(),
                "page[to]": updated_to.isoformat(),
                "page[size]": size,
            }
            body["meta"] = {"current": echo}
        if self.links != "none":
            body["links"] = (
                {"next": {"href": self._link(found[size - 1][1])}} if self._has_next(found, size) else {}
            )
        return body

    def _is_inside(self, updated_at: int, lo: int, hi: int) -> bool:
        if self.is_coarse:
            return floor_second(lo) <= floor_second(updated_at) <= floor_second(hi)
        return lo < updated_at < hi if self.is_exclusive else lo <= updated_at <= hi

    def _has_next(self, found: list[tuple[str, int]], size: int) -> bool:
        return len(found) > size and self.links != "bare"

    def _link(self, instant: int) -> str:
        shown = floor_second(instant) if self.links == "seconds" else instant
        return f"https://elsewhere.invalid/v1/x?page[%5B]from]={to_datetime(shown):%Y-%m-%dT%H:%M:%S.%f}&page[size]=9"

    def _record(self, identifier: str, updated_at: int) -> dict[str, Any]:
        return {"id": identifier} | (
            {"updated_at": to_datetime(updated_at).isoformat()} if self.is_timed else {}
        )
