"""
The seam to what is tested: how an engine, its store and its receiver are built, and what their answers say.

All of the harness that knows names of `welkin_sdk.mirror` beyond types and errors is here and in plants.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any, get_args

from attrs import define, evolve

from tests.faults.oracles import Tables
from tests.faults.probes import Probes
from tests.faults.world import Server
from welkin_sdk.data_client import AsyncDataClient
from welkin_sdk.instant import to_datetime
from welkin_sdk.mirror.errors import (
    StaleCursorError,
    StoreDamagedError,
    StoreError,
    StoreLockedError,
    StoreLostError,
)
from welkin_sdk.mirror.policy import Policy
from welkin_sdk.mirror.results import Outcome
from welkin_sdk.mirror.stores import open_store
from welkin_sdk.webhooks.receiver import Receiver

__all__ = ["DECLARED", "LOOKBACK_US", "POLICY", "STORAGE_FAULTS", "StaleCursorError"]

# Nothing is older than two years; each decade before costs every new mirror requests that find nothing.
POLICY = Policy(epoch_us=1_577_836_800_000_000)
# How far back a mirror may be incomplete. What a planted bug makes of it does not change what is promised.
LOOKBACK_US = POLICY.lookback_us


class EngineClock:
    """This machine's time as the engine has it: the sandbox's, off by *skew_seconds*."""

    def __init__(self, server: Server, skew_seconds: float) -> None:
        self._server = server
        self._skew_us = round(skew_seconds * 1_000_000)

    def now_us(self) -> int:
        return self._server.now_us() + self._skew_us

    def set_back(self, seconds: float) -> None:
        """Be behind by so much from now on."""
        self._skew_us -= round(seconds * 1_000_000)

    async def sleep(self, seconds: float) -> None:
        self._server.advance(max(0.0, min(seconds, 600)))


def open_memory_store(plant: Any) -> Any:
    store = open_store(":memory:", allow_tenants=True)
    return store if plant is None else plant.store(store)


def receiver_class(plant: Any) -> type[Receiver]:
    return Receiver if plant is None else plant.receiver(Receiver)


def policy(plant: Any, *, has_scans: bool) -> Policy:
    figures = POLICY if has_scans else evolve(POLICY, scan_every_us=None)
    return figures if plant is None else plant.policy(figures)


def build_mirror(
    client: AsyncDataClient,
    store: Any,
    *,
    tenant: str,
    resources: Sequence[str],
    page_size: int,
    concurrency: int,
    clock: EngineClock,
    has_scans: bool,
    plant: Any,
) -> Any:
    from welkin_sdk.mirror.mirror import AsyncMirror

    mirror = AsyncMirror(
        client,
        store,
        tenant=tenant,
        resources=resources,
        page_size=page_size,
        concurrency=concurrency,
        policy=policy(plant, has_scans=has_scans),
        clock=clock,
    )
    return mirror if plant is None else plant.mirror(mirror)


def describe(result: Any, probes: Probes) -> str:
    """A run's result as a line of the log, every way of recovery counted."""
    parts = []
    for stream in result.streams:
        probes.hit(f"engine: {stream.outcome}")
        if stream.is_late:
            probes.hit("engine: lateness alarm")
        if stream.deleted:
            probes.hit("engine: tombstones", stream.deleted)
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


def rewind(mirror: Any, to_us: int) -> None:
    """Carry out what the text of CorruptProgressError tells an operator to do."""
    mirror.rewind(to_datetime(to_us))


