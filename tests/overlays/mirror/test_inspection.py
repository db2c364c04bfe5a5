"""What only looks at a mirror: status, verdict, and the comparison with the server."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parent))

from mirror_parts import now_of, patients

from welkin_sdk.mirror.mirror import AsyncMirror
from welkin_sdk.mirror.policy import Policy


def test_verify_counts_differences(clinic: Any) -> None:
    """Equal after a run; afterwards what is missing, extra and different is counted."""
    records = patients(clinic, 30)
    clinic.sync()
    assert all(one.is_equal for one in clinic.run(lambda mirror: mirror.verify()))

    clinic.sandbox.remove("patients", [records[0]["id"], records[1]["id"]])
    clinic.sandbox.load("patients", [{**records[2], "first_name": "Other"}])
    clinic.sandbox.make.patient()
    clinic.advance(seconds=5)
    found = next(one for one in clinic.run(lambda mirror: mirror.verify()) if one.resource == "patients")

    assert (found.missing, found.extra, found.different) == (1, 2, 1)


def test_a_verdict_notes_that_the_store_was_checked(clinic: Any) -> None:
    """That it was found in order is noted, so that the next verdict need not read all of it again."""
    clinic.sync()
    pause_us = Policy().check_every_us

    async def verdict(mirror: AsyncMirror) -> list[str]:
        return [one.problem for one in mirror.verdict()]

    before = clinic.store.is_checked(now_us=now_of(clinic), pause_us=pause_us)
    told = clinic.run(verdict)
    after = clinic.store.is_checked(now_us=now_of(clinic), pause_us=pause_us)

    assert set(told) == {""}
    assert (before, after) == (False, True)
