"""P9: finding one of many patients in the Cloud sandbox, by the id of another system and by a filter."""

from __future__ import annotations

import uuid
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from benchmarks.ratio import Row, in_turns, quotients
from welkin_sdk import CloudClient
from welkin_sdk.sandbox import Sandbox, serve

FEW, MANY = 1_000, 10_000


def measure(*, few: int = FEW, many: int = MANY, rounds: int = 9, repeats: int = 20) -> list[Row]:
    """Milliseconds of one call through the client, which the sandbox's own are a part of."""
    with _ways(few) as at_few, _ways(many) as at_many:
        rows = []
        for work, way in at_many.items():
            seconds = in_turns({"few": at_few[work], "many": way}, rounds=rounds, repeats=repeats)
            name = f"Cloud sandbox, {work} of {many:,} patients"
            each = [spent / repeats * 1e3 for spent in seconds["many"]]
            rows.append(Row.of("P9", name, "", each, goal=3, unit="ms"))
            times = quotients(seconds["many"], seconds["few"])
            rows.append(Row.of("P9", name, f"{few:,} patients", times, goal=1.25))
        return rows


@contextmanager
def _ways(count: int) -> Iterator[dict[str, Callable[[], None]]]:
    """Of a sandbox with so many patients; the one that is looked for is in their middle, far from either end."""
    number = count // 2
    id = _id(number)

    def get() -> None:
        if welkin.patients.get(f"crm-{number}", type_="EID").id != id:
            raise RuntimeError("another patient was read")

    def find() -> None:
        if [one.id for one in welkin.patients.list(email=f"{number}@example.org")] != [id]:
            raise RuntimeError("other patients were found")

    with serve() as sandbox, _client(sandbox) as welkin:
        patients = [
            {"id": _id(number), "externalId": f"crm-{number}", "email": f"{number}@example.org"}
            for number in range(count)
        ]
        sandbox.cloud.load("patients", patients)
        yield {'get(type_="EID")': get, "list(email=...)": find}


def _id(number: int) -> str:
    return str(uuid.UUID(int=number))


def _client(sandbox: Sandbox) -> CloudClient:
    cloud = sandbox.cloud
    return CloudClient(
        cloud.tenant, cloud.instance, cloud.api_client, cloud.secret, base_url=sandbox.cloud_api
    )
