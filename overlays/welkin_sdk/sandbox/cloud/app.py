"""
The HTTP side of the Cloud API: addresses with tenant and instance, the token call, and how an answer leaves.

Requests are worked on one after the other, each in one transaction of the sandbox's state. The headers are the
recorded ones that a client can see something in.
"""

from __future__ import annotations

import logging
from collections.abc import Mapping
from datetime import datetime
from typing import Any
from urllib.parse import quote

from attrs import define
from starlette.requests import Request
from starlette.responses import Response

from welkin_sdk.instant import print_http_date
from welkin_sdk.sandbox.cloud.answers import permit
from welkin_sdk.sandbox.cloud.api import PREFIX, CloudApi
from welkin_sdk.sandbox.cloud.call import CloudCall
from welkin_sdk.sandbox.cloud.clients import CloudApiClient
from welkin_sdk.sandbox.cloud.conditions import Conditions
from welkin_sdk.sandbox.cloud.document import CloudOperation
from welkin_sdk.sandbox.cloud.errors import (
    CloudFault,
    CloudRefusedError,
    bad_secret,
    error_body,
    not_found,
    too_many,
    unknown_route,
)
from welkin_sdk.sandbox.cloud.obeying import answered_query, shows_deleted
from welkin_sdk.sandbox.cloud.reading import check_path, parse_json, read_body, read_query
from welkin_sdk.sandbox.cloud.routes import Match
from welkin_sdk.sandbox.cloud.store import Space, StoredFile
from welkin_sdk.sandbox.cloud.times import printed
from welkin_sdk.sandbox.core.body import UnreadBodyError, read_content
from welkin_sdk.sandbox.core.clock import microseconds
from welkin_sdk.sandbox.core.document import JSON_TYPE
from welkin_sdk.sandbox.core.effects import effects
from welkin_sdk.sandbox.core.journal import NO_ROUTE, JournalEntry
from welkin_sdk.sandbox.core.storable import print_json

_logger = logging.getLogger(__name__)
_BYTES_TYPE = "application/octet-stream"
_CODES = {400: "BAD_REQUEST", 403: "FORBIDDEN", 413: "PAYLOAD_TOO_LARGE", 500: "INTERNAL_SERVER_ERROR"}
_HEADERS = {
    "Cache-Control": "no-cache, no-store, max-age=0, must-revalidate",
    "Pragma": "no-cache",
    "Expires": "0",
    "X-Content-Type-Options": "nosniff",
    "X-XSS-Protection": "1; mode=block",
}


@define
class _Asked:
    """A request on its way: where it is for, and what the journal says of it."""

    request: Request
    tenant: str
    instance: str
    operation: CloudOperation | None = None
    path: Mapping[str, str] | None = None
    client: CloudApiClient | None = None


async def answered(cloud: CloudApi, request: Request) -> Response:
    """The answer to a request below PREFIX, noted in the journal."""
    raw: bytes = request.scope.get("raw_path") or quote(request.scope["path"]).encode()
    method = "GET" if request.method == "HEAD" else request.method
    tenant, instance, match = cloud.find(method, raw.decode("latin-1").partition("?")[0])
    asked = _Asked(request, tenant, instance)
    try:
        response = await _worked_on(cloud, asked, match)
    except CloudRefusedError as refused:
        response = _refusal(cloud, refused.faults)
    except UnreadBodyError as unread:
        response = _unread(cloud, unread.status, unread.text)
    except Exception as problem:  # noqa: BLE001 - the last line: an answer without internals, whatever went wrong
        # The text or traceback of the exception could hold a record; its class cannot.
        name = asked.operation.id if asked.operation else NO_ROUTE
        _logger.error("%s failed: %s", name, type(problem).__name__)  # noqa: TRY400
        response = _unread(cloud, 500, "The sandbox failed to process the request")
    _date(cloud, response)
    _note(cloud, asked, response.status_code)
    return response


def refused_unread(cloud: CloudApi, status: int, text: str) -> Response:
    """The answer to a request that is not looked at."""
    response = _unread(cloud, status, text)
    _date(cloud, response)
    return response


def _unread(cloud: CloudApi, status: int, text: str) -> Response:
    return _refusal(cloud, (CloudFault(status, _CODES[status], "API", text),))


def _date(cloud: CloudApi, response: Response) -> None:
    response.headers["Date"] = print_http_date(cloud.clock.now())


async def _worked_on(cloud: CloudApi, asked: _Asked, match: Match | None) -> Response:
    if asked.request.method == "OPTIONS":
        # A browser asks without a token before it sends anything. All paths are answered alike: it learns of none.
        return Response(status_code=200, headers=_HEADERS)
    method = "GET" if asked.request.method == "HEAD" else asked.request.method
    operation = asked.operation = match.operations.get(method) if match else None
    if match is None or operation is None:
        # Who is nobody learns nothing of the routes.
        cloud.tokens.check(asked.request.headers.get("authorization"), tenant=asked.tenant)
        raise unknown_route() if match is None else _no_method(match)
    asked.path = match.path(operation)
    content = await read_content(asked.request)
    if operation.is_open:
        return _exchanged(cloud, asked, operation, content)
    return _done(cloud, asked, operation, content)


