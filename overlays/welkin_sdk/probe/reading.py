"""One question to a list, and its answer as a page: style, entries, and what the page says of itself."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from attrs import evolve, field, frozen

from welkin_runtime.operations import Pagination
from welkin_sdk.instant import DAY_MICROSECONDS, to_datetime
from welkin_sdk.probe.asking import Answer, Asker, Query
from welkin_sdk.probe.catalogue import Listing, find_styles
from welkin_sdk.probe.describe import describe, find_style, known_names, read_page, told_size
from welkin_sdk.probe.evidence import Look, look_at

PAGE_SIZE = 50
MOST_ENTRIES = 20_000
"""Of a page; more are no answer to any size that is asked for, and a few bytes each would still fill the memory."""
DAYS_AROUND = 90
FURTHER_DAYS_AROUND = 1100

Arguments = Mapping[str, Any]


@frozen
class Reply:
    """
    What a list was answered with.

    Attributes:
        answer: "unreadable" where it is a success in an envelope that is none of the document's.
        look: None where there is no page.
        shape: the style's name, or what the answer looks like instead.
        entries: of the page, as they came.
        arguments: what it was asked for by.
    """

    answer: Answer
    look: Look | None = field(default=None, repr=False)
    shape: str | None = None
    entries: Sequence[Any] = field(default=(), repr=False)
    arguments: Arguments = field(factory=dict, repr=False)


async def ask_list(
    asker: Asker, listing: Listing, arguments: Arguments, *, size: int | None = PAGE_SIZE, query: Query = ()
) -> Reply:
    """The first page of a list, *size* records where it takes a size, or as many as it likes."""
    asked = (*page_query(listing.paging, size), *query)
    return read_reply(listing, await asker.ask(listing.operation, arguments, asked), arguments)


def page_query(paging: Pagination, size: int | None) -> Query:
    """What asks for the first page of *size* records."""
    page: Query = ((paging.page, "0"),) if paging.kind == "number" and paging.page else ()
    return page if size is None or paging.size is None else (*page, (paging.size, str(size)))


def read_reply(listing: Listing, answer: Answer, arguments: Arguments) -> Reply:
    """*answer* as a page of the list."""
    if answer.access != "granted":
        return Reply(answer, arguments=arguments)
    style = find_style(answer.body, listing.operation, find_styles())
    page = None if style is None else read_page(answer.body, style)
    if style is None or page is None:
        unreadable = evolve(
            answer, access="unreadable", body=None, fault="the envelope is none that is known"
        )
        return Reply(unreadable, shape=describe(answer.body, known_names()), arguments=arguments)
    count = len(page.entries)
    if count > MOST_ENTRIES:
        long = evolve(
            answer, access="unreadable", body=None, fault="more entries in a page than are looked at"
        )
        return Reply(long, shape=style.style, arguments=arguments)
    is_cut = page.says_more if style.kind != "number" else page.is_last is False
    says = page.is_last is not None or page.has_more is not None or style.kind in ("token", "whole")
    look = Look(
        look_at(page.entries),
        total=count if style.kind == "whole" and page.total is None else page.total,
        told_size=told_size(answer.body),
        has_more=is_cut if says else None,
    )
    return Reply(evolve(answer, body=None), look, style.style, page.entries, arguments)


def fixed_arguments(
    listing: Listing, now_us: int, users: Sequence[str], *, days_around: int = DAYS_AROUND
) -> Arguments:
    """What a list has to be asked with besides the ids of its parents: no filter, a wide window, the design that is in use."""
    given: dict[str, Any] = {}
    is_schedule = listing.operation.resource in ("schedules", "work_hours")
    for parameter in listing.operation.parameters:
        if parameter.name == "version":
            given["version"] = "current"
        elif parameter.place == "body":
            given[parameter.name] = {}
        elif parameter.name in ("from_time", "to_time") and (parameter.required or is_schedule):
            days = days_around if parameter.name == "to_time" else -days_around
            given[parameter.name] = to_datetime(now_us + days * DAY_MICROSECONDS)
        elif parameter.name == "psm_ids" and users:
            given["psm_ids"] = list(users[:2])
    return given
