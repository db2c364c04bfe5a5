"""
How often a token may be asked for: at most 100 times in any 300 seconds, or the server blocks for 300.

Times are seconds of one monotonic clock.
Source: Cloud API, "Authentication" (developer guide: more than 100 token requests in 5 minutes, a block of 5 minutes).
"""

from __future__ import annotations

from attrs import evolve

from welkin_runtime.values import frozen

EXCHANGES = 100
WINDOW_SECONDS = 300.0
BLOCK_SECONDS = 300.0
LONGEST_BLOCK_SECONDS = 3600.0
"""A longer wait is not believed: a slip of a gateway would keep a program that runs for months from ever logging in again."""


@frozen
class ExchangeLog:
    """
    What credentials have been used for lately.

    Attributes:
        sent_at: when the exchanges of the last window that reached the server were sent, the oldest first.
        blocked_until: the server has refused further ones up to here.
    """

    sent_at: tuple[float, ...] = ()
    blocked_until: float = float("-inf")


def seconds_to_wait(log: ExchangeLog, *, now: float) -> float:
    """How long no exchange may be sent; 0 when one may be."""
    is_full = len(log.sent_at) >= EXCHANGES
    free_at = log.sent_at[-EXCHANGES] + WINDOW_SECONDS if is_full else now
    return max(0.0, free_at - now, log.blocked_until - now)


def note_exchange(log: ExchangeLog, *, now: float) -> ExchangeLog:
    """*log* with an exchange that is sent now, and without those that no longer count."""
    recent = tuple(moment for moment in log.sent_at if now - moment < WINDOW_SECONDS)
    return evolve(log, sent_at=(*recent, now))


def take_back(log: ExchangeLog, moment: float) -> ExchangeLog:
    """*log* without the exchange that was noted at *moment*: it has turned out that no server saw it."""
    kept = list(log.sent_at)
    if moment in kept:
        kept.remove(moment)
    return evolve(log, sent_at=tuple(kept))


def note_block(log: ExchangeLog, *, now: float, seconds: float | None) -> ExchangeLog:
    """
    *log* once the server has said that there were too many.

    Args:
        seconds: how long it asks to wait; None where it does not say.
    """
    until = now + (BLOCK_SECONDS if seconds is None else min(seconds, LONGEST_BLOCK_SECONDS))
    return evolve(log, blocked_until=max(log.blocked_until, until))


def is_idle(log: ExchangeLog, *, now: float) -> bool:
    """Whether nothing in *log* matters any more."""
    is_old = not log.sent_at or now - log.sent_at[-1] >= WINDOW_SECONDS
    return is_old and log.blocked_until <= now
