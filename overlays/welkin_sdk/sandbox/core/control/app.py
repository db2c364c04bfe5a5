"""
Where the control API hangs: beside the Data API on the same port, outside of its journal and of its faults.

A subject is one module with `routes()`; parts.py has the list of them.
"""

from __future__ import annotations

from collections.abc import Iterable

from starlette.applications import Starlette
from starlette.datastructures import Headers
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route
from starlette.types import ASGIApp, Receive, Scope, Send

from welkin_sdk.sandbox.core.control.calls import answered_error
from welkin_sdk.sandbox.core.hosts import host_of

PREFIX = "/_sandbox"


def is_control(path: str) -> bool:
    """Whether *path* is an address of the control API."""
    return path == PREFIX or path.startswith(f"{PREFIX}/")


def beside(app: ASGIApp, routes: Iterable[Route]) -> ASGIApp:
    """*app*, with the control API that *routes* make under PREFIX."""
    control = _control(routes)

    async def both(scope: Scope, receive: Receive, send: Send) -> None:
        path: str = scope.get("path", "")
        if is_control(path):
            inner = {**scope, "path": path.removeprefix(PREFIX) or "/"}
            await control(inner, receive, send)
        else:
            await app(scope, receive, send)

    return both


def _control(routes: Iterable[Route]) -> ASGIApp:
    app = Starlette(routes=list(routes), exception_handlers={HTTPException: _unrouted})
    app.router.redirect_slashes = False

    async def guarded(scope: Scope, receive: Receive, send: Send) -> None:
        if _is_foreign(scope):
            # A page of the web that a person has open must not reach a sandbox on the same machine.
            await answered_error("Not to be called by another site's page", None, 403)(scope, receive, send)
        else:
            await app(scope, receive, send)

    return guarded


def _is_foreign(scope: Scope) -> bool:
    """Whether a browser says that a page from elsewhere calls; whatever is no browser says nothing of it."""
    headers = Headers(scope=scope)
    if any(site not in {"same-origin", "none"} for site in headers.getlist("sec-fetch-site")):
        return True
    # The host has been looked at: it is one that only this machine has.
    own = {f"{scheme}://{host_of(scope)}" for scheme in ("http", "https")}
    return any(origin.lower() not in own for origin in headers.getlist("origin"))


def _unrouted(_request: Request, problem: Exception) -> Response:
    status = problem.status_code if isinstance(problem, HTTPException) else 404
    text = "This method is not enabled here" if status == 405 else "No such route"
    headers = problem.headers if isinstance(problem, HTTPException) else None
    return answered_error(text, None, status, headers)
