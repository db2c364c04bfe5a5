"""
Changed records, handed to the user's functions: each content once, in the order it was stored.

    router = Router()

    @router.on("patients")
    async def changed(change: ChangedRecord) -> None: ...

    await router.run(store, consumer="crm")

At-least-once, with the change's number as idempotency key: a number is acknowledged after its handler has returned. A
handler that raises is called again after a while; in the end the change is a dead letter and the others go on, except those
of the same record, which wait behind it, so that an old content never comes after a newer one.
"""

from __future__ import annotations

import asyncio
import inspect
import random
from collections import Counter
from collections.abc import AsyncGenerator, Awaitable, Callable
from contextlib import asynccontextmanager, suppress
from typing import Literal, TypeVar

from attrs import frozen

from welkin_runtime.frames import private_frames
from welkin_sdk.arguments import (
    LONGEST_WAIT,
    check_count,
    check_function,
    check_seconds,
    check_text,
    check_type,
    of_configuration,
    refuse,
)
from welkin_sdk.errors import ConfigurationError
from welkin_sdk.feed.consumer import Consumer, Feed, record_of
from welkin_sdk.feed.dead_letters import DeadLetter, DeadLetters, MemoryDeadLetters
from welkin_sdk.feed.handlers import Handler, call_handler, check_handler
from welkin_sdk.feed.progress import Progresses, Record
from welkin_sdk.feed.record import ChangedRecord, is_known
from welkin_sdk.http.retry import backoff
from welkin_sdk.mirror.types import Change

__all__ = ["Routed", "Router"]

H = TypeVar("H", bound=Handler)

_MOST_AT_ONCE = 10_000
_Fate = Literal["delivered", "unhandled", "dead before", "gone"]


@frozen
class Routed:
    """
    What one delivery did.

    Attributes:
        delivered: changes whose handler has returned.
        unhandled: changes of resources without a handler, acknowledged like the others.
        dead_letters: those that were put aside now; of a redrive, those that failed again, and those that could not be
            tried: there is no handler, or this feed does not have that change. They stay.
        gone: dead letters whose change the feed has no more, which were let go.
    """

    delivered: int
    unhandled: int
    dead_letters: tuple[DeadLetter, ...]
    gone: int = 0


