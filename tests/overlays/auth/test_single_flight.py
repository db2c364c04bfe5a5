"""The store's own decisions, without a socket."""

from __future__ import annotations

from concurrent.futures import Future
from typing import Any

import pytest
from fake_clock import FakeClock

from welkin_sdk.auth.lifetime import AccessToken
from welkin_sdk.auth.single_flight import LOST_FLIGHT_SECONDS, TokenStore
from welkin_sdk.auth.unauthorized import Caller
from welkin_sdk.errors import TokenExchangeError, WelkinConnectionError, WelkinError


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
    store.fail(flight, WelkinConnectionError("x"))

    assert isinstance(flight.exception(0), WelkinConnectionError)
    assert store.enter().is_leader


def test_a_refusal_is_shared_with_those_who_come_late(clock: FakeClock) -> None:
    """For one second, in copies."""
    store = start(clock)
    refusal = TokenExchangeError(status=401)
    store.fail(flight_of(store.enter()), refusal)

    with pytest.raises(TokenExchangeError) as caught:
        store.enter()
    assert caught.value is not refusal

    clock.move(1)
    assert store.enter().is_leader


def test_only_the_token_that_was_refused_is_forgotten(clock: FakeClock) -> None:
    """Compare and clear."""
    store = start(clock)
    store.land(flight_of(store.enter()), token(clock, "new"))

    store.forget("old")
    assert store.enter().token is not None

    store.forget("new")
    assert store.enter().is_leader


def test_a_refused_token_is_served_to_others_until_its_successor_has_landed(clock: FakeClock) -> None:
    """Whoever was refused waits; whoever was not goes on."""
    store = start(clock)
    store.land(flight_of(store.enter()), token(clock, "old"))
    assert store.refuse("old", Caller("patients.get", 1), was_refused=False)

    leader, waiter, other = store.enter("old"), store.enter("old"), store.enter()

    assert (leader.is_leader, waiter.flight, other.token) == (True, leader.flight, token(clock, "old"))
    store.land(flight_of(leader), token(clock, "new"))
    assert store.enter("old").token == store.enter().token == token(clock, "new")


@pytest.mark.parametrize("error", [TokenExchangeError(status=401), WelkinConnectionError("x")])
def test_an_exchange_that_fails_costs_nobody_a_token_that_works(clock: FakeClock, error: WelkinError) -> None:
    """One that was accepted from others meanwhile stays in use."""
    store = start(clock)
    store.land(flight_of(store.enter()), token(clock, "old"))
    assert store.refuse("old", Caller("users.list", 2), was_refused=False)
    flight = flight_of(store.enter("old"))
    store.confirm("old", Caller("patients.get", 1))

    store.fail(flight, error)

    assert store.enter().token == token(clock, "old")


def test_a_refused_secret_ends_a_token_that_nobody_is_accepted_with(clock: FakeClock) -> None:
    """Both were withdrawn: after five seconds callers are told of the secret, and not of each 401 in turn."""
    store = start(clock)
    store.land(flight_of(store.enter()), token(clock, "old"))
    clock.move(6)
    assert store.refuse("old", Caller("patients.get", 1), was_refused=False)

    store.fail(flight_of(store.enter("old")), TokenExchangeError(status=401))

    with pytest.raises(TokenExchangeError):
        store.enter()


def test_a_token_is_given_time_to_be_accepted(clock: FakeClock) -> None:
    """Where a secret was changed meanwhile: the calls of others may be on their way still."""
    store = start(clock)
    issued = token(clock, "old")
    store.land(flight_of(store.enter()), issued)
    clock.move(4)
    assert store.refuse("old", Caller("patients.get", 1), was_refused=False)

    store.fail(flight_of(store.enter("old")), TokenExchangeError(status=401))

    assert store.enter().token == issued


def test_a_cancelled_future_is_out_of_reach_of_waiters(clock: FakeClock) -> None:
    """Asyncio passes a waiter's cancellation on to the future it waits for."""
    flight = flight_of(start(clock).enter())

    assert not flight.cancel()
