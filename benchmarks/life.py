"""
The life of a mirror at several sizes, on both stores: what a record costs to take, and what it costs when nothing is new.

`python -m benchmarks.life` prints a line for each size and store, and then the ratios: what a record costs in the largest
against the smallest. Seconds are of the wall, microseconds of this process's processor; a database's own are not in them.
`python -m benchmarks.life WAY STORE ADDRESS TOKEN` is one of them, in a process of its own: of the WAY `life` all of it, of
`one` the first run alone, and of a number the same with so many requests at once.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

from attrs import asdict, define

from benchmarks.prepared import prepared
from benchmarks.ratio import Row
from benchmarks.sync import fill
from welkin_sdk import AsyncDataClient
from welkin_sdk.mirror import Mirror, Policy, open_store
from welkin_sdk.testing.options import Options
from welkin_sdk.testing.process import in_a_process

SIZES = (10_000, 50_000, 200_000)
CROWD = 60_000
# Seconds of each answer, where a network is played.
ON_THE_WAY = 0.04
FEW = 24_000
BATCH = 500
_PAGE_SIZE = 200
_ROOT = Path(__file__).parent.parent


@define
class Spent:
    """Seconds of the wall and of this process's processor."""

    wall: float
    cpu: float


@define
class Life:
    """
    One mirror.

    Attributes:
        fill: the first run; a scan is not in it.
        idle: the run behind it, which finds nothing new.
        deliver: the feed, in batches of `BATCH`.
    """

    records: int
    fill: Spent
    idle: Spent
    status: Spent
    verify: Spent
    deliver: Spent

    def __str__(self) -> str:
        each = 1e6 / self.records
        return (
            f"{self.records:>9,} {self.fill.cpu * each:>9.0f} us {self.records / self.fill.wall:>9,.0f}/s"
            f" {self.idle.wall * 1e3:>8.0f} ms {self.status.wall * 1e3:>8.0f} ms"
            f" {self.verify.cpu * each:>7.0f} us {self.records / self.deliver.wall:>10,.0f}/s"
        )


_HEAD = f"{'records':>9} {'CPU each':>12} {'stored':>11} {'no-op run':>11} {'status':>11} {'verify':>10} {'delivered':>12}"


def measure(sizes: tuple[int, ...] = SIZES) -> list[Row]:
    """Print the figures of each size; the ratios are of the largest against the smallest."""
    lives: dict[str, list[Life]] = {}
    with in_a_process(Options(1, "wrapped", True)) as sandbox:
        loaded = 0
        for size in sizes:
            fill(sandbox, loaded, size)
            loaded = size
            for name, store in _STORES.items():
                with store() as url:
                    life = _one(sandbox.data_api, sandbox.issue_token(), url)
                    lives.setdefault(name, []).append(life)
    rows = []
    for name, ours in lives.items():
        print(f"\n{name}\n{_HEAD}", *ours, sep="\n", flush=True)
        for what, name_of in (("stored", "fill"), ("verified", "verify")):
            few, many = (getattr(life, name_of).cpu / life.records for life in (ours[0], ours[-1]))
            work = f"CPU of a record {what}, {name}, {sizes[-1]:,} of them"
            rows.append(Row.of("", work, f"{sizes[0]:,}", [many / few]))
    return rows


def crowd() -> None:
    """Print what *CROWD* records of one instant cost to take, from a server that grants any page, and from one that does not."""
    from tests.overlays.mirror.clinic import DAY, Clinic

    for most in (None, 1000):
        with Clinic(cap=most) as clinic, _sqlite() as url, closing(open_store(url)) as store:
            for number in range(CROWD):
                clinic.put(number, clinic.time_us - 30 * DAY)
            mirror = clinic.mirror(store, page_size=_PAGE_SIZE, policy={"scan_every_us": None})
            runs = []
            for _ in range(2):
                asked = clinic.asked.total()
                spent = _spent(mirror.run_once)
                runs.append(f"{clinic.asked.total() - asked} requests in {spent.wall:.1f} s")
            stored = sum(stream.records for stream in mirror.status())
            granted = "any page" if most is None else f"{most:,} at most"
            print(
                f"{CROWD:,} records of one instant, {granted} granted: {stored:,} stored, {', then '.join(runs)}",
                flush=True,
            )


