"""
Whether the run that a task belongs to is to stop: asked by whoever is about to ask the server for something, or waits to.

What is under way comes to its end; nothing new is begun. A run that is left so is taken up behind its last stored page.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar

from welkin_sdk.mirror.errors import HaltedError

__all__ = ["check_halt", "halting_when"]

_IS_STOPPING: ContextVar[Callable[[], bool] | None] = ContextVar("is_stopping", default=None)


@contextmanager
def halting_when(is_stopping: Callable[[], bool]) -> Iterator[None]:
    """Let `check_halt` ask *is_stopping* within the block, also in the tasks that are begun there."""
    before = _IS_STOPPING.set(is_stopping)
    try:
        yield
    finally:
        _IS_STOPPING.reset(before)


def check_halt() -> None:
    """
    Go on, unless the run is to stop.

    Raises:
        HaltedError: it is.
    """
    is_stopping = _IS_STOPPING.get()
    if is_stopping is not None and is_stopping():
        raise HaltedError("the run was told to stop")
