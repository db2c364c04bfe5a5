"""The receiver on a real store: durable, by several threads, and honest when it cannot write."""

from __future__ import annotations

import sqlite3
from collections.abc import Generator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from subscription import NOW, RESOURCES, SECOND, TENANT, bearing, body, entry, sign

from welkin_sdk.mirror import drain_inbox
from welkin_sdk.mirror.stores import SqlStore, open_store
from welkin_sdk.mirror.types import Stream
from welkin_sdk.webhooks import Receiver, Verifier


@pytest.fixture
def path(tmp_path: Path) -> Path:
    (tmp_path / "mirror").mkdir(mode=0o700)
    return tmp_path / "mirror" / "welkin.db"


@pytest.fixture
def store(path: Path) -> Generator[SqlStore]:
    opened = open_store(str(path), patience_seconds=0.05)
    yield opened
    opened.close()


@pytest.fixture
def receiver(store: SqlStore, verifier: Verifier) -> Receiver:
    return Receiver(store, tenant=TENANT, verifier=verifier)


def test_what_was_acknowledged_is_there_after_a_restart(path: Path, verifier: Verifier) -> None:
    """In another store on the same file, although the first was never closed."""
    first = open_store(str(path))
    outcome = Receiver(first, tenant=TENANT, verifier=verifier).receive(bearing(sign()), body(), now_us=NOW)

    second = open_store(str(path))

    assert outcome.accepted
    assert [delivery.body for delivery in second.pending(TENANT, "", limit=9)] == [body()]
    second.close()
    first.close()


def test_several_threads_lose_nothing(receiver: Receiver, store: SqlStore) -> None:
    """Sixty deliveries of eight threads, while another one reads the inbox."""
    sent = [body(entry(lo=NOW - n * SECOND)) for n in range(60)]
    with ThreadPoolExecutor(8) as pool:
        outcomes = pool.map(lambda text: receiver.receive(bearing(sign()), text, now_us=NOW), sent)
        meanwhile = pool.submit(drain_inbox, store, tenant=TENANT, resources=RESOURCES)
        statuses = {outcome.status for outcome in outcomes}
    rest = drain_inbox(store, tenant=TENANT, resources=RESOURCES)

    assert statuses == {200}
    assert meanwhile.result().deliveries + rest.deliveries == 60
    assert min(dirty.lo_us for dirty in store.dirty(Stream(TENANT, "", "patients"))) == NOW - 59 * SECOND


def test_a_store_that_somebody_else_holds_is_503(receiver: Receiver, store: SqlStore, path: Path) -> None:
    """Until it is free again; nothing of the refused delivery is there."""
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    held = receiver.receive(bearing(sign()), body(), now_us=NOW)
    other.execute("ROLLBACK")
    other.close()
    nothing = store.pending(TENANT, "", limit=9)

    freed = receiver.receive(bearing(sign()), body(), now_us=NOW)

    assert (held.status, held.failure, held.accepted) == (503, "StoreLockedError", False)
    assert nothing == []
    assert freed.status == 200


def test_a_closed_store_is_503(receiver: Receiver, store: SqlStore) -> None:
    """A receiver that outlives its store acknowledges nothing."""
    store.close()

    assert receiver.receive(bearing(sign()), body(), now_us=NOW).status == 503


def test_odd_deliveries_keep_their_bytes(receiver: Receiver, store: SqlStore, path: Path) -> None:
    """Clear ones are forgotten once they were read: what they held is in no file any longer than needed."""
    odd = b'[{"resource": "canary"}]'
    receiver.receive(bearing(sign()), body(), now_us=NOW)
    receiver.receive(bearing(sign()), odd, now_us=NOW)

    drain_inbox(store, tenant=TENANT, resources=RESOURCES)

    with sqlite3.connect(path) as looking:
        kept = looking.execute("SELECT state, body FROM inbox ORDER BY key").fetchall()
    looking.close()
    assert kept == [("done", b""), ("flagged", odd)]
