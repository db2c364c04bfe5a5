"""
The real command, killed twice in a row, at any time, stopped, asked to end, and short of room; over SQLite.

    pairs    the first run dies at crash point i, the second at point j, the third has to make the mirror equal
    kills    SIGKILL at a time that is drawn, whatever the process is at
    stops    SIGSTOP until the lease has run out and another engine has run, then SIGCONT: its writes are refused
    terms    SIGTERM in the middle: it ends after its pages with 0, and the next run goes on
    limits   no file may become larger than so many bytes: exit 1, nothing lost, and with room it goes on
"""

from __future__ import annotations

import os
import random
import shutil
import signal
import sqlite3
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from functools import partial
from pathlib import Path

from tests.faults.command import Forker
from tests.faults.crash import RESOURCES, RUN, Killer, Report, compare, folder_in_memory, wanted_of
from tests.faults.places import SqlitePlace
from welkin_sdk.sandbox import Sandbox, serve

_PAIRS, _KILLS, _STOPS, _TERMS, _LIMITS = "pairs", "kills", "stops", "terms", "limits"
_PATIENCE_SECONDS = 20.0
# So many points fewer a run may have than the one that was counted: each second that begins meanwhile brings a sweep some.
_FEWER = 10


class Trial:
    """One sandbox, one command, one store after the other."""

    def __init__(self, sandbox: Sandbox, forker: Forker, folder: Path, seed: int) -> None:
        self.report = Report("processes")
        self._sandbox, self._forker = sandbox, forker
        self._place = SqlitePlace(folder)
        self._killer = Killer(self._place, sandbox, forker, folder, lambda count: (), self.report)
        self._dice = random.Random(seed)
        self._wanted = wanted_of(sandbox, RESOURCES)

    def pairs(self, count: int) -> None:
        points = len(self._killer.count(RUN, self._place.fresh()))
        while self.report.names[_PAIRS] < count and not self.report.notes:
            # The second run has less to do, the more the first one has done.
            first = self._dice.randint(1, points - _FEWER)
            second = self._dice.randint(1, max(8, points - first))
            address = self._place.fresh()
            codes = [self._killer.run(RUN, address, die_at=at) for at in (first, second)]
            what = f"killed at {first} and {second}"
            if codes == [-signal.SIGKILL] * 2:
                self.report.names[_PAIRS] += 1
            elif codes[0] != -signal.SIGKILL or codes[1] != 0:
                self._note(f"{what}: exits {codes}")
            self._finish(address, what)

    def kills(self, count: int) -> None:
        # The first run has more to import than those that are killed.
        self._killer.run(RUN, self._place.fresh())
        began = time.monotonic()
        self._killer.run(RUN, self._place.fresh())
        length = time.monotonic() - began
        while self.report.names[_KILLS] < count and not self.report.notes:
            address = self._place.fresh()
            wait = self._dice.uniform(0, length)
            pid = self._forker.start(RUN, self._killer.env(address))
            time.sleep(wait)
            os.kill(pid, signal.SIGKILL)
            # One that was faster has ended with 0.
            self.report.names[_KILLS] += self._forker.wait(pid) == -signal.SIGKILL
            self._finish(address, f"killed after {wait:.3f} s")

    def stops(self, count: int) -> None:
        for number in range(count):
            address, pid = self._begin_slowly(number)
            self._until(partial(self._stop_between_commits, pid, address))
            self._sandbox.faults.clear()
            if (status := self._killer.run(RUN, address)) != 0:
                self._note(f"while another stands still: exit {status}: {self._forker.output()[-300:]}")
            os.kill(pid, signal.SIGCONT)
            status = self._forker.wait(pid)
            if status == 1:
                self.report.names[_STOPS] += 1
            else:
                self._note(f"overtaken while it stood still: exit {status}")
            self._finish(address, "after SIGSTOP")

    def terms(self, count: int) -> None:
        for number in range(count):
            address, pid = self._begin_slowly(number)
            os.kill(pid, signal.SIGTERM)
            status = self._forker.wait(pid)
            self._sandbox.faults.clear()
            if status == 0:
                self.report.names[_TERMS] += 1
            else:
                self._note(f"SIGTERM: exit {status}: {self._forker.output()[-300:]}")
            self._finish(address, "after SIGTERM")

    def limits(self, count: int) -> None:
        for _ in range(count):
            address = self._place.fresh()
            # An empty store has some 80 KB, and all of it with its log some 500.
            room = self._dice.randrange(90_000, 220_000, 1_000)
            status = self._forker.run(RUN, self._killer.env(address), file_bytes=room)
            said = self._forker.output()
            if status == 1 and "Traceback" not in said:
                self.report.names[_LIMITS] += 1
            elif status != 0:
                self._note(f"files up to {room} bytes: exit {status}: {said[-300:]}")
            self._finish(address, f"with files up to {room} bytes")

    def _begin_slowly(self, number: int) -> tuple[str, int]:
        """A run in its middle, with its pages under way."""
        address = self._place.fresh()
        # All pages after the first few take so long that it cannot end meanwhile.
        self._sandbox.faults.add("delay", route="GET *", after=3 + number % 8, seconds=0.25)
        before = len(self._sandbox.requests)
        pid = self._forker.start(RUN, self._killer.env(address))
        self._until(lambda: len(self._sandbox.requests) >= before + 4 + number % 8)
        return address, pid

    def _stop_between_commits(self, pid: int, address: str) -> bool:
        """Let it stand still where it does not hold the whole store, and its lease run out: nobody waits five minutes."""
        os.kill(pid, signal.SIGSTOP)
        with (
            closing(sqlite3.connect(address, timeout=0.1)) as database,
            suppress(sqlite3.OperationalError),
            database,
        ):
            database.execute("UPDATE lease SET expires_us = 0")
            return True
        os.kill(pid, signal.SIGCONT)
        return False

    def _until(self, is_so: Callable[[], bool]) -> None:
        end = time.monotonic() + _PATIENCE_SECONDS
        while not is_so():
            if time.monotonic() > end:
                raise TimeoutError("the command does not get as far")
            time.sleep(0.005)

    def _finish(self, address: str, what: str) -> None:
        """One more run, and everything is there, once."""
        status = self._killer.run(RUN, address)
        if status != 0:
            self._note(f"after {what}: exit {status}: {self._forker.output()[-300:]}")
        compare(self._place, self._wanted, RESOURCES, self.report, what)

    def _note(self, text: str) -> None:
        self.report.notes.append(text)


@contextmanager
def trial(*, patients: int = 30, seed: int = 0) -> Iterator[Trial]:
    """A sandbox with so many patients, and what is to be done with the command against it."""
    with folder_in_memory() as folder, serve(seed=patients) as sandbox:
        forker = Forker(folder)
        try:
            yield Trial(sandbox, forker, folder, seed)
        finally:
            forker.close()
            shutil.rmtree(folder, ignore_errors=True)
