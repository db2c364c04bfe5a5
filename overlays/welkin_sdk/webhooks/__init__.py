"""
The receiver of update notifications and what follows from one: verify, keep, answer 200; a sync looks inside later.

A notification is a hint: never data and never an address to fetch. How records are pulled and stored must not be
known here, nor the client, except by the one helper that is handed one. Each name is loaded when it is first asked for.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from welkin_sdk.webhooks.asgi import AsgiReceiver
    from welkin_sdk.webhooks.consumer import Feed
    from welkin_sdk.webhooks.function import FunctionReceiver
    from welkin_sdk.webhooks.outcome import Outcome
    from welkin_sdk.webhooks.parking import FileParking, MemoryParking, Parked, Parking
    from welkin_sdk.webhooks.quota import TokenQuotas
    from welkin_sdk.webhooks.receiver import BoundedInbox, Inbox, Receiver
    from welkin_sdk.webhooks.record import ChangedRecord, fetch_current, fetch_current_async
    from welkin_sdk.webhooks.router import Routed, Router
    from welkin_sdk.webhooks.site import Site, build_site
    from welkin_sdk.webhooks.token_endpoint import TokenEndpoint
    from welkin_sdk.webhooks.tokens import AssertionTokens, MemoryTokens, TokensFullError, TokenStore
    from welkin_sdk.webhooks.verify import Verdict, Verifier
    from welkin_sdk.webhooks.wsgi import WsgiReceiver

_HOMES = {
    "AsgiReceiver": "asgi",
    "AssertionTokens": "tokens",
    "BoundedInbox": "receiver",
    "ChangedRecord": "record",
    "Feed": "consumer",
    "FileParking": "parking",
    "FunctionReceiver": "function",
    "Inbox": "receiver",
    "MemoryParking": "parking",
    "MemoryTokens": "tokens",
    "Outcome": "outcome",
    "Parked": "parking",
    "Parking": "parking",
    "Receiver": "receiver",
    "Routed": "router",
    "Router": "router",
    "Site": "site",
    "TokenEndpoint": "token_endpoint",
    "TokenQuotas": "quota",
    "TokenStore": "tokens",
    "TokensFullError": "tokens",
    "Verdict": "verify",
    "Verifier": "verify",
    "WsgiReceiver": "wsgi",
    "build_site": "site",
    "fetch_current": "record",
    "fetch_current_async": "record",
}

__all__ = [
    "AsgiReceiver",
    "AssertionTokens",
    "BoundedInbox",
    "ChangedRecord",
    "Feed",
    "FileParking",
    "FunctionReceiver",
    "Inbox",
    "MemoryParking",
    "MemoryTokens",
    "Outcome",
    "Parked",
    "Parking",
    "Receiver",
    "Routed",
    "Router",
    "Site",
    "TokenEndpoint",
    "TokenQuotas",
    "TokenStore",
    "TokensFullError",
    "Verdict",
    "Verifier",
    "WsgiReceiver",
    "build_site",
    "fetch_current",
    "fetch_current_async",
]


def __getattr__(name: str) -> object:
    if name not in _HOMES:
        raise AttributeError(f"module 'welkin_sdk.webhooks' has no attribute {name!r}")
    module = import_module(f"welkin_sdk.webhooks.{_HOMES[name]}")
    value = globals()[name] = getattr(module, name)
    return value
