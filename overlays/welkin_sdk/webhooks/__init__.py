"""
The receiver of update notifications: verify, keep, answer 200; a mirror looks inside later.

A notification is a hint: never data and never an address to fetch. How records are pulled and stored must not be
known here, nor the client. Each name is loaded when it is first asked for.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from welkin_sdk.lazy import lazily

if TYPE_CHECKING:
    from welkin_sdk.webhooks.asgi import AsgiReceiver
    from welkin_sdk.webhooks.function import FunctionReceiver
    from welkin_sdk.webhooks.outcome import Outcome
    from welkin_sdk.webhooks.quota import TokenQuotas
    from welkin_sdk.webhooks.receiver import BoundedInbox, Inbox, Receiver
    from welkin_sdk.webhooks.site import Site, build_site
    from welkin_sdk.webhooks.token_endpoint import TokenEndpoint
    from welkin_sdk.webhooks.tokens import AssertionTokens, MemoryTokens, TokensFullError, TokenStore
    from welkin_sdk.webhooks.verify import Verdict, Verifier
    from welkin_sdk.webhooks.wsgi import WsgiReceiver

_HOMES = {
    "AsgiReceiver": "asgi",
    "AssertionTokens": "tokens",
    "BoundedInbox": "receiver",
    "FunctionReceiver": "function",
    "Inbox": "receiver",
    "MemoryTokens": "tokens",
    "Outcome": "outcome",
    "Receiver": "receiver",
    "Site": "site",
    "TokenEndpoint": "token_endpoint",
    "TokenQuotas": "quota",
    "TokenStore": "tokens",
    "TokensFullError": "tokens",
    "Verdict": "verify",
    "Verifier": "verify",
    "WsgiReceiver": "wsgi",
    "build_site": "site",
}

__all__ = [
    "AsgiReceiver",
    "AssertionTokens",
    "BoundedInbox",
    "FunctionReceiver",
    "Inbox",
    "MemoryTokens",
    "Outcome",
    "Receiver",
    "Site",
    "TokenEndpoint",
    "TokenQuotas",
    "TokenStore",
    "TokensFullError",
    "Verdict",
    "Verifier",
    "WsgiReceiver",
    "build_site",
]

__getattr__, __dir__ = lazily(__name__, _HOMES)
