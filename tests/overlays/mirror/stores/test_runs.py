"""The run log counts with the pages and holds no values."""

from __future__ import annotations

import pytest
from store_samples import CALENDARS, PATIENTS, SPAN, fetched, page, unreadable

from welkin_sdk.mirror.stores import SqlStore
from welkin_sdk.mirror.types import Gap, Lease, RunReport


def test_a_run_counts_what_its_pages_did(store: SqlStore, lease: Lease) -> None:
    """Pages, records seen, records changed, gaps; inserted ones are changes too."""
    run = store.begin_run(PATIENTS, SPAN, now_us=5)
    started = store.runs(PATIENTS)[0]
    store.apply(lease, page(fetched("a", "x"), fetched("b", "x"), run=run, quarantined=(unreadable(),)))
    store.apply(
        lease, page(fetched("a", "x"), fetched("b", "y", updated=11), run=run, gaps=(Gap(1, "ties"),))
    )

    store.end_run(run, now_us=9, outcome="done")

    assert started == RunReport(run, PATIENTS, SPAN, 5, None, 0, 0, 0, 0, "running")
    assert store.runs(PATIENTS) == [RunReport(run, PATIENTS, SPAN, 5, 9, 2, 5, 3, 1, "done")]


def test_the_latest_runs_come_first(store: SqlStore) -> None:
    """Of one stream, or of all."""
    runs = [store.begin_run(stream, SPAN, now_us=1) for stream in (PATIENTS, CALENDARS, PATIENTS)]

    assert [report.run for report in store.runs(limit=2)] == [runs[2], runs[1]]
    assert [report.run for report in store.runs(PATIENTS)] == [runs[2], runs[0]]


@pytest.mark.parametrize(("now_us", "is_checked"), [(99, False), (100, True), (149, True), (150, False)])
def test_a_look_at_everything_holds_for_a_while(store: SqlStore, now_us: int, is_checked: bool) -> None:
    """From then on, and not where a clock has been set back behind it."""
    assert not store.is_checked(now_us=now_us, pause_us=50)

    store.note_checked(now_us=100)

    assert store.is_checked(now_us=now_us, pause_us=50) is is_checked
