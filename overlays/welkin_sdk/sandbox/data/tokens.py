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

from welkin_sdk.sandbox.core.clock import SECOND
from welkin_sdk.sandbox.core.state import State, Token
from welkin_sdk.sandbox.data.clients import Clients
from welkin_sdk.sandbox.data.errors import RefusedError, unauthorized

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


def issue_token(state: State, grant: Grant, *, now: int, lifetime_seconds: int) -> dict[str, Any]:
    """A new access token for *grant*, remembered in *state*, as the token endpoint answers it."""
    token = secrets.token_urlsafe(32)
    state.forget_tokens(expired_by=now)
    expires_at = now + lifetime_seconds * SECOND
    state.add_token(_digest(token), Token(grant.client_id, grant.scope, grant.environment, expires_at))
    return {"access_token": token, "token_type": "Bearer", "expires_in": lifetime_seconds}


def check_bearer(state: State, authorization: str | None, *, environment: str, now: int) -> Grant:
    """
    What the access token in the Authorization header was granted.

    Raises:
        RefusedError: there is none, it has ended, or it is of another environment.
    """
    scheme, _, token = (authorization or "").partition(" ")
    if scheme.lower() != "bearer" or not token.strip():
        raise RefusedError(unauthorized("An access token is needed"))
    kept = state.token(_digest(token.strip()))
    if kept is None or kept.expires_at <= now or kept.environment != environment:
        raise RefusedError(unauthorized("The access token is not valid"))
    return Grant(kept.client_id, kept.scope, kept.environment)


def _digest(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()
