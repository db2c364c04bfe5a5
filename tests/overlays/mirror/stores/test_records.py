"""Pages going into the mirror: what they change, and that all of a page goes in or nothing of it."""

from __future__ import annotations

import multiprocessing
import os
import signal
from itertools import permutations

import pytest
from store_samples import CALENDARS, PATIENTS, SPAN, content, fetched, ids, page, unreadable

from welkin_sdk.mirror.stores import SqlStore, open_store
from welkin_sdk.mirror.types import Gap, Lease, PageEffect, StoredRecord, Stream


def counts(effect: PageEffect) -> tuple[int, int, int, int]:
    return effect.inserted, effect.changed, effect.unchanged, effect.stale


def test_a_new_record_is_there_as_it_came(store: SqlStore, lease: Lease) -> None:
    """Bytes, times and hash are kept."""
    new = fetched("a", "first", updated=10, at=100)

    effect = store.apply(lease, page(new))

    assert counts(effect) == (1, 0, 0, 0)
    assert store.get(PATIENTS, "a") == StoredRecord("a", 10, 100, new.sha256, new.body)


def test_the_same_page_again_changes_nothing(store: SqlStore, lease: Lease) -> None:
    """At-least-once pulling has an exactly-once effect."""
    store.apply(lease, page(fetched("a", "first"), fetched("b", "first")))

    effect = store.apply(lease, page(fetched("a", "first"), fetched("b", "first")))

    assert counts(effect) == (0, 0, 2, 0)
    assert store.latest() == 2


def test_the_oldest_news_of_a_page_is_told(store: SqlStore, lease: Lease) -> None:
    """Of records that are new or moved; one seen unchanged says nothing about lateness."""
    store.apply(lease, page(fetched("a", "x", updated=3), fetched("b", "x", updated=50)))

    effect = store.apply(
        lease,
        page(fetched("a", "x", updated=3), fetched("b", "y", updated=60), fetched("c", "x", updated=70)),
    )

    assert effect.oldest_new_us == 60


def test_an_older_answer_does_not_overwrite_a_newer_one(store: SqlStore, lease: Lease) -> None:
    """Workers overtake each other."""
    newer = fetched("a", "new", updated=20)
    store.apply(lease, page(newer))

    effect = store.apply(lease, page(fetched("a", "old", updated=10, at=999)))

    assert counts(effect) == (0, 0, 0, 1)
    assert content(store, "a") == newer.body


def test_a_record_seen_unchanged_later_still_overtakes(store: SqlStore, lease: Lease) -> None:
    """Seen again at 200, an answer that left at 150 is old, although the record came first at 100."""
    first = fetched("a", "first", at=100)
    store.apply(lease, page(first))
    store.apply(lease, page(fetched("a", "first", at=200)))

    effect = store.apply(lease, page(fetched("a", "between", at=150)))

    assert effect.stale == 1
    assert content(store, "a") == first.body


def test_content_that_changed_under_the_same_time_is_a_change(store: SqlStore, lease: Lease) -> None:
    """The hash decides, not `updated_at`."""
    store.apply(lease, page(fetched("a", "first", at=100)))

    effect = store.apply(lease, page(fetched("a", "second", at=101)))

    assert effect.changed == 1
    assert store.latest() == 2


def test_any_order_of_arrival_ends_the_same(store: SqlStore, lease: Lease) -> None:
    """Four answers about one record, in all 24 orders."""
    answers = [
        fetched("a", "one", updated=10, at=100),
        fetched("a", "two", updated=20, at=90),
        fetched("a", "two and a half", updated=20, at=110),
        fetched("a", "none", updated=None, at=500),
    ]

    for number, order in enumerate(permutations(answers)):
        stream = Stream("clinic", str(number), "patients")
        taken = store.acquire(stream, "engine", now_us=0, seconds=60)
        assert taken is not None
        for answer in order:
            store.apply(taken, page(answer))

        record = store.get(stream, "a")
        assert record is not None
        assert record.body == answers[2].body


@pytest.mark.parametrize("newest_first", [True, False])
def test_of_copies_in_one_page_the_newest_is_kept(store: SqlStore, lease: Lease, newest_first: bool) -> None:
    """A page may hold a record twice: one change, and the counts still add up."""
    copies = [fetched("a", "new", updated=20), fetched("a", "old", updated=10)]
    if not newest_first:
        copies.reverse()

    effect = store.apply(lease, page(*copies))

    assert counts(effect) == (1, 0, 0, 1)
    assert content(store, "a") == fetched("a", "new").body
    assert len(store.changes(after=0, limit=10)) == 1


def test_an_equal_copy_in_one_page_counts_as_unchanged(store: SqlStore, lease: Lease) -> None:
    """The four counts add up to the records of the page."""
    effect = store.apply(lease, page(fetched("a", "x"), fetched("a", "x")))

    assert counts(effect) == (1, 0, 1, 0)


def test_streams_do_not_meet(store: SqlStore, lease: Lease) -> None:
    """The same id in two resources is two records."""
    other = store.acquire(CALENDARS, "engine", now_us=0, seconds=60)
    assert other is not None
    store.apply(lease, page(fetched("a", "patient")))
    store.apply(other, page(fetched("a", "calendar")))

    store.bury(other, ["a"], observed_us=1_000, run=1)

    assert content(store, "a") == fetched("a", "patient").body
    assert (store.count(PATIENTS), store.count(CALENDARS)) == (1, 0)


@pytest.mark.parametrize("id", ["a\0b", "a\ud800b"])
def test_an_id_that_no_database_can_hold_is_refused_unspoken(store: SqlStore, lease: Lease, id: str) -> None:
    """The same on both databases, before anything is written, and without repeating the id."""
    with pytest.raises(ValueError, match="no database can hold") as refused:
        store.apply(lease, page(fetched("b", "fine"), fetched("c", "x").__class__(id, 1, 1, b"{}", b"h")))

    assert id not in str(refused.value)
    assert ids(store) == []


