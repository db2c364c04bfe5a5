"""
The access tokens that the token endpoint gives out: opaque, good for five minutes, kept as digests.

In memory they are good in one process. Where several answer, e.g. a serverless function, give them a store they share.
"""

from __future__ import annotations

import base64
import hashlib
import hmac
import secrets
from typing import Protocol, runtime_checkable

from attrs import frozen

from welkin_runtime.frames import private_frames
from welkin_runtime.types import hidden
from welkin_sdk.arguments import check_count, of_configuration
from welkin_sdk.errors import WelkinError
from welkin_sdk.forks import Locked

__all__ = ["LIFETIME_SECONDS", "AssertionTokens", "MemoryTokens", "TokenStore", "TokensFullError"]

LIFETIME_SECONDS = 300


class TokensFullError(WelkinError):
    """As many tokens are live as there is room for; the live ones stay good."""

    is_retryable = True


@runtime_checkable
class TokenStore(Protocol):
    """What gives out tokens and knows them again; safe to use from several threads."""

    def issue(self, *, now_us: int) -> tuple[str, int]:
        """A new token and its life in seconds."""
        ...

    def is_live(self, token: str, *, now_us: int) -> bool:
        """Whether *token*, which may be anything, was given out and has not ended."""
        ...


@runtime_checkable
class AssertionTokens(TokenStore, Protocol):
    """A token store that knows an assertion again; with any other, an assertion is good for twenty tokens."""

    def issue_for(self, assertion: str, *, now_us: int) -> tuple[str, int]:
        """The live token that was given for *assertion*, or a new one, and how many seconds it has left."""
        ...


@frozen(field_transformer=hidden)
class _Given:
    digest: bytes
    number: int
    end_us: int


@private_frames
class MemoryTokens(Locked):
    """
    The same assertion again gets the same token while that lives: who has captured one can replay it as often as he
    likes, and who has lost an answer is not locked out. What is live stays so: beyond the capacity none is given out.

    Args:
        capacity: how many can be live at once, of the one issuer whose token endpoint this store belongs to.

    Raises:
        ConfigurationError: one of them is no whole number above 0.
    """

    def __init__(self, *, lifetime_seconds: int = LIFETIME_SECONDS, capacity: int = 1000) -> None:
        with of_configuration():
            check_count("lifetime_seconds", lifetime_seconds, least=1)
            check_count("capacity", capacity, least=1)
        super().__init__()
        self._lifetime_seconds = lifetime_seconds
        self._capacity = capacity
        self._key = secrets.token_bytes()
        self._number = 0
        # By digest of the assertion, and the ends by digest of the token: no token itself is kept, it is computed anew.
        self._given: dict[bytes, _Given] = {}
        self._ends_us: dict[bytes, int] = {}

    def __repr__(self) -> str:
        return f"<MemoryTokens: {len(self._ends_us)} given out>"

    def issue(self, *, now_us: int) -> tuple[str, int]:
        """
        A new token and its life in seconds.

        Raises:
            TokensFullError: as many as the capacity are live.
        """
        return self.issue_for(secrets.token_urlsafe(), now_us=now_us)

    def issue_for(self, assertion: str, *, now_us: int) -> tuple[str, int]:
        """
        The live token of *assertion*, or a new one, and how many seconds it has left.

        Raises:
            TokensFullError: as many as the capacity are live.
        """
        key = _digest(assertion)
        with self._lock:
            self._forget(now_us)
            given = self._given.get(key)
            if given is None:
                given = self._give(key, now_us)
            return self._token(key, given.number), max(1, (given.end_us - now_us) // 1_000_000)

    def is_live(self, token: str, *, now_us: int) -> bool:
        with self._lock:
            ends_us = self._ends_us.get(_digest(token))
        return ends_us is not None and ends_us > now_us

    def _give(self, assertion: bytes, now_us: int) -> _Given:
        if len(self._given) >= self._capacity:
            raise TokensFullError("as many tokens are live as there is room for")
        self._number += 1
        digest = _digest(self._token(assertion, self._number))
        given = _Given(digest, self._number, now_us + self._lifetime_seconds * 1_000_000)
        self._given[assertion] = given
        self._ends_us[digest] = given.end_us
        return given

    def _forget(self, now_us: int) -> None:
        for key, given in list(self._given.items()):
            if given.end_us <= now_us:
                del self._given[key], self._ends_us[given.digest]

    def _token(self, assertion: bytes, number: int) -> str:
        """The *number* makes another one of the same assertion, once the first has ended."""
        made = hmac.digest(self._key, assertion + str(number).encode(), "sha256")
        return base64.urlsafe_b64encode(made).rstrip(b"=").decode()


def _digest(token: str) -> bytes:
    return hashlib.sha256(token.encode(errors="surrogatepass")).digest()
