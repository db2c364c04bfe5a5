"""Time and chance as the wire sees them, in one place so that a test can pass its own."""

from __future__ import annotations

import random
import time
from collections.abc import Awaitable, Callable

from welkin_runtime.values import frozen
from welkin_sdk.clock import SYSTEM_CLOCK


def _now() -> float:
    return SYSTEM_CLOCK.now_us() / 1_000_000


@frozen
class Clock:
    """
    Attributes:
        monotonic: seconds that never run backwards; for lives, deadlines and durations.
        now: seconds since the epoch; for what the server compares with its own clock.
        sleep, sleep_async: wait that many seconds.
        jitter: a number from [0, 1).
    """

    monotonic: Callable[[], float] = time.monotonic
    now: Callable[[], float] = _now
    sleep: Callable[[float], None] = time.sleep
    sleep_async: Callable[[float], Awaitable[None]] = SYSTEM_CLOCK.sleep
    jitter: Callable[[], float] = random.random
