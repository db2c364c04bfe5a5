"""How the demo speaks: a step, what was seen in it, and an end where that is not what it should be."""

from __future__ import annotations

from welkin_sdk.cli.failures import FailedWorkError


def step(title: str) -> None:
    """Begin a step."""
    print(f"\n* {title}", flush=True)


def saw(what: str) -> None:
    """Say what was seen."""
    print(f"    {what}", flush=True)


def expect(is_so: bool, what: str) -> None:
    """Say what was seen, if it *is_so*; raises FailedWorkError otherwise."""
    if not is_so:
        raise FailedWorkError(f"demo: not as it should be: {what}")
    saw(what)
