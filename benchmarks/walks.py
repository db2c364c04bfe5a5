"""
A Find over a socket against the plainest loops that bring the same records: `python -m benchmarks.walks`.

Every walk is over patients in pages of 50, from a server of bytes in another process, and is checked to be whole, each
record once and in order. What a loop keeps are dicts, what a Find hands out are typed records.
"""

from __future__ import annotations

import asyncio
import json
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from functools import cache
from operator import attrgetter, itemgetter
from pathlib import Path
from typing import Any, Literal

import aiohttp
import httpx
import orjson
import requests

from benchmarks.prepared import id_of, prepared
from benchmarks.ratio import Row, in_turns, quotients
from welkin_data_api.models import Patient
from welkin_sdk import AsyncDataClient, DataClient, TransportOptions

PAGE_SIZE = 50
RECORDS = 10_000
MANY = 1_000_000
AT_ONCE = 8
ON_THE_WAY = 0.04
GETS = 100

_ROOT = Path(__file__).parent.parent
_HEADERS = {"Authorization": "Bearer prepared", "Accept": "application/json"}
_WINDOW = "page[from]=1970-01-01T00:00:00%2B00:00&page[to]=2100-01-01T00:00:00%2B00:00"


def measure(rounds: int = 9, records: int = RECORDS, many: int = MANY) -> list[Row]:
    """Every row about walks and single calls."""
    with prepared(records) as address:
        rows = [*measure_walks(address, records, rounds), measure_get(address, 2 * rounds)]
    with prepared(records, delay_seconds=ON_THE_WAY) as address:
        rows.append(measure_network(address, records, rounds=min(rounds, 3)))
    with prepared(many) as address:
        return rows + measure_growth(address, many)


def measure_walks(address: str, records: int, rounds: int) -> list[Row]:
    """P1: records per second, as a multiple of each loop's."""
    with ExitStack() as stack:
        ways = {
            "sync": stack.enter_context(sync_find(address, records)),
            "requests": stack.enter_context(by_requests(address, records)),
            "httpx and orjson": stack.enter_context(by_httpx(address, records)),
            "async": stack.enter_context(async_find(address, records)),
            "async httpx and orjson": stack.enter_context(by_async_httpx(address, records)),
            "async, aiohttp": stack.enter_context(async_find(address, records, backend="aiohttp")),
            "aiohttp and orjson": stack.enter_context(by_aiohttp(address, records)),
        }
        seconds = in_turns(ways, rounds=rounds)

    def row(ours: str, peer: str, goal: float) -> Row:
        work = f"Find of {records:,} in pages of {PAGE_SIZE}, {ours}"
        times = quotients(seconds[peer], seconds[ours])
        return Row.of("P1", work, f"{peer} that keeps dicts", times, goal=goal, at_most=False)

    return [
        row("sync", "requests", 1.0),
        row("sync", "httpx and orjson", 0.65),
        row("async", "async httpx and orjson", 0.65),
        row("async, aiohttp", "aiohttp and orjson", 0.65),
        row("async", "requests", 1.0),
    ]


def measure_network(address: str, records: int, rounds: int) -> Row:
    """P1n: the same where each page takes its time on the way, with several under way at once."""
    with sync_find(address, records, concurrency=AT_ONCE) as find, by_requests(address, records) as plain:
        seconds = in_turns({"find": find, "requests": plain}, rounds=rounds)
    delay = f"{ON_THE_WAY * 1000:.0f} ms a page, {AT_ONCE} at once"
    work = f"Find of {records:,} in pages of {PAGE_SIZE}, {delay}"
    times = quotients(seconds["requests"], seconds["find"])
    return Row.of("P1n", work, "requests that keeps dicts", times, goal=6.0, at_most=False)


def measure_get(address: str, rounds: int) -> Row:
    """P4: one call."""
    with _client(address) as welkin, httpx.Client(headers=_HEADERS) as plain:
        url = f"{address}/patients/{id_of(7)}"

        def get() -> None:
            assert welkin.patients.get(id_of(7)).id == id_of(7)

        def get_plainly() -> None:
            assert plain.get(url).raise_for_status().json()["id"] == id_of(7)

        seconds = in_turns({"get": get, "httpx": get_plainly}, rounds=rounds, repeats=GETS)
    times = quotients(seconds["get"], seconds["httpx"])
    return Row.of("P4", "one GET of a record, sync", "httpx", times, goal=1.12)


def measure_growth(address: str, records: int) -> list[Row]:
    """P5: memory and time of a long walk, in a process of its own."""
    command = [sys.executable, "-m", "benchmarks.walks", address, str(records)]
    printed = subprocess.run(command, cwd=_ROOT, stdout=subprocess.PIPE, check=True).stdout
    mebibytes, seconds = json.loads(printed)
    work = f"walk of {records:,} records"
    growth = Row.of(
        "P5", f"{work}, growth after the first hundredth", "", [max(mebibytes)], goal=5.0, unit="MiB"
    )
    times = [part / seconds[0] for part in seconds[1:]]
    return [growth, Row.of("P5", f"{work}, each tenth of its time", "the first tenth", times, goal=1.1)]


