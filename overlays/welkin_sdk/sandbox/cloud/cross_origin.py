"""
What lets a page of another origin use the Cloud API from a browser: headers on every answer, whoever gives it.

Around everything else, so that answers of faults and refusals of unread requests have them too. The control API and the
Data API stay closed to pages: no answer of theirs was seen with such a header.
Source: Cloud API, "Headers".
"""

from __future__ import annotations

from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from welkin_sdk.sandbox.cloud.api import PREFIX, CloudApi


def with_cross_origin(app: ASGIApp, cloud: CloudApi) -> ASGIApp:
    """*app*, with the recorded headers on what it answers below PREFIX."""

    async def answering(scope: Scope, receive: Receive, send: Send) -> None:
        async def announce(message: Message) -> None:
            if message["type"] == "http.response.start":
                MutableHeaders(scope=message).update(cloud.document.cross_origin)
            await send(message)

        is_cloud = scope["type"] == "http" and scope["path"].startswith(f"{PREFIX}/")
        await app(scope, receive, announce if is_cloud else send)

    return answering
