"""Files and folders that are made for their owner alone, whatever the umask, and files that are replaced as a whole."""

from __future__ import annotations

import os
import stat
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from hashlib import sha256
from pathlib import Path

import pytest

from welkin_sdk.private_files import (
    AtomicFile,
    is_foreign,
    is_open_to_others,
    is_writable_by_others,
    make_private_file,
    make_private_folder,
)


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


def test_a_file_is_replaced_once_it_is_whole(tmp_path: Path) -> None:
    """Until then the older one is there; the new one is its owner's, whatever the older one's mode was."""
    path = tmp_path / "file"
    path.write_text("older")
    path.chmod(0o644)

    with AtomicFile(path) as file:
        file.write(b"new")
        assert path.read_text() == "older"

    assert (path.read_text(), mode(path)) == ("new", 0o600)
    assert list(tmp_path.iterdir()) == [path]


def test_what_fails_leaves_no_trace(tmp_path: Path) -> None:
    """Neither an error while it is written nor one of the rename."""
    path, folder = tmp_path / "file", tmp_path / "folder"
    folder.mkdir()

    with suppress(KeyboardInterrupt), AtomicFile(path) as file:
        file.write(b"half")
        raise KeyboardInterrupt
    with pytest.raises(OSError, match="folder"), AtomicFile(folder) as file:
        file.write(b"whole")

    assert list(tmp_path.iterdir()) == [folder]


def test_two_that_are_written_at_once_are_both_whole(tmp_path: Path) -> None:
    """The one that ends last is there; an export took another's half file for one that was left over."""
    path = tmp_path / "file"
    first, second = AtomicFile(path), AtomicFile(path)
    first.file.write(b"first")
    second.file.write(b"second")

    first.commit()
    assert path.read_text() == "first"
    second.commit()

    assert path.read_text() == "second"
    assert list(tmp_path.iterdir()) == [path]


def test_what_a_killed_process_has_left_is_removed(tmp_path: Path) -> None:
    """Tokens and health data do not lie there for ever."""
    path = tmp_path / "file"
    code = (
        "import os, sys; from pathlib import Path; from welkin_sdk.private_files import AtomicFile;"
        "AtomicFile(Path(sys.argv[1])); os._exit(9)"
    )
    subprocess.run([sys.executable, "-c", code, str(path)], check=False)
    assert len(list(tmp_path.iterdir())) == 1

    AtomicFile(path).commit()

    assert list(tmp_path.iterdir()) == [path]


def test_many_that_replace_one_file_at_once_all_do(tmp_path: Path) -> None:
    """At no moment one of them takes another's for one that is left over."""
    path = tmp_path / "file"

    def write(number: int) -> None:
        for _ in range(300):
            with AtomicFile(path) as file:
                file.write(b"%d" % number * 100)

    with ThreadPoolExecutor(4) as pool:
        for done in [pool.submit(write, number) for number in range(4)]:
            done.result()

    assert [entry.name for entry in tmp_path.iterdir()] == ["file"]
    assert len(set(path.read_bytes())) == 1


@pytest.mark.parametrize("what", ["pipe", "link to a pipe", "folder"])
def test_what_is_no_file_beside_it_is_neither_waited_for_nor_removed(tmp_path: Path, what: str) -> None:
    """In a folder as /tmp anybody can put it there."""
    stem = f".{sha256(b'file').hexdigest()[:16]}."
    odd = tmp_path / f"{stem}odd.part"
    if what == "folder":
        odd.mkdir()
    else:
        pipe = odd if what == "pipe" else tmp_path / "pipe"
        os.mkfifo(pipe)
        if what != "pipe":
            odd.symlink_to(pipe)
    left = tmp_path / f"{stem}zzz.part"
    left.touch()

    with AtomicFile(tmp_path / "file") as file:
        file.write(b"whole")

    assert (tmp_path / "file").read_bytes() == b"whole"
    assert os.path.lexists(odd)
    assert not left.exists()


def test_a_device_is_not_replaced(tmp_path: Path) -> None:
    """Root could."""
    os.mkfifo(tmp_path / "pipe")

    with pytest.raises(OSError, match="a pipe"):
        AtomicFile(tmp_path / "pipe")

    assert [entry.name for entry in tmp_path.iterdir()] == ["pipe"]


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such modes")
@pytest.mark.parametrize(
    ("bits", "is_open", "is_writable"),
    [
        (0o700, False, False),
        (0o755, True, False),
        (0o710, True, False),
        (0o701, True, False),
        (0o720, True, True),
        (0o702, True, True),
        (0o1777, True, False),
    ],
)
def test_a_mode_says_what_others_may(tmp_path: Path, bits: int, *, is_open: bool, is_writable: bool) -> None:
    """Any right of theirs opens it; they put files in another's place where they may write and it is not sticky."""
    tmp_path.chmod(bits)

    found = tmp_path.stat()

    assert (is_open_to_others(found), is_writable_by_others(found)) == (is_open, is_writable)


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such owners")
def test_what_is_anothers_is_foreign(tmp_path: Path) -> None:
    """Unless root's will do."""
    values = list(tmp_path.stat())
    own, other, roots = (
        os.stat_result([*values[:4], uid, *values[5:]]) for uid in (os.geteuid(), os.geteuid() + 1, 0)
    )

    assert [is_foreign(one) for one in (own, other, roots)] == [False, True, os.geteuid() != 0]
    assert [is_foreign(one, may_be_roots=True) for one in (own, other, roots)] == [False, True, False]
