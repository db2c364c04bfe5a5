"""
One span, page by page, into the store: rows, change feed and progress of a page in one transaction.

A pull can end after any page and go on behind it, in this process or in another one. An instant that cannot be read
completely is noted as a gap and stepped over; the watermark stays before it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from contextlib import aclosing

from attrs import define, evolve, field, frozen

from welkin_sdk.errors import InvalidRequestError, StalledPageError
from welkin_sdk.protocol.checkpoint import step_over
from welkin_sdk.protocol.instant import floor_second
from welkin_sdk.sync.catalogue import Resource
from welkin_sdk.sync.errors import StreamStoppedError
from welkin_sdk.sync.policy import Policy
from welkin_sdk.sync.shape import Shape
from welkin_sdk.sync.source import RawPage, Source
from welkin_sdk.sync.store import Store
from welkin_sdk.sync.tenure import Tenure
from welkin_sdk.sync.together import together
from welkin_sdk.sync.types import DirtyRange, Fetched, Gap, PulledPage, Quarantined, Span, Watermark

__all__ = ["Pull", "Pulled", "Puller", "begun_scan"]

# A scan has its run in its position: what an earlier part of it has seen is what that run has touched. And it must not
# pass for done before its tombstones are set.
_SCAN, _WALKED = "scan", "walked"
_ASKED_AT_ONCE = 20
_SERVERS_LIMIT = "the server grants no page that holds all records of this instant"
_OWN_LIMIT = (
    "this instant holds more records than this mirror asks for at once; give it a larger `largest_page`"
)


@frozen
class Pulled:
    """
    What one pull came to.

    Attributes:
        is_done: the span was read to its end; False: somebody asked to stop, or *is_crowded*.
        is_crowded: more instants than a run may try hold more than a page may; the next run goes on behind them.
        lateness_us: how long the latest record can have stayed invisible, 0 where none was late.
    """

    seen: int
    changed: int
    gaps: int
    is_done: bool
    lateness_us: int
    shape: Shape
    is_crowded: bool = False


@define
class Pull:
    """
    One span on its way.

    Attributes:
        position: where an earlier pull of it stood.
        mark: the watermark when it began, at the end of what was read then, gaps or not.
        is_walked: all of it was read by an earlier pull.
    """

    tenure: Tenure
    resource: Resource
    span: Span
    run: int
    mark: Watermark
    position: str | None = None
    is_walked: bool = False
    is_crowded: bool = False
    seen: int = 0
    changed: int = 0
    lateness_us: int = 0
    gaps: list[int] = field(factory=list[int])
    known_poison: set[bytes] = field(factory=set[bytes], repr=False)
    poisoned_ids: set[str | None] = field(factory=set["str | None"], repr=False)
    is_fresh: bool = True
    is_done: bool = False

    def result(self, shape: Shape) -> Pulled:
        """What it came to."""
        return Pulled(
            self.seen,
            self.changed,
            len(self.gaps),
            self.is_done,
            self.lateness_us,
            shape,
            self.is_crowded and not self.is_done,
        )


def begun_scan(position: str | None) -> tuple[int, str | None] | None:
    """Run of the scan that was broken off at *position*, and where its walk stood: None at its end. None: it cannot go on."""
    kind, _, rest = (position or "").partition(":")
    run, _, walk = rest.partition(":")
    if kind != _SCAN or not run.isdecimal() or not walk:
        return None
    return int(run), None if walk == _WALKED else walk


class Puller:
    """
    Pulls spans, one or several at a time.

    Args:
        is_stopping: asked after each page.
    """

    def __init__(self, source: Source, store: Store, policy: Policy, is_stopping: Callable[[], bool]) -> None:
        self._source = source
        self._store = store
        self._policy = policy
        self._is_stopping = is_stopping

    async def pull(self, pull: Pull, *, quarantine: Iterable[Quarantined] = ()) -> Pulled:
        """
        Carry out *pull*.

        Args:
            quarantine: what is in quarantine; records that can be read now are released from it.

        Raises:
            WelkinError: the server or the store does not go along; everything up to the page before is stored.
        """
        shape = Shape.parse(pull.mark.shape)
        pull.is_fresh = pull.position is None and not pull.is_walked
        pull.is_done = pull.is_walked
        held: dict[str, list[bytes]] = {}
        for one in quarantine:
            pull.known_poison.add(one.sha256)
            pull.poisoned_ids.add(one.id)
            if one.id is not None:
                held.setdefault(one.id, []).append(one.sha256)
        has_begun_anew = False
        while not (pull.is_done or pull.is_crowded):
            try:
                shape = await self._walk(pull, shape, held)
                break
            except StalledPageError as stalled:
                self._step_over(pull, stalled)
            except InvalidRequestError:
                if pull.position is None or has_begun_anew:
                    raise
                # A checkpoint that another version wrote, or that is damaged: the span is read from its start.
                pull.position, has_begun_anew = None, True
        if pull.is_done and pull.is_fresh:
            self._clear_gaps(pull)
        return pull.result(shape)

    async def _walk(self, pull: Pull, shape: Shape, held: dict[str, list[bytes]]) -> Shape:
        pages = self._source.pages(pull.resource, pull.span.lo_us, pull.span.hi_us, position=pull.position)
        async with aclosing(pages):
            async for page in pages:
                if (
                    page.is_discontinued
                    and shape.is_broken_by(page.shape)
                    and not self._policy.takes_new_shape
                ):
                    raise StreamStoppedError(
                        "the API version is discontinued, and its answers lack members that all records had"
                    )
                await self._keep(pull, page)
                self._release(pull, page, held)
                shape = shape.joined(page.shape)
                if pull.is_done or self._is_stopping():
                    return shape
        # The last request was made to be sure, and brought nothing.
        self._store_page(pull, PulledPage(pull.span, (), (), None, pull.run))
        return shape

    async def _keep(self, pull: Pull, page: RawPage) -> None:
        pulled = PulledPage(pull.span, page.records, page.quarantined, page.position, pull.run)
        if doubtful := self._store_page(pull, pulled):
            confirmed = await self._confirm(pull, doubtful)
            self._store_page(pull, evolve(pulled, records=(), quarantined=(), confirmed=confirmed))
        self._doubt(pull, page)

    async def _confirm(self, pull: Pull, doubtful: Sequence[Fetched]) -> tuple[Fetched, ...]:
        """Those of *doubtful* whose time has really gone back, and what else a second reading has shown."""
        is_complete = pull.span.kind == "scan"
        confirmed: list[Fetched] = []
        for start in range(0, len(doubtful), _ASKED_AT_ONCE):
            chunk = doubtful[start : start + _ASKED_AT_ONCE]
            seen = await together(
                self._source.confirm(pull.resource, one, is_complete=is_complete) for one in chunk
            )
            confirmed += [one for one in seen if one is not None]
        return tuple(confirmed)

    def _doubt(self, pull: Pull, page: RawPage) -> None:
        """What is no record for the first time may be one the next time: an answer can be spoiled on its way."""
        new = {one.sha256 for one in page.quarantined} - pull.known_poison
        if not new:
            return
        pull.known_poison |= new
        times = [one.updated_us for one in page.records if one.updated_us is not None]
        lo_us, hi_us = (min(times), max(times)) if times else (pull.span.lo_us, pull.span.hi_us)
        not_before_us = self._source.server.now_us() + self._policy.doubt_us
        self._store.add_dirty(
            pull.tenure.stream, [DirtyRange(lo_us, hi_us, "quarantine", not_before_us=not_before_us)]
        )

    def _store_page(self, pull: Pull, page: PulledPage) -> tuple[Fetched, ...]:
        """The records among *page* that are to be read once more before the pull goes on."""
        pull.position, pull.is_done = page.position, page.position is None
        if pull.span.kind == "scan":
            page = evolve(page, position=f"{_SCAN}:{pull.run}:{page.position or _WALKED}")
        effect = self._store.apply(pull.tenure.lease, page)
        pull.seen += len(page.records) + len(page.quarantined)
        pull.changed += effect.inserted + effect.changed
        if effect.oldest_new_us is not None and not _was_doubtful(pull, page):
            self._measure(pull, effect.oldest_new_us, page.records[0].fetched_us)
        return effect.doubtful

    def _measure(self, pull: Pull, updated_us: int, fetched_us: int) -> None:
        """
        Take note of a record that an earlier sweep should have seen.

        It came to light between that sweep, about when the watermark says, and this one; how long this one kept
        waiting is not the server's doing, so no more than an ordinary interval is counted.
        """
        through_us = pull.mark.complete_through_us
        if updated_us <= through_us and not self._is_of_gap(pull, updated_us):
            seen_us = min(fetched_us, through_us + self._policy.sweep_every_us)
            pull.lateness_us = max(pull.lateness_us, seen_us - updated_us)

    def _is_of_gap(self, pull: Pull, at_us: int) -> bool:
        """Whether it was the page that had no room for it: that is no lateness."""
        gaps = self._store.gaps(pull.tenure.stream)
        return any(floor_second(gap.at_us) == floor_second(at_us) for gap in gaps)

    def _step_over(self, pull: Pull, stalled: StalledPageError) -> None:
        if stalled.checkpoint is None:
            raise stalled
        position, at_us = step_over(stalled.checkpoint)
        pull.gaps.append(at_us)
        pull.is_crowded = len(pull.gaps) >= self._policy.most_gaps
        gap = Gap(at_us, _OWN_LIMIT if stalled.is_own_limit else _SERVERS_LIMIT)
        self._store_page(pull, PulledPage(pull.span, (), (), position, pull.run, (gap,)))

    def _clear_gaps(self, pull: Pull) -> None:
        """Whatever lies between the gaps of this pull has been read completely."""
        lo_us = pull.span.lo_us
        for at_us in [*sorted(pull.gaps), pull.span.hi_us + 1]:
            if lo_us < at_us:
                self._store.clear_gaps(pull.tenure.lease, Span(lo_us, at_us - 1))
            lo_us = at_us + 1

    def _release(self, pull: Pull, page: RawPage, held: dict[str, list[bytes]]) -> None:
        freed = [digest for one in page.records for digest in held.pop(one.id, ())] if held else []
        if freed:
            self._store.release_quarantine(pull.tenure.lease, freed)


def _was_doubtful(pull: Pull, page: PulledPage) -> bool:
    """
    Whether something on *page* may have been there before and was spoiled then: that is no lateness.

    What was spoiled beyond recognition may be anything; in a sweep, though, little enough to be counted.
    """
    if None in pull.poisoned_ids and page.span.kind != "sweep":
        return True
    return any(record.id in pull.poisoned_ids for record in page.records) if pull.poisoned_ids else False
