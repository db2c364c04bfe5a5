"""
Where the time of a sync goes: looked at a few hundred times a second, from a timer's signal.

Nothing is built into what is measured. A look finds the innermost frame that belongs to a part; waiting for an answer
is part of HTTP, waiting for the disk part of the store.
"""

from __future__ import annotations

import signal
from collections import Counter
from types import FrameType, TracebackType
from typing import Self

_EVERY_SECONDS = 0.002
# The first that a file's path contains; the innermost frame that has any decides.
_PARTS = {
    "/mirror/stores/": "store",
    "/mirror/canonical": "decode",
    "/mirror/shape": "decode",
    "/json/": "decode",
    "/http/json_text": "decode",
    "/paging/envelope": "decode",
    "/paging/find/windows": "decode",
    "/paging/find/checkpoint": "decode",
    "/welkin_sdk/instant": "decode",
    "/httpx/": "HTTP",
    "/httpcore/": "HTTP",
    "/h11/": "HTTP",
    "/anyio/": "HTTP",
    "/selectors.py": "HTTP",
    "/asyncio/": "HTTP",
    "/welkin_sdk/http/": "HTTP",
    "/welkin_sdk/auth/": "HTTP",
    "/welkin_sdk/paging/": "HTTP",
    "/welkin_sdk/call/": "HTTP",
}
OTHER = "other"


class Sampler:
    """Looks from the beginning of its block to the end; in the main thread alone."""

    def __init__(self) -> None:
        self._looks: Counter[str] = Counter()

    def shares(self) -> dict[str, float]:
        """Of the time, by part; they add up to 1."""
        total = self._looks.total() or 1
        return {part: self._looks[part] / total for part in ("HTTP", "decode", "store", OTHER)}

    def _look(self, _signal: int, frame: FrameType | None) -> None:
        while frame is not None:
            path = frame.f_code.co_filename
            part = next((part for place, part in _PARTS.items() if place in path), None)
            if part is not None:
                self._looks[part] += 1
                return
            frame = frame.f_back
        self._looks[OTHER] += 1

    def __enter__(self) -> Self:
        self._before = signal.signal(signal.SIGALRM, self._look)
        # A call to the system that it interrupts goes on by itself.
        signal.siginterrupt(signal.SIGALRM, False)
        signal.setitimer(signal.ITIMER_REAL, _EVERY_SECONDS, _EVERY_SECONDS)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, self._before)
