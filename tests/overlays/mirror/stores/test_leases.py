"""Who may write a stream, and who no longer may."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from store_samples import CALENDARS, PATIENTS, SPAN, fetched, page

from welkin_sdk.mirror.errors import LostLeaseError
from welkin_sdk.mirror.stores import SqlStore, open_store
from welkin_sdk.mirror.types import Gap, Lease, Watermark


def test_a_living_lease_keeps_others_out(store: SqlStore, lease: Lease) -> None:
    """Of its stream; another stream is free."""
    assert store.acquire(PATIENTS, "second", now_us=59_999_999, seconds=60) is None
    assert store.acquire(CALENDARS, "second", now_us=0, seconds=60) is not None


def test_a_lease_that_ran_out_can_be_taken(store: SqlStore, lease: Lease) -> None:
    """By a higher fence."""
    taken = store.acquire(PATIENTS, "second", now_us=60_000_000, seconds=60)

    assert taken is not None
    assert taken.fence > lease.fence


def test_a_restarted_holder_need_not_wait(store: SqlStore, lease: Lease) -> None:
    """Its earlier life is fenced off."""
    again = store.acquire(PATIENTS, "engine", now_us=1, seconds=60)

    assert again is not None
    with pytest.raises(LostLeaseError):
        store.apply(lease, page())


def test_renewing_keeps_others_out_for_longer(store: SqlStore, lease: Lease) -> None:
    """With the same fence."""
    renewed = store.renew(lease, now_us=50_000_000, seconds=60)

    assert renewed.fence == lease.fence
    assert store.acquire(PATIENTS, "second", now_us=109_999_999, seconds=60) is None


def test_a_released_lease_is_free_and_writes_no_more(store: SqlStore, lease: Lease) -> None:
    """At once, without waiting for its end; releasing it again does no harm to the next one."""
    store.release(lease)

    with pytest.raises(LostLeaseError):
        store.apply(lease, page())
    taken = store.acquire(PATIENTS, "second", now_us=1, seconds=60)
    store.release(lease)

    assert taken is not None
    store.apply(taken, page())


WRITES: list[Callable[[SqlStore, Lease], object]] = [
    lambda store, lease: store.apply(lease, page(fetched("late", "x"))),
    lambda store, lease: store.bury(lease, ["a"], observed_us=999, run=1),
    lambda store, lease: store.save_watermark(lease, Watermark(1, 2)),
    lambda store, lease: store.save_watermark(lease, Watermark(1, 2), rewind=True),
    lambda store, lease: store.plan_spans(lease, [SPAN]),
    lambda store, lease: store.forget_spans(lease, [SPAN]),
    lambda store, lease: store.remove_dirty(lease, []),
    lambda store, lease: store.add_gap(lease, Gap(1, "x")),
    lambda store, lease: store.clear_gaps(lease, SPAN),
    lambda store, lease: store.release_quarantine(lease, [b"x"]),
    lambda store, lease: store.renew(lease, now_us=0, seconds=1),
]


@pytest.mark.parametrize("write", WRITES)
def test_no_write_passes_the_fence_of_a_successor(
    store: SqlStore, store_url: str, lease: Lease, write: Callable[[SqlStore, Lease], object]
) -> None:
    """An engine that was thought dead wakes up, over its own connection."""
    store.apply(lease, page(fetched("a", "x")))
    successor = open_store(store_url)
    successor.acquire(PATIENTS, "second", now_us=60_000_000, seconds=60)

    with pytest.raises(LostLeaseError, match="patients"):
        write(store, lease)

    assert [record.id for record in successor.records(PATIENTS)] == ["a"]
    assert successor.watermark(PATIENTS) is None
    successor.close()
