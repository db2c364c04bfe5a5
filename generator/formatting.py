"""
Formatting that depends on nothing but the pinned ruff of this interpreter.

A ruff that happens to be on PATH, another version of it or a pyproject.toml above the output each changed dozens of
generated files when that was tried.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from generator.faults import Fault


def format_packages(folder: Path, target: str) -> list[Fault]:
    """Format all packages of *folder* with the ruff of this interpreter, deaf to every configuration around it."""
    fix = ["check", "--fix-only", "--quiet", "--select"]
    # Unused names first: an import that was broken over several lines for their sake would stay so.
    for step in ([*fix, "F"], [*fix, "F,I,UP"], ["format"]):
        options = ["--target-version", "py311", "--line-length", "110", "--isolated", "--no-cache"]
        command = [sys.executable, "-P", "-m", "ruff", *step, *options, "."]
        # From inside the folder, or ruff takes what happens to lie in the working folder for our own modules;
        # and with -P, or Python takes what lies in this one for its own.
        answer = subprocess.run(
            command, cwd=folder, env=_without_ruff_settings(), capture_output=True, text=True, check=False
        )
        if answer.returncode:
            reason = " ".join((answer.stderr or answer.stdout).split())[:300]
            return [
                Fault(target, 1, "", f"ruff {step[0]} failed: {reason}", "mend the template that made this")
            ]
    return []


def _without_ruff_settings() -> dict[str, str]:
    return {name: value for name, value in os.environ.items() if not name.startswith("RUFF_")}
