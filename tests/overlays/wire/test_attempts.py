"""What one attempt has come to, before anything is decided about the next."""

from __future__ import annotations

from typing import Any

import httpx
import pytest

from tests.overlays.fake_clock import FakeClock
from welkin_sdk.errors import DeadlineExceededError, OutcomeUnknownDeadlineError
from welkin_sdk.protocol.retry import Failure, Kind
from welkin_sdk.wire.answer import Answer, Headers
from welkin_sdk.wire.attempts import classify_exception, find_retry_after, judge
from welkin_sdk.wire.clock import Clock
from welkin_sdk.wire.context import CallContext
from welkin_sdk.wire.events import Hooks
from welkin_sdk.wire.outcome import refuse, to_answer
from welkin_sdk.wire.settings import Timeout


def a_call(**changed: Any) -> CallContext:
    facts: dict[str, Any] = {
        "operation": "patients.get",
        "method": "GET",
        "path": "/patients/{id}",
        "kind": Kind.READ,
        "timeout": Timeout(),
        "max_retries": 2,
        "max_retry_after": 60.0,
        "deadline_at": None,
        "hooks": Hooks(),
        "monotonic": FakeClock().clock.monotonic,
    }
    return CallContext(**facts | changed)


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
    """Its document is kept and raises nothing; of a stream the body is not read here."""
    response = httpx.Response(status, content=b"[7]")
    document = object()
    answer = Answer(status, Headers([]), b"", attempts=1)

    assert (refuse(answer, a_call(), now=0.0, is_token_exchange=False) is None) is is_success
    assert (to_answer(response, a_call(document=document)).json() is document) is is_success
    assert to_answer(response, a_call(is_streamed=True)).content == (b"" if is_success else b"[7]")


@pytest.mark.parametrize(
    ("left", "is_over"), [(10.0, False), (0.006, False), (0.004, True), (0.0, True), (-1.0, True)]
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
