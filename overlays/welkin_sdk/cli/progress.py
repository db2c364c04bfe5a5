"""A count of records on a terminal, for as long as a walk takes."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from rich.console import Console
from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn


@contextmanager
def counting(*, on: bool) -> Iterator[Callable[[], None]]:
    """
    Hands out a function to call once a record.

    How many there will be is unknown until the last page, so the bar only shows that something moves.
    """
    if not on:
        yield lambda: None
        return
    columns = (BarColumn(), TextColumn("{task.completed} records"), TimeElapsedColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        task = progress.add_task("find", total=None)
        yield lambda: progress.advance(task)
