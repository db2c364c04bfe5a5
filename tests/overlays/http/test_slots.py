"""Who may use a connection, who waits, and which are kept."""

from __future__ import annotations

from typing import Any

import pytest

from tests.overlays.fake_clock import FakeClock
from welkin_sdk.http.settings import PoolLimits
from welkin_sdk.http.slots import Slots


class Holder:
    """Somebody who asks for a place."""

    def __init__(self) -> None:
        self.woken = 0

    def wake(self) -> None:
        self.woken += 1


def made(clock: FakeClock, *, most: int = 2, idle: int = 2, seconds: float = 15.0) -> Slots[Any, Holder]:
    limits = PoolLimits(max_connections=most, max_idle_connections=idle, idle_seconds=seconds)
    return Slots(limits, clock.clock.monotonic)


def test_as_many_as_there_are_places_come_in_and_the_next_one_waits(clock: FakeClock) -> None:
    """First come, first served; a place that is left goes to one, and to one only."""
    slots = made(clock)
    holders = [Holder() for _ in range(4)]

    entered = [slots.enter(holder) for holder in holders]
    slots.leave(holders[0])

    assert entered == [True, True, False, False]
    assert [holder.woken for holder in holders] == [0, 0, 1, 0]
    assert not slots.enter(Holder())


def test_who_waits_no_longer_is_not_woken(clock: FakeClock) -> None:
    """To leave twice, or without having come, is harmless."""
    slots = made(clock, most=1)
    first, second, third = Holder(), Holder(), Holder()
    for holder in (first, second, third):
        slots.enter(holder)

    slots.leave(second)
    slots.leave(second)
    slots.leave(Holder())
    slots.leave(first)

    assert (second.woken, third.woken) == (0, 1)


def test_the_connection_that_was_used_last_is_used_again(clock: FakeClock) -> None:
    """Of the same route only; each once."""
    slots = made(clock, most=4, idle=4)
    for connection, route in (("old", "a"), ("new", "a"), ("other", "b")):
        slots.keep(connection, route)  # type: ignore[arg-type]

    assert [slots.take("a")[0] for _ in range(3)] == ["new", "old", None]  # type: ignore[arg-type]
    assert slots.take("b") == ("other", [])  # type: ignore[arg-type]


def test_a_connection_is_kept_for_its_seconds_and_not_longer(clock: FakeClock) -> None:
    """At the last of them it is closed already: the server may close it, too."""
    slots = made(clock, seconds=15.0)
    slots.keep("first", "a")  # type: ignore[arg-type]
    clock.move(14.0)
    slots.keep("second", "a")  # type: ignore[arg-type]
    clock.move(1.0)

    assert slots.take("a") == ("second", ["first"])  # type: ignore[arg-type]


@pytest.mark.parametrize(("idle", "returned"), [(0, ["x", "y", "z"]), (1, [None, "x", "y"]), (3, [None] * 3)])
def test_no_more_are_kept_than_may_be(clock: FakeClock, idle: int, returned: list[str | None]) -> None:
    """The oldest goes; with none to be kept, each one."""
    slots = made(clock, idle=idle)

    assert [slots.keep(one, "a") for one in "xyz"] == returned  # type: ignore[arg-type]


def test_an_idle_connection_gives_way_where_all_places_would_be_used(clock: FakeClock) -> None:
    """Of another route, the oldest of them; not while there is room beside it."""
    slots = made(clock, most=2, idle=2)
    slots.enter(Holder())
    slots.keep("first", "a")  # type: ignore[arg-type]
    roomy = slots.take("b")  # type: ignore[arg-type]
    slots.keep("second", "a")  # type: ignore[arg-type]

    assert roomy == (None, [])
    assert slots.take("b") == (None, ["first"])  # type: ignore[arg-type]
    assert slots.clear() == ["second"]
    assert slots.clear() == []
