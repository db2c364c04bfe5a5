"""
How far one consumer of the change feed is: what was delivered, what is parked, what may be acknowledged.

Nothing is called here but the feed and the parking.
"""

from __future__ import annotations

import logging
from collections.abc import Iterable, Iterator
from typing import Protocol

from welkin_sdk.feed.dead_letters import Parked, Parking
from welkin_sdk.mirror.types import Change, Stream

__all__ = ["Consumer", "Feed", "Record", "record_of"]

logger = logging.getLogger("welkin_sdk.webhooks")

Record = tuple[Stream, str]


class Feed(Protocol):
    """The change feed; a sync store is one."""

    def changes(self, *, after: int, limit: int, streams: Iterable[Stream] | None = None) -> list[Change]: ...
    def acknowledge(self, consumer: str, seq: int) -> None: ...
    def acknowledged(self, consumer: str) -> int: ...


class Consumer:
    """
    Attributes:
        position: number of the last change that was delivered or parked.
    """

    def __init__(self, name: str, feed: Feed, parking: Parking) -> None:
        self._name = name
        self._feed = feed
        self._parking = parking
        self._acknowledged = feed.acknowledged(name)
        # The numbers of the parked changes of each record that has any.
        self._waiting: dict[Record, set[int]] = {}
        self.position = self._acknowledged
        for parked in parking.entries(name):
            if (change := self.find(parked.seq)) is not None:
                self._waiting.setdefault(record_of(change), set()).add(change.seq)

    def upcoming(self, limit: int) -> Iterator[Change]:
        """All changes after the position, *limit* read at once; who takes one moves the position past it."""
        while changes := self._feed.changes(after=self.position, limit=limit):
            yield from changes

    def find(self, seq: int) -> Change | None:
        """The change of that number, if the feed still has it."""
        found = self._feed.changes(after=seq - 1, limit=1)
        return found[0] if found and found[0].seq == seq else None

    def entries(self) -> list[Parked]:
        """What is parked, lowest number first."""
        return self._parking.entries(self._name)

    def is_parked(self, change: Change) -> bool:
        """Whether it was parked by a process that ended before it could acknowledge."""
        return change.seq in self._waiting.get(record_of(change), ())

    def is_behind(self, change: Change) -> bool:
        """Whether an earlier change of the same record is parked."""
        return record_of(change) in self._waiting

    def park(self, change: Change, parked: Parked) -> None:
        """Put *change* aside, and say so."""
        self._parking.park(self._name, parked)
        self._waiting.setdefault(record_of(change), set()).add(change.seq)
        logger.error(
            "change parked seq=%d resource=%s attempts=%d error=%s",
            parked.seq,
            parked.resource,
            parked.attempts,
            parked.error,
        )

    def release(self, seq: int, change: Change | None) -> None:
        """Have it parked no longer; *change* is None when the feed has it no more."""
        self._parking.release(self._name, seq)
        if change is None:
            return
        waiting = self._waiting.get(record_of(change), set[int]())
        waiting.discard(seq)
        if not waiting:
            self._waiting.pop(record_of(change), None)

    def acknowledge(self) -> None:
        """Tell the feed how far all is done; parked is as good as done only where that outlives the process."""
        entries = [] if self._parking.is_durable else self.entries()
        through = min([self.position, *(parked.seq - 1 for parked in entries)])
        if through > self._acknowledged:
            self._feed.acknowledge(self._name, through)
            self._acknowledged = through


def record_of(change: Change) -> Record:
    return change.stream, change.id
