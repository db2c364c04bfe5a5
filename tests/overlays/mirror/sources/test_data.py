"""A tenant's collections as they are read from a server: windows, pages, single records, and its time."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, TypeVar

import pytest
from attrs import evolve

sys.path.insert(0, str(Path(__file__).parents[1]))

from clinic import HOUR, SECOND, Clinic, name

from welkin_sdk import AsyncDataClient
from welkin_sdk.errors import ForbiddenError
from welkin_sdk.instant import to_instant
from welkin_sdk.mirror.catalogue import resources
from welkin_sdk.mirror.policy import Policy
from welkin_sdk.mirror.sources.data import DataSource, halves_of
from welkin_sdk.mirror.types import Fetched, Quarantined
from welkin_sdk.paging.find.checkpoint import parse_checkpoint, write_checkpoint
from welkin_sdk.paging.find.cursor import PROVEN, begin
from welkin_sdk.paging.opaque import SALT_BYTES

PATIENTS = resources()["patients"]
T = TypeVar("T")


def read(clinic: Clinic, act: Callable[[DataSource], Awaitable[T]], **options: Any) -> T:
    """What *act* makes of a source that reads *clinic*."""
    assert clinic._http is not None
    address = f"http://127.0.0.1:{clinic._http.server_address[1]}/v1"

    async def run() -> T:
        async with AsyncDataClient("clinic", "s" * 40, base_url=address, max_retries=0) as client:
            return await act(
                DataSource(client, clinic, Policy(), **{"page_size": 50, "concurrency": 2} | options)
            )

    return asyncio.run(run())


async def pages(source: DataSource, lo_us: int, hi_us: int, position: str | None = None) -> list[Any]:
    return [page async for page in source.pages(PATIENTS, lo_us, hi_us, position=position)]


def test_pages_bring_records_as_they_came_and_say_where_to_go_on() -> None:
    """The last one leads nowhere; from a place in the middle the rest comes."""
    with Clinic() as clinic:
        ids = clinic.fill(120)
        everything = read(clinic, lambda source: pages(source, 0, clinic.now_us()))
        rest = read(
            clinic, lambda source: pages(source, 0, clinic.now_us(), everything[0].position), page_size=50
        )

    assert len(everything) >= 3
    assert sorted(one.id for page in everything for one in page.records) == sorted(ids)
    assert everything[-1].position is None
    first = {one.id for one in everything[0].records}
    assert {one.id for page in rest for one in page.records} >= set(ids) - first


@pytest.mark.parametrize(("size", "is_whole"), [(3, False), (5, False), (6, True)])
def test_a_window_is_whole_where_its_page_was_not_full(size: int, is_whole: bool) -> None:
    """One that is as large as was granted may have lost something."""
    with Clinic() as clinic:
        clinic.fill(5)
        window = read(clinic, lambda source: source.window(PATIENTS, 0, clinic.now_us(), size=size))

    assert (len(window.records), window.is_whole) == (min(size, 5), is_whole)


def test_what_is_no_record_is_set_aside() -> None:
    """It costs neither its window nor the others of it."""
    with Clinic() as clinic:
        clinic.fill(2)
        clinic.put(7, clinic.now_us() - HOUR, raw=b'{"first_name": "canary"}')
        window = read(clinic, lambda source: source.window(PATIENTS, 0, clinic.now_us(), size=50))

    assert (len(window.records), len(window.quarantined)) == (2, 1)
    assert "canary" not in repr(window)


def test_a_record_is_read_by_its_id_and_with_the_time_it_was_asked_for() -> None:
    """None where the server says that there is none; that alone makes it gone."""
    with Clinic() as clinic:
        (id,) = clinic.fill(1)
        found = read(clinic, lambda source: source.read(PATIENTS, id))
        missing = read(clinic, lambda source: source.read(PATIENTS, name(99)))
        are_gone = [
            read(clinic, lambda source, one=one: source.is_gone(PATIENTS, one)) for one in (id, name(99))
        ]

    assert isinstance(found, Fetched)
    assert found.id == id
    assert abs(found.fetched_us - clinic.now_us()) < SECOND
    assert (missing, are_gone) == (None, [False, True])


def test_a_refusal_says_nothing_of_a_record() -> None:
    """It is raised, not taken for gone."""
    with Clinic(by_id="refused") as clinic:
        (id,) = clinic.fill(1)
        with pytest.raises(ForbiddenError):
            read(clinic, lambda source: source.is_gone(PATIENTS, id))


def test_a_record_without_its_members_is_no_record_by_its_id_either() -> None:
    """An answer that has its id and no time is kept aside."""
    with Clinic() as clinic:
        id = clinic.put(1, clinic.now_us() - HOUR, raw=b'{"id": "%s"}' % name(1).encode())

        assert isinstance(read(clinic, lambda source: source.read(PATIENTS, id)), Quarantined)


@pytest.mark.parametrize("ahead", [0, 20 * SECOND, HOUR])
def test_the_time_is_the_servers(ahead: int, caplog: pytest.LogCaptureFixture) -> None:
    """A little before its Date, whatever this machine's clock says; a large difference is said once."""

    async def ask_twice(source: DataSource) -> int:
        await source.ask_time(PATIENTS, since_us=None)
        return await source.ask_time(PATIENTS, since_us=None)

    with Clinic(date_ahead_us=ahead) as clinic:
        until_us = read(clinic, ask_twice)

    assert 0 <= clinic.now_us() + ahead - until_us < 60 * SECOND
    assert len([text for text in caplog.messages if "clock" in text]) == (ahead == HOUR)


def test_room_is_for_so_many_requests_at_once() -> None:
    """Besides those that are to follow."""

    async def ask(source: DataSource) -> list[bool]:
        return [source.has_room(PATIENTS, others=others) for others in (0, 5)]

    with Clinic() as clinic:
        assert read(clinic, ask) == [True, False]


FIRST, LAST = datetime(2020, 1, 1, tzinfo=UTC), datetime(2020, 1, 2, tzinfo=UTC)
DAY_US = 86_400_000_000


def checkpoint() -> str:
    cursor = begin("the find", now=LAST, updated_from=FIRST, updated_to=LAST)
    return write_checkpoint(evolve(cursor, proof=PROVEN), b"x" * SALT_BYTES)


def test_what_is_left_is_cut_where_both_halves_would_have_a_page() -> None:
    """By how dense the last page was; where that cannot be told, always."""
    lo_us = to_instant(FIRST)
    dense, sparse = [lo_us + each * 1_000_000 for each in range(50)], [lo_us, lo_us + DAY_US]

    halves = [halves_of(checkpoint(), times, page_size=50) for times in (dense, sparse, [])]

    assert [each is not None for each in halves] == [True, False, True]
    assert halves[0] is not None
    earlier_span, later_span = (parse_checkpoint(text, "the find").span for text in halves[0])
    assert earlier_span.lo == lo_us
    assert later_span.hi == to_instant(LAST)
    assert later_span.lo < earlier_span.hi
