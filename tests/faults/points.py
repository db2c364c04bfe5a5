"""
Named places where a sync can be killed on purpose: before and after whatever must not be torn.

The product knows nothing of them. `watched_by` sets each around a method of its store or its wire, and takes it away again;
a method that is no longer there is an error, so no place can get lost unseen.
"""

from __future__ import annotations

import os
import signal
from collections.abc import Awaitable, Callable, Iterator
from contextlib import AbstractContextManager, ExitStack, contextmanager
from functools import wraps
from pathlib import Path
from typing import Any, Protocol
from unittest.mock import patch

from welkin_sdk.mirror.sources.reader import RawReader
from welkin_sdk.mirror.stores import SqlStore
from welkin_sdk.mirror.stores.postgres import PostgresDatabase
from welkin_sdk.mirror.stores.sqlite import SqliteDatabase
from welkin_sdk.mirror.types import Lease, PulledPage, Watermark


class Watcher(Protocol):
    """Is told of every point; what it raises is raised there."""

    def reached(self, name: str) -> None: ...


_watchers: list[Watcher] = []


def reached(name: str) -> None:
    _watchers[-1].reached(name)


@contextmanager
def watched_by(watcher: Watcher) -> Iterator[None]:
    """Every point stands around its method within the block, and is told to *watcher* when it is reached."""
    assert not _watchers, "each would be told twice"
    with ExitStack() as stack:
        for owner, name, around in _POINTS:
            stack.enter_context(patch.object(owner, name, around(getattr(owner, name))))
        _watchers.append(watcher)
        stack.callback(_watchers.clear)
        yield


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


def _around_commit(right: Callable[[Any], AbstractContextManager[Any]]) -> Callable[..., Any]:
    @contextmanager
    def writing(self: Any) -> Iterator[Any]:
        with right(self) as session:
            yield session
            reached("before the store's commit")
        reached("after the store's commit")

    return writing


def _around_request(right: Callable[..., Awaitable[Any]]) -> Callable[..., Any]:
    async def fetch(self: Any, *args: Any) -> Any:
        reached("before a request")
        answer = await right(self, *args)
        reached("after an answer")
        return answer

    return fetch


def _around_page(right: Callable[..., Any]) -> Callable[..., Any]:
    def apply(self: SqlStore, lease: Lease, page: PulledPage) -> Any:
        if page.span.kind == "scan" and page.position is None:
            return right(self, lease, page)  # the end of a scan, which brings no page
        reached("before a page is stored")
        effect = right(self, lease, page)
        reached("after a page was stored")
        return effect

    return apply


def _around_watermark(right: Callable[..., Any]) -> Callable[..., Any]:
    def save(self: SqlStore, lease: Lease, watermark: Watermark, *, rewind: bool = False) -> None:
        before = None if rewind else self.watermark(lease.stream)
        moves = before is not None and before.complete_through_us != watermark.complete_through_us
        if moves:
            reached("before the watermark")
        right(self, lease, watermark, rewind=rewind)
        if moves:
            reached("after the watermark")

    return save


def _around_tombstones(right: Callable[..., Any]) -> Callable[..., Any]:
    def bury(self: SqlStore, lease: Lease, *args: Any, **options: Any) -> int:
        reached(f"before tombstones of {lease.stream.resource}")
        count: int = right(self, lease, *args, **options)
        reached(f"after tombstones of {lease.stream.resource}")
        return count

    return bury


def _around_delivery(right: Callable[..., Any]) -> Callable[..., Any]:
    @wraps(right)
    def accepting(self: SqlStore, *args: Any, **options: Any) -> bool:
        reached("before the inbox's commit")
        is_new: bool = right(self, *args, **options)
        reached("after the inbox's commit")
        return is_new

    return accepting


def _around_settling(right: Callable[..., Any]) -> Callable[..., Any]:
    @wraps(right)
    def settling(self: SqlStore, *args: Any, **options: Any) -> None:
        reached("between dirty ranges and settled deliveries")
        right(self, *args, **options)

    return settling


_POINTS: tuple[tuple[type[Any], str, Callable[..., Callable[..., Any]]], ...] = (
    (SqliteDatabase, "writing", _around_commit),
    (PostgresDatabase, "writing", _around_commit),
    (RawReader, "fetch", _around_request),
    (SqlStore, "apply", _around_page),
    (SqlStore, "save_watermark", _around_watermark),
    (SqlStore, "bury", _around_tombstones),
    (SqlStore, "accept_within", _around_delivery),
    (SqlStore, "settle", _around_settling),
)
