"""A Find over ten thousand records: each exactly once, whatever the envelope, and from every place it was cut at."""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from uuid import UUID

import pytest

from welkin_sdk import AsyncDataClient, DataClient
from welkin_sdk.errors import InvalidRequestError
from welkin_sdk.sandbox import Sandbox, serve

COUNT = 10_000
TIED = 500
START = datetime(2024, 3, 1, tzinfo=UTC)


def _patients() -> list[dict[str, object]]:
    """10,000 patients; numbers 4,000 to 4,499 share one instant."""
    records: list[dict[str, object]] = []
    for number in range(COUNT):
        tied = 4_000 if 4_000 <= number < 4_000 + TIED else number
        updated_at = (START + timedelta(seconds=tied)).isoformat()
        records.append(
            {
                "id": str(UUID(int=number + 1)),
                "phase": "intake",
                "timezone": "US/Pacific",
                "first_name": "Pat",
                "last_name": f"Number {number}",
                "birthday": "1980-01-01",
                "updated_at": updated_at,
                "created_at": updated_at,
            }
        )
    return records


IDS = {str(record["id"]) for record in _patients()}


@pytest.fixture(scope="module", params=["printed", "wrapped"])
def sandbox(request: pytest.FixtureRequest) -> Iterator[Sandbox]:
    with serve(envelope=request.param) as running:
        running.load("patients", _patients())
        yield running


def _exactly_once(ids: list[str]) -> None:
    assert [found for found, times in Counter(ids).items() if times > 1] == []
    assert set(ids) == IDS


def test_every_record_comes_exactly_once(client: DataClient) -> None:
    """500 of 10,000 share one `updated_at`, ten times as many as fit a page."""
    ids = [patient.id for patient in client.patients.find(page_size=50)]

    _exactly_once(ids)


def test_every_record_comes_exactly_once_when_awaited(async_client: AsyncDataClient) -> None:
    """The async walk is the same walk."""

    async def run() -> list[str]:
        async with async_client as client:
            return [patient.id async for patient in client.patients.find(page_size=50)]

    _exactly_once(asyncio.run(run()))


def test_a_walk_cut_at_every_page_goes_on_where_it_was(client: DataClient) -> None:
    """Each page is fetched by a walk of its own, resumed from the checkpoint of the one before."""
    ids: list[str] = []
    walk = client.patients.find(page_size=50)
    cuts = 0

    while True:
        page = next(walk.pages(), None)
        if page is None:
            break
        ids += [patient.id for patient in page.records]
        if walk.checkpoint is None:
            break
        walk = client.patients.find(page_size=50, checkpoint=walk.checkpoint)
        cuts += 1

    assert cuts >= COUNT // 50 - TIED // 50
    _exactly_once(ids)


def test_a_walk_cut_inside_a_page_repeats_nothing(client: DataClient) -> None:
    """The checkpoint is the position after the last record handed out, also in the middle of a tie."""
    ids: list[str] = []
    checkpoint: str | None = None
    for size in (7, 3_993, 250, 251, 20_000):  # the third and fourth cut fall into the tie
        for taken, patient in enumerate(
            walk := client.patients.find(page_size=50, checkpoint=checkpoint), start=1
        ):
            ids.append(patient.id)
            if taken == size:
                break
        checkpoint = walk.checkpoint

    _exactly_once(ids)


def test_a_window_is_inclusive_at_both_ends(client: DataClient) -> None:
    """`updated_from` and `updated_to` name the first and the last instant that belong to the walk."""
    walk = client.patients.find(
        updated_from=START + timedelta(seconds=10), updated_to=START + timedelta(seconds=20), page_size=3
    )

    assert [patient.last_name for patient in walk] == [f"Number {number}" for number in range(10, 21)]


def test_a_checkpoint_of_another_walk_is_refused(client: DataClient) -> None:
    """Filters or resource differ: going on would skip records in silence."""
    walk = client.patients.find(page_size=50)
    next(iter(walk.pages()))

    with pytest.raises(InvalidRequestError, match="checkpoint"):
        list(client.workers.find(checkpoint=walk.checkpoint))


def test_a_checkpoint_names_no_record(client: DataClient) -> None:
    """It is stored in job tables and logs: neither ids nor names may be in it."""
    import base64

    walk = client.patients.find(page_size=50)
    page = next(iter(walk.pages()))
    assert walk.checkpoint is not None

    text = base64.urlsafe_b64decode(walk.checkpoint + "=" * (-len(walk.checkpoint) % 4)).decode("latin-1")

    assert not any(patient.id in text or patient.last_name in text for patient in page.records)
