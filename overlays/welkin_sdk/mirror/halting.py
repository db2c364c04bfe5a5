"""
Whether the run that a task belongs to is to stop: asked by whoever is about to ask the server for something, or waits to.

What is under way comes to its end; nothing new is begun. A run that is left so is taken up behind its last stored page.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any, TypeVar

from welkin_sdk.mirror.errors import HaltedError
from welkin_sdk.paging.task_group import cancel_and_wait

__all__ = ["check_halt", "ended_or_given_up", "halting_when"]

T = TypeVar("T")
_TICK_SECONDS = 1.0
# A server that hangs, or asks to wait, is not waited for by who has to end.
GRACE_SECONDS = 5.0

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


async def ended_or_given_up(work: Coroutine[Any, Any, T], is_stopping: Callable[[], bool]) -> asyncio.Task[T]:
    """*work* as a task that is over: by itself, or cancelled where it did not end soon after somebody has asked to stop."""
    task, left_seconds = asyncio.create_task(work), GRACE_SECONDS
    try:
        while left_seconds > 0 and not task.done():
            await asyncio.wait((task,), timeout=_TICK_SECONDS)
            left_seconds -= _TICK_SECONDS if is_stopping() else 0
    finally:
        await cancel_and_wait((task,))
    return task
