"""A typed table beside the bodies: in both databases, whatever becomes of a record, and whatever a store had before."""

from __future__ import annotations

import hashlib
import json
from datetime import UTC, date, datetime
from typing import Any

import pytest
from attrs import evolve
from store_samples import PATIENTS, page, unreadable

from welkin_sdk.errors import InvalidRequestError
from welkin_sdk.mirror.columns import Kind, TypedTable, table_name, tables
from welkin_sdk.mirror.errors import StoreError
from welkin_sdk.mirror.stores import SqlStore, open_store
from welkin_sdk.mirror.stores.typed import typed_names
from welkin_sdk.mirror.types import Fetched, Gap, Lease, Stream

NOON = "2026-03-01T12:00:00.25Z"
NOON_US = 1_772_366_400_250_000
# Of each kind: a value as it comes, and as each database gives it back.
FITTING: dict[Kind, tuple[object, object, object]] = {
    "text": ("Grace \u00e9", "Grace \u00e9", "Grace \u00e9"),
    "boolean": (True, 1, True),
    "integer": (2**63 - 1, 2**63 - 1, 2**63 - 1),
    "number": (0.1, 0.1, 0.1),
    "instant": (
        "2026-03-01T13:00:00.25+01:00",
        "2026-03-01 12:00:00.250000+00:00",
        datetime(2026, 3, 1, 12, 0, 0, 250_000, tzinfo=UTC),
    ),
    "local_instant": (
        "2026-03-01T12:00:00",
        "2026-03-01 12:00:00.000000",
        datetime(2026, 3, 1, 12),  # noqa: DTZ001 - of a clock on a wall
    ),
    "day": ("1980-02-03", "1980-02-03", date(1980, 2, 3)),
    "json": ({"b": [1, None], "a": "x"}, '{"a":"x","b":[1,null]}', {"a": "x", "b": [1, None]}),
}
MISFITS: dict[Kind, object] = {
    "text": 7,
    "boolean": "perhaps",
    "integer": 2**63,
    "number": "7",
    "instant": "yesterday",
    "local_instant": "2026-02-31T12:00:00",
    "day": "2026-02-31",
}
DECLARED: dict[Kind, tuple[str, str]] = {
    "text": ("TEXT", "text"),
    "boolean": ("INTEGER", "boolean"),
    "integer": ("INTEGER", "bigint"),
    "number": ("REAL", "double precision"),
    "instant": ("TEXT", "timestamp with time zone"),
    "local_instant": ("TEXT", "timestamp without time zone"),
    "day": ("TEXT", "date"),
    "json": ("TEXT", "jsonb"),
}


def record(id: str, *, updated: int = NOON_US, at: int = NOON_US, **members: Any) -> Fetched:
    body = json.dumps(
        {"id": id, **members}, ensure_ascii=False, sort_keys=True, separators=(",", ":")
    ).encode()
    return Fetched(id, updated, at, body, hashlib.sha256(body).digest())


def is_postgres(store: SqlStore) -> bool:
    return "PostgreSQL" in repr(store)


def rows(store: SqlStore, sql: str) -> list[tuple[Any, ...]]:
    with store._database.reading() as session:
        return session.rows(sql)


def change(store: SqlStore, *statements: str) -> None:
    with store._database.writing() as session:
        for sql in statements:
            session.run(sql)


def types_of(store: SqlStore, table: str) -> dict[str, str]:
    with store._database.reading() as session:
        return {column: type for name, column, type, _ in session.columns() if name == table}


def names(store: SqlStore) -> list[tuple[Any, ...]]:
    return rows(store, "SELECT id, last_name, is_deleted FROM data_patients ORDER BY id")


def put(store: SqlStore, stream: Stream, *records: Fetched) -> None:
    lease = store.acquire(stream, "engine", now_us=0, seconds=60)
    assert lease is not None
    store.apply(lease, page(*records))
    store.release(lease)


def members_of(table: TypedTable, values: dict[Kind, Any]) -> dict[str, Any]:
    """A record with a value in each of these kinds."""
    return {column.member: values[column.kind] for column in table.members if column.kind in values}


