"""
Files that only their owner can read, in folders that only their owner can enter: made, replaced, locked and looked at.

Made so from the first byte on: changing it afterwards leaves a moment for others. What exists already is left as it
is; whether that is good enough is for who asks to say. Windows has no such modes: there the folder's own rights decide.
"""

from __future__ import annotations

import contextlib
import errno
import os
import secrets
import stat
import sys
from hashlib import sha256
from pathlib import Path
from types import TracebackType
from typing import BinaryIO

if sys.platform == "win32":
    fcntl = None
else:
    import fcntl

__all__ = [
    "CAUTION",
    "HAS_LOCKS",
    "NO_LINK",
    "AtomicFile",
    "append_whole",
    "is_device",
    "is_foreign",
    "is_open_to_others",
    "is_writable_by_others",
    "lock_file",
    "make_private_file",
    "make_private_folder",
    "unlock_file",
]

HAS_LOCKS = fcntl is not None
_HAS_MODES = os.name != "nt"
_NEW = os.O_CREAT | os.O_EXCL | os.O_RDWR | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_BINARY", 0)
CAUTION = sum(getattr(os, name, 0) for name in ("O_BINARY", "O_CLOEXEC", "O_NOCTTY", "O_NONBLOCK"))
"""With these, opening what somebody else may have put there waits for nobody, as a pipe would have it."""

NO_LINK = getattr(os, "O_NOFOLLOW", 0)
"""And with this it follows no link."""


def is_device(path: Path) -> bool:
    """
    Whether a device, a pipe or a socket is at *path*, at the end of all links: what must not be replaced by a file.

    Root could replace it, and the whole machine would miss it: /dev/null, say.
    """
    return path.exists() and not (path.is_file() or path.is_dir())


def is_foreign(found: os.stat_result, *, may_be_roots: bool = False) -> bool:
    """Whether a file or folder belongs to another user, or to one who is not root either."""
    if not _HAS_MODES or (may_be_roots and found.st_uid == 0):
        return False
    return found.st_uid != os.geteuid()


def is_open_to_others(found: os.stat_result) -> bool:
    """Whether the mode of a file or folder lets anybody but its owner do anything with it."""
    return _HAS_MODES and bool(found.st_mode & (stat.S_IRWXG | stat.S_IRWXO))


def is_writable_by_others(folder: os.stat_result) -> bool:
    """Whether others may put files in the place of those in the *folder*; in a sticky one, as /tmp, they may not."""
    mode = folder.st_mode
    return _HAS_MODES and bool(mode & (stat.S_IWGRP | stat.S_IWOTH)) and not mode & stat.S_ISVTX


def make_private_folder(folder: Path) -> None:
    """Have *folder*, of mode 0700 if it is made here; those above it are made as usual."""
    if not folder.exists():
        folder.parent.mkdir(parents=True, exist_ok=True)
        with contextlib.suppress(FileExistsError):
            folder.mkdir(mode=0o700)


def make_private_file(path: Path) -> None:
    """Have *path*, an empty file of mode 0600 if it is made here."""
    with contextlib.suppress(FileExistsError):
        os.close(os.open(path, _NEW, 0o600))


class AtomicFile:
    """
    A new file of mode 0600 that takes the place of *path* when it is whole and on the disk, or leaves no trace.

    It is written beside *path*, which stays what it was until then, and locked meanwhile: one beside it without a lock
    was left by a process that was killed, and is removed. A link at *path* is replaced, not followed.

    Attributes:
        file: open for writing, in bytes.

    Raises:
        OSError: it cannot be made there; EINVAL where a device, a pipe or a socket stands.
    """

    def __init__(self, path: Path) -> None:
        if is_device(path):
            raise OSError(errno.EINVAL, "a device, a pipe or a socket stands there")
        self._path = path
        # Not the name itself: that may be as long as a name can be.
        self._stem = f".{sha256(os.fsencode(path.name)).hexdigest()[:16]}."
        self._beside, self.file = self._create()
        self._remove_left_over()

    def _create(self) -> tuple[Path, BinaryIO]:
        while True:
            beside = self._path.with_name(f"{self._stem}{secrets.token_hex(8)}.part")
            file = os.fdopen(os.open(beside, _NEW, 0o600), "wb")
            # Between its creation and its lock somebody may have taken it for one that is left over: removed, or about to be.
            if _try_lock(file.fileno()) is not False and beside.exists():
                return beside, file
            file.close()

    def _remove_left_over(self) -> None:
        for old in self._path.parent.glob(f"{self._stem}*.part"):
            if old != self._beside:
                with contextlib.suppress(OSError):
                    _remove_unlocked(old)

    def commit(self) -> None:
        """Put the whole file in its place; where that fails, an OSError, and no trace is left."""
        try:
            self.file.flush()
            os.fsync(self.file.fileno())
            if HAS_LOCKS:
                # While it is still locked: until it has its name, another process would take it for one that is left over.
                self._beside.replace(self._path)
                self.file.close()
            else:
                self.file.close()
                self._beside.replace(self._path)
        except BaseException:
            self.discard()
            raise
        _sync_folder(self._path.parent)

    def discard(self) -> None:
        """Leave no trace."""
        with contextlib.suppress(OSError):
            self.file.close()
        with contextlib.suppress(OSError):
            self._beside.unlink()

    def __enter__(self) -> BinaryIO:
        return self.file

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if kind is None:
            self.commit()
        else:
            self.discard()


def append_whole(descriptor: int, end: int, content: bytes) -> None:
    """
    Write *content* into an open file at *end*, in place of what stands behind it; on the disk when this returns.

    Raises:
        OSError: it could not be written, and the file ends at *end*, or with a part of *content* where that failed too.
    """
    try:
        os.ftruncate(descriptor, end)
        os.lseek(descriptor, end, os.SEEK_SET)
        while content:
            content = content[os.write(descriptor, content) :]
        os.fsync(descriptor)
    except BaseException:
        with contextlib.suppress(OSError):
            os.ftruncate(descriptor, end)
        raise


def lock_file(descriptor: int) -> bool:
    """
    Lock an open file until it is closed; whether nobody else has it. Systems without `flock` (Windows) say yes to all.

    Raises:
        OSError: its file system has no locks.
    """
    if fcntl is None:
        return True
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True


def unlock_file(descriptor: int) -> None:
    """Free an open file that a forked process may have open too."""
    if fcntl is not None:
        fcntl.flock(descriptor, fcntl.LOCK_UN)


def _try_lock(descriptor: int) -> bool | None:
    """Whether it could be locked; None where the file system has no locks."""
    try:
        return lock_file(descriptor)
    except OSError:
        return None


def _remove_unlocked(path: Path) -> None:
    """Remove a file that nobody has locked; anything else stays. Windows does not remove a file that is open."""
    descriptor = os.open(path, os.O_WRONLY | CAUTION | NO_LINK)
    try:
        if stat.S_ISREG(os.fstat(descriptor).st_mode) and _try_lock(descriptor):
            path.unlink()
    finally:
        os.close(descriptor)


def _sync_folder(folder: Path) -> None:
    """The rename itself must reach the disk too. Some file systems cannot say so, and Windows has no such call."""
    with contextlib.suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
