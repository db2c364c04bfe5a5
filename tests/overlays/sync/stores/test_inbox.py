"""Webhook deliveries: durable before they are answered."""

from __future__ import annotations

import pytest

from welkin_sdk.sync.stores import SqlStore, open_store


def test_an_accepted_delivery_is_there_for_others_at_once(store: SqlStore, store_url: str) -> None:
    """Over another connection: it is committed, not merely on its way."""
    body = b"\x00\xff not even JSON"

    new = store.accept("clinic", "", body, received_us=5)

    other = open_store(store_url)
    (found,) = other.pending("clinic", "", limit=10)
    other.close()
    assert new
    assert (found.body, found.received_us) == (body, 5)


def test_a_body_that_waits_already_is_one_delivery(store: SqlStore) -> None:
    """A sender that repeats itself costs one row."""
    store.accept("clinic", "", b"{}", received_us=5)

    assert [store.accept("clinic", "", b"{}", received_us=number) for number in range(3)] == [False] * 3
    assert len(store.pending("clinic", "", limit=10)) == 1


@pytest.mark.parametrize("outcome", ["done", "unknown resource"])
def test_a_settled_body_may_come_again(store: SqlStore, outcome: str) -> None:
    """What it reports may have happened again; each time a new key."""
    store.accept("clinic", "", b"{}", received_us=5)
    (first,) = store.pending("clinic", "", limit=10)
    store.settle("clinic", "", [first.key], outcome=outcome)
    settled = store.pending("clinic", "", limit=10)

    new = store.accept("clinic", "", b"{}", received_us=6)

    (second,) = store.pending("clinic", "", limit=10)
    assert settled == []
    assert new
    assert second.key > first.key


def test_deliveries_wait_in_their_order_and_apart_by_tenant(store_url: str) -> None:
    """No more than asked for; settling under another tenant's name does nothing."""
    store = open_store(store_url, allow_tenants=True)
    for body in (b"1", b"2", b"3"):
        store.accept("clinic", "", body, received_us=1)
    store.accept("other", "", b"1", received_us=1)

    store.settle("other", "", [one.key for one in store.pending("clinic", "", limit=10)], outcome="done")

    assert [one.body for one in store.pending("clinic", "", limit=2)] == [b"1", b"2"]
    assert [one.body for one in store.pending("other", "", limit=10)] == [b"1"]
    store.close()


def test_what_was_done_is_forgotten_and_what_was_odd_is_kept(store: SqlStore) -> None:
    """Only a body that somebody should look at stays."""
    for body in (b"fine", b"odd"):
        store.accept("clinic", "", body, received_us=1)
    fine, odd = store.pending("clinic", "", limit=10)
    store.settle("clinic", "", [fine.key], outcome="done")
    store.settle("clinic", "", [odd.key], outcome="bad range")

    with store._database.reading() as session:
        rows = session.rows("SELECT state, body FROM inbox ORDER BY key")

    assert rows == [("done", b""), ("bad range", b"odd")]
