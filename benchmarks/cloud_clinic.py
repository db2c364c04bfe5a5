"""
Clinics of the Cloud API that are written down beforehand, in a process of its own: what is measured against it is the client.

It answers the lists and the reads by id of what a mirror usually has, in the document's page shapes, and the token call.
Every instance of every tenant has the same ids with contents of its own, so that whatever crosses is seen. Under `/control/`
it changes records by a seed, tells counts and digests for who compares, and how often it was asked.
`python -m benchmarks.cloud_clinic OPTIONS` prints its address and serves until its standard input ends.
"""

from __future__ import annotations

import asyncio
import json
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from email.utils import formatdate
from itertools import islice
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import httpx
from attrs import asdict, define, field, frozen

from benchmarks.cloud_records import LISTED, Clinic
from benchmarks.sped_clock import SpedClock

_ROOT = Path(__file__).parent.parent
SECRET = "secret of a benchmark"
CLIENT = "BENCH"
KIND = "cdt-vitals"
_FORMATION = {"id": "0c1d2e3f-4a5b-4c6d-8e7f-9a0b1c2d3e4f", "name": KIND, "title": "Vitals", "fields": []}


@frozen(kw_only=True)
class Options:
    """
    Attributes:
        patients: of each instance; the rest is in proportion.
        delay_seconds: what each answer takes on its way.
        tenants: their instances by name.
        changes: that are made in so many *over_seconds* of the clinic's clock, once `/control/begin` was asked for.
        began, speed: the clinic's clock, see `SpedClock`.
    """

    patients: int = 2_000
    delay_seconds: float = 0.04
    tenants: dict[str, list[str]] = field(factory=lambda: {"bench": ["live"]})
    changes: int = 0
    over_seconds: float = 86_400
    began: float = 0
    speed: float = 1


@define
class _Service:
    """All clinics, and who may see which."""

    options: Options
    clock: SpedClock = field(init=False)
    clinics: dict[tuple[str, str], Clinic] = field(init=False)
    requests: int = 0
    work: asyncio.Task[None] | None = None

    def __attrs_post_init__(self) -> None:
        self.clock = SpedClock(self.options.began, self.options.speed)
        self.clinics = {
            (tenant, instance): Clinic(f"{tenant}/{instance}", self.options.patients, self.clock.now_us())
            for tenant, instances in self.options.tenants.items()
            for instance in instances
        }
        # A tenant has one list of users, whatever instance they work in.
        for (tenant, _), clinic in self.clinics.items():
            clinic.lists["users", ""] = self.clinics[tenant, self.options.tenants[tenant][0]].lists[
                "users", ""
            ]

    def answer(self, method: str, target: str, authorization: str) -> tuple[int, bytes]:
        parts = urlsplit(target)
        path = [part for part in parts.path.split("/") if part]
        query = {name: values[-1] for name, values in parse_qs(parts.query).items()}
        if path[0] == "control":
            return self._control(path[1], query)
        self.requests += 1
        tenant, *rest = path
        if method == "POST" and rest == ["admin", "api_clients", CLIENT]:
            return 200, json.dumps({"token": f"token-of-{tenant}"}).encode()
        if authorization != f"Bearer token-of-{tenant}":
            return 401, b'{"message":"Unauthorized"}'
        instance = self.options.tenants[tenant][0] if rest[0] == "admin" else rest[0]
        return _read(self.clinics[tenant, instance], rest[1:], query)

    def _control(self, what: str, query: dict[str, str]) -> tuple[int, bytes]:
        if what == "advance":
            self.clock.ahead_us += int(float(query["seconds"]) * 1e6)
        elif what == "change":
            for clinic in self.clinics.values():
                clinic.change(int(query["count"]), self.clock.now_us(), seed=int(query.get("seed", 0)))
        elif what == "begin":
            self.work = asyncio.create_task(self._change())
        return 200, json.dumps(self._told(what)).encode()

    def _told(self, what: str) -> object:
        if what == "state":
            return {
                "/".join(name): {stream: clinic.told(stream) for stream in clinic.streams}
                for name, clinic in self.clinics.items()
            }
        if what == "log":
            return next(iter(self.clinics.values())).log
        is_over = self.work is not None and self.work.done()
        return {"requests": self.requests, "now_us": self.clock.now_us(), "is_over": is_over}

    async def _change(self) -> None:
        """All changes, evenly over their time, by this machine's clock: the clinic's may be put forward meanwhile."""
        begin = time.monotonic()
        apart_seconds = self.options.over_seconds / self.options.speed / max(1, self.options.changes)
        for number in range(self.options.changes):
            await asyncio.sleep(begin + number * apart_seconds - time.monotonic())
            for clinic in self.clinics.values():
                clinic.change(1, self.clock.now_us(), seed=number)


