"""The signals that stop a server in the foreground."""

from __future__ import annotations

import signal
import socket
from collections.abc import Callable, Generator
from contextlib import contextmanager
from types import FrameType

_NUMBERS = (signal.SIGINT, signal.SIGTERM)


class Stopped(BaseException):
    """A signal that came before there was anything to wait for; nothing of ours catches it by accident."""


@contextmanager
def stop_signals() -> Generator[Callable[[], None]]:
    """
    Take SIGINT and SIGTERM, instead of ending this process; for the main thread.

    Yields:
        wait: returns when one has come. Before it is called the first signal raises `Stopped`, which ends the block.
    """
    is_waiting = is_stopped = False

    def note(_signal: int, _frame: FrameType | None) -> None:
        nonlocal is_stopped
        is_first, is_stopped = not is_stopped, True
        if is_first and not is_waiting:
            raise Stopped

    def wait() -> None:
        nonlocal is_waiting
        is_waiting = True
        # A handler runs between two steps of the main thread: within threading.Event.wait() it could find the event's
        # lock held, and in front of a call that blocks it could come too late. What is written here is never missed.
        while not is_stopped and receiver.recv(1)[0] not in _NUMBERS:
            pass

    receiver, sender = socket.socketpair()
    sender.setblocking(False)
    wakened = signal.set_wakeup_fd(sender.fileno(), warn_on_full_buffer=False)
    before = {number: signal.signal(number, note) for number in _NUMBERS}
    try:
        yield wait
    except Stopped:
        pass
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
        signal.set_wakeup_fd(wakened)
        receiver.close()
        sender.close()
