"""The mirror as a file: ndjson, csv and Parquet, each whole or not there."""

from __future__ import annotations

import csv
import hashlib
import io
import json
import os
import sqlite3
import stat
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pyarrow.parquet
import pytest

from welkin_sdk.errors import ConfigurationError, InvalidRequestError
from welkin_sdk.feed.export import FORMATS, export_changes, export_records
from welkin_sdk.mirror.errors import StoreDamagedError, SyncError
from welkin_sdk.mirror.stores import SqlStore, open_store
from welkin_sdk.mirror.types import Fetched, Lease, PulledPage, Span, Stream

PATIENTS = Stream("clinic", "", "patients")
CALENDARS = Stream("clinic", "", "calendars")
MINUTE = 60_000_000


def put(store: SqlStore, lease: Lease, id: str, body: str, *, updated: int = MINUTE) -> None:
    content = body.encode()
    record = Fetched(id, updated, updated, content, hashlib.sha256(content).digest())
    store.apply(lease, PulledPage(Span(0, 1), (record,), (), None, 1))


def leased(store: SqlStore, stream: Stream) -> Lease:
    lease = store.acquire(stream, "engine", now_us=0, seconds=60)
    assert lease is not None
    return lease


@pytest.fixture
def store(store_url: str) -> Iterator[SqlStore]:
    opened = open_store(store_url)
    yield opened
    opened.close()


@pytest.fixture
def filled(store: SqlStore) -> SqlStore:
    patients = leased(store, PATIENTS)
    put(store, patients, "b", '{"id":"b","n":1.0000000000000001,"name":"=1+1","tags":["x",1.50]}')
    put(store, patients, "a", '{"id":"a","name":"Gr\u00e4ce","n":null}')
    put(store, patients, "gone", '{"id":"gone"}')
    put(store, leased(store, CALENDARS), "z", '{"id":"z"}')
    store.bury(patients, ["gone"], observed_us=2 * MINUTE, run=1)
    return store


def parquet_rows(path: Path) -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = pyarrow.parquet.read_table(path).to_pylist()
    return rows


def test_ndjson_has_the_records_own_bytes_sorted_by_stream_and_id(filled: SqlStore, tmp_path: Path) -> None:
    """Canonical lines: equal mirrors export equal files."""
    path = tmp_path / "mirror.ndjson"

    done = export_records(filled, [PATIENTS, CALENDARS], path, format="ndjson")

    lines = path.read_text(encoding="utf-8").splitlines()
    assert lines == [
        '{"api":"data-api","id":"z","instance":"","record":{"id":"z"},"resource":"calendars","tenant":"clinic"}',
        (
            '{"api":"data-api","id":"a","instance":"","record":{"id":"a","name":"Gr\u00e4ce","n":null},'
            '"resource":"patients","tenant":"clinic"}'
        ),
        (
            '{"api":"data-api","id":"b","instance":"","record":'
            '{"id":"b","n":1.0000000000000001,"name":"=1+1","tags":["x",1.50]},'
            '"resource":"patients","tenant":"clinic"}'
        ),
    ]
    assert (done.rows, done.through) == (3, filled.cursor(5))


def test_tombstones_come_when_asked_for(filled: SqlStore, tmp_path: Path) -> None:
    """With the time at which they were missed."""
    path = tmp_path / "mirror.ndjson"

    export_records(filled, [PATIENTS], path, format="ndjson", deleted=True)

    last = json.loads(path.read_text(encoding="utf-8").splitlines()[-1])
    assert (last["id"], last["deleted_at"]) == ("gone", "1970-01-01T00:02:00+00:00")


def test_changes_come_in_their_order_from_a_number_on(filled: SqlStore, tmp_path: Path) -> None:
    """A delete has no record; the next export goes on where this one ended."""
    path = tmp_path / "changes.ndjson"

    done = export_changes(filled, path, format="ndjson", after=filled.cursor(3))
    again = export_changes(filled, tmp_path / "more.ndjson", format="ndjson", after=done.through)

    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    assert [(row["seq"], row["op"], row["id"], row["record"]) for row in rows] == [
        (4, "upsert", "z", {"id": "z"}),
        (5, "delete", "gone", None),
    ]
    assert (done.rows, done.through, again.rows, again.through) == (2, filled.cursor(5), 0, filled.cursor(5))


def test_changes_can_be_of_some_streams(filled: SqlStore, tmp_path: Path) -> None:
    """All others are left out, and still counted as exported."""
    done = export_changes(filled, tmp_path / "c.csv", format="csv", streams=[CALENDARS])

    assert (done.rows, done.through) == (1, filled.cursor(5))


