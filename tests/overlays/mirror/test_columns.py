"""Which typed tables there are, and what their columns are called."""

from __future__ import annotations

import re

import pytest

from welkin_cloud_api.operations import TABLE as CLOUD
from welkin_data_api.operations import TABLE as DATA
from welkin_runtime import codec
from welkin_runtime.operations import Column
from welkin_sdk.mirror.catalogue import resources
from welkin_sdk.mirror.columns import Kind, TypedTable, kind_of, table_name, table_of, tables

TABLES = [*tables()]
APIS = {"data-api": (DATA, "find"), "cloud-api": (CLOUD, "list")}

KINDS: list[tuple[codec.Codec, Kind]] = [
    (codec.text, "text"),
    (codec.boolean, "boolean"),
    (codec.integer, "integer"),
    (codec.number, "number"),
    (codec.instant, "instant"),
    (codec.local_instant, "local_instant"),
    (codec.day, "day"),
    (codec.midnight_day, "day"),
    (codec.anything, "json"),
]


def test_every_collection_that_is_mirrored_has_a_table() -> None:
    """And every list of the Cloud API whose records have an id."""
    listed = [CLOUD.find(f"{name}.list") for name in CLOUD.resources]
    with_ids = [one.resource for one in listed if one and any(column.name == "id" for column in one.columns)]

    assert [one.resource for one in TABLES if one.api == "data-api"] == [*resources()]
    assert [one.resource for one in TABLES if one.api == "cloud-api"] == with_ids
    assert len({one.name for one in TABLES}) == len(TABLES)


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_every_documented_member_is_a_column_once(table: TypedTable) -> None:
    """By a name that SQL takes, and that is the attribute of the client's record wherever that needs no change."""
    operations, method = APIS[table.api]
    operation = operations.find(f"{table.resource}.{method}")
    assert operation is not None
    names = [column.name for column in table.columns]
    attributes = {one.name: one.attribute for one in operations.model(operation.record)._fields}

    assert {column.member for column in table.members} == {
        column.name for column in operation.columns if column.name not in ("id", "updated_at", "updatedAt")
    }
    assert len(set(names)) == len(names)
    assert [name for name in names if not re.fullmatch(r"[a-z][a-z0-9_]*", name)] == []
    assert [
        column.name
        for column in table.members
        if column.name != attributes[column.member].removesuffix("_").removeprefix("field_")
    ] == []


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_a_column_holds_what_the_clients_record_reads(table: TypedTable) -> None:
    """Times are times and days are days in both, by what the document says of each."""
    operations, method = APIS[table.api]
    operation = operations.find(f"{table.resource}.{method}")
    assert operation is not None
    codecs = {one.name: one.codec for one in operations.model(operation.record)._fields}

    wrong = [
        column.name
        for column in table.members
        if column.kind != next((kind for codec, kind in KINDS if codec is codecs[column.member]), column.kind)
        or (
            column.kind not in ("text", "json")
            and all(codec is not codecs[column.member] for codec, _ in KINDS)
        )
    ]
    assert wrong == []


def test_a_table_without_a_document_is_none() -> None:
    """Neither of an unknown collection, nor of an unknown API, nor of records without ids."""
    assert table_of("data-api", "unheard_of") is None
    assert table_of("other", "patients") is None
    assert table_of("cloud-api", "schedules") is None
    assert table_name("other", "patients") == "other_patients"


@pytest.mark.parametrize(
    ("column", "kind"),
    [
        (Column("a"), "json"),
        (Column("a", ("string",)), "text"),
        (Column("a", ("string",), means="instant"), "instant"),
        (Column("a", ("string",), means="local_instant"), "local_instant"),
        (Column("a", ("string",), means="day"), "day"),
        (Column("a", ("string",), means="midnight_day"), "day"),
        (Column("a", ("boolean",)), "boolean"),
        (Column("a", ("integer",)), "integer"),
        (Column("a", ("number",)), "number"),
        (Column("a", ("integer", "number")), "number"),
        (Column("a", ("array",)), "json"),
        (Column("a", ("object",)), "json"),
        (Column("a", ("array", "string")), "json"),
        (Column("a", ("boolean", "string")), "json"),
    ],
)
def test_a_kind_holds_whatever_the_document_lets_a_member_have(column: Column, kind: Kind) -> None:
    """One that may be of several types is JSON."""
    assert kind_of(column) == kind


def test_what_is_listed_under_another_record_names_it() -> None:
    """By the member that the document says repeats it."""
    found = {name: table_of("cloud-api", name) for name in ("calls", "encounter_assessments", "sms", "tasks")}

    assert {name: table.parent if table else "none" for name, table in found.items()} == {
        "calls": ("patientId",),
        "encounter_assessments": ("jsonBody", "source_id"),
        "sms": (),
        "tasks": None,
    }
