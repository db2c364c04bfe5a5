"""Whether somebody is told: exit codes and texts of `welkin sync run` and `status`, for each thing that can be wrong."""

import json
import signal
import sqlite3
import sys
import time
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))

from prometheus_text import read_metrics

from welkin_sdk.mirror.stores import open_store

ONLY = ("--resources", "patients,workers")


def refused(clinic, environment) -> None:
    clinic.faults.add("status", route="GET /v1/patients", status=403)


def poisoned(clinic, environment) -> None:
    clinic.faults.add("bad_record", route="GET /v1/patients")


def failing(clinic, environment) -> None:
    clinic.faults.add("status", route="GET /v1/patients", status=400)


def wrong_secret(clinic, environment) -> None:
    environment["WELKIN_CLIENT_SECRET"] = "x" * 64


def unreachable(clinic, environment) -> None:
    environment["WELKIN_BASE_URL"] = "http://127.0.0.1:9/v1"


# What is wrong, and how a run and the status after it say so.
TROUBLES = {
    refused: ("patients (stopped)", "patients: the last run was refused: ForbiddenError"),
    poisoned: ("patients: 1 answers could not be stored", "patients: 1 answers could not be stored"),
    failing: ("patients (failed)", "patients: the last run failed: "),
    wrong_secret: ("2 of 2 resources are not up to date", "patients: the last run failed: "),
    unreachable: ("2 of 2 resources are not up to date", "patients: the last run failed: "),
}


@pytest.mark.parametrize("trouble", TROUBLES, ids=lambda trouble: trouble.__name__)
def test_each_trouble_of_a_run_is_its_exit_code_and_is_remembered(sync, clinic, trouble) -> None:
    """Also where nothing could be asked for; and once it works again, nothing is wrong."""
    assert sync("run", "--once", *ONLY, "--tenant", "clinic").returncode == 0
    changed: dict[str, str] = {}
    trouble(clinic, changed)
    clinic.make.patient(first_name="Grace")
    clinic.clock.advance(2)

    ran = sync("run", "--once", *ONLY, "--tenant", "clinic", **changed)
    shown = sync("status", *ONLY, "--tenant", "clinic")
    clinic.faults.clear()
    healed = sync("scan", *ONLY, "--tenant", "clinic")
    after = sync("status", *ONLY, "--tenant", "clinic")

    said, remembered = TROUBLES[trouble]
    rows = {row["resource"]: row for row in json.loads(shown.stdout)}
    assert (ran.returncode, shown.returncode) == (1, 1)
    assert said in ran.stderr
    assert remembered in shown.stderr
    assert (rows["patients"]["last_failure_at"] is None) == (trouble is poisoned)
    assert (healed.returncode, after.returncode, after.stderr) == (0, 0, "")


def test_limits_let_a_run_and_the_status_pass(sync, clinic) -> None:
    """The same options for both, with the same meaning."""
    clinic.faults.add("bad_record", route="GET /v1/patients")

    codes = [
        sync(*words, *ONLY, "--max-quarantine", most).returncode
        for most in ("0", "9")
        for words in (("run", "--once"), ("status",))
    ]

    assert codes == [1, 1, 0, 0]


def damage_watermark(database: sqlite3.Connection) -> None:
    database.execute("UPDATE watermark SET complete_through_us = 5 WHERE resource = 'patients'")


def damage_content(database: sqlite3.Connection) -> None:
    database.execute("UPDATE record SET body = X'7B7D' WHERE id = (SELECT min(id) FROM record)")


def damage_structure(database: sqlite3.Connection) -> None:
    # An index that is not of its table any more, as after a lost write.
    database.execute("PRAGMA writable_schema = ON")
    database.execute(
        "UPDATE sqlite_schema SET rootpage = (SELECT rootpage FROM sqlite_schema WHERE name = 'change_replaced')"
        " WHERE name = 'run_started'"
    )


@pytest.mark.parametrize(
    ("damage", "said"),
    [
        (damage_watermark, "does not fit its checksum"),
        (damage_content, "1 stored records no longer fit their own hash"),
        (damage_structure, "fails its own check"),
    ],
    ids=lambda one: getattr(one, "__name__", ""),
)
def test_a_store_that_fails_its_own_check_is_told(sync, place, damage, said) -> None:
    """Watermark, contents and the file itself; by the status, and by a run that has not looked for a day."""
    sync("run", "--once", *ONLY)
    with closing(sqlite3.connect(place)) as database:
        damage(database)
        database.execute("DELETE FROM about WHERE name = 'checked'")
        database.commit()

    shown = sync("status", *ONLY)
    ran = sync("run", "--once", *ONLY)

    assert (shown.returncode, ran.returncode) == (1, 1)
    assert said in shown.stderr
    assert said in ran.stderr


def test_a_status_for_prometheus_is_one_page_of_its_format(sync, clinic) -> None:
    """By a strict reader; names of collections and numbers, and neither a tenant nor a value of a record."""
    clinic.faults.add("bad_record", route="GET /v1/patients")
    sync("run", "--once", *ONLY)
    before = datetime.now(UTC).timestamp()

    done = sync("status", "--format", "prometheus", *ONLY)

    found = read_metrics(done.stdout)
    patients, workers = ((("resource", name),) for name in ("patients", "workers"))
    records = [json.loads(line)["record"] for line in clinic.export()]
    values = {str(record[name]) for record in records for name in ("id", "last_name") if record.get(name)}
    assert done.returncode == 1
    assert found["welkin_sync_problem", patients] == 1
    assert found["welkin_sync_problem", workers] == 0
    assert found["welkin_sync_quarantine_items", patients] == 1
    assert found["welkin_sync_damaged_records", workers] == 0
    assert before - 60 < found["welkin_sync_complete_through_timestamp_seconds", workers] < before
    assert found["welkin_sync_inbox_waiting", ()] == 0
    assert not [value for value in values if value in done.stdout]
    assert "127.0.0.1" not in done.stdout


