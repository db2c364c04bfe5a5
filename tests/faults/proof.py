"""
The tiers of the proof, each as a function that a process of a pool can run, and what all of them come to.
"""

from __future__ import annotations

import gc
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import Future, ProcessPoolExecutor, as_completed
from multiprocessing import get_context
from pathlib import Path
from typing import Any

from attrs import define, field

from tests.faults import crash, loopback, process
from tests.faults import run as runs
from tests.faults.oracles import FINDINGS
from tests.faults.places import PostgresPlace, SqlitePlace
from tests.faults.plants import PLANTS, Plant
from tests.faults.probes import Probes

SEEDS = Path(__file__).with_name("seeds.txt")
CAUGHT = Path(__file__).with_name("caught.txt")
LEAST = 8
WITHIN = 200
TIERS = ("crash", "processes", "planted", "loopback", "simulated")
# How often the real command is tried in each way, see `process`.
PROCESSES = {"pairs": 100, "kills": 50, "stops": 8, "terms": 8, "limits": 8}


@define
class Total:
    """The table's figures, and what is wrong in words."""

    counts: dict[str, int] = field(factory=lambda: dict.fromkeys(FINDINGS, 0))
    injected: int = 0
    runs: int = 0
    events: int = 0
    points: int = 0
    kills: int = 0
    loopback: int = 0
    simulated: int = 0
    processes: Counter[str] = field(factory=Counter)
    convergence: list[float] = field(factory=list)
    twice: int = 0
    caught: dict[str, int | None] = field(factory=dict)
    probes: Probes = field(factory=Probes)
    failures: list[str] = field(factory=list)
    took: Counter[str] = field(factory=Counter)

    def take(self, part: dict[str, Any]) -> None:
        for name in FINDINGS:
            self.counts[name] += part["counts"].get(name, 0)
        for name in ("injected", "runs", "events", "points", "kills", "loopback", "simulated", "twice"):
            setattr(self, name, getattr(self, name) + part.get(name, 0))
        self.processes.update(part.get("processes", {}))
        self.took.update(part.get("took", {}))
        self.convergence += part.get("convergence", [])
        self.caught.update(part.get("caught", {}))
        self.probes.add(part.get("probes", {}))
        self.failures += part.get("failures", [])


_servers: runs.Servers | None = None


def begun() -> runs.Servers:
    global _servers  # noqa: PLW0603 - one per process of the pool
    if _servers is None:
        _servers = runs.Servers()
        settle_garbage()
    return _servers


