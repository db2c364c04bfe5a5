"""
One OpenTelemetry span per call when its API package is installed (extra `otel`); nothing otherwise.

A span is named by the operation and holds the path's template, never a path, an id or a text of an exception.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from functools import cache
from typing import TYPE_CHECKING

from welkin_sdk._version import __version__
from welkin_sdk.errors import ApiError

if TYPE_CHECKING:
    from opentelemetry.trace import Tracer

    from welkin_sdk.http.context import CallContext


class SpanFacts:
    """What is known only when the call is over."""

    __slots__ = ("status",)

    def __init__(self) -> None:
        self.status: int | None = None


def trace_call(call: CallContext) -> AbstractContextManager[SpanFacts]:
    """A span around everything one call does, token and retries included."""
    tracer = _tracer()
    if tracer is None or not _is_anybody_there():
        return nullcontext(SpanFacts())
    return _trace(call, tracer)


@contextmanager
def _trace(call: CallContext, tracer: Tracer) -> Iterator[SpanFacts]:
    facts = SpanFacts()
    from opentelemetry.trace import SpanKind, Status, StatusCode

    with tracer.start_as_current_span(
        call.operation,
        kind=SpanKind.CLIENT,
        attributes={"http.request.method": call.method, "url.template": call.path},
        record_exception=False,
        set_status_on_exception=False,
    ) as span:
        try:
            yield facts
        except BaseException as exc:
            status = exc.status if isinstance(exc, ApiError) else facts.status
            span.set_status(Status(StatusCode.ERROR))
            span.set_attribute("error.type", str(status) if isinstance(exc, ApiError) else type(exc).__name__)
            facts.status = status
            raise
        finally:
            if facts.status is not None:
                span.set_attribute("http.response.status_code", facts.status)
            if call.attempts > 1:
                span.set_attribute("http.request.resend_count", call.attempts - 1)


def _is_anybody_there() -> bool:
    """Whether somebody has set where spans go to; else they would be made for nobody."""
    from opentelemetry.trace import ProxyTracerProvider, get_tracer_provider

    return not isinstance(get_tracer_provider(), ProxyTracerProvider)


@cache
def _tracer() -> Tracer | None:
    try:
        from opentelemetry import trace
    except ImportError:
        return None
    # Before a provider is set this is a proxy that finds it later, so it may be kept.
    return trace.get_tracer("welkin_sdk", __version__)
