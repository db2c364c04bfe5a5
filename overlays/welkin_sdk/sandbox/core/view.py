"""
`GET /` in a browser: what this sandbox is, holds and has done, on one plain page for a person.

Only who asks for HTML gets it; to every other client `/` is as unknown as it is to the real API, and all that stands
here can be read as JSON from the control API. No value of a record is on the page: records are counted, requests told
by their route, and of a fault only what it is and its numbers.
"""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache
from importlib.resources import files
from string import Template

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import HTMLResponse
from starlette.types import ASGIApp, Receive, Scope, Send

from welkin_sdk._version import __version__
from welkin_sdk.sandbox.core.clock import VirtualClock
from welkin_sdk.sandbox.core.faults.registry import InjectedFault
from welkin_sdk.sandbox.core.html import NONE, Html, Section, badge, put, remark, section, table, time
from welkin_sdk.sandbox.core.journal import JournalEntry

_LATEST = 25
# Any word can be sent as a method; only those that HTTP knows are repeated.
_METHODS = {"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "CONNECT"}


def with_page(app: ASGIApp, page: Callable[[], str]) -> ASGIApp:
    """*app*, with *page* at `/` for browsers; it counts as no request of the API."""

    async def either(scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "http" and _is_from_a_browser(Request(scope)):
            text = await run_in_threadpool(page)
            await HTMLResponse(text, headers=_headers())(scope, receive, send)
        else:
            await app(scope, receive, send)

    return either


def _is_from_a_browser(request: Request) -> bool:
    is_for_html = "text/html" in request.headers.get("accept", "").lower()
    return is_for_html and request.method in {"GET", "HEAD"} and request.scope["path"] == "/"


def render(clock: VirtualClock, facts: Mapping[str, str], sections: Iterable[Section]) -> str:
    """
    The page as it is now.

    Args:
        facts: what its head says beside the time: the environment and the form of answers.
        sections: in the order in which they stand, one column beside the other.
    """
    parts = {
        **facts,
        "package": __version__,
        "now": time(clock.now()),
        "clock": "stands still" if clock.is_frozen else "is running",
    }
    columns: dict[str, list[Html]] = {"narrow": [], "wide": []}
    for each in sections:
        columns[each.column].append(section(each))
    joined = {name: Html("\n".join(held)) for name, held in columns.items()}
    return _template().substitute({name: put(part) for name, part in {**parts, **joined}.items()})


def requests(entries: Sequence[JournalEntry]) -> Section:
    """The latest of the answered requests."""
    return Section("requests", "Requests", _requests(entries), "wide")


def faults(active: Sequence[InjectedFault]) -> Section:
    """The active faults."""
    return Section("faults", "Faults", _faults(active), "wide")


def _requests(entries: Sequence[JournalEntry]) -> Html:
    if not entries:
        return remark("No requests yet.")
    return table(
        f"The latest {min(len(entries), _LATEST)} of {len(entries):,}, newest first",
        ("Route", "Answer", "Client", "At"),
        (
            (
                f"{entry.method if entry.method in _METHODS else '(other)'} {entry.template}",
                badge(entry.status),
                entry.client_id or NONE,
                time(entry.time),
            )
            for entry in entries[: -_LATEST - 1 : -1]
        ),
    )


def _faults(faults: Sequence[InjectedFault]) -> Html:
    if not faults:
        return remark("None: the sandbox behaves.")
    return table(
        "Injected, oldest first",
        ("Fault", "Route", "Fired", "At most", "Numbers"),
        (
            (
                fault.kind.name,
                fault.route,
                f"{fault.fired:,} of {fault.considered:,}",
                "no end" if fault.times is None else fault.times,
                _numbers(fault),
            )
            for fault in faults
        ),
    )


def _numbers(fault: InjectedFault) -> str:
    # A parameter that is a text may be any value a test wants to see in a record, so the numbers alone are told.
    parameters = fault.as_json()["parameters"]
    told = {
        name: value
        for name, value in {"probability": fault.probability, **parameters}.items()
        if isinstance(value, int | float) and not isinstance(value, bool)
    }
    return ", ".join(f"{name} {value}" for name, value in told.items()) or NONE


@cache
def _template() -> Template:
    return Template(files("welkin_sdk.sandbox.core").joinpath("view.html").read_text(encoding="utf-8"))


@cache
def _headers() -> dict[str, str]:
    """The page may do nothing but use its one style; no script, no other address."""
    style = re.search(r"<style>(.*?)</style>", _template().template, re.DOTALL)
    digest = base64.b64encode(hashlib.sha256(style[1].encode() if style else b"").digest()).decode()
    return {
        "Content-Security-Policy": f"default-src 'none'; style-src 'sha256-{digest}'; frame-ancestors 'none'; base-uri 'none'",
        "Cache-Control": "no-store",
        "Referrer-Policy": "no-referrer",
        "X-Content-Type-Options": "nosniff",
    }
