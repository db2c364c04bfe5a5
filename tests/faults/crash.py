"""
The real command, killed with SIGKILL at each of its crash points once; the next run has to make the mirror equal.

Two references: a first run into an empty store, and a scan over a mirror that others have changed and deleted under.
The sandbox is a real one on a real port; the store is a SQLite file or a PostgreSQL schema. The next run follows at
once and finds the dead engine's lease.
"""

from __future__ import annotations

import json
import os
import random
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any, Protocol

from attrs import define, field

from tests.faults.oracles import canonical
from welkin_sdk.sandbox import Sandbox, serve
from welkin_sdk.sandbox.clock import microseconds, print_timestamp
from welkin_sdk.sync.crashpoints import CRASH_POINT, CRASH_POINT_LOG

RESOURCES = ("patients", "workers")
_RUN = ("sync", "run", "--once", "--resources", ",".join(RESOURCES), "--page-size", "50")
_SCAN = ("sync", "scan", "--resources", "patients", "--page-size", "50")


class Forker:
    """The warmed process that runs the command."""

    def __init__(self, folder: Path) -> None:
        self._log = folder / "output"
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.faults.forker"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            cwd=Path(__file__).parent.parent.parent,
        )
        self._answer()

    def run(self, argv: Sequence[str], env: dict[str, str]) -> int:
        task = {"argv": list(argv), "env": env, "log": str(self._log)}
        assert self._process.stdin is not None
        self._process.stdin.write(json.dumps(task) + "\n")
        self._process.stdin.flush()
        return int(self._answer()["status"])

    def _answer(self) -> dict[str, Any]:
        assert self._process.stdout is not None
        line = self._process.stdout.readline()
        if not line:
            raise RuntimeError("the forker has ended")
        return dict(json.loads(line))

    def output(self) -> str:
        return self._log.read_text(encoding="utf-8")

    def close(self) -> None:
        # Leaving the process's own context closes both of its pipes and waits for it.
        with self._process:
            assert self._process.stdin is not None
            self._process.stdin.close()


class Place(Protocol):
    """Where mirrors are kept: one after another, each from a base."""

    name: str

    def fresh(self) -> str:
        """Address of an empty store."""
        ...

    def keep(self) -> None:
        """Take the present store as the base."""
        ...

    def copy(self) -> str:
        """Address of a store that is the base again."""
        ...

    def rows(self, sql: str) -> list[Any]: ...


class SqlitePlace:
    name = "sqlite"

    def __init__(self, folder: Path) -> None:
        self._folder, self._base, self._count = folder, folder / "base", 0
        self._now = folder / "none"

    def fresh(self) -> str:
        shutil.rmtree(self._now, ignore_errors=True)
        self._count += 1
        self._now = self._folder / f"store-{self._count}"
        self._now.mkdir(mode=0o700)
        return str(self._now / "mirror.sqlite")

    def keep(self) -> None:
        shutil.rmtree(self._base, ignore_errors=True)
        shutil.copytree(self._now, self._base)

    def copy(self) -> str:
        address = self.fresh()
        for file in self._base.iterdir():
            shutil.copy(file, self._now / file.name)
        return address

    def rows(self, sql: str) -> list[Any]:
        with closing(sqlite3.connect(self._now / "mirror.sqlite")) as database:
            found = database.execute(sql).fetchall()
            database.commit()
            return found


class PostgresPlace:
    """A schema for each store: a database for each would cost more than the runs."""

    name = "postgresql"

    def __init__(self, url: str) -> None:
        self._url, self._count, self._now, self._base = url, 0, "none", "none"

    def _address(self, name: str) -> str:
        return f"{self._url}?schema={name}"

    def _administer(self, *statements: str) -> list[Any]:
        import psycopg

        with psycopg.connect(self._url, autocommit=True) as connection:
            for statement in statements:
                cursor = connection.execute(statement)  # type: ignore[call-overload]
            return list(cursor.fetchall()) if cursor.description else []

    def fresh(self) -> str:
        self._administer(f"DROP SCHEMA IF EXISTS {self._now} CASCADE")
        self._count += 1
        self._now = f"faults_{os.getpid()}_{self._count}"
        return self._address(self._now)

    def keep(self) -> None:
        self._base, self._now = self._now, "none"

    def copy(self) -> str:
        address = self.fresh()
        tables = self._administer(f"SELECT tablename FROM pg_tables WHERE schemaname = '{self._base}'")
        copies = [
            f"CREATE TABLE {self._now}.{name} (LIKE {self._base}.{name} INCLUDING ALL);"
            f"INSERT INTO {self._now}.{name} SELECT * FROM {self._base}.{name}"
            for (name,) in tables
        ]
        self._administer(f"CREATE SCHEMA {self._now}", *copies)
        return address

    def rows(self, sql: str) -> list[Any]:
        return self._administer(f'SET search_path TO "{self._now}"', sql)


@define
class Report:
    """What the kills of one place came to."""

    place: str
    points: int = 0
    kills: int = 0
    lost: int = 0
    stale: int = 0
    twice: int = 0
    left: int = 0
    names: Counter[str] = field(factory=Counter)
    notes: list[str] = field(factory=list)


def _wanted(sandbox: Sandbox, resources: Sequence[str]) -> dict[tuple[str, str], bytes]:
    entries = (json.loads(line) for line in sandbox.export())
    return {
        (entry["collection"], entry["id"]): canonical(entry["record"])
        for entry in entries
        if entry["collection"] in resources
    }


