"""
Walks by size of page, by latency and by length, for the chart: ours and each peer's.

`python -m benchmarks.curves WAY ADDRESS RECORDS` is one walk in a process of its own, whose growth it prints in KiB.
"""

from __future__ import annotations

import statistics
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, ExitStack, contextmanager
from functools import partial
from pathlib import Path

from benchmarks.backfill import peak_kib
from benchmarks.chart import Line, Panel
from benchmarks.prepared import prepared
from benchmarks.ratio import in_turns
from benchmarks.walks import AT_ONCE, PAGE_SIZE, async_find, by_aiohttp, by_httpx, by_requests, sync_find
from welkin_sdk import DataClient

Way = Callable[..., AbstractContextManager[Callable[[], object]]]
"""Of an address, a number of records and a size of page: a walk that can be done again and again."""

WAYS: Mapping[str, Way] = {
    "welkin_sdk, sync": sync_find,
    "welkin_sdk, async": async_find,
    "requests, dicts": by_requests,
    "httpx and orjson, dicts": by_httpx,
    "aiohttp and orjson, dicts": by_aiohttp,
}
_IN_PARALLEL = f"welkin_sdk, sync, {AT_ONCE} at once"
_ONE_BY_ONE = "welkin_sdk, one by one"
PAGE_SIZES = (10, 50, 200)
LATENCIES_MS = (0, 10, 40)
LENGTHS = (20_000, 60_000, 100_000)
_ROOT = Path(__file__).parent.parent


def measure(*, records: int = 4_000, lengths: Sequence[int] = LENGTHS, rounds: int = 2) -> list[Panel]:
    """Every panel of the chart; each walk checks that it is whole."""
    with prepared(records) as address:
        by_size = [_rates(WAYS, address, records, size, rounds) for size in PAGE_SIZES]
    ways: dict[str, Way] = {**WAYS, _IN_PARALLEL: partial(sync_find, concurrency=AT_ONCE)}
    by_latency = []
    for latency_ms in LATENCIES_MS:
        with prepared(records, delay_seconds=latency_ms / 1000) as address:
            by_latency.append(_rates(ways, address, records, PAGE_SIZE, rounds))
    by_length = [_growths(length) for length in lengths]
    return [
        _panel("Records a second", "records on a page, no latency", PAGE_SIZES, by_size, is_logarithmic=True),
        _panel(
            f"Records a second, pages of {PAGE_SIZE}",
            "ms that an answer is on its way",
            LATENCIES_MS,
            by_latency,
            is_logarithmic=True,
        ),
        _panel("Memory that a walk takes, MiB", "records walked", lengths, by_length),
    ]


def _panel(
    title: str,
    along: str,
    places: Sequence[int],
    figures: Sequence[Mapping[str, float]],
    *,
    is_logarithmic: bool = False,
) -> Panel:
    lines = [Line(name, [each[name] for each in figures]) for name in figures[0]]
    return Panel(title, along, [f"{place:,}" for place in places], lines, is_logarithmic)


def _rates(
    ways: Mapping[str, Way], address: str, records: int, page_size: int, rounds: int
) -> dict[str, float]:
    """Records a second of each way, the median of the rounds."""
    with ExitStack() as stack:
        opened = {name: stack.enter_context(way(address, records, page_size)) for name, way in ways.items()}
        seconds = in_turns(opened, rounds=rounds)
    return {name: records / statistics.median(each) for name, each in seconds.items()}


def _growths(records: int) -> dict[str, float]:
    """MiB by which a process grows that walks and keeps what it finds, as the loops do, or hands it on one by one."""
    with prepared(records) as address:
        return {
            name: int(
                subprocess.run(
                    [sys.executable, "-m", "benchmarks.curves", name, address, str(records)],
                    cwd=_ROOT,
                    check=True,
                    stdout=subprocess.PIPE,
                ).stdout
            )
            / 1024
            for name in (*WAYS, _ONE_BY_ONE)
        }


@contextmanager
def _one_by_one(address: str, records: int) -> Iterator[Callable[[], object]]:
    with DataClient("prepared", "prepared", base_url=address) as welkin:

        def find() -> None:
            if (found := sum(1 for _ in welkin.patients.find(page_size=PAGE_SIZE))) != records:
                raise RuntimeError(f"{found} of {records} records were found")

        yield find


def main(name: str, address: str, records: str) -> None:
    way = _one_by_one if name == _ONE_BY_ONE else WAYS[name]
    with way(address, int(records)) as walk:
        before = peak_kib()
        walk()
    print(peak_kib() - before)


if __name__ == "__main__":
    main(*sys.argv[1:])
