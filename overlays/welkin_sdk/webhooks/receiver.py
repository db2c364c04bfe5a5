"""
A delivery's way from its headers to the inbox; nothing of its body is looked at.

The order of the checks, and why:

    405  another method than POST      says nothing that anybody could not guess
    401  no good token                 before anything else is told, or any of the body read
    415  no JSON, or compressed        from here on only Welkin hears more than "no"
    413  more than 256 KiB
    503  the inbox could not commit    Welkin repeats it
    200  it is durably kept

An authenticated delivery is never refused for what it says: a notification repeats everything since the last 200, so
one odd entry that is refused would keep all later ones out. 413 and 415 are about the form. They too come back every
minute until somebody looks, so they are logged as warnings, and the sweeps find what the notifications would have named.
Source: Data API, later editions, "Webhooks"; RFC 6750 for 401.
"""

from __future__ import annotations

from typing import Protocol

from welkin_sdk.errors import ConfigurationError
from welkin_sdk.sync.crashpoints import reached
from welkin_sdk.webhooks.outcome import Outcome
from welkin_sdk.webhooks.request import Headers, bearer_token, declared_length, is_encoded, media_type
from welkin_sdk.webhooks.tokens import TokenStore
from welkin_sdk.webhooks.verify import Verifier

__all__ = ["LARGEST_BODY", "Inbox", "Receiver"]

LARGEST_BODY = 256 * 1024


class Inbox(Protocol):
    """Where deliveries are kept; a sync store is one."""

    def accept(self, tenant: str, instance: str, body: bytes, *, received_us: int) -> bool:
        """
        Keep *body* durably before returning; whether it is new. The same bytes are kept once.

        Raises:
            Exception: of any kind: it could not be kept.
        """
        ...


class Receiver:
    """
    Args:
        verifier: of the tokens that Welkin signs itself, their audience being the subscribed address.
        tokens: those that our own token endpoint has given out.

    Raises:
        ConfigurationError: neither *verifier* nor *tokens* is given, so that nobody could be believed.
    """

    largest_body = LARGEST_BODY

    def __init__(
        self,
        inbox: Inbox,
        *,
        tenant: str,
        instance: str = "",
        verifier: Verifier | None = None,
        tokens: TokenStore | None = None,
    ) -> None:
        if verifier is None and tokens is None:
            raise ConfigurationError("a receiver needs a verifier, the tokens of a token endpoint, or both")
        self._inbox = inbox
        self._tenant = tenant
        self._instance = instance
        self._verifier = verifier
        self._tokens = tokens

    def receive(self, headers: Headers, body: bytes, *, now_us: int, method: str = "POST") -> Outcome:
        """
        Verify and keep one delivery.

        Args:
            headers: of the request, by name or as pairs.
            body: as it came; whoever reads it may stop one byte past `largest_body`.
            now_us: microseconds since 1970 UTC.
        """
        return self.admit(method, headers, now_us=now_us) or self.take(headers, body, now_us=now_us)

    def admit(self, method: str, headers: Headers, *, now_us: int) -> Outcome | None:
        """What is wrong with a request before its body is read; None when it may be read."""
        if method != "POST":
            return Outcome(405, "method", {"Allow": "POST"})
        try:
            reason = self._flaw(headers, now_us)
        except Exception as error:  # noqa: BLE001 - a token store is the user's: whatever it raises, nobody is believed
            return Outcome(503, "tokens", failure=type(error).__name__)
        if reason is not None:
            return Outcome(401, reason, {"WWW-Authenticate": "Bearer"})
        if media_type(headers) != "application/json" or is_encoded(headers):
            return Outcome(415, "media type", {"Accept": "application/json"})
        if (declared_length(headers) or 0) > self.largest_body:
            return Outcome(413, "size")
        return None

    def take(self, headers: Headers, body: bytes, *, now_us: int) -> Outcome:
        """Keep the body of a request that was admitted."""
        if len(body) > self.largest_body:
            return Outcome(413, "size")
        try:
            reached("before the inbox's commit")
            is_new = self._inbox.accept(self._tenant, self._instance, body, received_us=now_us)
            reached("after the inbox's commit")
        except Exception as error:  # noqa: BLE001 - whatever an inbox raises: not kept is not acknowledged
            return Outcome(503, "inbox", failure=type(error).__name__)
        return Outcome(200, "accepted" if is_new else "repeated", accepted=True)

    def _flaw(self, headers: Headers, now_us: int) -> str | None:
        """Why the sender is not believed; both ways are tried on every token."""
        token = bearer_token(headers)
        is_ours = self._tokens is not None and self._tokens.is_live(token or "", now_us=now_us)
        if self._verifier is None:
            return None if is_ours else "absent" if token is None else "token"
        verdict = self._verifier.verify(token, now_us=now_us)
        return None if is_ours or verdict.is_authentic else verdict.reason
