"""Calls that are cancelled, cut short or interrupted: the pool has all its places afterwards."""

from __future__ import annotations

import asyncio
import contextlib
import ctypes
import gc
import random
import threading
import time
from collections.abc import Iterator
from typing import Any

import pytest
from peer import Exchange, Peer, response

from tests.overlays.asked import asked
from welkin_runtime.operations import Operation
from welkin_runtime.types import Request
from welkin_sdk import AsyncDataClient, DataClient, PoolLimits, Timeout, TransportOptions, errors

DOWNLOAD = Operation(
    id="getFile",
    name="files.get",
    method="GET",
    path="/files/{id}",
    envelope="none",
    is_read_only=True,
    is_idempotent=True,
    needs_token=True,
    scope="instance",
    answer="bytes",
    category="",
)
FILE = Request(DOWNLOAD, path="/files/p1")
CANCELS = 1000
PLACES = 3


@pytest.fixture
def peer() -> Iterator[Peer]:
    """Answers after a while, in pieces, tokens too: a call can be cut short at every point."""

    def answer(one: Exchange) -> None:
        if one.method == "POST":
            body = b'{"access_token": "t", "token_type": "bearer", "expires_in": 1}'
        else:
            body = one.own + b" " * 2000
        whole = response(body)
        time.sleep(0.001)
        one.send(whole[:40])
        time.sleep(0.001)
        one.send(whole[40:300])
        time.sleep(0.001)
        one.send(whole[300:])

    with Peer(answer) as peer:
        yield peer


def transport(backend: Any) -> TransportOptions:
    return TransportOptions(backend=backend, limits=PoolLimits(max_connections=PLACES))


