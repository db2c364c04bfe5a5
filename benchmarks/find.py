"""Walking a Find over a socket: the client against bare httpx and json with the same pages."""

from __future__ import annotations

import time
from typing import Any

import httpx

from benchmarks.ratio import Ratio, compare
from welkin_sdk import DataClient
from welkin_sdk.auth.assertion import sign_assertion
from welkin_sdk.sandbox import Sandbox

JWT_BEARER = "urn:ietf:params:oauth:grant-type:jwt-bearer"
PAGE_SIZE = 200
SMALL_PAGE, AT_ONCE, DELAY_SECONDS = 20, 8, 0.04
WRAPPED = {"Prefer": "envelope=wrapped"}
# Both walks ask for the same window, so that the server does the same work for both.
WINDOW = ("1970-01-02T00:00:00+00:00", "2100-01-01T00:00:00+00:00")


def measure(sandbox: Sandbox, welkin: DataClient) -> list[Ratio]:
    """Compare on everything that *sandbox* holds."""
    token = exchange_token(sandbox)
    plain = httpx.Client(headers={"Authorization": f"Bearer {token}", **WRAPPED})

    def walk_plainly() -> int:
        # Both ends of a window belong to it, so a record on the seam of two pages comes twice.
        pages = _plain_pages(plain, f"{sandbox.data_api}/patients")
        return len({record["id"] for page in pages for record in page})

    def walk() -> int:
        return sum(1 for _ in welkin.patients.find(page_size=PAGE_SIZE, headers=WRAPPED))

    with plain:
        if (found := walk()) != (expected := walk_plainly()):
            raise RuntimeError(f"the walks differ: {found} and {expected}")
        name = f"find {expected} patients, pages of {PAGE_SIZE}, against httpx and json"
        return [compare(name, walk, walk_plainly, rounds=7), _measure_at_once(sandbox, welkin)]


def _measure_at_once(sandbox: Sandbox, welkin: DataClient) -> Ratio:
    """The same walk with eight requests at once against one, from a server that takes its time."""

    def walk(concurrency: int) -> int:
        found = welkin.patients.find(page_size=SMALL_PAGE, concurrency=concurrency, headers=WRAPPED)
        return sum(1 for _ in found)

    delay = sandbox.faults.add("delay", route="GET /v1/patients", seconds=DELAY_SECONDS)
    try:
        if (found := walk(AT_ONCE)) != (expected := walk(1)):
            raise RuntimeError(f"the walks differ: {found} and {expected}")
        name = (
            f"find with {AT_ONCE} at once against one, {DELAY_SECONDS * 1000:.0f} ms a page of {SMALL_PAGE}"
        )
        return compare(name, lambda: walk(AT_ONCE), lambda: walk(1), rounds=3)
    finally:
        sandbox.faults.remove(delay)


def _plain_pages(plain: httpx.Client, url: str) -> list[list[Any]]:
    begin, end = WINDOW
    answer = plain.get(url, params={"page[from]": begin, "page[to]": end, "page[size]": PAGE_SIZE}).json()
    pages = [answer["data"]]
    while "next" in answer["links"]["href"]:
        answer = plain.get(answer["links"]["href"]["next"]).json()
        pages.append(answer["data"])
    return pages


def exchange_token(sandbox: Sandbox) -> str:
    """A token for plain code."""
    url = f"{sandbox.data_api}/token"
    assertion = sign_assertion(
        client_id=sandbox.client_id,
        client_secret=sandbox.client_secret,
        audience=url,
        scope="all",
        now=time.time(),
    )
    answer = httpx.post(url, data={"grant_type": JWT_BEARER, "assertion": assertion})
    return str(answer.raise_for_status().json()["access_token"])
