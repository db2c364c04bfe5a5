"""
Loads httpx without its command, which nobody asked for: where rich, pygments and click are installed, as they are for our own
command line, importing httpx imports all of them, at three times the time of httpx itself.

The command still runs: what it needs is loaded when it is called.
"""

from __future__ import annotations

import sys
from importlib import import_module

_COMMAND = "httpx._main"


def load_httpx() -> None:
    """Does nothing where httpx is loaded already."""
    if "httpx" in sys.modules:
        return
    # Python takes None for a module that is not there, and httpx goes on without it.
    sys.modules[_COMMAND] = None  # type: ignore[assignment]
    try:
        httpx = import_module("httpx")
    finally:
        del sys.modules[_COMMAND]
    vars(httpx)["main"] = _run_command


def _run_command() -> object:
    return import_module(_COMMAND).main()


load_httpx()
