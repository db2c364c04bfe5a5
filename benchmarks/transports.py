"""One GET and one Find over a socket: each transport against bare httpx and json (python -m benchmarks.transports)."""

from __future__ import annotations

import asyncio
from typing import Literal

import httpx

from benchmarks.find import PAGE_SIZE, WINDOW, WRAPPED, exchange_token
from benchmarks.ratio import compare
from welkin_sdk import AsyncDataClient, DataClient, TransportOptions
from welkin_sdk.sandbox import Sandbox, serve

PATIENTS = 1_000
GETS = 50
ROUNDS = 7


def main() -> None:
    """Print a line per transport and call."""
    with serve(seed=PATIENTS) as sandbox:
        headers = {"Authorization": f"Bearer {exchange_token(sandbox)}", **WRAPPED}
        _measure_sync(sandbox, headers)
        backends: tuple[Literal["httpx", "aiohttp"], ...] = ("httpx", "aiohttp")
        for backend in backends:
            _measure_async(sandbox, headers, backend)


def _measure_sync(sandbox: Sandbox, headers: dict[str, str]) -> None:
    url = f"{sandbox.data_api}/patients"
    with (
        DataClient(sandbox.client_id, sandbox.client_secret, base_url=sandbox.data_api) as welkin,
        httpx.Client(headers=headers) as plain,
    ):
        first = next(iter(welkin.patients.find())).id

        def find() -> int:
            return sum(1 for _ in welkin.patients.find(page_size=PAGE_SIZE, headers=WRAPPED))

        def find_plainly() -> None:
            answer = plain.get(url, params=_first_page()).json()
            while "next" in answer["links"]["href"]:
                answer = plain.get(answer["links"]["href"]["next"]).json()

        get = compare(
            "sync: get", lambda: welkin.patients.get(first), lambda: plain.get(f"{url}/{first}").json(),
            rounds=ROUNDS, repeats=GETS,
        )  # fmt: skip
        print(get, compare("sync: find", find, find_plainly, rounds=ROUNDS), sep="\n")


def _measure_async(sandbox: Sandbox, headers: dict[str, str], backend: Literal["httpx", "aiohttp"]) -> None:
    url = f"{sandbox.data_api}/patients"
    with asyncio.Runner() as runner:
        welkin = AsyncDataClient(
            sandbox.client_id,
            sandbox.client_secret,
            base_url=sandbox.data_api,
            transport=TransportOptions(backend=backend),
        )
        plain = httpx.AsyncClient(headers=headers)

        async def find() -> list[str]:
            return [one.id async for one in welkin.patients.find(page_size=PAGE_SIZE, headers=WRAPPED)]

        async def find_plainly() -> None:
            answer = (await plain.get(url, params=_first_page())).json()
            while "next" in answer["links"]["href"]:
                answer = (await plain.get(answer["links"]["href"]["next"])).json()

        first = runner.run(find())[0]

        async def get() -> None:
            for _ in range(GETS):
                await welkin.patients.get(first)

        async def get_plainly() -> None:
            for _ in range(GETS):
                (await plain.get(f"{url}/{first}")).json()

        print(
            compare(
                f"async, {backend}: get",
                lambda: runner.run(get()),
                lambda: runner.run(get_plainly()),
                rounds=ROUNDS,
            ),
            compare(
                f"async, {backend}: find",
                lambda: runner.run(find()),
                lambda: runner.run(find_plainly()),
                rounds=ROUNDS,
            ),
            sep="\n",
        )
        runner.run(welkin.aclose())
        runner.run(plain.aclose())


def _first_page() -> dict[str, str]:
    return {"page[from]": WINDOW[0], "page[to]": WINDOW[1], "page[size]": str(PAGE_SIZE)}


if __name__ == "__main__":
    main()
