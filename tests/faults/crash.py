"""
The real command, killed with SIGKILL at each of its crash points once; the next run has to make the mirror equal.

Two references: a first run into an empty store, and a scan over a mirror that others have changed and deleted under.
The sandbox is a real one on a real port; the store is a SQLite file or a PostgreSQL schema. The next run follows at
once and finds the dead engine's lease.
"""

from __future__ import annotations

import json
import random
import shutil
import signal
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from attrs import define, field, frozen

from tests.faults.command import Forker
from tests.faults.oracles import canonical
from tests.faults.places import Place
from welkin_sdk.sandbox import Sandbox, serve
from welkin_sdk.sandbox.core.clock import microseconds, print_timestamp

RESOURCES = ("patients", "workers")
RUN = ("sync", "run", "--once", "--resources", ",".join(RESOURCES), "--page-size", "50")
_SCAN = ("sync", "scan", "--resources", "patients", "--page-size", "50")


@frozen
class Subject:
    """
    What is killed, and what it is to have come to; of one of the two APIs.

    Attributes:
        resources: those that both references have; *scanned*: that the second one scans.
        environment: what the command reads of the sandbox; *wanted*: bodies by resource and id.
        change: what somebody else does between two runs.
    """

    run: Sequence[str]
    scan: Sequence[str]
    resources: Sequence[str]
    scanned: Sequence[str]
    environment: Callable[[Sandbox], dict[str, str]]
    wanted: Callable[[Sandbox, Sequence[str]], dict[tuple[str, str], bytes]]
    change: Callable[[Sandbox], None]


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


def wanted_of(sandbox: Sandbox, resources: Sequence[str]) -> dict[tuple[str, str], bytes]:
    entries = (json.loads(line) for line in sandbox.export())
    return {
        (entry["collection"], entry["id"]): canonical(entry["record"])
        for entry in entries
        if entry["collection"] in resources
    }


def compare(
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
        subject: of the Data API where none is given.
    """

    def __init__(
        self,
        place: Place,
        sandbox: Sandbox,
        forker: Forker,
        folder: Path,
        choose: Callable[[int], Sequence[int]],
        report: Report,
        subject: Subject | None = None,
    ) -> None:
        self._subject = subject or DATA
        self._place, self._sandbox, self._forker, self._choose = place, sandbox, forker, choose
        self._points = folder / "points"
        self.report = report

    def env(self, address: str) -> dict[str, str]:
        return {**self._subject.environment(self._sandbox), "WELKIN_STORE": address}

    def run(self, argv: Sequence[str], address: str, **more: int | str) -> int:
        return self._forker.run(argv, self.env(address), **more)

    def count(self, argv: Sequence[str], address: str) -> list[str]:
        """The reference run, untouched: its points by name."""
        self._points.unlink(missing_ok=True)
        status = self.run(argv, address, points=str(self._points))
        if status != 0:
            self.report.notes.append(f"reference {argv[1]}: exit {status}: {self._forker.output()[-300:]}")
            return []
        return [line.split(" ", 1)[1] for line in self._points.read_text(encoding="utf-8").splitlines()]

    def kill_each(self, argv: Sequence[str], begin: Callable[[], str], resources: Sequence[str]) -> None:
        names = self.count(argv, begin())
        wanted = self._subject.wanted(self._sandbox, resources)
        compare(self._place, wanted, resources, self.report, f"reference {argv[1]}")
        self.report.points += len(names)
        for point in self._choose(len(names)):
            address = begin()
            status = self.run(argv, address, die_at=point)
            what = f"{argv[1]} at {point} ({names[point - 1]})"
            if status == -signal.SIGKILL:
                self.report.kills += 1
                self.report.names[names[point - 1]] += 1
            elif status != 0:
                self.report.notes.append(f"{what}: exit {status}: {self._forker.output()[-300:]}")
            status = self.run(argv, address)
            if status != 0:
                self.report.notes.append(f"after {what}: exit {status}: {self._forker.output()[-300:]}")
            compare(self._place, wanted, resources, self.report, what)


@contextmanager
def folder_in_memory() -> Iterator[Path]:
    # In memory where there is such a folder: SIGKILL takes nothing from it, and a disk's syncs would be half the time.
    memory = Path("/dev/shm")
    folder = Path(tempfile.mkdtemp(prefix="welkin-faults-", dir=memory if memory.is_dir() else None))
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def kill_at_points(
    make_place: Callable[[Path], Place],
    *,
    patients: int = 60,
    most: int | None = None,
    seed: int = 0,
    subject: Subject | None = None,
) -> Report:
    """
    Kill the command at its points, over one kind of store.

    Args:
        most: so many points of each reference at most, drawn; None for all.
        subject: of the Data API where none is given.
    """
    of = subject or DATA

    def choose(count: int) -> Sequence[int]:
        every = range(1, count + 1)
        if most is None or count <= most:
            return every
        return sorted(random.Random(seed).sample(every, most))

    with folder_in_memory() as folder, serve(seed=patients) as sandbox:
        place = make_place(folder)
        report = Report(place.name)
        forker = Forker(folder)
        try:
            killer = Killer(place, sandbox, forker, folder, choose, report, of)
            killer.kill_each(of.run, place.fresh, of.resources)
            address = place.fresh()
            killer.run(of.run, address)
            place.keep()
            of.change(sandbox)
            killer.kill_each(of.scan, place.copy, of.scanned)
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


def _environment(sandbox: Sandbox) -> dict[str, str]:
    return {
        "WELKIN_BASE_URL": sandbox.data_api,
        "WELKIN_CLIENT_ID": sandbox.client_id,
        "WELKIN_CLIENT_SECRET": sandbox.client_secret,
    }


DATA = Subject(RUN, _SCAN, RESOURCES, ("patients",), _environment, wanted_of, _change)
