"""What a handler may raise: every class of exception is a dead letter, but for what ends the program or the caller's own task."""

from __future__ import annotations

import asyncio
import builtins
import logging
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

sys.path.insert(0, str(Path(__file__).parents[1] / "webhooks"))

from subscription import Feed, change

from welkin_sdk.feed import ChangedRecord, DeadLetter, FileDeadLetters, Routed, Router

MOST_SECONDS = 20
"""For what must not take any time: a hang shows as TimeoutError."""
ENDS_THE_PROGRAM = (KeyboardInterrupt, SystemExit)


class Falsified(type):
    """A metaclass whose classes have no name of their own."""

    @property
    def __name__(cls) -> Any:
        raise RuntimeError


class UnnamedError(Exception, metaclass=Falsified):
    """As some libraries make them."""


class Foreign(BaseException):
    """Of a library that wants to go through `except Exception`."""


class SilentError(Exception):
    def __str__(self) -> str:
        raise ValueError

    __repr__ = __str__


def made(kind: type[BaseException]) -> BaseException:
    if issubclass(kind, BaseExceptionGroup):
        return kind("", [ValueError()])
    if issubclass(kind, UnicodeDecodeError):
        return kind("x", b"", 0, 0, "")
    if issubclass(kind, UnicodeEncodeError):
        return kind("x", "", 0, 0, "")
    return kind("", 0, 0, "") if issubclass(kind, UnicodeTranslateError) else kind()


BUILT_IN = [
    kind
    for kind in vars(builtins).values()
    if isinstance(kind, type) and issubclass(kind, BaseException) and kind not in ENDS_THE_PROGRAM
]
ODD: list[type[BaseException]] = [
    asyncio.CancelledError,
    asyncio.InvalidStateError,
    Foreign,
    SilentError,
    UnnamedError,
    type("two\nlines", (Exception,), {}),
    type("an \N{ESCAPE} in it", (StopIteration,), {}),
    type("n" * 10_000, (GeneratorExit,), {}),
]
SHAPES = ["plain", "async", "object", "awaited later"]


def raising(make: Callable[[ChangedRecord], BaseException], shape: str) -> Any:
    def plain(changed: ChangedRecord) -> None:
        raise make(changed)

    async def coroutine(changed: ChangedRecord) -> None:
        raise make(changed)

    class Object:
        async def __call__(self, changed: ChangedRecord) -> None:
            raise make(changed)

    def returns_coroutine(changed: ChangedRecord) -> Any:
        return coroutine(changed)

    shapes = {"plain": plain, "async": coroutine, "object": Object(), "awaited later": returns_coroutine}
    return shapes[shape]


async def at_once(seconds: float) -> None:
    """A wait that ends at once."""


def deliver(router: Router, feed: Feed) -> Routed:
    async def within_time() -> Routed:
        return await asyncio.wait_for(router.deliver(feed, consumer="crm"), MOST_SECONDS)

    return asyncio.run(within_time())


