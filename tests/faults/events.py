"""
What can happen in a run, each as a function of the run and one of its tenants that returns a line for the log.

`EVENTS` has them with their weights; damage to the store is in `damage`.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING

from tests.faults import damage, downstream, engine
from tests.faults.crashes import crashing
from tests.faults.oracles import check_set_aside, check_swept, differs
from tests.faults.tenant import Tenant
from tests.faults.workload import RESOURCES, UNTIMED
from tests.faults.world import dice
from welkin_sdk.errors import WelkinError
from welkin_sdk.instant import LATEST

if TYPE_CHECKING:
    from tests.faults.run import Run

Event = Callable[["Run", Tenant], Awaitable[str]]


async def write(run: Run, tenant: Tenant) -> str:
    others = tenant.others
    return str(run.dice.choice((others.create, others.update, others.update, others.update))())


async def tie(run: Run, tenant: Tenant) -> str:
    return tenant.others.tie(run.setting.tie)


async def crowd(run: Run, tenant: Tenant) -> str:
    """One instant gets more records than the server grants a page: nobody can read all of them."""
    if not run.setting.quirks.is_capped or tenant.is_crowded:
        return "-"
    tenant.is_crowded = True
    run.probes.hit("server: more in an instant than a page may have")
    line = tenant.others.crowd(run.setting.quirks.cap + 5)
    # Before somebody changes one of them, and they fit again.
    tenant.server.advance(5)
    lines = [line, await run.engine(tenant, tenant.mirror.run_once)]
    # Past what every sweep looks back at: the gap alone says that something is missing there.
    tenant.server.advance(1200)
    return " | ".join([*lines, await run.engine(tenant, tenant.mirror.run_once)])


async def late(run: Run, tenant: Tenant) -> str:
    return tenant.others.commit_late()


async def delete(run: Run, tenant: Tenant) -> str:
    return tenant.others.delete()


async def wipe(run: Run, tenant: Tenant) -> str:
    run.probes.hit("server: most of a collection deleted")
    return tenant.others.wipe()


async def silent(run: Run, tenant: Tenant) -> str:
    return tenant.others.change_silently()


async def set_back(run: Run, tenant: Tenant) -> str:
    return tenant.others.set_back()


async def revive(run: Run, tenant: Tenant) -> str:
    buried = run.tables.rows(
        "SELECT resource, id FROM record WHERE tenant = ? AND deleted_us IS NOT NULL ORDER BY resource, id",
        tenant.name,
    )
    return tenant.others.revive([(resource, id) for resource, id in buried])


async def foresee(run: Run, tenant: Tenant) -> str:
    return f"{tenant.others.foresee()} {await look(run, tenant)}"


async def backup(run: Run, tenant: Tenant) -> str:
    return tenant.others.put_back()


async def poison(run: Run, tenant: Tenant) -> str:
    """A record gets a content that no store can hold; or one that has it gets another one, or can be read again."""
    run.probes.hit("server: a record that cannot be stored")
    if tenant.wire.poisoned and run.dice.random() < 0.4:
        tenant.wire.poisoned.clear()
        return "readable"
    key = tenant.others.overtake()
    if key is None:
        return "-"
    tenant.wire.poisoned.add(key)
    tenant.armed.clear()
    tenant.server.advance(3)
    tenant.is_calm = True
    line = await run.engine(tenant, tenant.mirror.run_once)
    tenant.is_calm = False
    if f"{key[0]}=done" in line:
        trusted_us = tenant.server.now_us() if tenant.armed.has_skewed else LATEST
        check_set_aside(run.tables, tenant.name, key, run.verdict, trusted_us=trusted_us)
    return f"{key} {line}"


async def follow(run: Run, tenant: Tenant) -> str:
    """Whoever lives on the feed goes on."""
    return tenant.downstream.follow(tenant.mirror, run.dice, run.probes)


async def look(run: Run, tenant: Tenant) -> str:
    """Verify says what is so: something differs, or nothing does."""
    tenant.armed.clear()
    tenant.is_calm = True
    try:
        found = await tenant.mirror.verify()
    except WelkinError as error:
        return type(error).__name__
    finally:
        tenant.is_calm = False
    run.probes.hit("verify: compared with the truth")
    for one in found:
        is_different = differs(run.tables, tenant.server, tenant.name, one.resource, tenant.wire.poisoned)
        if is_different and one.is_equal:
            run.verdict.say("unseen", f"{tenant.name}/{one.resource}", detail="verify finds nothing")
        if not is_different and not one.is_equal and not tenant.is_crowded:
            run.verdict.say("other", f"{tenant.name}/{one.resource}", detail="verify finds what is not")
    return " ".join(f"{one.resource} {one.is_equal}" for one in found)


async def drag(run: Run, tenant: Tenant) -> str:
    """Every request takes its time, and another engine comes in the middle: who is at work stays the only one."""
    tenant.armed.clear()
    other, lines = tenant.open_mirror(), []

    async def come() -> None:
        run.probes.hit("process: another engine comes late")
        # The first one must not stand still past its lease meanwhile, which would be another event.
        tenant.seconds_each = 0
        lines.append(await run.engine(tenant, other.run_once))
        tenant.seconds_each = 7

    # Past its lease by far; and not so slow that one page with all that is asked for it takes half of one.
    tenant.is_calm, tenant.seconds_each = True, 7
    tenant.meanwhile = tenant.wire.requests + run.dice.randint(46, 60), come
    lines.append(await run.engine(tenant, tenant.mirror.run_once))
    tenant.is_calm, tenant.seconds_each, tenant.meanwhile = False, 0, None
    if "LostLease" in lines[-1]:
        run.verdict.say("other", tenant.name, detail="lost its lease while it was at work")
    return " | ".join(lines)


async def clock(run: Run, tenant: Tenant) -> str:
    seconds = run.dice.choice((0.5, 3, 20, 60, 120, 300))
    tenant.server.advance(seconds)
    return f"+{seconds}"


async def leap(run: Run, tenant: Tenant) -> str:
    seconds = run.dice.choice((3600, 4 * 3600, 30 * 3600))
    tenant.server.advance(seconds)
    return f"+{seconds}"


async def mail(run: Run, tenant: Tenant) -> str:
    line = tenant.mail.send()
    for problem in tenant.mail.problems:
        run.verdict.say("other", tenant.name, detail=problem)
    return line


async def fault(run: Run, tenant: Tenant) -> str:
    if not run.setting.has_faults:
        return "-"
    return tenant.armed.draw(with_skews=run.setting.has_lies)


async def calm(run: Run, tenant: Tenant) -> str:
    return tenant.armed.clear()


async def tokens(run: Run, tenant: Tenant) -> str:
    tenant.server.refuse_tokens()
    run.probes.hit("server: tokens refused")
    return "refused"


async def sync(run: Run, tenant: Tenant) -> str:
    line = await run.engine(tenant, tenant.mirror.run_once)
    for resource in RESOURCES:
        if f"{resource}=done" in line:
            check_swept(run.tables, tenant.name, resource, run.verdict)
    return line


async def scan(run: Run, tenant: Tenant) -> str:
    return await run.engine(tenant, tenant.mirror.scan)


async def crash(run: Run, tenant: Tenant) -> str:
    """The process dies at some point of a run; another one starts a while later."""
    at = run.dice.choice((1, 2, 3, 5, 8, 13, 21, 34, 55))
    work = run.dice.choice((tenant.mirror.run_once, tenant.mirror.run_once, tenant.mirror.scan))
    with crashing(at, run.probes) as countdown:
        line = await run.engine(tenant, work)
    if countdown.name is not None:
        tenant.server.advance(run.dice.choice((1, 400)))
    tenant.restart()
    return f"at {at} {countdown.name} {line}"


async def stop(run: Run, tenant: Tenant) -> str:
    """Somebody asks the engine to stop, as SIGTERM does; it ends after a page, and another one goes on."""
    mirror = tenant.mirror

    async def ask() -> None:
        mirror.stop()

    tenant.meanwhile = tenant.wire.requests + run.dice.randint(1, 6), ask
    work = run.dice.choice((mirror.run_once, mirror.scan))
    line = await run.engine(tenant, work)
    tenant.meanwhile = None
    tenant.restart()
    return line


async def rival(run: Run, tenant: Tenant) -> str:
    """Two engines at once, on one stream of one store."""
    run.probes.hit("process: two engines at once")
    other = tenant.open_mirror()
    lines = await asyncio.gather(
        run.engine(tenant, tenant.mirror.run_once), run.engine(tenant, other.run_once)
    )
    return " | ".join(lines)


async def stall(run: Run, tenant: Tenant) -> str:
    """An engine stands still past its lease, as SIGSTOP does; another one has run when it goes on."""
    other, lines = tenant.open_mirror(), []

    has_noticed = run.dice.random() < 0.5
    clock: engine.EngineClock = tenant.mirror._clock

    async def overtake() -> None:
        run.probes.hit("process: stands still past its lease")
        tenant.server.advance(400)
        lines.append(await run.engine(tenant, other.run_once))
        if not has_noticed:
            # As a virtual machine that was paused: for it no time has passed, and its lease is good.
            clock.set_back(400)

    tenant.meanwhile = tenant.wire.requests + run.dice.randint(2, 7), overtake
    lines.append(await run.engine(tenant, tenant.mirror.run_once))
    tenant.meanwhile = None
    is_over = len(lines) == 2 and f"{tenant.stood_at}=busy" not in lines[0]
    if is_over and any(f"{tenant.stood_at}={ended} " in lines[1] for ended in ("done", "gaps")):
        run.verdict.say("other", f"{tenant.name}/{tenant.stood_at}", detail="went on after it was overtaken")
    tenant.restart()
    return " | ".join(lines)


async def storage(run: Run, tenant: Tenant) -> str:
    """The store takes no more for the length of a run."""
    kind = run.dice.choice(engine.STORAGE_FAULTS)
    with engine.storage_fault(run.store, kind, run.dice.randint(1, 12)) as broken:
        line = await run.engine(tenant, tenant.mirror.run_once)
    if broken.fired:
        run.probes.hit(f"storage: {kind}")
    return f"{kind} {broken.fired} {line}"


async def replica(run: Run, tenant: Tenant) -> str:
    """Half of the finds are answered by a replica that is some writes behind."""
    lines = [tenant.others.update(), tenant.others.update()]
    before = tenant.others.count_versions()
    with tenant.server.replica(dice(run.seed, tenant.name, "replica", len(run.log)), run.probes):
        lines += [tenant.others.update() for _ in range(4)]
        tenant.server.advance(run.dice.choice((0.5, 3, 20)))
        await run.engine(tenant, tenant.mirror.run_once)
        lines.append(await run.engine(tenant, tenant.mirror.run_once))
        tenant.others.note_twins(before)
        tenant.others.hide_unwitnessed()
    return " | ".join(lines)


async def discontinue(run: Run, tenant: Tenant) -> str:
    """The version has ended; what has changed since is refused, the rest goes on."""
    changed = run.dice.choice(((), ("findPatients",)))
    run.probes.hit("server: version discontinued")
    with tenant.server.discontinued(changed):
        return await run.engine(tenant, tenant.mirror.run_once)


async def nameless(run: Run, tenant: Tenant) -> str:
    """A scan meets a record without its name: it may be any of those that it has not seen."""
    tenant.armed.clear()
    held = sorted(tenant.server.shown(UNTIMED))
    tenant.wire.nameless = {(UNTIMED, id) for id in held[:1]}
    line = await run.engine(tenant, tenant.mirror.scan)
    tenant.wire.nameless.clear()
    # Nobody knows by now who it was; the next scan is promised to see it.
    tenant.others.is_silent = tenant.others.is_silent or bool(held)
    tenant.others.unreadable.update((UNTIMED, id) for id in held[:1])
    return line


def _count_dead(run: Run, tenant: Tenant) -> int:
    sql = "SELECT count(*) FROM record WHERE tenant = ? AND resource = ? AND deleted_us IS NOT NULL"
    return int(run.tables.rows(sql, tenant.name, UNTIMED)[0][0])


async def hide(run: Run, tenant: Tenant) -> str:
    """The server shows a part of its records only, as it does when a permission is lost."""
    if not run.setting.has_lies:
        return "-"
    tenant.has_lied = True
    run.probes.hit("server: records hidden")
    # Some of them may not be asked for by their ids either.
    tenant.wire.forbidden = {id for _, id in run.dice.choice(([], sorted(tenant.others.history)))}
    share, before = run.dice.choice((0.1, 0.3, 0.7, 0.7, 1.0)), _count_dead(run, tenant)
    try:
        with tenant.server.hiding(share):
            line = await run.engine(tenant, tenant.mirror.scan)
        if share == 1.0 and _count_dead(run, tenant) > before:
            run.verdict.say("left", tenant.name, detail="took an empty collection at its word")
        return line
    finally:
        tenant.wire.forbidden.clear()
        tenant.others.hide_unwitnessed()


EVENTS: tuple[tuple[Event, float], ...] = (
    (write, 42),
    (tie, 1),
    (crowd, 0.3),
    (late, 9),
    (delete, 3),
    (wipe, 0.1),
    (silent, 0.5),
    (set_back, 0.5),
    (revive, 0.5),
    (foresee, 0.15),
    (backup, 0.1),
    (poison, 0.3),
    (follow, 1),
    (look, 0.2),
    (drag, 0.08),
    (clock, 18),
    (leap, 0.4),
    (mail, 3),
    (fault, 3.6),
    (calm, 1.5),
    (tokens, 0.7),
    (sync, 0.8),
    (scan, 0.15),
    (crash, 1.2),
    (stop, 0.15),
    (storage, 0.3),
    (rival, 0.08),
    (stall, 0.07),
    (replica, 0.08),
    (discontinue, 0.1),
    (hide, 0.3),
    (nameless, 0.1),
    (damage.flip, 0.03),
    (damage.foresee, 0.03),
    (damage.misplace, 0.3),
    (damage.restore, 0.15),
)
DECLARED = (
    *(f"event: {event.__name__}" for event, _ in EVENTS),
    *(f"storage: {kind}" for kind in engine.STORAGE_FAULTS),
    *damage.DECLARED,
    *downstream.DECLARED,
    "process: another engine comes late",
    "server: a backup is put back",
    "server: a record from tomorrow",
    "server: a record that cannot be stored",
    "verify: compared with the truth",
    "process: two engines at once",
    "process: stands still past its lease",
    "server: more in an instant than a page may have",
    "server: tokens refused",
    "server: version discontinued",
    "server: records hidden",
    "server: replica behind",
    "server: ties",
    "server: late commit",
    "server: delete",
    "server: most of a collection deleted",
    "server: content without a new stamp",
    "server: a stamp goes back",
    "server: a deleted record is back",
    "server: write during a walk",
    "server: order descending",
    "server: order shuffled",
    "server: lower bound excluded",
    "server: upper bound excluded",
    "server: compares seconds",
    "server: page size capped",
    "server: next cut to seconds",
    "server: envelope printed",
    "server: envelope wrapped",
)
