"""A signal may come between any two steps of the main thread, and is never lost nor waited for in vain."""

import signal
import subprocess
import sys
from types import FrameType
from typing import Any

import pytest

from welkin_sdk.stopping import stop_signals

# A program that is signalled at its n-th line from `wait` on, whoever's line it is.
AT_LINE = """
import os, signal, sys, threading
from welkin_sdk.stopping import stop_signals

left = int(sys.argv[1])

def trace(frame, event, value):
    global left
    if event == "line":
        left -= 1
        if left == 0:
            signal.raise_signal(signal.SIGTERM)
    return trace

def follow():
    if left > 0:
        os.kill(os.getpid(), signal.SIGTERM)

with stop_signals() as wait:
    threading.Timer(1.0, follow).start()
    sys.settrace(trace)
    wait()
    sys.settrace(None)
print("ended", left <= 0)
"""


def test_a_signal_at_any_line_of_the_waiting_ends_it() -> None:
    """From the first line of waiting to its last, and one that comes while it waits."""
    reached: list[str] = []
    for line in range(1, 60):
        done = subprocess.run(
            [sys.executable, "-c", AT_LINE, str(line)], capture_output=True, text=True, timeout=20
        )
        assert (done.returncode, done.stderr) == (0, "")
        reached.append(done.stdout)
        if done.stdout == "ended False\n":
            break

    assert reached[-1] == "ended False\n"
    assert len(reached) > 2


# Blocks that are signalled at their n-th step, from the first with a handler of ours on: entering, body and leaving.
AT_STEP = """
import os, signal, sys, threading
from welkin_sdk.stopping import stop_signals

own = lambda *_: None
signal.signal(signal.SIGTERM, own)

def run(step):
    left = step

    def trace(frame, event, value):
        nonlocal left
        frame.f_trace_opcodes = True
        if event == "opcode" and signal.getsignal(signal.SIGTERM) != own:
            left -= 1
            if left == 0:
                signal.raise_signal(signal.SIGTERM)
        return trace

    def block():
        with stop_signals() as wait:
            wait()

    sys.settrace(trace)
    block()
    sys.settrace(None)
    assert signal.getsignal(signal.SIGTERM) == own
    return left <= 0

def follow():
    # For who has reached the waiting without a signal; a single one could come too early on a busy machine.
    while not over.wait(0.02):
        os.kill(os.getpid(), signal.SIGTERM)

over, step = threading.Event(), 1
follower = threading.Thread(target=follow)
follower.start()
try:
    # On a busy machine the follower may be there first: only a step that is never reached is behind the last one.
    while any(run(step) for _ in range(20)):
        step += 1
finally:
    over.set()
    follower.join()
print("steps", step)
"""


def test_a_signal_at_any_step_of_a_block_ends_it_quietly() -> None:
    """One that comes while the block is entered or left included; what was there before is put back."""
    done = subprocess.run([sys.executable, "-c", AT_STEP], capture_output=True, text=True, timeout=60)

    assert (done.returncode, done.stderr) == (0, "")
    assert int(done.stdout.removeprefix("steps ")) > 50


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_before_the_waiting_a_signal_ends_the_block_once(number: int) -> None:
    """The second one does not break into what the first one has set off."""
    steps: list[str] = []

    with stop_signals():
        try:
            signal.raise_signal(number)
            steps.append("not reached")
        finally:
            signal.raise_signal(number)
            steps.append("closed")

    assert steps == ["closed"]


def test_what_was_there_before_is_put_back() -> None:
    """A program that serves for a while has its own handlers again afterwards."""
    seen: list[int] = []

    def handler(number: int, _frame: FrameType | None) -> Any:
        seen.append(number)

    before = signal.signal(signal.SIGTERM, handler)
    try:
        with stop_signals() as wait:
            assert callable(wait)
        signal.raise_signal(signal.SIGTERM)
    finally:
        signal.signal(signal.SIGTERM, before)

    assert seen == [signal.SIGTERM]
