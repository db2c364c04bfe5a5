"""
What a stream needs next, decided from values alone: its progress in the store and the server's time.

    watermark   the end of the done spans that follow one another, never past the first gap, never back
    sweep       from the lookback behind the watermark to the server's time; the wide one when it is due
    dirty       what something said has changed, padded by the lookback, merged into one pull
    backfill    the newest part of the oldest hole, so that useful data comes early
    scan        everything, when it is due and nothing is left to be filled; a first fill counts as one, since of what
                a mirror never had nothing can be deleted

A plan is plain data: any engine may carry it out, on any machine, in any order, as often as it likes.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from hashlib import blake2b

from attrs import evolve, frozen

from welkin_sdk.instant import LATEST, floor_second
from welkin_sdk.mirror.errors import CorruptProgressError
from welkin_sdk.mirror.intervals import Interval, clamp, contiguous_end, pad, subtract
from welkin_sdk.mirror.policy import SECOND_US, Policy
from welkin_sdk.mirror.types import DirtyRange, Gap, RunReport, Span, Watermark

__all__ = [
    "Plan",
    "Situation",
    "Work",
    "again",
    "check_watermark",
    "distrusted",
    "first_scan",
    "first_watermark",
    "is_alarming",
    "is_due",
    "learn_lateness",
    "next_span_us",
    "plan",
]

# Each costs as many requests as sizes of a page are tried, and a few more.
_RETRIED_AT_ONCE = 4
# Sweeps that each run goes on with: a server of which none comes to its end gets no more of them.
_BEGUN_AT_ONCE = 4


@frozen(kw_only=True)
class Situation:
    """
    Where a stream stands.

    Attributes:
        server_us: upper end of what may be called complete now: the server's clock, less a margin.
        open: spans begun or planned; *done*: spans read to their end.
        is_swept: the sweep up to *server_us* has been made in this run.
        has_retried: this run has tried gaps once more.
        wants_scan: somebody has asked for a scan, due or not.
        is_scan_paused: the last one was refused so short a time ago that another one would be refused as well.
        dirty_pulled_us: when a dirty range was pulled last; None: not in this run.
        span_us: length of the next span of a backfill.
        is_followed: of a collection that is listed: its list can be had newest first.
        has_children: others are listed under its records, and wait for what only a whole list shows.
    """

    server_us: int
    watermark: Watermark
    open: Sequence[Span] = ()
    done: Sequence[Span] = ()
    gaps: Sequence[Gap] = ()
    dirty: Sequence[DirtyRange] = ()
    is_swept: bool = False
    has_retried: bool = False
    wants_scan: bool = False
    is_scan_paused: bool = False
    dirty_pulled_us: int | None = None
    span_us: int
    is_followed: bool = False
    has_children: bool = False


@frozen
class Work:
    """A span to be pulled, and the dirty ranges that are answered by it."""

    span: Span
    dirty: tuple[DirtyRange, ...] = ()


@frozen
class Plan:
    """
    Attributes:
        complete_through_us: the watermark as the done spans have it now.
        forget: spans whose news are told, or that are planned anew.
        work: in this order.
        is_filling: some of the past has not been read yet, beyond what is in *work*.
        read_through_us: up to there all has been read, but for the gaps; the watermark, where there are none.
    """

    complete_through_us: int
    forget: tuple[Span, ...]
    work: tuple[Work, ...]
    is_filling: bool
    read_through_us: int


def first_scan(server_us: int, policy: Policy) -> Span:
    """
    What a mirror that holds nothing has scanned already: whatever it will hold, it reads later than now.

    So a first fill reads each record once, and the first scan comes when one is due.
    """
    return Span(policy.epoch_us, server_us, "scan")


def first_watermark(policy: Policy) -> Watermark:
    """The watermark of a stream of which nothing is known."""
    return Watermark(complete_through_us=policy.epoch_us, lookback_us=policy.lookback_us)


def check_watermark(watermark: Watermark, server_us: int, policy: Policy) -> None:
    """
    Refuse to build on a watermark that cannot be.

    Raises:
        CorruptProgressError: it lies in the server's future.
    """
    if watermark.complete_through_us > server_us + policy.future_us:
        raise CorruptProgressError(
            "the watermark lies in the future of the server's clock; if that clock is right, set the watermark"
            " anew with `welkin sync rewind --to`"
        )


def distrusted(
    runs: Iterable[RunReport], *, server_us: int, here_us: int, policy: Policy, is_listed: bool = False
) -> DirtyRange | None:
    """
    What was read when the server's clock was ahead of what it is now, to be read again; None: it was not.

    Each run of the log says up to which time of the server it read, and by this machine's clock when. The lead of the
    one over the other is the same from run to run, but where a clock was wrong. What was read with a larger lead than
    today's was complete no further than today's lead allows. If it is today's clock that is wrong, reading again is
    harmless.

    Args:
        runs: the latest first.
        server_us, here_us: one moment by both clocks.
        is_listed: of a collection that is listed, which a scan brings up to date.
    """
    bringing = ("sweep", "scan") if is_listed else ("sweep",)
    lead_us = server_us - here_us
    begin_us = end_us = None
    for run in runs:
        honest_us = run.started_us + lead_us
        if run.span.kind in (*bringing, "backfill") and run.span.hi_us > honest_us + policy.future_us:
            begin_us = min(honest_us, honest_us if begin_us is None else begin_us)
            end_us = max(run.span.hi_us, end_us or run.span.hi_us)
        elif run.span.kind in bringing and run.outcome == "done":
            break
    return None if begin_us is None or end_us is None else DirtyRange(begin_us, end_us, "distrust")


def plan(situation: Situation, policy: Policy) -> Plan:
    """
    What to do now, and where the watermark stands.

    The watermark stays before the first gap, and a gap stays in the store until what it stands for was read: that is
    all that holds it. Sweeps follow the end of what has been read, as done spans in the store have it, so that a gap
    costs the same in every run, however old it is.
    """
    future = _future(situation, policy)
    if future:
        situation = evolve(
            situation,
            done=[span for span in situation.done if span not in future],
            open=[span for span in situation.open if span not in future],
        )
    mark = _advance(situation)
    resumed = [span for span in situation.open if span.kind in ("sweep", "backfill")]
    covering = [*(_ends(span) for span in _covering(situation.done)), *(_ends(span) for span in resumed)]
    frontier = max([mark, *(hi for _, hi in covering)])
    holes = _holes(mark, frontier, covering, situation, policy)
    backfills = [Work(span) for span in resumed if span.kind == "backfill"]
    is_filling = bool(holes or backfills)
    if holes and not backfills:
        lo = max(holes[-1].lo, holes[-1].hi - situation.span_us)
        backfills = [Work(Span(lo, holes[-1].hi, "backfill"))]
    # What is under way comes to its end before the next sweep; read it is not yet.
    begun_us = contiguous_end(mark, covering)
    read_us = contiguous_end(mark, map(_ends, _covering(situation.done)))
    work = [
        *(Work(span) for span in resumed if span.kind == "sweep"),
        *_sweep(frontier if is_filling else begun_us, frontier, situation, policy),
        *_retries(situation, policy),
        *_ahead(mark, situation, policy),
        *_dirty(situation, policy),
        *backfills,
    ]
    begun = _begun_scan(situation, policy)
    if not is_filling and begun is not None:
        work.append(Work(begun))
    elif not is_filling and _is_scan_due(situation, policy):
        work.append(Work(Span(policy.epoch_us, situation.server_us, "scan")))
    planned = {item.span for item in work} - set(resumed)
    forget = dict.fromkeys((*future, *_forgettable(situation, mark, planned, policy)))
    return Plan(mark, tuple(forget), tuple(work), is_filling, read_us)


def _future(situation: Situation, policy: Policy) -> list[Span]:
    """
    What claims to be read up to later than now: a clock said so that was ahead.

    Else no sweep would be made until time has passed it. What it has read is noted as dirty, see `distrusted`.
    """
    latest_us = situation.server_us + policy.future_us
    spans = (*situation.open, *situation.done)
    return [span for span in spans if span.kind != "dirty" and span.hi_us > latest_us]


def _covering(spans: Iterable[Span]) -> list[Span]:
    return [span for span in spans if span.kind in ("sweep", "backfill")]


def _ends(span: Span) -> tuple[int, int]:
    return span.lo_us, span.hi_us


def _advance(situation: Situation) -> int:
    mark = situation.watermark.complete_through_us
    end = contiguous_end(mark, (_ends(span) for span in _covering(situation.done)))
    before_gap = min((gap.at_us - 1 for gap in situation.gaps), default=end)
    return max(mark, min(end, before_gap))


def _holes(
    mark: int,
    frontier: int,
    covering: Iterable[tuple[int, int]],
    situation: Situation,
    policy: Policy,
) -> list[Interval]:
    """What below the frontier has never been read."""
    if frontier > mark:
        return subtract([(mark + 1, frontier)], covering)
    if mark == policy.epoch_us and situation.server_us > mark:
        return [Interval(mark, situation.server_us)]
    return []


def _sweep(base: int, frontier: int, situation: Situation, policy: Policy) -> list[Work]:
    if situation.is_swept or frontier <= policy.epoch_us:
        return []
    begun = [span for span in situation.open if span.kind == "sweep"]
    if len(begun) >= _BEGUN_AT_ONCE or any(span.hi_us >= situation.server_us for span in begun):
        return []
    lookback = max(policy.lookback_us, situation.watermark.lookback_us)
    if _is_deep_due(situation, policy):
        lookback = max(lookback, policy.deep_lookback_us)
    lo = max(policy.epoch_us, base - lookback)
    # The server may filter by whole seconds; only the outer edge is rounded, steps inside stay as they are.
    lo -= lo % SECOND_US
    return [Work(Span(lo, situation.server_us, "sweep"))] if lo <= situation.server_us else []


def _retries(situation: Situation, policy: Policy) -> list[Work]:
    """
    The gaps once more, a few of them a run: the server may grant more by now, or the instant hold less.

    Always the whole second: of a server that compares whole seconds, a gap stands for all of one. Once a run, not with each
    sweep of it: where this takes longer than the time from one sweep to the next, the run would never end.
    """
    if situation.has_retried:
        return []
    seconds = sorted({floor_second(gap.at_us) for gap in situation.gaps})
    # Others in every run, whatever its hour: each comes to its turn.
    turns = sorted(seconds, key=lambda lo_us: blake2b(f"{lo_us} {situation.server_us}".encode()).digest())
    return [Work(Span(lo_us, lo_us + SECOND_US - 1, "dirty")) for lo_us in sorted(turns[:_RETRIED_AT_ONCE])]


def _ahead(mark: int, situation: Situation, policy: Policy) -> list[Work]:
    """What claims to be from later than now, as often as the wide sweep, and before the first fill."""
    is_new = mark == policy.epoch_us and not _covering([*situation.open, *situation.done])
    if situation.is_swept or not (is_new or _is_deep_due(situation, policy)):
        return []
    # Not a sweep: what it reads up to is no time up to which anything is complete.
    return [Work(Span(situation.server_us + 1, LATEST, "dirty"))]


def _is_deep_due(situation: Situation, policy: Policy) -> bool:
    if policy.deep_every_us is None:
        return False
    deep = [span.hi_us for span in situation.done if _is_deep(span, policy) or span.kind == "scan"]
    return situation.server_us - max(deep, default=policy.epoch_us) >= policy.deep_every_us


def _is_deep(span: Span, policy: Policy) -> bool:
    """Whether there is nothing for a wide sweep to find a while after *span*."""
    if span.kind == "backfill":
        return True
    return span.kind == "sweep" and span.hi_us - span.lo_us >= policy.deep_lookback_us


def _begun_scan(situation: Situation, policy: Policy) -> Span | None:
    """A scan that was broken off; who asks for one now wants what is deleted now, which its beginning has not seen."""
    if situation.wants_scan or situation.is_scan_paused:
        return None
    begun = [span for span in situation.open if span.kind == "scan" and span.hi_us < LATEST]
    latest = max(begun, key=lambda span: span.hi_us, default=None)
    age_us = policy.scan_every_us
    is_old = latest is not None and age_us is not None and situation.server_us - latest.hi_us >= age_us
    return None if is_old else latest


def _is_scan_due(situation: Situation, policy: Policy) -> bool:
    if situation.wants_scan:
        return True
    if policy.scan_every_us is None or situation.is_scan_paused:
        return False
    scans = [span.hi_us for span in situation.done if span.kind == "scan"]
    return not scans or situation.server_us - max(scans) >= policy.scan_every_us


def _dirty(situation: Situation, policy: Policy) -> list[Work]:
    """All that is due in as few pulls as its ranges allow; one is left waiting while the last pull is fresh."""
    now = situation.server_us + policy.behind_us
    if situation.dirty_pulled_us is not None and now - situation.dirty_pulled_us < policy.pause_us:
        return []
    due = [one for one in situation.dirty if is_due(one, now)]
    lookback = max(policy.lookback_us, situation.watermark.lookback_us)
    spans = clamp(pad(((one.lo_us, one.hi_us) for one in due), lookback), policy.epoch_us, now)
    served: list[Work] = []
    for lo, hi in spans:
        inside = tuple(one for one in due if lo <= max(one.lo_us - lookback, policy.epoch_us) <= hi)
        served.append(Work(Span(lo - lo % SECOND_US, hi, "dirty"), inside))
    return served


def _forgettable(situation: Situation, mark: int, planned: set[Span], policy: Policy) -> tuple[Span, ...]:
    # The latest wide sweep and the latest scan stay: they say when the next one is due.
    kept = {
        max((span for span in situation.done if matches(span)), key=lambda span: span.hi_us, default=None)
        for matches in (lambda span: _is_deep(span, policy), lambda span: span.kind == "scan")
    }
    told = [
        span
        for span in situation.done
        if span not in kept and (span.kind in ("dirty", "scan") or span.hi_us <= mark)
    ]
    told += _redundant([span for span in _covering(situation.done) if span not in {*told, *kept}])
    # Dirty ranges outlive their pull, which begins anew; so does a second look of a scan. A scan itself goes on.
    begun = None if situation.is_scan_paused else _begun_scan(situation, policy)
    is_kept = situation.is_scan_paused and not situation.wants_scan
    broken = [
        span
        for span in situation.open
        if span.kind == "dirty"
        or (span.kind == "scan" and (span.hi_us == LATEST or not (is_kept or span == begun)))
    ]
    again = [span for span in situation.done if span in planned]
    return tuple(dict.fromkeys([*told, *broken, *again]))


def _redundant(spans: Iterable[Span]) -> list[Span]:
    """Those whose instants the others have too: while a gap holds the watermark, sweeps would pile up behind it."""
    needed = sorted(spans, key=lambda span: span.hi_us - span.lo_us)
    redundant: list[Span] = []
    for span in list(needed):
        others = [other for other in needed if other != span]
        if not subtract([_ends(span)], map(_ends, others)):
            needed.remove(span)
            redundant.append(span)
    return redundant


def next_span_us(length_us: int, seen: int, *, page_size: int, policy: Policy, at_once: int = 1) -> int:
    """
    Length of the next span after one of *length_us* had *seen* records; it shrinks by a factor of 8 at most.

    Args:
        at_once: parts of it that are read at once; each is to have as many pages as a span that is read alone. It grows
            by a factor of 8 for each of them at most.
    """
    wanted = length_us * policy.span_pages * page_size * at_once // max(seen, 1)
    return max(SECOND_US, length_us // 8, min(wanted, length_us * 8 * at_once))


def is_due(dirty: DirtyRange, now_us: int) -> bool:
    """Whether *dirty* may be pulled; what a notification told has happened, whatever its receiver's clock says."""
    is_news = dirty.why == "notification" and dirty.attempts == 0
    return is_news or dirty.not_before_us <= now_us


def again(pulled: DirtyRange, now_us: int, policy: Policy) -> DirtyRange | None:
    """The same range once more, for what was not visible yet; None when the sweep owns it from now on."""
    if pulled.why != "notification" or pulled.attempts >= len(policy.again_us):
        return None
    not_before = now_us + policy.again_us[pulled.attempts]
    return evolve(pulled, attempts=pulled.attempts + 1, not_before_us=not_before, key=None)


def learn_lateness(watermark: Watermark, lateness_us: int, policy: Policy) -> Watermark:
    """The watermark once a record is known to have stayed invisible for *lateness_us*."""
    worst = max(watermark.lateness_max_us, lateness_us)
    lookback = max(policy.lookback_us, watermark.lookback_us, min(2 * worst, policy.lookback_max_us))
    return evolve(watermark, lateness_max_us=worst, lookback_us=lookback)


def is_alarming(watermark: Watermark, lateness_us: int) -> bool:
    """Whether *lateness_us* comes so near to the lookback that something may already have been missed."""
    return lateness_us > watermark.lookback_us // 2
