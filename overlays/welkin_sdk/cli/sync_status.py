"""`welkin sync status` and `welkin sync verify`: where the mirror stands, and whether it is equal."""

from __future__ import annotations

import asyncio
import json
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from attrs import asdict
from rich.console import Console
from rich.table import Table

from welkin_sdk.cli.exposition import expose
from welkin_sdk.cli.failures import FailedWorkError
from welkin_sdk.cli.sync_run import Task
from welkin_sdk.clock import SYSTEM_CLOCK

if TYPE_CHECKING:
    from welkin_sdk.mirror.status import StatusLimits
    from welkin_sdk.mirror.store import Store
    from welkin_sdk.mirror.types import Stream
    from welkin_sdk.mirror.verify import Comparison

Row = Mapping[str, object]
DURATIONS = ("lag", "lookback", "lateness")
_MANY = 1000


def print_status(
    task: Task, limits: StatusLimits, *, quick: bool, output: str | None, say: Callable[[str], None]
) -> None:
    """
    Print a row for each resource, or a page for Prometheus.

    Args:
        quick: without the store's check of itself.

    Raises:
        FailedWorkError: something needs repair, or is beyond *limits*; the text says what.
    """
    from welkin_sdk.instant import to_datetime
    from welkin_sdk.mirror.reading import NOTHING_OF_INSTANCE
    from welkin_sdk.mirror.status import read_status

    form = form_of(output)
    with task.open_store() as (store, streams):
        if not quick:
            store.check()
        now_us = SYSTEM_CLOCK.now_us()
        unasked = _unasked(task, store, streams)
        found = [
            read_status(
                store, stream, now_us=now_us, limits=limits, quick=quick, may_be_unfilled=stream in unasked
            )
            for stream in streams
        ]
        filling = [status.resource for status in found if status.state == "filling"]
        is_empty = not store.streams(streams[0].tenant, streams[0].instance)
        consumers = store.consumers(streams[0].tenant, streams[0].instance)
        waiting = len(store.pending(streams[0].tenant, streams[0].instance, limit=_MANY))
    if form == "prometheus":
        print(expose(found, waiting=waiting, consumers=consumers), end="")
    else:
        rows = [dict(map(_plain, asdict(status).items())) for status in found]
        _print(_narrow(rows) if form == "table" else rows, form)
    if is_empty and task.api == "cloud-api":
        say(f"note: {NOTHING_OF_INSTANCE}")
    if filling:
        say(f"note: the first fill is under way: {', '.join(filling)}")
    for status in found:
        if status.misfits:
            say(
                f"note: {status.misfits} values of {status.resource} do not fit their columns, and are null there"
            )
    if waiting:
        many = f"{waiting} or more" if waiting == _MANY else str(waiting)
        say(f"note: {many} notifications wait in the inbox for `welkin sync run`")
    for consumer in consumers:
        if consumer.unread and consumer.since_us is not None:
            since = to_datetime(consumer.since_us).date()
            say(
                f"note: the consumer {consumer.name} has not read {consumer.unread} changes, the oldest of {since}"
            )
    problems = [f"{status.resource}: {status.problem}" for status in found if status.problem]
    if problems:
        raise FailedWorkError("; ".join(dict.fromkeys(problems)))


def _narrow(rows: Sequence[Row]) -> list[Row]:
    """What fits a terminal: without what is nowhere, and what another column says; JSON has all of it."""
    # A failure that is not over is the problem, and one that is over takes too much room.
    told = {"last_failure_at", "last_failure", "complete_through", "lookback_seconds", "last_run_at"}
    left = [name for name in rows[0] if name not in told]
    always = {"resource", "state", "records", "lag_seconds"}
    shown = [name for name in left if name in always or any(row[name] for row in rows)]
    return [{name: row[name] for name in shown} for row in rows]


def _unasked(task: Task, store: Store, streams: Sequence[Stream]) -> set[Stream]:
    """Where nobody names collections: those that no run was ever asked for, while others were."""
    begun = set(store.streams(streams[0].tenant, streams[0].instance))
    return set() if task.resources or not begun else set(streams) - begun


def print_comparison(task: Task, *, output: str | None) -> None:
    """
    Print a row for each resource.

    Raises:
        FailedWorkError: mirror and server differ.
    """
    form = form_of(output)
    rows, different, advice, damaged = asyncio.run(_compare(task))
    _print(rows, form)
    if damaged:
        raise FailedWorkError(
            f"{damaged} stored records no longer fit their own hash; restore a copy of the store, or move it away and"
            " run again to begin anew"
        )
    if different:
        raise FailedWorkError(f"not equal: {', '.join(different)}; {'; '.join(advice)}")


async def _compare(task: Task) -> tuple[list[Row], list[str], list[str], int]:
    async with task.open() as mirror:
        found = await mirror.verify()
    rows: list[Row] = [{**asdict(one), "is_equal": one.is_equal} for one in found]
    different = [one.resource for one in found if not one.is_equal]
    return rows, different, list(_advice(found)), sum(one.damaged for one in found)


def _advice(found: Sequence[Comparison]) -> Iterator[str]:
    """What helps against what was found, and what does not."""
    if any(one.missing or one.extra or one.different for one in found):
        yield "`welkin sync run --once` brings them up to date, and `welkin sync scan` finds what no time shows"
    if unreadable := sum(one.unreadable for one in found):
        superseded = sum(one.superseded for one in found)
        yield (
            f"{unreadable} cannot be stored as the server shows them, of {superseded} the mirror has an older content;"
            " they are in the quarantine, and come once the server shows them whole"
        )
    if unread := sum(one.unread for one in found):
        yield f"of {unread} instants the server shows no more than it grants a page, so that nobody can read the rest"


def form_of(output: str | None) -> str:
    """How a short table is printed."""
    return output or ("table" if sys.stdout.isatty() else "json")


def _plain(member: tuple[str, object]) -> tuple[str, object]:
    """As JSON has it: times as ISO 8601 in UTC, durations in seconds."""
    name, value = member
    if isinstance(value, datetime):
        return name, value.isoformat(timespec="seconds").replace("+00:00", "Z")
    if name in DURATIONS:
        # By its name: None is a duration that nobody knows, and is called what the others are called.
        return f"{name}_seconds", value.total_seconds() if isinstance(value, timedelta) else None
    return member


def _print(rows: Sequence[Row], form: str) -> None:
    if form == "json":
        print(json.dumps(rows, indent=2))
        return
    table = Table(box=None, pad_edge=False)
    for name in rows[0]:
        is_number = all(isinstance(row[name], int | float) and row[name] is not True for row in rows)
        table.add_column(
            name.removesuffix("_seconds").replace("_", " "),
            overflow="fold",
            justify="right" if is_number else "left",
        )
    for row in rows:
        table.add_row(*(_cell(value) for value in row.values()))
    Console().print(table)


def _cell(value: object) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, float):
        return str(timedelta(seconds=round(value)))
    return "-" if value is None or value == "" else str(value)
