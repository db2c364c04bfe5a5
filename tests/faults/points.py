"""
Named places where a sync can be killed on purpose: before and after whatever must not be torn.

The product knows nothing of them. `put_in_place` sets each around a method of its store or its wire, for this process
alone; a method that is no longer there is an error, so no place can get lost unseen.
"""

from __future__ import annotations

import os
import signal
from collections.abc import Awaitable, Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from functools import cache, wraps
from pathlib import Path
from typing import Any, Protocol

from welkin_sdk.mirror.source import _RawReader
from welkin_sdk.mirror.stores import SqlStore
from welkin_sdk.mirror.stores.postgres import PostgresDatabase
from welkin_sdk.mirror.stores.sqlite import SqliteDatabase
from welkin_sdk.mirror.types import Lease, PulledPage, Watermark


class Watcher(Protocol):
    """Is told of every point; what it raises is raised there."""

    def reached(self, name: str) -> None: ...


_watchers: list[Watcher] = []


def reached(name: str) -> None:
    if _watchers:
        _watchers[-1].reached(name)


@contextmanager
def watched_by(watcher: Watcher) -> Iterator[None]:
    """Every point that is reached within the block is told to *watcher*."""
    put_in_place()
    _watchers.append(watcher)
    try:
        yield
    finally:
        _watchers.pop()


class Executioner:
    """
    Counts the points, and ends the process by SIGKILL at one of them.

    Attributes:
        deadly: number of that point, from 1; None: the process lives.
        log: file that gets a line for each point, so that a reference run can be counted.
    """

    def __init__(self, deadly: int | None, log: str | None) -> None:
        self.deadly, self.log, self.count = deadly, log, 0

    def reached(self, name: str) -> None:
        self.count += 1
        if self.log is not None:
            with Path(self.log).open("a", encoding="utf-8") as log:
                log.write(f"{self.count} {name}\n")
        if self.count == self.deadly:
            os.kill(os.getpid(), signal.SIGKILL)


@cache
def put_in_place() -> None:
    """Set every point around its method; once is enough for a process."""
    for database in (SqliteDatabase, PostgresDatabase):
        _around_commit(database)
    _around_request()
    _around_page()
    _around_watermark()
    _around_tombstones()
    _around_inbox()


def _around_commit(database: type[Any]) -> None:
    right: Callable[[Any], AbstractContextManager[Any]] = database.writing

    @contextmanager
    def writing(self: Any) -> Iterator[Any]:
        with right(self) as session:
            yield session
            reached("before the store's commit")
        reached("after the store's commit")

    database.writing = writing


def _around_request() -> None:
    right: Callable[..., Awaitable[Any]] = _RawReader.fetch

    async def fetch(self: Any, *args: Any) -> Any:
        reached("before a request")
        answer = await right(self, *args)
        reached("after an answer")
        return answer

    _RawReader.fetch = fetch  # type: ignore[method-assign]


def _around_page() -> None:
    right = SqlStore.apply

    def apply(self: SqlStore, lease: Lease, page: PulledPage) -> Any:
        if page.span.kind == "scan" and page.position is None:
            return right(self, lease, page)  # the end of a scan, which brings no page
        reached("before a page is stored")
        effect = right(self, lease, page)
        reached("after a page was stored")
        return effect

    SqlStore.apply = apply  # type: ignore[method-assign]


def _around_watermark() -> None:
    right = SqlStore.save_watermark

    def save(self: SqlStore, lease: Lease, watermark: Watermark, *, rewind: bool = False) -> None:
        before = None if rewind else self.watermark(lease.stream)
        moves = before is not None and before.complete_through_us != watermark.complete_through_us
        if moves:
            reached("before the watermark")
        right(self, lease, watermark, rewind=rewind)
        if moves:
            reached("after the watermark")

    SqlStore.save_watermark = save  # type: ignore[method-assign]


def _around_tombstones() -> None:
    right = SqlStore.bury

    def bury(self: SqlStore, lease: Lease, *args: Any, **options: Any) -> int:
        reached(f"before tombstones of {lease.stream.resource}")
        count = right(self, lease, *args, **options)
        reached(f"after tombstones of {lease.stream.resource}")
        return count

    SqlStore.bury = bury  # type: ignore[method-assign]


def _around_inbox() -> None:
    accept, settle = SqlStore.accept_within, SqlStore.settle

    @wraps(accept)
    def accepting(self: SqlStore, *args: Any, **options: Any) -> bool:
        reached("before the inbox's commit")
        is_new = accept(self, *args, **options)
        reached("after the inbox's commit")
        return is_new

    @wraps(settle)
    def settling(self: SqlStore, *args: Any, **options: Any) -> None:
        reached("between dirty ranges and settled deliveries")
        settle(self, *args, **options)

    SqlStore.accept_within = accepting  # type: ignore[method-assign]
    SqlStore.settle = settling  # type: ignore[method-assign]
