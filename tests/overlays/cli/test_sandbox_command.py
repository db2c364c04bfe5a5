"""`welkin sandbox` as a program that others start and stop."""

import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from welkin_sdk import DataClient

COMMAND = [sys.executable, "-c", "from welkin_sdk.cli import main; raise SystemExit(main())", "sandbox"]


@contextmanager
def started(*words: str) -> Iterator[tuple["subprocess.Popen[str]", dict[str, str]]]:
    """The running command, and what its one line says."""
    process = subprocess.Popen(
        [*COMMAND, *words], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=os.environ
    )
    try:
        assert process.stdout is not None
        yield process, json.loads(process.stdout.readline())
    finally:
        process.kill()
        process.communicate()


def connect(ready: dict[str, str]) -> DataClient:
    return DataClient(ready["client_id"], ready["client_secret"], base_url=ready["data_api"])


def test_one_line_says_all_that_a_client_needs() -> None:
    """A script reads one line and can connect at once."""
    with started("--seed", "5") as (_, ready):
        assert set(ready) == {"data_api", "client_id", "client_secret"}

        with connect(ready) as welkin:
            patients = list(welkin.patients.find())

    assert len(patients) == 5


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_a_signal_ends_it_cleanly(number: signal.Signals) -> None:
    """Being stopped is how a server ends: exit code 0, and nothing more to say."""
    with started() as (process, _):
        process.send_signal(number)

        printed, said = process.communicate(timeout=30)

    assert (process.returncode, printed, said) == (0, "", "")


def test_given_credentials_are_the_ones_to_use() -> None:
    """What a test's configuration has can stay fixed."""
    secret = "a-secret-that-is-long-enough-for-hs256"

    with started("--client-id", "clinic", "--client-secret", secret) as (_, ready):
        assert (ready["client_id"], ready["client_secret"]) == ("clinic", secret)

        with connect(ready) as welkin:
            assert list(welkin.patients.find()) == []


def test_a_database_keeps_the_state_between_runs(tmp_path) -> None:
    """The second run serves what the first was given."""
    words = ("--database", str(tmp_path / "clinic.sqlite"), "--seed", "3")
    with started(*words) as (process, ready):
        with connect(ready) as welkin:
            first = {patient.id for patient in welkin.patients.find()}
        process.terminate()
        process.communicate(timeout=30)

    with started(*words) as (_, ready), connect(ready) as welkin:
        second = {patient.id for patient in welkin.patients.find()}

    assert len(first) == 3
    assert first == second


def test_a_taken_port_is_said_in_one_line() -> None:
    """No traceback, exit code 1."""
    with started() as (_, ready):
        port = ready["data_api"].split(":")[2].split("/")[0]

        done = subprocess.run([*COMMAND, "--port", port], capture_output=True, text=True, timeout=30)

    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.startswith("welkin: ")
    assert done.stderr.count("\n") == 1
