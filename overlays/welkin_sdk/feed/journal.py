"""
A private file of lines to which several processes add: what is added is on the disk, and what others have added is read.

A line is whole or not there: what a broken process has left without its end is passed over, and written over by the next.
Who adds holds a lock meanwhile. The file is written anew, aside and renamed, when it is begun and when most of it is of no
use any more; its first line has a name of its own, drawn each time, so that everybody notices.

How far somebody has read is kept by him, beside what he has read: in here it could move without that, when an interrupt
comes between the two, and the lines between would be nobody's.
"""

from __future__ import annotations

import json
import os
import secrets
import stat
import time
from collections.abc import Callable, Generator, Iterable
from contextlib import contextmanager
from hashlib import sha256
from pathlib import Path

from attrs import field, frozen

from welkin_sdk.file_lock import FileLock
from welkin_sdk.private_files import CAUTION, AtomicFile, append_whole, is_foreign, is_open_to_others

__all__ = ["START", "Added", "Journal", "NotOursError", "Position"]

_LONGEST_HEAD = 200
_PATIENCE_SECONDS = 10.0
_POLL_SECONDS = 0.005


class NotOursError(Exception):
    """Something stands there that is not to be read or written; the text says what."""


@frozen
class Position:
    """
    How far a file was read.

    Attributes:
        head: its first line.
        end: offset behind the last whole line, in bytes.
    """

    head: bytes = field(repr=False)
    end: int


START = Position(b"", 0)
"""Before the first line of whichever file."""


@frozen
class Added:
    """
    What somebody has not read yet.

    Attributes:
        is_all: whether these are all lines there are, and not only the next ones.
        position: behind them.
    """

    lines: list[bytes] = field(repr=False)
    is_all: bool
    position: Position


class Journal:
    """
    The lines of one kind of file at *path*. It remembers nothing of them.

    Args:
        kind: what its first line says it is.
        sleep: waits that many seconds, for others that write.
    """

    def __init__(self, path: Path, kind: str, sleep: Callable[[float], object] = time.sleep) -> None:
        self._path = path
        self._kind = kind
        self._sleep = sleep

    @contextmanager
    def writing(self) -> Generator[None]:
        """
        Keep others from writing, in other processes too; on Windows, which has no such locks, in this one.

        Raises:
            TimeoutError: somebody else does so for too long.
            OSError: there can be no lock.
        """
        # Not the name itself, which may be as long as a name can be.
        stem = sha256(os.fsencode(self._path.name)).hexdigest()[:16]
        lock = FileLock(self._path.with_name(f".{stem}.lock"))
        try:
            for _ in range(int(_PATIENCE_SECONDS / _POLL_SECONDS)):
                if lock.acquire():
                    break
                self._sleep(_POLL_SECONDS)
            else:
                raise TimeoutError
            yield
        finally:
            lock.release()

    def read(self, since: Position) -> Added | None:
        """
        What was added behind *since*, or all where that is of a former file; None where there is no file.

        Raises:
            NotOursError: it is no file of this user's alone, or not of this kind.
            OSError: it cannot be read.
        """
        try:
            # Without waiting: a pipe may stand there.
            descriptor = os.open(self._path, os.O_RDONLY | CAUTION)
        except FileNotFoundError:
            return None
        with os.fdopen(descriptor, "rb") as file:
            found = os.fstat(descriptor)
            _refuse(found)
            head = file.readline(_LONGEST_HEAD)
            if not self._is_ours(head):
                raise NotOursError("is not one of these")
            is_all = head != since.head or found.st_size < since.end
            if not is_all:
                file.seek(since.end)
            content = file.read()
            whole = content[: content.rfind(b"\n") + 1]
            end = file.tell() - len(content) + len(whole)
        return Added(whole.split(b"\n")[:-1], is_all, Position(head, end))

    def append(self, line: bytes, behind: Position) -> Position:
        """Have *line* behind what was read; on the disk when this returns, or not there. While writing."""
        descriptor = os.open(self._path, os.O_RDWR | CAUTION)
        try:
            append_whole(descriptor, behind.end, line + b"\n")
        finally:
            os.close(descriptor)
        return Position(behind.head, behind.end + len(line) + 1)

    def begin(self, lines: Iterable[bytes]) -> Position:
        """Have *lines* and nothing else; on the disk when this returns, or all is as it was. While writing."""
        head = json.dumps({"kind": self._kind, "version": 1, "id": secrets.token_hex(8)}).encode() + b"\n"
        content = head + b"".join(line + b"\n" for line in lines)
        with AtomicFile(self._path) as file:
            file.write(content)
        return Position(head, len(content))

    def _is_ours(self, head: bytes) -> bool:
        try:
            said = json.loads(head)
            return head.endswith(b"\n") and (said["kind"], said["version"]) == (self._kind, 1)
        except (ValueError, TypeError, KeyError, RecursionError):
            return False


def _refuse(found: os.stat_result) -> None:
    if not stat.S_ISREG(found.st_mode):
        raise NotOursError("is no file, but a folder, a device, a pipe or a socket")
    if is_foreign(found):
        raise NotOursError("is somebody else's")
    if is_open_to_others(found):
        raise NotOursError("is open to others; make it private: chmod 600")
