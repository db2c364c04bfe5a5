"""
Page after page: sends the requests a walk asks for and hands out its records.

Lazy: nothing is sent before the first record is asked for. The sync and the async Find differ in one `await`; the
rest is the walk, `walk` over windows of time and `listing` over every other kind of page.
"""

from __future__ import annotations

from collections.abc import AsyncGenerator, AsyncIterator, Awaitable, Callable, Iterator
from contextlib import aclosing
from typing import Any, Generic, TypeVar

from welkin_runtime.frames import private_frames
from welkin_runtime.types import InvalidItem, Page, Request, RequestOptions, Response
from welkin_sdk.errors import WelkinError
from welkin_sdk.paging.delivery import BaseProgress, Delivery, Plan

T = TypeVar("T")

Fetch = Callable[[Request, RequestOptions], Response]
AsyncFetch = Callable[[Request, RequestOptions], Awaitable[Response]]


def _brings_something(delivery: Delivery[Any]) -> bool:
    # A page asked for only to make sure brings nothing, and nobody outside has a use for it.
    return bool(delivery.records or delivery.invalid)


class _Progress(Generic[T]):
    """What can be asked about the latest walk of a Find."""

    def __init__(self, plan: Plan[T]) -> None:
        self._plan = plan
        self._walk: BaseProgress[T] | None = None

    @property
    def checkpoint(self) -> str | None:
        """Position after the last record or page handed out; None before the first and after the last."""
        return self._walk.checkpoint if self._walk else None

    @property
    def is_complete(self) -> bool | None:
        """See `welkin_runtime.types.Find`."""
        return self._walk.is_complete if self._walk else None

    @property
    def invalid(self) -> list[InvalidItem]:
        """Entries met so far that are no records."""
        return list(self._walk.invalid) if self._walk else []

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {self._plan.operation.name}>"


@private_frames
class Find(_Progress[T]):
    """
    A lazy walk over the records of a Find. Every iteration is a walk of its own, from the start.

    Args:
        fetch: sends one request; raises a WelkinError or returns a successful answer.
    """

    def __init__(self, fetch: Fetch, plan: Plan[T]) -> None:
        super().__init__(plan)
        self._fetch = fetch

    def __iter__(self) -> Iterator[T]:
        """Iterate the records, each version of one once."""
        for walk, delivery in self._deliveries():
            yield from walk.each(delivery)

    def pages(self) -> Iterator[Page[T]]:
        """Iterate page by page, as the server sent them, without what came before."""
        for walk, delivery in self._deliveries():
            if _brings_something(delivery):
                yield walk.page(delivery)

    def _deliveries(self) -> Iterator[tuple[BaseProgress[T], Delivery[T]]]:
        walk = self._walk = self._plan.start()
        while (request := walk.request()) is not None:
            try:
                answer = self._fetch(request, self._plan.options)
            except WelkinError as error:
                walk.refuse(error)
                continue
            yield walk, walk.receive(answer)


@private_frames
class AsyncFind(_Progress[T]):
    """`Find`, for `async for`."""

    def __init__(self, fetch: AsyncFetch, plan: Plan[T]) -> None:
        super().__init__(plan)
        self._fetch = fetch

    async def __aiter__(self) -> AsyncIterator[T]:
        """Iterate the records, each version of one once."""
        # A walk that is broken off ends with its reader, not whenever its generator is collected.
        async with aclosing(self._deliveries()) as deliveries:
            async for walk, delivery in deliveries:
                for record in walk.each(delivery):
                    yield record

    async def pages(self) -> AsyncIterator[Page[T]]:
        """Iterate page by page, as the server sent them, without what came before."""
        async with aclosing(self._deliveries()) as deliveries:
            async for walk, delivery in deliveries:
                if _brings_something(delivery):
                    yield walk.page(delivery)

    async def _deliveries(self) -> AsyncGenerator[tuple[BaseProgress[T], Delivery[T]]]:
        walk = self._walk = self._plan.start()
        while (request := walk.request()) is not None:
            try:
                answer = await self._fetch(request, self._plan.options)
            except WelkinError as error:
                walk.refuse(error)
                continue
            yield walk, walk.receive(answer)
