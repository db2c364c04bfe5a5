"""
The whole proof as one table, or as much of it as is asked for.

    python -m tests.faults                      the figures of CI
    python -m tests.faults --soak 3600          simulated runs for an hour, seed after seed
    python -m tests.faults --seed 4711          one run, its log and what is wrong with it
    python -m tests.faults --only simulated,planted,loopback,crash
"""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Sequence

from tests.faults import loopback
from tests.faults import run as runs
from tests.faults.planted import PLANTS
from tests.faults.probes import Probes
from tests.faults.proof import COLUMNS, LEAST, TIERS, WITHIN, Total, begun, prove, soak

_HEADINGS = {
    "lost": "lost",
    "stale": "stale",
    "twice": "stored twice",
    "tenant": "wrong tenant",
    "canaries": "canaries leaked",
    "left": "deleted left after scan",
    "other": "other findings",
}


def show(total: Total, seconds: float, tiers: Sequence[str]) -> None:
    """The table."""
    rows: list[tuple[str, str]] = [(_HEADINGS[name], str(total.counts[name])) for name in COLUMNS]
    rows += [("faults injected", f"{total.injected:,}"), ("runs", f"{total.runs:,}")]
    rows += [("events", f"{total.events:,}")]
    rows += [("crash points (killed)", f"{total.points:,} ({total.kills:,})")]
    caught = sum(seed is not None for seed in total.caught.values())
    latest = max((seed for seed in total.caught.values() if seed is not None), default=0)
    rows += [("planted bugs caught", f"{caught}/{len(PLANTS)}, at seed {latest} at the latest")]
    rows += [("seconds", f"{seconds:.0f}")]
    width = max(len(name) for name, _ in rows)
    _say("\n".join(f"{name:<{width}}  {value}" for name, value in rows))


def _say(text: str) -> None:
    sys.stdout.write(text + "\n")
    sys.stdout.flush()


def judge(total: Total, tiers: Sequence[str], least: int) -> list[str]:
    """Everything that makes the proof fail."""
    failures = list(total.failures)
    if "simulated" in tiers:
        declared = [*runs.DECLARED, *(loopback.DECLARED if "loopback" in tiers else ())]
        below = total.probes.below(least, declared)
        failures += [f"hit {count} times, fewer than {least}: {name}" for name, count in below.items()]
    return failures


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.faults", description=__doc__.splitlines()[1])
    parser.add_argument("--seeds", type=int, default=400, help="simulated runs")
    parser.add_argument("--seed", type=int, help="play this one and print its log")
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
        result = runs.play(begun(), options.seed, Probes())
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
    failures = judge(total, tiers, options.least)
    if failures:
        sys.stderr.write("\n".join(failures) + "\n")
    return 1 if failures or any(total.counts.values()) else 0


if __name__ == "__main__":
    sys.exit(main())
