"""Bugs of storing: order of writes, which content is the newer one, whose a record is, who may write."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from attrs import evolve

from tests.faults.plants.plant import Plant, Swap, Through
from welkin_sdk.mirror import leases, mirror
from welkin_sdk.mirror.sources import data as source
from welkin_sdk.mirror.stores import records, tables
from welkin_sdk.mirror.types import PulledPage, Stream


class NewestSeen(Plant):
    """The watermark is the newest record that was stored."""

    name = "watermark = newest seen"

    def store(self, store: Any) -> Any:
        class Store(Through):
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
        class Store(Through):
            def apply(self, lease: Any, pulled: PulledPage) -> Any:
                self._store.apply(lease, evolve(pulled, records=(), quarantined=()))
                return self._store.apply(lease, pulled)

        return Store(store)


class NoGuard(Plant):
    """Whatever comes last is stored."""

    name = "no guard"

    def swaps(self) -> list[Swap]:
        return [(records, "judge", lambda held, new: "newer")]


class StrictGuard(Plant):
    """At equal times what is there stays, however old its fetch is."""

    name = "guard > on equal times"

    def swaps(self) -> list[Swap]:
        right: Callable[[Any, Any], str] = vars(records)["judge"]

        def judge(held: Any, new: Any) -> str:
            if held.updated_us == new.updated_us and held.deleted_us is None:
                return "overtaken"
            return right(held, new)

        return [(records, "judge", judge)]


class NeverBack(Plant):
    """What is older by its time is dropped, however late it was read."""

    name = "older times never win"

    def swaps(self) -> list[Swap]:
        right: Callable[[Any, Any], str] = vars(records)["judge"]

        def judge(held: Any, new: Any) -> str:
            said = right(held, new)
            return "overtaken" if said == "doubtful" else said

        return [(records, "judge", judge)]


class BelievesReplicas(Plant):
    """A record that seems to have gone back in time is taken at its word."""

    name = "older times win unconfirmed"

    def swaps(self) -> list[Swap]:
        async def confirm(self: Any, resource: Any, doubtful: Any, *, is_complete: bool) -> Any:
            return doubtful

        return [(source.DataSource, "confirm", confirm)]


class OneTenant(Plant):
    """The key has everything but the tenant."""

    name = "key without tenant"

    def swaps(self) -> list[Swap]:
        def stream(self: Any, resource: Any) -> Stream:
            return Stream("alpha", self.instance, resource.name)

        return [(mirror.AsyncMirror, "_stream", stream)]


class StaysBuried(Plant):
    """A tombstone is for ever."""

    name = "a tombstone is for ever"

    def swaps(self) -> list[Swap]:
        right: Callable[[Any, Any], str] = vars(records)["judge"]

        def judge(held: Any, new: Any) -> str:
            return "overtaken" if held.deleted_us is not None else right(held, new)

        return [(records, "judge", judge)]


class NotSuperseded(Plant):
    """A copy of which the server has a newer content, that cannot be stored, looks like any other."""

    name = "a superseded copy is not marked"

    def swaps(self) -> list[Swap]:
        return [(records, "_SUPERSEDE", records._SUPERSEDE + " AND 1 = 0")]


class FenceUnchecked(Plant):
    """Whoever once had the lease may write."""

    name = "fence unchecked"

    def swaps(self) -> list[Swap]:
        return [(tables.Tables, "_hold", lambda self, session, lease: tables.key_of(lease.stream))]


class NeverRenewed(Plant):
    """A lease runs out while its work goes on."""

    name = "lease never renewed"

    def swaps(self) -> list[Swap]:
        return [(leases.LeaseGuard, "renew", lambda self: None)]
