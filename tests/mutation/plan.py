"""What is written down before a draw: plan.toml, or another file that says what it has otherwise, read."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]
_PLANS = Path(__file__).parent
# What the others are like, where they say nothing else.
_FIRST = "plan"


@dataclass(frozen=True)
class Argument:
    """Why a mutant that survives is no fault: the line as it stands, the line as the mutant has it, and the reason."""

    file: str
    line: str
    mutant: str
    why: str


@dataclass(frozen=True)
class Plan:
    """The members of plan.toml, which explains them, and the plan's own name."""

    name: str
    seed: int
    count: int
    least_percent: float
    test_seconds: float
    selection_seconds: float
    tests: tuple[str, ...]
    untraced: tuple[str, ...]
    tests_of_every_module: tuple[str, ...]
    modules: tuple[str, ...]
    operators: tuple[str, ...]
    unread_decorators: frozenset[str]
    arguments: tuple[Argument, ...]


def read_plan(name: str) -> Plan:
    written = _read(_FIRST) | _read(name)
    arguments = tuple(Argument(**each) for each in written.pop("equivalent", ()))
    names = ("tests", "untraced", "tests_of_every_module", "modules", "operators")
    lists = {name: tuple(written.pop(name)) for name in names}
    decorators = frozenset(written.pop("unread_decorators"))
    return Plan(name=name, **written, **lists, unread_decorators=decorators, arguments=arguments)


def plan_names() -> list[str]:
    return sorted(path.stem for path in _PLANS.glob("*.toml"))


def _read(name: str) -> dict[str, Any]:
    return tomllib.loads((_PLANS / f"{name}.toml").read_text(encoding="utf-8"))


def files_of(patterns: tuple[str, ...], root: Path) -> list[str]:
    """Paths below *root*, sorted, so that a draw is the same on every machine."""
    return sorted({str(path.relative_to(root)) for pattern in patterns for path in root.glob(pattern)})
