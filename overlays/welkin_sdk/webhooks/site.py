"""
The receiver's addresses, its clock and its log: what the adapters share.

A log line names the endpoint, status, reason, size and duration; nothing of headers, body or claims.
"""

from __future__ import annotations

import logging
import time
from collections.abc import Callable, Iterable, Mapping
from typing import Protocol
from urllib.parse import urlsplit

from attrs import frozen

from welkin_runtime.frames import private_frames
from welkin_runtime.types import hidden
from welkin_sdk.addresses import check_address
from welkin_sdk.arguments import check_flag, of_configuration, refuse
from welkin_sdk.clock import SYSTEM_CLOCK
from welkin_sdk.errors import ConfigurationError
from welkin_sdk.mirror.types import InboxLimit
from welkin_sdk.webhooks.outcome import Outcome
from welkin_sdk.webhooks.quota import TokenQuotas
from welkin_sdk.webhooks.receiver import Inbox, Receiver
from welkin_sdk.webhooks.request import Headers
from welkin_sdk.webhooks.token_endpoint import TokenEndpoint
from welkin_sdk.webhooks.tokens import MemoryTokens, TokenStore
from welkin_sdk.webhooks.verify import Verifier

__all__ = [
    "DISCONNECTED",
    "INCOMPLETE",
    "NOT_FOUND",
    "SLOW_BODY",
    "Endpoint",
    "Site",
    "Visit",
    "build_site",
]

logger = logging.getLogger("welkin_sdk.webhooks")

NOT_FOUND = Outcome(404, "path")
SLOW_BODY = Outcome(408, "slow body", {"Connection": "close"})
INCOMPLETE = Outcome(400, "incomplete", {"Connection": "close"})
DISCONNECTED = Outcome(400, "disconnected")


class Endpoint(Protocol):
    """The receiver, or the token endpoint: what may be read, then what is made of it."""

    @property
    def largest_body(self) -> int: ...

    def admit(self, method: str, headers: Headers, *, now_us: int) -> Outcome | None: ...
    def take(self, headers: Headers, body: bytes, *, now_us: int) -> Outcome: ...


@private_frames
class Site:
    """
    The endpoints of a receiver: where notifications come, and where Welkin may ask for a token.

    Args:
        endpoints: by path, e.g. "/notifications".
        clock: microseconds since 1970 UTC.
    """

    def __init__(
        self, endpoints: Mapping[str, Endpoint], *, clock: Callable[[], int] = SYSTEM_CLOCK.now_us
    ) -> None:
        self._endpoints = dict(endpoints)
        self._clock = clock
        if not self._endpoints or not all(path.startswith("/") for path in self._endpoints):
            raise ConfigurationError('a receiver needs paths that begin with "/"')

    @property
    def paths(self) -> tuple[str, ...]:
        return tuple(self._endpoints)

    def visit(self, method: str, path: str, headers: Headers) -> Visit:
        """Begin to answer a request, whose body has not been read."""
        started = time.perf_counter()
        endpoint = self._endpoints.get(path)
        if endpoint is None:
            return Visit(self._clock, None, headers, started, NOT_FOUND)
        refused = endpoint.admit(method, headers, now_us=self._clock())
        return Visit(self._clock, endpoint, headers, started, refused)


@frozen(field_transformer=hidden)
class Visit:
    """
    One request under way.

    Attributes:
        refused: the answer, when the body need not be read for it.
    """

    _clock: Callable[[], int]
    _endpoint: Endpoint | None
    _headers: Headers
    _started: float
    refused: Outcome | None

    @property
    def to_read(self) -> int:
        """How many bytes are enough: one more than are allowed."""
        return self._endpoint.largest_body + 1 if self._endpoint is not None else 0

    def take(self, body: bytes) -> Outcome:
        """The answer, once the body is there; may wait for a disk."""
        assert self._endpoint is not None, "a visit to nowhere was refused"
        return self._endpoint.take(self._headers, body, now_us=self._clock())

    def log(self, outcome: Outcome, size: int = 0) -> Outcome:
        """Write the line about *outcome*, and give it back."""
        is_good = outcome.status < 400
        logger.log(
            logging.INFO if is_good else logging.WARNING,
            "webhook endpoint=%s status=%d outcome=%r failure=%s bytes=%d seconds=%.3f",
            "none" if self._endpoint is None else type(self._endpoint).__name__,
            outcome.status,
            outcome.reason,
            outcome.failure,
            size,
            time.perf_counter() - self._started,
        )
        return outcome


@private_frames
def build_site(
    inbox: Inbox,
    *,
    client_id: str,
    secrets: Iterable[str],
    notify_url: str,
    token_url: str | None = None,
    tenant: str,
    instance: str = "",
    accept_signed: bool = True,
    tokens: TokenStore | None = None,
    limit: InboxLimit | None = None,
    quotas: TokenQuotas | None = None,
    clock: Callable[[], int] = SYSTEM_CLOCK.now_us,
) -> Site:
    """
    A site for one subscription, at the paths of its addresses.

    Args:
        secrets: all that are good at present, each of 32 bytes or more.
        notify_url: the address that Welkin was told, to the letter: it is the audience of the tokens.
        token_url: of our token endpoint, for the flow with an exchange; none when absent.
        accept_signed: take tokens that Welkin has signed itself also where there is a token endpoint.
        tokens: where the given tokens are kept; in memory when absent.
        limit: how much may wait in the inbox before the answer is 503; `InboxLimit()` when absent. An inbox that is no
            `BoundedInbox` has a bound of its own, or none.
        quotas: how much one token may bring before the answer is 429; `TokenQuotas()` when absent.

    Raises:
        ConfigurationError: an address has no path or both have the same one, a secret is too short, or nobody could be
            believed.
    """
    with of_configuration():
        if isinstance(secrets, str | bytes | bytearray) or not isinstance(secrets, Iterable):
            raise refuse("secrets", "a list of strings", secrets)
        check_flag("accept_signed", accept_signed)
    secrets = tuple(secrets)
    notify_url = check_address(notify_url, "notify_url")
    token_url = None if token_url is None else check_address(token_url, "token_url")

    def verifier(audience: str) -> Verifier:
        return Verifier(client_id=client_id, secrets=secrets, audience=audience)

    if token_url is not None and _path(token_url) == _path(notify_url):
        raise ConfigurationError("notifications and the token endpoint need a path each")
    given = None if token_url is None else tokens if tokens is not None else MemoryTokens()
    receiver = Receiver(
        inbox,
        tenant=tenant,
        instance=instance,
        verifier=verifier(notify_url) if accept_signed or token_url is None else None,
        tokens=given,
        limit=limit,
        quotas=quotas,
    )
    endpoints: dict[str, Endpoint] = {_path(notify_url): receiver}
    if token_url is not None and given is not None:
        endpoints[_path(token_url)] = TokenEndpoint(verifier(token_url), given)
    return Site(endpoints, clock=clock)


def _path(url: str) -> str:
    return urlsplit(url).path or "/"
