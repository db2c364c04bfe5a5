"""
A local mirror of a Welkin tenant that loses nothing: plan, pull, store, watermark, in that order.

The promise: at-least-once pull, exactly-once effect per destination, eventual equality with the server, deletes
included. How deliveries of webhooks are verified and what the command line is must not be known here. Each name is
loaded when it is first asked for.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from welkin_sdk.lazy import lazily

if TYPE_CHECKING:
    from welkin_sdk.mirror.blocking import Mirror
    from welkin_sdk.mirror.inbox import Drained, drain_inbox
    from welkin_sdk.mirror.mirror import AsyncMirror
    from welkin_sdk.mirror.notification import Reading, read_notification
    from welkin_sdk.mirror.policy import Policy
    from welkin_sdk.mirror.results import StreamResult, SyncResult
    from welkin_sdk.mirror.status import StatusLimits, StreamStatus
    from welkin_sdk.mirror.store import Store
    from welkin_sdk.mirror.stores import open_store
    from welkin_sdk.mirror.types import Change, Consumer, Erased, InboxLimit, Pruned
    from welkin_sdk.mirror.verify import Comparison

_HOMES = {
    "Change": "types",
    "Comparison": "verify",
    "Consumer": "types",
    "Drained": "inbox",
    "Erased": "types",
    "InboxLimit": "types",
    "AsyncMirror": "mirror",
    "Policy": "policy",
    "Pruned": "types",
    "Reading": "notification",
    "Store": "store",
    "StatusLimits": "status",
    "StreamResult": "results",
    "StreamStatus": "status",
    "Mirror": "blocking",
    "SyncResult": "results",
    "drain_inbox": "inbox",
    "open_store": "stores",
    "read_notification": "notification",
}

__all__ = [
    "Change",
    "Comparison",
    "Consumer",
    "Drained",
    "Erased",
    "InboxLimit",
    "AsyncMirror",
    "Policy",
    "Pruned",
    "Reading",
    "StatusLimits",
    "Store",
    "StreamResult",
    "StreamStatus",
    "Mirror",
    "SyncResult",
    "drain_inbox",
    "open_store",
    "read_notification",
]

__getattr__, __dir__ = lazily(__name__, _HOMES)
