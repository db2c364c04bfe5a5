"""
Whether a 401 speaks against the access token or against the call that it answers.

A token that the server has withdrawn is refused to everybody, and a new one helps. A policy, a proxy or a broken route
refuses one call whatever its token: a new one helps nobody, and Welkin blocks who asks for too many. The first 401 of a
call looks the same in both cases, so a new token is tried; what is refused with that one too is then on record, and
costs no further one for a while. Times are seconds of one monotonic clock.
"""

from __future__ import annotations

from collections import deque

from welkin_runtime.values import frozen

BARRED_SECONDS = 300.0
"""How long no new token is tried for what was refused with a new one; then once more, since causes go away."""

UNPROVEN_SECONDS = 5.0
"""How long a token that nobody was accepted with yet is left alone by those as well."""

WINDOW_SECONDS = 300.0
MOST_VAIN = 10
"""New tokens in a window that helped nobody: after that a call that is not known to be accepted gets none."""
RESERVED = 3
"""As many of them as are kept for the case that a token was withdrawn while others are refused whatever theirs."""
DOUBTS = 2
"""So many different calls of operations that it was good for, refused in a row, speak against a token."""
MOST_TRIED = 50
"""New tokens in a window because of any 401, of the 100 that the Cloud API allows: the rest is for tokens that grow old."""

_REMEMBERED = 1024


@frozen
class Caller:
    """
    What a call asks for, without its ids.

    Attributes:
        operation: e.g. "patients.get".
        place: a digest of method, path and query: one record of an operation, or one page of a list, may be refused
            and all others be fine.
    """

    operation: str
    place: int


class Blame:
    """What the answers so far say about one client's tokens. Not safe for threads: the caller holds a lock."""

    def __init__(self, *, most_tried: int | None = MOST_TRIED) -> None:
        self._most_tried = most_tried
        self._accepted: dict[int, None] = {}
        self._accepted_operations: set[str] = set()
        self._doubts: set[int] = set()
        self._is_new = True
        self._waiting: dict[int, None] = {}
        self._tried: dict[int, None] = {}
        self._barred: dict[str | int, float] = {}
        self._trials: deque[float] = deque(maxlen=MOST_TRIED)
        self._vain: deque[float] = deque(maxlen=MOST_VAIN)
        self._is_vain = False
        self._begun_at = float("-inf")

    def begin(self, now: float, *, is_new: bool = True) -> None:
        """
        There is another token; whoever was waiting for one tries it.

        Args:
            is_new: it was issued for them; one that lay in a file may have been withdrawn together with the last one.
        """
        self._accepted, self._tried, self._waiting = {}, self._waiting, {}
        self._accepted_operations, self._doubts = set(), set()
        self._is_new = is_new
        self._is_vain = False
        self._begun_at = now

    def accept(self, caller: Caller, *, is_current: bool) -> None:
        """A token was accepted from *caller*, the present one or one before it."""
        self._barred.pop(caller.operation, None)
        self._barred.pop(caller.place, None)
        if is_current:
            _remember(self._accepted, caller.place)
            if len(self._accepted_operations) < _REMEMBERED:
                self._accepted_operations.add(caller.operation)
            self._doubts.clear()

    def wants_another(self, caller: Caller, *, was_refused: bool, now: float) -> bool:
        """
        Whether a new token is to be tried, now that the present one was refused to *caller*.

        Args:
            was_refused: another token was refused to the same call before.
        """
        if caller.place not in self._accepted:
            was_tried = caller.place in self._tried
            self._tried.pop(caller.place, None)  # from now on it is barred, for a while
            if self._is_new and (was_refused or was_tried):
                self._bar(caller, now)
                return False
            if self._is_barred(caller, now) or self._is_spent(caller, now):
                return False
        if not self._waiting:
            if self._most_tried is not None and _is_full(self._trials, now):
                return False
            self._trials.append(now)
        _remember(self._waiting, caller.place)
        return True

    def _bar(self, caller: Caller, now: float) -> None:
        for key in (caller.operation, caller.place):
            self._barred.pop(key, None)
            self._barred[key] = now + BARRED_SECONDS
            if len(self._barred) > _REMEMBERED:
                del self._barred[next(iter(self._barred))]
        if not self._is_vain:
            self._is_vain = True
            self._vain.append(now)

    def _is_barred(self, caller: Caller, now: float) -> bool:
        # Where nobody at all is accepted, the token may be to blame after all.
        is_good = bool(self._accepted) or now - self._begun_at < UNPROVEN_SECONDS
        return is_good and any(now < self._barred.get(key, now) for key in (caller.operation, caller.place))

    def _is_spent(self, caller: Caller, now: float) -> bool:
        vain = sum(1 for moment in self._vain if now - moment < WINDOW_SECONDS)
        if vain < MOST_VAIN - RESERVED:
            return False
        if caller.operation in self._accepted_operations and len(self._doubts) < DOUBTS:
            self._doubts.add(caller.place)
        return vain >= MOST_VAIN or len(self._doubts) < DOUBTS


def _remember(places: dict[int, None], place: int) -> None:
    places[place] = None
    if len(places) > _REMEMBERED:
        del places[next(iter(places))]


def _is_full(moments: deque[float], now: float) -> bool:
    return len(moments) == moments.maxlen and now - moments[0] < WINDOW_SECONDS
