"""
A report in words: a table for whoever sits before a terminal, lists where it is narrow, and what follows from it for a mirror.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from math import ceil
from textwrap import wrap

from welkin_sdk.arguments import check_count
from welkin_sdk.probe.report import Access, ListReport, ProbeReport

__all__ = ["describe_report"]

TABLE_WIDTH = 100
_USUAL_PAGE = 50
_HEADINGS = ("list", "access", "page", "sort", "order", "dates", "updates", "deletes")
_WIDTHS = (30, 11, 14, 9, 9, 9, 8, 8)


def describe_report(report: ProbeReport, *, width: int = TABLE_WIDTH) -> str:
    """
    *report* in lines of at most *width* characters, of which there are at least 40.

    Raises:
        InvalidRequestError: *width* is no such number.
    """
    check_count("width", width, least=40)
    parts = [
        _head(report),
        _table(report.lists) if width >= TABLE_WIDTH else _entries(report.lists),
        _beside(report),
        ["What follows:", *(f"- {one}" for one in conclude(report))],
        _notes(report.lists),
    ]
    lines = [line for part in parts if part for line in (*part, "")]
    return "\n".join(_fold(lines[:-1], width)) + "\n"


def conclude(report: ProbeReport) -> Iterator[str]:
    """What a mirror of this instance can stand on, sentence by sentence."""
    lists = [one for one in report.lists if one.access == "granted"]
    by_date = [one for one in lists if one.date_filter == "updated" and one.updates_move_time != "no"]
    by_sort = [
        one
        for one in lists
        if one not in by_date and one.sort == "honoured" and one.updates_move_time != "no"
    ]
    whole = [one for one in lists if one not in by_date and one not in by_sort]
    if by_date:
        yield f"Changes come by a window of their time: {_names(by_date)}."
    if by_sort:
        yield f"Changes come first under a sort by their time: {_names(by_sort)}."
    unproven = [one for one in (*by_date, *by_sort) if one.updates_move_time == "unknown"]
    if unproven:
        yield f"That an update moves their time was not seen: {_names(unproven)}."
    if whole:
        yield f"Changes show only by reading everything: {_names(whole)}."
    stuck = [one for one in lists if one.updates_move_time == "no"]
    if stuck:
        yield f"Updates do not move the time of change, so only the content tells: {_names(stuck)}."
    shaken = [one for one in lists if one.order == "unstable" and one.order_under_sort != "stable"]
    if shaken:
        yield f"Pages have no stable order and may lose or repeat what they hold: {_names(shaken)}."
    yield from _conclude_on_deletes(lists)
    yield from _conclude_on_costs(report, lists)


def _conclude_on_deletes(lists: list[ListReport]) -> Iterator[str]:
    flagged = [one for one in lists if one.deletes == "flagged"]
    vanishing = [one for one in lists if one.deletes == "vanish"]
    if flagged:
        yield f"Deleted records show with a flag: {_names(flagged)}."
    if vanishing:
        yield f"Deleted records vanish, so a whole reading finds them: {_names(vanishing)}."
    if len(flagged) + len(vanishing) < len(lists):
        yield "How deletes of the others show was not seen; a whole reading finds those that vanish."


def _conclude_on_costs(report: ProbeReport, lists: list[ListReport]) -> Iterator[str]:
    requests = 0
    unknown: list[ListReport] = []
    patients = next(
        (one.total for one in lists if one.resource == "patients" and one.total is not None), None
    )
    for one in lists:
        if one.parent is None and one.total is not None:
            requests += max(1, ceil(one.total / _page(one)))
        elif (
            one.parent == "patients" and patients is not None and one.total is not None and one.parents_asked
        ):
            requests += patients * max(1, ceil(one.total / one.parents_asked / _page(one)))
        else:
            unknown.append(one)
    if requests:
        besides = f", besides {_names(unknown)}" if unknown else ""
        yield f"One reading of everything takes about {requests:,} requests{besides}."
    if report.requests_per_minute is not None:
        told = "told" if report.rate == "told" else "met"
        minutes = (
            f"; that reading takes {ceil(requests / report.requests_per_minute):,} minutes"
            if requests
            else ""
        )
        yield f"The server grants {report.requests_per_minute:,} requests a minute ({told}){minutes}."
    else:
        yield "No limit of requests was told or met."
    if report.clock_offset_seconds:
        ahead = "ahead of" if report.clock_offset_seconds > 0 else "behind"
        yield f"The server's clock is {abs(report.clock_offset_seconds):,} seconds {ahead} this machine's."


def _page(one: ListReport) -> int:
    """Records that a page of it may be taken to hold."""
    largest = one.largest_page or 0
    return largest if one.page_cap != "unknown" and largest else max(largest, _USUAL_PAGE)


def _head(report: ProbeReport) -> list[str]:
    return [f"Cloud API, probed at {report.probed_at} by {report.requests:,} requests."]


def _beside(report: ProbeReport) -> list[str]:
    categories = report.categories()
    lines = [
        f"{text}: {', '.join(named)}."
        for text, access in _ACCESS_TEXTS
        if (named := sorted(name for name, one in categories.items() if one == access))
    ]
    for kind, accesses in (
        ("Exports", {one.kind: one.access for one in report.exports}),
        ("Audits", {one.operation: one.access for one in report.audits}),
    ):
        lines += [
            f"{kind} {access}: {', '.join(named)}."
            for _, access in _ACCESS_TEXTS
            if (named := [name for name, one in accesses.items() if one == access])
        ]
    return lines


_ACCESS_TEXTS: tuple[tuple[str, Access], ...] = (
    ("May read", "granted"),
    ("Refused by a policy", "refused"),
    ("Absent, or closed without a word", "absent"),
    ("In an envelope that is not known", "unreadable"),
    ("Not known", "unknown"),
)


def _table(lists: Iterable[ListReport]) -> list[str]:
    rows = [_HEADINGS, *(_row(one) for one in lists)]
    return [
        "".join(_cell(text, width) for text, width in zip(row, _WIDTHS, strict=True)).rstrip() for row in rows
    ]


def _cell(text: str, width: int) -> str:
    return (text if len(text) < width else text[: width - 2] + "…").ljust(width)


def _entries(lists: Iterable[ListReport]) -> list[str]:
    lines: list[str] = []
    for one in lists:
        name, *values = _row(one)
        told = [
            f"{heading} {value}" for heading, value in zip(_HEADINGS[1:], values, strict=True) if value != "-"
        ]
        lines += [name, f"  {', '.join(told)}"]
    return lines


def _row(one: ListReport) -> tuple[str, ...]:
    if one.access != "granted":
        return (one.operation, one.access, "-", "-", "-", "-", "-", "-")
    page = "-" if one.largest_page is None else f"{one.largest_page:,}"
    page += "" if one.page_cap == "unknown" else f" {one.page_cap}"
    return (
        one.operation,
        one.access,
        page,
        _word(one.sort),
        _word(one.order),
        _word(one.date_filter),
        _word(one.updates_move_time),
        _word(one.deletes),
    )


def _word(word: str) -> str:
    return {"unknown": "?", "absent": "-"}.get(word, word)


def _names(lists: Iterable[ListReport]) -> str:
    return ", ".join(one.operation for one in lists)


def _notes(lists: Iterable[ListReport]) -> list[str]:
    by_note: dict[str, list[str]] = {}
    for one in lists:
        for note in one.notes:
            by_note.setdefault(note, []).append(one.operation)
        if one.access == "unreadable" and one.shape is not None:
            by_note.setdefault(f"looks like {one.shape}", []).append(one.operation)
    return (
        ["Why something is not known (?):", *(f"- {note}: {', '.join(of)}." for note, of in by_note.items())]
        if by_note
        else []
    )


def _fold(lines: Iterable[str], width: int) -> Iterator[str]:
    for line in lines:
        if len(line) <= width:
            yield line
            continue
        indent = "  " if line.startswith(("- ", "  ")) else ""
        yield from wrap(line, width, subsequent_indent=indent, break_on_hyphens=False)
