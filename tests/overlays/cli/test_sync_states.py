"""`welkin sync status` in every format, of a collection in every state that it can be in; and jobs that overlap."""

from __future__ import annotations

import hashlib
import json
import os
import sqlite3
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest
from attrs import fields

sys.path.insert(0, str(Path(__file__).parent))

from prometheus_text import read_metrics

from welkin_sdk.cli.sync_status import DURATIONS
from welkin_sdk.mirror.leases import name_holder
from welkin_sdk.mirror.status import StreamStatus
from welkin_sdk.mirror.stores import SqlStore, open_store
from welkin_sdk.mirror.types import Fetched, Gap, Lease, PulledPage, Quarantined, Span, Stream, Watermark

TENANT = ("--tenant", "clinic")
PATIENTS, WORKERS = Stream("clinic", "", "patients"), Stream("clinic", "", "workers")
DAY_US = 86_400_000_000
# A process that has ended, as the table of leases names it.
DEAD = "/".join([*name_holder().split("/")[:2], "4194303", "1", "00000000"])


def now_us() -> int:
    return time.time_ns() // 1000


def leased(store: SqlStore, stream: Stream, holder: str = "") -> Lease:
    lease = store.acquire(stream, holder or name_holder(), now_us=now_us(), seconds=300)
    assert lease is not None
    return lease


def filled(store: SqlStore, stream: Stream = PATIENTS) -> Lease:
    lease = leased(store, stream)
    store.end_run(store.begin_run(stream, Span(0, 1), now_us=now_us()), now_us=now_us(), outcome="done")
    store.save_watermark(lease, Watermark(now_us() - 1_000_000, 900_000_000, 0, ""))
    return lease


def new(store: SqlStore) -> None:
    """Nobody has begun."""


def begun(store: SqlStore, holder: str = "", *, ago_us: int = 0) -> None:
    leased(store, PATIENTS, holder)
    store.begin_run(PATIENTS, Span(0, 1), now_us=now_us() - ago_us)


def filling_long(store: SqlStore) -> None:
    begun(store, ago_us=2 * DAY_US)


def killed(store: SqlStore) -> None:
    begun(store, DEAD)


def stopped(store: SqlStore) -> None:
    lease = leased(store, PATIENTS)
    run = store.begin_run(PATIENTS, Span(0, 1), now_us=now_us())
    store.end_run(run, now_us=now_us(), outcome="interrupted")
    store.release(lease)


def refused(store: SqlStore) -> None:
    stopped(store)
    store.note_failure(PATIENTS, at_us=now_us(), outcome="stopped", why="ForbiddenError")


def complete(store: SqlStore) -> None:
    store.release(filled(store))


def sweeping(store: SqlStore) -> None:
    filled(store)
    store.begin_run(PATIENTS, Span(0, 1), now_us=now_us())


def sweep_killed(store: SqlStore) -> None:
    complete(store)
    begun(store, DEAD)


def old(store: SqlStore) -> None:
    lease = filled(store)
    store.save_watermark(lease, Watermark(now_us() - 3 * DAY_US, 0, 0, ""), rewind=True)
    store.release(lease)


def with_gaps(store: SqlStore) -> None:
    lease = filled(store)
    store.add_gap(lease, Gap(1, "crowded"))
    store.release(lease)


def with_quarantine(store: SqlStore) -> None:
    lease = filled(store)
    store.apply(lease, PulledPage(Span(0, 1), (), (Quarantined("x", "no time", b"{}", b"x" * 32),), None, 1))
    store.release(lease)


def damaged(store: SqlStore) -> None:
    complete(store)
    with store._database.writing() as session:
        session.run(
            "UPDATE watermark SET complete_through_us = complete_through_us + 1 WHERE resource = 'patients'"
        )


# What there is, the state that the status calls it, and what it says of it; None: nothing is wrong.
STATES: dict[Callable[[SqlStore], None], tuple[str, str | None]] = {
    new: ("new", "nothing was ever read"),
    begun: ("filling", None),
    filling_long: ("filling", "the first fill is under way, and began 48 hours ago"),
    killed: ("unfinished", "the first fill has ended before it was done"),
    stopped: ("unfinished", "the first fill has ended before it was done"),
    refused: ("unfinished", "the last run was refused: ForbiddenError"),
    complete: ("filled", None),
    sweeping: ("filled", None),
    sweep_killed: ("filled", "the last run was broken off before its end"),
    old: ("filled", "complete up to 72 hours ago only"),
    with_gaps: ("filled", "1 instants hold more"),
    with_quarantine: ("filled", "1 answers could not be stored"),
    damaged: ("damaged", "does not fit its checksum"),
}


@pytest.fixture
def store(place: Path) -> Iterator[SqlStore]:
    with open_store(str(place)) as opened:
        yield opened


