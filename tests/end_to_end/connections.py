"""Whom this process looks up and connects to, as the interpreter itself tells it: no library can pass it by."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

_LOOKUPS = ("socket.getaddrinfo", "socket.gethostbyname", "socket.gethostbyname_ex")
_open: list[list[str]] = []


def _note(event: str, arguments: tuple[Any, ...]) -> None:
    if not _open:
        return
    if event in _LOOKUPS:
        _take(str(arguments[0]))
    elif event == "socket.connect" and isinstance(arguments[1], tuple):
        _take(f"{arguments[1][0]}:{arguments[1][1]}")


def _take(host: str) -> None:
    _open[-1].append(host)
    if host.partition(":")[0] != "127.0.0.1":
        raise OSError("a test may speak to this machine alone")


# A hook cannot be taken away again, so that it is put there once and only listens while somebody wants it.
sys.addaudithook(_note)


@contextmanager
def watched() -> Iterator[list[str]]:
    """Every host that is looked up and every `host:port` that is connected to; any but 127.0.0.1 is refused as well."""
    _open.append([])
    try:
        yield _open[-1]
    finally:
        _open.pop()
