"""
One seed, one run: some hundreds of events between an engine, its server, others and the network; then quiet; then
the oracles. The same seed gives the same log, byte for byte.
"""

from __future__ import annotations

import asyncio
import logging
import sqlite3
import traceback
from collections.abc import Callable
from contextlib import nullcontext
from hashlib import sha256
from typing import Any

from attrs import define, field

from tests.faults import engine, events, mail, settle, trouble
from tests.faults.crashes import Crash
from tests.faults.ears import Ears
from tests.faults.oracles import Tables, Verdict, check_honesty
from tests.faults.probes import Probes
from tests.faults.setting import Setting
from tests.faults.tenant import Tenant
from tests.faults.world import Server, dice
from welkin_sdk.errors import WelkinError

LONGEST = 300
TENANTS = ("alpha", "beta")
_KINDS, _WEIGHTS = zip(*events.EVENTS, strict=True)
DECLARED = (*trouble.DECLARED, *mail.DECLARED, *events.DECLARED, *engine.DECLARED, *settle.DECLARED)


@define
class Result:
    """
    What a run came to.

    Attributes:
        convergence: requests from the end of the faults until all was equal, in those of a clean run; None: not measured.
    """

    seed: int
    verdict: Verdict
    digest: str
    events: int
    injected: int
    requests: int
    convergence: float | None
    log: list[str] = field(repr=False)


class Servers:
    """The sandboxes of this process, begun anew for every run."""

    def __init__(self) -> None:
        self.by_name = {name: Server(name) for name in TENANTS}


class Run:
    """
    Args:
        events: how many are played; by default as many as the seed draws.
        plant: a bug to be found; None for the engine as it is.

    Attributes:
        backup: a copy of the store from earlier.
    """

    def __init__(
        self,
        servers: Servers,
        seed: int,
        probes: Probes,
        *,
        events: int | None = None,
        plant: Any = None,
    ) -> None:
        self.seed = seed
        self.probes = probes
        self.setting = Setting.draw(seed)
        self.log: list[str] = []
        self.verdict = Verdict()
        self.dice = dice(seed, "events")
        self.plant = plant
        self.store = engine.open_memory_store(plant)
        self.tables = Tables(self.store)
        self.backup: sqlite3.Connection | None = None
        self.convergence: float | None = None
        self._count = self.setting.events if events is None else events
        # Every eighth run listens to everything: it costs a seventh of the time.
        self._ears = Ears(logging.INFO if seed % 8 else logging.DEBUG)
        self.tenants = [
            Tenant.begin(
                servers.by_name[name],
                seed=seed,
                setting=self.setting,
                store=self.store,
                plant=plant,
                log=self.log,
                probes=probes,
            )
            for name in TENANTS
        ]

    async def play(self) -> Result:
        with self._ears:
            try:
                await self._events()
                if self.plant is None or self.verdict.is_good:
                    await settle.settle(self)
            except Exception as error:  # noqa: BLE001 - a run that breaks is a finding
                place = traceback.extract_tb(error.__traceback__)[-1]
                self.verdict.say("other", f"{type(error).__name__} at {place.name}:{place.lineno}")
                self.log.append("".join(traceback.format_exception(error)))
        self._listen()
        self.store.close()
        if self.backup is not None:
            self.backup.close()
        return Result(
            self.seed,
            self.verdict,
            sha256("\n".join(self.log).encode()).hexdigest(),
            self._count,
            sum(tenant.armed.injected for tenant in self.tenants),
            sum(tenant.wire.requests for tenant in self.tenants),
            self.convergence,
            self.log,
        )

    async def _events(self) -> None:
        if self.setting.begins_synced:
            # At an instant that is whole, so that the ends of what is read are; half of the time it dies in the middle.
            for tenant in self.tenants:
                first = self.dice.choice((events.sync, events.crash))
                self.log.append(f"{tenant.name} first {await first(self, tenant)}")
        for number in range(self._count):
            # Most of it happens to the first tenant; the second is there to be kept apart.
            tenant = self.tenants[self.dice.random() < 0.12]
            event = self.dice.choices(_KINDS, _WEIGHTS)[0]
            line = await event(self, tenant)
            self.log.append(f"{number} {tenant.name} {event.__name__} {line}")
            self.probes.hit(f"event: {event.__name__}")
            self._look_for_leftovers(tenant)
            if self.verdict.notes:
                return

    def _look_for_leftovers(self, tenant: Tenant) -> None:
        """Between two events nothing is at work: no engine leaves a request behind that would be answered later."""
        left = asyncio.all_tasks() - {asyncio.current_task()}
        if left:
            self.verdict.say("other", tenant.name, len(left), "left at work behind a run's back")

    async def engine(self, tenant: Tenant, work: Callable[[], Any]) -> str:
        """Let the engine work; errors of its own are part of life, others are findings."""
        engine.note_interrupted(self.tables, tenant.name, self.probes)
        try:
            said = engine.describe(await work(), self.probes)
        except Crash:
            said = "crashed"
        except BaseExceptionGroup as group:
            if group.split((Crash, WelkinError))[1] is not None:
                raise
            said = "crashed" if group.subgroup(Crash) else "group"
        except WelkinError as error:
            said = type(error).__name__
            self.probes.hit(f"engine: {said}")
            self._ears.hear(repr(error), str(error))
        engine.note_recoveries(self.tables, tenant.name, tenant.known, self.probes)
        if tenant.is_flipped and "CorruptProgressError" in said:
            # What the error's text tells an operator to do. Nobody knows how far the mirror was complete.
            tenant.is_flipped = False
            self.probes.hit("repair: rewind")
            # An engine that died just before keeps its lease for a while.
            tenant.server.advance(400)
            engine.rewind(tenant.mirror, 0)
        if tenant.is_flipped:
            return said
        if not tenant.has_skewed and self.setting.late_seconds * 1_000_000 < engine.LOOKBACK_US:
            check_honesty(self.tables, tenant.others, tenant.name, engine.LOOKBACK_US, self.verdict)
        return said

    def _listen(self) -> None:
        heard = self._ears.text()
        if "canary-" in heard:
            self.verdict.say("canaries", "logs and errors", heard.count("canary-"))
        for table, columns in (("run", "outcome"), ("gap", "why"), ("dirty", "why")):
            for (text,) in self.tables.rows(f"SELECT {columns} FROM {table}"):
                if "canary-" in str(text):
                    self.verdict.say("canaries", table)


def play(servers: Servers, seed: int, probes: Probes, **options: Any) -> Result:
    """Play one seed on a loop of its own."""
    run = Run(servers, seed, probes, **options)
    run.setting.quirks.note(probes)
    loop = asyncio.new_event_loop()
    plant = options.get("plant")
    try:
        with plant.planted() if plant is not None else nullcontext():
            return loop.run_until_complete(run.play())
    finally:
        loop.close()
