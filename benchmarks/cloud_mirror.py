"""
A mirror of a clinic of the Cloud API: how fast it is filled, what a pass costs, and how late a change can be.

    python -m benchmarks.cloud_mirror            # all of it: some 60,000 records, and a day in minutes
    python -m benchmarks.cloud_mirror --short    # in a minute or two

Each mirror is a process of its own, and so is the clinic. Whether mirror and clinic are equal is told by sqlite3 and the
clinic's own digests.
"""

from __future__ import annotations

import json
import sqlite3
import sys
import tempfile
import time
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from pathlib import Path

from attrs import frozen

from benchmarks.cloud_clinic import Control, Options, clinics
from benchmarks.cloud_fill import Pass, passes_of
from benchmarks.cloud_records import canonical, digest
from benchmarks.ratio import Row
from welkin_sdk.mirror import Policy
from welkin_sdk.mirror.forecast import Forecast, forecast
from welkin_sdk.mirror.reading import choose
from welkin_sdk.probe.report import ListReport, ProbeReport

FEW = 60
SOME = 150
MANY = 2_000
AT_ONCE = 8
_DAY = 86_400
_STREAMS = "SELECT DISTINCT resource FROM record"
_LIVING = "SELECT id, body FROM record WHERE resource = ? AND deleted_us IS NULL"


@frozen
class Late:
    """
    Attributes:
        seconds: from a change to the first answer that showed it, or something later of its record: the latest.
        median_seconds: of all.
        unseen: changes that never showed, of records that were gone before the next pass.
    """

    seconds: float
    median_seconds: float
    unseen: int


def concurrency(patients: int) -> Row:
    """How many more records a second come with 8 requests at once than with one."""
    rates: dict[int, float] = {}
    for at_once in (1, AT_ONCE):
        with _clinic(Options(patients=patients, began=time.time())) as (control, store):
            (filled,) = passes_of(control, str(store), concurrency=at_once)
            _check(control, store, filled)
            rates[at_once] = filled.seen / filled.seconds
            _say(
                f"fill with {at_once} at once: {rates[at_once]:.0f} records a second, {control.requests()} requests"
            )
    ratio = rates[AT_ONCE] / rates[1]
    return Row.of("", f"records a second with {AT_ONCE} requests at once", "1", [ratio], at_most=False)


def whole(patients: int = MANY) -> None:
    """Fill it, then two passes with some changes before each."""
    with _clinic(Options(patients=patients, began=time.time())) as (control, store):
        asked = 0
        for number, done in enumerate(passes_of(control, str(store), concurrency=AT_ONCE, passes=3), 1):
            requests = control.requests() - asked
            asked += requests
            _say(
                f"pass {number}: {done.seen} read, {done.changed} new, changed or gone, {done.seconds:.1f} s,"
                f" {requests} requests, {done.cpu_seconds / done.seen * 1e6:.0f} us of CPU a record,"
                f" {done.resident_kib // 1024} MiB resident, {done.peak_kib // 1024} MiB at most"
            )
            _check(control, store, done)
            control.ask("change", count=200, seed=number)


def day(patients: int, *, hours: float = 24, changes: int = 5_000, speed: float = 300) -> None:
    """Follow a day of changes by a clock that is *speed* times as fast as this machine's."""
    options = Options(
        patients=patients,
        delay_seconds=0,
        changes=int(changes * hours / 24),
        over_seconds=hours * 3_600,
        began=time.time(),
        speed=speed,
    )
    with _clinic(options) as (control, store):
        (filled,) = passes_of(control, str(store), concurrency=AT_ONCE)
        _check(control, store, filled)
        promised = promise(control)
        asked = control.requests()
        control.ask("begin")
        # Long enough for the last change to be seen as late as is promised.
        follows = hours * 3_600 + max(one.change_seconds or 0 for one in promised.collections) + 600
        (followed,) = passes_of(control, str(store), concurrency=AT_ONCE, passes=0, follows_seconds=follows)
        requests = control.requests() - asked
        # It was stopped in the middle of something; the next pass is an interval later.
        time.sleep(1_200 / speed)
        (last,) = passes_of(control, str(store), concurrency=AT_ONCE)
        _check(control, store, last)
        log = control.log()
        # By then there are more patients, and so more lists.
        forecasts = [each.requests_per_day * follows / _DAY for each in (promised, promise(control))]
        _say(
            f"{follows / 3_600:.1f} hours with {len(log)} changes: {requests} requests,"
            f" {forecasts[0]:.0f} by the forecast of its beginning, {forecasts[1]:.0f} by that of its end; {followed.cpu_seconds:.0f} s of CPU"
        )
        for one in promised.collections:
            late = lateness(store, [each for each in log if each[0].partition("/")[0] == one.resource])
            _say(
                f"  {one.resource:<20} late by {late.median_seconds / 60:5.1f} min, at most {late.seconds / 60:5.1f};"
                f" promised {(one.change_seconds or 0) / 60:.0f}; {late.unseen} gone before they were seen"
            )


