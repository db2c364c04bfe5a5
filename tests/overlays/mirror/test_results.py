"""What a run came to, in counts."""

from __future__ import annotations

from typing import get_args

import pytest

from welkin_sdk.mirror.results import Outcome, StreamResult, SyncResult


def test_the_counts_of_a_run_are_those_of_its_resources() -> None:
    """Together; of none they are none, and nothing is wrong with that."""
    run = SyncResult(
        (
            StreamResult("patients", "done", seen=5, changed=3, deleted=1),
            StreamResult("workers", "busy"),
            StreamResult("tasks", "done", seen=2, changed=2),
        )
    )

    assert (run.seen, run.changed, run.deleted, run.is_clean) == (7, 5, 1, True)
    assert SyncResult(()).is_clean


@pytest.mark.parametrize("outcome", get_args(Outcome))
def test_a_person_is_wanted_where_it_does_not_pass_by_itself(outcome: Outcome) -> None:
    """One resource is enough; that another engine is at work, or somebody asked to stop, is no fault."""
    run = SyncResult((StreamResult("patients", "done"), StreamResult("tasks", outcome)))

    assert run.is_clean == (outcome in ("done", "busy", "interrupted"))
