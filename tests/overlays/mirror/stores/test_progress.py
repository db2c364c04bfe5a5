"""Watermark, spans, dirty ranges and gaps."""

from __future__ import annotations

import pytest
from store_samples import CALENDARS, PATIENTS, fetched, page

from welkin_sdk.mirror.errors import CorruptProgressError
from welkin_sdk.mirror.stores import SqlStore
from welkin_sdk.mirror.types import DirtyRange, Gap, Lease, Span, Watermark

MARK = Watermark(1_000, 900, 17, "shape")


def test_a_watermark_comes_back_as_it_was(store: SqlStore, lease: Lease) -> None:
    """And there is none before the first."""
    before = store.watermark(PATIENTS)

    store.save_watermark(lease, MARK)

    assert (before, store.watermark(PATIENTS, now_us=1_000)) == (None, MARK)


def test_a_watermark_goes_back_only_by_rewind(store: SqlStore, lease: Lease) -> None:
    """A slip of the planner must not look like progress."""
    store.save_watermark(lease, MARK)
    earlier = Watermark(500, 900)

    with pytest.raises(ValueError, match="only by rewind"):
        store.save_watermark(lease, earlier)
    kept = store.watermark(PATIENTS)
    store.save_watermark(lease, earlier, rewind=True)

    assert kept == MARK
    assert store.watermark(PATIENTS) == earlier


def test_a_watermark_from_the_future_is_not_believed(store: SqlStore, lease: Lease) -> None:
    """The error names the command that repairs it."""
    store.save_watermark(lease, MARK)

    with pytest.raises(CorruptProgressError, match=r"future.*welkin sync rewind --resources patients --to"):
        store.watermark(PATIENTS, now_us=999)


@pytest.mark.parametrize(
    "damage",
    [
        "UPDATE watermark SET complete_through_us = complete_through_us + 1",
        "UPDATE watermark SET lookback_us = 0",
        "UPDATE watermark SET lateness_max_us = 18",
        "UPDATE watermark SET shape = ''",
        "UPDATE watermark SET checksum = ''",
        "UPDATE watermark SET resource = 'calendars'",
    ],
)
def test_a_watermark_that_was_tampered_with_is_not_believed(
    store: SqlStore, lease: Lease, damage: str
) -> None:
    """Any column, also the stream it belongs to; rewinding repairs it."""
    store.save_watermark(lease, MARK)
    with store._database.writing() as session:
        session.run(damage)
    stream = CALENDARS if "calendars" in damage else PATIENTS
    taken = store.acquire(stream, "engine", now_us=0, seconds=60)
    assert taken is not None

    with pytest.raises(CorruptProgressError, match="checksum"):
        store.watermark(stream)
    with pytest.raises(CorruptProgressError, match="checksum"):
        store.save_watermark(taken, MARK)
    store.save_watermark(taken, Watermark(1, 2), rewind=True)

    assert store.watermark(stream) == Watermark(1, 2)


def test_a_span_is_open_until_its_last_page(store: SqlStore, lease: Lease) -> None:
    """A restart goes on from the position after the page that was stored last."""
    span, other = Span(0, 10, "backfill"), Span(10, 20, "backfill")
    store.plan_spans(lease, [other, span])
    planned = store.open_spans(PATIENTS)
    store.apply(lease, page(fetched("a", "x"), span=span, position="after a"))
    halfway = store.open_spans(PATIENTS)

    store.apply(lease, page(span=span, position=None))

    assert planned == [(span, None), (other, None)]
    assert halfway == [(span, "after a"), (other, None)]
    assert (store.open_spans(PATIENTS), store.done_spans(PATIENTS)) == ([(other, None)], [span])


def test_planning_an_open_span_again_keeps_its_position(store: SqlStore, lease: Lease) -> None:
    """A planner may repeat itself; work that is half done is not begun anew."""
    span = Span(0, 10, "backfill")
    store.apply(lease, page(span=span, position="half"))

    store.plan_spans(lease, [span])

    assert store.open_spans(PATIENTS) == [(span, "half")]


def test_planning_a_done_span_again_opens_it(store: SqlStore, lease: Lease) -> None:
    """A range that was notified again is read again."""
    span = Span(0, 10, "dirty")
    store.apply(lease, page(span=span, position=None))

    store.plan_spans(lease, [span])

    assert (store.open_spans(PATIENTS), store.done_spans(PATIENTS)) == ([(span, None)], [])


def test_a_late_page_does_not_open_a_done_span(store: SqlStore, lease: Lease) -> None:
    """Its records are welcome, its position is old."""
    span = Span(0, 10, "sweep")
    store.apply(lease, page(span=span, position=None))

    store.apply(lease, page(fetched("a", "x"), span=span, position="late"))

    assert (store.open_spans(PATIENTS), store.done_spans(PATIENTS)) == ([], [span])


def test_forgotten_spans_are_gone(store: SqlStore, lease: Lease) -> None:
    """Those named, of that kind, and no others."""
    spans = [Span(0, 10, "backfill"), Span(0, 10, "sweep")]
    store.plan_spans(lease, spans)

    store.forget_spans(lease, spans[:1])

    assert store.open_spans(PATIENTS) == [(spans[1], None)]


def test_dirty_ranges_wait_until_removed(store: SqlStore, lease: Lease) -> None:
    """An equal one that comes meanwhile is another: what it reports happened later."""
    said = DirtyRange(1, 2, "notification", not_before_us=7)
    store.add_dirty(PATIENTS, [said])
    (first,) = store.dirty(PATIENTS)
    store.add_dirty(PATIENTS, [said])

    store.remove_dirty(lease, [first])

    (second,) = store.dirty(PATIENTS)
    assert (second.lo_us, second.hi_us, second.why, second.not_before_us) == (1, 2, "notification", 7)
    assert second.key != first.key


def test_a_dirty_range_can_be_put_off(store: SqlStore, lease: Lease) -> None:
    """With its key it is replaced in place, so a crash cannot come between."""
    store.add_dirty(PATIENTS, [DirtyRange(1, 2, "notification")])
    (found,) = store.dirty(PATIENTS)

    store.add_dirty(PATIENTS, [DirtyRange(1, 2, "again", not_before_us=60, attempts=1, key=found.key)])

    assert store.dirty(PATIENTS) == [DirtyRange(1, 2, "again", 60, 1, found.key)]


def test_a_gap_is_stored_with_its_page_and_cleared_by_a_span(store: SqlStore, lease: Lease) -> None:
    """Both edges of the span count."""
    store.apply(lease, page(gaps=(Gap(5, "ties"), Gap(10, "ties"), Gap(11, "ties"))))
    store.add_gap(lease, Gap(5, "still"))
    noted = store.gaps(PATIENTS)

    store.clear_gaps(lease, Span(5, 10))

    assert noted == [Gap(5, "still"), Gap(10, "ties"), Gap(11, "ties")]
    assert store.gaps(PATIENTS) == [Gap(11, "ties")]


def test_streams_are_those_that_somebody_works_on(store: SqlStore, lease: Lease) -> None:
    """Also one that was only reported dirty yet."""
    store.add_dirty(CALENDARS, [DirtyRange(1, 2, "notification")])

    assert store.streams("clinic", "") == [CALENDARS, PATIENTS]
    assert store.streams("clinic", "other") == []
