"""All resources of a tenant side by side: run after run until somebody asks to stop."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parent))

from mirror_parts import PATIENTS, now_of, outcome

from welkin_sdk.mirror.mirror import AsyncMirror
from welkin_sdk.mirror.policy import Policy
from welkin_sdk.mirror.results import SyncResult
from welkin_sdk.mirror.types import Span


def test_a_refused_resource_stops_only_itself(clinic: Any) -> None:
    """403 on one collection is named; every other one is mirrored."""
    clinic.sandbox.faults.add("status", route="GET /v1/workers", status=403)

    result = clinic.sync()

    stopped = outcome(result, "workers")
    assert (stopped.outcome, result.is_clean) == ("stopped", False)
    assert stopped.reason.startswith("ForbiddenError: HTTP 403")
    assert clinic.mirrored() == clinic.exported({*clinic.resources} - {"workers"})

    clinic.sync()
    told = [run for run in clinic.store.runs(limit=1_000) if run.stream.resource == "workers"]
    assert [(run.span, run.outcome) for run in told] == [(Span(0, 0, "sweep"), "stopped")]

    clinic.sandbox.faults.clear()
    assert clinic.sync().is_clean
    assert clinic.mirrored() == clinic.exported()


def test_runs_until_it_is_stopped(clinic: Any) -> None:
    """Sweeps come at their interval, notifications in between, and stop() ends it."""
    results: list[SyncResult] = []

    async def run(mirror: AsyncMirror) -> None:
        def on_result(result: SyncResult) -> None:
            results.append(result)
            if len(results) == 3:
                mirror.stop()

        await mirror.run(on_result=on_result)

    began = now_of(clinic)
    clinic.run(run, resources=PATIENTS, policy=Policy(sweep_every_us=60_000_000))

    assert len(results) == 3
    assert 120_000_000 <= now_of(clinic) - began < 130_000_000
