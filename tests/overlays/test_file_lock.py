"""A lock by a file: one holder at a time, and none that is gone."""

from __future__ import annotations

import os
import stat
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from welkin_sdk.file_lock import FileLock

pytestmark = pytest.mark.skipif(os.name == "nt", reason="Windows has no such lock")

HOLD = """
import sys
from pathlib import Path
from welkin_sdk.file_lock import FileLock
lock = FileLock(Path(sys.argv[1]))
print(lock.acquire(), flush=True)
sys.stdin.readline()
"""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / ".tokens.json.lock"


def test_one_holds_it_and_the_next_has_it_after_him(path: Path) -> None:
    """Within a process as between two."""
    first, second = FileLock(path), FileLock(path)

    assert (first.acquire(), second.acquire()) == (True, False)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    first.release()
    assert second.acquire()
    second.release()
    assert not path.exists()


@pytest.mark.parametrize("signal", ["kill", "terminate"])
def test_a_holder_that_is_killed_frees_it(path: Path, signal: str) -> None:
    """Nobody clears up after it, and nobody has to."""
    with subprocess.Popen(
        [sys.executable, "-c", HOLD, str(path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == b"True\n"
        lock = FileLock(path)
        assert not lock.acquire()

        getattr(holder, signal)()
        holder.wait(10)

    assert lock.acquire()
    lock.release()


def test_who_has_gone_away_meanwhile_does_not_keep_it(path: Path) -> None:
    """A task may be cancelled while a thread still takes the lock for it."""
    gone, other = FileLock(path), FileLock(path)
    gone.release()

    assert not gone.acquire()
    assert other.acquire()
    other.release()


def test_a_lock_whose_file_was_taken_away_is_no_lock(path: Path) -> None:
    """Whoever comes later would make a new file and hold that one."""
    first, second = FileLock(path), FileLock(path)
    assert first.acquire()
    path.unlink()

    assert second.acquire()
    first.release()
    assert path.exists()  # it is the second's
    second.release()


@pytest.mark.parametrize("what", ["link", "folder", "pipe", "somebody else's"])
def test_what_is_no_file_of_ours_is_not_locked(path: Path, what: str) -> None:
    """Nor is anything made at the end of a link."""
    if what == "link":
        path.symlink_to(path.with_name("elsewhere"))
    elif what == "folder":
        path.mkdir()
    elif what == "pipe":
        os.mkfifo(path)
    elif os.geteuid() == 0:
        path.write_bytes(b"")
        os.chown(path, 65534, 65534)
    else:
        pytest.skip("only root can give files away")

    with pytest.raises(OSError, match=r"."):
        FileLock(path).acquire()

    assert not path.with_name("elsewhere").exists()


@pytest.mark.filterwarnings("ignore:.*fork:DeprecationWarning")
def test_a_forked_process_neither_frees_nor_keeps_it(path: Path) -> None:
    """It has the file open too, until it forgets it."""
    lock, other = FileLock(path), FileLock(path)
    assert lock.acquire()
    readable, writable = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(writable)
        os.read(readable, 1)
        os._exit(0)
    os.close(readable)

    assert not other.acquire()
    lock.release()
    assert other.acquire()
    other.release()
    os.close(writable)
    os.waitpid(child, 0)


def test_threads_never_hold_it_together(path: Path) -> None:
    """Twenty of them, each a hundred times, taking it away each time."""
    inside = threading.Lock()
    clashes: list[int] = []
    held: list[int] = []

    def run() -> None:
        count = 0
        while count < 100:
            lock = FileLock(path)
            if lock.acquire():
                if inside.acquire(blocking=False):
                    inside.release()
                else:
                    clashes.append(1)
                count += 1
                held.append(1)
            lock.release()

    threads = [threading.Thread(target=run) for _ in range(20)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)

    assert (len(held), clashes) == (2000, [])
