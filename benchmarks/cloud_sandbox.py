"""P9: finding one of many patients in the Cloud sandbox, by the id of another system and by a filter."""

from __future__ import annotations

import time
import uuid
from collections.abc import Callable

from benchmarks.ratio import Row, quotients
from welkin_sdk import CloudClient
from welkin_sdk.sandbox import Sandbox, serve

FEW, MANY = 1_000, 10_000


def measure(*, few: int = FEW, many: int = MANY, rounds: int = 9, repeats: int = 20) -> list[Row]:
    """Milliseconds of one call through the client, which the sandbox's own are a part of."""
    with serve() as sandbox, _client(sandbox) as welkin:
        _fill(sandbox, 0, few)
        at_few = [_milliseconds(way, rounds, repeats) for way in _ways(welkin, few)]
        _fill(sandbox, few, many)
        at_many = [_milliseconds(way, rounds, repeats) for way in _ways(welkin, many)]
    rows = []
    for work, lesser, more in zip(('get(type_="EID")', "list(email=...)"), at_few, at_many, strict=True):
        name = f"Cloud sandbox, {work} of {many:,} patients"
        rows.append(Row.of("P9", name, "", more, goal=3, unit="ms"))
        rows.append(Row.of("P9", name, f"{few:,}", quotients(more, lesser), goal=1.25))
    return rows


def _client(sandbox: Sandbox) -> CloudClient:
    cloud = sandbox.cloud
    return CloudClient(
        cloud.tenant, cloud.instance, cloud.api_client, cloud.secret, base_url=sandbox.cloud_api
    )


def _fill(sandbox: Sandbox, begin: int, end: int) -> None:
    patients = [
        {"id": str(uuid.UUID(int=number)), "externalId": f"crm-{number}", "email": f"{number}@example.org"}
        for number in range(begin, end)
    ]
    sandbox.cloud.load("patients", patients)


def _ways(welkin: CloudClient, count: int) -> list[Callable[[], None]]:
    # One from the middle, which a search from either end finds late.
    number = count // 2
    id = str(uuid.UUID(int=number))

    def get() -> None:
        if welkin.patients.get(f"crm-{number}", type_="EID").id != id:
            raise RuntimeError("another patient was read")

    def find() -> None:
        if [one.id for one in welkin.patients.list(email=f"{number}@example.org")] != [id]:
            raise RuntimeError("other patients were found")

    return [get, find]


def _milliseconds(way: Callable[[], None], rounds: int, repeats: int) -> list[float]:
    """Of one call, in each round; the first call, which reads the token and builds what is kept, is not in them."""
    way()
    milliseconds = []
    for _ in range(rounds):
        begin = time.perf_counter()
        for _ in range(repeats):
            way()
        milliseconds.append((time.perf_counter() - begin) / repeats * 1e3)
    return milliseconds
