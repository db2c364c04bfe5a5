"""
A sandbox and its client in one process: no sockets, no threads, no clock but the sandbox's.

The HTTP of a real request is kept where it says something (paths, queries, headers, status, bodies as bytes) and left
out where it only costs time. What a connection can do wrong is done here, in the transport: refuse, break off, cut.
"""

from __future__ import annotations

import asyncio
import json
import random
import re
import warnings
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from typing import Any

import httpx
from attrs import evolve
from starlette.types import Message

from tests.faults.probes import Probes
from tests.faults.quirks import UNCAPPED, Quirks
from welkin_sdk.data_client import AsyncDataClient
from welkin_sdk.http.clock import Clock
from welkin_sdk.sandbox.core.clock import VirtualClock, microseconds
from welkin_sdk.sandbox.core.effects import NO_EFFECTS, Effects, effects
from welkin_sdk.sandbox.data.app import build_app
from welkin_sdk.sandbox.data.clients import ENVIRONMENT, ApiClient
from welkin_sdk.sandbox.data.late import LateRecords
from welkin_sdk.sandbox.data.tables import table_name
from welkin_sdk.sandbox.data.versions import Version, Versions
from welkin_sdk.sandbox.parts import Parts, build_parts

START = datetime(2026, 3, 1, 8, 0, tzinfo=UTC)
HOST = "http://127.0.0.1:9"
MOST_REQUESTS = 5_000
_SECOND = 1_000_000
_WINDOW = re.compile(rb"page%5B(from|to|size)%5D=([^&]*)")


def dice(seed: object, *names: object) -> random.Random:
    """Independent dice for each concern: what one draws never changes what another shows."""
    text = "/".join(str(part) for part in (seed, *names))
    return random.Random(int.from_bytes(sha256(text.encode()).digest()[:8], "big"))


class EndlessError(Exception):
    """An engine that asks and asks; a finding."""


