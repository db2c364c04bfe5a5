"""What the transport must know about the call a request belongs to. It travels in the request's extensions."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol, cast

import httpx

from welkin_runtime.values import define
from welkin_sdk.errors import DeadlineExceededError, OutcomeUnknownDeadlineError, WelkinError
from welkin_sdk.http.body import MAX_BYTES
from welkin_sdk.http.breaker import Breaker
from welkin_sdk.http.events import Hooks
from welkin_sdk.http.retry import Kind
from welkin_sdk.http.settings import Timeout

EXTENSION = "welkin_sdk.call"

# A timer may fire a moment before the clock says so; such a timeout is the deadline's all the same.
_TOO_CLOSE_SECONDS = 0.005

OUTCOME_UNKNOWN = "whether it was done is unknown, look before you repeat it"


class Meter(Protocol):
    """
    Counts the requests of a kind of which a server allows so many in a time; `auth/metering.py` has the one there is.

    `check` before a connection is made and `enter` with the first byte raise where one more would be too many; `take_back`
    is told that no server was there after all, `block` that the server refuses more, and for how many seconds.
    """

    def check(self, operation: str, attempts: int) -> None: ...
    def enter(self, operation: str, attempts: int) -> float: ...
    def take_back(self, moment: float) -> None: ...
    def block(self, seconds: float | None) -> float: ...


@define
class CallContext:
    """
    One call, over all its attempts.

    Attributes:
        operation: e.g. "patients.get".
        path: the template; the real path holds ids and stays in the request.
        deadline_at: moment of *monotonic* at which the whole call must be over; None without a deadline.
        expects_json: a success whose body is no JSON counts as a failed attempt.
        most_bytes: that the body of an answer may have, as it came and decompressed; a file may have any.
        is_streamed: its answer is a file, handed over with the body unread but for the first bytes.
        part_from: number of the byte from which on a part of the file is asked for; None: all of it.
        is_elsewhere: the request goes to a host that the server has named, and holds nothing that is ours.
        hops: how many redirects led there.
        redirect: why a redirect is not followed.
        broken_off: what ended the last answer, of which this call fetches the rest; begins with the wait after it.
        category: what a security policy allows or forbids; empty where there are none.
        meter: counts attempts of a kind whose number is limited; None for any other.
        can_send_again: whether the body is still there for another attempt.
        attempts: how often a request of this call was sent so far.
        repeats: how many of these were repeats; *repeats_before*: and how many when the request at hand was made.
        is_on_its_way: whether a byte of the current attempt's request was handed to a connection.
        counted_at: when the meter counted the current attempt; None before that, and where nothing is counted.
        may_have_arrived: an attempt failed after its request was, perhaps, sent, or was answered by a gateway.
        body_error: asks why the body of the request could not be read to its end; no attempt is made after that.
        breaker: of the walk it is made for by a thread; None: it is made for its caller.
        document: the JSON value of the last answer, where JSON is expected; it is read once only.
    """

    operation: str
    method: str
    path: str
    kind: Kind
    timeout: Timeout
    max_retries: int
    max_retry_after: float
    deadline_at: float | None
    hooks: Hooks
    monotonic: Callable[[], float]
    expects_json: bool = True
    most_bytes: int = MAX_BYTES
    is_streamed: bool = False
    part_from: int | None = None
    is_elsewhere: bool = False
    hops: int = 0
    redirect: str = "redirects are not followed"
    broken_off: Exception | None = None
    category: str = ""
    meter: Meter | None = None
    can_send_again: Callable[[], bool] = lambda: True
    attempts: int = 0
    repeats: int = 0
    repeats_before: int = 0
    is_on_its_way: bool = False
    counted_at: float | None = None
    may_have_arrived: bool = False
    body_error: Callable[[], WelkinError | None] = lambda: None
    breaker: Breaker | None = None
    document: object = None

    @property
    def is_outcome_unknown(self) -> bool:
        """Whether the call may have changed something, without an answer that says so."""
        return self.kind is not Kind.READ and self.may_have_arrived

    def is_file(self, status: int) -> bool:
        """Whether an answer of that status brings the file, or the part of it that was asked for."""
        return self.is_streamed and (status == 200 or (status == 206 and self.part_from is not None))

    def begin_attempt(self) -> None:
        """
        Called before each attempt.

        Raises:
            TokenRateLimitError: it must not be made.
        """
        if self.meter is not None:
            self.meter.check(self.operation, self.attempts)
        self.attempts += 1
        self.is_on_its_way, self.counted_at = False, None

    def depart(self) -> None:
        """
        Called before a byte of the request is handed to a connection: from now on the server may see it.

        Raises:
            TokenRateLimitError: others have used up what is allowed while this attempt was connecting.
        """
        if not self.is_on_its_way and self.meter is not None:
            self.counted_at = self.meter.enter(self.operation, self.attempts - 1)
        self.is_on_its_way = True

    def seconds_left(self) -> float | None:
        """What is left of the deadline, never below 0; None without one."""
        return None if self.deadline_at is None else max(0.0, self.deadline_at - self.monotonic())

    def is_over(self) -> bool:
        """Whether the deadline has passed, or is too close for anything to happen before it."""
        left = self.seconds_left()
        return left is not None and left < _TOO_CLOSE_SECONDS

    def deadline_error(self) -> DeadlineExceededError:
        """The error for a call that ran out of its deadline."""
        kind = OutcomeUnknownDeadlineError if self.is_outcome_unknown else DeadlineExceededError
        text = "the deadline of the call has passed"
        return kind(
            f"{text}; {OUTCOME_UNKNOWN}" if self.is_outcome_unknown else text,
            operation=self.operation,
            attempts=self.attempts,
            is_retryable=self.kind is not Kind.CREATE or self.attempts == 0,
        )


def context_of(request: httpx.Request) -> CallContext:
    """The call that *request* belongs to."""
    return cast("CallContext", request.extensions[EXTENSION])
