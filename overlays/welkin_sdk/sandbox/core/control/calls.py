"""
One call of the control API: a JSON object in, JSON out, worked on by a thread so that the server goes on answering.

An error is `{"error": {"message", "field"}}`; `field` is the member of the request that is wrong, or null.
"""

from __future__ import annotations

import json
import logging
from collections.abc import Awaitable, Callable, Iterable, Mapping
from typing import Any

from anyio import to_thread
from attrs import field, frozen
from starlette.requests import Request
from starlette.responses import Response, StreamingResponse
from starlette.routing import Route

from welkin_sdk.sandbox.core.body import UnreadBodyError, read_content
from welkin_sdk.sandbox.core.document import JSON_TYPE
from welkin_sdk.sandbox.core.storable import DEEPEST_JSON, is_too_deep, load_json

_logger = logging.getLogger(__name__)


class ControlError(Exception):
    """
    What is asked cannot be done.

    Attributes:
        message: a sentence for a person, without values of records.
        field: the member of the request that is wrong, or None.
        status: 400, 404 for what does not exist, or 413.
    """

    def __init__(self, message: str, *, field: str | None = None, status: int = 400) -> None:
        super().__init__(message)
        self.message, self.field, self.status = message, field, status


@frozen
class ControlCall:
    """A request as a handler sees it; `body` is empty when none was sent."""

    path: Mapping[str, str] = field(factory=dict)
    query: Mapping[str, str] = field(factory=dict, repr=False)
    body: dict[str, Any] = field(factory=dict, repr=False)

    def member(self, name: str, kind: type | tuple[type, ...], expected: str, *, default: Any = None) -> Any:
        """
        The member *name* of the body, or *default* when it is absent.

        Args:
            kind: what isinstance is asked; a boolean is no number here.
            expected: the same in words, e.g. "a number".
        """
        if name not in self.body:
            return default
        value = self.body[name]
        kinds = kind if isinstance(kind, tuple) else (kind,)
        if not isinstance(value, kinds) or (isinstance(value, bool) and bool not in kinds):
            raise ControlError(f"{name} has to be {expected}", field=name)
        return value

    def texts(self, name: str, expected: str, *, default: list[str] | None = None) -> Any:
        """The member *name*, a list of texts, or *default* when it is absent; *expected* says the same in words."""
        values = self.member(name, list, expected, default=default)
        if not all(isinstance(each, str) for each in values or ()):
            raise ControlError(f"{name} has to be {expected}", field=name)
        return values

    def refuse_others(self, *known: str) -> None:
        """Raise ControlError for a member that is none of *known*: a typing error must not pass as a default."""
        for name in self.body:
            if name not in known:
                names = ", ".join(known) or "none"
                raise ControlError(f"Unknown member; known here: {names}", field=name[:64])


Handler = Callable[[ControlCall], object]


def route(path: str, **handlers: Handler) -> Route:
    """
    A route whose methods (in capitals, as keywords) are answered by *handlers*.

    What a handler returns is sent as JSON, a starlette Response as it is; ControlError and ValueError are a 400.
    """

    async def endpoint(request: Request) -> Response:
        handler = handlers["GET" if request.method == "HEAD" else request.method]
        try:
            content = await _content(request)
            found = await to_thread.run_sync(lambda: handler(_call(request, content)))
        except ControlError as refused:
            return answered_error(refused.message, refused.field, refused.status)
        except UnicodeError:
            # Its own text has the value in it.
            return answered_error("A text has half of a surrogate pair, which UTF-8 cannot say", None, 400)
        except ValueError as refused:
            return answered_error(str(refused), None, 400)
        except Exception as problem:  # noqa: BLE001 - an answer without internals, whatever went wrong
            _logger.error("%s failed: %s", path, type(problem).__name__)  # noqa: TRY400
            return answered_error("The sandbox failed to do this", None, 500)
        return found if isinstance(found, Response) else _answered(found)

    methods: dict[str, Callable[[Request], Awaitable[Response]]] = dict.fromkeys(handlers, endpoint)
    return Route(path, endpoint, methods=list(methods))


async def _content(request: Request) -> bytes:
    try:
        return await read_content(request)
    except UnreadBodyError as unread:
        raise ControlError(unread.text, status=unread.status) from None


def _call(request: Request, content: bytes) -> ControlCall:
    return ControlCall(dict(request.path_params), dict(request.query_params), _parsed(content))


def _parsed(content: bytes) -> dict[str, Any]:
    if not content:
        return {}
    try:
        value = load_json(content)
    except (ValueError, RecursionError):
        raise ControlError("The body is no well-formed JSON") from None
    if is_too_deep(value):
        raise ControlError(f"More than {DEEPEST_JSON} levels of JSON")
    if not isinstance(value, dict):
        raise ControlError("The body has to be a JSON object")
    return value


def streamed(lines: Iterable[str]) -> StreamingResponse:
    """*lines* of JSON, sent as they come."""
    return StreamingResponse((f"{line}\n" for line in lines), media_type="application/x-ndjson")


def answered_error(
    message: str, field: str | None, status: int, headers: Mapping[str, str] | None = None
) -> Response:
    """The error answer of the control API."""
    return _answered({"error": {"message": message, "field": field}}, status, headers)


def _answered(content: object, status: int = 200, headers: Mapping[str, str] | None = None) -> Response:
    # In ASCII, which can say half of a surrogate pair too, e.g. in the name of a member that is refused.
    text = json.dumps(content, allow_nan=False, separators=(",", ":"))
    return Response(text.encode(), status, dict(headers or {}), media_type=JSON_TYPE)
