"""
Whether a JWT was signed by somebody who has the agreed secret, for this receiver, and now. Pure.

Stricter than a library's defaults in each point where those were found open: HS256 and nothing else, one audience
that equals ours, an issuer, an end that is a number and at most an hour ahead, the scope as a word of its own. The
header's `kid`, `jku` and `x5u` are never looked at, let alone fetched.
Source: Data API, later editions, "Webhook security"; RFC 7523; RFC 8725.
"""

from __future__ import annotations

import json
import math
import re
from collections.abc import Iterable
from typing import Any, Literal

import jwt
from attrs import frozen

from welkin_runtime.frames import private_frames
from welkin_sdk.errors import ConfigurationError
from welkin_sdk.texts import clean

__all__ = ["LEEWAY_SECONDS", "LONGEST_LIFE_SECONDS", "SHORTEST_SECRET", "Reason", "Verdict", "Verifier"]

SCOPE = "welkin"
LEEWAY_SECONDS = 30
LONGEST_LIFE_SECONDS = 3600
SHORTEST_SECRET = 32
"""Bytes: the length of HS256's digest, the least that RFC 7518 (3.2) allows."""
LONGEST_TOKEN = 8192

Reason = Literal[
    "authentic",
    "absent",
    "malformed",
    "signature",
    "issuer",
    "audience",
    "end",
    "expired",
    "lifetime",
    "early",
    "scope",
]

# Three parts of base64url. A digest of 32 bytes is 43 characters, of which the last can only be one of 16: what would
# decode to the same digest in another spelling is refused. One "=" is padding, which some writers leave in place.
_COMPACT = re.compile(r"[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+\.[A-Za-z0-9_-]{42}[AEIMQUYcgkosw048]=?", re.ASCII)
# What is checked in place of a token that is none, so that it costs what any other costs.
_DECOY = "eyJhbGciOiJIUzI1NiJ9.e30." + "A" * 43


@frozen
class Verdict:
    """*reason* is one of a fixed set of words; it is for the log and must not be told to the sender."""

    reason: Reason

    @property
    def is_authentic(self) -> bool:
        return self.reason == "authentic"


@private_frames
class Verifier:
    """
    Verifies the tokens that Welkin signs for its notifications.

    Args:
        client_id: the issuer that has to stand in the token.
        secrets: all that are good at present, at least one: while a secret is being replaced, both.
        audience: the address that Welkin was told: where notifications go, or the token endpoint.

    Raises:
        ConfigurationError: a secret has less than 32 bytes, or something is empty.
    """

    def __init__(self, *, client_id: str, secrets: Iterable[str], audience: str) -> None:
        self._keys = tuple(clean(secret, "a webhook's secret").encode() for secret in secrets)
        self._client_id = clean(client_id, "client_id")
        self.audience = clean(audience, "audience")
        if not self._client_id or not self.audience:
            raise ConfigurationError("a receiver needs the client id and the address that Welkin was told")
        if not self._keys:
            raise ConfigurationError("a receiver needs the secret that was agreed with Welkin")
        for key in self._keys:
            _check_key(key)

    def __repr__(self) -> str:
        return f"<Verifier: {len(self._keys)} secrets>"

    def verify(self, token: str | None, *, now_us: int) -> Verdict:
        """
        Judge *token*. Every live secret is tried on every token, and on a decoy when there is none.

        Args:
            now_us: microseconds since 1970 UTC.
        """
        opened = self._opened(_DECOY if token is None or not _is_compact(token) else token)
        if token is None:
            return Verdict("absent")
        if not _is_compact(token):
            return Verdict("malformed")
        if opened is None:
            return Verdict("signature")
        return Verdict(self._judge(_claims(opened), now_us / 1_000_000))

    def _opened(self, token: str) -> bytes | None:
        """The signed payload, if one of the secrets has signed it."""
        # A list, not a search: the work does not tell which secret it was.
        payloads = [_payload(token, key) for key in self._keys]
        return next((payload for payload in payloads if payload is not None), None)

    def _judge(self, claims: dict[str, Any] | None, now: float) -> Reason:
        if claims is None:
            return "malformed"
        if claims.get("iss") != self._client_id:
            return "issuer"
        # A list that contains us is refused too: such a token is good elsewhere as well.
        if claims.get("aud") != self.audience:
            return "audience"
        if (flaw := _flaw_of_times(claims, now)) is not None:
            return flaw
        scope = claims.get("scope")
        return "authentic" if isinstance(scope, str) and SCOPE in scope.split(" ") else "scope"


def _is_compact(token: str) -> bool:
    return len(token) <= LONGEST_TOKEN and _COMPACT.fullmatch(token) is not None


def _flaw_of_times(claims: dict[str, Any], now: float) -> Reason | None:
    end = _instant(claims.get("exp"))
    if end is None:
        return "end"
    if end <= now - LEEWAY_SECONDS:
        return "expired"
    if end > now + LONGEST_LIFE_SECONDS + LEEWAY_SECONDS:
        return "lifetime"
    begins = [_instant(claims[name]) for name in ("nbf", "iat") if name in claims]
    if any(begin is None or begin > now + LEEWAY_SECONDS for begin in begins):
        return "early"
    return None


def _instant(claim: object) -> float | None:
    """A number, as code everywhere writes it; one page of the reference says ISO text, which nobody sends."""
    if isinstance(claim, bool) or not isinstance(claim, int | float):
        return None
    # A whole number of any size compares well with a float; asked whether it is finite, it may be too large for one.
    return claim if isinstance(claim, int) or math.isfinite(claim) else None


def _payload(token: str, key: bytes) -> bytes | None:
    try:
        opened = jwt.PyJWS().decode_complete(token, key, algorithms=["HS256"])
    except Exception:  # noqa: BLE001 - whatever a forger's header makes the library raise, he is not believed
        return None
    # An extension that has to be understood, and that we do not know (RFC 7515, 4.1.11).
    return None if "crit" in opened["header"] else opened["payload"]


def _claims(payload: bytes) -> dict[str, Any] | None:
    try:
        claims = json.loads(payload)
    except (ValueError, RecursionError):
        return None
    return claims if isinstance(claims, dict) else None


def _check_key(key: bytes) -> None:
    if len(key) < SHORTEST_SECRET:
        raise ConfigurationError(f"a webhook's secret has to have {SHORTEST_SECRET} bytes or more")
    try:
        jwt.PyJWS().encode(b"{}", key, algorithm="HS256")
    except jwt.PyJWTError:
        raise ConfigurationError("a webhook's secret must not be a public key or a certificate") from None
