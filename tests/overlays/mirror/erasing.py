"""A store with something of a patient in it, for tests of how he is forgotten."""

from __future__ import annotations

import hashlib
import json
from typing import Any

from welkin_sdk import AsyncDataClient
from welkin_sdk.mirror import Mirror
from welkin_sdk.mirror.stores import SqlStore
from welkin_sdk.mirror.types import Fetched, PulledPage, Span, Stream


def mirror_of(store: SqlStore) -> Mirror:
    return Mirror(AsyncDataClient(access_token="t" * 20), store, tenant="clinic")


def put(store: SqlStore, resource: str, id: str, at: int = 1, **members: Any) -> None:
    body = json.dumps({"id": id, **members}, sort_keys=True).encode()
    stream = Stream("clinic", "", resource)
    lease = store.acquire(stream, "test", now_us=at, seconds=1)
    assert lease is not None
    one = Fetched(id, at, at, body, hashlib.sha256(body).digest())
    store.apply(
        lease,
        PulledPage(
            Span(0, 10), (one,), (), f"cursor at {id}", store.begin_run(stream, Span(0, 10), now_us=at)
        ),
    )
    store.release(lease)


def living(store: SqlStore) -> set[tuple[str, str]]:
    return {
        (stream.resource, record.id)
        for stream in store.streams("clinic", "")
        for record in store.records(stream, deleted=True)
    }


def everything(store: SqlStore) -> bytes:
    """Every value of every row of every table."""
    with store._database.reading() as session:
        if "PostgreSQL" in repr(store):
            names = session.rows("SELECT tablename FROM pg_tables WHERE schemaname = current_schema()")
        else:
            names = session.rows("SELECT name FROM sqlite_schema WHERE type = 'table'")
        cells = [cell for (table,) in names for row in session.rows(f"SELECT * FROM {table}") for cell in row]
    return b"\n".join(cell if isinstance(cell, bytes) else str(cell).encode() for cell in cells)
