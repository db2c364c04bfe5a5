"""Rows that are not what their records say are counted, and no others."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import pytest

sys.path.insert(0, str(Path(__file__).parent))

from store_samples import PATIENTS
from test_typed import FITTING, MISFITS, NOON_US, _leased, change, put, record, rows

from welkin_sdk.mirror.columns import tables
from welkin_sdk.mirror.stores import open_store
from welkin_sdk.mirror.types import Stream

TOUCHED = {
    "a cell": ("UPDATE data_patients SET city = 'elsewhere' WHERE id = 'a'", 1),
    "a time": ("UPDATE data_patients SET updated_at = NULL WHERE id = 'b'", 1),
    "a mark": ("UPDATE data_patients SET is_deleted = NOT is_deleted", 3),
    "a row": ("DELETE FROM data_patients WHERE id = 'b'", 1),
    "all rows": ("DELETE FROM data_patients", 3),
    "another id": ("UPDATE data_patients SET id = 'z' WHERE id = 'b'", 1),
    "one too many": (
        """
        INSERT INTO data_patients (tenant, instance, id, is_deleted, fetched_at)
        SELECT tenant, instance, 'z', is_deleted, fetched_at FROM data_patients WHERE id = 'a'
        """,
        1,
    ),
    "when it was fetched": ("UPDATE data_patients SET fetched_at = updated_at", 0),
    "a column of his own": ("ALTER TABLE data_patients ADD COLUMN x_mine TEXT", 0),
}


@pytest.mark.parametrize("touch", TOUCHED)
def test_rows_that_somebody_has_touched_are_counted_until_the_table_is_made_anew(
    store_url: str, touch: str
) -> None:
    """By what compares them with their records; dropping the table, which the message says, mends all of it."""
    statement, count = TOUCHED[touch]
    with open_store(store_url) as store:
        put(store, PATIENTS, record("a", city="Oakland"), record("b", city=7), record("c"))
        lease = _leased(store, PATIENTS)
        store.bury(lease, ["c"], observed_us=NOON_US + 9, run=1)
        before = store.count_stale_rows(PATIENTS)

        change(store, statement)

        assert (before, store.count_stale_rows(PATIENTS)) == (0, count)
        change(store, "DROP TABLE data_patients")
    with open_store(store_url) as store:
        assert store.count_stale_rows(PATIENTS) == 0
        assert rows(store, "SELECT id, city FROM data_patients ORDER BY id") == [
            ("a", "Oakland"),
            ("b", None),
            ("c", None),
        ]


def test_every_kind_of_value_equals_itself(store_url: str) -> None:
    """Of several hundred records, in every table there can be: a row that the mirror has written is never stale."""
    with open_store(store_url) as store:
        for number, table in enumerate(tables()):
            stream = Stream("clinic", "", table.resource, table.api)  # type: ignore[arg-type]
            fitting: dict[str, Any] = {column.member: FITTING[column.kind][0] for column in table.members}
            unfit: dict[str, Any] = {column.member: MISFITS.get(column.kind) for column in table.members}
            more = [record(f"{place:03}", **fitting) for place in range(130 if number < 2 else 2)]
            put(store, stream, record("a", **fitting), record("b", **unfit), record("c"), *more)

            assert store.count_stale_rows(stream) == 0, table.name
