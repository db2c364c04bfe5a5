"""What a scan believes, in numbers."""

from __future__ import annotations

import pytest

from welkin_sdk.mirror.errors import MassDeleteError, StreamStoppedError
from welkin_sdk.mirror.policy import Policy
from welkin_sdk.mirror.scan import check_plausible

POLICY = Policy()


@pytest.mark.parametrize(
    ("known", "missing"),
    [(0, 0), (1, 0), (10, 9), (19, 18), (100, 50), (1_000, 50), (100_000, 1_000)],
)
def test_a_few_deletes_are_believed(known: int, missing: int) -> None:
    """Up to fifty or one percent; where only a handful is known, as long as something is left."""
    check_plausible(known, known - missing, missing, POLICY)


@pytest.mark.parametrize(("known", "missing"), [(60, 51), (1_000, 51), (100_000, 1_001), (40, 21)])
def test_more_is_not(known: int, missing: int) -> None:
    """More than that, or more than half of what is known, needs a person's word."""
    with pytest.raises(MassDeleteError, match="--allow-mass-delete"):
        check_plausible(known, known - missing, missing, POLICY)


@pytest.mark.parametrize("known", [1, 30, 10_000])
def test_nothing_at_all_is_a_lost_permission(known: int) -> None:
    """A collection that was not empty and is now is stopped, however small it was."""
    with pytest.raises(StreamStoppedError):
        check_plausible(known, 0, known, POLICY)
