"""
What the Cloud API refuses, as values: one entry each of the array that every failing answer is.

The codes and detail keys of 403 and of most 404 are recorded; the 400 and 429 bodies are assumed to have the same form.
Source: reference of the Cloud API, "Errors".
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from attrs import field, frozen

from welkin_sdk.sandbox.core.violations import Violation


@frozen
class CloudFault:
    """
    One entry of an error answer.

    Attributes:
        is_dated: whether the entry has a date; the policy filter's has none.
        headers: what the answer has beside the usual ones, e.g. `Retry-After`.
    """

    status: int
    code: str
    component: str
    message: str = field(repr=False)
    details: Mapping[str, Any] = field(factory=dict, repr=False)
    is_dated: bool = True
    headers: Mapping[str, str] = field(factory=dict, repr=False)


class CloudRefusedError(Exception):
    """The request is answered with these faults; whatever its transaction did is undone."""

    def __init__(self, *faults: CloudFault) -> None:
        super().__init__(", ".join(fault.code for fault in faults))
        self.faults = faults


def error_body(faults: tuple[CloudFault, ...], *, date: str) -> list[dict[str, Any]]:
    """The recorded array for *faults*."""
    return [_entry(fault, date) for fault in faults]


def _entry(fault: CloudFault, date: str) -> dict[str, Any]:
    entry: dict[str, Any] = {
        "errorCode": fault.code,
        "componentType": fault.component,
        "message": fault.message,
        "details": dict(fault.details),
    }
    return {**entry, "date": date} if fault.is_dated else entry


def bad_request(message: str, component: str = "API", **details: Any) -> CloudRefusedError:
    """The request is understood and cannot be done."""
    return CloudRefusedError(CloudFault(400, "BAD_REQUEST", component, message, details))


def invalid(violations: Iterable[Violation], component: str) -> CloudRefusedError:
    """What is not as the document says, one entry each."""
    return CloudRefusedError(
        *(
            CloudFault(400, "BAD_REQUEST", component, each.detail, {"path": each.path or "."})
            for each in violations
        )
    )


def not_found(code: str, component: str, message: str = "", **details: Any) -> CloudRefusedError:
    """What the address names is not there."""
    text = message or f"{code.replace('_', ' ').capitalize()}"
    return CloudRefusedError(CloudFault(404, code, component, text, details))


def no_record() -> CloudRefusedError:
    """A record of a custom data type, or what is kept as one, is not there."""
    return not_found("DT_RECORD_NOT_FOUND", "CDT", "Data type record not found")


def unknown_route() -> CloudRefusedError:
    """No operation of the document has this path."""
    return not_found("NOT_FOUND", "API", "No such route")


def bad_token() -> CloudRefusedError:
    """There is no token, or it is not one of this tenant's."""
    return CloudRefusedError(CloudFault(401, "NOT_VALID_JSON_WEB_TOKEN", "AUTH", "Not valid JSON web token"))


def ended_token() -> CloudRefusedError:
    """The token was good once."""
    return CloudRefusedError(CloudFault(401, "TOKEN_EXPIRED", "AUTH", "Token expired"))


def bad_secret() -> CloudRefusedError:
    """The token call has another secret than its API client."""
    return CloudRefusedError(
        CloudFault(401, "INVALID_CREDENTIALS", "AUTH", "The API client or its secret is not valid")
    )


def too_many(
    seconds: int, component: str = "AUTH", message: str = "Too many token requests: blocked for five minutes"
) -> CloudRefusedError:
    """The API client has asked too often: for tokens, unless *component* and *message* say for what."""
    headers = {"Retry-After": str(seconds)}
    return CloudRefusedError(CloudFault(429, "TOO_MANY_REQUESTS", component, message, headers=headers))
