"""What one attempt has come to, before anything is decided about the next."""

from __future__ import annotations

from typing import Any

import httpx
import pytest
from calls import a_call
from fake_clock import FakeClock

from welkin_sdk.errors import (
    DeadlineExceededError,
    InvalidRequestError,
    WelkinError,
)
from welkin_sdk.http.attempts import (
    RetryBudget,
    Wait,
    classify_exception,
    find_retry_after,
    iterate_steps,
    judge,
)
from welkin_sdk.http.clock import Clock
from welkin_sdk.http.context import CallContext
from welkin_sdk.http.events import Hooks
from welkin_sdk.http.outcome import refuse, to_answer
from welkin_sdk.http.response import Headers, Response
from welkin_sdk.http.retry import Failure, Kind


@pytest.mark.parametrize(
    ("status", "content", "failure"),
    [
        (200, b"{}", None),
        (299, b"{}", None),
        (200, b"<html>", Failure.UNREADABLE),
        (299, b"", Failure.UNREADABLE),
        (300, b"{}", 300),
        (404, b"{}", 404),
        (599, b"", 599),
    ],
)
def test_an_answer_is_judged_by_its_status_and_then_by_its_body(
    status: int, content: bytes, failure: Failure | int | None
) -> None:
    """A body that is no JSON matters only behind a success, and only where JSON is expected."""
    response = httpx.Response(status, content=content)

    assert judge(response, a_call()) == failure
    assert judge(response, a_call(expects_json=False)) == (None if status < 300 else failure)


@pytest.mark.parametrize(
    ("exc", "failure"),
    [
        (httpx.ReadTimeout("x"), Failure.TIMEOUT),
        (TimeoutError(), Failure.TIMEOUT),
        (httpx.DecodingError("x"), Failure.UNREADABLE),
        (httpx.ReadError("x"), Failure.BROKEN),
        (OSError(), Failure.BROKEN),
    ],
)
def test_what_broke_off_is_told_apart_once_a_byte_was_sent(exc: Exception, failure: Failure) -> None:
    """Before that the server has seen nothing, whatever it was."""
    assert classify_exception(exc, a_call(is_on_its_way=True)) is failure
    assert classify_exception(exc, a_call(is_on_its_way=False)) is Failure.NOT_SENT


@pytest.mark.parametrize(("status", "seconds"), [(200, None), (299, None), (300, 7.0), (503, 7.0)])
def test_only_an_answer_that_is_no_success_says_when_to_come_again(
    status: int, seconds: float | None
) -> None:
    """An exception has no headers."""
    response = httpx.Response(status, headers={"Retry-After": "7"})

    assert find_retry_after(response, Clock()) == seconds
    assert find_retry_after(OSError(), Clock()) is None


@pytest.mark.parametrize(("status", "is_success"), [(199, False), (200, True), (299, True), (300, False)])
def test_a_success_is_200_to_299(status: int, is_success: bool) -> None:
    """Its document is kept and raises nothing; a file's body is not read here, and only a 200 brings a whole one."""
    response = httpx.Response(status, content=b"[7]")
    document = object()
    answer = Response(status, Headers([]), b"", attempts=1)

    assert (refuse(answer, a_call(), now=0.0, is_token_exchange=False) is None) is is_success
    assert (to_answer(response, a_call(document=document)).json() is document) is is_success
    assert to_answer(response, a_call(is_streamed=True)).content == (b"" if status == 200 else b"[7]")


# --- the loop


def answered(status: int, **headers: str) -> httpx.Response:
    return httpx.Response(status, content=b"{}", headers={k.replace("_", "-"): v for k, v in headers.items()})


def run(
    call: CallContext, clock: FakeClock, *outcomes: httpx.Response | Exception, is_sent: bool = True
) -> tuple[list[float], Any]:
    """The waits between the attempts that end so, and what comes of the call in the end."""
    steps = iterate_steps(call, RetryBudget(), clock.clock)
    waits: list[float] = []
    left = list(outcomes)
    outcome: httpx.Response | Exception | None = None
    while True:
        try:
            step = steps.send(outcome)
        except StopIteration as end:
            return waits, end.value
        except Exception as error:  # noqa: BLE001 - whatever comes of it is what is looked at
            return waits, error
        if isinstance(step, Wait):
            waits.append(step.seconds)
            outcome = None
        else:
            call.is_on_its_way = is_sent
            outcome = left.pop(0)


def test_an_attempt_that_fails_is_repeated_until_one_does_not(clock: FakeClock) -> None:
    """With waits that grow; the answer that ends it is the call's, and how many it took is known."""
    call = a_call(max_retries=5)
    good = answered(200)

    waits, end = run(call, clock, answered(503), httpx.ReadError("x"), good)

    assert (waits, end, call.attempts) == ([0.25, 0.5], good, 3)
    assert call.may_have_arrived


