"""`welkin sync export`."""

import csv
import json

import pytest


def test_records_and_later_their_changes_are_written(sync, clinic, tmp_path) -> None:
    """All there is, then what is new since the number that the first export gave."""
    sync("run", "--once", "--resources", "patients,workers")
    everything, news = tmp_path / "all.ndjson", tmp_path / "news.ndjson"

    first = sync("export", "--output", str(everything))
    clinic.make.patient(first_name="Grace")
    clinic.clock.advance(5)
    sync("run", "--once", "--resources", "patients")
    through = json.loads(first.stdout)["through"]
    second = sync("export", "--output", str(news), "--changes-after", str(through), WELKIN_CLIENT_SECRET="")

    rows = [json.loads(line) for line in everything.read_text().splitlines()]
    assert (first.returncode, json.loads(first.stdout)["rows"]) == (0, len(rows))
    assert len([row for row in rows if row["resource"] == "patients"]) == 20
    (change,) = [json.loads(line) for line in news.read_text().splitlines()]
    assert (second.returncode, change["op"]) == (0, "upsert")
    assert everything.stat().st_mode & 0o777 == 0o600


def test_csv_has_the_columns_that_were_asked_for(sync, tmp_path) -> None:
    """Beside those that every export has; other members are in the record."""
    sync("run", "--once", "--resources", "patients")
    file = tmp_path / "patients.csv"

    done = sync("export", "--format", "csv", "--output", str(file), "--columns", "phase,timezone")

    with file.open(newline="") as lines:
        rows = list(csv.DictReader(lines))
    assert done.returncode == 0
    assert len(rows) == 20
    assert all(row["phase"] and row["timezone"] and row["id"] for row in rows)


def test_parquet_can_be_read_back(sync, tmp_path) -> None:
    """As many rows as records."""
    parquet = pytest.importorskip("pyarrow.parquet")
    sync("run", "--once", "--resources", "patients")
    file = tmp_path / "patients.parquet"

    done = sync("export", "--format", "parquet", "--output", str(file))

    assert done.returncode == 0
    assert parquet.read_table(file).num_rows == 20


def test_one_collection_is_a_table_with_real_types(sync, tmp_path) -> None:
    """A column for each documented member, in the types of its format."""
    parquet = pytest.importorskip("pyarrow.parquet")
    sync("run", "--once", "--resources", "patients")
    file = tmp_path / "patients.parquet"

    done = sync("export", "--typed", "--resources", "patients", "--format", "parquet", "--output", str(file))

    table = parquet.read_table(file)
    assert (done.returncode, table.num_rows) == (0, 20)
    assert {str(table.schema.field(name).type) for name in ("created_at", "updated_at")} == {
        "timestamp[us, tz=UTC]"
    }
    assert str(table.schema.field("birthday").type) == "date32[day]"


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("--format", "xml", "--output", "x"), 2),
        (("--output", "/nonexistent/x"), 1),
        (("--output", "/dev/stdout"), 1),
        (("--output", "-"), 2),
        (("--output", "x", "--format", "csv", "--columns", ",,"), 2),
        (("--output", "x", "--format", "csv", "--columns", "phase,"), 2),
        (("--output", "x", "--typed"), 2),
        (("--output", "x", "--typed", "--resources", "patients,workers"), 2),
        (("--output", "x", "--typed", "--resources", "workers", "--columns", "email"), 2),
        (("--output", "x", "--typed", "--resources", "workers", "--changes-after", "0"), 2),
        ((), 2),
    ],
    ids=str,
)
def test_what_cannot_be_written_is_one_line(sync, words, code) -> None:
    """And no file is left behind."""
    sync("run", "--once", "--resources", "workers")

    done = sync("export", *words)

    assert (done.returncode, done.stdout, done.stderr.count("\n")) == (code, "", 1)
