"""A store behind PgBouncer in transaction mode: it works, and leaves nothing in sessions that others are given."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from urllib.parse import urlsplit

import psycopg
import pytest
from cutting_proxy import CuttingProxy
from store_samples import PATIENTS, fetched, page, unreadable

sys.path.insert(0, str(Path(__file__).parents[1]))

from clinic import HOUR, MINUTE, Clinic, held

from welkin_sdk.feed.export import export_changes, export_records
from welkin_sdk.mirror import Mirror
from welkin_sdk.mirror.results import SyncResult
from welkin_sdk.mirror.stores import SqlStore, open_store
from welkin_sdk.mirror.types import Change, Span


@pytest.fixture
def pooled(pooled_url: str, postgres_store_url: str) -> Iterator[SqlStore]:
    schema = postgres_store_url.rpartition("schema=")[2]
    with open_store(f"{pooled_url}?schema={schema}", patience_seconds=3) as store:
        yield store


@pytest.fixture
def clinic() -> Iterator[Clinic]:
    with Clinic() as running:
        running.fill(120)
        yield running


def state(connection: psycopg.Connection) -> dict[str, object]:
    """All that a session can be left with."""
    queries = {
        "settings": "SELECT array_agg(name || '=' || setting ORDER BY name) FROM pg_settings WHERE name NOT IN ('application_name')",
        "statements": "SELECT count(*) FROM pg_prepared_statements",
        "cursors": "SELECT count(*) FROM pg_cursors",
        "channels": "SELECT count(*) FROM pg_listening_channels()",
        "locks": "SELECT count(*) FROM pg_locks WHERE locktype = 'advisory'",
        "tables": "SELECT count(*) FROM pg_class WHERE relpersistence = 't'",
    }
    return {name: connection.execute(sql.encode()).fetchone() for name, sql in queries.items()}


def live(store: SqlStore, clinic: Clinic, folder: Path) -> None:
    """Everything a mirror does, with what each of its methods asks of the store."""
    mirror = clinic.mirror(store, tenant="clinic", page_size=20)
    assert mirror.run_once().is_clean
    clinic.remove(list(clinic.records)[:3])
    clinic.put(5, clinic.time_us - MINUTE, last_name="Hopper")
    clinic.later(HOUR)
    store.accept("clinic", "", b"[]", received_us=clinic.time_us)
    assert mirror.scan().deleted == 3
    assert mirror.verify()[0].is_equal
    seen: list[Change] = []
    mirror.deliver(seen.append)
    export_records(store, mirror._mirror.streams, folder / "all", format="ndjson")
    export_changes(store, folder / "changes", format="ndjson")
    mirror.rewind(datetime(2026, 1, 1, tzinfo=UTC))
    assert mirror.run_once().is_clean
    assert mirror.purge(timedelta(-1)) == 3
    mirror.prune(replaced=timedelta(0), vacuum_full=True)
    assert [one.problem for one in mirror.verdict()] == [""]
    assert set(held(store, mirror)) == set(clinic.records)
    assert len({change.cursor for change in seen}) == len(seen)


def test_a_mirror_lives_behind_a_pooler_and_leaves_its_sessions_as_they_were(
    pooled: SqlStore, pooled_url: str, clinic: Clinic, tmp_path: Path
) -> None:
    """Settings, prepared statements, locks, cursors, channels: of both sessions that the pooler has."""
    with (
        psycopg.connect(pooled_url, autocommit=True, prepare_threshold=None) as one,
        psycopg.connect(pooled_url, autocommit=True, prepare_threshold=None) as two,
    ):

        def states() -> list[dict[str, object]]:
            # Both are in a transaction, so they have a session each.
            with one.transaction(), two.transaction():
                return [state(one), state(two)]

        before = states()
        live(pooled, clinic, tmp_path)

        assert states() == before


def test_stores_take_turns_on_the_same_sessions(pooled_url: str, postgres_store_url: str) -> None:
    """Two schemas over two sessions: whoever's transaction it is, it finds its own tables."""
    schema = postgres_store_url.rpartition("schema=")[2]
    addresses = [f"{pooled_url}?schema={name}" for name in (schema, f"{schema}_b", f"{schema}_c")]
    stores = [open_store(address, patience_seconds=3) for address in addresses]
    try:
        for store in stores:
            lease = store.acquire(PATIENTS, "engine", now_us=0, seconds=60)
            assert lease is not None
        for number in range(30):
            store = stores[number % 3]
            again = store.acquire(PATIENTS, "engine", now_us=0, seconds=60)
            assert again is not None
            store.apply(again, page(fetched(f"{number}", "x"), quarantined=(unreadable(),)))

        assert [[one.id for one in store.records(PATIENTS)] for store in stores] == [
            sorted(str(number) for number in range(start, 30, 3)) for start in range(3)
        ]
    finally:
        for store in stores[1:]:
            with store._database.writing() as session:
                session.run(f'DROP SCHEMA "{store._database._schema}" CASCADE')  # type: ignore[attr-defined]
        for store in stores:
            store.close()


