"""How long each phase of one attempt may take."""

from __future__ import annotations

from collections.abc import Mapping

import httpx

from welkin_sdk.http.context import context_of

_NO_TIME: Mapping[str, type[httpx.TimeoutException]] = {
    "connect": httpx.ConnectTimeout,
    "read": httpx.ReadTimeout,
    "write": httpx.WriteTimeout,
    "pool": httpx.PoolTimeout,
}


class Timeouts:
    """How long each phase of one attempt may take: its timeout, or what is left of the call's deadline."""

    def __init__(self, request: httpx.Request) -> None:
        self._timeouts: Mapping[str, float] = request.extensions["timeout"]
        self._seconds_left = context_of(request).seconds_left

    def seconds(self, phase: str) -> float:
        """
        Raises:
            httpx.TimeoutException: there is nothing left.
        """
        left = self._seconds_left()
        if left is None:
            return self._timeouts[phase]
        if left <= 0:
            raise _NO_TIME[phase]("the deadline has passed")
        return min(left, self._timeouts[phase])
