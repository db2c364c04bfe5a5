"""The parts of the proof for the Cloud API, each as a function that a process of a pool can run; see `tests.faults.proof`."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path
from typing import Any

from tests.faults.cloud import crash, loopback
from tests.faults.cloud.plants import PLANTS
from tests.faults.cloud.run import play
from tests.faults.oracles import FINDINGS
from tests.faults.places import PostgresPlace, SqlitePlace
from tests.faults.plants.plant import Plant
from tests.faults.probes import Probes
from tests.faults.proof import Total, chunks, gather, settle_garbage, timed

CAUGHT = Path(__file__).with_name("caught.txt")
SEEDS = Path(__file__).with_name("seeds.txt")
TIERS = ("crash", "planted", "loopback", "simulated")


def simulate(seeds: Sequence[int], events: int | None = None) -> dict[str, Any]:
    """Play *seeds*; every fiftieth twice, whose logs have to be the same."""
    settle_garbage()
    probes, failures, counts = Probes(), [], dict.fromkeys(FINDINGS, 0)
    played = happened = injected = twice = 0
    for seed in seeds:
        result = play(seed, probes, events=events)
        played, happened, injected = played + 1, happened + result.events, injected + result.injected
        for name in FINDINGS:
            counts[name] += getattr(result.verdict, name)
        if not result.verdict.is_good:
            failures.append(f"cloud seed {seed}: {'; '.join(result.verdict.notes[:3])}")
        if seed % 50 == 0:
            twice += 1
            if play(seed, Probes(), events=events).digest != result.digest:
                failures.append(f"cloud seed {seed}: another log the second time")
                counts["other"] += 1
    injected += sum(count for name, count in probes.counts.items() if name.startswith("crash:"))
    return {
        "counts": counts,
        "runs": played,
        "simulated": played,
        "events": happened,
        "injected": injected,
        "twice": twice,
        "probes": dict(probes.counts),
        "failures": failures,
    }


def plant(number: int, within: int) -> dict[str, Any]:
    """The seed that finds the planted bug, None when none of *within* does; the one that found it before comes first."""
    kind = PLANTS[number]
    name = kind().name
    before = [seed for seed in (caught_before().get(name),) if seed is not None and seed <= within]
    found = next((seed for seed in (*before, *range(1, within + 1)) if catches(kind, seed)), None)
    failures = [] if found else [f"planted bug not caught within {within} seeds: {name}"]
    return {"counts": {}, "caught": {name: found}, "failures": failures}


def catches(kind: Callable[[], Plant], seed: int) -> bool:
    """Whether *seed* finds the bug; it is the bug that was found, if the same life without it is good."""
    return not play(seed, Probes(), plant=kind()).verdict.is_good and play(seed, Probes()).verdict.is_good


def caught_before() -> dict[str, int]:
    """The seed by which each planted bug was caught the last time that somebody wrote it down."""
    lines = CAUGHT.read_text(encoding="utf-8").splitlines()
    return {name: int(seed) for seed, name in (line.split(maxsplit=1) for line in lines if line[:1] != "#")}


def known_seeds() -> list[int]:
    """Seeds that once failed; they are played first."""
    lines = SEEDS.read_text(encoding="utf-8").splitlines()
    return [int(line.split("#")[0]) for line in lines if line.split("#")[0].strip()]


def sockets(seeds: Sequence[int]) -> dict[str, Any]:
    """The loopback tier."""
    report = loopback.play_all(seeds)
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
        report = crash.kill_everywhere(SqlitePlace, most=most)
    else:
        from tests.postgres_server import running_postgres

        with running_postgres() as url:
            report = crash.kill_everywhere(lambda folder: PostgresPlace(url), most=most)
    return {
        "counts": {name: getattr(report, name, 0) for name in FINDINGS},
        "runs": report.kills,
        "injected": report.kills,
        "points": report.points,
        "kills": report.kills,
        "probes": {f"SIGKILL {report.place}: {name}": count for name, count in report.names.items()},
        "failures": [f"{report.place}: {note}" for note in report.notes],
    }


def prove(
    tiers: Sequence[str], *, seeds: int, sockets_all: int, most: int | None, within: int, jobs: int
) -> Total:
    """Everything in *tiers*, on *jobs* processes."""
    total = Total()
    with ProcessPoolExecutor(jobs, mp_context=get_context("spawn")) as pool:
        work = [pool.submit(timed, "simulated", simulate, known_seeds())]
        if "crash" in tiers:
            work += [pool.submit(timed, "crash", kill, kind, most) for kind in ("postgresql", "sqlite")]
        if "planted" in tiers:
            work += [pool.submit(timed, "planted", plant, number, within) for number in range(len(PLANTS))]
        if "loopback" in tiers:
            parts = chunks(range(sockets_all), 50)
            work += [pool.submit(timed, "loopback", sockets, part) for part in parts]
        if "simulated" in tiers:
            work += [
                pool.submit(timed, "simulated", simulate, part) for part in chunks(range(1, seeds + 1), 10)
            ]
        gather(work, total)
    return total
