"""
Where a stream stands, from the store alone; without values and ids, so that it may be shown anywhere.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from attrs import frozen

from welkin_sdk.protocol.instant import to_datetime
from welkin_sdk.sync.errors import CorruptProgressError
from welkin_sdk.sync.store import Store
from welkin_sdk.sync.types import Stream

__all__ = ["StreamStatus", "read_status"]


@frozen
class StreamStatus:
    """
    One collection of the mirror.

    Attributes:
        complete_through: up to when everything is stored; None before the first run, while the past is being read, and
            where the watermark is damaged.
        lag: how long ago that is.
        lookback: how far each sweep reaches back.
        lateness: the longest a record is known to have stayed invisible.
        records: living ones; *superseded*: of them those that are older here than on the server, since what the server
            shows now cannot be stored.
        gaps: instants that could not be read completely; *quarantine*: what is no record; *dirty*: ranges that are
            known to have changed and wait to be pulled.
        last_run_at, last_outcome: of the latest entry in the run log.
        problem: what has to be repaired, and how; "" for nothing.
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
    problem: str = ""


def read_status(store: Store, stream: Stream, *, now_us: int, epoch_us: int = 0) -> StreamStatus:
    """
    Where *stream* stands.

    Args:
        epoch_us: nothing older is mirrored; a watermark that is still there says nothing.
    """
    problem = ""
    try:
        mark = store.watermark(stream)
    except CorruptProgressError as error:
        mark, problem = None, str(error)
    scans = store.runs(stream, kind="scan", limit=1)
    if not problem and scans and scans[0].outcome == "stopped":
        problem = (
            "the last scan was refused, so that deleted records may still be here; `welkin sync scan` says why, and what"
            " to do"
        )
    is_known = mark is not None and mark.complete_through_us > epoch_us
    through_us = mark.complete_through_us if mark is not None and is_known else None
    runs = store.runs(stream, limit=1)
    return StreamStatus(
        resource=stream.resource,
        complete_through=None if through_us is None else to_datetime(through_us),
        lag=None if through_us is None else timedelta(microseconds=max(0, now_us - through_us)),
        lookback=timedelta(microseconds=mark.lookback_us if mark else 0),
        lateness=timedelta(microseconds=mark.lateness_max_us if mark else 0),
        records=store.count(stream),
        superseded=store.count_superseded(stream),
        gaps=len(store.gaps(stream)),
        quarantine=len(store.quarantine(stream)),
        dirty=len(store.dirty(stream)),
        last_run_at=to_datetime(runs[0].started_us) if runs else None,
        last_outcome=runs[0].outcome if runs else "",
        problem=problem,
    )
