"""One patient is forgotten with all that refers to him, in both databases, and stays away until somebody says otherwise."""

from __future__ import annotations

import hashlib
import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

sys.path.insert(0, str(Path(__file__).parent))

from clinic import HOUR, MINUTE, Clinic, name
from erasing import everything, living, mirror_of, put

from welkin_sdk.documents import load_document
from welkin_sdk.errors import InvalidRequestError
from welkin_sdk.mirror.catalogue import resources
from welkin_sdk.mirror.errors import StreamStoppedError
from welkin_sdk.mirror.stores import SqlStore, open_store
from welkin_sdk.mirror.types import PulledPage, Quarantined, Span, Stream

HIM, HER = name(4711), name(4712)
REFERENCES = [(resource.name, member) for resource in resources().values() for member in resource.references]


@pytest.fixture
def store(store_url: str) -> Iterator[SqlStore]:
    with open_store(store_url) as opened:
        yield opened


def test_every_member_that_names_a_patient_is_a_reference_of_the_document() -> None:
    """Over all collections and their records, by the names and words of the document itself."""
    found = {
        resource.name: set(resource.references.values()) & {"patients", "any"}
        for resource in resources().values()
    }
    document = json.dumps(load_document("data-api"))

    assert len(found) == 13
    assert sorted(name for name, of in found.items() if not of) == ["calendars", "patients", "workers"]
    assert '"patient_id"' in document
    assert {member for _, member in REFERENCES if member.startswith("patient")} == {"patient_id"}


@pytest.mark.parametrize(
    ("resource", "member"), REFERENCES, ids=[f"{one}.{member}" for one, member in REFERENCES]
)
def test_what_refers_to_him_by_any_member_goes_and_what_refers_to_another_stays(
    store: SqlStore, resource: str, member: str
) -> None:
    """For every reference of all thirteen collections; those to other collections are no reason."""
    of = resources()[resource].references[member]
    put(store, "patients", HIM, last_name="Canary")
    put(store, "patients", HER)
    put(store, resource, name(1), **{member: HIM, "last_name": "Canary"})
    put(store, resource, name(2), **{member: HER})

    erased = mirror_of(store).erase(HIM)

    is_his = of in ("patients", "any")
    assert living(store) == {("patients", HER), (resource, name(2))} | (
        set() if is_his else {(resource, name(1))}
    )
    assert erased.records == 1 + is_his
    assert len(store.changes(after=0, limit=99)) == len(living(store))


def fill(store: SqlStore) -> None:
    """Everywhere that a store can have something of his."""
    put(store, "patients", HIM, last_name="Canary")
    put(store, "patients", HIM, at=2, last_name="Canary the Second")
    put(store, "patients", HER, last_name="Kept")
    put(store, "conversations", name(1), patient_id=HIM)
    put(store, "app_messages", name(2), conversation_id=name(1), text="Canary")
    put(store, "calendar_events", name(3), patient_id=HIM.upper(), title="Canary")
    put(store, "external_ids", name(4), welkin_id=name(3), external_id="Canary")
    put(store, "email_addresses", name(5), patient_id=HIM, email="Canary")
    put(store, "email_addresses", name(5), at=2, patient_id=HER, email="Kept")
    put(store, "phone_numbers", name(6), patient_id=HIM, number="Canary")
    stream = Stream("clinic", "", "phone_numbers")
    lease = store.acquire(stream, "test", now_us=5, seconds=1)
    assert lease is not None
    store.bury(lease, [name(6)], observed_us=9, run=1)
    raws = [b'{"patient_id": "%s", "x": "Canary"}' % HIM.encode(), b'{"patient_id": "%s"}' % HER.encode()]
    poison = [Quarantined(None, "no id", raw, hashlib.sha256(raw).digest()) for raw in raws]
    store.apply(lease, PulledPage(Span(0, 10), (), tuple(poison), "x", 1))
    store.release(lease)
    for outcome in ("flagged", None):
        store.accept("clinic", "", b'[{"href": "?patient_id=%s", "Canary": 1}]' % HIM.encode(), received_us=1)
        if outcome:
            store.settle(
                "clinic", "", [one.key for one in store.pending("clinic", "", limit=9)], outcome=outcome
            )
    store.accept("clinic", "", b'["Kept"]', received_us=1)


def test_nothing_of_him_is_left_in_any_table_and_all_else_is(store: SqlStore) -> None:
    """Records and what they had before, tombstones, the feed, quarantine, inbox and places in walks."""
    fill(store)

    erased = mirror_of(store).erase(HIM)

    left = everything(store)
    gone = [HIM, name(1), name(2), name(3), name(4), name(6)]
    assert [id for id in gone if id.encode() in left.lower()] == []
    assert b"Canary" not in left
    assert living(store) == {("patients", HER), ("email_addresses", name(5))}
    assert (erased.records, erased.contents, erased.quarantine, erased.notifications) == (6, 1, 1, 2)
    assert {id for _, id in erased.ids} == set(gone)
    assert [one.body for one in store.pending("clinic", "", limit=9)] == [b'["Kept"]']
    assert HIM not in repr(erased)


