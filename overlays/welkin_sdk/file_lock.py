"""
A lock that processes of one user hold by a file, one at a time.

The system frees it when its holder ends, however it ends. The file is there only while the lock is held: its holder
takes it away, and who has locked a file that is no longer there tries again. Systems without `flock` (Windows) have no
such lock: there everybody is the holder at once.
"""

from __future__ import annotations

import contextlib
import errno
import os
import stat
from pathlib import Path

from welkin_sdk.forks import Locked
from welkin_sdk.private_files import CAUTION, HAS_LOCKS, NO_LINK, is_foreign, lock_file, unlock_file


class _Descriptor:
    """An open file, closed once; also when who has opened it is interrupted, and nobody has it any more."""

    def __init__(self, path: Path) -> None:
        self._numbers: list[int] = []
        self._numbers.append(os.open(path, os.O_RDWR | os.O_CREAT | CAUTION | NO_LINK, 0o600))

    @property
    def number(self) -> int:
        return self._numbers[0]

    def close(self) -> None:
        with contextlib.suppress(IndexError, AttributeError):  # of one that was never opened, too
            os.close(self._numbers.pop())

    __del__ = close


class FileLock(Locked):
    """One lock for one holder; no waiting in here, so that each caller waits in its own way."""

    def __init__(self, path: Path) -> None:
        super().__init__()
        self._path = path
        self._descriptor: _Descriptor | None = None
        self._is_released = False

    def _renew_after_fork(self) -> None:
        super()._renew_after_fork()
        descriptor, self._descriptor = self._descriptor, None
        if descriptor is not None:
            descriptor.close()  # the parent's, which goes on holding it

    def acquire(self) -> bool:
        """
        Take it, if nobody else has it.

        Raises:
            OSError: the file cannot be made or locked, or is somebody else's.
        """
        if not HAS_LOCKS:
            return True
        descriptor = _Descriptor(self._path)
        try:
            is_ours = _lock(descriptor.number) and _is_at(self._path, descriptor.number)
        except BaseException:
            descriptor.close()
            raise
        if not is_ours:
            descriptor.close()
            return False
        with self._lock:
            # Who waited in another thread may have gone away meanwhile.
            if not self._is_released:
                self._descriptor = descriptor
                return True
        self._give_back(descriptor)
        return False

    def release(self) -> None:
        """Free it if it is held, and never take it again."""
        with self._lock:
            self._is_released = True
            descriptor, self._descriptor = self._descriptor, None
        if descriptor is not None:
            self._give_back(descriptor)

    def _give_back(self, descriptor: _Descriptor) -> None:
        with contextlib.suppress(OSError):
            if _is_at(self._path, descriptor.number):
                self._path.unlink()
        with contextlib.suppress(OSError):
            # Said aloud: a forked process may have the file open too.
            unlock_file(descriptor.number)
        descriptor.close()


def _lock(descriptor: int) -> bool:
    found = os.fstat(descriptor)
    if is_foreign(found) or not stat.S_ISREG(found.st_mode):
        raise PermissionError(errno.EPERM, "the lock's file is somebody else's")
    return lock_file(descriptor)


def _is_at(path: Path, descriptor: int) -> bool:
    """Whether the open file is the one that stands at *path*."""
    held = os.fstat(descriptor)
    try:
        found = os.lstat(path)
    except FileNotFoundError:
        return False
    return (found.st_dev, found.st_ino) == (held.st_dev, held.st_ino)
