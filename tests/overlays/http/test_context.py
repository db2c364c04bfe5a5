"""What a call knows of itself: its deadline, its attempts, and what may have arrived."""

from __future__ import annotations

from typing import Any

import pytest
from calls import a_call, a_request
from fake_clock import FakeClock

from welkin_sdk.auth.metering import Meter
from welkin_sdk.errors import (
    DeadlineExceededError,
    OutcomeUnknownDeadlineError,
    TokenRateLimitError,
)
from welkin_sdk.http.context import context_of
from welkin_sdk.http.retry import Kind


@pytest.mark.parametrize(
    ("left", "is_over"),
    [(10.0, False), (0.006, False), (0.004, True), (0.0, True), (-1.0, True)],
)
def test_a_deadline_is_over_when_nothing_can_happen_before_it(left: float, is_over: bool) -> None:
    """Five milliseconds: a timer may fire a moment before the clock says so."""
    clock = FakeClock()
    call = a_call(monotonic=clock.clock.monotonic, deadline_at=clock.clock.monotonic() + left)

    assert call.is_over() is is_over
    assert call.seconds_left() == pytest.approx(max(0.0, left))
    assert not a_call().is_over()
    assert a_call().seconds_left() is None


@pytest.mark.parametrize(
    ("kind", "attempts", "may_have_arrived", "error", "is_retryable"),
    [
        (Kind.READ, 1, True, DeadlineExceededError, True),
        (Kind.REPEATABLE, 1, True, OutcomeUnknownDeadlineError, True),
        (Kind.REPEATABLE, 1, False, DeadlineExceededError, True),
        (Kind.CREATE, 1, True, OutcomeUnknownDeadlineError, False),
        (Kind.CREATE, 0, False, DeadlineExceededError, True),
    ],
)
def test_a_call_that_ran_out_of_time_says_whether_it_may_have_been_done(
    kind: Kind, attempts: int, may_have_arrived: bool, error: type[Exception], is_retryable: bool
) -> None:
    """A read changes nothing; a create that was never sent may be sent again."""
    call = a_call(kind=kind, attempts=attempts, may_have_arrived=may_have_arrived)

    made = call.deadline_error()

    assert (type(made), made.is_retryable, made.attempts) == (error, is_retryable, attempts)


@pytest.mark.parametrize("kind", list(Kind))
@pytest.mark.parametrize("may_have_arrived", [True, False])
def test_what_a_read_has_come_to_is_never_unknown(kind: Kind, may_have_arrived: bool) -> None:
    """It changes nothing; anything else that may have arrived may have been done."""
    call = a_call(kind=kind, may_have_arrived=may_have_arrived)

    assert call.is_outcome_unknown is (may_have_arrived and kind is not Kind.READ)


@pytest.mark.parametrize(
    ("facts", "statuses"),
    [
        ({}, []),
        ({"part_from": 5}, []),
        ({"is_streamed": True}, [200]),
        ({"is_streamed": True, "part_from": 0}, [200, 206]),
    ],
)
def test_a_file_comes_whole_or_as_the_part_that_was_asked_for(
    facts: dict[str, Any], statuses: list[int]
) -> None:
    """A part that nobody asked for is none."""
    call = a_call(**facts)

    assert [status for status in range(200, 300) if call.is_file(status)] == statuses


def test_an_attempt_counts_where_its_first_byte_leaves(clock: FakeClock) -> None:
    """Once, however many pieces follow; the next attempt has not left yet."""
    meter = Meter(clock.clock.monotonic, lambda _meter: None)
    call = a_call(meter=meter)

    call.begin_attempt()
    before = (call.is_on_its_way, call.counted_at)
    call.depart()
    clock.move(1)
    call.depart()
    first = (call.is_on_its_way, call.counted_at)
    call.begin_attempt()

    assert before == (False, None)
    assert first == (True, 1000.0)
    assert (call.attempts, call.is_on_its_way, call.counted_at) == (2, False, None)


def test_an_attempt_too_many_is_not_made(clock: FakeClock) -> None:
    """Neither begun, nor sent where others were faster while it was connecting; it says how many there were before."""
    meter = Meter(clock.clock.monotonic, lambda _meter: None)
    begun, late = a_call(meter=meter, operation="a.login"), a_call(meter=meter)
    begun.begin_attempt()
    meter.block(30)

    with pytest.raises(TokenRateLimitError) as caught:
        begun.depart()
    with pytest.raises(TokenRateLimitError):
        late.begin_attempt()

    assert (caught.value.operation, caught.value.attempts) == ("a.login", 0)
    assert (begun.is_on_its_way, late.attempts) == (False, 0)


def test_a_request_knows_its_call() -> None:
    """By its extensions, which go nowhere."""
    call = a_call()

    assert context_of(a_request("http://127.0.0.1/", call)) is call
