"""An export that is a table: the columns of the typed table in a store, in three formats, with real types."""

from __future__ import annotations

import csv
import hashlib
import json
from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from welkin_sdk.errors import InvalidRequestError
from welkin_sdk.feed.export import FORMATS, export_records
from welkin_sdk.mirror.columns import table_of, tables
from welkin_sdk.mirror.stores import SqlStore, open_store
from welkin_sdk.mirror.types import Fetched, PulledPage, Span, Stream

parquet = pytest.importorskip("pyarrow.parquet")

USERS = Stream("clinic", "", "users", api="cloud-api")
PATIENTS = Stream("clinic", "", "patients")
NOON_US = 1_772_366_400_250_000
NOON = datetime(2026, 3, 1, 12, 0, 0, 250_000, tzinfo=UTC)
GRACE = {
    "id": "grace",
    "last_name": "=Hopper",
    "birthday": "1906-12-09",
    "created_at": "2026-03-01T13:00:00.25+01:00",
    "city": 7,
}


def put(store: SqlStore, stream: Stream, *records: dict[str, object]) -> None:
    lease = store.acquire(stream, "engine", now_us=0, seconds=60)
    assert lease is not None
    bodies = [json.dumps(one, sort_keys=True, separators=(",", ":")).encode() for one in records]
    fetched = [
        Fetched(str(one["id"]), NOON_US, NOON_US, body, hashlib.sha256(body).digest())
        for one, body in zip(records, bodies, strict=True)
    ]
    store.apply(lease, PulledPage(Span(0, 10), tuple(fetched), (), None, 1))


@pytest.fixture
def store(tmp_path: Path) -> Iterator[SqlStore]:
    with open_store(tmp_path / "store" / "mirror.db") as opened:
        yield opened


def test_parquet_has_real_types(store: SqlStore, tmp_path: Path) -> None:
    """Instants in UTC, days, booleans and texts; what does not fit is null and named."""
    put(store, PATIENTS, GRACE)

    done = export_records(store, [PATIENTS], tmp_path / "p.parquet", format="parquet", typed=True)

    found = parquet.read_table(tmp_path / "p.parquet")
    (row,) = found.to_pylist()
    types = {field.name: str(field.type) for field in found.schema}
    assert done.rows == 1
    assert {name: row[name] for name in (*GRACE, "updated_at", "fetched_at", "is_deleted", "misfits")} == {
        **GRACE,
        "birthday": date(1906, 12, 9),
        "created_at": NOON,
        "city": None,
        "updated_at": NOON,
        "fetched_at": NOON,
        "is_deleted": False,
        "misfits": "city",
    }
    assert {types[name] for name in ("created_at", "updated_at", "fetched_at")} == {"timestamp[us, tz=UTC]"}
    assert (types["birthday"], types["is_deleted"], types["city"]) == ("date32[day]", "bool", "string")


@pytest.mark.parametrize("format", FORMATS)
@pytest.mark.parametrize("table", [*tables()], ids=lambda table: table.name)
def test_every_collection_has_the_columns_of_its_table(
    store: SqlStore, tmp_path: Path, table: object, format: str
) -> None:
    """In their order, in each format."""
    from welkin_sdk.mirror.columns import TypedTable

    assert isinstance(table, TypedTable)
    stream = Stream("clinic", "", table.resource, api=table.api)
    put(store, stream, {"id": "a"})
    path = tmp_path / "table"

    export_records(store, [stream], path, format=format, typed=True)

    if format == "parquet":
        names = parquet.read_table(path).schema.names
    elif format == "csv":
        names = path.read_text().splitlines()[0].split(",")
    else:
        names = [*json.loads(path.read_text())]
    assert names == [column.name for column in table.columns]


def test_ndjson_has_what_is_nested_nested(store: SqlStore, tmp_path: Path) -> None:
    """Numbers as numbers, null for what is not there."""
    table = table_of("cloud-api", "users")
    assert table is not None
    nested = next(column for column in table.members if column.kind == "json")
    put(store, USERS, {"id": "a", nested.member: [{"n": 1.5}], "unknown": 1})

    export_records(store, [USERS], tmp_path / "u.ndjson", format="ndjson", typed=True)

    row = json.loads((tmp_path / "u.ndjson").read_text())
    assert (row["id"], row[nested.name], row["misfits"], row["is_deleted"]) == (
        "a",
        [{"n": 1.5}],
        None,
        False,
    )


def test_csv_is_plain_and_runs_no_formula(store: SqlStore, tmp_path: Path) -> None:
    """Booleans are true and false, instants as in a database."""
    put(store, PATIENTS, GRACE)

    export_records(store, [PATIENTS], tmp_path / "p.csv", format="csv", typed=True)

    with (tmp_path / "p.csv").open(newline="") as file:
        (row,) = csv.DictReader(file)
    assert (row["last_name"], row["birthday"], row["city"]) == ("'=Hopper", "1906-12-09", "")
    assert (row["updated_at"], row["is_deleted"]) == ("2026-03-01 12:00:00.250000+00:00", "false")


def test_a_deleted_record_says_so(store: SqlStore, tmp_path: Path) -> None:
    """Where deleted records are asked for."""
    put(store, PATIENTS, GRACE, {"id": "ada"})
    lease = store.acquire(PATIENTS, "engine", now_us=0, seconds=60)
    assert lease is not None
    store.bury(lease, ["ada"], observed_us=NOON_US + 1, run=1)

    rows = [
        export_records(store, [PATIENTS], tmp_path / "p", format="ndjson", typed=True, deleted=deleted).rows
        for deleted in (False, True)
    ]

    found = [json.loads(line) for line in (tmp_path / "p").read_text().splitlines()]
    assert rows == [1, 2]
    assert [(one["id"], one["is_deleted"]) for one in found] == [("ada", True), ("grace", False)]


@pytest.mark.parametrize(
    ("streams", "members", "reason"),
    [
        ([PATIENTS, USERS], (), "streams: a typed table is of one collection"),
        ([Stream("clinic", "", "unheard_of")], (), "streams: the document does not list"),
        ([PATIENTS], ("city",), "members: a typed table has all"),
    ],
)
def test_what_is_no_table_of_one_collection_is_refused(
    store: SqlStore, tmp_path: Path, streams: list[Stream], members: tuple[str, ...], reason: str
) -> None:
    """Before anything is written."""
    with pytest.raises(InvalidRequestError, match=reason):
        export_records(store, streams, tmp_path / "x", format="csv", members=members, typed=True)

    assert not (tmp_path / "x").exists()
