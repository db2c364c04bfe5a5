"""Runs two ways of doing one thing in turns and compares them."""

from __future__ import annotations

import gc
import statistics
import time
from collections.abc import Callable

from attrs import frozen


@frozen
class Ratio:
    """
    How much longer ours takes than plain code.

    Attributes:
        median: of the ratios of the single rounds.
        lowest: the best round.
        highest: the worst round.
    """

    name: str
    median: float
    lowest: float
    highest: float

    def __str__(self) -> str:
        return f"{self.name:<58} {self.median:5.2f} x   ({self.lowest:.2f} to {self.highest:.2f})"


def compare(
    name: str, ours: Callable[[], object], plain: Callable[[], object], *, rounds: int, repeats: int = 1
) -> Ratio:
    """Time both in turns, *rounds* times after a warm-up, *repeats* calls each."""
    ours()
    plain()
    # Neighbours in time see the same machine, so each ratio is taken within its round.
    ratios = [_seconds(ours, repeats) / _seconds(plain, repeats) for _ in range(rounds)]
    return Ratio(name, statistics.median(ratios), min(ratios), max(ratios))


def _seconds(run: Callable[[], object], repeats: int) -> float:
    gc.collect()
    begin = time.perf_counter()
    for _ in range(repeats):
        run()
    return time.perf_counter() - begin
