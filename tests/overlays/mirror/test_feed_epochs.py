"""
A place in the feed belongs to one history of the store: whatever becomes of the store, no change is skipped in silence.

Histories are written, copied and put back in every order, over both databases where they can be; what a consumer has
built from the feed is compared with what the store holds.
"""

from __future__ import annotations

import random
import shutil
import sqlite3
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

sys.path.insert(0, str(Path(__file__).parent / "stores"))

from store_samples import PATIENTS, fetched, made_old, page

from welkin_sdk.errors import InvalidRequestError
from welkin_sdk.feed.export import export_changes
from welkin_sdk.mirror.errors import StaleCursorError
from welkin_sdk.mirror.stores import SqlStore, open_store

IDS = [f"p{number}" for number in range(6)]


class Warehouse:
    """What a consumer builds of the changes, and where it goes on; told that it cannot, it begins anew."""

    def __init__(self) -> None:
        self.rows: dict[str, bytes | None] = {}
        self.cursor = "0"
        self.began_anew = 0

    def follow(self, store: SqlStore) -> None:
        try:
            after = store.number_of(self.cursor)
        except StaleCursorError:
            self.rows, after = {}, 0
            self.began_anew += 1
        for change in store.changes(after=after, limit=10_000):
            self.rows[change.id] = change.body
            self.cursor = change.cursor
        if not after:
            self.cursor = store.cursor(store.latest())


class Life:
    """A store's file through writes, restarts, copies and restores."""

    def __init__(self, folder: Path, seed: int) -> None:
        self.path = folder / "mirror.sqlite"
        self.copies: list[Path] = []
        self.dice = random.Random(seed)
        self.now = 0
        self.store = open_store(self.path)

    def write(self) -> None:
        self.now += 100
        lease = self.store.acquire(PATIENTS, "engine", now_us=self.now, seconds=1)
        assert lease is not None
        ids = self.dice.sample(IDS, self.dice.randint(1, 4))
        self.store.apply(
            lease, page(*(fetched(id, str(self.now), updated=self.now, at=self.now) for id in ids))
        )
        if self.dice.random() < 0.3:
            self.store.bury(lease, ids[:1], observed_us=self.now, run=1)
        self.store.release(lease)

    def reopen(self) -> None:
        self.store.close()
        self.store = open_store(self.path)

    def copy(self) -> None:
        self.store.close()
        self.copies.append(self.path.with_name(f"copy{len(self.copies)}"))
        shutil.copy(self.path, self.copies[-1])
        self.copies[-1].chmod(0o600)
        self.store = open_store(self.path)

    def restore(self) -> None:
        if not self.copies:
            return
        self.store.close()
        shutil.copy(self.dice.choice(self.copies), self.path)
        self.path.chmod(0o600)
        self.store = open_store(self.path)

    def restore_beneath(self) -> None:
        """The database is put back while this process has it open."""
        if not self.copies:
            return
        with closing(sqlite3.connect(self.dice.choice(self.copies))) as copy:
            database: Any = self.store._database
            copy.backup(database._connection)

    def lose(self) -> None:
        self.store.close()
        self.path.unlink()
        self.store = open_store(self.path)


def held(store: SqlStore) -> dict[str, bytes | None]:
    return {
        record.id: record.body if record.deleted_us is None else None
        for record in store.records(PATIENTS, deleted=True)
    }


@pytest.mark.parametrize("seed", range(15))
def test_a_consumer_arrives_at_what_the_store_holds(tmp_path: Path, seed: int) -> None:
    """Whatever happens between two of its visits, it has everything, or was told to begin anew."""
    life, warehouse = Life(tmp_path, seed), Warehouse()
    steps = [life.write] * 4 + [life.reopen, life.copy, life.restore, life.restore_beneath, life.lose]
    for _ in range(25):
        life.dice.choice(steps)()
        if life.dice.random() < 0.6:
            warehouse.follow(life.store)
            assert {id: body for id, body in warehouse.rows.items() if body} == {
                id: body for id, body in held(life.store).items() if body
            }
    life.store.close()


def test_a_consumer_of_one_history_is_never_told_to_begin_anew(tmp_path: Path) -> None:
    """Restarts and several writers are no other history."""
    life, warehouse = Life(tmp_path, 1), Warehouse()
    other = open_store(life.path)
    for _ in range(20):
        life.write()
        life.store, other = other, life.store
        if life.dice.random() < 0.3:
            life.reopen()
        warehouse.follow(life.store)
    life.store.close()
    other.close()

    assert warehouse.began_anew == 0


