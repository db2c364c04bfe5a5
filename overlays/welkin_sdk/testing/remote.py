"""
The handle to a sandbox of another process: what `Sandbox` does, by the control API.

Where `Sandbox` gives objects of the sandbox's own, such as a fault, this gives what the control API says of them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime, timedelta
from functools import cached_property
from types import TracebackType
from typing import Any, Self

import httpx

from welkin_sdk.documents import load_document
from welkin_sdk.sandbox import JournalEntry
from welkin_sdk.sandbox.control import PREFIX
from welkin_sdk.sandbox.document import Document
from welkin_sdk.sandbox.make import Maker


class Control:
    """Calls of one sandbox's control API; a refusal is a ValueError with its text."""

    def __init__(self, address: str) -> None:
        # No proxy of the environment: it is this machine that is called.
        self._http = httpx.Client(base_url=address + PREFIX, timeout=60, trust_env=False)

    def call(self, method: str, path: str, **body: Any) -> Any:
        """The answer's JSON, or its text where it is none."""
        answer = self._http.request(method, path, json=body or None)
        if answer.status_code >= httpx.codes.BAD_REQUEST:
            raise ValueError(answer.json()["error"]["message"])
        is_json = answer.headers["content-type"].startswith("application/json")
        return answer.json() if is_json else answer.text

    def close(self) -> None:
        self._http.close()


class RemoteClock:
    """Its time: `freeze()`, `advance()` and `resume()` it."""

    def __init__(self, control: Control) -> None:
        self._control = control

    @property
    def is_frozen(self) -> bool:
        return bool(self._control.call("GET", "/clock")["is_frozen"])

    def now(self) -> datetime:
        return datetime.fromisoformat(self._control.call("GET", "/clock")["now"])

    def freeze(self, at: datetime | None = None) -> None:
        self._control.call("POST", "/clock", freeze=True if at is None else at.isoformat())

    def advance(self, by: timedelta | float) -> None:
        seconds = by.total_seconds() if isinstance(by, timedelta) else by
        self._control.call("POST", "/clock", advance_seconds=seconds)

    def resume(self) -> None:
        self._control.call("POST", "/clock", resume=True)


class RemoteFaults:
    """Its faults: `add()`, `list()`, `remove()` and `clear()` them; kinds by their names."""

    def __init__(self, control: Control) -> None:
        self._control = control

    def add(self, kind: str, **arguments: Any) -> str:
        return str(self._control.call("POST", "/faults", kind=kind, **arguments)["id"])

    def list(self) -> tuple[dict[str, Any], ...]:
        return tuple(self._control.call("GET", "/faults")["faults"])
