"""
The HTTP side: the document's routes, who may call them, what a request is made of, and how an answer leaves.

Every answer is JSON in the documented form, errors of routing and of the sandbox itself included, and carries the
version header and the date by the sandbox's clock. Requests are worked on one after the other, on the server's own
thread: the work on one is short, and nothing has to be locked against the next.
Source: Data API, "Errors"; Data API Deprecation Policy (headers).
"""

from __future__ import annotations

import logging
from collections.abc import Awaitable, Callable, Iterable, Mapping
from typing import Any, Literal

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from welkin_sdk.instant import print_http_date
from welkin_sdk.sandbox.core.body import UnreadBodyError, media_type, read_content
from welkin_sdk.sandbox.core.document import JSON_TYPE
from welkin_sdk.sandbox.core.journal import NO_ROUTE, JournalEntry
from welkin_sdk.sandbox.core.storable import print_json
from welkin_sdk.sandbox.data.answers import permit
from welkin_sdk.sandbox.data.api import DataApi
from welkin_sdk.sandbox.data.call import Call
from welkin_sdk.sandbox.data.clients import includes
from welkin_sdk.sandbox.data.document import DataOperation
from welkin_sdk.sandbox.data.errors import (
    BAD_REQUEST,
    FORBIDDEN,
    INTERNAL_SERVER_ERROR,
    UNAUTHORIZED,
    Fault,
    RefusedError,
    error_body,
    unknown_route,
    unversioned_route,
)
from welkin_sdk.sandbox.data.pages import preferred_envelope
from welkin_sdk.sandbox.data.reading import parse_body

_logger = logging.getLogger(__name__)
# What the journal needs to know of a request, kept in its scope.
_TEMPLATE = "welkin.template"
_CLIENT = "welkin.client_id"
METHOD_NOT_ALLOWED = 405

Endpoint = Callable[[Request], Awaitable[Response]]


def build_app(data: DataApi) -> ASGIApp:
    """The ASGI application that serves *data* under the document's paths and notes each request in its journal."""
    routes = _routes(data)
    app = Starlette(routes=routes, exception_handlers={HTTPException: _unrouted(data)})
    # An address with a slash too many is unknown, not moved: a redirect would take a POST's body with it.
    app.router.redirect_slashes = False
    return _Announced(_Directory(routes, app), data)


def _routes(data: DataApi) -> list[Route]:
    by_path: dict[str, dict[str, DataOperation]] = {}
    for operation in data.document.operations:
        by_path.setdefault(operation.path, {})[operation.method] = operation
    return [
        Route(f"/{version}{path}", _endpoint(data, version, operations), methods=list(operations))
        for version in data.versions.names
        for path, operations in by_path.items()
    ]


class _Directory:
    """
    Goes to the endpoint of a known address at once, and with every other one through all routes of *app*.

    They are looked at one after the other there, which takes longer than most answers.
    """

    def __init__(self, routes: Iterable[Route], app: ASGIApp) -> None:
        self._app = app
        self._endpoints: dict[tuple[str, str], tuple[Endpoint, str]] = {}
        for route in routes:
            before, _, name = route.path.partition("{")
            # What stands behind an id is looked for on the long way.
            if not name or name.endswith("}"):
                for method in route.methods or ():
                    self._endpoints[method, before] = (route.endpoint, name[:-1])

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        found, params = (
            self._find(scope) if scope["type"] == "http" and not scope.get("root_path") else (None, {})
        )
        if found is None:
            await self._app(scope, receive, send)
            return
        scope["path_params"] = params
        response = await found(Request(scope, receive, send))
        await response(scope, receive, send)

    def _find(self, scope: Scope) -> tuple[Endpoint | None, dict[str, str]]:
        method, path = scope["method"], scope["path"]
        endpoint, name = self._endpoints.get((method, path), (None, ""))
        if endpoint is not None and not name:
            return endpoint, {}
        before, slash, value = path.rpartition("/")
        endpoint, name = self._endpoints.get((method, before + slash), (None, ""))
        return (endpoint, {name: value}) if endpoint is not None and name and value else (None, {})


def _endpoint(data: DataApi, version: str, operations: Mapping[str, DataOperation]) -> Endpoint:
    statuses = data.document.statuses

    async def endpoint(request: Request) -> Response:
        operation = operations["GET" if request.method == "HEAD" else request.method]
        request.scope[_TEMPLATE] = f"/{version}{operation.path}"
        try:
            data.versions.check(version, operation.id, data.clock.now())
            return await _answer(data, version, operation, request)
        except RefusedError as refused:
            return _refusal(refused.faults, statuses)
        except UnreadBodyError as unread:
            return _unread(statuses, unread.status, unread.text)
        except Exception as problem:  # noqa: BLE001 - the last line: an answer without internals, whatever went wrong
            # The text or traceback of the exception could hold a record; its class cannot.
            _logger.error("%s failed: %s", operation.id, type(problem).__name__)  # noqa: TRY400
            fault = Fault(INTERNAL_SERVER_ERROR, "The sandbox failed to process the request")
            return _refusal((fault,), statuses)

    return endpoint


