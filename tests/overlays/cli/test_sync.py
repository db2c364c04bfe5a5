"""`welkin sync` as users start it: a process of its own, a sandbox on a real port, a SQLite file."""

import json
import re
import sqlite3
import time
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from welkin_sdk.instant import to_instant
from welkin_sdk.mirror.stores import open_store
from welkin_sdk.mirror.types import Stream, Watermark
from welkin_sdk.sandbox import Sandbox


def tenant_of(place: Path) -> str:
    with closing(sqlite3.connect(place)) as database:
        ((tenant,),) = database.execute("SELECT DISTINCT tenant FROM watermark").fetchall()
    return str(tenant)


def ids_of(clinic: Sandbox, collection: str) -> list[str]:
    entries = [json.loads(line) for line in clinic.export()]
    return [entry["id"] for entry in entries if entry["collection"] == collection]


def test_one_run_mirrors_everything_and_the_next_changes_nothing(sync, clinic, difference) -> None:
    """Every record of every collection, to the letter; then nothing is left to do."""
    first = sync("run", "--once", "--page-size", "7", "--concurrency", "2")
    assert first.returncode == 0
    assert all(
        line.endswith(" records read so far") for line in first.stderr.splitlines()
    )  # on a slow machine
    assert difference() == {}

    second = sync("run", "--once")

    assert (second.returncode, second.stderr) == (0, "")
    assert len(second.stdout.splitlines()) == 13
    assert all(" 0 new or changed, 0 deleted" in line for line in second.stdout.splitlines())


def test_changes_and_deletes_arrive_and_verify_agrees(sync, clinic, difference) -> None:
    """A change by the next run; a delete, which no time window shows, by a scan."""
    chosen = ("--resources", "patients,calendar_events")
    sync("run", "--once", *chosen)
    changed = clinic.make.patient(first_name="Grace")
    clinic.remove("calendar_events", [ids_of(clinic, "calendar_events")[0]])
    clinic.clock.advance(2)  # what a server's present second holds is not complete yet

    before = sync("verify", *chosen)
    sync("run", "--once", *chosen)
    between = sync("verify", *chosen)
    scanned = sync("scan", *chosen)
    after = sync("verify", "--format", "table", *chosen)

    counts = {row["resource"]: (row["missing"], row["extra"]) for row in json.loads(before.stdout)}
    assert counts == {"patients": (1, 0), "calendar_events": (0, 1)}
    assert changed["id"] not in before.stdout + before.stderr
    assert [before.returncode, between.returncode, after.returncode] == [1, 1, 0]
    assert "not equal: calendar_events" in between.stderr
    assert "calendar_events: done" in scanned.stdout
    assert "1 deleted" in scanned.stdout
    assert not {"patients", "calendar_events"} & set(difference())


def test_only_what_is_asked_for_is_read(sync, clinic, difference) -> None:
    """Minimum necessary: other collections are not even asked for."""
    done = sync("run", "--once", "--resources", "patients,calendars", "--resources", "workers")

    assert done.returncode == 0
    assert {entry.template for entry in clinic.requests if entry.method == "GET"} == {
        "/v1/patients",
        "/v1/calendars",
        "/v1/workers",
    }
    assert not {"patients", "calendars", "workers"} & set(difference())


def test_status_says_where_each_collection_stands(sync, clinic) -> None:
    """Times, durations and counts; nothing of a record, and no request."""
    sync("run", "--once")
    asked = len(clinic.requests)

    done = sync("status", WELKIN_CLIENT_SECRET="")
    table = sync("status", "--format", "table")

    rows = {row["resource"]: row for row in json.loads(done.stdout)}
    assert (done.returncode, done.stderr, len(rows)) == (0, "", 13)
    assert rows["patients"]["records"] == 20
    assert 0 <= rows["patients"]["lag_seconds"] < 60
    assert rows["patients"]["lookback_seconds"] == 900
    assert {rows["patients"][name] for name in ("gaps", "quarantine", "dirty", "problem")} == {0, ""}
    assert len(table.stdout.splitlines()) == 14
    assert len(clinic.requests) == asked


def test_status_says_that_notifications_wait(sync, place) -> None:
    """A receiver without a sync beside it is noticed."""
    sync("run", "--once", "--resources", "workers")
    with closing(open_store(str(place))) as store:
        store.accept(tenant_of(place), "", b"[]", received_us=1)

    done = sync("status")

    assert (done.returncode, done.stderr.count("\n")) == (0, 1)
    assert "1 notifications wait in the inbox" in done.stderr


def test_before_the_first_run_there_is_nothing_to_look_at(sync, place) -> None:
    """Looking makes no empty mirror, and says how to begin one."""
    done = sync("status")

    assert (done.returncode, done.stdout) == (1, "")
    assert "welkin sync run" in done.stderr
    assert not place.exists()


