"""
Everything this package raises on purpose, as one tree: catch a branch or the root.

    WelkinError
        ConfigurationError            a client cannot be built from what it was given
        InvalidRequestError           refused before anything was sent (also a ValueError)
        WelkinConnectionError         no complete answer arrived
            WelkinTimeoutError        ... because one attempt took too long
                DeadlineExceededError ... because the call as a whole did
            OutcomeUnknownError       ... and the call would have changed something, which may have been done; its two
                                      subclasses are also WelkinTimeoutError and DeadlineExceededError
        UnreadableResponseError         the answer says success, but is no JSON or has no known envelope
            ResponseMismatchError     ... or it is about another record than the one that was asked for
        UnreadableMemberError         a member of a record was read that the answer lacked (also an AttributeError)
        PaginationError               the pages of a Find do not fit together
            StalledPageError          the next page would be this page again
        ApiError                      the server answered with a status that is no success
            BadRequestError           400
                ParseError            code parse_exception
                UniquenessError       code uniqueness_exception
                EndpointChangedError  the API version is discontinued and this endpoint has changed since
            AuthenticationError       401
                TokenExchangeError    the token endpoint refused the assertion, with whichever 4xx
            ForbiddenError            403
            NotFoundError             404
                ResourceNotFoundError code resource_not_found: something that the request refers to
            RateLimitError            429
                TokenRateLimitError   no more token exchanges for a while; nothing was sent, or the server said so
            ServerError               5xx

Facts are attributes. The text names operation, status, codes, the request's id and the member that was refused, and
these only where they look like what they are: bodies, ids and details of an answer can hold health data, so they never
enter a message or a repr. Every class survives pickle and copy.
Source: Data API, "Errors"; Data API Deprecation Policy; Cloud API, "Errors".
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from attrs import field

# Records raise by themselves, without knowing this package; the tree is whole here all the same.
from welkin_runtime.errors import UnreadableMemberError as UnreadableMemberError  # noqa: PLC0414
from welkin_runtime.errors import WelkinError as WelkinError  # noqa: PLC0414
from welkin_runtime.values import frozen

_SAFE_CODE = r"[a-z][a-z_]{0,47}|[A-Z][A-Z_]{0,47}"
# Names of members and positions in lists, e.g. ".external_ids[0].namespace". An id or a number of a phone is none.
_NAME = r"[A-Za-z_]{1,40}[0-9]{0,2}[A-Za-z_]{0,20}"
_SAFE_PATH = rf"(?:\[[0-9]{{1,4}}\])?(?:\.{_NAME}(?:\[[0-9]{{1,4}}\])?){{1,12}}"
_LONGEST_PATH = 100
_SAFE_REQUEST_ID = r"[A-Za-z0-9_.:-]{1,80}"
_MOST_PATHS = 3


@frozen(repr=False)
class ErrorEntry:
    """
    One entry of an error answer, as sent; any member may be missing.

    The Data API says status, code, title, detail and extra; the Cloud API's errorCode, message and details are code,
    detail and extra here, and only it has the other two.

    Attributes:
        status: the entry's own status, which may differ from the answer's; the answer's decides.
        detail: may name ids and values; not part of the repr.
        extra: e.g. `{"path": ".id"}`; not part of the repr.
        component: the part of the server that refused, e.g. "CDT".
        date: when, as sent.
        path: the member that was refused, e.g. ".external_ids[0].namespace", where `extra` names one and what it names
            looks like a path of names; else None.
    """

    status: int | None = None
    # Kept out by field as well: rich shows an attrs class by its fields, whatever its own repr leaves out.
    code: str | None = field(default=None, repr=False)
    title: str | None = field(default=None, repr=False)
    detail: str | None = field(default=None, repr=False)
    extra: Mapping[str, object] = field(factory=dict, repr=False)
    component: str | None = field(default=None, repr=False)
    date: str | None = field(default=None, repr=False)

    @property
    def path(self) -> str | None:
        found = self.extra.get("path")
        is_path = isinstance(found, str) and len(found) <= _LONGEST_PATH and re.fullmatch(_SAFE_PATH, found)
        return str(found) if is_path else None

    def __repr__(self) -> str:
        codes = printable_codes((self.code,) if self.code else ())
        return f"ErrorEntry(status={self.status}, code={codes[0] if codes else None!r})"


def printable_codes(codes: tuple[str, ...]) -> tuple[str, ...]:
    """The *codes* that look like codes; a server may put anything there, and text must stay free of data."""
    return tuple(code for code in codes if re.fullmatch(_SAFE_CODE, code))


def printable_request_id(text: str | None) -> str | None:
    """*text*, if it is a plain word; a header can be anything."""
    return text if text is not None and re.fullmatch(_SAFE_REQUEST_ID, text) else None


class ConfigurationError(WelkinError):
    """A client cannot be built from its arguments and the environment; the text names what to set."""


class InvalidRequestError(WelkinError, ValueError):
    """The request was refused on this side, before anything was sent."""


class WelkinConnectionError(WelkinError):
    """
    No complete answer arrived: no connection, or it broke.

    Attributes:
        reason: "refused", "unknown host", "certificate", "tls" or "proxy" where that is why; else None.
    """

    reason: str | None = None


class WelkinTimeoutError(WelkinConnectionError):
    """No complete answer arrived in the time one attempt may take."""


class DeadlineExceededError(WelkinTimeoutError):
    """The call as a whole, attempts and waits together, ran out of its deadline."""


class OutcomeUnknownError(WelkinConnectionError):
    """
    No complete answer arrived to a call that changes something, after its request may have been sent.

    Whether it was done, only the server knows: look for the record, e.g. by its external id, before you repeat it.
    `operation` says which call it was; `is_retryable` is true where repeating it leaves the record as once would have.
    """


class OutcomeUnknownTimeoutError(OutcomeUnknownError, WelkinTimeoutError):
    """An `OutcomeUnknownError` because one attempt took too long."""


class OutcomeUnknownDeadlineError(OutcomeUnknownTimeoutError, DeadlineExceededError):
    """An `OutcomeUnknownError` because the call as a whole ran out of its deadline."""


class UnreadableResponseError(WelkinError):
    """
    The status says success, but the body is no JSON, none of the known envelopes, or not the file that was asked for; or
    it is compressed without its end, or in a way that was not asked for.

    Attributes:
        status: HTTP status, e.g. 200.
    """

    def __init__(
        self,
        message: str = "",
        *,
        status: int | None = None,
        operation: str | None = None,
        attempts: int | None = None,
        checkpoint: str | None = None,
        is_retryable: bool | None = None,
        retry_after: float | None = None,
    ) -> None:
        super().__init__(
            message,
            operation=operation,
            attempts=attempts,
            checkpoint=checkpoint,
            is_retryable=is_retryable,
            retry_after=retry_after,
        )
        self.status = status


class ResponseMismatchError(UnreadableResponseError):
    """
    The answer is about something else than the request: a record of another id, or of another patient.

    It is withheld, and neither id is in here. After a write the change was applied, and the answer does not show its
    outcome: read the record before sending anything again.

    Attributes:
        member: path of the record's member that differs, e.g. "patientId".
        is_applied: whether the request was a write, which the server says it has done.
    """

    def __init__(
        self,
        message: str = "",
        *,
        member: str = "",
        is_applied: bool = False,
        status: int | None = None,
        operation: str | None = None,
        attempts: int | None = None,
        checkpoint: str | None = None,
        is_retryable: bool | None = None,
        retry_after: float | None = None,
    ) -> None:
        super().__init__(
            message,
            status=status,
            operation=operation,
            attempts=attempts,
            checkpoint=checkpoint,
            is_retryable=is_retryable,
            retry_after=retry_after,
        )
        self.member = member
        self.is_applied = is_applied


class PaginationError(WelkinError):
    """The pages of a Find do not fit together."""


class StalledPageError(PaginationError):
    """
    A page does not advance: asking for the next one would ask for the same again, forever.

    Attributes:
        is_own_limit: the server grants all that is asked for, and one instant holds more than is asked for at most.
    """

    def __init__(
        self,
        message: str = "",
        *,
        is_own_limit: bool = False,
        operation: str | None = None,
        attempts: int | None = None,
        checkpoint: str | None = None,
        is_retryable: bool | None = None,
        retry_after: float | None = None,
    ) -> None:
        super().__init__(
            message,
            operation=operation,
            attempts=attempts,
            checkpoint=checkpoint,
            is_retryable=is_retryable,
            retry_after=retry_after,
        )
        self.is_own_limit = is_own_limit


class ApiError(WelkinError):
    """
    The server answered with a status that is no success.

    Attributes:
        status: HTTP status, e.g. 400.
        codes: Welkin's codes in the order of the entries, e.g. ("parse_exception",); what looks like no code is left
            to the entry.
        errors: the entries of the answer's body; empty when it held none.
        request_id: the server's or a proxy's id of this request, if one was sent and is a plain word.
        category: what the operation belongs to for a security policy, e.g. "Patients"; None where there are none.
        may_have_succeeded: the call would have changed something, and may have done so in spite of this answer: an
            earlier attempt of it ended without one that says so, or this one is a gateway's. A 404 for a delete or a
            409 for an update may then be the success of that attempt: look for the record.
    """

    def __init__(
        self,
        message: str = "",
        *,
        status: int = 0,
        codes: tuple[str, ...] = (),
        errors: tuple[ErrorEntry, ...] = (),
        request_id: str | None = None,
        category: str | None = None,
        may_have_succeeded: bool = False,
        operation: str | None = None,
        attempts: int | None = None,
        checkpoint: str | None = None,
        is_retryable: bool | None = None,
        retry_after: float | None = None,
    ) -> None:
        super().__init__(
            message or summarize(status, codes, errors, request_id),
            operation=operation,
            attempts=attempts,
            checkpoint=checkpoint,
            is_retryable=is_retryable,
            retry_after=retry_after,
        )
        self.status = status
        # What debuggers show of an exception is its attributes, so what a server has put there is not taken as it is.
        self.codes = printable_codes(codes)
        self.errors = errors
        self.request_id = printable_request_id(request_id)
        self.category = category
        self.may_have_succeeded = may_have_succeeded


def summarize(
    status: int,
    codes: tuple[str, ...],
    entries: tuple[ErrorEntry, ...] = (),
    request_id: str | None = None,
) -> str:
    """Status, codes, the members that were refused and the id of the request, of each what is there."""
    printable = ", ".join(printable_codes(codes))
    paths = list(dict.fromkeys(entry.path for entry in entries if entry.path is not None))
    more = ", ..." if len(paths) > _MOST_PATHS else ""
    text = f"HTTP {status} ({printable})" if printable else f"HTTP {status}"
    text += f" at {', '.join(paths[:_MOST_PATHS])}{more}" if paths else ""
    known = printable_request_id(request_id)
    return f"{text} [request {known}]" if known else text


class BadRequestError(ApiError):
    """400: the request is invalid."""


class ParseError(BadRequestError):
    """400 `parse_exception`: a part of the request could not be read, e.g. a malformed id."""


class UniquenessError(BadRequestError):
    """400 `uniqueness_exception`: what was to be created exists already."""


class EndpointChangedError(BadRequestError):
    """400 of a discontinued API version: this endpoint differs in the versions that are still served."""


class AuthenticationError(ApiError):
    """401: the access token was refused, also after one new token."""


class TokenExchangeError(AuthenticationError):
    """The token endpoint refused the assertion: wrong client id, secret, audience, scope or clock."""


class ForbiddenError(ApiError):
    """403: these credentials may not do this; in the Cloud API, `category` is what their policy does not reach."""


class NotFoundError(ApiError):
    """404: no such route or record."""


class ResourceNotFoundError(NotFoundError):
    """404 `resource_not_found`: a record that the request refers to does not exist."""


class RateLimitError(ApiError):
    """429: too many requests; `retry_after` when the server said how long."""

    is_retryable = True


class TokenRateLimitError(RateLimitError):
    """
    No access token may be asked for at the moment: `retry_after` says for how long.

    Raised before anything is sent once this process has used up what the Cloud API grants its credentials, so that the
    server never blocks them; and when the server has done so all the same, because others use them too.
    """


class ServerError(ApiError):
    """5xx: the fault is the server's."""
