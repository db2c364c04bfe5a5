"""
Where a stream stands, from the store alone; without values and ids, so that it may be shown anywhere.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Literal

from attrs import evolve, frozen

from welkin_sdk.arguments import check_age, check_count, of_configuration
from welkin_sdk.instant import to_datetime
from welkin_sdk.mirror.columns import table_name
from welkin_sdk.mirror.errors import CorruptProgressError
from welkin_sdk.mirror.leases import is_dead
from welkin_sdk.mirror.masks import MASKED
from welkin_sdk.mirror.policy import HOUR_US
from welkin_sdk.mirror.store import Store
from welkin_sdk.mirror.types import Failure, RunReport, Stream

__all__ = ["State", "StatusLimits", "StreamStatus", "read_status"]

State = Literal["new", "filling", "unfinished", "filled", "damaged"]


@frozen(kw_only=True)
class StatusLimits:
    """
    How far from complete a collection may be before somebody should look at it.

    Attributes:
        max_lag: since when it may be out of date; None: for ever. One that was never complete is out of date, unless its
            first fill is under way and began no longer ago than this.
        max_gaps: instants that could not be read completely.
        max_quarantine: answers that could not be stored as records.

    Raises:
        ConfigurationError: a limit of another type, or below 0.
    """

    max_lag: timedelta | None = timedelta(days=1)
    max_gaps: int = 0
    max_quarantine: int = 0

    def __attrs_post_init__(self) -> None:
        with of_configuration():
            if self.max_lag is not None:
                check_age("max_lag", self.max_lag)
            check_count("max_gaps", self.max_gaps)
            check_count("max_quarantine", self.max_quarantine)


_LIMITS = StatusLimits()
_SCANS = 20
_RUN = "run `welkin sync run`"


@frozen
class StreamStatus:
    """
    One collection of the mirror.

    Attributes:
        state: "new": nothing was read yet; "filling": the first fill is under way; "unfinished": it has ended before it was
            done; "filled": it is done, see *complete_through*; "damaged": nobody can tell, since the watermark is damaged.
        complete_through: up to when everything is stored; None before the first run, while the past is being read, and
            where the watermark is damaged.
        lag: how long ago that is.
        lookback: how far each sweep reaches back.
        lateness: the longest a record is known to have stayed invisible.
        records: living ones; *superseded*: of them those that are older here than on the server, since what the server
            shows now cannot be stored.
        gaps: instants that could not be read completely; *quarantine*: what is no record; *dirty*: ranges that are
            known to have changed and wait to be pulled.
        misfits: values that do not fit their columns of the typed table; they are null there, and whole in the body.
        last_run_at, last_outcome: of the latest entry in the run log.
        masked: of the Cloud API: records of which a policy hides something since they were stored; *withheld*: that are in no
            list any more, and not deleted. What was stored of both stays. Neither is in *quarantine*.
        stale_rows: rows of the typed table that are not what the records say, missing or too many; None: nobody looked.
        damaged: living records whose content is not what was stored; None: nobody looked.
        last_failure_at: when the collection could last not be brought up to date, also where nothing could be asked
            for, e.g. since the login was refused; None: it never failed.
        last_failure: why.
        problem: what somebody should look at, and how to repair it; "" for nothing.
    """

    resource: str
    complete_through: datetime | None
    lag: timedelta | None
    lookback: timedelta
    lateness: timedelta
    records: int
    superseded: int
    gaps: int
    quarantine: int
    dirty: int
    last_run_at: datetime | None
    last_outcome: str
    damaged: int | None = None
    last_failure_at: datetime | None = None
    last_failure: str = ""
    problem: str = ""
    state: State = "new"
    masked: int = 0
    withheld: int = 0
    misfits: int = 0
    stale_rows: int | None = None


def read_status(
    store: Store,
    stream: Stream,
    *,
    now_us: int,
    epoch_us: int = 0,
    limits: StatusLimits = _LIMITS,
    quick: bool = False,
    may_be_unfilled: bool = False,
) -> StreamStatus:
    """
    Where *stream* stands.

    Args:
        epoch_us: nothing older is mirrored; a watermark that is still there says nothing.
        limits: beyond them it is a problem.
        quick: do not hash the stored contents anew.
        may_be_unfilled: a first fill that has not begun, or not ended, is no problem: nobody asked for it, or somebody has
            stopped it just now.
    """
    problems: list[str] = []
    try:
        mark = store.watermark(stream)
    except CorruptProgressError as error:
        mark = None
        problems.append(str(error))
    failure = store.last_failure(stream)
    is_known = mark is not None and mark.complete_through_us > epoch_us
    through_us = mark.complete_through_us if mark is not None and is_known else None
    runs = store.runs(stream, limit=1)
    is_at_work = _is_at_work(store, stream, now_us)
    state: State = "damaged" if problems else _state(runs, is_known=is_known, is_at_work=is_at_work)
    problems += _refusals(store, stream, failure)
    if state == "filled" and not is_at_work:
        problems += _broken_off(store, stream, runs)
    if not may_be_unfilled:
        problems += _unfilled(store, stream, state, now_us=now_us, limits=limits, is_told=bool(problems))
    quarantine = store.quarantine(stream)
    masked = sum(one.reason == MASKED for one in quarantine)
    status = StreamStatus(
        resource=stream.resource,
        complete_through=None if through_us is None else to_datetime(through_us),
        lag=None if through_us is None else timedelta(microseconds=max(0, now_us - through_us)),
        lookback=timedelta(microseconds=mark.lookback_us if mark else 0),
        lateness=timedelta(microseconds=mark.lateness_max_us if mark else 0),
        records=store.count(stream),
        superseded=store.count_superseded(stream),
        gaps=len(store.gaps(stream)),
        quarantine=len(quarantine) - masked,
        dirty=len(store.dirty(stream)),
        last_run_at=to_datetime(runs[0].started_us) if runs else None,
        last_outcome=runs[0].outcome if runs else "",
        damaged=None if quick else store.count_damaged(stream),
        last_failure_at=None if failure is None else to_datetime(failure.at_us),
        last_failure="" if failure is None else failure.why,
        state=state,
        masked=masked,
        withheld=_count_withheld(store, stream),
        stale_rows=None if quick else store.count_stale_rows(stream),
        misfits=sum(store.count_misfits(stream).values()),
    )
    return evolve(status, problem="; ".join([*problems, *_excesses(stream, status, limits)]))


def _count_withheld(store: Store, stream: Stream) -> int:
    """Living records that the last whole list has not shown."""
    if stream.api != "cloud-api":
        return 0
    scans = (one for one in store.runs(stream, kind="scan", limit=_SCANS) if one.outcome == "done")
    last = next(scans, None)
    return 0 if last is None else sum(1 for _ in store.unseen(stream, before_run=last.run))


def _is_at_work(store: Store, stream: Stream, now_us: int) -> bool:
    """Whether a process that is not known to be dead holds a lease that has not run out."""
    holder = store.holder(stream, now_us=now_us)
    return holder is not None and not is_dead(holder)


def _state(runs: list[RunReport], *, is_known: bool, is_at_work: bool) -> State:
    if is_known:
        return "filled"
    if is_at_work:
        return "filling"
    return "unfinished" if runs else "new"


def _broken_off(store: Store, stream: Stream, runs: list[RunReport]) -> Iterator[str]:
    """
    Who is killed, or cannot write any more, ends no line of the run log.

    One that had read all of its span by then has left nothing for the next run, which may have nothing to do for a while.
    """
    if runs and runs[0].outcome == "running" and runs[0].span not in store.done_spans(stream):
        yield f"the last run was broken off before its end; {_RUN}"


def _unfilled(
    store: Store, stream: Stream, state: State, *, now_us: int, limits: StatusLimits, is_told: bool
) -> Iterator[str]:
    """
    What is wrong with a collection that was never complete.

    Args:
        is_told: why it is not complete is told already.
    """
    if state == "new" and not is_told:
        yield f"nothing was ever read; {_RUN}"
    elif state == "unfinished" and not is_told:
        yield f"not complete: the first fill has ended before it was done; {_RUN}, which goes on where it was"
    elif state == "filling" and limits.max_lag is not None:
        begun_us = store.begun_us(stream)
        if begun_us is not None and timedelta(microseconds=now_us - begun_us) > limits.max_lag:
            hours = (now_us - begun_us) // HOUR_US
            yield f"not complete: the first fill is under way, and began {hours} hours ago"


def _refusals(store: Store, stream: Stream, failure: Failure | None) -> Iterator[str]:
    """What the server would not let the last runs do, and what else they failed of."""
    scans, runs = store.runs(stream, kind="scan", limit=1), store.runs(stream, limit=1)
    if scans and scans[0].outcome == "stopped":
        yield (
            "the last scan was refused, so that deleted records may still be here; `welkin sync scan` says why, and what"
            " to do"
        )
    elif failure is not None and failure.over_us is None:
        verb = "was refused" if failure.outcome == "stopped" else "failed"
        yield f"the last run {verb}: {failure.why}"
    elif runs and runs[0].outcome == "stopped":
        yield "the last run was refused; `welkin sync run --once` says why"


def _excesses(stream: Stream, status: StreamStatus, limits: StatusLimits) -> Iterator[str]:
    if status.lag is not None and limits.max_lag is not None and status.lag > limits.max_lag:
        hours = int(status.lag.total_seconds() // 3600)
        yield f"complete up to {hours} hours ago only; {_RUN}"
    if status.damaged:
        yield (
            f"{status.damaged} stored records no longer fit their own hash; restore a copy of the store, or move it away"
            " and begin anew"
        )
    if status.stale_rows:
        yield (
            f"{status.stale_rows} rows of {table_name(stream.api, stream.resource)} are not what the records say, as if somebody"
            " had changed that table; drop it, and the next run makes it anew"
        )
    if status.gaps > limits.max_gaps:
        yield f"{status.gaps} instants hold more than could be read of them"
    if status.quarantine > limits.max_quarantine:
        yield f"{status.quarantine} answers could not be stored as records"
    if status.masked > limits.max_quarantine:
        yield f"{status.masked} records are masked by a policy; what they held before is kept"
    if status.withheld > limits.max_quarantine:
        yield f"{status.withheld} records are in no list any more and not deleted, as if a policy withheld them; they are kept"
