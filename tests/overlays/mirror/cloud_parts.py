"""A mirror of the Cloud API beside a sandbox whose clock stands still."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from typing import Any, TypeVar

from welkin_sdk import AsyncCloudClient, CloudClient
from welkin_sdk.mirror import AsyncMirror
from welkin_sdk.mirror.results import StreamResult
from welkin_sdk.mirror.store import Store
from welkin_sdk.sandbox import Sandbox

START = datetime(2026, 3, 1, 12, tzinfo=UTC)
T = TypeVar("T")


class CloudSetting:
    """A sandbox, a store, and mirrors of the one in the other."""

    def __init__(self, sandbox: Sandbox, store: Store) -> None:
        self.sandbox = sandbox
        self.store = store

    @contextmanager
    def client(self) -> Iterator[CloudClient]:
        at = self.sandbox.cloud
        with CloudClient(at.tenant, at.instance, at.api_client, at.secret, base_url=at.address) as client:
            yield client

    def run(self, act: Callable[[AsyncMirror], Awaitable[T]], **options: Any) -> T:
        async def main() -> T:
            at = self.sandbox.cloud
            async with AsyncCloudClient(
                at.tenant, at.instance, at.api_client, at.secret, base_url=at.address, max_retries=0
            ) as client:
                return await act(AsyncMirror(client, self.store, clock=self.sandbox.clock, **options))

        return asyncio.run(main())

    def sync(self, **options: Any) -> dict[str, StreamResult]:
        """One run, a while after the last one, so that every list is due."""
        self.sandbox.clock.advance(20 * 60)
        result = self.run(lambda mirror: mirror.run_once(), **options)
        return {one.resource: one for one in result.streams}

    def unequal(self, **options: Any) -> list[str]:
        found = self.run(lambda mirror: mirror.verify(), **options)
        return [one.resource for one in found if not one.is_equal]
