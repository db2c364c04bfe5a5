"""
Named places where a sync can be killed on purpose, so that a test can kill it at every one of them.

Called before and after whatever must not be torn: a commit, a page's answer, a rename. Without the environment
variable it does nothing.
"""

from __future__ import annotations

import os
import signal
from pathlib import Path

__all__ = ["CRASH_POINT", "CRASH_POINT_LOG", "reached"]

CRASH_POINT = "WELKIN_CRASH_POINT"
CRASH_POINT_LOG = "WELKIN_CRASH_POINT_LOG"


class _Counter:
    """
    Which crash point this is: the first, the second, ...

    Attributes:
        deadly: number of the point at which the process ends; None: it lives.
        log: file that gets a line for each point, so that a reference run can be counted.
    """

    def __init__(self, environment: dict[str, str]) -> None:
        at = environment.get(CRASH_POINT)
        self.deadly = int(at) if at else None
        self.log = environment.get(CRASH_POINT_LOG)
        self.count = 0

    def reached(self, name: str) -> None:
        self.count += 1
        if self.log is not None:
            with Path(self.log).open("a", encoding="utf-8") as log:
                log.write(f"{self.count} {name}\n")
        if self.count == self.deadly:
            os.kill(os.getpid(), signal.SIGKILL)


# Read once: a process is told at its start where to die, and nothing later can surprise it.
_counter = _Counter(dict(os.environ)) if CRASH_POINT in os.environ or CRASH_POINT_LOG in os.environ else None


def reached(name: str) -> None:
    """Die here by SIGKILL if WELKIN_CRASH_POINT says that this is the one; otherwise do nothing."""
    if _counter is not None:
        _counter.reached(name)
