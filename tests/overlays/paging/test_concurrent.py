"""Finds with several requests at once, sync and async, over functions that answer and over sockets that do not."""

from __future__ import annotations

import asyncio
import gc
import json
import socket
import sys
import threading
import weakref
from collections.abc import AsyncGenerator, Callable
from contextlib import aclosing, closing
from datetime import datetime
from typing import Any, cast
from urllib.parse import parse_qs, urlsplit

import pytest
from attrs import define, field
from hostile import HostileServer, Seen, error, hang, reply
from model_server import ModelServer
from simulated_find import DAY, FIND, NOW, SECOND, build, read

from welkin_runtime.types import AsyncFind as AsyncFindProtocol
from welkin_runtime.types import Find as FindProtocol
from welkin_runtime.types import Request, RequestOptions
from welkin_sdk import AsyncDataClient, DataClient
from welkin_sdk.errors import InvalidRequestError, ServerError
from welkin_sdk.http.response import Response
from welkin_sdk.instant import to_instant
from welkin_sdk.paging.concurrent import AsyncConcurrentFind, ConcurrentFind
from welkin_sdk.paging.find.walk import FindPlan
from welkin_sdk.paging.pager import Find
from welkin_sdk.sandbox import serve

COUNT = 600
START = to_instant(NOW) - 300 * DAY
FIND_PATIENTS = "GET /v1/patients"


class LivingAnswer(Response):
    """One that can be counted while somebody holds it."""

    __slots__ = ("__weakref__",)


@define(eq=False)
class Service:
    """
    Answers windows over its records.

    Attributes:
        fault: is told of each request, with its number, and may raise.
        most: requests under way at once; *most_alive*: answers that were held.
    """

    server: ModelServer = field(factory=lambda: ModelServer(rows()))
    fault: Callable[[int, Request], None] = lambda _number, _request: None
    requests: int = 0
    running: int = 0
    most: int = 0
    most_alive: int = 0
    alive: weakref.WeakSet[LivingAnswer] = field(factory=weakref.WeakSet)
    lock: threading.Lock = field(factory=threading.Lock)

    def begin(self, request: Request) -> int:
        with self.lock:
            self.requests += 1
            self.running += 1
            self.most = max(self.most, self.running)
            return self.requests

    def finish(self, number: int, request: Request) -> LivingAnswer:
        with self.lock:
            self.running -= 1
            query = dict(request.query)
            lo, hi = (datetime.fromisoformat(query[name]) for name in ("from", "to"))
            self.fault(number, request)
            body = self.server.body(lo, hi, int(query["size"]))
            answer = LivingAnswer(200, {"Date": "Mon, 01 Jun 2020 12:00:00 GMT"}, b"", document=body)
            self.alive.add(answer)
            self.most_alive = max(self.most_alive, len(self.alive))
            return answer

    def fetch(self, request: Request, options: RequestOptions) -> LivingAnswer:
        number = self.begin(request)
        threading.Event().wait(0.001)
        return self.finish(number, request)

    async def fetch_async(self, request: Request, options: RequestOptions) -> LivingAnswer:
        number = self.begin(request)
        try:
            for _ in range(number % 5):
                await asyncio.sleep(0)
        except asyncio.CancelledError:
            self.running -= 1
            raise
        return self.finish(number, request)


def rows() -> dict[str, int]:
    """Records in bursts, most of a page apart, and a few within the last minute."""
    times = [START + number * 3_600 * SECOND + (number % 7) * SECOND for number in range(COUNT - 20)]
    times += [to_instant(NOW) - number * SECOND for number in range(20, 0, -1)]
    return {f"r{number:03}": at for number, at in enumerate(times)}


def plan(concurrency: int = 8, **arguments: Any) -> FindPlan[tuple[str, int | None]]:
    return FindPlan(
        build=build,
        read=read,
        operation=FIND,
        now=lambda: NOW,
        concurrency=concurrency,
        **({"page_size": 10} | arguments),
    )


def names(records: Any) -> list[str]:
    return [name for name, _ in records]


WANTED = [f"r{number:03}" for number in range(COUNT)]


