"""The mirror without an event loop."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Any

import pytest

from welkin_sdk.errors import InvalidRequestError
from welkin_sdk.mirror.blocking import Mirror


def test_the_blocking_mirror_does_the_same(setting: Any) -> None:
    """One call after another, each with connections of its own, and the mirror is equal."""
    setting.sandbox.make.patient()
    setting.advance(minutes=1)
    mirror = Mirror(
        setting.client(), setting.store, clock=setting.clock, tenant="clinic", resources=["patients"]
    )

    first, second = mirror.run_once(), mirror.scan()

    assert first.is_clean
    assert second.is_clean
    assert [one.is_equal for one in mirror.verify()] == [True]
    assert [status.records for status in mirror.status()] == [1]
    assert len(list(mirror.changes())) == 1
    assert setting.mirrored() == setting.exported(["patients"])


ASKING: dict[str, Callable[[Mirror], object]] = {
    "run_once": lambda mirror: mirror.run_once(),
    "run": lambda mirror: mirror.run(),
    "scan": lambda mirror: mirror.scan(),
    "pull_dirty": lambda mirror: mirror.pull_dirty(),
    "verify": lambda mirror: mirror.verify(),
}


@pytest.mark.filterwarnings("error")
@pytest.mark.parametrize("name", ASKING)
def test_within_a_running_loop_it_names_the_other_one(setting: Any, name: str) -> None:
    """Before anything is asked, and nothing is left that nobody awaits."""
    mirror = Mirror(setting.client(), setting.store, clock=setting.clock, tenant="clinic")

    async def main() -> None:
        with pytest.raises(InvalidRequestError, match="use AsyncMirror"):
            ASKING[name](mirror)

    asyncio.run(main())
