"""The real command, run many times a second by a process that is warm already; see forker.py for its other end."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any


class Forker:
    """The warmed process that runs the command."""

    def __init__(self, folder: Path) -> None:
        self._log = folder / "output"
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.faults.forker"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            cwd=Path(__file__).parent.parent.parent,
        )
        self._answer()

    def run(self, argv: Sequence[str], env: Mapping[str, str], **more: int | str) -> int:
        """From its start to its end; the exit code, negative for the signal that ended it."""
        return self.wait(self.start(argv, env, **more))

    def start(self, argv: Sequence[str], env: Mapping[str, str], **more: int | str) -> int:
        """
        Its process id; nobody else gets it before `wait`.

        Args:
            more: `file_bytes`: no file of its may become larger; `die_at`: number of the point at which it is
                killed; `points`: file for the names of those it reaches.
        """
        task = {"argv": list(argv), "env": dict(env), "log": str(self._log), **more}
        return int(self._ask(task)["pid"])

    def wait(self, pid: int) -> int:
        return int(self._ask({"wait": pid})["status"])

    def _ask(self, task: Mapping[str, Any]) -> dict[str, Any]:
        assert self._process.stdin is not None
        self._process.stdin.write(json.dumps(task) + "\n")
        self._process.stdin.flush()
        return self._answer()

    def _answer(self) -> dict[str, Any]:
        assert self._process.stdout is not None
        line = self._process.stdout.readline()
        if not line:
            raise RuntimeError("the forker has ended")
        return dict(json.loads(line))

    def output(self) -> str:
        return self._log.read_text(encoding="utf-8")

    def close(self) -> None:
        # Leaving the process's own context closes both of its pipes and waits for it.
        with self._process:
            assert self._process.stdin is not None
            self._process.stdin.close()
