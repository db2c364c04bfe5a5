"""Where a download is saved: there when it is complete, gone without a trace otherwise."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from welkin_sdk.call.saving import saved_file
from welkin_sdk.errors import InvalidRequestError


def test_a_file_is_there_once_its_block_has_ended(tmp_path: Path) -> None:
    """Under its name, whole, and for its owner alone; before that the old one is."""
    path = tmp_path / "scan.pdf"
    path.write_bytes(b"old")

    with saved_file(path) as saved:
        saved.write(b"ne")
        saved.write(b"w")
        meanwhile = path.read_bytes()

    assert (meanwhile, path.read_bytes(), saved.path) == (b"old", b"new", path)
    assert os.name == "nt" or stat.S_IMODE(path.stat().st_mode) == 0o600
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize("raised", [LookupError, KeyboardInterrupt])
def test_what_breaks_off_leaves_no_trace(tmp_path: Path, raised: type[BaseException]) -> None:
    """Whatever ends the block."""

    def break_off() -> None:
        with saved_file(tmp_path / "scan.pdf") as saved:
            saved.write(b"half")
            raise raised

    with pytest.raises(raised):
        break_off()

    assert list(tmp_path.iterdir()) == []


def test_a_file_that_begins_anew_has_nothing_of_the_old_beginning(tmp_path: Path) -> None:
    """Also where the new one is shorter."""
    with saved_file(tmp_path / "scan.pdf") as saved:
        saved.write(b"a long beginning")
        saved.clear()
        saved.write(b"new")

    assert (tmp_path / "scan.pdf").read_bytes() == b"new"


@pytest.mark.parametrize("place", ["", ".", "missing/canary.pdf", "canary\0.pdf", f"{'canary' * 99}.pdf"])
def test_a_place_that_takes_no_file_is_told_without_its_name(tmp_path: Path, place: str) -> None:
    """As an argument that cannot be used; the file system's own error, which has the path, is not with it."""
    with pytest.raises(InvalidRequestError, match=r"^path: ") as caught, saved_file(f"{tmp_path}/{place}"):
        raise AssertionError("nothing can be written there")

    assert caught.value.__cause__ is caught.value.__context__ is None
    assert "canary" not in str(caught.value)
    assert str(tmp_path) not in str(caught.value)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="has no pipes")
def test_a_pipe_is_not_replaced(tmp_path: Path) -> None:
    """Whoever reads from it would wait for ever."""
    os.mkfifo(tmp_path / "pipe")

    with pytest.raises(InvalidRequestError, match="pipe"), saved_file(tmp_path / "pipe"):
        raise AssertionError("nothing can be written there")

    assert stat.S_ISFIFO((tmp_path / "pipe").stat().st_mode)
