"""How the demo speaks: a step, what was seen in it, and an end where that is not what it should be."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from typing import Final

from welkin_sdk.cli.failures import FailedWorkError
from welkin_sdk.cli.output import require_reader

SELF: Final = (sys.executable, "-c", "from welkin_sdk.cli import main; raise SystemExit(main())")
"""The command line, as a process of its own."""


def step(title: str) -> None:
    """Begin a step, if somebody watches."""
    print(f"\n* {title}", flush=True)
    require_reader()


def saw(what: str) -> None:
    """Say what was seen."""
    print(f"    {what}", flush=True)


def expect(is_so: bool, what: str) -> None:
    """Say what was seen, if it *is_so*; raises FailedWorkError otherwise."""
    if not is_so:
        raise FailedWorkError(f"demo: not as it should be: {what}")
    saw(what)


def wait_until(is_so: Callable[[], bool]) -> None:
    """Wait for something that another process does; raises FailedWorkError after half a minute."""
    end = time.monotonic() + 30
    while not is_so():
        if time.monotonic() > end:
            raise FailedWorkError("demo: a sync that was started does not ask for anything")
        time.sleep(0.01)
