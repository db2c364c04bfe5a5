"""What a forked process must not inherit: a lock that some thread of its parent held, and what such a thread had begun."""

from __future__ import annotations

import os
import threading
from weakref import WeakSet

from welkin_sdk.errors import InvalidRequestError

__all__ = ["Locked", "OfProcess"]


class OfProcess:
    """What two processes cannot go on with together: it belongs to the one that has begun it."""

    def __init__(self) -> None:
        self._process = os.getpid()

    @property
    def is_at_home(self) -> bool:
        """Whether this is the process that has begun it."""
        return self._process == os.getpid()

    def check_process(self, what: str, advice: str) -> None:
        """InvalidRequestError in a forked process."""
        if not self.is_at_home:
            raise InvalidRequestError(f"{what} was begun before the process forked; {advice}")


class Locked:
    """
    Has a lock, and is made usable again in a forked process.

    `with self._lock` and not a lock class of our own: an interrupt cannot come between its taking and the block.
    """

    def __init__(self) -> None:
        self._lock = threading.Lock()
        _everyone.add(self)

    def _renew_after_fork(self) -> None:
        """Called in the child, whose only thread is the one that forked."""
        self._lock = threading.Lock()


_everyone: WeakSet[Locked] = WeakSet()


def _renew_all() -> None:
    for one in list(_everyone):
        one._renew_after_fork()


if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_renew_all)
