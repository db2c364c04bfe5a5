"""What is special about a server: schemas, logins, lost connections, and errors that quote data."""

from __future__ import annotations

import re
import traceback
from collections.abc import Iterator
from urllib.parse import quote, urlsplit, urlunsplit

import psycopg
import pytest
from store_samples import PATIENTS, fetched, page

from welkin_sdk.errors import ConfigurationError
from welkin_sdk.mirror import errors
from welkin_sdk.mirror.stores import SqlStore, open_store
from welkin_sdk.mirror.types import Lease


@pytest.fixture
def schema(postgres_store_url: str) -> str:
    return postgres_store_url.rpartition("schema=")[2]


@pytest.fixture
def store(postgres_store_url: str) -> Iterator[SqlStore]:
    opened = open_store(postgres_store_url, patience_seconds=1)
    yield opened
    opened.close()


@pytest.fixture
def lease(store: SqlStore) -> Lease:
    taken = store.acquire(PATIENTS, "engine", now_us=0, seconds=60)
    assert taken is not None
    store.apply(taken, page(fetched("kept", "x"), position="kept"))
    return taken


@pytest.fixture
def admin(postgres_url: str) -> Iterator[psycopg.Connection]:
    with psycopg.connect(postgres_url, autocommit=True) as connection:
        yield connection


# As libpq's documentation has them ("Connection URIs"); a space in an address is %20, and + is a plus.
ADDRESSES = [
    "postgresql:///{db}?host={socket}&port={port}&user={user}",
    "postgresql:///{db}?schema={schema}&host={socket}&port={port}&user={user}",
    "postgres://{user}@/{db}?host={socket}&port={port}",
    "postgresql://{quoted}:{port}/{db}?user={user}",
    "postgresql:///?dbname={db}&host={socket}&port={port}&user={user}",
    "postgresql://{user}@{host}:{port}/{db}?options=-c%20statement_timeout%3D4321",
    "postgresql://{user}@{host}:{port}/{db}?options=-c%20statement_timeout%3D4321&schema={schema}&connect_timeout=10",
    "postgresql://{user}@{host}:{port},{host}:{port}/{db}?target_session_attrs=any",
    "host={host} port={port} user={user} dbname={db} schema={schema}",
    " host = '{host}' port={port} user='{user}' schema='{schema}' dbname={db}",
]


