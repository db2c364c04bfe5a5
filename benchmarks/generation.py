"""P6: seconds of `make generate`, for both APIs."""

from __future__ import annotations

import filecmp
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from benchmarks.ratio import Row

_ROOT = Path(__file__).parent.parent


def measure(*, rounds: int = 3) -> list[Row]:
    """In a copy of the tree, which must be as it was then."""
    with tempfile.TemporaryDirectory() as folder:
        for part in ("spec", "generated"):
            shutil.copytree(_ROOT / part, Path(folder, part), ignore=shutil.ignore_patterns("__pycache__"))
        seconds = [_generate(folder) for _ in range(rounds)]
        _check(Path(folder, "generated"))
    return [Row.of("P6", "make generate, both APIs", "", seconds, goal=8, unit="s")]


def _generate(project: str) -> float:
    begin = time.perf_counter()
    command = [sys.executable, "-m", "generator", "generate", "--project", project]
    subprocess.run(command, cwd=_ROOT, check=True, stdout=subprocess.DEVNULL)
    return time.perf_counter() - begin


def _check(made: Path) -> None:
    names = [str(path.relative_to(made)) for path in made.rglob("*") if path.is_file()]
    _, unequal, missing = filecmp.cmpfiles(_ROOT / "generated", made, names, shallow=False)
    if not names or unequal or missing:
        raise RuntimeError(f"generated/ is not what the documents make: {unequal + missing}")