def stored(*, records: int = 20_000, rounds: int = 5) -> list[Row]:
    """P8: CPU of this process for a record that is new, in the embedded store; from a server that hardly computes."""
    each = []
    with prepared(records) as address:
        for _ in range(rounds):
            with _sqlite() as store:
                life = _one(address, "any", store, "one")
            if life.records != records:
                raise RuntimeError(f"{life.records} of {records} records are in the mirror")
            each.append(life.fill.cpu / records * 1e6)
    return [Row.of("P8", "mirror, CPU of a new record, SQLite", "", each, goal=60, unit="us")]


def network() -> Row:
    """Eight requests at once against one, where each answer takes *ON_THE_WAY* seconds."""
    ratios = []
    with prepared(FEW, delay_seconds=ON_THE_WAY) as address:
        for _ in range(3):
            walls = []
            for concurrency in (1, 8):
                with _sqlite() as store:
                    walls.append(_one(address, "any", store, str(concurrency)).fill.wall)
            ratios.append(walls[0] / walls[1])
    return Row.of(
        "", f"fill of {FEW:,} patients, 40 ms a page, 8 at once: faster", "1", ratios, at_most=False
    )


def _one(address: str, token: str, store: str, way: str = "life") -> Life:
    command = [sys.executable, "-m", "benchmarks.life", way, store, address, token]
    printed = subprocess.run(command, cwd=_ROOT, stdout=subprocess.PIPE, check=True).stdout
    told = json.loads(printed)
    return Life(told.pop("records"), **{name: Spent(**spent) for name, spent in told.items()})


@contextmanager
def _sqlite() -> Iterator[str]:
    with tempfile.TemporaryDirectory() as folder:
        yield str(Path(folder) / "mirror.sqlite")


@contextmanager
def _postgres() -> Iterator[str]:
    from tests.postgres_server import running_postgres

    with running_postgres() as url:
        yield url


_STORES: dict[str, Callable[[], Any]] = {"SQLite": _sqlite, "PostgreSQL": _postgres}


def live(way: str, url: str, address: str, token: str) -> Life:
    """One mirror, see above."""
    with closing(open_store(url)) as store:
        mirror = Mirror(
            AsyncDataClient(access_token=token, base_url=address),
            store,
            tenant="bench",
            resources=["patients"],
            page_size=50 if way.isdecimal() else _PAGE_SIZE,
            concurrency=int(way) if way.isdecimal() else 4,
            policy=Policy(scan_every_us=None),
        )
        filled = _spent(mirror.run_once)
        records = sum(store.count(stream) for stream in mirror._mirror.streams)
        if way != "life":
            nothing = Spent(0, 0)
            return Life(records, filled, nothing, nothing, nothing, nothing)
        return Life(
            records,
            filled,
            idle=_spent(mirror.run_once),
            status=_spent(mirror.status),
            verify=_spent(mirror.verify),
            deliver=_spent(lambda: mirror.deliver_batches(len, size=BATCH)),
        )


def _spent(act: Callable[[], object]) -> Spent:
    wall, cpu = time.perf_counter(), time.process_time()
    act()
    return Spent(time.perf_counter() - wall, time.process_time() - cpu)


def main(arguments: list[str]) -> None:
    if arguments:
        way, store, address, token = arguments
        print(json.dumps(asdict(live(way, store, address, token))))
        return
    crowd()
    print(network(), flush=True)
    for row in measure():
        print(row, flush=True)


if __name__ == "__main__":
    main(sys.argv[1:])