@pytest.mark.parametrize("address", ADDRESSES)
def test_an_address_is_told_to_the_driver_as_it_was_given(
    admin: psycopg.Connection, schema: str, address: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Over a socket of this machine, over TCP, with several servers and with options."""
    monkeypatch.setenv("PGPASSWORD", admin.info.password)
    ((folders,),) = admin.execute("SHOW unix_socket_directories").fetchall()
    folder = folders.split(",")[0].strip()
    if not folder and ("{socket}" in address or "{quoted}" in address):
        pytest.skip("this server has no socket")
    facts = {"db": admin.info.dbname, "user": admin.info.user, "host": "127.0.0.1", "port": admin.info.port}
    url = address.format(**facts, socket=folder, quoted=quote(folder, safe=""), schema=schema)

    opened = open_store(url if "schema=" in url else f"{url}&schema={schema}", patience_seconds=1)
    with opened._database.reading() as session:
        ((timeout,),) = session.rows("SHOW statement_timeout")
    opened.close()

    assert timeout == ("4321ms" if "4321" in address else "0")


def test_two_schemas_are_two_stores(
    postgres_store_url: str, schema: str, store: SqlStore, lease: Lease
) -> None:
    """In one database, without meeting."""
    other = open_store(postgres_store_url.replace(schema, f"{schema}_b"))

    assert (store.count(PATIENTS), other.count(PATIENTS)) == (1, 0)

    with other._database.writing() as session:
        session.run(f"DROP SCHEMA {schema}_b CASCADE")
    other.close()


@pytest.mark.parametrize("name", ["A", "a-b", "a;b", 'a"b', "1a", "", "a" * 64])
def test_a_schema_name_cannot_carry_sql(postgres_url: str, name: str) -> None:
    """It stands in statements, so only plain names are taken."""
    with pytest.raises(ConfigurationError, match="schema"):
        open_store(f"{postgres_url}?schema={name}")


def test_a_schema_of_something_else_is_left_alone(
    postgres_store_url: str, schema: str, admin: psycopg.Connection
) -> None:
    """Its tables are not joined by ours."""
    admin.execute(f"CREATE SCHEMA {schema}; CREATE TABLE {schema}.theirs (x int)".encode())

    with pytest.raises(errors.NotAStoreError, match=schema):
        open_store(postgres_store_url)

    found = admin.execute("SELECT tablename FROM pg_tables WHERE schemaname = %s", (schema,)).fetchall()
    assert found == [("theirs",)]


def test_a_newer_schema_is_refused(postgres_store_url: str, schema: str, admin: psycopg.Connection) -> None:
    """What is in it, only its own version knows."""
    open_store(postgres_store_url).close()
    admin.execute(f"UPDATE {schema}.about SET value = '99' WHERE name = 'schema'".encode())

    with pytest.raises(errors.NewerStoreError, match="upgrade"):
        open_store(postgres_store_url)


def test_a_database_of_another_encoding_is_refused(postgres_url: str, admin: psycopg.Connection) -> None:
    """Names and ids may be of any script."""
    admin.execute("CREATE DATABASE welkin_ascii ENCODING 'SQL_ASCII' TEMPLATE template0")
    try:
        url = urlunsplit(urlsplit(postgres_url)._replace(path="/welkin_ascii"))
        with pytest.raises(errors.StoreError, match=r"SQL_ASCII.*UTF8"):
            open_store(url)
    finally:
        admin.execute("DROP DATABASE welkin_ascii")


@pytest.mark.parametrize(("patience_seconds", "told"), [(0, "2"), (1.4, "2"), (7, "7")])
def test_a_server_that_does_not_answer_is_not_waited_for_longer_than_told(
    postgres_store_url: str, patience_seconds: float, told: str
) -> None:
    """Libpq takes whole seconds, two at least, and zero for ever."""
    with open_store(postgres_store_url, patience_seconds=patience_seconds) as store:
        assert store._database._connection.info.get_parameters()["connect_timeout"] == told


def test_a_broken_connection_is_made_again(
    store: SqlStore, lease: Lease, admin: psycopg.Connection, schema: str
) -> None:
    """The write that it broke fails as a whole; the next one works."""

    def write() -> None:
        with store._database.writing() as session:
            ((backend,),) = session.rows("SELECT pg_backend_pid()")
            session.run("DELETE FROM record")
            admin.execute("SELECT pg_terminate_backend(%s, 5000)", (backend,))

    with pytest.raises(errors.StoreLostError, match="cannot be reached"):
        write()

    assert [record.id for record in store.records(PATIENTS)] == ["kept"]
    assert store.apply(lease, page(fetched("a", "x"))).inserted == 1


def test_rows_that_another_holds_are_not_waited_for_for_ever(
    store: SqlStore, lease: Lease, admin: psycopg.Connection, schema: str
) -> None:
    """The page goes in once they are free."""
    with admin.transaction():
        admin.execute(f"SELECT * FROM {schema}.lease FOR UPDATE".encode())
        with pytest.raises(errors.StoreLockedError, match="55P03"):
            store.apply(lease, page(fetched("a", "x")))

    assert store.apply(lease, page(fetched("a", "x"))).inserted == 1


def test_a_login_that_may_only_read_is_told_so(store: SqlStore, lease: Lease) -> None:
    """As on a standby."""
    with store._database.reading() as session:
        session.rows("SELECT set_config('default_transaction_read_only', 'on', false)")

    with (
        pytest.raises(errors.StoreReadOnlyError, match="read but not written"),
        store._database.reading() as session,
    ):
        session.run("DELETE FROM record")

    assert store.count(PATIENTS) == 1


def test_tables_that_were_dropped_under_us_are_missed(
    store: SqlStore, lease: Lease, admin: psycopg.Connection, schema: str
) -> None:
    """They are not silently made again, empty."""
    admin.execute(f"DROP SCHEMA {schema} CASCADE".encode())

    with pytest.raises(errors.StoreLostError, match="removed while it was in use"):
        store.apply(lease, page(fetched("a", "x")))


@pytest.mark.parametrize("wrong", ["port", "password"])
def test_a_server_that_cannot_be_reached_is_named_without_the_password(postgres_url: str, wrong: str) -> None:
    """Neither in the text nor in the trace."""
    secret = "canary-password"
    parts = urlsplit(postgres_url)
    port = 1 if wrong == "port" else parts.port
    url = f"postgresql://welkin:{secret}@{parts.hostname}:{port}{parts.path}"

    with pytest.raises(errors.StoreError) as refused:
        open_store(url, patience_seconds=1)

    shown = "".join(line for line in traceback.format_exception(refused.value) if "canary" in line)
    assert re.search("start it, or check host and port|check user, password and database", str(refused.value))
    assert shown == ""


def test_an_error_of_the_server_does_not_quote_rows(store: SqlStore, lease: Lease) -> None:
    """PostgreSQL's own text shows the key that was violated."""
    with pytest.raises(errors.StoreError) as refused, store._database.writing() as session:
        session.run(
            "INSERT INTO quarantine (api, tenant, instance, resource, sha256, id, why, body) "
            "SELECT 'a', 't', '', 'canary', 'x', 'canary', '', 'x' FROM generate_series(1, 2)"
        )

    assert "canary" not in str(refused.value)
    assert refused.value.__cause__ is None
    assert refused.value.__suppress_context__


def test_every_transaction_has_its_own_settings(postgres_store_url: str) -> None:
    """How long rows are waited for is what was asked for, and an answer means that the disk has it."""
    wanted = {"lock_timeout": "7s", "synchronous_commit": "on", "enable_seqscan": "off", "jit": "off"}
    with open_store(postgres_store_url, patience_seconds=7) as store:
        for begin in (store._database.reading, store._database.writing, store._database.snapshot):
            with begin() as session:
                found = {name: session.rows(f"SHOW {name}")[0][0] for name in wanted}

            assert found == wanted