class Server:
    """One sandbox, made once and begun anew for each run: building it costs more than a run."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.clock = VirtualClock(frozen_at=START)
        self.client_id = f"canary-{name}-client"
        self.secret = f"canary-{name}-secret-" + "x" * 40
        self.parts: Parts = build_parts(
            database=None,
            clock=self.clock,
            clients=[ApiClient(self.client_id, self.secret, environment=ENVIRONMENT)],
            environment=ENVIRONMENT,
            versions=None,
            patients=0,
            envelope="printed",
            token_lifetime_seconds=3600,
        )
        self.app = self.parts.with_faults(build_app(self.parts.data))
        self._find = self.parts.data.store.find
        # The same instant is asked for again and again.
        self._told = (START, microseconds(START))

    def begin(self, quirks: Quirks) -> None:
        """Be empty, at the first instant, and behave as *quirks* say."""
        self.parts.reset()
        self.clock.freeze(START)
        store: Any = self.parts.data.store
        store.find = quirks.wrap(self._find)
        object.__setattr__(self.parts.data, "envelope", quirks.envelope)

    # --- what others do to the records
    def now_us(self) -> int:
        now = self.clock.now()
        if now is not self._told[0]:
            self._told = (now, microseconds(now))
        return self._told[1]

    def advance(self, seconds: float) -> None:
        self.clock.advance(timedelta(seconds=seconds))

    def clock_forward(self, micros: int) -> None:
        if micros:
            self.clock.advance(timedelta(microseconds=micros))

    def put(self, collection: str, records: list[dict[str, Any]], *, visible_at: int | None = None) -> None:
        """Write as another client would; with *visible_at* the commit shows later than its stamp says."""
        token = effects.set(NO_EFFECTS if visible_at is None else Effects(visible_at=visible_at))
        try:
            self.parts.data.loading.load(collection, records)
        finally:
            effects.reset(token)

    def delete(self, collection: str, ids: list[str]) -> None:
        state = self.parts.state
        with state.transaction():
            for id in ids:
                state.execute(f"DELETE FROM {table_name(collection)} WHERE id = ?", id)
                state.execute("DELETE FROM records_late WHERE collection = ? AND id = ?", collection, id)

    @contextmanager
    def replica(self, shaken: random.Random, probes: Probes) -> Iterator[None]:
        """Let every second find see the records as they are now, whatever is written meanwhile."""
        store: Any = self.parts.data.store
        right, snapshot = store.find, self.parts.state.snapshot()

        def find(*arguments: Any, **options: Any) -> Any:
            if shaken.random() < 0.5:
                return right(*arguments, **options)
            probes.hit("server: replica behind")
            kept = store._connection, store._late
            store._connection = snapshot.connection
            store._late = LateRecords(snapshot.connection)
            try:
                return right(*arguments, **options)
            finally:
                store._connection, store._late = kept

        store.find = find
        try:
            yield
        finally:
            store.find = right
            snapshot.close()

    @contextmanager
    def hiding(self, share: float) -> Iterator[None]:
        """Show all but so much of the records, always the same ones."""
        store: Any = self.parts.data.store
        right = store.find

        def find(*arguments: Any, **options: Any) -> Any:
            rows = right(*arguments, **options)
            return [row for row in rows if int(row.id[-2:]) >= share * 100]

        store.find = find
        try:
            yield
        finally:
            store.find = right

    def shown(self, collection: str) -> dict[str, Any]:
        """The records that this server shows now, by their ids."""
        rows = self._find(collection, start=-(2**62), end=2**62, now=self.now_us(), limit=10**6)
        return {row.id: row.record for row in rows}

    @contextmanager
    def discontinued(self, changed: tuple[str, ...]) -> Iterator[None]:
        """The version that is called has ended, and its successor has *changed* these operations."""
        before = self.parts.data.versions
        plan = (
            Version("v1", datetime(2018, 1, 1, tzinfo=UTC)),
            Version("v2", datetime(2020, 1, 1, tzinfo=UTC), frozenset(changed)),
        )
        object.__setattr__(self.parts.data, "versions", Versions(plan))
        try:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore", FutureWarning)
                yield
        finally:
            object.__setattr__(self.parts.data, "versions", before)

    def visible(self, collection: str) -> list[tuple[str, int]]:
        """Id and updated_at of what a Find over all time shows now."""
        store: Any = self.parts.data.store
        with store.state.transaction():
            source, values = store._late.source(collection, table_name(collection), now=self.now_us())
            return list(store._connection.execute(f"SELECT id, updated_at FROM {source}", values))

    def refuse_tokens(self) -> None:
        self.parts.data.tokens.forget()


class Wire(httpx.AsyncBaseTransport):
    """
    The way to a server, and what can go wrong on it.

    Attributes:
        before, after: awaited around each request with its path: others write while a walk is under way.
        requests, tokens: how many came through.
        page_size: what the engine has been told to ask for.
        poisoned: collection and id of records that are shown with half of a character, which no store can hold.
        nameless: the same of records that are shown without their ids.
        forbidden: ids of records that may not be asked for.
    """

    def __init__(self, server: Server, quirks: Quirks, probes: Probes, *, page_size: int) -> None:
        self._server = server
        self._quirks = quirks
        self._probes = probes
        self.page_size = page_size
        self._windows: dict[str, dict[bytes, bytes]] = {}
        self.poisoned: set[tuple[str, str]] = set()
        self.nameless: set[tuple[str, str]] = set()
        self.forbidden: set[str] = set()
        self.requests = 0
        self.tokens = 0
        self.before: Callable[[int, str], Awaitable[None]] | None = None
        self.after: Callable[[int, str], Awaitable[None]] | None = None
        self.break_at: Callable[[int, str], str | None] = lambda number, path: None
        self.note: Callable[[str], None] = lambda line: None

    def prepare(self, url: httpx.URL, *, is_elsewhere: bool = False) -> None:
        """Proxies and certificates are looked at here; there are none."""

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        self.requests += 1
        number, path = self.requests, request.url.path
        self.tokens += path.endswith("/token")
        if self.requests > MOST_REQUESTS:
            raise EndlessError("more requests than any run needs")
        if self.before is not None:
            await self.before(number, path)
        self._watch(path, request.url.query)
        failure = self.break_at(number, path)
        if failure is not None:
            self._probes.hit(f"transport: {failure}")
            self.note(f"wire {number} {path} {failure}")
        if failure == "refused":
            raise httpx.ConnectError("refused", request=request)
        if failure == "unresolved":
            raise httpx.ConnectError("no such host", request=request)
        if failure == "connect timeout":
            raise httpx.ConnectTimeout("no answer", request=request)
        status, headers, body = await self._ask(request)
        if path.rpartition("/")[2] in self.forbidden:
            status, body = 403, b'[{"code": "forbidden"}]'
        if self.poisoned or self.nameless:
            collection = path.split("/")[2]
            poisoned, nameless = (
                {id for name, id in keys if name == collection} for keys in (self.poisoned, self.nameless)
            )
            body = _spoiled(body, poisoned, nameless)
        if self.after is not None:
            await self.after(number, path)
        self.note(f"wire {number} {request.method} {path} {status}")
        return self._spoil(failure, request, status, headers, body)

    def grant_all(self) -> None:
        """From now on the server grants as large pages as anybody asks for."""
        self._quirks = evolve(self._quirks, cap=UNCAPPED)

    def _watch(self, path: str, query: bytes) -> None:
        """Count what the windows that are asked for show of the way that the walk takes."""
        window = dict(_WINDOW.findall(query))
        if b"to" not in window:
            return
        before = self._windows.get(path, window)
        if window[b"from"] == before[b"from"] and window[b"to"] < before[b"to"]:
            self._probes.hit("engine: window halved")
        if int(window.get(b"size", b"0")) > self.page_size:
            self._probes.hit("engine: larger page asked")
        self._windows[path] = window

    def _spoil(
        self, failure: str | None, request: httpx.Request, status: int, headers: list[Any], body: bytes
    ) -> httpx.Response:
        match failure:
            case "reset before":
                raise httpx.ReadError("reset", request=request)
            case "read timeout":
                raise httpx.ReadTimeout("nothing more", request=request)
            case "closed before":
                raise httpx.RemoteProtocolError("closed without an answer", request=request)
            case "reset in body" | "cut with length":
                return httpx.Response(status, headers=headers, stream=_Broken(body, request))
            case "cut without length":
                body = body[: len(body) // 2]
            case "html":
                status, headers, body = 200, [(b"content-type", b"text/html")], b"<html>soon</html>"
            case "empty":
                body = b""
            case "gateway":
                status, headers, body = 502, [(b"content-type", b"text/html")], b"<html>bad gateway</html>"
            case "redirect":
                status, headers, body = 302, [(b"location", b"https://elsewhere.invalid/v1/patients")], b""
            case "too large":
                status, headers, body = 413, [], b""
        kept = [(name, value) for name, value in headers if name.lower() != b"content-length"]
        return httpx.Response(status, headers=kept, stream=_Whole(body))

    async def _ask(self, request: httpx.Request) -> tuple[int, list[Any], bytes]:
        body = request.read() if isinstance(request.stream, httpx.SyncByteStream) else await request.aread()
        query = self._quirks.query(request.url.query)
        scope: dict[str, Any] = {
            "type": "http",
            "asgi": {"version": "3.0"},
            "http_version": "1.1",
            "method": request.method,
            "scheme": "http",
            "path": request.url.path,
            "raw_path": request.url.raw_path,
            "query_string": query,
            "root_path": "",
            "headers": [(name.lower(), value) for name, value in request.headers.raw],
            "client": ("127.0.0.1", 1),
            "server": ("127.0.0.1", 9),
        }
        got: dict[str, Any] = {"status": 0, "headers": []}
        parts: list[bytes] = []

        async def receive() -> Message:
            return {"type": "http.request", "body": body, "more_body": False}

        async def send(message: Message) -> None:
            if message["type"] == "http.response.start":
                got.update(status=message["status"], headers=message["headers"])
            else:
                parts.append(message.get("body", b""))

        await self._server.app(scope, receive, send)
        return got["status"], got["headers"], self._quirks.answer(b"".join(parts))


def _spoiled(body: bytes, poisoned: set[str], nameless: set[str]) -> bytes:
    """*body* with half of a character in every record of *poisoned*, and without the ids that are *nameless*."""
    if not any(id.encode() in body for id in poisoned | nameless):
        return body
    try:
        answer = json.loads(body)
    except ValueError:
        return body
    for record in _objects(answer):
        if record.get("id") in poisoned:
            record["first_name"] = "\ud83d"
        if record.get("id") in nameless:
            del record["id"]
    return json.dumps(answer).encode()


def _objects(value: Any) -> Iterator[dict[str, Any]]:
    """Every object in a document."""
    if isinstance(value, dict):
        yield value
    for inner in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        yield from _objects(inner)


class _Whole(httpx.AsyncByteStream):
    def __init__(self, body: bytes) -> None:
        self._body = body

    async def __aiter__(self) -> Any:
        yield self._body


class _Broken(httpx.AsyncByteStream):
    def __init__(self, body: bytes, request: httpx.Request) -> None:
        self._body, self._request = body, request

    async def __aiter__(self) -> Any:
        yield self._body[: len(self._body) // 2]
        raise httpx.RemoteProtocolError("the body ended too early", request=self._request)


def open_client(server: Server, wire: Wire, seed: object, *, skew_seconds: float = 0) -> AsyncDataClient:
    """A real client whose sockets and whose time are the simulation's. *skew_seconds*: its clock is that far ahead."""
    shaken = dice(seed, server.name, "jitter")

    def seconds() -> float:
        return server.now_us() / _SECOND

    async def sleep(wait: float) -> None:
        server.advance(min(max(wait, 0), 120))
        await asyncio.sleep(0)

    client = AsyncDataClient(
        server.client_id,
        server.secret,
        base_url=f"{HOST}/v1",
        _clock=Clock(
            monotonic=seconds,
            now=lambda: seconds() + skew_seconds,
            sleep_async=sleep,
            jitter=shaken.random,
        ),
    )
    pool: Any = client._pool
    pool._inner = wire
    return client
