"""
Where the control API hangs: beside the Data API on the same port, outside of its journal and of its faults.

A subject is one module with `routes(core)`; MODULES is the list of them.
"""

from __future__ import annotations

from collections.abc import Callable

from starlette.applications import Starlette
from starlette.datastructures import Headers
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route
from starlette.types import ASGIApp, Receive, Scope, Send

from welkin_sdk.sandbox.cloud import control as cloud
from welkin_sdk.sandbox.core.control import clock, faults, journal, state
from welkin_sdk.sandbox.core.control.calls import answered_error
from welkin_sdk.sandbox.core.hosts import host_of
from welkin_sdk.sandbox.data.control import clients, notifications, versions
from welkin_sdk.sandbox.parts import Core

PREFIX = "/_sandbox"

Routes = Callable[[Core], list[Route]]

MODULES: tuple[Routes, ...] = (
    clock.routes,
    state.routes,
    journal.routes,
    clients.routes,
    cloud.routes,
    faults.routes,
    notifications.routes,
    versions.routes,
)


def beside(app: ASGIApp, core: Core) -> ASGIApp:
    """*app*, with the control API of *core* under PREFIX."""
    control = _control(core)

    async def both(scope: Scope, receive: Receive, send: Send) -> None:
        path: str = scope.get("path", "")
        if path == PREFIX or path.startswith(f"{PREFIX}/"):
            inner = {**scope, "path": path.removeprefix(PREFIX) or "/"}
            await control(inner, receive, send)
        else:
            await app(scope, receive, send)

    return both


def _control(core: Core) -> ASGIApp:
    app = Starlette(
        routes=[route for routes in MODULES for route in routes(core)],
        exception_handlers={HTTPException: _unrouted},
    )
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
