"""The change feed of a mirror, as its user reads it: by a cursor of his own, or by a consumer whose place the store keeps."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Literal

from welkin_runtime.frames import private_frames
from welkin_sdk.arguments import (
    check_count,
    check_done,
    check_function,
    check_text,
    check_type,
    of_configuration,
)
from welkin_sdk.mirror.mirror_base import MirrorBase
from welkin_sdk.mirror.types import Change, Consumer

__all__ = ["ChangeFeed"]

_CHANGES_AT_ONCE = 500
_LARGEST_BATCH = 10_000


@private_frames
class ChangeFeed(MirrorBase):
    """What came new, changed or went, in the order it was stored."""

    def changes(self, *, after: str | Literal[0] = 0) -> Iterator[Change]:
        """
        The feed behind *after*, oldest first, to its present end; each content of a record once.

        Args:
            after: `cursor` of a change, or 0 for everything.

        Raises:
            InvalidRequestError: *after* is no cursor; a number alone does not say of which history of the store.
            StaleCursorError: this store has not given it: it was restored from a copy since, or begun anew. Take
                everything once, with 0, in place of what you have.
        """
        with of_configuration():
            check_type("after", after, str | int, "a change's cursor, or 0")
        self._admit()
        return self._changes(self._store.number_of(str(after)))

    def _changes(self, after: int) -> Iterator[Change]:
        for changes in self._batches(after, _CHANGES_AT_ONCE):
            yield from changes

    def _batches(self, after: int, size: int) -> Iterator[list[Change]]:
        streams = self.streams
        while changes := self._store.changes(after=after, limit=size, streams=streams):
            after = changes[-1].seq
            yield changes

    def deliver(self, callback: Callable[[Change], object], *, consumer: str = "default") -> int:
        """
        Hand every change that *consumer* has not had yet to *callback*, in order.

        At least once: after a crash the last one may come again, with the same `cursor`, which is the key to tell by. An
        exception of the callback ends the delivery before that change. How far the consumer is stands in the store, so a
        store that was restored from a copy goes on where it was when the copy was made, with new cursors.

        Returns:
            How many were delivered.
        """
        check_function("callback", callback)
        check_text("consumer", consumer)
        name = self._consumer(consumer)
        self._admit()
        delivered = 0
        for change in self._changes(self._store.acknowledged(name)):
            check_done("callback", callback(change))
            self._store.acknowledge(name, change.seq)
            delivered += 1
        return delivered

    def deliver_batches(
        self, callback: Callable[[list[Change]], object], *, consumer: str = "default", size: int = 500
    ) -> int:
        """
        The same as `deliver` for who takes many changes at once: one acknowledgement, and so one commit, per batch.

        At least once: after a crash, or an exception of the callback, the whole batch comes again.

        Args:
            callback: is handed at most *size* changes, oldest first, and never none.
            size: 1 to 10,000; so many bodies are in memory at once.

        Returns:
            How many changes were delivered.
        """
        check_function("callback", callback)
        check_text("consumer", consumer)
        check_count("size", size, least=1, most=_LARGEST_BATCH)
        name = self._consumer(consumer)
        self._admit()
        delivered = 0
        for changes in self._batches(self._store.acknowledged(name), size):
            # What the callback does with its list is its own affair.
            through, count = changes[-1].seq, len(changes)
            check_done("callback", callback(changes))
            self._store.acknowledge(name, through)
            delivered += count
        return delivered

    def consumers(self) -> list[Consumer]:
        """Who has read the feed by `deliver`, and how far behind each is."""
        self._admit()
        return self._store.consumers(self.tenant, self.instance)

    def forget_consumer(self, consumer: str) -> bool:
        """
        Let go of a consumer that reads no more, so that nothing is kept for it.

        Returns:
            Whether there was one of that name.
        """
        check_text("consumer", consumer)
        name = self._consumer(consumer)
        self._admit()
        return self._store.forget_consumer(name)

    def _consumer(self, name: str) -> str:
        return f"{self.tenant}/{self.instance}/{name}"