def settle_garbage() -> None:
    """What has been loaded are many objects that never go; looking at them again and again is a tenth of the time."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(50_000, 20, 100)


def simulate(seeds: Sequence[int], events: int | None = None, until: float | None = None) -> dict[str, Any]:
    """
    Play *seeds*; every hundredth twice, whose logs have to be the same.

    Args:
        events: how many each has; by default as many as it draws.
        until: when no more are begun, in seconds since 1970.
    """
    probes, failures, counts = Probes(), [], dict.fromkeys(FINDINGS, 0)
    played = happened = injected = twice = 0
    convergence = []
    for seed in seeds:
        if until is not None and time.time() > until:
            break
        result = runs.play(begun(), seed, probes, events=events)
        played, happened, injected = played + 1, happened + result.events, injected + result.injected
        if result.convergence is not None:
            convergence.append(result.convergence)
        for name in FINDINGS:
            counts[name] += getattr(result.verdict, name)
        if not result.verdict.is_good:
            failures.append(f"seed {seed}: {'; '.join(result.verdict.notes[:3])}")
        if seed % 100 == 0:
            again = runs.play(begun(), seed, Probes(), events=events)
            twice += 1
            if again.digest != result.digest:
                failures.append(f"seed {seed}: another log the second time")
                counts["other"] += 1
    injected += sum(
        count for name, count in probes.counts.items() if name.startswith(("delivery:", "crash:"))
    )
    return {
        "counts": counts,
        "runs": played,
        "simulated": played,
        "events": happened,
        "injected": injected,
        "convergence": convergence,
        "twice": twice,
        "probes": dict(probes.counts),
        "failures": failures,
    }


def plant(number: int, within: int = WITHIN) -> dict[str, Any]:
    """The seed that finds the planted bug, None when none of *within* does; the one that found it before comes first."""
    kind = PLANTS[number]
    name = kind().name
    before = [seed for seed in (caught_before().get(name),) if seed is not None and seed <= within]
    found = next((seed for seed in (*before, *range(1, within + 1)) if catches(kind, seed)), None)
    failures = [] if found else [f"planted bug not caught within {within} seeds: {name}"]
    return {"counts": {}, "caught": {name: found}, "failures": failures}


def catches(kind: Callable[[], Plant], seed: int) -> bool:
    """Whether *seed* finds the bug; it is the bug that was found, if the same run without it is good."""
    bugs = (kind(), None)
    verdicts = (runs.play(begun(), seed, Probes(), events=runs.LONGEST, plant=bug).verdict for bug in bugs)
    return not next(verdicts).is_good and next(verdicts).is_good


def caught_before() -> dict[str, int]:
    """The seed by which each planted bug was caught the last time that somebody wrote it down."""
    lines = CAUGHT.read_text(encoding="utf-8").splitlines()
    return {name: int(seed) for seed, name in (line.split(maxsplit=1) for line in lines if line[:1] != "#")}


def sockets(first: int, end: int) -> dict[str, Any]:
    """The loopback tier."""
    report = loopback.play_all(range(first, end))
    return {
        "counts": {name: getattr(report.verdict, name) for name in FINDINGS},
        "runs": report.runs,
        "loopback": report.runs,
        "injected": report.injected,
        "probes": dict(report.probes.counts),
        "failures": report.verdict.notes,
    }


def kill(kind: str, most: int | None) -> dict[str, Any]:
    """Kill the command over one kind of store."""
    if kind == "sqlite":
        report = crash.kill_at_points(SqlitePlace, most=most)
    else:
        from tests.postgres_server import running_postgres

        with running_postgres() as url:
            report = crash.kill_at_points(lambda folder: PostgresPlace(url), most=most)
    return {
        "counts": {name: getattr(report, name, 0) for name in FINDINGS},
        "runs": report.kills,
        "injected": report.kills,
        "points": report.points,
        "kills": report.kills,
        "probes": {f"SIGKILL {report.place}: {name}": count for name, count in report.names.items()},
        "failures": [f"{report.place}: {note}" for note in report.notes],
    }


def processes(name: str, count: int) -> dict[str, Any]:
    """So many trials of one kind on the real command, see `process`."""
    with process.trial() as trial:
        getattr(trial, name)(count)
        report = trial.report
    done = report.names.total()
    if not done >= count:
        report.notes.append(f"{name}: {done} of {count}")
    return {
        "counts": {finding: getattr(report, finding, 0) for finding in FINDINGS},
        "runs": done,
        "injected": done * (2 if name == "pairs" else 1),
        "processes": report.names,
        "failures": [f"processes: {note}" for note in report.notes],
    }


def timed(tier: str, work: Callable[..., dict[str, Any]], *args: Any) -> dict[str, Any]:
    """What *work* returns, with the seconds it took for its *tier*."""
    began = time.monotonic()
    return work(*args) | {"took": {tier: time.monotonic() - began}}


def known_seeds() -> list[int]:
    """Seeds that once failed; they are played first."""
    lines = SEEDS.read_text(encoding="utf-8").splitlines()
    return [int(line.split("#")[0]) for line in lines if line.split("#")[0].strip()]


def chunks(seeds: Sequence[int], size: int) -> Iterable[Sequence[int]]:
    return (seeds[start : start + size] for start in range(0, len(seeds), size))


def prove(
    tiers: Sequence[str], *, seeds: int, sockets_each: int, most: int | None, within: int, jobs: int
) -> Total:
    """Everything in *tiers*, on *jobs* processes."""
    total = Total()
    with ProcessPoolExecutor(jobs, mp_context=get_context("spawn")) as pool:
        work = [pool.submit(timed, "simulated", simulate, known_seeds(), runs.LONGEST)]
        if "crash" in tiers:
            work += [pool.submit(timed, "crash", kill, kind, most) for kind in ("postgresql", "sqlite")]
        if "processes" in tiers:
            work += [pool.submit(timed, name, processes, name, count) for name, count in PROCESSES.items()]
        if "planted" in tiers:
            work += [pool.submit(timed, "planted", plant, number, within) for number in range(len(PLANTS))]
        if "loopback" in tiers:
            middle = (sockets_each + 1) // 2
            halves = ((0, middle), (middle, sockets_each))
            work += [pool.submit(timed, "loopback", sockets, *half) for half in halves]
        if "simulated" in tiers:
            parts = chunks(range(1, seeds + 1), 25)
            work += [pool.submit(timed, "simulated", simulate, part) for part in parts]
        gather(work, total)
    return total


def gather(work: Iterable[Future[dict[str, Any]]], total: Total) -> None:
    """Take what is done, and say on a terminal how far it is."""
    for number, done in enumerate(as_completed(list(work)), 1):
        total.take(done.result())
        found = f"{len(total.failures)} findings" if total.failures else "no finding"
        sys.stderr.write(f"part {number}: {total.runs:,} runs, {total.kills} kills, {found}\n")


def soak(first: int, seconds: float, jobs: int) -> Total:
    """Seed after seed for so long, or until interrupted; what was found so far is shown either way."""
    total, until = Total(), time.time() + seconds
    with ProcessPoolExecutor(jobs, mp_context=get_context("spawn")) as pool:
        try:
            while time.time() < until:
                size = 20
                work = [
                    pool.submit(simulate, range(first + n * size, first + (n + 1) * size), None, until)
                    for n in range(jobs * 4)
                ]
                first += jobs * 4 * size
                gather(work, total)
        except KeyboardInterrupt:
            pool.shutdown(wait=False, cancel_futures=True)
    return total
