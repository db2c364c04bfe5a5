"""
The bearer token onto each request, a new one first when it is due, and once more after a 401.

Source: Data API, "Authentication"; Cloud API, "Authentication".
"""

from __future__ import annotations

import asyncio
import concurrent.futures
import copy
from collections.abc import AsyncGenerator, Generator

import httpx

from welkin_sdk.errors import DeadlineExceededError, WelkinError
from welkin_sdk.protocol.instant import parse_http_date
from welkin_sdk.protocol.retry import Kind
from welkin_sdk.protocol.token import AccessToken
from welkin_sdk.wire.answer import Answer
from welkin_sdk.wire.clock import Clock
from welkin_sdk.wire.context import CallContext, context_of
from welkin_sdk.wire.encode import encode
from welkin_sdk.wire.exchange import Exchange, ExchangeSettings
from welkin_sdk.wire.outcome import refuse, to_answer, to_error, unreadable
from welkin_sdk.wire.token_cache import CachedToken
from welkin_sdk.wire.tokens import Flight, Ticket, TokenStore

MAX_SENDS = 10
"""How often one request is sent at most because tokens died on its way."""


class FixedTokenAuth(httpx.Auth):
    """A token the user brought along: it is never renewed, so a 401 is final."""

    def __init__(self, access_token: str) -> None:
        self._header = f"Bearer {access_token}"

    def auth_flow(self, request: httpx.Request) -> Generator[httpx.Request, httpx.Response, None]:
        """Add the header."""
        request.headers["Authorization"] = self._header
        yield request


