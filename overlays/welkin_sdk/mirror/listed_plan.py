"""
What a stream needs next whose collection is listed, decided from values alone.

    scan        the whole list, with all its parents: the first one fills, each later one finds what is gone and, where nothing
                else shows changes, what has changed
    sweep       where the list can be had newest first: down to the lookback behind the watermark
    watermark   when the last whole scan began, or the last of the sweeps that follow it; never past a gap, never back

Its plan is carried out like any other; see `plan`.
"""

from __future__ import annotations

from attrs import evolve

from welkin_sdk.instant import LATEST
from welkin_sdk.mirror.intervals import contiguous_end
from welkin_sdk.mirror.plan import Plan, Situation, Work
from welkin_sdk.mirror.policy import SECOND_US, Policy
from welkin_sdk.mirror.types import Span

__all__ = ["due_us", "plan_listed"]


def plan_listed(situation: Situation, policy: Policy) -> Plan:
    """
    What to do now, and where the watermark stands.

    What something said has changed, without naming the record, can be anywhere in a list: it is answered by a whole one.
    """
    latest_us = situation.server_us + policy.future_us
    future = [
        span for span in (*situation.open, *situation.done) if span.hi_us > latest_us and span.hi_us < LATEST
    ]
    situation = evolve(
        situation,
        open=[span for span in situation.open if span not in future],
        done=[span for span in situation.done if span not in future],
    )
    mark = _advance(situation)
    scanned_us = max((span.hi_us for span in situation.done if span.kind == "scan"), default=None)
    is_filling = scanned_us is None and situation.watermark.complete_through_us <= policy.epoch_us
    due = tuple(one for one in situation.dirty if one.not_before_us <= situation.server_us)
    work: list[Work] = []
    if situation.is_followed and not is_filling:
        work += _sweeps(mark, situation, policy)
    begun = _begun(situation, policy)
    if begun is not None:
        work.append(Work(begun))
    elif (
        not situation.is_scan_paused and (due or _is_due(scanned_us, situation, policy))
    ) or situation.wants_scan:
        work.append(Work(Span(policy.epoch_us, situation.server_us, "scan"), due))
    planned = {item.span for item in work}
    forget = [*future, *_told(situation, mark, scanned_us), *_broken(situation, planned, begun)]
    return Plan(mark, tuple(dict.fromkeys(forget)), tuple(work), is_filling, mark)


def _advance(situation: Situation) -> int:
    mark = situation.watermark.complete_through_us
    scanned_us = max((span.hi_us for span in situation.done if span.kind == "scan"), default=mark)
    sweeps = [(span.lo_us, span.hi_us) for span in situation.done if span.kind == "sweep"]
    end = contiguous_end(max(mark, scanned_us), sweeps)
    return mark if situation.gaps else max(mark, end)


def _sweeps(mark: int, situation: Situation, policy: Policy) -> list[Work]:
    begun = [span for span in situation.open if span.kind == "sweep"]
    if begun or situation.is_swept:
        return [Work(span) for span in begun]
    lo = max(policy.epoch_us, mark - max(policy.lookback_us, situation.watermark.lookback_us))
    return [Work(Span(lo - lo % SECOND_US, situation.server_us, "sweep"))]


def _begun(situation: Situation, policy: Policy) -> Span | None:
    """A scan that was broken off; who asks for one now wants what is deleted now, which its beginning has not seen."""
    if situation.wants_scan or situation.is_scan_paused:
        return None
    begun = [span for span in situation.open if span.kind == "scan" and span.hi_us < LATEST]
    latest = max(begun, key=lambda span: span.hi_us, default=None)
    if latest is None or policy.scan_every_us is None:
        return latest
    return None if situation.server_us - latest.hi_us >= policy.scan_every_us else latest


def _is_due(scanned_us: int | None, situation: Situation, policy: Policy) -> bool:
    # In place of a wide sweep, which would be one as well. A patient whom a policy gives back has no new time, and his
    # children are listed once he is known: what has children is not followed alone.
    is_seldom = situation.is_followed and not situation.has_children
    every_us = policy.deep_every_us if is_seldom else policy.list_every_us
    if scanned_us is None:
        return True
    return every_us is not None and situation.server_us >= _next_us(scanned_us, every_us, policy)


def due_us(scanned_us: int, policy: Policy) -> int:
    """When a list that only passes show is due, the last one of which began at *scanned_us*."""
    return _next_us(scanned_us, policy.list_every_us, policy)


def _next_us(scanned_us: int, every_us: int, policy: Policy) -> int:
    return scanned_us + every_us - _early_us(every_us, policy)


def _early_us(every_us: int, policy: Policy) -> int:
    """
    How much before its interval is over a list is due.

    Whoever asks comes on the dot, and a moment sooner or later: left to the next one, it would be a whole sweep late, or with
    a run from cron at the list's own interval twice as late as that says.
    """
    return min(every_us, policy.sweep_every_us) // 10


def _told(situation: Situation, mark: int, scanned_us: int | None) -> list[Span]:
    """Whose news the watermark tells; the latest scan stays, since it says when the next one is due."""
    return [
        span
        for span in situation.done
        if span.kind != "scan" or span.hi_us != scanned_us
        if span.kind != "sweep" or span.hi_us <= mark
    ]


def _broken(situation: Situation, planned: set[Span], begun: Span | None) -> list[Span]:
    """What was begun and is not gone on with."""
    return [
        span
        for span in situation.open
        if span not in planned and span != begun and not (situation.is_scan_paused and span.kind == "scan")
    ]
