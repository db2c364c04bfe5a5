"""
The access tokens that the token endpoint gives out: opaque, good for five minutes, kept as digests.

In memory they are good in one process. Where several answer, e.g. a serverless function, give them a store they share.
"""

from __future__ import annotations

import hashlib
import secrets
import threading
from typing import Protocol

__all__ = ["LIFETIME_SECONDS", "MemoryTokens", "TokenStore"]

LIFETIME_SECONDS = 300


class TokenStore(Protocol):
    """What gives out tokens and knows them again; safe to use from several threads."""

    def issue(self, *, now_us: int) -> tuple[str, int]:
        """A new token and its life in seconds."""
        ...

    def is_live(self, token: str, *, now_us: int) -> bool:
        """Whether *token*, which may be anything, was given out and has not ended."""
        ...


class MemoryTokens:
    """
    Args:
        capacity: how many can be live at once; beyond it the oldest ends early, and its holder asks anew.
    """

    def __init__(self, *, lifetime_seconds: int = LIFETIME_SECONDS, capacity: int = 1000) -> None:
        self._lifetime_seconds = lifetime_seconds
        self._capacity = capacity
        self._lock = threading.Lock()
        # By digest, the oldest first: a dictionary keeps the order of its additions.
        self._ends_us: dict[bytes, int] = {}

    def __repr__(self) -> str:
        return f"<MemoryTokens: {len(self._ends_us)} given out>"

    def issue(self, *, now_us: int) -> tuple[str, int]:
        token = secrets.token_urlsafe(32)
        with self._lock:
            self._ends_us = {digest: end for digest, end in self._ends_us.items() if end > now_us}
            while len(self._ends_us) >= self._capacity:
                del self._ends_us[next(iter(self._ends_us))]
            self._ends_us[_digest(token)] = now_us + self._lifetime_seconds * 1_000_000
        return token, self._lifetime_seconds

    def is_live(self, token: str, *, now_us: int) -> bool:
        with self._lock:
            return self._ends_us.get(_digest(token), 0) > now_us


def _digest(token: str) -> bytes:
    return hashlib.sha256(token.encode(errors="surrogatepass")).digest()