def _read(clinic: Clinic, path: list[str], query: dict[str, str]) -> tuple[int, bytes]:
    """A list, or one record of it."""
    if path == ["formations", "current", "cdts"]:
        return 200, json.dumps([_FORMATION]).encode()
    parent = ""
    if path[0] == "patients" and len(path) > 2:
        parent, path = path[1], path[2:]
        if parent not in clinic.lists["patients", ""]:
            return 404, b'[{"errorCode":"DT_RECORD_NOT_FOUND","message":"no such patient"}]'
    name = next(name for name in LISTED if path[: len(name)] == list(name))
    collection, shape = LISTED[name]
    records = clinic.lists.get((collection, parent), {})
    if rest := path[len(name) :]:
        body = records.get(rest[0])
        return (404, b'[{"errorCode":"DT_RECORD_NOT_FOUND"}]') if body is None else (200, body)
    number, size = int(query.get("page", 0)), int(query.get("size", 20))
    entries = list(islice(records.values(), number * size, (number + 1) * size))
    pages = -(-len(records) // size)
    told = {"totalElements": len(records), "totalPages": pages, "numberOfElements": len(entries)}
    is_last = number + 1 >= pages
    if shape == "meta":
        told |= {"page": number, "pageSize": size, "firstPage": number == 0, "lastPage": is_last}
        return 200, b'{"data":[%b],"metaInfo":%b}' % (b",".join(entries), json.dumps(told).encode())
    told |= {"number": number, "size": size, "first": number == 0, "last": is_last}
    page = b'{"content":[%b],%b' % (b",".join(entries), json.dumps(told).encode()[1:])
    return 200, page if shape == "pageable" else b'{"name":"%b","data":%b}' % (KIND.encode(), page)


async def _serve(options: Options) -> None:
    service = _Service(options)

    async def answer(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        while head := (await reader.readuntil(b"\r\n\r\n")).decode("ascii"):
            line, _, rest = head.partition("\r\n")
            headers = {
                name.lower(): value.strip()
                for name, _, value in (each.partition(":") for each in rest.split("\r\n"))
            }
            await reader.readexactly(int(headers.get("content-length", 0)))
            method, target, _ = line.split(" ")
            # As the server is when the answer sets out; the way back takes as long as the way there.
            is_asked = not target.startswith("/control/")
            if is_asked:
                await asyncio.sleep(options.delay_seconds / 2)
            status, body = service.answer(method, target, headers.get("authorization", ""))
            date = formatdate(service.clock.now_us() / 1e6, usegmt=True)
            if is_asked:
                await asyncio.sleep(options.delay_seconds / 2)
            writer.write(
                f"HTTP/1.1 {status} OK\r\nDate: {date}\r\nContent-Type: application/json\r\nContent-Length: {len(body)}\r\n\r\n".encode()
                + body
            )

    async def converse(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        with suppress(asyncio.IncompleteReadError, ConnectionError):
            await answer(reader, writer)
        writer.close()

    async with await asyncio.start_server(converse, "127.0.0.1", 0) as server:
        print(f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}", flush=True)
        await asyncio.to_thread(sys.stdin.read)


class Control:
    """What the clinics do beside answering."""

    def __init__(self, address: str, options: Options) -> None:
        self.address = address
        self.options = options

    def ask(self, what: str, **query: float) -> None:
        """Let `/control/WHAT` be done."""
        self._get(what, query)

    def log(self) -> list[tuple[str, str, str, int]]:
        """Each change: its stream, operation, id and instant."""
        return [(stream, operation, id, at_us) for stream, operation, id, at_us in self._get("log", {})]

    def state(self) -> dict[str, dict[str, tuple[int, str]]]:
        """By tenant and instance, e.g. "bench/live", and stream: how many records there are, and their digest."""
        return {
            name: {stream: (count, digest) for stream, (count, digest) in streams.items()}
            for name, streams in self._get("state", {}).items()
        }

    def requests(self) -> int:
        """How many there were, control aside."""
        return int(self._get("count", {})["requests"])

    def is_over(self) -> bool:
        """Whether the changes that were begun have all been made."""
        return bool(self._get("count", {})["is_over"])

    def _get(self, what: str, query: dict[str, float]) -> Any:
        return httpx.get(f"{self.address}/control/{what}", params=query, timeout=120, trust_env=False).json()


@contextmanager
def clinics(options: Options) -> Iterator[Control]:
    """A server of these clinics, until the block ends."""
    command = [sys.executable, "-m", "benchmarks.cloud_clinic", json.dumps(asdict(options))]
    with subprocess.Popen(
        command, cwd=_ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout is not None
        yield Control(process.stdout.readline().strip(), options)
        # Leaving the process's own context closes its standard input, which ends it.


if __name__ == "__main__":
    asyncio.run(_serve(Options(**json.loads(sys.argv[1]))))
