"""
What the leader of a flight does for the others: look for a token that another process has left, else exchange for one
and leave it for them.

Written as a generator, as the attempts are: it says what to do next, and the sync or the async caller does it. What
touches a file is a step of its own, since an event loop must not wait for a disk.
"""

from __future__ import annotations

from collections.abc import Callable, Generator
from functools import partial
from typing import Any

import httpx
from attrs import field, frozen

from welkin_sdk.auth.grants import Exchange, ExchangeSettings
from welkin_sdk.auth.lifetime import AccessToken
from welkin_sdk.auth.single_flight import Flight, Ticket, TokenStore
from welkin_sdk.auth.token_cache import LOCK_SECONDS, POLL_SECONDS, CachedToken, TokenCache
from welkin_sdk.errors import DeadlineExceededError, WelkinError
from welkin_sdk.file_lock import FileLock
from welkin_sdk.http.attempts import Wait
from welkin_sdk.http.clock import Clock
from welkin_sdk.http.context import CallContext, context_of
from welkin_sdk.http.encode import encode
from welkin_sdk.http.outcome import refuse, to_answer, to_error, unreadable
from welkin_sdk.http.response import Response
from welkin_sdk.http.retry import Kind
from welkin_sdk.instant import parse_http_date

_BEGUN_AT = "welkin_sdk.begun_at"


@frozen
class FileWork:
    """Do this where it may wait for a disk, and send back what it returns."""

    act: Callable[[], object]


@frozen
class SendExchange:
    """Send this, and send back the response, or the exception that came in its place."""

    request: httpx.Request = field(repr=False)


Step = Wait | FileWork | SendExchange
Steps = Generator[Step, Any, AccessToken | None]


class Login:
    """Fetches the tokens of one client into its store."""

    def __init__(
        self, exchange: Exchange, settings: ExchangeSettings, clock: Clock, store: TokenStore
    ) -> None:
        self._exchange = exchange
        self._settings = settings
        self._clock = clock
        self._store = store

    def steps(self, ticket: Ticket, call: CallContext) -> Steps:
        """
        The steps of the leader with this *ticket*; however they end, the flight has ended with them.

        Returns:
            the token; None when an early one could not be had, and the old one is to be served.

        Raises:
            WelkinError: there is none.
        """
        assert ticket.flight is not None
        lock: FileLock | None = None
        try:
            cache = self._exchange.cache
            if cache is not None:
                lock = cache.exchange_lock()
                if (found := (yield from self._ask_cache(cache, lock, ticket, call))) is not None:
                    return found
                if ticket.flight.done():
                    return None  # put off: another process is fetching the successor
            token = yield from self._ask_server(ticket, call)
            if cache is not None and token is not None:
                # The token is there: what is left of the call is for the call.
                yield FileWork(partial(self._save, cache, lock, token, _patience(call)))
            return token
        finally:
            if lock is not None:
                lock.release()
            self._store.abandon(ticket.flight)

    def _ask_cache(
        self, cache: TokenCache, lock: FileLock, ticket: Ticket, call: CallContext
    ) -> Generator[Step, Any, AccessToken | None]:
        """A token of another process; None once *lock* is held, or was waited for in vain."""
        # Half of what is left to the call is for the exchange.
        until = self._clock.monotonic() + _patience(call)
        is_ours, is_new = False, False
        while True:
            if (found := (yield from self._load(cache, ticket, is_new=is_new))) is not None or is_ours:
                return found
            is_new = True  # what is there from now on was issued meanwhile
            is_ours = yield FileWork(partial(cache.acquire, lock))
            if is_ours:
                continue  # once more: its last holder may have left a token
            if ticket.token is not None:
                self._store.postpone(_flight_of(ticket))
                return None
            if self._clock.monotonic() >= until:
                cache.warn_of_lock()
                return None
            yield Wait(POLL_SECONDS)
            if call.is_over():
                raise call.deadline_error()

    def _load(
        self, cache: TokenCache, ticket: Ticket, *, is_new: bool
    ) -> Generator[Step, Any, AccessToken | None]:
        """A token that another process has left in the cache, if it is better than what this one has."""
        found: CachedToken | None = yield FileWork(partial(cache.load, self._clock.now()))
        if found is None or self._store.is_dead(found.value):
            return None
        age = self._clock.now() - found.issued_at
        token = AccessToken(found.value, self._clock.monotonic() - age, found.expires_at - found.issued_at)
        if ticket.token is not None and token.expires_at <= ticket.token.expires_at:
            return None
        self._store.land(_flight_of(ticket), token, is_new=is_new)
        return token

    def _save(
        self, cache: TokenCache, lock: FileLock | None, token: AccessToken, patience_seconds: float
    ) -> None:
        now = self._clock.now()
        issued_at = now - (self._clock.monotonic() - token.issued_at)
        kept = CachedToken(token.value, issued_at, issued_at + token.lifetime_seconds)
        cache.store(kept, now, patience_seconds=patience_seconds)
        if lock is not None:
            lock.release()

    def _ask_server(self, ticket: Ticket, call: CallContext) -> Generator[Step, Any, AccessToken | None]:
        request = self._build(ticket, call)
        result = self._read(request, (yield SendExchange(request)))
        flight, is_early = _flight_of(ticket), ticket.token is not None
        if isinstance(result, AccessToken):
            self._store.land(flight, result)
            return result
        if is_early:
            self._store.postpone(flight)
            return None
        # The leader's own limit says nothing about the others: the flight is abandoned.
        if not isinstance(result, DeadlineExceededError):
            self._store.fail(flight, result)
        raise result

    def _build(self, ticket: Ticket, call: CallContext) -> httpx.Request:
        request = self._exchange.build(self._clock.now())
        context = CallContext(
            operation=request.operation.name,
            method=request.operation.method,
            path=request.operation.path,
            kind=Kind.READ,
            timeout=self._settings.timeout,
            # The old token still works: one try is enough, the next one comes in a few seconds.
            max_retries=0 if ticket.token is not None else self._settings.max_retries,
            max_retry_after=self._settings.max_retry_after,
            deadline_at=call.deadline_at,
            hooks=self._settings.hooks,
            monotonic=self._clock.monotonic,
            meter=self._exchange.meter,
        )
        sent = encode(request, context, url=self._exchange.url, headers=self._settings.headers)
        sent.extensions[_BEGUN_AT] = self._clock.monotonic()
        return sent

    def _read(self, request: httpx.Request, outcome: httpx.Response | Exception) -> AccessToken | WelkinError:
        call = context_of(request)
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
        return AccessToken(value, request.extensions[_BEGUN_AT], lifetime)


def _patience(call: CallContext) -> float:
    """How long *call* waits for a lock: half of what it has left, and never long."""
    left = call.seconds_left()
    return LOCK_SECONDS if left is None else max(0.0, min(LOCK_SECONDS, left / 2))


def _flight_of(ticket: Ticket) -> Flight:
    assert ticket.flight is not None
    return ticket.flight


def _server_time(answer: Response) -> float | None:
    moment = parse_http_date(answer.headers.get("Date"))
    return None if moment is None else moment.timestamp()
