"""
httpx, loaded without its command, which nobody asked for: where rich, pygments and click are installed, as they are for our own
command line, importing httpx imports all of them, and takes three times as long.

The command still runs: what it needs is loaded when it is called.
"""

from __future__ import annotations

import sys
from importlib import import_module

__all__ = ["httpx"]

_COMMAND = "httpx._main"


def _run_command() -> object:
    return import_module(_COMMAND).main()


if "httpx" in sys.modules:
    import httpx
else:
    # Python takes None for a module that is not there, and httpx goes on without it.
    sys.modules[_COMMAND] = None  # type: ignore[assignment]
    try:
        import httpx
    finally:
        del sys.modules[_COMMAND]
    httpx.__dict__["main"] = _run_command
