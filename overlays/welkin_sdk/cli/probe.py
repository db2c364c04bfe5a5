"""
`welkin probe`: what the server it is pointed at does where the reference says nothing. It reads and writes nothing.

What is printed are words, counts and seconds; nothing of a record, not even a time.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Mapping
from typing import Any

from rich.console import Console
from rich.table import Table

from welkin_sdk.cli.data_connection import DataConnection
from welkin_sdk.cli.failures import UsageError, unknown
from welkin_sdk.cli.findings import Finding, Look, Window, find_out, watch
from welkin_sdk.clock import SYSTEM_CLOCK
from welkin_sdk.data_client import DataClient
from welkin_sdk.documents import load_document
from welkin_sdk.errors import UnreadableResponseError
from welkin_sdk.instant import parse_http_date, to_datetime, to_instant
from welkin_sdk.paging.envelope import parse_page

_PAUSE_SECONDS = 2.0

MEANINGS: Mapping[tuple[str, object], str] = {
    ("order", "ascending"): "a walk follows the last record's time",
    ("order", "descending"): "windows are halved until one fits a page: more requests, nothing lost",
    ("order", "none"): "windows are halved until one fits a page: more requests, nothing lost",
    ("date", "absent"): "windows end five minutes before this machine's clock",
    ("date", "present"): "windows end by the server's clock",
    ("stamps_ahead_of_date", "yes"): "records are stamped by another clock than the Date: watch the lateness",
    ("lower_bound", "excluded"): "edges are asked for a microsecond further out",
    ("upper_bound", "excluded"): "edges are asked for a microsecond further out",
    ("precision", "coarser"): "neighbouring windows overlap; records that come again change nothing",
    ("echo", "different"): "a window that is understood differently is refused: the sync stops",
    ("echo", "absent"): "a page's end cannot be told from its size; one more request a window",
    ("size_cap", "told"): "a page is full at the size the server tells",
    ("size_cap", "silent"): "a page may be full below the size asked for; links and progress decide",
    ("size_cap", "refused"): "choose a smaller --page-size",
    ("small_page", "ignored"): "the size asked for is not what comes",
    ("next_link", "whole seconds"): "links are cut; the last record's time is followed instead",
    ("next_link", "unreadable"): "the last record's time is followed instead",
    ("next_link_keeps_the_end", "no"): "links are never followed as they are, so the end is kept",
    ("without_bounds", "nothing"): "a window is always sent",
}


class Prober:
    """Asks for pages of one resource."""

    def __init__(self, client: DataClient, path: str, names: Mapping[str, str]) -> None:
        self._client = client
        self._path = path
        self._names = names
        self.requests = 0
        self.headers: Mapping[str, str] = {}

    def __call__(self, window: Window | None) -> Look:
        self.requests += 1
        query = {} if window is None else self._query(window)
        answer = self._client.raw.request("GET", self._path, query=query)
        local_us = SYSTEM_CLOCK.now_us()
        self.headers = answer.headers
        try:
            body = answer.json()
        except ValueError:
            raise UnreadableResponseError("the answer is no JSON") from None
        return Look(parse_page(body), _form(body), _next_link(body), _server_us(answer.headers), local_us)

    def _query(self, window: Window) -> dict[str, str]:
        return {
            self._names["from"]: to_datetime(window.lo_us).isoformat(timespec="microseconds"),
            self._names["to"]: to_datetime(window.hi_us).isoformat(timespec="microseconds"),
            self._names["size"]: str(window.size),
        }


def print_findings(
    connection: DataConnection, name: str, *, largest: int, watch_seconds: float, output: str | None
) -> None:
    """Probe one resource and print what was found."""
    path, names = _resource(name)
    with connection.open() as client:
        prober = Prober(client, path, names)
        findings = find_out(prober, now_us=SYSTEM_CLOCK.now_us(), largest=largest)
        if watch_seconds > 0:
            looks = 1 + max(1, round(watch_seconds / _PAUSE_SECONDS))
            findings += watch(prober, size=largest, looks=looks, wait=lambda: time.sleep(_PAUSE_SECONDS))
        findings.append(Finding("version", _word(prober.headers, "X-Current-API-Version")))
        findings.append(Finding("requests", prober.requests))
    if (output or ("table" if sys.stdout.isatty() else "json")) == "json":
        facts = {finding.name: finding.value for finding in findings}
        print(json.dumps({"resource": name, "findings": facts}, indent=2))
    else:
        _print_table(name, findings)


def _print_table(name: str, findings: list[Finding]) -> None:
    table = Table(title=f"Find of {name}", title_justify="left", box=None, pad_edge=False)
    for heading in ("what", "found", "what a sync makes of it"):
        table.add_column(heading, overflow="fold")
    for finding in findings:
        shown = "unknown" if finding.value is None else str(finding.value)
        table.add_row(finding.name.replace("_", " "), shown, MEANINGS.get((finding.name, finding.value), ""))
    Console().print(table)


def _resource(name: str) -> tuple[str, Mapping[str, str]]:
    """Its path, and what the document calls the window's parameters."""
    document = load_document("data-api")
    windows = {
        path.strip("/").replace("-", "_"): (path, item["get"]["x-welkin-pagination"])
        for path, item in document["paths"].items()
        if "x-welkin-pagination" in item.get("get", {})
    }
    found = windows.get(name.replace("-", "_"))
    if found is None:
        raise unknown("resource to probe", name, windows)
    if found[1].get("style") != "window":
        raise UsageError(f"{name} has no Find by a window of time")
    return found


def _form(body: object) -> str:
    if isinstance(body, dict):
        return "wrapped"
    is_printed = isinstance(body, list) and len(body) == 1 and isinstance(body[0], dict) and "data" in body[0]
    return "printed" if is_printed else "bare list"


def _next_link(body: Any) -> str | None:
    envelope = body[0] if isinstance(body, list) and body else body
    links = envelope.get("links") if isinstance(envelope, dict) else None
    if not isinstance(links, dict):
        return None
    following = links.get("next")
    nested = links.get("href")
    candidates = (
        following,
        following.get("href") if isinstance(following, dict) else None,
        nested.get("next") if isinstance(nested, dict) else None,
    )
    return next((each for each in candidates if isinstance(each, str) and each), None)


def _server_us(headers: Mapping[str, str]) -> int | None:
    moment = parse_http_date(headers.get("Date"))
    return None if moment is None else to_instant(moment)


def _word(headers: Mapping[str, str], name: str) -> str | None:
    """A header that is a word; anything else is not for printing."""
    text = headers.get(name, "")
    return text if 0 < len(text) <= 20 and text.replace(".", "").isalnum() else None
