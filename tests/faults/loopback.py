"""
The same engine over real sockets: a sandbox on a loopback port whose connections break as those of a bad network do.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Mapping, Sequence
from typing import Any

from attrs import define, field

from tests.faults.engine import POLICY
from tests.faults.oracles import Tables, Verdict, check_equal
from tests.faults.probes import Probes
from tests.faults.warm import loading_certificates_once
from tests.faults.workload import RESOURCES, UNTIMED
from tests.faults.world import dice
from welkin_sdk.data_client import AsyncDataClient
from welkin_sdk.errors import WelkinError
from welkin_sdk.http.clock import Clock
from welkin_sdk.mirror.mirror import AsyncMirror
from welkin_sdk.mirror.stores import open_store
from welkin_sdk.sandbox import Sandbox, serve
from welkin_sdk.sandbox.core.clock import microseconds, print_timestamp

CLASSES: Mapping[str, tuple[str, Mapping[str, Any]]] = {
    "reset before": ("reset_before", {}),
    "reset in body": ("reset_in_body", {}),
    "truncated, length": ("truncate", {"content_length": "whole"}),
    "truncated, no length": ("truncate", {"content_length": "cut"}),
    "truncated, chunked": ("truncate", {"content_length": "chunked"}),
    "slow body": ("slow_body", {"piece_bytes": 2000, "pause_seconds": 0.01}),
    "delay": ("delay", {"seconds": 0.05}),
    "503": ("status", {"status": 503, "retry_after": 1}),
    "429": ("status", {"status": 429, "retry_after": 1}),
    "401": ("status", {"status": 401}),
    "html": ("html", {}),
    "broken json": ("invalid_json", {"form": "bytes"}),
}
TIMED = tuple(name for name in RESOURCES if name not in UNTIMED)
DECLARED = tuple(f"socket: {name}" for name in CLASSES)


@define
class Report:
    runs: int = 0
    injected: int = 0
    verdict: Verdict = field(factory=Verdict)
    probes: Probes = field(factory=Probes)


class _Seen:
    """A sandbox as the oracles look at it."""

    def __init__(self, sandbox: Sandbox) -> None:
        self.parts = sandbox.parts


class _SandboxClock:
    """The sandbox's time is this machine's too."""

    def __init__(self, sandbox: Sandbox) -> None:
        self._sandbox = sandbox

    def now_us(self) -> int:
        return microseconds(self._sandbox.clock.now())

    async def sleep(self, seconds: float) -> None:
        await _nap(seconds)


async def _nap(seconds: float) -> None:
    await asyncio.sleep(min(seconds, 0.002))


async def _play(sandbox: Sandbox, name: str, seed: int, report: Report) -> None:
    shaken = dice(seed, "loopback", name)
    sandbox.reset()
    # A window of records without times is halved again and again: ten times the requests of the others, for every fourth.
    resources = RESOURCES if seed % 4 == 0 else TIMED
    _fill(sandbox, resources, shaken.randint(20, 45), shaken.randint(1, 30))
    store = open_store(":memory:")
    client = AsyncDataClient(
        sandbox.client_id,
        sandbox.client_secret,
        base_url=sandbox.data_api,
        _clock=Clock(sleep_async=_nap, jitter=shaken.random),
    )
    page_size, concurrency = shaken.choice((10, 20, 50)), shaken.randint(1, 4)
    mirror = AsyncMirror(
        client,
        store,
        tenant="alpha",
        resources=resources,
        page_size=page_size,
        concurrency=concurrency,
        policy=POLICY,
        clock=_SandboxClock(sandbox),
    )
    kind, parameters = CLASSES[name]
    id = sandbox.faults.add(
        kind,  # type: ignore[arg-type]
        route="GET *",
        probability=shaken.choice((0.2, 0.5)),
        times=shaken.randint(3, 12),
        seed=seed,
        **parameters,
    )
    async with client:
        for work in (mirror.run_once, mirror.run_once):
            try:
                await work()
            except WelkinError:
                report.probes.hit("socket: run given up")
            # Later stamps only: a server's do not go back.
            _fill(sandbox, resources, 0, shaken.randint(0, 9), first=shaken.randrange(60))
        hits = sandbox.faults.remove(id).fired
        report.injected += hits
        report.probes.hit(f"socket: {name}", hits)
        # A collection that was asked to wait is left alone until then.
        sandbox.clock.advance(5)
        # A scan brings up to date as well.
        await mirror.scan()
        before = store.latest()
        await mirror.run_once()
    verdict = Verdict()
    if store.latest() != before:
        verdict.say("twice", name, detail="by a run after the end")
    check_equal(Tables(store), _Seen(sandbox), "alpha", verdict, is_scanned=True)  # type: ignore[arg-type]
    store.close()
    for what in ("lost", "stale", "twice", "left", "other"):
        setattr(report.verdict, what, getattr(report.verdict, what) + getattr(verdict, what))
    report.verdict.notes += [f"socket {name} seed {seed}: {note}" for note in verdict.notes]
    report.runs += 1


def _fill(sandbox: Sandbox, resources: Sequence[str], count: int, ties: int, *, first: int = 0) -> None:
    """*count* records a second apart, and *ties* in one instant."""
    now = microseconds(sandbox.clock.now())
    for number, resource in enumerate(resources):
        sandbox.load(
            resource,
            [
                {
                    "id": f"5eed0000-0000-4000-8000-{first + index:012d}",
                    "first_name": f"canary-alpha-{number}-{index}-{now}",
                    "updated_at": print_timestamp(now - max(0, count - index) * 1_000_000),
                }
                for index in range(count + ties)
            ],
        )


def play_all(seeds: range) -> Report:
    """Every class with every one of *seeds*."""
    report = Report()
    # What the engine warns of is looked at elsewhere.
    logging.getLogger("welkin_sdk").addHandler(logging.NullHandler())
    with serve() as sandbox, loading_certificates_once():
        for name in CLASSES:
            for seed in seeds:
                asyncio.run(_play(sandbox, name, seed, report))
    return report
