"""
How one list behaves, found out by about ten questions: order, sort, bounds by date, sizes of pages, what is deleted.

The facts are noted as they are found, so that a budget that ends in the middle leaves what was known by then.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from welkin_sdk.instant import SECOND_MICROSECONDS, to_datetime
from welkin_sdk.probe.asking import Asker
from welkin_sdk.probe.catalogue import Listing
from welkin_sdk.probe.evidence import (
    UPDATED,
    Granted,
    Look,
    Seen,
    Windows,
    judge_dates,
    judge_order,
    judge_sizes,
    judge_sort,
    repeats_needed,
)
from welkin_sdk.probe.reading import PAGE_SIZE, Arguments, Reply, ask_list

_SIZES = (1000, 500, 200, 100)
_LONG_AGO_US = 631_152_000 * SECOND_MICROSECONDS  # 1990


class Examination:
    """
    Args:
        first: the answer that the list gave to the first question.
        others: to the same question for other parents, of whose records one may tell what none of the first does.
        size: with which it was asked; None where it refused one and was asked without.

    Attributes:
        facts: of `ListReport`, by name.
        notes: what was missing.
    """

    def __init__(
        self, asker: Asker, listing: Listing, first: Reply, *, size: int | None, others: Sequence[Reply]
    ) -> None:
        assert first.look is not None
        self._asker = asker
        self._listing = listing
        self._look = first.look
        self._size = size
        self._arguments = first.arguments
        self._replies = [first, *others]
        self._rows: dict[bytes, Seen] = {}
        self.facts: dict[str, Any] = {}
        self.notes: list[str] = []
        self._keep(first.look)
        self._judge_first()

    @property
    def rows(self) -> Iterable[Seen]:
        """Every entry that was met, as it was first."""
        return self._rows.values()

    async def run(self) -> None:
        """Ask."""
        await self._order()
        await self._sort()
        await self._dates()
        await self._sizes()
        await self._deletes()

    def _judge_first(self) -> None:
        """What the first page tells alone."""
        if not self._listing.sorts:
            self.facts["sort"] = "absent"
        if self._listing.bounds is None:
            self.facts["date_filter"] = "absent"
        if self._listing.paging.size is not None:
            largest = len(self._look.rows)
            self.facts["largest_page"] = largest or None
        if any(one.is_flagged for one in self._look.rows):
            self.facts["deletes"] = "flagged"

    def _keep(self, look: Look) -> None:
        for row in look.rows:
            self._rows.setdefault(row.key, row)

    async def _ask(self, arguments: Arguments | None = None, *, size: int | None = None) -> Reply:
        given = {**self._arguments, **(arguments or {})}
        reply = await ask_list(self._asker, self._listing, given, size=size or self._size)
        if reply.look is not None:
            self._keep(reply.look)
        return reply

    async def _order(self) -> None:
        needed = repeats_needed(len(self._look.rows))
        if not needed:
            self.notes.append("order: fewer than three records")
            return
        looks = [self._look]
        while len(looks) <= needed:
            reply = await self._ask()
            if reply.look is None:
                self._note_failure("order", reply)
                return
            looks.append(reply.look)
            if judge_order(looks) == "unstable":
                break
        self.facts["order"] = judge_order(looks)

    async def _sort(self) -> None:
        if not self._listing.sorts:
            return
        if not self._look.rows:
            self.notes.append("sort: no record")
            return
        for name in UPDATED:
            if any(row.updated_by == name for row in self.rows) or name == UPDATED[0]:
                await self._sort_by(name)
            if self.facts.get("sort") not in ("ignored", "refused"):
                return

    async def _sort_by(self, name: str) -> None:
        """Ask for both directions by a member; what one says is replaced by the next."""
        up = await self._ask({"sort": f"{name},asc"})
        down = up if up.answer.is_bad_request else await self._ask({"sort": f"{name},desc"})
        if down.answer.is_bad_request:
            self.facts["sort"] = "refused"
            return
        if up.look is None or down.look is None:
            self._note_failure("sort", up if up.look is None else down)
            return
        order = self.facts.get("order", "unknown")
        self._note("sort", *judge_sort(self._look, up.look, down.look, order))
        if self.facts["sort"] == "honoured":
            self.facts["sort_by"] = name
            await self._order_under_sort(up.look, f"{name},asc")

    async def _order_under_sort(self, first: Look, sort: str) -> None:
        needed, looks = repeats_needed(len(first.rows)), [first]
        while needed and len(looks) <= needed and judge_order(looks) != "unstable":
            reply = await self._ask({"sort": sort})
            if reply.look is None:
                return
            looks.append(reply.look)
        self.facts["order_under_sort"] = judge_order(looks)

    async def _dates(self) -> None:
        bounds = self._listing.bounds
        if bounds is None:
            return
        arguments, chosen = self._find_apart()
        past = await self._window(_LONG_AGO_US, arguments)
        if past.answer.is_bad_request:
            self.facts["date_filter"] = "refused"
            return
        if past.look is None:
            self._note_failure("dates", past)
            return
        if past.look.rows:
            # What is older than 1990 would be no record of this API.
            self.facts["date_filter"] = "ignored"
            return
        if chosen is None or chosen.created_us is None or chosen.updated_us is None:
            any_timed = any(one.created_us or one.updated_us for one in self.rows)
            missing = "updated after it was created" if any_timed else "with a time of creation or of change"
            self.notes.append(f"dates: no record {missing}")
            return
        by_update = await self._window(chosen.updated_us, arguments)
        by_creation = await self._window(chosen.created_us, arguments)
        if by_update.look is None or by_creation.look is None:
            self._note_failure("dates", by_update if by_update.look is None else by_creation)
            return
        windows = Windows(chosen.key, past.look, by_update.look, by_creation.look)
        self._note("date_filter", *judge_dates(windows))

    def _find_apart(self) -> tuple[Arguments, Seen | None]:
        """A record whose two times are apart, and what its list is asked with."""
        for row in self.rows:
            if row.is_apart:
                return self._arguments, row
        found = (
            (reply.arguments, row)
            for reply in self._replies
            if reply.look is not None
            for row in reply.look.rows
            if row.is_apart
        )
        return next(found, (self._arguments, None))

    async def _window(self, middle_us: int, arguments: Arguments) -> Reply:
        """What has its time within a second of *middle_us*, whichever time that is."""
        assert self._listing.bounds is not None
        start, end = self._listing.bounds
        times = {start: middle_us - SECOND_MICROSECONDS, end: middle_us + SECOND_MICROSECONDS}
        return await self._ask({**arguments, **{name: to_datetime(time) for name, time in times.items()}})

    async def _sizes(self) -> None:
        if self._listing.paging.size is None:
            return
        if self._size is None:
            granted = [Granted(PAGE_SIZE, None), Granted(max(1, len(self._look.rows)), self._look)]
        else:
            granted = [Granted(self._size, self._look)]
        for size in _SIZES:
            if max(one.size for one in granted) >= size:
                break
            reply = await self._ask(size=size)
            if reply.look is None and not reply.answer.is_bad_request:
                self._note_failure("pages", reply)
                break
            granted.append(Granted(size, reply.look))
            self.facts["largest_page"], self.facts["page_cap"] = judge_sizes(granted)
            if reply.look is not None and reply.look.is_whole and not granted[-1].is_told:
                # Nothing is left that a smaller size could show.
                break
        self.facts["largest_page"], self.facts["page_cap"] = judge_sizes(granted)
        if self.facts["page_cap"] == "unknown":
            self.notes.append("pages: no more records than were granted")

    async def _deletes(self) -> None:
        flag = self._listing.flag
        if flag is None or self.facts.get("deletes") == "flagged":
            return
        reply = await self._ask({flag: True})
        if reply.look is None:
            self._note_failure("deletes", reply)
            return
        is_more = self._look.is_whole and not set(reply.look.keys) <= set(self._look.keys)
        if is_more or any(one.is_flagged for one in reply.look.rows):
            self.facts["deletes"] = "flagged"

    def _note(self, fact: str, found: str, missing: str | None) -> None:
        self.facts[fact] = found
        if missing is not None:
            self.notes.append(missing)

    def _note_failure(self, what: str, reply: Reply) -> None:
        self.notes.append(f"{what}: {reply.answer.fault or reply.answer.access}")
