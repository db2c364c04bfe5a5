"""The change feed, delivered to a callback: each change once, and again where the callback failed."""

from __future__ import annotations

from typing import Any

import pytest

from welkin_sdk.mirror.mirror import AsyncMirror


def test_delivers_each_change_and_remembers_how_far(clinic: Any) -> None:
    """A callback that fails gets that change again; one that returned does not."""
    clinic.sync()
    got: list[int] = []

    def callback(change: Any) -> None:
        if len(got) == 5 and "failed" not in globals_of_test:
            globals_of_test.append("failed")
            raise RuntimeError
        got.append(change.seq)

    globals_of_test: list[str] = []

    async def deliver(mirror: AsyncMirror) -> int:
        return mirror.deliver(callback)

    with pytest.raises(RuntimeError):
        clinic.run(deliver)
    clinic.run(deliver)

    assert got == [change.seq for change in clinic.store.changes(after=0, limit=10_000)]
    assert clinic.run(deliver) == 0


def test_delivers_batches_and_remembers_each(clinic: Any) -> None:
    """A batch whose callback fails comes again, whole; what it does with the list it was given changes nothing."""
    clinic.sync()
    everything = [change.seq for change in clinic.store.changes(after=0, limit=10_000)]
    batches: list[list[int]] = []

    def callback(changes: Any) -> None:
        batches.append([change.seq for change in changes])
        changes.clear()
        if len(batches) == 2:
            raise RuntimeError

    async def deliver(mirror: AsyncMirror) -> int:
        return mirror.deliver_batches(callback, size=7)

    with pytest.raises(RuntimeError):
        clinic.run(deliver)
    assert clinic.run(deliver) == len(everything) - 7
    failed = batches.pop(1)

    assert failed == everything[7:14]
    assert [seq for batch in batches for seq in batch] == everything
    assert [len(batch) for batch in batches[:-1]] == [7] * (len(batches) - 1)
    assert 1 <= len(batches[-1]) <= 7
    assert clinic.run(deliver) == 0
