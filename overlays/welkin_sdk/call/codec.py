"""
Both ends of a call, without sending: from a generated request to the HTTP request, and from what came back to one
answer, one record or one `WelkinError`. The sync and the async wire share it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from functools import partial
from typing import TypeVar, cast

import httpx
from attrs import evolve, field

from welkin_runtime.operations import Operation
from welkin_runtime.types import Arguments, Reader, Request, RequestOptions, Tolerated
from welkin_runtime.values import frozen
from welkin_sdk.auth.metering import Meter
from welkin_sdk.call.deviations import ToleratedCounts
from welkin_sdk.call.notices import NoticeBoard
from welkin_sdk.call.options import check_names, check_options
from welkin_sdk.errors import InvalidRequestError, UnreadableResponseError
from welkin_sdk.http.body import MAX_BYTES
from welkin_sdk.http.breaker import BREAKER
from welkin_sdk.http.clock import Clock
from welkin_sdk.http.context import EXTENSION, CallContext
from welkin_sdk.http.encode import PARTS, encode, refuse_credentials, without_credentials
from welkin_sdk.http.events import Hooks
from welkin_sdk.http.outcome import check_substance, refuse, to_answer, to_error, unreadable
from welkin_sdk.http.response import Response
from welkin_sdk.http.retry import Kind, classify
from welkin_sdk.http.settings import Timeout
from welkin_sdk.http.tracing import SpanFacts

# What is answered to the wish for a part that there is not, or not any more.
NO_PART = frozenset({412, 416})

T = TypeVar("T")


@frozen
class CallSettings:
    """What a call does unless its own options say otherwise; `with_options` derives a changed copy."""

    timeout: Timeout
    deadline: float | None
    max_retries: int
    max_retry_after: float
    headers: Mapping[str, str] = field(repr=False)
    hooks: Hooks = field(repr=False)


@frozen
class OpenCall:
    """A call between its two ends."""

    context: CallContext
    operation: Operation
    request: httpx.Request = field(repr=False)
    options: RequestOptions = field(repr=False)


@frozen(slots=False)
class Codec:
    """
    Both ends of every call of one client, without sending.

    Attributes:
        base_url: what the path of an operation follows; without a slash at its end.
        tenant_url: the same for operations about a tenant as a whole, where there are tenants.
        meter: counts what is exchanged for a token, where the number of exchanges is limited.
    """

    base_url: str
    settings: CallSettings
    clock: Clock
    notices: NoticeBoard
    tolerated: ToleratedCounts
    tenant_url: str | None = None
    meter: Meter | None = None

    def prepare(self, operation: Operation, arguments: Arguments, options: RequestOptions) -> Request:
        """
        Build a request.

        Raises:
            TypeError: an argument does not exist; said before what is wrong with those that do.
            InvalidRequestError: an argument is refused; names the argument, never its value.
        """
        check_names(options, operation)
        return build_safely(partial(operation.build, arguments), operation.name)

    def open(
        self,
        request: Request,
        options: RequestOptions,
        *,
        expects_json: bool = True,
        is_streamed: bool = False,
        most_bytes: int = MAX_BYTES,
    ) -> OpenCall:
        """
        The call of *request*, its clock running.

        Args:
            most_bytes: that its answer may have, a file aside.

        Raises:
            TypeError, InvalidRequestError: see `check_options`.
        """
        operation = request.operation
        check_options(options, operation)
        deadline = options.get("deadline", self.settings.deadline)
        context = CallContext(
            operation=operation.name,
            method=operation.method,
            path=operation.path,
            # Nothing is created by an exchange: the next one replaces it.
            kind=classify(is_read_only=operation.is_read_only, is_idempotent=operation.is_idempotent)
            if operation.needs_token
            else Kind.READ,
            timeout=self._timeout(options),
            max_retries=options.get("max_retries", self.settings.max_retries),
            max_retry_after=self.settings.max_retry_after,
            deadline_at=None if deadline is None else self.clock.monotonic() + deadline,
            hooks=self.settings.hooks,
            monotonic=self.clock.monotonic,
            expects_json=expects_json and operation.answer == "json",
            is_streamed=is_streamed,
            most_bytes=most_bytes,
            # Security policies are the Cloud API's, and its addresses are those of tenants.
            category=operation.category if operation.scope != "server" and operation.needs_token else "",
            meter=None if operation.needs_token else self.meter,
            breaker=BREAKER.get(),
        )
        headers, given = self.settings.headers, options.get("headers", {})
        if not operation.needs_token:
            refuse_credentials(given, operation.name)
            headers = without_credentials(headers)
        url = self.base_url_of(operation) + request.path
        sent = encode(request, context, url=url, headers=headers, given=given)
        return OpenCall(context, operation, sent, options)

    def base_url_of(self, operation: Operation) -> str:
        """What the path of *operation* follows."""
        return (self.tenant_url if operation.scope == "tenant" else None) or self.base_url

    def _timeout(self, options: RequestOptions) -> Timeout:
        timeout = options.get("timeout")
        return self.settings.timeout if timeout is None else Timeout.of(timeout)

    def follow(self, call: OpenCall, response: httpx.Response) -> OpenCall | None:
        """The same call where *response* redirects it to; None where it does not, or is not followed."""
        if not call.context.is_streamed:
            return None
        from welkin_sdk.call.redirects import find_next_request

        request = find_next_request(call.request, response, call.context)
        return None if request is None else evolve(call, request=request)

    def resume(
        self, call: OpenCall, failure: Exception, headers: Mapping[str, str], part_from: int | None
    ) -> OpenCall:
        """
        A call for what *call*, a download, has not brought before its *failure*: the same that went to the server
        itself, since the address that a redirect named may have expired.

        Args:
            headers: to ask for the part by.
        """
        context = evolve(
            call.context,
            part_from=part_from,
            broken_off=failure,
            repeats_before=call.context.repeats,
            is_elsewhere=False,
            hops=0,
        )
        sent = httpx.Headers([one for one in call.request.headers.multi_items() if one[0] not in PARTS])
        sent.update(headers)
        request = httpx.Request(
            call.request.method, call.request.url, headers=sent, extensions={EXTENSION: context}
        )
        return evolve(call, context=context, request=request)

    def close(
        self, call: OpenCall, outcome: httpx.Response | Exception, facts: SpanFacts
    ) -> tuple[Response, httpx.Response]:
        """
        The answer, once it is a success that can be read; and the library's, which still has the body of a stream.

        Raises:
            WelkinError: it is not.
        """
        if isinstance(outcome, Exception):
            raise to_error(outcome, call.context)
        answer = to_answer(outcome, call.context)
        facts.status = answer.status
        if not call.context.is_elsewhere:
            self.notices.add(call.operation.name, answer.headers)
        on_response = call.options.get("on_response")
        if on_response is not None:
            on_response(answer)
        if call.context.part_from is not None and answer.status in NO_PART:
            return answer, outcome
        is_token_exchange = not call.operation.needs_token
        refusal = refuse(answer, call.context, now=self.clock.now(), is_token_exchange=is_token_exchange)
        if refusal is not None:
            raise refusal
        # What was read of it already is JSON.
        if call.context.expects_json and call.context.document is None:
            self._check_json(call, answer)
        if call.context.is_streamed and not call.context.is_file(answer.status):
            raise unreadable(answer, call.context, "the answer is no file, or a part that nobody asked for")
        return answer, outcome

    def _check_json(self, call: OpenCall, answer: Response) -> None:
        if _is_silent_success(call.operation, answer):
            return
        try:
            answer.json()
            return
        except ValueError:
            error = unreadable(answer, call.context, "the body is no JSON")
        raise error

    def read(self, request: Request, answer: Response, read: Reader[T]) -> T:
        """
        The record in *answer*; what it was read in spite of is counted.

        A write that was done and answered without a body is a success: its record is one without members, its list an
        empty one, and the missing body is what is counted.

        Raises:
            ResponseMismatchError: it is another record than the one that *request* names.
            UnreadableResponseError: it is none.
        """
        operation = request.operation
        tolerated: list[Tolerated] = []
        if _is_silent_success(operation, answer):
            self.note(operation, [Tolerated("", "body", "missing")])
            return _read_nothing(read)
        # Loaded by the first answer that has something to read.
        from welkin_sdk.paging.envelope import unwrap_record
        from welkin_sdk.paging.identity import expect, find_mismatch, mismatch

        try:
            body = answer.json() if operation.answer == "json" else None
            body = unwrap_record(body) if operation.envelope == "record" else body
            member = find_mismatch(body, expect(request))
            record = read(body, tolerated) if member is None else None
            if member is None:
                check_substance(answer, operation, body, record)
        except UnreadableResponseError as exc:
            reason = str(exc.args[0])
        except ValueError:
            reason = "the answer is no record"
        else:
            if member is not None:
                raise mismatch(member, operation, status=answer.status, attempts=answer.attempts)
            self.note(operation, tolerated)
            return cast("T", record)
        raise UnreadableResponseError(
            f"HTTP {answer.status}, but {reason}",
            status=answer.status,
            operation=operation.name,
            attempts=answer.attempts,
            is_retryable=operation.is_read_only,
        )

    def note(self, operation: Operation, tolerated: list[Tolerated]) -> None:
        """Count what was tolerated."""
        self.tolerated.add(operation.name, tolerated)

    def now(self) -> datetime:
        """This machine's time."""
        return datetime.fromtimestamp(self.clock.now(), UTC)


def _is_silent_success(operation: Operation, answer: Response) -> bool:
    """Whether something was done, and the answer to it lacks the body that the document promises, or has nothing in it."""
    is_write = operation.needs_token and not operation.is_read_only
    return is_write and operation.answer == "json" and answer.content.strip() in (b"", b"{}")


def _read_nothing(read: Reader[T]) -> T:
    try:
        return read({}, [])
    except ValueError:
        return read([], [])


def build_safely(build: Callable[[], Request], operation: str | None = None) -> Request:
    """
    What *build* makes, for the operation of that name.

    Raises:
        InvalidRequestError: an argument is refused; names the argument, never its value.
    """
    try:
        return build()
    except ValueError as exc:
        # A WelkinError too when a caller prepares twice; its text is safe, a bare ValueError's may not be.
        message = str(exc) if type(exc).__module__.startswith("welkin_") else "an argument cannot be sent"
    raise InvalidRequestError(message, operation=operation)
