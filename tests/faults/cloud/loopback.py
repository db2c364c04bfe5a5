"""
The same engine over real sockets: the sandbox's Cloud API on a loopback port, behaving as a real server may, with connections
that break and processes that die.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Mapping, Sequence
from typing import Any

from tests.faults.cloud.crash import wanted_of
from tests.faults.cloud.engine import API, LIST_EVERY_SECONDS, POLICY
from tests.faults.crashes import Crash, crashing
from tests.faults.loopback import Report
from tests.faults.oracles import Tables
from tests.faults.warm import loading_certificates_once
from tests.faults.world import dice
from welkin_sdk.cloud_client import AsyncCloudClient
from welkin_sdk.errors import WelkinError
from welkin_sdk.http.clock import Clock
from welkin_sdk.mirror.mirror import AsyncMirror
from welkin_sdk.mirror.stores import open_store
from welkin_sdk.sandbox import Sandbox, serve
from welkin_sdk.sandbox.core.clock import microseconds

RESOURCES = ("patients", "users", "encounters", "cdt_records/cdt-vitals")
_COLLECTIONS = ("patients", "encounters", "cdt_records")
BEHAVIOURS: Mapping[str, Mapping[str, Any]] = {
    "usual": {},
    "small pages, told": {"largest_page": 2},
    "small pages, silent": {"largest_page": 2, "page_cap": "silent"},
    "shuffled": {"order": "shuffled", "largest_page": 2},
    "time stays": {"updates_move_time": False},
    "flagged": {"deletes": "flagged"},
    "late lists": {"late_seconds": 120},
    "few a minute": {"requests_per_minute": 600},
    "sort ignored": {"sort": "ignored"},
    "rows": {"shape": "rows"},
}
# For a while, between two walks.
TWISTS: Mapping[str, tuple[Mapping[str, Any], Mapping[str, Any]]] = {
    "unknown shape": ({"shape": "unknown"}, {"shape": "documented"}),
    "access refused": ({"access": "refused"}, {"access": "granted"}),
    "masked": ({"masked": ("firstName", "lastName", "notes")}, {"masked": ()}),
}
FAULTS: Mapping[str, tuple[str, Mapping[str, Any]]] = {
    "reset before": ("reset_before", {}),
    "reset in body": ("reset_in_body", {}),
    "truncated": ("truncate", {"content_length": "whole"}),
    "503": ("status", {"status": 503, "retry_after": 1}),
    "429": ("status", {"status": 429, "retry_after": 1}),
    "html": ("html", {}),
}
DECLARED = (
    *(f"cloud sandbox: {name}" for name in (*BEHAVIOURS, *TWISTS)),
    *(f"cloud socket: {name}" for name in FAULTS),
    "cloud socket: killed",
)


class _SandboxClock:
    """The sandbox's time is this machine's too."""

    def __init__(self, sandbox: Sandbox) -> None:
        self._sandbox = sandbox

    def now_us(self) -> int:
        return microseconds(self._sandbox.clock.now())

    async def sleep(self, seconds: float) -> None:
        self._sandbox.clock.advance(seconds)
        await asyncio.sleep(0)


class _Play:
    """One mirror beside the sandbox, from its first run to its end."""

    def __init__(self, sandbox: Sandbox, seed: int, report: Report) -> None:
        self.sandbox, self.seed, self.report = sandbox, seed, report
        self.dice = dice(seed, "cloud loopback")
        self.store = open_store(":memory:")
        names = list(BEHAVIOURS)
        self.behaviour = names[seed % len(names)]
        self.fault = self.dice.choice(list(FAULTS))
        self.resources = ("patients", *self.dice.sample(RESOURCES[1:], 2))

    async def run(self) -> list[str]:
        """Every finding, as `Verdict.say` takes it."""
        sandbox, report = self.sandbox, self.report
        sandbox.reset()
        sandbox.cloud.behave(**BEHAVIOURS[self.behaviour])
        report.probes.hit(f"cloud sandbox: {self.behaviour}")
        kind, parameters = FAULTS[self.fault]
        id = sandbox.faults.add(
            kind,  # type: ignore[arg-type]
            route="GET /cloud/*",
            probability=self.dice.choice((0.05, 0.2)),
            times=self.dice.randint(2, 8),
            seed=self.seed,
            **parameters,
        )
        try:
            for _ in range(2):
                await self._walk(dies=self.dice.random() < 0.5)
                self._change()
            if self.dice.random() < 0.5:
                await self._twist()
        finally:
            hits = sandbox.faults.remove(id).fired
            report.injected += hits
            report.probes.hit(f"cloud socket: {self.fault}", hits)
        self._later(400)
        for _ in range(2):
            self._later(LIST_EVERY_SECONDS + 150)
            await self._walk()
        unequal = self._compare()
        before = self.store.latest()
        self._later(LIST_EVERY_SECONDS + 150)
        await self._walk()
        if self.store.latest() != before:
            unequal.append("twice")
        self.store.close()
        return unequal

    async def _twist(self) -> None:
        """Something is withheld or in another shape for the length of a walk."""
        name = self.dice.choice(list(TWISTS))
        to, back = TWISTS[name]
        collection = self.dice.choice(_COLLECTIONS)
        self.sandbox.cloud.behave(collection, **to)
        self.report.probes.hit(f"cloud sandbox: {name}")
        await self._walk()
        self.sandbox.cloud.behave(collection, **back)

    async def _walk(self, *, dies: bool = False) -> None:
        """A run of a process that has just started; it may die on its way."""
        self._later(LIST_EVERY_SECONDS + 150)
        at = self.sandbox.cloud
        client = AsyncCloudClient(
            at.tenant,
            at.instance,
            # Logins are metered by the hour, and a hundred runs take seconds.
            access_token=at.issue_token(),
            base_url=at.address,
            _clock=Clock(sleep_async=_SandboxClock(self.sandbox).sleep, jitter=self.dice.random),
        )
        async with client:
            mirror = AsyncMirror(
                client,
                self.store,
                resources=self.resources,
                page_size=self.dice.choice((2, 20, 50)),
                concurrency=self.dice.randint(1, 4),
                policy=POLICY,
                clock=_SandboxClock(self.sandbox),
            )
            with crashing(self.dice.randint(1, 100) if dies else None, self.report.probes) as countdown:
                try:
                    await mirror.run_once()
                except* WelkinError:
                    self.report.probes.hit("cloud socket: run given up")
                except* Crash:
                    self.report.probes.hit("cloud socket: killed")
                    self.report.injected += countdown.name is not None

    def _change(self) -> None:
        """What others do between two runs."""
        cloud, number = self.sandbox.cloud, self.dice.randrange(100)
        patients = cloud.records("patients")
        first, last = patients[0], patients[-1]
        cloud.load("patients", [{"id": f"5eed0000-0000-4000-8000-{number:012d}", "firstName": "New"}])
        cloud.change("patients", first.id, firstName=f"canary-alpha-{number}")
        cloud.load("encounters", [{"id": f"5eed0000-0000-4000-8001-{number:012d}"}], first.id)
        encounters = [one for one in cloud.records("encounters") if not one.is_deleted]
        if len(encounters) > 3:
            cloud.remove("encounters", self.dice.choice(encounters).id)
        if len(patients) > 3 and self.dice.random() < 0.5 and not last.is_deleted:
            cloud.remove("patients", last.id)

    def _later(self, seconds: float) -> None:
        self.sandbox.clock.advance(seconds)

    def _compare(self) -> list[str]:
        wanted = wanted_of(self.sandbox, self.resources)
        rows = Tables(self.store).rows(
            "SELECT resource, id, body FROM record WHERE api = ? AND deleted_us IS NULL", API
        )
        held = {(row[0], row[1]): bytes(row[2]) for row in rows}
        return [
            *("lost" for key in wanted if key not in held),
            *("stale" for key in wanted if key in held and held[key] != wanted[key]),
            *("left" for key in held if key not in wanted),
        ]


def play_all(seeds: Sequence[int]) -> Report:
    """Each of *seeds*: its number draws the behaviour."""
    report = Report()
    logging.getLogger("welkin_sdk").addHandler(logging.NullHandler())
    with serve(seed=2) as sandbox, loading_certificates_once():
        for seed in seeds:
            play = _Play(sandbox, seed, report)
            for what in asyncio.run(play.run()):
                report.verdict.say(what, f"cloud socket {play.behaviour}, {play.fault}, seed {seed}")
            report.runs += 1
    return report
