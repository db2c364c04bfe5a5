"""How far a sync is: a live count on a terminal, a line now and then elsewhere."""

from __future__ import annotations

import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, cast

from rich.console import Console
from rich.progress import Progress, SpinnerColumn, TaskID, TextColumn, TimeElapsedColumn

if TYPE_CHECKING:
    from welkin_sdk.mirror.store import Store
    from welkin_sdk.mirror.types import Lease, PageEffect, PulledPage

OnPage = Callable[[str, int, int], None]
_SECONDS_BETWEEN_LINES = 15.0


class _WatchedStore:
    """A store that tells of every page that it has stored: the resource, its records, and how many of them were new."""

    def __init__(self, store: Store, on_page: OnPage) -> None:
        self._store = store
        self._on_page = on_page

    def __getattr__(self, name: str) -> Any:
        return getattr(self._store, name)

    def apply(self, lease: Lease, page: PulledPage) -> PageEffect:
        effect = self._store.apply(lease, page)
        self._on_page(lease.stream.resource, len(page.records), effect.inserted + effect.changed)
        return effect


def watched(store: Store, on_page: OnPage) -> Store:
    """*store*, telling *on_page* of every page."""
    return cast("Store", _WatchedStore(store, on_page))


@contextmanager
def showing(*, on_terminal: bool, say: Callable[[str], None]) -> Iterator[OnPage]:
    """Hands out a function to call for every stored page."""
    if not on_terminal:
        yield _Lines(say).on_page
        return
    columns = (SpinnerColumn(), TextColumn("{task.description}"), TextColumn("{task.fields[news]}"))
    with Progress(
        *columns,
        TimeElapsedColumn(),
        console=Console(stderr=True),
        transient=True,
        # What goes to a file or a pipe must not be taken for the terminal's.
        redirect_stdout=sys.stdout.isatty(),
    ) as progress:
        yield _Live(progress).on_page


class _Lines:
    def __init__(self, say: Callable[[str], None]) -> None:
        self._say = say
        self._seen: Counter[str] = Counter()
        self._last = time.monotonic()

    def on_page(self, resource: str, seen: int, changed: int) -> None:
        self._seen[resource] += seen
        if time.monotonic() - self._last >= _SECONDS_BETWEEN_LINES:
            self._last = time.monotonic()
            self._say(f"{resource}: {self._seen[resource]} records read so far")


class _Live:
    def __init__(self, progress: Progress) -> None:
        self._progress = progress
        self._seen: Counter[str] = Counter()
        self._changed: Counter[str] = Counter()
        self._tasks: dict[str, TaskID] = {}

    def on_page(self, resource: str, seen: int, changed: int) -> None:
        self._seen[resource] += seen
        self._changed[resource] += changed
        news = f"{self._seen[resource]} read, {self._changed[resource]} new or changed"
        if resource not in self._tasks:
            self._tasks[resource] = self._progress.add_task(resource, total=None, news=news)
        self._progress.update(self._tasks[resource], news=news)
