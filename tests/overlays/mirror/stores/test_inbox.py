"""Webhook deliveries: durable before they are answered."""

from __future__ import annotations

import multiprocessing
from concurrent.futures import ProcessPoolExecutor
from typing import Any

import pytest

from welkin_sdk.errors import ConfigurationError
from welkin_sdk.mirror import InboxLimit
from welkin_sdk.mirror.errors import InboxFullError
from welkin_sdk.mirror.stores import SqlStore, open_store


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


def waiting(store: SqlStore, tenant: str = "clinic") -> list[bytes]:
    return [one.body for one in store.pending(tenant, "", limit=1000)]


ROOM = InboxLimit(deliveries=3, size_bytes=10, per_minute=1000)
FULL: dict[str, tuple[InboxLimit, list[bytes], bytes]] = {
    "by number": (ROOM, [b"1", b"2", b"3"], b"4"),
    "by bytes": (ROOM, [b"11111", b"2222"], b"33"),
    "by bytes, at once": (ROOM, [], b"1" * 11),
    "by pace": (InboxLimit(per_minute=2), [b"1", b"2"], b"3"),
}


@pytest.mark.parametrize(("limit", "before", "more"), FULL.values(), ids=FULL)
def test_a_full_inbox_takes_no_more_and_loses_nothing(
    limit: InboxLimit, before: list[bytes], more: bytes, store: SqlStore
) -> None:
    """What is one too many leaves no trace, and what waits already is known again as before."""
    kept = [store.accept_within("clinic", "", body, received_us=1, limit=limit) for body in before]

    with pytest.raises(InboxFullError) as refused:
        store.accept_within("clinic", "", more, received_us=2, limit=limit)

    again = [store.accept_within("clinic", "", body, received_us=3, limit=limit) for body in before]
    assert (set(kept), set(again)) == ({True} if before else set(), {False} if before else set())
    assert waiting(store) == before
    assert refused.value.is_retryable


@pytest.mark.parametrize("outcome", ["done", "flagged"])
def test_what_was_read_makes_room(outcome: str, store: SqlStore) -> None:
    """The same body too, for it reports something new then."""
    for body in (b"1", b"2", b"3"):
        store.accept_within("clinic", "", body, received_us=1, limit=ROOM)
    store.settle("clinic", "", [one.key for one in store.pending("clinic", "", limit=9)], outcome=outcome)

    again = [store.accept_within("clinic", "", body, received_us=2, limit=ROOM) for body in (b"1", b"4")]

    assert again == [True, True]
    assert waiting(store) == [b"1", b"4"]


def test_the_pace_is_that_of_a_minute(store: SqlStore) -> None:
    """Counted over what was read already too; a clock that was set back keeps nobody out."""
    limit = InboxLimit(per_minute=2)
    minute = 60_000_000
    for body in (b"1", b"2"):
        store.accept_within("clinic", "", body, received_us=minute, limit=limit)
    store.settle("clinic", "", [one.key for one in store.pending("clinic", "", limit=9)], outcome="done")

    with pytest.raises(InboxFullError):
        store.accept_within("clinic", "", b"3", received_us=2 * minute - 1, limit=limit)
    later = store.accept_within("clinic", "", b"3", received_us=2 * minute, limit=limit)
    back = store.accept_within("clinic", "", b"4", received_us=minute - 1, limit=limit)

    assert (later, back) == (True, True)


def test_the_inbox_of_one_tenant_fills_that_of_no_other(store_url: str) -> None:
    """Number and bytes are a tenant's own."""
    with open_store(store_url, allow_tenants=True) as store:
        for body in (b"1", b"2", b"3"):
            store.accept_within("clinic", "", body, received_us=1, limit=ROOM)

        assert store.accept_within("other", "", b"1", received_us=1, limit=ROOM)
        assert store.accept_within("clinic", "instance", b"1", received_us=1, limit=ROOM)


def _fill(url: str, name: int, count: int) -> int:
    """How many of *count* deliveries were accepted; a process of its own runs this."""
    accepted = 0
    with open_store(url, patience_seconds=30) as store:
        for number in range(count):
            try:
                accepted += store.accept_within(
                    "clinic", "", b"%d of %d" % (number, name), received_us=1, limit=InboxLimit(deliveries=40)
                )
            except InboxFullError:
                continue
    return accepted


def test_the_bound_holds_for_processes_together(store: SqlStore, store_url: str) -> None:
    """Each measures after those before it have committed, so none gets in beyond the limit, and none is lost."""
    with ProcessPoolExecutor(4, mp_context=multiprocessing.get_context("spawn")) as pool:
        accepted = sum(pool.map(_fill, [store_url] * 4, range(4), [25] * 4))

    assert accepted == len(waiting(store)) == 40


def test_bodies_that_were_set_aside_are_bounded_too(store: SqlStore) -> None:
    """A flood that is read as fast as it comes grows no store: beyond 16 MiB a read body is forgotten."""
    large = 1024 * 1024
    for number in range(20):
        store.accept("clinic", "", b"%02d" % number + b"x" * (large - 2), received_us=number * 60_000_000)
        (one,) = store.pending("clinic", "", limit=10)
        store.settle("clinic", "", [one.key], outcome="flagged")

    with store._database.reading() as session:
        sizes = [size for _, size in session.rows("SELECT key, length(body) FROM inbox ORDER BY key")]

    assert sizes == [large] * 16 + [0] * 4


@pytest.mark.parametrize("name", ["deliveries", "size_bytes", "per_minute"])
@pytest.mark.parametrize("value", [0, -1, 1.5, True, "7", None])
def test_a_limit_is_a_whole_number_above_zero(name: str, value: Any) -> None:
    """Anything else is refused when the receiver is made, by the member's name."""
    with pytest.raises(ConfigurationError, match=name) as refused:
        InboxLimit(**{name: value})

    said = str(refused.value).replace("at least 1", "").replace("NoneType", "")
    assert repr(value) not in said
