"""
The second half of `welkin demo`: the sandbox is mirrored by the commands that a user would type, each a process.

Someone else changes records, a notification tells of it, a sync is killed; after each the mirror is compared with the
sandbox's own export, record by record and byte for byte.
"""

from __future__ import annotations

import json
import os
import re
import subprocess
import tempfile
from collections import Counter
from collections.abc import Generator, Iterator
from contextlib import closing, contextmanager
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Final

from attrs import frozen

from welkin_sdk.cli.demo_steps import SELF, expect, saw, step, wait_until
from welkin_sdk.cli.failures import FailedWorkError
from welkin_sdk.clock import SYSTEM_CLOCK
from welkin_sdk.data_client import DataClient

if TYPE_CHECKING:
    from welkin_sdk.sandbox import Sandbox

TENANT: Final = "demo"
PAGES_BEFORE_THE_KILL: Final = 20
_ROUND: Final = timedelta(seconds=61)


@frozen
class Mirror:
    """A SQLite file that the commands keep equal to the sandbox."""

    sandbox: Sandbox
    file: Path

    def environment(self) -> dict[str, str]:
        """Where the commands find the sandbox and the mirror; no secret is an argument."""
        return os.environ | {
            "WELKIN_BASE_URL": self.sandbox.data_api,
            "WELKIN_CLIENT_ID": self.sandbox.client_id,
            "WELKIN_CLIENT_SECRET": self.sandbox.client_secret,
            "WELKIN_WEBHOOK_SECRET": self.sandbox.client_secret,
            "WELKIN_STORE": str(self.file),
        }

    def run(self, *words: str) -> str:
        """What `welkin sync` with these *words* prints, once it has ended well."""
        saw(f"$ welkin sync {' '.join(words)}")
        command = [*SELF, "sync", *words, "--tenant", TENANT]
        done = subprocess.run(  # noqa: S603 - ourselves
            command, env=self.environment(), capture_output=True, text=True, check=False
        )
        if done.returncode != 0:
            raise FailedWorkError(f"demo: welkin sync {words[0]} ended with {done.returncode}: {done.stderr}")
        return done.stdout

    @contextmanager
    def started(self, *words: str) -> Generator[subprocess.Popen[str]]:
        """A command that goes on until the block ends."""
        saw(f"$ welkin {' '.join(words)} &")
        with subprocess.Popen(  # noqa: S603 - ourselves
            [*SELF, *words, "--tenant", TENANT],
            env=self.environment(),
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
        ) as process:
            try:
                yield process
            finally:
                process.terminate()

    def records(self) -> list[tuple[str, bytes]]:
        """Every living record, as canonical JSON."""
        from welkin_sdk.mirror.stores import open_store

        with closing(open_store(str(self.file))) as store:
            return [
                (stream.resource, record.body)
                for stream in store.streams(TENANT, "")
                for record in store.records(stream)
            ]

    def changes(self) -> list[tuple[str, bytes]]:
        """The change feed: whose content, and which."""
        from welkin_sdk.mirror.stores import open_store

        with closing(open_store(str(self.file))) as store:
            return [(change.id, change.sha256) for change in store.changes(after=0, limit=100_000)]

    def waiting(self) -> int:
        """Deliveries in the inbox."""
        from welkin_sdk.mirror.stores import open_store

        with closing(open_store(str(self.file))) as store:
            return len(store.pending(TENANT, "", limit=100))

    def differences(self) -> int:
        """Records of the sandbox that are not in the mirror, byte for byte, and the other way round."""
        here, there = Counter(self.records()), Counter(_exported(self.sandbox))
        return ((here - there) + (there - here)).total()


def mirror_through(sandbox: Sandbox) -> None:
    """Run every step; raises FailedWorkError at the first that sees something else than it should."""
    with tempfile.TemporaryDirectory() as folder:
        mirror = Mirror(sandbox, Path(folder, "mirror.sqlite"))
        _fill(mirror)
        _follow_somebody_else(mirror)
        _find_a_delete(mirror)
        _be_killed(Mirror(sandbox, Path(folder, "second.sqlite")))


def _fill(mirror: Mirror) -> None:
    step("All of it is mirrored into a SQLite file")
    # What the server's present second holds is left to the next run; the patients above were created just now.
    mirror.sandbox.clock.advance(timedelta(seconds=2))
    printed = mirror.run("run", "--once")
    expect(
        _told(printed, "new or changed") == len(mirror.records()), f"{len(mirror.records())} records stored"
    )
    expect(mirror.differences() == 0, "the mirror equals the sandbox's export, byte for byte")
    expect(_told(mirror.run("run", "--once"), "new or changed") == 0, "a second run finds nothing to change")