def test_a_page_that_fails_halfway_leaves_nothing(store: SqlStore, lease: Lease) -> None:
    """Rows, feed, progress, gaps and counters are one transaction."""
    run = store.begin_run(PATIENTS, SPAN, now_us=1)
    broken = fetched("b", "x").__class__("b", 2**70, 1, b"{}", b"h")

    with pytest.raises(Exception, match=r".+"):
        store.apply(
            lease,
            page(fetched("a", "x"), broken, run=run, quarantined=(unreadable(),), gaps=(Gap(5, "ties"),)),
        )

    assert (ids(store), store.latest(), store.quarantine(PATIENTS), store.gaps(PATIENTS)) == ([], 0, [], [])
    assert store.open_spans(PATIENTS) == []
    assert store.runs()[0].pages == 0


def test_what_was_committed_survives_a_kill(store_url: str) -> None:
    """A process that dies in the middle of its next page leaves the one before, whole."""

    def die() -> None:
        store = open_store(store_url)
        lease = store.acquire(PATIENTS, "engine", now_us=0, seconds=60)
        assert lease is not None
        store.apply(lease, page(fetched("kept", "x"), position="kept"))
        with store._database.writing() as session:
            session.run("DELETE FROM record")
            session.run("UPDATE span SET position = 'torn'")
            os.kill(os.getpid(), signal.SIGKILL)

    child = multiprocessing.get_context("fork").Process(target=die)
    child.start()
    child.join()

    assert child.exitcode == -signal.SIGKILL
    with open_store(store_url) as store:
        assert ids(store) == ["kept"]
        assert store.open_spans(PATIENTS) == [(SPAN, "kept")]
        assert [change.id for change in store.changes(after=0, limit=9)] == ["kept"]


def test_unreadable_records_are_kept_raw_until_released(store: SqlStore, lease: Lease) -> None:
    """Once each, however often they come."""
    odd = unreadable(id="\ud800\0")
    store.apply(lease, page(quarantined=(odd,)))
    store.apply(lease, page(quarantined=(odd,)))

    kept = store.quarantine(PATIENTS)
    store.release_quarantine(lease, [odd.sha256])

    assert [(one.id, one.reason, one.raw, one.sha256) for one in kept] == [
        ("\\ud800\\x00", odd.reason, odd.raw, odd.sha256)
    ]
    assert store.quarantine(PATIENTS) == []


def test_a_deleted_record_is_a_tombstone(store: SqlStore, lease: Lease) -> None:
    """Out of the mirror and the keys, still told from one that never was."""
    store.apply(lease, page(fetched("a", "x"), fetched("b", "x")))

    buried = store.bury(lease, ["a", "unknown"], observed_us=200, run=1)

    assert buried == 1
    assert ids(store) == ["b"]
    assert [(one.id, one.deleted_us) for one in store.records(PATIENTS, deleted=True)] == [
        ("a", 200),
        ("b", None),
    ]
    assert [id for id, _ in store.keys(PATIENTS)] == ["b"]


def test_a_record_fetched_after_the_observation_is_not_buried(store: SqlStore, lease: Lease) -> None:
    """A scan that began before a record was made cannot have seen it."""
    store.apply(lease, page(fetched("a", "x", at=300)))

    assert store.bury(lease, ["a"], observed_us=200, run=1) == 0
    assert ids(store) == ["a"]


def test_burying_twice_is_burying_once(store: SqlStore, lease: Lease) -> None:
    """One entry in the feed."""
    store.apply(lease, page(fetched("a", "x")))
    store.bury(lease, ["a"], observed_us=200, run=1)

    assert store.bury(lease, ["a", "a"], observed_us=300, run=2) == 0
    assert [change.op for change in store.changes(after=0, limit=10)] == ["upsert", "delete"]


def test_a_page_from_before_the_tombstone_does_not_resurrect(store: SqlStore, lease: Lease) -> None:
    """It was under way when the record went."""
    store.apply(lease, page(fetched("a", "x", at=100)))
    store.bury(lease, ["a"], observed_us=200, run=1)

    effect = store.apply(lease, page(fetched("a", "y", updated=99, at=199)))

    assert effect.stale == 1
    assert ids(store) == []


def test_a_record_that_returns_is_a_change_even_unchanged(store: SqlStore, lease: Lease) -> None:
    """Whoever follows the feed has deleted it."""
    store.apply(lease, page(fetched("a", "x", at=100)))
    store.bury(lease, ["a"], observed_us=200, run=1)

    effect = store.apply(lease, page(fetched("a", "x", at=201)))

    assert counts(effect) == (0, 1, 0, 0)
    assert ids(store) == ["a"]
    assert [change.op for change in store.changes(after=0, limit=10)] == ["upsert", "delete", "upsert"]


def test_purging_forgets_every_content_but_not_the_deletion(store: SqlStore, lease: Lease) -> None:
    """Retention and erasure: no body is left anywhere, and followers still learn of the delete."""
    store.apply(lease, page(fetched("a", "one"), fetched("b", "one")))
    store.apply(lease, page(fetched("a", "two", updated=11)))
    store.bury(lease, ["a"], observed_us=200, run=1)

    early = store.purge(PATIENTS, deleted_before_us=200)
    late = store.purge(PATIENTS, deleted_before_us=201)

    assert (early, late) == (0, 1)
    assert [(one.id, one.op) for one in store.changes(after=0, limit=10)] == [
        ("b", "upsert"),
        ("a", "delete"),
    ]
    assert [one.id for one in store.records(PATIENTS, deleted=True)] == ["b"]
