"""Whose store it is, and that nothing of what it holds is said aloud."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from store_samples import PATIENTS, SPAN, fetched, page

from welkin_sdk.sync.errors import ForeignStoreError
from welkin_sdk.sync.stores import SqlStore, open_store
from welkin_sdk.sync.types import DirtyRange, Lease, Stream

FOREIGN = Stream("other", "", "patients")
WRITES: list[Callable[[SqlStore], object]] = [
    lambda store: store.acquire(FOREIGN, "engine", now_us=0, seconds=60),
    lambda store: store.add_dirty(FOREIGN, [DirtyRange(1, 2, "notification")]),
    lambda store: store.begin_run(FOREIGN, SPAN, now_us=1),
    lambda store: store.accept("other", "", b"{}", received_us=1),
]


@pytest.mark.parametrize("write", WRITES)
def test_a_store_belongs_to_the_first_tenant_that_writes(
    store_url: str, write: Callable[[SqlStore], object]
) -> None:
    """A wrong path cannot mix two tenants, also not in a later process."""
    first = open_store(store_url)
    first.acquire(PATIENTS, "engine", now_us=0, seconds=60)
    first.close()
    store = open_store(store_url)

    with pytest.raises(ForeignStoreError, match="another tenant"):
        write(store)

    assert store.streams("other", "") == []
    assert store.pending("other", "", limit=1) == []
    store.close()


def test_a_store_may_be_opened_for_several_tenants(store_url: str) -> None:
    """Once said, it need not be said again; keys keep them apart."""
    store = open_store(store_url, allow_tenants=True)
    leases = [store.acquire(stream, "engine", now_us=0, seconds=60) for stream in (PATIENTS, FOREIGN)]
    for lease, text in zip(leases, ("ours", "theirs"), strict=True):
        assert lease is not None
        store.apply(lease, page(fetched("a", text)))
    store.close()

    again = open_store(store_url)
    again.accept("other", "", b"{}", received_us=1)
    ours, theirs = again.get(PATIENTS, "a"), again.get(FOREIGN, "a")
    again.close()

    assert ours is not None
    assert theirs is not None
    assert (ours.body, theirs.body) == (fetched("a", "ours").body, fetched("a", "theirs").body)


def test_what_a_store_holds_stays_out_of_reprs(store: SqlStore, lease: Lease) -> None:
    """Ids and bodies are health data; an address may hold a password."""
    store.apply(lease, page(fetched("canary-id", "canary-body"), position="canary-position"))
    store.accept("clinic", "", b"canary-delivery", received_us=1)

    shown = repr(
        (
            store, lease, page(fetched("canary-id", "canary-body")), list(store.records(PATIENTS)),
            store.changes(after=0, limit=9), store.pending("clinic", "", limit=9), store.runs(),
        )
    )  # fmt: skip

    assert "canary" not in shown
    assert "postgresql://" not in shown
