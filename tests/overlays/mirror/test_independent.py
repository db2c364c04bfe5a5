"""No collection waits for another one: whichever hangs, wherever it does, the others keep their interval, and so does the inbox."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))

from clinic import DAY, HOUR, MINUTE, SECOND, spelled
from clinics import Clinics, Running, fill, stream, wait_for

from welkin_sdk.mirror.catalogue import resources
from welkin_sdk.mirror.stores import SqlStore, open_store

NAMES = sorted(resources())
WITH_GET = [name for name in NAMES if resources()[name].has_get]
NEXT = dict(zip(NAMES, NAMES[1:] + NAMES[:1], strict=True))


@pytest.fixture
def store() -> Iterator[SqlStore]:
    with open_store(":memory:") as opened:
        yield opened


def others_go_on(store: SqlStore, clinics: Clinics, running: Running, slow: str) -> None:
    """
    When all others have ended their first run: twice something new in each, and an interval; each time it comes while
    *slow* still hangs.
    """
    assert wait_for(lambda: all(running.runs_of(name) for name in clinics.clinics if name != slow))
    for number in (900, 901):
        new = clinics.put_everywhere(number, except_in=slow)
        before = running.runs_of(slow)
        clinics.later(5 * MINUTE)

        def has_come(new: str = new) -> bool:
            return all(store.get(stream(name), new) for name in clinics.clinics if name != slow)

        came = wait_for(has_come)
        late = [name for name in clinics.clinics if name != slow and not store.get(stream(name), new)]
        assert (came, late, running.raised) == (True, [], None)
        assert running.runs_of(slow) == before


@pytest.mark.parametrize("slow", NAMES)
def test_one_that_hangs_from_the_first_answer_on_delays_no_other(store: SqlStore, slow: str) -> None:
    """Of all thirteen."""
    with Clinics() as clinics:
        fill(clinics, 3)
        clinics.hang = lambda collection, _kind: collection == slow
        with Running(clinics.mirror(store)) as running:
            others_go_on(store, clinics, running, slow)

            assert store.count(stream(slow)) == 0
            clinics.release()


@pytest.mark.parametrize("slow", NAMES)
@pytest.mark.parametrize("concurrency", [2, 4])
def test_one_that_hangs_within_its_fill_delays_no_other(store: SqlStore, slow: str, concurrency: int) -> None:
    """With as many requests for it under way as it may have."""
    with Clinics(slow, NEXT[slow]) as clinics:
        clinics.clinics[slow].fill(600)
        clinics.clinics[NEXT[slow]].fill(3)
        clinics.hang = lambda collection, _kind: collection == slow and clinics.served[slow] > 40
        mirror = clinics.mirror(store, page_size=10, concurrency=concurrency)
        with Running(mirror) as running:
            assert wait_for(lambda: clinics.hanging[slow] >= concurrency - 1)
            others_go_on(store, clinics, running, slow)

            assert 0 < store.count(stream(slow)) < 600
            clinics.release()


@pytest.mark.parametrize("slow", NAMES)
def test_one_that_hangs_within_its_scan_delays_no_other(store: SqlStore, slow: str) -> None:
    """A scan that is due in all of them."""
    with Clinics(slow, NEXT[slow]) as clinics:
        fill(clinics, 60)
        clinics.mirror(store, page_size=10).run_once()
        clinics.later(8 * DAY)

        def is_scanning() -> bool:
            return any(run.outcome == "running" for run in store.runs(stream(slow), kind="scan", limit=1))

        clinics.hang = lambda collection, _kind: collection == slow and is_scanning()
        with Running(clinics.mirror(store, page_size=10)) as running:
            assert wait_for(lambda: clinics.hanging[slow] > 0)
            others_go_on(store, clinics, running, slow)
            clinics.release()


@pytest.mark.parametrize("slow", WITH_GET)
def test_one_whose_records_hang_by_their_ids_delays_no_other(store: SqlStore, slow: str) -> None:
    """A scan asks for what it has not seen, for twenty at a time."""
    with Clinics(slow, NEXT[slow]) as clinics:
        fill(clinics, 60)
        clinics.mirror(store).run_once()
        clinics.clinics[slow].remove(list(clinics.clinics[slow].records)[:30])
        clinics.later(8 * DAY)
        clinics.hang = lambda collection, kind: (collection, kind) == (slow, "get")
        with Running(clinics.mirror(store)) as running:
            assert wait_for(lambda: clinics.hanging[slow] >= 3)
            others_go_on(store, clinics, running, slow)

            assert store.count(stream(slow)) == 60
            clinics.release()


@pytest.mark.parametrize("status", [403, 404, 400])
def test_one_that_is_refused_delays_no_other(store: SqlStore, status: int) -> None:
    """It is asked again at its interval, and named."""
    with Clinics() as clinics:
        fill(clinics, 3)
        clinics.refused["workers"] = status
        with Running(clinics.mirror(store)) as running:
            assert wait_for(lambda: all(running.runs_of(name) for name in NAMES))
            new = clinics.put_everywhere(900)
            clinics.later(5 * MINUTE)

            assert wait_for(lambda: all(store.get(stream(name), new) for name in NAMES if name != "workers"))
            assert wait_for(lambda: running.runs_of("workers") >= 2)


def test_one_that_is_overloaded_leaves_the_others_a_turn(store: SqlStore) -> None:
    """Its repetitions wait, with whatever is allowed to it; the others do not wait with them."""
    with Clinics("workers", "patients") as clinics:
        fill(clinics, 3)
        clinics.refused["workers"] = 503
        with Running(clinics.mirror(store)) as running:
            assert wait_for(lambda: running.runs_of("patients") > 0)
            for number in (900, 901, 902):
                new = clinics.put_everywhere(number)
                clinics.later(5 * MINUTE)

                assert wait_for(lambda new=new: store.get(stream("patients"), new) is not None)  # type: ignore[misc]


def test_the_inbox_is_drained_while_a_collection_hangs(store: SqlStore) -> None:
    """Of another one, what it tells is pulled; of the one that hangs, it is kept for when it goes on."""
    with Clinics("patients", "workers") as clinics:
        fill(clinics, 3)
        clinics.hang = lambda collection, _kind: collection == "patients"
        with Running(clinics.mirror(store)) as running:
            assert wait_for(lambda: running.runs_of("workers") > 0)
            new = clinics.clinics["workers"].put(900, clinics.time_us - MINUTE // 2)
            entries = [
                {
                    "resource": name,
                    "from": spelled(clinics.time_us - MINUTE),
                    "to": spelled(clinics.time_us),
                    "href": "x",
                }
                for name in ("patients", "workers")
            ]
            store.accept("clinic", "", json.dumps(entries).encode(), received_us=clinics.time_us)

            assert wait_for(lambda: store.get(stream("workers"), new) is not None)
            assert store.pending("clinic", "", limit=9) == []
            assert [one.why for one in store.dirty(stream("patients"))] == ["notification"]
            clinics.release()


@pytest.mark.parametrize("asked_seconds", [90, 3_600, 6 * 3_600])
def test_a_collection_that_is_asked_to_wait_is_left_alone(store: SqlStore, asked_seconds: int) -> None:
    """By every process and kind of run, for as long as the server said; the others go on."""
    with Clinics("patients", "workers") as clinics:
        fill(clinics, 3)
        clinics.clinics["patients"].retry_after = str(asked_seconds)
        clinics.refused = {"patients": 429}
        told = clinics.mirror(store).run_once()
        clinics.refused = {}
        asked = clinics.clinics["patients"].asked.total()
        clinics.later(asked_seconds * SECOND - SECOND)
        new = clinics.put_everywhere(900)

        later = [
            clinics.mirror(store).run_once(),
            clinics.mirror(store).scan(),
            clinics.mirror(store).run_once(),
        ]
        outcomes = [{one.resource: one.outcome for one in result.streams} for result in (told, *later)]
        (status, _) = clinics.mirror(store).status()

        assert outcomes == [{"patients": "failed", "workers": "done"}] * 4
        assert all("asked to wait until" in result.streams[0].reason for result in later)
        assert "asked to wait until" in status.last_failure
        assert clinics.clinics["patients"].asked.total() == asked
        assert store.get(stream("workers"), new) is not None
        clinics.later(2 * SECOND)
        assert clinics.mirror(store).run_once().is_clean
        assert store.get(stream("patients"), new) is not None


def test_a_pause_that_nobody_means_is_none(store: SqlStore) -> None:
    """More than six hours: it is asked again at the next run."""
    with Clinics("patients") as clinics:
        fill(clinics, 3)
        clinics.clinics["patients"].retry_after = str(10**9)
        clinics.refused = {"patients": 429}
        assert clinics.mirror(store).run_once().streams[0].outcome == "failed"
        clinics.refused = {}

        assert clinics.mirror(store).run_once().is_clean


def test_a_clock_that_was_set_back_does_not_make_a_pause_longer(store: SqlStore) -> None:
    """More than the longest pause can only be this machine's own mistake."""
    with Clinics("patients") as clinics:
        fill(clinics, 3)
        clinics.clinics["patients"].retry_after = "3600"
        clinics.refused = {"patients": 429}
        clinics.mirror(store).run_once()
        clinics.refused = {}
        clinics.later(-8 * HOUR)

        assert "asked to wait" not in clinics.mirror(store).run_once().streams[0].reason


@pytest.mark.parametrize("kind", ["backfill", "scan"])
def test_what_takes_long_is_broken_off_for_a_sweep_that_is_due(store: SqlStore, kind: str) -> None:
    """An interval passes in the middle of a fill or a scan: what is new comes before that has ended."""
    with Clinics("patients") as clinics:
        clinic = clinics.clinics["patients"]
        clinic.fill(400)
        mirror = clinics.mirror(store, page_size=10, concurrency=1)
        if kind == "scan":
            mirror.run_once()
            clinics.later(5 * MINUTE)
        came: list[str] = []
        seen: list[bool] = []

        def meanwhile(_number: int) -> None:
            if came:
                seen.append(store.get(stream("patients"), came[0]) is not None)
                return
            run = next(iter(store.runs(stream("patients"), limit=1)), None)
            if run is not None and run.span.kind == kind and run.pages == 5:
                clinics.later(6 * MINUTE)
                came.append(clinic.put(900, clinics.time_us - MINUTE))

        clinic.on_request = meanwhile
        result = mirror.scan() if kind == "scan" else mirror.run_once()

        assert result.is_clean
        assert len(seen) > 20
        assert all(seen[6:])