def test_no_byte_of_him_is_left_in_any_file(tmp_path: Path) -> None:
    """Of the database and its log, while the store is open and when it is closed."""
    folder = tmp_path / "mirror"
    with open_store(folder / "mirror.sqlite") as store:
        fill(store)
        before = b"".join(entry.read_bytes() for entry in folder.iterdir())

        mirror_of(store).erase(HIM)

        during = b"".join(entry.read_bytes() for entry in folder.iterdir())
    after = b"".join(entry.read_bytes() for entry in folder.iterdir())
    for needle in (HIM.encode(), b"Canary"):
        assert [needle in one for one in (before, during, after)] == [True, False, False]
    assert b"Kept" in after


def test_who_was_erased_stays_away_until_he_is_let_in_again() -> None:
    """A scan, a sweep and a change of his do not bring him back, verify misses nothing, and others arrive."""
    with Clinic() as clinic, open_store(":memory:") as store:
        ids = clinic.fill(10)
        mirror = clinic.mirror(store)
        mirror.run_once()
        (stream,) = mirror._mirror.streams

        assert mirror.erase(ids[3].upper()).records == 1
        clinic.later(HOUR)
        clinic.put(3, clinic.time_us - MINUTE, last_name="Canary")
        clinic.put(99, clinic.time_us - MINUTE)
        again = clinic.mirror(store)

        assert again.run_once().is_clean
        assert again.scan().is_clean
        assert store.get(stream, ids[3]) is None
        assert store.count(stream) == 10
        assert again.verify()[0].is_equal
        assert [again.readmit(ids[3]), again.readmit(ids[3])] == [True, False]
        assert again.scan().is_clean
        assert store.get(stream, ids[3]) is not None


def test_that_nothing_was_here_is_said_and_the_id_is_kept_out(store: SqlStore) -> None:
    """Who erases before the patient arrives wants just that; and who erases again is told so."""
    fill(store)
    mirror = mirror_of(store)

    unknown, first, again = mirror.erase(name(999)), mirror.erase(HIM), mirror.erase(HIM.upper())
    put(store, "patients", name(999))

    assert [one.is_nothing for one in (unknown, first, again)] == [True, False, True]
    assert [one.was_forgotten for one in (unknown, first, again)] == [False, False, True]
    assert ("patients", name(999)) not in living(store)


@pytest.mark.parametrize("resource", [name for name in resources() if name != "patients"])
def test_the_id_of_a_record_that_is_no_patient_is_refused(store: SqlStore, resource: str) -> None:
    """By the name of its collection, and also when it was forgotten with its patient; nothing is kept out for it."""
    by = [member for member, of in resources()[resource].references.items() if of in ("patients", "any")][:1]
    put(store, resource, name(1), **dict.fromkeys(by, HER))
    put(store, resource, name(2), **dict.fromkeys(by, HIM))
    mirror = mirror_of(store)
    mirror.erase(HIM)

    for id in (name(1).upper(), *([name(2)] if by else [])):
        with pytest.raises(
            InvalidRequestError, match=f"^patient: is the id of a record of {resource};"
        ) as told:
            mirror.erase(id)
        assert id not in str(told.value)

    assert (resource, name(1)) in living(store)


def test_a_patient_may_have_the_id_of_another_record(store: SqlStore) -> None:
    """Ids are told apart by their collections, before and after."""
    for resource in ("patients", "workers", "calendars"):
        put(store, resource, "7", last_name="x")
    put(store, "app_messages", name(1), patient_id=HER, worker_id="7")

    assert mirror_of(store).erase("7").records == 1
    for resource in ("patients", "workers", "calendars"):
        put(store, resource, "7", at=2, last_name="y")

    assert living(store) == {("workers", "7"), ("calendars", "7"), ("app_messages", name(1))}


def test_he_is_not_erased_under_an_engine_at_work(store: SqlStore) -> None:
    """Its next page could bring him back."""
    fill(store)
    store.acquire(Stream("clinic", "", "patients"), "elsewhere", now_us=2**60, seconds=300)

    with pytest.raises(StreamStoppedError, match="stop it first"):
        mirror_of(store).erase(HIM)

    assert ("patients", HIM) in living(store)


@pytest.mark.parametrize("patient", ["", "  ", None, 5, b"x"])
def test_what_is_no_id_is_refused(store: SqlStore, patient: Any) -> None:
    """By the argument's name, and before anything is forgotten."""
    fill(store)

    for act in (mirror_of(store).erase, mirror_of(store).readmit):
        with pytest.raises(InvalidRequestError, match=r"^patient: "):
            act(patient)

    assert len(living(store)) == 8
