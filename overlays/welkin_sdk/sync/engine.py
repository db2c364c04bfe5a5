"""
All resources of a tenant side by side: one run, or run after run until somebody asks to stop.

Requests are limited for all of them together. Between two sweeps, what something said has changed is pulled as soon as
it may be; the sweeps do not depend on it.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterable, Sequence

from attrs import frozen

from welkin_sdk.sync.clock import Clock
from welkin_sdk.sync.policy import SECOND_US, Policy
from welkin_sdk.sync.results import StreamResult, SyncResult
from welkin_sdk.sync.source import Source
from welkin_sdk.sync.stream import Mode, StreamSync
from welkin_sdk.sync.together import together

__all__ = ["Engine"]


@frozen
class _Instant:
    """The same moment by this machine's clock and by the server's, as far as it is known."""

    here_us: int
    server_us: int


class Engine:
    """
    Runs the streams of one tenant.

    Args:
        drain: turns what waits in the inbox of webhooks into dirty ranges.
        tidy: forgets what has become too old; called after every sweep.
        concurrency: resources at work at once; requests are limited by the source.
    """

    def __init__(
        self,
        source: Source,
        policy: Policy,
        clock: Clock,
        *,
        drain: Callable[[], object],
        tidy: Callable[[], object],
        concurrency: int,
    ) -> None:
        self._source = source
        self._drain = drain
        self._tidy = tidy
        self._policy = policy
        self._clock = clock
        self._concurrency = concurrency
        self._syncs: Sequence[StreamSync] = ()
        self._is_stopping = False

    def take(self, syncs: Iterable[StreamSync]) -> None:
        """Run these from now on."""
        self._syncs = tuple(syncs)

    def stop(self) -> None:
        """End after the page that is being stored; may be called from a signal handler."""
        self._is_stopping = True

    def is_stopping(self) -> bool:
        """Whether somebody has asked to stop."""
        return self._is_stopping

    async def run_once(
        self, mode: Mode = "all", *, resources: Iterable[str] | None = None, allows_mass_delete: bool = False
    ) -> SyncResult:
        """
        One run over all resources, or over *resources*.

        Raises:
            StoreError: the store cannot go on.
        """
        wanted = None if resources is None else set(resources)
        room = asyncio.Semaphore(self._concurrency)

        async def one(sync: StreamSync) -> StreamResult:
            async with room:
                return await sync.run(mode, allows_mass_delete=allows_mass_delete)

        chosen = [sync for sync in self._syncs if wanted is None or sync.resource.name in wanted]
        return SyncResult(tuple(await together(one(sync) for sync in chosen)))

    async def run(self, *, on_result: Callable[[SyncResult], None] | None = None) -> None:
        """Sweep at every interval and follow the inbox in between, until `stop()`."""
        swept: _Instant | None = None
        while not self._is_stopping:
            self._drain()
            result = None
            if swept is None or self._wait_us(swept) <= 0:
                # Counted from the beginning, so that long sweeps do not make the interval longer.
                began_us = self._clock.now_us()
                result = await self.run_once()
                # Before its first answer nothing is known of the server's clock.
                swept = _Instant(began_us, began_us + self._source.server.offset_us)
                self._tidy()
            elif dirty := self._dirty():
                result = await self.run_once("dirty", resources=dirty)
            if result is not None and on_result is not None:
                on_result(result)
            if not self._is_stopping:
                await self._clock.sleep(min(1.0, max(0.0, self._wait_us(swept) / SECOND_US)))

    def _wait_us(self, swept: _Instant) -> int:
        """
        Until the next sweep, by the clock that is further on.

        The server's is the one that counts; where it has been set back, this machine's still tells that time passes.
        """
        here_us = self._clock.now_us() - swept.here_us
        server_us = self._source.server.now_us() - swept.server_us
        return self._policy.sweep_every_us - max(here_us, server_us)

    def _dirty(self) -> list[str]:
        server_us = self._source.server.now_us()
        return [sync.resource.name for sync in self._syncs if sync.has_dirty(server_us)]
