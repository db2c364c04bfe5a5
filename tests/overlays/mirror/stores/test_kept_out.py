"""What comes of a patient after he was erased: it stays out, with all that refers to it, and what is another's comes in."""

from __future__ import annotations

import hashlib
import json
import sys
import threading
from collections.abc import Iterator
from itertools import permutations
from pathlib import Path
from typing import Any

import pytest

sys.path.insert(0, str(Path(__file__).parents[1]))

from clinic import MINUTE, name
from clinics import Clinics
from clinics import stream as stream_of
from erasing import everything, living, mirror_of, put
from test_references import EVERY_SPELLING, HER, HIM

from welkin_sdk.mirror.catalogue import resources
from welkin_sdk.mirror.references import may_name
from welkin_sdk.mirror.stores import SqlStore, open_store
from welkin_sdk.mirror.types import Fetched, PulledPage, Quarantined, Span, Stream

CONVERSATION = ("conversations", name(1), {"patient_id": HIM})
MESSAGE = ("app_messages", name(2), {"conversation_id": name(1), "text": "Canary"})
MAPPING = ("external_ids", name(3), {"welkin_id": name(2), "external_id": "Canary"})
OF_PATIENTS = [
    (one.name, member) for one in resources().values() for member, of in one.references.items() if of == "patients"
]  # fmt: skip


@pytest.fixture
def store(store_url: str) -> Iterator[SqlStore]:
    with open_store(store_url) as opened:
        yield opened


def put_raw(store: SqlStore, resource: str, id: str, body: bytes, at: int = 1) -> None:
    one = Fetched(id, at, at, body, hashlib.sha256(body).digest())
    _apply(store, resource, (one,), ())


def set_aside(store: SqlStore, resource: str, raw: bytes, id: str | None = None) -> None:
    one = Quarantined(id, "odd", raw, hashlib.sha256(raw).digest())
    _apply(store, resource, (), (one,))


def _apply(
    store: SqlStore, resource: str, records: tuple[Fetched, ...], odd: tuple[Quarantined, ...]
) -> None:
    stream, span = Stream("clinic", "", resource), Span(0, 10)
    lease = store.acquire(stream, "test", now_us=1, seconds=1)
    assert lease is not None
    store.apply(lease, PulledPage(span, records, odd, "x", store.begin_run(stream, span, now_us=1)))
    store.release(lease)


def records(store: SqlStore) -> dict[str, int]:
    return {one.resource: store.count(one) for one in store.streams("clinic", "") if store.count(one)}


def test_a_number_of_thousands_of_digits_hides_nothing(store: SqlStore) -> None:
    """The reading of it was refused, and the record taken for one that refers to nobody."""
    body = f'{{"contents":"Canary","n":{"9" * 5000},"patient_id":"{HIM}"}}'.encode()
    put_raw(store, "app_messages", name(1), body)

    erased = mirror_of(store).erase(HIM)
    put_raw(store, "app_messages", name(2), body)

    assert erased.records == 1
    assert living(store) == set()
    assert b"Canary" not in everything(store)


@pytest.mark.parametrize("order", list(permutations([CONVERSATION, MESSAGE, MAPPING])))
def test_a_chain_stays_out_in_whatever_order_it_comes(store: SqlStore, order: Any) -> None:
    """A message names its conversation alone; it may come first, and a mapping to the message before both."""
    mirror_of(store).erase(HIM)
    put(store, "app_messages", name(9), conversation_id=name(8), text="Kept")

    for at, (resource, id, members) in enumerate(order, 1):
        put(store, resource, id, at=at, **members)

    assert living(store) == {("app_messages", name(9))}
    assert b"Canary" not in everything(store)
    assert len(store.changes(after=0, limit=9)) == 1
    assert mirror_of(store).erase(HIM).records == 0

    assert mirror_of(store).readmit(HIM)
    for resource, id, members in order:
        put(store, resource, id, at=9, **members)

    assert records(store) == {"app_messages": 2, "conversations": 1, "external_ids": 1}


