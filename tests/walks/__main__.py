"""
The simulation of walks as one table.

    python -m tests.walks                       every shape of pages, 2,000 seeds each, and every planted bug
    python -m tests.walks --seed 4711           one seed in every shape, with what came of it
    python -m tests.walks --shape token --seeds 50

A seed is a list, the way it moves, what its server does wrong and where the walk is cut. Runs take no network: it is
the client's own walk, fed with answers.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections import Counter
from collections.abc import Iterable

from attrs import define, field
from shapes import SHAPES

from tests.walks.plants import PLANTS, Plant
from tests.walks.run import WRONG, count_lost, play
from tests.walks.setting import draw

SEEDS = 2000
WITHIN = 200
"""Seeds of every shape within which a planted bug has to be found."""


@define
class Total:
    """
    What came of many runs.

    Attributes:
        found: name of a finding, or of a fact -> how often.
        failures: a line for each run with findings.
    """

    found: Counter[str] = field(factory=Counter[str])
    failures: list[str] = field(factory=list)

    def add(self, seed: int, shape: str) -> None:
        setting = draw(seed, shape)
        server, walked, wrong = play(setting)
        self.found.update(wrong.keys())
        self.failures += [f"{shape} {seed} ({setting.kind}): {name}: {how}" for name, how in wrong.items()]
        self.found.update(["runs", setting.kind])
        self.found["requests"] += server.asked
        self.found["entries"] += len(walked.handed)
        self.found["cuts"] += len(walked.cut_at)
        if walked.ended == "stalled":
            self.found["stalls told"] += 1
        elif walked.ended == "end":
            is_lost = setting.kind != "stuck" and count_lost(setting, server, walked) > 0
            self.found[f"complete: {walked.is_complete}{', and something lost' if is_lost else ''}"] += 1


def simulate(seeds: Iterable[int], shapes: Iterable[str] = tuple(SHAPES)) -> Total:
    """Play *seeds* in each of *shapes*."""
    total, shapes = Total(), tuple(shapes)
    for seed in seeds:
        for shape in shapes:
            total.add(seed, shape)
    return total


def find(plant: Plant, within: int = WITHIN) -> int | None:
    """A seed whose runs find *plant*; None where none within *within* does."""
    with plant.planted():
        for seed in [plant.seed, *range(within)]:
            for shape in SHAPES:
                if plant.finding in play(draw(seed, shape))[2]:
                    return seed
    return None


def main() -> int:
    parser = argparse.ArgumentParser(
        prog="python -m tests.walks", description="the simulation of walks over lists"
    )
    parser.add_argument("--seeds", type=int, default=SEEDS, help="of each shape of pages")
    parser.add_argument("--seed", type=int, help="play this one alone")
    parser.add_argument("--shape", choices=list(SHAPES), help="in this shape alone")
    parser.add_argument("--no-plants", action="store_true", help="leave out the planted bugs")
    options = parser.parse_args()
    began = time.monotonic()
    seeds = range(options.seeds) if options.seed is None else [options.seed]
    total = simulate(seeds, SHAPES if options.shape is None else [options.shape])
    rows = [(name, f"{total.found[name]:,}") for name in WRONG]
    rows += [(name, f"{count:,}") for name, count in sorted(total.found.items()) if name not in WRONG]
    missed: list[str] = []
    if options.seed is None and not options.no_plants:
        caught = {plant.title: find(plant) for plant in PLANTS}
        missed = [
            f"not found within {WITHIN} seeds: {title}" for title, seed in caught.items() if seed is None
        ]
        latest = max((seed for seed in caught.values() if seed is not None), default=0)
        rows.append(
            (
                "planted bugs caught",
                f"{len(caught) - len(missed)}/{len(caught)}, at seed {latest} at the latest",
            )
        )
    rows.append(("seconds", f"{time.monotonic() - began:.0f}"))
    width = max(len(name) for name, _ in rows)
    sys.stdout.write("".join(f"{name:<{width}}  {value}\n" for name, value in rows))
    sys.stderr.write("".join(f"{line}\n" for line in [*total.failures, *missed]))
    return 1 if total.failures or missed else 0


if __name__ == "__main__":
    sys.exit(main())
