"""
The token call: whose secret is right gets a token for an hour, and who asks too often gets none for five minutes.

A token looks like the JWT it is, with the claims of the published sample; it is signed with a key of this sandbox, so
that forgetting all tokens is taking another key. Both times are of the sandbox's clock.
Source: Cloud API, "Authentication".
"""

from __future__ import annotations

import hmac
import math
import secrets
from collections import deque
from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any

import jwt
from attrs import define, field

from welkin_sdk.sandbox.cloud.clients import CloudApiClient, CloudClients
from welkin_sdk.sandbox.cloud.errors import bad_secret, bad_token, ended_token, too_many
from welkin_sdk.sandbox.core.clock import SECOND
from welkin_sdk.sandbox.core.effects import effects

LIFETIME_SECONDS = 3600
MOST_REQUESTS = 100
WINDOW_SECONDS = 300
BLOCK_SECONDS = 300
_UNCHECKED = {"verify_exp": False, "verify_iat": False, "verify_nbf": False}


@define
class _Meter:
    """When one client has asked for tokens, in epoch seconds."""

    asked_at: deque[float] = field(factory=deque)
    blocked_until: float = 0

    def seconds_left(self, now: float) -> int:
        """0 while the client may ask, which is counted; else how long it is blocked."""
        # A clock that was set back has to let go of what it said before.
        if now < self.blocked_until <= now + BLOCK_SECONDS:
            return math.ceil(self.blocked_until - now)
        while self.asked_at and not now - WINDOW_SECONDS < self.asked_at[0] <= now:
            self.asked_at.popleft()
        self.asked_at.append(now)
        if len(self.asked_at) <= MOST_REQUESTS:
            return 0
        self.asked_at.clear()
        self.blocked_until = now + BLOCK_SECONDS
        return BLOCK_SECONDS


class CloudTokens:
    """The tokens of one sandbox and the meter of their requests."""

    def __init__(self, clients: CloudClients, now: Callable[[], datetime]) -> None:
        self._clients = clients
        self._now = now
        self.reset()

    def reset(self) -> None:
        """Have issued no token, and have been asked for none."""
        self._meters: dict[str, _Meter] = {}
        self.forget()

    def forget(self) -> None:
        """Answer 401 from now on to every token issued so far."""
        self._early_ends: dict[str, float] = {}
        self._key = secrets.token_bytes(32)

    def exchange(self, tenant: str, name: str, secret: object) -> tuple[CloudApiClient, str]:
        """
        A new token for the API client *name* of *tenant*, and whose it is.

        Raises:
            CloudRefusedError: 401 for another secret, 429 for too many requests.
        """
        client = self._client(tenant, name)
        if client is None:
            raise bad_secret()
        seconds = self._meters.setdefault(name, _Meter()).seconds_left(self._now().timestamp())
        if seconds:
            raise too_many(seconds)
        if not isinstance(secret, str) or not hmac.compare_digest(secret.encode(), client.secret.encode()):
            raise bad_secret()
        return client, self.issue(client)

    def issue(self, client: CloudApiClient, *, lifetime_seconds: int = LIFETIME_SECONDS) -> str:
        """A token of *client* without an exchange."""
        now = int(self._now().timestamp())
        claims: dict[str, Any] = {
            "custom:type": "API_CLIENT",
            "custom:id": client.id,
            "custom:tenant": client.tenant,
            "cognito:username": client.name,
            "iat": now,
            "exp": now + lifetime_seconds,
            "jti": secrets.token_hex(8),
        }
        early = effects.get().tokens_end_at
        if early is not None:
            # The token goes on to promise what it always does.
            self._early_ends[claims["jti"]] = early / SECOND
        return jwt.encode(claims, self._key, algorithm="HS256")

    def check(self, authorization: str | None, *, tenant: str) -> CloudApiClient:
        """
        Whose token the Authorization header carries.

        Raises:
            CloudRefusedError: there is none, it has ended, or it is of another tenant.
        """
        scheme, _, token = (authorization or "").partition(" ")
        claims = self._claims(token.strip()) if scheme.lower() == "bearer" else None
        if claims is None or claims.get("custom:tenant") != tenant:
            raise bad_token()
        client = self._client(tenant, str(claims.get("cognito:username")))
        if client is None:
            raise bad_token()
        end = min(claims["exp"], self._early_ends.get(str(claims.get("jti")), claims["exp"]))
        if end <= self._now().timestamp():
            raise ended_token()
        return client

    def _claims(self, token: str) -> Mapping[str, Any] | None:
        try:
            return jwt.decode(token, self._key, algorithms=["HS256"], options=_UNCHECKED)  # type: ignore[arg-type]
        except (jwt.PyJWTError, ValueError, TypeError):
            return None

    def _client(self, tenant: str, name: str) -> CloudApiClient | None:
        try:
            client = self._clients.get(name)
        except LookupError:
            return None
        return client if client.tenant == tenant else None
