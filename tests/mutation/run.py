"""Traces the tests once, then runs each mutant in a copy of the tree."""

from __future__ import annotations

import json
import os
import queue
import shlex
import shutil
import subprocess
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from cosmic_ray.mutating import mutate_and_test
from cosmic_ray.work_item import MutationSpec, WorkResult

from tests.mutation.draw import Mutant
from tests.mutation.plan import ROOT, Plan, files_of
from tests.mutation.reach import Reach

_PYTHON = ROOT / ".venv" / "bin" / "python"
# A test may take so many times what it took when it was traced, and some seconds, before it counts as one that loops.
_PATIENCE = 5
# Far more than the tests can take: only a module that loops while it is imported gets there.
_MOST_SECONDS = 1200
# What is read of a project; the rest is caches, environments and what building makes.
_LEFT_OUT = shutil.ignore_patterns(
    ".git", ".venv*", ".cache", "__pycache__", ".hypothesis", "node_modules", "site"
)


@dataclass(frozen=True)
class Result:
    """
    What became of a mutant.

    Attributes:
        verdict: "killed", "timed out", "survived" or "unreached" (no test runs the line: survived, too).
        diff: what was changed.
    """

    mutant: Mutant
    verdict: str
    diff: str = ""


def copy_tree(place: Path) -> None:
    """A copy of the project at *place*, compiled so that a file is compiled anew exactly where its text has changed."""
    shutil.rmtree(place, ignore_errors=True)
    shutil.copytree(ROOT, place, ignore=_LEFT_OUT, symlinks=True)
    folders = [place / name for name in ("overlays", "generated", "tests")]
    subprocess.run(
        [_PYTHON, "-m", "compileall", "-q", "--invalidation-mode", "checked-hash", *folders], check=True
    )


@dataclass(frozen=True)
class Kept:
    """A trace of an earlier run: what coverage saw, and the seconds of those of its tests that are as they were."""

    seen: bytes
    seconds: dict[str, float]

    def write(self, path: Path) -> Path:
        """Have it at *path* again."""
        path.write_bytes(self.seen)
        path.with_suffix(".json").write_text(json.dumps(self.seconds), encoding="utf-8")
        return path


def keep_traces(plan: Plan, place: Path) -> list[Kept]:
    """
    The traces in *place*, without the tests of files that have changed since; none, where lines of the code have moved.

    What tests share (conftest.py, servers) may have changed as well; that is not looked at.
    """
    modules = files_of(plan.modules, place)
    if any(_count_lines(place / file) != _count_lines(ROOT / file) for file in modules):
        return []
    kept = []
    for path in sorted(place.glob("trace*")):
        if path.suffix:
            continue
        seconds = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))
        files = {test.partition("::")[0] for test in seconds}
        same = {file for file in files if _text(place / file) == _text(ROOT / file)}
        kept.append(
            Kept(
                path.read_bytes(),
                {test: took for test, took in seconds.items() if test.partition("::")[0] in same},
            )
        )
    return kept


def _text(path: Path) -> bytes | None:
    return path.read_bytes() if path.exists() else None


def _count_lines(path: Path) -> int:
    return (_text(path) or b"").count(b"\n")


def trace(plan: Plan, place: Path, processes: int, kept: Sequence[Kept] = ()) -> list[Path]:
    """
    Run the tests once, unchanged, in the copy at *place*; what coverage saw, a file for each process and each of *kept*.

    Args:
        kept: traces of an earlier run; files with a test among them are not run.

    Raises:
        CalledProcessError: The tests could not be run. Those that fail are not asked about mutants.
    """
    traces = [each.write(place / f"trace{number}") for number, each in enumerate(kept)]
    known = {test.partition("::")[0] for each in kept for test in each.seconds}
    tests = [file for pattern in plan.tests for file in _test_files(place, pattern) if file not in known]
    parts = [part for first in range(processes) if (part := tests[first::processes])]
    running = [
        (path, _start_trace(place, path, part, plan.untraced))
        for number, part in enumerate(parts, len(traces))
        for path in (place / f"trace{number}",)
    ]
    for _path, process in running:
        if process.wait() not in (0, 1):
            raise subprocess.CalledProcessError(process.returncode, "the tests as they are")
    return [*traces, *(path for path, _process in running)]


