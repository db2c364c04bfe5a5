from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from generator.faults import Fault, in_order
from generator.pipeline import check_all, generate_all
from tests.generator.spec_tree import Tree

BUNDLE = "spec/dist/welkin-data-api.openapi.json"
DERIVED = "spec/dist/welkin-data-api.codegen.json"
PACKAGE = "generated/welkin_data_api"
RUNTIME = [
    f"generated/welkin_runtime/{name}"
    for name in (
        "__init__.py",
        "binding.py",
        "codec.py",
        "decoding.py",
        "encoding.py",
        "errors.py",
        "frames.py",
        "incomplete.py",
        "operations.py",
        "py.typed",
        "reading.py",
        "types.py",
        "values.py",
        "writing.py",
    )
]


def entry(operation_id: str) -> str:
    """A module of the table of operations."""
    return f'ENTRY = Operation(\n    id="{operation_id}",\n)\n'


FULL = {
    "operations/find.py": entry("findPatients"),
    "operations/create.py": entry("createPatient"),
    "operations/get.py": entry("getPatient"),
    "models/patient.py": "class Patient: ...\n",
    "models/enums.py": "class Phase: ...\nclass ErrorCode: ...\n",
    "models/others.py": "class Problem: ...\nclass Notification: ...\n",
}

Generate = Callable[[Path, Path], list[Fault]]


def generator_of(files: dict[str, str]) -> Generate:
    """A code generator that always makes these files."""

    def generate(bundle: Path, output: Path) -> list[Fault]:
        assert bundle.read_text("utf-8").startswith("{")
        for name, text in files.items():
            path = output / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, "utf-8")
        return []

    return generate


def generated(tree: Tree, files: dict[str, str]) -> list[str]:
    faults = generate_all(tree.setting(), tree.outlines(), generator_of(files))
    return [fault.message for fault in in_order(faults)]


def without(name: str) -> dict[str, str]:
    return {path: text for path, text in FULL.items() if path != name}


def test_the_finished_package_replaces_the_old_one(tree: Tree) -> None:
    """Stale files go, the marker for type checkers comes, and no scratch folder stays."""
    tree.project.joinpath(PACKAGE).mkdir(parents=True)
    tree.project.joinpath(PACKAGE, "stale.py").touch()

    faults = generated(tree, FULL)

    assert faults == []
    assert sorted(tree.files()) == sorted(
        [BUNDLE, DERIVED, *RUNTIME, f"{PACKAGE}/py.typed", *(f"{PACKAGE}/{name}" for name in FULL)]
    )
    folders = sorted(path.name for path in tree.project.joinpath("generated").iterdir())
    assert folders == ["welkin_data_api", "welkin_runtime"]
    assert tree.files()[f"{PACKAGE}/models/patient.py"] == b"class Patient: ...\n"


def test_what_arrived_is_counted(tree: Tree) -> None:
    """Schemas without a class are counted under the reason why."""
    generated(tree, FULL)

    assert (
        "data-api: 3 operations, 5 classes; without a class: "
        "2 closed enums (they share the class of the open one); 1 request bodies (their members are arguments); 1 wrappers (overlays take them off)"
    ) in tree.said


@pytest.mark.parametrize(
    ("files", "message"),
    [
        (without("operations/get.py"), "the generator dropped getPatient"),
        ({**FULL, "operations/x.py": entry("getNobody")}, "the generator made up an operation getNobody"),
        (without("models/patient.py"), "the generator dropped the schema Patient"),
        ({**FULL, "models/x.py": "class XType1: ...\n"}, "the generator made up the name XType1"),
        (
            {**FULL, "models/x.py": "class (:\n"},
            "ruff format failed: error: Failed to parse welkin_data_api/models/x.py:1:7",
        ),
        ({}, "the generator made nothing"),
    ],
)
def test_a_drop_is_told_and_nothing_is_written(tree: Tree, files: dict[str, str], message: str) -> None:
    """A generator that loses something quietly is caught before anything takes its place."""
    faults = generated(tree, files)

    assert len(faults) == 1
    assert faults[0].startswith(message)
    assert tree.files() == {}


def test_a_drop_is_told_where_the_dropped_thing_is_written(tree: Tree) -> None:
    """The file of the operation, not the generator's log."""
    faults = generate_all(tree.setting(), tree.outlines(), generator_of(without("operations/create.py")))

    line = tree.line("paths/patients.yaml", "post:")
    assert [(f.file, f.line) for f in faults] == [("spec/data-api/paths/patients.yaml", line)]


def test_faults_of_the_generator_are_passed_on(tree: Tree) -> None:
    """Its warnings are fatal."""
    fault = Fault("spec/x.yaml", 3, "", "cannot do this", "do that")

    assert generate_all(tree.setting(), tree.outlines(), lambda *_: [fault]) == [fault]
    assert tree.files() == {}


@pytest.mark.parametrize(
    ("message", "file", "text"),
    [
        ("WARNING parsing POST /patients within Patients.", "paths/patients.yaml", "post:"),
        ("Unable to process schema /components/schemas/Phase:", "schemas/Phase.yaml", "description"),
        ("refused", "openapi.yaml", "openapi"),
    ],
)
def test_a_fault_in_the_bundle_is_told_at_its_source(tree: Tree, message: str, file: str, text: str) -> None:
    """The copy of the bundle that the code generator reads is gone when somebody reads the fault."""

    def refuse(bundle: Path, output: Path) -> list[Fault]:
        return [Fault(str(bundle), 1, "", message, "do that")]

    (fault,) = generate_all(tree.setting(), tree.outlines(), refuse)

    assert str(fault) == f"spec/data-api/{file}:{tree.line(file, text)}: {message} (do that)"


def test_a_fresh_checkout_has_no_differences(tree: Tree) -> None:
    """What was just generated is what check makes; caches of Python's do not count."""
    generated(tree, FULL)
    cache = tree.project / PACKAGE / "__pycache__"
    cache.mkdir()
    cache.joinpath("x.pyc").touch()

    faults = check_all(tree.setting(), tree.outlines(), generator_of(FULL))

    assert faults == []
    assert "23 files compared, nothing differs" in tree.said


def test_every_difference_is_told_with_its_first_line(tree: Tree) -> None:
    """Changed, missing and extra files, in the bundle and in the package; and check mends nothing."""
    generated(tree, FULL)
    package = tree.project / PACKAGE
    package.joinpath("models/enums.py").write_text("class Phase: ...\n\n\nclass Changed: ...\n", "utf-8")
    package.joinpath("models/patient.py").unlink()
    package.joinpath("extra.py").touch()
    bundle = tree.project / BUNDLE
    bundle.write_text(bundle.read_text("utf-8") + "\n", "utf-8")
    end = len(bundle.read_text("utf-8").splitlines())
    before = tree.files()

    faults = check_all(tree.setting(), tree.outlines(), generator_of(FULL))

    assert [str(fault) for fault in in_order(faults)] == [
        f"{PACKAGE}/extra.py:1: nothing generates this file (run make generate, which removes it)",
        f"{PACKAGE}/models/enums.py:4: differs from what the document makes (run make generate)",
        f"{PACKAGE}/models/patient.py:1: is missing (run make generate)",
        f"{BUNDLE}:{end}: differs from what the document makes (run make generate)",
    ]
    assert tree.files() == before
