"""The planner in numbers, and the watermark's honesty against a server of a few dozen lines."""

from __future__ import annotations

import random

import pytest
from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st

from welkin_sdk.instant import LATEST
from welkin_sdk.mirror.errors import CorruptProgressError
from welkin_sdk.mirror.intervals import contiguous_end
from welkin_sdk.mirror.plan import (
    Plan,
    Situation,
    Work,
    again,
    check_watermark,
    first_scan,
    first_watermark,
    is_alarming,
    is_due,
    learn_lateness,
    next_span_us,
    plan,
)
from welkin_sdk.mirror.policy import DAY_US, HOUR_US, MINUTE_US, SECOND_US, Policy
from welkin_sdk.mirror.types import DirtyRange, Gap, Span, Watermark

NOW = 1_000 * DAY_US
POLICY = Policy(deep_every_us=None, scan_every_us=None)
L = POLICY.lookback_us
AHEAD = Span(NOW + 1, LATEST, "dirty")


def situation(through: int = NOW - HOUR_US, **facts: object) -> Situation:
    basis = Situation(server_us=NOW, watermark=Watermark(through, L), span_us=DAY_US)
    return evolve(basis, **facts)


def spans(planned: Plan) -> list[Span]:
    return [work.span for work in planned.work]


def test_a_new_stream_is_filled_from_its_newest_end() -> None:
    """Nothing is known, so the first work is the newest part of the past, and the watermark stays where it is."""
    planned = plan(situation(POLICY.epoch_us), POLICY)

    assert spans(planned) == [AHEAD, Span(NOW - DAY_US, NOW, "backfill")]
    assert planned.is_filling
    assert planned.complete_through_us == POLICY.epoch_us


def test_a_backfill_goes_on_below_what_is_done() -> None:
    """The next span ends one microsecond before the last one began, and what has changed meanwhile is swept."""
    done = Span(NOW - 2 * DAY_US, NOW - HOUR_US, "backfill")

    planned = plan(situation(POLICY.epoch_us, done=(done,)), POLICY)

    assert spans(planned) == [
        Span(NOW - HOUR_US - L, NOW, "sweep"),
        Span(NOW - 3 * DAY_US - 1, NOW - 2 * DAY_US - 1, "backfill"),
    ]
    assert planned.complete_through_us == POLICY.epoch_us


def test_the_watermark_moves_to_the_end_of_what_is_contiguous() -> None:
    """Done spans that follow one another move the watermark; one behind a hole does not, and the hole is filled."""
    through = NOW - HOUR_US
    done = (
        Span(through - L, through + 10, "sweep"),
        Span(through + 11, through + 20, "sweep"),
        Span(through + 30, through + 40, "sweep"),
    )

    planned = plan(situation(through, done=done), POLICY)

    assert planned.complete_through_us == through + 20
    assert planned.forget == done[:2]
    assert planned.is_filling


def test_the_watermark_stays_before_a_gap() -> None:
    """
    An instant that could not be read completely holds the watermark, and what says that more was read stays.

    Sweeps follow what was read, so that they do not get longer with each day; the gap itself is read again.
    """
    through, at = NOW - HOUR_US, NOW - 50 * MINUTE_US
    done = (Span(through - L, NOW - 10 * MINUTE_US, "sweep"),)

    planned = plan(situation(through, done=done, gaps=(Gap(at, "too many"),)), POLICY)

    assert planned.complete_through_us == at - 1
    assert planned.read_through_us == NOW - 10 * MINUTE_US
    assert planned.forget == ()
    assert spans(planned) == [
        Span(NOW - 10 * MINUTE_US - L, NOW, "sweep"),
        Span(at - at % SECOND_US, at - at % SECOND_US + SECOND_US - 1, "dirty"),
    ]


