"""
The whole proof as one table, or as much of it as is asked for.

    python -m tests.faults                      all of it
    python -m tests.faults --soak 3600          simulated runs for an hour, seed after seed
    python -m tests.faults --seed 4711          one run, its log and what is wrong with it
    python -m tests.faults --only simulated,planted,loopback,crash,processes

All of it takes some eight minutes on two cores with nothing else to do; `make test` plays a shorter form. A simulated run
is a quarter of a second, nearly all of it 180 requests: a real client, a real sandbox, a real store.
"""

from __future__ import annotations

import argparse
import resource
import sys
import time
from collections.abc import Sequence

from tests.faults import loopback
from tests.faults import run as runs
from tests.faults.oracles import FINDINGS
from tests.faults.plants import PLANTS
from tests.faults.probes import Probes
from tests.faults.proof import LEAST, TIERS, WITHIN, Total, begun, prove, soak

# Simulated runs of CI.
SEEDS = 2000
_HEADINGS = {
    "lost": "lost",
    "stale": "stale",
    "twice": "stored twice",
    "tenant": "wrong tenant",
    "canaries": "canaries leaked",
    "left": "deleted left after scan",
    "unseen": "unseen by verify",
    "other": "other findings",
}


_PROCESSES = {
    "pairs": "pairs of kills",
    "kills": "random kills",
    "stops": "stopped past its lease (SIGSTOP)",
    "terms": "asked to end (SIGTERM)",
    "limits": "files out of room (RLIMIT_FSIZE)",
}


def show(total: Total, seconds: float, tiers: Sequence[str]) -> None:
    """The table: what has to be nothing, how much was tried, and how well."""
    rows: list[tuple[str, str]] = [(_HEADINGS[name], str(total.counts[name])) for name in FINDINGS]
    rows += [("faults injected", f"{total.injected:,}"), ("runs", f"{total.runs:,}")]
    rows += [("simulated runs", f"{total.simulated:,}"), ("events", f"{total.events:,}")]
    rows += [("same seed twice, same log", f"{total.twice:,}")]
    if "loopback" in tiers:
        rows += [("loopback runs", f"{total.loopback:,}")]
    if "crash" in tiers:
        rows += [("crash points (killed)", f"{total.points:,} ({total.kills:,})")]
    if "processes" in tiers:
        rows += [(heading, f"{total.processes[name]:,}") for name, heading in _PROCESSES.items()]
    if ratios := total.convergence:
        mean = sum(ratios) / len(ratios)
        text = (
            f"{max(ratios):.2f} x a clean run's requests at most, {mean:.2f} on average, of {len(ratios):,}"
        )
        rows += [("convergence, at most 2 sweeps", text)]
    if "planted" in tiers:
        caught = [seed for seed in total.caught.values() if seed is not None]
        latest = max(caught, default=0)
        rows += [("planted bugs caught", f"{len(caught)}/{len(PLANTS)}, at seed {latest} at the latest")]
        rows += [(f"  {name}", f"seed {seed}") for name, seed in total.caught.items() if seed is not None]
    if declared := declared_by(tiers):
        least = min(declared, key=lambda name: total.probes.counts[name])
        rows += [("probes", f"{len(declared)}, the least hit {total.probes.counts[least]:,} times: {least}")]
    rows += [("seconds by part", ", ".join(f"{name} {took:.0f}" for name, took in total.took.most_common()))]
    usage = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    rows += [
        ("seconds", f"{seconds:.0f}, of processors {sum(one.ru_utime + one.ru_stime for one in usage):.0f}")
    ]
    width = max(len(name) for name, _ in rows)
    _say("\n".join(f"{name:<{width}}  {value}" for name, value in rows))


def declared_by(tiers: Sequence[str]) -> list[str]:
    """Every fault class and way of recovery that these tiers have to meet."""
    declared = [*(runs.DECLARED if "simulated" in tiers else ())]
    return [*declared, *(loopback.DECLARED if "loopback" in tiers else ())]


def _say(text: str) -> None:
    sys.stdout.write(text + "\n")
    sys.stdout.flush()


def judge(total: Total, tiers: Sequence[str], least: int) -> list[str]:
    """Everything that makes the proof fail."""
    failures = list(total.failures)
    below = total.probes.below(least, declared_by(tiers))
    failures += [f"hit {count} times, fewer than {least}: {name}" for name, count in below.items()]
    return failures


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.faults", description=__doc__.splitlines()[1])
    parser.add_argument("--seeds", type=int, default=SEEDS, help="simulated runs")
    parser.add_argument("--seed", type=int, help="play this one and print its log")
    parser.add_argument("--events", type=int, help="so many with --seed; by default as many as it draws")
    parser.add_argument("--soak", type=float, metavar="SECONDS", help="simulated runs until the time is over")
    parser.add_argument("--from", dest="first", type=int, default=10_001, help="first seed of a soak")
    parser.add_argument("--only", default=",".join(TIERS), help=f"of {', '.join(TIERS)}")
    parser.add_argument("--sockets", type=int, default=25, help="loopback seeds of each class")
    parser.add_argument("--points", type=int, help="crash points of each reference at most; all by default")
    parser.add_argument(
        "--within", type=int, default=WITHIN, help="seeds in which a planted bug is to be found"
    )
    parser.add_argument("--least", type=int, default=LEAST, help="every probe is hit so often")
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--probes", action="store_true", help="print every probe's count")
    options = parser.parse_args()
    if options.seed is not None:
        result = runs.play(begun(), options.seed, Probes(), events=options.events)
        _say("\n".join([*result.log, f"{result.digest} {result.verdict.notes or 'good'}"]))
        return 0 if result.verdict.is_good else 1
    began = time.time()
    tiers = [tier for tier in TIERS if tier in options.only.split(",")]
    if options.soak is not None:
        total, tiers = soak(options.first, options.soak, options.jobs), ["simulated"]
    else:
        total = prove(
            tiers,
            seeds=options.seeds,
            sockets_each=options.sockets,
            most=options.points,
            within=options.within,
            jobs=options.jobs,
        )
    show(total, time.time() - began, tiers)
    if options.probes:
        _say("\n".join(f"{count:>9,}  {name}" for name, count in sorted(total.probes.counts.items())))
    least = options.least
    if options.soak is not None:
        # A soak is as long as it was given: half of what its runs should have hit is asked for.
        least = options.least * total.simulated // (2 * SEEDS)
    failures = judge(total, tiers, least)
    if failures:
        sys.stderr.write("\n".join(failures) + "\n")
    return 1 if failures or any(total.counts.values()) else 0


if __name__ == "__main__":
    sys.exit(main())
