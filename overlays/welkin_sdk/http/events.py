"""
What a hook is told about each attempt, and the log line that says the same.

Events hold the allowed facts only (http/redaction.py): templates, never ids; statuses, never bodies.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import TypeVar

from welkin_runtime.values import frozen

logger = logging.getLogger("welkin_sdk")

E = TypeVar("E")


@frozen
class RequestEvent:
    """
    An attempt begins.

    Attributes:
        operation: e.g. "patients.get".
        path: the template, e.g. "/patients/{id}".
        attempt: counted from 1 over the whole call.
    """

    operation: str
    method: str
    path: str
    attempt: int


@frozen
class ResponseEvent:
    """
    An attempt has ended.

    Attributes:
        status: HTTP status; None when no complete answer came.
        failure: what went wrong, in a word or two; None when an answer came.
        seconds: how long the attempt took.
    """

    operation: str
    method: str
    path: str
    attempt: int
    status: int | None
    failure: str | None
    seconds: float


@frozen
class RetryEvent:
    """
    The attempt that has just ended will be repeated.

    Attributes:
        attempt: the one that failed.
        delay_seconds: the wait before the next one.
    """

    operation: str
    method: str
    path: str
    attempt: int
    status: int | None
    failure: str | None
    delay_seconds: float


@frozen
class Hooks:
    """Functions a client calls as things happen; plain functions for the async client too, so they must not block."""

    on_request: Callable[[RequestEvent], None] | None = None
    on_response: Callable[[ResponseEvent], None] | None = None
    on_retry: Callable[[RetryEvent], None] | None = None


def is_heard(hook: Callable[[E], None] | None) -> bool:
    """Whether `tell` has anybody to tell: an event is made for somebody alone."""
    return hook is not None or logger.isEnabledFor(logging.DEBUG)


def tell(hook: Callable[[E], None] | None, event: E, *, text: str) -> None:
    """Log *event* at DEBUG and hand it to *hook*; a hook that fails is logged and does not break the call."""
    if logger.isEnabledFor(logging.DEBUG):
        from welkin_sdk.http.redaction import render

        logger.debug(render(text, _facts(event)))
    if hook is None:
        return
    try:
        hook(event)
    except Exception as exc:  # noqa: BLE001 - an observer's fault must not become the call's
        logger.warning("a hook raised %s and was ignored", type(exc).__name__)


def _facts(event: object) -> dict[str, object]:
    return {name: getattr(event, name) for name in type(event).__slots__}  # type: ignore[attr-defined]
