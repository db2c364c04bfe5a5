"""
After the faults: no more writes, and within two runs and a scan everything is equal; then nothing changes any more.

How dear that may be is measured against a clean run: the first run of a new mirror of the same server, with the same
page size, into an empty store, to its end (backfill, sweep and first scan), without any fault. The two runs that have to
make the faulty mirror equal may take three times its requests together.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.faults import engine
from tests.faults.oracles import (
    Tables,
    Verdict,
    check_count,
    check_equal,
    check_feed,
    check_quarantine,
    check_tenants,
)
from tests.faults.tenant import Tenant

if TYPE_CHECKING:
    from tests.faults.run import Run

MOST_TIMES = 3.0
DECLARED = ("repair: mass delete allowed", "convergence measured")


async def settle(run: Run) -> None:
    """Let the faults end, the mirrors settle, and judge them."""
    for tenant in run.tenants:
        tenant.quieten()
        # Beyond every lease, every wait, every late commit and every token.
        tenant.server.advance(run.setting.late_seconds + 4000)
        tenant.restart()
    for tenant in run.tenants:
        await _settle_one(run, tenant)
    if not run.verdict.notes:
        check_tenants(run.tables, {tenant.name: tenant.name for tenant in run.tenants}, run.verdict)


async def _settle_one(run: Run, tenant: Tenant) -> None:
    mirror, server, setting = tenant.mirror, tenant.server, run.setting
    requests, tokens = tenant.wire.requests, tenant.wire.tokens
    is_within = setting.late_seconds * 1_000_000 < engine.LOOKBACK_US and not tenant.has_skewed
    is_pure = is_within and not tenant.others.is_silent and not tenant.armed.has_spoiled
    for number in range(2):
        run.log.append(f"{tenant.name} settle {await run.engine(tenant, mirror.run_once)}")
        if not number and tenant.wire.tokens - tokens > 1:
            many = tenant.wire.tokens - tokens
            run.verdict.say("other", tenant.name, detail=f"{many} token calls for one token")
        server.advance(61)
        verdict = Verdict()
        check_equal(run.tables, server, tenant.name, verdict, is_scanned=False)
        if verdict.is_good:
            break
    else:
        if is_pure:
            run.verdict.take(verdict)
    spent = tenant.wire.requests - requests
    if run.seed % 4 and tenant is not run.tenants[0]:
        # What a scan does for one tenant, it does for another; it costs as much as all the events.
        _check_feed(run, tenant)
        return
    # One answer is missing on the first try: whatever is repeated must not be counted twice.
    server.parts.faults.add("status", route="GET /v1/patients", status=503, times=1, after=2, retry_after=0)
    run.log.append(f"{tenant.name} scan {await _scan(run, tenant)}")
    server.parts.faults.clear()
    if is_within and setting.quirks.is_plain:
        check_count(run.tables, server, tenant.name, run.verdict)
    check_equal(run.tables, server, tenant.name, run.verdict, is_scanned=True)
    check_quarantine(run.tables, tenant.name, run.verdict)
    _check_feed(run, tenant)
    tenant.downstream.judge(run.tables, tenant.mirror, tenant.name, run.verdict)
    before = run.store.latest()
    server.advance(61)
    run.log.append(f"{tenant.name} again {await run.engine(tenant, mirror.run_once)}")
    if run.store.latest() != before:
        run.verdict.say("twice", tenant.name, run.store.latest() - before, "by a run after the end")
    if tenant.wire.tokens - tokens > 4:
        many = tenant.wire.tokens - tokens
        run.verdict.say("other", tenant.name, detail=f"{many} tokens when all was quiet")
    if run.plant is None and run.seed % 40 == 0 and tenant is run.tenants[0]:
        await _measure(run, tenant, spent)


def _check_feed(run: Run, tenant: Tenant) -> None:
    check_feed(
        run.tables,
        tenant.others,
        tenant.name,
        run.verdict,
        is_spoiled=tenant.armed.has_spoiled or tenant.has_skewed,
        is_complete=True,
    )


async def _scan(run: Run, tenant: Tenant) -> str:
    said = await run.engine(tenant, tenant.mirror.scan)
    if "MassDelete" in said or "Stopped" in said:
        run.probes.hit("repair: mass delete allowed")
        said += " / " + await run.engine(tenant, lambda: engine.forced_scan(tenant.mirror))
    return said


async def _measure(run: Run, tenant: Tenant, spent: int) -> None:
    """Compare with a clean run, whose mirror has to be equal as well."""
    run.probes.hit("convergence measured")
    before = tenant.wire.requests
    store = engine.open_memory_store(None)
    try:
        mirror = tenant.open_mirror(store)
        for work in (mirror.run_once, mirror.scan):
            run.log.append(f"{tenant.name} clean {engine.describe(await work(), run.probes)}")
        check_equal(Tables(store), tenant.server, tenant.name, run.verdict, is_scanned=True)
    finally:
        store.close()
    clean = tenant.wire.requests - before
    run.convergence = spent / clean
    if run.convergence > MOST_TIMES:
        run.verdict.say("other", tenant.name, detail=f"{spent} requests to converge, {clean} in a clean run")
