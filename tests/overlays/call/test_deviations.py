"""What was tolerated: counted by its kind, and bounded."""

from __future__ import annotations

from welkin_runtime.types import Tolerated
from welkin_sdk.call.deviations import MAX_KINDS, ToleratedCounts


def test_what_is_tolerated_is_bounded() -> None:
    """Places in a list are one kind, and kinds beyond the first thousand are dropped."""
    counts = ToleratedCounts()

    counts.add("a", [Tolerated(f"goals[{n}].title", "string", "null") for n in range(5)])
    counts.add("b", [Tolerated(f"field_{n}", "string", "null") for n in range(MAX_KINDS + 50)])

    listed = counts.list()
    assert (listed[0].path, listed[0].count) == ("goals[].title", 5)
    assert len(listed) == MAX_KINDS
