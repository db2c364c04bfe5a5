"""An update that cannot be stored: the older copy says of itself that it is older, everywhere where it is looked at."""

from __future__ import annotations

import csv
import json
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))

from clinic import HOUR, MINUTE, START, Clinic, name, spelled

from welkin_sdk.feed.export import FORMATS, export_changes, export_records
from welkin_sdk.mirror.stores import SqlStore, open_store

AT = START + MINUTE
# What a record can be so that no store can hold it: its members but for the id.
UNSTORABLE = {
    "half of a surrogate pair": b'"updated_at": "%s", "city": "\\ud83d"',
    "a number that JSON does not have": b'"updated_at": "%s", "city": NaN',
    "nested too deep": b'"updated_at": "%s", "city": ' + b"[" * 300 + b"]" * 300,
    "no time": b'"city": "%s"',
    "a time that is none": b'"updated_at": "yesterday, %s"',
}


@pytest.fixture
def store() -> Iterator[SqlStore]:
    with open_store(":memory:") as opened:
        yield opened


def poison(members: bytes, number: int) -> bytes:
    return b'{"id": "%s", %s}' % (name(number).encode(), members % spelled(AT).encode())


def overtake(clinic: Clinic, store: SqlStore, members: bytes) -> None:
    """A mirror of 30, one of which has got a content that cannot be stored."""
    clinic.fill(30)
    clinic.mirror(store).run_once()
    clinic.put(3, AT, raw=poison(members, 3))
    clinic.later(2 * MINUTE)
    clinic.mirror(store).run_once()


@pytest.mark.parametrize("members", UNSTORABLE.values(), ids=UNSTORABLE)
def test_the_copy_is_marked_until_it_is_the_servers_again(
    store: SqlStore, members: bytes, tmp_path: Path
) -> None:
    """In the status, in verify, in the feed and in every format of an export; and no longer once it can be read."""
    with Clinic() as clinic:
        overtake(clinic, store, members)
        mirror = clinic.mirror(store)
        (status,), (proof,) = mirror.status(), mirror.verify()
        marked = [change.id for change in mirror.changes() if change.is_superseded]
        streams = mirror._mirror.streams
        exported = [
            export(
                store, path=tmp_path / f"{export.__name__}.{form}", format=form, streams=streams
            ).superseded
            for export in (export_records, export_changes)
            for form in FORMATS
        ]

        clinic.put(3, START + 3 * MINUTE, city="Readable")
        clinic.later(5 * MINUTE)
        clinic.mirror(store).run_once()
        (later,), (equal,) = clinic.mirror(store).status(), clinic.mirror(store).verify()

        assert (status.records, status.superseded, status.quarantine) == (30, 1, 1)
        assert (proof.superseded, proof.unreadable, proof.is_equal) == (1, 1, False)
        assert marked == [name(3)]
        assert exported == [1] * 2 * len(FORMATS)
        assert (later.superseded, later.quarantine, equal.is_equal) == (0, 0, True)


def test_rows_say_it_where_they_stand(store: SqlStore, tmp_path: Path) -> None:
    """A member in ndjson, a column in csv."""
    with Clinic() as clinic:
        overtake(clinic, store, UNSTORABLE["no time"])
        streams = clinic.mirror(store)._mirror.streams
        export_records(store, streams, tmp_path / "a.ndjson", format="ndjson")
        export_records(store, streams, tmp_path / "a.csv", format="csv")

    lines = [json.loads(line) for line in (tmp_path / "a.ndjson").read_text().splitlines()]
    with (tmp_path / "a.csv").open(newline="") as file:
        rows = list(csv.DictReader(file))
    assert [line["id"] for line in lines if line.get("superseded")] == [name(3)]
    assert [row["id"] for row in rows if row["superseded"]] == [name(3)]


def test_a_spoiled_answer_marks_it_only_until_it_is_read_again(store: SqlStore) -> None:
    """The same content once more is as good as a new one; the feed tells nothing, since nothing has changed."""
    with Clinic() as clinic:
        clinic.fill(30)
        clinic.mirror(store).run_once()
        whole, latest = dict(clinic.records), store.latest()
        clinic.put(3, START - HOUR, raw=poison(UNSTORABLE["a time that is none"], 3))
        clinic.mirror(store).scan()
        (spoiled,) = clinic.mirror(store).status()
        clinic.records = whole
        clinic.later(2 * MINUTE)
        clinic.mirror(store).run_once()
        (status,) = clinic.mirror(store).status()

        assert (spoiled.superseded, status.superseded) == (1, 0)
        assert store.latest() == latest


def test_what_is_deleted_is_no_longer_superseded(store: SqlStore) -> None:
    """A tombstone has no content to be older."""
    with Clinic() as clinic:
        overtake(clinic, store, UNSTORABLE["no time"])
        clinic.remove([name(3)])

        assert clinic.mirror(store).scan().deleted == 1
        assert clinic.mirror(store).status()[0].superseded == 0