def test_a_cursor_from_before_the_copy_is_still_good(tmp_path: Path) -> None:
    """What both histories share is the same in both."""
    life, warehouse = Life(tmp_path, 2), Warehouse()
    life.write()
    warehouse.follow(life.store)
    life.copy()
    life.write()
    life.restore()
    life.write()
    warehouse.follow(life.store)
    life.store.close()

    assert warehouse.began_anew == 0
    assert len(warehouse.rows) >= 1


def test_an_epoch_ends_where_the_next_one_begins(tmp_path: Path) -> None:
    """Its last cursor is good for ever; the next number was never of it."""
    life = Life(tmp_path, 4)
    life.write()
    last = life.store.cursor(life.store.latest())
    life.reopen()
    life.write()
    epoch, _, number = last.partition(":")

    assert life.store.number_of(last) == int(number) < life.store.latest()
    with pytest.raises(StaleCursorError):
        life.store.number_of(f"{epoch}:{int(number) + 1}")
    life.store.close()


@pytest.fixture
def filled(store_url: str) -> Iterator[SqlStore]:
    with open_store(store_url) as store:
        lease = store.acquire(PATIENTS, "engine", now_us=0, seconds=60)
        assert lease is not None
        store.apply(lease, page(*(fetched(id, "x") for id in IDS)))
        yield store


def test_a_cursor_that_the_store_has_not_given_is_refused(filled: SqlStore, tmp_path: Path) -> None:
    """Of another epoch, before its epoch or beyond the end; in every database, and by the export before it writes."""
    latest = filled.cursor(filled.latest())
    epoch = latest.partition(":")[0]

    assert [filled.number_of("0"), filled.number_of(latest)] == [0, len(IDS)]
    for cursor in (f"{epoch}:{len(IDS) + 1}", f"{'0' * 16}:3", f"{epoch}:{10**17}"):
        with pytest.raises(StaleCursorError, match="restored from a copy"):
            filled.number_of(cursor)
        with pytest.raises(StaleCursorError):
            export_changes(filled, tmp_path / "changes", format="ndjson", after=cursor)
    assert not (tmp_path / "changes").exists()


@pytest.mark.parametrize(
    "text",
    ["", "7", "-1", ":7", "7:", "x:7", f"{'a' * 16}:", f"{'a' * 16}:0", f"{'a' * 16}:07", f"{'a' * 17}:7"],
)
def test_what_is_no_cursor_is_refused(filled: SqlStore, text: str) -> None:
    """A number alone says nothing of the history that it belongs to; the text says what to give instead."""
    with pytest.raises(InvalidRequestError, match="through"):
        filled.number_of(text)


def test_a_write_that_is_rolled_back_leaves_no_epoch(filled: SqlStore) -> None:
    """The next one begins its own."""
    lease = filled.acquire(PATIENTS, "engine", now_us=100_000_000, seconds=60)
    assert lease is not None
    fresh = SqlStore(filled._database)
    with pytest.raises(ZeroDivisionError):
        _number_in_vain(fresh)
    fresh.apply(lease, page(fetched("p0", "y", updated=20, at=200)))

    cursors = [change.cursor for change in fresh.changes(after=0, limit=99)]
    assert [fresh.number_of(cursor) for cursor in cursors] == [
        change.seq for change in fresh.changes(after=0, limit=99)
    ]
    assert len({cursor.partition(":")[0] for cursor in cursors}) == 2


def _number_in_vain(store: SqlStore) -> None:
    with store._database.writing() as session:
        store._number_changes(session, 3)
        raise ZeroDivisionError


def test_the_changes_of_an_older_store_get_an_epoch(tmp_path: Path) -> None:
    """Upgraded, it goes on; its numbers alone are no cursors any more."""
    life = Life(tmp_path, 3)
    life.write()
    life.store.close()
    with closing(sqlite3.connect(life.path)) as old:
        old.executescript(made_old(2))
    with open_store(life.path) as store:
        cursors = [change.cursor for change in store.changes(after=0, limit=99)]
        assert cursors
        assert [store.number_of(cursor) for cursor in cursors] == list(range(1, len(cursors) + 1))
