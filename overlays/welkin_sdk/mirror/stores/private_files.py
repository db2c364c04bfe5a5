"""
Files that only their owner can read, in folders that only their owner can enter: a mirror is health data.

Checked on what exists, and created so from the first byte on: changing it afterwards leaves a moment for others.
"""

from __future__ import annotations

from pathlib import Path

from welkin_sdk.mirror.errors import StoreError, StoreExposedError, StoreReadOnlyError
from welkin_sdk.private_files import is_foreign, is_open_to_others, make_private_file, make_private_folder

__all__ = ["prepare_private_file"]


def prepare_private_file(path: Path) -> None:
    """
    Have *path* as a file of mode 0600 in a folder of mode 0700, created where it is missing.

    StoreExposedError where either exists already and others may use it. Windows has no such modes: there the folder's
    own rights decide.
    """
    folder = path.parent
    try:
        if path.is_dir():
            raise StoreError(f"{path} is a folder; name a file in it, e.g. {path / 'mirror.db'}")
        if folder.exists() and not folder.is_dir():
            raise StoreError(f"{folder} is no folder, so no store can be in it; name another file")
        make_private_folder(folder)
        _check(folder, "chmod 700, or choose a folder of its own for it")
        make_private_file(path)
        _check(path, "chmod 600")
    except PermissionError as error:
        raise StoreReadOnlyError(f"the store {path} cannot be created or opened: {error.strerror}") from error
    except OSError as error:
        raise StoreError(f"the store {path} cannot be created or opened: {error.strerror}") from error


def _check(path: Path, remedy: str) -> None:
    found = path.stat()
    if is_open_to_others(found):
        raise StoreExposedError(
            f"others on this machine may read {path}, and a mirror holds health data; make it private: {remedy}"
        )
    if is_foreign(found):
        raise StoreExposedError(f"{path} belongs to another user of this machine; give it to this one: chown")
