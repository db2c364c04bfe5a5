"""A store's file in a folder that nobody else can enter, from its first byte on."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from welkin_sdk.mirror.errors import StoreError, StoreExposedError
from welkin_sdk.mirror.stores.private_files import prepare_private_file

pytestmark = pytest.mark.skipif(os.name == "nt", reason="has no such modes")


def mode_of(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


@pytest.mark.parametrize("mask", [0, 0o022, 0o077])
def test_what_is_missing_is_made_for_its_owner_alone(tmp_path: Path, mask: int) -> None:
    """Whatever the umask is."""
    path = tmp_path / "mirror" / "mirror.db"
    before = os.umask(mask)
    try:
        prepare_private_file(path)
    finally:
        os.umask(before)

    assert (mode_of(path.parent), mode_of(path), path.read_bytes()) == (0o700, 0o600, b"")


def test_what_is_there_stays_as_it_is(tmp_path: Path) -> None:
    """With its content and its modes, where these are narrow enough."""
    path = tmp_path / "mirror" / "mirror.db"
    prepare_private_file(path)
    path.write_bytes(b"a store")
    path.chmod(0o400)

    prepare_private_file(path)

    assert (path.read_bytes(), mode_of(path)) == (b"a store", 0o400)


@pytest.mark.parametrize("of_folder", [True, False])
def test_what_others_may_use_is_refused_and_left_alone(tmp_path: Path, of_folder: bool) -> None:
    """The text says what to do; others may rely on it as it is."""
    path = tmp_path / "mirror" / "mirror.db"
    prepare_private_file(path)
    exposed = path.parent if of_folder else path
    exposed.chmod(mode_of(exposed) | 0o004)

    with pytest.raises(StoreExposedError, match="chmod 700" if of_folder else "chmod 600"):
        prepare_private_file(path)
    assert mode_of(exposed) & 0o004


def test_a_place_that_takes_no_file_is_named(tmp_path: Path) -> None:
    """A folder where the file should be, and a file where the folder should."""
    tmp_path.chmod(0o700)
    (tmp_path / "file").write_bytes(b"")

    with pytest.raises(StoreError, match="is a folder; name a file in it"):
        prepare_private_file(tmp_path)
    with pytest.raises(StoreError, match="is no folder"):
        prepare_private_file(tmp_path / "file" / "mirror.db")