@pytest.mark.parametrize("table", [*tables()], ids=lambda table: table.name)
def test_every_documented_member_has_a_column_of_its_type(store_url: str, table: TypedTable) -> None:
    """A value that fits it is in it; one that does not is null, counted, and whole in the body."""
    stream = Stream("clinic", "", table.resource, api=table.api)
    good = record("good", **members_of(table, {kind: value for kind, (value, *_) in FITTING.items()}))
    bad = record("bad", **members_of(table, MISFITS))
    with open_store(store_url) as store:
        put(store, stream, good, bad)
        which = int(is_postgres(store))
        types = types_of(store, table.name)
        columns = ", ".join(f'"{column.name}"' for column in table.members)
        found = rows(
            store,
            f"SELECT id, {columns} FROM {table.name} WHERE tenant = 'clinic' AND instance = '' ORDER BY id",
        )
        odd = [column.name for column in table.members if column.kind in MISFITS]
        said = rows(store, f"SELECT misfits FROM {table.name} ORDER BY id")
        counted, whole = store.count_misfits(stream), store.get(stream, "bad")

    assert {column.name: types[column.name] for column in table.columns} == {
        column.name: DECLARED[column.kind][which] for column in table.columns
    }
    assert found == [
        ("bad", *(None for _ in table.members)),
        ("good", *(FITTING[column.kind][1 + which] for column in table.members)),
    ]
    assert said == [(",".join(odd) or None,), (None,)]
    assert counted == dict.fromkeys(odd, 1)
    assert whole is not None
    assert whole.body == bad.body


def test_a_row_says_what_the_mirror_knows_of_it(store: SqlStore, lease: Lease) -> None:
    """Whose it is, when it was changed there and read from there, and that it is alive."""
    store.apply(lease, page(record("a", last_name="Hopper", at=NOON_US + 1_000_000)))

    (found,) = rows(
        store, "SELECT tenant, instance, id, updated_at, fetched_at, is_deleted FROM data_patients"
    )

    moments = [one.isoformat(" ", "microseconds") if isinstance(one, datetime) else one for one in found[3:5]]
    assert (*found[:3], bool(found[5])) == ("clinic", "", "a", False)
    assert moments == ["2026-03-01 12:00:00.250000+00:00", "2026-03-01 12:00:01.250000+00:00"]


def test_a_row_follows_its_record(store: SqlStore, lease: Lease) -> None:
    """A new content, a deletion, and a record that is there again."""
    store.apply(lease, page(record("a", last_name="one"), record("b", last_name="two")))
    store.apply(lease, page(record("a", last_name="three", updated=NOON_US + 1)))
    changed = names(store)
    store.bury(lease, ["b"], observed_us=NOON_US + 2, run=1)
    buried = names(store)
    store.apply(lease, page(record("b", last_name="two", updated=NOON_US + 3, at=NOON_US + 3)))

    assert changed == [("a", "three", False), ("b", "two", False)]
    assert buried == [("a", "three", False), ("b", "two", True)]
    assert names(store) == [("a", "three", False), ("b", "two", False)]


def test_what_does_not_replace_a_record_does_not_replace_its_row(store: SqlStore, lease: Lease) -> None:
    """Neither what was overtaken, nor what could not be stored."""
    store.apply(lease, page(record("a", last_name="newer", updated=NOON_US + 1)))

    store.apply(lease, page(record("a", last_name="older", at=NOON_US - 1)))
    store.apply(lease, page(quarantined=(evolve(unreadable("a"), fetched_us=NOON_US + 1),)))

    assert names(store) == [("a", "newer", False)]


def test_an_unchanged_record_writes_no_row(store: SqlStore, lease: Lease) -> None:
    """What somebody has put into a row stays until the record changes."""
    store.apply(lease, page(record("a", last_name="one")))
    change(store, "UPDATE data_patients SET last_name = 'mine'")

    store.apply(lease, page(record("a", last_name="one", at=NOON_US + 5)))

    assert names(store) == [("a", "mine", False)]


def test_a_page_that_fails_leaves_neither_record_nor_row_nor_table(store: SqlStore, lease: Lease) -> None:
    """All of it is one transaction, the making of the table too; the next page makes it."""
    with pytest.raises(InvalidRequestError):
        store.apply(lease, page(record("a", last_name="one"), gaps=(Gap(2**70, "too large"),)))
    with store._database.reading() as session:
        there = typed_names(session)

    store.apply(lease, page(record("b", last_name="two")))

    assert there == set()
    assert names(store) == [("b", "two", False)]


def test_rows_go_with_what_is_purged_and_forgotten(store: SqlStore, lease: Lease) -> None:
    """And no others."""
    store.apply(lease, page(*(record(id, last_name=id) for id in "abcd")))
    store.bury(lease, ["a"], observed_us=NOON_US + 1, run=1)

    store.purge(PATIENTS, deleted_before_us=NOON_US + 2)
    purged = [id for id, *_ in names(store)]
    store.forget("clinic", "", {"patients": ["b", "x"]}, contents=[], digests=[b"d"], of=b"d", now_us=1)

    assert purged == ["b", "c", "d"]
    assert [id for id, *_ in names(store)] == ["c", "d"]


