"""Bugs at both doors: what is told to a mirror, and what it tells."""

from __future__ import annotations

from concurrent.futures import Future
from typing import Any

from attrs import evolve

from tests.faults.plants.plant import Plant, Swap
from welkin_sdk.auth import single_flight as tokens
from welkin_sdk.mirror import inspection, mirror, verify
from welkin_sdk.mirror.sources.data import DataSource
from welkin_sdk.mirror.stores import feed
from welkin_sdk.webhooks.outcome import Outcome
from welkin_sdk.webhooks.receiver import Receiver


class EarlyAnswer(Plant):
    """A delivery is acknowledged first and kept afterwards, if that works."""

    name = "200 before inbox commit"

    def receiver(self, receiver: type[Receiver]) -> type[Receiver]:
        class Hasty(receiver):  # type: ignore[misc, valid-type]
            def take(self, headers: Any, body: bytes, *, now_us: int) -> Outcome:
                super().take(headers, body, now_us=now_us)
                return Outcome(200, "accepted", accepted=True)

        return Hasty


class Stampede(Plant):
    """Everybody who needs a token fetches one."""

    name = "refresh without single flight"

    def swaps(self) -> list[Swap]:
        right = tokens.TokenStore.enter

        def enter(self: Any, refused: str | None = None) -> Any:
            ticket = right(self, refused)
            if ticket.flight is not None and not ticket.is_leader:
                flight: Any = Future()
                flight.set_running_or_notify_cancel()
                return tokens.Ticket(None, flight, is_leader=True)
            return ticket

        def land(self: Any, flight: Any, token: Any, **_: Any) -> None:
            with self._lock:
                if self._flight is flight:
                    self._flight = None
                self._token, self._refusal = token, None
            if not flight.done():
                flight.set_result(token)

        return [(tokens.TokenStore, "enter", enter), (tokens.TokenStore, "land", land)]


class FeedReversed(Plant):
    """The feed's pages are handed on with their last change first."""

    name = "feed reversed"

    def swaps(self) -> list[Swap]:
        def changes(self: Any, after: int) -> Any:
            streams = self.streams
            while found := self._store.changes(after=after, limit=500, streams=streams):
                yield from reversed(found)
                after = found[-1].seq

        return [(mirror.AsyncMirror, "_changes", changes)]


class AcknowledgesFirst(Plant):
    """A change counts as delivered before it is."""

    name = "ack before callback"

    def swaps(self) -> list[Swap]:
        def deliver(self: Any, callback: Any, *, consumer: str = "default") -> int:
            name = f"{self.tenant}/{self.instance}/{consumer}"
            delivered = 0
            for change in self._changes(self._store.acknowledged(name)):
                self._store.acknowledge(name, change.seq)
                callback(change)
                delivered += 1
            return delivered

        return [(mirror.AsyncMirror, "deliver", deliver)]


class NumbersAlone(Plant):
    """A cursor says nothing of the history that gave it."""

    name = "cursor without epoch"

    def swaps(self) -> list[Swap]:
        return [(feed.Feed, "number_of", lambda self, cursor: int(cursor.rpartition(":")[2]))]


class VerifyByWatermark(Plant):
    """Verify looks where the engine has looked, and nowhere else."""

    name = "verify within the engine's bounds"

    def swaps(self) -> list[Swap]:
        right = DataSource.everything

        async def everything(source: Any, resource: Any, *, epoch_us: int) -> Any:
            hi_us = source.server.now_us()
            async for window in right(source, resource, epoch_us=epoch_us):
                yield evolve(
                    window, records=tuple(one for one in window.records if (one.updated_us or 0) <= hi_us)
                )

        return [(DataSource, "everything", everything)]


class VerifyCountsKeys(Plant):
    """Verify compares which records there are, and not what they are."""

    name = "verify compares keys alone"

    def swaps(self) -> list[Swap]:
        right = verify.compare

        async def compare(*arguments: Any, **options: Any) -> Any:
            found = await right(*arguments, **options)
            return evolve(found, same=found.same + found.different, different=0)

        return [(inspection, "compare", compare)]
