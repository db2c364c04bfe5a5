"""
One seed, one life: events between an engine, its server, others and the network; then quiet; then the oracles. The same seed
gives the same log, byte for byte.
"""

from __future__ import annotations

import asyncio
import logging
import traceback
from collections.abc import Callable
from contextlib import nullcontext
from hashlib import sha256
from typing import Any

from attrs import define, field

from tests.faults.cloud import answers, engine, events, habits, life, others, settle, wire
from tests.faults.cloud.clinic import Clinic, Clock
from tests.faults.cloud.collections import COLLECTIONS
from tests.faults.cloud.life import Life
from tests.faults.cloud.oracles import check_honesty, check_kinds, count_leaks
from tests.faults.cloud.setting import Setting
from tests.faults.crashes import Crash
from tests.faults.ears import Ears
from tests.faults.engine import describe
from tests.faults.oracles import Tables, Verdict
from tests.faults.probes import Probes
from tests.faults.world import dice
from welkin_sdk.errors import WelkinError

_KINDS, _WEIGHTS = zip(*events.EVENTS, strict=True)
_STOPS = ("ForbiddenError", "NotFoundError", "MassDeleteError", "StreamStoppedError", "CorruptProgressError")
DECLARED = (
    *habits.DECLARED,
    *answers.DECLARED,
    *wire.DECLARED,
    *others.DECLARED,
    *life.DECLARED,
    *events.DECLARED,
    *settle.DECLARED,
    *(
        f"engine: {name}"
        for name in (*_STOPS, "done", "gaps", "stopped", "failed", "interrupted", "tombstones")
    ),
)


@define
class Result:
    """What a life came to."""

    seed: int
    verdict: Verdict
    digest: str
    events: int
    injected: int
    requests: int
    log: list[str] = field(repr=False)


class Run:
    """
    Args:
        events: how many are played; by default as many as the seed draws.
        plant: a bug to be found; None for the engine as it is.
    """

    def __init__(self, seed: int, probes: Probes, *, events: int | None = None, plant: Any = None) -> None:
        self.seed, self.probes, self.plant = seed, probes, plant
        self.setting = Setting.draw(seed)
        self.log: list[str] = []
        self.verdict = Verdict()
        self.dice = dice(seed, "events")
        self.store = engine.open_memory_store(plant)
        self.tables = Tables(self.store)
        self.ears = Ears(logging.INFO if seed % 8 else logging.DEBUG)
        self._count = self.setting.events if events is None else events
        clock = Clock()
        shared: dict[str, dict[str, Any]] = {}
        self.lives = []
        for tenant, instance in self.setting.owners:
            of_tenant = shared.setdefault(tenant, {})
            tables = {
                name: of_tenant.setdefault(name, {}) if one.is_of_tenant else {}
                for name, one in COLLECTIONS.items()
            }
            clinic = Clinic(tenant, instance, self.setting.habits, clock, tables)
            self.lives.append(
                Life.begin(
                    clinic,
                    seed=seed,
                    setting=self.setting,
                    store=self.store,
                    plant=plant,
                    log=self.log,
                    probes=probes,
                )
            )

    async def play(self) -> Result:
        with self.ears:
            try:
                await self._events()
                if self.plant is None or self.verdict.is_good:
                    await settle.settle(self)
            except Exception as error:  # noqa: BLE001 - a life that breaks is a finding
                place = traceback.extract_tb(error.__traceback__)[-1]
                self.verdict.say("other", f"{type(error).__name__} at {place.name}:{place.lineno}")
                self.log.append("".join(traceback.format_exception(error)))
        count_leaks(self.tables, self.ears.text(), self.verdict)
        self.store.close()
        return Result(
            self.seed,
            self.verdict,
            sha256("\n".join(self.log).encode()).hexdigest(),
            self._count,
            sum(one.injected for one in self.lives),
            sum(one.wire.requests for one in self.lives),
            self.log,
        )

    async def _events(self) -> None:
        for number in range(self._count):
            one = self.lives[-1 if self.dice.random() < 0.2 else 0]
            event = self.dice.choices(_KINDS, _WEIGHTS)[0]
            line = await event(self, one)
            self.log.append(f"{number} {one.name} {event.__name__} {line}")
            self.probes.hit(f"event: {event.__name__}")
            self.repair(one)
            left = asyncio.all_tasks() - {asyncio.current_task()}
            if left:
                self.verdict.say("other", one.name, len(left), "left at work behind a run's back")
            if self.verdict.notes:
                return

    async def engine(self, one: Life, work: Callable[[], Any]) -> str:
        """Let the engine work; errors of its own are part of life, others are findings."""
        try:
            said = describe(await work(), self.probes)
            self.ears.hear(said)
        except Crash:
            said = "crashed"
        except BaseExceptionGroup as group:
            if group.split((Crash, WelkinError))[1] is not None:
                raise
            said = "crashed" if group.subgroup(Crash) else "group"
        except WelkinError as error:
            said = type(error).__name__
            self.ears.hear(repr(error), str(error))
        one.is_ahead = one.is_ahead or "CorruptProgressError" in said
        self._judge(one)
        return said

    def repair(self, one: Life) -> None:
        """Do what the text of CorruptProgressError tells an operator to do, once the clock is right again."""
        if one.is_ahead:
            self.probes.hit("repair: rewind")
            one.is_ahead = False
            one.clinic.clock.ahead_us = 0
            # An engine that died just before keeps its lease for a while.
            one.clinic.clock.advance(400)
            engine.rewind(one.mirror)

    def _judge(self, one: Life) -> None:
        one.note_withheld()
        check_kinds(self.tables, one.clinic, one.owner, self.verdict)
        if not one.has_skewed:
            check_honesty(
                self.tables,
                one.clinic,
                one.owner,
                self.verdict,
                followed=self.setting.followed,
                exempt=one.withheld,
            )


def play(seed: int, probes: Probes, **options: Any) -> Result:
    """Play one seed on a loop of its own."""
    run = Run(seed, probes, **options)
    for name in run.setting.resources:
        run.setting.habits[name].note(probes)
    loop = asyncio.new_event_loop()
    plant = options.get("plant")
    try:
        with engine.small_batches(), plant.planted() if plant is not None else nullcontext():
            return loop.run_until_complete(run.play())
    finally:
        loop.close()
