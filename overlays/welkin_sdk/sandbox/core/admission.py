"""
Which requests are looked at: what comes before the two APIs, the control API and the page, whatever is asked.

A request has to be addressed to this machine (hosts.py), and may not announce a body that is larger than its place
takes; the same limit holds while a body without a length is read (body.py). What is refused here is in no journal,
meets no fault, and is answered in the form of the API that it was for.
"""

from __future__ import annotations

import contextlib
import logging

from starlette.responses import Response
from starlette.types import ASGIApp, Receive, Scope, Send

from welkin_sdk.sandbox.cloud.api import PREFIX as CLOUD_PREFIX
from welkin_sdk.sandbox.core.body import LARGEST, LARGEST_BODY, announced_length
from welkin_sdk.sandbox.core.control import PREFIX as CONTROL_PREFIX
from welkin_sdk.sandbox.core.control.calls import answered_error
from welkin_sdk.sandbox.core.hosts import Hosts
from welkin_sdk.sandbox.data.app import refused_unread
from welkin_sdk.sandbox.parts import Core

# Documents and recordings are larger than records; more than this is no test's file.
LARGEST_FORM = 32_000_000
# Some ten thousand records in one call; the objects of a body take many times the room of its text.
LARGEST_LOAD = 8_000_000

_FORM = b"multipart/form-data"
_logger = logging.getLogger(__name__)
_FOREIGN = (
    "The Host of the request is none of this sandbox's names; start it with --allow-host NAME, or"
    " serve(allowed_hosts=[NAME]), if it is meant to be one"
)


def admitting(app: ASGIApp, core: Core, *, hosts: Hosts, largest_load: int = LARGEST_LOAD) -> ASGIApp:
    """
    *app*, for what may be looked at.

    Args:
        largest_load: bytes that a call of the control API may load at once.
    """

    async def admitted(scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            return
        try:
            if refusal := _refusal(core, scope, hosts, largest_load):
                await refusal(scope, receive, send)
            else:
                await app(scope, receive, send)
        except Exception as problem:  # noqa: BLE001 - the last line: the server would print a traceback with values
            _logger.error("A request failed: %s", type(problem).__name__)  # noqa: TRY400
            # Nothing can be sent where an answer has begun already.
            with contextlib.suppress(RuntimeError):
                failed = _refused(core, scope, 500, "The sandbox failed to process the request")
                await failed(scope, receive, send)

    return admitted


def _refusal(core: Core, scope: Scope, hosts: Hosts, largest_load: int) -> Response | None:
    if not hosts.include(scope):
        return _refused(core, scope, 403, _FOREIGN)
    scope[LARGEST] = largest = _largest(scope, largest_load)
    if announced_length(scope) > largest:
        return _refused(core, scope, 413, f"The body is larger than {largest} bytes")
    return None


def _largest(scope: Scope, largest_load: int) -> int:
    path: str = scope["path"]
    if path.startswith(f"{CONTROL_PREFIX}/records/"):
        return largest_load
    is_form = any(
        name == b"content-type" and value.lower().startswith(_FORM) for name, value in scope["headers"]
    )
    return LARGEST_FORM if is_form and path.startswith(f"{CLOUD_PREFIX}/") else LARGEST_BODY


def _refused(core: Core, scope: Scope, status: int, text: str) -> Response:
    """The answer to what is not looked at, in the form of the API that it is addressed to."""
    path: str = scope["path"]
    if path == CONTROL_PREFIX or path.startswith(f"{CONTROL_PREFIX}/"):
        return answered_error(text, None, status)
    if path.startswith(f"{CLOUD_PREFIX}/"):
        from welkin_sdk.sandbox.cloud.app import refused_unread as refused_cloud

        return refused_cloud(core.cloud, status, text)
    return refused_unread(core, status, text)
