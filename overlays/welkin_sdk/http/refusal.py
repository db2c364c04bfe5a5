"""
From an answer with an error status to the error that stands for it.

The HTTP status decides the branch; a code refines it only where the two agree. The list of codes is open, and the body
may be anything, a proxy's HTML included: what cannot be read leaves the error with its status alone.
Source: Data API, "Errors"; Data API Deprecation Policy; Cloud API, "Errors": an array of entries, without envelope.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any, cast

from welkin_sdk import errors
from welkin_sdk.errors import ApiError, ErrorEntry
from welkin_sdk.http.retry import is_gateway_failure
from welkin_sdk.http.versions import read_versions

_BY_STATUS: dict[int, type[ApiError]] = {
    400: errors.BadRequestError,
    401: errors.AuthenticationError,
    403: errors.ForbiddenError,
    404: errors.NotFoundError,
    429: errors.RateLimitError,
}
_BY_CODE: dict[tuple[int, str], type[ApiError]] = {
    (400, "parse_exception"): errors.ParseError,
    (400, "uniqueness_exception"): errors.UniquenessError,
    (404, "resource_not_found"): errors.ResourceNotFoundError,
}
_REQUEST_ID_HEADERS = ("X-Request-Id", "Request-Id", "X-Correlation-Id", "X-Amzn-RequestId", "CF-Ray")
_CODES = frozenset({"code", "errorCode"})
ERROR_MEMBERS = _CODES | {
    *("errors", "status", "title", "detail", "extra"),  # the Data API's
    *("message", "details", "componentType", "date"),  # the Cloud API's
}
"""The members of error bodies, as they are read below."""

_MAX_ENTRIES = 100
_DONE = "; an earlier attempt of this call ended without an answer and may have done it, so look before you repeat it"


def build_api_error(
    *,
    status: int,
    headers: Mapping[str, str],
    content: bytes,
    operation: str,
    is_token_exchange: bool,
    attempts: int,
    is_retryable: bool,
    retry_after: float | None,
    category: str = "",
    is_metered: bool = False,
    is_elsewhere: bool = False,
    redirect: str = "redirects are not followed",
    is_outcome_unknown: bool = False,
    is_write: bool = False,
) -> ApiError:
    """
    The error for an answer whose status is no success; *headers* ignores letter case.

    Args:
        category: what the operation belongs to for a security policy; empty where there are none.
        is_metered: calls of this kind are limited in number, and a 429 means that they are used up.
        is_elsewhere: another host has refused, which knows nothing of the credentials and was not shown them.
        redirect: what is said of a redirect.
        is_outcome_unknown: the call would change something, and an earlier attempt of it may have done so.
        is_write: the call would change something.
    """
    entries = parse_entries(content)
    codes = tuple(entry.code for entry in entries if entry.code is not None)
    # What an entry places inside the request is wrong in every version.
    has_changed = read_versions(headers).is_discontinued and not any(map(_names_a_place, entries))
    kind = choose_class(
        status,
        codes,
        is_token_exchange=is_token_exchange,
        is_discontinued=has_changed,
        is_metered=is_metered,
    )
    if is_elsewhere and kind in (errors.AuthenticationError, errors.ForbiddenError):
        kind = ApiError
    request_id = find_request_id(headers)
    return kind(
        _say(errors.summarize(status, codes, entries, request_id), status, category, redirect)
        + (", said the host that the file lies at" if is_elsewhere else "")
        + (_DONE if is_outcome_unknown else ""),
        status=status,
        codes=codes,
        errors=entries,
        request_id=request_id,
        category=category or None,
        may_have_succeeded=is_outcome_unknown or (is_write and is_gateway_failure(status)),
        operation=operation,
        attempts=attempts,
        is_retryable=is_retryable,
        retry_after=retry_after,
    )


def _say(text: str, status: int, category: str, redirect: str) -> str:
    if 300 <= status < 400:
        return f"{text}: {redirect}"
    if status == 403 and category:
        return f"{text}: the API client's security policy does not reach the category {category!r}"
    return text


def choose_class(
    status: int,
    codes: tuple[str, ...],
    *,
    is_token_exchange: bool,
    is_discontinued: bool,
    is_metered: bool = False,
) -> type[ApiError]:
    """The class for *status*, refined by the first of *codes* that knows better."""
    if is_token_exchange and 400 <= status < 500 and status != 429:
        return errors.TokenExchangeError
    if is_metered and status == 429:
        return errors.TokenRateLimitError
    for code in codes:
        if (status, code) in _BY_CODE:
            return _BY_CODE[status, code]
    if status == 400 and is_discontinued:
        return errors.EndpointChangedError
    if 500 <= status < 600:
        return errors.ServerError
    return _BY_STATUS.get(status, ApiError)


def _names_a_place(entry: ErrorEntry) -> bool:
    return isinstance(entry.extra, dict) and isinstance(entry.extra.get("path"), str)


def parse_entries(content: bytes) -> tuple[ErrorEntry, ...]:
    """The entries of the body: its `errors`, or all of it where it is an array; empty when there are none."""
    try:
        body = json.loads(content)
    except (ValueError, RecursionError):
        return ()
    return tuple(
        _parse_cloud_entry(entry) if "errorCode" in entry else _parse_entry(entry)
        for entry in _find_entries(body)[:_MAX_ENTRIES]
        if isinstance(entry, dict)
    )


def _find_entries(body: object) -> list[Any]:
    if isinstance(body, dict):
        members = cast("dict[str, Any]", body)
        entries = [members] if "errorCode" in members else members.get("errors")
        return entries if isinstance(entries, list) else []
    # Only what names itself an error: a list may be anything.
    return (
        [one for one in body if isinstance(one, dict) and "errorCode" in one]
        if isinstance(body, list)
        else []
    )


def is_refusal(body: object) -> bool:
    """Whether *body*, which came with a status of success, is one of the documented error bodies all the same."""
    entries = _find_entries(body)
    return (
        bool(entries)
        and (isinstance(body, dict) or len(entries) == len(cast("list[Any]", body)))
        and all(isinstance(one, dict) and not one.keys().isdisjoint(_CODES) for one in entries)
    )


def _parse_cloud_entry(entry: dict[str, Any]) -> ErrorEntry:
    details = entry.get("details")
    return ErrorEntry(
        code=_text(entry.get("errorCode")),
        detail=_text(entry.get("message")),
        extra=cast("dict[str, object]", details) if isinstance(details, dict) else {},
        component=_text(entry.get("componentType")),
        date=_text(entry.get("date")),
    )


def _parse_entry(entry: dict[str, Any]) -> ErrorEntry:
    extra = entry.get("extra")
    return ErrorEntry(
        status=_parse_status(entry.get("status")),
        code=_text(entry.get("code")),
        title=_text(entry.get("title")),
        detail=_text(entry.get("detail")),
        extra=cast("dict[str, object]", extra) if isinstance(extra, dict) else {},
    )


def _parse_status(value: object) -> int | None:
    if isinstance(value, bool):
        return None
    if isinstance(value, int):
        return value
    return (
        int(value)
        if isinstance(value, str) and value.isascii() and value.isdigit() and len(value) <= 3
        else None
    )


def _text(value: object) -> str | None:
    return value if isinstance(value, str) else None


def find_request_id(headers: Mapping[str, str]) -> str | None:
    """The id a server or a proxy gave this request; the Data API documents none."""
    return next((headers[name] for name in _REQUEST_ID_HEADERS if headers.get(name)), None)
