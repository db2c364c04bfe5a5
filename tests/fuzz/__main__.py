"""`make fuzz`: Schemathesis against a sandbox on a loopback port, API by API, and the figures of each run."""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import httpx

from tests.fuzz.cloud_api import cloud_target
from tests.fuzz.data_api import data_target
from tests.fuzz.target import Target
from welkin_sdk.sandbox import JournalEntry, Sandbox, serve

HERE = Path(__file__).parent
ROOT = HERE.parent.parent
CLINIC = 12
HOOKS = "WELKIN_FUZZ_HOOKS"
PHASES = "examples,coverage,fuzzing,stateful"
# With fewer drawn cases than this, that none of an operation was accepted says nothing about the operation.
TELLING = 20
# By the name on the command line: what makes the target, and how many cases are drawn per operation.
TARGETS: Mapping[str, tuple[Callable[[Sandbox, Path], Target], int]] = {
    "data": (data_target, 80),
    "cloud": (cloud_target, 20),
}


def main() -> int:
    """Run with the command line's figures; 0 if nothing failed and every operation was seen to succeed."""
    parser = argparse.ArgumentParser(prog="python -m tests.fuzz", description=__doc__)
    parser.add_argument("--api", choices=[*TARGETS, "all"], default="all")
    parser.add_argument(
        "--cases",
        type=int,
        help="drawn cases per operation, besides the systematic ones; 80 (data), 20 (cloud)",
    )
    parser.add_argument("--least", type=int, default=5000, help="fail if fewer cases were run of an API")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument(
        "--phases", default=PHASES, help="of Schemathesis, with commas between; all when absent"
    )
    parser.add_argument(
        "--only", metavar="PART", help="only operations whose path matches; to look into a fault"
    )
    chosen = parser.parse_args()
    names = list(TARGETS) if chosen.api == "all" else [chosen.api]
    return max(_fuzzed(name, chosen) for name in names)


def _fuzzed(name: str, chosen: argparse.Namespace) -> int:
    """Run one API's part against a sandbox of its own; 0 if it is as it should be."""
    make, cases = TARGETS[name]
    with serve(seed=CLINIC) as sandbox, tempfile.TemporaryDirectory() as folder:
        target = make(sandbox, Path(folder))
        before = len(sandbox.requests)
        report_file = Path(folder) / "report.json"
        wanted = cases if chosen.cases is None else chosen.cases
        exit_code = _run(target, report_file, cases=wanted, chosen=chosen)
        if not report_file.exists():
            return exit_code or 1
        report = json.loads(report_file.read_text(encoding="utf-8"))
        never = _print_figures(target, report, sandbox.requests, before=before)
    return int(bool(exit_code or never or report["test_cases"]["generated"] < chosen.least))


def _run(target: Target, report_file: Path, *, cases: int, chosen: argparse.Namespace) -> int:
    """Schemathesis as a process of its own, so that it and the sandbox share no interpreter."""
    command = [
        *(sys.executable, "-m", "schemathesis.cli"),
        *("--config-file", str(HERE / "schemathesis.toml")),
        *("run", str(target.document)),
        *("--url", target.address),
        *("--seed", str(chosen.seed)),
        *("--phases", chosen.phases),
        *("--max-examples", str(cases)),
        *("--report-json-path", str(report_file)),
    ]
    if cases < TELLING:
        command += ["--warnings", "off"]
    if chosen.only:
        command += ["--include-path-regex", chosen.only]
    environment = {**os.environ, **target.environment, HOOKS: target.hooks}
    return subprocess.run(command, cwd=ROOT, env=environment, check=False).returncode


def _print_figures(
    target: Target, report: dict[str, Any], requests: list[JournalEntry], *, before: int
) -> list[str]:
    """
    Print what the run came to; the operations that were never seen at work are the answer.

    Args:
        before: how many of the requests are from before the fuzzer's first.
    """
    cases, failed = report["test_cases"], report["test_cases"]["unique_failures"]
    answers = Counter(entry.status for entry in requests[before:])
    seen = {(f"{entry.method} {entry.template}", entry.status) for entry in requests}
    never = [each.route for each in target.operations if (each.route, each.status) not in seen]
    closed = [each.route for each in target.operations if each.is_closed]
    open_all_the_same = [route for route in closed if (route, httpx.codes.FORBIDDEN) not in seen]
    total = len(target.operations)
    print(
        f"{target.name}: {cases['generated']} cases over {total} operations, seed {report['seed']}: {failed} failures"
    )
    print(f"{report['filtered']} refusals by a rule that no schema says (tests/fuzz/*_rules.py)")
    print("answers: " + ", ".join(f"{status} x {count}" for status, count in sorted(answers.items())))
    print(f"{total - len(never)} of {total} operations were seen to succeed", *never, sep="\n  not: ")
    if closed:
        print(
            f"{len(closed)} are closed to API clients: refused to one, opened to the fuzzer's:",
            *closed,
            sep="\n  ",
        )
    return never + open_all_the_same


if __name__ == "__main__":
    raise SystemExit(main())
