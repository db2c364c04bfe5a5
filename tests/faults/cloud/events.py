"""What can happen in a life between an engine and its server; each is a coroutine that returns a line for the log."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING

from tests.faults.cloud import engine
from tests.faults.cloud.life import Life
from tests.faults.cloud.oracles import check_masks
from tests.faults.crashes import crashing

if TYPE_CHECKING:
    from tests.faults.cloud.run import Run

Event = Callable[["Run", Life], Awaitable[str]]
_LEASE_SECONDS = 400
_SKEWS_US = (3_600_000_000, -3_600_000_000, 86_400_000_000)


async def sync(run: Run, life: Life) -> str:
    """A little later: sweeps, and what is due."""
    life.clinic.clock.advance(run.dice.choice((1, 61, 301)))
    return await run.engine(life, life.mirror.run_once)


async def walk(run: Run, life: Life) -> str:
    """So much later that every list is due."""
    life.clinic.clock.advance(engine.LIST_EVERY_SECONDS + 2)
    return await run.engine(life, life.mirror.run_once)


async def scan(run: Run, life: Life) -> str:
    return await run.engine(life, life.mirror.scan)


async def scan_allowed(run: Run, life: Life) -> str:
    """By somebody who has looked: what is missing is meant to be."""
    return await run.engine(life, lambda: life.mirror.scan(allow_mass_delete=True))


async def crash(run: Run, life: Life) -> str:
    """The process dies in the middle of a walk; another one follows it, and others may have written meanwhile."""
    life.clinic.clock.advance(run.dice.choice((61, engine.LIST_EVERY_SECONDS + 2)))
    with crashing(run.dice.randint(1, run.dice.choice((12, 60, 300))), run.probes) as countdown:
        said = await run.engine(life, life.mirror.run_once)
    life.clinic.clock.advance(_LEASE_SECONDS)
    life.restart()
    line = life.others.burst() if run.dice.random() < 0.5 else "nothing"
    return f"{said} at {countdown.name}, {line} meanwhile"


async def stop(run: Run, life: Life) -> str:
    """Somebody asks it to end after so many pages."""
    life.clinic.clock.advance(engine.LIST_EVERY_SECONDS + 2)
    left, before = run.dice.randint(2, 30), life.wire.before

    async def counting(number: int) -> None:
        nonlocal left
        left -= 1
        if left == 0:
            life.mirror.stop()
        if before is not None:
            await before(number)

    life.wire.before = counting
    try:
        return await run.engine(life, life.mirror.run_once)
    finally:
        life.wire.before = before
        life.restart()


async def write(run: Run, life: Life) -> str:
    return life.others.burst()


async def new_parent(run: Run, life: Life) -> str:
    return life.others.create_patient()


async def lose_parent(run: Run, life: Life) -> str:
    return life.others.delete_patient()


async def wipe(run: Run, life: Life) -> str:
    return life.others.wipe()


async def restore(run: Run, life: Life) -> str:
    return life.others.restore()


async def withhold(run: Run, life: Life) -> str:
    """Access to a category, or to a patient, is taken away, or all is given back."""
    clinic = life.clinic
    if clinic.closed or clinic.closed_patients:
        clinic.closed.clear()
        clinic.closed_patients.clear()
        return "all is given back"
    patients = clinic.living("patients")
    if patients and run.dice.random() < 0.6:
        several = run.dice.sample(patients, min(len(patients), run.dice.choice((1, 1, 3, 5))))
        clinic.closed_patients.update(one.id for one in several)
    else:
        clinic.closed.add(run.dice.choice(life.setting.resources))
    life.note_withheld()
    return f"withheld {sorted(clinic.closed)} and {len(clinic.closed_patients)} patients"


async def mask(run: Run, life: Life) -> str:
    """Texts of a collection are hidden for a walk, and shown again afterwards; or for longer."""
    clinic = life.clinic
    if clinic.masked:
        clinic.masked.clear()
        life.clear.clear()
        return "nothing is hidden"
    name = run.dice.choice(life.setting.resources)
    life.mask(name, run.tables)
    since_us = {name: clinic.clock.now_us()}
    life.note_withheld()
    line = await walk(run, life)
    for stream in life.clear:
        check_masks(run.tables, life.owner, stream, life.still_clear(stream, since_us), run.verdict)
    return f"hidden {name}; {line}"


async def twist(run: Run, life: Life) -> str:
    """Others write, and lists of a collection come in another shape, or not at all, for the length of a walk."""
    clinic, name = life.clinic, run.dice.choice(life.setting.resources)
    those = run.dice.choice((clinic.strange, clinic.absent))
    line = life.others.burst()
    those.add(name)
    try:
        return f"{name} {line} {await walk(run, life)}"
    finally:
        those.discard(name)


async def skew(run: Run, life: Life) -> str:
    """The server's clock is wrong for the length of a walk."""
    if len(run.lives) > 1 and run.dice.random() < 0.5:
        return "the clock stays"
    run.probes.hit("server: a clock that is wrong")
    clock = life.clinic.clock
    clock.ahead_us = run.dice.choice(_SKEWS_US)
    for one in run.lives:
        one.has_skewed = True
    try:
        return f"{clock.ahead_us} {life.others.burst()} {await walk(run, life)}"
    finally:
        clock.ahead_us = 0


EVENTS: tuple[tuple[Event, float], ...] = (
    (sync, 3),
    (walk, 4),
    (scan, 0.5),
    (scan_allowed, 0.3),
    (crash, 3),
    (stop, 1),
    (write, 5),
    (new_parent, 1),
    (lose_parent, 1),
    (wipe, 0.3),
    (restore, 0.8),
    (withhold, 1),
    (mask, 1),
    (twist, 1),
    (skew, 0.25),
)
DECLARED = (*(f"event: {event.__name__}" for event, _ in EVENTS), "server: a clock that is wrong")
