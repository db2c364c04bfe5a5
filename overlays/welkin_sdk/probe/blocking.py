"""`AsyncProbe` for programs without an event loop."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable, Iterator

from welkin_runtime.frames import private_frames
from welkin_sdk.clock import SYSTEM_CLOCK, Clock
from welkin_sdk.cloud_client import AsyncCloudClient
from welkin_sdk.probe.probe import REQUESTS, AsyncProbe
from welkin_sdk.probe.report import ProbeReport

__all__ = ["Probe"]


@private_frames
class Probe:
    """
    `AsyncProbe`, for code that does not await; takes what it takes, and an `AsyncCloudClient` like it.

    Not for use inside a running event loop.
    """

    def __init__(
        self,
        client: AsyncCloudClient,
        *,
        requests: int = REQUESTS,
        resources: Iterable[str] | None = None,
        clock: Clock = SYSTEM_CLOCK,
    ) -> None:
        kept = list(resources) if isinstance(resources, Iterator) else resources
        self._probe = AsyncProbe(client, requests=requests, resources=kept, clock=clock)
        self._client = client

    def run(self) -> ProbeReport:
        """See `AsyncProbe.run`."""

        async def main() -> ProbeReport:
            try:
                return await self._probe.run()
            finally:
                # Connections belong to their loop.
                await self._client.aclose()

        return asyncio.run(main())
