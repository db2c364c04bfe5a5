"""A file that is written beside the place it is meant for, and is there when it is complete, or not at all."""

from __future__ import annotations

import contextlib
import errno
import os
import secrets
from collections.abc import Callable, Iterator
from hashlib import sha256
from pathlib import Path
from typing import BinaryIO, TypeVar

from welkin_sdk.errors import ConfigurationError, InvalidRequestError
from welkin_sdk.private_files import is_device
from welkin_sdk.texts import expand
from welkin_sdk.wire.file_lock import lock_file

T = TypeVar("T")


class Aside:
    """
    A new file beside the one that is asked for: it takes its place at the end, or leaves no trace.

    While it is written it is locked, so that one without a lock is known to be left over. All of its errors are told
    without the path, which may hold a name.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        # Not the name itself: that may be as long as a name can be.
        self._stem = f".{sha256(os.fsencode(path.name)).hexdigest()[:16]}."
        self._aside, self._file = self._create()

    def _create(self) -> tuple[Path, BinaryIO]:
        flags = (
            os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_BINARY", 0)
        )
        while True:
            aside = self.path.with_name(f"{self._stem}{secrets.token_hex(8)}.part")
            file = os.fdopen(os.open(aside, flags, 0o600), "wb")
            _lock(file.fileno())
            # Between its creation and its lock it may have been taken for one that is left over.
            if aside.exists():
                return aside, file
            file.close()

    def remove_left_over(self) -> None:
        """Remove what downloads to the same place have left whose processes are gone."""
        with contextlib.suppress(OSError):
            for old in self.path.parent.glob(f"{self._stem}*.part"):
                number = os.open(old, os.O_WRONLY)
                try:
                    if old != self._aside and _lock(number):
                        old.unlink()
                finally:
                    os.close(number)

    def write(self, piece: bytes) -> None:
        """Append *piece*."""
        _on_disk(lambda: self._file.write(piece))

    def clear(self) -> None:
        """Begin anew."""
        _on_disk(self._clear)

    def _clear(self) -> None:
        self._file.seek(0)
        self._file.truncate()

    def take_place(self) -> None:
        """Put the complete file where it was asked for."""
        _on_disk(self._take_place)

    def _take_place(self) -> None:
        self._file.flush()
        os.fsync(self._file.fileno())
        self._file.close()
        self._aside.replace(self.path)

    def discard(self) -> None:
        """Leave no trace."""
        with contextlib.suppress(OSError):
            self._file.close()
        with contextlib.suppress(OSError):
            self._aside.unlink()


@contextlib.contextmanager
def open_aside(path: str | os.PathLike[str]) -> Iterator[Aside]:
    target = _expand(path)
    if _on_disk(target.is_dir):
        raise InvalidRequestError("path: is a folder; name a file in it")
    if _on_disk(lambda: is_device(target)):
        raise InvalidRequestError(
            "path: is a device, a pipe or a socket, and no file; use read() or iterate()"
        )
    aside = _on_disk(lambda: Aside(target))
    try:
        aside.remove_left_over()
        yield aside
        aside.take_place()
    except BaseException:
        aside.discard()
        raise


def _expand(path: str | os.PathLike[str]) -> Path:
    try:
        return expand(path, "path")
    except ConfigurationError as exc:
        reason = str(exc)
    raise InvalidRequestError(reason)


def _on_disk(act: Callable[[], T]) -> T:
    """What *act* does; an error of the file system becomes one of ours, without the path that the first holds."""
    try:
        return act()
    except OSError as exc:
        reason = errno.errorcode.get(exc.errno or 0, type(exc).__name__)
    raise InvalidRequestError(f"path: cannot be written ({reason})")


def _lock(number: int) -> bool:
    """Whether the open file could be locked. Windows, where it always can, does not remove an open file anyhow."""
    try:
        return lock_file(number)
    except OSError:
        return False
