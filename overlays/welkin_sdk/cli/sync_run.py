"""`welkin sync run` and `welkin sync scan`: the engine, until it is done or someone stops it."""

from __future__ import annotations

import asyncio
import logging
import signal
import sys
from collections.abc import AsyncGenerator, Callable, Generator, Sequence
from contextlib import asynccontextmanager, contextmanager
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from attrs import evolve, frozen

from welkin_sdk.cli.cloud_connection import CloudConnection
from welkin_sdk.cli.failures import FailedWorkError, unknown
from welkin_sdk.cli.mirrors import MirrorPlace
from welkin_sdk.cli.output import NOBODY_READS, is_unread
from welkin_sdk.cli.sync_connection import SyncConnection
from welkin_sdk.cli.sync_plan import read_report
from welkin_sdk.cli.sync_progress import OnPage, showing, watched

if TYPE_CHECKING:
    from welkin_sdk.mirror.catalogue import Api
    from welkin_sdk.mirror.mirror import AsyncMirror
    from welkin_sdk.mirror.policy import Policy
    from welkin_sdk.mirror.results import StreamResult, SyncResult
    from welkin_sdk.mirror.status import StatusLimits, StreamStatus
    from welkin_sdk.mirror.store import Store
    from welkin_sdk.mirror.types import Stream

Mode = Literal["once", "forever", "scan", "scan, whatever is missing"]


@frozen
class Task:
    """
    A mirror, and which part of it a command is about.

    Attributes:
        every_seconds: from one sweep to the next; None: as the policy says.
        list_every_seconds: from one reading of a whole list to the next; None: likewise.
        per_minute: requests begun in a minute, at most; None: as the probe says, else as many as come.
        probe: the file of a probe's report.
    """

    connection: SyncConnection
    place: MirrorPlace
    resources: Sequence[str] | None = None
    page_size: int = 50
    concurrency: int = 4
    every_seconds: int | None = None
    list_every_seconds: int | None = None
    per_minute: int | None = None
    probe: Path | None = None

    @property
    def api(self) -> Api:
        """Which API the mirror is of."""
        return "cloud-api" if isinstance(self.connection, CloudConnection) else "data-api"

    @asynccontextmanager
    async def open(self, *, sends: bool = True, on_page: OnPage | None = None) -> AsyncGenerator[AsyncMirror]:
        """
        The mirror, its client and its store, until the block ends.

        Args:
            sends: False: the server is not asked, so that no secret is needed.
        """
        from welkin_sdk.mirror.mirror import AsyncMirror
        from welkin_sdk.mirror.reading import tenancy_of

        chosen = choose_resources(self.api, self.resources)
        report = None if self.probe is None else read_report(self.probe)
        is_named = self.place.tenant is not None
        connect = (
            self.connection.open_async if sends else partial(self.connection.open_offline, is_named=is_named)
        )
        async with connect() as client:
            store = self.place.open(tenancy_of(client)[0])
            try:
                yield AsyncMirror(
                    client,
                    watched(store, on_page) if on_page is not None else store,
                    tenant=self.place.tenant,
                    resources=chosen,
                    page_size=self.page_size,
                    concurrency=self.concurrency,
                    per_minute=self.per_minute,
                    probe=report,
                    policy=policy_of(self.every_seconds, self.list_every_seconds),
                )
            finally:
                store.close()

    @contextmanager
    def open_store(self) -> Generator[tuple[Store, list[Stream]]]:
        """The store alone and the streams that the command is about, until the block ends; the server is not asked."""
        chosen = choose_resources(self.api, self.resources)
        is_cloud = self.api == "cloud-api"
        known = None if self.place.tenant is not None and not is_cloud else self.connection.identify()
        account = None if known is None else known[1]
        store = self.place.open(account)
        try:
            tenant = self.place.tenant_name(account)
            store.admit(tenant)
            instance = known[0] if is_cloud and known is not None else ""
            yield store, _streams(store, tenant, instance, self.api, chosen)
        finally:
            store.close()


def policy_of(every_seconds: int | None, list_every_seconds: int | None) -> Policy:
    """The usual policy, with the intervals of `--every` and `--list-every`."""
    from welkin_sdk.mirror.policy import SECOND_US, Policy

    usual = Policy()
    lists_us, sweeps_us = (
        None if seconds is None else seconds * SECOND_US for seconds in (list_every_seconds, every_seconds)
    )
    # A list is asked for by a sweep that finds it due, so there are sweeps as often as lists.
    return evolve(
        usual,
        list_every_us=lists_us or usual.list_every_us,
        sweep_every_us=sweeps_us or min(usual.sweep_every_us, lists_us or usual.sweep_every_us),
    )


def run_sync(task: Task, mode: Mode, say: Callable[[str], None], limits: StatusLimits | None = None) -> None:
    """
    Run the engine and print a line for each resource.

    Args:
        limits: what is beyond them at the end is a failure; None: the usual ones.

    Raises:
        FailedWorkError: a resource was stopped, has failed or needs a look; the others were brought up to date. Or a scan
            was left out, since another run is at work.
    """
    with _warnings_to(say), showing(on_terminal=sys.stderr.isatty(), say=say) as on_page:
        result, found = asyncio.run(_run(task, mode, on_page, say, limits))
    _conclude(result, found, is_scan=mode.startswith("scan"), say=say)


async def _run(
    task: Task, mode: Mode, on_page: OnPage, say: Callable[[str], None], limits: StatusLimits | None
) -> tuple[SyncResult | None, list[StreamStatus]]:
    result = None
    async with task.open(on_page=on_page) as mirror:
        with _stopping(mirror, say):
            if mode == "forever":
                await mirror.run(on_result=partial(_print_news, mirror))
            elif mode == "once":
                result = await mirror.run_once()
            else:
                result = await mirror.scan(allow_mass_delete=mode != "scan")
        return result, mirror.verdict(limits)


