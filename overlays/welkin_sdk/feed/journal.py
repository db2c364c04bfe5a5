"""
A private file of lines to which several processes add: what is added is on the disk, and what others have added is read.

A line is whole or not there: what a broken process has left without its end is passed over, and written over by the next.
Who adds holds a lock meanwhile. The file is written anew, aside and renamed, when it is begun and when most of it is of no
use any more; its first line has a name of its own, drawn each time, so that everybody notices.
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

from welkin_sdk.auth.file_lock import FileLock
from welkin_sdk.http.forks import Locked
from welkin_sdk.private_files import CAUTION, AtomicFile, append_whole, is_foreign, is_open_to_others

__all__ = ["Journal", "NotOursError"]

_LONGEST_HEAD = 200
_PATIENCE_SECONDS = 10.0
_POLL_SECONDS = 0.005


class NotOursError(Exception):
    """Something stands there that is not to be read or written; the text says what."""


class Journal(Locked):
    """
    The lines of one kind of file at *path*.

    Args:
        kind: what its first line says it is.
        sleep: waits that many seconds, for others that write.
    """

    def __init__(self, path: Path, kind: str, sleep: Callable[[float], object] = time.sleep) -> None:
        super().__init__()
        self._path = path
        self._kind = kind
        self._sleep = sleep
        self._head = b""
        self._end = 0

    @contextmanager
    def alone(self) -> Generator[None]:
        """Keep other threads of this process from whatever they do with it."""
        with self._lock:
            yield

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

    def read(self) -> tuple[bool, list[bytes]] | None:
        """
        What was added since the last time; None where there is no file.

        Returns:
            Whether these are all lines there are, and not only the next ones; and the lines.

        Raises:
            NotOursError: it is no file of this user's alone, or not of this kind.
            OSError: it cannot be read.
        """
        try:
            # Without waiting: a pipe may stand there.
            descriptor = os.open(self._path, os.O_RDONLY | CAUTION)
        except FileNotFoundError:
            self._head, self._end = b"", 0
            return None
        with os.fdopen(descriptor, "rb") as file:
            found = os.fstat(descriptor)
            _refuse(found)
            head = file.readline(_LONGEST_HEAD)
            if not self._is_ours(head):
                raise NotOursError("is not one of these")
            is_new = head != self._head or found.st_size < self._end
            if not is_new:
                file.seek(self._end)
            content = file.read()
            whole = content[: content.rfind(b"\n") + 1]
            self._head, self._end = head, file.tell() - len(content) + len(whole)
        return is_new, whole.split(b"\n")[:-1]

    def read_all_again(self) -> None:
        """Have the next reading begin at the first line."""
        self._head = b""

    def append(self, line: bytes) -> None:
        """Add *line* to what was read; on the disk when this returns, or not there. While writing."""
        descriptor = os.open(self._path, os.O_RDWR | CAUTION)
        try:
            append_whole(descriptor, self._end, line + b"\n")
        finally:
            os.close(descriptor)
        self._end += len(line) + 1

    def begin(self, lines: Iterable[bytes]) -> None:
        """Have *lines* and nothing else; on the disk when this returns, or all is as it was. While writing."""
        head = json.dumps({"kind": self._kind, "version": 1, "id": secrets.token_hex(8)}).encode() + b"\n"
        content = head + b"".join(line + b"\n" for line in lines)
        with AtomicFile(self._path) as file:
            file.write(content)
        self._head, self._end = head, len(content)

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