def test_csv_defuses_formulas_and_keeps_digits(filled: SqlStore, tmp_path: Path) -> None:
    """Members that were asked for have a column; text as it is, the rest as JSON."""
    path = tmp_path / "mirror.csv"

    export_records(filled, [PATIENTS], path, format="csv", members=["name", "n", "tags", "id", "none"])

    rows = list(csv.DictReader(io.StringIO(path.read_text(encoding="utf-8"), newline="")))
    assert [(row["id"], row["name"], row["n"], row["tags"], row["none"]) for row in rows] == [
        ("a", "Gr\u00e4ce", "", "", ""),
        ("b", "'=1+1", "1.0000000000000001", '["x",1.50]', ""),
    ]
    assert rows[0]["updated_at"] == "1970-01-01T00:01:00+00:00"


def test_an_id_cannot_be_a_formula_in_csv(store: SqlStore, tmp_path: Path) -> None:
    """Not only members come from outside."""
    put(store, leased(store, PATIENTS), "=cmd", '{"id":"=cmd"}')
    path = tmp_path / "mirror.csv"

    export_records(store, [PATIENTS], path, format="csv")

    assert ",'=cmd," in path.read_text(encoding="utf-8")


def test_parquet_has_typed_columns_and_the_record_as_text(filled: SqlStore, tmp_path: Path) -> None:
    """Times are times, a missing member is null, nothing is defused."""
    path = tmp_path / "mirror.parquet"

    export_records(filled, [PATIENTS], path, format="parquet", members=["name"])

    rows = parquet_rows(path)
    assert [(row["id"], row["name"]) for row in rows] == [("a", "Gr\u00e4ce"), ("b", "=1+1")]
    assert rows[1]["record"] == '{"id":"b","n":1.0000000000000001,"name":"=1+1","tags":["x",1.50]}'
    assert rows[0]["updated_at"].isoformat() == "1970-01-01T00:01:00+00:00"


def test_parquet_of_changes_tells_deletes(filled: SqlStore, tmp_path: Path) -> None:
    """By number, with a null record."""
    path = tmp_path / "changes.parquet"

    export_changes(filled, path, format="parquet")

    rows = parquet_rows(path)
    assert [row["seq"] for row in rows] == [1, 2, 3, 4, 5]
    assert (rows[4]["op"], rows[4]["record"]) == ("delete", None)


@pytest.mark.parametrize("format", FORMATS)
def test_an_empty_mirror_is_a_file_too(store: SqlStore, tmp_path: Path, format: str) -> None:
    """Readers find the columns, and no row."""
    path = tmp_path / f"mirror.{format}"

    done = export_records(store, [PATIENTS], path, format=format)

    assert done.rows == 0
    assert path.is_file()


@pytest.mark.parametrize("format", FORMATS)
def test_an_export_is_the_owners_alone_and_replaces_the_last(
    filled: SqlStore, tmp_path: Path, format: str
) -> None:
    """Whatever permissions the older file had; nothing stays beside it."""
    path = tmp_path / f"mirror.{format}"
    path.write_text("older")
    path.chmod(0o644)

    export_records(filled, [PATIENTS], path, format=format)

    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert [entry.name for entry in tmp_path.iterdir() if entry.is_file()] == [path.name]
    assert path.read_bytes() != b"older"


class BrokenStore:
    """Fails after its second record."""

    def admit(self, tenant: str) -> None:
        """It is everybody's."""

    def files(self) -> tuple[Path, ...]:
        return ()

    def latest(self) -> int:
        return 0

    def cursor(self, seq: int) -> str:
        return str(seq)

    def records(self, stream: Stream, *, deleted: bool = False) -> Iterator[Any]:
        from welkin_sdk.mirror.types import StoredRecord

        yield StoredRecord("a", 1, 1, hashlib.sha256(b"{}").digest(), b"{}")
        yield StoredRecord("b", 1, 1, hashlib.sha256(b"{}").digest(), b"{}")
        raise OSError("gone")


@pytest.mark.parametrize("format", FORMATS)
def test_a_broken_export_leaves_the_older_file(tmp_path: Path, format: str) -> None:
    """And no half of a new one."""
    path = tmp_path / f"mirror.{format}"
    path.write_text("older")

    with pytest.raises(SyncError, match="cannot be written there: OSError"):
        export_records(BrokenStore(), [PATIENTS], path, format=format)  # type: ignore[arg-type]

    assert path.read_text(encoding="utf-8") == "older"
    assert [entry.name for entry in tmp_path.iterdir()] == [path.name]


def test_an_unknown_format_is_refused_before_a_file_is_touched(filled: SqlStore, tmp_path: Path) -> None:
    """The text names those there are."""
    with pytest.raises(ConfigurationError, match="ndjson, csv, parquet"):
        export_records(filled, [PATIENTS], tmp_path / "x", format="xlsx")

    assert not (tmp_path / "x").exists()


@pytest.mark.parametrize("place", ["missing/x", "a\0b", "x" * 300, "."])
def test_a_place_that_takes_no_file_is_a_sync_error(filled: SqlStore, tmp_path: Path, place: str) -> None:
    """The path may say whose data it is, so it is not repeated."""
    with pytest.raises(SyncError, match="cannot be written") as refused:
        export_records(filled, [PATIENTS], tmp_path / place, format="ndjson")

    assert str(tmp_path) not in str(refused.value)