def end_sessions(admin: psycopg.Connection) -> None:
    admin.execute(
        "SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE application_name = 'welkin-sdk'"
    )


ACTS: dict[str, Callable[[SqlStore], object]] = {
    "read": lambda store: store.watermark(PATIENTS),
    "write": lambda store: store.begin_run(PATIENTS, Span(1, 2), now_us=1),
    "walk": lambda store: list(store.records(PATIENTS)),
    "lease": lambda store: store.acquire(PATIENTS, "engine", now_us=0, seconds=60),
    "inbox": lambda store: store.accept("clinic", "", b"{}", received_us=1),
    "feed": lambda store: store.changes(after=0, limit=9),
    "erase": lambda store: store.erase(now_us=1, full=True),
}


@pytest.mark.parametrize("act", ACTS.values(), ids=ACTS)
def test_an_idle_connection_that_was_cut_is_opened_again(
    postgres_store_url: str, postgres_url: str, act: Callable[[SqlStore], object]
) -> None:
    """Nobody notices: nothing was under way."""
    with (
        psycopg.connect(postgres_url, autocommit=True) as admin,
        open_store(postgres_store_url, patience_seconds=3) as store,
    ):
        for _ in range(3):
            end_sessions(admin)
            act(store)


@pytest.mark.parametrize("offset", range(0, 300, 60))
def test_a_daemon_goes_on_however_often_its_store_is_cut_off(
    postgres_store_url: str, clinic: Clinic, offset: int
) -> None:
    """Before a statement and after it was done, commits among them; nothing is lost, and nothing is in the feed twice."""
    parts = urlsplit(postgres_store_url)
    server = (parts.hostname or "", parts.port or 5432)
    with CuttingProxy(server) as proxy:
        through = postgres_store_url.replace(f":{parts.port}/", f":{proxy.port}/")
        with open_store(through, patience_seconds=3) as store:
            often = {"sweep_every_us": 3_000_000}
            mirror = clinic.mirror(store, tenant="clinic", page_size=20, policy=often)
            proxy.cuts = set(range(proxy.asked + 5 + offset, 100_000, 601))
            proxy.answered_cuts = set(range(proxy.asked + 305 + offset, 100_000, 601))
            results: list[SyncResult] = []

            def note(result: SyncResult) -> None:
                results.append(result)
                clinic.put(len(results), clinic.time_us - MINUTE, last_name=f"Hopper {len(results)}")
                if len(results) == 4:
                    proxy.cuts.clear()
                    proxy.answered_cuts.clear()
                if len(results) == 6:
                    mirror.stop()

            mirror.run(on_result=note)

            assert mirror.scan().is_clean
            assert mirror.verify()[0].is_equal
            changes = store.changes(after=0, limit=9_999)
            assert len({(change.id, change.sha256) for change in changes}) == len(changes)


def test_a_store_that_is_away_when_it_is_to_stop_is_said(postgres_store_url: str, clinic: Clinic) -> None:
    """A daemon that waits for its store ends when it is told to, and not with success."""
    parts = urlsplit(postgres_store_url)
    with CuttingProxy((parts.hostname or "", parts.port or 5432)) as proxy:
        through = postgres_store_url.replace(f":{parts.port}/", f":{proxy.port}/")
        with open_store(through, patience_seconds=3) as store:
            mirror = clinic.mirror(store, tenant="clinic")
            proxy.cuts = set(range(proxy.asked + 20, 100_000))
            waited = _stopping_after(clinic, mirror, sleeps=30)

            with pytest.raises(Exception, match="cannot be reached"):
                mirror.run()

    assert len(waited) >= 30


def _stopping_after(clinic: Clinic, mirror: Mirror, *, sleeps: int) -> list[float]:
    waited: list[float] = []

    async def sleep(seconds: float) -> None:
        waited.append(seconds)
        clinic.later(max(1, round(seconds * 1_000_000)))
        await asyncio.sleep(0)
        if len(waited) == sleeps:
            mirror.stop()

    clinic.sleep = sleep  # type: ignore[method-assign]
    return waited
