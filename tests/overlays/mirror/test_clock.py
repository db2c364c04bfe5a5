"""What the Date header teaches about the server's clock."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from welkin_sdk.mirror.clock import ServerClock

NOON = 1_772_366_400_000_000


@dataclass
class HandClock:
    """A clock that moves by hand."""

    instant: int = NOON

    def now_us(self) -> int:
        return self.instant

    async def sleep(self, seconds: float) -> None:
        self.instant += round(seconds * 1_000_000)


def test_reads_an_http_date() -> None:
    """Whole seconds, UTC."""
    assert ServerClock(HandClock()).learn("Sun, 01 Mar 2026 12:00:00 GMT") == NOON


@pytest.mark.parametrize("text", [None, "", "yesterday", "2026-03-01"])
def test_what_is_no_date_says_nothing(text: str | None) -> None:
    """The clock stays as it was."""
    server = ServerClock(HandClock())

    assert server.learn(text) is None
    assert server.offset_us == 0


def test_a_distinct_difference_is_taken_over() -> None:
    """A server that lives elsewhere in time is followed from its first answer on."""
    clock = HandClock(NOON + 3_600_000_000)
    server = ServerClock(clock)

    server.learn("Sun, 01 Mar 2026 12:00:00 GMT")
    clock.instant += 5_000_000

    assert server.now_us() == NOON + 5_000_000


def test_the_roundness_of_the_header_makes_no_jumps() -> None:
    """A header of whole seconds is behind by up to one, and that must not set the clock back."""
    server = ServerClock(HandClock(NOON + 999_999))

    server.learn("Sun, 01 Mar 2026 12:00:00 GMT")

    assert server.now_us() == NOON + 999_999
