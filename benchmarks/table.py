"""The one table of `make bench`, as a person reads it and as a program does."""

from __future__ import annotations

import json
import os
import platform
import subprocess
from collections.abc import Sequence
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path
from typing import Any

from attrs import asdict, field, frozen

from benchmarks.chart import Panel, svg
from benchmarks.ratio import Row

_ROOT = Path(__file__).parent.parent
PEERS = (
    "aiohttp",
    "attrs",
    "httpx",
    "msgspec",
    "openapi-python-client",
    "orjson",
    "pydantic",
    "requests",
)
_ABOUT = (
    "Written by `make bench`. A ratio is ours by the peer's within one round, of times or of records a second: the median of"
    " all rounds, the lowest and the highest. A row without a goal is there to compare."
)
_HOLDS = {True: "yes", False: "no", None: ""}


@frozen
class Run:
    """
    Where and when it was measured.

    Attributes:
        commit: of the tree, with a "+" behind it where the tree had changes.
        load: how many processes wanted a core in the minute before.
        versions: of each peer.
    """

    date: str
    commit: str
    cores: int
    memory_gib: float
    kernel: str
    cpython: str
    load: float
    versions: dict[str, str] = field(factory=lambda: {name: version(name) for name in PEERS})

    @classmethod
    def here(cls) -> Run:
        return cls(
            date=datetime.now(UTC).strftime("%Y-%m-%d"),
            commit=_commit(),
            cores=len(os.sched_getaffinity(0)),
            memory_gib=round(os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30, 1),
            kernel=f"{platform.system()} {platform.release()}",
            cpython=platform.python_version(),
            load=round(os.getloadavg()[0], 1),
        )

    def __str__(self) -> str:
        commit = self.commit[:12] + self.commit[40:]
        machine = f"{self.cores} cores, {self.memory_gib:g} GiB, {self.kernel}, CPython {self.cpython}"
        return f"{self.date}, commit {commit}; {machine}, load {self.load:g} at the start"


def _commit() -> str:
    def git(*arguments: str) -> str:
        return subprocess.run(
            ["git", *arguments], cwd=_ROOT, check=True, stdout=subprocess.PIPE, text=True
        ).stdout.strip()

    try:
        return git("rev-parse", "HEAD") + ("+" if git("status", "--porcelain") else "")
    except (OSError, subprocess.CalledProcessError):
        return "unknown"


def write(folder: Path, run: Run, rows: Sequence[Row], panels: Sequence[Panel]) -> None:
    """The table in two forms, and the chart."""
    folder.mkdir(exist_ok=True)
    (folder / "chart.svg").write_text(svg("welkin_sdk and plain loops, patients of the Data API", panels))
    (folder / "README.md").write_text(as_markdown(run, rows, panels, "chart.svg"))
    (folder / "results.json").write_text(json.dumps(as_json(run, rows, panels), indent=1) + "\n")


def as_json(run: Run, rows: Sequence[Row], panels: Sequence[Panel]) -> dict[str, Any]:
    """What the table and the chart show, and nothing rounded."""
    return {
        "run": asdict(run),
        "rows": [{**asdict(row), "holds": row.holds} for row in rows],
        "curves": [asdict(panel) for panel in panels],
    }


def as_markdown(run: Run, rows: Sequence[Row], panels: Sequence[Panel], chart: str) -> str:
    """*chart* is the name of its file."""
    held = [row.holds for row in rows if row.holds is not None]
    lines = [
        "# Benchmarks",
        "",
        _ABOUT,
        "",
        f"{run}. {sum(held)} of {len(held)} goals hold.",
        "",
        f"![Records a second by size of page and by latency, and memory by records walked]({chart})",
        "",
        "| | work | against | median | lowest | highest | goal | holds |",
        "|---|---|---|---|---|---|---|---|",
        *(_row(row) for row in rows),
        "",
        "Peers: " + ", ".join(f"{name} {number}" for name, number in run.versions.items()) + ".",
    ]
    for panel in panels:
        lines += ["", f"## {panel.title}", "", f"| {panel.along} | {' | '.join(panel.places)} |"]
        lines.append("|---" * (len(panel.places) + 1) + "|")
        lines += [
            f"| {line.name} | {' | '.join(f'{value:,.0f}' for value in line.values)} |"
            for line in panel.lines
        ]
    return "\n".join(lines) + "\n"


def as_text(rows: Sequence[Row]) -> str:
    """For a terminal."""
    names = [f"{row.work}, {row.peer}" if row.peer else row.work for row in rows]
    width = max(map(len, names), default=0)
    head = f"{'':<4} {'work, against':<{width}} {'median':>8} {'lowest':>8} {'highest':>8} {'':<4} {'goal':<9} holds"
    return "\n".join([head, *(_line(row, f"{name:<{width}}") for row, name in zip(rows, names, strict=True))])


def _row(row: Row) -> str:
    figures = [f"{figure:.2f} {row.unit}" for figure in (row.ratio, row.lowest, row.highest)]
    return f"| {' | '.join([row.id, row.work, row.peer, *figures, _goal(row), _HOLDS[row.holds]])} |"


def _line(row: Row, name: str) -> str:
    figures = f"{row.ratio:8.2f} {row.lowest:8.2f} {row.highest:8.2f} {row.unit:<4}"
    return f"{row.id:<4} {name} {figures} {_goal(row):<9} {_HOLDS[row.holds]}"


def _goal(row: Row) -> str:
    return "" if row.goal is None else f"{'≤' if row.at_most else '≥'} {row.goal:g}"