@pytest.mark.parametrize(
    "parent", [one for one in resources() if one not in ("patients", "workers", "calendars")]
)
def test_what_refers_to_any_new_record_of_his_goes_before_and_after(store: SqlStore, parent: str) -> None:
    """For every collection that is a patient's, and every one that can refer to it."""
    mirror_of(store).erase(HIM)
    by = next(
        iter(member for member, of in resources()[parent].references.items() if of in ("patients", "any"))
    )
    for child in may_name([parent]):
        for member, of in resources()[child].references.items():
            if of in (parent, "any"):
                put(store, child, name(10), **{member: name(1), "text": "Canary"})
                put(store, child, name(20), **{member: name(99), "text": "Kept"})
                put(store, parent, name(1), **{by: HIM, "text": "Canary"})
                put(store, child, name(11), **{member: name(1), "text": "Canary"})

    assert {id for _, id in living(store)} == {name(20)}
    assert b"Canary" not in everything(store)


@pytest.mark.parametrize(("resource", "member"), OF_PATIENTS)
def test_what_is_another_patients_now_comes_in(store: SqlStore, resource: str, member: str) -> None:
    """As after two patients were merged; and what refers to it comes in with it."""
    put(store, resource, name(1), **{member: HIM})
    mirror_of(store).erase(HIM)

    put(store, resource, name(1), at=2, **{member: HER})
    put(store, "external_ids", name(2), at=2, welkin_id=name(1))
    assert living(store) == {(resource, name(1)), ("external_ids", name(2))}

    put(store, resource, name(1), at=3, **{member: HIM})
    assert living(store) == set()


def test_a_record_of_his_that_names_nobody_any_more_stays_out(store: SqlStore) -> None:
    """It was his, and does not say that it is anybody else's."""
    put(store, "calendar_events", name(1), patient_id=HIM)
    put(store, "calendar_events", name(2), patient_id=HIM)
    put(store, "calendar_events", name(2), at=2, patient_id=None, title="Canary")

    assert mirror_of(store).erase(HIM).records == 2
    put(store, "calendar_events", name(1), at=2, patient_id=None, title="Canary")
    put(store, "calendar_events", name(3), patient_id=None)

    assert living(store) == {("calendar_events", name(3))}


@EVERY_SPELLING
def test_no_spelling_of_his_id_is_left_or_let_in(store: SqlStore, spelled: str) -> None:
    """In references, in what could not be stored, and in notifications, before he is erased and after."""
    raw = f'{{"a": "{spelled}", "x": "Canary"'.encode()
    for step in (1, 2):
        put_raw(store, "phone_numbers", name(step), f'{{"patient_id":"{spelled}"}}'.encode())
        set_aside(store, "app_messages", raw + b"1" * step)
        set_aside(store, "app_messages", b'["Kept"]')
        store.accept("clinic", "", raw, received_us=step)
        store.accept("clinic", "", b'"Kept"', received_us=step)
        keys = [one.key for one in store.pending("clinic", "", limit=9)]
        store.settle("clinic", "", keys, outcome="flagged")
        if step == 1:
            mirror_of(store).erase(HIM)

    left = everything(store)
    assert (b"Canary" in left, HIM[-12:].encode() in left, left.count(b"Kept")) == (False, False, 3)
    assert living(store) == set()


def test_his_id_goes_as_it_was_spelled(store: SqlStore) -> None:
    """Deleted and purged, the feed has nothing of him but the id, in the server's letters."""
    put(store, "patients", HIM.upper())
    stream = Stream("clinic", "", "patients")
    lease = store.acquire(stream, "test", now_us=5, seconds=1)
    assert lease is not None
    store.bury(lease, [HIM.upper()], observed_us=9, run=1)
    store.release(lease)
    store.purge(stream, deleted_before_us=10)

    mirror_of(store).erase(HIM)

    assert HIM.encode() not in everything(store).lower()
    assert store.changes(after=0, limit=9) == []


