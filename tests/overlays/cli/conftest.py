"""The command as users start it: a process of its own, against a sandbox on a real port."""

import contextlib
import json
import os
import sqlite3
import subprocess
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from welkin_sdk.mirror.catalogue import resources
from welkin_sdk.mirror.stores import open_store
from welkin_sdk.mirror.types import Stream
from welkin_sdk.sandbox import Sandbox, serve

_COMMAND = [sys.executable, "-c", "from welkin_sdk.cli import main; raise SystemExit(main())"]

CLINIC = 60

Run = Callable[..., "subprocess.CompletedProcess[str]"]


@pytest.fixture
def run_lines(tmp_path: Path) -> Callable[..., Any]:
    """
    Runs many command lines in one process, see `command_lines`; `variables` are those of all of them.

    Its folder is `tmp_path / "lines"`, so that what a command writes under a wrong name is found, and not kept.
    """
    folder = tmp_path / "lines"
    folder.mkdir()

    def run(lines: list[dict[str, Any]], variables: dict[str, str]) -> Any:
        environment = {name: value for name, value in os.environ.items() if not name.startswith("WELKIN_")}
        done = subprocess.run(
            [sys.executable, str(Path(__file__).with_name("command_lines.py"))],
            input=json.dumps(lines),
            env=environment | variables,
            cwd=folder,
            capture_output=True,
            text=True,
            timeout=300,
        )
        assert done.returncode == 0, done.stderr[-3000:]
        return json.loads(done.stdout)

    return run


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


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """Where a test keeps its mirror."""
    return tmp_path / "private" / "mirror.sqlite"


Sync = Callable[..., "subprocess.CompletedProcess[str]"]
Start = Callable[..., "subprocess.Popen[str]"]


@pytest.fixture
def clinic() -> Iterator[Sandbox]:
    """A sandbox of one test, which may change it."""
    with serve(seed=20) as sandbox:
        yield sandbox


@pytest.fixture
def mirror_environment(clinic: Sandbox, place: Path) -> dict[str, str]:
    """The environment of a mirror of the clinic."""
    return os.environ | {
        "WELKIN_BASE_URL": clinic.data_api,
        "WELKIN_CLIENT_ID": clinic.client_id,
        "WELKIN_CLIENT_SECRET": clinic.client_secret,
        "WELKIN_STORE": str(place),
        "COLUMNS": "200",
    }


@pytest.fixture
def sync(mirror_environment: dict[str, str]) -> Sync:
    """Runs `welkin sync` with the words given."""

    def run(*words: str, **variables: str) -> "subprocess.CompletedProcess[str]":
        return subprocess.run(
            [*_COMMAND, "sync", *words],
            env=mirror_environment | variables,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            timeout=120,
        )

    return run


@pytest.fixture
def start(mirror_environment: dict[str, str]) -> Iterator[Start]:
    """Starts `welkin` with the words given; whatever is still running at the end is killed."""
    started: list[subprocess.Popen[str]] = []

    def run(*words: str, **variables: str) -> "subprocess.Popen[str]":
        process = subprocess.Popen(
            [*_COMMAND, *words],
            env=mirror_environment | variables,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        started.append(process)
        return process

    yield run
    for process in started:
        process.kill()
        process.communicate()


@pytest.fixture
def difference(clinic: Sandbox, place: Path) -> Callable[[], dict[str, int]]:
    """How many records of the sandbox are not, to the letter, in the mirror, or the other way round; by collection."""

    def compare() -> dict[str, int]:
        server = Counter(_server_records(clinic))
        mirror = Counter(_mirrored_records(place))
        return dict(Counter(name for name, _ in ((server - mirror) + (mirror - server)).elements()))

    return compare


def _server_records(clinic: Sandbox) -> Iterator[tuple[str, str]]:
    for line in clinic.export():
        entry = json.loads(line)
        if entry["collection"] in resources():
            yield entry["collection"], _canonical(entry["record"])


def _mirrored_records(place: Path) -> Iterator[tuple[str, str]]:
    with (
        contextlib.closing(open_store(str(place))) as store,
        contextlib.closing(sqlite3.connect(place)) as file,
    ):
        for (tenant,) in file.execute("SELECT DISTINCT tenant FROM record").fetchall():
            for name in resources():
                for record in store.records(Stream(tenant, "", name)):
                    yield name, _canonical(json.loads(record.body))


def _canonical(record: object) -> str:
    return json.dumps(record, sort_keys=True)
