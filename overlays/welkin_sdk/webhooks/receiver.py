"""
A delivery's way from its headers to the inbox. Its body is kept as it came, whatever it says.

The order of the checks, and why:

    405  another method than POST      says nothing that anybody could not guess
    401  no good token                 before anything else is told, or any of the body read
    415  no JSON, or compressed        from here on only Welkin hears more than "no"
    413  more than 256 KiB
    429  the token's quota is used up   it is good for Welkin's deliveries, many times over
    503  the inbox is full, or could   Welkin repeats it; everything that was answered 200 is kept
         not commit
    200  it is durably kept, or was waiting already

An authenticated delivery is never refused for what it says: a notification repeats everything since the last 200, so
one odd entry that is refused would keep all later ones out. 413 and 415 are about the form. They too come back every
minute until somebody looks, so they are logged as warnings, and the sweeps find what the notifications would have named.

The token does not cover the body, so a token in wrong hands may bring any. What waits is bounded, by the inbox, and the
part of one token, by its quota. A body that is no notification is kept while the inbox is nearly empty, and refused long
before a notification is: so garbage cannot keep notifications out.
Source: Data API, later editions, "Webhooks"; RFC 6750 for 401.
"""

from __future__ import annotations

from typing import Protocol, cast, runtime_checkable

from welkin_runtime.frames import private_frames
from welkin_sdk.arguments import check_type, has_members, is_storable, of_configuration
from welkin_sdk.errors import ConfigurationError
from welkin_sdk.mirror.errors import InboxFullError
from welkin_sdk.mirror.notification import is_notification
from welkin_sdk.mirror.types import InboxLimit
from welkin_sdk.webhooks.outcome import Outcome
from welkin_sdk.webhooks.quota import TokenQuotas
from welkin_sdk.webhooks.request import Headers, bearer_token, declared_length, is_encoded, media_type
from welkin_sdk.webhooks.tokens import TokenStore
from welkin_sdk.webhooks.verify import Verifier

__all__ = ["LARGEST_BODY", "BoundedInbox", "Inbox", "Receiver"]

LARGEST_BODY = 256 * 1024
GARBAGE_PART = 8
"""A body that is no notification is kept while the inbox is filled to one part in so many."""
_RETRY = {"Retry-After": "60"}


class Inbox(Protocol):
    """Where deliveries are kept; a sync store is one."""

    def accept(self, tenant: str, instance: str, body: bytes, *, received_us: int) -> bool:
        """
        Keep *body* durably before returning; whether it is new. The same bytes are kept once.

        Raises:
            Exception: of any kind: it could not be kept.
        """
        ...


@runtime_checkable
class BoundedInbox(Inbox, Protocol):
    """An inbox that can be told how much may wait in it; of any other, the bound is its own matter."""

    def accept_within(
        self, tenant: str, instance: str, body: bytes, *, received_us: int, limit: InboxLimit
    ) -> bool:
        """
        As `accept`, while it holds less than *limit*.

        Raises:
            InboxFullError: it does not; nothing was kept.
        """
        ...


@private_frames
class Receiver:
    """
    Verifies deliveries and keeps them in an inbox; the adapters for web servers are around it.

    Args:
        verifier: of the tokens that Welkin signs itself, their audience being the subscribed address.
        tokens: those that our own token endpoint has given out.
        limit: of the inbox; its defaults when absent.
        quotas: what one token may bring; their defaults when absent.

    Raises:
        ConfigurationError: neither *verifier* nor *tokens* is given, so that nobody could be believed; or an argument is
            not of its kind.
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
        limit: InboxLimit | None = None,
        quotas: TokenQuotas | None = None,
    ) -> None:
        with of_configuration():
            check_type("tenant", tenant, str, "a string")
            check_type("instance", instance, str, "a string")
            check_type("verifier", verifier, Verifier | None, "a Verifier")
            if tokens is not None:
                check_type("tokens", tokens, TokenStore, "a TokenStore")
            check_type("limit", limit, InboxLimit | None, "an InboxLimit")
            check_type("quotas", quotas, TokenQuotas | None, "TokenQuotas")
        if verifier is None and tokens is None:
            raise ConfigurationError("a receiver needs a verifier, the tokens of a token endpoint, or both")
        _check_text("tenant", tenant)
        _check_text("instance", instance)
        self._inbox = inbox
        self._tenant = tenant
        self._instance = instance
        self._verifier = verifier
        self._tokens = tokens
        self._limit = limit or InboxLimit()
        self._quotas = quotas or TokenQuotas()

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
            return Outcome(503, "tokens", _RETRY, failure=type(error).__name__)
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
        token = bearer_token(headers) or ""
        if not self._quotas.spend(token, len(body), now_us=now_us):
            return Outcome(429, "quota", _RETRY)
        outcome = self._kept(body, now_us)
        if outcome.reason != "accepted":
            self._quotas.refund(token, len(body))
        return outcome

    def _kept(self, body: bytes, now_us: int) -> Outcome:
        try:
            is_new = self._accept(body, now_us)
        except InboxFullError:
            return Outcome(503, "full", _RETRY)
        except Exception as error:  # noqa: BLE001 - whatever an inbox raises: not kept is not acknowledged
            return Outcome(503, "inbox", _RETRY, failure=type(error).__name__)
        return Outcome(200, "accepted" if is_new else "repeated", accepted=True)

    def _accept(self, body: bytes, now_us: int) -> bool:
        if not has_members(self._inbox, BoundedInbox):
            return self._inbox.accept(self._tenant, self._instance, body, received_us=now_us)
        limit = self._limit if is_notification(body) else self._limit.divided(GARBAGE_PART)
        inbox = cast("BoundedInbox", self._inbox)
        return inbox.accept_within(self._tenant, self._instance, body, received_us=now_us, limit=limit)

    def _flaw(self, headers: Headers, now_us: int) -> str | None:
        """Why the sender is not believed; both ways are tried on every token."""
        token = bearer_token(headers)
        is_ours = self._tokens is not None and self._tokens.is_live(token or "", now_us=now_us)
        if self._verifier is None:
            return None if is_ours else "absent" if token is None else "token"
        verdict = self._verifier.verify(token, now_us=now_us)
        return None if is_ours or verdict.is_authentic else verdict.reason


def _check_text(name: str, value: object) -> None:
    """What the inbox refuses would be refused with every delivery, and be seen in the log alone."""
    if not isinstance(value, str) or not is_storable(value):
        raise ConfigurationError(f"{name}: give a text without NUL and halves of surrogate pairs")
