"""
Requests of a mirror: through a client's wire, as many at once as are allowed, and answers as they came.

Records are not made into models, so that what is mirrored is what the server sent and not what this version of the package
knows of it.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncGenerator, Mapping
from typing import Any, cast

from welkin_runtime import types as api
from welkin_runtime.operations import Operation
from welkin_runtime.types import Request, RequestOptions, Tolerated
from welkin_sdk.arguments import is_path_segment
from welkin_sdk.call.call import AsyncWire
from welkin_sdk.client_base import AsyncClient
from welkin_sdk.clock import Clock
from welkin_sdk.errors import ResponseMismatchError, UnreadableResponseError
from welkin_sdk.http.events import RetryEvent
from welkin_sdk.http.response import Response
from welkin_sdk.http.versions import read_versions
from welkin_sdk.mirror.canonical import quarantined, read_document, to_record
from welkin_sdk.mirror.catalogue import Resource
from welkin_sdk.mirror.clock import ServerClock
from welkin_sdk.mirror.leases import renew_lease
from welkin_sdk.mirror.limiter import Limiter
from welkin_sdk.mirror.policy import SECOND_US, Policy
from welkin_sdk.mirror.shape import Shape
from welkin_sdk.mirror.source import RawPage
from welkin_sdk.mirror.types import Fetched, Quarantined

__all__ = ["NO_ADDRESS", "OPTIONS", "BaseSource", "RawAnswer", "RawReader", "as_it_came", "pages_of"]

logger = logging.getLogger("welkin_sdk")

OPTIONS: RequestOptions = {"deadline": 120.0, "max_retries": 4}
NO_ADDRESS = "an id that no address can have"
_OVERLOADED = (429, 503)
_DRIFT_US = 30 * SECOND_US
_PATIENCE_SECONDS = 1.0
_JUST_NOW_US = 5 * SECOND_US


class RawAnswer(Response):
    """An answer that knows when it was asked for, on the server's clock, and keeps the digits of its numbers."""

    __slots__ = ("asked_us", "has_exact")

    def __init__(self, answer: Response, asked_us: int) -> None:
        document = read_document(answer.content, answer.json())
        super().__init__(
            answer.status,
            answer.headers,
            answer.content,
            attempts=answer.attempts,
            document=document.value,
        )
        self.has_exact = document.has_exact
        self.asked_us = asked_us


class RawReader:
    """Asks through a client's wire, with a limit on what is under way, and hands out records as they came."""

    def __init__(self, wire: AsyncWire, limiter: Limiter, server: ServerClock) -> None:
        self.codec = wire.codec
        self._wire = wire
        self._limiter = limiter
        self._server = server

    async def get(
        self, operation: Operation, ids: Mapping[str, object], options: RequestOptions
    ) -> tuple[object, RawAnswer]:
        """
        The record that has these *ids*, by their names in Python, with its answer.

        Raises:
            UnreadableResponseError: no address can have one of them, so that nothing is asked.
        """
        if not all(is_path_segment(ids[one.name]) for one in operation.ids):
            raise UnreadableResponseError(NO_ADDRESS)
        request = self.codec.prepare(operation, ids, options)
        answer = await self.fetch(request, options)
        return self.codec.read(request, answer, as_it_came), answer

    async def fetch(self, request: Request, options: RequestOptions) -> RawAnswer:
        async with self._limiter.turn(request.operation.resource):
            renew_lease()
            # When it was sent first: what a repeated request is answered may be as old as that.
            asked_us = self._server.now_us()
            answer = await self._wire.fetch(request, options)
        self._server.learn(answer.headers.get("Date"))
        return RawAnswer(answer, asked_us)


