"""The tables of a store, and how an old one becomes one of this version."""

from __future__ import annotations

import re
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from store_samples import assert_only_kept, made_old, opened

from welkin_sdk.mirror.stores.schema import BODIES, VERSION, Types, statements, upgrade


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "mirror" / "mirror.db"


def shape_of(path: Path) -> dict[str, list[tuple[object, ...]]]:
    """Tables with their columns, whatever order they were added in, and indexes."""
    with closing(sqlite3.connect(path)) as file:
        names = [
            name for (name,) in file.execute("SELECT name FROM sqlite_schema WHERE name NOT LIKE 'sqlite_%'")
        ]
        return {
            name: sorted((column[1:4] for column in file.execute(f"PRAGMA table_info({name})")), key=str)
            for name in names
        }


@pytest.mark.parametrize("version", range(1, VERSION))
def test_a_store_of_every_version_becomes_one_of_this(path: Path, version: int) -> None:
    """With what is in it, and with the tables and columns of a new one."""
    opened(path)[0].close()
    new = shape_of(path)
    with closing(sqlite3.connect(path)) as old:
        old.executescript(made_old(version))
    assert shape_of(path) != new

    assert_only_kept(path)

    assert shape_of(path) == new


def test_every_statement_is_spelled_for_its_database() -> None:
    """Nothing of a template is left, and no two databases have other tables."""
    small, large = Types("TEXT", "INTEGER", "BLOB"), Types('text COLLATE "C"', "bigint", "bytea")

    for types in (small, large):
        spelled = [*statements(types), *upgrade(types, 1, "epoch")]
        assert not [sql for sql in spelled if "{" in sql or "  " in sql]
    assert len(statements(small)) == len(statements(large))
    assert [sql for sql in statements(large) if re.search(r"\b(INTEGER|BLOB)\b", sql)] == []


def test_a_store_of_this_version_needs_no_step() -> None:
    """And what comes from before there were epochs begins one."""
    types = Types("TEXT", "INTEGER", "BLOB")

    assert upgrade(types, VERSION, "epoch") == []
    assert [("epoch-1" in " ".join(upgrade(types, version, "epoch-1"))) for version in (1, 2, 3, 4)] == [
        True,
        True,
        False,
        False,
    ]


def test_every_table_of_records_and_progress_begins_with_its_owner() -> None:
    """So nothing of two tenants can meet."""
    types = Types("TEXT", "INTEGER", "BLOB")
    tables = {sql.split()[2]: sql for sql in statements(types) if sql.startswith("CREATE TABLE")}
    shared = {"consumer", "counter", "epoch", "about"}

    assert {*BODIES} <= tables.keys()
    for name in tables.keys() - shared:
        assert "api TEXT NOT NULL, tenant TEXT NOT NULL, instance TEXT NOT NULL" in tables[name]
