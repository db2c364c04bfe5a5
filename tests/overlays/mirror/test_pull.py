"""What a pull does with pages that no ordinary server sends, from a source made for it."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator, Iterable
from contextlib import closing
from typing import Any, cast

import pytest
from attrs import evolve

from welkin_sdk.instant import to_datetime
from welkin_sdk.mirror.canonical import to_record
from welkin_sdk.mirror.catalogue import Resource, cloud_resources, resources
from welkin_sdk.mirror.errors import StreamStoppedError
from welkin_sdk.mirror.leases import LeaseGuard
from welkin_sdk.mirror.parts import Pull, Pulled
from welkin_sdk.mirror.policy import MINUTE_US, Policy
from welkin_sdk.mirror.pull import Puller
from welkin_sdk.mirror.shape import Shape
from welkin_sdk.mirror.source import RawPage, Source
from welkin_sdk.mirror.stores import SqlStore, open_store
from welkin_sdk.mirror.types import Fetched, Span, Stream, Watermark

STREAM = Stream("clinic", "", "patients")
PATIENTS = resources()["patients"]
THROUGH = 1_000 * MINUTE_US
STAMP = "1970-01-01T16:{minute}:00+00:00"


class HandClock:
    """A clock that stands."""

    def now_us(self) -> int:
        return THROUGH + 5 * MINUTE_US

    async def sleep(self, seconds: float) -> None:
        raise AssertionError(seconds)


class MadeSource:
    """A source that hands out the pages it was given."""

    def __init__(self, pages: Iterable[RawPage]) -> None:
        self._pages = tuple(pages)
        self.server = HandClock()
        self.concurrency = 1
        self.page_size = 50

    def has_room(self, _resource: object, *, others: int) -> bool:
        return True

    def cut(self, *_args: Any) -> None:
        return None

    async def pages(self, *_args: Any, **_options: Any) -> AsyncGenerator[RawPage]:
        for page in self._pages:
            yield page


def page(*records: dict[str, Any], position: str | None = None, is_discontinued: bool = False) -> RawPage:
    read = [to_record(record, fetched_us=HandClock().now_us(), is_timed=True) for record in records]
    return RawPage(
        records=tuple(one for one in read if isinstance(one, Fetched)),
        quarantined=tuple(one for one in read if not isinstance(one, Fetched)),
        position=position,
        shape=Shape.of(records),
        is_discontinued=is_discontinued,
    )


def record(name: str, *, minute: int = 39, **members: Any) -> dict[str, Any]:
    return {"id": name, "updated_at": STAMP.format(minute=minute), **members}


def pulled(
    store: SqlStore,
    *pages: RawPage,
    shape: str = "",
    policy: Policy | None = None,
    resource: Resource = PATIENTS,
) -> Pulled:
    """What a sweep over *pages* comes to."""
    guard = LeaseGuard.begin(store, STREAM, "test", HandClock())
    assert guard is not None
    span = Span(THROUGH - 15 * MINUTE_US, THROUGH + 5 * MINUTE_US, "sweep")
    run = store.begin_run(STREAM, span, now_us=0)
    mark = Watermark(THROUGH, 15 * MINUTE_US, shape=shape)
    pull = Pull(guard, resource, span, run, mark)
    puller = Puller(cast("Source", MadeSource(pages)), store, policy or Policy(), lambda _span: False)
    try:
        return asyncio.run(puller.pull(pull, quarantine=store.quarantine(STREAM)))
    finally:
        guard.end()


def test_a_discontinued_version_is_followed_while_its_records_have_their_members() -> None:
    """As long as nothing is missing that all records had, their pages are stored."""
    with closing(open_store(":memory:")) as store:
        result = pulled(
            store, page(record("a", phase="x"), is_discontinued=True), shape="id,phase,updated_at"
        )

        assert (result.is_done, store.count(STREAM)) == (True, 1)


def test_another_versions_records_are_not_taken_for_ours() -> None:
    """A discontinued version whose records lack a member stops the stream before the page, unless told otherwise."""
    other = page(record("a"), is_discontinued=True)
    with closing(open_store(":memory:")) as store:
        with pytest.raises(StreamStoppedError):
            pulled(store, other, shape="id,phase,updated_at")
        assert store.count(STREAM) == 0
        assert store.done_spans(STREAM) == []

        assert pulled(store, other, shape="id,phase,updated_at", policy=Policy(takes_new_shape=True)).is_done


def test_a_missing_member_alone_stops_nothing() -> None:
    """In a version that lives, members may come and go."""
    with closing(open_store(":memory:")) as store:
        result = pulled(store, page(record("a")), shape="id,phase,updated_at")

        assert result.is_done
        assert str(result.shape) == "id,updated_at"


def test_lateness_is_what_an_ordinary_interval_cannot_explain() -> None:
    """A record from before the watermark was invisible from then until the sweep that should have come after it."""
    with closing(open_store(":memory:")) as store:
        # 16:40 is the watermark.
        assert pulled(store, page(record("new", minute=41))).lateness_us == 0
        assert pulled(store, page(record("late", minute=38))).lateness_us == 7 * MINUTE_US
        assert pulled(store, page(record("late", minute=38))).lateness_us == 0


LISTED = cloud_resources()["users"]


@pytest.mark.parametrize(
    ("resource", "minutes_back", "late_minutes"),
    [
        (LISTED, 2, 0),
        (LISTED, 500, 0),
        (evolve(LISTED, is_followed=True), 2, 7),
        (evolve(LISTED, is_followed=True), 500, 0),
        (resources()["patients"], 500, 505),
    ],
)
def test_what_a_whole_list_shows_first_was_not_late(
    resource: Resource, minutes_back: int, late_minutes: int
) -> None:
    """An imported record, or one that a policy gives back, is as old as it says; only a sweep by time can miss one."""
    stamp = to_datetime(THROUGH - minutes_back * MINUTE_US).isoformat()
    old = page({"id": "old", "updated_at": stamp})
    with closing(open_store(":memory:")) as store:
        found = pulled(store, old, resource=resource, policy=Policy(lookback_max_us=60 * MINUTE_US))

    assert found.lateness_us == late_minutes * MINUTE_US


def test_a_spoiled_record_is_read_again_and_was_never_late() -> None:
    """What comes out of quarantine says nothing about lateness; its page is marked to be pulled once more."""
    spoiled = {"id": "a", "updated_at": None}
    with closing(open_store(":memory:")) as store:
        pulled(store, page(record("b", minute=38), spoiled))
        dirty = store.dirty(STREAM)

        result = pulled(store, page(record("a", minute=38), record("b", minute=38)))

        assert [one.why for one in dirty] == ["quarantine"]
        assert result.lateness_us == 0
        assert store.quarantine(STREAM) == []