def test_every_names_the_interval_and_sigterm_ends_it_with_the_verdict(start, sync, clinic) -> None:
    """For who has no cron: sweep after sweep, and the exit code that a run of its own would have."""
    clinic.faults.add("status", route="GET /v1/workers", status=403)
    process = start("sync", "run", "--every", "1", *ONLY)
    end = time.monotonic() + 30
    while sum(entry.template == "/v1/patients" for entry in clinic.requests) < 12:
        assert time.monotonic() < end, "it did not sweep again"
        time.sleep(0.05)

    process.send_signal(signal.SIGTERM)
    _, said = process.communicate(timeout=30)

    assert process.returncode == 1
    assert said.splitlines()[-1].startswith("welkin: workers: the last run was refused: ForbiddenError")


def test_once_has_no_interval(sync) -> None:
    """Two words that exclude each other are told so, before anything is sent."""
    done = sync("run", "--once", "--every", "5")

    assert (done.returncode, done.stdout) == (2, "")
    assert "--every" in done.stderr


def test_lists_are_the_cloud_apis(sync) -> None:
    """Their interval is refused beside the Data API, which has windows of time."""
    done = sync("run", "--once", "--list-every", "5")

    assert done.returncode == 2
    assert "--api cloud" in done.stderr


def test_a_consumer_that_is_behind_is_named_until_it_is_let_go(sync, place) -> None:
    """In words and for a collector; it holds contents back, so somebody should know whom to ask."""
    sync("run", "--once", *ONLY, "--tenant", "clinic")
    with closing(open_store(str(place))) as store:
        store.acknowledge("clinic//warehouse", 1)
        unread = store.latest() - 1

    told = sync("status", *ONLY, "--tenant", "clinic", "--format", "prometheus")
    wrong = sync("prune", "--tenant", "clinic", "--consumer", "canary-1")
    done = sync("prune", "--tenant", "clinic", "--consumer", "warehouse")
    after = sync("status", *ONLY, "--tenant", "clinic")

    assert told.returncode == 0
    assert f"the consumer warehouse has not read {unread} changes" in told.stderr
    assert read_metrics(told.stdout)["welkin_sync_unread_changes", (("consumer", "warehouse"),)] == unread
    assert (wrong.returncode, "there are warehouse" in wrong.stderr, "canary" in wrong.stderr) == (
        1,
        True,
        False,
    )
    assert (done.returncode, after.returncode, after.stderr) == (0, 0, "")


def test_erase_names_the_tables_that_it_does_not_reach(sync, clinic, place) -> None:
    """Also where nothing of that id was in the others; a terminal is not steered by a name."""
    sync("run", "--once", *ONLY, "--tenant", "clinic")
    with closing(sqlite3.connect(place)) as database:
        database.execute('ALTER TABLE data_patients RENAME TO "x_old\x1b[31m"')
    records = (json.loads(line) for line in clinic.export())
    patient = next(one["id"] for one in records if one["collection"] == "patients")

    done = sync("erase", patient, "--tenant", "clinic")
    none = sync("erase", "canary-2", "--tenant", "clinic")

    for one in (done, none):
        assert (
            "not reached: tables that are none of the mirror's (x_old·[31m), which may name him still"
            in one.stderr
        )
        assert json.loads(one.stdout)["not_reached"] == ["x_old\x1b[31m"]


def test_erase_says_what_it_found_and_what_is_out_of_reach(sync, clinic, place) -> None:
    """Without the id, which is somebody's; he stays away, and can be let in again."""
    sync("run", "--once", *ONLY, "--tenant", "clinic")
    records = (json.loads(line) for line in clinic.export())
    patient = next(one["id"] for one in records if one["collection"] == "patients")

    none = sync("erase", "canary-2", "--tenant", "clinic")
    done = sync("erase", patient, "--tenant", "clinic")
    again = sync("erase", patient, "--tenant", "clinic")
    wrong = sync("erase", "canary-1", "--readmit", "--tenant", "clinic")
    back = sync("erase", patient, "--readmit", "--tenant", "clinic")

    assert (none.returncode, done.returncode, wrong.returncode, back.returncode) == (0, 0, 1, 0)
    assert none.stderr.startswith("welkin: 0 records: nothing of that id was here; ")
    assert "forgotten" not in none.stderr
    nothing = {"records": 0, "contents": 0, "quarantine": 0, "notifications": 0, "was_forgotten": False}
    nothing["not_reached"] = []
    assert json.loads(none.stdout) == nothing
    assert json.loads(done.stdout) == {**nothing, "records": 1}
    assert json.loads(again.stdout) == {**nothing, "was_forgotten": True}
    assert "had been erased before" in again.stderr
    assert done.stderr.startswith("welkin: 1 records, 0 older contents, ")
    assert "not reached: files of `welkin sync export`" in done.stderr
    assert patient not in done.stderr + back.stderr + done.stdout
    assert "canary" not in wrong.stderr
    assert patient.encode() not in place.read_bytes()
