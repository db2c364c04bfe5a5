"""
Asks one question after the other, within a budget, and says of each what came: an answer, or why there is none.

What is counted is what was sent. A 429 is waited out as long as it says, and what broke on the way is asked once more.
"""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Mapping
from statistics import median_low
from typing import NoReturn

from attrs import evolve, field, frozen

from welkin_runtime.operations import Operation
from welkin_runtime.types import Arguments
from welkin_sdk import errors
from welkin_sdk.call.call import AsyncWire
from welkin_sdk.clock import Clock
from welkin_sdk.instant import SECOND_MICROSECONDS, parse_http_date, to_instant
from welkin_sdk.probe.describe import show_codes
from welkin_sdk.probe.report import Access

MOST_BYTES = 8 * 1024 * 1024
"""Of an answer. A thousand records of eight kilobytes, which in memory, from their text on, are a quarter of a gigabyte."""

_MINUTE_US = 60 * SECOND_MICROSECONDS
_LONGEST_PAUSE_SECONDS = 120.0
_USUAL_PAUSE_SECONDS = 5.0
_BREATH_SECONDS = 1.0
_MOST_PAUSES = 5
_MOST_IN_VAIN = 6
_MOST_IN_VAIN_AT_FIRST = 3
"""Operations in a row that were asked in vain, after which nothing more is asked; fewer where nothing was answered yet."""

_PER_MINUTE_HEADERS = ("X-RateLimit-Limit-Minute", "RateLimit-Limit-Minute")
_POLICY = re.compile(r"(?:.*[;,])?\s*(\d{1,9})\s*;\s*w\s*=\s*(\d{1,6})\b.*", re.DOTALL)

Query = tuple[tuple[str, str], ...]


class BudgetSpentError(Exception):
    """No further question may be asked; the text says why."""


@frozen
class Answer:
    """
    What one question came to.

    Attributes:
        access: "granted" for a success that is JSON.
        body: the JSON value of a success.
        codes: of a refusal, as far as the document has them.
        status: of the last answer; None where none came.
        fault: what went wrong, without a word of the server's.
    """

    access: Access
    body: object = field(default=None, repr=False)
    codes: tuple[str, ...] = ()
    status: int | None = None
    fault: str | None = None

    @property
    def is_bad_request(self) -> bool:
        """Whether the question itself was refused, and not who asks."""
        is_refused = self.status is not None and 400 <= self.status < 500 and self.status not in (408, 429)
        return self.access == "unknown" and is_refused


