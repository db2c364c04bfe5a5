"""How many requests are under way: half after a refusal, one more after half a minute without; and whose they are."""

from __future__ import annotations

import asyncio
import random
from collections import Counter
from dataclasses import dataclass

import pytest

from welkin_sdk.mirror.limiter import Limiter


@dataclass
class HandClock:
    """A clock that moves by hand."""

    instant: int = 0

    def now_us(self) -> int:
        return self.instant

    async def sleep(self, seconds: float) -> None:
        self.instant += round(seconds * 1_000_000)


async def most_at_once(limiter: Limiter, requests: int = 12, *, collections: int = 1) -> int:
    running = most = 0

    async def request(number: int) -> None:
        nonlocal running, most
        async with limiter.turn(f"c{number % collections}"):
            running += 1
            most = max(most, running)
            await asyncio.sleep(0)
            running -= 1

    await asyncio.gather(*(request(number) for number in range(requests)))
    return most


@pytest.mark.parametrize("collections", [1, 2, 13])
def test_no_more_than_allowed_run_at_once(collections: int) -> None:
    """All requests are made, never more than four at a time."""
    limiter = Limiter(4, HandClock(), collections=collections)

    assert asyncio.run(most_at_once(limiter, 40, collections=collections)) == 4


def test_an_overloaded_server_gets_half_as_many() -> None:
    """Each refusal halves what is allowed, down to one."""
    limiter = Limiter(4, HandClock())
    allowed = []
    for _ in range(3):
        limiter.back_off()
        allowed.append(limiter.allowed)

    assert allowed == [2, 1, 1]
    assert asyncio.run(most_at_once(limiter)) == 1


def test_a_collection_that_is_always_refused_leaves_one_to_the_others() -> None:
    """Down to two where there are several, of which it has one; where one is all there is, that."""
    limiter = Limiter(4, HandClock(), collections=13)
    for _ in range(5):
        limiter.back_off()

    assert limiter.allowed == 2
    assert asyncio.run(most_at_once(limiter)) == 1
    assert asyncio.run(most_at_once(limiter, collections=13)) == 2
    assert asyncio.run(most_at_once(Limiter(1, HandClock(), collections=13))) == 1


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


def test_half_a_minute_has_to_pass_before_it_recovers() -> None:
    """A moment without a refusal says nothing."""
    clock = HandClock()
    limiter = Limiter(4, clock)
    limiter.back_off()
    clock.instant += 29_999_999

    assert asyncio.run(most_at_once(limiter)) == 2


def test_one_that_hangs_keeps_no_other_waiting() -> None:
    """However many it wants at once, whoever has none under way gets the next turn."""
    limiter = Limiter(4, HandClock(), collections=3)
    done: list[str] = []

    async def one(collection: str, *, hangs: bool = False) -> None:
        async with limiter.turn(collection):
            if hangs:
                await asyncio.Event().wait()
            done.append(collection)

    async def main() -> None:
        hanging = [asyncio.create_task(one("slow", hangs=True)) for _ in range(20)]
        await asyncio.sleep(0)
        for _ in range(5):
            await asyncio.gather(one("other"), one("another"))
        for task in hanging:
            task.cancel()
        await asyncio.gather(*hanging, return_exceptions=True)
        await asyncio.wait_for(one("slow"), 5)

    asyncio.run(asyncio.wait_for(main(), 5))

    assert Counter(done) == {"other": 5, "another": 5, "slow": 1}


def test_whose_collection_has_the_fewest_comes_first() -> None:
    """A collection with a single request does not wait behind thousands of another one."""
    limiter = Limiter(2, HandClock(), collections=2)
    order: list[str] = []

    async def one(collection: str) -> None:
        async with limiter.turn(collection):
            order.append(collection)
            await asyncio.sleep(0)

    async def main() -> None:
        await asyncio.gather(*(one("many") for _ in range(50)), one("one"))

    asyncio.run(main())

    assert order.index("one") <= 2


@pytest.mark.parametrize("seed", range(40))
def test_a_turn_that_is_given_up_is_not_lost(seed: int) -> None:
    """Whoever is cancelled, waiting, let in or at work: in the end as many as before run at once, and nobody waits."""
    dice = random.Random(seed)
    limiter = Limiter(3, HandClock(), collections=3)

    async def one(collection: str) -> None:
        async with limiter.turn(collection):
            for _ in range(dice.randrange(4)):
                await asyncio.sleep(0)

    async def main() -> int:
        tasks = [asyncio.create_task(one(f"c{dice.randrange(3)}")) for _ in range(60)]
        for task in tasks:
            if dice.random() < 0.4:
                await asyncio.sleep(0)
                task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        return await most_at_once(limiter, 30, collections=3)

    assert asyncio.run(asyncio.wait_for(main(), 5)) == 3
