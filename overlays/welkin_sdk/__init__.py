"""
What a user imports. Each name is loaded when it is first asked for, so importing the package alone loads no HTTP
library and no model; nothing is done here but pointing.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from welkin_sdk._version import __version__

if TYPE_CHECKING:
    from welkin_runtime.types import UNSET, CallOptions, Page, Unreadable, Unset, Upload
    from welkin_sdk import errors
    from welkin_sdk.client import AsyncDataClient, DataClient
    from welkin_sdk.cloud_client import AsyncCloudClient, CloudClient
    from welkin_sdk.documents import load_document
    from welkin_sdk.errors import ApiError, WelkinError
    from welkin_sdk.protocol.versions import ApiStatus
    from welkin_sdk.wire.answer import Answer
    from welkin_sdk.wire.events import RequestEvent, ResponseEvent, RetryEvent
    from welkin_sdk.wire.settings import Limits, Timeout, Transport
    from welkin_sdk.wire.tolerated import ToleratedCount

__all__ = [
    "UNSET",
    "Answer",
    "ApiError",
    "ApiStatus",
    "AsyncCloudClient",
    "AsyncDataClient",
    "CallOptions",
    "CloudClient",
    "DataClient",
    "Limits",
    "Page",
    "RequestEvent",
    "ResponseEvent",
    "RetryEvent",
    "Timeout",
    "ToleratedCount",
    "Transport",
    "Unreadable",
    "Unset",
    "Upload",
    "WelkinError",
    "__version__",
    "errors",
    "load_document",
]

_HOMES = {
    "UNSET": "welkin_runtime.types",
    "Answer": "welkin_sdk.wire.answer",
    "ApiError": "welkin_sdk.errors",
    "ApiStatus": "welkin_sdk.protocol.versions",
    "AsyncCloudClient": "welkin_sdk.cloud_client",
    "AsyncDataClient": "welkin_sdk.client",
    "CallOptions": "welkin_runtime.types",
    "CloudClient": "welkin_sdk.cloud_client",
    "DataClient": "welkin_sdk.client",
    "Limits": "welkin_sdk.wire.settings",
    "Page": "welkin_runtime.types",
    "RequestEvent": "welkin_sdk.wire.events",
    "ResponseEvent": "welkin_sdk.wire.events",
    "RetryEvent": "welkin_sdk.wire.events",
    "Timeout": "welkin_sdk.wire.settings",
    "ToleratedCount": "welkin_sdk.wire.tolerated",
    "Transport": "welkin_sdk.wire.settings",
    "Unreadable": "welkin_runtime.types",
    "Unset": "welkin_runtime.types",
    "Upload": "welkin_runtime.types",
    "WelkinError": "welkin_sdk.errors",
    "load_document": "welkin_sdk.documents",
}


def __getattr__(name: str) -> object:
    if name == "errors":
        return import_module("welkin_sdk.errors")
    if name not in _HOMES:
        raise AttributeError(f"module 'welkin_sdk' has no attribute {name!r}")
    value = globals()[name] = getattr(import_module(_HOMES[name]), name)
    return value


def __dir__() -> list[str]:
    return sorted(__all__)
