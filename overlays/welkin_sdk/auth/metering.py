"""
Token exchanges counted per credentials, for all clients of the process together: the one state that clients share.

What counts is what may have reached the server: an exchange is noted with the first byte that leaves for it, and taken
back where the answer shows that no server was there. Without it a program that opens a client per job would be blocked by the server, and each of its clients would find
out for itself. What is kept is a digest and the times of a few minutes.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from hashlib import sha256
from weakref import WeakValueDictionary

from welkin_sdk.addresses import normalize_address
from welkin_sdk.auth.rate import (
    EXCHANGES,
    WINDOW_SECONDS,
    ExchangeLog,
    is_idle,
    note_block,
    note_exchange,
    seconds_to_wait,
    take_back,
)
from welkin_sdk.errors import TokenRateLimitError
from welkin_sdk.forks import Locked

Monotonic = Callable[[], float]


def fingerprint(base_url: str, tenant: str, api_client: str, secret: str) -> str:
    """A digest that stands for one API client with this very secret, at one address."""
    named = json.dumps(["welkin-sdk api client", normalize_address(base_url), tenant, api_client, secret])
    return sha256(named.encode("utf-8", "surrogatepass")).hexdigest()


class Meter(Locked):
    """The exchanges of one set of credentials."""

    def __init__(self, monotonic: Monotonic, keep: Callable[[Meter], None]) -> None:
        self._monotonic = monotonic
        self._keep = keep
        super().__init__()
        self._log = ExchangeLog()

    def check(self, operation: str, attempts: int) -> None:
        """
        Look whether an exchange may be sent, before a connection is made for it.

        Raises:
            TokenRateLimitError: it must not be.
        """
        with self._lock:
            seconds = seconds_to_wait(self._log, now=self._monotonic())
        if seconds > 0:
            raise _refusal(seconds, operation, attempts)

    def enter(self, operation: str, attempts: int) -> float:
        """
        Count an exchange whose first byte is about to leave; returns the moment, for `take_back`.

        Looking and counting are one step, so that any number of threads together never send one too many.

        Raises:
            TokenRateLimitError: it must not be sent.
        """
        with self._lock:
            now = self._monotonic()
            seconds = seconds_to_wait(self._log, now=now)
            if seconds <= 0:
                self._log = note_exchange(self._log, now=now)
        if seconds > 0:
            raise _refusal(seconds, operation, attempts)
        self._keep(self)
        return now

    def take_back(self, moment: float) -> None:
        """The exchange that was counted at *moment* has reached no server."""
        with self._lock:
            self._log = take_back(self._log, moment)

    def block(self, seconds: float | None) -> float:
        """Note that the server refuses exchanges, for *seconds* if it says so; returns how long no more are sent."""
        with self._lock:
            now = self._monotonic()
            self._log = note_block(self._log, now=now, seconds=seconds)
            left = seconds_to_wait(self._log, now=now)
        self._keep(self)
        return left

    def is_idle(self) -> bool:
        """Whether forgetting it would change nothing."""
        with self._lock:
            return is_idle(self._log, now=self._monotonic())


def _refusal(seconds: float, operation: str, attempts: int) -> TokenRateLimitError:
    return TokenRateLimitError(
        f"not sent: at most {EXCHANGES} token exchanges are allowed in {WINDOW_SECONDS:g} seconds;"
        f" the next one is possible in {seconds:.0f} seconds",
        status=429,
        operation=operation,
        attempts=attempts,
        retry_after=seconds,
    )


class Meters(Locked):
    """The meters of a process: those in use, and those that still count."""

    def __init__(self) -> None:
        super().__init__()
        self._in_use: WeakValueDictionary[tuple[str, Monotonic], Meter] = WeakValueDictionary()
        # A client may be closed and forgotten while its exchanges still count at the server.
        self._recent: set[Meter] = set()

    def find(self, key: str, monotonic: Monotonic) -> Meter:
        """The meter of the credentials with this digest; times by one clock never meet those of another."""
        with self._lock:
            meter = self._in_use.get((key, monotonic))
            if meter is None:
                meter = self._in_use[key, monotonic] = Meter(monotonic, self._keep)
            self._recent = {one for one in self._recent if not one.is_idle()}
            return meter

    def _keep(self, meter: Meter) -> None:
        with self._lock:
            self._recent.add(meter)


METERS = Meters()