def test_without_a_store_each_tenant_has_a_private_file(sync, clinic, tmp_path) -> None:
    """In the user's data folder, named after the tenant, readable by nobody else."""
    done = sync("run", "--once", "--resources", "workers", WELKIN_STORE="", XDG_DATA_HOME=str(tmp_path))

    (file,) = (tmp_path / "welkin").glob("*.sqlite")
    assert done.returncode == 0
    assert (file.stat().st_mode & 0o777, file.parent.stat().st_mode & 0o777) == (0o600, 0o700)
    assert clinic.client_id not in file.name


def test_a_damaged_watermark_is_refused_and_can_be_set_anew(sync, place, difference) -> None:
    """Nothing is pulled on its word; the line names the repair, and the repair works."""
    sync("run", "--once", "--resources", "patients,workers")
    with closing(sqlite3.connect(place)) as database:
        database.execute("UPDATE watermark SET complete_through_us = 5 WHERE resource = 'patients'")
        database.commit()

    refused = sync("run", "--once", "--resources", "patients,workers")
    shown = sync("status")
    repaired = sync("rewind", "--to", "1970-01-01", "--resources", "patients")
    again = sync("run", "--once", "--resources", "patients,workers")

    assert refused.returncode == shown.returncode == 1
    assert "welkin sync rewind" in refused.stderr
    assert "--to" in refused.stderr
    assert "welkin sync rewind" in shown.stderr
    assert "workers: done" in refused.stdout
    assert (repaired.returncode, again.returncode, again.stderr) == (0, 0, "")
    assert not {"patients", "workers"} & set(difference())


def test_a_watermark_of_the_future_is_refused(sync, place) -> None:
    """It would hide everything that changes until then."""
    sync("run", "--once", "--resources", "patients")
    stream = Stream(tenant_of(place), "", "patients")
    future_us = to_instant(datetime.now(UTC) + timedelta(days=30))
    with closing(open_store(str(place))) as store:
        lease = store.acquire(stream, "test", now_us=to_instant(datetime.now(UTC)), seconds=60)
        assert lease is not None
        store.save_watermark(lease, Watermark(future_us, 900_000_000))
        store.release(lease)

    refused = sync("run", "--once", "--resources", "patients")
    sync("rewind", "--to", "2020-01-01T00:00:00Z", "--resources", "patients")
    again = sync("run", "--once", "--resources", "patients")

    assert refused.returncode == 1
    assert "future" in refused.stderr
    assert "welkin sync rewind" in refused.stderr
    assert again.returncode == 0


def test_a_store_that_somebody_holds_is_said(sync, place) -> None:
    """After a while of waiting; nothing is lost, and the next run goes on."""
    sync("run", "--once", "--resources", "workers")
    with closing(sqlite3.connect(place, isolation_level=None)) as holder:
        holder.execute("BEGIN EXCLUSIVE")
        began = time.monotonic()
        held = sync("run", "--once", "--resources", "workers")
        waited = time.monotonic() - began

    assert (held.returncode, held.stdout) == (1, "")
    assert held.stderr.startswith("welkin: StoreLockedError: another process holds")
    assert waited > 5
    assert sync("run", "--once", "--resources", "workers").returncode == 0


@pytest.mark.parametrize(
    ("words", "damage", "said"),
    [
        (("--tenant", "another"), "", "ForeignStoreError: this store belongs to another tenant"),
        ((), "PRAGMA user_version = 999", "NewerStoreError: a later version of welkin-sdk"),
        ((), "PRAGMA application_id = 7", "NotAStoreError"),
    ],
    ids=["another tenant", "newer schema", "no store"],
)
def test_a_store_that_is_not_ours_is_left_alone(sync, place, words, damage, said) -> None:
    """One line, exit code 1, and the file as it was."""
    sync("run", "--once", "--resources", "workers")
    with closing(sqlite3.connect(place)) as database:
        database.execute(damage or "SELECT 1").fetchall()
        database.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
        database.commit()
        before = database.execute("SELECT count(*), max(seq) FROM change").fetchall()

    done = sync("run", "--once", "--resources", "workers", *words)

    assert (done.returncode, done.stdout, done.stderr.count("\n")) == (1, "", 1)
    assert said in done.stderr
    with closing(sqlite3.connect(place)) as database:
        assert database.execute("SELECT count(*), max(seq) FROM change").fetchall() == before


def test_a_store_that_others_may_read_is_refused(sync, place) -> None:
    """A mirror is health data; the line says how to make it private."""
    place.parent.mkdir(mode=0o755)

    done = sync("run", "--once")

    assert (done.returncode, done.stdout) == (1, "")
    assert "chmod 700" in done.stderr


