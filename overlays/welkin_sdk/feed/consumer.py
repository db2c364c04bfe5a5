"""
How far one consumer of the change feed is: what was delivered, what is a dead letter, what may be acknowledged.

Nothing is called here but the feed and the dead letters.
"""

from __future__ import annotations

import logging
from collections.abc import Iterable, Iterator
from typing import Protocol, runtime_checkable

from welkin_sdk.feed.dead_letters import DeadLetter, DeadLetters
from welkin_sdk.feed.progress import Progress, Record
from welkin_sdk.feed.turns import Turn
from welkin_sdk.mirror.types import Change, Stream

__all__ = ["Consumer", "Feed", "record_of"]

logger = logging.getLogger("welkin_sdk.feed")


@runtime_checkable
class Feed(Protocol):
    """The change feed; a sync store is one."""

    def changes(self, *, after: int, limit: int, streams: Iterable[Stream] | None = None) -> list[Change]: ...
    def acknowledge(self, consumer: str, seq: int) -> None: ...
    def acknowledged(self, consumer: str) -> int: ...


class Consumer:
    """
    One delivery's view of a consumer of *feed*, which goes on from *progress*.

    Attributes:
        turn: in which the delivery is.
    """

    def __init__(
        self, name: str, feed: Feed, dead_letters: DeadLetters, progress: Progress, turn: Turn
    ) -> None:
        self.turn = turn
        self._name = name
        self._feed = feed
        self._dead_letters = dead_letters
        self._progress = progress
        if not self._still_holds(acknowledged := feed.acknowledged(name)):
            # Another process has gone on, or the store was put back: what it says holds.
            progress.position = progress.acknowledged = acknowledged
            progress.records.clear()
        # The numbers of the dead letters of each record that has any.
        self._waiting: dict[Record, set[int]] = {}
        # The lowest of them, looked for again once it is None.
        self._first: int | None = None
        self._look_up(self.entries())

    def _still_holds(self, acknowledged: int) -> bool:
        progress = self._progress
        if acknowledged != progress.acknowledged:
            return False
        if progress.position == acknowledged:
            return True
        last = self._at(progress.position)
        return last is not None and last.cursor == progress.cursor

    def _look_up(self, letters: list[DeadLetter]) -> None:
        known = self._progress.records
        self._progress.records = {
            letter.key: known[letter.key] if letter.key in known else self._find_record(letter)
            for letter in letters
        }
        for (seq, _), record in self._progress.records.items():
            if record is not None:
                self._waiting.setdefault(record, set()).add(seq)

    def _find_record(self, letter: DeadLetter) -> Record | None:
        change = self.find(letter)
        return None if change is None else record_of(change)

    def upcoming(self, limit: int) -> Iterator[Change]:
        """All changes after the position, *limit* read at once; who takes one moves the position past it."""
        while changes := self._feed.changes(after=self._progress.position, limit=limit):
            yield from changes

    def find(self, letter: DeadLetter) -> Change | None:
        """The change that is put aside, if this feed has it: one of that number may be another store's, or of another time."""
        change = self._at(letter.seq)
        is_other = change is not None and letter.cursor and change.cursor and letter.cursor != change.cursor
        return None if is_other else change

    def is_gone(self, letter: DeadLetter) -> bool:
        """Whether this feed was past that number, and has no change of it any more."""
        return letter.seq <= self._progress.position and self._at(letter.seq) is None

    def _at(self, seq: int) -> Change | None:
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
        self._progress.records[letter.key] = record_of(change)
        self._waiting.setdefault(record_of(change), set()).add(change.seq)
        self._first = None if self._first is None else min(self._first, change.seq)
        logger.error(
            "dead letter seq=%d resource=%s attempts=%d error=%s",
            letter.seq,
            letter.resource,
            letter.attempts,
            letter.error,
        )

    def keep(self, letter: DeadLetter, why: str) -> DeadLetter:
        """Leave *letter* as it is, and say so."""
        logger.warning("dead letter stays seq=%d resource=%s: %s", letter.seq, letter.resource, why)
        return letter

    def release(self, letter: DeadLetter) -> None:
        """Have it a dead letter no longer."""
        self._dead_letters.release(self._name, letter)
        record = self._progress.records.pop(letter.key, None)
        if record is None:
            return
        self._first = None
        waiting = self._waiting[record]
        waiting.discard(letter.seq)
        if not waiting:
            del self._waiting[record]

    def pass_by(self, change: Change) -> None:
        """Have all up to *change* delivered or given up, and the feed told so."""
        self._progress.position, self._progress.cursor = change.seq, change.cursor
        self.acknowledge()

    def acknowledge(self) -> None:
        """Tell the feed how far all is done; a dead letter is as good as done only where that outlives the process."""
        progress = self._progress
        through = progress.position
        if self._waiting and not self._dead_letters.is_durable:
            if self._first is None:
                self._first = min(map(min, self._waiting.values()))
            through = min(through, self._first - 1)
        if through > progress.acknowledged:
            self._feed.acknowledge(self._name, through)
            progress.acknowledged = through


def record_of(change: Change) -> Record:
    return change.stream, change.id