@private_frames
class Router:
    """
    Hands each change to the handler of its collection, in order; one that fails is kept and passed over.

    Args:
        attempts: how often a handler is called with one change before that is a dead letter.
        dead_letters: where dead letters are noted; in memory when absent. Then the feed is acknowledged only up to the
            first of them, and a new process gets it and all after it again: FileDeadLetters spares that.
        sleep: waits that many seconds; a coroutine function.
        jitter: from [0, 1), spreads the waits.

    Raises:
        ConfigurationError: one of them is of another type.
    """

    def __init__(
        self,
        *,
        attempts: int = 5,
        dead_letters: DeadLetters | None = None,
        sleep: Callable[[float], Awaitable[object]] = asyncio.sleep,
        jitter: Callable[[], float] = random.random,
    ) -> None:
        with of_configuration():
            check_count("attempts", attempts, least=1)
            if dead_letters is not None:
                check_type("dead_letters", dead_letters, DeadLetters, "dead letters, e.g. FileDeadLetters")
            check_function("sleep", sleep, may_be_awaited=True)
            if inspect.isbuiltin(sleep) or isinstance(sleep, type):
                raise refuse("sleep", "a coroutine function", sleep)
            check_function("jitter", jitter)
        self._attempts = attempts
        self._dead_letters: DeadLetters = dead_letters if dead_letters is not None else MemoryDeadLetters()
        self._sleep = sleep
        self._jitter = jitter
        self._handlers: dict[str, Handler] = {}
        self._fallback: Handler | None = None
        self._is_started = False
        self._progresses = Progresses()

    def on(self, resource: str) -> Callable[[H], H]:
        """
        Have the decorated function called with each changed record of *resource*.

        Raises:
            ConfigurationError: there is no such resource, it has a handler, or deliveries have begun; or the handler is a
                generator function, whose work nobody would do.
        """
        self._check_open()
        if not is_known(resource):
            raise ConfigurationError("resource: a handler needs the name of a collection, e.g. patients")
        if resource in self._handlers:
            raise ConfigurationError(f"{resource} has a handler already")

        def register(handler: H) -> H:
            self._check_open()
            check_handler(handler)
            if self._handlers.setdefault(resource, handler) is not handler:
                raise ConfigurationError(f"{resource} has a handler already")
            return handler

        return register

    def otherwise(self, handler: H) -> H:
        """
        Have *handler* called for resources that have none of their own.

        Raises:
            ConfigurationError: there is one already, or deliveries have begun; or it is a generator function.
        """
        self._check_open()
        check_handler(handler)
        if self._fallback is not None:
            raise ConfigurationError("there is a handler for all other resources already")
        self._fallback = handler
        return handler

    def dead_letters(self, consumer: str) -> list[DeadLetter]:
        """What is put aside of *consumer*, lowest number first."""
        with of_configuration():
            check_text("consumer", consumer)
        return self._dead_letters.entries(consumer)

    async def run(
        self, feed: Feed, *, consumer: str, stop: asyncio.Event, poll_seconds: float = 1.0, limit: int = 100
    ) -> None:
        """
        Deliver what there is and what comes, until *stop* is set; then after the change that is under way.

        Args:
            poll_seconds: how long to wait before the feed is asked again, once it has nothing more.
            limit, consumer: as for `deliver`.

        Raises:
            ConfigurationError: as for `deliver`.
        """
        with of_configuration():
            check_type("stop", stop, asyncio.Event, "an asyncio.Event")
            check_seconds("poll_seconds", poll_seconds, most=LONGEST_WAIT)
            _check_delivery(feed, consumer, limit)
        while not stop.is_set():
            await self.deliver(feed, consumer=consumer, limit=limit, stop=stop)
            with suppress(TimeoutError):
                await asyncio.wait_for(stop.wait(), poll_seconds)

    async def deliver(
        self, feed: Feed, *, consumer: str, limit: int = 100, stop: asyncio.Event | None = None
    ) -> Routed:
        """
        Deliver all changes after the last acknowledged one; what else is delivering to the same consumer is waited for.

        A plain handler that is at work when this is cancelled works on; the next delivery waits for it too.

        Args:
            consumer: whose acknowledgements these are; one process at a time uses a name.
            limit: how many changes are read at once, 1 to 10,000.
            stop: ends the delivery once it is set, after the change that is under way.

        Raises:
            ConfigurationError: an argument is of another type or out of range; or a handler of this consumer is asking,
                which would wait for itself.
        """
        with of_configuration():
            _check_delivery(feed, consumer, limit)
            if stop is not None:
                check_type("stop", stop, asyncio.Event, "an asyncio.Event")
        counted: Counter[_Fate] = Counter()
        dead: list[DeadLetter] = []
        async with self._delivering(feed, consumer) as line:
            for change in line.upcoming(limit):
                if stop is not None and stop.is_set():
                    break
                fate = await self._handle(line, change)
                if isinstance(fate, DeadLetter):
                    dead.append(fate)
                    line.add_dead(change, fate)
                else:
                    counted[fate] += 1
                line.pass_by(change)
        return Routed(counted["delivered"], counted["unhandled"], tuple(dead))

    async def redrive(self, feed: Feed, *, consumer: str) -> Routed:
        """
        Try the dead letters again, each record's in their order; what fails again, or has no handler here, stays one.

        A delivery to the same consumer is waited for, and waits for this.
        """
        with of_configuration():
            _check_delivery(feed, consumer, 1)
        counted: Counter[_Fate] = Counter()
        staying: list[DeadLetter] = []
        failed: set[Record] = set()
        async with self._delivering(feed, consumer) as line:
            for letter in line.entries():
                change = line.find(letter)
                if change is not None and record_of(change) in failed:
                    continue
                fate = await self._redrive(line, letter, change)
                if isinstance(fate, DeadLetter):
                    staying.append(fate)
                    if change is not None:
                        failed.add(record_of(change))
                else:
                    counted[fate] += 1
                    line.release(letter)
            line.acknowledge()
        return Routed(counted["delivered"], 0, tuple(staying), counted["gone"])

    async def _redrive(self, line: Consumer, letter: DeadLetter, change: Change | None) -> _Fate | DeadLetter:
        if change is None:
            return "gone" if line.is_gone(letter) else line.keep(letter, "of another feed or time")
        fate = await self._try(line, change, letter.attempts)
        if fate == "unhandled":
            return line.keep(letter, "no handler")
        if isinstance(fate, DeadLetter):
            line.add_dead(change, fate)
        return fate

    def _check_open(self) -> None:
        if self._is_started:
            raise ConfigurationError("handlers are registered before deliveries begin")

    @asynccontextmanager
    async def _delivering(self, feed: Feed, name: str) -> AsyncGenerator[Consumer]:
        self._is_started = True
        progress = self._progresses.of(feed, name)
        with await progress.turns.take() as turn:
            yield Consumer(name, feed, self._dead_letters, progress, turn)

    async def _handle(self, line: Consumer, change: Change) -> _Fate | DeadLetter:
        if line.is_dead(change):
            return "dead before"
        if line.is_behind(change):
            return DeadLetter(change.seq, change.stream.resource, 0, "", change.cursor)
        return await self._try(line, change, 0)

    async def _try(self, line: Consumer, change: Change, attempts_before: int) -> _Fate | DeadLetter:
        handler = self._handlers.get(change.stream.resource, self._fallback)
        if handler is None:
            return "unhandled"
        error = await self._call(line, handler, change)
        if not error:
            return "delivered"
        attempts = attempts_before + self._attempts
        return DeadLetter(change.seq, change.stream.resource, attempts, error, change.cursor)

    async def _call(self, line: Consumer, handler: Handler, change: Change) -> str:
        """The name of the last exception's class; "" when the handler has returned."""
        error_name = ""
        for attempt in range(1, self._attempts + 1):
            error_name = await call_handler(handler, ChangedRecord.of(change), line.turn.note)
            if not error_name:
                return ""
            if attempt < self._attempts:
                await self._pause(attempt)
        return error_name

    async def _pause(self, attempt: int) -> None:
        jitter: object = self._jitter()
        if isinstance(jitter, bool) or not isinstance(jitter, int | float) or not 0 <= jitter <= 1:
            raise ConfigurationError("jitter: expected a function that returns a number from [0, 1)")
        waiting: object = self._sleep(backoff(attempt, retry_after=None, jitter=jitter))
        if not inspect.isawaitable(waiting):
            raise ConfigurationError(
                "sleep: expected a coroutine function; this one has returned nothing to wait for"
            )
        await waiting


def _check_delivery(feed: object, consumer: object, limit: object) -> None:
    check_type("feed", feed, Feed, "a change feed, e.g. a store")
    check_text("consumer", consumer)
    check_count("limit", limit, least=1, most=_MOST_AT_ONCE)