def promise(control: Control) -> Forecast:
    """What `welkin sync plan` says of such a clinic, whose lists are in no order that is known."""
    (streams,) = control.state().values()
    counts = {name.partition("/")[0]: count for name, (count, _) in streams.items()}
    chosen = choose("cloud-api", None)
    lists = tuple(
        ListReport(
            one.name,
            f"{one.name}.list",
            "",
            parent=one.parent,
            access="granted",
            total=counts[one.name],
            parents_asked=counts["patients"] if one.parent else 0,
        )
        for one in chosen
    )
    report = ProbeReport(1, "cloud", "", 0, lists=lists)
    return forecast(report, chosen, Policy(), page_size=50)


def lateness(store: Path, log: Sequence[tuple[str, str, str, int]]) -> Late:
    """How late *store* had each change of *log*: by when the answers came that showed them."""
    shown: defaultdict[tuple[str, str], list[tuple[int, int]]] = defaultdict(list)
    with closing(sqlite3.connect(store)) as db:
        rows = db.execute("SELECT resource, id, op, updated_us, at_us FROM change ORDER BY seq")
        for resource, id, operation, updated_us, at_us in rows:
            # Times of change are printed to the millisecond; a delete has none, and is newer than what it follows.
            shown[resource, id].append((at_us if operation == "delete" else updated_us, at_us))
    waits: list[float] = []
    unseen = 0
    for stream, _, id, changed_us in log:
        seen = shown[stream, id]
        first = bisect_left([of_us for of_us, _ in seen], changed_us // 1_000 * 1_000)
        if first == len(seen):
            unseen += 1
        else:
            waits.append((seen[first][1] - changed_us) / 1e6)
    waits.sort()
    return Late(max(waits, default=0), waits[len(waits) // 2] if waits else 0, unseen)


def unequal(store: Path, streams: dict[str, tuple[int, str]]) -> list[str]:
    """The streams of which *store* holds anything else than *streams* tell."""
    with closing(sqlite3.connect(store)) as db:
        held = {
            name: {id: canonical(json.loads(body)) for id, body in db.execute(_LIVING, (name,))}
            for (name,) in db.execute(_STREAMS)
        }
    found = {name: (len(records), digest(records)) for name, records in held.items()}
    return [name for name in {*streams, *found} if found.get(name) != streams.get(name)]


def _check(control: Control, store: Path, done: Pass) -> None:
    (streams,) = control.state().values()
    wrong = [*done.problems, *unequal(store, streams)]
    if wrong:
        raise RuntimeError(f"mirror and clinic are not equal: {wrong}")


@contextmanager
def _clinic(options: Options) -> Iterator[tuple[Control, Path]]:
    with tempfile.TemporaryDirectory() as folder, clinics(options) as control:
        yield control, Path(folder, "mirror", "mirror.sqlite")


def _say(line: str) -> None:
    print(line, flush=True)


def main(*, is_short: bool) -> None:
    _say(str(concurrency(FEW if is_short else SOME)))
    if is_short:
        day(FEW // 3, hours=1, speed=300)
        return
    whole()
    day(FEW // 3, speed=150)


if __name__ == "__main__":
    main(is_short="--short" in sys.argv)
