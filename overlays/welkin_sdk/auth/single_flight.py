"""
Who fetches the next access token, and who waits: decided under a lock that is never held while anything is sent.

Each fetch is a *flight*: one caller leads it, the others wait for its future or go on with the old token. A leader who
is cancelled or dies abandons the flight, and its waiters choose a new leader among themselves. Threads and asyncio
tasks, of any number of event loops, share one store.

A token that was refused to somebody is served to the others until its successor has landed: their answers say whether it
is any good, and an exchange that fails costs nobody a token that works.
"""

from __future__ import annotations

import copy
from collections import deque
from collections.abc import Callable
from typing import TYPE_CHECKING, TypeAlias
from weakref import ref

from welkin_runtime.values import frozen
from welkin_sdk.auth.lifetime import EARLY_RETRY_SECONDS, AccessToken, Step, decide_step
from welkin_sdk.auth.unauthorized import UNPROVEN_SECONDS, Blame, Caller
from welkin_sdk.errors import TokenExchangeError, WelkinError
from welkin_sdk.forks import Locked

if TYPE_CHECKING:
    from concurrent.futures import Future

SHARED_FAILURE_SECONDS = 1.0
"""How long a refused assertion answers later callers too: a wrong secret is not asked about 200 times."""

LOST_FLIGHT_SECONDS = 120.0
"""After which a flight counts as lost, e.g. its leader's event loop was stopped for good."""

_REMEMBERED_TOKENS = 8

Flight: TypeAlias = "Future[AccessToken | None]"
"""Lands with the new token, with an error of ours, or with None when its leader gave up."""


@frozen
class Ticket:
    """
    What one caller is to do.

    Attributes:
        token: serve this one; with a flight to lead, it is the old one, good if the flight fails.
        flight: lead it, or wait for it; None when the token is simply served.
    """

    token: AccessToken | None = None
    flight: Flight | None = None
    is_leader: bool = False


def _nobody() -> None:
    return None


class TokenStore(Locked):
    """The access token of one client and its successor's flight."""

    def __init__(self, monotonic: Callable[[], float], blame: Blame | None = None) -> None:
        self._monotonic = monotonic
        super().__init__()
        self._blame = Blame() if blame is None else blame
        self._token: AccessToken | None = None
        self._flight: Flight | None = None
        self._flight_begun_at = 0.0
        # Who is interrupted before the first step of a flight cannot abandon it, but leaves no ticket behind.
        self._leader: Callable[[], Ticket | None] = _nobody
        self._no_early_refresh_before = float("-inf")
        self._refusal: TokenExchangeError | None = None
        self._refused_at = float("-inf")
        # When the token was issued, or last accepted.
        self._good_at = float("-inf")
        self._dead: deque[str] = deque(maxlen=_REMEMBERED_TOKENS)

    def _renew_after_fork(self) -> None:
        super()._renew_after_fork()
        self._flight = None  # its leader is a thread of the parent; the token is as good here as there

    def enter(self, refused: str | None = None) -> Ticket:
        """
        A ticket for one caller who needs a token.

        Args:
            refused: a token that is of no use to this caller.

        Raises:
            TokenExchangeError: the assertion was refused a moment ago.
        """
        with self._lock:
            now = self._monotonic()
            step = decide_step(self._token, now=now, no_early_refresh_before=self._no_early_refresh_before)
            if self._token is not None and self._token.value == refused:
                step = Step.REFRESH
            if step is Step.SERVE:
                return Ticket(self._token)
            flight = self._flight
            if flight is not None and not self._is_lost(now):
                return Ticket(self._token) if step is Step.REFRESH_EARLY else Ticket(flight=flight)
            if step is Step.REFRESH and self._refusal and now - self._refused_at < SHARED_FAILURE_SECONDS:
                raise copy.copy(self._refusal)
            return self._begin(self._token if step is Step.REFRESH_EARLY else None, now)

    def _is_lost(self, now: float) -> bool:
        return self._leader() is None or now - self._flight_begun_at >= LOST_FLIGHT_SECONDS

    def _begin(self, token: AccessToken | None, now: float) -> Ticket:
        # Loaded by the first who has a token to fetch.
        from concurrent.futures import Future

        lost, flight = self._flight, Future[AccessToken | None]()
        # A running future cannot be cancelled, so a waiter's cancellation stays its own.
        flight.set_running_or_notify_cancel()
        ticket = Ticket(token, flight, is_leader=True)
        self._leader = ref(ticket)
        self._flight, self._flight_begun_at = flight, now
        if lost is not None:
            lost.set_result(None)
        return ticket

    def land(self, flight: Flight, token: AccessToken, *, is_new: bool = True) -> None:
        """
        The leader has the next token.

        Args:
            is_new: it was issued since the flight began; one that was there before may be withdrawn as well.
        """
        with self._lock:
            if self._flight is not flight:
                return  # counted as lost, and replaced
            self._flight, self._token, self._refusal = None, token, None
            self._good_at = self._monotonic()
            self._blame.begin(self._good_at, is_new=is_new)
        flight.set_result(token)

    def postpone(self, flight: Flight) -> None:
        """No token could be had ahead of time; the old one still works, and is served for a while."""
        with self._lock:
            if self._flight is not flight:
                return
            self._flight = None
            self._no_early_refresh_before = self._monotonic() + EARLY_RETRY_SECONDS
        # Waiters are there because the old token was refused meanwhile: they try for themselves.
        flight.set_result(None)

    def fail(self, flight: Flight, error: WelkinError) -> None:
        """The leader's exchange failed, and with it the calls that wait."""
        with self._lock:
            if self._flight is not flight:
                return
            self._flight = None
            if isinstance(error, TokenExchangeError):
                self._refusal, self._refused_at = copy.copy(error), self._monotonic()
                if self._good_at + UNPROVEN_SECONDS < self._flight_begun_at:
                    self._token = None  # nobody is accepted with it, and nobody will get another one
        flight.set_exception(copy.copy(error))

    def abandon(self, flight: Flight) -> None:
        """The leader cannot go on, for reasons of its own."""
        with self._lock:
            if self._flight is not flight:
                return
            self._flight = None
        flight.set_result(None)

    def confirm(self, value: str, caller: Caller) -> None:
        """The server has accepted the token with *value*."""
        with self._lock:
            is_current = self._token is not None and self._token.value == value
            if is_current:
                self._good_at = self._monotonic()
            self._blame.accept(caller, is_current=is_current)

    def refuse(self, value: str, caller: Caller, *, was_refused: bool) -> bool:
        """
        Note a 401 to *caller* with the token *value*; returns whether another token may help.

        Args:
            was_refused: another token was refused to the same call before.
        """
        with self._lock:
            token, now = self._token, self._monotonic()
            # Under load it may have grown old, or been replaced by others, while the request was queued.
            if token is None or token.value != value or now >= token.expires_at:
                return True
            if not self._blame.wants_another(caller, was_refused=was_refused, now=now):
                return False
            if value not in self._dead:
                self._dead.append(value)
            return True

    def forget(self, value: str) -> None:
        """Serve the token with *value* no more, if it still is the present one: its caller cannot try another one himself."""
        with self._lock:
            if self._token is not None and self._token.value == value:
                self._token = None

    def is_dead(self, value: str) -> bool:
        """Whether the server has refused the token with *value*."""
        with self._lock:
            return value in self._dead
