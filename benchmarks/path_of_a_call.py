"""
How many of our functions, in how many files, a reader meets who follows one piece of work: `python -m benchmarks.path_of_a_call`.

Five of them, each the second of its kind: the token is there by then, and what is made once is made. They run against a
sandbox, whose own threads do not count. A function that is called many times counts once, and what has no name (a lambda, a
comprehension) not at all. A step is a call that leads from one file of ours into another.
"""

from __future__ import annotations

import asyncio
import json
import sys
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from types import CodeType, FrameType
from typing import Any, Self

from welkin_sdk import AsyncDataClient, CloudClient, DataClient
from welkin_sdk.auth.assertion import sign_assertion
from welkin_sdk.clock import SYSTEM_CLOCK
from welkin_sdk.mirror import AsyncMirror, Store, open_store
from welkin_sdk.sandbox import Sandbox, serve
from welkin_sdk.webhooks import Receiver, Verifier

_PROJECT = Path(__file__).parents[1]
_PARTS = tuple(f"{_PROJECT / part}/" for part in ("generated", "overlays"))
_URL = "https://hooks.example.org/notifications"


class Followed:
    """The functions of ours that the main thread enters from the beginning of its block to the end."""

    def __init__(self) -> None:
        self.functions: set[CodeType] = set()
        self.steps = 0

    def __str__(self) -> str:
        files = {code.co_filename for code in self.functions}
        generated = sum(1 for code in self.functions if code.co_filename.startswith(_PARTS[0]))
        return (
            f"{len(self.functions)} functions ({generated} generated) in {len(files)} files,"
            f" {self.steps} steps from file to file"
        )

    def _enter(self, frame: FrameType, event: str, _argument: Any) -> None:
        path = frame.f_code.co_filename
        if event != "call" or frame.f_code.co_name[0] == "<" or not path.startswith(_PARTS):
            return
        self.functions.add(frame.f_code)
        caller = frame.f_back
        while caller is not None and not caller.f_code.co_filename.startswith(_PARTS):
            caller = caller.f_back
        self.steps += caller is None or caller.f_code.co_filename != path

    def __enter__(self) -> Self:
        sys.setprofile(self._enter)
        return self

    def __exit__(self, *_: object) -> None:
        sys.setprofile(None)


def follow(work: Callable[[], object]) -> Followed:
    """What the second time of *work* goes through."""
    work()
    with Followed() as followed:
        work()
    return followed


def follow_calls(sandbox: Sandbox, client: DataClient, cloud: CloudClient) -> None:
    record, patient = next(iter(client.patients.find())).id, next(iter(cloud.patients.list())).id

    def find() -> None:
        sandbox.refuse_issued_tokens()
        assert len(list(client.patients.find(page_size=50))) > 50

    print(f"patients.get, Data API: {follow(lambda: client.patients.get(record))}")
    print(f"patients.get, Cloud API: {follow(lambda: cloud.patients.get(patient))}")
    print(f"patients.find, two pages and a 401: {follow(find)}")
    print(f"encounters.list, Cloud API: {follow(lambda: list(cloud.encounters.list(patient)))}")


async def follow_mirror(sandbox: Sandbox, store: Store) -> None:
    verifier = Verifier(client_id=sandbox.client_id, secrets=[sandbox.client_secret], audience=_URL)
    receiver = Receiver(store, tenant="clinic", verifier=verifier)
    async with AsyncDataClient(sandbox.client_id, sandbox.client_secret, base_url=sandbox.data_api) as client:
        mirror = AsyncMirror(client, store, tenant="clinic", resources=["patients"])
        await mirror.run_once()
        for kind, name in enumerate(("one incremental run", "a notification, until its record is stored")):
            for time in range(2):
                sandbox.make.patient(first_name=f"Follow{kind}{time}")
                with Followed() as followed:
                    if kind:
                        notify(receiver, sandbox)
                        mirror.handle_inbox()
                        await mirror.pull_dirty()
                    else:
                        await mirror.run_once()
            print(f"{name}: {followed}")


def notify(receiver: Receiver, sandbox: Sandbox) -> None:
    """What Welkin would send about the last minute, given to *receiver*."""
    now = SYSTEM_CLOCK.now()
    since, until = (f"{time:%Y-%m-%dT%H:%M:%SZ}" for time in (now - timedelta(minutes=1), now))
    token = sign_assertion(
        client_id=sandbox.client_id,
        client_secret=sandbox.client_secret,
        audience=_URL,
        scope="welkin",
        now=now.timestamp(),
    )
    body = [{"resource": "patients", "from": since, "to": until}]
    headers = {"Authorization": f"Bearer {token}", "Content-Type": "application/json"}
    kept = receiver.receive(headers, json.dumps(body).encode(), now_us=SYSTEM_CLOCK.now_us())
    assert kept.accepted, kept


def main() -> None:
    with serve(seed=60) as sandbox, TemporaryDirectory() as folder:
        cloud = sandbox.cloud
        with (
            DataClient(sandbox.client_id, sandbox.client_secret, base_url=sandbox.data_api) as client,
            CloudClient(
                cloud.tenant, cloud.instance, cloud.api_client, cloud.secret, base_url=cloud.address
            ) as other,
        ):
            follow_calls(sandbox, client, other)
        with open_store(f"{folder}/mirror.sqlite") as store:
            asyncio.run(follow_mirror(sandbox, store))


if __name__ == "__main__":
    main()