def test_the_watermark_never_goes_back() -> None:
    """A gap found behind the watermark does not move it, only a person does; it is read again all the same."""
    planned = plan(situation(gaps=(Gap(5 * DAY_US, "too many"),)), POLICY)

    assert planned.complete_through_us == NOW - HOUR_US
    assert spans(planned) == [
        Span(NOW - HOUR_US - L, NOW, "sweep"),
        Span(5 * DAY_US, 5 * DAY_US + SECOND_US - 1, "dirty"),
    ]


@pytest.mark.parametrize("pause", [POLICY.sweep_every_us, DAY_US])
def test_every_gap_comes_to_its_turn(pause: int) -> None:
    """A run reads four of them again at most, and others the next time, at whatever hour runs are made."""
    gaps = tuple(Gap(number * 3 * SECOND_US + 7, "too many") for number in range(32))
    tried = [
        [work.span.lo_us for work in plan(situation(server_us=NOW + run * pause, gaps=gaps), POLICY).work[1:]]
        for run in range(60)
    ]

    assert {len(one) for one in tried} == {4}
    assert len({lo for one in tried for lo in one}) == 32


def test_a_gap_is_read_again_once_a_run() -> None:
    """Whatever else a run has to do, and however often it sweeps."""
    gaps = (Gap(5 * DAY_US, "too many"),)

    assert plan(situation(gaps=gaps, is_swept=True, has_retried=True), POLICY).work == ()
    assert spans(plan(situation(gaps=gaps, has_retried=True), POLICY)) == spans(plan(situation(), POLICY))


def test_what_a_gap_holds_back_does_not_pile_up() -> None:
    """Of the sweeps behind it those are forgotten whose instants others have too."""
    gap = Gap(5 * DAY_US, "too many")
    done = tuple(
        Span(NOW - 10 * HOUR_US + each * MINUTE_US - L, NOW - 10 * HOUR_US + each * MINUTE_US, "sweep")
        for each in range(100)
    )
    through = NOW - 10 * HOUR_US

    planned = plan(situation(5 * DAY_US - 1, done=done, gaps=(gap,)), POLICY)
    kept = [span for span in done if span not in planned.forget]

    assert len(kept) < 20
    assert contiguous_end(through - L, ((span.lo_us, span.hi_us) for span in kept)) == done[-1].hi_us


def test_what_was_read_by_a_clock_that_was_ahead_says_nothing() -> None:
    """Else a watermark that a gap holds would hide it, and no sweep be made until time has passed it."""
    at = NOW - 2 * HOUR_US
    ahead = Span(NOW - 3 * HOUR_US, NOW + HOUR_US, "sweep")
    begun = Span(NOW - HOUR_US, NOW + HOUR_US, "sweep")

    planned = plan(situation(at - 1, done=(ahead,), open=(begun,), gaps=(Gap(at, "too many"),)), POLICY)

    assert set(planned.forget) == {ahead, begun}
    assert spans(planned)[0] == Span(at - 1 - L - (at - 1 - L) % SECOND_US, NOW, "sweep")


def test_sweeps_that_never_end_are_few() -> None:
    """What each run goes on with does not become more."""
    begun = tuple(Span(NOW - HOUR_US, NOW - MINUTE_US - each, "sweep") for each in range(4))

    assert spans(plan(situation(open=begun[:3]), POLICY))[3:] != []
    assert spans(plan(situation(open=begun), POLICY)) == list(begun)


def test_an_open_span_is_resumed() -> None:
    """What was begun is finished, beside the sweep up to now."""
    open_span = Span(NOW - 2 * HOUR_US, NOW - MINUTE_US, "sweep")

    planned = plan(situation(open=(open_span,)), POLICY)

    assert open_span in spans(planned)
    assert open_span not in planned.forget


def test_what_was_told_by_a_clock_that_is_ahead_is_pulled_at_once() -> None:
    """A notification that is here has been received; only what is to be pulled again is told when."""
    ahead = DirtyRange(NOW - 2, NOW - 1, "notification", not_before_us=NOW + HOUR_US, key=1)
    later = DirtyRange(NOW - 2, NOW - 1, "notification", not_before_us=NOW + HOUR_US, attempts=1, key=2)

    planned = plan(situation(dirty=(ahead, later), is_swept=True), POLICY)

    assert [work.dirty for work in planned.work] == [(ahead,)]


