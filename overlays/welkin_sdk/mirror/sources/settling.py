"""
Whether a list of the Cloud API that was walked has shown all that was there all the time.

Its pages move while it is walked, and it may come in another order each time. One answer is of one moment; of several it is
known only by as many different records as it tells in all of them, or by two walks that bear each other out.
"""

from __future__ import annotations

from collections.abc import AsyncGenerator, Callable, Mapping
from contextlib import aclosing, suppress
from typing import Any

from attrs import define, field, frozen

from welkin_runtime import types as api
from welkin_runtime.types import Request, Response
from welkin_sdk.errors import InvalidRequestError, StalledPageError, UnreadableResponseError
from welkin_sdk.instant import parse_instant
from welkin_sdk.mirror.policy import SECOND_US
from welkin_sdk.mirror.sources.reader import pages_of
from welkin_sdk.paging.lists.shapes import count_listing
from welkin_sdk.paging.pager import AsyncFind

__all__ = ["WALKS", "Listed", "Shown", "id_of", "settled", "time_of"]

WALKS = 8
"""How often a list is walked before it is given up."""

# Dates of answers have whole seconds, and records are stamped a little before they can be seen.
_DISTINCT_US = 2 * SECOND_US


@frozen
class Listed:
    """
    What one request of a list has brought.

    Attributes:
        checkpoint: of its walk, behind it; None where the next walk begins anew.
        is_unsettled: the list has come to its end, and something may be missing.
    """

    page: api.Page[Any] | None = field(repr=False)
    checkpoint: str | None = field(default=None, repr=False)
    is_unsettled: bool = False


@define
class Shown:
    """
    What one walk over a list has shown.

    Attributes:
        began_us: when it began, by the server's clock.
        is_resumed: it began behind what an earlier walk has shown, which is not known here.
        times: of the records that have come, by their ids, when each was changed or made last.
        totals: how many there are, as its answers say.
        answers: how many have come; *entries*: on all of them, those that came twice counted twice.
    """

    began_us: int
    is_resumed: bool
    times: dict[str, int | None] = field(factory=dict[str, "int | None"], repr=False)
    totals: set[int] = field(factory=set[int])
    answers: int = 0
    entries: int = field(default=0, repr=False)

    def count(self, request: Request, answer: Response) -> None:
        """Take note of an answer, also of one that brings nothing new."""
        shape = request.operation.pagination
        self.answers += 1
        if shape is None:
            return
        with suppress(UnreadableResponseError):
            entries, total = count_listing(answer.json(), shape)
            self.entries += entries
            if total is not None:
                self.totals.add(total)

    def take(self, page: api.Page[Any]) -> None:
        """Take note of what a page hands out."""
        self.times.update((id_of(one), time_of(one)) for one in page.records)

    @property
    def is_one_answer(self) -> bool:
        """Whether all of it is of one moment."""
        return self.answers == 1 and not self.is_resumed

    def is_settled(self, before: Shown | None, seen: set[str], *, said: bool | None) -> bool:
        """
        Whether all that was there while a list was walked has come.

        Args:
            before: the walk before this one.
            seen: ids of all walks.
            said: what the walk itself can tell, short of certainty.
        """
        if self.is_one_answer:
            return said is not False
        if before is None or self.is_resumed:
            return False
        if len(self.totals) == 1 and self.totals == before.totals:
            return len(seen) >= max(self.totals)
        return self.confirms(before)

    def confirms(self, before: Shown | None) -> bool:
        """
        Whether the walk *before* can have passed over nothing that was there all the time.

        An entry is passed over where others before it go, which are then missing here; or where the order is another one each
        time, so that others come twice in its place. What comes here alone has to be younger than that walk.
        """
        if before is None or self.is_resumed or before.is_resumed or before.times.keys() - self.times.keys():
            return False
        new = [self.times[id] for id in self.times.keys() - before.times.keys()]
        is_young = all(time is not None and time >= before.began_us - _DISTINCT_US for time in new)
        return is_young and (bool(new) or self.entries == len(self.times))


Walk = Callable[["str | None", Shown], AsyncFind[Any]]


async def settled(walk: Walk, now_us: Callable[[], int], checkpoint: str) -> AsyncGenerator[Listed]:
    """
    A list, walked as often as it takes until everything that was there all the time has come.

    The last has no page, and says whether it has.

    Args:
        walk: walks it from a checkpoint on, or from its start, and takes note of its answers.
        now_us: the server's clock.
        checkpoint: where an earlier walk stood; "" for the start.
    """
    seen: set[str] = set()
    before: Shown | None = None
    for _ in range(WALKS):
        shown = Shown(now_us(), is_resumed=bool(checkpoint))
        find, checkpoint = walk(checkpoint or None, shown), ""
        try:
            async with aclosing(pages_of(find)) as pages:
                async for page in pages:
                    shown.take(page)
                    yield Listed(page, page.checkpoint)
        except StalledPageError:
            break
        except InvalidRequestError:
            if not shown.is_resumed:
                raise
            # Pages of another size, or of another list: it begins anew.
            continue
        seen |= shown.times.keys()
        if find.is_complete is True or shown.is_settled(before, seen, said=find.is_complete):
            yield Listed(None)
            return
        before = shown
    yield Listed(None, is_unsettled=True)


def id_of(entry: object) -> str:
    return str(entry.get("id")) if isinstance(entry, dict) else ""


def time_of(entry: object) -> int | None:
    members: Mapping[str, Any] = entry if isinstance(entry, dict) else {}
    inner = members.get("jsonBody")
    times = (members.get("updatedAt"), inner.get("updated_at") if isinstance(inner, dict) else None)
    return next((at_us for at_us in map(parse_instant, times) if at_us is not None), None)
