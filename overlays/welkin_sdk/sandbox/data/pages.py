"""
The two forms of an answer: as the reference prints it, or wrapped as live traffic has shown it.

Printed: a bare record, and a Find as a list of one page. Wrapped: both in an object with `data`, a Find with links.
Source: Data API, the samples; checklist C1, C2 and C3.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Literal, cast, get_args

Envelope = Literal["printed", "wrapped"]


def preferred_envelope(headers: Iterable[str], default: Envelope) -> Envelope:
    """The envelope that the request's `Prefer` headers ask for as `envelope=wrapped`, else *default*."""
    for preference in (part.strip() for header in headers for part in header.replace(";", ",").split(",")):
        name, _, value = preference.partition("=")
        if name.strip().lower() == "envelope" and value.strip('" ') in get_args(Envelope):
            return cast("Envelope", value.strip('" '))
    return default


def record_answer(record: dict[str, Any], envelope: Envelope) -> object:
    """One record in its envelope."""
    return {"data": record} if envelope == "wrapped" else record


def page_answer(
    records: list[dict[str, Any]],
    envelope: Envelope,
    *,
    current: tuple[str, dict[str, Any]],
    following: tuple[str, dict[str, Any]] | None,
) -> object:
    """
    One page in its envelope.

    Args:
        current: address and window of this page.
        following: the same of the next page; None on the last one, which then has no next link at all.
    """
    if envelope == "printed":
        return [{"data": records, "meta": {"current": current[1]}}]
    ends = {"current": current} | ({"next": following} if following else {})
    windows = {end: window for end, (_, window) in ends.items()}
    links = {
        "href": {end: address for end, (address, _) in ends.items()},
        **{end: {"href": address, "meta": window} for end, (address, window) in ends.items()},
        "meta": windows,
    }
    return {"data": records, "links": links, "meta": {"current": current[1]}}
