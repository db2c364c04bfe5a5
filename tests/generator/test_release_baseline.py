"""`python -m generator release VERSION`: what the gate compares with from then on, made in one step or not at all."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.changes import compare_with_release, derived_name, release_name
from generator.faults import Fault
from generator.release import write_release
from generator.released import ACCEPTED, RELEASED
from generator.surface_changes import RELEASE_NAME
from tests.generator.conftest import Run
from tests.generator.spec_tree import Tree
from tests.generator.surface_tree import CLIENT, SurfaceTree


@pytest.fixture
def surface(tree: Tree) -> SurfaceTree:
    """A project with a document and a package, and with version 1.0.0 of the package's names alone."""
    return SurfaceTree(tree.project)


def released(tree: Tree, version: str) -> list[Fault]:
    return write_release(tree.setting(), tree.outlines(), version)


def folders(tree: Tree) -> list[str]:
    return sorted(path.name for path in (tree.project / RELEASED).iterdir() if path.is_dir())


def test_a_release_keeps_documents_and_names(tree: Tree, surface: SurfaceTree) -> None:
    """Both gates compare with it at once, and find nothing."""
    assert released(tree, "1.1.0") == []

    folder = tree.project / RELEASED / "1.1.0"
    assert sorted(path.name for path in folder.iterdir()) == sorted(
        [release_name(tree.document), derived_name(tree.document), RELEASE_NAME]
    )
    (outline,) = tree.outlines()
    assert compare_with_release(tree.project, outline) == (
        ["0 breaking changes since the last release, 0 accepted"],
        [],
    )
    assert surface.checked() == (["0 breaking changes since the last release, 0 accepted"], [])


@pytest.mark.parametrize(
    ("version", "message"),
    [
        ("1.0.0", "1.0.0 was released already"),
        ("0.9.9", "1.0.0 was released already"),
        ("next", "`next` is no version of a release"),
        ("../1.1.0", "`../1.1.0` is no version of a release"),
    ],
)
def test_a_version_that_cannot_be_is_refused(
    tree: Tree, surface: SurfaceTree, version: str, message: str
) -> None:
    """It comes after all others, and is a number."""
    (fault,) = released(tree, version)

    assert fault.message == message
    assert folders(tree) == ["1.0.0"]


def test_what_nobody_accepted_is_not_released(tree: Tree, surface: SurfaceTree) -> None:
    """A baseline would make it be forgotten; with a reason it is released, and the line has done its work."""
    surface.change(CLIENT, "retries: int = 3", "retries: int = 5")
    refused = released(tree, "1.1.0")
    there = folders(tree)
    message = "welkin_sdk.Client.__init__(retries): parameter default was changed: 3 -> 5"
    surface.write(ACCEPTED, f'python:\n  "{message}": Three were too few.\n')
    accepted = released(tree, "1.1.0")

    assert [fault.message for fault in refused] == [f"since the last release: {message}"]
    assert there == ["1.0.0"]
    assert accepted == []
    assert folders(tree) == ["1.0.0", "1.1.0"]
    assert any("take the lines out" in line for line in tree.said)


def test_the_command_asks_for_a_version(run: Run, tmp_path: Path) -> None:
    """Wrong usage is told as such, before anything is read."""
    done = run("release", "--project", str(tmp_path))

    assert done.returncode == 2
    assert "version" in done.stderr
