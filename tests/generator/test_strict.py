from __future__ import annotations

from pathlib import Path

import pytest

from generator import strict
from generator.strict import lint_bundle, read_ignored
from tests.generator.spec_tree import Tree
from tests.generator.test_redocly import a_tool

BUNDLE = "welkin-data-api.openapi.json"
REPORT = """echo '{"problems": [{"ruleId": "%s", "message": "No.", "location": [{"pointer": "%s"}]}]}'"""


def linted(tree: Tree, folder: Path, pointer: str, ignored: str = "") -> strict.Strict:
    """What is left of a report with one problem, by a-rule."""
    lines = folder / "ignored.yaml"
    lines.write_text(ignored or "{}", "utf-8")
    a_tool(folder, "node", "exit 0")
    a_tool(folder, "npx", REPORT % ("a-rule", pointer))
    (outline,) = tree.outlines()
    path = folder / BUNDLE
    path.write_text(outline.bundle.text(), "utf-8")
    return lint_bundle(outline, path, str(folder), ignored=lines)


@pytest.mark.parametrize(
    ("pointer", "file", "text"),
    [
        ("#/components/schemas/Patient/properties/name", "schemas/Patient.yaml", "name:"),
        ("#/components/schemas/Patient/properties/name/nullable", "schemas/Patient.yaml", "name:"),
        ("#/paths/~1patients~1{id}/get", "paths/patients_by_id.yaml", "get:"),
        ("#/components/schemas/Phase/anyOf/1/x", "schemas/Phase.yaml", "- type: string"),
        ("#/", "openapi.yaml", "openapi"),
        ("", "openapi.yaml", "openapi"),
    ],
)
def test_a_problem_of_a_bundle_is_told_at_its_source(
    tree: Tree, tmp_path: Path, pointer: str, file: str, text: str
) -> None:
    """Or at the nearest thing around it that somebody wrote; the bundle and the rule are named."""
    found = linted(tree, tmp_path, pointer)

    assert [(f.file.removeprefix(f"{tree.folder}/"), f.line, f.message) for f in found.faults] == [
        (file, tree.line(file, text), f"{BUNDLE}: No. [a-rule]")
    ]


@pytest.mark.parametrize("file", [f'"{BUNDLE}"', '"welkin-*.json"'])
@pytest.mark.parametrize("at", ["#/components/schemas/Patient", "#/components/schemas/*", "*"])
def test_what_is_ignored_with_a_reason_is_no_fault(tree: Tree, tmp_path: Path, file: str, at: str) -> None:
    """By bundle, rule and place, each of which may hold a star; and it is counted."""
    ignored = f'{file}:\n  a-rule:\n    "{at}": It is right.\n'

    found = linted(tree, tmp_path, "#/components/schemas/Patient", ignored)

    assert (found.faults, found.ignored) == ([], 1)


@pytest.mark.parametrize(
    "text",
    [
        'other.json:\n  a-rule:\n    "*": It is right.\n',
        f'{BUNDLE}:\n  another:\n    "*": It is right.\n',
        f'{BUNDLE}:\n  a-rule:\n    "#/components/schemas/Pat": It is right.\n',
    ],
)
def test_what_another_line_means_is_told(tree: Tree, tmp_path: Path, text: str) -> None:
    """Nothing passes by a line that is about another bundle, rule or place, and a line that is about nothing is told."""
    found = linted(tree, tmp_path, "#/components/schemas/Patient", text)

    assert found.ignored == 0
    assert next(f.message for f in found.faults) == f"{BUNDLE}: No. [a-rule]"
    assert any(f.file.endswith("/ignored.yaml") for f in found.faults) == text.startswith(BUNDLE)


def test_a_line_without_a_reason_is_told(tmp_path: Path) -> None:
    """It would be a switch that nobody has to explain."""
    path = tmp_path / "ignored.yaml"
    path.write_text('a.json:\n  a-rule:\n    "#/": ""\n    "#/info": Right so.\n', "utf-8")

    lines, faults = read_ignored(path)

    assert len(lines) == 2
    assert [(f.line, f.message) for f in faults] == [(3, "`a-rule` is ignored without a reason")]


def test_the_strict_rules_are_unmodified() -> None:
    """No rule is switched off or added, so that a stranger's own run says the same."""
    text = strict.CONFIG.read_text("utf-8")

    kept = [line for line in text.splitlines() if not line.startswith("#")]

    assert kept == ["extends: [recommended-strict]", 'telemetry: "off"']
