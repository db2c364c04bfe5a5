"""A process dies at the crash point it was told to, and at no other."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

from welkin_sdk.sync.crashpoints import CRASH_POINT, CRASH_POINT_LOG

PROGRAM = """
from welkin_sdk.sync.crashpoints import reached
for name in ("a", "b", "c"):
    reached(name)
    print(name, flush=True)
"""


def ran(**variables: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", PROGRAM],
        env={**os.environ, **variables},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


def test_dies_at_the_point_it_was_told() -> None:
    """What came before the deadly point has happened, nothing after it has."""
    process = ran(**{CRASH_POINT: "2"})

    assert process.returncode == -signal.SIGKILL
    assert process.stdout.split() == ["a"]


def test_lists_the_points_of_a_run(tmp_path: Path) -> None:
    """A reference run can be counted, and lives."""
    log = tmp_path / "points"

    process = ran(**{CRASH_POINT_LOG: str(log)})

    assert process.returncode == 0
    assert log.read_text(encoding="utf-8").splitlines() == ["1 a", "2 b", "3 c"]


def test_is_silent_without_the_variable() -> None:
    """In ordinary life a crash point does nothing."""
    assert ran().stdout.split() == ["a", "b", "c"]
