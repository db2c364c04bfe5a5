"""Both ends of a call without a client: a codec of made-up settings, and operations out of the document."""

from __future__ import annotations

from typing import Any

from fake_clock import FakeClock

from welkin_data_api.operations import TABLE
from welkin_runtime.operations import Operation
from welkin_sdk.call.codec import CallSettings, Codec
from welkin_sdk.call.deviations import ToleratedCounts
from welkin_sdk.call.notices import NoticeBoard
from welkin_sdk.http.events import Hooks
from welkin_sdk.http.settings import Timeout

BASE = "https://api.example.invalid/v1"


def operation(name: str) -> Operation:
    """The Data API's, e.g. "patients.get"."""
    found = TABLE.find(name)
    assert found is not None
    return found


def a_codec(clock: FakeClock, *, deadline: float | None = None, **changed: Any) -> Codec:
    settings = CallSettings(Timeout(), deadline, 2, 60.0, {"X-Mine": "canary"}, Hooks())
    facts: dict[str, Any] = {"base_url": BASE, "settings": settings, "clock": clock.clock}
    return Codec(**facts | {"notices": NoticeBoard(), "tolerated": ToleratedCounts()} | changed)
