"""What a collection needs next that only its list shows, in numbers."""

from __future__ import annotations

import pytest
from attrs import evolve

from welkin_sdk.instant import LATEST
from welkin_sdk.mirror.listed_plan import plan_listed
from welkin_sdk.mirror.plan import Plan, Situation
from welkin_sdk.mirror.policy import DAY_US, HOUR_US, MINUTE_US, Policy
from welkin_sdk.mirror.types import DirtyRange, Gap, Span, Watermark

NOW = 1_000 * DAY_US
POLICY = Policy()
WHOLE = Span(POLICY.epoch_us, NOW, "scan")


def situation(through: int = NOW - HOUR_US, **facts: object) -> Situation:
    basis = Situation(server_us=NOW, watermark=Watermark(through, POLICY.lookback_us), span_us=DAY_US)
    return evolve(basis, **facts)


def scanned(ago: int) -> Span:
    return Span(POLICY.epoch_us, NOW - ago, "scan")


def spans(planned: Plan) -> list[Span]:
    return [work.span for work in planned.work]


@pytest.mark.parametrize("is_followed", [False, True])
def test_a_new_collection_is_listed_whole(is_followed: bool) -> None:
    """Nothing is complete before that, and nothing is swept."""
    planned = plan_listed(situation(POLICY.epoch_us, is_followed=is_followed), POLICY)

    assert spans(planned) == [WHOLE]
    assert planned.is_filling
    assert planned.complete_through_us == POLICY.epoch_us


def test_a_whole_list_moves_the_watermark_to_when_it_began() -> None:
    """What has changed while it was read may have been passed by."""
    planned = plan_listed(situation(POLICY.epoch_us, done=(scanned(MINUTE_US),)), POLICY)

    assert planned.complete_through_us == NOW - MINUTE_US
    assert spans(planned) == []
    assert not planned.is_filling


@pytest.mark.parametrize(
    ("ago", "is_due"),
    [
        (POLICY.list_every_us - POLICY.sweep_every_us // 10 - 1, False),
        (POLICY.list_every_us - POLICY.sweep_every_us // 10, True),
        (POLICY.list_every_us, True),
    ],
)
def test_it_is_listed_again_at_its_interval(ago: int, is_due: bool) -> None:
    """
    The interval is counted from beginning to beginning.

    A run that came a second before its end left the list to the next sweep: every 20 minutes in place of 15, and every 30
    with a run every 15.
    """
    planned = plan_listed(situation(NOW - ago, done=(scanned(ago),)), POLICY)

    assert (spans(planned) == [WHOLE]) is is_due


def test_one_that_shows_its_changes_is_swept_and_seldom_listed() -> None:
    """Down to the lookback behind the watermark; the next whole list comes with the next day."""
    planned = plan_listed(situation(done=(scanned(HOUR_US),), is_followed=True), POLICY)

    assert spans(planned) == [Span(NOW - HOUR_US - POLICY.lookback_us, NOW, "sweep")]
    later = plan_listed(situation(done=(scanned(DAY_US),), is_followed=True, is_swept=True), POLICY)
    assert spans(later) == [WHOLE]


def test_sweeps_behind_a_whole_list_carry_the_watermark_on() -> None:
    """One that begins beyond it does not."""
    mark = NOW - HOUR_US
    sweep = Span(mark - POLICY.lookback_us, NOW - MINUTE_US, "sweep")
    beyond = Span(NOW - MINUTE_US // 2, NOW, "sweep")

    planned = plan_listed(
        situation(mark, done=(scanned(HOUR_US), sweep, beyond), is_followed=True, is_swept=True), POLICY
    )

    assert planned.complete_through_us == NOW - MINUTE_US
    assert sweep in planned.forget
    assert scanned(HOUR_US) not in planned.forget
    assert beyond not in planned.forget


def test_a_list_that_was_broken_off_goes_on() -> None:
    """Unless somebody asks for one from now on, or it has become too old to tell what is deleted."""
    begun = scanned(2 * HOUR_US)
    facts = {"open": (begun,), "done": (scanned(3 * HOUR_US),)}

    assert spans(plan_listed(situation(**facts), POLICY)) == [begun]
    anew = plan_listed(situation(**facts, wants_scan=True), POLICY)
    assert spans(anew) == [WHOLE]
    assert begun in anew.forget
    old = scanned(8 * DAY_US)
    assert spans(plan_listed(situation(open=(old,), done=(scanned(9 * DAY_US),)), POLICY)) == [WHOLE]


def test_nothing_passes_a_gap() -> None:
    """A list that is not known to be complete holds the watermark where it is, whatever else was read."""
    planned = plan_listed(situation(done=(scanned(MINUTE_US),), gaps=(Gap(0, "unsettled"),)), POLICY)

    assert planned.complete_through_us == NOW - HOUR_US


def test_a_refused_list_is_not_asked_for_again_at_once() -> None:
    """Unless somebody asks for it; and what was begun of it stays to be gone on with."""
    begun = scanned(2 * HOUR_US)
    facts = {"done": (scanned(3 * HOUR_US),), "is_scan_paused": True}

    paused = plan_listed(situation(**facts, open=(begun,)), POLICY)

    assert spans(paused) == []
    assert begun not in paused.forget
    assert spans(plan_listed(situation(**facts, wants_scan=True), POLICY)) == [WHOLE]


def test_what_has_changed_somewhere_is_answered_by_a_whole_list() -> None:
    """A time tells nothing of where in a list it is; what is due later waits."""
    now, later = DirtyRange(0, NOW, "distrust"), DirtyRange(0, NOW, "distrust", not_before_us=NOW + 1)

    planned = plan_listed(situation(done=(scanned(MINUTE_US),), dirty=(now, later)), POLICY)

    assert [(work.span, work.dirty) for work in planned.work] == [(WHOLE, (now,))]


def test_what_claims_to_be_read_up_to_the_future_is_not_believed() -> None:
    """A clock said so that was ahead; the whole list of a scan's end has no such claim."""
    ahead, end = Span(0, NOW + DAY_US, "scan"), Span(NOW, LATEST, "scan")

    planned = plan_listed(situation(done=(ahead, scanned(HOUR_US)), open=(end,)), POLICY)

    assert ahead in planned.forget
    assert planned.complete_through_us == NOW - HOUR_US
    assert spans(planned) == [WHOLE]


def test_what_others_are_listed_under_is_listed_as_often_as_they() -> None:
    """Whom a policy gives back has no new time, and his children wait for him."""
    facts = {"done": (scanned(HOUR_US),), "is_followed": True, "is_swept": True}

    assert spans(plan_listed(situation(**facts), POLICY)) == []
    assert spans(plan_listed(situation(**facts, has_children=True), POLICY)) == [WHOLE]
