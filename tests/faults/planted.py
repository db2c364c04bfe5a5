"""
Bugs that a sync engine is known to have had, each put into ours on purpose: the same runs have to find it.

None of them has a switch in the engine. They are other figures in the policy, a store or receiver in between, and
where that cannot say it, another function in place of one of ours for as long as a run takes.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from concurrent.futures import Future
from contextlib import ExitStack, contextmanager
from typing import Any

from attrs import evolve

from welkin_sdk.errors import WelkinError
from welkin_sdk.protocol import page
from welkin_sdk.protocol.cursor import PROVEN
from welkin_sdk.protocol.cursor import Span as Window
from welkin_sdk.sync import mirror, scan, source
from welkin_sdk.sync.policy import SECOND_US, Policy
from welkin_sdk.sync.stores import records
from welkin_sdk.sync.types import PulledPage, Stream
from welkin_sdk.webhooks.outcome import Outcome
from welkin_sdk.webhooks.receiver import Receiver
from welkin_sdk.wire import tokens


class Plant:
    """An engine with one bug; by default with none."""

    name = "none"

    def store(self, store: Any) -> Any:
        return store

    def receiver(self, receiver: type[Receiver]) -> type[Receiver]:
        return receiver

    def policy(self, policy: Policy) -> Policy:
        return policy

    def mirror(self, mirror: Any) -> Any:
        return mirror

    def swaps(self) -> list[tuple[Any, str, Any]]:
        """Owner, name, and what stands there while the bug is planted."""
        return []

    @contextmanager
    def planted(self) -> Iterator[None]:
        with ExitStack() as stack:
            for owner, name, other in self.swaps():
                stack.callback(setattr, owner, name, getattr(owner, name))
                setattr(owner, name, other)
            yield


class _Through:
    """A store that passes everything on."""

    def __init__(self, store: Any) -> None:
        self._store = store

    def __getattr__(self, name: str) -> Any:
        return getattr(self._store, name)


class ExclusiveLowerBound(Plant):
    """The next page starts behind the last instant: what shares it with the end of a page is skipped."""

    name = "exclusive lower bound"

    def swaps(self) -> list[tuple[Any, str, Any]]:
        right = page._follow

        def follow(cursor: Any, look: Any) -> Any:
            moved = right(cursor, look)
            if moved is None or not moved.spans or not look.times:
                return moved
            lo, hi = moved.spans[-1]
            is_step = cursor.spans[-1].lo < lo <= look.times[-1] < hi
            return (
                evolve(moved, spans=(*moved.spans[:-1], Window(look.times[-1] + 1, hi)), proof=PROVEN)
                if is_step
                else moved
            )

        return [(page, "_follow", follow)]


class NoLookback(Plant):
    name = "lookback 0"

    def policy(self, policy: Policy) -> Policy:
        return evolve(policy, lookback_us=0, lookback_max_us=0, deep_every_us=None)


class ClientClock(Plant):
    """What is complete is told by this machine's clock."""

    name = "client clock as upper bound"

    def swaps(self) -> list[tuple[Any, str, Any]]:
        right = source.Source.ask_time

        async def ask_time(self: Any, resource: Any) -> int:
            await right(self, resource)
            now_us = int(self._clock.now_us())
            return now_us - now_us % SECOND_US

        return [(source.Source, "ask_time", ask_time)]


class NewestSeen(Plant):
    """The watermark is the newest record that was stored."""

    name = "watermark = newest seen"

    def store(self, store: Any) -> Any:
        class Store(_Through):
            def apply(self, lease: Any, pulled: PulledPage) -> Any:
                effect = self._store.apply(lease, pulled)
                before = self._store.watermark(lease.stream)
                newest = max((one.updated_us or 0 for one in pulled.records), default=0)
                if before is not None and newest > before.complete_through_us:
                    self._store.save_watermark(lease, evolve(before, complete_through_us=newest))
                return effect

        return Store(store)


class CheckpointFirst(Plant):
    """Progress is committed before what it is the progress of."""

    name = "checkpoint before upsert"

    def store(self, store: Any) -> Any:
        class Store(_Through):
            def apply(self, lease: Any, pulled: PulledPage) -> Any:
                self._store.apply(lease, evolve(pulled, records=(), quarantined=()))
                return self._store.apply(lease, pulled)

        return Store(store)


class NoGuard(Plant):
    """Whatever comes last is stored."""

    name = "no guard"

    def swaps(self) -> list[tuple[Any, str, Any]]:
        return [(records, "judge", lambda held, new: "newer")]


class StrictGuard(Plant):
    """At equal times what is there stays, however old its fetch is."""

    name = "guard > on equal times"

    def swaps(self) -> list[tuple[Any, str, Any]]:
        right: Callable[[Any, Any], str] = vars(records)["judge"]

        def judge(held: Any, new: Any) -> str:
            if held.updated_us == new.updated_us and held.deleted_us is None:
                return "overtaken"
            return right(held, new)

        return [(records, "judge", judge)]


