"""A file that is there as a whole or not at all."""

from __future__ import annotations

import contextlib
import errno
import os
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import BinaryIO

from welkin_sdk.errors import InvalidRequestError
from welkin_sdk.private_files import is_device

__all__ = ["refuse_overwriting", "written_aside"]


@contextlib.contextmanager
def written_aside(path: Path) -> Iterator[BinaryIO]:
    """
    A new file beside *path*, for the owner alone, that takes its place when the block ends well.

    What a killed process has left beside it is removed by the next one; an older file stays until the new one is whole
    and on the disk.
    """
    path = path.resolve()
    if is_device(path):
        raise OSError(errno.EINVAL, "a device, a pipe or a socket stands there")
    beside = _beside(path)
    beside.unlink(missing_ok=True)
    try:
        with os.fdopen(os.open(beside, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600), "wb") as out:
            yield out
            out.flush()
            os.fsync(out.fileno())
        beside.replace(path)
    except BaseException:
        beside.unlink(missing_ok=True)
        raise
    _keep_the_name(path.parent)


def refuse_overwriting(path: Path, kept: Iterable[Path]) -> None:
    """
    Nothing where *path* is none of *kept*, by whatever spelling or link, and neither is what is written beside it.

    Raises:
        InvalidRequestError: it is one of them.
    """
    try:
        whole = path.resolve()
        is_one = any(_is_same(new, old) for new in (whole, _beside(whole)) for old in kept)
    except (OSError, RuntimeError, ValueError):
        # What is no path, or goes in a circle, is told by who tries to write there.
        return
    if is_one:
        raise InvalidRequestError(
            "path (--output): the mirror's own file is there, or one that belongs to it; name another file"
        )


def _is_same(new: Path, old: Path) -> bool:
    old = old.resolve()
    if new.exists() and old.exists() and new.samefile(old):
        return True
    # A log that is not there now has its place all the same; some file systems do not tell letters by their case.
    is_named_so = new.name.casefold() == old.name.casefold()
    return is_named_so and new.parent.exists() and new.parent.samefile(old.parent)


def _beside(path: Path) -> Path:
    return path.with_name(f".{path.name}.part")


def _keep_the_name(folder: Path) -> None:
    """The rename itself must reach the disk too. Some file systems cannot say so, and Windows has no such call."""
    with contextlib.suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
