"""Where a stream stands, as its store says, and what is noted there before anything is read."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import suppress
from hashlib import sha256
from typing import Any, cast

import pytest

from welkin_sdk.mirror.errors import CorruptProgressError
from welkin_sdk.mirror.leases import LeaseGuard
from welkin_sdk.mirror.policy import HOUR_US, Policy
from welkin_sdk.mirror.standing import look, note_distrust
from welkin_sdk.mirror.store import Store
from welkin_sdk.mirror.stores import SqlStore, open_store
from welkin_sdk.mirror.types import DirtyRange, Fetched, Gap, PulledPage, Span, Stream, Watermark

STREAM = Stream("clinic", "", "patients")
NOW = 1_770_000_000_000_000
POLICY = Policy()


class StandingClock:
    def now_us(self) -> int:
        return NOW

    async def sleep(self, seconds: float) -> None:
        raise AssertionError(seconds)


@pytest.fixture
def store() -> Iterator[SqlStore]:
    with open_store(":memory:") as opened:
        yield opened


@pytest.fixture
def guard(store: SqlStore) -> LeaseGuard:
    begun = LeaseGuard.begin(store, STREAM, "test", StandingClock())
    assert begun is not None
    return begun


def test_a_new_stream_gets_its_first_watermark_and_its_first_scan(store: SqlStore, guard: LeaseGuard) -> None:
    """Once; what was noted is what the next look finds."""
    first = look(store, guard, POLICY, server_us=NOW, here_us=NOW)
    again = look(store, guard, POLICY, server_us=NOW, here_us=NOW)

    assert store.watermark(STREAM) == first.watermark
    assert [span.kind for span, _ in store.open_spans(STREAM)] + [
        span.kind for span in store.done_spans(STREAM)
    ] == ["scan"]
    assert (again.watermark, again.open, again.done) == (
        first.watermark,
        [span for span, _ in store.open_spans(STREAM)],
        store.done_spans(STREAM),
    )


def test_everything_that_the_plan_is_made_from_is_the_stores(store: SqlStore, guard: LeaseGuard) -> None:
    """Spans under way and done, gaps and dirty ranges, with the time it is on both machines."""
    dirty, gap = DirtyRange(1, 2, "rewind"), Gap(NOW - HOUR_US, "cut")
    store.save_watermark(guard.lease, Watermark(NOW - HOUR_US, HOUR_US))
    run = store.begin_run(STREAM, Span(0, 10), now_us=NOW)
    store.apply(guard.lease, PulledPage(Span(0, 10), (), (), "place", run, (gap,)))
    store.apply(guard.lease, PulledPage(Span(20, 30), (), (), None, run))
    store.add_dirty(STREAM, [dirty])

    found = look(store, guard, POLICY, server_us=NOW, here_us=NOW)

    assert (found.server_us, found.open, found.done) == (NOW, [Span(0, 10)], [Span(20, 30)])
    assert [one.at_us for one in found.gaps] == [gap.at_us]
    assert [(one.lo_us, one.hi_us, one.why) for one in found.dirty] == [(1, 2, "rewind")]
    assert (found.is_scan_paused, found.span_us) == (False, POLICY.first_span_us)


def test_a_watermark_of_the_future_is_refused(store: SqlStore, guard: LeaseGuard) -> None:
    """Nothing is planned on its word."""
    store.save_watermark(guard.lease, Watermark(NOW + 48 * HOUR_US, HOUR_US))

    with pytest.raises(CorruptProgressError):
        look(store, guard, POLICY, server_us=NOW, here_us=NOW)


@pytest.mark.parametrize(("ago_us", "is_paused"), [(0, True), (HOUR_US // 2, True), (48 * HOUR_US, False)])
@pytest.mark.parametrize("outcome", ["stopped", "done"])
def test_a_refused_scan_is_left_for_a_while(
    store: SqlStore, guard: LeaseGuard, outcome: str, ago_us: int, is_paused: bool
) -> None:
    """Another one at once would read everything and be refused again."""
    policy = Policy(scan_every_us=24 * HOUR_US)
    run = store.begin_run(STREAM, Span(0, NOW, "scan"), now_us=NOW - ago_us)
    store.end_run(run, outcome=outcome, now_us=NOW - ago_us)

    found = look(store, guard, policy, server_us=NOW, here_us=NOW)

    assert found.is_scan_paused == (is_paused and outcome == "stopped")


def test_what_a_right_clock_wrote_is_not_distrusted(
    store: SqlStore, guard: LeaseGuard, caplog: pytest.LogCaptureFixture
) -> None:
    """Nothing is noted, and nothing is said."""
    run = store.begin_run(STREAM, Span(NOW - HOUR_US, NOW), now_us=NOW)
    store.end_run(run, outcome="done", now_us=NOW)

    with caplog.at_level(logging.WARNING, "welkin_sdk"):
        note_distrust(store, guard, POLICY, server_us=NOW, here_us=NOW)

    assert (store.dirty(STREAM), caplog.messages) == ([], [])


def test_what_a_clock_that_was_ahead_wrote_is_read_again(
    store: SqlStore, guard: LeaseGuard, caplog: pytest.LogCaptureFixture
) -> None:
    """Noted once, however often it is looked at."""
    run = store.begin_run(STREAM, Span(NOW, NOW + 48 * HOUR_US), now_us=NOW)
    store.end_run(run, outcome="done", now_us=NOW)

    with caplog.at_level(logging.WARNING, "welkin_sdk"):
        for _ in range(2):
            note_distrust(store, guard, POLICY, server_us=NOW, here_us=NOW)

    assert [one.why for one in store.dirty(STREAM)] == ["distrust"]
    assert len(caplog.messages) == 1
    assert caplog.messages[0].startswith("patients: the server's clock was")


@pytest.mark.parametrize(("ahead_us", "is_distrusted"), [(HOUR_US, True), (0, False)])
@pytest.mark.parametrize("instance", ["live", "test"])
def test_a_clock_that_was_ahead_for_others_was_ahead_for_what_is_listed_under_them(
    store: SqlStore, ahead_us: int, is_distrusted: bool, instance: str
) -> None:
    """Its own runs claim no more than its parents had. Of another instance nothing is told."""
    child, other = Stream("t", "live", "encounters", "cloud-api"), Stream("t", instance, "users", "cloud-api")
    begun = LeaseGuard.begin(store, child, "test", StandingClock())
    assert begun is not None
    record = Fetched("a", None, NOW + HOUR_US, b"{}", sha256(b"{}").digest())
    store.apply(begun.lease, PulledPage(Span(0, NOW, "scan"), (record,), (), None, 1))
    run = store.begin_run(other, Span(0, NOW + ahead_us, "scan"), now_us=NOW - 1)
    store.end_run(run, now_us=NOW, outcome="done")

    note_distrust(store, begun, POLICY, server_us=NOW, here_us=NOW, is_listed=True)

    held = store.get(child, "a")
    assert held is not None
    assert (held.fetched_us == NOW) == (is_distrusted and instance == "live")


@pytest.mark.parametrize("dies_at", [1, 2, 3])
def test_whoever_dies_while_noting_it_leaves_nothing_that_is_noted_and_not_done(
    store: SqlStore, guard: LeaseGuard, dies_at: int
) -> None:
    """What is noted is not looked at again, so it is written last."""
    record = Fetched("a", NOW, NOW + HOUR_US, b"{}", sha256(b"{}").digest())
    run = store.begin_run(STREAM, Span(NOW, NOW + 48 * HOUR_US), now_us=NOW)
    store.apply(guard.lease, PulledPage(Span(0, 10), (record,), (), None, run))
    store.end_run(run, outcome="done", now_us=NOW)

    with suppress(InterruptedError):
        note_distrust(cast("Store", _Dying(store, dies_at)), guard, POLICY, server_us=NOW, here_us=NOW)
    note_distrust(store, guard, POLICY, server_us=NOW, here_us=NOW)

    held = store.get(STREAM, "a")
    assert held is not None
    assert held.fetched_us == NOW
    assert [one.why for one in store.dirty(STREAM)] == ["distrust"]


class _Dying:
    """A store whose process ends before its nth writing."""

    def __init__(self, store: SqlStore, at: int) -> None:
        self._store, self._left = store, at

    def __getattr__(self, name: str) -> Any:
        if name in ("add_dirty", "distrust"):
            self._left -= 1
            if not self._left:
                raise InterruptedError
        return getattr(self._store, name)
