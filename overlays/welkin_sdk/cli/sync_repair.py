"""`welkin sync rewind` and `welkin sync purge`: what a person decides about a mirror."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

from welkin_sdk.cli.failures import UsageError
from welkin_sdk.cli.sync_run import Task

_UNITS = {"d": "days", "h": "hours", "m": "minutes", "s": "seconds"}


def rewind(task: Task, to: str, say: Callable[[str], None]) -> None:
    """Set the watermarks of the task's resources to the time that *to* says."""
    moment = _moment(to)

    async def work() -> int:
        async with task.open(sends=False) as mirror:
            mirror.rewind(moment)
            return len(mirror.streams)

    count = asyncio.run(work())
    say(f"{count} watermarks are set; `welkin sync run` reads everything since then again")


def purge(task: Task, after: str, say: Callable[[str], None]) -> None:
    """Forget what was deleted longer ago than *after* says."""
    age = _age(after)

    async def work() -> int:
        async with task.open(sends=False) as mirror:
            return mirror.purge(age)

    say(f"{asyncio.run(work())} deleted records are forgotten")


def _moment(text: str) -> datetime:
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        raise UsageError("--to wants an ISO 8601 time, e.g. 2026-01-31 or 2026-01-31T08:00:00Z") from None
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


def _age(text: str) -> timedelta:
    found = re.fullmatch(r"([0-9]{1,6})([dhms])", text)
    if found is None:
        raise UsageError("--after wants a number and a unit, e.g. 90d, 12h, 30m or 0s")
    return timedelta(**{_UNITS[found[2]]: int(found[1])})
