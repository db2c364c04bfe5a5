"""Deliveries and redrives of one consumer wait for each other, in one event loop and in several, however each of them ends."""

from __future__ import annotations

import asyncio
import itertools
import sys
import threading
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

import pytest

sys.path.insert(0, str(Path(__file__).parents[1] / "webhooks"))

from subscription import Feed, change

from welkin_sdk.errors import ConfigurationError
from welkin_sdk.feed import ChangedRecord, Router
from welkin_sdk.feed.turns import Turns

MOST_SECONDS = 20


def run(router: Router, feed: Feed) -> Awaitable[object]:
    stop = asyncio.Event()
    stop.set()
    return router.run(feed, consumer="crm", stop=stop)


KINDS: dict[str, Callable[[Router, Feed], Awaitable[object]]] = {
    "deliver": lambda router, feed: router.deliver(feed, consumer="crm"),
    "redrive": lambda router, feed: router.redrive(feed, consumer="crm"),
}


class Overlap:
    """A handler of either shape that notes when two are in it at once, and fails with the record `broken` until told not to."""

    def __init__(self) -> None:
        self.seen: list[int] = []
        self.at_once = self.most_at_once = 0
        self.is_broken = True
        self._lock = threading.Lock()

    def enter(self, changed: ChangedRecord) -> None:
        with self._lock:
            self.at_once += 1
            self.most_at_once = max(self.most_at_once, self.at_once)

    def leave(self, changed: ChangedRecord) -> None:
        with self._lock:
            self.at_once -= 1
            self.seen.append(changed.seq)
        if self.is_broken and changed.id == "broken":
            raise ValueError

    async def wait(self, changed: ChangedRecord) -> None:
        self.enter(changed)
        for _ in range(5):
            await asyncio.sleep(0)
        self.leave(changed)

    def work(self, changed: ChangedRecord) -> None:
        self.enter(changed)
        self.leave(changed)


@pytest.mark.parametrize("shape", ["wait", "work"])
@pytest.mark.parametrize(("first", "second"), list(itertools.product(KINDS, repeat=2)))
def test_the_second_waits_for_the_first(first: str, second: str, shape: str) -> None:
    """It raised ConfigurationError, which ended a `run` beside which somebody tried dead letters again."""
    overlap = Overlap()
    router, feed = Router(attempts=1), Feed(change(1, "broken"), change(2))
    router.otherwise(getattr(overlap, shape))
    asyncio.run(router.deliver(feed, consumer="crm"))
    overlap.is_broken = False
    feed.all.append(change(3))

    async def both() -> None:
        await asyncio.gather(KINDS[first](router, feed), KINDS[second](router, feed))
        await KINDS["deliver"](router, feed)
        await KINDS["redrive"](router, feed)

    asyncio.run(asyncio.wait_for(both(), MOST_SECONDS))

    assert overlap.most_at_once == 1
    assert sorted(overlap.seen) == [1, 1, 2, 3]
    assert router.dead_letters("crm") == []
    assert feed.acknowledged("crm") == 3


def test_a_redrive_beside_run_ends_nothing() -> None:
    """Over and over, while changes come."""
    overlap = Overlap()
    router, feed = Router(attempts=1), Feed(change(1, "broken"))
    router.otherwise(overlap.wait)

    async def both() -> None:
        stop = asyncio.Event()
        running = asyncio.create_task(router.run(feed, consumer="crm", stop=stop, poll_seconds=0.0001))
        for number in range(2, 30):
            feed.all.append(change(number))
            await router.redrive(feed, consumer="crm")
        overlap.is_broken = False
        while feed.acknowledged("crm") < 29:
            await router.redrive(feed, consumer="crm")
            await asyncio.sleep(0)
        stop.set()
        await running

    asyncio.run(asyncio.wait_for(both(), MOST_SECONDS))

    assert overlap.most_at_once == 1
    assert router.dead_letters("crm") == []


def test_threads_with_loops_of_their_own_wait_too() -> None:
    """An operator's thread beside the one that delivers."""
    overlap = Overlap()
    router, feed = Router(attempts=1), Feed(*(change(number) for number in range(1, 40)))
    router.otherwise(overlap.wait)
    deliver = lambda: asyncio.run(router.deliver(feed, consumer="crm"))  # noqa: E731
    threads = [threading.Thread(target=deliver) for _ in range(5)]

    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(MOST_SECONDS)

    assert overlap.most_at_once == 1
    assert overlap.seen == list(range(1, 40))


