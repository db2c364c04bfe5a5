from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.generator.spec_tree import FILES, Tree

REPOSITORY = Path(__file__).resolve().parents[2]


@pytest.fixture
def tree(tmp_path: Path) -> Tree:
    """A document without a mistake."""
    made = Tree(tmp_path)
    for name, text in FILES.items():
        made.write(name, text)
    return made


Run = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture
def run(tmp_path_factory: pytest.TempPathFactory) -> Run:
    """`python -m generator` in a process of its own, with no node on its PATH."""
    tools = tmp_path_factory.mktemp("tools")

    def start(
        *arguments: str, cwd: Path = REPOSITORY, **environment: str
    ) -> subprocess.CompletedProcess[str]:
        variables = {**os.environ, "PATH": str(tools), "PYTHONPATH": str(REPOSITORY), **environment}
        command = [sys.executable, "-m", "generator", *arguments]
        return subprocess.run(command, cwd=cwd, env=variables, capture_output=True, text=True, check=False)

    return start