def test_dirty_ranges_are_merged_padded_and_cut() -> None:
    """Overlapping ranges are one pull, longer by the lookback on both sides, and end at the server's time."""
    one = DirtyRange(NOW - HOUR_US, NOW - HOUR_US + 5, "notification", key=1)
    other = DirtyRange(NOW - HOUR_US - L, NOW + HOUR_US, "notification", key=2)
    later = DirtyRange(1, 2, "notification", not_before_us=NOW + HOUR_US, attempts=1, key=3)

    planned = plan(situation(dirty=(one, other, later), is_swept=True), POLICY)

    assert planned.work == (Work(Span(NOW - HOUR_US - 2 * L, NOW + POLICY.behind_us, "dirty"), (one, other)),)


def test_one_pull_for_notifications_in_five_seconds() -> None:
    """However many notifications come, a resource is pulled for them once in the pause."""
    due = (DirtyRange(NOW - 5, NOW, "notification", key=1),)

    assert not plan(situation(dirty=due, is_swept=True, dirty_pulled_us=NOW - 3 * SECOND_US), POLICY).work
    assert plan(situation(dirty=due, is_swept=True, dirty_pulled_us=NOW - 5 * SECOND_US), POLICY).work


def test_a_notified_range_is_pulled_again_twice() -> None:
    """After 5 and after 60 seconds; then the sweep owns it."""
    first = again(DirtyRange(1, 2, "notification", key=9), NOW, POLICY)
    assert first is not None
    second = again(first, NOW, POLICY)
    assert second is not None

    assert (first.not_before_us, second.not_before_us) == (NOW + 5 * SECOND_US, NOW + 60 * SECOND_US)
    assert again(second, NOW, POLICY) is None
    assert again(DirtyRange(1, 2, "rewind"), NOW, POLICY) is None


def test_the_wide_sweep_comes_once_a_day() -> None:
    """The latest wide sweep is remembered, and the next one is made a day after it."""
    policy = Policy(scan_every_us=None)
    wide = Span(NOW - 3 * DAY_US, NOW - 23 * HOUR_US, "sweep")

    narrow = plan(situation(done=(wide,)), policy)
    deep = plan(situation(done=(evolve(wide, hi_us=NOW - DAY_US),)), policy)

    assert spans(narrow) == [Span(NOW - HOUR_US - L, NOW, "sweep")]
    assert wide not in narrow.forget
    assert spans(deep) == [Span(NOW - HOUR_US - policy.deep_lookback_us, NOW, "sweep"), AHEAD]


@pytest.mark.parametrize(
    ("done", "is_wide"),
    [
        (Span(0, NOW - 23 * HOUR_US, "scan"), False),
        (Span(0, NOW - DAY_US, "scan"), True),
        (Span(NOW - 2 * DAY_US, NOW - 23 * HOUR_US, "backfill"), False),
        # Early in the history of an epoch a narrow one reaches nearly as far by its own numbers.
        (Span(NOW - 25 * HOUR_US, NOW - 23 * HOUR_US, "sweep"), True),
        (Span(NOW - 25 * HOUR_US, NOW - 23 * HOUR_US, "dirty"), True),
    ],
)
def test_what_has_read_as_much_puts_the_wide_sweep_off(done: Span, is_wide: bool) -> None:
    """A scan and a fill do, each from its end on; no narrow sweep does, and nothing that was notified."""
    policy = Policy(scan_every_us=None)

    first = spans(plan(situation(done=(done,)), policy))[0]

    assert (first.lo_us == NOW - HOUR_US - policy.deep_lookback_us) == is_wide


