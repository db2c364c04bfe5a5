"""
Where the Cloud API hangs; what answers it is imported when it is first asked, so that a start stays fast.

A page of another origin may use the Cloud API from a browser: every answer has the headers for that, whoever gives it. They
stand around everything else, so that answers of faults and refusals of unread requests have them too. The control API and
the Data API stay closed to pages: no answer of theirs was seen with such a header.
Source: Cloud API, "Headers".
"""

from __future__ import annotations

from starlette.datastructures import MutableHeaders
from starlette.requests import Request
from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from welkin_sdk.sandbox.cloud.api import PREFIX, CloudApi

# Documents and recordings are larger than records; more than this is no test's file.
LARGEST_FORM = 32_000_000


def is_cloud(path: str) -> bool:
    """Whether *path* is an address of the Cloud API."""
    return path.startswith(f"{PREFIX}/")


def with_cloud(app: ASGIApp, cloud: CloudApi) -> ASGIApp:
    """*app*, with the Cloud API under PREFIX."""

    async def both(scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http" or not is_cloud(scope.get("path", "")):
            await app(scope, receive, send)
            return
        from welkin_sdk.sandbox.cloud.app import answered

        response = await answered(cloud, Request(scope, receive))
        await response(scope, receive, send)

    return both


def with_cross_origin(app: ASGIApp, cloud: CloudApi) -> ASGIApp:
    """*app*, with the recorded headers on what it answers below PREFIX."""

    async def answering(scope: Scope, receive: Receive, send: Send) -> None:
        async def announce(message: Message) -> None:
            if message["type"] == "http.response.start":
                MutableHeaders(scope=message).update(cloud.document.cross_origin)
            await send(message)

        is_asked = scope["type"] == "http" and is_cloud(scope["path"])
        await app(scope, receive, announce if is_asked else send)

    return answering


def refused_unread(cloud: CloudApi, status: int, text: str) -> Response:
    """The answer to a request that is not looked at."""
    from welkin_sdk.sandbox.cloud import app

    return app.refused_unread(cloud, status, text)