class NeverBack(Plant):
    """What is older by its time is dropped, however late it was read."""

    name = "older times never win"

    def swaps(self) -> list[tuple[Any, str, Any]]:
        right: Callable[[Any, Any], str] = vars(records)["judge"]

        def judge(held: Any, new: Any) -> str:
            said = right(held, new)
            return "overtaken" if said == "doubtful" else said

        return [(records, "judge", judge)]


class BelievesReplicas(Plant):
    """A record that seems to have gone back in time is taken at its word."""

    name = "older times win unconfirmed"

    def swaps(self) -> list[tuple[Any, str, Any]]:
        async def confirm(self: Any, resource: Any, doubtful: Any, *, is_complete: bool) -> Any:
            return doubtful

        return [(source.Source, "confirm", confirm)]


class EarlyAnswer(Plant):
    """A delivery is acknowledged first and kept afterwards, if that works."""

    name = "200 before inbox commit"

    def receiver(self, receiver: type[Receiver]) -> type[Receiver]:
        class Hasty(receiver):  # type: ignore[misc, valid-type]
            def take(self, headers: Any, body: bytes, *, now_us: int) -> Outcome:
                super().take(headers, body, now_us=now_us)
                return Outcome(200, "accepted", accepted=True)

        return Hasty


class ShortPage(Plant):
    """A page with fewer records than were asked for is the last one."""

    name = "stop on short page"

    def swaps(self) -> list[tuple[Any, str, Any]]:
        def is_complete(cursor: Any, body: Any, next_from: Any, count: int, fresh: int) -> bool:
            return bool(count < cursor.asked_size)

        return [(page, "_is_complete", is_complete)]


class NextVerbatim(Plant):
    """The address of the next page is asked for as it stands, wherever it leads."""

    name = "next followed verbatim"

    def swaps(self) -> list[tuple[Any, str, Any]]:
        right = page._move

        def move(cursor: Any, look: Any) -> Any:
            if look.next_from is None:
                return right(cursor, look)
            hi = cursor.spans[-1].hi
            # Cut to the second as it came: no progress within one.
            verbatim = look.next_from - look.next_from % SECOND_US
            return evolve(cursor, spans=(*cursor.spans[:-1], Window(min(verbatim, hi - 1), hi)), barren=0)

        return [(page, "_move", move)]


class HastyTombstones(Plant):
    """What a scan has not seen is dead, also when it was broken off."""

    name = "tombstone from incomplete scan"

    def swaps(self) -> list[tuple[Any, str, Any]]:
        right = scan.Scan.run

        async def run(self: Any, pull: Any, *, allows_mass_delete: bool = False) -> Any:
            try:
                return await right(self, pull, allows_mass_delete=allows_mass_delete)
            except WelkinError:
                lease = pull.tenure.lease
                missing = list(self._store.unseen(lease.stream, before_run=pull.run))
                self._store.bury(lease, missing, observed_us=self._source.server.now_us(), run=pull.run)
                raise

        return [(scan.Scan, "run", run)]


class OneTenant(Plant):
    """The key has everything but the tenant."""

    name = "key without tenant"

    def swaps(self) -> list[tuple[Any, str, Any]]:
        def stream(self: Any, resource: Any) -> Stream:
            return Stream("alpha", self.instance, resource.name)

        return [(mirror.Mirror, "_stream", stream)]


class Recount(Plant):
    """After a repeated request the window is read from its start, and counted again."""

    name = "retry restarts window"

    def swaps(self) -> list[tuple[Any, str, Any]]:
        right, noted = source.Source.pages, source.Source._note_retry

        def note(self: Any, event: Any) -> None:
            self.has_retried = True
            noted(self, event)

        async def pages(self: Any, resource: Any, lo_us: int, hi_us: int, *, position: Any) -> Any:
            self.has_retried = False
            async for one in right(self, resource, lo_us, hi_us, position=position):
                if self.has_retried:
                    self.has_retried = False
                    yield evolve(one, position="restarting") if one.position is None else one
                    async for again in right(self, resource, lo_us, hi_us, position=None):
                        yield again
                    return
                yield one

        return [(source.Source, "pages", pages), (source.Source, "_note_retry", note)]


class Stampede(Plant):
    """Everybody who needs a token fetches one."""

    name = "refresh without single flight"

    def swaps(self) -> list[tuple[Any, str, Any]]:
        right = tokens.TokenStore.enter

        def enter(self: Any) -> Any:
            ticket = right(self)
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
            flight.set_result(token)

        return [(tokens.TokenStore, "enter", enter), (tokens.TokenStore, "land", land)]


PLANTS: tuple[Callable[[], Plant], ...] = (
    ExclusiveLowerBound,
    NoLookback,
    ClientClock,
    NewestSeen,
    CheckpointFirst,
    NoGuard,
    StrictGuard,
    NeverBack,
    BelievesReplicas,
    EarlyAnswer,
    ShortPage,
    NextVerbatim,
    HastyTombstones,
    OneTenant,
    Recount,
    Stampede,
)
