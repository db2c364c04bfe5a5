"""
What the sandbox refuses, as values: a fault names its code, a path and what was expected there, never a value.

The status of each code and the list of codes come from the document; the title is the code in words.
Source: Data API, "Errors".
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from attrs import field, frozen

from welkin_sdk.sandbox.core.violations import Violation

PARSE_EXCEPTION = "parse_exception"
UNIQUENESS_EXCEPTION = "uniqueness_exception"
BAD_REQUEST = "bad_request"
UNAUTHORIZED = "unauthorized"
FORBIDDEN = "forbidden"
NOT_FOUND = "not_found"
RESOURCE_NOT_FOUND = "resource_not_found"
INTERNAL_SERVER_ERROR = "internal_server_error"


@frozen
class Fault:
    """
    One entry of an error answer.

    Attributes:
        code: one of the document's codes.
        detail: names the place and the expected type; what was sent there is not repeated.
        path: e.g. `.birthday` or `.external_ids[0].namespace`; None when the request as a whole is meant.
    """

    code: str
    detail: str = field(repr=False)
    path: str | None = None


class RefusedError(Exception):
    """The request is answered with these faults; whatever its transaction did is undone."""

    def __init__(self, *faults: Fault) -> None:
        super().__init__(", ".join(fault.code for fault in faults))
        self.faults = faults


def error_body(faults: tuple[Fault, ...], statuses: Mapping[str, int]) -> dict[str, Any]:
    """The documented error object for *faults*."""
    return {"errors": [_entry(fault, statuses[fault.code]) for fault in faults]}


def _entry(fault: Fault, status: int) -> dict[str, Any]:
    entry: dict[str, Any] = {
        "status": status,
        "code": fault.code,
        "title": fault.code.replace("_", " ").title(),
        "detail": fault.detail,
    }
    if fault.path is not None:
        entry["extra"] = {"path": fault.path}
    return entry


def invalid(violations: Iterable[Violation]) -> list[Fault]:
    """What is not as the document says; only what failed to parse is a parse error, all else a bad request."""
    return [
        Fault(PARSE_EXCEPTION if each.what == "unparsable" else BAD_REQUEST, each.detail, each.path)
        for each in violations
    ]


def unknown_reference(collection: str, path: str) -> Fault:
    """The guid at *path* names nothing in *collection*."""
    return Fault(RESOURCE_NOT_FOUND, f"No such record in {collection} for the id at {path}", path)


def unknown_record() -> Fault:
    """The id of the route names nothing."""
    return Fault(NOT_FOUND, "No such record for the id at .id", ".id")


def unknown_route() -> Fault:
    """No operation of the document has this path and method."""
    return Fault(NOT_FOUND, "No such route")


def unversioned_route(current: str) -> Fault:
    """The path lacks a version; which route it would be is not looked up."""
    return Fault(
        NOT_FOUND, f"Unversioned requests are not supported: the path begins with a version, e.g. /{current}"
    )


def duplicate(members: tuple[str, ...], path: str) -> Fault:
    """Another record has the same values in *members*."""
    return Fault(UNIQUENESS_EXCEPTION, f"Another record has the same {' and '.join(members)}", path)


def forbidden(scope: str) -> Fault:
    """The access token is good, and not for this: it lacks *scope*, a name of the documentation."""
    return Fault(FORBIDDEN, f"The access token lacks the scope {scope}")


def unauthorized(detail: str) -> Fault:
    """The credentials are missing or not good; *detail* says which of their parts, in general words."""
    return Fault(UNAUTHORIZED, detail)
