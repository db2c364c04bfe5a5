"""
From what the transport gave back to an answer of ours or to one error of ours: the only place that translates.

What the HTTP library raises holds the request with its URL and its bearer token, and texts that quote the server. So it
is not chained: its class and the operating system's error name are all that is taken over.

A status of success says little: what was read without a fault may still be no record, but an error that came with a 200. A
record is read from any JSON object, since the server may leave members out. One that has nothing of what the document
promises is not a record that lacks something.
"""

from __future__ import annotations

import errno
import socket
import ssl
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime

import httpx

from welkin_runtime.decoding import Model
from welkin_runtime.operations import Operation
from welkin_sdk.errors import (
    ApiError,
    OutcomeUnknownError,
    OutcomeUnknownTimeoutError,
    UnreadableResponseError,
    WelkinConnectionError,
    WelkinError,
    WelkinTimeoutError,
)
from welkin_sdk.http.attempts import classify_exception
from welkin_sdk.http.body import BodyTooLongError, UnknownCodingError
from welkin_sdk.http.context import OUTCOME_UNKNOWN, CallContext
from welkin_sdk.http.refusal import ERROR_MEMBERS, build_api_error, is_refusal
from welkin_sdk.http.response import Headers, Response
from welkin_sdk.http.retry import Failure, Kind, is_worth_repeating, parse_retry_after


class RefusalError(httpx.DecodingError):
    """The server has refused the file, with the status of a success."""


def to_answer(response: httpx.Response, call: CallContext) -> Response:
    """The library's response as our answer."""
    headers = Headers(response.headers.multi_items())
    is_success = 200 <= response.status_code < 300
    content = b"" if call.is_file(response.status_code) else response.content
    document = call.document if is_success else None
    return Response(response.status_code, headers, content, attempts=call.attempts, document=document)


def to_error(exc: Exception, call: CallContext) -> WelkinError:
    """The error for a call that no answer came to."""
    if isinstance(exc, WelkinError):
        return exc
    failure = classify_exception(exc, call)
    kind: type[WelkinError] = WelkinConnectionError
    text = f"no complete answer ({_name(exc)})"
    if failure is Failure.UNREADABLE:
        kind, text = UnreadableResponseError, _unreadable_text(exc, call)
    elif failure is Failure.TIMEOUT or isinstance(exc, (httpx.TimeoutException, TimeoutError)):
        kind, text = WelkinTimeoutError, f"no answer in time ({_name(exc)})"
    if call.is_outcome_unknown and issubclass(kind, WelkinConnectionError):
        kind = OutcomeUnknownTimeoutError if kind is WelkinTimeoutError else OutcomeUnknownError
        text = f"{text}; {OUTCOME_UNKNOWN}"
    is_retryable = is_worth_repeating(call.kind, failure)
    error = kind(text, operation=call.operation, attempts=call.attempts, is_retryable=is_retryable)
    if isinstance(error, WelkinConnectionError):
        error.reason = _reason(exc)
    return error


def _unreadable_text(exc: Exception, call: CallContext) -> str:
    if isinstance(exc, BodyTooLongError):
        return f"the body is longer than {call.most_bytes >> 20} MiB"
    if isinstance(exc, UnknownCodingError):
        return "the body is compressed in a way that was not asked for"
    if isinstance(exc, RefusalError):
        return "the answer holds errors in the place of the file"
    return "the compressed body is damaged"


def _name(exc: Exception) -> str:
    for cause in _causes(exc):
        if isinstance(cause, OSError) and cause.errno is not None and cause.errno in errno.errorcode:
            return f"{type(exc).__name__}, {errno.errorcode[cause.errno]}"
    return type(exc).__name__


def _reason(exc: Exception) -> str | None:
    """See `WelkinConnectionError`."""
    for cause in _causes(exc):
        for kind, reason in _REASONS:
            if isinstance(cause, kind):
                return reason
    return None


# A class stands before those that it is one of.
_REASONS: tuple[tuple[type[Exception], str], ...] = (
    (httpx.ProxyError, "proxy"),
    (ssl.SSLCertVerificationError, "certificate"),
    (ssl.SSLError, "tls"),
    (socket.gaierror, "unknown host"),
    (ConnectionRefusedError, "refused"),
)


def _causes(exc: BaseException) -> Iterator[BaseException]:
    cause: BaseException | None = exc
    while cause is not None:
        yield cause
        cause = cause.__cause__ or cause.__context__


def refuse(answer: Response, call: CallContext, *, now: float, is_token_exchange: bool) -> ApiError | None:
    """The error for an answer whose status is no success; None for a success."""
    if 200 <= answer.status < 300:
        return None
    retry_after = parse_retry_after(
        answer.headers.get("Retry-After"),
        now=datetime.fromtimestamp(now, UTC),
        server_date=answer.headers.get("Date"),
    )
    if call.meter is not None and answer.status == 429:
        retry_after = call.meter.block(retry_after)
    return build_api_error(
        status=answer.status,
        headers=answer.headers,
        content=answer.content,
        operation=call.operation,
        is_token_exchange=is_token_exchange,
        attempts=call.attempts,
        is_retryable=is_worth_repeating(call.kind, answer.status),
        retry_after=retry_after,
        category="" if call.is_elsewhere else call.category,
        is_elsewhere=call.is_elsewhere,
        redirect=call.redirect,
        is_metered=call.meter is not None,
        is_outcome_unknown=call.is_outcome_unknown,
        is_write=call.kind is not Kind.READ,
    )


def unreadable(answer: Response, call: CallContext, reason: str) -> UnreadableResponseError:
    """The error for a success that cannot be read; *reason* quotes nothing of it."""
    return UnreadableResponseError(
        f"HTTP {answer.status}, but {reason}",
        status=answer.status,
        operation=call.operation,
        attempts=call.attempts,
        is_retryable=call.kind is Kind.READ,
    )


_REFUSED = "the answer holds errors in the place of what was asked for"


def check_substance(answer: Response, operation: Operation, body: object, record: object) -> None:
    """
    Hold what was read against what it was read from.

    Raises:
        UnreadableResponseError: an error body came with a status of success, or an object without any member that the
            document knows of the record.
    """
    if operation.answer == "none":
        body = _body_of(answer)
    if isinstance(record, Model) and isinstance(body, dict):
        # A record that promises some of the members of errors is known by its others.
        if any(one.required and one.name in body and one.name not in ERROR_MEMBERS for one in record._fields):
            return
        check_no_refusal(body)
        if record._names.isdisjoint(body) and _promises(record, body):
            raise UnreadableResponseError("the answer is no record")
    check_no_refusal(body)


def _promises(record: Model, body: Mapping[str, object]) -> bool:
    """Whether a record of this class cannot be *body*, of whose members it knows none."""
    return any(member.required for member in record._fields) or (bool(body) and not record._takes_more)


def check_no_refusal(body: object) -> None:
    """
    Refuse an error body in the place of records.

    Raises:
        UnreadableResponseError: it is one.
    """
    if is_refusal(body):
        raise UnreadableResponseError(_REFUSED)


def _body_of(answer: Response) -> object:
    try:
        return answer.json() if answer.content.strip() else None
    except ValueError:
        return None
