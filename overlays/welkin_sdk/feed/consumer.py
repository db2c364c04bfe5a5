"""
How far one consumer of the change feed is: what was delivered, what is a dead letter, what may be acknowledged.

Nothing is called here but the feed and the dead letters.
"""

from __future__ import annotations

import logging
from collections.abc import Iterable, Iterator
from typing import Protocol

from welkin_sdk.feed.dead_letters import DeadLetter, DeadLetters
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
        position: number of the last change that was delivered or given up.
    """

    def __init__(self, name: str, feed: Feed, dead_letters: DeadLetters) -> None:
        self._name = name
        self._feed = feed
        self._dead_letters = dead_letters
        self._acknowledged = feed.acknowledged(name)
        # The numbers of the dead letters of each record that has any.
        self._waiting: dict[Record, set[int]] = {}
        self.position = self._acknowledged
        for letter in dead_letters.entries(name):
            if (change := self.find(letter.seq)) is not None:
                self._waiting.setdefault(record_of(change), set()).add(change.seq)

    def upcoming(self, limit: int) -> Iterator[Change]:
        """All changes after the position, *limit* read at once; who takes one moves the position past it."""
        while changes := self._feed.changes(after=self.position, limit=limit):
            yield from changes

    def find(self, seq: int) -> Change | None:
        """The change of that number, if the feed still has it."""
        found = self._feed.changes(after=seq - 1, limit=1)
        return found[0] if found and found[0].seq == seq else None

    def entries(self) -> list[DeadLetter]:
        """The dead letters, lowest number first."""
        return self._dead_letters.entries(self._name)

    def is_dead(self, change: Change) -> bool:
        """Whether it was given up by a process that ended before it could acknowledge."""
        return change.seq in self._waiting.get(record_of(change), ())

    def is_behind(self, change: Change) -> bool:
        """Whether an earlier change of the same record is a dead letter."""
        return record_of(change) in self._waiting

    def add_dead(self, change: Change, letter: DeadLetter) -> None:
        """Put *change* aside, and say so."""
        self._dead_letters.add(self._name, letter)
        self._waiting.setdefault(record_of(change), set()).add(change.seq)
        logger.error(
            "dead letter seq=%d resource=%s attempts=%d error=%s",
            letter.seq,
            letter.resource,
            letter.attempts,
            letter.error,
        )

    def release(self, seq: int, change: Change | None) -> None:
        """Have it a dead letter no longer; *change* is None when the feed has it no more."""
        self._dead_letters.release(self._name, seq)
        if change is None:
            return
        waiting = self._waiting.get(record_of(change), set[int]())
        waiting.discard(seq)
        if not waiting:
            self._waiting.pop(record_of(change), None)

    def acknowledge(self) -> None:
        """Tell the feed how far all is done; a dead letter is as good as done only where that outlives the process."""
        entries = [] if self._dead_letters.is_durable else self.entries()
        through = min([self.position, *(letter.seq - 1 for letter in entries)])
        if through > self._acknowledged:
            self._feed.acknowledge(self._name, through)
            self._acknowledged = through


def record_of(change: Change) -> Record:
    return change.stream, change.id
