"""Counts of what happened: every class of fault and every way of recovery, so that none is only believed to be tried."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable


class Probes:
    """Named counters; one that was declared and never hit shows as 0."""

    def __init__(self) -> None:
        self.counts: Counter[str] = Counter()

    def hit(self, name: str, times: int = 1) -> None:
        self.counts[name] += times

    def add(self, others: dict[str, int]) -> None:
        self.counts.update(others)

    def below(self, least: int, declared: Iterable[str]) -> dict[str, int]:
        """Those of *declared* that were hit less often than *least*."""
        return {name: self.counts[name] for name in sorted(declared) if self.counts[name] < least}
