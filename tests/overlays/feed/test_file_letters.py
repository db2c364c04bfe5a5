"""The file of dead letters: whoever else writes to it, whatever stands there, and whatever fails, no letter is lost."""

from __future__ import annotations

import asyncio
import contextlib
import itertools
import json
import linecache
import os
import resource
import signal
import socket
import subprocess
import sys
import threading
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from types import CodeType, FrameType
from typing import Any, Self

import pytest

sys.path.insert(0, str(Path(__file__).parents[1] / "webhooks"))

from subscription import Feed, change

from welkin_sdk.errors import ConfigurationError
from welkin_sdk.feed import ChangedRecord, DeadLetter, FileDeadLetters, Router
from welkin_sdk.mirror.errors import StoreError, StoreFullError

MOST_SECONDS = 60


def letter(seq: int, cursor: str = "") -> DeadLetter:
    return DeadLetter(seq, "patients", 5, "ValueError", cursor)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "letters"


def seqs(letters: FileDeadLetters, consumer: str = "crm") -> list[int]:
    return [each.seq for each in letters.entries(consumer)]


# --- several at once


def test_two_on_one_file_keep_each_others(path: Path) -> None:
    """The last that wrote erased what the other had put aside, when that had been acknowledged."""
    one, other = FileDeadLetters(path), FileDeadLetters(path)

    one.add("crm", letter(1))
    other.add("lake", letter(1))
    one.add("crm", letter(2))
    other.release("crm", letter(1))

    for each in (one, other, FileDeadLetters(path)):
        assert (seqs(each), seqs(each, "lake")) == ([2], [1])


CODE = """
import sys
from welkin_sdk.feed import DeadLetter, FileDeadLetters
letters = FileDeadLetters(sys.argv[1])
sys.stdin.read()
for seq in range(1, 61):
    letters.add(sys.argv[2], DeadLetter(seq, "patients", 5, "ValueError"))
    if seq > 10:
        letters.release(sys.argv[2], DeadLetter(seq - 10, "", 0, ""))
"""


def test_processes_and_threads_lose_none(path: Path) -> None:
    """Three of each, from the first letter on, while the file is begun and written anew."""
    processes = [
        subprocess.Popen([sys.executable, "-c", CODE, str(path), f"process {n}"], stdin=subprocess.PIPE)
        for n in range(3)
    ]
    shared = FileDeadLetters(path)

    def work(consumer: str) -> None:
        for seq in range(1, 61):
            shared.add(consumer, letter(seq))
            if seq > 10:
                shared.release(consumer, letter(seq - 10))

    threads = [threading.Thread(target=work, args=(f"thread {n}",)) for n in range(3)]
    for each in processes:
        assert each.stdin is not None
        each.stdin.close()
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(MOST_SECONDS)
    ended = [each.wait(MOST_SECONDS) for each in processes]

    assert ended == [0, 0, 0]
    for kind in ("process", "thread"):
        for n in range(3):
            assert seqs(FileDeadLetters(path), f"{kind} {n}") == list(range(51, 61))
    assert [each.name for each in path.parent.iterdir()] == ["letters"]


def test_one_that_was_written_anew_by_another_is_read_anew(path: Path) -> None:
    """Twice, so that the disk may give the new file the place of the first one."""
    one, other = FileDeadLetters(path), FileDeadLetters(path)
    one.add("crm", letter(1))
    for seq in range(2, 500):
        other.add("crm", letter(seq))
        other.release("crm", letter(seq))
    other.add("crm", letter(500))

    assert seqs(one) == [1, 500]


# --- the cost


def test_a_letter_is_one_more_line(path: Path) -> None:
    """The whole file was written for each: two thousand took the better half of a minute."""
    letters = FileDeadLetters(path)
    letters.add("crm", letter(1))
    found = [path.stat()]

    for seq in range(2, 300):
        letters.add("crm", letter(seq))
        found.append(path.stat())

    sizes = [each.st_size for each in found]
    assert len({each.st_ino for each in found}) == 1
    assert max(after - before for before, after in itertools.pairwise(sizes)) < 150


