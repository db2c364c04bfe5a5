"""
One backfill in a process of its own, so that its memory and its time are nobody else's.

`python -m benchmarks.backfill mirror ADDRESS TOKEN FOLDER` fills a new store there with all patients and prints one line
of JSON; with `scan` instead of `mirror` a scan follows, with `plain` it is the plainest code that stores the same pages.
"""

from __future__ import annotations

import asyncio
import json
import resource
import sqlite3
import sys
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import httpx
from attrs import asdict, define, field

from benchmarks.shares import Sampler

PAGE_SIZE = 200
# Both ask for the same instants in all.
_BEGIN, _END = "1970-01-01T00:00:00+00:00", "2100-01-01T00:00:00+00:00"
_STATUS = Path("/proc/self/status")


@define
class Report:
    """
    What a backfill came to.

    Attributes:
        seconds: from the first request to the last commit.
        peak_kib: the most memory that the process ever had resident, interpreter and modules included.
        shares: of the time, by what was done in it; they add up to 1, or there are none.
    """

    records: int
    seconds: float
    peak_kib: int = 0
    shares: dict[str, float] = field(factory=dict[str, float])


def fill_mirror(address: str, token: str, folder: Path, *, scans: bool = False) -> Report:
    """By this package, into the embedded store."""
    from welkin_sdk import AsyncDataClient
    from welkin_sdk.mirror import AsyncMirror, Policy, open_store

    async def fill() -> int:
        async with AsyncDataClient(access_token=token, base_url=address) as client:
            mirror = AsyncMirror(
                client,
                store,
                tenant="bench",
                resources=["patients"],
                page_size=PAGE_SIZE,
                policy=Policy() if scans else Policy(scan_every_us=None),
            )
            await mirror.run_once()
            return sum(store.count(stream) for stream in mirror.streams)

    with closing(open_store(str(folder / "mirror.sqlite"))) as store, Sampler() as sampler:
        begin = time.perf_counter()
        records = asyncio.run(fill())
        seconds = time.perf_counter() - begin
    return Report(records, seconds, shares=sampler.shares())


def fill_plainly(address: str, token: str, folder: Path) -> Report:
    """By httpx, json and `executemany`: a transaction a page, as safe on the disk, and nothing else of a sync."""
    with (
        httpx.Client(headers={"Authorization": f"Bearer {token}", "Prefer": "envelope=wrapped"}) as plain,
        closing(sqlite3.connect(folder / "plain.sqlite", isolation_level=None)) as store,
    ):
        store.execute("PRAGMA journal_mode = WAL")
        store.execute("PRAGMA synchronous = FULL")
        store.execute("CREATE TABLE record (id TEXT PRIMARY KEY, body TEXT) WITHOUT ROWID")
        begin = time.perf_counter()
        query: dict[str, Any] = {"page[from]": _BEGIN, "page[to]": _END, "page[size]": PAGE_SIZE}
        url: str | None = f"{address}/patients?{httpx.QueryParams(query)}"
        while url is not None:
            answer = plain.get(url).json()
            store.execute("BEGIN")
            store.executemany(
                "INSERT OR REPLACE INTO record VALUES (?, ?)",
                ((record["id"], json.dumps(record, separators=(",", ":"))) for record in answer["data"]),
            )
            store.execute("COMMIT")
            url = answer["links"]["href"].get("next")
        seconds = time.perf_counter() - begin
        ((records,),) = store.execute("SELECT count(*) FROM record")
    return Report(records, seconds)


WAYS: dict[str, Callable[[str, str, Path], Report]] = {
    "mirror": fill_mirror,
    "scan": lambda address, token, folder: fill_mirror(address, token, folder, scans=True),
    "plain": fill_plainly,
}


def peak_kib() -> int:
    """The most that was ever resident, in KiB."""
    # What the system counts for a process includes the one it was started from; Linux has the rest for itself, too.
    if _STATUS.exists():
        return int(_STATUS.read_text().partition("VmHWM:")[2].split()[0])
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return most // 1024 if sys.platform == "darwin" else most


def main(way: str, address: str, token: str, folder: str) -> None:
    report = WAYS[way](address, token, Path(folder))
    report.peak_kib = peak_kib()
    print(json.dumps(asdict(report)))


if __name__ == "__main__":
    main(*sys.argv[1:])
