"""The store's own decisions, without a socket."""

from __future__ import annotations

from concurrent.futures import Future
from typing import Any

import pytest
from fake_clock import FakeClock

from welkin_sdk.errors import TokenExchangeError, WelkinConnectionError
from welkin_sdk.protocol.token import AccessToken
from welkin_sdk.wire.tokens import LOST_FLIGHT_SECONDS, TokenStore


def start(clock: FakeClock) -> TokenStore:
    return TokenStore(clock.clock.monotonic)


def token(clock: FakeClock, value: str = "t") -> AccessToken:
    return AccessToken(value, clock.clock.monotonic(), 3600.0)


def flight_of(ticket: Any) -> Future[AccessToken | None]:
    assert ticket.flight is not None
    found: Future[AccessToken | None] = ticket.flight
    return found


def test_one_leads_and_the_others_wait(clock: FakeClock) -> None:
    """However many come."""
    store = start(clock)

    first, second, third = (store.enter() for _ in range(3))

    assert (first.is_leader, second.is_leader, third.is_leader) == (True, False, False)
    assert first.flight is second.flight is third.flight


def test_a_lost_flight_is_replaced(clock: FakeClock) -> None:
    """Its leader's event loop may have been stopped for good; what it brings later is ignored."""
    store = start(clock)
    lost = flight_of(store.enter())
    clock.move(LOST_FLIGHT_SECONDS)

    ticket = store.enter()
    store.land(lost, token(clock, "late"))
    store.abandon(lost)

    assert ticket.is_leader
    assert lost.result(0) is None
    assert not flight_of(ticket).done()


def test_an_abandoned_flight_lets_a_new_leader_be_chosen(clock: FakeClock) -> None:
    """Its waiters are told, and the next to enter leads."""
    store = start(clock)
    flight = flight_of(store.enter())
    store.abandon(flight)

    assert flight.result(0) is None
    assert store.enter().is_leader


def test_a_connection_failure_is_shared_with_waiters_only(clock: FakeClock) -> None:
    """It is no verdict on the credentials, so the next caller tries for himself."""
    store = start(clock)
    flight = flight_of(store.enter())
    store.fail(flight, WelkinConnectionError("x"), is_early=False)

    assert isinstance(flight.exception(0), WelkinConnectionError)
    assert store.enter().is_leader


def test_a_refusal_is_shared_with_those_who_come_late(clock: FakeClock) -> None:
    """For one second, in copies."""
    store = start(clock)
    refusal = TokenExchangeError(status=401)
    store.fail(flight_of(store.enter()), refusal, is_early=False)

    with pytest.raises(TokenExchangeError) as caught:
        store.enter()
    assert caught.value is not refusal

    clock.move(1)
    assert store.enter().is_leader


def test_only_the_token_that_was_refused_is_forgotten(clock: FakeClock) -> None:
    """Compare and clear."""
    store = start(clock)
    store.land(flight_of(store.enter()), token(clock, "new"))

    store.invalidate("old")
    assert store.enter().token is not None

    store.invalidate("new")
    assert store.enter().is_leader


def test_a_cancelled_future_is_out_of_reach_of_waiters(clock: FakeClock) -> None:
    """Asyncio passes a waiter's cancellation on to the future it waits for."""
    flight = flight_of(start(clock).enter())

    assert not flight.cancel()
