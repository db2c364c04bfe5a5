"""`welkin sandbox` as a program that others start and stop."""

import json
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import httpx
import jwt
import pytest

from welkin_sdk import DataClient
from welkin_sdk.sandbox.versions import THREE_VERSIONS

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
        data = {"data_api", "control", "client_id", "client_secret"}
        cloud = {"cloud_api", "tenant", "instance", "api_client", "secret"}
        assert set(ready) == data | cloud

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


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_a_signal_ends_it_while_it_starts(number: signal.Signals, tmp_path: Path) -> None:
    """Making up a large clinic takes a while, and nobody has to wait for it."""
    file = tmp_path / "clinic.sqlite"
    words = ("--seed", "1000000", "--database", str(file))
    process = subprocess.Popen([*COMMAND, *words], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    while not file.exists() and process.poll() is None:  # its first work, once signals are taken
        time.sleep(0.01)
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


def test_the_clock_can_stand_and_versions_be_planned(tmp_path) -> None:
    """What is deprecated on a day can be seen on any other day."""
    plan = tmp_path / "plan.json"
    plan.write_text(THREE_VERSIONS.read_text())

    with started("--versions", str(plan), "--freeze-at", "2025-04-01T12:00:00Z") as (_, ready):
        answer = httpx.get(f"{ready['data_api']}/patients")
        clock = httpx.get(f"{ready['control']}/clock").json()

    assert answer.headers["X-Current-API-Version"] == "v2"
    assert answer.headers["X-API-Deprecated"] == "2025-03-25"
    assert clock == {"now": "2025-04-01T12:00:00.000000+00:00", "is_frozen": True}


def test_further_names_are_allowed_and_a_load_is_bounded() -> None:
    """What a container's neighbours call it is said when it is started."""
    words = ("--allow-host", "sandbox", "--allow-host", "clinic.example", "--largest-load-bytes", "100")

    with started(*words) as (_, ready):
        clock, records = f"{ready['control']}/clock", f"{ready['control']}/records/patients"
        statuses = [
            httpx.get(clock, headers={"Host": host}).status_code
            for host in ("sandbox:8000", "clinic.example", "example")
        ]
        load = httpx.post(records, json={"records": [{"id": "a" * 100}]})

    assert statuses == [200, 200, 403]
    assert load.status_code == 413


@pytest.mark.parametrize(
    "environment", [{}, {"PYTHONWARNINGS": "ignore"}, {"PYTHONWARNINGS": "error"}], ids=str
)
def test_listening_for_others_is_said_aloud(environment: dict[str, str]) -> None:
    """One line on stderr before anything is served, whatever is done with warnings; on loopback there is none."""
    process = subprocess.Popen(
        [*COMMAND, "--host", "0.0.0.0"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env={**os.environ, **environment},
    )
    assert process.stdout is not None
    ready = json.loads(process.stdout.readline())
    process.terminate()
    _, said = process.communicate(timeout=30)

    assert ready["data_api"].startswith("http://0.0.0.0:")
    assert said.startswith("welkin: warning: THE SANDBOX IS OPEN TO THE NETWORK")
    assert said.count("\n") == 1


@pytest.fixture
def receiver() -> Iterator[tuple[str, list[tuple[str, dict[str, object]]]]]:
    """The address of a receiver of notifications, and what it was sent: the Authorization header and the body."""
    received: list[tuple[str, dict[str, object]]] = []

    class Receiver(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
            received.append((self.headers["Authorization"], body))
            self.send_response(200)
            self.end_headers()

        def log_message(self, format: str, *args: object) -> None:
            """Say nothing."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Receiver) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/notifications", received
        server.shutdown()


def test_changes_are_told_to_a_receiver(tmp_path, receiver) -> None:
    """Signed with the secret of the file, about the collections that were asked for."""
    url, received = receiver
    secret_file = tmp_path / "secret"
    secret_file.write_bytes(b"\xef\xbb\xbfthe-secret-that-the-receiver-knows-too\r\n")
    words = ("--notify-url", url, "--notify-resource", "patients", "--notify-secret-file", str(secret_file))

    with started(*words, "--freeze-at", "2026-03-01") as (_, ready):
        for collection in ("patients", "workers"):
            record = {"id": "0adfd8b0-3497-48fc-8ffa-eb2add2cde26"}
            httpx.post(f"{ready['control']}/records/{collection}", json={"records": [record]})
        httpx.post(f"{ready['control']}/clock", json={"advance_seconds": 120})

    ((authorization, body),) = received
    claims = jwt.decode(
        authorization.removeprefix("Bearer "),
        "the-secret-that-the-receiver-knows-too",
        algorithms=["HS256"],
        audience=url,
        options={"verify_exp": False},
    )
    assert claims["scope"] == "welkin"
    assert "patients" in json.dumps(body)
    assert "workers" not in json.dumps(body)


@pytest.mark.parametrize(
    "words",
    [
        ("--notify-resource", "patients"),
        ("--notify-token-url", "https://receiver.example.org/token"),
        ("--notify-secret-file", "/dev/null"),
        ("--notify-url", "http://receiver.example.org/"),
        ("--notify-url", "https://receiver.example.org/", "--notify-resource", "nothing"),
        ("--notify-url", "https://receiver.example.org/", "--notify-flow", "odd"),
        ("--notify-url", "https://receiver.example.org/", "--notify-flow", "exchange"),
        ("--notify-url", "https://receiver.example.org/", "--notify-secret-file", "/nonexistent"),
        ("--notify-url", "https://receiver.example.org/", "--notify-secret-file", "/dev/null"),
        ("--versions", "/nonexistent"),
        ("--versions", "/dev/null"),
        ("--freeze-at", "soon"),
        ("--freeze-at", "0001-01-01"),
        ("--allow-host", "http://sandbox:8000"),
        ("--largest-load-bytes", "0"),
        ("--database", "/dev/null/clinic.sqlite"),
        ("--seed", "1000001"),
        ("--client-secret", "nothing"),
        ("--tenant", "no/thing"),
    ],
    ids=" ".join,
)
def test_what_cannot_be_served_is_wrong_usage(words: tuple[str, ...], tmp_path: Path) -> None:
    """One line without what was typed, exit code 2, before anything is served or a file is made."""
    file = () if "--database" in words else ("--database", str(tmp_path / "clinic.sqlite"))

    done = subprocess.run([*COMMAND, *file, *words], capture_output=True, text=True, timeout=30)

    assert (done.returncode, done.stdout) == (2, "")
    assert not list(tmp_path.iterdir())
    assert not any(word in done.stderr for word in ("nothing", "odd", "nonexistent", "1000001"))
    assert done.stderr.startswith("welkin: ")
    assert done.stderr.count("\n") == 1


def test_the_home_of_nobody_is_refused(tmp_path: Path) -> None:
    """It made a folder of that name where it was started."""
    done = subprocess.run(
        [*COMMAND, "--database", "~nobody9/x"], capture_output=True, text=True, cwd=tmp_path, timeout=60
    )

    assert (done.returncode, list(tmp_path.iterdir())) == (2, [])
    assert "--database" in done.stderr
