"""
A server of records that are written down beforehand, in a process of its own: what is measured against it is the client.

It answers `GET /v1/patients` by time window, in ascending order, wrapped and with links as live traffic shows them; one
record by its id; and a token to whoever asks for one. Nothing else. A page is a slice of bytes, so that it takes some
twenty times as long to ask for one as to serve it.
`python -m benchmarks.prepared RECORDS SECONDS` prints its address and serves until its standard input ends.
"""

from __future__ import annotations

import asyncio
import json
import re
import socket
import subprocess
import sys
from array import array
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from email.utils import formatdate
from functools import partial
from pathlib import Path
from urllib.parse import quote, unquote

_ROOT = Path(__file__).parent.parent
_BEGIN = datetime(2021, 1, 1, tzinfo=UTC)
_APART = timedelta(minutes=1)
_WINDOW = re.compile(r"page\[(from|to|size)\]=([^& ]*)")
_TOKEN = b'{"access_token":"prepared","token_type":"Bearer","expires_in":3600}'
_RECORD = {
    "id": "5eed0000-0000-4000-8000-%(number)012d",
    "phase": "enrolled",
    "primary_worker_id": "5eed0000-0000-4000-9000-000000000001",
    "timezone": "US/Mountain",
    "first_name": "First %(number)d",
    "last_name": "Last %(number)d",
    "birthday": "1936-11-25",
    "updated_at": "%(at)s",
    "created_at": _BEGIN.isoformat(),
    "street": "%(number)d Placeholder Blvd",
    "street_line_two": None,
    "city": "Denver",
    "county": "Denver County",
    "zip_code": "80203",
    "state": "CO",
    "country": "USA",
}


def id_of(number: int) -> str:
    """The id of a record, which are counted from 0."""
    return _RECORD["id"] % {"number": number}  # type: ignore[operator]


class _Records:
    """All records as one text, one minute apart."""

    def __init__(self, count: int) -> None:
        template = json.dumps(_RECORD, separators=(",", ":"))
        written = [template % {"number": number, "at": _text(number)} for number in range(count)]
        self._text = ",".join(written).encode()
        self._starts = array("q", [0])
        for one in written:
            self._starts.append(self._starts[-1] + len(one) + 1)
        self.count = count

    def one(self, path: str) -> bytes:
        return self._slice(number := int(path[-12:]), number + 1)

    def page(self, address: str, query: str) -> bytes:
        lo, hi, size = _read_window(query)
        first = min(max(0, -((_BEGIN - lo) // _APART)), self.count)
        end = max(first, min(self.count, (hi - _BEGIN) // _APART + 1))
        last = min(end, first + size) - 1
        meta = {"page[from]": lo.isoformat(), "page[to]": hi.isoformat(), "page[size]": size}
        link = f"{address}/patients?page[to]={quote(hi.isoformat())}&page[size]={size}&page[from]="
        links = {"current": link + quote(lo.isoformat())}
        if last + 1 < end:
            links["next"] = link + quote(_text(last))
        about = json.dumps({"links": {"href": links}, "meta": {"current": meta}}).encode()
        return b'{"data":[%b],%b' % (self._slice(first, last + 1), about[1:])

    def _slice(self, first: int, end: int) -> bytes:
        return self._text[self._starts[first] : self._starts[end] - 1] if first < end else b""


def _text(number: int) -> str:
    return (_BEGIN + number * _APART).isoformat()


def _read_window(query: str) -> tuple[datetime, datetime, int]:
    window = dict(_WINDOW.findall(query))
    return datetime.fromisoformat(window["from"]), datetime.fromisoformat(window["to"]), int(window["size"])


class _Server(asyncio.Protocol):
    """
    One connection. Requests have no body but that for a token, and come one after another.

    Args:
        delay_seconds: how long each answer takes on its way.
    """

    def __init__(self, records: _Records, address: str, delay_seconds: float) -> None:
        self._records = records
        self._address = address
        self._delay_seconds = delay_seconds
        self._received = b""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)
        self._transport = transport

    def data_received(self, data: bytes) -> None:
        self._received += data
        head, end, rest = self._received.partition(b"\r\n\r\n")
        if not end or (head.startswith(b"POST") and not rest):
            return
        self._received = b""
        method, target, _ = head.split(b" ", 2)
        answer = self._answer(method, target.decode("ascii"))
        if self._delay_seconds:
            asyncio.get_running_loop().call_later(self._delay_seconds, self._transport.write, answer)
        else:
            self._transport.write(answer)

    def _answer(self, method: bytes, target: str) -> bytes:
        path, _, query = target.partition("?")
        if method == b"POST":
            body = _TOKEN
        elif query:
            body = self._records.page(self._address, unquote(query))
        else:
            body = self._records.one(path)
        return (
            b"HTTP/1.1 200 OK\r\nDate: %b\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n%b"
            % (
                formatdate(usegmt=True).encode(),
                len(body),
                body,
            )
        )


async def _serve(count: int, delay_seconds: float) -> None:
    records = _Records(count)
    with socket.create_server(("127.0.0.1", 0)) as listening:
        address = f"http://127.0.0.1:{listening.getsockname()[1]}/v1"
        answer = partial(_Server, records, address, delay_seconds)
        async with await asyncio.get_running_loop().create_server(answer, sock=listening):
            print(address, flush=True)
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
