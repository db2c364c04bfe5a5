"""What was sent to the receiver and what came of it, to look at and to assert on; never a body, a token or an id."""

from __future__ import annotations

import threading
from collections import deque
from datetime import datetime
from typing import Literal

from attrs import frozen

Outcome = Literal["acknowledged", "refused", "timeout", "unreachable", "no token", "stopped", "withheld"]
_KEPT = 10_000


@frozen
class Delivery:
    """
    One delivery of a batch, or one that a fault has withheld.

    Attributes:
        at: the instant of its round, by the sandbox's clock.
        resources: the collections it names.
        outcome: `acknowledged` for a 200 in time, and for nothing else; `no token` when the receiver's token endpoint
            gave none; `withheld` when a fault kept it from being sent now.
        attempt: 1, and one more for each round since the last success that has failed.
        status: the answer's; None without one.
        latency_seconds: real time until then.
        dropped: changes that this round has given up as too old.
        fault: the name of the injected fault that had a hand in it.
    """

    at: datetime
    resources: tuple[str, ...]
    outcome: Outcome
    attempt: int
    status: int | None = None
    latency_seconds: float = 0.0
    dropped: int = 0
    fault: str | None = None


class Deliveries:
    """The latest ten thousand; safe to use from several threads."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._entries: deque[Delivery] = deque(maxlen=_KEPT)

    def add(self, entry: Delivery) -> None:
        """Keep *entry*."""
        with self._lock:
            self._entries.append(entry)

    def entries(self) -> list[Delivery]:
        """The kept ones, oldest first."""
        with self._lock:
            return list(self._entries)

    def clear(self) -> None:
        """Forget all of them."""
        with self._lock:
            self._entries.clear()
