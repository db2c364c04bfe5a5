"""`welkin listen` as a program that others start, post to and stop."""

import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

import httpx
import pytest

from welkin_sdk.mirror.stores import open_store
from welkin_sdk.sandbox import NotificationTarget, serve

COMMAND = [sys.executable, "-c", "from welkin_sdk.cli import main; raise SystemExit(main())"]
SECRET = "the-secret-that-both-sides-know-by-heart"


@pytest.fixture
def mirror(tmp_path: Path) -> Path:
    (tmp_path / "mirror").mkdir(mode=0o700)
    return tmp_path / "mirror" / "mirror.sqlite"


@pytest.fixture
def secret_file(tmp_path: Path) -> Path:
    file = tmp_path / "secret"
    file.write_text(SECRET + "\n")
    return file


@contextmanager
def listening(mirror: Path, *words: str, **variables: str) -> Iterator[tuple["subprocess.Popen[str]", str]]:
    """The running receiver, and the address it announces."""
    environment = os.environ | {"WELKIN_CLIENT_ID": "clinic", "WELKIN_STORE": str(mirror)} | variables
    process = subprocess.Popen(
        [*COMMAND, "listen", "--port", "0", "--tenant", "clinic", *words],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env=environment,
    )
    try:
        assert process.stdout is not None
        line = process.stdout.readline()
        assert line, process.stderr and process.stderr.read()
        yield process, json.loads(line)["notify_url"]
    finally:
        process.kill()
        process.communicate()


def a_minute_ago() -> datetime:
    """From here a sandbox can be advanced to its next notification, and its tokens are not from the future."""
    return datetime.now(UTC) - timedelta(seconds=61)


def kept(mirror: Path) -> list[bytes]:
    store = open_store(str(mirror))
    try:
        return [delivery.body for delivery in store.pending("clinic", "", limit=100)]
    finally:
        store.close()


def test_a_notification_of_the_sandbox_is_kept(mirror: Path, secret_file: Path) -> None:
    """It is in the store once the sandbox has its 200, and nothing of it is on stderr."""
    with listening(mirror, "--secret-file", str(secret_file)) as (process, url), serve(seed=2) as sandbox:
        sandbox.clock.freeze(a_minute_ago())
        sandbox.notifications.subscribe(NotificationTarget(url, client_id="clinic", secret=SECRET))
        patient = sandbox.make.patient(first_name="Canary")
        sandbox.clock.advance(61)
        process.send_signal(signal.SIGTERM)
        _, said = process.communicate(timeout=30)

    (body,) = kept(mirror)
    assert b"patients" in body
    assert process.returncode == 0
    assert "status=200" in said
    assert patient["id"] not in said
    assert SECRET not in said


def test_who_does_not_know_the_secret_is_refused(mirror: Path, secret_file: Path) -> None:
    """401, nothing kept, and the line on stderr holds nothing that was sent."""
    with listening(mirror, "--secret-file", str(secret_file)) as (process, url):
        answer = httpx.post(url, json={"canary": 1}, headers={"Authorization": "Bearer canary"})
        process.terminate()
        _, said = process.communicate(timeout=30)

    assert answer.status_code == 401
    assert kept(mirror) == []
    assert "canary" not in said


@pytest.mark.parametrize("known", ["old-" * 8, SECRET], ids=["old", "new"])
def test_both_secrets_are_good_while_one_is_replaced(mirror: Path, known: str) -> None:
    """The environment may hold two, with a space between."""
    both = f"{'old-' * 8} {SECRET}"
    with listening(mirror, WELKIN_WEBHOOK_SECRET=both) as (_, url), serve() as sandbox:
        sandbox.clock.freeze(a_minute_ago())
        sandbox.notifications.subscribe(NotificationTarget(url, client_id="clinic", secret=known))
        sandbox.make.patient()
        sandbox.clock.advance(61)

    assert len(kept(mirror)) == 1


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_a_signal_ends_it_cleanly(mirror: Path, secret_file: Path, number: signal.Signals) -> None:
    """Being stopped is how a receiver ends: exit code 0, and nothing more to say."""
    with listening(mirror, "--secret-file", str(secret_file)) as (process, _):
        process.send_signal(number)

        printed, said = process.communicate(timeout=30)

    assert (process.returncode, printed, said) == (0, "", "")


@pytest.mark.parametrize(
    ("words", "variables"),
    [
        ((), {}),
        (("--secret-file", "/nonexistent"), {}),
        (("--secret-file", "/dev/null"), {}),
        ((), {"WELKIN_WEBHOOK_SECRET": "canary-too-short"}),
        (("--store", "postgresql://user:canary@host/db"), {"WELKIN_WEBHOOK_SECRET": SECRET}),
        ((), {"WELKIN_WEBHOOK_SECRET": SECRET, "WELKIN_CLIENT_ID": ""}),
    ],
    ids=["no secret", "no file", "empty file", "short", "password", "no client"],
)
def test_what_cannot_be_listened_for_is_wrong_usage(mirror: Path, words, variables) -> None:
    """One line, exit code 2, before anything is served; no secret in it."""
    environment = os.environ | {"WELKIN_CLIENT_ID": "clinic", "WELKIN_STORE": str(mirror)} | variables

    done = subprocess.run(
        [*COMMAND, "listen", "--port", "0", *words],
        capture_output=True,
        text=True,
        timeout=30,
        env=environment,
    )

    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("welkin: ")
    assert done.stderr.count("\n") == 1
    assert "canary" not in done.stderr
