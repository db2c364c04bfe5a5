"""
A server of records that are written down beforehand, in a process of its own: what is measured against it is the client.

It answers `GET /v1/patients` by time window, in ascending order, and says in `meta` what it understood; nothing else.
`python -m benchmarks.prepared RECORDS SECONDS` prints its address and serves until its standard input ends.
"""

from __future__ import annotations

import asyncio
import json
import re
import subprocess
import sys
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from email.utils import formatdate
from pathlib import Path
from urllib.parse import unquote

_ROOT = Path(__file__).parent.parent
_BEGIN = datetime(2021, 1, 1, tzinfo=UTC)
_APART = timedelta(minutes=10)
_WINDOW = re.compile(r"page\[(from|to|size)\]=([^& ]*)")


class _Records:
    """Records ten minutes apart, as bytes."""

    def __init__(self, count: int) -> None:
        self.times = [_BEGIN + number * _APART for number in range(count)]
        self.bodies = [_write(number, at) for number, at in enumerate(self.times)]

    def page(self, query: str) -> bytes:
        window = dict(_WINDOW.findall(query))
        lo, hi = (datetime.fromisoformat(window[name]) for name in ("from", "to"))
        first, end = bisect_left(self.times, lo), bisect_right(self.times, hi)
        found = self.bodies[first : min(end, first + int(window["size"]))]
        meta = {f"page[{name}]": window[name] for name in ("from", "to")} | {
            "page[size]": int(window["size"])
        }
        return b'[{"data":[%b],"meta":{"current":%b}}]' % (b",".join(found), json.dumps(meta).encode())


def _write(number: int, at: datetime) -> bytes:
    record = {
        "id": f"5eed0000-0000-4000-8000-{number:012d}",
        "phase": "enrolled",
        "primary_worker_id": "5eed0000-0000-4000-9000-000000000001",
        "timezone": "US/Mountain",
        "first_name": f"First {number}",
        "last_name": f"Last {number}",
        "birthday": "1936-11-25",
        "updated_at": at.isoformat(),
        "created_at": _BEGIN.isoformat(),
        "street": f"{number} Placeholder Blvd",
        "street_line_two": None,
        "city": "Denver",
        "county": "Denver County",
        "zip_code": "80203",
        "state": "CO",
        "country": "USA",
    }
    return json.dumps(record, separators=(",", ":")).encode()


async def _serve(count: int, delay_seconds: float) -> None:
    records = _Records(count)

    async def answer(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        while head := await reader.readuntil(b"\r\n\r\n"):
            await asyncio.sleep(delay_seconds)
            body = records.page(unquote(head.split(b" ", 2)[1].decode("ascii")))
            date = formatdate(usegmt=True)
            writer.write(
                f"HTTP/1.1 200 OK\r\nDate: {date}\r\nContent-Type: application/json\r\nContent-Length: {len(body)}\r\n\r\n".encode()
                + body
            )

    async def converse(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            await answer(reader, writer)
        except (asyncio.IncompleteReadError, ConnectionError):
            writer.close()

    async with await asyncio.start_server(converse, "127.0.0.1", 0) as server:
        print(f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}/v1", flush=True)
        await asyncio.to_thread(sys.stdin.read)


@contextmanager
def prepared(count: int, *, delay_seconds: float = 0) -> Iterator[str]:
    """The base URL of a server of so many patients, each answer of which takes so long on its way."""
    command = [sys.executable, "-m", "benchmarks.prepared", str(count), str(delay_seconds)]
    with subprocess.Popen(
        command, cwd=_ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout is not None
        yield process.stdout.readline().strip()
        # Leaving the process's own context closes its standard input, which ends it.


if __name__ == "__main__":
    asyncio.run(_serve(int(sys.argv[1]), float(sys.argv[2])))
