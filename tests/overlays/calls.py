"""One call as its transport sees it, for tests of what stands below the clients."""

from __future__ import annotations

from typing import Any

import httpx
from fake_clock import FakeClock

from welkin_sdk.http.context import EXTENSION, CallContext
from welkin_sdk.http.events import Hooks
from welkin_sdk.http.retry import Kind
from welkin_sdk.http.settings import Timeout


def a_call(**changed: Any) -> CallContext:
    facts: dict[str, Any] = {
        "operation": "patients.get",
        "method": "GET",
        "path": "/patients/{id}",
        "kind": Kind.READ,
        "timeout": Timeout(),
        "max_retries": 2,
        "max_retry_after": 60.0,
        "deadline_at": None,
        "hooks": Hooks(),
        "monotonic": FakeClock().clock.monotonic,
    }
    return CallContext(**facts | changed)


def a_request(url: str, call: CallContext, method: str = "GET", **more: Any) -> httpx.Request:
    """A request of *call* as the transport hands it to a connection."""
    return httpx.Request(
        method, url, extensions={EXTENSION: call, "timeout": call.timeout.trim(call.seconds_left())}, **more
    )
