"""What every source promises the engine, asked of both APIs through the same words."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, TypeVar

import pytest
from attrs import evolve

from welkin_sdk import AsyncCloudClient, AsyncDataClient, CloudClient, ResponseEvent
from welkin_sdk.instant import to_instant
from welkin_sdk.mirror.catalogue import Resource, cloud_resources, resources
from welkin_sdk.mirror.policy import Policy
from welkin_sdk.mirror.reading import Held, Reading
from welkin_sdk.mirror.source import Source
from welkin_sdk.mirror.stores import SqlStore, open_store
from welkin_sdk.mirror.types import Fetched
from welkin_sdk.sandbox import Sandbox, serve

START = datetime(2026, 3, 1, 12, tzinfo=UTC)
NOBODY = "00000000-0000-4000-8000-000000000000"
POLICY = Policy()
T = TypeVar("T")

COLLECTIONS = {
    "data patients": resources()["patients"],
    "data workers": resources()["workers"],
    "cloud patients": cloud_resources()["patients"],
    "cloud users": cloud_resources()["users"],
    "cloud tasks": cloud_resources()["tasks"],
    "cloud calendar_events": cloud_resources()["calendar_events"],
    "cloud encounters": cloud_resources()["encounters"],
    "cloud assessment_records": cloud_resources()["assessment_records"],
    "cloud cdt_records": cloud_resources()["cdt_records"].of_kind("cdt-vitals"),
    "cloud profile_records": cloud_resources()["profile_records"].of_kind("pdt-physician"),
}


class Asked:
    """A sandbox, and what a source of one of its APIs says of it."""

    def __init__(self, sandbox: Sandbox, store: SqlStore, tokens: Path) -> None:
        self.sandbox = sandbox
        self.store = store
        # So many exchanges would be too many.
        self.tokens = tokens
        self.answers: list[ResponseEvent] = []

    def client(self, resource: Resource) -> AsyncCloudClient | AsyncDataClient:
        if not resource.is_listed:
            return AsyncDataClient(access_token=self.sandbox.issue_token(), base_url=self.sandbox.data_api)
        at = self.sandbox.cloud
        return AsyncCloudClient(
            at.tenant, at.instance, at.api_client, at.secret, base_url=at.address, token_cache=self.tokens
        )

    def ask(self, resource: Resource, act: Callable[[Source], Awaitable[T]], *, page_size: int = 3) -> T:
        async def main() -> T:
            async with self.client(resource) as given:
                client = given.with_options(on_response=self.answers.append)
                reading = Reading(client=client, page_size=page_size, largest_page=100, concurrency=2)
                held = _Parents(self.store, "t", "i", tuple(self.patients()))
                return await act(reading.open(self.sandbox.clock, POLICY, held, collections=1))

        return asyncio.run(main())

    def patients(self) -> list[str]:
        at = self.sandbox.cloud
        with CloudClient(
            at.tenant, at.instance, at.api_client, at.secret, base_url=at.address, token_cache=self.tokens
        ) as client:
            return [one.id for one in client.patients.list()]


class _Parents(Held):
    """As if a mirror had the patients, and had stored that each record is of the one that it names."""

    def __init__(self, store: SqlStore, tenant: str, instance: str, patients: tuple[str, ...]) -> None:
        super().__init__(store, tenant, instance)
        object.__setattr__(self, "patients", patients)

    __slots__ = ("patients", "whose")

    def ids(self, collection: str) -> tuple[str, ...]:
        assert collection == "patients"
        return self.patients

    def parent_of(self, resource: Resource, id: str) -> str | None:
        return WHOSE.get(id, self.patients[0])


WHOSE: dict[str, str] = {}


@pytest.fixture(scope="module")
def asked(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Asked]:
    with serve(seed=9, freeze_at=START) as sandbox, open_store(":memory:") as store:
        sandbox.clock.advance(timedelta(seconds=10))
        folder = tmp_path_factory.mktemp("tokens")
        folder.chmod(0o700)
        yield Asked(sandbox, store, folder / "token")


@pytest.fixture(params=COLLECTIONS)
def resource(request: pytest.FixtureRequest) -> Resource:
    return COLLECTIONS[request.param]


def digests(records: Any) -> dict[str, bytes]:
    for one in records:
        body = one.body.decode()
        if '"patientId":"' in body:
            WHOSE[one.id] = body.partition('"patientId":"')[2].partition('"')[0]
    return {one.id: one.sha256 for one in records}


async def whole(
    source: Source, resource: Resource, position: str | None = None
) -> tuple[list[Fetched], list[str]]:
    """All records behind *position*, and the positions on the way."""
    records, positions = [], []
    async for page in source.pages(resource, POLICY.epoch_us, to_instant(START) * 2, position=position):
        assert not page.gap
        records += page.records
        positions.append(page.position)
    assert positions.pop() is None if positions else True
    return records, [one for one in positions if one is not None]


def test_pages_show_everything(asked: Asked, resource: Resource) -> None:
    """What another way of reading shows as well, to the byte."""

    async def both(source: Source) -> tuple[Any, Any]:
        records, _ = await whole(source, resource)
        others = [one async for window in source.everything(resource, epoch_us=0) for one in window.records]
        return digests(records), digests(others)

    paged, compared = asked.ask(resource, both)

    assert paged
    assert paged == compared


def test_who_goes_on_from_a_position_misses_nothing(asked: Asked, resource: Resource) -> None:
    """Whichever it is: what came before it and what comes behind it are all."""

    async def resumed(source: Source) -> list[set[str]]:
        records, positions = await whole(source, resource)
        found = [set(digests(records))]
        for position in positions:
            behind, _ = await whole(source, resource, position)
            before = await _before(source, resource, position)
            found.append(set(digests(behind)) | before)
        return found

    first, *others = asked.ask(resource, resumed)

    assert all(one == first for one in others)


async def _before(source: Source, resource: Resource, position: str) -> set[str]:
    """What a walk has brought by the time it stands there; positions of another walk are salted otherwise."""
    ids: set[str] = set()
    behind, _ = await whole(source, resource, position)
    records, _ = await whole(source, resource)
    left = set(digests(behind))
    ids.update(one.id for one in records if one.id not in left)
    # The page on which the position stands may come again, so it may be in both.
    return ids


def test_a_record_is_asked_for_by_its_id(asked: Asked, resource: Resource) -> None:
    """One that is there, and one that nobody has."""

    async def ask(source: Source) -> tuple[Fetched, Any, bool, bool]:
        records, _ = await whole(source, resource)
        digests(records)
        one = records[0]
        return (
            one,
            await source.read(resource, one.id),
            await source.is_gone(resource, one.id),
            await source.is_gone(resource, NOBODY),
        )

    shown, read, is_gone, is_nobody_gone = asked.ask(resource, ask)

    assert isinstance(read, Fetched)
    assert read.id == shown.id
    assert not is_gone
    assert is_nobody_gone


def test_what_is_shown_is_confirmed(asked: Asked, resource: Resource) -> None:
    """As pages show it; one that claims a time that nothing else shows is not."""

    async def ask(source: Source) -> tuple[Fetched, Fetched | None, Fetched | None]:
        records, _ = await whole(source, resource)
        digests(records)
        one = records[0]
        odd = evolve(one, updated_us=1)
        return (
            one,
            await source.confirm(resource, one, is_complete=False),
            await source.confirm(resource, odd, is_complete=False),
        )

    shown, confirmed, odd = asked.ask(resource, ask)

    assert confirmed is not None
    assert confirmed.sha256 == shown.sha256
    assert confirmed.fetched_us >= shown.fetched_us
    assert odd is None or odd.updated_us != 1


def test_the_time_is_the_servers(asked: Asked, resource: Resource) -> None:
    """In whole seconds, and a little behind it."""
    at_us = asked.ask(resource, lambda source: source.ask_time(resource, since_us=None))

    assert at_us % 1_000_000 == 0
    assert 0 < asked.sandbox.clock.now_us() - at_us <= 3_000_000


def test_who_begins_at_the_same_moment_is_told_by_one_request(asked: Asked, resource: Resource) -> None:
    """Of five that begin together one asks; so it is where an answer has come since they began."""

    async def ask(source: Source) -> tuple[list[int], list[int]]:
        since_us = asked.sandbox.clock.now_us() - 1
        asked.answers.clear()
        told = await asyncio.gather(*(source.ask_time(resource, since_us=since_us) for _ in range(5)))
        first = len(asked.answers)
        await source.ask_time(resource, since_us=since_us)
        return told, [first, len(asked.answers)]

    told, counts = asked.ask(resource, ask)

    assert len(set(told)) == 1
    assert counts == [1, 1]


def test_the_time_is_asked_for_where_no_answer_will_do(asked: Asked, resource: Resource) -> None:
    """One from before the beginning, one of some seconds ago however often it was used, one about another resource."""

    async def ask(source: Source) -> list[int]:
        clock = asked.sandbox.clock
        asked.answers.clear()
        counts = []

        async def look(since_us: int | None) -> None:
            await source.ask_time(resource, since_us=since_us)
            counts.append(len(asked.answers))

        began_us = clock.now_us()
        clock.advance(0.001)
        await look(began_us)
        for _ in range(4):
            clock.advance(2)
            await look(began_us)
        await look(clock.now_us())
        await look(None)
        return counts

    assert asked.ask(resource, ask) == [1, 1, 1, 2, 2, 3, 4]


def test_who_asks_for_all_does_not_fail_for_all(asked: Asked, resource: Resource) -> None:
    """Where the one that asked is given up or refused, the next one asks."""

    async def ask(source: Source) -> list[Any]:
        since_us = asked.sandbox.clock.now_us() - 1
        asks = [asyncio.ensure_future(source.ask_time(resource, since_us=since_us)) for _ in range(3)]
        await asyncio.sleep(0)
        asks[0].cancel()
        return await asyncio.gather(*asks, return_exceptions=True)

    gone, *told = asked.ask(resource, ask)

    assert isinstance(gone, asyncio.CancelledError)
    assert len(set(told)) == 1
    assert isinstance(told[0], int)


def test_both_halves_of_a_cut_are_all(asked: Asked, resource: Resource) -> None:
    """Where something can be cut at all."""

    async def ask(source: Source) -> tuple[set[str], set[str]]:
        _, positions = await whole(source, resource)
        left: set[str] = set()
        if not positions or (halves := source.cut(resource, positions[0], [])) is None:
            return set(), set()
        for half in halves:
            left |= set(digests((await whole(source, resource, half))[0]))
        behind, _ = await whole(source, resource, positions[0])
        return set(digests(behind)), left

    behind, halves = asked.ask(resource, ask)

    assert behind <= halves


def test_requests_are_let_in_as_many_as_are_allowed(asked: Asked, resource: Resource) -> None:
    """Both sources ask one limiter."""

    async def ask(source: Source) -> tuple[bool, bool, int]:
        return source.has_room(resource, others=0), source.has_room(resource, others=2), source.concurrency

    assert asked.ask(resource, ask) == (True, False, 2)