@pytest.mark.parametrize("how", ["cancelled", "closed loop", "failed"])
def test_who_waits_no_more_keeps_nobody_waiting(how: str) -> None:
    """One that is cancelled, whose loop is gone, or whose feed is broken when its turn comes."""
    router, released, seen = Router(), asyncio.Event(), list[int]()
    feed = Feed(change(1))

    @router.on("patients")
    async def handler(changed: ChangedRecord) -> None:
        seen.append(changed.seq)
        await released.wait()

    async def three() -> None:
        first = asyncio.create_task(router.deliver(feed, consumer="crm"))
        await asyncio.sleep(0)
        if how == "closed loop":
            other = asyncio.new_event_loop()
            waiting: Any = router.deliver(feed, consumer="crm")
            in_thread = lambda: other.run_until_complete(  # noqa: E731
                asyncio.wait({other.create_task(waiting)}, timeout=0)
            )
            await asyncio.to_thread(in_thread)
            tasks = asyncio.all_tasks(other)
            other.close()
        second = asyncio.create_task(router.deliver(feed, consumer="crm"))
        third = asyncio.create_task(router.deliver(feed, consumer="crm"))
        await asyncio.sleep(0)
        if how == "cancelled":
            second.cancel()
        if how == "failed":
            changes, feed.changes = feed.changes, None  # type: ignore[method-assign, assignment]
            second.add_done_callback(lambda _: setattr(feed, "changes", changes))
            second.add_done_callback(lambda _: feed.all.append(change(2)))
        released.set()
        await asyncio.wait({first, second, third})
        first.exception(), second.cancelled() or second.exception()
        if how == "closed loop":
            for task in tasks:
                task._log_destroy_pending = False  # type: ignore[attr-defined]
        feed.all.append(change(3))
        assert (await router.deliver(feed, consumer="crm")).delivered >= 1

    asyncio.run(asyncio.wait_for(three(), MOST_SECONDS))

    assert seen[-1] == 3


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("shape", ["async", "plain", "a task of its own"])
def test_a_handler_that_delivers_to_its_own_consumer_is_told(kind: str, shape: str) -> None:
    """It would wait for itself; to another consumer, or once all is over, it may."""
    router, feed, told, later = Router(attempts=1), Feed(change(1)), list[str](), list[Any]()

    async def ask(changed: ChangedRecord) -> None:
        with pytest.raises(ConfigurationError, match="already"):
            await KINDS[kind](router, feed)
        told.append(kind)

    async def within_a_task(changed: ChangedRecord) -> None:
        async def after_all() -> None:
            await finished.wait()
            await KINDS[kind](router, feed)
            told.append("later")

        later.append(asyncio.create_task(after_all()))
        await asyncio.create_task(ask(changed))

    def plain(changed: ChangedRecord) -> None:
        asyncio.run(ask(changed))

    finished = asyncio.Event()
    router.otherwise({"async": ask, "plain": plain, "a task of its own": within_a_task}[shape])

    async def main() -> None:
        assert (await router.deliver(feed, consumer="crm")).delivered == 1
        finished.set()
        await asyncio.gather(*later)

    asyncio.run(asyncio.wait_for(main(), MOST_SECONDS))

    assert told == [kind, "later"] if shape == "a task of its own" else [kind]


@pytest.mark.parametrize("next_kind", KINDS)
@pytest.mark.parametrize("is_same_loop", [True, False])
@pytest.mark.parametrize("ends_by", ["cancel", "timeout", "close"])
def test_a_plain_handler_that_was_left_at_work_is_waited_for(
    ends_by: str, is_same_loop: bool, next_kind: str
) -> None:
    """It was called again beside itself, and an older content came after a newer one."""
    log, begun, release = list[str](), threading.Event(), threading.Event()
    router, feed = Router(), Feed(change(1, "x"), change(2, "x"))

    @router.on("patients")
    def handler(changed: ChangedRecord) -> None:
        if not begun.is_set():
            begun.set()
            release.wait(MOST_SECONDS)
            log.append("left at work")
        else:
            log.append(f"change {changed.seq}")

    async def leave() -> None:
        if ends_by == "timeout":
            with pytest.raises(TimeoutError):
                await asyncio.wait_for(router.deliver(feed, consumer="crm"), 0.05)
        elif ends_by == "close":
            coroutine = router.deliver(feed, consumer="crm")
            coroutine.send(None)
            await asyncio.to_thread(begun.wait)
            coroutine.close()
        else:
            delivery = asyncio.create_task(router.deliver(feed, consumer="crm"))
            await asyncio.to_thread(begun.wait)
            delivery.cancel()
            await asyncio.wait({delivery})

    async def go_on() -> None:
        following = asyncio.ensure_future(KINDS[next_kind](router, feed))
        for _ in range(20):
            await asyncio.sleep(0)
        assert log == []
        release.set()
        await following
        await router.deliver(feed, consumer="crm")

    async def both() -> None:
        await leave()
        if is_same_loop:
            await go_on()
        else:
            await asyncio.to_thread(lambda: asyncio.run(go_on()))

    asyncio.run(asyncio.wait_for(both(), MOST_SECONDS))

    assert log == ["left at work", "change 1", "change 2"]
    assert feed.acknowledged("crm") == 2


def test_a_plain_handler_that_has_not_begun_does_not_begin_later() -> None:
    """No thread was free when its delivery was cancelled: it must not come after what the next one delivers."""
    seen, release = list[int](), threading.Event()
    router, feed = Router(), Feed(change(1))
    router.otherwise(lambda changed: seen.append(changed.seq))

    async def main() -> None:
        from concurrent.futures import ThreadPoolExecutor

        loop = asyncio.get_running_loop()
        loop.set_default_executor(ThreadPoolExecutor(1))
        busy = loop.run_in_executor(None, release.wait, MOST_SECONDS)
        delivery = asyncio.create_task(router.deliver(feed, consumer="crm"))
        await asyncio.sleep(0)
        delivery.cancel()
        await asyncio.wait({delivery})
        following = asyncio.create_task(router.deliver(feed, consumer="crm"))
        await asyncio.sleep(0)
        release.set()
        await asyncio.gather(busy, following)

    asyncio.run(asyncio.wait_for(main(), MOST_SECONDS))

    assert seen == [1]


def test_a_forked_process_waits_for_nobody_of_its_parent() -> None:
    """Who delivered there goes on there."""
    turns = Turns()
    asyncio.run(turns.take())

    turns._renew_after_fork()

    assert asyncio.run(asyncio.wait_for(turns.take(), 20)).turns is turns
