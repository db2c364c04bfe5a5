"""
The whole proof as one table, or as much of it as is asked for.

    python -m tests.faults                      all of it, of both APIs
    python -m tests.faults --api cloud          of one of them
    python -m tests.faults --soak 3600          simulated runs for an hour, seed after seed
    python -m tests.faults --seed 4711          one run, its log and what is wrong with it
    python -m tests.faults --only simulated,planted,loopback,crash,processes

All of it takes some eleven minutes on two cores with nothing else to do; `make test` plays a shorter form. A simulated run
is a fifth of a second, nearly all of it 100 to 250 requests: a real client, a real sandbox, a real store.
"""

from __future__ import annotations

import argparse
import resource
import sys
import time
from collections.abc import Sequence

from tests.faults import loopback
from tests.faults import run as runs
from tests.faults.cloud import loopback as cloud_loopback
from tests.faults.cloud import proof as cloud
from tests.faults.cloud import run as cloud_runs
from tests.faults.oracles import FINDINGS
from tests.faults.probes import Probes
from tests.faults.proof import LEAST, TIERS, WITHIN, Total, begun, prove, soak

# Simulated runs of CI.
SEEDS = 2000
CLOUD_SEEDS = 2000
CLOUD_SOCKETS = 300
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


def show(
    total: Total, seconds: float, tiers: Sequence[str], *, heading: str, declared: Sequence[str]
) -> None:
    """The table of one API: what has to be nothing, how much was tried, and how well."""
    rows: list[tuple[str, str]] = [(heading, "")]
    rows += [(_HEADINGS[name], str(total.counts[name])) for name in FINDINGS]
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
        rows += [
            ("planted bugs caught", f"{len(caught)}/{len(total.caught)}, at seed {latest} at the latest")
        ]
        rows += [(f"  {name}", f"seed {seed}") for name, seed in total.caught.items() if seed is not None]
    if declared:
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


def declared_of_cloud(tiers: Sequence[str]) -> list[str]:
    """The same of the Cloud API."""
    declared = [*(cloud_runs.DECLARED if "simulated" in tiers else ())]
    return [*declared, *(cloud_loopback.DECLARED if "loopback" in tiers else ())]


def _say(text: str) -> None:
    sys.stdout.write(text + "\n")
    sys.stdout.flush()


def judge(total: Total, declared: Sequence[str], least: int) -> list[str]:
    """Everything that makes the proof fail."""
    failures = list(total.failures)
    below = total.probes.below(least, declared)
    failures += [f"hit {count} times, fewer than {least}: {name}" for name, count in below.items()]
    return failures


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.faults", description=__doc__.splitlines()[1])
    parser.add_argument("--api", choices=("data", "cloud", "both"), default="both")
    parser.add_argument("--seeds", type=int, help="simulated runs of each API")
    parser.add_argument(
        "--seed", type=int, help="play this one and print its log; of the Data API by default"
    )
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
        return _play_one(options)
    tiers = options.only.split(",")
    is_bad = False
    if options.api != "cloud":
        is_bad = _prove_data(options, [tier for tier in TIERS if tier in tiers])
    if options.api != "data" and options.soak is None:
        is_bad = _prove_cloud(options, [tier for tier in cloud.TIERS if tier in tiers]) or is_bad
    return int(is_bad)


def _play_one(options: argparse.Namespace) -> int:
    if options.api == "cloud":
        result: runs.Result | cloud_runs.Result = cloud_runs.play(
            options.seed, Probes(), events=options.events
        )
    else:
        result = runs.play(begun(), options.seed, Probes(), events=options.events)
    _say("\n".join([*result.log, f"{result.digest} {result.verdict.notes or 'good'}"]))
    return 0 if result.verdict.is_good else 1


def _prove_data(options: argparse.Namespace, tiers: Sequence[str]) -> bool:
    """Whether anything is wrong."""
    began, least = time.time(), options.least
    if options.soak is not None:
        total, tiers = soak(options.first, options.soak, options.jobs), ["simulated"]
        # A soak is as long as it was given: half of what its runs should have hit is asked for.
        least = options.least * total.simulated // (2 * SEEDS)
    else:
        total = prove(
            tiers,
            seeds=options.seeds or SEEDS,
            sockets_each=options.sockets,
            most=options.points,
            within=options.within,
            jobs=options.jobs,
        )
    return _tell(total, time.time() - began, options, tiers, least, "Data API", declared_by(tiers))


def _prove_cloud(options: argparse.Namespace, tiers: Sequence[str]) -> bool:
    """The same of the Cloud API."""
    began = time.time()
    total = cloud.prove(
        tiers,
        seeds=options.seeds or CLOUD_SEEDS,
        sockets_all=CLOUD_SOCKETS * options.sockets // 25,
        most=options.points,
        within=options.within,
        jobs=options.jobs,
    )
    declared = declared_of_cloud(tiers)
    return _tell(total, time.time() - began, options, tiers, options.least, "Cloud API", declared)


def _tell(
    total: Total,
    seconds: float,
    options: argparse.Namespace,
    tiers: Sequence[str],
    least: int,
    heading: str,
    declared: Sequence[str],
) -> bool:
    """Print the table and what is wrong; whether anything is."""
    show(total, seconds, tiers, heading=heading, declared=declared)
    if options.probes:
        _say("\n".join(f"{count:>9,}  {name}" for name, count in sorted(total.probes.counts.items())))
    failures = judge(total, declared, least)
    if failures:
        sys.stderr.write("\n".join(failures) + "\n")
    return bool(failures) or any(total.counts.values())


if __name__ == "__main__":
    sys.exit(main())
