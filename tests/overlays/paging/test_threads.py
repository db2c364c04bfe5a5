"""Parts read at once by threads, which end with whoever reads; `test_scheduler.py` plays them from seeds."""

from __future__ import annotations

import linecache
import sys
import threading
import time
from collections.abc import Callable, Generator
from contextvars import ContextVar
from types import FrameType
from typing import Any

import pytest

from welkin_sdk.http.breaker import BREAKER, Breaker, BrokenOff
from welkin_sdk.paging.lanes import Lanes
from welkin_sdk.paging.threads import ThreadScheduler

SPAN: ContextVar[str] = ContextVar("span", default="none")


def lanes_of(*parts: int, at_once: int = 2) -> Lanes[int, int]:
    lanes: Lanes[int, int] = Lanes(at_once=at_once, ahead=at_once)
    for part in parts:
        lanes.add(part)
    return lanes


def test_every_page_comes_with_its_part_in_the_order_of_the_parts() -> None:
    """Whichever is read first."""

    def read(part: int) -> Generator[int]:
        yield from range(part, part + 3)

    told = list(ThreadScheduler(read, lanes_of(0, 10, 20)).pages())

    assert told == [(part, part + n) for part in (0, 10, 20) for n in range(3)]


def test_parts_are_read_at_the_same_time() -> None:
    """As many as may be: each waits here for the others."""
    together = threading.Barrier(3, timeout=10)

    def read(part: int) -> Generator[int]:
        together.wait()
        yield part

    assert len(list(ThreadScheduler(read, lanes_of(0, 1, 2, at_once=3)).pages())) == 3


def test_what_reading_raises_reaches_the_reader() -> None:
    """As it is, behind the pages before it; no thread is left."""

    def read(part: int) -> Generator[int]:
        yield part
        raise LookupError(part)

    pages = ThreadScheduler(read, lanes_of(7)).pages()

    assert next(pages) == (7, 7)
    with pytest.raises(LookupError):
        next(pages)
    assert [one.name for one in threading.enumerate() if one.name.startswith("welkin-find")] == []


def test_who_stops_reading_breaks_off_what_is_under_way() -> None:
    """Threads see it by the breaker of their own walk, and have ended when closing returns."""
    seen: list[Breaker | None] = []
    has_ended: list[int] = []
    is_under_way = threading.Event()

    def read(part: int) -> Generator[int]:
        try:
            yield part
            seen.append(breaker := BREAKER.get())
            is_under_way.set()
            assert breaker is not None
            breaker.pause(60, time.sleep)
        except BrokenOff:
            has_ended.append(part)
            raise

    pages = ThreadScheduler(read, lanes_of(0, 1)).pages()
    next(pages)
    is_under_way.wait(10)
    pages.close()

    assert len(set(seen)) == 1
    assert len(has_ended) == len(seen)
    assert BREAKER.get() is None
    assert [one.name for one in threading.enumerate() if one.name.startswith("welkin-find")] == []


def test_threads_have_what_the_reader_has_set_for_itself() -> None:
    """A span, for instance."""

    def read(part: int) -> Generator[str]:
        yield SPAN.get()

    SPAN.set("of the reader")
    lanes: Lanes[int, str] = Lanes(at_once=1, ahead=1)
    lanes.add(0)

    assert list(ThreadScheduler(read, lanes).pages()) == [(0, "of the reader")]


class Interrupt(BaseException):
    """What a handler of a signal raises."""


FILES = ("/paging/threads.py",)
BEGIN_AND_END = ("Thread.start", "Thread.join")


def interrupted(act: Callable[[], object], at: int) -> bool:
    """Whether *act* came to that line of the modules that run the threads; there it is interrupted."""
    left, entered = at, set[tuple[FrameType, int]]()

    def trace(frame: FrameType, event: str, _: object) -> Any:
        nonlocal left
        code = frame.f_code
        if not code.co_filename.endswith(FILES) and code.co_qualname not in BEGIN_AND_END:
            return None
        if event != "line":
            return trace
        place = (frame, frame.f_lineno)
        # A tracer comes in where a block is left; a signal does not before its lock is free.
        if linecache.getline(frame.f_code.co_filename, frame.f_lineno).lstrip().startswith("with "):
            if place in entered:
                return trace
            entered.add(place)
        left -= 1
        if left == 0:
            sys.settrace(None)
            raise Interrupt
        return trace

    sys.settrace(trace)
    try:
        act()
    except Interrupt:
        return True
    finally:
        sys.settrace(None)
        entered.clear()
    return False


def test_an_interrupt_at_any_line_comes_out_and_leaves_no_thread() -> None:
    """One while a thread was begun came out as `ValueError: generator already executing`, and the thread stayed."""

    def read(part: int) -> Generator[int]:
        yield part
        time.sleep(0.001)
        yield part

    at = 0
    while interrupted(lambda: list(ThreadScheduler(read, lanes_of(0, 1, 2)).pages()), at := at + 1):
        left = [one for one in threading.enumerate() if one.name.startswith("welkin-find") and one.is_alive()]
        assert left == [], at
    assert at > 100
