"""
The `welkin` command: what a person types, in terms of the client and the sandbox; nothing about the API is known here.

Exit codes: 0 done, 1 the work failed, 2 wrong usage, 130 interrupted. Data goes to stdout, everything else to stderr,
one line each. A reader that closes our stdout early changes no exit code, see `output`.
"""

from __future__ import annotations

import importlib.util
import os
import sys
from collections.abc import Sequence
from pathlib import Path

_NEEDED = ("typer", "rich")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; returns the exit code. `arguments` is `sys.argv[1:]` unless given."""
    if sys.stderr is None:
        sys.stderr = Path(os.devnull).open("w")  # noqa: SIM115  for as long as the process lives
    if sys.stdout is None:
        print("welkin: stdout is closed", file=sys.stderr)
        return 1
    missing = [name for name in _NEEDED if importlib.util.find_spec(name) is None]
    if missing:
        print(
            "welkin: the command line is an extra; install it with: pip install 'welkin-sdk[cli]'",
            file=sys.stderr,
        )
        return 2

    try:
        from welkin_sdk.cli import app, output

        with output.watched_stdout():
            code = app.run(sys.argv[1:] if arguments is None else arguments)
    except KeyboardInterrupt:
        # Before there was a command to interrupt, or while its end was being said.
        print("welkin: interrupted", file=sys.stderr)
        code = 130
    _let_go_of_stdout()
    return code


def _let_go_of_stdout() -> None:
    """Leave nothing for Python to flush at its end, where it would complain once more of a stdout that is gone."""
    try:
        sys.stdout.flush()
    except OSError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