def test_a_file_does_not_grow_by_what_is_let_go(path: Path) -> None:
    """It is written anew when most of it is of no use."""
    letters = FileDeadLetters(path)
    letters.add("crm", letter(1))

    for seq in range(2, 1000):
        letters.add("crm", letter(seq))
        letters.release("crm", letter(seq))

    assert path.stat().st_size < 40_000
    assert seqs(FileDeadLetters(path)) == [1]


# --- what fails


@contextmanager
def room_for(size: int) -> Iterator[None]:
    """Lets files grow to so many bytes and no further, as a disk that is full does."""
    before, handler = resource.getrlimit(resource.RLIMIT_FSIZE), signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
        signal.signal(signal.SIGXFSZ, handler)


@pytest.mark.parametrize("there", [0, 1, 3])
@pytest.mark.parametrize("act", ["add", "release", "add again"])
@pytest.mark.parametrize("left", [0, 1, 20])
def test_what_could_not_be_written_has_not_happened(left: int, act: str, there: int, path: Path) -> None:
    """Neither in the file nor in memory: a letter that was there alone held up what had been delivered since."""
    letters, other = FileDeadLetters(path), FileDeadLetters(path)
    for seq in range(1, there + 1):
        letters.add("crm", letter(seq))
    before = path.read_bytes() if there else None
    size = len(before) if before else 0
    do = letters.release if act == "release" else letters.add
    with pytest.raises(StoreFullError), room_for(size + left):
        do("crm", letter(9 if act == "add" else 1))

    assert (path.read_bytes() if path.exists() else None) == before
    for each in (letters, other, FileDeadLetters(path)):
        assert seqs(each) == list(range(1, there + 1))
    letters.add("crm", letter(10))
    for each in (letters, other, FileDeadLetters(path)):
        assert seqs(each) == [*range(1, there + 1), 10]


def test_a_delivery_that_could_not_note_its_dead_letter_leaves_none(
    path: Path,
) -> None:
    """The change comes again and works: it must not stay a dead letter that a redrive hands out after a newer one."""
    feed, seen, broken = Feed(change(1, "x")), list[int](), [True]
    router = Router(attempts=1, dead_letters=FileDeadLetters(path))

    @router.on("patients")
    def handler(changed: ChangedRecord) -> None:
        if broken:
            raise ValueError
        seen.append(changed.seq)

    with pytest.raises(StoreFullError), room_for(20):
        asyncio.run(router.deliver(feed, consumer="crm"))
    broken.clear()
    feed.all.append(change(2, "x"))
    asyncio.run(router.deliver(feed, consumer="crm"))

    assert asyncio.run(router.redrive(feed, consumer="crm")).delivered == 0
    assert seen == [1, 2]
    assert router.dead_letters("crm") == []


@pytest.mark.parametrize("keep", range(1, 90, 8))
def test_a_line_that_was_not_finished_is_no_letter(keep: int, path: Path) -> None:
    """A process was killed, or the power failed, before it was acknowledged; the next one is written over it."""
    letters = FileDeadLetters(path)
    letters.add("crm", letter(1))
    whole = path.stat().st_size
    letters.add("crm", letter(2))
    os.truncate(path, whole + keep)

    following = FileDeadLetters(path)

    assert seqs(following) == [1]
    following.add("crm", letter(3))
    assert seqs(FileDeadLetters(path)) == [1, 3]


def test_a_file_that_is_taken_away_is_written_again(path: Path) -> None:
    """With all that it had; a log that was rotated, say."""
    letters = FileDeadLetters(path)
    letters.add("crm", letter(1))
    path.unlink()

    assert seqs(letters) == [1]
    letters.add("crm", letter(2))
    assert seqs(FileDeadLetters(path)) == [1, 2]


# --- what interrupts


class Interrupt(BaseException):
    """What a handler of a signal raises: Ctrl-C, or a limit of time."""