def walk_far(address: str, records: int) -> None:
    """Print by how much memory has grown after each tenth since the first hundredth, and how long each took."""
    mebibytes, seconds, before, begin = [], [], 0.0, time.perf_counter()
    with _client(address) as welkin:
        for number, patient in enumerate(welkin.patients.find(page_size=PAGE_SIZE), 1):
            assert patient.id == id_of(number - 1)
            if number == records // 100:
                before = _resident()
            if number % (records // 10) == 0:
                mebibytes.append(round(_resident() - before, 2))
                seconds.append(time.perf_counter() - begin)
                begin = time.perf_counter()
    assert number == records
    print(json.dumps([mebibytes, seconds]))


def _resident() -> float:
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * 4096 / 2**20


def _client(address: str) -> DataClient:
    # With credentials and so with everything that tokens cost, but in the peers' favour exchanged before.
    return DataClient("prepared", "prepared", base_url=address)


@contextmanager
def sync_find(
    address: str, records: int, page_size: int = PAGE_SIZE, *, concurrency: int = 1
) -> Iterator[Callable[[], object]]:
    """The walk of the sync client."""
    with _client(address) as welkin:

        def find() -> list[Patient]:
            found = welkin.patients.find(page_size=page_size, concurrency=concurrency)
            return _whole(list(found), records, attrgetter("id"))

        yield find


@contextmanager
def async_find(
    address: str,
    records: int,
    page_size: int = PAGE_SIZE,
    *,
    backend: Literal["httpx", "aiohttp"] = "httpx",
) -> Iterator[Callable[[], object]]:
    """The walk of the async client."""
    with asyncio.Runner() as runner:
        transport = TransportOptions(backend=backend)
        welkin = AsyncDataClient("prepared", "prepared", base_url=address, transport=transport)

        async def find() -> list[Patient]:
            found = [patient async for patient in welkin.patients.find(page_size=page_size)]
            return _whole(found, records, attrgetter("id"))

        yield lambda: runner.run(find())
        runner.run(welkin.aclose())


@contextmanager
def by_requests(address: str, records: int, page_size: int = PAGE_SIZE) -> Iterator[Callable[[], object]]:
    """The plainest loop."""
    with requests.Session() as session:
        session.headers.update(_HEADERS)
        yield lambda: _walk_plainly(_first(address, page_size), records, lambda url: session.get(url).json())


@contextmanager
def by_httpx(address: str, records: int, page_size: int = PAGE_SIZE) -> Iterator[Callable[[], object]]:
    """The same through httpx, read by orjson."""
    with httpx.Client(headers=_HEADERS) as client:
        yield lambda: _walk_plainly(
            _first(address, page_size), records, lambda url: orjson.loads(client.get(url).content)
        )


@contextmanager
def by_async_httpx(address: str, records: int, page_size: int = PAGE_SIZE) -> Iterator[Callable[[], object]]:
    """The same through httpx for asyncio, read by orjson."""
    with asyncio.Runner() as runner:
        client = httpx.AsyncClient(headers=_HEADERS)

        async def walk() -> object:
            found: dict[str, Any] = {}
            url: str | None = _first(address, page_size)
            while url is not None:
                url = _keep(orjson.loads((await client.get(url)).content), found)
            return _whole(list(found.values()), records, itemgetter("id"))

        yield lambda: runner.run(walk())
        runner.run(client.aclose())


@contextmanager
def by_aiohttp(address: str, records: int, page_size: int = PAGE_SIZE) -> Iterator[Callable[[], object]]:
    """The same through aiohttp, read by orjson."""
    with asyncio.Runner() as runner:

        async def open_session() -> aiohttp.ClientSession:
            return aiohttp.ClientSession(headers=_HEADERS)

        session = runner.run(open_session())

        async def walk() -> object:
            found: dict[str, Any] = {}
            url: str | None = _first(address, page_size)
            while url is not None:
                async with session.get(url) as response:
                    url = _keep(orjson.loads(await response.read()), found)
            return _whole(list(found.values()), records, itemgetter("id"))

        yield lambda: runner.run(walk())
        runner.run(session.close())


def _walk_plainly(first: str, records: int, get: Callable[[str], Any]) -> object:
    found: dict[str, Any] = {}
    url: str | None = first
    while url is not None:
        url = _keep(get(url), found)
    return _whole(list(found.values()), records, itemgetter("id"))


def _first(address: str, page_size: int) -> str:
    return f"{address}/patients?{_WINDOW}&page[size]={page_size}"


def _keep(page: Any, found: dict[str, Any]) -> str | None:
    """Keep the records of *page*; where the next one is. Both ends of a window belong to it: one record comes twice."""
    for record in page["data"]:
        found[record["id"]] = record
    following: str | None = page["links"]["href"].get("next")
    return following


def _whole(found: list[Any], records: int, identify: Callable[[Any], str]) -> list[Any]:
    assert list(map(identify, found)) == _ids(records)
    return found


@cache
def _ids(records: int) -> list[str]:
    return [id_of(number) for number in range(records)]


def main() -> None:
    if len(sys.argv) > 1:
        walk_far(sys.argv[1], int(sys.argv[2]))
        return
    for row in measure():
        print(row, flush=True)


if __name__ == "__main__":
    main()
