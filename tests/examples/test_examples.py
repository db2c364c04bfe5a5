"""The scripts in examples/, run as a user would run them."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from welkin_sdk.sandbox import Sandbox, serve

EXAMPLES = Path(__file__).parents[2] / "examples"
CLINIC = 60


@pytest.fixture
def sandbox() -> Iterator[Sandbox]:
    with serve(seed=CLINIC) as sandbox:
        yield sandbox


def run_example(sandbox: Sandbox, name: str, *arguments: str) -> str:
    """What the example prints; it must exit with 0 and warn of nothing."""
    environment = os.environ | {
        "WELKIN_BASE_URL": sandbox.data_api,
        "WELKIN_CLIENT_ID": sandbox.client_id,
        "WELKIN_CLIENT_SECRET": sandbox.client_secret,
    }
    done = subprocess.run(
        [sys.executable, "-W", "error", EXAMPLES / name, *arguments],
        env=environment,
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert done.returncode == 0, done.stderr
    assert done.stderr == ""
    return done.stdout


def test_pull_prints_every_patient_once(sandbox: Sandbox) -> None:
    """One line a patient, across pages."""
    lines = run_example(sandbox, "pull.py").splitlines()

    assert len({json.loads(line)["id"] for line in lines}) == len(lines) == CLINIC


def test_the_asynchronous_pull_counts_two_resources(sandbox: Sandbox) -> None:
    """Both walks run to their end."""
    printed = run_example(sandbox, "pull_async.py")

    assert printed.startswith(f"{CLINIC} patients, ")


def test_pulling_changes_starts_from_the_last_run(sandbox: Sandbox, tmp_path: Path) -> None:
    """The first run takes everything, the second no more than what lies in the overlap."""
    state, store = tmp_path / "state.json", tmp_path / "patients.ndjson"

    first = run_example(sandbox, "pull_changes.py", str(state), str(store))
    second = run_example(sandbox, "pull_changes.py", str(state), str(store))

    assert first == f"{CLINIC} patients stored\n"
    assert int(second.split()[0]) < CLINIC
    assert len({json.loads(line)["id"] for line in store.read_text().splitlines()}) == CLINIC
