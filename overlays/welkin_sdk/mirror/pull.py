"""
One span into the store, several parts of it at once: rows, change feed and progress of a page in one transaction.

A pull can end after any page and go on behind it, in this process or in another one. It begins as one walk; whenever a
request more may be under way, what a walk has left is cut in two. Pages are stored in the order in which they come: each
part keeps its own, `parts` says where all of them are, and the span is done with the last. An instant that cannot be read
completely is noted as a gap and stepped over; the watermark stays before it.
"""

from __future__ import annotations

from collections import deque
from collections.abc import AsyncGenerator, Callable, Iterable, Sequence
from contextlib import aclosing

from welkin_sdk.errors import InvalidRequestError, StalledPageError
from welkin_sdk.instant import floor_second
from welkin_sdk.mirror.errors import StreamStoppedError
from welkin_sdk.mirror.masks import without_masked
from welkin_sdk.mirror.parts import Part, Pull, Pulled, parts_of, position_of, scan_position
from welkin_sdk.mirror.policy import Policy
from welkin_sdk.mirror.source import RawPage, Source
from welkin_sdk.mirror.store import Store
from welkin_sdk.mirror.twins import without_twins
from welkin_sdk.mirror.types import DirtyRange, Fetched, Gap, PulledPage, Quarantined, Span
from welkin_sdk.paging.find.checkpoint import step_over
from welkin_sdk.paging.lanes import Lanes
from welkin_sdk.paging.scheduler import Scheduler
from welkin_sdk.paging.task_group import gather_or_cancel

__all__ = ["Puller"]

_ASKED_AT_ONCE = 20
_SERVERS_LIMIT = "the server grants no page that holds all records of this instant"
_OWN_LIMIT = (
    "this instant holds more records than this mirror asks for at once; give it a larger `largest_page`"
)


