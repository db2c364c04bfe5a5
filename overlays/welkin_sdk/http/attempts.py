"""
The loop of attempts of one request, without sending or sleeping: it says what to do next, a transport does it.

Written as a generator so that the sync and the async transport share every line of it.
"""

from __future__ import annotations

from collections.abc import Generator
from datetime import UTC, datetime

import httpx

from welkin_runtime.values import frozen
from welkin_sdk.errors import InvalidRequestError
from welkin_sdk.forks import Locked
from welkin_sdk.http import retry
from welkin_sdk.http.clock import Clock
from welkin_sdk.http.context import CallContext
from welkin_sdk.http.events import RequestEvent, ResponseEvent, RetryEvent, is_heard, tell
from welkin_sdk.http.json_text import parse_json
from welkin_sdk.http.retry import Allowance, Failure, backoff, parse_retry_after

_OUTAGE_STATUSES = frozenset({502, 503, 504})
"""What a gateway answers in place of a server that is not there (RFC 9110, 15.6): nobody has counted the request."""


@frozen
class Send:
    """
    Send the request now.

    Attributes:
        timeouts: seconds per phase, already trimmed to the deadline.
    """

    timeouts: dict[str, float]


@frozen
class Wait:
    """Wait that long before going on."""

    seconds: float


Outcome = httpx.Response | Exception
Steps = Generator[Send | Wait, Outcome | None, httpx.Response]


class RetryBudget(Locked):
    """What all calls of one client together may spend on retries; fills up again with every success."""

    def __init__(self) -> None:
        super().__init__()
        self._left = retry.CAPACITY

    def spend(self) -> bool:
        """Take one retry out; False when there is none left."""
        with self._lock:
            left = retry.spend(self._left)
            if left is None:
                return False
            self._left = left
            return True

    def refund(self, attempts: int) -> None:
        """Note a success that took that many attempts."""
        with self._lock:
            self._left = retry.refund(self._left, attempts=attempts)


def iterate_steps(call: CallContext, budget: RetryBudget, clock: Clock) -> Steps:
    """
    Steps of one request until it is answered, or not worth repeating.

    Returns the last answer, whatever its status; raises the last exception when there was no answer, and
    `DeadlineExceededError` when the deadline cut an attempt short, `TokenRateLimitError` when none may be made.
    """
    attempt = call.repeats_before
    while True:
        attempt += 1
        outcome = call.broken_off or (yield from _one_attempt(call, clock))
        call.broken_off = None
        failure = judge(outcome, call)
        if failure is None:
            budget.refund(attempt)
            break
        retry_after = find_retry_after(outcome, clock)
        delay = backoff(attempt, retry_after=retry_after, jitter=clock.jitter())
        allowance = Allowance(call.max_retries, call.max_retry_after, call.seconds_left())
        if not (
            _may_be_repeated(call, failure)
            and retry.is_allowed(allowance, attempt=attempt, delay=delay, retry_after=retry_after)
            and budget.spend()
        ):
            break
        call.repeats += 1
        call.may_have_arrived |= retry.is_gateway_failure(failure)
        _tell_retry(call, outcome, delay)
        yield Wait(delay)
    if isinstance(outcome, Exception):
        raise outcome
    return outcome


def _may_be_repeated(call: CallContext, failure: Failure | int) -> bool:
    if call.meter is not None and failure == 429:
        return False  # one more would be counted as well, and make the block longer
    return retry.is_worth_repeating(call.kind, failure) and call.can_send_again()


def _one_attempt(call: CallContext, clock: Clock) -> Generator[Send | Wait, Outcome | None, Outcome]:
    if call.is_over():
        raise call.deadline_error()
    call.begin_attempt()
    hooks = call.hooks
    if is_heard(hooks.on_request):
        event = RequestEvent(call.operation, call.method, call.path, call.attempts)
        tell(hooks.on_request, event, text="attempt begins")
    begun_at = clock.monotonic()
    outcome = yield Send(call.timeout.trim(call.seconds_left()))
    assert outcome is not None
    _take_back(call, outcome)
    if is_heard(hooks.on_response):
        _tell_response(call, outcome, clock.monotonic() - begun_at)
    if isinstance(outcome, Exception):
        call.may_have_arrived |= call.is_on_its_way
        if (error := call.body_error()) is not None:
            raise error
        if isinstance(outcome, httpx.LocalProtocolError) and not call.is_on_its_way:
            raise InvalidRequestError("HTTP cannot say this request", operation=call.operation)
        if call.is_over():
            raise call.deadline_error()
    return outcome


def _take_back(call: CallContext, outcome: Outcome) -> None:
    """Count an attempt no longer whose answer shows that it has reached no server."""
    if call.meter is None or call.counted_at is None or isinstance(outcome, Exception):
        return
    if outcome.status_code in _OUTAGE_STATUSES:
        call.meter.take_back(call.counted_at)


def _tell_response(call: CallContext, outcome: Outcome, seconds: float) -> None:
    event = ResponseEvent(
        call.operation, call.method, call.path, call.attempts, *_status_and_failure(outcome), seconds
    )
    tell(call.hooks.on_response, event, text="attempt ended")


def _tell_retry(call: CallContext, outcome: Outcome, delay: float) -> None:
    event = RetryEvent(
        call.operation, call.method, call.path, call.attempts, *_status_and_failure(outcome), delay
    )
    tell(call.hooks.on_retry, event, text="attempt will be repeated")


def _status_and_failure(outcome: Outcome) -> tuple[int | None, str | None]:
    if isinstance(outcome, Exception):
        return None, type(outcome).__name__
    return outcome.status_code, None


def judge(outcome: Outcome, call: CallContext) -> Failure | int | None:
    """What is wrong with an attempt; None when it brought the answer to the call."""
    if isinstance(outcome, Exception):
        return classify_exception(outcome, call)
    if outcome.status_code >= 300:
        return outcome.status_code
    if call.is_streamed:
        return None if call.is_file(outcome.status_code) else Failure.UNREADABLE
    if not call.expects_json:
        return None
    try:
        call.document = parse_json(outcome.content)
    except ValueError:
        return Failure.UNREADABLE
    return None


def classify_exception(exc: Exception, call: CallContext) -> Failure:
    """How far the request of the last attempt can have come before *exc*."""
    if not call.is_on_its_way:
        return Failure.NOT_SENT
    if isinstance(exc, (httpx.TimeoutException, TimeoutError)):
        return Failure.TIMEOUT
    if isinstance(exc, httpx.DecodingError):
        return Failure.UNREADABLE
    return Failure.BROKEN


def find_retry_after(outcome: Outcome, clock: Clock) -> float | None:
    """Seconds the server asked to wait, if *outcome* is an answer that says so."""
    if isinstance(outcome, Exception) or outcome.status_code < 300:
        return None
    return parse_retry_after(
        outcome.headers.get("Retry-After"),
        now=datetime.fromtimestamp(clock.now(), UTC),
        server_date=outcome.headers.get("Date"),
    )
