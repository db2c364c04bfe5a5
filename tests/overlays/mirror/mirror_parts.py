"""What the tests of a mirror of the sandbox share: some patients, and what became of one resource."""

from __future__ import annotations

import uuid
from typing import Any

from welkin_sdk.mirror.errors import StoreFullError
from welkin_sdk.mirror.mirror import AsyncMirror
from welkin_sdk.mirror.results import StreamResult, SyncResult

PATIENTS = ["patients"]


def outcome(result: SyncResult, resource: str) -> StreamResult:
    return next(stream for stream in result.streams if stream.resource == resource)


def patients(setting: Any, count: int, *, stamp: str | None = None, **members: Any) -> list[dict[str, Any]]:
    """Records of the least members, with ids of their own; all of one instant if *stamp* says which."""
    records = [
        {
            "id": str(uuid.UUID(int=number + 1 + count * 1_000_000)),
            "created_at": setting.stamp(days=1),
            "updated_at": stamp or setting.stamp(seconds=5 + number),
            "first_name": f"Name {number}",
            **members,
        }
        for number in range(count)
    ]
    setting.sandbox.load("patients", records)
    return records


async def status_of(mirror: AsyncMirror) -> Any:
    return mirror.status()


class Failing:
    """A store that takes no page from the *nth* on."""

    def __init__(self, store: Any, nth: int) -> None:
        self._store = store
        self._left = nth

    def __getattr__(self, name: str) -> Any:
        return getattr(self._store, name)

    def apply(self, *given: Any) -> Any:
        self._left -= 1
        if self._left < 0:
            raise StoreFullError("no more")
        return self._store.apply(*given)


def now_of(setting: Any) -> int:
    return int(setting.sandbox.clock.now().timestamp() * 1_000_000)
