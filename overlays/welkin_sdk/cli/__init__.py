"""
The `welkin` command: what a person types, in terms of the client and the sandbox; nothing about the API is known here.

Exit codes: 0 done, 1 the work failed, 2 wrong usage, 130 interrupted. Data goes to stdout, everything else to stderr,
one line each. A reader that closes our stdout early has seen enough: that ends the command quietly, with 0.
"""

from __future__ import annotations

import importlib.util
import os
import sys
from collections.abc import Sequence

_NEEDED = ("typer", "rich")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; returns the exit code. `arguments` is `sys.argv[1:]` unless given."""
    missing = [name for name in _NEEDED if importlib.util.find_spec(name) is None]
    if missing:
        print(
            "welkin: the command line is an extra; install it with: pip install 'welkin-sdk[cli]'",
            file=sys.stderr,
        )
        return 2

    from welkin_sdk.cli import app

    try:
        code = app.run(sys.argv[1:] if arguments is None else arguments)
        sys.stdout.flush()
    except BrokenPipeError:
        _let_go_of_stdout()
        return 0
    return code


def _let_go_of_stdout() -> None:
    # Python flushes stdout once more at exit, and would complain there.
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