class BaseSource:
    """
    What the sources of both APIs have in common.

    Args:
        client: of that API.
        page_size: records asked for per page.
        concurrency: requests at once, at most.
        collections: how many of them are read side by side.
        per_minute: requests that are begun in a minute, at most; None: as many as come.
    """

    def __init__(
        self,
        client: AsyncClient,
        clock: Clock,
        policy: Policy,
        *,
        page_size: int,
        concurrency: int,
        collections: int = 1,
        per_minute: int | None = None,
    ) -> None:
        self.page_size = page_size
        self.concurrency = concurrency
        self.server = ServerClock(clock)
        self.limiter = Limiter(concurrency, clock, collections=collections, per_minute=per_minute)
        self._clock = clock
        self._policy = policy
        self._has_warned = False
        self._asking: asyncio.Future[int | None] | None = None
        self._on_retry = client.wire.codec.settings.hooks.on_retry
        derived = client.with_options(on_retry=self._note_retry)
        self._reader = RawReader(derived.wire, self.limiter, self.server)

    def _note_retry(self, event: RetryEvent) -> None:
        if event.status in _OVERLOADED:
            self.limiter.back_off()
        if self._on_retry is not None:
            self._on_retry(event)

    def has_room(self, resource: Resource, *, others: int) -> bool:
        return self.limiter.has_room(resource.collection, others=others)

    async def ask_time(self, resource: Resource, *, since_us: int | None) -> int:
        """As `Source.ask_time`."""
        if since_us is None:
            return await self._ask_time_alone(resource)
        if self._has_heard(since_us):
            return self._complete_by(self.server.said_us)
        while (asked := self._asking) is not None:
            # One that hangs holds up no other for longer than this.
            await asyncio.wait((asked,), timeout=_PATIENCE_SECONDS)
            if not asked.done():
                break
            if (told_us := asked.result()) is not None:
                return told_us
        return await self._ask_time_alone(resource)

    def _has_heard(self, since_us: int) -> bool:
        """Whether the last answer came since then, and just now."""
        heard_us = self.server.heard_us
        if heard_us is None or heard_us <= since_us:
            return False
        return 0 <= self._clock.now_us() - heard_us <= _JUST_NOW_US

    async def _ask_time_alone(self, resource: Resource) -> int:
        asked: asyncio.Future[int | None] = asyncio.get_running_loop().create_future()
        self._asking = asked
        try:
            told_us = self._complete_by(self.server.learn(await self._ask_date(resource)))
            asked.set_result(told_us)
            return told_us
        finally:
            if not asked.done():
                # Who waits asks for himself.
                asked.set_result(None)
            if self._asking is asked:
                self._asking = None

    async def _ask_date(self, resource: Resource) -> str | None:
        """The Date of any answer that shows whether *resource* may be read."""
        raise NotImplementedError

    def _complete_by(self, now_us: int | None) -> int:
        """Up to which instant something can be complete, where an answer has said that it is now *now_us*."""
        if now_us is None:
            return _whole_second(self._clock.now_us() - self._policy.blind_us)
        if abs(self.server.offset_us) > _DRIFT_US and not self._has_warned:
            self._has_warned = True
            logger.warning("this machine's clock and the server's differ by more than 30 seconds")
        return _whole_second(now_us) - self._policy.behind_us

    async def is_gone(self, resource: Resource, id: str) -> bool:
        try:
            return await self.read(resource, id) is None
        except ResponseMismatchError:
            raise
        except UnreadableResponseError:
            # It answers, so there is something; what is deleted on a doubt is gone from every destination.
            return False

    async def read(self, resource: Resource, id: str) -> Fetched | Quarantined | None:
        raise NotImplementedError

    def _record(
        self, resource: Resource, raw: object, asked_us: int, *, has_exact: bool
    ) -> Fetched | Quarantined:
        found = to_record(
            raw,
            fetched_us=asked_us,
            is_timed=resource.is_timed,
            updated=resource.updated,
            has_exact=has_exact,
        )
        if isinstance(found, Fetched) and not is_path_segment(found.id):
            # Nobody can ask whether it is there still, nor for what is listed under it.
            return quarantined(raw, NO_ADDRESS, fetched_us=asked_us, has_exact=has_exact)
        return found

    def _raw(self, resource: Resource, page: api.Page[Any], *, position: str | None) -> RawPage:
        answer = page.answer
        asked_us = answer.asked_us if isinstance(answer, RawAnswer) else self.server.now_us()
        has_exact = isinstance(answer, RawAnswer) and answer.has_exact
        read = [self._record(resource, raw, asked_us, has_exact=has_exact) for raw in page.records]
        refused = [
            quarantined(one.raw, one.reason, fetched_us=asked_us, has_exact=has_exact) for one in page.invalid
        ]
        return RawPage(
            records=tuple(one for one in read if isinstance(one, Fetched)),
            quarantined=(*(one for one in read if isinstance(one, Quarantined)), *refused),
            position=position,
            shape=Shape.of(page.records),
            is_discontinued=read_versions(answer.headers).is_discontinued,
        )


def as_it_came(value: object, _tolerated: list[Tolerated]) -> object:
    """Reads a record as the JSON value that it is."""
    return value


def pages_of(find: api.AsyncFind[Any]) -> AsyncGenerator[api.Page[Any]]:
    """The pages of *find*; the protocol promises an iterator, and what is given is a generator, which wants to be closed."""
    return cast("AsyncGenerator[api.Page[Any]]", find.pages())


def _whole_second(instant_us: int) -> int:
    return instant_us - instant_us % SECOND_US
