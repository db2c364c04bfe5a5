"""
A probe: every list of the Cloud API asked once, the audit and the exports too, then the lists that answered looked into.

It reads: GETs, and the one POST that reads, `/by-filter/patients`. Ids and names that it met are used to ask for what
belongs to them, and are let go of with the run.
"""

from __future__ import annotations

from collections.abc import Iterable

from welkin_runtime.frames import private_frames
from welkin_sdk.arguments import check_count, check_type
from welkin_sdk.clock import SYSTEM_CLOCK, Clock
from welkin_sdk.cloud_client import AsyncCloudClient
from welkin_sdk.probe.catalogue import listings
from welkin_sdk.probe.report import ProbeReport
from welkin_sdk.probe.run import Run

__all__ = ["AsyncProbe"]

REQUESTS = 300


@private_frames
class AsyncProbe:
    """
    Finds out what an API client may read, and how it comes; see `ProbeReport`.

    Args:
        client: of the instance to look at.
        requests: to send at most, those for tokens aside; 300.
        resources: to look into, e.g. ["encounters"]; default: all that have a list. Their parents are asked for as well.
        clock: the time of day, and what waits; this machine's.

    Raises:
        InvalidRequestError: an argument; names it.
    """

    def __init__(
        self,
        client: AsyncCloudClient,
        *,
        requests: int = REQUESTS,
        resources: Iterable[str] | None = None,
        clock: Clock = SYSTEM_CLOCK,
    ) -> None:
        check_type("client", client, AsyncCloudClient, "an AsyncCloudClient")
        check_count("requests", requests, least=1)
        check_type("clock", clock, Clock, "a clock")
        self._client = client
        self._requests = requests
        self._wanted = listings(resources)
        self._is_whole = resources is None
        self._clock = clock

    async def run(self) -> ProbeReport:
        """
        Ask, and say what was found.

        Raises:
            WelkinError: nothing could be asked: no token is given out, or nobody answers.
        """
        return await Run(self._client, self._requests, self._wanted, self._clock).report(self._is_whole)