class Puller:
    """
    Pulls spans, one or several at a time.

    Args:
        is_called_away: asked after each page of a span; where it says so, the pull ends there.
    """

    def __init__(
        self, source: Source, store: Store, policy: Policy, is_called_away: Callable[[Span], bool]
    ) -> None:
        self._source = source
        self._store = store
        self._policy = policy
        self._is_called_away = is_called_away

    async def pull(self, pull: Pull, *, quarantine: Iterable[Quarantined] = ()) -> Pulled:
        """
        Carry out *pull*.

        Args:
            quarantine: what is in quarantine; records that can be read now are released from it.

        Raises:
            WelkinError: the server or the store does not go along; every page that was stored stays.
        """
        pull.know(quarantine)
        pull.parts = parts_of(pull.position)
        if not pull.is_done:
            try:
                await self._read(pull)
            except InvalidRequestError:
                if pull.position is None:
                    raise
                # A checkpoint that another version wrote, or that is damaged: the span is read from its start.
                pull.parts = parts_of(None)
                await self._read(pull)
        if pull.is_done and pull.is_fresh:
            self._clear_gaps(pull)
        return pull.result()

    async def _read(self, pull: Pull) -> None:
        """Store the pages of all parts as they come, and cut a part in two whenever another one may be read."""
        lanes = Lanes[Part, "RawPage | StalledPageError | None"](at_once=self._source.concurrency)
        parts = Scheduler(lambda part: self._pages(pull, part), lanes)
        for part in pull.parts:
            lanes.add(part)
        async with aclosing(parts.pages()) as pages:
            async for part, page in pages:
                if isinstance(page, StalledPageError):
                    self._step_over(pull, part, page)
                    if not part.is_done:
                        await parts.restart(part)
                elif page is None:
                    self._store_page(pull, part, None)
                else:
                    await self._take(pull, part, page)
                if pull.is_done or pull.is_crowded or self._is_called_away(pull.span):
                    return
                if isinstance(page, RawPage) and (pieces := self._cut(pull, part, page)):
                    await parts.restart(part)
                    for piece in pieces:
                        lanes.add(piece)

    async def _pages(self, pull: Pull, part: Part) -> AsyncGenerator[RawPage | StalledPageError | None]:
        """The pages of *part*; what stalls it in place of a page; None where the last request brought nothing."""
        pages = self._source.pages(pull.resource, pull.span.lo_us, pull.span.hi_us, position=part.position)
        try:
            async with aclosing(pages):
                async for page in pages:
                    yield page
                    if page.position is None:
                        return
        except StalledPageError as stalled:
            yield stalled
        else:
            yield None

    def _cut(self, pull: Pull, part: Part, page: RawPage) -> list[Part]:
        """Cut *part*, and its pieces again, as long as there are requests for them; those that are new."""
        if part.is_done:
            return []
        times = [one.updated_us for one in page.records if one.updated_us is not None]
        pieces = [part]
        # Whoever was cut waits behind the others, so that all come to one length.
        line = deque(pieces)
        while line and self._source.has_room(pull.resource, others=len(pieces)):
            piece = line.popleft()
            later = self._cut_off(pull, piece, times)
            if later is not None:
                pieces.append(later)
                line += (piece, later)
        pull.parts += pieces[1:]
        return pieces[1:]

    def _cut_off(self, pull: Pull, part: Part, times: Sequence[int]) -> Part | None:
        """The later half of *part*, cut off to be read beside it; None where that is not worth a request."""
        if part.position is None:
            return None
        halves = self._source.cut(pull.resource, part.position, times)
        if halves is None:
            return None
        part.position, later = halves
        return Part(later)

    async def _take(self, pull: Pull, part: Part, page: RawPage) -> None:
        is_broken = page.is_discontinued and pull.shape.is_broken_by(page.shape)
        if is_broken and not self._policy.takes_new_shape:
            raise StreamStoppedError(
                "the API version is discontinued, and its answers lack members that all records had"
            )
        page = without_masked(self._store, pull, page) if pull.resource.is_listed else page
        page = without_twins(self._store, pull, page)
        gaps = (Gap(pull.span.lo_us, page.gap),) if page.gap else ()
        pull.gaps += [gap.at_us for gap in gaps]
        doubtful = self._store_page(
            pull, part, page.position, records=page.records, quarantined=page.quarantined, gaps=gaps
        )
        if doubtful:
            confirmed = await self._confirm(pull, doubtful)
            self._store_page(pull, part, page.position, confirmed=confirmed)
        self._doubt(pull, page)
        self._release(pull, page)
        pull.shape = pull.shape.joined(page.shape)

    async def _confirm(self, pull: Pull, doubtful: Sequence[Fetched]) -> tuple[Fetched, ...]:
        """Those of *doubtful* whose time has really gone back, and what else a second reading has shown."""
        is_complete = pull.span.kind == "scan"
        confirmed: list[Fetched] = []
        for start in range(0, len(doubtful), _ASKED_AT_ONCE):
            chunk = doubtful[start : start + _ASKED_AT_ONCE]
            seen = await gather_or_cancel(
                self._source.confirm(pull.resource, one, is_complete=is_complete) for one in chunk
            )
            confirmed += [one for one in seen if one is not None]
        return tuple(confirmed)

    def _doubt(self, pull: Pull, page: RawPage) -> None:
        """What is no record for the first time may be one the next time: an answer can be spoiled on its way."""
        new = {one.sha256 for one in page.quarantined} - pull.known_poison
        pull.known_poison |= new
        # A list is read again as a whole, and soon.
        if not new or pull.resource.is_listed:
            return
        times = [one.updated_us for one in page.records if one.updated_us is not None]
        lo_us, hi_us = pull.span.lo_us, pull.span.hi_us
        if times and pull.span.kind == "scan":
            # All there is once more would be too much for what spans have read before, and the next scan reads again.
            lo_us, hi_us = min(times), max(times)
        not_before_us = self._source.server.now_us() + self._policy.doubt_us
        self._store.add_dirty(
            pull.guard.stream, [DirtyRange(lo_us, hi_us, "quarantine", not_before_us=not_before_us)]
        )

    def _store_page(
        self,
        pull: Pull,
        part: Part,
        position: str | None,
        *,
        records: tuple[Fetched, ...] = (),
        quarantined: tuple[Quarantined, ...] = (),
        gaps: tuple[Gap, ...] = (),
        confirmed: tuple[Fetched, ...] | None = None,
    ) -> tuple[Fetched, ...]:
        """
        Store a page of *part*, and that this has come to *position*.

        Returns:
            The records of it that are to be read once more; until then nothing has moved.
        """
        whole = position_of(pull.parts, part, position)
        if pull.span.kind == "scan":
            whole = scan_position(pull.run, whole)
        page = PulledPage(pull.span, records, quarantined, whole, pull.run, gaps, confirmed)
        effect = self._store.apply(pull.guard.lease, page)
        if not effect.doubtful:
            part.position, part.is_done = position, position is None
        # What is kept out of quarantine as well is not news each time it is shown.
        pull.known_poison |= effect.kept_out
        pull.seen += len(records) + len(quarantined)
        pull.changed += effect.inserted + effect.changed
        if effect.oldest_new_us is not None and not _was_doubtful(pull, page):
            self._measure(pull, effect.oldest_new_us, records[0].fetched_us)
        return effect.doubtful

    def _measure(self, pull: Pull, updated_us: int, fetched_us: int) -> None:
        """
        Take note of a record that an earlier sweep should have seen.

        It came to light between that sweep, about when the watermark says, and this one; how long this one kept
        waiting is not the server's doing, so no more than an ordinary interval is counted.
        """
        if pull.resource.is_listed and not pull.resource.is_followed:
            # No sweep by time could have seen it: a whole list shows everything, however old what it shows first is.
            return
        through_us = pull.mark.complete_through_us
        if updated_us <= through_us and not self._is_of_gap(pull, updated_us):
            seen_us = min(fetched_us, through_us + self._policy.sweep_every_us)
            late_us = seen_us - updated_us
            if pull.resource.is_listed and late_us > self._policy.lookback_max_us:
                # It was imported with its times, or a policy gave it back: nobody was waiting for it.
                return
            pull.lateness_us = max(pull.lateness_us, late_us)

    def _is_of_gap(self, pull: Pull, at_us: int) -> bool:
        """Whether it was the page that had no room for it: that is no lateness."""
        gaps = self._store.gaps(pull.guard.stream)
        return any(floor_second(gap.at_us) == floor_second(at_us) for gap in gaps)

    def _step_over(self, pull: Pull, part: Part, stalled: StalledPageError) -> None:
        if stalled.checkpoint is None:
            raise stalled
        position, at_us = step_over(stalled.checkpoint)
        pull.gaps.append(at_us)
        pull.is_crowded = len(pull.gaps) >= self._policy.most_gaps
        gap = Gap(at_us, _OWN_LIMIT if stalled.is_own_limit else _SERVERS_LIMIT)
        self._store_page(pull, part, position, gaps=(gap,))

    def _clear_gaps(self, pull: Pull) -> None:
        """Whatever lies between the gaps of this pull has been read completely."""
        lo_us = pull.span.lo_us
        for at_us in [*sorted(pull.gaps), pull.span.hi_us + 1]:
            if lo_us < at_us:
                self._store.clear_gaps(pull.guard.lease, Span(lo_us, at_us - 1))
            lo_us = at_us + 1

    def _release(self, pull: Pull, page: RawPage) -> None:
        held = pull.held
        still = {one.sha256 for one in page.quarantined}
        freed = [digest for one in page.records for digest in held.pop(one.id, ())] if held else []
        freed = [digest for digest in freed if digest not in still]
        if freed:
            self._store.release_quarantine(pull.guard.lease, freed)


def _was_doubtful(pull: Pull, page: PulledPage) -> bool:
    """
    Whether something on *page* may have been there before and was spoiled then: that is no lateness.

    What was spoiled beyond recognition may be anything; in a sweep, though, little enough to be counted.
    """
    if None in pull.poisoned_ids and page.span.kind != "sweep":
        return True
    return any(record.id in pull.poisoned_ids for record in page.records) if pull.poisoned_ids else False
