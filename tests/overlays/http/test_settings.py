"""How a timeout is made, and how it is cut to what is left of a call."""

from __future__ import annotations

import pytest

from welkin_sdk import PoolLimits, Timeout, errors

PHASES = ("connect", "read", "write", "pool")


def test_one_number_is_for_every_phase() -> None:
    """And a timeout stays the one it is."""
    timeout = Timeout(1, 2, 3, 4)

    assert Timeout.of(7) == Timeout(7, 7, 7, 7)
    assert Timeout.of(timeout) is timeout


@pytest.mark.parametrize(
    ("left", "trimmed"),
    [(None, (1, 2, 3, 4)), (10.0, (1, 2, 3, 4)), (2.5, (1, 2, 2.5, 2.5)), (0.0, (0, 0, 0, 0))],
)
def test_no_phase_is_longer_than_what_is_left(left: float | None, trimmed: tuple[float, ...]) -> None:
    """Of the call's deadline."""
    assert Timeout(1, 2, 3, 4).trim(left) == dict(zip(PHASES, trimmed, strict=True))


@pytest.mark.parametrize(
    ("limits", "is_taken"),
    [
        ({"max_connections": 1}, True),
        ({"max_connections": 0}, False),
        ({"max_idle_connections": 0}, True),
        ({"max_idle_connections": -1}, False),
        ({"idle_seconds": 0}, True),
        ({"idle_seconds": -0.1}, False),
    ],
)
def test_a_pool_has_one_connection_at_least_and_may_keep_none(limits: dict[str, int], is_taken: bool) -> None:
    """For no time at all, if that is what is asked for."""
    if is_taken:
        assert PoolLimits(**limits)
        return
    with pytest.raises(errors.ConfigurationError, match=f"limits: {next(iter(limits))}: "):
        PoolLimits(**limits)