def threads() -> list[str]:
    return [thread.name for thread in threading.enumerate() if thread.name.startswith("welkin-find")]


async def collect(find: AsyncConcurrentFind[Any]) -> list[str]:
    return [name async for name, _ in find]


def test_a_concurrent_find_is_what_the_generated_package_expects() -> None:
    """Both kinds stand where the generated facade says Find and AsyncFind."""
    sync: FindProtocol[Any] = ConcurrentFind(Service().fetch, plan())
    asynchronous: AsyncFindProtocol[Any] = AsyncConcurrentFind(Service().fetch_async, plan())

    assert sync.checkpoint is asynchronous.checkpoint is sync.is_complete is None


@pytest.mark.parametrize("concurrency", [2, 3, 8, 64])
def test_the_same_records_come_in_the_same_order(concurrency: int) -> None:
    """As the serial walk brings them, by threads and by tasks, with no more under way than asked for."""
    services = Service(), Service(), Service()
    serial = names(Find(services[0].fetch, plan(1)))

    by_threads = names(ConcurrentFind(services[1].fetch, plan(concurrency)))
    by_tasks = asyncio.run(collect(AsyncConcurrentFind(services[2].fetch_async, plan(concurrency))))

    assert serial == by_threads == by_tasks == WANTED
    assert services[0].most == 1
    assert services[1].most <= concurrency
    assert min(concurrency, 5) <= services[2].most <= concurrency


def test_nothing_is_sent_before_a_record_is_asked_for() -> None:
    """A find that nobody iterates costs nothing; no more is read ahead than may be kept."""
    service = Service()
    find = ConcurrentFind(service.fetch, plan(2))
    assert service.requests == 0

    with closing(cast("Any", iter(find))) as records:
        next(records)

    assert service.requests <= 5
    assert threads() == []


def test_memory_is_that_of_some_pages() -> None:
    """However long the walk: those under way, as many that have come, and the one in the reader's hands."""
    services = Service(), Service()

    async def main() -> int:
        count = 0
        async for _page in AsyncConcurrentFind(services[1].fetch_async, plan(4)).pages():
            await asyncio.sleep(0)
            count += 1
        return count

    for _page in ConcurrentFind(services[0].fetch, plan(4)).pages():
        pass
    count = asyncio.run(main())

    assert count > 50
    assert max(service.most_alive for service in services) <= 2 * (2 * 4 + 1)


def test_pages_carry_their_records_and_where_to_go_on() -> None:
    """Of each page the rest is what neither it nor one before it had; serial or concurrent."""
    seen: list[str] = []
    for page in ConcurrentFind(Service().fetch, plan()).pages():
        seen += names(page.records)
        if page.checkpoint is None or len(seen) % 3:
            continue
        rests = (
            names(Find(Service().fetch, plan(1, checkpoint=page.checkpoint))),
            names(ConcurrentFind(Service().fetch, plan(3, checkpoint=page.checkpoint))),
        )
        assert rests == (WANTED[len(seen) :],) * 2

    assert seen == WANTED


def test_a_walk_cut_after_any_record_goes_on_with_the_next() -> None:
    """The checkpoint is that of the record just handed out, whatever has been read ahead."""
    for cut in range(1, COUNT, 37):
        find = ConcurrentFind(Service().fetch, plan())
        with closing(cast("Any", iter(find))) as records:
            first = [next(records)[0] for _ in range(cut)]

        rest = names(ConcurrentFind(Service().fetch, plan(2, checkpoint=find.checkpoint)))

        assert first + rest == WANTED


def test_a_serial_checkpoint_is_good_for_a_concurrent_walk() -> None:
    """Both speak of the same cursor."""
    find = Find(Service().fetch, plan(1))
    records = iter(find)
    first = [next(records)[0] for _ in range(123)]

    rest = asyncio.run(collect(AsyncConcurrentFind(Service().fetch_async, plan(checkpoint=find.checkpoint))))

    assert first + rest == WANTED


def test_a_checkpoint_stays_short() -> None:
    """About as short as the serial one: parts that follow one another are one window again."""
    finds = Find(Service().fetch, plan(1)), ConcurrentFind(Service().fetch, plan())

    serial, concurrent = (max(len(find.checkpoint or "") for _ in find) for find in finds)

    assert concurrent < serial + 100