def test_a_record_that_was_changed_on_the_disk_is_found(sync, place) -> None:
    """Each content is hashed anew; what its time and key say does not count."""
    sync("run", "--once", "--resources", "patients")
    with closing(sqlite3.connect(place)) as database:
        database.execute("UPDATE record SET body = X'7B7D' WHERE id = (SELECT min(id) FROM record)")
        database.commit()

    done = sync("verify", "--resources", "patients")

    (row,) = json.loads(done.stdout)
    assert (done.returncode, row["damaged"], row["is_equal"]) == (1, 1, False)
    assert "restore a copy" in done.stderr


@pytest.mark.parametrize("fault", [{"status": 403}, {"status": 404}])
def test_a_resource_that_is_refused_is_named_and_the_others_go_on(sync, clinic, difference, fault) -> None:
    """A permission that is missing takes nothing else with it."""
    clinic.faults.add("status", route="GET /v1/workers", **fault)

    done = sync("run", "--once")

    assert done.returncode == 1
    assert "workers (stopped)" in done.stderr
    assert f"HTTP {fault['status']}" in done.stderr
    assert set(difference()) == {"workers"}
    assert done.stdout.count(": done,") == 12


def test_a_mass_delete_is_not_believed_unless_it_is_said(sync, clinic, difference) -> None:
    """What looks like a lost permission deletes nothing; a person may know better."""
    sync("run", "--once", "--resources", "app_messages")
    everything = ids_of(clinic, "app_messages")
    clinic.remove("app_messages", everything[1:])

    refused = sync("scan", "--resources", "app_messages")
    meant = sync("scan", "--resources", "app_messages", "--allow-mass-delete")

    assert refused.returncode == 1
    assert "--allow-mass-delete" in refused.stderr
    assert meant.returncode == 0
    assert "app_messages" not in difference()


def test_purge_forgets_what_was_deleted(sync) -> None:
    """Only tombstones of that age; there are none here."""
    sync("run", "--once", "--resources", "workers")

    done = sync("purge", "--after", "0s")

    assert (done.returncode, done.stdout) == (0, "")
    assert done.stderr == "welkin: 0 deleted records are forgotten\n"


def test_prune_forgets_what_is_older_than_it_is_told(sync) -> None:
    """The run log of this run, and nothing that the defaults keep."""
    sync("run", "--once", "--resources", "workers")

    kept = sync("prune")
    done = sync("prune", "--runs", "0s")

    none = "welkin: 0 notifications, 0 replaced contents and 0 lines of the run log are forgotten\n"
    assert (kept.returncode, kept.stdout, kept.stderr) == (0, "", none)
    assert done.returncode == 0
    assert re.search(r" and [1-9]\d* lines of the run log", done.stderr)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("run", "--resources", "patient"), "did you mean patients?"),
        (("run", "--page-size", "0"), "--page-size wants a whole number, from 1 to 100000"),
        (("run", "--store", "postgresql://user:canary-1@host/db"), "WELKIN_STORE"),
        (("run", "--store", "mysql://canary-1/x"), "a store is a path"),
        (("rewind", "--to", "canary-1"), "--to wants an ISO 8601 time"),
        (("rewind",), "--to is missing"),
        (("purge", "--after", "canary-1"), "--after wants a number and a unit"),
        (("prune", "--set-aside", "canary-1"), "--set-aside wants a number and a unit"),
        (("status", "--format", "canary-1"), "no such format"),
        (("canary-1",), "There are: "),
        ((), "There are: "),
    ],
    ids=str,
)
def test_wrong_usage_is_said_without_what_was_typed(sync, words, said) -> None:
    """One line, exit code 2, and a password or an id that was pasted is not repeated."""
    done = sync(*words)

    assert (done.returncode, done.stdout, done.stderr.count("\n")) == (2, "", 1)
    assert said in done.stderr
    assert "canary" not in done.stderr


def test_nothing_of_a_record_and_no_secret_is_in_any_output(sync, clinic) -> None:
    """Not even when records are odd and resources refused."""
    clinic.faults.add("bad_record", route="GET /v1/patients")
    clinic.faults.add("wrong_type", route="GET /v1/calendars")
    clinic.faults.add("status", route="GET /v1/workers", status=403)

    outputs = [sync(*words) for words in (("run", "--once"), ("status",), ("verify",), ("scan",))]

    said = "".join(done.stdout + done.stderr for done in outputs)
    records = [json.loads(line)["record"] for line in clinic.export()]
    values = {str(record[name]) for record in records for name in ("id", "last_name") if record.get(name)}
    assert not [value for value in values if re.search(rf"\b{re.escape(value)}\b", said)]
    assert clinic.client_secret not in said
    assert clinic.client_id not in said