def test_a_scan_comes_when_the_past_is_filled() -> None:
    """One scan proves a backfill, then one a week; none while there are holes."""
    policy = Policy(deep_every_us=None)
    whole = Span(policy.epoch_us, NOW, "scan")

    assert spans(plan(situation(is_swept=True), policy)) == [whole]
    assert not plan(situation(is_swept=True, done=(evolve(whole, hi_us=NOW - 6 * DAY_US),)), policy).work
    assert spans(plan(situation(is_swept=True, done=(evolve(whole, hi_us=NOW - 7 * DAY_US),)), policy))
    assert whole not in spans(plan(situation(policy.epoch_us), policy))


def test_a_broken_scan_goes_on() -> None:
    """What it has seen is in the store; who asks for a scan has one from the beginning, and so has whom it is too old for."""
    policy = Policy(deep_every_us=None)
    broken, older = Span(0, NOW - DAY_US, "scan"), Span(0, NOW - 2 * DAY_US, "scan")
    old = Span(0, NOW - 7 * DAY_US, "scan")

    planned = plan(situation(open=(broken, older), is_swept=True), policy)
    asked = plan(situation(open=(broken,), is_swept=True, wants_scan=True), policy)
    late = plan(situation(open=(old,), is_swept=True), policy)
    paused = plan(situation(open=(broken,), is_swept=True, is_scan_paused=True), policy)

    assert (spans(planned), planned.forget) == ([broken], (older,))
    assert (spans(asked), asked.forget) == ([Span(0, NOW, "scan")], (broken,))
    assert (spans(late), late.forget) == ([Span(0, NOW, "scan")], (old,))
    assert (spans(paused), paused.forget) == ([], ())


def test_lateness_raises_the_lookback() -> None:
    """Twice the worst lateness, never less than before, and no more than the limit."""
    mark = learn_lateness(Watermark(NOW, L), 20 * MINUTE_US, POLICY)

    assert (mark.lookback_us, mark.lateness_max_us) == (40 * MINUTE_US, 20 * MINUTE_US)
    assert learn_lateness(mark, MINUTE_US, POLICY) == mark
    assert learn_lateness(mark, 90 * DAY_US, POLICY).lookback_us == POLICY.lookback_max_us


