"""`welkin sync run` that is stopped, killed, and fed by `welkin listen`."""

import json
import signal
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from welkin_sdk.sandbox import NotificationTarget

SECRET = "the-secret-that-both-sides-know-by-heart"


def wait_until(is_so: Callable[[], bool], *, seconds: float = 30) -> None:
    end = time.monotonic() + seconds
    while not is_so():
        assert time.monotonic() < end, "it did not happen in time"
        time.sleep(0.05)


def finds(clinic) -> int:
    return sum(entry.method == "GET" for entry in clinic.requests)


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
@pytest.mark.parametrize("words", [("--once",), ()], ids=["once", "forever"])
def test_a_signal_ends_it_after_the_page(start, sync, clinic, difference, number, words) -> None:
    """Exit code 0 in the middle of a backfill; what was stored stays, and the next run goes on behind it."""
    clinic.faults.add("delay", route="GET /v1/*", seconds=0.2)
    process = start("sync", "run", "--page-size", "5", *words)
    wait_until(lambda: finds(clinic) >= 12)

    process.send_signal(number)
    _, said = process.communicate(timeout=30)

    assert process.returncode == 0, said
    assert said == "welkin: stopping after the pages that are under way\n"
    assert difference() != {}
    clinic.faults.clear()
    assert sync("run", "--once").returncode == 0
    assert difference() == {}


def test_a_second_signal_ends_it_at_once(start, sync, clinic, difference) -> None:
    """Who cannot wait for the page may say so; nothing is lost by that either."""
    clinic.faults.add("delay", route="GET /v1/*", after=12, seconds=20)
    process = start("sync", "run", "--page-size", "5")
    wait_until(lambda: finds(clinic) >= 12)
    time.sleep(0.3)

    process.terminate()
    time.sleep(0.3)
    process.terminate()
    _, said = process.communicate(timeout=10)

    assert process.returncode == 130
    assert said.endswith("welkin: interrupted\n")
    clinic.faults.clear()
    assert sync("run", "--once").returncode == 0
    assert difference() == {}


def test_a_kill_loses_nothing_and_stores_nothing_twice(start, sync, clinic, difference, place: Path) -> None:
    """SIGKILL in the middle of a backfill; the next run is told to take over, and the mirror is equal."""
    clinic.faults.add("delay", route="GET /v1/*", seconds=0.1)
    for pages in (8, 20, 30):
        before = finds(clinic)
        process = start("sync", "run", "--page-size", "5")
        wait_until(lambda least=before + pages: finds(clinic) >= least)
        process.kill()
        process.communicate()
    clinic.faults.clear()

    done = sync("run", "--once")

    assert (done.returncode, done.stderr) == (0, "")
    assert difference() == {}


def test_a_notification_is_received_pulled_and_mirrored(start, sync, clinic, difference, tmp_path) -> None:
    """From the sandbox's change to the mirror, long before the next sweep; both programs stop when told to."""
    secret_file = tmp_path / "secret"
    secret_file.write_text(SECRET)
    receiver = start("listen", "--port", "0", "--secret-file", str(secret_file))
    ready = json.loads(receiver.stdout.readline())
    running = start("sync", "run", "--resources", "patients,workers")
    for _ in range(2):
        assert ": done" in running.stdout.readline()
    # Two runs follow the first fill; the notification is to find a sync that has nothing to do.
    wait_until(lambda: "patients" not in difference() and quiet(clinic))

    # A notification is signed by the sandbox's clock, which may not be ahead of the receiver's.
    clinic.clock.freeze(datetime.now(UTC) - timedelta(seconds=61))
    clinic.notifications.subscribe(NotificationTarget(ready["notify_url"], secret=SECRET))
    patient = clinic.make.patient(first_name="Canary")
    assert "patients" in difference()
    clinic.clock.advance(61)

    wait_until(lambda: not {"patients", "workers"} & set(difference()))
    outputs = []
    for process in (receiver, running):
        process.terminate()
        outputs += process.communicate(timeout=30)
        assert process.returncode == 0
    assert "status=200" in "".join(outputs)
    assert patient["id"] not in "".join(outputs)
    assert "Canary" not in "".join(outputs)


def quiet(clinic) -> bool:
    """Whether nothing was asked for a second."""
    before = len(clinic.requests)
    time.sleep(1)
    return len(clinic.requests) == before
