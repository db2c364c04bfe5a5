"""Does several ways of one thing in turns, and tells how ours compares: as a row of the table."""

from __future__ import annotations

import gc
import statistics
import time
from collections.abc import Callable, Iterable, Mapping, Sequence

from attrs import frozen


@frozen
class Row:
    """
    How ours compares with a peer, or what it comes to.

    Attributes:
        id: of the goal, such as "P2"; "" where there is none.
        peer: whom it is compared with; "" where the figure stands for itself.
        ratio: the median of the single rounds.
        lowest, highest: of the rounds.
        goal: None where the row is for comparison only.
        at_most: whether less is better.
        unit: of the three figures and the goal.
    """

    id: str
    work: str
    peer: str
    ratio: float
    lowest: float
    highest: float
    goal: float | None = None
    at_most: bool = True
    unit: str = "x"

    @classmethod
    def of(
        cls,
        id: str,
        work: str,
        peer: str,
        figures: Iterable[float],
        *,
        goal: float | None = None,
        at_most: bool = True,
        unit: str = "x",
    ) -> Row:
        """The row of one figure a round."""
        found = sorted(figures)
        return cls(id, work, peer, statistics.median(found), found[0], found[-1], goal, at_most, unit)

    @property
    def holds(self) -> bool | None:
        """Whether the goal is reached; None without one."""
        if self.goal is None:
            return None
        return self.ratio <= self.goal if self.at_most else self.ratio >= self.goal

    def __str__(self) -> str:
        name = f"{self.id:<4} {self.work}{', against ' if self.peer else ''}{self.peer}".strip()
        return f"{name:<76} {self.ratio:6.2f} {self.unit}   ({self.lowest:.2f} to {self.highest:.2f})"


def in_turns(
    ways: Mapping[str, Callable[[], object]],
    *,
    rounds: int,
    repeats: int = 1,
    clock: Callable[[], float] = time.perf_counter,
) -> dict[str, list[float]]:
    """Seconds of each way in each round, for *repeats* calls each, after one call to warm up."""
    for way in ways.values():
        way()
    seconds: dict[str, list[float]] = {name: [] for name in ways}
    for _ in range(rounds):
        for name, way in ways.items():
            seconds[name].append(_seconds(way, repeats, clock))
    return seconds


def quotients(ours: Sequence[float], theirs: Sequence[float]) -> list[float]:
    """Of each round; neighbours in time see the same machine."""
    return [own / other for own, other in zip(ours, theirs, strict=True)]


def _seconds(way: Callable[[], object], repeats: int, clock: Callable[[], float]) -> float:
    gc.collect()
    begin = clock()
    for _ in range(repeats):
        way()
    return clock() - begin
