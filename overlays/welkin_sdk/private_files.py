"""
Files that only their owner can read, in folders that only their owner can enter.

Made so from the first byte on: changing it afterwards leaves a moment for others. What exists already is left as it
is; whether that is good enough is for who asks to say. Windows has no such modes: there the folder's own rights decide.
"""

from __future__ import annotations

import contextlib
import os
from pathlib import Path

__all__ = ["is_device", "make_private_file", "make_private_folder"]


def is_device(path: Path) -> bool:
    """
    Whether a device, a pipe or a socket is at *path*, at the end of all links: what must not be replaced by a file.

    Root could replace it, and the whole machine would miss it: /dev/null, say.
    """
    return path.exists() and not (path.is_file() or path.is_dir())


def make_private_folder(folder: Path) -> None:
    """Have *folder*, of mode 0700 if it is made here; those above it are made as usual."""
    if not folder.exists():
        folder.parent.mkdir(parents=True, exist_ok=True)
        with contextlib.suppress(FileExistsError):
            folder.mkdir(mode=0o700)


def make_private_file(path: Path) -> None:
    """Have *path*, an empty file of mode 0600 if it is made here."""
    with contextlib.suppress(FileExistsError):
        os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_RDWR | getattr(os, "O_CLOEXEC", 0), 0o600))
