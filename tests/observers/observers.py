"""The tools that look: each is shown a record or an exception and gives back all that it would print, keep or send."""

from __future__ import annotations

import copy
import io
import json
import logging
import pickle
import pprint
from collections.abc import Callable
from contextlib import suppress
from typing import Any

import loguru
import rich.pretty
import rich.traceback
import sentry_sdk
import structlog
from opentelemetry import trace
from opentelemetry.instrumentation.aiohttp_client import AioHttpClientInstrumentor
from opentelemetry.instrumentation.httpx import HTTPXClientInstrumentor
from opentelemetry.sdk.trace import TracerProvider
from opentelemetry.sdk.trace.export import SimpleSpanProcessor
from opentelemetry.sdk.trace.export.in_memory_span_exporter import InMemorySpanExporter
from sentry_sdk.transport import Transport

OURS = ("welkin_", "httpx", "httpcore", "h11", "aiohttp", "anyio", "asyncio", "json", "ssl", "contextlib")


class Kept(Transport):
    """Keeps what would be sent to Sentry."""

    events: list[Any] = []  # noqa: RUF012 - one transport, one list

    def capture_envelope(self, envelope: Any) -> None:
        self.events += [item.payload.json for item in envelope.items if item.payload.json]


class Lines(logging.Handler):
    """Keeps every line of every logger."""

    def __init__(self) -> None:
        super().__init__(logging.DEBUG)
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.lines.append(f"{record.getMessage()} {record.__dict__}")


SPANS = InMemorySpanExporter()
LINES = Lines()
LOGURU = io.StringIO()


def install() -> None:
    """Turn everything on, as loud as it gets."""
    provider = TracerProvider()
    provider.add_span_processor(SimpleSpanProcessor(SPANS))
    trace.set_tracer_provider(provider)
    HTTPXClientInstrumentor().instrument()
    AioHttpClientInstrumentor().instrument()
    sentry_sdk.init(
        dsn="http://key@127.0.0.1:9/1", transport=Kept, traces_sample_rate=1.0, max_breadcrumbs=1000
    )
    loguru.logger.remove()
    loguru.logger.add(LOGURU, backtrace=True, diagnose=True, format="{message} {extra} {exception}")
    logging.getLogger().addHandler(LINES)
    logging.getLogger().setLevel(logging.DEBUG)


def _locals(error: BaseException) -> str:
    """The local variables of all frames of ours and below, of the exception and of all that is chained to it."""
    said, pending, seen = [], [error], set()
    while pending:
        one = pending.pop()
        if id(one) in seen:
            continue
        seen.add(id(one))
        said += [repr(one), repr(one.args), repr(vars(one))]
        frame = one.__traceback__
        while frame is not None:
            if str(frame.tb_frame.f_globals.get("__name__", "")).startswith(OURS):
                said += [f"{name}={value!r}" for name, value in frame.tb_frame.f_locals.items()]
                said += [repr(getattr(value, "__dict__", "")) for value in frame.tb_frame.f_locals.values()]
            frame = frame.tb_next
        pending += [other for other in (one.__cause__, one.__context__) if other is not None]
    return "\n".join(said)


def _rich_traceback(error: BaseException) -> str:
    # What it takes out of the frames; setting it in colours takes a hundred times as long and adds nothing.
    found = rich.traceback.Traceback.extract(
        type(error), error, error.__traceback__, show_locals=True, locals_max_string=4000
    )
    return repr(found)


def _structlog(value: Any) -> str:
    said: list[str] = []
    tracebacks = structlog.tracebacks.ExceptionDictTransformer(show_locals=True, locals_max_string=4000)

    def keep(_logger: Any, _name: str, event: Any) -> Any:
        said.append(json.dumps(event, default=repr))
        raise structlog.DropEvent

    dumps = [structlog.processors.ExceptionRenderer(tracebacks), keep]
    renderer = structlog.dev.ConsoleRenderer(colors=False, exception_formatter=structlog.dev.plain_traceback)
    console = [renderer, lambda _l, _n, text: said.append(str(text)) or str(text)]
    for processors in (dumps, console):
        logger = structlog.wrap_logger(structlog.PrintLogger(io.StringIO()), processors=processors)
        if isinstance(value, BaseException):
            logger.error("failed", exc_info=value, error=value)
        else:
            logger.info("came", record=value)
    return "\n".join(said)


def _loguru(value: Any) -> str:
    if isinstance(value, BaseException):
        loguru.logger.opt(exception=value).error("failed")
    else:
        loguru.logger.bind(record=value).info("{} {!r}", value, value)
    said = LOGURU.getvalue()
    LOGURU.seek(0)
    LOGURU.truncate()
    return said


def _sentry(value: Any) -> str:
    Kept.events.clear()
    if isinstance(value, BaseException):
        sentry_sdk.capture_exception(value)
    else:
        with sentry_sdk.new_scope() as scope:
            scope.set_extra("record", value)
            scope.capture_message("came")
    sentry_sdk.flush()
    for event in Kept.events:
        for place in event.get("exception", {}).get("values", []):
            stack = place.get("stacktrace", {})
            stack["frames"] = [
                frame for frame in stack.get("frames", []) if str(frame.get("module", "")).startswith(OURS)
            ]
    return json.dumps(Kept.events, default=repr)


def _rich(value: Any) -> str:
    shown = vars(value) if isinstance(value, BaseException) else value
    return rich.pretty.pretty_repr(shown, max_width=400)


def _spans(_value: Any) -> str:
    said = "\n".join(span.to_json() for span in SPANS.get_finished_spans())
    SPANS.clear()
    return said


def _lines(_value: Any) -> str:
    said = "\n".join(LINES.lines)
    LINES.lines.clear()
    return said


def _text(value: Any) -> str:
    if not isinstance(value, BaseException):
        return f"{value!r} {value} {pprint.pformat(value)}"
    with suppress(TypeError, AttributeError, pickle.PicklingError):
        copied = pickle.loads(pickle.dumps(value))
        return f"{value!r} {value} {copied!r} {copy.copy(value)!r} {pprint.pformat(vars(value))}"
    return f"{value!r} {value} {pprint.pformat(vars(value))}"


OBSERVERS: dict[str, Callable[[Any], str]] = {
    "text, repr, pickle, pprint": _text,
    "frame locals": lambda value: _locals(value) if isinstance(value, BaseException) else "",
    "rich": _rich,
    "rich traceback": lambda value: _rich_traceback(value) if isinstance(value, BaseException) else "",
    "structlog": _structlog,
    "loguru": _loguru,
    "sentry": _sentry,
    "opentelemetry": _spans,
    "logging": _lines,
}

__all__ = ["OBSERVERS", "install"]
