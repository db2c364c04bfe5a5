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
from collections.abc import Iterable, Sequence
from datetime import datetime
from functools import cache
from html import escape
from importlib.resources import files
from string import Template
from urllib.parse import urlsplit

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import HTMLResponse
from starlette.types import ASGIApp, Receive, Scope, Send

from welkin_sdk._version import __version__
from welkin_sdk.sandbox.core.faults.registry import InjectedFault
from welkin_sdk.sandbox.parts import Core

LATEST = 25
_NONE = "none"
# Any word can be sent as a method; only those that HTTP knows are repeated.
_METHODS = {"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "CONNECT"}


class _Html(str):
    """A text that is HTML already; every other one is escaped where it is put into the page."""

    __slots__ = ()


def with_page(app: ASGIApp, core: Core) -> ASGIApp:
    """*app*, with the page of *core* at `/` for browsers; it counts as no request of the API."""

    async def either(scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "http" and _is_from_a_browser(Request(scope)):
            page = await run_in_threadpool(render, core)
            await HTMLResponse(page, headers=_headers())(scope, receive, send)
        else:
            await app(scope, receive, send)

    return either


def _is_from_a_browser(request: Request) -> bool:
    is_for_html = "text/html" in request.headers.get("accept", "").lower()
    return is_for_html and request.method in {"GET", "HEAD"} and request.scope["path"] == "/"


def render(core: Core) -> str:
    """The page as it is now."""
    now = core.clock.now()
    parts = {
        "package": __version__,
        "environment": core.clients.environment,
        "envelope": core.envelope,
        "now": _time(now),
        "clock": "stands still" if core.clock.is_frozen else "is running",
        "versions": _versions(core, now),
        "records": _records(core),
        "requests": _requests(core),
        "notifications": _notifications(core),
        "faults": _faults(core.faults.list()),
    }
    return _template().substitute({name: _put(part) for name, part in parts.items()})


def _put(part: object) -> _Html:
    return part if isinstance(part, _Html) else _Html(escape(str(part)))


def _versions(core: Core, now: datetime) -> _Html:
    return _table(
        "API versions, oldest first",
        ("Version", "Stage", "Released", "Deprecated", "Discontinued"),
        (
            (
                f"/{state.name}",
                _badge(state.stage),
                _day(state.released_at),
                _day(state.deprecated_at),
                _day(state.discontinued_at),
            )
            for state in core.versions.states(now)
        ),
    )


def _records(core: Core) -> _Html:
    counts = {name: core.state.count(name) for name in sorted(core.document.resources)}
    return _table(
        f"Held now, {sum(counts.values()):,} in all",
        ("Resource", "Records"),
        ((name, _number(count)) for name, count in counts.items()),
    )


def _requests(core: Core) -> _Html:
    entries = core.journal.entries()
    if not entries:
        return _remark("No requests yet.")
    return _table(
        f"The latest {min(len(entries), LATEST)} of {len(entries):,}, newest first",
        ("Route", "Answer", "Client", "At"),
        (
            (
                f"{entry.method if entry.method in _METHODS else '(other)'} {entry.template}",
                _badge(entry.status),
                entry.client_id or _NONE,
                _time(entry.time),
            )
            for entry in entries[: -LATEST - 1 : -1]
        ),
    )


def _notifications(core: Core) -> _Html:
    target, standing = core.notifier.target, core.notifier.standing
    if target is None:
        return _remark("Nobody is notified of changes.")
    address = urlsplit(target.url)
    # Without its query, which may be somebody's secrets.
    shown = f"{address.scheme}://{address.netloc}{address.path}"
    facts = _remark(
        f"To {shown}, {'paused' if standing.is_paused else 'active'}: {standing.failures} failed since the last "
        f"success, {standing.dropped:,} changes dropped as too old."
    )
    deliveries = core.notifier.deliveries[: -LATEST - 1 : -1]
    if not deliveries:
        return facts
    table = _table(
        "The latest deliveries, newest first",
        ("Resources", "Fate", "Answer", "Attempt", "Fault", "At"),
        (
            (
                ", ".join(entry.resources) or _NONE,
                _badge(entry.outcome),
                entry.status or _NONE,
                entry.attempt,
                entry.fault or _NONE,
                _time(entry.at),
            )
            for entry in deliveries
        ),
    )
    return _Html(facts + table)


def _faults(faults: Sequence[InjectedFault]) -> _Html:
    if not faults:
        return _remark("None: the sandbox behaves.")
    return _table(
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
    return ", ".join(f"{name} {value}" for name, value in told.items()) or _NONE


def _table(caption: str, heads: Iterable[str], rows: Iterable[Sequence[object]]) -> _Html:
    """A table that can be scrolled by keyboard where it is too wide; the first cell of a row is its head."""
    head = "".join(f'<th scope="col">{_put(text)}</th>' for text in heads)
    body = "".join(
        f'<tr><th scope="row">{_put(first)}</th>'
        + "".join(f"<td>{_put(cell)}</td>" for cell in others)
        + "</tr>"
        for first, *others in rows
    )
    return _Html(
        f'<div class="wide" tabindex="0" role="region" aria-label="{_put(caption)}"><table>'
        f"<caption>{_put(caption)}</caption><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table></div>"
    )


def _remark(text: str) -> _Html:
    return _Html(f'<p class="remark">{_put(text)}</p>')


_GOOD = {"current", "acknowledged"}
_DOUBTFUL = {"deprecated", "future", "withheld", "stopped"}


def _badge(value: str | int) -> _Html:
    """A word or a status; its colour repeats what it says."""
    if isinstance(value, int):
        kind = "good" if value < 400 else "bad" if value >= 500 else "doubtful"
    else:
        kind = "good" if value in _GOOD else "doubtful" if value in _DOUBTFUL else "bad"
    return _Html(f'<span class="{kind}">{_put(value)}</span>')


def _number(count: int) -> _Html:
    return _Html(f'<span class="number">{count:,}</span>')


def _time(instant: datetime) -> _Html:
    text = instant.isoformat(sep=" ", timespec="milliseconds").removesuffix("+00:00")
    return _Html(f'<time datetime="{instant.isoformat()}">{text}</time>')


def _day(instant: datetime | None) -> object:
    return _NONE if instant is None else _Html(f"<time>{instant.date().isoformat()}</time>")


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
