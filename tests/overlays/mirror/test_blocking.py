"""The mirror without an event loop."""

from __future__ import annotations

from typing import Any

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