def _follow_somebody_else(mirror: Mirror) -> None:
    from welkin_sdk.sandbox import NotificationTarget

    sandbox, other = mirror.sandbox, mirror.sandbox.clients.add()
    with DataClient(other.client_id, other.client_secret, base_url=sandbox.data_api) as somebody:
        step("A receiver listens for notifications")
        old = _an_old_patient(somebody)
        with mirror.started("listen", "--port", "0") as receiver:
            assert receiver.stdout is not None
            ready = json.loads(receiver.stdout.readline())
            saw("it checks who signed, keeps what it gets, and only then says 200")
            step("Someone else creates one patient and changes another; the sandbox tells within a minute")
            # It is made a minute ago, so that the next notification is due now and not signed in the future.
            sandbox.clock.freeze(SYSTEM_CLOCK.now() - _ROUND)
            sandbox.notifications.subscribe(NotificationTarget(ready["notify_url"]))
            somebody.patients.create(
                first_name="Annie",
                last_name="Easley",
                birthday=date(1933, 4, 23),
                phase="intake",
                timezone="US/Pacific",
            )
            somebody.patients.update(old, phase="active")
            expect(mirror.differences() == 3, "the mirror lacks one record, and has one that is out of date")
            sandbox.clock.advance(_ROUND)
            sandbox.clock.resume()
            told = sandbox.notifications.deliveries[-1]
            expect(told.status == 200, f"a notification about {', '.join(told.resources)} was answered 200")
    expect(mirror.waiting() == 1, "it waits in the mirror's inbox, although the receiver has ended")
    step("The next run pulls what it named; a notification is a hint, never data")
    expect(_told(mirror.run("run", "--once"), "new or changed") == 2, "2 records stored")
    expect(mirror.waiting() == 0 and mirror.differences() == 0, "the mirror is equal again, the inbox empty")


def _find_a_delete(mirror: Mirror) -> None:
    step("Someone deletes a record; no window of time shows that, a scan does")
    gone = next(entry["id"] for entry in _entries(mirror.sandbox) if entry["collection"] == "calendar_events")
    mirror.sandbox.remove("calendar_events", [gone])
    expect(_told(mirror.run("scan", "--resources", "calendar_events"), "deleted") == 1, "1 tombstone set")
    compared = json.loads(mirror.run("verify"))
    same = sum(row["same"] for row in compared)
    expect(all(row["is_equal"] for row in compared), f"verify: {same} records the same, none different")


def _be_killed(mirror: Mirror) -> None:
    step("A sync is killed with SIGKILL in the middle of filling a second mirror")
    sandbox = mirror.sandbox
    slow = sandbox.faults.add("delay", route="GET /v1/*", seconds=0.05)
    before = len(sandbox.requests)
    with mirror.started("sync", "run", "--page-size", "10") as running:
        # Asked for is not stored yet, on a machine with other things to do.
        wait_until(lambda: len(sandbox.requests) - before > PAGES_BEFORE_THE_KILL and bool(mirror.records()))
        running.kill()
    sandbox.faults.remove(slow)
    everything = sum(1 for _ in _exported(sandbox))
    stored = len(mirror.records())
    expect(0 < stored < everything, f"{stored} of {everything} records were stored when it died")
    step("The next run goes on behind what is stored")
    mirror.run("run", "--once")
    expect(mirror.differences() == 0, f"{everything} records, equal byte for byte; lost 0")
    twice = len(mirror.changes()) - len(set(mirror.changes()))
    expect(
        twice == 0 and len(mirror.changes()) == everything, "each is in the change feed once; stored twice 0"
    )


def _an_old_patient(client: DataClient) -> str:
    """One that was last changed before the minute that the demo goes back."""
    patients = client.patients.find(updated_to=SYSTEM_CLOCK.now() - 2 * _ROUND)
    return next(patient.id for patient in patients if patient.phase != "active")


def _told(printed: str, what: str) -> int:
    """The sum of what the lines of a run say before *what*."""
    return sum(int(number) for number in re.findall(rf"(\d+) {what}", printed))


def _entries(sandbox: Sandbox) -> Iterator[dict[str, str]]:
    return (json.loads(line) for line in sandbox.export())


def _exported(sandbox: Sandbox) -> Iterator[tuple[str, bytes]]:
    from welkin_sdk.mirror.canonical import canonical_bytes
    from welkin_sdk.mirror.catalogue import resources

    for entry in _entries(sandbox):
        if entry["collection"] in resources():
            yield entry["collection"], canonical_bytes(entry["record"])