@pytest.mark.parametrize("kind", ["threads", "tasks"])
@pytest.mark.parametrize("failing", [1, 2, 9, 25])
def test_a_failure_comes_after_all_that_is_before_it(kind: str, failing: int) -> None:
    """What comes earlier in time is handed out; the position of the error has the rest, and nothing twice."""
    failed: list[str] = []
    seen: list[str] = []

    def fault(number: int, request: Request) -> None:
        if number == failing:
            failed.append(dict(request.query)["from"])
            raise ServerError(status=503)

    service = Service(fault=fault)

    async def walk_by_tasks() -> None:
        async for name, _ in AsyncConcurrentFind(service.fetch_async, plan()):
            seen.append(name)

    def walk() -> None:
        if kind == "tasks":
            asyncio.run(walk_by_tasks())
        for name, _ in ConcurrentFind(service.fetch, plan()):
            seen.append(name)

    with pytest.raises(ServerError) as caught:
        walk()
    lo = to_instant(datetime.fromisoformat(failed[0]))
    before = [name for name, at in service.server.rows.items() if at < lo]
    assert seen[: len(before)] == before
    assert caught.value.operation == "things.find"
    assert threads() == []

    seen += names(ConcurrentFind(Service().fetch, plan(3, checkpoint=caught.value.checkpoint)))

    assert seen == WANTED


def test_entries_that_are_no_records_are_listed() -> None:
    """By the walk and by their pages, as in a serial one."""

    def read_some(value: Any, tolerated: Any) -> Any:
        if value["id"] in ("r100", "r400"):
            raise ValueError("canary-7d1")
        return read(value, tolerated)

    finds = [
        kind(
            Service().fetch, FindPlan(build=build, read=read_some, operation=FIND, now=lambda: NOW, **options)
        )
        for kind, options in ((Find, {}), (ConcurrentFind, {"concurrency": 8}))
    ]
    wanted = [name for name in WANTED if name not in ("r100", "r400")]

    assert [names(find) for find in finds] == [wanted] * 2
    assert [[one.raw["id"] for one in find.invalid] for find in finds] == [["r100", "r400"]] * 2


def test_tasks_end_with_their_reader() -> None:
    """Broken off, cancelled, or with a body that raises: no task and no generator is left to the loop."""
    collected: list[Any] = []

    async def break_off(service: Service) -> None:
        find = AsyncConcurrentFind(service.fetch_async, plan())
        async with aclosing(cast("AsyncGenerator[Any]", aiter(find))) as records:
            async for _ in records:
                if service.requests > 10:
                    break

    async def main() -> list[int]:
        sys.set_asyncgen_hooks(finalizer=collected.append)
        left: list[int] = []
        for _ in range(5):
            service = Service()
            await break_off(service)
            left += [len(asyncio.all_tasks()) - 1, service.running]
        for steps in range(40):
            service = Service()
            reader = asyncio.ensure_future(collect(AsyncConcurrentFind(service.fetch_async, plan())))
            for _ in range(steps):
                await asyncio.sleep(0)
            reader.cancel()
            await asyncio.gather(reader, return_exceptions=True)
            left += [len(asyncio.all_tasks()) - 1, service.running]
        return left

    assert set(asyncio.run(main())) == {0}
    assert collected == []


@pytest.mark.parametrize("way", ["close", "forget", "interrupt"])
def test_threads_end_with_their_reader(way: str) -> None:
    """Closed, let go of, or interrupted in the middle of a record."""
    service = Service()
    records = cast("Any", iter(ConcurrentFind(service.fetch, plan())))
    for _ in range(30):
        next(records)

    if way == "close":
        records.close()
    elif way == "interrupt":
        with pytest.raises(KeyboardInterrupt):
            records.throw(KeyboardInterrupt)
    del records
    gc.collect()

    assert threads() == []
    assert service.running == 0


def test_the_sync_walk_works_beside_a_running_loop() -> None:
    """As in a notebook, whose thread has one."""

    async def main() -> list[str]:
        return names(ConcurrentFind(Service().fetch, plan(3)))

    assert asyncio.run(main()) == WANTED


