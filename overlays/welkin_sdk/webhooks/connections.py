"""
Which connections a server keeps when there are more than it can: who has sent no whole request goes first. Pure.

A delivery is one write of its sender. Whoever takes a place without one is there by mistake or on purpose; either way
he loses it to the next one that comes, so idle connections keep nobody out, however many there are.
"""

from __future__ import annotations

from collections.abc import Hashable
from typing import Literal, Protocol

from welkin_sdk.arguments import check_count, of_configuration

__all__ = ["Connection", "Connections", "Phase"]

Phase = Literal["waiting", "stalled", "answering"]
"""For a whole head; for more of a body, or for the peer to read; for us: its request is there."""


class Connection(Protocol):
    @property
    def peer(self) -> Hashable:
        """Address of the other side, without the port."""
        ...

    @property
    def phase(self) -> Phase: ...


class Connections:
    """
    Args:
        most: how many there may be.
        most_per_peer: how many of one address.

    Raises:
        ConfigurationError: one of them is no whole number above 0.
    """

    def __init__(self, *, most: int, most_per_peer: int) -> None:
        with of_configuration():
            check_count("a server's connections: most", most, least=1)
            check_count("a server's connections: most_per_peer", most_per_peer, least=1)
        self._most = most
        self._most_per_peer = most_per_peer
        # Who has been in his phase for longest is first: a dictionary keeps the order of its additions.
        self._open: dict[Connection, None] = {}

    def __len__(self) -> int:
        return len(self._open)

    def add(self, new: Connection) -> Connection | None:
        """Let *new* in; the one that has to be closed for it, which may be *new* itself."""
        of_peer = [one for one in self._open if one.peer == new.peer]
        dropped: Connection | None = None
        if len(of_peer) >= self._most_per_peer:
            dropped = _least(of_peer) or new
        elif len(self._open) >= self._most:
            dropped = _least(list(self._open)) or new
        self._open[new] = None
        if dropped is not None:
            self.discard(dropped)
        return dropped

    def touch(self, one: Connection) -> None:
        """It has come to another phase."""
        if one in self._open:
            del self._open[one]
            self._open[one] = None

    def discard(self, one: Connection) -> None:
        """It is closed."""
        self._open.pop(one, None)


def _least(several: list[Connection]) -> Connection | None:
    """Who has shown least, for longest; nobody whose request is being answered."""
    for phase in ("waiting", "stalled"):
        for one in several:
            if one.phase == phase:
                return one
    return None
