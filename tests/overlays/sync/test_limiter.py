"""How many requests are under way: half after a refusal, one more after half a minute without."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass

from welkin_sdk.sync.limiter import Limiter


@dataclass
class HandClock:
    """A clock that moves by hand."""

    instant: int = 0

    def now_us(self) -> int:
        return self.instant

    async def sleep(self, seconds: float) -> None:
        self.instant += round(seconds * 1_000_000)


async def most_at_once(limiter: Limiter, requests: int = 12) -> int:
    running = most = 0

    async def request() -> None:
        nonlocal running, most
        async with limiter:
            running += 1
            most = max(most, running)
            await asyncio.sleep(0)
            running -= 1

    await asyncio.gather(*(request() for _ in range(requests)))
    return most


def test_no_more_than_allowed_run_at_once() -> None:
    """All requests are made, never more than four at a time."""
    assert asyncio.run(most_at_once(Limiter(4, HandClock()))) == 4


def test_an_overloaded_server_gets_half_as_many() -> None:
    """Each refusal halves what is allowed, down to one."""
    limiter = Limiter(4, HandClock())
    allowed = []
    for _ in range(3):
        limiter.back_off()
        allowed.append(limiter.allowed)

    assert allowed == [2, 1, 1]
    assert asyncio.run(most_at_once(limiter)) == 1


def test_recovers_step_by_step() -> None:
    """One more for each half minute without a refusal, up to what was allowed at first."""
    clock = HandClock()
    limiter = Limiter(4, clock)
    limiter.back_off()
    most = []
    with asyncio.Runner() as loop:
        for _ in range(4):
            clock.instant += 30_000_000
            most.append(loop.run(most_at_once(limiter)))

    assert most == [3, 4, 4, 4]
