"""
A Data API of one's own on a loopback port: its records, times, limits and refusals are the test's to set.

The sandbox is a good server. This one has what none should have: times that go back and lie ahead, thousands of records
in one instant, a clock that is wrong for a while, ids that are refused. Time stands still until the test moves it.
"""

from __future__ import annotations

import json
import threading
from collections import Counter
from collections.abc import Callable, Iterable
from datetime import UTC, datetime, timedelta
from email.utils import formatdate
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, Self
from urllib.parse import parse_qsl, urlsplit

from welkin_sdk import AsyncDataClient
from welkin_sdk.mirror import Mirror, Policy
from welkin_sdk.mirror.store import Store

SECOND, MINUTE, HOUR, DAY = 1_000_000, 60_000_000, 3_600_000_000, 86_400_000_000
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
START = (datetime(2026, 3, 1, 12, tzinfo=UTC) - _EPOCH) // timedelta(microseconds=1)


def spelled(at_us: int) -> str:
    return (_EPOCH + timedelta(microseconds=at_us)).isoformat()


def name(number: int) -> str:
    """An id."""
    return f"00000000-0000-4000-8000-{number:012x}"


class Clinic:
    """
    A server with patients, to be used as a context manager.

    Attributes:
        now_us: its time, and that of the machine that mirrors it; `now_us()` and `sleep()` make it the mirror's clock.
        date_ahead_us: how far its Date header alone is ahead.
        cap: most records of a page; None: as many as are asked for. *says_cap*: its answers tell the size granted.
        order: "ascending" or "descending" by updated_at.
        most_asked: a larger page is refused with 400.
        calendar: times before or after are refused with 400, as a window's bounds.
        by_id: what a GET by id comes to: "told", "missing", "refused", "odd" (an envelope that nobody expects) or "old"
            (what `keep_old` has kept).
        refuse_from: number of the request from which on everything is refused with 403.
        on_request: called with the number of the request before it is answered.
        asked: how many requests there were, by "find" and "get"; *sizes*: of the pages that were asked for.
        retry_after: header of a 429.
        is_endless: every page is full of new records, all of the instant at which its window begins.
        is_coarse: whole seconds are compared.
    """

    def __init__(self, **settings: Any) -> None:
        self.time_us = START
        self.date_ahead_us = 0
        self.cap: int | None = None
        self.says_cap = True
        self.order = "ascending"
        self.most_asked: int | None = None
        self.calendar: tuple[int, int] | None = None
        self.by_id = "told"
        self.refuse_from: int | None = None
        self.on_request: Callable[[int], None] = lambda _number: None
        self.asked: Counter[str] = Counter()
        self.sizes: set[int] = set()
        self.is_endless = False
        self.retry_after = "1"
        self.is_coarse = False
        self.records: dict[str, tuple[int, bytes]] = {}
        self._old: dict[str, tuple[int, bytes]] = {}
        self._http: ThreadingHTTPServer | None = None
        for setting, value in settings.items():
            setattr(self, setting, value)

    # --- time, as `welkin_sdk.clock.Clock` has it
    def now_us(self) -> int:
        return self.time_us

    async def sleep(self, seconds: float) -> None:
        self.time_us += max(1, round(seconds * SECOND))

    def later(self, us: int) -> None:
        self.time_us += us

    # --- what it has
    def put(self, number: int, at_us: int, *, raw: bytes | None = None, **members: Any) -> str:
        """Have that record with that time, in place of the one there was; *raw*: its JSON to the byte."""
        id, printed = name(number), spelled(at_us)
        record = {"id": id, "created_at": printed, "updated_at": printed, **members}
        self.records[id] = at_us, json.dumps(record).encode() if raw is None else raw
        return id

    def fill(self, count: int, *, first: int = 0, **members: Any) -> list[str]:
        """*count* records, one an hour, the last one two hours ago."""
        last_us = self.time_us - 2 * HOUR
        return [
            self.put(first + each, last_us - (count - 1 - each) * HOUR, **members) for each in range(count)
        ]

    def remove(self, ids: Iterable[str]) -> None:
        for id in ids:
            del self.records[id]

    def keep_old(self) -> dict[str, tuple[int, bytes]]:
        """A backup, which is also what an "old" reading by id goes on showing."""
        self._old = dict(self.records)
        return dict(self.records)

    def shown(self) -> dict[str, Any]:
        return {id: json.loads(raw) for id, (_, raw) in self.records.items()}

    # --- mirrors of it
    def mirror(self, store: Store, **options: Any) -> Mirror:
        """A mirror as a process that has just started has it; `policy` are figures for Policy."""
        assert self._http is not None
        client = AsyncDataClient(
            "clinic", "s" * 40, base_url=f"http://127.0.0.1:{self._http.server_address[1]}/v1"
        )
        policy = Policy(**options.pop("policy", {}))
        return Mirror(client, store, resources=["patients"], clock=self, policy=policy, **options)

    def __enter__(self) -> Self:
        class Handler(_Handler):
            """One class for each server, which belongs to it."""

        Handler.owner = self
        self._http = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self._http.daemon_threads = True
        self._thread = threading.Thread(target=self._http.serve_forever, args=(0.01,), daemon=True)
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        assert self._http is not None
        self._http.shutdown()
        self._http.server_close()
        self._thread.join()

    # --- how it answers
    def answer(self, id: str | None, query: dict[str, str]) -> tuple[int, bytes]:
        self.asked["find" if id is None else "get"] += 1
        self.on_request(self.asked.total())
        if self.refuse_from is not None and self.asked.total() >= self.refuse_from:
            return 403, _error("forbidden")
        return self._page(query) if id is None else self._one(id)

    def _one(self, id: str) -> tuple[int, bytes]:
        found = (self._old if self.by_id == "old" else self.records).get(id)
        if found is None or self.by_id == "missing":
            return 404, _error("not_found")
        if self.by_id == "refused":
            return 403, _error("forbidden")
        return 200, (b"[%s]" if self.by_id == "odd" else b"%s") % found[1]

    def _page(self, query: dict[str, str]) -> tuple[int, bytes]:
        lo, hi = (_instant(query[f"page[{end}]"]) for end in ("from", "to"))
        size = int(query["page[size]"])
        if self.calendar is not None and not self.calendar[0] <= lo <= hi <= self.calendar[1]:
            return 400, _error("invalid_parameter")
        if self.most_asked is not None and size > self.most_asked:
            return 400, _error("invalid_parameter")
        granted = size if self.cap is None else min(size, self.cap)
        self.sizes.add(size)
        if self.is_endless:
            for each in range(granted):
                self.put(self.asked.total() * 1_000_000 + each, lo)
        first, last = (lo - lo % SECOND, hi - hi % SECOND + SECOND - 1) if self.is_coarse else (lo, hi)
        inside = sorted((at, id, raw) for id, (at, raw) in self.records.items() if first <= at <= last)
        shown = (inside if self.order == "ascending" else inside[::-1])[:granted]
        current: dict[str, Any] = {"page[from]": spelled(lo), "page[to]": spelled(hi)}
        if self.says_cap:
            current["page[size]"] = granted
        meta = json.dumps({"current": current}).encode()
        return 200, b'[{"data": [%s], "meta": %s}]' % (b",".join(raw for _, _, raw in shown), meta)


