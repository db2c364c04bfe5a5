"""
What a user imports. Each name is loaded when it is first asked for, so importing the package alone loads no HTTP
library and no model; nothing is done here but pointing.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from welkin_sdk._version import __version__

if TYPE_CHECKING:
    from welkin_runtime.decoding import Model
    from welkin_runtime.types import (
        UNSET,
        AsyncDownload,
        AsyncFind,
        Download,
        Find,
        InvalidItem,
        Page,
        RequestOptions,
        Response,
        Tolerated,
        Unset,
        UploadFile,
    )
    from welkin_sdk import cloud, data, documents, errors
    from welkin_sdk.call.deviations import ToleratedCount
    from welkin_sdk.call.raw import AsyncRaw, Raw
    from welkin_sdk.client_options import Changes, ClientOptions
    from welkin_sdk.cloud_client import AsyncCloudClient, CloudClient
    from welkin_sdk.data_client import AsyncDataClient, DataClient
    from welkin_sdk.documents import load_document
    from welkin_sdk.errors import ApiError, ErrorEntry, WelkinError
    from welkin_sdk.http.events import RequestEvent, ResponseEvent, RetryEvent
    from welkin_sdk.http.settings import PoolLimits, Timeout, TransportOptions
    from welkin_sdk.http.versions import ApiVersionStatus

__all__ = [
    "Response",
    "ApiError",
    "ApiVersionStatus",
    "AsyncCloudClient",
    "AsyncDataClient",
    "AsyncDownload",
    "AsyncFind",
    "AsyncRaw",
    "RequestOptions",
    "Changes",
    "ClientOptions",
    "CloudClient",
    "DataClient",
    "Download",
    "ErrorEntry",
    "Find",
    "PoolLimits",
    "Model",
    "Page",
    "Raw",
    "RequestEvent",
    "ResponseEvent",
    "RetryEvent",
    "Timeout",
    "Tolerated",
    "ToleratedCount",
    "TransportOptions",
    "UNSET",
    "InvalidItem",
    "Unset",
    "UploadFile",
    "WelkinError",
    "__version__",
    "cloud",
    "data",
    "documents",
    "errors",
    "load_document",
]

_HOMES = {
    "Response": "welkin_runtime.types",
    "ApiError": "welkin_sdk.errors",
    "ApiVersionStatus": "welkin_sdk.http.versions",
    "AsyncCloudClient": "welkin_sdk.cloud_client",
    "AsyncDataClient": "welkin_sdk.data_client",
    "AsyncDownload": "welkin_runtime.types",
    "AsyncFind": "welkin_runtime.types",
    "AsyncRaw": "welkin_sdk.call.raw",
    "RequestOptions": "welkin_runtime.types",
    "Changes": "welkin_sdk.client_options",
    "ClientOptions": "welkin_sdk.client_options",
    "CloudClient": "welkin_sdk.cloud_client",
    "DataClient": "welkin_sdk.data_client",
    "Download": "welkin_runtime.types",
    "ErrorEntry": "welkin_sdk.errors",
    "Find": "welkin_runtime.types",
    "PoolLimits": "welkin_sdk.http.settings",
    "Model": "welkin_runtime.decoding",
    "Page": "welkin_runtime.types",
    "Raw": "welkin_sdk.call.raw",
    "RequestEvent": "welkin_sdk.http.events",
    "ResponseEvent": "welkin_sdk.http.events",
    "RetryEvent": "welkin_sdk.http.events",
    "Timeout": "welkin_sdk.http.settings",
    "Tolerated": "welkin_runtime.types",
    "ToleratedCount": "welkin_sdk.call.deviations",
    "TransportOptions": "welkin_sdk.http.settings",
    "UNSET": "welkin_runtime.types",
    "InvalidItem": "welkin_runtime.types",
    "Unset": "welkin_runtime.types",
    "UploadFile": "welkin_runtime.types",
    "WelkinError": "welkin_sdk.errors",
    "load_document": "welkin_sdk.documents",
}
_MODULES = ("cloud", "data", "documents", "errors")

if not TYPE_CHECKING:  # to a type checker a name that does not exist stays one

    def __getattr__(name: str) -> object:
        if name in _MODULES:
            return import_module(f"welkin_sdk.{name}")
        if name not in _HOMES:
            raise AttributeError(f"module 'welkin_sdk' has no attribute {name!r}")
        value = globals()[name] = getattr(import_module(_HOMES[name]), name)
        return value


def __dir__() -> list[str]:
    return sorted(__all__)