async def _answer(data: DataApi, version: str, operation: DataOperation, request: Request) -> Response:
    is_exchange = operation.verb == "exchange"
    shows: Literal["record", "id"] = "record"
    if not is_exchange:
        grant = data.tokens.check(request.headers.get("authorization"))
        request.scope[_CLIENT] = grant.client_id
        permit(grant, operation)
        shows = "record" if includes(grant.scope, f"{operation.collection}.read") else "id"
    body: dict[str, Any] = {}
    if operation.body is not None:
        accepted = operation.body.content_types
        body = parse_body(
            await read_content(request),
            media_type(request),
            # A form is what the document asks for at the token endpoint; JSON does no harm there.
            accepted=(*accepted, JSON_TYPE) if is_exchange else accepted,
            known=operation.body.members,
        )
    call = Call(
        operation=operation,
        base_url=f"{_address(request)}/{version}",
        envelope=preferred_envelope(request.headers.getlist("prefer"), data.envelope),
        path=request.path_params,
        query=tuple(request.query_params.multi_items()),
        body=body,
        shows=shows,
        on_grant=lambda grant: request.scope.__setitem__(_CLIENT, grant.client_id),
    )
    return _json(200, data.answers.answer(call))


def _address(request: Request) -> str:
    """Scheme, host and port as the client has addressed them; what comes here has a Host that was looked at."""
    return f"{request.scope['scheme']}://{request.headers['host']}"


def _unrouted(data: DataApi) -> Callable[[Request, Exception], Response]:
    statuses = data.document.statuses

    def handler(request: Request, problem: Exception) -> Response:
        first = _first_segment(request.scope)
        if first in data.document.resources or first == "token":
            return _refusal((unversioned_route(data.versions.current(data.clock.now())),), statuses)
        is_method = isinstance(problem, HTTPException) and problem.status_code == METHOD_NOT_ALLOWED
        if not is_method or data.versions.state(first, data.clock.now()).stage == "future":
            return _refusal((unknown_route(),), statuses)
        # The documented codes have none for a method; the document's own sample of it is a bad request with 405.
        fault = Fault(BAD_REQUEST, "This method is not enabled here")
        headers = problem.headers if isinstance(problem, HTTPException) else None
        return _refusal((fault,), {BAD_REQUEST: METHOD_NOT_ALLOWED}, headers)

    return handler


def _first_segment(scope: Scope) -> str:
    path: str = scope.get("path", "")
    return path.split("/")[1] if path.startswith("/") else ""


def _refusal(
    faults: tuple[Fault, ...], statuses: Mapping[str, int], headers: Mapping[str, str] | None = None
) -> Response:
    status = statuses[faults[0].code]
    challenge = {"WWW-Authenticate": "Bearer"} if faults[0].code == UNAUTHORIZED else {}
    return _json(status, error_body(faults, statuses), {**challenge, **(headers or {})})


def _json(status: int, content: object, headers: Mapping[str, str] | None = None) -> Response:
    return Response(print_json(content).encode(), status, dict(headers or {}), media_type=JSON_TYPE)


def refused_unread(data: DataApi, status: int, text: str) -> Response:
    """The answer to a request that is not looked at, with the headers that every answer has."""
    response = _unread(data.document.statuses, status, text)
    response.raw_headers.extend(_common_headers(data, None))
    return response


def _unread(statuses: Mapping[str, int], status: int, text: str) -> Response:
    # The documented codes have none for a body's size: a bad request then, with the status that HTTP has.
    code = next(
        (code for code in (FORBIDDEN, INTERNAL_SERVER_ERROR) if statuses[code] == status), BAD_REQUEST
    )
    return _refusal((Fault(code, text),), {code: status})


def malformed_answer(data: DataApi) -> tuple[list[tuple[bytes, bytes]], bytes]:
    """Headers and body of the 400 for what is no HTTP request, in the form of every other error."""
    fault = Fault(BAD_REQUEST, "The request is no well-formed HTTP")
    response = _refusal((fault,), data.document.statuses)
    content_type = (b"content-type", JSON_TYPE.encode())
    return [content_type, *_common_headers(data, None)], bytes(response.body)


def _common_headers(data: DataApi, called: str | None) -> list[tuple[bytes, bytes]]:
    now = data.clock.now()
    headers = {**data.versions.headers(called, now), "Date": print_http_date(now)}
    return [(name.lower().encode(), value.encode()) for name, value in headers.items()]


class _Announced:
    """Around the application: the headers that every answer has, and the journal."""

    def __init__(self, app: ASGIApp, data: DataApi) -> None:
        self._app = app
        self._data = data

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        async def announce(message: Message) -> None:
            if message["type"] == "http.response.start":
                message["headers"] = [
                    *message["headers"],
                    *_common_headers(self._data, _first_segment(scope)),
                ]
                self._note(scope, message["status"])
            await send(message)

        await self._app(scope, receive, announce)

    def _note(self, scope: Scope, status: int) -> None:
        self._data.journal.add(
            JournalEntry(
                method=scope["method"],
                template=scope.get(_TEMPLATE, NO_ROUTE),
                status=status,
                time=self._data.clock.now(),
                client_id=scope.get(_CLIENT),
            )
        )
