"""
Two tenants with two instances each of the Cloud API, mirrored side by side into one PostgreSQL server: nothing crosses.

    python -m tests.faults.cloud_tenants [CHANGES]

A store is one tenant's, so each has a schema of its own, which its instances share. The clinics have the same ids everywhere,
with contents of their own, so whatever is stored under another's name differs from what its own server tells.
"""

from __future__ import annotations

import asyncio
import json
import os
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import AsyncExitStack, closing, contextmanager

import psycopg
from attrs import define, field

from benchmarks.cloud_clinic import CLIENT, SECRET, Control, Options, clinics
from benchmarks.cloud_records import canonical, digest
from benchmarks.sped_clock import SpedClock
from tests.postgres_server import running_postgres
from welkin_sdk import AsyncCloudClient
from welkin_sdk.mirror import AsyncMirror, open_store

TENANTS = {"north": ["live", "test"], "south": ["live", "test"]}
INSTANCES = [(tenant, instance) for tenant, each in TENANTS.items() for instance in each]
_INTERVAL_US = 20 * 60 * 1_000_000

Streams = Mapping[str, tuple[int, str]]
"""How many records each stream has, and their digest."""


@define
class Report:
    """
    What it came to.

    Attributes:
        wanted: by tenant and instance what its server tells; *held*: what is stored under that name in any schema.
        problems: runs that did not end as they should.
    """

    passes: int = 0
    requests: int = 0
    changes: int = 0
    seconds: float = 0
    wanted: Mapping[str, Streams] = field(factory=dict[str, Streams])
    held: Mapping[str, Streams] = field(factory=dict[str, Streams])
    problems: list[str] = field(factory=list[str])

    def __str__(self) -> str:
        records = sum(count for streams in self.wanted.values() for count, _ in streams.values())
        streams = [(name, stream) for name, each in self.wanted.items() for stream in each]
        equal = sum(
            self.held.get(name, {}).get(stream) == self.wanted[name][stream] for name, stream in streams
        )
        return (
            f"{self.changes} changes in {self.seconds:.0f} s, {self.passes} passes of each, {self.requests} requests;"
            f" {equal} of {len(streams)} streams equal, {records} records; {len(self.problems)} problems"
        )


def play(url: str, *, patients: int, changes: int, over_seconds: float) -> Report:
    """
    Read all four as long as they are changed, and twice after that.

    Args:
        url: of a PostgreSQL server that two schemas may be made in.
        changes: of all together.
        over_seconds: in which they are made.
    """
    report = Report()
    options = Options(
        patients=patients,
        delay_seconds=0,
        tenants=TENANTS,
        changes=changes // len(INSTANCES),
        over_seconds=over_seconds,
        began=time.time(),
    )
    with clinics(options) as control, schemas(url) as addresses:
        control.ask("begin")
        begin = time.monotonic()
        asyncio.run(_follow(control, options, addresses, report))
        report.seconds = time.monotonic() - begin
        report.requests = control.requests()
        report.changes = options.changes * len(INSTANCES)
        report.wanted = control.state()
        report.held = {name: _held(url, *name.split("/")) for name in report.wanted}
    return report


@contextmanager
def schemas(url: str) -> Iterator[dict[str, str]]:
    """The address of a schema for each tenant, until the block ends."""
    between = "&" if "?" in url else "?"
    yield {tenant: f"{url}{between}schema={_schema(tenant)}" for tenant in TENANTS}
    with psycopg.connect(url, autocommit=True) as connection:
        for tenant in TENANTS:
            connection.execute(f"DROP SCHEMA IF EXISTS {_schema(tenant)} CASCADE".encode())


def _schema(tenant: str) -> str:
    return f"welkin_{tenant}_{os.getpid()}"


async def _follow(control: Control, options: Options, addresses: Mapping[str, str], report: Report) -> None:
    clock = SpedClock(options.began, options.speed)
    async with AsyncExitStack() as stack:
        mirrors: list[AsyncMirror] = []
        for tenant, instance in INSTANCES:
            client = AsyncCloudClient(tenant, instance, CLIENT, SECRET, base_url=control.address)
            await stack.enter_async_context(client)
            store = stack.enter_context(closing(open_store(addresses[tenant])))
            mirrors.append(AsyncMirror(client, store, clock=clock))
        left = 2
        while left:
            left -= control.is_over()
            report.passes += 1
            results = await asyncio.gather(*(mirror.run_once() for mirror in mirrors))
            streams = [stream for result in results for stream in result.streams]
            report.problems += [f"{one.resource}: {one.reason}" for one in streams if one.outcome != "done"]
            control.ask("advance", seconds=_INTERVAL_US / 1e6)
            clock.ahead_us += _INTERVAL_US


def _held(url: str, tenant: str, instance: str) -> dict[str, tuple[int, str]]:
    """What is stored of an instance, in whichever schema it is."""
    held: dict[str, dict[str, bytes]] = {}
    with psycopg.connect(url) as connection:
        for name in TENANTS:
            rows = connection.execute(
                f"SELECT resource, id, body FROM {_schema(name)}.record "
                "WHERE deleted_us IS NULL AND tenant LIKE %s AND instance = %s".encode(),
                (f"%/{tenant}", instance),
            )
            for resource, id, body in rows:
                # The same under both names would be one too many.
                key = id if id not in held.setdefault(resource, {}) else f"{id} again"
                held[resource][key] = canonical(json.loads(bytes(body)))
    return {resource: (len(records), digest(records)) for resource, records in held.items()}


def main(changes: int) -> None:
    with running_postgres() as url:
        report = play(url, patients=25, changes=changes, over_seconds=changes / 50)
    sys.stdout.write(f"{report}\n")
    if report.held != report.wanted or report.problems:
        raise SystemExit(1)


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 10_000)
