"""What is done at once ends at once."""

from __future__ import annotations

import asyncio

import pytest

from welkin_sdk.paging.task_group import gather_or_cancel


def test_results_come_in_the_order_of_the_work() -> None:
    """Whoever is ready first."""

    async def one(number: int) -> int:
        for _ in range(5 - number):
            await asyncio.sleep(0)
        return number

    assert asyncio.run(gather_or_cancel(one(number) for number in range(5))) == list(range(5))


def test_nothing_goes_on_behind_a_failure() -> None:
    """
    The bug: when one of the requests for missing records failed, the others of a scan went on without it, after its
    lease, and fetched a token of their own for it.
    """
    done: list[int] = []

    async def one(number: int) -> None:
        if number == 1:
            raise ConnectionError
        for _ in range(3):
            await asyncio.sleep(0)
        done.append(number)

    async def main() -> set[asyncio.Task[object]]:
        with pytest.raises(ConnectionError):
            await gather_or_cancel(one(number) for number in range(4))
        return asyncio.all_tasks() - {asyncio.current_task()}  # type: ignore[arg-type]

    assert asyncio.run(main()) == set()
    assert done == []