class Interrupting:
    """
    Raises before line number *at* of those that our code runs meanwhile; None counts the lines only.

    Each line counts for the first two times that it is run. Not at a `with` that is left: a tracer comes in there, a signal does not before the block's lock is free.
    """

    def __init__(self, at: int | None) -> None:
        self.lines = 0
        self._at = at
        self._entered: set[tuple[FrameType, int]] = set()
        self._seen: Counter[tuple[CodeType, int]] = Counter()

    def __enter__(self) -> Self:
        sys.settrace(self._trace)
        return self

    def __exit__(self, *_: object) -> None:
        sys.settrace(None)
        self._entered.clear()

    def _trace(self, frame: FrameType, event: str, _: object) -> Any:
        if "welkin_sdk" not in frame.f_code.co_filename:
            return None
        if event != "line":
            return self._trace
        if linecache.getline(frame.f_code.co_filename, frame.f_lineno).lstrip().startswith("with "):
            if (frame, frame.f_lineno) in self._entered:
                return self._trace
            self._entered.add((frame, frame.f_lineno))
        self._seen[frame.f_code, frame.f_lineno] += 1
        self.lines += self._seen[frame.f_code, frame.f_lineno] <= 2
        if self.lines == self._at:
            sys.settrace(None)
            raise Interrupt
        return self._trace


def others_add(path: Path) -> None:
    for seq in (2, 3):
        FileDeadLetters(path).add("crm", letter(seq))


def others_begin_anew(path: Path) -> None:
    path.unlink()
    for seq in (1, 2, 3):
        FileDeadLetters(path).add("crm", letter(seq))


def others_leave_much(path: Path) -> None:
    other = FileDeadLetters(path)
    for _ in range(60):
        other.add("crm", letter(9))
        other.release("crm", letter(9))
    others_add(path)


ACTS: dict[str, Callable[[FileDeadLetters], object]] = {
    "read": lambda letters: letters.entries("crm"),
    "add": lambda letters: letters.add("crm", letter(4)),
    "let go": lambda letters: letters.release("crm", letter(4)),
}


@pytest.mark.parametrize("act", ACTS)
@pytest.mark.parametrize("others", [others_add, others_begin_anew, others_leave_much])
def test_an_interrupt_at_any_line_loses_no_letter(
    others: Callable[[Path], None], act: str, path: Path
) -> None:
    """One between reading lines and applying them passed these over for ever, and the file was written anew without them."""
    FileDeadLetters(path).add("crm", letter(1))
    before = path.read_bytes()
    others(path)
    after = path.read_bytes()
    lines, at = None, 0
    while lines is None or at <= lines:
        path.write_bytes(before)
        letters = FileDeadLetters(path)
        path.write_bytes(after)
        with contextlib.suppress(Interrupt), Interrupting(at or None) as interrupting:
            ACTS[act](letters)
        lines, at = interrupting.lines if lines is None else lines, at + 1

        found = seqs(FileDeadLetters(path))
        assert found in ([1, 2, 3], [1, 2, 3, 4]), at
        assert seqs(letters) == found, at
        # Where there is much to leave out, the file is written anew by this one, which might know of fewer.
        letters.add("crm", letter(8))
        assert seqs(FileDeadLetters(path)) == seqs(letters) == [*found, 8], at


@pytest.mark.skipif(not hasattr(os, "fork"), reason="this system does not fork")
@pytest.mark.filterwarnings("ignore:.*fork:DeprecationWarning")
def test_a_fork_while_a_thread_reads_loses_no_letter(path: Path) -> None:
    """At each line that the thread runs: the child has neither its lock nor half of what it had read."""
    FileDeadLetters(path).add("crm", letter(1))
    before = path.read_bytes()
    others_add(path)
    after = path.read_bytes()
    lines, at = None, 1
    while lines is None or at <= lines:
        path.write_bytes(before)
        letters = FileDeadLetters(path)
        path.write_bytes(after)
        lines, child = run_and_stop(partial(letters.entries, "crm"), at, partial(forked_reader, letters))

        assert os.waitpid(child, 0)[1] == 0, at
        at += 1


def forked_reader(letters: FileDeadLetters) -> int:
    """The id of a forked process that ends with 0 if it finds them all."""
    child = os.fork()
    if child == 0:
        signal.alarm(MOST_SECONDS)
        os._exit(0 if seqs(letters) == [1, 2, 3] else 1)
    return child


