"""How long each step of a run took and when, for whoever waits for it."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from attrs import define, field, frozen

_WIDTH = 40


@frozen
class Span:
    """One step: what it was about, and the seconds from the run's start at which it began and ended."""

    subject: str
    step: str
    began: float
    ended: float


@define
class Timeline:
    """
    The steps of one run; those of several threads may overlap.

    Attributes:
        clock: seconds from any start, never backwards.
    """

    clock: Callable[[], float] = time.perf_counter
    spans: list[Span] = field(factory=list[Span])
    _start: float = field(init=False)

    def __attrs_post_init__(self) -> None:
        self._start = self.clock()

    @contextmanager
    def step(self, subject: str, step: str) -> Iterator[None]:
        """Measure what is done inside."""
        began = self.clock() - self._start
        try:
            yield
        finally:
            self.spans.append(Span(subject, step, began, self.clock() - self._start))

    def lines(self) -> list[str]:
        """One line a step, in the order in which they began, each drawn where it lay in the whole; then the total."""
        total = self.clock() - self._start
        spans = sorted(self.spans, key=lambda span: span.began)
        wide = max((len(f"{span.subject} {span.step}") for span in spans), default=0)
        drawn = [
            f"{span.began:5.2f} s |{_bar(span, total)}| {f'{span.subject} {span.step}':{wide}} "
            f"{span.ended - span.began:5.2f} s"
            for span in spans
        ]
        return [*drawn, f"{total:5.2f} s in all"]


def _bar(span: Span, total: float) -> str:
    scale = _WIDTH / total if total else 0
    first = min(int(span.began * scale), _WIDTH - 1)
    length = max(1, min(round((span.ended - span.began) * scale), _WIDTH - first))
    return " " * first + "#" * length + " " * (_WIDTH - first - length)
