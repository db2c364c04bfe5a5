"""What a mirror costs its database and those who query it: rows that are written once, and bodies that can be looked into."""

from __future__ import annotations

import hashlib
import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import psycopg
import pytest
from store_samples import PATIENTS, page

sys.path.insert(0, str(Path(__file__).parents[1]))

from clinic import HOUR, Clinic

from welkin_sdk.mirror.stores import SqlStore
from welkin_sdk.mirror.types import Fetched, Lease


@pytest.fixture
def admin(postgres_store_url: str) -> Iterator[psycopg.Connection]:
    address, _, schema = postgres_store_url.rpartition("schema=")
    with psycopg.connect(address.rstrip("?&"), autocommit=True) as connection:
        connection.execute(f"SET search_path TO {schema}".encode())
        yield connection


def test_an_unchanged_record_is_written_once(postgres_store_url: str, admin: psycopg.Connection) -> None:
    """By the fill; the scan behind it, later sweeps over the same time and further scans leave its row alone."""
    from welkin_sdk.mirror import open_store

    with Clinic() as clinic, open_store(postgres_store_url) as store:
        clinic.fill(100)
        mirror = clinic.mirror(store)

        def rows() -> set[Any]:
            return set(admin.execute("SELECT id, ctid::text, xmin::text FROM record").fetchall())

        assert mirror.run_once().is_clean
        first = rows()
        ((written,),) = admin.execute("SELECT count(*) FROM record WHERE ctid >= '(0,0)'").fetchall()
        for _ in range(3):
            clinic.later(HOUR)
            assert mirror.run_once().is_clean
            assert mirror.scan().is_clean

        assert rows() == first
        assert len(first) == written == 100
        # As they were put in by the pages of the fill, and by no later transaction.
        ((runs,),) = admin.execute("SELECT count(DISTINCT run) FROM record").fetchall()
        ((scanned,),) = admin.execute("SELECT min(run) FROM seen").fetchall()
        ((last,),) = admin.execute("SELECT max(run) FROM record").fetchall()
        assert runs >= 1
        assert scanned > last
        assert mirror.verify()[0].is_equal


NULS = ["a\0b", "\0", "\\u0000 and \0", "\\\0\\", "\0" * 100]


@pytest.mark.parametrize("text", NULS, ids=range(len(NULS)))
def test_a_record_with_nul_comes_back_to_the_byte_and_hurts_no_query(
    store: SqlStore, lease: Lease, text: str
) -> None:
    """In the mirror and in the feed, before and after it is replaced; the stored hash is of what the server has shown."""
    bodies = [json.dumps({"id": "a", "name": text + str(number)}).encode() for number in range(3)]
    for number, body in enumerate(bodies):
        store.apply(lease, page(Fetched("a", 10 + number, 100 + number, body, hashlib.sha256(body).digest())))
    plain = b'{"id":"b","name":"Grace"}'
    store.apply(lease, page(Fetched("b", 1, 200, plain, hashlib.sha256(plain).digest())))

    is_server = "PostgreSQL" in repr(store)
    name = (
        "convert_from(body, 'UTF8')::json ->> 'name'"
        if is_server
        else "json_extract(CAST(body AS TEXT), '$.name')"
    )
    with store._database.reading() as session:
        names = [row[0] for row in session.rows(f"SELECT {name} FROM record ORDER BY id")]
        old = session.rows(f"SELECT {name} FROM change WHERE body IS NOT NULL ORDER BY seq")

    assert names == [(text + "2").replace("\0", "\ufffd"), "Grace"]
    assert [row[0] for row in old] == [(text + str(number)).replace("\0", "\ufffd") for number in range(2)]
    assert [one.body for one in store.records(PATIENTS)] == [bodies[2], plain]
    assert [change.body for change in store.changes(after=0, limit=9)] == [*bodies, plain]
    assert store.count_damaged(PATIENTS) == 0
