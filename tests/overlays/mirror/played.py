"""
A collection, its failures and its mirror, played from a seed: no sockets, no threads, no clock but its own.

Windows and checkpoints are the real protocol's, as are stream, pull, plan and store; in place of the client that sends
requests stands one that looks into a dictionary, takes its time, and fails when the dice say so. The judge compares the
store with that dictionary.
"""

from __future__ import annotations

import asyncio
import json
import random
from collections.abc import AsyncGenerator, Callable
from typing import Any, cast

from attrs import define, field

from welkin_sdk.errors import ApiError, ForbiddenError, StalledPageError
from welkin_sdk.instant import LATEST, to_datetime, to_instant
from welkin_sdk.mirror.canonical import to_record
from welkin_sdk.mirror.catalogue import Resource, resources
from welkin_sdk.mirror.leases import renew_lease
from welkin_sdk.mirror.limiter import Limiter
from welkin_sdk.mirror.policy import DAY_US, HOUR_US, MINUTE_US, SECOND_US, Policy
from welkin_sdk.mirror.shape import Shape
from welkin_sdk.mirror.source import RawPage, Source
from welkin_sdk.mirror.sources.data import halves_of
from welkin_sdk.mirror.store import Store
from welkin_sdk.mirror.stores import SqlStore
from welkin_sdk.mirror.stream import Mode, StreamSync
from welkin_sdk.mirror.types import Fetched, Stream
from welkin_sdk.paging.envelope import parse_page
from welkin_sdk.paging.find.checkpoint import parse_checkpoint, write_checkpoint
from welkin_sdk.paging.find.cursor import begin, plan_window
from welkin_sdk.paging.find.windows import advance
from welkin_sdk.paging.opaque import SALT_BYTES

PATIENTS = resources()["patients"]
STREAM = Stream("clinic", "", "patients")
START = 20_000 * DAY_US
FIND = "the find"


class CrashError(BaseException):
    """The process is gone."""


@define
class Server:
    """
    Attributes:
        records: id -> (updated_at, how often it was written).
        on_request: called before each answer; what it raises is what comes of the request.
        asked: how many requests there were; *running*, *most*: how many are under way, and were at the same time.
        shown: how often each version of a record was in an answer.
    """

    dice: random.Random
    order: str = "ascending"
    cap: int = 1_000
    now: int = START
    records: dict[str, tuple[int, int]] = field(factory=dict)
    on_request: Any = None
    is_silent: bool = False
    asked: int = 0
    running: int = 0
    most: int = 0
    shown: int = 0

    # --- the clock of both sides
    offset_us = 0

    def now_us(self) -> int:
        return self.now

    async def sleep(self, seconds: float) -> None:
        self.now += round(seconds * SECOND_US)

    # --- what others do
    def write(self, id: str, at: int | None = None) -> None:
        self.now += 1_000
        _, version = self.records.get(id, (0, 0))
        self.records[id] = (self.now if at is None else at, version + 1)

    def fill(self, count: int, since: int, until: int) -> None:
        for number in range(count):
            self.write(f"p{len(self.records)}-{number}", self.dice.randrange(since, until))

    # --- what it answers
    def body(self, id: str) -> dict[str, Any]:
        at, version = self.records[id]
        return {"id": id, "updated_at": to_datetime(at).isoformat(), "version": version}

    async def request(self) -> None:
        self.asked += 1
        self.running += 1
        self.most = max(self.most, self.running)
        try:
            if self.on_request is not None and not self.is_silent:
                self.on_request(self.asked)
            for _ in range(self.dice.choice([1, 1, 2, 3, 7])):
                await asyncio.sleep(0)
        finally:
            self.running -= 1

    def page(self, lo: int, hi: int, size: int) -> list[Any]:
        found = sorted((at, id) for id, (at, _) in self.records.items() if lo <= at <= hi)
        if self.order == "descending":
            found.reverse()
        granted = min(size, self.cap)
        rows = [self.body(id) for _, id in found[:granted]]
        self.shown += len(rows)
        echo = {"page[from]": to_datetime(lo).isoformat(), "page[to]": to_datetime(hi).isoformat()}
        return [{"data": rows, "meta": {"current": {**echo, "page[size]": granted}}}]


