"""Small pages and streams that the tests of a store put into it."""

from __future__ import annotations

import hashlib
from pathlib import Path

from welkin_sdk.mirror.stores import SqlStore, open_store
from welkin_sdk.mirror.stores.schema import VERSION
from welkin_sdk.mirror.types import (
    Fetched,
    Gap,
    Lease,
    PulledPage,
    Quarantined,
    Span,
    Stream,
)

PATIENTS = Stream("clinic", "", "patients")
CALENDARS = Stream("clinic", "", "calendars")
SPAN = Span(0, 1_000, "sweep")


def fetched(id: str, content: str, *, updated: int | None = 10, at: int = 100) -> Fetched:
    body = f'{{"id":"{id}","is":"{content}"}}'.encode()
    return Fetched(id, updated, at, body, hashlib.sha256(body).digest())


def page(
    *records: Fetched,
    span: Span = SPAN,
    position: str | None = "c1",
    run: int = 1,
    quarantined: tuple[Quarantined, ...] = (),
    gaps: tuple[Gap, ...] = (),
) -> PulledPage:
    return PulledPage(span, records, quarantined, position, run, gaps)


def unreadable(id: str | None = "q") -> Quarantined:
    return Quarantined(id, "no updated_at", b'{"q":1}', hashlib.sha256(b'{"q":1}').digest())


# What takes a store of SQLite from each version back to the one before.
_BACK = {
    5: "DROP TABLE data_patients;",
    4: "ALTER TABLE failure DROP COLUMN until_us;",
    3: "DROP TABLE failure; DROP TABLE seen; DROP TABLE forgotten; ALTER TABLE epoch DROP COLUMN at_us;"
    "ALTER TABLE record DROP COLUMN exact; ALTER TABLE change DROP COLUMN exact;",
    2: "ALTER TABLE record DROP COLUMN confirmed_us; ALTER TABLE record DROP COLUMN superseded_us;"
    "ALTER TABLE quarantine DROP COLUMN run; DROP TABLE epoch;",
    1: "DROP INDEX change_replaced; DROP INDEX inbox_settled; DROP INDEX run_started;"
    "ALTER TABLE change DROP COLUMN at_us; DELETE FROM about WHERE name = 'unerased';",
}


def made_old(version: int) -> str:
    """A script that makes a store of SQLite one of that *version*."""
    steps = [_BACK[one] for one in range(VERSION - 1, version - 1, -1)]
    return "".join((*steps, f"PRAGMA user_version = {version};"))


def ids(store: SqlStore, stream: Stream = PATIENTS) -> list[str]:
    return [record.id for record in store.records(stream)]


def content(store: SqlStore, id: str) -> bytes | None:
    record = store.get(PATIENTS, id)
    return record.body if record else None


def opened(path: Path) -> tuple[SqlStore, Lease]:
    store = open_store(str(path), patience_seconds=0.05)
    lease = store.acquire(PATIENTS, "engine", now_us=0, seconds=60)
    assert lease is not None
    store.apply(lease, page(fetched("kept", "x"), position="kept"))
    return store, lease


def assert_only_kept(path: Path) -> None:
    """Rows, feed and progress of what was committed, and of nothing else."""
    store = open_store(str(path))
    assert [record.id for record in store.records(PATIENTS)] == ["kept"]
    assert [change.id for change in store.changes(after=0, limit=10)] == ["kept"]
    assert [position for _, position in store.open_spans(PATIENTS)] == ["kept"]
    store.close()