class TokenAuth(httpx.Auth):
    """
    Tokens by an exchange, for sync and async callers alike.

    Args:
        exchange: what is exchanged, see `exchange`.
        transport, async_transport: the retrying ones; the exchange is repeated like any read. One of the two is
            enough for a client that makes only one kind of call.
    """

    def __init__(
        self,
        exchange: Exchange,
        settings: ExchangeSettings,
        clock: Clock,
        *,
        transport: httpx.BaseTransport | None = None,
        async_transport: httpx.AsyncBaseTransport | None = None,
    ) -> None:
        self._exchange = exchange
        self._settings = settings
        self._clock = clock
        self._transport = transport
        self._async_transport = async_transport
        self._store = TokenStore(clock.monotonic)

    @property
    def account(self) -> str:
        """Who logs in."""
        return self._exchange.account

    def sync_auth_flow(self, request: httpx.Request) -> Generator[httpx.Request, httpx.Response, None]:
        """Send with a token; after a 401 forget that token and send once more."""
        call = context_of(request)
        for sent in range(1, MAX_SENDS + 1):
            token = self._obtain(call)
            response = yield _authorized(request, token.value)
            if not self._is_stale(token, response, sent) or not call.can_send_again():
                return

    async def async_auth_flow(self, request: httpx.Request) -> AsyncGenerator[httpx.Request, httpx.Response]:
        """Send with a token; after a 401 forget that token and send once more."""
        call = context_of(request)
        for sent in range(1, MAX_SENDS + 1):
            token = await self._obtain_async(call)
            response = yield _authorized(request, token.value)
            if not self._is_stale(token, response, sent) or not call.can_send_again():
                return

    def _is_stale(self, token: AccessToken, response: httpx.Response, sent: int) -> bool:
        """Whether the 401 is due to the token's age, so that a new one is worth another try."""
        if response.status_code != 401:
            if response.is_success:
                self._store.confirm(token.value)
            return False
        # A new token that is refused at once means that something else is wrong. But under load it may have grown old,
        # or served others, or been replaced by them already, while this request was still queued for a connection.
        has_aged = self._clock.monotonic() >= token.expires_at
        is_final = not has_aged and not self._store.is_outlived(token.value)
        if sent > 1 and (sent == MAX_SENDS or is_final):
            return False
        self._store.invalidate(token.value)
        return True

    def _obtain(self, call: CallContext) -> AccessToken:
        while True:
            ticket = self._store.enter()
            if ticket.is_leader:
                token = self._lead(ticket, call)
            elif ticket.flight is not None:
                token = _wait(ticket.flight, call)
            else:
                token = ticket.token
            if token is not None:
                return token

    def _lead(self, ticket: Ticket, call: CallContext) -> AccessToken | None:
        assert ticket.flight is not None
        assert self._transport is not None
        try:
            if (cached := self._load(ticket)) is not None:
                return cached
            exchange = self._open_exchange(ticket, call)
            try:
                outcome: httpx.Response | Exception = self._transport.handle_request(exchange)
            except Exception as exc:  # noqa: BLE001 - translated, whatever it is
                outcome = exc
            return self._close_exchange(ticket, exchange, outcome)
        except BaseException:
            self._store.abandon(ticket.flight)
            raise

    async def _obtain_async(self, call: CallContext) -> AccessToken:
        while True:
            ticket = self._store.enter()
            if ticket.is_leader:
                token = await self._lead_async(ticket, call)
            elif ticket.flight is not None:
                token = await _wait_async(ticket.flight, call)
            else:
                token = ticket.token
            if token is not None:
                return token

    async def _lead_async(self, ticket: Ticket, call: CallContext) -> AccessToken | None:
        assert ticket.flight is not None
        assert self._async_transport is not None
        try:
            if (cached := self._load(ticket)) is not None:
                return cached
            exchange = self._open_exchange(ticket, call)
            try:
                outcome: httpx.Response | Exception = await self._async_transport.handle_async_request(
                    exchange
                )
            except Exception as exc:  # noqa: BLE001 - translated, whatever it is
                outcome = exc
            return self._close_exchange(ticket, exchange, outcome)
        except BaseException:
            self._store.abandon(ticket.flight)
            raise

    def _load(self, ticket: Ticket) -> AccessToken | None:
        """A token that another process has left in the cache, if it is better than what this one has."""
        cache = self._exchange.cache
        found = None if cache is None else cache.load(self._clock.now())
        if found is None or self._store.is_dead(found.value):
            return None
        age = self._clock.now() - found.issued_at
        token = AccessToken(found.value, self._clock.monotonic() - age, found.expires_at - found.issued_at)
        if ticket.token is not None and token.expires_at <= ticket.token.expires_at:
            return None
        assert ticket.flight is not None
        self._store.land(ticket.flight, token)
        return token

    def _save(self, token: AccessToken) -> None:
        cache = self._exchange.cache
        if cache is None:
            return
        now = self._clock.now()
        issued_at = now - (self._clock.monotonic() - token.issued_at)
        cache.store(CachedToken(token.value, issued_at, issued_at + token.lifetime_seconds), now)

    def _open_exchange(self, ticket: Ticket, call: CallContext) -> httpx.Request:
        is_early = ticket.token is not None
        request = self._exchange.build(self._clock.now())
        context = CallContext(
            operation=request.operation.name,
            method=request.operation.method,
            path=request.operation.path,
            kind=Kind.READ,
            timeout=self._settings.timeout,
            # The old token still works: one try is enough, the next one comes in a few seconds.
            max_retries=0 if is_early else self._settings.max_retries,
            max_retry_after=self._settings.max_retry_after,
            deadline_at=call.deadline_at,
            hooks=self._settings.hooks,
            monotonic=self._clock.monotonic,
            meter=self._exchange.meter,
        )
        sent = encode(request, context, url=self._exchange.url, headers=self._settings.headers)
        sent.extensions[_BEGUN_AT] = self._clock.monotonic()
        return sent

    def _close_exchange(
        self, ticket: Ticket, exchange: httpx.Request, outcome: httpx.Response | Exception
    ) -> AccessToken | None:
        """The new token; None when an early refresh failed; an error of ours otherwise."""
        assert ticket.flight is not None
        result = self._read_exchange(exchange, outcome)
        if isinstance(result, AccessToken):
            self._store.land(ticket.flight, result)
            self._save(result)
            return result
        is_early = ticket.token is not None
        if isinstance(result, DeadlineExceededError) and not is_early:
            raise result  # the leader's own limit says nothing about the others: the flight is abandoned
        self._store.fail(ticket.flight, result, is_early=is_early)
        if is_early:
            return None
        raise result

    def _read_exchange(
        self, exchange: httpx.Request, outcome: httpx.Response | Exception
    ) -> AccessToken | WelkinError:
        call = context_of(exchange)
        if isinstance(outcome, Exception):
            return to_error(outcome, call)
        answer = to_answer(outcome, call)
        refusal = refuse(answer, call, now=self._clock.now(), is_token_exchange=True)
        if refusal is not None:
            return refusal
        try:
            value, lifetime = self._exchange.read(answer.json(), _server_time(answer) or self._clock.now())
        except ValueError as exc:
            return unreadable(answer, call, str(exc))
        return AccessToken(value, exchange.extensions[_BEGUN_AT], lifetime)


def _server_time(answer: Answer) -> float | None:
    moment = parse_http_date(answer.headers.get("Date"))
    return None if moment is None else moment.timestamp()


_BEGUN_AT = "welkin_sdk.begun_at"


def _authorized(request: httpx.Request, access_token: str) -> httpx.Request:
    request.headers["Authorization"] = f"Bearer {access_token}"
    return request


def _wait(flight: Flight, call: CallContext) -> AccessToken | None:
    left = call.seconds_left()
    try:
        return flight.result(timeout=_WATCH_SECONDS if left is None else min(left, _WATCH_SECONDS))
    except concurrent.futures.TimeoutError:
        if call.is_over():
            raise call.deadline_error() from None
        return None
    except WelkinError as exc:
        error = copy.copy(exc)
    raise error


async def _wait_async(flight: Flight, call: CallContext) -> AccessToken | None:
    left = call.seconds_left()
    try:
        async with asyncio.timeout(_WATCH_SECONDS if left is None else min(left, _WATCH_SECONDS)):
            return await asyncio.wrap_future(flight)
    except TimeoutError:
        if call.is_over():
            raise call.deadline_error() from None
        return None
    except WelkinError as exc:
        error = copy.copy(exc)
    raise error


_WATCH_SECONDS = 10.0
"""How long a waiter waits before it looks again whether the flight counts as lost."""
