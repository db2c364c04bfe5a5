"""The machine's own time and dice, which a client has unless it is given others."""

from __future__ import annotations

import random
import time

from welkin_sdk.clock import SYSTEM_CLOCK
from welkin_sdk.http.clock import Clock


def test_durations_and_dates_have_clocks_of_their_own() -> None:
    """A counter that never runs backwards, and seconds since the epoch as the machine's clock has them."""
    clock = Clock()

    before = SYSTEM_CLOCK.now_us() / 1_000_000
    now = clock.now()
    after = SYSTEM_CLOCK.now_us() / 1_000_000

    assert before <= now <= after
    assert clock.monotonic is time.monotonic


def test_waits_are_real_ones() -> None:
    """In threads and in an event loop."""
    assert (Clock().sleep, Clock().sleep_async) == (time.sleep, SYSTEM_CLOCK.sleep)


def test_jitter_lies_below_one() -> None:
    """From [0, 1)."""
    assert Clock().jitter == random.random
    assert all(0 <= Clock().jitter() < 1 for _ in range(100))
