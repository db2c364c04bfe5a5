"""
Our side of the token exchange, the second of the two documented flows: an assertion in, an access token out.

The assertion is held to the same rules as a notification's own JWT; its audience is this endpoint. Both spellings of
the request are read: the first edition has a form, a later one shows JSON.

An assertion may come again while it is good: its sender may have lost the answer, and so may somebody have captured it.
It gets the same token, or, of a store that knows no assertion, one of twenty; then it is refused (RFC 7523, 3, 7).
Source: Data API, later editions, "Webhook security"; RFC 6749 (4.5, 5.1, 5.2); RFC 7523 (2.1, 3.1).
"""

from __future__ import annotations

import json
from typing import Any, cast
from urllib.parse import parse_qsl

from welkin_runtime.frames import private_frames
from welkin_sdk.arguments import has_members
from welkin_sdk.webhooks.outcome import Outcome
from welkin_sdk.webhooks.quota import TokenQuotas
from welkin_sdk.webhooks.request import Headers, declared_length, is_encoded, media_type
from welkin_sdk.webhooks.tokens import AssertionTokens, TokenStore
from welkin_sdk.webhooks.verify import LONGEST_TOKEN, Verifier

__all__ = ["GRANT_TYPE", "TokenEndpoint"]

GRANT_TYPE = "urn:ietf:params:oauth:grant-type:jwt-bearer"
_FORM = "application/x-www-form-urlencoded"
_JSON = "application/json"
_MOST_TOKENS = 20
# RFC 6749, 5.1: a token, or the lack of one, is for nobody else.
_HEADERS = {"Content-Type": _JSON, "Cache-Control": "no-store", "Pragma": "no-cache"}


@private_frames
class TokenEndpoint:
    """
    Gives Welkin a token for a signed assertion, for receivers that want one of their own.

    Args:
        verifier: its audience is the address of this endpoint.
        tokens: the same that the receiver has.
    """

    largest_body = 2 * LONGEST_TOKEN

    def __init__(self, verifier: Verifier, tokens: TokenStore) -> None:
        self._verifier = verifier
        self._tokens = tokens
        self._exchanges = TokenQuotas(deliveries=_MOST_TOKENS)

    def receive(self, headers: Headers, body: bytes, *, now_us: int, method: str = "POST") -> Outcome:
        """Answer one token request."""
        return self.admit(method, headers, now_us=now_us) or self.take(headers, body, now_us=now_us)

    def admit(self, method: str, headers: Headers, *, now_us: int) -> Outcome | None:
        """What is wrong with a request before its body is read."""
        if method != "POST":
            return Outcome(405, "method", {"Allow": "POST"})
        if media_type(headers) not in (_FORM, _JSON) or is_encoded(headers):
            return _error("invalid_request", "media type")
        if (declared_length(headers) or 0) > self.largest_body:
            return _error("invalid_request", "size", status=413)
        return None

    def take(self, headers: Headers, body: bytes, *, now_us: int) -> Outcome:
        """A token for the assertion in the body of a request that was admitted."""
        if len(body) > self.largest_body:
            return _error("invalid_request", "size", status=413)
        fields = _read_form(body) if media_type(headers) == _FORM else _read_json(body)
        if fields is None or not fields.get("grant_type") or not fields.get("assertion"):
            return _error("invalid_request", "fields")
        if fields["grant_type"] != GRANT_TYPE:
            return _error("unsupported_grant_type", "grant type")
        verdict = self._verifier.verify(fields["assertion"], now_us=now_us)
        if not verdict.is_authentic:
            return _error("invalid_grant", verdict.reason)
        return self._issue(fields["assertion"], now_us)

    def _issue(self, assertion: str, now_us: int) -> Outcome:
        try:
            if has_members(self._tokens, AssertionTokens):
                tokens = cast("AssertionTokens", self._tokens)
                token, seconds = tokens.issue_for(assertion, now_us=now_us)
            elif self._exchanges.spend(assertion, 0, now_us=now_us):
                token, seconds = self._tokens.issue(now_us=now_us)
            else:
                return _error("invalid_grant", "replayed")
        except Exception as error:  # noqa: BLE001 - a token store is the user's: whatever it raises, there is no token
            return Outcome(503, "tokens", {"Retry-After": "60"}, failure=type(error).__name__)
        answer = {"access_token": token, "token_type": "Bearer", "expires_in": seconds}
        return Outcome(200, "issued", _HEADERS, json.dumps(answer).encode())


def _error(code: str, reason: str, *, status: int = 400) -> Outcome:
    # No description: what is wrong with an assertion is told to the log alone.
    return Outcome(status, reason, _HEADERS, json.dumps({"error": code}).encode())


def _read_form(body: bytes) -> dict[str, str] | None:
    """The fields of a form; None when it is none, or has a field twice, which RFC 6749 (3.2) forbids."""
    try:
        pairs = parse_qsl(
            body.decode("ascii"), keep_blank_values=True, strict_parsing=True, max_num_fields=20
        )
    except ValueError:
        return None
    fields = dict(pairs)
    return fields if len(fields) == len(pairs) else None


def _read_json(body: bytes) -> dict[str, str] | None:
    try:
        value: Any = json.loads(body, object_pairs_hook=_without_repetition)
    except (ValueError, RecursionError):
        return None
    return (
        {name: text for name, text in value.items() if isinstance(text, str)}
        if isinstance(value, dict)
        else None
    )


def _without_repetition(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    members = dict(pairs)
    if len(members) < len(pairs):
        raise ValueError("a member stands there twice")
    return members
