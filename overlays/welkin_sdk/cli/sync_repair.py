"""`welkin sync rewind`, `welkin sync purge` and `welkin sync prune`: what a person decides about a mirror."""

from __future__ import annotations

import asyncio
import json
import re
from collections.abc import Callable, Mapping
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import attrs

from welkin_sdk.cli.failures import FailedWorkError, UsageError
from welkin_sdk.cli.sync_run import Task
from welkin_sdk.clock import SYSTEM_CLOCK

if TYPE_CHECKING:
    from welkin_sdk.mirror.status import StatusLimits
    from welkin_sdk.mirror.types import Erased, Pruned

_UNITS = {"d": "days", "h": "hours", "m": "minutes", "s": "seconds"}


def rewind(task: Task, to: str, say: Callable[[str], None]) -> None:
    """Set the watermarks of the task's resources to the time that *to* says."""
    moment = _moment(to)

    async def work() -> None:
        async with task.open(sends=False) as mirror:
            mirror.rewind(moment)

    asyncio.run(work())
    say("the watermarks are set; `welkin sync run` reads everything since then again")


def purge(task: Task, after: str, *, vacuum_full: bool, say: Callable[[str], None]) -> None:
    """Forget what was deleted longer ago than *after* says."""
    age = read_age("--after", after)

    async def work() -> int:
        async with task.open(sends=False) as mirror:
            return mirror.purge(age, vacuum_full=vacuum_full)

    say(f"{asyncio.run(work())} deleted records are forgotten")


def erase(task: Task, patient: str, *, readmit: bool, vacuum_full: bool, say: Callable[[str], None]) -> None:
    """Forget *patient*, or let him in again; says what was found, and what is out of reach."""

    async def work() -> str:
        async with task.open(sends=False) as mirror:
            if readmit:
                if not mirror.readmit(patient):
                    raise FailedWorkError("PATIENT: nobody of that id was erased here")
                return "he is mirrored again from the next scan on: `welkin sync scan`"
            gone = mirror.erase(patient, vacuum_full=vacuum_full)
            counts = attrs.asdict(gone, filter=lambda field, _: field.name != "ids")
            print(json.dumps(counts), flush=True)
            readers = ", ".join(one.name for one in mirror.consumers()) or "none is known by name"
            return _erased(gone, readers)

    say(asyncio.run(work()))


def _erased(gone: Erased, readers: str) -> str:
    strange = (
        f"tables that are none of the mirror's ({', '.join(gone.not_reached)}), which may name him still; "
        if gone.not_reached
        else ""
    )
    if gone.is_nothing and not gone.was_forgotten:
        return (
            "0 records: nothing of that id was here; runs do not take it in when it comes. If it was mistyped, let it in"
            " again with --readmit, and give the patient's own"
            + (f"; not reached: {strange[:-2]}" if strange else "")
        )
    before = "; the patient had been erased before" if gone.was_forgotten else ""
    return (
        f"{gone.records} records, {gone.contents} older contents, {gone.quarantine} answers in quarantine and"
        f" {gone.notifications} notifications are forgotten, and runs do not take them in again{before}; not reached:"
        f" {strange}files of `welkin sync export`, copies and backups of the store, and what consumers of the feed have read"
        f" ({readers})"
    )


def prune(
    task: Task,
    ages: Mapping[str, str],
    *,
    consumer: str | None,
    vacuum_full: bool,
    say: Callable[[str], None],
) -> None:
    """Forget what is older than *ages* say, by the names of `AsyncMirror.prune`, and *consumer* if one is named."""
    limits = {name: read_age("--" + name.replace("_", "-"), text) for name, text in ages.items()}

    async def work() -> Pruned:
        async with task.open(sends=False) as mirror:
            if consumer is not None and not mirror.forget_consumer(consumer):
                known = [one.name for one in mirror.consumers()]
                raise FailedWorkError(
                    f"--consumer: there is none of that name; there are {', '.join(known) or 'none'}"
                )
            return mirror.prune(**limits, vacuum_full=vacuum_full)

    gone = asyncio.run(work())
    say(
        f"{gone.notifications} notifications, {gone.changes} replaced contents and {gone.runs} lines of the run log "
        "are forgotten"
    )


def _moment(text: str) -> datetime:
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        raise UsageError("--to wants an ISO 8601 time, e.g. 2026-01-31 or 2026-01-31T08:00:00Z") from None
    moment = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
    if moment > SYSTEM_CLOCK.now():
        raise UsageError("--to lies in the future; name a time up to which the mirror is surely complete")
    return moment


def read_age(option: str, text: str) -> timedelta:
    """
    How long *text* is.

    Raises:
        UsageError: it is no number with a unit.
    """
    found = re.fullmatch(r"([0-9]{1,6})([dhms])", text)
    if found is None:
        raise UsageError(f"{option} wants a number and a unit, e.g. 90d, 12h, 30m or 0s")
    return timedelta(**{_UNITS[found[2]]: int(found[1])})


def read_limits(max_lag: str, max_gaps: int, max_quarantine: int) -> StatusLimits:
    """
    What a status is held against.

    Raises:
        UsageError: *max_lag* is no number with a unit.
    """
    from welkin_sdk.mirror.status import StatusLimits

    return StatusLimits(
        max_lag=read_age("--max-lag", max_lag), max_gaps=max_gaps, max_quarantine=max_quarantine
    )