def test_alarm_at_half_the_lookback() -> None:
    """Half is early enough to do something about it."""
    assert not is_alarming(Watermark(NOW, L), L // 2)
    assert is_alarming(Watermark(NOW, L), L // 2 + 1)


def test_a_watermark_of_the_future_is_refused() -> None:
    """It says how to set it anew."""
    with pytest.raises(CorruptProgressError, match="rewind --to"):
        check_watermark(Watermark(NOW + HOUR_US, L), NOW, POLICY)

    check_watermark(first_watermark(POLICY), NOW, POLICY)


@given(st.integers(1, DAY_US), st.integers(0, 10_000))
def test_spans_follow_the_density(length: int, seen: int) -> None:
    """A span with too many records is followed by a shorter one, by a factor of 8 at most in either direction."""
    following = next_span_us(length, seen, page_size=50, policy=POLICY)

    assert following >= SECOND_US
    assert length // 8 <= following <= max(SECOND_US, length * 8)
    assert seen <= 1000 or following <= max(SECOND_US, length)


@given(st.integers(1, DAY_US), st.integers(0, 10_000), st.integers(1, 16))
def test_a_span_that_is_read_in_parts_has_pages_for_each(length: int, seen: int, at_once: int) -> None:
    """As many more as parts may be read at once, if it may grow so fast."""
    alone = next_span_us(length, seen, page_size=50, policy=POLICY)
    following = next_span_us(length, seen, page_size=50, policy=POLICY, at_once=at_once)

    assert alone <= following <= max(SECOND_US, length * 8 * at_once)


def test_a_first_fill_counts_as_a_scan() -> None:
    """What a mirror never had cannot be deleted: the scan comes a week after the fill began, not behind it."""
    policy = Policy(deep_every_us=None)
    began = NOW - DAY_US
    done = (first_scan(began, policy), Span(policy.epoch_us, began, "backfill"))

    filled = plan(situation(policy.epoch_us, done=done, is_swept=True), policy)
    later = plan(situation(began, done=done[:1], is_swept=True, server_us=began + 7 * DAY_US), policy)

    assert (filled.work, filled.complete_through_us) == ((), began)
    assert done[0] not in filled.forget
    assert spans(later) == [Span(policy.epoch_us, began + 7 * DAY_US, "scan")]


def test_what_is_ahead_is_read_before_the_first_fill() -> None:
    """The scan that counts as made is not taken for a beginning."""
    planned = plan(situation(POLICY.epoch_us, done=(first_scan(NOW, POLICY),)), POLICY)

    assert spans(planned)[0] == AHEAD


class Clinic:
    """A server whose records change now and then and become visible up to a lookback later; and its mirror."""

    def __init__(self, seed: int, policy: Policy) -> None:
        self.dice = random.Random(seed)
        self.policy = policy
        self.now = NOW
        # Instants that show nothing as long as they hold more than a page.
        self.crowds: set[int] = set()
        self.gaps: set[int] = set()
        # id -> its versions as (updated, visible from)
        self.versions = {
            key: [(self.dice.randrange(NOW - 40 * DAY_US, NOW), 0)] for key in range(self.dice.randrange(30))
        }
        self.mirror: dict[int, int] = {}
        self.mark = first_watermark(policy)
        self.open: list[Span] = []
        self.done: list[Span] = []
        self.dirty: list[DirtyRange] = []

    def change(self) -> None:
        key = self.dice.randrange(40)
        late = self.dice.choice([0, 0, self.dice.randrange(self.policy.lookback_us)])
        old = self.versions.setdefault(key, [])
        # A version is seen no earlier than the one before it.
        seen = max(self.now + late, old[-1][1] if old else 0)
        old.append((self.now, min(seen, self.now + self.policy.lookback_us)))

    def crowd(self) -> None:
        """Many records change in one instant, which shows only one of them."""
        self.crowds.add(self.now)
        for key in range(100 * len(self.crowds), 100 * len(self.crowds) + 3):
            self.versions[key] = [(self.now, 0)]

    def visible(self, key: int) -> int | None:
        shown = [updated for updated, seen in self.versions[key] if seen <= self.now]
        return max(shown, default=None)

    def pull(self, span: Span) -> None:
        for key in self.versions:
            updated = self.visible(key)
            if updated is not None and span.lo_us <= updated <= span.hi_us and updated not in self.crowds:
                self.mirror[key] = max(updated, self.mirror.get(key, 0))
        inside = {at for at in self.gaps | self.crowds if span.lo_us <= at <= span.hi_us}
        self.gaps = self.gaps - inside | self.crowds & inside

    def step(self) -> None:
        """One run, broken off somewhere or not."""
        is_swept = False
        server = self.now - self.now % SECOND_US - self.policy.behind_us
        for _ in range(self.dice.randrange(1, 6)):
            planned = plan(
                Situation(
                    server_us=server,
                    watermark=self.mark,
                    open=self.open,
                    done=self.done,
                    gaps=[Gap(at, "too many") for at in sorted(self.gaps)],
                    dirty=self.dirty,
                    is_swept=is_swept,
                    has_retried=is_swept,
                    span_us=self.dice.randrange(SECOND_US, 20 * DAY_US),
                ),
                self.policy,
            )
            self.mark = evolve(self.mark, complete_through_us=planned.complete_through_us)
            self.done = [span for span in self.done if span not in planned.forget]
            self.open = [span for span in self.open if span not in planned.forget]
            self.open += [work.span for work in planned.work if work.span not in self.open]
            is_swept = True
            for work in planned.work:
                if self.dice.random() < 0.2:
                    return
                self.pull(work.span)
                self.open.remove(work.span)
                self.done.append(work.span)
                self.dirty = [one for one in self.dirty if one not in work.dirty]

    def missing(self, through: int) -> list[int]:
        """Records updated no later than *through* that the mirror does not have as they are shown."""
        return [
            key
            for key in self.versions
            if (updated := self.visible(key)) is not None
            and updated <= through
            and self.mirror.get(key) != updated
        ]


@settings(max_examples=300, deadline=None)
@given(st.integers(0, 2**32), st.booleans())
def test_the_watermark_is_honest(seed: int, has_scans: bool) -> None:
    """Whatever breaks off: what lies a lookback behind the watermark is in the mirror, and in the end everything is."""
    policy = Policy() if has_scans else POLICY
    clinic = Clinic(seed, policy)

    for _ in range(clinic.dice.randrange(5, 25)):
        clinic.now += clinic.dice.randrange(1, 20 * MINUTE_US)
        for _ in range(clinic.dice.randrange(3)):
            clinic.change()
        if clinic.dice.random() < 0.2:
            clinic.dirty.append(DirtyRange(clinic.now - MINUTE_US, clinic.now, "notification"))
        before = clinic.mark.complete_through_us
        clinic.step()
        assert clinic.mark.complete_through_us >= before
        assert not clinic.missing(clinic.mark.complete_through_us - policy.lookback_us)


@settings(max_examples=50, deadline=None)
@given(st.integers(0, 2**32))
def test_gaps_lose_nothing(seed: int) -> None:
    """
    Whatever breaks off: the watermark stays before every gap, and what is not of a gap's instant arrives as if there
    were none. Once the instants can be read, everything is there and the watermark at the server's time.
    """
    clinic = Clinic(seed, POLICY)
    for _ in range(clinic.dice.randrange(5, 25)):
        clinic.now += clinic.dice.randrange(1, 3 * HOUR_US)
        for _ in range(clinic.dice.randrange(3)):
            clinic.change()
        if clinic.dice.random() < 0.3:
            clinic.crowd()
        if clinic.crowds and clinic.dice.random() < 0.2:
            clinic.crowds.remove(clinic.dice.choice(sorted(clinic.crowds)))
        clinic.step()
        mark = clinic.mark.complete_through_us
        assert not clinic.missing(mark - POLICY.lookback_us)
        assert not [at for at in clinic.crowds if at <= mark]

    clinic.dice.random = lambda: 1.0  # type: ignore[method-assign]
    clinic.now += 2 * POLICY.lookback_us
    for _ in range(20):
        clinic.step()
    # One that can be read by now waits for its turn, which comes with time.
    assert {clinic.visible(key) for key in clinic.missing(clinic.now)} <= clinic.gaps
    clinic.crowds.clear()
    for _ in range(40):
        clinic.now += MINUTE_US
        clinic.step()
    for _ in range(10):
        clinic.step()

    assert clinic.mark.complete_through_us == clinic.now - clinic.now % SECOND_US - POLICY.behind_us
    assert (clinic.missing(clinic.now), clinic.gaps) == ([], set())


@settings(max_examples=100, deadline=None)
@given(st.integers(0, 2**32))
def test_runs_that_are_left_alone_complete_the_mirror(seed: int) -> None:
    """Once nothing breaks off, the watermark reaches the server's time and nothing is missing."""
    clinic = Clinic(seed, POLICY)
    for _ in range(10):
        clinic.now += MINUTE_US
        clinic.change()
        clinic.step()

    clinic.now += 2 * POLICY.lookback_us
    clinic.dice.random = lambda: 1.0  # type: ignore[method-assign]
    for _ in range(100):
        clinic.step()

    assert clinic.mark.complete_through_us == clinic.now - clinic.now % SECOND_US - POLICY.behind_us
    assert not clinic.missing(clinic.now)


@pytest.mark.parametrize(("early_us", "expected"), [(1, False), (0, True), (-1, True)])
def test_a_range_is_due_from_its_instant_on(early_us: int, *, expected: bool) -> None:
    """One that a sweep is to make; what a notification told is due at once."""
    told, swept = (DirtyRange(0, 1, why, not_before_us=NOW) for why in ("notification", "notification sweep"))

    assert is_due(swept, NOW - early_us) is expected
    assert is_due(told, NOW - early_us)
