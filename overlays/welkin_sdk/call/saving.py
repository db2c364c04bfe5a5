"""Where a download is saved: the file is there when it is complete, and errors are told without its path."""

from __future__ import annotations

import contextlib
import errno
import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

from welkin_sdk.errors import ConfigurationError, InvalidRequestError
from welkin_sdk.private_files import AtomicFile, is_device
from welkin_sdk.texts import expand

T = TypeVar("T")


class SavedFile:
    """An `AtomicFile` whose errors are InvalidRequestErrors without the path, which may hold a name."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._atomic = _on_disk(lambda: AtomicFile(path))

    def write(self, piece: bytes) -> None:
        """Append *piece*."""
        _on_disk(lambda: self._atomic.file.write(piece))

    def clear(self) -> None:
        """Begin anew."""
        _on_disk(lambda: self._atomic.file.seek(0))
        _on_disk(self._atomic.file.truncate)

    def commit(self) -> None:
        """Put the complete file where it was asked for."""
        _on_disk(self._atomic.commit)

    def discard(self) -> None:
        """Leave no trace."""
        self._atomic.discard()


@contextlib.contextmanager
def saved_file(path: str | os.PathLike[str]) -> Iterator[SavedFile]:
    """
    A file that is at *path* once the block has ended well, and leaves no trace otherwise.

    Raises:
        InvalidRequestError: nothing can be written there.
    """
    target = _expand(path)
    if _on_disk(target.is_dir):
        raise InvalidRequestError("path: is a folder; name a file in it")
    if _on_disk(lambda: is_device(target)):
        raise InvalidRequestError(
            "path: is a device, a pipe or a socket, and no file; use read() or iterate()"
        )
    saved = SavedFile(target)
    try:
        yield saved
        saved.commit()
    except BaseException:
        saved.discard()
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
