"""A sandbox that is killed without a word while a thousand writes are under way."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import threading
from collections import defaultdict
from collections.abc import Generator, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import httpx
import pytest

WRITERS = 50
PATIENTS = 500  # each is created and then changed: a thousand writes
COMPANIONS = ("external_ids", "email_addresses", "phone_numbers")


@contextmanager
def process(database: Path) -> Generator[tuple[subprocess.Popen[str], dict[str, str]]]:
    """`welkin sandbox --database`, and the line that it prints when it is ready."""
    command = "from welkin_sdk.cli import main; raise SystemExit(main())"
    words = ("sandbox", "--database", str(database), "--client-id", "me")
    running = subprocess.Popen(
        [sys.executable, "-c", command, *words], stdout=subprocess.PIPE, text=True, env=os.environ
    )
    assert running.stdout is not None
    try:
        yield running, json.loads(running.stdout.readline())
    finally:
        running.kill()
        running.wait()
        running.stdout.close()


def connect(ready: dict[str, str]) -> httpx.Client:
    control = ready["data_api"].removesuffix("/v1") + "/_sandbox"
    token = httpx.post(f"{control}/tokens").json()["access_token"]
    limits = httpx.Limits(max_connections=WRITERS)
    headers = {"Authorization": f"Bearer {token}"}
    return httpx.Client(base_url=ready["data_api"], headers=headers, timeout=30, limits=limits)


def records(ready: dict[str, str]) -> dict[str, list[dict[str, Any]]]:
    found: dict[str, list[dict[str, Any]]] = defaultdict(list)
    control = ready["data_api"].removesuffix("/v1") + "/_sandbox"
    for line in httpx.get(f"{control}/export").text.splitlines():
        entry = json.loads(line)
        found[entry["collection"]].append(entry["record"])
    return found


class Writers:
    """Many at once: each creates a patient with companions and then changes it; what was answered is noted."""

    def __init__(self, api: httpx.Client) -> None:
        self._api = api
        self._lock = threading.Lock()
        self.created: dict[int, str] = {}
        self.changed: set[int] = set()
        self.answered = threading.Semaphore(0)

    def write(self, number: int) -> None:
        body = {
            "phase": "created",
            "timezone": "US/Pacific",
            "first_name": f"n{number}",
            "last_name": "Sample",
            "birthday": "1906-12-09",
            "external_ids": [{"namespace": "ehr", "external_id": str(number)}],
            "email": f"n{number}@example.org",
            "phone": "415-555-0100",
        }
        try:
            created = self._api.post("/patients", json=body)
            assert created.status_code == 200
            with self._lock:
                self.created[number] = created.json()["id"]
            self.answered.release()
            changed = self._api.put(f"/patients/{self.created[number]}", json={"phase": "changed"})
            assert changed.status_code == 200
            with self._lock:
                self.changed.add(number)
            self.answered.release()
        except httpx.TransportError:
            pass  # killed before the answer: nobody was promised anything


@pytest.fixture(scope="module", params=[30, 400])
def survived(
    request: Any, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[tuple[Writers, dict[str, list[dict[str, Any]]]]]:
    """What was acknowledged before the kill, and what a new process finds in the file."""
    database = tmp_path_factory.mktemp("killed") / "state.db"
    with process(database) as (running, ready), connect(ready) as api:
        writers = Writers(api)
        with ThreadPoolExecutor(WRITERS) as pool:
            for number in range(PATIENTS):
                pool.submit(writers.write, number)
            for _ in range(request.param):
                assert writers.answered.acquire(timeout=30)
            running.send_signal(signal.SIGKILL)
            pool.shutdown(cancel_futures=True)
    with process(database) as (_, ready):
        yield writers, records(ready)


def test_the_kill_came_in_the_middle(survived: Any) -> None:
    """Otherwise the tests below show nothing."""
    writers, _ = survived

    assert 0 < len(writers.created) + len(writers.changed) < 2 * PATIENTS


def test_every_acknowledged_write_is_there(survived: Any) -> None:
    """Creates and updates alike."""
    writers, found = survived
    phases = {patient["id"]: patient["phase"] for patient in found["patients"]}

    assert set(writers.created.values()) <= phases.keys()
    assert {phases[writers.created[number]] for number in writers.changed} <= {"changed"}


def test_no_write_is_half_done(survived: Any) -> None:
    """Every patient has all of its companions, and no companion is without its patient."""
    _, found = survived
    patients = sorted(patient["id"] for patient in found["patients"])

    owners = {
        name: sorted(
            record["welkin_id" if name == "external_ids" else "patient_id"] for record in found[name]
        )
        for name in COMPANIONS
    }

    assert owners == dict.fromkeys(COMPANIONS, patients)
    assert all(patient["first_name"].startswith("n") for patient in found["patients"])
