"""The sandbox's clock by itself: standing, jumping, running on, and telling who wants to know."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime, timedelta, timezone
from typing import Any

import pytest

from welkin_sdk.clock import Clock
from welkin_sdk.instant import to_instant
from welkin_sdk.sandbox import VirtualClock, serve

NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)
MINUTE = timedelta(minutes=1)


@pytest.fixture
def virtual(clock: Any) -> VirtualClock:
    return VirtualClock(clock)


def test_it_is_the_machines_clock_at_first() -> None:
    """Nobody has to know that it could be another."""
    before = datetime.now(UTC)
    now = VirtualClock().now()

    assert before <= now <= datetime.now(UTC)


def test_a_frozen_clock_stands(virtual: VirtualClock, clock: Any) -> None:
    """Whatever its source does."""
    virtual.freeze()
    clock.advance(hours=1)

    assert (virtual.now(), virtual.is_frozen) == (NOON, True)


def test_it_can_be_frozen_in_the_past(virtual: VirtualClock) -> None:
    """The only way backward; another offset is the same instant."""
    virtual.freeze(datetime(2018, 10, 10, 2, tzinfo=timezone(timedelta(hours=2))))

    assert virtual.now() == datetime(2018, 10, 10, tzinfo=UTC)


def test_it_runs_on_from_where_it_stood(virtual: VirtualClock, clock: Any) -> None:
    """Resuming neither jumps ahead by the time that was frozen nor back."""
    virtual.freeze()
    clock.advance(hours=1)
    virtual.resume()
    assert virtual.now() == NOON

    clock.advance(minutes=1)
    assert (virtual.now(), virtual.is_frozen) == (NOON + MINUTE, False)


@pytest.mark.parametrize("is_frozen", [True, False])
def test_it_jumps_ahead(virtual: VirtualClock, clock: Any, *, is_frozen: bool) -> None:
    """By seconds or by a timedelta, and is as frozen or running as it was."""
    if is_frozen:
        virtual.freeze()
    virtual.advance(60)
    virtual.advance(MINUTE)
    assert virtual.now() == NOON + 2 * MINUTE

    clock.advance(minutes=1)
    assert virtual.now() == NOON + (2 if is_frozen else 3) * MINUTE


def test_it_does_not_follow_its_source_backward(virtual: VirtualClock, clock: Any) -> None:
    """A machine's clock may be set back; stamps must not be."""
    virtual.now()
    clock.advance(hours=-1)
    assert virtual.now() == NOON

    clock.advance(hours=1, minutes=1)
    assert virtual.now() == NOON + MINUTE


def test_reset_makes_it_its_source_again(virtual: VirtualClock) -> None:
    """After whatever was done to it."""
    virtual.advance(60)
    virtual.freeze()
    virtual.reset()

    assert (virtual.now(), virtual.is_frozen) == (NOON, False)


@pytest.mark.parametrize(
    "by", [-1, -0.001, timedelta(microseconds=-1), float("nan"), float("inf"), 1e12, 1e300]
)
def test_an_impossible_jump_is_refused(virtual: VirtualClock, by: Any) -> None:
    """And the clock stays where it was."""
    with pytest.raises(ValueError, match=r"."):
        virtual.advance(by)

    assert virtual.now() == NOON


@pytest.mark.parametrize("at", [datetime(2020, 1, 1), datetime(1, 1, 1, tzinfo=UTC)])  # noqa: DTZ001
def test_an_impossible_instant_is_refused(virtual: VirtualClock, at: datetime) -> None:
    """One without an offset, or one from which nothing can be counted."""
    with pytest.raises(ValueError, match=r"offset|year"):
        virtual.freeze(at)


def test_listeners_hear_of_every_change(virtual: VirtualClock) -> None:
    """With the instant that it is then."""
    heard: list[datetime] = []
    virtual.on_change(heard.append)

    virtual.freeze()
    virtual.advance(60)
    virtual.resume()

    assert heard == [NOON, NOON + MINUTE, NOON + MINUTE]


def test_a_jump_stops_where_a_listener_wants_it(virtual: VirtualClock) -> None:
    """What is due on the way happens at its own instant, in order, before the jump is over."""
    heard: list[datetime] = []
    virtual.freeze()
    virtual.on_change(
        lambda now: heard.append(virtual.now()) if now == virtual.now() else None,
        next_stop=lambda after: after + MINUTE,
    )

    virtual.advance(150)

    assert heard == [NOON + MINUTE, NOON + 2 * MINUTE, NOON + timedelta(seconds=150)]


def test_it_can_begin_frozen(clock: Any) -> None:
    """And a reset brings it back there."""
    begun = VirtualClock(clock, frozen_at=NOON - MINUTE)
    begun.advance(600)
    begun.resume()
    begun.reset()

    assert (begun.now(), begun.is_frozen) == (NOON - MINUTE, True)


def test_a_sandbox_can_begin_frozen() -> None:
    """By its own argument; a clock that was made elsewhere brings its own instant."""
    with serve(freeze_at=NOON) as sandbox:
        assert (sandbox.clock.now(), sandbox.clock.is_frozen) == (NOON, True)

    with pytest.raises(ValueError, match="freeze_at"), serve(freeze_at=NOON, clock=VirtualClock()):
        pass


def test_it_is_a_clock_for_a_mirror_too(virtual: VirtualClock) -> None:
    """Who waits by it while it is frozen moves it; no wait takes no time at all."""
    virtual.freeze()

    asyncio.run(virtual.sleep(60))
    asyncio.run(virtual.sleep(0))

    assert isinstance(virtual, Clock)
    assert virtual.now_us() == to_instant(NOON + MINUTE) + 1