def _test_files(place: Path, pattern: str) -> list[str]:
    whole = pattern if pattern.endswith(".py") else f"{pattern}/**/test_*.py"
    return files_of((whole,), place)


def _start_trace(
    place: Path, path: Path, tests: Sequence[str], untraced: Sequence[str]
) -> subprocess.Popen[bytes]:
    sources = "overlays/welkin_sdk,generated/welkin_runtime"
    coverage = [_PYTHON, "-m", "coverage", "run", f"--data-file={path}", f"--source={sources}"]
    without = [f"--deselect={test}" for test in untraced]
    pytest = ["-m", "pytest", "-q", "-p", "no:xdist", "-p", "tests.mutation.trace", *without, *tests]
    environment = _environment(place) | {"WELKIN_TRACE_SECONDS": str(path.with_suffix(".json"))}
    return subprocess.Popen([*coverage, *pytest], cwd=place, env=environment)


def _environment(place: Path) -> dict[str, str]:
    """The copy's packages come before those that are installed editable."""
    folders = (place / "overlays", place / "generated", place)
    return os.environ | {"PYTHONPATH": os.pathsep.join(str(folder) for folder in folders)}


def run(mutants: Iterable[Mutant], reach: Reach, plan: Plan, places: Sequence[Path]) -> Iterator[Result]:
    """The results in the order of *mutants*, as many at a time as there are copies in *places*."""
    free: queue.SimpleQueue[Path] = queue.SimpleQueue()
    for place in places:
        free.put(place)

    def attempt(mutant: Mutant) -> Result:
        place = free.get()
        try:
            tests = reach.tests_for(mutant, plan)
            return _attempt(mutant, tests, plan.test_seconds + _PATIENCE * reach.slowest(tests), place)
        finally:
            free.put(place)

    with ThreadPoolExecutor(len(places)) as pool:
        yield from pool.map(attempt, mutants)


def _attempt(mutant: Mutant, tests: Sequence[str], test_seconds: float, place: Path) -> Result:
    if not tests:
        return Result(mutant, "unreached")
    line = (mutant.line, 0)
    spec = MutationSpec(
        place / mutant.file, f"core/{mutant.operator}", mutant.occurrence, line, (mutant.line, 1)
    )
    chosen = place / "chosen-tests.txt"
    chosen.write_text("\n".join(tests), encoding="utf-8")
    command = _command(place, chosen, test_seconds)
    return Result(mutant, *_verdict(mutate_and_test([spec], command, _MOST_SECONDS)))


def _command(place: Path, chosen: Path, test_seconds: float) -> str:
    limits = ["-o", f"faulthandler_timeout={test_seconds:.0f}", "-o", "faulthandler_exit_on_timeout=true"]
    # Schemathesis takes longer to import than most of these tests take to run, and none of them asks for it.
    plugins = ["-p", "no:xdist", "-p", "no:schemathesis", "-p", "tests.mutation.quick"]
    pytest = [str(_PYTHON), "-m", "pytest", "-x", "-q", *plugins, *limits, f"@{chosen}"]
    path = f"PYTHONPATH={_environment(place)['PYTHONPATH']}"
    return shlex.join(["sh", "-c", f"cd {shlex.quote(str(place))} && {path} exec {shlex.join(pytest)} 2>&1"])


def _verdict(result: WorkResult) -> tuple[str, str]:
    diff = "\n".join(
        line for line in (result.diff or "").splitlines()[3:] if line.startswith(("-", "+", "@@"))
    )
    if result.worker_outcome != "normal" or result.test_outcome == "incompetent":
        raise RuntimeError(f"a mutant could not be run:\n{result.output}")
    output = result.output or ""
    if result.test_outcome == "survived":
        return "survived", diff
    return ("timed out" if output == "timeout" or "Timeout (" in output else "killed"), diff
