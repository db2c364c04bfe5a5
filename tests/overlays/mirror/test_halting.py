"""Whoever waits for a turn, or is about to ask, learns that his run is to stop; nobody else does."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Any

import pytest

from welkin_sdk.mirror.errors import HaltedError
from welkin_sdk.mirror.halting import check_halt, halting_when
from welkin_sdk.mirror.limiter import Limiter


class _Still:
    """A clock on which a wait moves nothing but what it calls."""

    def __init__(self, on_sleep: Callable[[float], None]) -> None:
        self._on_sleep = on_sleep

    def now_us(self) -> int:
        return 0

    async def sleep(self, seconds: float) -> None:
        self._on_sleep(seconds)


def test_a_budget_of_one_a_minute_is_not_waited_for() -> None:
    """Whoever waits looks once a second, and whoever waits behind him at once."""
    waits: list[float] = []
    limiter = Limiter(2, _Still(waits.append), per_minute=1)

    async def ask() -> None:
        async with limiter.turn("patients"):
            pass

    async def main() -> list[Any]:
        with halting_when(lambda: len(waits) >= 3):
            return await asyncio.gather(*(ask() for _ in range(6)), return_exceptions=True)

    found = asyncio.run(main())

    assert [type(one) for one in found] == [type(None), *[HaltedError] * 5]
    assert waits == [1.0, 1.0, 1.0]
    assert asyncio.run(_free(limiter))


async def _free(limiter: Limiter) -> bool:
    """Whether nobody has kept a turn."""
    return limiter.has_room("patients", others=1)


def test_who_belongs_to_no_run_is_never_stopped() -> None:
    """A comparison after a stopped run asks as before."""
    with halting_when(lambda: True), pytest.raises(HaltedError):
        check_halt()
    check_halt()
