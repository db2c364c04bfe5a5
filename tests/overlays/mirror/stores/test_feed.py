"""The change feed: each content once, in the order of the commits."""

from __future__ import annotations

import threading

import pytest
from store_samples import CALENDARS, PATIENTS, fetched, page

from welkin_sdk.mirror.stores import SqlStore, open_store
from welkin_sdk.mirror.types import Change, Lease, Stream


def test_every_content_is_in_the_feed_once_with_its_own_body(store: SqlStore, lease: Lease) -> None:
    """Also those that the record no longer has; a delete has none."""
    versions = [fetched("a", text, updated=number) for number, text in enumerate(["one", "two", "three"])]
    for version in versions:
        store.apply(lease, page(version))
        store.apply(lease, page(version))
    store.bury(lease, ["a"], observed_us=200, run=1)

    changes = store.changes(after=0, limit=10)

    assert changes == [
        *(
            Change(
                seq, PATIENTS, "a", "upsert", one.updated_us, one.sha256, one.body, cursor=store.cursor(seq)
            )
            for seq, one in enumerate(versions, 1)
        ),
        Change(4, PATIENTS, "a", "delete", 2, versions[-1].sha256, None, cursor=store.cursor(4)),
    ]
    assert [store.number_of(change.cursor) for change in changes] == [1, 2, 3, 4]
    assert store.latest() == 4


def test_a_content_that_comes_back_keeps_the_bodies_apart(store: SqlStore, lease: Lease) -> None:
    """There, away, there again: three contents in the feed, each with its own."""
    for number, text in enumerate(["x", "y", "x"]):
        store.apply(lease, page(fetched("a", text, updated=number)))
    store.bury(lease, ["a"], observed_us=200, run=1)
    store.apply(lease, page(fetched("a", "x", updated=5, at=300)))

    bodies = [change.body for change in store.changes(after=0, limit=10)]

    x, y = fetched("a", "x").body, fetched("a", "y").body
    assert bodies == [x, y, x, None, x]


@pytest.mark.parametrize(("lost", "begins_anew"), [(0, False), (1, True), (3, True)])
def test_a_number_that_is_given_again_begins_an_epoch(
    store: SqlStore, lease: Lease, lost: int, *, begins_anew: bool
) -> None:
    """As where the database was put back under a writer, by the last commit alone or by several."""
    for number in range(5):
        store.apply(lease, page(fetched(str(number), "x")))
    before = store.cursor(5)
    with store._database.writing() as session:
        session.run("DELETE FROM change WHERE seq > ?", (5 - lost,))
        session.run("UPDATE counter SET last = last - ? WHERE name = 'change'", (lost,))

    store.apply(lease, page(fetched("new", "x")))

    after = store.cursor(store.latest())
    assert (after.partition(":")[0] != before.partition(":")[0]) is begins_anew, (before, after)


def test_the_feed_goes_on_after_a_number(store: SqlStore, lease: Lease) -> None:
    """No more than asked for, and nothing twice."""
    store.apply(lease, page(*(fetched(str(number), "x") for number in range(7))))

    first = store.changes(after=0, limit=4)
    rest = store.changes(after=first[-1].seq, limit=100)

    assert [change.id for change in first + rest] == list("0123456")
    assert store.changes(after=rest[-1].seq, limit=100) == []


def test_the_feed_can_be_of_some_streams(store: SqlStore, lease: Lease) -> None:
    """Of none at all, if that is what is asked for."""
    other = store.acquire(CALENDARS, "engine", now_us=0, seconds=60)
    assert other is not None
    store.apply(lease, page(fetched("p", "x")))
    store.apply(other, page(fetched("c", "x")))

    def of(*streams: Stream) -> list[str]:
        return [change.id for change in store.changes(after=0, limit=10, streams=streams)]

    assert (of(PATIENTS), of(CALENDARS), of(PATIENTS, CALENDARS), of()) == (["p"], ["c"], ["p", "c"], [])


def test_a_consumer_goes_on_where_it_was(store: SqlStore) -> None:
    """And never goes back by a late acknowledgement."""
    before = store.acknowledged("warehouse")
    store.acknowledge("warehouse", 5)
    store.acknowledge("warehouse", 3)

    assert (before, store.acknowledged("warehouse"), store.acknowledged("other")) == (0, 5, 0)


def test_what_commits_later_has_the_higher_number(postgres_store_url: str) -> None:
    """
    A reader that has seen a number has seen all below it.

    One writer is stopped with its changes written and not yet committed; a second one must not overtake it, or a
    reader would go past numbers that appear only later.
    """
    slow, quick = open_store(postgres_store_url), open_store(postgres_store_url)
    one = slow.acquire(PATIENTS, "slow", now_us=0, seconds=60)
    two = quick.acquire(CALENDARS, "quick", now_us=0, seconds=60)
    assert one is not None
    assert two is not None
    second = threading.Thread(target=quick.apply, args=(two, page(fetched("quick", "x"))))

    with slow._database.writing() as session:
        session.run("UPDATE counter SET last = last + 1 WHERE name = 'change'")
        session.run(
            "INSERT INTO change (seq, api, tenant, instance, resource, id, op, updated_us, sha256) "
            "VALUES (1, 'data-api', 'clinic', '', 'patients', 'slow', 'delete', 1, ?)",
            (b"x",),
        )
        second.start()
        second.join(0.3)
        reader = open_store(postgres_store_url)
        while_open = reader.changes(after=0, limit=10)
        waiting = second.is_alive()
    second.join()

    assert waiting
    assert while_open == []
    assert [(change.seq, change.id) for change in reader.changes(after=0, limit=10)] == [
        (1, "slow"),
        (2, "quick"),
    ]
    for store in (slow, quick, reader):
        store.close()


def test_writers_side_by_side_leave_no_hole_that_a_reader_could_miss(store_url: str) -> None:
    """Three engines on three streams, and a reader that follows them: it sees every change, in order, once."""
    stores = [open_store(store_url, patience_seconds=60) for _ in range(4)]
    seen: list[Change] = []

    def write(store: SqlStore, resource: str) -> None:
        lease = store.acquire(Stream("clinic", "", resource), "engine", now_us=0, seconds=60)
        assert lease is not None
        for number in range(25):
            store.apply(lease, page(*(fetched(f"{number}-{at}", "x") for at in range(4))))

    writers = [
        threading.Thread(target=write, args=(store, f"r{number}")) for number, store in enumerate(stores[:3])
    ]
    for writer in writers:
        writer.start()
    while any(writer.is_alive() for writer in writers):
        seen += stores[3].changes(after=seen[-1].seq if seen else 0, limit=50)
    while more := stores[3].changes(after=seen[-1].seq if seen else 0, limit=50):
        seen += more

    assert [change.seq for change in seen] == list(range(1, 301))
    for store in stores:
        store.close()


def test_a_rolled_back_page_leaves_no_hole(store: SqlStore, lease: Lease) -> None:
    """The numbers it had drawn are drawn again."""
    broken = fetched("b", "x").__class__("b", 2**70, 1, b"{}", b"h")
    with pytest.raises(Exception, match=r".+"):
        store.apply(lease, page(fetched("a", "x"), broken))

    store.apply(lease, page(fetched("c", "x")))

    assert [(change.seq, change.id) for change in store.changes(after=0, limit=10)] == [(1, "c")]