def _compare(
    place: Place, wanted: dict[tuple[str, str], bytes], resources: Sequence[str], report: Report, what: str
) -> None:
    living = {
        (row[0], row[1]): bytes(row[2])
        for row in place.rows("SELECT resource, id, body FROM record WHERE deleted_us IS NULL")
        if row[0] in resources
    }
    lost = len(wanted.keys() - living.keys())
    left = len(living.keys() - wanted.keys())
    stale = sum(living[key] != body for key, body in wanted.items() if key in living)
    feed = Counter(
        (row[0], row[1], row[2], bytes(row[3]))
        for row in place.rows("SELECT resource, id, op, sha256 FROM change")
    )
    twice = sum(count - 1 for count in feed.values())
    report.lost, report.left = report.lost + lost, report.left + left
    report.stale, report.twice = report.stale + stale, report.twice + twice
    if lost or left or stale or twice:
        report.notes.append(f"{what}: lost {lost}, left {left}, stale {stale}, twice {twice}")


class Killer:
    """
    Kills one place's command.

    Args:
        choose: which of the points to kill at; all by default.
    """

    def __init__(
        self,
        place: Place,
        sandbox: Sandbox,
        forker: Forker,
        folder: Path,
        choose: Callable[[int], Sequence[int]],
        report: Report,
    ) -> None:
        self._place, self._sandbox, self._forker, self._choose = place, sandbox, forker, choose
        self._points = folder / "points"
        self.report = report

    def _env(self, address: str) -> dict[str, str]:
        return {
            "WELKIN_BASE_URL": self._sandbox.data_api,
            "WELKIN_CLIENT_ID": self._sandbox.client_id,
            "WELKIN_CLIENT_SECRET": self._sandbox.client_secret,
            "WELKIN_STORE": address,
        }

    def run(self, argv: Sequence[str], address: str, **more: str) -> int:
        return self._forker.run(argv, self._env(address) | more)

    def count(self, argv: Sequence[str], address: str) -> list[str]:
        """The reference run, untouched: its points by name."""
        self._points.unlink(missing_ok=True)
        status = self.run(argv, address, **{CRASH_POINT_LOG: str(self._points)})
        if status != 0:
            self.report.notes.append(f"reference {argv[1]}: exit {status}: {self._forker.output()[-300:]}")
            return []
        return [line.split(" ", 1)[1] for line in self._points.read_text(encoding="utf-8").splitlines()]

    def kill_each(self, argv: Sequence[str], begin: Callable[[], str], resources: Sequence[str]) -> None:
        names = self.count(argv, begin())
        wanted = _wanted(self._sandbox, resources)
        _compare(self._place, wanted, resources, self.report, f"reference {argv[1]}")
        self.report.points += len(names)
        for point in self._choose(len(names)):
            address = begin()
            status = self.run(argv, address, **{CRASH_POINT: str(point)})
            what = f"{argv[1]} at {point} ({names[point - 1]})"
            if status == -signal.SIGKILL:
                self.report.kills += 1
                self.report.names[names[point - 1]] += 1
            elif status != 0:
                self.report.notes.append(f"{what}: exit {status}: {self._forker.output()[-300:]}")
            status = self.run(argv, address)
            if status != 0:
                self.report.notes.append(f"after {what}: exit {status}: {self._forker.output()[-300:]}")
            _compare(self._place, wanted, resources, self.report, what)


@contextmanager
def _folder() -> Iterator[Path]:
    # In memory where there is such a folder: SIGKILL takes nothing from it, and a disk's syncs would be half the time.
    memory = Path("/dev/shm")
    folder = Path(tempfile.mkdtemp(prefix="welkin-faults-", dir=memory if memory.is_dir() else None))
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def kill_at_points(
    make_place: Callable[[Path], Place], *, patients: int = 60, most: int | None = None, seed: int = 0
) -> Report:
    """
    Kill the command at its points, over one kind of store.

    Args:
        most: so many points of each reference at most, drawn; None for all.
    """

    def choose(count: int) -> Sequence[int]:
        every = range(1, count + 1)
        if most is None or count <= most:
            return every
        return sorted(random.Random(seed).sample(every, most))

    with _folder() as folder, serve(seed=patients) as sandbox:
        place = make_place(folder)
        report = Report(place.name)
        forker = Forker(folder)
        try:
            killer = Killer(place, sandbox, forker, folder, choose, report)
            killer.kill_each(_RUN, place.fresh, RESOURCES)
            address = place.fresh()
            killer.run(_RUN, address)
            place.keep()
            _change(sandbox)
            killer.kill_each(_SCAN, place.copy, ("patients",))
        finally:
            forker.close()
    return report


def _change(sandbox: Sandbox) -> None:
    """What somebody else does between two runs: new, changed, and deleted records."""
    patients = [json.loads(line) for line in sandbox.export()]
    ids = {name: [each["id"] for each in patients if each["collection"] == name] for name in RESOURCES}
    for number in range(3):
        sandbox.make.patient(first_name=f"New {number}")
    records = {each["id"]: each["record"] for each in patients}
    now = print_timestamp(microseconds(sandbox.clock.now()))
    touched = [records[id] | {"first_name": "Changed", "updated_at": now} for id in ids["patients"][:3]]
    sandbox.load("patients", touched)
    sandbox.remove("patients", ids["patients"][3:5])
    # What is younger than two seconds belongs to the next run.
    sandbox.clock.advance(5)
