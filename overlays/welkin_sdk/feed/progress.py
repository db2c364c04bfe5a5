"""How far consumers are, feed by feed: what is remembered between two deliveries. Nothing is called here."""

from __future__ import annotations

import weakref

from attrs import define, field

from welkin_sdk.feed.turns import Turns
from welkin_sdk.mirror.types import Stream

__all__ = ["Key", "Progress", "Progresses", "Record"]

Record = tuple[Stream, str]
Key = tuple[int, str]
"""Number and cursor of a change."""


@define(eq=False)
class Progress:
    """
    One consumer of one feed.

    Attributes:
        position, cursor: of the last change that was delivered or given up.
        acknowledged: what the feed was told last; the position counts only while the feed still says so.
        turns: who delivers now, and who waits.
        records: of each dead letter the record it is about; None where the feed does not have that change.
    """

    position: int = 0
    cursor: str = ""
    acknowledged: int = 0
    turns: Turns = field(factory=Turns)
    records: dict[Key, Record | None] = field(factory=dict)


class Progresses:
    """
    Every consumer's progress in every feed.

    A feed is known by itself and by no name, and is not kept alive by this: a store that was closed and let go of is gone,
    and one that is opened anew begins where its acknowledgements say.
    """

    def __init__(self) -> None:
        self._kept: dict[int, tuple[object, dict[str, Progress]]] = {}

    def of(self, feed: object, name: str) -> Progress:
        """That of the consumer *name* in *feed*; a fresh one at first."""
        number = id(feed)
        if number not in self._kept:
            self._kept.setdefault(number, (self._hold(feed, number), {}))
        return self._kept[number][1].setdefault(name, Progress())

    def _hold(self, feed: object, number: int) -> object:
        kept = self._kept
        try:
            return weakref.ref(feed, lambda _: kept.pop(number, None))
        except TypeError:
            # A class with slots of its own: the number is the feed's only for as long as the feed is there.
            return feed
