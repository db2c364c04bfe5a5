"""
Several parts of one thing read at once, as a value: whose next page is asked for now, and which page is handed out.

What a part is and where its pages come from is the caller's; nothing here sends or waits. A driver (`paging/scheduler.py`
for asyncio, `paging/threads.py` for threads) asks for a page of every lane that `start` returns, tells with `came`, `end` or
`fail` what has become of it, and hands out what `take` returns. All of these are called by one thread.
"""

from __future__ import annotations

from collections import deque
from typing import Generic, Protocol, TypeVar

from attrs import define, field

__all__ = ["Cutter", "Lane", "Lanes"]

K = TypeVar("K")
P = TypeVar("P")
K_of = TypeVar("K_of")
P_contra = TypeVar("P_contra", contravariant=True)


class Cutter(Protocol[K_of, P_contra]):
    """Makes parts of parts while these are read, by what their pages show."""

    def note(self, part: K_of, page: P_contra) -> bool:
        """Look at a page that has come; whether it is the last one of *part*."""
        ...

    def cut(self, part: K_of) -> K_of | None:
        """Cut the later piece off *part*, whose next page is to be asked for; None: it stays as it is."""
        ...

    def is_last(self, part: K_of) -> bool:
        """Whether *part* may be asked for only once all before it have been read to their ends."""
        ...


@define(eq=False)
class Lane(Generic[K, P]):
    """
    One part on its way.

    Attributes:
        is_asked: its next page is under way.
        ready: pages that have come and were not handed out.
        error: what reading it has raised, behind the pages that are ready.
    """

    part: K
    is_asked: bool = False
    ready: deque[P] = field(factory=deque[P])
    has_ended: bool = False
    error: BaseException | None = None


class Lanes(Generic[K, P]):
    """
    The parts, in their order.

    Args:
        at_once: pages that are under way at the same time, at most.
        ahead: None: pages are handed out as they come, and the next one of a part is asked for when the reader is done
            with the one before. A number: in the order of the parts, while so many pages that have come too early are
            kept in memory, besides one for each that is under way.
        cutter: with it, parts are cut as they are read; None: all parts come from the reader.
    """

    def __init__(self, *, at_once: int, ahead: int | None = None, cutter: Cutter[K, P] | None = None) -> None:
        if at_once < 1:
            raise ValueError("at_once must be at least 1")
        self.at_once = at_once
        self.is_ordered = ahead is not None
        self._most = at_once + (ahead or 0)
        self._cutter = cutter
        self._lanes: list[Lane[K, P]] = []

    @property
    def parts(self) -> list[K]:
        """Those of which more may come, in their order."""
        return [lane.part for lane in self._lanes if lane.ready or not lane.has_ended]

    def add(self, part: K, *, after: K | None = None) -> None:
        """Read *part* as well: at the end, or right behind the part *after*."""
        places = [number for number, lane in enumerate(self._lanes, 1) if lane.part is after]
        self._lanes.insert(places[0] if places else len(self._lanes), Lane(part))

    def restart(self, part: K) -> Lane[K, P] | None:
        """The lane of *part*, whose page is in the reader's hands and which is to be read anew."""
        for lane in self._lanes:
            if lane.part is part:
                if lane.is_asked or lane.ready:
                    raise RuntimeError("more of this part has been asked for already")
                lane.has_ended = False
                return lane
        return None

    def start(self) -> list[Lane[K, P]]:
        """Those whose next page is to be asked for now, and counts as under way from here on."""
        self._drop_ended()
        started: list[Lane[K, P]] = []
        asked = sum(lane.is_asked for lane in self._lanes)
        held = asked + sum(len(lane.ready) for lane in self._lanes)
        are_read, number = True, 0
        while number < len(self._lanes) and asked < self.at_once:
            lane = self._lanes[number]
            if lane.error is not None:
                break  # the reader comes no further
            # Everybody else may have to wait for the first one.
            is_let_in = held < self._most or (self.is_ordered and number == 0)
            if is_let_in and self._is_free(lane):
                self._cut(lane)
                if not are_read and self._cutter is not None and self._cutter.is_last(lane.part):
                    break
                lane.is_asked = True
                started.append(lane)
                asked, held = asked + 1, held + 1
            are_read = are_read and lane.has_ended
            number += 1
        return started

    def _is_free(self, lane: Lane[K, P]) -> bool:
        return not lane.is_asked and not lane.has_ended and (self.is_ordered or not lane.ready)

    def _cut(self, lane: Lane[K, P]) -> None:
        while self._cutter is not None and (later := self._cutter.cut(lane.part)) is not None:
            self.add(later, after=lane.part)

    def came(self, lane: Lane[K, P], page: P) -> None:
        """The page that *lane* was asked for."""
        lane.is_asked = False
        lane.ready.append(page)
        if self._cutter is not None:
            lane.has_ended = self._cutter.note(lane.part, page)

    def end(self, lane: Lane[K, P]) -> None:
        """*lane* has no further page."""
        lane.is_asked, lane.has_ended = False, True

    def fail(self, lane: Lane[K, P], error: BaseException) -> None:
        """Reading *lane* has raised *error*."""
        lane.is_asked, lane.error = False, error

    def take(self) -> tuple[K, P] | None:
        """
        The page that is handed out now, with its part; None: it is still to come, or there is none.

        Raises:
            BaseException: what reading a part has raised: as soon as it has, or in the order of the parts once all
                before it has been handed out.
        """
        self._drop_ended()
        lane = self._next()
        if lane is None:
            return None
        if lane.error is not None and not (self.is_ordered and lane.ready):
            raise lane.error
        return lane.part, lane.ready.popleft()

    def _next(self) -> Lane[K, P] | None:
        if self.is_ordered:
            return next((lane for lane in self._lanes[:1] if lane.ready or lane.error is not None), None)
        failed = next((lane for lane in self._lanes if lane.error is not None), None)
        return failed or next((lane for lane in self._lanes if lane.ready), None)

    def _drop_ended(self) -> None:
        self._lanes = [lane for lane in self._lanes if not lane.has_ended or lane.ready]
