"""
The bearer token onto each request, a new one first when it is due, and once more after a 401.

Source: Data API, "Authentication"; Cloud API, "Authentication".
"""

from __future__ import annotations

import copy
from collections.abc import AsyncGenerator, Generator
from contextlib import closing
from typing import TYPE_CHECKING

import httpx

from welkin_sdk.auth.grants import Exchange, ExchangeSettings
from welkin_sdk.auth.lifetime import AccessToken
from welkin_sdk.auth.single_flight import Flight, Ticket, TokenStore
from welkin_sdk.auth.unauthorized import MOST_TRIED, Blame, Caller
from welkin_sdk.errors import WelkinError
from welkin_sdk.http.attempts import Wait
from welkin_sdk.http.clock import Clock
from welkin_sdk.http.context import CallContext, context_of

if TYPE_CHECKING:
    from welkin_sdk.auth.login import FileWork, Step, Steps

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
        # Where nobody counts exchanges, tokens may die as often as they like.
        blame = Blame(most_tried=None if exchange.meter is None else MOST_TRIED)
        self._store = TokenStore(clock.monotonic, blame)

    @property
    def account(self) -> str:
        """Who logs in."""
        return self._exchange.account

    def sync_auth_flow(self, request: httpx.Request) -> Generator[httpx.Request, httpx.Response, None]:
        """Send with a token; after a 401 once more, with another one where that may help."""
        call, caller, refused = context_of(request), _caller_of(request), None
        for _ in range(MAX_SENDS):
            token = self._obtain(call, refused)
            response = yield _authorized(request, token.value)
            if not self._may_help(response, call, caller, token.value, refused):
                return
            refused = token.value

    async def async_auth_flow(self, request: httpx.Request) -> AsyncGenerator[httpx.Request, httpx.Response]:
        """Send with a token; after a 401 once more, with another one where that may help."""
        call, caller, refused = context_of(request), _caller_of(request), None
        for _ in range(MAX_SENDS):
            token = await self._obtain_async(call, refused)
            response = yield _authorized(request, token.value)
            if not self._may_help(response, call, caller, token.value, refused):
                return
            refused = token.value

    def _may_help(
        self, response: httpx.Response, call: CallContext, caller: Caller, value: str, refused: str | None
    ) -> bool:
        """Whether *response* is a 401 that another token than that of *value* may help against."""
        if response.status_code != 401:
            if response.is_success:
                self._store.confirm(value, caller)
            return False
        if not self._store.refuse(value, caller, was_refused=refused is not None):
            return False
        if not call.can_send_again():
            self._store.forget(value)
            return False
        return True

    def _obtain(self, call: CallContext, refused: str | None) -> AccessToken:
        while True:
            ticket = self._store.enter(refused)
            if ticket.is_leader:
                token = self._lead(ticket, call)
            elif ticket.flight is not None:
                token = _wait(ticket.flight, call)
            else:
                token = ticket.token
            if token is not None:
                return token

    def _steps(self, ticket: Ticket, call: CallContext) -> Steps:
        # Loaded by the first that logs in: with a token from elsewhere or in hand nobody does.
        from welkin_sdk.auth.login import Login

        return Login(self._exchange, self._settings, self._clock, self._store).steps(ticket, call)

    def _lead(self, ticket: Ticket, call: CallContext) -> AccessToken | None:
        with closing(self._steps(ticket, call)) as steps:
            done: object = None
            while True:
                try:
                    step = steps.send(done)
                except StopIteration as end:
                    token: AccessToken | None = end.value
                    return token
                done = self._do(step)

    def _do(self, step: Step) -> object:
        from welkin_sdk.auth.login import FileWork

        if isinstance(step, Wait):
            self._clock.sleep(step.seconds)
            return None
        if isinstance(step, FileWork):
            return step.act()
        assert self._transport is not None
        try:
            return self._transport.handle_request(step.request)
        except Exception as exc:  # noqa: BLE001 - translated, whatever it is
            return exc

    async def _obtain_async(self, call: CallContext, refused: str | None) -> AccessToken:
        while True:
            ticket = self._store.enter(refused)
            if ticket.is_leader:
                token = await self._lead_async(ticket, call)
            elif ticket.flight is not None:
                token = await _wait_async(ticket.flight, call)
            else:
                token = ticket.token
            if token is not None:
                return token

    async def _lead_async(self, ticket: Ticket, call: CallContext) -> AccessToken | None:
        with closing(self._steps(ticket, call)) as steps:
            done: object = None
            while True:
                try:
                    step = steps.send(done)
                except StopIteration as end:
                    token: AccessToken | None = end.value
                    return token
                done = await self._do_async(step, call)

    async def _do_async(self, step: Step, call: CallContext) -> object:
        from welkin_sdk.auth.login import FileWork

        if isinstance(step, Wait):
            await self._clock.sleep_async(step.seconds)
            return None
        if isinstance(step, FileWork):
            return await _off_the_loop(step, call)
        assert self._async_transport is not None
        try:
            return await self._async_transport.handle_async_request(step.request)
        except Exception as exc:  # noqa: BLE001 - translated, whatever it is
            return exc


def _caller_of(request: httpx.Request) -> Caller:
    call = context_of(request)
    target = request.url.raw_path
    place = hash((call.method, target))
    if call.operation != "raw.request":
        return Caller(call.operation, place)
    # Requests that the document does not know have nothing but their path in common.
    return Caller(f"raw {hash((call.method, target.partition(b'?')[0]))}", place)


def _authorized(request: httpx.Request, access_token: str) -> httpx.Request:
    request.headers["Authorization"] = f"Bearer {access_token}"
    return request


async def _off_the_loop(step: FileWork, call: CallContext) -> object:
    import asyncio

    try:
        async with asyncio.timeout(call.seconds_left()):
            return await asyncio.to_thread(step.act)
    except TimeoutError:
        pass
    raise call.deadline_error()


def _wait(flight: Flight, call: CallContext) -> AccessToken | None:
    left = call.seconds_left()
    try:
        return flight.result(timeout=_WATCH_SECONDS if left is None else min(left, _WATCH_SECONDS))
    except TimeoutError:
        if call.is_over():
            raise call.deadline_error() from None
        return None
    except WelkinError as exc:
        error = copy.copy(exc)
    raise error


async def _wait_async(flight: Flight, call: CallContext) -> AccessToken | None:
    import asyncio

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
