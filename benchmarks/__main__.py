"""
`make bench`: every figure in one table, written to benchmarks/results/ as well, with a chart.

Ten minutes on two cores that have nothing else to do; more, and figures that say less, where they have. Of one subject alone:
`python -m benchmarks NAME...`, which writes nothing. Every name is a module of this folder.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Mapping
from pathlib import Path

from benchmarks import cloud_sandbox, curves, decode, generation, imports, life, walks
from benchmarks.ratio import Row
from benchmarks.table import Run, as_text, write

RESULTS = Path(__file__).parent / "results"
SUBJECTS: Mapping[str, Callable[[], list[Row]]] = {
    "walks": walks.measure,
    "decode": decode.measure,
    "imports": imports.measure,
    "generation": generation.measure,
    "life": life.stored,
    "cloud_sandbox": cloud_sandbox.measure,
}


def main(names: list[str]) -> None:
    run = Run.here()
    rows = sorted((row for name in names or SUBJECTS for row in _measure(name)), key=lambda row: row.id)
    if not names:
        begin = time.monotonic()
        panels = curves.measure()
        _say("curves", begin)
        write(RESULTS, run, rows, panels)
    print(as_text(rows))


def _measure(name: str) -> list[Row]:
    begin = time.monotonic()
    rows = SUBJECTS[name]()
    _say(name, begin)
    return rows


def _say(name: str, begin: float) -> None:
    print(f"{name}: {time.monotonic() - begin:.0f} s", file=sys.stderr, flush=True)


if __name__ == "__main__":
    main(sys.argv[1:])