def test_what_a_wrong_clock_has_read_is_read_from_before(store: SqlStore, lease: Lease) -> None:
    """As its record is."""
    store.apply(lease, page(record("a"), record("b", at=NOON_US - 3_000_000)))

    store.distrust(lease, after_us=NOON_US - 1_000_000)

    assert [str(at)[:19] for (at,) in rows(store, "SELECT fetched_at FROM data_patients ORDER BY id")] == [
        "2026-03-01 11:59:59",
        "2026-03-01 11:59:57",
    ]


def test_rows_are_the_tenants_under_its_new_name(store: SqlStore, lease: Lease) -> None:
    """And go on to be written."""
    store.apply(lease, page(record("a", last_name="one")))
    store.release(lease)

    store.rename_tenant("clinic", "hospital", holder="adopter")
    put(store, evolve(PATIENTS, tenant="hospital"), record("a", last_name="two", updated=NOON_US + 1))

    assert rows(store, "SELECT tenant, id, last_name FROM data_patients") == [("hospital", "a", "two")]


def test_two_tenants_have_rows_of_their_own(store_url: str) -> None:
    """Of one id too; what is counted is one's own."""
    with open_store(store_url, allow_tenants=True) as store:
        put(store, PATIENTS, record("a", last_name=1))
        put(store, evolve(PATIENTS, tenant="other"), record("a", last_name="theirs"))
        found = rows(store, "SELECT tenant, last_name FROM data_patients ORDER BY tenant")
        counted = [store.count_misfits(evolve(PATIENTS, tenant=tenant)) for tenant in ("clinic", "other")]

    assert found == [("clinic", None), ("other", "theirs")]
    assert counted == [{"last_name": 1}, {}]


def test_a_nul_is_a_sign_that_stands_for_it(store: SqlStore, lease: Lease) -> None:
    """As in the body that queries look into; what else a text can hold is in the column."""
    body = b'{"id":"a","last_name":"x\\u0000y","first_name":"\\\\u0000 \xf0\x9f\xa9\xba"}'

    store.apply(lease, page(Fetched("a", NOON_US, NOON_US, body, hashlib.sha256(body).digest())))

    assert rows(store, "SELECT last_name, first_name FROM data_patients") == [
        ("x\ufffdy", "\\u0000 \U0001fa7a")
    ]
    assert store.count_misfits(PATIENTS) == {}


def test_numbers_in_nested_members_keep_their_digits(store: SqlStore) -> None:
    """Where a database can read them; else the member is null and counted."""
    records = Stream("clinic", "", "custom_data_type_records")
    (nested,) = (
        column for table in tables() if table.resource == records.resource for column in table.members
        if column.kind == "json"
    )  # fmt: skip

    def with_number(id: str, number: bytes) -> Fetched:
        body = b'{"id":"%s","%s":{"n":%s}}' % (id.encode(), nested.member.encode(), number)
        return Fetched(id, NOON_US, NOON_US, body, hashlib.sha256(body).digest())

    numbers = (b"1.0000000000000001", b"9" * 700, b"1e9999", b"1e200000", b"1e-200000", b"1" * 10_001)
    put(store, records, *(with_number(str(place), number) for place, number in enumerate(numbers)))
    path = (
        f"{nested.name} ->> 'n'"
        if is_postgres(store)
        else f"substr({nested.name}, 6, length({nested.name}) - 6)"
    )
    found = [text for (text,) in rows(store, f"SELECT {path} FROM data_custom_data_type_records ORDER BY id")]

    assert found[:2] == ["1.0000000000000001", "9" * 700]
    assert found[2] in ("1e9999", "1" + "0" * 9999)
    assert found[3:] == [None] * 3
    assert store.count_misfits(records) == {nested.name: 3}


def test_what_a_store_has_from_before_is_filled_in_when_it_is_opened(store_url: str) -> None:
    """A table and a column that are missing, of living and of deleted records, more than are read at once."""
    ids = [f"{number:04d}" for number in range(1203)]
    with open_store(store_url) as store:
        put(store, PATIENTS, *(record(id, last_name=f"of {id}", city=f"c{id}") for id in ids))
        lease = store.acquire(PATIENTS, "engine", now_us=0, seconds=60)
        assert lease is not None
        store.bury(lease, ids[:1], observed_us=NOON_US + 1, run=1)
        before = rows(store, "SELECT * FROM data_patients ORDER BY id")
        change(store, "DROP TABLE data_patients")

    with open_store(store_url) as store:
        table_again = rows(store, "SELECT * FROM data_patients ORDER BY id")
        change(store, "ALTER TABLE data_patients DROP COLUMN city")
    with open_store(store_url) as store:
        column_again = rows(store, "SELECT id, city FROM data_patients ORDER BY id")

    assert len(before) == 1203
    assert table_again == before
    assert column_again == [(id, f"c{id}") for id in ids]


