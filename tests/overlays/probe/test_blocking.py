"""The probe in programs with and without an event loop."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator

from behaving import BehavingServer, Behaviour
from waiting import Waiting

from welkin_sdk import AsyncCloudClient
from welkin_sdk.probe import AsyncProbe, Probe, ProbeReport


def test_both_find_the_same_and_can_be_run_again() -> None:
    """In a loop of the caller's, on a client that stays open, and in one of its own."""

    async def run(origin: str) -> list[ProbeReport]:
        async with AsyncCloudClient("acme", "live", access_token="t", base_url=origin) as client:
            prober = AsyncProbe(client, resources=["patients"], clock=Waiting())
            return [await prober.run(), await prober.run()]

    def names() -> Iterator[str]:
        yield "patients"

    with BehavingServer(Behaviour()) as server:
        awaited = asyncio.run(run(server.origin))
        client = AsyncCloudClient("acme", "live", access_token="t", base_url=server.origin)
        probe = Probe(client, resources=names(), clock=Waiting())
        blocking = [probe.run(), probe.run()]

    assert [one.operation for one in awaited[0].lists] == ["patients.list", "patients.list_by_filter"]
    assert {one.lists for one in (*awaited, *blocking)} == {awaited[0].lists}
