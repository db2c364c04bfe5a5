"""The command as users start it: a process of its own, against a sandbox on a real port."""

import os
import subprocess
import sys
from collections.abc import Callable, Iterator

import pytest

from welkin_sdk.sandbox import Sandbox, serve

CLINIC = 60

Run = Callable[..., "subprocess.CompletedProcess[str]"]


@pytest.fixture(scope="module")
def sandbox() -> Iterator[Sandbox]:
    with serve(seed=CLINIC) as sandbox:
        yield sandbox


@pytest.fixture
def environment(sandbox: Sandbox) -> dict[str, str]:
    """The WELKIN_ environment of the sandbox, on top of this process's."""
    return os.environ | {
        "WELKIN_BASE_URL": sandbox.data_api,
        "WELKIN_CLIENT_ID": sandbox.client_id,
        "WELKIN_CLIENT_SECRET": sandbox.client_secret,
        "COLUMNS": "120",
    }


@pytest.fixture
def welkin(environment: dict[str, str]) -> Run:
    """Runs `welkin` with the words given; `env` is put on top of the environment, None takes a name away."""

    def run(*words: str, env: dict[str, str | None] | None = None) -> "subprocess.CompletedProcess[str]":
        merged = {**environment, **(env or {})}
        return subprocess.run(
            [sys.executable, "-c", "from welkin_sdk.cli import main; raise SystemExit(main())", *words],
            env={name: value for name, value in merged.items() if value is not None},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            timeout=60,
        )

    return run


def is_one_line(text: str) -> bool:
    """Whether *text* is exactly one line that says who speaks."""
    return text.startswith("welkin: ") and text.count("\n") == 1