def test_a_column_and_an_index_of_somebody_else_stay_as_they_are(store_url: str) -> None:
    """When the table is altered, when rows change, and when the store is opened again."""
    with open_store(store_url) as store:
        put(store, PATIENTS, record("a", last_name="one"))
        change(
            store,
            "ALTER TABLE data_patients ADD COLUMN x_note VARCHAR(20)",
            "UPDATE data_patients SET x_note = 'mine'",
            "CREATE INDEX x_names ON data_patients (last_name)",
            "ALTER TABLE data_patients DROP COLUMN city",
        )
    with open_store(store_url) as store:
        put(store, PATIENTS, record("a", last_name="two", city="Oakland", updated=NOON_US + 1))
        found = rows(store, "SELECT last_name, city, x_note FROM data_patients")
        change(store, "DROP INDEX x_names")

    assert found == [("two", "Oakland", "mine")]


def test_a_column_that_has_another_type_is_written_by_that_type(store_url: str) -> None:
    """A document may say later that a text is a time: no column is retyped, and to one of another type nothing is written."""
    with open_store(store_url) as store:
        put(store, PATIENTS, record("a"))
        types = ("text", "bigint", "numeric") if is_postgres(store) else ("TEXT", "INTEGER", "NUMERIC")
        for name, type in zip(("birthday", "city", "state"), types, strict=True):
            change(
                store,
                f"ALTER TABLE data_patients DROP COLUMN {name}",
                f"ALTER TABLE data_patients ADD COLUMN {name} {type}",
            )
    with open_store(store_url) as store:
        later: dict[str, Any] = {"birthday": "1980-02-03", "city": "Oakland", "state": "CA"}
        put(store, PATIENTS, record("a", updated=NOON_US + 1, **later))
        put(store, PATIENTS, record("b", city=7))
        found = rows(store, "SELECT birthday, city, state FROM data_patients ORDER BY id")
        counted = store.count_misfits(PATIENTS)

    assert found == [("1980-02-03", None, None), (None, 7, None)]
    assert counted == {"city": 1, "state": 1}


def test_a_column_whose_type_somebody_has_altered_says_nothing_any_more(store_url: str) -> None:
    """Rather than what a record said before: nothing, named as a misfit, and stale where it was not written since."""
    with open_store(store_url) as store:
        put(store, PATIENTS, record("a", city="one"), record("b", city="two"))
        if is_postgres(store):
            change(store, "ALTER TABLE data_patients ALTER COLUMN city TYPE int USING 1")
        else:
            change(
                store,
                "ALTER TABLE data_patients DROP COLUMN city",
                "ALTER TABLE data_patients ADD COLUMN city NUMERIC DEFAULT 1",
            )
    with open_store(store_url) as store:
        put(store, PATIENTS, record("a", city="three", updated=NOON_US + 1))
        found = rows(store, "SELECT id, city, misfits FROM data_patients ORDER BY id")
        stale = store.count_stale_rows(PATIENTS)

    assert found == [("a", None, "city"), ("b", 1, None)]
    assert stale == 1


def test_a_table_that_somebody_has_renamed_is_made_again(store_url: str) -> None:
    """With its indexes, whose names the renamed one has still; while the store is open, and when it is opened."""
    with open_store(store_url) as store:
        put(store, PATIENTS, record("a", city="Oakland"))
        change(store, "ALTER TABLE data_patients RENAME TO x_old")
        put(store, PATIENTS, record("b", city="Reno"))
        assert rows(store, "SELECT id FROM data_patients ORDER BY id") == [("a",), ("b",)]
        change(store, "ALTER TABLE data_patients RENAME TO x_older")
    with open_store(store_url) as store:
        assert rows(store, "SELECT id FROM data_patients ORDER BY id") == [("a",), ("b",)]
        assert store.count_stale_rows(PATIENTS) == 0
        change(store, "DROP TABLE x_old", "DROP TABLE x_older")


def forget(store: SqlStore, id: str) -> tuple[str, ...]:
    ids = {PATIENTS.resource: {id}}
    return store.forget("clinic", "", ids, contents=(), digests=[b"d"], of=b"p", now_us=NOON_US).not_reached


