"""
`Mirror` for programs without an event loop: the same names, each call a loop of its own.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Iterable, Iterator
from datetime import datetime, timedelta
from typing import Any, Literal, TypeVar

from welkin_runtime.frames import private_frames
from welkin_sdk.cloud_client import AsyncCloudClient
from welkin_sdk.data_client import AsyncDataClient
from welkin_sdk.errors import InvalidRequestError
from welkin_sdk.mirror.inbox import Drained
from welkin_sdk.mirror.mirror import AsyncMirror
from welkin_sdk.mirror.results import SyncResult
from welkin_sdk.mirror.status import StatusLimits, StreamStatus
from welkin_sdk.mirror.store import Store
from welkin_sdk.mirror.types import Change, Consumer, Erased, Pruned
from welkin_sdk.mirror.verify import Comparison

__all__ = ["Mirror"]

T = TypeVar("T")


@private_frames
class Mirror:
    """
    `AsyncMirror`, for code that does not await; takes what it takes, and an async client like it.

    Not for use inside a running event loop, as a notebook's: what asks the server is an InvalidRequestError there.
    """

    def __init__(
        self,
        client: AsyncDataClient | AsyncCloudClient,
        store: Store,
        *,
        resources: Iterable[str] | None = None,
        **options: Any,
    ) -> None:
        self._client = client
        self._store = store
        # Gone through once here, since every call makes a mirror of its own.
        self._resources = list(resources) if isinstance(resources, Iterator) else resources
        self._options = options
        # Bad arguments are refused here, not at the first call.
        self._mirror = self._make()

    def _make(self) -> AsyncMirror:
        return AsyncMirror(self._client, self._store, resources=self._resources, **self._options)

    def _run(self, act: Callable[[AsyncMirror], Awaitable[T]]) -> T:
        async def main() -> T:
            # What limits the requests belongs to its event loop, so every loop gets a mirror of its own.
            self._mirror = self._make()
            try:
                return await act(self._mirror)
            finally:
                # Connections belong to their loop as well.
                await self._client.aclose()

        _refuse_running_loop()
        return asyncio.run(main())

    def run_once(self) -> SyncResult:
        """See `AsyncMirror.run_once`."""
        return self._run(lambda mirror: mirror.run_once())

    def run(self, *, on_result: Callable[[SyncResult], None] | None = None) -> None:
        """See `AsyncMirror.run`."""
        return self._run(lambda mirror: mirror.run(on_result=on_result))

    def stop(self) -> None:
        """See `AsyncMirror.stop`; from a signal handler or another thread."""
        self._mirror.stop()

    def scan(self, *, allow_mass_delete: bool = False) -> SyncResult:
        """See `AsyncMirror.scan`."""
        return self._run(lambda mirror: mirror.scan(allow_mass_delete=allow_mass_delete))

    def pull_dirty(self) -> SyncResult:
        """See `AsyncMirror.pull_dirty`."""
        return self._run(lambda mirror: mirror.pull_dirty())

    def verify(self) -> list[Comparison]:
        """See `AsyncMirror.verify`."""
        return self._run(lambda mirror: mirror.verify())

    def handle_inbox(self) -> Drained:
        """See `AsyncMirror.handle_inbox`."""
        return self._mirror.handle_inbox()

    def status(self, limits: StatusLimits | None = None, *, quick: bool = False) -> list[StreamStatus]:
        """See `AsyncMirror.status`."""
        return self._mirror.status(limits, quick=quick)

    def verdict(self, limits: StatusLimits | None = None) -> list[StreamStatus]:
        """See `AsyncMirror.verdict`."""
        return self._mirror.verdict(limits)

    def rewind(self, to: datetime) -> None:
        """See `AsyncMirror.rewind`."""
        self._mirror.rewind(to)

    def erase(self, patient: str, *, vacuum_full: bool = False) -> Erased:
        """See `AsyncMirror.erase`."""
        return self._mirror.erase(patient, vacuum_full=vacuum_full)

    def readmit(self, patient: str) -> bool:
        """See `AsyncMirror.readmit`."""
        return self._mirror.readmit(patient)

    def adopt(self, tenant: str | None = None, *, ask: bool = True) -> int:
        """See `AsyncMirror.adopt`."""
        return self._run(lambda mirror: mirror.adopt(tenant, ask=ask))

    def purge(self, after: timedelta, *, vacuum_full: bool = False) -> int:
        """See `AsyncMirror.purge`."""
        return self._mirror.purge(after, vacuum_full=vacuum_full)

    def prune(
        self,
        *,
        read: timedelta | None = None,
        set_aside: timedelta | None = None,
        replaced: timedelta | None = None,
        unread: timedelta | None = None,
        runs: timedelta | None = None,
        vacuum_full: bool = False,
    ) -> Pruned:
        """See `AsyncMirror.prune`."""
        return self._mirror.prune(
            read=read,
            set_aside=set_aside,
            replaced=replaced,
            unread=unread,
            runs=runs,
            vacuum_full=vacuum_full,
        )

    def changes(self, *, after: str | Literal[0] = 0) -> Iterator[Change]:
        """See `AsyncMirror.changes`."""
        return self._mirror.changes(after=after)

    def deliver(self, callback: Callable[[Change], object], *, consumer: str = "default") -> int:
        """See `AsyncMirror.deliver`."""
        return self._mirror.deliver(callback, consumer=consumer)

    def deliver_batches(
        self, callback: Callable[[list[Change]], object], *, consumer: str = "default", size: int = 500
    ) -> int:
        """See `AsyncMirror.deliver_batches`."""
        return self._mirror.deliver_batches(callback, consumer=consumer, size=size)

    def consumers(self) -> list[Consumer]:
        """See `AsyncMirror.consumers`."""
        return self._mirror.consumers()

    def forget_consumer(self, consumer: str) -> bool:
        """See `AsyncMirror.forget_consumer`."""
        return self._mirror.forget_consumer(consumer)


def _refuse_running_loop() -> None:
    try:
        asyncio.get_running_loop()
    except RuntimeError:
        return
    raise InvalidRequestError(
        "an event loop is running here, and Mirror runs one of its own; use AsyncMirror, and await it"
    )
