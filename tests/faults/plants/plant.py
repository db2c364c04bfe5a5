"""What every planted bug is, and what stands between an engine and its store."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from typing import Any
from unittest.mock import patch

from welkin_sdk.mirror.policy import Policy
from welkin_sdk.webhooks.receiver import Receiver

Swap = tuple[Any, str, Any]


class Plant:
    """An engine with one bug; by default with none."""

    name = "none"

    def store(self, store: Any) -> Any:
        return store

    def receiver(self, receiver: type[Receiver]) -> type[Receiver]:
        return receiver

    def policy(self, policy: Policy) -> Policy:
        return policy

    def mirror(self, mirror: Any) -> Any:
        return mirror

    def swaps(self) -> list[Swap]:
        """Owner, name, and what stands there while the bug is planted."""
        return []

    @contextmanager
    def planted(self) -> Iterator[None]:
        with ExitStack() as stack:
            for owner, name, other in self.swaps():
                stack.enter_context(patch.object(owner, name, other))
            yield


class Through:
    """A store that passes everything on."""

    def __init__(self, store: Any) -> None:
        self._store = store

    def __getattr__(self, name: str) -> Any:
        return getattr(self._store, name)
