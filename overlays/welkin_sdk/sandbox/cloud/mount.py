"""
Where the Cloud API hangs; what answers it is imported when it is first asked, so that a start stays fast.

A page of another origin may use the Cloud API from a browser: every answer has the headers for that, whoever gives it. They
stand around everything else, so that answers of faults and refusals of unread requests have them too. The control API and
the Data API stay closed to pages: no answer of theirs was seen with such a header.
Source: Cloud API, "Headers".
"""

from __future__ import annotations

import asyncio
from typing import Any

from starlette.datastructures import MutableHeaders
from starlette.requests import Request
from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from welkin_sdk.sandbox.cloud.api import PREFIX, CloudApi
from welkin_sdk.sandbox.core.faults.sending import transport_of

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


class _Announcing:
    """Sends what it is given, with the recorded headers, and knows on which connection."""

    def __init__(self, send: Any, cloud: CloudApi) -> None:
        self._send = send
        self._cloud = cloud

    async def __call__(self, message: Message) -> None:
        if message["type"] == "http.response.start":
            MutableHeaders(scope=message).update(self._cloud.document.cross_origin)
        await self._send(message)

    @property
    def transport(self) -> asyncio.Transport:
        """For a fault that breaks the connection."""
        return transport_of(self._send)


def with_cross_origin(app: ASGIApp, cloud: CloudApi) -> ASGIApp:
    """*app*, with the recorded headers on what it answers below PREFIX."""

    async def answering(scope: Scope, receive: Receive, send: Send) -> None:
        is_asked = scope["type"] == "http" and is_cloud(scope["path"])
        await app(scope, receive, _Announcing(send, cloud) if is_asked else send)

    return answering


def refused_unread(cloud: CloudApi, status: int, text: str) -> Response:
    """The answer to a request that is not looked at."""
    from welkin_sdk.sandbox.cloud import app

    return app.refused_unread(cloud, status, text)