class Asker:
    """
    Args:
        wire: of the client.
        requests: to send at most.

    Attributes:
        sent: requests so far, those for tokens aside.
        answered: how many of them were answered, whatever the answer, but for 401, 429 and 5xx.
        first_failure: the first one that came instead of an answer.
    """

    def __init__(self, wire: AsyncWire, *, requests: int, clock: Clock) -> None:
        self._wire = wire
        self._budget = requests
        self._clock = clock
        self.sent = 0
        self.answered = 0
        self.first_failure: errors.WelkinError | None = None
        self._in_vain: set[str] = set()
        self._times_us: deque[int] = deque()
        self._offsets_us: list[int] = []
        self._told: int | None = None
        self._met: int | None = None

    @property
    def left(self) -> int:
        """Requests that may still be sent."""
        return self._budget - self.sent

    @property
    def clock_offset_seconds(self) -> int | None:
        """What the server's clock is ahead; a second is no difference, since dates of headers have whole ones."""
        if not self._offsets_us:
            return None
        seconds = round(median_low(self._offsets_us) / SECOND_MICROSECONDS)
        return 0 if abs(seconds) <= 1 else seconds

    @property
    def told_per_minute(self) -> int | None:
        return self._told

    @property
    def met_per_minute(self) -> int | None:
        return self._met

    async def ask(self, operation: Operation, arguments: Arguments, query: Query = ()) -> Answer:
        """
        The answer to *operation*.

        Args:
            query: sent along, by wire names.

        Raises:
            BudgetSpentError: nothing more may be asked.
            WelkinError: no token is to be had, or nobody answers at all.
        """
        outcome = await self._ask(operation, arguments, query)
        if isinstance(outcome, Answer):
            return outcome
        self._judge_failure(operation, outcome)
        return _explain(outcome)

    async def _ask(
        self, operation: Operation, arguments: Arguments, query: Query
    ) -> Answer | errors.WelkinError:
        """With the pauses that the server wants, and once more where it broke."""
        pauses = 0
        for may_repeat in (True, False):
            while True:
                outcome = await self._send(operation, arguments, query)
                if isinstance(outcome, errors.TokenRateLimitError) or not isinstance(
                    outcome, errors.RateLimitError
                ):
                    break
                wait = outcome.retry_after
                seconds = _USUAL_PAUSE_SECONDS if wait is None else wait
                pauses += 1
                if pauses > _MOST_PAUSES or seconds > _LONGEST_PAUSE_SECONDS:
                    return outcome
                await self._clock.sleep(seconds)
            if not (may_repeat and isinstance(outcome, errors.ServerError | errors.WelkinConnectionError)):
                break
            await self._clock.sleep(_BREATH_SECONDS)
        return outcome

    async def _send(
        self, operation: Operation, arguments: Arguments, query: Query
    ) -> Answer | errors.WelkinError:
        if self.left <= 0:
            raise BudgetSpentError("not asked: the requests that were granted are used up")
        try:
            request = self._wire.codec.prepare(operation, arguments, {})
        except errors.InvalidRequestError:
            # A server may have made up ids that no address can hold.
            return Answer("unknown", fault="an id of the server's that cannot be sent")
        request = evolve(request, query=(*request.query, *query))
        try:
            response = await self._wire.fetch(
                request, {"max_retries": 0, "on_response": self._hear}, most_bytes=MOST_BYTES
            )
        except errors.WelkinError as failure:
            # Of one that is an answer `_hear` knows already.
            self.sent += isinstance(failure, errors.WelkinConnectionError)
            return failure
        self.answered += 1
        self._in_vain.clear()
        return Answer("granted", response.json(), status=response.status)

    def _hear(self, response: object) -> None:
        """An answer came, of whichever status."""
        self.sent += 1
        headers: Mapping[str, str] = getattr(response, "headers", {})
        now = self._clock.now_us()
        moment = parse_http_date(headers.get("Date"))
        if moment is not None:
            self._offsets_us.append(to_instant(moment) - now)
        self._told = self._told or _told_per_minute(headers)
        if getattr(response, "status", None) == 429:
            if self._met is None:
                self._met = sum(1 for one in self._times_us if now - one < _MINUTE_US) or None
            return
        self._times_us.append(now)
        while self._times_us and now - self._times_us[0] >= _MINUTE_US:
            self._times_us.popleft()

    def _judge_failure(self, operation: Operation, failure: errors.WelkinError) -> None:
        """Whether to go on after a question that was asked in vain."""
        self.first_failure = self.first_failure or failure
        if isinstance(failure, errors.TokenExchangeError | errors.TokenRateLimitError):
            self._end(failure, "not asked: no further access token was given out")
        if isinstance(failure, errors.AuthenticationError) and self.answered:
            # The token is good enough for others, so this is a policy's word.
            self._in_vain.clear()
            return
        kinds = errors.WelkinConnectionError | errors.ServerError | errors.RateLimitError
        if not isinstance(failure, kinds | errors.AuthenticationError):
            self.answered += 1
            self._in_vain.clear()
            return
        self._in_vain.add(operation.name)
        if len(self._in_vain) >= (_MOST_IN_VAIN if self.answered else _MOST_IN_VAIN_AT_FIRST):
            self._end(failure, f"not asked: the server answered nothing more ({type(failure).__name__})")

    def _end(self, failure: errors.WelkinError, text: str) -> NoReturn:
        if not self.answered:
            raise failure
        raise BudgetSpentError(text) from None


def _explain(failure: errors.WelkinError) -> Answer:
    """Why there is no answer, in the class of the error and the status."""
    kind = type(failure).__name__
    if isinstance(failure, errors.UnreadableResponseError):
        return Answer(
            "unreadable", status=failure.status, fault=f"{kind}: no JSON, not all of it, or too long"
        )
    if not isinstance(failure, errors.ApiError):
        return Answer("unknown", fault=kind)
    said: Access = "unknown"
    if isinstance(failure, errors.ForbiddenError | errors.AuthenticationError):
        said = "refused"
    elif isinstance(failure, errors.NotFoundError) or failure.status in (405, 410, 501):
        said = "absent"
    return Answer(
        said,
        codes=show_codes(failure.codes),
        status=failure.status or None,
        fault=f"{kind}, HTTP {failure.status}",
    )


def _told_per_minute(headers: Mapping[str, str]) -> int | None:
    """What the headers say is granted in a minute; a limit without its window says nothing."""
    for name in _PER_MINUTE_HEADERS:
        text = headers.get(name, "").strip()
        if text.isascii() and text.isdigit() and len(text) <= 9:
            return int(text) or None
    policy = _POLICY.fullmatch(headers.get("RateLimit-Policy", ""))
    if policy is None or not int(policy[2]):
        return None
    return int(policy[1]) * 60 // int(policy[2]) or None
