"""Who may use a connection, who waits, and which are kept: the rules of a pool, without a socket or a wait."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from typing import Generic, Protocol, TypeVar

from welkin_runtime.values import frozen
from welkin_sdk.http.routes import Route
from welkin_sdk.http.settings import PoolLimits


class Pooled(Protocol):
    """A connection, as far as a pool looks at it."""

    def finish(self) -> bool: ...
    def is_quiet(self) -> bool: ...
    def close(self) -> None: ...


class Holder(Protocol):
    """Who asks for a place."""

    def wake(self) -> None:
        """It is theirs now."""


C = TypeVar("C", bound=Pooled)
H = TypeVar("H", bound=Holder)


@frozen
class _Idle(Generic[C]):
    connection: C
    route: Route
    expires_at: float


class Slots(Generic[C, H]):
    """The places of one pool and its idle connections. Not safe for threads: the caller holds a lock."""

    def __init__(self, limits: PoolLimits, monotonic: Callable[[], float]) -> None:
        self._limits = limits
        self._monotonic = monotonic
        self._holders: set[H] = set()
        self._waiting: deque[H] = deque()
        self._idle: list[_Idle[C]] = []

    def enter(self, holder: H) -> bool:
        """Whether *holder* has a place at once; else it is woken when it is its turn, first come first served."""
        if self._waiting or len(self._holders) >= self._limits.max_connections:
            self._waiting.append(holder)
            return False
        self._holders.add(holder)
        return True

    def leave(self, holder: H) -> None:
        """Give up the place, or the wait for one, whichever it is; harmless when it is neither."""
        self._holders.discard(holder)
        if holder in self._waiting:
            self._waiting.remove(holder)
        while self._waiting and len(self._holders) < self._limits.max_connections:
            following = self._waiting.popleft()
            self._holders.add(following)
            following.wake()

    def take(self, route: Route) -> tuple[C | None, list[C]]:
        """The connection of *route* that was used last, and those that must be closed."""
        now = self._monotonic()
        outdated = [one.connection for one in self._idle if one.expires_at <= now]
        self._idle = [one for one in self._idle if one.expires_at > now]
        for index in range(len(self._idle) - 1, -1, -1):
            if self._idle[index].route == route:
                return self._idle.pop(index).connection, outdated
        if self._idle and len(self._holders) + len(self._idle) > self._limits.max_connections:
            outdated.append(self._idle.pop(0).connection)
        return None, outdated

    def keep(self, connection: C, route: Route) -> C | None:
        """Keep *connection* for later; what is returned must be closed in exchange."""
        if self._limits.max_idle_connections < 1:
            return connection
        self._idle.append(_Idle(connection, route, self._monotonic() + self._limits.idle_seconds))
        return self._idle.pop(0).connection if len(self._idle) > self._limits.max_idle_connections else None

    def clear(self) -> list[C]:
        """All idle connections, which are kept no longer."""
        idle, self._idle = self._idle, []
        return [one.connection for one in idle]