class PlayedSource:
    """What a stream asks of `Source`, of a `Server`."""

    def __init__(self, server: Server, *, concurrency: int, page_size: int) -> None:
        self.server = server
        self.concurrency = concurrency
        self.page_size = page_size
        self.limiter = Limiter(concurrency, server)

    async def request(self) -> None:
        async with self.limiter.turn("patients"):
            renew_lease()
            await self.server.request()

    def has_room(self, _resource: Resource, *, others: int) -> bool:
        return self.limiter.has_room("patients", others=others)

    def cut(self, _resource: Resource, position: str, times: Any) -> tuple[str, str] | None:
        return halves_of(position, times, page_size=self.page_size)

    async def ask_time(self, _resource: Resource, *, since_us: int | None) -> int:
        await self.request()
        return self.server.now - self.server.now % SECOND_US - SECOND_US

    async def pages(
        self, _resource: Resource, lo_us: int, hi_us: int, *, position: str | None
    ) -> AsyncGenerator[RawPage]:
        now = to_datetime(self.server.now)
        lo, hi = to_datetime(max(lo_us - 1, 0)), to_datetime(min(hi_us + 1, LATEST))
        cursor = begin(FIND, now=now, updated_from=lo, updated_to=hi, page_size=self.page_size)
        if position is not None:
            cursor = parse_checkpoint(position, FIND)
        while not cursor.is_done:
            window = plan_window(cursor)
            asked_us = self.server.now
            await self.request()
            answer = self.server.page(
                to_instant(window.updated_from), to_instant(window.updated_to), window.page_size
            )
            step = advance(cursor, parse_page(answer))
            salt = self.server.dice.randbytes(SALT_BYTES)
            raw = [one.raw for one in step.fresh]
            if raw:
                after = step.cursor or step.reread
                yield RawPage(
                    records=tuple(_record(one, asked_us) for one in raw),
                    quarantined=(),
                    position=None if after.is_done else write_checkpoint(after, salt),
                    shape=Shape.of(raw),
                    is_discontinued=False,
                )
            if step.cursor is None:
                raise StalledPageError(checkpoint=write_checkpoint(step.reread, salt))
            cursor = step.cursor

    async def read(self, _resource: Resource, id: str) -> Fetched | None:
        asked_us = self.server.now
        await self.request()
        return _record(self.server.body(id), asked_us) if id in self.server.records else None

    async def is_gone(self, resource: Resource, id: str) -> bool:
        return await self.read(resource, id) is None

    async def confirm(self, resource: Resource, doubtful: Fetched, *, is_complete: bool) -> Fetched | None:
        return await self.read(resource, doubtful.id)


def _record(raw: dict[str, Any], asked_us: int) -> Fetched:
    record = to_record(raw, fetched_us=asked_us, is_timed=True)
    assert isinstance(record, Fetched)
    return record


def stream_of(
    server: Server,
    store: Any,
    *,
    concurrency: int,
    page_size: int,
    policy: Policy | None = None,
    is_stopping: Callable[[], bool] = lambda: False,
) -> StreamSync:
    """The stream of a process that has just started."""
    source = PlayedSource(server, concurrency=concurrency, page_size=page_size)
    return StreamSync(
        stream=STREAM,
        resource=PATIENTS,
        source=cast("Source", source),
        store=cast("Store", store),
        policy=policy or Policy(),
        clock=server,
        holder=f"engine {server.dice.random()}",
        is_stopping=is_stopping,
    )


class DyingStore:
    """A store whose process dies at a page: before it is stored, or after."""

    def __init__(self, store: SqlStore, at: int, *, before: bool) -> None:
        self._store, self._left, self._before = store, at, before

    def __getattr__(self, name: str) -> Any:
        return getattr(self._store, name)

    def apply(self, *given: Any) -> Any:
        self._left -= 1
        if self._left < 0 or (self._left == 0 and self._before):
            raise CrashError
        effect = self._store.apply(*given)
        if self._left == 0:
            raise CrashError
        return effect


