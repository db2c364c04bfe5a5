"""
All resources of a tenant side by side: one run, or run after run until somebody asks to stop.

No resource waits for another one. Each has its own interval and its own runs, and the inbox is looked after meanwhile;
all they share is the number of requests under way, which the source deals out fairly. A run of one resource is in
`stream`.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine, Iterable, Sequence

from attrs import define, frozen

from welkin_sdk.clock import Clock
from welkin_sdk.mirror.halting import ended_or_given_up
from welkin_sdk.mirror.policy import HOUR_US, SECOND_US, Policy
from welkin_sdk.mirror.results import StreamResult, SyncResult
from welkin_sdk.mirror.source import Source
from welkin_sdk.mirror.stream import Mode, StreamSync
from welkin_sdk.paging.task_group import cancel_and_wait, gather_or_cancel

__all__ = ["Engine"]

_TICK_SECONDS = 1.0


@frozen
class _Instant:
    """The same moment by this machine's clock and by the server's, as far as it is known."""

    here_us: int
    server_us: int


@define(eq=False)
class _Turn:
    """
    One resource and when it was swept.

    Attributes:
        run: the one that is under way, and when it began; a pull of dirty ranges has no such time.
        swept: when the last sweep began, so that long ones do not make the interval longer.
    """

    sync: StreamSync
    run: asyncio.Task[StreamResult] | None = None
    began_us: int | None = None
    swept: _Instant | None = None


class Engine:
    """
    Runs the streams of one tenant.

    Args:
        drain: turns what waits in the inbox of webhooks into dirty ranges.
        tidy: forgets what has become too old; called after sweeps, once in their interval.
        renew: finds streams that have come to the tenant since; called now and then while the engine runs.
    """

    def __init__(
        self,
        source: Source,
        policy: Policy,
        clock: Clock,
        *,
        drain: Callable[[], object],
        tidy: Callable[[], object],
        renew: Callable[[], Coroutine[object, object, Iterable[StreamSync]]] | None = None,
    ) -> None:
        self._source = source
        self._drain = drain
        self._tidy = tidy
        self._renew = renew
        self._policy = policy
        self._clock = clock
        self._syncs: Sequence[StreamSync] = ()
        self._tidied_us: int | None = None
        self._is_stopping = False

    def take(self, syncs: Iterable[StreamSync]) -> None:
        """Run these from now on."""
        self._syncs = tuple(syncs)

    def stop(self) -> None:
        """End after what is under way; may be called from a signal handler."""
        self._is_stopping = True

    def is_stopping(self) -> bool:
        """Whether somebody has asked to stop."""
        return self._is_stopping

    async def run_once(self, mode: Mode = "all", *, allows_mass_delete: bool = False) -> SyncResult:
        """
        One run over all resources.

        Raises:
            StoreError: the store cannot go on.
        """
        since_us = self._clock.now_us()
        read = {one.parent: asyncio.Event() for one in self._syncs if one.parent is not None}

        async def run(sync: StreamSync) -> StreamResult:
            # Parents first: what is listed under them cannot be complete before they are.
            if sync.parent is not None and sync.parent in {one.stream for one in self._syncs}:
                await read[sync.parent].wait()
            result = await self._run(sync, mode, allows_mass_delete=allows_mass_delete, since_us=since_us)
            if sync.stream in read:
                read[sync.stream].set()
            return result

        return SyncResult(tuple(await gather_or_cancel(run(sync) for sync in self._syncs)))

    async def _run(
        self, sync: StreamSync, mode: Mode, *, since_us: int, allows_mass_delete: bool = False
    ) -> StreamResult:
        """One run of one resource; given up where it does not end although somebody has asked to stop."""
        run = await ended_or_given_up(
            sync.run(mode, allows_mass_delete=allows_mass_delete, since_us=since_us),
            self.is_stopping,
        )
        return sync.interrupted() if run.cancelled() else run.result()

    async def run(self, *, on_result: Callable[[SyncResult], None] | None = None) -> None:
        """
        Sweep each resource at its interval, follow the inbox, until `stop()`.

        Args:
            on_result: called after each run of a resource, with what that has come to.

        Raises:
            StoreError: the store cannot go on; nothing is at work any more.
        """
        turns = [_Turn(sync) for sync in self._syncs]
        renewed_us = self._clock.now_us()
        renewal: asyncio.Task[Iterable[StreamSync]] | None = None
        try:
            while not self._is_stopping or any(turn.run for turn in turns):
                if not self._is_stopping:
                    self._drain()
                    for turn in turns:
                        self._begin(turn)
                await self._wait(turns)
                if renewal is not None and renewal.done():
                    turns += [_Turn(sync) for sync in renewal.result()]
                    renewal = None
                elif renewal is None and self._renew is not None and self._is_hour_over(renewed_us):
                    # Beside the others, which must not wait for an answer to it.
                    renewed_us, renewal = self._clock.now_us(), asyncio.create_task(self._renew())
                for turn in turns:
                    result = self._end(turn)
                    if result is not None and on_result is not None:
                        on_result(SyncResult((result,)))
        finally:
            await cancel_and_wait(turn.run for turn in turns if turn.run is not None)
            await cancel_and_wait(() if renewal is None else (renewal,))

    def _is_hour_over(self, since_us: int) -> bool:
        return not 0 <= self._clock.now_us() - since_us < HOUR_US

    def _begin(self, turn: _Turn) -> None:
        """Let it run, if it is due and not at work."""
        if turn.run is not None or not turn.sync.is_ready():
            return
        now_us = self._clock.now_us()
        if turn.swept is None or self._wait_us(turn.swept) <= 0:
            turn.began_us = now_us
            turn.run = asyncio.create_task(self._run(turn.sync, "all", since_us=now_us))
        elif turn.sync.has_dirty(self._source.server.now_us()):
            turn.began_us = None
            turn.run = asyncio.create_task(self._run(turn.sync, "dirty", since_us=now_us))

    def _end(self, turn: _Turn) -> StreamResult | None:
        """What its run has come to, once it is over."""
        if turn.run is None or not turn.run.done():
            return None
        run, turn.run = turn.run, None
        result = run.result()
        if turn.began_us is not None:
            # Before its first answer nothing is known of the server's clock.
            turn.swept = _Instant(turn.began_us, turn.began_us + self._source.server.offset_us)
            self._tidy_sometimes()
        return result

    async def _wait(self, turns: Sequence[_Turn]) -> None:
        """Until there may be something to do: a run is over, a sweep is due, or the inbox may have something."""
        runs = [turn.run for turn in turns if turn.run is not None]
        waits_us = [self._wait_us(turn.swept) for turn in turns if turn.run is None and turn.swept]
        seconds = min(_TICK_SECONDS, max(0.0, min(waits_us, default=SECOND_US) / SECOND_US))
        if runs:
            # Not by the clock: one that is moved by who sleeps would run away from the requests that are under way.
            await asyncio.wait(runs, timeout=seconds, return_when=asyncio.FIRST_COMPLETED)
        elif not self._is_stopping:
            await self._clock.sleep(seconds)

    def _wait_us(self, swept: _Instant) -> int:
        """
        Until the next sweep, by the clock that is further on.

        The server's is the one that counts; where it has been set back, this machine's still tells that time passes.
        """
        here_us = self._clock.now_us() - swept.here_us
        server_us = self._source.server.now_us() - swept.server_us
        return self._policy.sweep_every_us - max(here_us, server_us)

    def _tidy_sometimes(self) -> None:
        now_us = self._clock.now_us()
        if self._tidied_us is None or not 0 <= now_us - self._tidied_us < self._policy.sweep_every_us:
            self._tidied_us = now_us
            self._tidy()