def test_parent_and_child_that_are_stored_at_the_same_time_stay_out(store_url: str) -> None:
    """Two processes, each with a collection: one of the two sees what the other has done."""
    with open_store(store_url) as one, open_store(store_url) as other:
        mirror_of(one).erase(HIM)

        def parents() -> None:
            for number in range(100, 120):
                put(one, "conversations", name(number), patient_id=HIM)

        def children() -> None:
            for number in range(100, 120):
                put(other, "app_messages", name(number), conversation_id=name(number))

        threads = [threading.Thread(target=act) for act in (parents, children)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()

        assert living(one) == set()


def test_a_patient_who_goes_on_stays_out_of_every_collection() -> None:
    """Run after run, side by side: nothing is missed, nothing is read again and again, and all comes back with him."""
    with Clinics() as clinics, open_store(":memory:") as store:
        at = clinics.time_us - 5 * MINUTE
        him = clinics.clinics["patients"].put(1, at)
        mirror = clinics.mirror(store)
        mirror.run_once()
        mirror.erase(him)
        clinics.later(10 * MINUTE)
        for number in (2, 3):
            at = clinics.time_us - MINUTE
            clinics.clinics["app_messages"].put(number, at, conversation_id=name(number), text="Canary")
            clinics.clinics["conversations"].put(number, at, patient_id=him.upper())
            clinics.clinics["external_ids"].put(number, at, welkin_id=name(number), resource="conversations")
            odd = f'{{"id": "{name(9)}", "patient_id": "{him}", "updated_at": "{number}"}}'.encode()
            clinics.clinics["care_flows"].put(9, at, raw=odd)
            mirror.run_once()
            clinics.later(10 * MINUTE)

        assert records(store) == {}
        assert (store.quarantine(stream_of("care_flows")), store.dirty(stream_of("care_flows"))) == ([], [])
        assert all(one.is_equal for one in mirror.verify())
        assert b"Canary" not in everything(store)

        mirror.readmit(him)
        mirror.scan()

        assert records(store) == {"app_messages": 2, "conversations": 2, "external_ids": 2, "patients": 1}
        assert json.loads(next(store.records(stream_of("app_messages"))).body)["text"] == "Canary"


def test_of_what_only_mentions_him_the_id_is_not_his(store: SqlStore) -> None:
    """It does not say whose it is, and stays out with his id in its text; what comes under its own id later comes in."""
    mirror_of(store).erase(HIM)
    set_aside(store, "app_messages", f'{{"id": "{name(1)}", "text": "Canary {HIM}"}}'.encode(), name(1))

    assert b"Canary" not in everything(store)

    put(store, "app_messages", name(1), at=2, text="Kept")

    assert living(store) == {("app_messages", name(1))}


def test_a_content_that_only_looks_like_it_stays_in_the_feed(store: SqlStore) -> None:
    """A short id is in many others; the one that is kept out is a word of its own."""
    mirror_of(store).erase(HIM)
    put(store, "app_messages", name(1), conversation_id="77", text="Kept")
    put(store, "app_messages", name(2), conversation_id="7", text="Canary")

    put(store, "conversations", "7", patient_id=HIM)

    assert [change.id for change in store.changes(after=0, limit=9)] == [name(1)]
    assert living(store) == {("app_messages", name(1))}


def test_what_is_kept_out_is_overwritten_at_the_next_occasion(store: SqlStore) -> None:
    """However short a time ago the files were: until then it is in them."""
    mirror_of(store).erase(HIM)
    store.erase(now_us=10, pause_us=0)
    put(store, "app_messages", name(2), conversation_id="7", text="Canary")
    assert not store.erase(now_us=11, pause_us=1_000)

    put(store, "conversations", "7", patient_id=HIM)

    assert store.erase(now_us=12, pause_us=1_000)
