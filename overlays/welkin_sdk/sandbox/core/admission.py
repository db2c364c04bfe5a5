"""
Which requests are looked at: what comes before the two APIs, the control API and the page, whatever is asked.

A request has to be addressed to this machine (hosts.py), and may not announce a body that is larger than its place
takes; the same limit holds while a body without a length is read (body.py). What is refused here is in no journal,
meets no fault, and is answered in the form of the API that it was for.
"""

from __future__ import annotations

import contextlib
import logging
from collections.abc import Callable, Iterable

from attrs import field, frozen
from starlette.responses import Response
from starlette.types import ASGIApp, Receive, Scope, Send

from welkin_sdk.sandbox.core.body import LARGEST, LARGEST_BODY, announced_length
from welkin_sdk.sandbox.core.hosts import Hosts

# Some ten thousand records in one call; the objects of a body take many times the room of its text.
LARGEST_LOAD = 8_000_000

_FORM = b"multipart/form-data"
_logger = logging.getLogger(__name__)
_FOREIGN = (
    "The Host of the request is none of this sandbox's names; start it with --allow-host NAME, or"
    " serve(allowed_hosts=[NAME]), if it is meant to be one"
)


@frozen
class Entrance:
    """
    Where one API is reached, and how it says that it does not look at a request.

    Attributes:
        has: whether a path is one of its addresses.
        refused: the answer, given a status and a sentence for a person.
        largest_form: bytes that a form of files may have; what any body may have when absent.
        largest_load: the same of a body below *loading*.
    """

    has: Callable[[str], bool]
    refused: Callable[[int, str], Response] = field(repr=False)
    largest_form: int = LARGEST_BODY
    loading: str | None = None
    largest_load: int = LARGEST_LOAD

    def largest(self, scope: Scope) -> int:
        """How many bytes the body of a request may have."""
        if self.loading is not None and str(scope["path"]).startswith(self.loading):
            return self.largest_load
        is_form = any(
            name == b"content-type" and value.lower().startswith(_FORM) for name, value in scope["headers"]
        )
        return self.largest_form if is_form else LARGEST_BODY


def admitting(app: ASGIApp, entrances: Iterable[Entrance], hosts: Hosts) -> ASGIApp:
    """*app*, for what may be looked at; the first of *entrances* that has a path answers for it."""
    known = tuple(entrances)

    async def admitted(scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            return
        entrance = next(each for each in known if each.has(scope["path"]))
        try:
            if refusal := _refusal(entrance, scope, hosts):
                await refusal(scope, receive, send)
            else:
                await app(scope, receive, send)
        except Exception as problem:  # noqa: BLE001 - the last line: the server would print a traceback with values
            _logger.error("A request failed: %s", type(problem).__name__)  # noqa: TRY400
            # Nothing can be sent where an answer has begun already.
            with contextlib.suppress(RuntimeError):
                failed = entrance.refused(500, "The sandbox failed to process the request")
                await failed(scope, receive, send)

    return admitted


def _refusal(entrance: Entrance, scope: Scope, hosts: Hosts) -> Response | None:
    if not hosts.include(scope):
        return entrance.refused(403, _FOREIGN)
    scope[LARGEST] = largest = entrance.largest(scope)
    if announced_length(scope) > largest:
        return entrance.refused(413, f"The body is larger than {largest} bytes")
    return None
