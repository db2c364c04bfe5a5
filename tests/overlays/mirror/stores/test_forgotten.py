"""Digests of what was erased, by patient, and how rows go that are of it; within one transaction, in both databases."""

from __future__ import annotations

import pytest
from store_samples import PATIENTS, fetched, ids, page, unreadable

from welkin_sdk.mirror.references import digest_of
from welkin_sdk.mirror.stores import SqlStore
from welkin_sdk.mirror.stores.forgotten import (
    add_digests,
    drop_answers,
    drop_notifications,
    drop_records,
    has_forgotten,
    patients_in,
    patients_of,
    read_secret,
    remove_digests,
)
from welkin_sdk.mirror.types import Lease

OWNER = ("data-api", "clinic", "")
HIM, HERS = ("patients", "him"), ("tasks", "hers")
PATIENT = b"p" * 32


@pytest.fixture
def erased(store: SqlStore, lease: Lease) -> SqlStore:
    """A store that has forgotten HIM."""
    digest = digest_of(store.secret(), HIM)
    store.forget("clinic", "", {"patients": ["him"]}, contents=(), digests=[digest], of=digest, now_us=5)
    return store


def test_before_anybody_was_erased_there_is_no_key_and_nobody(store: SqlStore) -> None:
    """And looking makes none."""
    with store._database.reading() as session:
        assert read_secret(session) is None
        assert not has_forgotten(session, OWNER)
        assert patients_of(session, OWNER, [HIM]) == {}
        assert patients_in(session, OWNER, {}) == {}


@pytest.mark.parametrize("count", [0, 600, 6000])
def test_who_was_erased_is_known_among_any_number(erased: SqlStore, count: int) -> None:
    """Asked for by digest, or all digests read; of the tenant alone."""
    digest = digest_of(erased.secret(), HIM)
    keys = [HIM, *(("patients", f"other-{number}") for number in range(count))]

    with erased._database.reading() as session:
        assert has_forgotten(session, OWNER)
        assert patients_of(session, OWNER, keys) == {HIM: digest}
        assert patients_of(session, ("data-api", "other", ""), keys) == {}


def test_a_text_that_has_his_id_in_it_is_his(erased: SqlStore) -> None:
    """Wherever it stands, as a word of its own."""
    digest = digest_of(erased.secret(), HIM)
    texts = {1: b'{"note": "see him, please"}', 2: b'{"note": "hims"}', 3: b""}

    with erased._database.reading() as session:
        assert patients_in(session, OWNER, texts) == {1: digest}


def test_what_came_to_him_is_remembered_once_and_can_be_let_go(erased: SqlStore) -> None:
    """As his, until it is another patient's."""
    digest = digest_of(erased.secret(), HIM)

    with erased._database.writing() as session:
        added = [add_digests(session, OWNER, {HERS: digest}) for _ in range(2)]
        known = patients_of(session, OWNER, [HIM, HERS])
        remove_digests(session, OWNER, [HERS])
        left = patients_of(session, OWNER, [HIM, HERS])

    assert added == [{HERS: digest}, {}]
    assert known == {HIM: digest, HERS: digest}
    assert left == {HIM: digest}


def test_rows_go_by_name_and_by_what_is_in_them(store: SqlStore, lease: Lease) -> None:
    """Each is counted that was there."""
    store.apply(lease, page(fetched("him", "x"), fetched("her", "y"), quarantined=(unreadable("Him"),)))
    store.accept("clinic", "", b'{"id": "him"}', received_us=1)

    with store._database.writing() as session:
        records = drop_records(session, OWNER, [("patients", "him"), ("patients", "unknown")])
        answers = drop_answers(session, OWNER, [HIM], frozenset({"him"}))
        settled = drop_notifications(session, OWNER, frozenset({"him"}), are_settled=True)
        every = drop_notifications(session, OWNER, frozenset({"him"}))

    assert (records, answers, settled, every) == (1, 1, 0, 1)
    assert ids(store) == ["her"]
    assert store.quarantine(PATIENTS) == []
