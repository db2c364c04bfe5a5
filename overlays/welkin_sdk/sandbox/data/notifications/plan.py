"""
What a batch says and when one is due: pure, all instants in microseconds since 1970 UTC.

Rounds fall on the whole minutes of the sandbox's clock, so that a restart or a frozen clock needs no memory of when
the first one was. A change is as old as its record's `updated_at`.
Source: Data API, "Update Notifications"; its later editions for interval and horizon.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from attrs import frozen

from welkin_sdk.sandbox.core.clock import SECOND, print_timestamp
from welkin_sdk.sandbox.core.document import Window
from welkin_sdk.sandbox.data.document import DataDocument

INTERVAL = 60 * SECOND
HORIZON = 24 * 3600 * SECOND


@frozen
class Span:
    """The first and the last of the changes of one collection."""

    resource: str
    first: int
    last: int


def latest_round(now: int) -> int:
    """The whole minute at *now* or before it."""
    return now - now % INTERVAL


def next_round(now: int) -> int:
    """The whole minute after *now*."""
    return latest_round(now) + INTERVAL


def round_for(change: int) -> int:
    """The first round that can tell of a change at that instant."""
    return next_round(change - 1)


def oldest_told(now: int) -> int:
    """The age limit of a batch at *now*: what changed earlier is never told of."""
    return now - HORIZON


def find_windows(document: DataDocument) -> Mapping[str, tuple[str, Window]]:
    """The path of each collection that can be found by time, and the names of its window, in the document's order."""
    return {
        operation.collection: (operation.path, operation.window)
        for operation in document.operations
        if operation.window is not None
    }


def batch_body(
    spans: Iterable[Span], *, base_url: str, windows: Mapping[str, tuple[str, Window]]
) -> list[dict[str, Any]]:
    """
    The webhook's body.

    Args:
        base_url: version included, without a slash at its end.
        windows: as find_windows() has them.
    """
    return [_entry(span, base_url, *windows[span.resource]) for span in spans]


def _entry(span: Span, base_url: str, path: str, window: Window) -> dict[str, Any]:
    first, last = printed(span.first), printed(span.last)
    # The end before the start, brackets as they are and no size: the printed sample, to the letter.
    href = f"{base_url}{path}?{window.end}={last}&{window.start}={first}"
    return {"resource": span.resource, "from": first, "to": last, "href": href}


def printed(instant: int) -> str:
    """The webhook's own spelling: microseconds, and no offset although it is UTC."""
    return print_timestamp(instant).removesuffix("+00:00")


def merged(spans: Iterable[Span], order: Callable[[str], int]) -> list[Span]:
    """One span for each collection, as wide as all that *spans* has of it."""
    by_resource: dict[str, Span] = {}
    for span in spans:
        known = by_resource.get(span.resource, span)
        by_resource[span.resource] = Span(
            span.resource, min(known.first, span.first), max(known.last, span.last)
        )
    return sorted(by_resource.values(), key=lambda span: order(span.resource))