# Python's own connecting leaves a socket to the collector when it is cancelled at the wrong moment.
@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
@pytest.mark.parametrize("seed", [1, 2])
@pytest.mark.parametrize("backend", ["httpx", "aiohttp"])
def test_a_thousand_cancelled_calls_cost_no_place(peer: Peer, backend: Any, seed: int) -> None:
    """Waiting for a place or a token, connecting, sending, reading: afterwards as many calls as ever go at once."""
    chance = random.Random(seed)

    async def call_and_cancel(client: AsyncDataClient) -> None:
        task = asyncio.create_task(client.patients.get("p1"))
        # Now and then at the very first steps, mostly anywhere in the call.
        for _ in range(chance.randrange(4)):
            await asyncio.sleep(0)
        await asyncio.sleep(chance.choice((0, 0, chance.random() * 0.03)))
        task.cancel()
        with contextlib.suppress(asyncio.CancelledError, errors.WelkinError):
            await task

    async def run() -> tuple[list[str], int]:
        async with AsyncDataClient(
            "id", "s" * 32, base_url=peer.base_url, max_retries=0, timeout=10, transport=transport(backend)
        ) as client:
            for _ in range(CANCELS // 10):
                # More than there are places, so that some are cancelled while they wait.
                await asyncio.gather(*(call_and_cancel(client) for _ in range(10)))
            found = await asyncio.gather(*(client.patients.get(f"p{number}") for number in range(4 * PLACES)))
            keeper = client._pool._inner._keepers[asyncio.get_running_loop()]
            pool = await keeper.pool()
            return [one.id for one in found], len(pool._slots._holders) + len(pool._leases)

    found, held = asyncio.run(run())
    gc.collect()  # here, and not in the middle of another test

    assert found == [f"p{number}" for number in range(4 * PLACES)]
    assert held == 0


@pytest.mark.parametrize("backend", ["httpx", "aiohttp"])
def test_downloads_left_early_cost_no_place(peer: Peer, backend: Any) -> None:
    """One that is left after its first bytes, and one whose task is cancelled there."""

    async def begin(client: AsyncDataClient, *, is_left: bool) -> None:
        async with client.wire.download(asked(FILE), {}, {}) as download:
            async for _ in download.iterate():
                if is_left:
                    break
                await asyncio.sleep(10)

    async def run() -> list[str]:
        async with AsyncDataClient(
            access_token="t", base_url=peer.base_url, max_retries=0, timeout=10, transport=transport(backend)
        ) as client:
            for number in range(20):
                task = asyncio.create_task(begin(client, is_left=bool(number % 2)))
                await asyncio.sleep(0.02)
                task.cancel()
                with contextlib.suppress(asyncio.CancelledError):
                    await task
            found = await asyncio.gather(*(client.patients.get(f"p{number}") for number in range(2 * PLACES)))
            return [one.id for one in found]

    assert asyncio.run(run()) == [f"p{number}" for number in range(2 * PLACES)]
    gc.collect()  # here, and not in the middle of another test


# Python's own socket module leaves a socket to the collector when an exception strikes it in the middle.
@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
def test_interrupted_threads_cost_no_place(peer: Peer) -> None:
    """An exception that strikes a thread anywhere, as Ctrl+C does the main one, takes its place back."""
    chance = random.Random(3)

    class Struck(BaseException):
        pass

    def strike(thread: threading.Thread) -> None:
        ctypes.pythonapi.PyThreadState_SetAsyncExc(
            ctypes.c_ulong(thread.ident or 0), ctypes.py_object(Struck)
        )

    with DataClient(
        "id", "s" * 32, base_url=peer.base_url, max_retries=0, timeout=10, transport=transport("httpx")
    ) as client:

        def call() -> None:
            with contextlib.suppress(Struck, errors.WelkinError):
                try:
                    client.patients.get("p1")
                finally:
                    # A thread that has ended has given its number away, perhaps to one of the peer's.
                    struck.wait(20)

        client.patients.get("p0")  # nobody is struck within an import, whose locks stay locked then
        for _ in range(30):
            struck = threading.Event()
            threads = [threading.Thread(target=call) for _ in range(10)]
            for thread in threads:
                thread.start()
            time.sleep(chance.random() * 0.02)
            for thread in threads:
                strike(thread)
            struck.set()
            for thread in threads:
                thread.join(20)
        found = in_threads(
            [lambda number=number: client.patients.get(f"p{number}").id for number in range(12)]
        )

        assert sorted(found) == sorted(f"p{number}" for number in range(12))
        assert len(client._pool._inner._slots._holders) == 0
    gc.collect()  # here, and not in the middle of another test


def in_threads(calls: list[Any]) -> list[Any]:
    found: list[Any] = []
    threads = [threading.Thread(target=lambda call=call: found.append(call())) for call in calls]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(20)
    return found


def test_who_waits_longest_is_served_first() -> None:
    """A place passes to the head of the queue, also when some of the queue have gone."""
    from welkin_sdk.http.slots import Slots

    class Caller:
        is_served = False

        def wake(self) -> None:
            self.is_served = True

    slots: Any = Slots(PoolLimits(max_connections=1), time.monotonic)
    first, second, third, fourth = callers = [Caller() for _ in range(4)]

    entered = [slots.enter(caller) for caller in callers]
    slots.leave(second)
    slots.leave(first)

    assert entered == [True, False, False, False]
    assert [caller.is_served for caller in callers] == [False, False, True, False]
    slots.leave(third)
    assert fourth.is_served


def test_a_place_that_nobody_gives_back_in_time_is_a_timeout(peer: Peer) -> None:
    """The wait for a connection is bounded, and its error says that nothing was sent."""
    settings = TransportOptions(limits=PoolLimits(max_connections=1))
    with DataClient(
        access_token="t",
        base_url=peer.base_url,
        max_retries=0,
        timeout=Timeout(pool=0.05),
        transport=settings,
    ) as client:
        with (
            client._sender.download(asked(FILE), {}, {}),
            pytest.raises(errors.WelkinTimeoutError, match="PoolTimeout") as caught,
        ):
            client.patients.get("p1")

        assert caught.value.is_retryable
        assert client.patients.get("p1").id == "p1"
