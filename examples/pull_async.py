"""Count the records of several resources at once. Credentials: the WELKIN_ environment."""

import asyncio

from welkin_sdk import AsyncDataClient


async def main() -> None:
    async with AsyncDataClient() as welkin:

        async def count_patients() -> int:
            return len([patient async for patient in welkin.patients.find()])

        async def count_workers() -> int:
            return len([worker async for worker in welkin.workers.find()])

        patients, workers = await asyncio.gather(count_patients(), count_workers())
    print(f"{patients} patients, {workers} workers")


if __name__ == "__main__":
    asyncio.run(main())