class _Handler(BaseHTTPRequestHandler):
    owner: Clinic
    protocol_version = "HTTP/1.1"
    wbufsize = -1
    disable_nagle_algorithm = True

    def log_message(self, format: str, *args: Any) -> None:
        """Say nothing."""

    def do_POST(self) -> None:
        self.rfile.read(int(self.headers.get("Content-Length") or 0))
        self._send(200, b'{"access_token": "%s", "token_type": "bearer", "expires_in": 86400}' % (b"t" * 20))

    def do_GET(self) -> None:
        parts = urlsplit(self.path)
        _, _, _, *rest = parts.path.split("/")
        self._send(*self.owner.answer(rest[0] if rest else None, dict(parse_qsl(parts.query))))

    def _send(self, status: int, body: bytes) -> None:
        self.send_response_only(status)
        date_us = self.owner.time_us + self.owner.date_ahead_us
        self.send_header("Date", formatdate(date_us / SECOND, usegmt=True))
        self.send_header("Content-Type", "application/json")
        self.send_header("X-Current-Api-Version", "v1")
        self.send_header("Content-Length", str(len(body)))
        if status == 429:
            self.send_header("Retry-After", self.owner.retry_after)
        self.end_headers()
        self.wfile.write(body)


def _instant(text: str) -> int:
    return (datetime.fromisoformat(text) - _EPOCH) // timedelta(microseconds=1)


def _error(code: str) -> bytes:
    return json.dumps([{"code": code, "message": "no"}]).encode()


def held(store: Store, mirror: Mirror) -> dict[str, Any]:
    """What the mirror holds: id -> record."""
    (stream,) = mirror._mirror.streams
    return {record.id: json.loads(record.body) for record in store.records(stream)}
