"""Find and AsyncFind over a function that answers as a server would."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import AsyncGenerator
from typing import Any, cast

import pytest
from find_service import (
    START,
    Service,
    SomeAnswer,
    collect,
    ids,
    plan,
    records,
    stamp,
)

from welkin_runtime.types import AsyncFind as AsyncFindProtocol
from welkin_runtime.types import Find as FindProtocol
from welkin_runtime.types import Request, RequestOptions
from welkin_sdk.paging.pager import AsyncFind, Find


@pytest.fixture(params=["printed", "wrapped"])
def service(request: pytest.FixtureRequest) -> Service:
    return Service(records(130), form=request.param)


def test_a_find_is_what_the_generated_package_expects() -> None:
    """Both kinds stand where the generated facade says Find and AsyncFind."""
    service = Service([])

    sync: FindProtocol[str] = Find(service.fetch, plan())
    asynchronous: AsyncFindProtocol[str] = AsyncFind(service.fetch_async, plan())

    assert sync.checkpoint is asynchronous.checkpoint is None


def test_records_of_every_page_come_once(service: Service) -> None:
    """130 records in pages of 50, in both envelopes."""
    assert list(Find(service.fetch, plan())) == ids(130)


def test_an_async_find_brings_the_same(service: Service) -> None:
    """The async walk differs in nothing but the await."""
    assert asyncio.run(collect(AsyncFind(service.fetch_async, plan()))) == ids(130)


def test_async_pages_carry_their_records_and_checkpoint(service: Service) -> None:
    """Pages hold each record once, and the last one has nowhere to go on."""

    async def pages() -> list[tuple[int, bool]]:
        find = AsyncFind(service.fetch_async, plan())
        return [(len(page.records), page.checkpoint is None) async for page in find.pages()]

    seen = asyncio.run(pages())

    assert sum(count for count, _ in seen) == 130
    assert [is_last for _, is_last in seen] == [False] * (len(seen) - 1) + [True]


@pytest.mark.parametrize("way", ["records", "pages"])
def test_an_async_walk_broken_off_leaves_nothing_to_the_collector(service: Service, way: str) -> None:
    """The bug: the inner generator was left open, and a loop that ended first said that its task was destroyed."""
    collected: list[Any] = []

    async def main() -> None:
        sys.set_asyncgen_hooks(finalizer=collected.append)
        find = AsyncFind(service.fetch_async, plan(page_size=4))
        walk = cast("AsyncGenerator[Any]", aiter(find) if way == "records" else find.pages())
        await anext(walk)
        await walk.aclose()

    asyncio.run(main())

    assert collected == []


def test_nothing_is_sent_before_a_record_is_asked_for(service: Service) -> None:
    """A find that nobody iterates costs nothing, and one record costs one page."""
    find = Find(service.fetch, plan())
    assert service.requests == []

    next(iter(find))

    assert len(service.requests) == 1


def test_a_second_iteration_is_a_walk_of_its_own(service: Service) -> None:
    """It starts where the first one started."""
    find = Find(service.fetch, plan())
    next(iter(find))

    assert list(find) == list(find) == ids(130)


def test_a_walk_cut_after_any_record_goes_on_with_the_next(service: Service) -> None:
    """The checkpoint is the position behind the record just handed out."""
    for cut in range(1, 130, 7):
        find = Find(service.fetch, plan())
        records = iter(find)
        first = [next(records) for _ in range(cut)]

        rest = list(Find(service.fetch, plan(checkpoint=find.checkpoint)))

        assert first + rest == ids(130)


def test_a_walk_cut_at_every_page_brings_each_record_once(service: Service) -> None:
    """Each page by a new find, from the checkpoint of the page before."""
    checkpoint: str | None = None
    seen: list[str] = []
    while True:
        page = next(iter(Find(service.fetch, plan(checkpoint=checkpoint)).pages()), None)
        seen += page.records if page else []
        checkpoint = page.checkpoint if page else None
        if checkpoint is None:
            break

    assert seen == ids(130)


def test_there_is_a_checkpoint_from_the_first_record_to_the_last(service: Service) -> None:
    """None before, text during, None once everything is handed out."""
    find = Find(service.fetch, plan())
    before = find.checkpoint
    during = [find.checkpoint for _ in find]

    assert before is None
    assert None not in during[:-1]
    assert find.checkpoint is None


def test_the_options_and_the_window_reach_every_request(service: Service) -> None:
    """Both bounds and the size are always sent."""
    seen: list[RequestOptions] = []

    def fetch(request: Request, options: RequestOptions) -> SomeAnswer:
        seen.append(options)
        return service.fetch(request, options)

    list(Find(fetch, plan(updated_from=START, page_size=40, options=RequestOptions(timeout=3))))

    assert seen == [RequestOptions(timeout=3)] * len(service.requests)
    assert dict(service.requests[0].query)["page[from]"] == stamp(START)
    assert {dict(request.query)["page[size]"] for request in service.requests} == {"40"}
