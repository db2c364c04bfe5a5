"""
Passes of a mirror over a clinic of the Cloud API, in a process of its own, so that its memory and its time are nobody else's.

`python -m benchmarks.cloud_fill OPTIONS` prints a line of JSON for each pass.
"""

from __future__ import annotations

import asyncio
import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import TypedDict, Unpack

from attrs import asdict, frozen

from benchmarks.backfill import peak_kib
from benchmarks.cloud_clinic import CLIENT, SECRET, Control
from benchmarks.sped_clock import SpedClock
from welkin_sdk import AsyncCloudClient
from welkin_sdk.mirror import AsyncMirror, open_store
from welkin_sdk.mirror.results import SyncResult

_ROOT = Path(__file__).parent.parent
_BETWEEN_PASSES_SECONDS = 20 * 60
_STATM = Path("/proc/self/statm")


class Wanted(TypedDict, total=False):
    """What `passes_of` takes; see `_Task`."""

    tenant: str
    instance: str
    concurrency: int
    passes: int
    follows_seconds: float


@frozen(kw_only=True)
class _Task:
    """
    Attributes:
        store: address of the store.
        passes: runs over all lists, each an interval after the last; 0 with *follows_seconds*, which runs on for so long.
    """

    address: str
    store: str
    began: float
    speed: float
    tenant: str = "bench"
    instance: str = "live"
    concurrency: int = 8
    passes: int = 1
    follows_seconds: float = 0


@frozen
class Pass:
    """
    What a pass came to.

    Attributes:
        seen: records that were read; *changed*: that were new, changed or gone.
        cpu_seconds: of this process; *resident_kib*, *peak_kib*: its memory behind the pass, and the most it ever had.
    """

    seen: int
    changed: int
    seconds: float
    cpu_seconds: float
    resident_kib: int
    peak_kib: int
    problems: list[str]


async def _run(task: _Task) -> None:
    clock = SpedClock(task.began, task.speed)
    async with AsyncCloudClient(task.tenant, task.instance, CLIENT, SECRET, base_url=task.address) as client:
        with closing(open_store(task.store)) as store:
            mirror = AsyncMirror(client, store, concurrency=task.concurrency, clock=clock)
            for number in range(task.passes):
                if number:
                    # The server's clock counts, and is put forward by whoever runs this.
                    clock.ahead_us += _BETWEEN_PASSES_SECONDS * 1_000_000
                await _measured(mirror)
                sys.stdin.readline()
            if task.follows_seconds:
                asyncio.get_running_loop().call_later(task.follows_seconds / task.speed, mirror.stop)
                begin, cpu = time.perf_counter(), time.process_time()
                results: list[SyncResult] = []
                await mirror.run(on_result=results.append)
                _tell(results, begin, cpu)


async def _measured(mirror: AsyncMirror) -> None:
    begin, cpu = time.perf_counter(), time.process_time()
    _tell([await mirror.run_once()], begin, cpu)


def _tell(results: list[SyncResult], begin: float, cpu: float) -> None:
    streams = [stream for result in results for stream in result.streams]
    told = Pass(
        sum(one.seen for one in streams),
        sum(one.changed + one.deleted for one in streams),
        time.perf_counter() - begin,
        time.process_time() - cpu,
        int(_STATM.read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE") // 1024 if _STATM.exists() else 0,
        peak_kib(),
        [f"{one.resource}: {one.outcome} {one.reason}" for one in streams if one.outcome != "done"],
    )
    print(json.dumps(asdict(told)), flush=True)


def passes_of(control: Control, store: str, **wanted: Unpack[Wanted]) -> Iterator[Pass]:
    """The passes of a mirror in a process of its own, one after the other; between them the clinic may be changed."""
    options = control.options
    task = _Task(address=control.address, store=store, began=options.began, speed=options.speed, **wanted)
    command = [sys.executable, "-m", "benchmarks.cloud_fill", json.dumps(asdict(task))]
    with subprocess.Popen(
        command, cwd=_ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout is not None
        assert process.stdin is not None
        for number, line in enumerate(process.stdout, 1):
            yield Pass(**json.loads(line))
            if number < task.passes:
                control.ask("advance", seconds=_BETWEEN_PASSES_SECONDS)
            process.stdin.write("\n")
            process.stdin.flush()
    if process.returncode:
        raise RuntimeError(f"the mirror's process ended with {process.returncode}")


if __name__ == "__main__":
    asyncio.run(_run(_Task(**json.loads(sys.argv[1]))))
