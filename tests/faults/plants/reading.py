"""Bugs of reading: bounds, pages, clocks, watermarks."""

from __future__ import annotations

from typing import Any

from attrs import evolve

from tests.faults.plants.plant import Plant, Swap, Through
from welkin_sdk.errors import ForbiddenError
from welkin_sdk.mirror import canonical, plan, pull, scan, stream
from welkin_sdk.mirror.policy import HOUR_US, SECOND_US, Policy
from welkin_sdk.mirror.sources import data as source
from welkin_sdk.mirror.types import PulledPage, Span
from welkin_sdk.paging.find import windows as page
from welkin_sdk.paging.find.cursor import PROVEN
from welkin_sdk.paging.find.cursor import Span as Window


class ExclusiveLowerBound(Plant):
    """The next page starts behind the last instant: what shares it with the end of a page is skipped."""

    name = "exclusive lower bound"

    def swaps(self) -> list[Swap]:
        right = page._follow

        def follow(cursor: Any, look: Any) -> Any:
            moved = right(cursor, look)
            if moved is None or not moved.spans or not look.times:
                return moved
            lo, hi = moved.spans[-1]
            is_step = cursor.spans[-1].lo < lo <= look.times[-1] < hi
            return (
                evolve(moved, spans=(*moved.spans[:-1], Window(look.times[-1] + 1, hi)), proof=PROVEN)
                if is_step
                else moved
            )

        return [(page, "_follow", follow)]


class NoLookback(Plant):
    name = "lookback 0"

    def policy(self, policy: Policy) -> Policy:
        return evolve(policy, lookback_us=0, lookback_max_us=0, deep_every_us=None)


class ClientClock(Plant):
    """What is complete is told by this machine's clock."""

    name = "client clock as upper bound"

    def swaps(self) -> list[Swap]:
        def complete_by(self: Any, _said_us: int | None) -> int:
            now_us = int(self._clock.now_us())
            return now_us - now_us % SECOND_US

        return [(source.DataSource, "_complete_by", complete_by)]


class ShortPage(Plant):
    """A page with fewer records than were asked for is the last one."""

    name = "stop on short page"

    def swaps(self) -> list[Swap]:
        def is_complete(cursor: Any, body: Any, next_from: Any, count: int, fresh: int) -> bool:
            return bool(count < cursor.asked_size)

        return [(page, "_is_complete", is_complete)]


class NextVerbatim(Plant):
    """The address of the next page is asked for as it stands, wherever it leads."""

    name = "next followed verbatim"

    def swaps(self) -> list[Swap]:
        right = page._move

        def move(cursor: Any, look: Any) -> Any:
            if look.next_from is None:
                return right(cursor, look)
            hi = cursor.spans[-1].hi
            # Cut to the second as it came: no progress within one.
            verbatim = look.next_from - look.next_from % SECOND_US
            return evolve(cursor, spans=(*cursor.spans[:-1], Window(min(verbatim, hi - 1), hi)), barren=0)

        return [(page, "_move", move)]


class Recount(Plant):
    """After a repeated request the window is read from its start, and counted again."""

    name = "retry restarts window"

    def swaps(self) -> list[Swap]:
        right, noted = source.DataSource.pages, source.DataSource._note_retry

        def note(self: Any, event: Any) -> None:
            self.has_retried = True
            noted(self, event)

        async def pages(self: Any, resource: Any, lo_us: int, hi_us: int, *, position: Any) -> Any:
            self.has_retried = False
            async for one in right(self, resource, lo_us, hi_us, position=position):
                if self.has_retried:
                    self.has_retried = False
                    yield evolve(one, position="restarting") if one.position is None else one
                    async for again in right(self, resource, lo_us, hi_us, position=None):
                        yield again
                    return
                yield one

        return [(source.DataSource, "pages", pages), (source.DataSource, "_note_retry", note)]


class NoEdgePad(Plant):
    """Spans are asked for as they are, whatever the server makes of their ends."""

    name = "no edge pad"

    def policy(self, policy: Policy) -> Policy:
        return evolve(policy, pad_us=0)


class ForbiddenEmpty(Plant):
    """A list that may not be read is an empty one."""

    name = "403 as empty list"

    def swaps(self) -> list[Swap]:
        right = source.DataSource.pages

        async def pages(self: Any, *arguments: Any, **options: Any) -> Any:
            try:
                async for one in right(self, *arguments, **options):
                    yield one
            except ForbiddenError:
                return

        return [(source.DataSource, "pages", pages)]


class DroppedQuarantine(Plant):
    """What is no record is passed over."""

    name = "unreadable dropped"

    def store(self, store: Any) -> Any:
        class Store(Through):
            def apply(self, lease: Any, pulled: PulledPage) -> Any:
                return self._store.apply(lease, evolve(pulled, quarantined=()))

        return Store(store)

    def swaps(self) -> list[Swap]:
        return [(pull.Puller, "_doubt", lambda self, pull, page: None)]


class WrongZone(Plant):
    """Times are taken for those of a zone two hours east."""

    name = "wrong zone"

    def swaps(self) -> list[Swap]:
        right = canonical.parse_instant

        def parse(text: Any) -> int | None:
            instant = right(text)
            return None if instant is None else instant - 2 * HOUR_US

        return [(canonical, "parse_instant", parse)]


class WatermarkOverGaps(Plant):
    """What could not be read counts as read."""

    name = "watermark over gaps"

    def swaps(self) -> list[Swap]:
        right = plan._advance

        def advance(situation: Any) -> int:
            return right(evolve(situation, gaps=()))

        return [(plan, "_advance", advance)]


class GapsForgotten(Plant):
    """A gap is closed by any pull that has begun before it and ended behind it."""

    name = "gap closed unread"

    def swaps(self) -> list[Swap]:
        def clear(self: Any, pull: Any) -> None:
            self._store.clear_gaps(pull.guard.lease, pull.span)

        return [(pull.Puller, "_clear_gaps", clear)]


class NoSecondSweep(Plant):
    """What changed while the past was filled is left to the next run."""

    name = "no second sweep after a fill"

    def swaps(self) -> list[Swap]:
        right = plan.plan

        def planned(situation: Any, policy: Any) -> Any:
            return evolve(right(situation, policy), is_filling=False)

        return [(stream, "plan", planned)]


class NothingAhead(Plant):
    """Nobody looks for what claims to be from later than now."""

    name = "nothing read ahead of now"

    def swaps(self) -> list[Swap]:
        async def catch_up(self: Any, pull: Any) -> Any:
            lookback_us = max(self._policy.lookback_us, pull.mark.lookback_us)
            hi_us = self._source.server.now_us()
            span = Span(max(0, pull.span.hi_us - lookback_us), max(hi_us, pull.span.hi_us), "scan")
            return await self._puller.pull(scan._beside(pull, span))

        return [(plan, "_ahead", lambda *_: []), (scan.Scan, "_catch_up", catch_up)]


class ConfirmsAnything(Plant):
    """A second reading confirms whatever it shows of the record."""

    name = "any second reading confirms"

    def swaps(self) -> list[Swap]:
        async def find_at(self: Any, resource: Any, id: str, at_us: int) -> Any:
            async for one in self.pages(resource, at_us, at_us, position=None):
                for record in one.records:
                    if record.id == id:
                        return record
            return None

        return [(source.DataSource, "_find_at", find_at)]
