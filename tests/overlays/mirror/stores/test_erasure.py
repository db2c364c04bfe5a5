"""How a store forgets one person, by ids: every row that has one, and digests in their place. In both databases."""

from __future__ import annotations

from store_samples import PATIENTS, fetched, ids, page, unreadable

from welkin_sdk.mirror.stores import SqlStore
from welkin_sdk.mirror.types import Erased, Fetched, Lease

OF = b"p" * 32
DIGESTS = [b"d" * 32, b"e" * 32]


def forget(store: SqlStore, *names: str, contents: tuple[int, ...] = (), tenant: str = "clinic") -> Erased:
    return store.forget(
        tenant, "", {"patients": names}, contents=contents, digests=[OF, *DIGESTS], of=OF, now_us=500
    )


def test_records_go_with_all_that_they_had(store: SqlStore, lease: Lease) -> None:
    """From the mirror and from the feed; others stay."""
    store.apply(lease, page(fetched("a", "canary"), fetched("b", "y")))
    store.apply(lease, page(fetched("a", "other", updated=11, at=101)))

    erased = forget(store, "a", "unknown")

    assert (erased.records, erased.ids, erased.was_forgotten) == (1, (("patients", "a"),), False)
    assert ids(store) == ["b"]
    assert [change.id for change in store.changes(after=0, limit=9)] == ["b"]


def test_older_contents_go_by_their_number(store: SqlStore, lease: Lease) -> None:
    """Of records that say nothing of him any more."""
    store.apply(lease, page(fetched("b", "named him")))
    store.apply(lease, page(fetched("b", "does not", updated=11, at=101)))
    old = next(iter(store.changes(after=0, limit=1))).seq

    erased = forget(store, contents=(old,))

    assert (erased.records, erased.contents) == (0, 1)
    assert ids(store) == ["b"]
    assert old not in [change.seq for change in store.changes(after=0, limit=9)]


def test_what_could_not_be_stored_and_what_was_told_goes_too(store: SqlStore, lease: Lease) -> None:
    """Answers in quarantine by their id, notifications by what is in them, read or not."""
    store.apply(lease, page(quarantined=(unreadable("a"),)))
    store.accept("clinic", "", b'[{"href": "/patients/a"}]', received_us=1)
    store.accept("clinic", "", b'[{"href": "/patients/other"}]', received_us=2)

    erased = forget(store, "a")

    assert (erased.quarantine, erased.notifications) == (1, 1)
    assert store.quarantine(PATIENTS) == []
    assert len(store.pending("clinic", "", limit=9)) == 1


def test_his_digests_are_the_tenants_until_he_is_let_in_again(store: SqlStore, lease: Lease) -> None:
    """Remembered once, however often he is erased."""
    first, second = forget(store, "a"), forget(store, "a")
    forgotten, elsewhere = store.forgotten("clinic", ""), store.forgotten("other", "")

    are_let_in = [store.readmit("clinic", "", OF) for _ in range(2)]

    assert (first.was_forgotten, second.was_forgotten) == (False, True)
    assert (forgotten, elsewhere) == (frozenset([OF, *DIGESTS]), frozenset())
    assert are_let_in == [True, False]
    assert store.forgotten("clinic", "") == frozenset()


def test_a_walk_forgets_its_place(store: SqlStore, lease: Lease) -> None:
    """It may name records of his."""
    store.apply(lease, page(fetched("b", "y"), position="names a"))

    forget(store, "a")

    assert [position for _, position in store.open_spans(PATIENTS)] == [None]


def test_the_key_of_the_digests_is_made_once(store: SqlStore) -> None:
    """And is no other's: two stores that were joined would tell who was erased in both."""
    assert store.secret() == store.secret()
    assert len(store.secret()) == 32


def test_nothing_stays_out_where_nobody_was_erased(store: SqlStore, lease: Lease) -> None:
    """Whatever it holds."""
    one: Fetched = fetched("a", "x")

    assert store.stay_out(PATIENTS, [one, unreadable()]) == frozenset()
