"""
What has still to be told of, kept in the sandbox's state: it survives a restart and goes with snapshots.

The state logs each change of a watched collection in the transaction of the change itself. A change leaves the log
when a batch that covers it was acknowledged, or when it has become too old; so a crash at any moment can make a batch
go out twice, and never loses one. Instants are microseconds since 1970 UTC.
"""

from __future__ import annotations

import json
from collections.abc import Generator, Iterable
from contextlib import contextmanager

from attrs import frozen

from welkin_sdk.sandbox.core.state import State
from welkin_sdk.sandbox.data.notifications.plan import Span, merged, oldest_told


@frozen
class Batch:
    """
    What is to be told at one round.

    Attributes:
        at: the round's instant.
        spans: one for each collection with changes.
        held: what an earlier round has put aside, to be told of after that.
        attempt: 1, and one more for each round since the last success that has failed.
        dropped: changes that this round found to be too old.
        round: number of the round; another one means that the state was replaced meanwhile.
        last: number of the latest change that is covered.
    """

    at: int
    spans: list[Span]
    held: list[Span]
    attempt: int
    dropped: int
    round: int
    last: int


@frozen
class Standing:
    """
    Attributes:
        delivered_at: when a batch was last acknowledged; None before the first.
        failures: rounds since then that have failed.
        dropped: changes that were never told of since they had become too old.
    """

    delivered_at: int | None
    failures: int
    dropped: int
    is_paused: bool


class Progress:
    """
    The log of changes, read and shortened.

    Args:
        collections: those that can be told of, in the order in which a batch has them.
    """

    def __init__(self, state: State, collections: Iterable[str]) -> None:
        self._state = state
        self._collections = tuple(collections)

    def standing(self) -> Standing:
        """How far the subscription has come."""
        with self._state.transaction():
            return self._standing()

    def set_paused(self, is_paused: bool) -> None:
        """Remember whether anything is to be sent."""
        with self._state.transaction():
            self._set("is_paused = ?", is_paused)

    def first_due(self) -> int | None:
        """The earliest instant at which there is something to tell; None while there is not."""
        with self._state.transaction():
            return None if self._standing().is_paused else self._first_due()

    def _first_due(self) -> int | None:
        if self._held():
            return 0
        due: int | None = self._state.execute(_DUE)[0][0]
        return due

    def plan(self, now: int) -> Batch:
        """What a round at *now* has to tell; what has become too old is dropped."""
        with self._state.transaction():
            dropped = self._drop(now)
            self._set("round = round + 1, dropped = dropped + ?", dropped)
            standing = self._standing()
            found = [self._span(collection, now) for collection in self._collections]
            return Batch(
                at=now,
                spans=[span for span in found if span is not None],
                held=self._held(),
                attempt=standing.failures + 1,
                dropped=dropped,
                round=self._round(),
                last=self._state.execute("SELECT coalesce(max(number), 0) FROM records_changes")[0][0],
            )

    def acknowledge(self, batch: Batch) -> None:
        """Forget what *batch* has told of."""
        with self._unless_replaced(batch) as is_same:
            if is_same:
                self._forget(batch)
                self._set("delivered_at = ?, failures = 0", batch.at)

    def fail(self, batch: Batch) -> None:
        """Keep what *batch* has told of for the next round."""
        with self._unless_replaced(batch) as is_same:
            if is_same:
                self._set("failures = failures + 1")

    def hold(self, batch: Batch) -> None:
        """Put aside what *batch* tells of, for a round after the next one."""
        with self._unless_replaced(batch) as is_same:
            if is_same:
                self._forget(batch)
                self._keep_held(batch.spans)

    def acknowledge_held(self, batch: Batch) -> None:
        """Forget what was held before *batch*."""
        with self._unless_replaced(batch) as is_same:
            if is_same:
                self._keep_held([])

    def forget(self) -> None:
        """Have nothing to tell any more: a new subscription begins with what changes from now on."""
        with self._state.transaction():
            self._state.execute("DELETE FROM records_changes")
            self._state.execute("DELETE FROM records_notified")

    def forget_others(self) -> None:
        """Have nothing to tell of collections that are not told of any more."""
        with self._state.transaction():
            self._state.execute(
                "DELETE FROM records_changes WHERE collection NOT IN (SELECT value FROM json_each(?))",
                json.dumps(self._collections),
            )
            self._keep_held([span for span in self._held() if span.resource in self._collections])

    def _drop(self, now: int) -> int:
        dropped = 0
        for collection in self._collections:
            self._state.execute(
                "DELETE FROM records_changes WHERE collection = ? AND at < ?",
                collection,
                oldest_told(now),
            )
            dropped += self._state.execute("SELECT changes()")[0][0]
        held = self._held()
        kept = [span for span in held if span.last >= oldest_told(now)]
        if kept != held:
            dropped += len(held) - len(kept)
            self._keep_held(kept)
        return dropped

    def _span(self, collection: str, now: int) -> Span | None:
        first, last = (self._state.execute(end, collection, now)[0][0] for end in (_FIRST, _LAST))
        return None if first is None else Span(collection, first, last)

    def _forget(self, batch: Batch) -> None:
        self._state.execute(
            "DELETE FROM records_changes WHERE number <= ? AND shown_at <= ?",
            batch.last,
            batch.at,
        )

    def _held(self) -> list[Span]:
        found = self._state.execute("SELECT held FROM records_notified")
        return [Span(*entry) for entry in json.loads(found[0][0])] if found else []

    def _keep_held(self, spans: Iterable[Span]) -> None:
        kept = merged(spans, self._collections.index)
        self._set("held = ?", json.dumps([[span.resource, span.first, span.last] for span in kept]))

    def _standing(self) -> Standing:
        found = self._state.execute("SELECT delivered_at, failures, dropped, is_paused FROM records_notified")
        if not found:
            return Standing(None, 0, 0, is_paused=False)
        delivered_at, failures, dropped, is_paused = found[0]
        return Standing(delivered_at, failures, dropped, bool(is_paused))

    def _round(self) -> int:
        found = self._state.execute("SELECT round FROM records_notified")
        return int(found[0][0]) if found else 0

    def _set(self, assignments: str, *values: object) -> None:
        self._state.execute("INSERT OR IGNORE INTO records_notified (id) VALUES (1)")
        self._state.execute(f"UPDATE records_notified SET {assignments}", *values)  # noqa: S608

    @contextmanager
    def _unless_replaced(self, batch: Batch) -> Generator[bool]:
        """A transaction, and whether the state is still the one that *batch* was planned on."""
        with self._state.transaction():
            yield self._round() == batch.round


# Asked one by one, so that each is the end of an index, however long the log has become.
_DUE = "SELECT min(shown_at) FROM records_changes"
_FIRST = "SELECT min(at) FROM records_changes WHERE collection = ? AND shown_at <= ?"
_LAST = "SELECT max(at) FROM records_changes WHERE collection = ? AND shown_at <= ?"