class Play:
    """One seed: a server that others write to, and runs that fail, die and are stopped at any moment."""

    def __init__(self, seed: int, store: SqlStore) -> None:
        self.dice = random.Random(seed)
        self.store = store
        self.server = Server(
            self.dice,
            order=self.dice.choice(["ascending", "ascending", "descending"]),
            cap=self.dice.choice([1_000, 1_000, 12]),
        )
        self.concurrency = self.dice.choice([1, 2, 3, 8])
        self.policy = Policy(
            first_span_us=self.dice.choice([DAY_US, 30 * DAY_US]), span_pages=self.dice.choice([1, 4, 20])
        )
        self.findings: list[str] = []
        begin = START - self.dice.choice([DAY_US, 90 * DAY_US, 900 * DAY_US])
        self.server.fill(self.dice.choice([0, 20, 150, 400]), begin, START - HOUR_US)
        if self.dice.random() < 0.5:
            # An import: much in little time.
            at = self.dice.randrange(begin, START - HOUR_US)
            self.server.fill(150, at, at + self.dice.choice([1, MINUTE_US, HOUR_US]))
        self.server.on_request = self._meanwhile
        self._is_stopping = False
        self._fails_at = 0

    def _meanwhile(self, _number: int) -> None:
        """Others write; now and then a request fails, or somebody asks to stop."""
        server = self.server
        server.now += self.dice.randrange(2 * SECOND_US)
        if server.records and self.dice.random() < 0.2:
            server.write(self.dice.choice(sorted(server.records)))
        if self.dice.random() < 0.05:
            server.write(f"new{len(server.records)}-{server.now}")
        self._fails_at -= 1
        if self._fails_at == 0:
            raise self.dice.choice([ApiError(status=503), ForbiddenError(status=403)])
        self._is_stopping = self._is_stopping or self.dice.random() < 0.01

    def sync(self, store: Any) -> StreamSync:
        return stream_of(
            self.server,
            store,
            concurrency=self.concurrency,
            page_size=self.dice.choice([5, 10]),
            policy=self.policy,
            is_stopping=lambda: self._is_stopping,
        )

    def run(self, mode: Mode = "all") -> str:
        """One run, of a process of its own, and what the judge says of it."""
        self._is_stopping, self._fails_at = False, self.dice.choice([0, 0, self.dice.randrange(1, 40)])
        store: Any = self.store
        if self.dice.random() < 0.4 and not self.server.is_silent:
            store = DyingStore(store, self.dice.randrange(1, 40), before=self.dice.random() < 0.5)
        try:
            result = asyncio.run(self.sync(store).run(mode, allows_mass_delete=True))
            outcome = f"{result.outcome} {result.reason}"
        except CrashError:
            outcome = "crashed"
            # Beyond the lease of the one that died.
            self.server.now += 400 * SECOND_US
        if self.server.most > self.concurrency:
            self.findings.append("more requests at once than allowed")
        self.judge()
        return outcome

    def judge(self) -> None:
        """What the store claims to have read, it has; what it has buried is dead."""
        held = {one.id: one for one in self.store.records(STREAM, deleted=True)}
        mark = self.store.watermark(STREAM)
        gaps = {gap.at_us for gap in self.store.gaps(STREAM)}
        through = 0 if mark is None else mark.complete_through_us - mark.lookback_us
        for id, (at, version) in self.server.records.items():
            one = held.get(id)
            if one is not None and one.deleted_us is not None:
                self.findings.append("buried alive")
            is_there = one is not None and json.loads(one.body)["version"] == version
            if at <= through and at not in gaps and not is_there:
                self.findings.append("watermark past what is not there")

    def settle(self) -> None:
        """Without faults: two runs make it equal, and a scan buries what is dead, nothing else."""
        self.server.is_silent, self.server.cap = True, 1_000
        self.server.now += HOUR_US
        for _ in range(3):
            self.server.now += 10 * MINUTE_US
            self.run()
        self._compare("lost or stale")
        for id in self.dice.sample(sorted(self.server.records), min(5, len(self.server.records))):
            del self.server.records[id]
        self.run("scan")
        self._compare("lost, stale or left after a scan", is_scanned=True)

    def _compare(self, what: str, *, is_scanned: bool = False) -> None:
        wanted = {id: version for id, (_, version) in self.server.records.items()}
        held = {one.id: json.loads(one.body)["version"] for one in self.store.records(STREAM)}
        known = held if is_scanned else {id: version for id, version in held.items() if id in wanted}
        if known != wanted:
            self.findings.append(what)
