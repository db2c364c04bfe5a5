"""What is in the mirror, as it is read: sorted, of one moment, and to the byte."""

from __future__ import annotations

import random

from store_samples import PATIENTS, content, fetched, ids, page

from welkin_sdk.mirror.stores import SqlStore
from welkin_sdk.mirror.types import Lease


def test_records_and_keys_come_sorted_by_code_point(store: SqlStore, lease: Lease) -> None:
    """As Python sorts, whatever language the database is set to; more than are read at once."""
    names = [f"{number:04}" for number in range(1_100)] + ["Z", "a", "B", "é", "-", "\U0001f600", "\uffee"]
    random.Random(1).shuffle(names)
    store.apply(lease, page(*(fetched(name, "x") for name in names)))

    found = ids(store)

    assert found == sorted(names)
    assert [id for id, _ in store.keys(PATIENTS)] == found
    assert store.count(PATIENTS) == len(names)


def test_a_walk_sees_one_moment(store: SqlStore, lease: Lease) -> None:
    """What is written while it is read comes with the next walk."""
    store.apply(lease, page(*(fetched(f"{number:04}", "x") for number in range(700))))
    walk = store.records(PATIENTS)
    next(walk)

    store.apply(lease, page(fetched("0650", "y", updated=11), fetched("9999", "x")))

    rest = list(walk)
    assert len(rest) == 699
    assert {record.body for record in rest if record.id == "0650"} == {fetched("0650", "x").body}


def test_a_body_may_hold_what_text_cannot(store: SqlStore, lease: Lease) -> None:
    """Bodies are bytes: NUL and halves of surrogate pairs come back as they were."""
    body = b'{"a":"\x00\xed\xa0\x80\xff"}'
    odd = fetched("a", "x").__class__("a", 1, 1, body, b"h" * 32)

    store.apply(lease, page(odd))

    assert content(store, "a") == body