def choose_resources(api: Api, names: Sequence[str] | None) -> list[str] | None:
    """The names of `--resources` as a mirror has them; raises UsageError where there is no such collection."""
    from welkin_sdk.mirror.catalogue import KIND
    from welkin_sdk.mirror.reading import choose, known

    if not names:
        return None
    chosen: list[str] = []
    for word in (name.strip() for item in names for name in item.split(",")):
        collection, between, kind = word.partition(KIND)
        name = collection.replace("-", "_")
        if name not in known(api):
            raise unknown("resource", name, known(api), option="--resources")
        chosen.append(f"{name}{between}{kind}")
    # For what it refuses, before a store is opened.
    choose(api, chosen)
    return chosen


def _streams(
    store: Store, tenant: str, instance: str, api: Api, chosen: Sequence[str] | None
) -> list[Stream]:
    """
    Those that a command is about, and no parents of them; of a collection that has kinds, the kinds that are stored.

    What is named and not stored is among them, by its own name.
    """
    from welkin_sdk.mirror.catalogue import collection_of
    from welkin_sdk.mirror.reading import choose, stored_streams
    from welkin_sdk.mirror.types import Stream

    stored = stored_streams(store, tenant, instance, api)
    if api == "cloud-api" and chosen is None and stored:
        return stored
    found: dict[Stream, None] = {}
    for resource in choose(api, chosen):
        if resource.comes_along:
            continue
        has_kinds = resource.kinds is not None and not resource.kind
        kinds = [one for one in stored if has_kinds and collection_of(one.resource) == resource.name]
        found.update(dict.fromkeys(kinds or [Stream(tenant, instance, resource.name, api)]))
    return list(found)


@contextmanager
def _stopping(mirror: AsyncMirror, say: Callable[[str], None]) -> Generator[None]:
    """SIGTERM and SIGINT end the run after the page; the second one ends it at once, which loses nothing either."""
    task = asyncio.current_task()
    loop = asyncio.get_running_loop()
    asked: list[None] = []

    def stop() -> None:
        if asked and task is not None:
            task.cancel()
            return
        asked.append(None)
        say("stopping after the pages that are under way")
        mirror.stop()

    numbers = (signal.SIGINT, signal.SIGTERM)
    try:
        for number in numbers:
            loop.add_signal_handler(number, stop)
    except NotImplementedError:  # Windows: there the signals end the process, which loses nothing
        yield
        return
    try:
        yield
    except asyncio.CancelledError:
        raise KeyboardInterrupt from None
    finally:
        for number in numbers:
            loop.remove_signal_handler(number)


@contextmanager
def _warnings_to(say: Callable[[str], None]) -> Generator[None]:
    """What the engine warns of, in lines that hold no values."""

    class Handler(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            say(record.getMessage())

    handler, logger = Handler(logging.WARNING), logging.getLogger("welkin_sdk")
    logger.addHandler(handler)
    try:
        yield
    finally:
        logger.removeHandler(handler)


def _line(stream: StreamResult) -> str:
    from welkin_sdk.instant import to_datetime
    from welkin_sdk.mirror.policy import MINUTE_US

    if stream.due_us is not None:
        # To the minute behind it, or a run at that time would come too early.
        due = to_datetime(stream.due_us - stream.due_us % MINUTE_US + MINUTE_US)
        return f"{stream.resource}: not read, since its list is not due before {due:%Y-%m-%d %H:%M} UTC"
    counts = f"{stream.seen} read, {stream.changed} new or changed, {stream.deleted} deleted"
    return f"{stream.resource}: {stream.outcome}, {counts}" + (f", {stream.gaps} gaps" if stream.gaps else "")


def _print_news(mirror: AsyncMirror, result: SyncResult) -> None:
    """A run that found nothing is not worth a line. Who reads no more ends it, as a signal does."""
    for stream in result.streams:
        if stream.changed or stream.deleted or stream.outcome not in ("done", "interrupted"):
            print(_line(stream), flush=True)
    if is_unread():
        mirror.stop()


def _conclude(
    result: SyncResult | None, found: Sequence[StreamStatus], *, is_scan: bool, say: Callable[[str], None]
) -> None:
    """
    What the run came to, as far as it is not told yet, and then what is beyond the limits.

    Where another run was at work, that one keeps the collection up to date: for jobs that overlap it is a good end. If it
    has ended since, the status says whether it was one. A scan is asked for by itself, and nobody has made it.
    """
    streams = () if result is None else result.streams
    for stream in streams:
        print(_line(stream))
    sys.stdout.flush()
    if any(stream.due_us is not None for stream in streams):
        say(
            "note: what is not due was not read; `welkin sync scan` reads it now, and --list-every SECONDS sets another"
            " interval"
        )
    behind = [f"{one.resource} ({one.outcome})" for one in streams if one.outcome in ("stopped", "failed")]
    said = (
        [f"{len(behind)} of {len(streams)} resources are not up to date: {', '.join(behind)}"]
        if behind
        else []
    )
    if busy := [one.resource for one in streams if one.outcome == "busy"]:
        left = f"another run is at work on {', '.join(busy)}"
        if is_scan:
            said.append(f"{left}, so that no scan was made there; scan again when it is done")
        else:
            say(f"note: {left}; this one has left that to it")
    said += [f"{status.resource}: {status.problem}" for status in found if status.problem]
    if result is None and is_unread():
        said.append(NOBODY_READS)
    if said:
        raise FailedWorkError("; ".join(said))
