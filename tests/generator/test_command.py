from __future__ import annotations

import re
from pathlib import Path

import pytest

from generator.__main__ import main
from tests.generator.conftest import Run
from tests.generator.spec_tree import Tree

WRITTEN = ["spec/dist/welkin-data-api.codegen.json", "spec/dist/welkin-data-api.openapi.json"]
ONLY = ("--document", "data-api")


def test_spec_writes_the_bundle_and_says_what_it_saw(tree: Tree, run: Run) -> None:
    """Counts on stdout; that the lint was skipped on stderr; nothing else is written."""
    done = run("spec", *ONLY, "--project", str(tree.project))

    assert done.returncode == 0
    assert (
        "data-api: 3 operations, 1 webhook, 2 tags, 9 schemas, 0 anonymous schemas, 4 examples checked\n"
        in done.stdout
    )
    for step in ("lint", "read", "validate", "examples", "house rules", "derive"):
        assert re.search(rf"\| data-api {step} +[0-9]+\.[0-9]{{2}} s\n", done.stdout), step
    assert done.stdout.endswith(" s in all\n")
    assert done.stderr == "data-api: LINT SKIPPED, node and npx are not on PATH\n"
    assert list(tree.files()) == WRITTEN


def test_the_bundle_is_the_same_bytes_everywhere(tree: Tree, run: Run, tmp_path: Path) -> None:
    """Whatever the seed of hashes, the working folder or the locale."""
    run("spec", *ONLY, "--project", str(tree.project), PYTHONHASHSEED="1")
    first = tree.files()

    run(
        "spec",
        *ONLY,
        "--project",
        str(tree.project),
        cwd=tmp_path,
        PYTHONHASHSEED="2",
        LC_ALL="C",
        PYTHONUTF8="0",
    )

    assert list(first) == WRITTEN
    assert tree.files() == first


def test_mistakes_in_several_files_are_told_at_once(tree: Tree, run: Run) -> None:
    """YAML, references, standard, examples and house rules in one go, sorted; exit 1; nothing written."""
    tree.change("schemas/Notification.yaml", "A hint.", "no")
    tree.change("schemas/PatientPage.yaml", "$ref: Patient.yaml", "$ref: Person.yaml")
    tree.change("parameters/PageFrom.yaml", "in: query", "in: qury")
    tree.change("examples/Patient.yaml", "name: Grace", "name: 7")
    tree.change("paths/patients_by_id.yaml", "getPatient", "fetchPatient")
    tree.change("responses/Patient.yaml", "The patient.", "12:30")

    done = run("spec", *ONLY, "--project", str(tree.project))

    told = done.stderr.splitlines()[1:]
    assert done.returncode == 1
    assert [line.split(": ")[0] for line in told] == [
        "spec/data-api/examples/Patient.yaml:4",
        "spec/data-api/parameters/PageFrom.yaml:2",
        "spec/data-api/paths/patients.yaml:8",
        "spec/data-api/paths/patients_by_id.yaml:2",
        "spec/data-api/responses/Patient.yaml:1",
        "spec/data-api/schemas/Notification.yaml:2",
        "spec/data-api/schemas/PatientPage.yaml:9",
        "7 faults; nothing was written",
    ]
    assert tree.files() == {}


def test_generate_leaves_everything_as_it_was_when_the_document_is_wrong(tree: Tree, run: Run) -> None:
    """The old bundle and the old package stay."""
    run("spec", *ONLY, "--project", str(tree.project))
    before = tree.files()
    tree.change("schemas/Notification.yaml", "A hint.", "no")

    done = run("generate", *ONLY, "--project", str(tree.project))

    assert done.returncode == 1
    assert tree.files() == before


@pytest.mark.parametrize("arguments", [[], ["publish"], ["spec", "--fast"], ["spec", "--document", "no-api"]])
def test_wrong_usage_is_told_apart_from_failure(
    arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    """Exit 2, with what there is."""
    with pytest.raises(SystemExit) as stop:
        main(arguments)

    assert stop.value.code == 2
    assert "usage: python -m generator" in capsys.readouterr().err
