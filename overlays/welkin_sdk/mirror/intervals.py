"""
Sets of instants as sorted, disjoint intervals of whole microseconds; both ends of an interval belong to it.

Neighbours such as (1, 4) and (5, 9) are one interval, because between two whole numbers nothing can be missed.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

__all__ = ["Interval", "clamp", "contiguous_end", "merge", "pad", "subtract"]


class Interval(NamedTuple):
    """From *lo* to *hi*, both included; never with *lo* after *hi*."""

    lo: int
    hi: int


def merge(intervals: Iterable[tuple[int, int]]) -> list[Interval]:
    """The same instants in the fewest intervals, sorted; what ends before it begins holds no instant."""
    merged: list[Interval] = []
    for lo, hi in sorted(intervals):
        if lo > hi:
            continue
        if merged and lo <= merged[-1].hi + 1:
            merged[-1] = Interval(merged[-1].lo, max(merged[-1].hi, hi))
        else:
            merged.append(Interval(lo, hi))
    return merged


def pad(intervals: Iterable[tuple[int, int]], margin: int) -> list[Interval]:
    """Each interval longer by *margin* on both sides, merged."""
    return merge((lo - margin, hi + margin) for lo, hi in merge(intervals))


def clamp(intervals: Iterable[tuple[int, int]], lo: int, hi: int) -> list[Interval]:
    """What lies between *lo* and *hi*, merged."""
    return merge((max(lo, start), min(hi, end)) for start, end in intervals)


def subtract(intervals: Iterable[tuple[int, int]], taken: Iterable[tuple[int, int]]) -> list[Interval]:
    """What of *intervals* is not in *taken*, merged."""
    left: list[Interval] = []
    holes = merge(taken)
    for lo, hi in merge(intervals):
        start = lo
        for hole in holes:
            if hole.hi < start:
                continue
            if hole.lo > hi:
                break
            if hole.lo > start:
                left.append(Interval(start, hole.lo - 1))
            start = hole.hi + 1
        if start <= hi:
            left.append(Interval(start, hi))
    return left


def contiguous_end(start: int, intervals: Iterable[tuple[int, int]]) -> int:
    """The last instant up to which everything after *start* is covered; *start* itself if nothing follows it."""
    for interval in merge(intervals):
        if interval.lo > start + 1:
            break
        start = max(start, interval.hi)
    return start
