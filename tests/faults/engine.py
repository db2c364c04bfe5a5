"""
The seam to what is tested: how an engine, its store and its receiver are built, and what their answers say.

All of the harness that knows names of `welkin_sdk.sync` beyond types and errors is here and in planted.py.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from attrs import define

from tests.faults.probes import Probes
from tests.faults.workload import RESOURCES
from tests.faults.world import Server
from welkin_sdk.client import AsyncDataClient
from welkin_sdk.protocol.instant import to_datetime
from welkin_sdk.sync.errors import StoreFullError, StoreLockedError
from welkin_sdk.sync.policy import Policy
from welkin_sdk.sync.stores import open_store
from welkin_sdk.webhooks.receiver import Receiver

POLICY = Policy()
# How far back a mirror may be incomplete. What a planted bug makes of it does not change what is promised.
LOOKBACK_US = POLICY.lookback_us


class EngineClock:
    """This machine's time as the engine has it: the sandbox's, off by *skew_seconds*."""

    def __init__(self, server: Server, skew_seconds: float) -> None:
        self._server = server
        self._skew_us = round(skew_seconds * 1_000_000)

    def now_us(self) -> int:
        return self._server.now_us() + self._skew_us

    async def sleep(self, seconds: float) -> None:
        self._server.advance(max(0.0, min(seconds, 600)))


def open_memory_store(plant: Any) -> Any:
    store = open_store(":memory:", allow_tenants=True)
    return store if plant is None else plant.store(store)


def receiver_class(plant: Any) -> type[Receiver]:
    return Receiver if plant is None else plant.receiver(Receiver)


def policy(plant: Any) -> Policy:
    return POLICY if plant is None else plant.policy(POLICY)


def build_mirror(
    client: AsyncDataClient,
    store: Any,
    *,
    tenant: str,
    page_size: int,
    concurrency: int,
    clock: EngineClock,
    plant: Any,
) -> Any:
    from welkin_sdk.sync.mirror import Mirror

    mirror = Mirror(
        client,
        store,
        tenant=tenant,
        resources=RESOURCES,
        page_size=page_size,
        concurrency=concurrency,
        policy=policy(plant),
        clock=clock,
    )
    return mirror if plant is None else plant.mirror(mirror)


def describe(result: Any, probes: Probes) -> str:
    """A run's result as a line of the log, every way of recovery counted."""
    parts = []
    for stream in result.streams:
        probes.hit(f"engine: {stream.outcome}")
        if stream.reason:
            probes.hit(f"engine: {stream.reason.partition(':')[0]}")
        parts.append(
            f"{stream.resource}={stream.outcome} {stream.reason.partition(':')[0]} seen {stream.seen}"
            f" changed {stream.changed} deleted {stream.deleted} gaps {stream.gaps}"
        )
    return "; ".join(parts)


async def forced_scan(mirror: Any) -> Any:
    """A scan by somebody who has looked: what is missing is meant to be."""
    return await mirror.scan(allow_mass_delete=True)


async def rewind(mirror: Any, to_us: int) -> None:
    mirror.rewind(to_datetime(to_us))


@define
class StorageFault:
    """Attributes: left: transactions until the store fails; fired: how many it has refused."""

    left: int
    fired: int = 0


@contextmanager
def storage_fault(store: Any, kind: str, after: int) -> Iterator[StorageFault]:
    """From the nth write on, the database takes no more, as a full disk and another process's lock do."""
    database, fault = store._database, StorageFault(after)
    before = database.writing
    error = {"full": StoreFullError, "locked": StoreLockedError}[kind]

    @contextmanager
    def writing() -> Iterator[Any]:
        fault.left -= 1
        with before() as session:
            yield session
            if fault.left < 0:
                fault.fired += 1
                raise error("no more")

    database.writing = writing
    try:
        yield fault
    finally:
        del database.writing
