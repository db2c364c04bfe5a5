"""A store becomes the same tenant's under another name: all of it, in one step, and not while somebody writes."""

from __future__ import annotations

import re

import pytest
from store_samples import PATIENTS, SPAN, fetched, page, unreadable

from welkin_sdk.errors import InvalidRequestError
from welkin_sdk.mirror.errors import CorruptProgressError, ForeignStoreError, LostLeaseError
from welkin_sdk.mirror.stores import SqlStore, open_store
from welkin_sdk.mirror.stores.schema import Types, statements
from welkin_sdk.mirror.stores.tenants import OWNED
from welkin_sdk.mirror.types import DirtyRange, Gap, Lease, Span, Stream, Watermark

RENAMED = Stream("hospital", "", "patients")


def fill(store: SqlStore, lease: Lease) -> None:
    run = store.begin_run(PATIENTS, SPAN, now_us=1)
    store.apply(
        lease,
        page(
            fetched("a", "one"),
            fetched("b", "one"),
            run=run,
            quarantined=(unreadable(),),
            gaps=(Gap(5, "x"),),
        ),
    )
    store.apply(lease, page(fetched("a", "two", updated=20, at=200), run=run))
    store.bury(lease, ["b"], observed_us=300, run=run)
    store.save_watermark(lease, Watermark(7, 8))
    store.plan_spans(lease, [Span(1, 2)])
    store.add_dirty(PATIENTS, [DirtyRange(1, 2, "notification")])
    store.accept("clinic", "", b"{}", received_us=1)
    store.note_failure(PATIENTS, at_us=1, outcome="failed", why="no network")
    store.acknowledge("clinic//warehouse", 2)


def content(store: SqlStore, stream: Stream) -> list[object]:
    return [
        *store.records(stream, deleted=True),
        *(
            (change.id, change.body, change.cursor)
            for change in store.changes(after=0, limit=9, streams=[stream])
        ),
        store.watermark(stream),
        store.open_spans(stream),
        store.dirty(stream),
        store.gaps(stream),
        store.quarantine(stream),
        store.last_failure(stream),
        store.consumers(stream.tenant, ""),
        store.pending(stream.tenant, "", limit=9),
        [(one.span, one.seen) for one in store.runs(stream)],
    ]


def test_every_table_of_a_tenant_is_known() -> None:
    """By its column; a new one is renamed with the others."""
    tables = [
        sql.split()[2] for sql in statements(Types("T", "I", "B")) if re.search(r"TABLE.*\btenant T\b", sql)
    ]

    assert sorted(tables) == sorted(OWNED)


def test_everything_goes_on_under_the_new_name(store: SqlStore, lease: Lease) -> None:
    """And nothing is left under the old one, which is a stranger from then on."""
    fill(store, lease)
    before, nothing = content(store, PATIENTS), content(store, RENAMED)
    store.release(lease)

    store.rename_tenant("clinic", "hospital", holder="adopter")

    assert store.owner() == "hospital"
    assert content(store, RENAMED) == before
    assert content(store, PATIENTS) == nothing
    again = store.acquire(RENAMED, "engine", now_us=0, seconds=60)
    assert again is not None
    assert again.fence > lease.fence
    assert store.apply(again, page(fetched("c", "x"))).inserted == 1
    with pytest.raises(ForeignStoreError, match="welkin sync adopt"):
        store.acquire(PATIENTS, "engine", now_us=0, seconds=60)


def test_what_somebody_writes_is_not_taken_from_him(store: SqlStore, lease: Lease) -> None:
    """His next page would find nothing under his name."""
    fill(store, lease)
    before = content(store, PATIENTS)

    with pytest.raises(LostLeaseError, match="stop it"):
        store.rename_tenant("clinic", "hospital", holder="adopter")

    assert content(store, PATIENTS) == before


def test_two_tenants_are_not_mixed(store_url: str) -> None:
    """Where the new name has something already, nothing is renamed."""
    with open_store(store_url, allow_tenants=True) as store:
        for stream in (PATIENTS, RENAMED):
            lease = store.acquire(stream, "engine", now_us=0, seconds=60)
            assert lease is not None
            store.apply(lease, page(fetched("a", stream.tenant)))
            store.release(lease)

        with pytest.raises(InvalidRequestError, match="mixed"):
            store.rename_tenant("clinic", "hospital", holder="adopter")

        assert (store.count(PATIENTS), store.count(RENAMED)) == (1, 1)


def test_a_watermark_that_is_damaged_is_not_made_good(store: SqlStore, lease: Lease) -> None:
    """A new checksum over a wrong figure would hide it."""
    store.save_watermark(lease, Watermark(7, 8))
    with store._database.writing() as session:
        session.run("UPDATE watermark SET complete_through_us = 9")
    store.release(lease)

    store.rename_tenant("clinic", "hospital", holder="adopter")

    with pytest.raises(CorruptProgressError):
        store.watermark(RENAMED)