@pytest.mark.parametrize("shape", SHAPES)
def test_whatever_a_handler_raises_is_a_dead_letter(
    shape: str, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """Every class that Python has, and odd ones: the delivery hung at StopIteration and ended at what is no Exception."""
    kinds = [*BUILT_IN, *ODD]
    feed, seen = Feed(*(change(number) for number in range(1, len(kinds) + 1))), list[int]()
    router = Router(attempts=2, sleep=at_once, dead_letters=FileDeadLetters(tmp_path / "letters"))

    def make(changed: ChangedRecord) -> BaseException:
        seen.append(changed.seq)
        return made(kinds[changed.seq - 1])

    router.otherwise(raising(make, shape))

    routed = deliver(router, feed)

    assert len(kinds) > 60
    assert seen == [number for seq in range(1, len(kinds) + 1) for number in (seq, seq)]
    assert [letter.seq for letter in routed.dead_letters] == list(range(1, len(kinds) + 1))
    assert feed.acknowledged("crm") == len(kinds)
    assert FileDeadLetters(tmp_path / "letters").entries("crm") == list(routed.dead_letters)
    told = [letter.error for letter in routed.dead_letters]
    assert "\n" not in "".join(told)
    assert max(map(len, told)) <= 100
    assert all(told)
    caplog.text.encode()


@pytest.mark.parametrize("kind", ENDS_THE_PROGRAM)
@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize("is_grouped", [False, True])
def test_what_ends_the_program_goes_through(kind: type[BaseException], shape: str, is_grouped: bool) -> None:
    """Neither acknowledged nor a dead letter: the next start delivers the change again."""
    router, feed = Router(), Feed(change(1))
    error = BaseExceptionGroup("", [kind()]) if is_grouped else kind()
    router.otherwise(raising(lambda _: error, shape))

    with pytest.raises(BaseExceptionGroup if is_grouped else kind):
        asyncio.run(router.deliver(feed, consumer="crm"))

    assert feed.acknowledgements == []
    assert router.dead_letters("crm") == []


@pytest.mark.parametrize("shape", SHAPES)
def test_a_cancelled_caller_ends_the_delivery(shape: str) -> None:
    """By itself, by a time that has run out, or by its group: that is the caller's own, whatever the handler does."""
    begun, over = asyncio.Event(), asyncio.Event()

    async def hangs(changed: ChangedRecord) -> None:
        begun.set()
        await over.wait()

    class Object:
        async def __call__(self, changed: ChangedRecord) -> None:
            await hangs(changed)

    def returns_coroutine(changed: ChangedRecord) -> Any:
        return hangs(changed)

    async def cancelled(router: Router, feed: Feed) -> None:
        loop = asyncio.get_running_loop()

        def plain(changed: ChangedRecord) -> None:
            asyncio.run_coroutine_threadsafe(hangs(changed), loop).result(MOST_SECONDS)

        shapes = {"plain": plain, "async": hangs, "object": Object(), "awaited later": returns_coroutine}
        router.otherwise(shapes[shape])
        delivery = asyncio.create_task(router.deliver(feed, consumer="crm"))
        await begun.wait()
        delivery.cancel()
        with pytest.raises(asyncio.CancelledError):
            await delivery
        over.set()

    router, feed = Router(), Feed(change(1))
    asyncio.run(cancelled(router, feed))

    assert feed.acknowledgements == []
    assert router.dead_letters("crm") == []


def test_a_handler_that_awaits_what_was_cancelled_has_failed() -> None:
    """A pool of its own that was shut, say: `run` ended as if it had been cancelled itself."""

    async def run() -> list[DeadLetter]:
        router, stop = Router(attempts=1), asyncio.Event()

        @router.on("patients")
        async def handler(changed: ChangedRecord) -> None:
            if changed.seq == 2:
                stop.set()
                return
            inner = asyncio.create_task(asyncio.sleep(MOST_SECONDS))
            inner.cancel()
            await inner

        await router.run(Feed(change(1), change(2)), consumer="crm", stop=stop, poll_seconds=0.001)
        return router.dead_letters("crm")

    assert asyncio.run(run()) == [DeadLetter(1, "patients", 1, "CancelledError")]


def test_a_delivery_that_is_thrown_away_is_not_a_failure(caplog: pytest.LogCaptureFixture) -> None:
    """Its coroutine is closed within the handler, which puts nothing aside and goes on to nothing."""
    router, feed, seen = Router(), Feed(change(1), change(2)), list[int]()

    class Wait:
        def __await__(self) -> Any:
            yield

    @router.on("patients")
    async def handler(changed: ChangedRecord) -> None:
        seen.append(changed.seq)
        await Wait()

    async def throw_away() -> None:
        delivery = router.deliver(feed, consumer="crm")
        delivery.send(None)
        await asyncio.get_running_loop().run_in_executor(None, delivery.close)

    with caplog.at_level(logging.DEBUG, "welkin_sdk"):
        asyncio.run(throw_away())

    assert seen == [1]
    assert router.dead_letters("crm") == []
    assert feed.acknowledgements == []
    assert caplog.text == ""
