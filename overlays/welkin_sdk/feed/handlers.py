"""
One call of a user's handler, and what has become of it: whatever it raises, it has not worked.

What ends the program or the caller's own task is no affair of the handler's and goes through.
"""

from __future__ import annotations

import asyncio
import inspect
import re
import threading
from collections.abc import Callable
from typing import Any

from welkin_sdk.arguments import check_done, check_function, of_configuration
from welkin_sdk.feed.record import ChangedRecord

__all__ = ["Handler", "Work", "call_handler", "check_handler"]

Handler = Callable[[ChangedRecord], object]
"""May be async; what it returns is not looked at."""

_ENDS_THE_PROGRAM = (KeyboardInterrupt, SystemExit)
_ODD = re.compile(r"\W")
_LONGEST_NAME = 100
_name_of_class = type.__dict__["__name__"].__get__


def check_handler(handler: object) -> None:
    """ConfigurationError if it is no function, or one whose work nobody would do."""
    with of_configuration():
        check_function("handler", handler, may_be_awaited=True)


async def call_handler(handler: Handler, record: ChangedRecord, on_thread: Callable[[Work], object]) -> str:
    """
    Call *handler*, a plain one on a thread, so that the loop goes on.

    Args:
        on_thread: is told of what is at work on a thread, which goes on there when this is cancelled.

    Returns:
        The name of the class of what it raised; "" when it has returned.
    """
    task = asyncio.current_task()
    try:
        if _is_async(handler):
            result: Any = handler(record)
        else:
            on_thread(work := Work(handler, record))
            await asyncio.to_thread(work.do)
            # Not raised through the thread's future: that takes no StopIteration, and an await of it waits for ever.
            if work.error is not None and not _ends_the_program(work.error):
                return _name_of(work.error)
            result = work.get()
        check_done("handler", await result if inspect.isawaitable(result) else result)
    except BaseException as error:
        if _is_callers(error, task):
            raise
        return _name_of(error)
    return ""


class Work:
    """
    A plain handler's call on a thread. Who waits for it may go away; the call ends when it ends.

    Attributes:
        error: what it raised.
    """

    def __init__(self, handler: Handler, record: ChangedRecord) -> None:
        self._handler = handler
        self._record = record
        self._lock = threading.Lock()
        self._is_running = self._is_called_off = False
        self._when_over: Callable[[], None] | None = None
        self._result: Any = None
        self.error: BaseException | None = None

    def do(self) -> None:
        with self._lock:
            if self._is_called_off:
                return
            self._is_running = True
        try:
            self._result = self._handler(self._record)
        except BaseException as error:  # noqa: BLE001 - who waits for it says what it means
            self.error = error
        finally:
            with self._lock:
                self._is_running = False
                when_over = self._when_over
            if when_over is not None:
                when_over()

    def get(self) -> Any:
        """What it returned; raises what it raised."""
        if self.error is not None:
            raise self.error
        return self._result

    def leave(self, when_over: Callable[[], None]) -> None:
        """Have *when_over* called once nothing of it is at work; if it has not begun, it does not begin."""
        with self._lock:
            self._is_called_off = True
            if self._is_running:
                self._when_over = when_over
                return
        when_over()


def _is_async(handler: Handler) -> bool:
    return inspect.iscoroutinefunction(handler) or inspect.iscoroutinefunction(type(handler).__call__)


def _is_callers(error: BaseException, task: asyncio.Task[Any] | None) -> bool:
    """Whether *error* is meant for who delivers, and not what the handler made of the change."""
    if isinstance(error, asyncio.CancelledError):
        # Else somebody has cancelled what the handler itself was waiting for.
        return task is not None and task.cancelling() > 0
    if isinstance(error, GeneratorExit):
        return not _is_running(task)
    return _ends_the_program(error)


def _ends_the_program(error: BaseException) -> bool:
    if isinstance(error, BaseExceptionGroup):
        return error.subgroup(_ENDS_THE_PROGRAM) is not None
    return isinstance(error, _ENDS_THE_PROGRAM)


def _is_running(task: asyncio.Task[Any] | None) -> bool:
    """Whether *task* itself is at work; a coroutine that is thrown away is closed by somebody else."""
    try:
        return asyncio.current_task() is task
    except RuntimeError:
        return False


def _name_of(error: BaseException) -> str:
    """The class's name, as its metaclass cannot falsify it, in letters that a log and a file can take."""
    return _ODD.sub("?", _name_of_class(type(error)))[:_LONGEST_NAME]