def run_and_stop(act: Callable[[], object], at: int, meanwhile: Callable[[], int]) -> tuple[int, int]:
    """How many lines of the feed *act* has, on a thread that is stopped before number *at*; what *meanwhile* returns."""
    there, go, counted = threading.Event(), threading.Event(), [0]

    def trace(frame: FrameType, event: str, _: object) -> Any:
        if "feed" not in frame.f_code.co_filename:
            return None
        if event == "line":
            counted[0] += 1
            if counted[0] == at:
                there.set()
                go.wait(MOST_SECONDS)
        return trace

    def run() -> None:
        sys.settrace(trace)
        try:
            act()
        finally:
            sys.settrace(None)
            there.set()

    thread = threading.Thread(target=run)
    thread.start()
    there.wait(MOST_SECONDS)
    result = meanwhile()
    go.set()
    thread.join(MOST_SECONDS)
    return counted[0], result


# --- what stands there


def line(**entry: Any) -> bytes:
    return json.dumps(entry).encode() + b"\n"


HEAD = line(kind="dead letters of welkin-sdk", version=1, id="0")
ADDED = {"seq": 1, "resource": "patients", "attempts": 1, "error": "E", "cursor": ""}
FOREIGN = {
    "empty": b"",
    "a member": b"{",
    "a list": b"[]",
    "null": b"null\n",
    "a package": b'{"scripts": []}',
    "a token cache": b'{"version": 1, "tokens": {}}\n',
    "another kind": line(kind="x", version=1),
    "a later version": line(kind="dead letters of welkin-sdk", version=2),
    "no end": HEAD[:-1],
    "no UTF-8": b"\xff\n",
    "deep": b"[" * 100_000,
    "a long line": b" " * 10_000_000,
    "NULs": bytes(1000),
}
DAMAGED = {
    "a broken line": b"{\n",
    "a line of NULs": bytes(10) + b"\n",
    "an empty line": b"\n",
    "deep": b"[" * 100_000 + b"\n",
    "no consumer": line(added=ADDED),
    "neither": line(consumer="crm"),
    "more": line(consumer="crm", added=ADDED | {"more": 1}),
    "no object": line(consumer="crm", added=5),
    **{
        f"{name} {wrong!r}": line(consumer="crm", added=ADDED | {name: wrong})
        for name in ADDED
        for wrong in (None, 1.5, True, [], {}, *(["1", -1] if name in ("seq", "attempts") else [1]))
    },
    **{name: line(consumer="crm", added={k: v for k, v in ADDED.items() if k != name}) for name in ADDED},
    "a number": line(consumer="crm", released={"seq": "1", "cursor": ""}),
    "a name": line(consumer=5, added=ADDED),
}


@pytest.mark.parametrize("name", [*FOREIGN, *DAMAGED])
def test_a_file_that_is_none_of_its_own_is_refused_and_left_alone(name: str, path: Path) -> None:
    """Going on without it would acknowledge what nobody has handled, or write over what somebody else needs."""
    content = FOREIGN[name] if name in FOREIGN else HEAD + line(consumer="crm", added=ADDED) + DAMAGED[name]
    path.write_bytes(content)
    path.chmod(0o600)

    with pytest.raises(ConfigurationError, match="dead letters"):
        FileDeadLetters(path)

    assert path.read_bytes() == content


@pytest.mark.parametrize("name", [*FOREIGN, *DAMAGED])
def test_a_file_that_is_replaced_or_damaged_meanwhile_is_left_alone_too(name: str, path: Path) -> None:
    """Asked for, added to and let go from: each says so, again and again, and nothing is lost once it is put right."""
    letters = FileDeadLetters(path)
    letters.add("crm", letter(1))
    good = path.read_bytes()
    content = FOREIGN[name] if name in FOREIGN else good + DAMAGED[name]
    path.write_bytes(content)

    for _ in range(2):
        for act in (
            lambda: letters.entries("crm"),
            lambda: letters.add("crm", letter(2)),
            lambda: letters.release("crm", letter(1)),
        ):
            with pytest.raises(ConfigurationError, match="dead letters"):
                act()

    assert path.read_bytes() == content
    path.write_bytes(good)
    assert seqs(letters) == [1]


