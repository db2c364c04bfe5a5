"""
What somebody builds from the change feed alone: the same records as the mirror, in every store behind it.

One follows by its name, whose place is in the mirror's store; one by the cursor that it keeps itself. Both die at times,
between what they were given and what they have made of it.
"""

from __future__ import annotations

import random
from contextlib import suppress
from typing import Any

from attrs import define, field

from tests.faults import engine
from tests.faults.oracles import Tables, Verdict
from tests.faults.probes import Probes

DECLARED = ("feed: a consumer dies", "feed: a stale cursor is refused")
Key = tuple[str, str]


class _DiedError(Exception):
    """A consumer ends in the middle of a change."""


@define
class Downstream:
    """
    Attributes:
        by_name, by_cursor: what each of the two holds.
        cursor: how far the second one is.
        is_behind: the mirror's store was put back, so that what the first one holds may be more than there is.
    """

    by_name: dict[Key, bytes] = field(factory=dict)
    by_cursor: dict[Key, bytes] = field(factory=dict)
    cursor: str | int = 0
    is_behind: bool = False

    def follow(self, mirror: Any, shaken: random.Random, probes: Probes) -> str:
        """Let both go on, each to a place where it dies, or to the end."""
        return (
            f"{self._deliver(mirror, shaken, probes)} by name, {self._read(mirror, shaken, probes)} by cursor"
        )

    def _deliver(self, mirror: Any, shaken: random.Random, probes: Probes) -> int:
        left = shaken.choice((1, 3, 10, None, None, None))
        taken = 0

        def take(change: Any) -> None:
            nonlocal left, taken
            if left is not None:
                left -= 1
                if left < 0:
                    probes.hit("feed: a consumer dies")
                    raise _DiedError
            _apply(self.by_name, change)
            taken += 1

        with suppress(_DiedError):
            mirror.deliver(take)
        return taken

    def _read(self, mirror: Any, shaken: random.Random, probes: Probes) -> int:
        most = shaken.choice((1, 3, 10, 10**9, 10**9))
        taken = 0
        try:
            for change in mirror.changes(after=self.cursor):
                if taken >= most:
                    break
                _apply(self.by_cursor, change)
                self.cursor = change.cursor
                taken += 1
        except engine.StaleCursorError:
            # What the error's text tells to do: everything once, in place of what there is.
            probes.hit("feed: a stale cursor is refused")
            self.by_cursor.clear()
            self.cursor = 0
        return taken

    def judge(self, tables: Tables, mirror: Any, tenant: str, verdict: Verdict) -> None:
        """Once both have had everything, each holds what the mirror holds."""
        calm = random.Random()
        calm.choice = lambda options: options[-1]  # type: ignore[method-assign]
        for _ in range(2):
            self.follow(mirror, calm, Probes())
        held = {
            (resource, id): bytes(body)
            for resource, id, body in tables.rows(
                "SELECT resource, id, body FROM record WHERE tenant = ? AND deleted_us IS NULL", tenant
            )
        }
        both = {"by name": None if self.is_behind else self.by_name, "by cursor": self.by_cursor}
        for name, copy in both.items():
            if copy is not None and copy != held:
                wrong = len(copy.keys() ^ held.keys()) + sum(
                    copy[key] != held[key] for key in copy.keys() & held.keys()
                )
                verdict.say("lost", f"consumer {name} of {tenant}", wrong)


def _apply(copy: dict[Key, bytes], change: Any) -> None:
    key = (change.stream.resource, change.id)
    if change.op == "delete":
        copy.pop(key, None)
    elif change.body is not None:
        copy[key] = change.body
