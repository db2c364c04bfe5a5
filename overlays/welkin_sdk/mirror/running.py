"""
A mirror is brought up to date: once, for as long as it is wanted, by a scan, or where something is known to have changed.

What one run does with a collection, stream.py says; which of them runs when, engine.py.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping

from attrs import evolve

from welkin_runtime.frames import private_frames
from welkin_sdk.arguments import check_callback, check_flag
from welkin_sdk.mirror.catalogue import KIND, Resource, collection_of
from welkin_sdk.mirror.engine import Engine
from welkin_sdk.mirror.errors import StoreLockedError, StoreUnreachableError
from welkin_sdk.mirror.inbox import Drained, drain_inbox
from welkin_sdk.mirror.kinds import Kinds
from welkin_sdk.mirror.leases import LeaseGuard
from welkin_sdk.mirror.listed_plan import due_us
from welkin_sdk.mirror.results import StreamResult, SyncResult
from welkin_sdk.mirror.retention import Retention
from welkin_sdk.mirror.sources.cloud import CloudSource
from welkin_sdk.mirror.sources.data import DataSource
from welkin_sdk.mirror.stream import StreamSync

__all__ = ["Running"]

# Who filters logs knows it by this name.
logger = logging.getLogger("welkin_sdk.mirror.mirror")
_LONGEST_WAIT_SECONDS = 60


@private_frames
class Running(Kinds, Retention):
    """Runs, and what is noted of them."""

    def _tell_streams(self) -> None:
        """
        Give the store all streams before anything is read.

        Without it, a run that was ended while some waited for others would leave a store that does not know of them, and the
        next one, which goes on with what the store has, would not either.
        """
        if self.api == "data-api":
            return
        known = set(self._store.streams(self.tenant, self.instance))
        told = {collection_of(one.resource) for one in self._stored() if KIND in one.resource}
        for stream in map(self._stream, self._resources):
            guard = None
            if stream not in known and stream.resource not in told:
                guard = LeaseGuard.begin(self._store, stream, self._holder, self._clock)
            if guard is not None:
                guard.end()

    async def run_once(self) -> SyncResult:
        """
        Bring everything up to date once: what was left open, the inbox, a sweep, the past where it is missing, a scan
        when it is due. Then what has become too old is forgotten, see `prune`.

        A collection that only its list shows is read when that is due, by *list_every_us* of the policy; `StreamResult.due_us`
        says where it was not. `scan` reads it at any time.

        Raises:
            ConfigurationError: a kind that was named does not exist.
            NotFoundError: of the Cloud API: there is no such instance, and nothing of it is stored.
            StoreError: the store cannot go on; what it held is still there.
        """
        self._admit()
        await self._find_kinds_or_stop()
        engine = self._open()
        self._tell_streams()
        self.handle_inbox()
        before = self._last_lists()
        result = self._remember(await engine.run_once())
        self._tidy()
        return self._with_due(result, before)

    async def run(self, *, on_result: Callable[[SyncResult], None] | None = None) -> None:
        """
        Keep it up to date until `stop()`: each collection at its own interval, and the inbox as it fills.

        A store whose server cannot be reached, or that another process holds, is waited for, a minute at most between two
        tries; what was under way is read again.

        Args:
            on_result: called after each run of one collection, with what it has come to.

        Raises:
            ConfigurationError: a kind that was named does not exist.
            NotFoundError: of the Cloud API: there is no such instance, and nothing of it is stored.
            StoreError: the store cannot go on for another reason, or was not to be had when it was to stop.
        """
        check_callback("on_result", on_result)
        await self._find_kinds_or_stop()
        engine = self._open()
        failures = 0

        def remember(result: SyncResult) -> None:
            nonlocal failures
            self._remember(result)
            failures = 0
            if on_result is not None:
                on_result(result)

        while True:
            try:
                self._admit()
                self._tell_streams()
                await engine.run(on_result=remember)
                return
            except (StoreUnreachableError, StoreLockedError) as error:
                failures += 1
                logger.warning("%s; it is tried again", error)
                await self._wait(engine, min(2**failures, _LONGEST_WAIT_SECONDS))
                if engine.is_stopping():
                    raise

    async def _wait(self, engine: Engine, seconds: int) -> None:
        for _ in range(seconds):
            if not engine.is_stopping():
                await self._clock.sleep(1)

    def stop(self) -> None:
        """
        Ask nothing more, and end after what is under way. For signal handlers.

        For good: another mirror of the same store goes on behind the last page that was stored.
        """
        self._open().stop()

    async def scan(self, *, allow_mass_delete: bool = False) -> SyncResult:
        """
        Read everything, to find deleted records and changes that moved no time.

        A resource in which implausibly much is missing is stopped, unless *allow_mass_delete* says that it was deleted.
        """
        check_flag("allow_mass_delete", allow_mass_delete)
        self._admit()
        await self._find_kinds_or_stop()
        self._tell_streams()
        result = self._remember(await self._open().run_once("scan", allows_mass_delete=allow_mass_delete))
        self._tidy(prunes=False)
        return result

    async def pull_dirty(self) -> SyncResult:
        """Pull what is known to have changed, and nothing else; the watermarks stay."""
        self._admit()
        result = self._remember(await self._open().run_once("dirty"))
        self._tidy(prunes=False)
        return result

    def _last_lists(self) -> dict[str, int]:
        """When the last list began that was read to its end, by the server's clock, where only lists show what there is."""
        spans = {
            one.name: self._store.done_spans(self._stream(one))
            for one in self._resources
            if one.is_listed and not one.is_followed
        }
        scans = {name: [one.hi_us for one in found if one.kind == "scan"] for name, found in spans.items()}
        return {name: max(found) for name, found in scans.items() if found}

    def _with_due(self, result: SyncResult, before: Mapping[str, int]) -> SyncResult:
        """The same, with when a list is due that was not: as long as nobody says so, it passes for read."""
        now_us, after = self._open_source().server.now_us(), self._last_lists()

        def said(one: StreamResult) -> StreamResult:
            read_us = after.get(one.resource)
            is_left = one.outcome in ("done", "gaps") and read_us == before.get(one.resource)
            if read_us is None or not is_left or due_us(read_us, self.policy) <= now_us:
                return one
            return evolve(one, due_us=due_us(read_us, self.policy))

        return SyncResult(tuple(said(one) for one in result.streams))

    def _remember(self, result: SyncResult) -> SyncResult:
        """Keep why a collection could not be brought up to date, for who asks for the status later."""
        for one in result.streams:
            stream, at_us = self._stream_of(one.resource), self._clock.now_us()
            if one.was_taken_over:
                continue
            if one.outcome in ("stopped", "failed"):
                self._store.note_failure(
                    stream, at_us=at_us, outcome=one.outcome, why=one.reason, until_us=one.until_us
                )
            elif one.outcome in ("done", "gaps"):
                self._store.note_success(stream, at_us=at_us)
        return result

    def handle_inbox(self) -> Drained:
        """Turn accepted webhook deliveries into ranges to be pulled; asks the server nothing."""
        self._admit()
        names = [resource.name for resource in self._resources]
        return drain_inbox(self._store, tenant=self.tenant, instance=self.instance, resources=names)

    def _open(self) -> Engine:
        if self._engine is not None:
            return self._engine
        source = self._open_source()
        engine = Engine(
            source,
            self.policy,
            self._clock,
            drain=self.handle_inbox,
            tidy=self._tidy,
            renew=self._new_syncs if self.api == "cloud-api" else None,
        )
        engine.take(self._sync(engine, source, resource) for resource in self._resources)
        self._engine = engine
        return engine

    def _sync(self, engine: Engine, source: DataSource | CloudSource, resource: Resource) -> StreamSync:
        return StreamSync(
            stream=self._stream(resource),
            resource=resource,
            source=source,
            store=self._store,
            policy=self.policy,
            clock=self._clock,
            holder=self._holder,
            is_stopping=engine.is_stopping,
            parent=None if resource.parent is None else self._stream_of(resource.parent),
        )

    async def _new_syncs(self) -> list[StreamSync]:
        """Of kinds that somebody has made since the engine has begun."""
        known, engine, source = {one.name for one in self._resources}, self._open(), self._open_source()
        await self._ask_kinds()
        self._engine = engine
        return [self._sync(engine, source, one) for one in self._resources if one.name not in known]