@pytest.mark.parametrize("form", ["json", "table", "prometheus"])
@pytest.mark.parametrize("state", STATES, ids=lambda state: state.__name__)
def test_every_format_tells_every_state(sync, store, state, form) -> None:
    """By the same members as of a collection that is well, which stands beside it; and by words and the exit code."""
    store.release(filled(store, WORKERS))
    state(store)

    done = sync("status", "--format", form, "--resources", "patients,workers", *TENANT)

    called, problem = STATES[state]
    assert done.returncode == (0 if problem is None else 1), done.stderr
    assert problem is None or f"welkin: patients: {problem}" in done.stderr or problem in done.stderr
    assert ("note: the first fill is under way: patients" in done.stderr) == (called == "filling")
    assert "workers" not in done.stderr
    if form == "json":
        patients, workers = json.loads(done.stdout)
        assert patients.keys() == workers.keys()
        assert (patients["state"], workers["state"]) == (called, "filled")
        assert bool(patients["problem"]) == (problem is not None)
        assert (patients["lag_seconds"] is None) == (called != "filled")
    elif form == "prometheus":
        found = read_metrics(done.stdout)
        patients = (("resource", "patients"),)
        assert found["welkin_sync_problem", patients] == (problem is not None)
        assert found["welkin_sync_filling", patients] == (called == "filling")
    else:
        assert "patients" in done.stdout
        assert "workers" in done.stdout


def test_values_that_do_not_fit_are_a_number(sync, store) -> None:
    """One for a collection, and no problem; no value of them is shown."""
    lease = filled(store)
    body = b'{"city":4711,"id":"a","phase":[0.4711]}'
    one = Fetched("a", now_us(), now_us(), body, hashlib.sha256(body).digest())
    store.apply(lease, PulledPage(Span(0, 1), (one,), (), None, 1))

    done = sync("status", "--resources", "patients", *TENANT)
    metrics = sync("status", "--resources", "patients", "--format", "prometheus", *TENANT)

    assert (done.returncode, json.loads(done.stdout)[0]["misfits"]) == (0, 2)
    assert done.stderr == "welkin: note: 2 values of patients do not fit their columns, and are null there\n"
    assert 'welkin_sync_misfit_values{resource="patients"} 2' in metrics.stdout
    assert "4711" not in done.stdout + done.stderr + metrics.stdout


def test_every_duration_is_spelled_in_seconds() -> None:
    """A new one has to be named where the status is printed."""
    assert {one.name for one in fields(StreamStatus) if "timedelta" in str(one.type)} == set(DURATIONS)
    assert timedelta.__name__ in "".join(str(one.type) for one in fields(StreamStatus))


def test_a_fill_that_takes_longer_than_the_limit_is_told(sync, store) -> None:
    """With a limit of one's own: a collection that was never complete exceeds it."""
    begun(store, ago_us=3_600_000_000)

    codes = [
        sync("status", "--resources", "patients", "--max-lag", age, *TENANT).returncode
        for age in ("2h", "30m")
    ]

    assert codes == [0, 1]


def test_an_empty_file_is_no_mirror_that_is_well(sync, place: Path) -> None:
    """Of all collections, since nobody has chosen any."""
    place.parent.mkdir(mode=0o700)
    os.close(os.open(place, os.O_CREAT, 0o600))

    done = sync("status", *TENANT)

    assert done.returncode == 1
    assert done.stderr.count("nothing was ever read") == 13


def test_what_nobody_mirrors_is_no_problem_unless_it_is_named(sync, store) -> None:
    """Who mirrors patients alone asks for the status of the mirror, and not of what the document knows."""
    complete(store)

    codes = [
        sync("status", *words, *TENANT).returncode for words in ((), ("--resources", "patients,workers"))
    ]

    assert codes == [0, 1]


def test_a_job_that_overlaps_another_leaves_the_work_to_it(sync, store, clinic) -> None:
    """Exit code 0 and a line that says so, as long as the other one is alive; a scan was asked for and not made."""
    begun(store)

    ran = sync("run", "--once", "--resources", "patients", *TENANT)
    scanned = sync("scan", "--resources", "patients", *TENANT)
    asked = sum("patients" in entry.template for entry in clinic.requests)

    assert (ran.returncode, asked) == (0, 0)
    assert ran.stdout == "patients: busy, 0 read, 0 new or changed, 0 deleted\n"
    assert ran.stderr == "welkin: note: another run is at work on patients; this one has left that to it\n"
    assert scanned.returncode == 1
    assert "no scan was made there" in scanned.stderr


def test_a_job_whose_predecessor_was_killed_takes_over(sync, store) -> None:
    """It need not wait for the lease."""
    begun(store, DEAD)

    ran = sync("run", "--once", "--resources", "patients", *TENANT)
    shown = sync("status", *TENANT)

    assert (ran.returncode, shown.returncode, shown.stderr) == (0, 0, "")


def test_a_bit_that_flipped_is_damage_for_every_command(sync, place: Path, tmp_path: Path) -> None:
    """Exit code 1 and what to do; it is not the command that was wrong."""
    sync("run", "--once", "--resources", "patients", *TENANT)
    with closing(sqlite3.connect(place)) as database:
        database.execute("UPDATE record SET id = CAST(X'FF' AS TEXT) WHERE id = (SELECT min(id) FROM record)")
        database.execute("UPDATE change SET id = CAST(X'FF' AS TEXT) WHERE seq = 1")
        database.commit()

    for words in (
        ("status",),
        ("verify", "--resources", "patients"),
        ("export", "--output", str(tmp_path / "out")),
        ("export", "--changes-after", "0", "--output", str(tmp_path / "out")),
        ("erase", "00000000-0000-4000-8000-000000000000"),
    ):
        done = sync(*words, *TENANT)
        assert (words, done.returncode) == (words, 1)
        assert "StoreDamagedError" in done.stderr
        assert "restore a copy" in done.stderr
    assert not (tmp_path / "out").exists()
