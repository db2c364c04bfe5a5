"""
After the faults: no more writes. Once what is promised to be late has passed, two walks of every list make the mirror equal;
after one that is asked for it holds nothing else; then nothing changes any more.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.faults.cloud.engine import LIST_EVERY_SECONDS
from tests.faults.cloud.life import Life
from tests.faults.cloud.oracles import check_clean, check_equal, check_feed, check_owners
from tests.faults.oracles import Verdict

if TYPE_CHECKING:
    from tests.faults.cloud.run import Run

# Beyond every lease, every pause that a server has asked for, and the minute within which a list cannot be proven.
_BEYOND_SECONDS = 700
DECLARED = ("repair: mass delete allowed", "repair: rewind", "verify")


async def settle(run: Run) -> None:
    """Let the faults end, the mirrors settle, and judge them."""
    for one in run.lives:
        one.quieten()
    late_us = max(habits.lag_us for habits in run.setting.habits.values())
    run.lives[0].clinic.clock.advance(late_us / 1_000_000 + _BEYOND_SECONDS)
    for one in run.lives:
        one.restart()
        await _settle_one(run, one)
    if not run.verdict.notes:
        check_owners(run.tables, {one.name: one.owner for one in run.lives}, run.verdict)
        check_clean(run.tables, run.verdict)


async def _settle_one(run: Run, one: Life) -> None:
    mirror, clinic, verdict = one.mirror, one.clinic, Verdict()
    said = ""
    for _ in range(2):
        clinic.clock.advance(LIST_EVERY_SECONDS + 2)
        said = await run.engine(one, mirror.run_once)
        run.log.append(f"{one.name} settle {said}")
        run.repair(one)
    # A sweep shows nothing of what has gone back in time, nor what a wrong clock has stamped.
    went_back = any(each.went_back for table in clinic.tables.values() for each in table.values())
    is_sweeping_enough = not (went_back or one.withheld or one.has_skewed)
    skipped = frozenset() if is_sweeping_enough else run.setting.followed
    check_equal(run.tables, clinic, one.owner, verdict, is_scanned=False, skipped=skipped)
    if "=stopped" not in said:
        run.verdict.take(verdict)
    elif "MassDeleteError" not in said and "StreamStoppedError" not in said:
        # Nobody has to be asked but where most of a collection has gone.
        run.verdict.say("other", one.name, detail="stopped after the faults")
    run.log.append(f"{one.name} scan {await _scan(run, one)}")
    check_equal(run.tables, clinic, one.owner, run.verdict, is_scanned=True, skipped=frozenset())
    check_feed(run.tables, clinic, one.owner, run.verdict, is_skewed=one.has_skewed)
    await _verify(run, one)
    before = run.store.latest()
    clinic.clock.advance(LIST_EVERY_SECONDS + 2)
    run.log.append(f"{one.name} again {await run.engine(one, mirror.run_once)}")
    if run.store.latest() != before:
        run.verdict.say("twice", one.name, run.store.latest() - before, "by a run after the end")


async def _verify(run: Run, one: Life) -> None:
    """What the mirror itself finds when it compares, every fifth time; a list in another order each time cannot be compared so."""
    habits = [run.setting.habits[name] for name in run.setting.resources]
    if run.seed % 5 or any(each.order == "shuffled" for each in habits) or run.verdict.notes:
        return
    run.probes.hit("verify")
    for found in await one.mirror.verify():
        if not found.is_equal:
            run.verdict.say(
                "unseen", f"{one.name}/{found.resource}", detail="verify finds a difference where none is"
            )


async def _scan(run: Run, one: Life) -> str:
    said = await run.engine(one, one.mirror.scan)
    if "MassDelete" in said or "Stopped" in said:
        run.probes.hit("repair: mass delete allowed")
        said += " / " + await run.engine(one, lambda: one.mirror.scan(allow_mass_delete=True))
    return said
