"""
What a mirror hands on: its changes to consumers, by router and with dead letters, and its records to files.

Each change is one new content of one record, numbered; a consumer is told each at least once. How records are pulled
is the mirror's, and what a notification is the webhooks'. Each name is loaded when it is first asked for.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from welkin_sdk.lazy import lazily

if TYPE_CHECKING:
    from welkin_sdk.feed.consumer import Feed
    from welkin_sdk.feed.dead_letters import DeadLetter, DeadLetters, MemoryDeadLetters
    from welkin_sdk.feed.file_letters import FileDeadLetters
    from welkin_sdk.feed.record import ChangedRecord, fetch_current, fetch_current_async
    from welkin_sdk.feed.router import Routed, Router

_HOMES = {
    "ChangedRecord": "record",
    "Feed": "consumer",
    "FileDeadLetters": "file_letters",
    "MemoryDeadLetters": "dead_letters",
    "DeadLetter": "dead_letters",
    "DeadLetters": "dead_letters",
    "Routed": "router",
    "Router": "router",
    "fetch_current": "record",
    "fetch_current_async": "record",
}

__all__ = [
    "ChangedRecord",
    "Feed",
    "FileDeadLetters",
    "MemoryDeadLetters",
    "DeadLetter",
    "DeadLetters",
    "Routed",
    "Router",
    "fetch_current",
    "fetch_current_async",
]

__getattr__, __dir__ = lazily(__name__, _HOMES)
