"""What becomes of a store behind the engine's back: a row written over, a file put back from last week."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING, Any

from attrs import evolve

from tests.faults.tenant import Tenant
from welkin_sdk.mirror.types import Stream

if TYPE_CHECKING:
    from tests.faults.run import Run

_DAY = 86_400 * 1_000_000


async def flip(run: Run, tenant: Tenant) -> str:
    """Bits of a watermark have changed: its checksum does not fit, and what it says is not believed."""
    resource, by = run.dice.choice(run.setting.resources), run.dice.choice((1, -_DAY, 1 << 40))
    with run.store._database.writing() as session:
        count = session.run(
            "UPDATE watermark SET complete_through_us = complete_through_us + ? WHERE tenant = ? AND resource = ?",
            (by, tenant.name, resource),
        )
    return await _refused(run, tenant, "store: watermark flipped") if count else "-"


async def foresee(run: Run, tenant: Tenant) -> str:
    """A watermark lies in the future, with a checksum that fits."""
    stream = Stream(tenant.name, "", run.dice.choice(run.setting.resources))
    mark = run.store.watermark(stream)
    if mark is None:
        return "-"
    lease = run.store.acquire(stream, "somebody", now_us=tenant.server.now_us() + _DAY, seconds=1)
    run.store.save_watermark(lease, evolve(mark, complete_through_us=tenant.server.now_us() + 2 * _DAY))
    run.store.release(lease)
    return await _refused(run, tenant, "store: watermark from the future")


async def _refused(run: Run, tenant: Tenant, what: str) -> str:
    """The engine refuses to build on it and names the repair, which is carried out."""
    tenant.is_flipped = True
    line = ""
    for _ in range(9):
        line = await run.engine(tenant, tenant.mirror.run_once)
        if not tenant.is_flipped:
            run.probes.hit(what)
            break
        # Something else was in the way.
        tenant.armed.clear()
        tenant.server.advance(400)
    else:
        run.verdict.say("other", tenant.name, detail=f"{what} was believed")
    return line


async def misplace(run: Run, tenant: Tenant) -> str:
    """The engine dies, and where a span stood is unreadable afterwards: it is read from its start."""
    with run.store._database.writing() as session:
        count = session.run(
            "UPDATE span SET position = 'damaged' WHERE tenant = ? AND position IS NOT NULL", (tenant.name,)
        )
    if count:
        run.probes.hit("store: position damaged", count)
    return f"{count}"


async def restore(run: Run, tenant: Tenant) -> str:
    """A backup is made; later it is put back: old and valid, so that everything since is read again."""
    connection: Any = run.store._database._connection
    if run.backup is None:
        run.backup = sqlite3.connect(":memory:")
        connection.backup(run.backup)
        return "made"
    # What others have got of the feed since is more than the store will know.
    lines = [tenant.others.create(), await run.engine(tenant, tenant.mirror.run_once)]
    lines.append(tenant.downstream.follow(tenant.mirror, run.dice, run.probes))
    with closing(run.backup) as backup:
        backup.backup(connection)
    lines.append(tenant.others.delete_latest())
    run.backup = None
    run.probes.hit("store: old backup put back")
    for each in run.tenants:
        each.known.clear()
        each.downstream.is_behind = True
        each.restart()
    return f"put back {lines}"


DECLARED = (
    "store: watermark flipped",
    "store: watermark from the future",
    "store: position damaged",
    "store: old backup put back",
)
