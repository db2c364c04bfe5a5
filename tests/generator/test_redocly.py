from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from generator.redocly import PACKAGE, lint
from tests.generator.spec_tree import FOLDER, Tree

ROOT = f"{FOLDER}/openapi.yaml"


def a_tool(folder: Path, name: str, script: str) -> None:
    path = folder / name
    path.write_text(f"#!/bin/sh\n{script}\n", "utf-8")
    path.chmod(0o755)


def test_without_node_the_lint_says_that_it_was_skipped(tree: Tree) -> None:
    """One line for the reader; it is no fault."""
    tree.outlines()

    assert tree.warned == ["data-api: LINT SKIPPED, node and npx are not on PATH"]


def test_a_package_that_cannot_be_had_is_a_reason_to_skip(tree: Tree, tmp_path: Path) -> None:
    """Node is there, the network is not: the reason is npm's own."""
    a_tool(tmp_path, "node", "exit 0")
    a_tool(tmp_path, "npx", "echo 'npm error code ENOTFOUND' >&2; exit 1")

    result = lint(tree.project, ROOT, search_path=str(tmp_path))

    assert result.skipped == f"{PACKAGE} could not be run: npm error code ENOTFOUND"
    assert result.faults == []


def test_a_linter_that_is_there_and_fails_is_a_fault(tree: Tree, tmp_path: Path) -> None:
    """A mistake in our configuration must not pass for a machine without Node."""
    a_tool(tmp_path, "node", "exit 0")
    a_tool(tmp_path, "npx", 'case "$*" in *--version) exit 0;; esac; echo "bad config" >&2; exit 2')

    result = lint(tree.project, ROOT, search_path=str(tmp_path))

    assert [str(fault) for fault in result.faults] == [
        f"{ROOT}:1: Redocly failed: bad config (run it by hand)"
    ]


def test_a_report_that_is_cut_off_is_a_fault(tree: Tree, tmp_path: Path) -> None:
    """Half a report is not taken for a clean one."""
    a_tool(tmp_path, "node", "exit 0")
    a_tool(tmp_path, "npx", "echo '{\"problems\": ['")

    result = lint(tree.project, ROOT, search_path=str(tmp_path))

    assert len(result.faults) == 1


def test_problems_become_faults_at_their_lines(tree: Tree) -> None:
    """An undefined security scheme, which only this linter sees."""
    if not shutil.which("npx"):
        pytest.skip("node is not here")
    clean = lint(tree.project, ROOT)
    if clean.skipped:
        pytest.skip(clean.skipped)
    tree.change("openapi.yaml", "- bearer: []", "- barer: []")

    result = lint(tree.project, ROOT)

    assert [str(fault) for fault in clean.faults] == []
    assert (ROOT, tree.line("openapi.yaml", "barer")) in {(fault.file, fault.line) for fault in result.faults}
