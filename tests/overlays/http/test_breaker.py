"""What a walk has under way in other threads ends with it, and nothing new begins."""

from __future__ import annotations

import socket
import threading
import time

import httpx
import pytest
from calls import a_call, a_request

from welkin_sdk.http.breaker import BREAKER, Breaker, BrokenOff
from welkin_sdk.http.links import Link
from welkin_sdk.http.timeouts import Timeouts


def test_nothing_is_sent_once_it_is_broken_off() -> None:
    """Neither a further attempt nor one on a connection that was just made."""
    breaker = Breaker()
    breaker.check()
    breaker.break_off()

    with pytest.raises(BrokenOff):
        breaker.check()
    with pytest.raises(BrokenOff):
        breaker.add(_Counted())


def test_no_handler_of_errors_catches_it() -> None:
    """A call that nobody waits for is not repeated, translated or logged as one that has failed."""
    assert not issubclass(BrokenOff, Exception)
    assert BREAKER.get() is None


class _Counted:
    """A connection that counts how often it is interrupted."""

    def __init__(self) -> None:
        self.interruptions = 0

    def interrupt(self) -> None:
        self.interruptions += 1


def test_only_what_is_in_use_is_interrupted() -> None:
    """A connection that was given back may be anybody's by then."""
    breaker, used, given_back = Breaker(), _Counted(), _Counted()
    breaker.add(used)
    breaker.add(given_back)
    breaker.discard(given_back)

    breaker.break_off()

    assert (used.interruptions, given_back.interruptions) == (1, 0)


def test_who_reads_from_a_connection_is_woken() -> None:
    """However long its time-out is."""
    request = a_request("http://127.0.0.1/", a_call())
    raised: list[Exception] = []
    with socket.create_server(("127.0.0.1", 0)) as listener:
        link = Link.connect("127.0.0.1", listener.getsockname()[1], Timeouts(request))
        breaker, is_reading = Breaker(), threading.Event()
        breaker.add(link)

        def read() -> None:
            is_reading.set()
            try:
                if link.read(Timeouts(request)) == b"":
                    raised.append(httpx.ReadError("the end"))
            except httpx.ReadError as exc:
                raised.append(exc)

        thread = threading.Thread(target=read)
        thread.start()
        is_reading.wait(5)
        breaker.break_off()
        thread.join(10)
        link.close()

    assert len(raised) == 1


def test_a_pause_is_slept_as_it_was_given() -> None:
    """By whatever sleeps for the client; what was broken off meanwhile is told after it."""
    breaker, slept = Breaker(), list[float]()
    breaker.pause(7, slept.append)
    breaker.break_off()

    with pytest.raises(BrokenOff):
        breaker.pause(8, slept.append)
    assert slept == [7, 8]


def test_a_pause_of_the_machine_ends_at_once() -> None:
    """A day's wait of a walk whose reader has gone."""
    breaker = Breaker()
    breaker.break_off()

    with pytest.raises(BrokenOff):
        breaker.pause(24 * 3600, time.sleep)
