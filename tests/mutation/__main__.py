"""
Mutation testing: put small faults into a copy of the code, one at a time, and see whether the tests notice.

    make mutation                                         the draw that plan.toml has written down: the client
    make mutation PLAN=mirror                             the one of mirror.toml
    python -m tests.mutation --seed 7 --only paging/    another one, of some of the modules
    python -m tests.mutation --keep                       with the traces of the run before; only test files that have
                                                          changed since are traced anew
    python -m tests.mutation --again                      those alone that the last run has not seen noticed: survivors,
                                                          and what lines that were mended since draw anew

A survivor gets a test, or simpler code; if it is no fault at all, a reason in plan.toml. Exits 1 where less is found than
plan.toml asks for.
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from tests.mutation.draw import draw
from tests.mutation.plan import ROOT, Plan, plan_names, read_plan
from tests.mutation.reach import Reach
from tests.mutation.run import Result, copy_tree, keep_traces, run, trace

_VERDICTS = ("killed", "timed out", "survived", "unreached")
_MADE = ROOT / ".cache" / "mutation"


def main(arguments: Sequence[str] | None = None) -> int:
    chosen = _options().parse_args(arguments)
    plan = read_plan(chosen.plan)
    seed, count = chosen.seed or plan.seed, chosen.count or plan.count
    began = time.monotonic()
    places = [_MADE / plan.name / f"copy{number}" for number in range(chosen.processes)]
    kept = keep_traces(plan, places[0]) if chosen.keep else []
    for place in places:
        copy_tree(place)
    traces = trace(plan, places[0], chosen.processes, kept)
    reach = Reach(traces, places[0])
    mutants = draw(plan, places[0], seed, count, chosen.only)
    if chosen.unchanged:
        mutants = [replace(mutant, operator="NoOp", occurrence=0) for mutant in mutants]
    traced = time.monotonic()
    noticed = _read_noticed(plan, seed) if chosen.again else {}
    results = [Result(mutant, noticed[mutant.lot]) for mutant in mutants if mutant.lot in noticed]
    if chosen.again:
        print(f"{len(results)} of {len(mutants)} were noticed by the run before")
    for result in run([mutant for mutant in mutants if mutant.lot not in noticed], reach, plan, places):
        results.append(result)
        print(f"{len(results):4}  {result.verdict:9}  {_place(result)}", flush=True)
    _keep_noticed(plan, seed, results)
    share = show(results, plan)
    print(
        f"seed {seed}: {traced - began:.0f} s to trace the tests, {time.monotonic() - traced:.0f} s to run mutants"
    )
    return 0 if share >= plan.least_percent else 1


def _options() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="tests.mutation", description=__doc__.split("\n\n")[0])
    parser.add_argument("--plan", choices=plan_names(), default="plan")
    parser.add_argument("--seed", type=int, help="another one than the plan's")
    parser.add_argument("--count", type=int, help="so many mutants instead of the plan's")
    parser.add_argument("--only", default="", help="modules whose path has this in it")
    parser.add_argument("--processes", type=int, default=2)
    parser.add_argument("--unchanged", action="store_true", help="put no fault in: then nothing may be found")
    parser.add_argument("--again", action="store_true", help="run what the last run has not seen noticed")
    parser.add_argument("--keep", action="store_true", help="trace changed test files only")
    return parser


def _path_of_noticed(plan: Plan, seed: int) -> Path:
    return _MADE / plan.name / f"noticed-{seed}.json"


def _read_noticed(plan: Plan, seed: int) -> dict[str, str]:
    """The verdicts of the run before on what was noticed, by lot; tests may have come since, and none may have gone."""
    path = _path_of_noticed(plan, seed)
    noticed: dict[str, str] = json.loads(path.read_text(encoding="utf-8")) if path.exists() else {}
    return noticed


def _keep_noticed(plan: Plan, seed: int, results: Sequence[Result]) -> None:
    noticed = {each.mutant.lot: each.verdict for each in results if each.verdict in ("killed", "timed out")}
    _path_of_noticed(plan, seed).write_text(json.dumps(noticed, indent=0), encoding="utf-8")


def _place(result: Result) -> str:
    return f"{result.mutant.file}:{result.mutant.line}  {result.mutant.operator}"


def show(results: Sequence[Result], plan: Plan) -> float:
    """Print the survivors and a table of the modules; returns how many percent were found."""
    survivors = [each for each in results if each.verdict in ("survived", "unreached")]
    for each in survivors:
        print(f"\n{_place(each)}  {each.verdict}{_argued(each, plan)}\n{each.diff}")
    counts = Counter((each.mutant.file, each.verdict) for each in results)
    files = sorted({file for file, _verdict in counts})
    width = max(map(len, [*files, "module"]))
    print(f"\n{'module':{width}} {'mutants':>9}" + "".join(f"{verdict:>11}" for verdict in _VERDICTS))
    for file in files:
        row = [counts[file, verdict] for verdict in _VERDICTS]
        print(f"{file:{width}} {sum(row):>9}" + "".join(f"{number or '':>11}" for number in row))
    total = Counter(each.verdict for each in results)
    print(f"{'all':{width}} {len(results):>9}" + "".join(f"{total[verdict]:>11}" for verdict in _VERDICTS))
    share = 100 * (len(results) - len(survivors)) / max(len(results), 1)
    argued = sum(bool(_argued(each, plan)) for each in survivors)
    print(
        f"\n{share:.1f} % found; {len(survivors)} survived, of which {argued} are argued in {plan.name}.toml"
    )
    return share


def _argued(result: Result, plan: Plan) -> str:
    """The reason in plan.toml, where this is the mutant that it is about."""
    lines = result.diff.splitlines()
    before, after = ({line[1:].strip() for line in lines if line.startswith(sign)} for sign in "-+")
    for each in plan.arguments:
        if each.file == result.mutant.file and each.line in before and each.mutant in after:
            return f", no fault: {each.why}"
    return ""


if __name__ == "__main__":
    sys.path.insert(0, str(Path.cwd()))
    raise SystemExit(main())
