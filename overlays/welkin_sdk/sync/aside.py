"""A file that is there as a whole or not at all."""

from __future__ import annotations

import contextlib
import errno
import os
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from welkin_sdk.private_files import is_device

__all__ = ["written_aside"]


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
    beside = path.with_name(f".{path.name}.part")
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


def _keep_the_name(folder: Path) -> None:
    """The rename itself must reach the disk too. Some file systems cannot say so, and Windows has no such call."""
    with contextlib.suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
