"""
What the engine asks of an API: pages of a collection, one record by its id, whether one is gone, and whose clock counts.

A source knows one API; planner, puller, scan and store know none. What a collection can show is in its `Resource`.
"""

from __future__ import annotations

from collections.abc import AsyncGenerator, Sequence
from typing import Protocol

from attrs import field, frozen

from welkin_sdk.mirror.catalogue import Resource
from welkin_sdk.mirror.clock import ServerClock
from welkin_sdk.mirror.limiter import Limiter
from welkin_sdk.mirror.shape import Shape
from welkin_sdk.mirror.types import Fetched, Quarantined

__all__ = ["RawPage", "Source", "Window"]


@frozen
class RawPage:
    """
    One page of a collection.

    Attributes:
        position: checkpoint of the walk behind this page; None with the last one.
        shape: which members all of its records have.
        is_discontinued: the server says so of the API version that was asked.
        gap: why something of what the page is of may be missing; "" where nothing is.
    """

    records: tuple[Fetched, ...] = field(repr=False)
    quarantined: tuple[Quarantined, ...] = field(repr=False)
    position: str | None = field(repr=False)
    shape: Shape
    is_discontinued: bool
    gap: str = ""


@frozen
class Window:
    """
    All that one request shows of a stretch of a collection.

    Attributes:
        is_whole: there is surely no more of it.
    """

    records: tuple[Fetched, ...] = field(repr=False)
    quarantined: tuple[Quarantined, ...] = field(repr=False)
    is_whole: bool


class Source(Protocol):
    """
    A tenant's collections, to be read.

    Attributes:
        server: the clock that counts.
        limiter: deals out the requests that may be under way.
        page_size: records asked for per page.
        concurrency: requests at once, at most.
    """

    server: ServerClock
    limiter: Limiter
    page_size: int
    concurrency: int

    def has_room(self, resource: Resource, *, others: int) -> bool:
        """Whether one more request for *resource* would be sent at once, besides so many *others* that are to follow."""
        ...

    async def ask_time(self, resource: Resource, *, since_us: int | None) -> int:
        """
        Up to which instant *resource* can be complete now, by the server's clock.

        Nothing is asked where an answer has just come, or is about to, to whomever: those who begin at the same moment are
        told by one request.

        Args:
            since_us: an answer that came before this, by this machine's clock, does not do; None: nor does any that is not
                about *resource*.

        Raises:
            WelkinError: the resource cannot be read.
        """
        ...

    def pages(
        self, resource: Resource, lo_us: int, hi_us: int, *, position: str | None
    ) -> AsyncGenerator[RawPage]:
        """
        The pages of what changed from *lo_us* to *hi_us*, both included, or what *position* has left of them.

        From 1970 or earlier means all there is.

        Raises:
            InvalidRequestError: *position* is no checkpoint of this walk.
            StalledPageError: an instant holds more than a page may; has the checkpoint.
        """
        ...

    def cut(self, resource: Resource, position: str, times: Sequence[int]) -> tuple[str, str] | None:
        """
        What *position* has left in two, the earlier part first; None where that is not worth a request.

        Args:
            times: `updated_at` of the records on the last page: were the rest as dense, each half would have a page.
        """
        ...

    def everything(self, resource: Resource, *, epoch_us: int) -> AsyncGenerator[Window]:
        """
        All there is, read by another way than `pages`, for who compares.

        No order, no link, no cursor and no bound is trusted that the engine goes by.

        Args:
            epoch_us: what is older need not be shown.
        """
        ...

    async def is_gone(self, resource: Resource, id: str) -> bool:
        """
        Whether the server says, asked for the record itself, that there is none.

        Raises:
            ResponseMismatchError: it answers about another one, which says nothing of this.
        """
        ...

    async def read(self, resource: Resource, id: str) -> Fetched | Quarantined | None:
        """
        The one record that has *id*, asked for by itself; None where the server says that there is none.

        Raises:
            WelkinError: it cannot be read; a ForbiddenError where it may not be.
        """
        ...

    async def confirm(self, resource: Resource, doubtful: Fetched, *, is_complete: bool) -> Fetched | None:
        """
        What a second reading makes of a record that seems to have gone back in time; None: what is held stays.

        Args:
            is_complete: all there is is being read, so that what has no time needs no second witness.
        """
        ...
