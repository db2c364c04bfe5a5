"""
Redocly's linter over the source files, where Node is there.

It sees a few mistakes that nothing on the Python side does: undefined security schemes, enum values of the wrong type,
discriminators that lead nowhere. Without Node the lint is skipped, loudly, and nothing else is: who has only Python
must be able to rebuild everything. The version is exact, and the package has no dependencies that could float.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import tempfile
from pathlib import Path
from typing import Any

from attrs import define, field, frozen

from generator.faults import Fault

PACKAGE = "@redocly/cli@2.77.0"
NO_NODE = "node and npx are not on PATH"
CONFIG = Path(__file__).with_name("redocly.yaml")
_QUIET = {
    "REDOCLY_TELEMETRY": "off",
    "REDOCLY_SUPPRESS_UPDATE_NOTICE": "true",
    # Without a network this fails at once instead of after minutes of new tries.
    "npm_config_fetch_retries": "0",
    "npm_config_update_notifier": "false",
}
_TIMEOUT_SECONDS = 180


@frozen
class Problem:
    """One thing that the linter objects to, and its rule; *rule* is empty where the linter itself failed."""

    rule: str
    fault: Fault


@define
class Lint:
    """What the linter said; *skipped* is the reason why it said nothing, or empty."""

    problems: list[Problem] = field(factory=list)
    skipped: str = ""

    @property
    def faults(self) -> list[Fault]:
        """The same without the rules."""
        return [problem.fault for problem in self.problems]


def lint(project: Path, source: str, search_path: str | None = None, *, config: Path = CONFIG) -> Lint:
    """
    Lint the document whose root is *source*.

    Args:
        project: the folder that *source* and the files in what is told are below of.
        search_path: where node is looked for; None is PATH.
    """
    npx = shutil.which("npx", path=search_path)
    if npx is None or shutil.which("node", path=search_path) is None:
        return Lint(skipped=NO_NODE)
    options = ["--config", str(config), "--format", "json", "--max-problems", "10000"]
    try:
        answer = _run(npx, project, "lint", source, *options)
        report = _report(answer.stdout)
        if report is not None:
            return Lint(problems=[_problem(told, source) for told in report["problems"]])
        # No report: either the package could not be had, or it is here and does not get along with us.
        probe = _run(npx, project, "--version")
    except subprocess.TimeoutExpired:
        return Lint(skipped=f"{PACKAGE} did not answer within {_TIMEOUT_SECONDS} s")
    if probe.returncode:
        return Lint(skipped=f"{PACKAGE} could not be run: {_complaint(probe.stderr)}")
    failure = Fault(source, 1, "", f"Redocly failed: {_complaint(answer.stderr)}", "run it by hand")
    return Lint(problems=[Problem("", failure)])


def _run(npx: str, project: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    # Through a file: Node exits before a full pipe is drained, and a long report would be cut off.
    with tempfile.TemporaryFile("w+", encoding="utf-8") as stdout:
        answer = subprocess.run(
            [npx, "--yes", PACKAGE, *arguments],
            cwd=project,
            env={**os.environ, **_QUIET},
            stdin=subprocess.DEVNULL,
            stdout=stdout,
            stderr=subprocess.PIPE,
            text=True,
            encoding="utf-8",
            timeout=_TIMEOUT_SECONDS,
            check=False,
        )
        stdout.seek(0)
        return subprocess.CompletedProcess(answer.args, answer.returncode, stdout.read(), answer.stderr)


def _report(stdout: str) -> dict[str, Any] | None:
    try:
        report = json.loads(stdout)
    except ValueError:
        return None
    return report if isinstance(report, dict) else None


def _complaint(stderr: str) -> str:
    lines = [line.strip() for line in stderr.splitlines() if line.strip() and not line.startswith("npm warn")]
    return lines[0] if lines else "it gave no reason"


def _problem(told: dict[str, Any], source: str) -> Problem:
    spot = (told.get("location") or [{}])[0]
    file = spot.get("source", {}).get("ref", source)
    line = spot.get("start", {}).get("line", 1)
    message = " ".join(str(told["message"]).split())
    hint = "; ".join(told.get("suggest") or []) or f"Redocly's rule {told['ruleId']}"
    fault = Fault(Path(file).as_posix(), int(line), str(spot.get("pointer", "")), message, hint)
    return Problem(str(told["ruleId"]), fault)