@pytest.mark.parametrize("concurrency", [0, -1, 65, True, 2.0, "8", None])
def test_a_concurrency_that_cannot_be_is_refused_at_the_call(concurrency: Any) -> None:
    """With the argument's name and no value."""
    with DataClient("id", "secret", base_url="http://127.0.0.1:9/v1") as client:
        with pytest.raises(InvalidRequestError, match=r"^patients\.find: concurrency: ") as caught:
            client.patients.find(concurrency=concurrency)
        assert "65" not in str(caught.value)


def window(server: ModelServer) -> Any:
    """Answers a request over a socket."""

    def step(connection: socket.socket, seen: Seen, stopped: threading.Event) -> None:
        query = {name: values[0] for name, values in parse_qs(urlsplit(seen.target).query).items()}
        lo, hi = (datetime.fromisoformat(query[f"page[{name}]"]) for name in ("from", "to"))
        body = server.body(lo, hi, int(query["page[size]"]))
        reply(200, json.loads(json.dumps(body)), headers={"Date": "Mon, 01 Jun 2020 12:00:00 GMT"})(
            connection, seen, stopped
        )

    return step


def clinic() -> ModelServer:
    return ModelServer(rows())


def test_threads_that_wait_for_a_server_are_broken_off(server: HostileServer) -> None:
    """Nobody waits for answers that nobody wants: not for a timeout, a retry, or a pause before one."""
    served = clinic()
    server.script(FIND_PATIENTS, *[window(served)] * 3, hang)
    with DataClient("id", "secret", base_url=server.base_url, timeout=600, max_retries=5) as client:
        records = cast("Any", iter(client.patients.find(page_size=20, concurrency=4)))
        for _ in range(20):
            next(records)
        while server.count(FIND_PATIENTS) < 5:
            threading.Event().wait(0.01)
        records.close()

        assert threads() == []
        server.script(FIND_PATIENTS, window(served))
        assert sum(1 for _ in client.patients.find(page_size=20, concurrency=4)) == COUNT


def test_threads_that_pause_before_a_repeat_are_broken_off(server: HostileServer) -> None:
    """The server asked for an hour."""
    served = clinic()
    server.script(FIND_PATIENTS, window(served), error(429, "rate_limited", headers={"Retry-After": "3600"}))
    retries: list[Any] = []
    with DataClient(
        "id", "secret", base_url=server.base_url, max_retry_after=7_200, on_retry=retries.append
    ) as client:
        records = cast("Any", iter(client.patients.find(page_size=20, concurrency=4)))
        next(records)
        while not retries:
            threading.Event().wait(0.01)
        records.close()

        assert threads() == []


def test_a_refused_rate_is_waited_for_and_tried_again(server: HostileServer) -> None:
    """As in any other call; it costs the walk nothing."""
    served = clinic()
    refused = error(429, "rate_limited", headers={"Retry-After": "0"})
    server.script(FIND_PATIENTS, window(served), refused, window(served), refused, window(served))
    with DataClient("id", "secret", base_url=server.base_url) as client:
        found = [patient.id for patient in client.patients.find(page_size=20, concurrency=4)]

    assert found == WANTED


def test_every_client_finds_the_same_in_the_sandbox() -> None:
    """Serial, by threads and by tasks, in both envelopes."""

    async def by_tasks(sandbox: Any) -> list[str]:
        async with AsyncDataClient(
            sandbox.client_id, sandbox.client_secret, base_url=sandbox.data_api
        ) as client:
            return [one.id async for one in client.patients.find(page_size=7, concurrency=8)]

    for envelope in ("wrapped", "printed"):
        with (
            serve(seed=120, envelope=envelope) as sandbox,
            DataClient(sandbox.client_id, sandbox.client_secret, base_url=sandbox.data_api) as client,
        ):
            serial = [one.id for one in client.patients.find(page_size=7)]
            threaded = [one.id for one in client.patients.find(page_size=7, concurrency=8)]

            assert serial == threaded == asyncio.run(by_tasks(sandbox))
            assert len(serial) == 120