def _no_method(match: Match) -> CloudRefusedError:
    methods = match.methods | {"OPTIONS"} | ({"HEAD"} if "GET" in match.methods else set[str]())
    listed = ", ".join(sorted(methods))
    text = f"Methods here: {listed}"
    return CloudRefusedError(CloudFault(405, "METHOD_NOT_ALLOWED", "API", text, headers={"Allow": listed}))


def _exchanged(cloud: CloudApi, asked: _Asked, operation: CloudOperation, content: bytes) -> Response:
    body = parse_json(content)
    if not isinstance(body.get("secret"), str):
        raise bad_secret()
    name = list((asked.path or {}).values())[-1]
    asked.client, token = cloud.tokens.exchange(asked.tenant, name, body["secret"])
    return _json(
        operation.status, cloud.answers.shapes.complete(operation.answer_pointer or "", {"token": token})
    )


def _done(cloud: CloudApi, asked: _Asked, operation: CloudOperation, content: bytes) -> Response:
    request, path = asked.request, asked.path or {}
    client = asked.client = cloud.tokens.check(request.headers.get("authorization"), tenant=asked.tenant)
    if not operation.is_tenant_wide and asked.instance not in client.instances:
        raise not_found("INSTANCE_NOT_FOUND", "INSTANCE")
    address = request.url.path.removeprefix(PREFIX)
    behaviour, now = cloud.behaviours.of(operation.resource), cloud.clock.now()
    _meter(cloud, operation, client, now)
    permit(client, operation, address, behaviour)
    check_path(cloud.document, operation, path)
    query = read_query(cloud.document, operation, request.query_params.multi_items())
    query = answered_query(operation, query, behaviour)
    body, files = read_body(cloud.document, operation, request, content)
    with cloud.state.transaction():
        cloud.open(asked.tenant)
        call = CloudCall(
            operation=operation,
            document=cloud.document,
            shapes=cloud.answers.shapes,
            space=Space(
                cloud.state,
                asked.tenant,
                asked.instance,
                _conditions(cloud, operation, query, microseconds(now)),
            ),
            client=client,
            now=microseconds(now) + effects.get().skew,
            address=address,
            path=path,
            query=query,
            body=body,
            files=files,
            behaviour=behaviour,
        )
        answer = cloud.answers.answer(call)
    if isinstance(answer, StoredFile):
        return _file(operation, answer)
    return (
        Response(status_code=operation.status, headers=_HEADERS)
        if answer is None
        else _json(operation.status, answer)
    )


def _meter(cloud: CloudApi, operation: CloudOperation, client: CloudApiClient, now: datetime) -> None:
    """Refuse with 429 who has asked too often in the last minute."""
    seconds = cloud.behaviours.seconds_to_wait(operation.resource, client.name, now.timestamp())
    if seconds:
        raise too_many(seconds, "API", "Too many requests in a minute")


def _conditions(cloud: CloudApi, operation: CloudOperation, query: Mapping[str, Any], now: int) -> Conditions:
    return Conditions(
        behaviours=cloud.behaviours,
        resource=operation.resource,
        now=now,
        is_read=operation.is_read,
        is_list=operation.is_list,
        shows_deleted=shows_deleted(cloud.document, operation, query),
        dice=cloud.behaviours.next_dice(),
    )


def _file(operation: CloudOperation, file: StoredFile) -> Response:
    """The file's bytes, as what it is where the document has that, else as bytes of any kind."""
    is_listed = not {file.content_type, "*/*"}.isdisjoint(operation.file_types)
    kind = file.content_type if is_listed else _BYTES_TYPE
    disposition = f"attachment; filename*=UTF-8''{quote(file.name, safe='')}"
    headers = {**_HEADERS, "Content-Disposition": disposition, "Content-Type": kind}
    return Response(file.content, operation.status, headers)


def _refusal(cloud: CloudApi, faults: tuple[CloudFault, ...]) -> Response:
    date = printed(microseconds(cloud.clock.now()))
    return _json(faults[0].status, error_body(faults, date=date), faults[0].headers)


def _json(status: int, content: Any, headers: Mapping[str, str] | None = None) -> Response:
    return Response(
        print_json(content).encode(), status, {**_HEADERS, **(headers or {})}, media_type=JSON_TYPE
    )


def _note(cloud: CloudApi, asked: _Asked, status: int) -> None:
    cloud.journal.add(
        JournalEntry(
            method=asked.request.method,
            template=asked.operation.template if asked.operation else NO_ROUTE,
            status=status,
            time=cloud.clock.now(),
            client_id=asked.client.name if asked.client else None,
        )
    )
