"""Files and folders that are made for their owner alone, whatever the umask."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from pathlib import Path

import pytest

from welkin_sdk.private_files import make_private_file, make_private_folder


@pytest.fixture(autouse=True)
def _wide_umask() -> Iterator[None]:
    before = os.umask(0)
    yield
    os.umask(before)


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def test_what_is_made_is_the_owners(tmp_path: Path) -> None:
    """The last folder and the file in it; those above are as usual."""
    folder = tmp_path / "above" / "own"

    make_private_folder(folder)
    make_private_file(folder / "file")

    assert (mode(folder), mode(folder / "file")) == (0o700, 0o600)


def test_what_is_there_is_left_as_it_is(tmp_path: Path) -> None:
    """Its content and its mode."""
    file = tmp_path / "file"
    file.write_text("kept")
    file.chmod(0o640)
    tmp_path.chmod(0o755)

    make_private_folder(tmp_path)
    make_private_file(file)

    assert (mode(tmp_path), mode(file), file.read_text()) == (0o755, 0o640, "kept")
