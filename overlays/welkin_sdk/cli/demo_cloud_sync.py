"""
The mirror's part of `welkin demo`, for the Cloud API: probed, filled, changed by somebody else, followed, killed; by the
commands that a user would type, each a process, and compared with the server after each.
"""

from __future__ import annotations

import json
import os
import re
import subprocess
import tempfile
from contextlib import closing
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Final

from attrs import frozen

from welkin_sdk.cli.demo_steps import SELF, expect, saw, step, wait_until
from welkin_sdk.cli.failures import FailedWorkError
from welkin_sdk.cloud_client import CloudClient

if TYPE_CHECKING:
    from welkin_sdk.mirror.stores import SqlStore
    from welkin_sdk.sandbox import Sandbox

TENANT: Final = "demo"
_REPORT: Final = "probe.json"
# Longer than from one whole list to the next.
_A_WHILE: Final = timedelta(minutes=16)
_REQUESTS_BEFORE_THE_KILL: Final = 40


@frozen
class CloudMirror:
    """A SQLite file that the commands keep equal to an instance of the sandbox."""

    sandbox: Sandbox
    folder: Path
    name: str = "mirror.sqlite"

    def environment(self) -> dict[str, str]:
        """Where the commands find the instance and the mirror; no secret is an argument."""
        own = self.sandbox.cloud
        return os.environ | {
            "WELKIN_CLOUD_BASE_URL": own.address,
            "WELKIN_TENANT": own.tenant,
            "WELKIN_INSTANCE": own.instance,
            "WELKIN_API_CLIENT": own.api_client,
            "WELKIN_SECRET_KEY": own.secret,
            "WELKIN_STORE": str(self.folder / self.name),
        }

    def run(self, *words: str) -> str:
        """What `welkin` with these *words* prints, once it has ended well."""
        saw(f"$ welkin {' '.join(words)}")
        done = subprocess.run(  # noqa: S603 - ourselves
            [*SELF, *words],
            env=self.environment(),
            cwd=self.folder,
            capture_output=True,
            text=True,
            check=False,
        )
        if done.returncode != 0:
            raise FailedWorkError(f"demo: welkin {words[0]} ended with {done.returncode}: {done.stderr}")
        return done.stdout

    def sync(self, command: str, *words: str) -> str:
        """The same for `welkin sync`, about this mirror."""
        return self.run("sync", command, "--api", "cloud", "--tenant", TENANT, *words)

    def open(self) -> SqlStore:
        """The file, for a look."""
        from welkin_sdk.mirror.stores import open_store

        return open_store(str(self.folder / self.name))

    def count(self) -> int:
        """Living records."""
        with closing(self.open()) as store:
            return sum(store.count(stream) for stream in store.streams(TENANT, self.sandbox.cloud.instance))

    def changes(self) -> list[tuple[str, bytes]]:
        """The change feed: whose content, and which."""
        with closing(self.open()) as store:
            return [(change.id, change.sha256) for change in store.changes(after=0, limit=100_000)]


def mirror_the_cloud(sandbox: Sandbox) -> None:
    """Run every step; raises FailedWorkError at the first that sees something else than it should."""
    with tempfile.TemporaryDirectory() as folder:
        mirror = CloudMirror(sandbox, Path(folder))
        _probe(mirror)
        _fill(mirror)
        _follow_somebody_else(mirror)
        _be_killed(CloudMirror(sandbox, Path(folder), "second.sqlite"))


def _probe(mirror: CloudMirror) -> None:
    step("An instance of the Cloud API is probed: what this client may read, and how it comes")
    report = json.loads(mirror.run("probe", "--api", "cloud", "--out", _REPORT, "--format", "json"))
    granted = sum(one["access"] == "granted" for one in report["lists"])
    expect(
        granted > 0, f"{report['requests']} requests; {granted} of {len(report['lists'])} lists are granted"
    )
    planned = json.loads(mirror.run("sync", "plan", "--probe", _REPORT, "--format", "json"))
    latest = max(one["change_seconds"] or 0 for one in planned["collections"])
    saw(
        f"a mirror of it takes {planned['requests_per_day']:,} requests a day, and is {latest // 60} minutes late at most"
    )


def _fill(mirror: CloudMirror) -> None:
    step("All of it is mirrored into a SQLite file, by lists and reads by id alone")
    stored = _told(mirror.sync("run", "--once", "--probe", _REPORT), "new or changed")
    expect(stored == mirror.count() > 0, f"{stored} records stored")
    _compare(mirror)


def _follow_somebody_else(mirror: CloudMirror) -> None:
    own = mirror.sandbox.cloud
    step("Someone else changes a patient, creates another one, and deletes a record of a third")
    with CloudClient(own.tenant, own.instance, own.api_client, own.secret, base_url=own.address) as somebody:
        first, second, *_ = somebody.patients.list()
        record = somebody.cdt_records.create(second.id, "cdt-vitals", {"cdtf-systolic": 120})
        mirror.sandbox.clock.advance(_A_WHILE)
        mirror.sync("run", "--once", "--probe", _REPORT)
        somebody.patients.update(first.id, middle_name="Brewster")
        somebody.patients.create(first_name="Annie", last_name="Easley")
        somebody.cdt_records.delete(second.id, "cdt-vitals", record.id)
    mirror.sandbox.clock.advance(_A_WHILE)
    step("The next lists show it; what they do not show any more is asked for by its id")
    printed = mirror.sync("run", "--once", "--probe", _REPORT)
    expect(
        _told(printed, "new or changed") >= 2, f"{_told(printed, 'new or changed')} records new or changed"
    )
    expect(_told(printed, "deleted") == 1, "1 tombstone set, after a 404")
    _compare(mirror)


def _be_killed(mirror: CloudMirror) -> None:
    step("A sync is killed with SIGKILL in the middle of filling a second mirror")
    sandbox = mirror.sandbox
    slow = sandbox.faults.add("delay", route="GET /cloud/*", seconds=0.02)
    before = len(sandbox.requests)
    saw("$ welkin sync run --api cloud &")
    with subprocess.Popen(  # noqa: S603 - ourselves
        [*SELF, "sync", "run", "--api", "cloud", "--tenant", TENANT],
        env=mirror.environment(),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    ) as running:
        wait_until(lambda: len(sandbox.requests) - before > _REQUESTS_BEFORE_THE_KILL and mirror.count() > 0)
        running.kill()
    sandbox.faults.remove(slow)
    stored = mirror.count()
    mirror.sync("run", "--once")
    expect(0 < stored < mirror.count(), f"{stored} of {mirror.count()} records were stored when it died")
    _compare(mirror)
    changes = mirror.changes()
    expect(len(changes) == len(set(changes)), f"{len(changes)} changes in its feed, none twice")


def _compare(mirror: CloudMirror) -> None:
    compared = json.loads(mirror.sync("verify"))
    same = sum(row["same"] for row in compared)
    expect(all(row["is_equal"] for row in compared), f"verify: {same} records the same, none different")


def _told(printed: str, what: str) -> int:
    """The sum of what the lines of a run say before *what*."""
    return sum(int(number) for number in re.findall(rf"(\d+) {what}", printed))
