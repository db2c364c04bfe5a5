"""
What is exchanged for an access token: the two ways of logging in, each as the request it sends and how its answer is
read. When to send it, and who waits, is `auth`'s.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Protocol

from attrs import field

from welkin_runtime.types import Request
from welkin_runtime.values import frozen
from welkin_sdk.auth.lifetime import parse_client_token_answer, parse_token_answer
from welkin_sdk.auth.metering import Meter
from welkin_sdk.http.events import Hooks
from welkin_sdk.http.settings import Timeout

if TYPE_CHECKING:
    from welkin_sdk.auth.token_cache import TokenCache


class Exchange(Protocol):
    """
    One way of logging in.

    Attributes:
        url: where the request goes.
        account: who logs in; tells apart what belongs to whom, and is no secret.
        meter: counts the requests, where their number is limited.
        cache: where the token is kept for other processes, if anywhere.
    """

    @property
    def url(self) -> str: ...
    @property
    def account(self) -> str: ...
    @property
    def meter(self) -> Meter | None: ...
    @property
    def cache(self) -> TokenCache | None: ...

    def build(self, now: float) -> Request:
        """The request, made at *now*, seconds since the epoch."""
        ...

    def read(self, answer: object, now: float) -> tuple[str, float]:
        """The token and its life in seconds; ValueError where *answer* holds none."""
        ...


@frozen
class ExchangeSettings:
    """
    The client's own settings, used for every exchange: it serves other callers than the one whose call caused it.

    Attributes:
        headers: sent along.
    """

    timeout: Timeout
    max_retries: int
    max_retry_after: float
    hooks: Hooks
    headers: Mapping[str, str] = field(repr=False)


@frozen
class Credentials:
    """What is exchanged for a token, and where."""

    client_id: str = field(repr=False)
    client_secret: str = field(repr=False)
    token_url: str
    audience: str
    scope: str


@frozen
class AssertionExchange:
    """
    The JWT bearer grant.

    Attributes:
        build_request: the exchange of one assertion, as the document has it.
    """

    credentials: Credentials
    build_request: Callable[[str], Request] = field(repr=False)
    meter: None = None
    cache: None = None

    @property
    def url(self) -> str:
        """The token endpoint."""
        return self.credentials.token_url

    @property
    def account(self) -> str:
        """The client id."""
        return self.credentials.client_id

    def build(self, now: float) -> Request:
        """A new assertion each time: its end lies an hour after *now* at most."""
        from welkin_sdk.auth.assertion import sign_assertion

        assertion = sign_assertion(
            client_id=self.credentials.client_id,
            client_secret=self.credentials.client_secret,
            audience=self.credentials.audience,
            scope=self.credentials.scope,
            now=now,
        )
        return self.build_request(assertion)

    def read(self, answer: object, now: float) -> tuple[str, float]:
        """See `Exchange.read`."""
        return parse_token_answer(answer)


@frozen
class ApiClientExchange:
    """
    An API client's secret for its token.

    Attributes:
        build_request: the exchange, as the document has it.
    """

    account: str
    url: str
    build_request: Callable[[], Request] = field(repr=False)
    meter: Meter
    cache: TokenCache | None = None

    def build(self, now: float) -> Request:
        """The same request each time."""
        return self.build_request()

    def read(self, answer: object, now: float) -> tuple[str, float]:
        """See `Exchange.read`."""
        return parse_client_token_answer(answer, now=now)
