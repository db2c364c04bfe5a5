"""The pools of an async client."""

from __future__ import annotations

import asyncio

from hostile import HostileServer, reply

from welkin_sdk import AsyncDataClient, PoolLimits, TransportOptions


def test_a_full_pool_makes_callers_wait(server: HostileServer) -> None:
    """One connection serves them one after another."""
    server.script("GET /v1/x", reply())

    async def run() -> list[int]:
        transport = TransportOptions(limits=PoolLimits(max_connections=1))
        async with AsyncDataClient(access_token="t", base_url=server.base_url, transport=transport) as client:
            answers = await asyncio.gather(*(client.raw.request("GET", "/x") for _ in range(5)))
            return [answer.status for answer in answers]

    assert asyncio.run(run()) == [200] * 5
