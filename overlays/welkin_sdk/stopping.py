"""The signals that stop a server in the foreground."""

from __future__ import annotations

import signal
import socket
from collections.abc import Callable
from contextlib import AbstractContextManager
from types import FrameType, TracebackType

_NUMBERS = (signal.SIGINT, signal.SIGTERM)


class Stopped(BaseException):
    """A signal that came before there was anything to wait for; nothing of ours catches it by accident."""


def stop_signals() -> AbstractContextManager[Callable[[], None]]:
    """
    Take SIGINT and SIGTERM, instead of ending this process; for the main thread.

    Yields:
        wait: returns when one has come. Before it is called the first signal raises `Stopped`, which ends the block.
    """
    return _Stopping()


class _Stopping:
    """One block; written out, since a signal may come within its entering as well."""

    def __init__(self) -> None:
        self._is_waiting = self._is_stopped = False

    def __enter__(self) -> Callable[[], None]:
        self._receiver, self._sender = socket.socketpair()
        self._sender.setblocking(False)
        self._wakened = signal.set_wakeup_fd(self._sender.fileno(), warn_on_full_buffer=False)
        self._before = {number: signal.signal(number, self._note) for number in _NUMBERS}
        return self._wait

    def __exit__(
        self, kind: type[BaseException] | None, _error: BaseException | None, _where: TracebackType | None
    ) -> bool:
        for number, handler in self._before.items():
            signal.signal(number, handler)
        signal.set_wakeup_fd(self._wakened)
        self._receiver.close()
        self._sender.close()
        return kind is not None and issubclass(kind, Stopped)

    def _note(self, _signal: int, frame: FrameType | None) -> None:
        is_first, self._is_stopped = not self._is_stopped, True
        if is_first and not self._is_waiting and not _is_between(frame):
            raise Stopped

    def _wait(self) -> None:
        self._is_waiting = True
        # A handler runs between two steps of the main thread: within threading.Event.wait() it could find the event's
        # lock held, and in front of a call that blocks it could come too late. What is written here is never missed.
        while not self._is_stopped and self._receiver.recv(1)[0] not in _NUMBERS:
            pass


_BETWEEN = frozenset({_Stopping.__enter__.__code__, _Stopping.__exit__.__code__})


def _is_between(frame: FrameType | None) -> bool:
    """Whether a block is just being entered or left: what is raised there would not end it, but go past it."""
    while frame is not None:
        if frame.f_code in _BETWEEN:
            return True
        frame = frame.f_back
    return False