@pytest.mark.parametrize(
    ("statements", "named"),
    [
        ((), ()),
        (("ALTER TABLE data_patients RENAME TO x_old",), ("x_old",)),
        (("ALTER TABLE data_patients RENAME TO data_patients_old",), ("data_patients_old",)),
        (("ALTER TABLE data_patients RENAME TO data_workers",), ("data_workers",)),
        (("CREATE TABLE x_copy AS SELECT * FROM data_patients",), ("x_copy",)),
        (("CREATE TABLE x_notes (patient TEXT)",), ("x_notes",)),
        (
            ("ALTER TABLE record RENAME TO x_record", "CREATE TABLE record AS SELECT * FROM x_record"),
            ("x_record",),
        ),
        (("ALTER TABLE data_patients RENAME COLUMN misfits TO x_misfits",), ("data_patients",)),
        (("CREATE VIEW x_view AS SELECT * FROM data_patients",), ()),
    ],
)
def test_tables_that_no_erasure_reaches_are_named(
    store_url: str, statements: tuple[str, ...], named: tuple[str, ...]
) -> None:
    """What somebody has renamed, copied, altered or added may name a patient still; a view has no rows of its own."""
    with open_store(store_url) as store:
        put(store, PATIENTS, record("a", city="Oakland"))
        change(store, *statements)

        assert forget(store, "a") == named


def test_of_a_server_everything_that_holds_rows_is_looked_at(store_url: str) -> None:
    """A materialized view, and a typed table in another schema; not what a temporary schema or another store has."""
    with open_store(store_url) as store:
        if not is_postgres(store):
            pytest.skip("SQLite has neither")
        put(store, PATIENTS, record("a", city="Oakland"))
        ((schema,),) = rows(store, "SELECT current_schema()")
        change(
            store,
            "CREATE MATERIALIZED VIEW x_seen AS SELECT * FROM data_patients",
            f"CREATE SCHEMA {schema}_x",
            f"CREATE TABLE {schema}_x.old AS SELECT * FROM data_patients",
            f"CREATE TABLE {schema}_x.other (id TEXT)",
        )
        try:
            assert forget(store, "a") == (f"{schema}_x.old", "x_seen")
            change(store, f"CREATE TABLE {schema}_x.lease (id TEXT)")
            assert forget(store, "a") == ("x_seen",)
        finally:
            change(store, f"DROP SCHEMA {schema}_x CASCADE")


def test_what_somebody_has_added_and_refuses_rows_is_named(store_url: str) -> None:
    """A unique index of his; nothing is stored until it is gone."""
    with open_store(store_url) as store:
        put(store, PATIENTS, record("a", city="Oakland"))
        change(store, "CREATE UNIQUE INDEX x_cities ON data_patients (city)")

        with pytest.raises(StoreError, match="somebody has added"):
            put(store, PATIENTS, record("b", city="Oakland"))

        change(store, "DROP INDEX x_cities")
        put(store, PATIENTS, record("b", city="Oakland"))
        assert store.count(PATIENTS) == 2


def test_a_table_of_somebody_else_is_not_taken(store_url: str) -> None:
    """The mirror says so, and stores nothing."""
    with open_store(store_url) as store:
        change(store, "CREATE TABLE data_patients (id TEXT)")

        with pytest.raises(
            StoreError, match="data_patients is the name of a table or view of somebody else's"
        ):
            put(store, PATIENTS, record("a"))

        assert store.get(PATIENTS, "a") is None


def test_a_store_that_is_open_twice_has_one_table(store_url: str) -> None:
    """Whoever comes second finds it."""
    with open_store(store_url) as one, open_store(store_url) as other:
        put(one, PATIENTS, record("a", last_name="one"))
        put(other, PATIENTS, record("b", last_name="two"))

        assert names(one) == names(other) == [("a", "one", False), ("b", "two", False)]


def test_what_the_document_does_not_list_has_no_table(store: SqlStore) -> None:
    """Its records are stored all the same."""
    stream = Stream("clinic", "", "unheard_of")

    put(store, stream, record("a"))
    store.distrust(_leased(store, stream), after_us=1)

    assert store.count(stream) == 1
    assert store.count_misfits(stream) == {}
    with store._database.reading() as session:
        assert table_name("data-api", "unheard_of") not in typed_names(session)


def _leased(store: SqlStore, stream: Stream) -> Lease:
    lease = store.acquire(stream, "engine", now_us=0, seconds=60)
    assert lease is not None
    return lease
