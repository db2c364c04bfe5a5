"""A hundred exchanges in any five minutes, and not one more."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from welkin_sdk.auth.rate import (
    BLOCK_SECONDS,
    EXCHANGES,
    LONGEST_BLOCK_SECONDS,
    WINDOW_SECONDS,
    ExchangeLog,
    is_idle,
    note_block,
    note_exchange,
    seconds_to_wait,
    take_back,
)


def filled(count: int, *, every: float = 1.0) -> ExchangeLog:
    log = ExchangeLog()
    for number in range(count):
        log = note_exchange(log, now=number * every)
    return log


def test_a_hundred_are_free_and_the_next_waits_for_the_first_to_leave() -> None:
    """At second 99 the first one, of second 0, still counts for 201 seconds."""
    assert seconds_to_wait(filled(EXCHANGES - 1), now=99) == 0
    assert seconds_to_wait(filled(EXCHANGES), now=99) == 201
    assert seconds_to_wait(filled(EXCHANGES), now=WINDOW_SECONDS) == 0


@pytest.mark.parametrize(
    ("said", "left"),
    [
        (None, BLOCK_SECONDS),
        (17.0, 17.0),
        (900.0, 900.0),
        (3e5, LONGEST_BLOCK_SECONDS),
        (1e9, LONGEST_BLOCK_SECONDS),
    ],
)
def test_a_block_lasts_as_long_as_the_server_says(said: float | None, left: float) -> None:
    """Five minutes where it says nothing, an hour where it says something out of all proportion."""
    assert seconds_to_wait(note_block(ExchangeLog(), now=5, seconds=said), now=5) == left


def test_a_later_and_shorter_block_does_not_end_the_first() -> None:
    """The longer one counts."""
    log = note_block(note_block(ExchangeLog(), now=0, seconds=100), now=1, seconds=5)

    assert seconds_to_wait(log, now=1) == 99


def test_what_is_taken_back_no_longer_counts() -> None:
    """That one alone; a moment that is not there, since it was long ago, changes nothing."""
    log = take_back(filled(EXCHANGES), 7.0)

    assert len(log.sent_at) == EXCHANGES - 1
    assert seconds_to_wait(log, now=99) == 0
    assert take_back(log, 7.0) == log


def test_what_no_longer_counts_is_forgotten() -> None:
    """Memory is bounded by what a window allows."""
    assert len(filled(10_000, every=3.0).sent_at) <= EXCHANGES
    assert is_idle(filled(3), now=1_000)
    assert not is_idle(filled(3), now=100)
    assert not is_idle(note_block(ExchangeLog(), now=0, seconds=9), now=8)


@given(st.lists(st.floats(min_value=0, max_value=20), max_size=400))
def test_no_window_ever_holds_more(steps: list[float]) -> None:
    """However the exchanges are spread, when each one that must wait is left out."""
    log, now, sent = ExchangeLog(), 0.0, []
    for step in steps:
        now += step
        if seconds_to_wait(log, now=now) == 0:
            log = note_exchange(log, now=now)
            sent.append(now)

    for moment in sent:
        assert sum(1 for other in sent if 0 <= other - moment < WINDOW_SECONDS) <= EXCHANGES