@pytest.mark.parametrize("kind", [stat.S_IFIFO, stat.S_IFSOCK], ids=["pipe", "socket"])
def test_what_is_no_file_is_not_replaced(filled: SqlStore, tmp_path: Path, kind: int) -> None:
    """As root, an export to `/dev/null` took the device's place; a device itself cannot be made without being root."""
    place = tmp_path / "place"
    os.mknod(place, kind | 0o600)

    with pytest.raises(SyncError, match="cannot be written there: a device, a pipe or a socket"):
        export_records(filled, [PATIENTS], place, format="ndjson")

    assert stat.S_IFMT(place.stat().st_mode) == kind


KILLED_AROUND_THE_RENAME = """
import os, signal, sys
from pathlib import Path
from welkin_sdk.private_files import AtomicFile

path, when = Path(sys.argv[1]).resolve(), sys.argv[2]
is_renamed = False

def kill(event, args):
    global is_renamed
    if event == "os.rename":
        is_renamed = True
    # Behind the rename, its folder is opened to be synced.
    if (event, when) == ("os.rename", "before") or (is_renamed and (event, when) == ("open", "after")):
        os.kill(os.getpid(), signal.SIGKILL)

sys.addaudithook(kill)
with AtomicFile(path) as out:
    out.write(b"")
"""


@pytest.mark.parametrize(("when", "expected"), [("before", "older"), ("after", "")])
def test_a_kill_around_the_rename_leaves_one_whole_file(tmp_path: Path, when: str, expected: str) -> None:
    """The older one before it, the new one after it; what lies beside is removed by the next export."""
    path = tmp_path / "mirror.ndjson"
    path.write_text("older")
    command = [sys.executable, "-c", KILLED_AROUND_THE_RENAME, str(path)]

    killed = subprocess.run([*command, when], check=False)

    assert killed.returncode == -9
    assert path.read_text(encoding="utf-8") == expected
    assert subprocess.run([*command, "never"], check=False).returncode == 0
    assert [entry.name for entry in tmp_path.iterdir()] == [path.name]


def by_a_link(store: Path) -> Path:
    link = store.with_name("link")
    link.symlink_to(store)
    return link


def by_a_hard_link(store: Path) -> Path:
    link = store.with_name("hard")
    link.hardlink_to(store)
    return link


SPELLINGS: dict[str, Callable[[Path], Path]] = {
    "the store": lambda store: store,
    "its log": lambda store: store.with_name(f"{store.name}-wal"),
    "its index": lambda store: store.with_name(f"{store.name}-shm"),
    "its journal": lambda store: store.with_name(f"{store.name}-journal"),
    "another way": lambda store: store.parent / ".." / store.parent.name / store.name,
    "a link": by_a_link,
    "a hard link": by_a_hard_link,
}


@pytest.mark.parametrize("spelling", SPELLINGS)
def test_the_store_itself_is_no_place_for_an_export(tmp_path: Path, spelling: str) -> None:
    """However it is called; nothing is written, and the mirror is as it was."""
    tmp_path.chmod(0o700)
    place = tmp_path / "mirror.db"
    with open_store(place) as store:
        put(store, leased(store, PATIENTS), "a", "{}")
        there = sorted(tmp_path.iterdir())
        path = SPELLINGS[spelling](place)
        linked = [path] if path not in there and path.exists() and path.parent == tmp_path else []

        for write in (
            lambda: export_records(store, [PATIENTS], path, format="ndjson"),
            lambda: export_changes(store, path, format="ndjson"),
        ):
            with pytest.raises(InvalidRequestError, match="--output"):
                write()

        assert sorted(tmp_path.iterdir()) == sorted({*there, *linked})
    with open_store(place) as store:
        store.check()
        assert store.count(PATIENTS) == 1


@pytest.mark.parametrize("format", FORMATS)
@pytest.mark.parametrize("body", ["X'7B7D'", "'text'", "X''"])
def test_a_content_that_was_changed_is_not_exported(tmp_path: Path, format: str, body: str) -> None:
    """It says so, and the older file stays."""
    tmp_path.chmod(0o700)
    place, path = tmp_path / "mirror.sqlite", tmp_path / "out"
    path.write_text("older")
    with open_store(place) as store:
        put(store, leased(store, PATIENTS), "a", '{"id":"a"}')
    with closing(sqlite3.connect(place)) as database:
        database.execute(f"UPDATE record SET body = {body}")
        database.commit()

    with open_store(place) as store:
        with pytest.raises(StoreDamagedError, match="restore a copy"):
            export_records(store, [PATIENTS], path, format=format)
        with pytest.raises(StoreDamagedError, match="restore a copy"):
            export_changes(store, path, format=format)

    assert path.read_text() == "older"
