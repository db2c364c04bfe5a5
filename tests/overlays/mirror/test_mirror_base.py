"""What every method of a mirror begins with: which collections are its own."""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from cloud_parts import CloudSetting

from welkin_sdk.mirror import AsyncMirror


def test_what_was_chosen_once_is_what_the_next_run_reads(cloud: CloudSetting) -> None:
    """Also where it names nothing."""
    cloud.sync(resources=["patients", "tasks"])

    assert set(cloud.sync()) == {"patients", "tasks"}


def test_a_decision_is_about_what_was_named_and_not_about_what_comes_along(cloud: CloudSetting) -> None:
    """Encounters bring their patients; who purges the encounters has not asked for those to go."""
    cloud.sync(resources=["encounters"])

    async def found(mirror: AsyncMirror) -> tuple[set[str], set[str]]:
        return {one.resource for one in mirror.streams}, {one.resource for one in mirror._named()}

    assert cloud.run(found, resources=["encounters"]) == ({"patients", "encounters"}, {"encounters"})