_RECOVERIES = {
    "quarantine": "SELECT count(*) FROM quarantine WHERE tenant = ?",
    "gap": "SELECT count(*) FROM gap WHERE tenant = ?",
    "flagged": "SELECT count(*) FROM inbox WHERE tenant = ? AND state = 'flagged'",
    "again": "SELECT count(*) FROM dirty WHERE tenant = ? AND attempts > 0",
    "lookback": "SELECT coalesce(sum(lookback_us), 0) FROM watermark WHERE tenant = ?",
}
_ALL_RECOVERIES = "SELECT " + ", ".join(f"({sql})" for sql in _RECOVERIES.values())
_MORE = {
    "quarantine": "engine: quarantined",
    "gap": "engine: gap noted",
    "flagged": "engine: delivery flagged",
    "again": "engine: range to be pulled again",
    "lookback": "engine: lookback raised",
}
_LESS = {"quarantine": "engine: released from quarantine", "gap": "engine: gap closed"}


def note_recoveries(tables: Tables, tenant: str, known: dict[str, int], probes: Probes) -> None:
    """
    Count what the store's tables show of the engine's ways out.

    Args:
        known: what they showed the last time; is brought up to date.
    """
    now = dict(zip(_RECOVERIES, tables.rows(_ALL_RECOVERIES, *(tenant,) * len(_RECOVERIES))[0], strict=True))
    for name, count in now.items():
        before = known.get(name, 0)
        # The first lookback of a resource is none that was raised.
        if count > before and not (name == "lookback" and count % LOOKBACK_US == 0):
            probes.hit(_MORE[name])
        elif count < before and name in _LESS:
            probes.hit(_LESS[name])
    known.update(now)


def note_interrupted(tables: Tables, tenant: str, probes: Probes) -> None:
    """Count a span that an earlier process has left in its middle."""
    if tables.rows("SELECT 1 FROM span WHERE tenant = ? AND position IS NOT NULL LIMIT 1", tenant):
        probes.hit("engine: span taken up in its middle")


_STOPS = (
    "ForbiddenError",
    "NotFoundError",
    "EndpointChangedError",
    "MassDeleteError",
    "StreamStoppedError",
    "CorruptProgressError",
    "LostLeaseError",
    "StoreFullError",
    "StoreLockedError",
    "StoreReadOnlyError",
    "StoreLostError",
    "StoreDamagedError",
)
DECLARED = (
    *(f"engine: {outcome}" for outcome in get_args(Outcome)),
    *(f"engine: {name}" for name in _STOPS),
    *_MORE.values(),
    *_LESS.values(),
    "engine: lateness alarm",
    "engine: tombstones",
    "engine: span taken up in its middle",
    "engine: window halved",
    "engine: larger page asked",
    "repair: rewind",
)


@define
class StorageFault:
    """Attributes: left: transactions until the store fails; fired: how many it has refused."""

    left: int
    fired: int = 0


# What the database itself says of a full disk and of one that cannot be written, and what others do to it.
_SIMULATED: dict[str, type[StoreError]] = {
    "locked": StoreLockedError,
    "gone": StoreLostError,
    "damaged": StoreDamagedError,
}
_SETTINGS = {
    "full": ("PRAGMA max_page_count = 1", "PRAGMA max_page_count = 1073741823"),
    "read-only": ("PRAGMA query_only = ON", "PRAGMA query_only = OFF"),
}
STORAGE_FAULTS = (*_SIMULATED, *_SETTINGS)


@contextmanager
def storage_fault(store: Any, kind: str, after: int) -> Iterator[StorageFault]:
    """From the nth write on, the database takes no more."""
    database, fault = store._database, StorageFault(after)
    before, connection = database.writing, database._connection

    @contextmanager
    def writing() -> Iterator[Any]:
        fault.left -= 1
        if fault.left == -1 and kind in _SETTINGS:
            connection.execute(_SETTINGS[kind][0])
        try:
            with before() as session:
                yield session
                if fault.left < 0 and kind in _SIMULATED:
                    raise _SIMULATED[kind]("no more")
        except StoreError:
            fault.fired += fault.left < 0
            raise

    database.writing = writing
    try:
        yield fault
    finally:
        del database.writing
        if kind in _SETTINGS:
            connection.execute(_SETTINGS[kind][1])
