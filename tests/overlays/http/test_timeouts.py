"""How long a phase of an attempt may take."""

from __future__ import annotations

import httpx
import pytest

from welkin_sdk.http.timeouts import Timeouts


class _Call:
    def __init__(self, left: float | None) -> None:
        self._left = left

    def seconds_left(self) -> float | None:
        return self._left


def of(left: float | None) -> Timeouts:
    extensions = {"timeout": {"connect": 5.0, "read": 30.0}, "welkin_sdk.call": _Call(left)}
    return Timeouts(httpx.Request("GET", "http://127.0.0.1", extensions=extensions))


@pytest.mark.parametrize(("left", "expected"), [(None, (5, 30)), (7.5, (5, 7.5)), (2, (2, 2))])
def test_a_phase_has_its_time_or_what_is_left(left: float | None, expected: tuple[float, float]) -> None:
    """Of a call without a deadline, of one with time, and of one that is nearly over."""
    assert (of(left).seconds("connect"), of(left).seconds("read")) == expected


@pytest.mark.parametrize(("phase", "kind"), [("connect", httpx.ConnectTimeout), ("read", httpx.ReadTimeout)])
def test_a_phase_that_would_begin_behind_the_deadline_is_over(
    phase: str, kind: type[httpx.TimeoutException]
) -> None:
    """By the timeout of its own."""
    with pytest.raises(kind):
        of(0).seconds(phase)
