"""Where the Cloud API hangs; what answers it is imported when it is first asked, so that a start stays fast."""

from __future__ import annotations

from starlette.requests import Request
from starlette.types import ASGIApp, Receive, Scope, Send

from welkin_sdk.sandbox.cloud.api import PREFIX, CloudApi


def with_cloud(app: ASGIApp, cloud: CloudApi) -> ASGIApp:
    """*app*, with the Cloud API under PREFIX."""

    async def both(scope: Scope, receive: Receive, send: Send) -> None:
        path: str = scope.get("path", "")
        if scope["type"] != "http" or not path.startswith(f"{PREFIX}/"):
            await app(scope, receive, send)
            return
        from welkin_sdk.sandbox.cloud.app import answered

        response = await answered(cloud, Request(scope, receive))
        await response(scope, receive, send)

    return both
