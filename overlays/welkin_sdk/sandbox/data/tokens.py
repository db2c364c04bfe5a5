"""
The token exchange from the server's side: which assertions are good, and which access tokens are.

An access token is random and opaque; the state holds its digest, client, scope and end, so that a file of the
sandbox gives no token away. Whatever is wrong with an assertion, the answer is the same 401.
Source: Data API, "Authentication"; RFC 7523.
"""

from __future__ import annotations

import hashlib
import secrets
from collections.abc import Mapping
from typing import Any

import jwt
from attrs import frozen

from welkin_sdk.sandbox.core.clock import SECOND, VirtualClock
from welkin_sdk.sandbox.data.clients import Clients
from welkin_sdk.sandbox.data.errors import RefusedError, unauthorized
from welkin_sdk.sandbox.data.store import Store, Token

# An assertion may end an hour ahead at most; the leeway is for a client whose clock is fast.
LONGEST_LIFE_SECONDS = 3600
LEEWAY_SECONDS = 60
_LONGEST_ASSERTION = 16_384
# The reference has tokens for tests that live long, without saying how long.
LONG_LIFETIME_SECONDS = 365 * 86_400


@frozen
class Grant:
    """
    Who may have an access token, and for what.

    Attributes:
        environment: where the token is good; a token of one environment opens no other.
    """

    client_id: str
    scope: str
    environment: str


class Tokens:
    """
    The access tokens of one sandbox.

    Args:
        lifetime_seconds: how long a token is good for that was exchanged.
    """

    def __init__(self, store: Store, clients: Clients, clock: VirtualClock, lifetime_seconds: int) -> None:
        self._store = store
        self._clients = clients
        self._clock = clock
        self._lifetime_seconds = lifetime_seconds

    def exchange(self, assertion: str, *, audience: str) -> tuple[Grant, dict[str, Any]]:
        """
        Whose *assertion* it is, and the answer of the token endpoint; inside a transaction.

        Args:
            audience: the address of the token endpoint, as the client has called it.

        Raises:
            RefusedError: it proves nothing; see verify_assertion().
        """
        now = self._clock.now_us() // SECOND
        grant = verify_assertion(assertion, clients=self._clients, audience=audience, now=now)
        return grant, self._issued(grant, self._lifetime_seconds)

    def issue(
        self,
        client_id: str,
        *,
        scope: str | None = None,
        lifetime_seconds: int = LONG_LIFETIME_SECONDS,
        environment: str | None = None,
    ) -> dict[str, Any]:
        """
        A token without an exchange, as the token endpoint would answer it.

        Args:
            scope: what it is for, even beyond the client's own; the client's own when absent.

        Raises:
            LookupError: there is no such client.
            ValueError: the scope is none, or the lifetime is not from one second to ten years.
        """
        client = self._clients.get(client_id)
        self._clients.check_scope(scope or client.scope)
        if not 1 <= lifetime_seconds <= 10 * LONG_LIFETIME_SECONDS:
            raise ValueError("lifetime_seconds is from 1 to ten years")
        grant = Grant(client_id, scope or client.scope, environment or client.environment)
        with self._store.state.transaction():
            return self._issued(grant, lifetime_seconds)

    def _issued(self, grant: Grant, lifetime_seconds: int) -> dict[str, Any]:
        token, now = secrets.token_urlsafe(32), self._clock.now_us()
        self._store.forget_tokens(expired_by=now)
        expires_at = now + lifetime_seconds * SECOND
        kept = Token(grant.client_id, grant.scope, grant.environment, expires_at)
        self._store.add_token(_digest(token), kept)
        return {"access_token": token, "token_type": "Bearer", "expires_in": lifetime_seconds}

    def check(self, authorization: str | None) -> Grant:
        """
        What the access token in the Authorization header was granted.

        Raises:
            RefusedError: there is none, it has ended, or it is of another environment.
        """
        scheme, _, token = (authorization or "").partition(" ")
        if scheme.lower() != "bearer" or not token.strip():
            raise RefusedError(unauthorized("An access token is needed"))
        with self._store.state.transaction():
            kept = self._store.token(_digest(token.strip()))
        environment = self._clients.environment
        if kept is None or kept.expires_at <= self._clock.now_us() or kept.environment != environment:
            raise RefusedError(unauthorized("The access token is not valid"))
        return Grant(kept.client_id, kept.scope, kept.environment)

    def forget(self) -> None:
        """Answer 401 from now on to every token issued so far."""
        with self._store.state.transaction():
            self._store.forget_tokens()


def verify_assertion(assertion: str, *, clients: Clients, audience: str, now: int) -> Grant:
    """
    The grant that *assertion* proves.

    Args:
        audience: the address of the token endpoint, as the client has called it.
        now: the sandbox's time in epoch seconds.

    Raises:
        RefusedError: it is malformed, signed otherwise than HS256 with the client's secret, about another audience,
            client or environment, without an end, past it, with an end too far ahead, or for more than the client has.
    """
    try:
        claims = _verified_claims(assertion, clients.good_secrets(), audience)
    except (jwt.PyJWTError, ValueError, TypeError, AttributeError, KeyError, RecursionError):
        # PyJWT translates most of what a forger can write, not all of it: odd types in header or claims come through.
        raise RefusedError(unauthorized("The assertion is not valid")) from None
    latest = now + LONGEST_LIFE_SECONDS + LEEWAY_SECONDS
    scope = claims.get("scope")
    if not now < _seconds(claims.get("exp")) <= latest:
        raise RefusedError(unauthorized("The assertion has ended, never ends or ends too late"))
    if not 0 <= _seconds(claims.get("nbf", now)) <= now + LEEWAY_SECONDS:
        raise RefusedError(unauthorized("The assertion is not valid yet"))
    if not isinstance(scope, str) or not scope.strip():
        raise RefusedError(unauthorized("The assertion names no scope"))
    if not clients.may_ask_for(claims["iss"], scope):
        raise RefusedError(unauthorized("The assertion asks for a scope that the client does not have"))
    return Grant(claims["iss"], " ".join(scope.split()), clients.environment)


def _verified_claims(assertion: str, secrets_by_client: Mapping[str, str], audience: str) -> dict[str, Any]:
    if len(assertion) > _LONGEST_ASSERTION:
        raise ValueError("longer than any assertion of a real client")
    # Only to learn whose secret the signature must be checked with; nothing else of it is believed yet.
    claimed = jwt.decode(assertion, options={"verify_signature": False})
    # The times are checked by the sandbox's clock; the library knows the machine's alone.
    options: Any = {
        "require": ["exp", "iss", "aud"],
        "verify_exp": False,
        "verify_nbf": False,
        "verify_iat": False,
    }
    verified: dict[str, Any] = jwt.decode(
        assertion,
        secrets_by_client[claimed["iss"]],
        algorithms=["HS256"],
        audience=audience,
        options=options,
    )
    return verified


def _seconds(claim: object) -> int:
    """A claim that is an instant in whole epoch seconds; an impossible one otherwise."""
    return claim if isinstance(claim, int) and not isinstance(claim, bool) else -1


def _digest(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()
