"""Sets of instants, against plain sets of numbers."""

from __future__ import annotations

import itertools
from collections.abc import Iterable

from hypothesis import given
from hypothesis import strategies as st

from welkin_sdk.mirror.intervals import clamp, contiguous_end, merge, pad, subtract

numbers = st.integers(-40, 40)
intervals = st.lists(st.tuples(numbers, numbers), max_size=8)


def instants(given_intervals: Iterable[tuple[int, int]]) -> set[int]:
    return {instant for lo, hi in given_intervals for instant in range(lo, hi + 1)}


@given(intervals)
def test_merging_keeps_every_instant(some: list[tuple[int, int]]) -> None:
    """Merged intervals hold the same instants, sorted, and no two of them touch."""
    merged = merge(some)

    assert instants(merged) == instants(some)
    assert all(one.hi + 1 < other.lo for one, other in itertools.pairwise(merged))


@given(intervals, intervals)
def test_subtracting_leaves_the_difference(some: list[tuple[int, int]], taken: list[tuple[int, int]]) -> None:
    """What is left is exactly what was not taken."""
    assert instants(subtract(some, taken)) == instants(some) - instants(taken)


@given(intervals, numbers, numbers)
def test_clamping_cuts_both_ends(some: list[tuple[int, int]], lo: int, hi: int) -> None:
    """Nothing outside of the bounds is left, everything inside is."""
    assert instants(clamp(some, lo, hi)) == instants(some) & set(range(lo, hi + 1))


@given(intervals, st.integers(0, 5))
def test_padding_reaches_out_on_both_sides(some: list[tuple[int, int]], margin: int) -> None:
    """Each interval that holds something grows by the margin at both ends."""
    grown = {near for instant in instants(some) for near in range(instant - margin, instant + margin + 1)}

    assert instants(pad(some, margin)) == grown


@given(numbers, intervals)
def test_contiguous_end_stops_before_the_first_hole(start: int, some: list[tuple[int, int]]) -> None:
    """Everything after the start up to the end is covered, and the instant after it is not."""
    end = contiguous_end(start, some)

    covered = instants(some)
    assert all(instant in covered for instant in range(start + 1, end + 1))
    assert end + 1 not in covered