@pytest.mark.parametrize("max_retries", [0, 1, 3])
def test_no_more_attempts_are_made_than_are_allowed(clock: FakeClock, max_retries: int) -> None:
    """The last answer is the call's, whatever its status, and so is the last exception."""
    last, broken = answered(503), httpx.ReadError("x")
    answers, errors = a_call(max_retries=max_retries), a_call(max_retries=max_retries)

    assert run(answers, clock, *[last] * 9)[1] is last
    assert run(errors, clock, *[broken] * 9)[1] is broken
    assert answers.attempts == errors.attempts == max_retries + 1


@pytest.mark.parametrize(("is_sent", "is_refused"), [(False, True), (True, False)])
def test_what_http_cannot_say_is_refused_unless_it_was_said(
    clock: FakeClock, is_sent: bool, is_refused: bool
) -> None:
    """Before a byte was sent it is the request's fault, which no other attempt would mend."""
    call = a_call()

    waits, end = run(call, clock, *[httpx.LocalProtocolError("x")] * 9, is_sent=is_sent)

    assert isinstance(end, InvalidRequestError) is is_refused
    assert (call.attempts, len(waits)) == ((1, 0) if is_refused else (3, 2))


@pytest.mark.parametrize("is_sent", [True, False])
def test_what_may_have_arrived_is_not_forgotten(clock: FakeClock, is_sent: bool) -> None:
    """By a later attempt that did not come so far."""
    call = a_call(kind=Kind.REPEATABLE)
    run(call, clock, httpx.ReadError("x"), answered(200), is_sent=is_sent)

    assert call.may_have_arrived is is_sent
    assert call.is_outcome_unknown is is_sent


def test_a_body_that_cannot_be_read_again_is_not_sent_again(clock: FakeClock) -> None:
    """And one that could not be read at all says so itself."""
    once, never = a_call(can_send_again=lambda: False), a_call(body_error=lambda: WelkinError("the file"))

    assert run(once, clock, answered(503))[1].status_code == 503
    assert str(run(never, clock, httpx.ReadError("x"))[1]) == "the file"
    assert (once.attempts, never.attempts) == (1, 1)


def test_a_deadline_ends_a_call_before_and_behind_an_attempt(clock: FakeClock) -> None:
    """Before the first one nothing is sent; a wait that does not fit is not begun."""
    over = a_call(deadline_at=clock.clock.monotonic(), monotonic=clock.clock.monotonic)
    tight = a_call(deadline_at=clock.clock.monotonic() + 0.2, monotonic=clock.clock.monotonic)

    assert isinstance(run(over, clock)[1], DeadlineExceededError)
    assert run(tight, clock, answered(503))[0] == []
    assert (over.attempts, tight.attempts) == (0, 1)


def test_an_attempt_that_used_the_deadline_up_ends_the_call(clock: FakeClock) -> None:
    """By the deadline's own error."""
    call = a_call(deadline_at=clock.clock.monotonic() + 5, monotonic=clock.clock.monotonic)
    steps = iterate_steps(call, RetryBudget(), clock.clock)
    next(steps)
    clock.move(5)

    with pytest.raises(DeadlineExceededError):
        steps.send(httpx.ReadTimeout("x"))


def test_a_server_that_asks_for_a_long_wait_is_not_waited_for(clock: FakeClock) -> None:
    """A short one is waited for to the second."""
    short, long = a_call(), a_call()

    assert run(short, clock, answered(429, Retry_After="60"), answered(200))[0] == [60.0]
    assert run(long, clock, answered(429, Retry_After="61"))[1].status_code == 429


def test_a_budget_is_shared_and_runs_dry() -> None:
    """A hundred retries, then none, until successes have earned another."""
    budget = RetryBudget()

    spent = [budget.spend() for _ in range(101)]
    for _ in range(10):
        budget.refund(1)
    budget.refund(2)

    assert spent == [True] * 100 + [False]
    assert [budget.spend() for _ in range(3)] == [True, True, False]


def test_hooks_hear_of_each_attempt_and_of_each_wait(clock: FakeClock) -> None:
    """In order, with what came of it and how long it took."""
    heard: list[Any] = []
    hooks = Hooks(on_request=heard.append, on_response=heard.append, on_retry=heard.append)

    run(a_call(hooks=hooks), clock, httpx.ReadError("x"), answered(404))

    told = [(type(event).__name__, event.attempt) for event in heard]
    assert told == [
        ("RequestEvent", 1),
        ("ResponseEvent", 1),
        ("RetryEvent", 1),
        ("RequestEvent", 2),
        ("ResponseEvent", 2),
    ]
    assert [(event.status, event.failure) for event in heard if hasattr(event, "status")] == [
        (None, "ReadError"),
        (None, "ReadError"),
        (404, None),
    ]
