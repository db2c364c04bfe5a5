"""Where a stream stands, as its store says; and what is noted there before anything is read."""

from __future__ import annotations

import logging
from collections.abc import Iterator

from welkin_sdk.mirror.leases import LeaseGuard
from welkin_sdk.mirror.plan import Situation, check_watermark, distrusted, first_scan, first_watermark
from welkin_sdk.mirror.policy import Policy
from welkin_sdk.mirror.store import Store
from welkin_sdk.mirror.types import PulledPage, RunReport, Stream, Watermark

__all__ = ["look", "note_distrust"]

logger = logging.getLogger("welkin_sdk")

_RUNS_LOOKED_AT = 200
_RUNS_AT_FIRST = 10


def look(
    store: Store, guard: LeaseGuard, policy: Policy, *, server_us: int, here_us: int, is_listed: bool = False
) -> Situation:
    """
    What the plan is made from. A stream that is new gets its first watermark.

    Args:
        is_listed: its collection is read by its list, of which the first is a scan as well.

    Raises:
        CorruptProgressError: the watermark cannot be.
    """
    stream = guard.stream
    mark = store.watermark(stream) or _begin(store, guard, policy, server_us, is_listed=is_listed)
    check_watermark(mark, server_us, policy)
    return Situation(
        server_us=server_us,
        watermark=mark,
        open=[span for span, _ in store.open_spans(stream)],
        done=store.done_spans(stream),
        gaps=store.gaps(stream),
        dirty=store.dirty(stream),
        is_scan_paused=_is_scan_paused(store, stream, policy, here_us, is_listed=is_listed),
        span_us=policy.first_span_us,
    )


def _begin(store: Store, guard: LeaseGuard, policy: Policy, server_us: int, *, is_listed: bool) -> Watermark:
    """Nothing has been read. The scan comes before the watermark, without which it is not noted again."""
    mark = first_watermark(policy)
    if not is_listed and not store.count(guard.stream):
        # Of no run: nothing had to be asked.
        store.apply(guard.lease, PulledPage(first_scan(server_us, policy), (), (), None, 0))
    store.save_watermark(guard.lease, mark)
    return mark


def _is_scan_paused(store: Store, stream: Stream, policy: Policy, here_us: int, *, is_listed: bool) -> bool:
    """Whether the last scan was refused a while ago: another one would read everything and be refused again."""
    if policy.scan_every_us is None:
        return False
    last = next(iter(store.runs(stream, kind="scan", limit=1)), None)
    if last is None or last.outcome != "stopped" or last.ended_us is None:
        return False
    pause_us = policy.scan_every_us // 24
    return 0 <= here_us - last.ended_us < (min(pause_us, policy.list_every_us) if is_listed else pause_us)


def _was_ahead_beside(store: Store, stream: Stream, policy: Policy, server_us: int, here_us: int) -> bool:
    """Whether the runs of other collections of the same instance say that the clock was ahead."""
    runs = store.runs(limit=_RUNS_LOOKED_AT)
    others = {
        run.stream
        for run in runs
        if (run.stream.api, run.stream.tenant, run.stream.instance)
        == (stream.api, stream.tenant, stream.instance)
    }
    return any(
        distrusted(
            [run for run in runs if run.stream == other],
            server_us=server_us,
            here_us=here_us,
            policy=policy,
            is_listed=True,
        )
        for other in others
    )


def _latest(store: Store, stream: Stream) -> Iterator[RunReport]:
    """The latest runs first; most of the time the first few say it."""
    few = store.runs(stream, limit=_RUNS_AT_FIRST)
    yield from few
    if len(few) == _RUNS_AT_FIRST:
        yield from store.runs(stream, limit=_RUNS_LOOKED_AT)[_RUNS_AT_FIRST:]


def note_distrust(
    store: Store, guard: LeaseGuard, policy: Policy, *, server_us: int, here_us: int, is_listed: bool = False
) -> None:
    """
    Note what a wrong clock wrote: it is read again as soon as anything may be read, now or after the alarm.

    The alarm itself ends by itself, once time has passed the watermark; what is noted stays until it is read.
    """
    stream = guard.stream
    wrong = distrusted(
        _latest(store, stream),
        server_us=server_us,
        here_us=here_us,
        policy=policy,
        is_listed=is_listed,
    )
    if wrong is None and is_listed and _was_ahead_beside(store, stream, policy, server_us, here_us):
        # Its own runs claim no more than its parents had; what the clock has stamped in it is as wrong.
        store.distrust(guard.lease, after_us=server_us)
    known = [one for one in store.dirty(stream) if one.why == "distrust"]
    if wrong is None or any(one.lo_us <= wrong.lo_us and wrong.hi_us <= one.hi_us for one in known):
        return
    logger.warning(
        "%s: the server's clock was %.0f s ahead of what it is now; what was read meanwhile is read again as soon as anything"
        " may be read",
        stream.resource,
        (wrong.hi_us - wrong.lo_us) / 1e6,
    )
    # What it wrote must not pass for newer than what comes now. First, since what is noted says that this was done.
    store.distrust(guard.lease, after_us=server_us)
    store.add_dirty(stream, [wrong])
