from __future__ import annotations

import pytest

from generator.documents import DOCUMENTS
from tests.generator.spec_tree import Tree

PATIENTS, BY_ID, PATIENT = "paths/patients.yaml", "paths/patients_by_id.yaml", "schemas/Patient.yaml"


@pytest.fixture
def released(tree: Tree) -> Tree:
    """A tree whose present state is the last release."""
    (outline,) = tree.outlines()
    tree.released(outline.bundle.text())
    return tree


def test_before_the_first_release_there_is_nothing_to_compare(tree: Tree) -> None:
    """One line says so."""
    tree.outlines()

    assert "data-api: no release to compare with yet" in tree.said


def test_additions_are_no_loss(released: Tree) -> None:
    """New members and descriptions break nobody."""
    released.change(PATIENT, "  id:\n", "  age: {type: integer, description: In years.}\n  id:\n")
    released.change("schemas/PatientCreate.yaml", "What enrolling takes.", "What it takes.")

    assert released.told() == []
    assert "data-api: 0 losses since the last release, 0 of them reviewed" in released.said


@pytest.mark.parametrize(
    ("file", "old", "new", "at", "message"),
    [
        (BY_ID, "getPatient", "getPerson", None, "getPatient: operation removed"),
        (PATIENTS, "get:\n", "put:\n", "put:", "findPatients: moved from get /patients"),
        (
            "parameters/Id.yaml",
            "{type: string",
            "{type: integer",
            "name",
            "getPatient: parameter id changed its type",
        ),
        (
            "parameters/PageTo.yaml",
            "in:",
            "required: true\nin:",
            "name",
            "parameter page[to] is now required",
        ),
        (PATIENT, "  name:\n", "  title:\n", "type", "Patient.name: member removed"),
        (
            PATIENT,
            "phase:\n    $ref: Phase.yaml",
            "phase: {type: string, description: x}",
            "phase",
            "Patient.phase: cha",
        ),
        (PATIENT, "required: [id]", "required: []", "required", "Patient.id: may now be missing"),
        ("schemas/Notification.yaml", "properties", "required: [resource]\nproperties", None, None),
        (
            "schemas/PatientCreate.yaml",
            "[name]",
            "[name, age]",
            "required",
            "PatientCreate.age: is now required",
        ),
    ],
)
def test_a_loss_is_told(
    released: Tree, file: str, old: str, new: str, at: str | None, message: str | None
) -> None:
    """What was there or was optional, and is no longer, is somebody's decision."""
    released.change(file, old, new)

    told = [fault for fault in released.told() if "since the last release" in fault[2]]

    assert bool(told) == bool(message)
    assert not message or any(message in fault[2] for fault in told)
    assert not at or (file, released.line(file, at)) in {fault[:2] for fault in told}


def test_a_removed_parameter_is_told(released: Tree) -> None:
    """At the operation that had it."""
    released.change("parameters/PageTo.yaml", '"page[to]"', '"page[until]"')
    released.change(PATIENTS, '"page[to]"', '"page[until]"')

    assert (
        PATIENTS,
        1,
        "since the last release: findPatients: parameter page[to] removed",
    ) in released.told()


def test_a_reviewed_loss_is_let_pass(released: Tree) -> None:
    """When it is listed with a reason; without one it is not."""
    released.change(PATIENT, "  name:\n", "  title:\n")
    reviewed = released.project / DOCUMENTS[0].reviewed
    reviewed.write_text('"Patient.name: member removed": Never sent.\n', "utf-8")
    told = released.told()
    reviewed.write_text('"Patient.name: member removed": ""\n', "utf-8")

    assert told == []
    assert [(f.file, f.line) for f in released.faults()] == [(DOCUMENTS[0].reviewed, 1)]
