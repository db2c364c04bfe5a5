"""
Stdout, whose reader may go before the command has ended: `welkin sync verify | head -1`.

That is no failure of the command, and no success either. What nobody reads is dropped, the work goes on, and the exit code
is that of the work. What would print without an end asks `is_unread`: a list stops there as at its `--limit`, and a command
that runs until it is stopped ends by `require_reader`.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Generator
from contextlib import contextmanager, suppress
from typing import Any, TextIO, cast

from welkin_sdk.cli.failures import FailedWorkError

NOBODY_READS = "nobody reads stdout any more, so this has ended"


class _Stdout:
    """A stream that drops what is written once nobody reads it."""

    def __init__(self, out: TextIO) -> None:
        self._out = out
        self.is_unread = False

    def write(self, text: str) -> int:
        """Write *text*, or drop it; says that all of it was written."""
        self._do(lambda: self._out.write(text))
        return len(text)

    def flush(self) -> None:
        """Let it be known whether somebody reads."""
        self._do(self._out.flush)

    def _do(self, act: Callable[[], object]) -> None:
        if self.is_unread:
            return
        try:
            act()
        except BrokenPipeError:
            self.is_unread = True
            # Python writes what is left in the buffer at its end, and would complain.
            with suppress(OSError, ValueError):
                os.dup2(os.open(os.devnull, os.O_WRONLY), self._out.fileno())

    def __getattr__(self, name: str) -> Any:
        return getattr(self._out, name)


@contextmanager
def watched_stdout() -> Generator[None]:
    """Let `sys.stdout` be such a stream for the block."""
    before = sys.stdout
    sys.stdout = cast(TextIO, _Stdout(before))
    try:
        yield
    finally:
        sys.stdout = before


def is_unread() -> bool:
    """Whether somebody has read stdout and does so no more; known from the first line on that came too late."""
    return isinstance(sys.stdout, _Stdout) and sys.stdout.is_unread


def require_reader() -> None:
    """
    For what has no other end, or no other use than to be watched.

    Raises:
        FailedWorkError: nobody reads stdout any more.
    """
    if is_unread():
        raise FailedWorkError(NOBODY_READS)