def _socket(path: Path) -> None:
    with socket.socket(socket.AF_UNIX) as one:
        one.bind(str(path))


def test_a_line_that_a_disk_has_changed_is_damage_and_not_another_letter(path: Path) -> None:
    """Each digit of a number, and each letter of a name, whichever it became; the text says which line."""
    letters = FileDeadLetters(path)
    for seq in (1, 2):
        letters.add("crm", letter(seq, "k"))
    letters.release("crm", letter(1, "k"))
    good = path.read_bytes()
    head, first = good.split(b"\n")[:2]

    for at in range(len(head) + 1, len(good)):
        if good[at : at + 1].isalnum():
            number = good[:at].count(b"\n") + 1
            path.write_bytes(good[:at] + (b"7" if good[at : at + 1] != b"7" else b"8") + good[at + 1 :])
            with pytest.raises(ConfigurationError, match=rf"line {number}\b"):
                FileDeadLetters(path)
    path.write_bytes(good)
    assert seqs(letters) == [2]
    assert len(first) < 150


def test_lines_of_an_earlier_version_have_no_checksum_and_are_read(path: Path) -> None:
    """And those that are added behind them have one."""
    path.write_bytes(HEAD + line(consumer="crm", added=ADDED))
    path.chmod(0o600)

    FileDeadLetters(path).add("crm", letter(2))

    assert seqs(FileDeadLetters(path)) == [1, 2]
    assert [b'"check"' in one for one in path.read_bytes().split(b"\n")[1:3]] == [False, True]


NO_FILES: dict[str, Callable[[Path], object]] = {
    "a pipe": os.mkfifo,
    "a socket": _socket,
    "a folder": Path.mkdir,
    "a device that never ends": lambda path: path.symlink_to("/dev/zero"),
    "a device that is full": lambda path: path.symlink_to("/dev/full"),
    "nothing at all": lambda path: path.symlink_to("/dev/null"),
    "a link to a pipe": lambda path: (os.mkfifo(path.with_name("pipe")), path.symlink_to("pipe")),
    "a circle": lambda path: path.symlink_to(path),
    "open to others": lambda path: (path.write_bytes(HEAD), path.chmod(0o644)),
    "open to a group": lambda path: (path.write_bytes(HEAD), path.chmod(0o620)),
}


@pytest.mark.parametrize("name", NO_FILES)
def test_what_is_no_private_file_is_refused_at_once(name: str, path: Path) -> None:
    """By a sentence, without waiting for a writer and without reading for ever."""
    NO_FILES[name](path)
    before = path.lstat()

    with pytest.raises(ConfigurationError, match="dead letters"):
        FileDeadLetters(path)

    assert (path.lstat().st_mode, path.lstat().st_ino) == (before.st_mode, before.st_ino)


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can give files away")
def test_somebody_elses_file_is_refused(path: Path) -> None:
    """Who can write to it can let letters go."""
    path.write_bytes(HEAD)
    path.chmod(0o600)
    os.chown(path, 12345, -1)

    with pytest.raises(ConfigurationError, match="somebody else's"):
        FileDeadLetters(path)


def test_a_link_stays_one(path: Path) -> None:
    """What is written goes to its end."""
    path.symlink_to("end")
    FileDeadLetters(path).add("crm", letter(1))

    assert path.is_symlink()
    assert seqs(FileDeadLetters(path.with_name("end"))) == [1]


def test_a_name_may_be_as_long_as_names_can_be(tmp_path: Path) -> None:
    """What is put beside it meanwhile has a name of its own."""
    path = tmp_path / ("n" * 255)

    FileDeadLetters(path).add("crm", letter(1))

    assert seqs(FileDeadLetters(path)) == [1]


def test_a_folder_that_takes_nothing_is_told_in_our_words(path: Path) -> None:
    """The lock has no place, so nothing is written."""
    letters = FileDeadLetters(path)
    path.parent.rmdir()

    for act in (lambda: letters.add("crm", letter(1)), lambda: letters.release("crm", letter(1))):
        with pytest.raises(StoreError, match="cannot be written"):
            act()
