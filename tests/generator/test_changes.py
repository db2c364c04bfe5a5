from __future__ import annotations

import json
from typing import Any

import pytest

from generator.changes import find_release
from generator.codegen import codegen_document
from generator.released import ACCEPTED, RELEASED
from tests.generator.spec_tree import Tree

PATIENTS, BY_ID, PATIENT = "paths/patients.yaml", "paths/patients_by_id.yaml", "schemas/Patient.yaml"


# What another way to derive could do to the document for generators alone: what it was, and what is told of today's.
DERIVED: dict[str, tuple[Any, str]] = {
    "a name that is gone": (
        lambda old: old["components"]["schemas"].update(Person={"type": "object"}),
        "Person: schema removed",
    ),
    "an operation that is gone": (
        lambda old: old["paths"]["/patients"].update(
            head={"operationId": "countPatients", "responses": {"200": {"description": "How many."}}}
        ),
        "countPatients: operation removed",
    ),
    "a member of another type": (
        lambda old: old["components"]["schemas"]["Patient"]["properties"]["name"].update(type="integer"),
        "Patient.name: changed its type",
    ),
    "another tag": (
        lambda old: old["paths"]["/patients"]["get"].update(tags=["People"]),
        "findPatients: stands under another tag",
    ),
}


@pytest.mark.parametrize("change", DERIVED)
def test_what_another_way_to_derive_breaks_is_told(tree: Tree, change: str) -> None:
    """The document is as it was; whoever generates from the derived one would see it all the same."""
    (outline,) = tree.outlines()
    tree.released(outline.bundle.text())
    old = codegen_document(outline.bundle.document)
    path = tree.project / RELEASED / "0.1.0" / "data-api.codegen.json"
    path.write_text(json.dumps(old), "utf-8")
    nothing = tree.told()
    undo, message = DERIVED[change]

    undo(old)
    path.write_text(json.dumps(old), "utf-8")

    assert nothing == []
    assert [told for _file, _line, told in tree.told()] == [
        f"since the last release: for generators: {message}"
    ]


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
    assert "data-api: since the last release: Patient.age: member added" in released.said
    assert "data-api: 0 breaking changes since the last release, 0 accepted" in released.said


@pytest.mark.parametrize(
    ("file", "old", "new", "at", "message"),
    [
        (BY_ID, "getPatient", "getPerson", None, "getPatient: operation removed"),
        (PATIENTS, "get:\n", "put:\n", "put:", "findPatients: moved from get /patients"),
        (
            "parameters/Id.yaml",
            "{type: string",
            "{type: integer",
            "schema",
            "getPatient: parameter id: changed its type",
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


def test_an_accepted_change_is_let_pass(released: Tree) -> None:
    """When it is listed with a reason; without one it is not, and a line that means nothing any more is told."""
    released.change(PATIENT, "  name:\n", "  title:\n")
    released.change("examples/Patient.yaml", "name: Grace", "title: Grace")
    accepted = released.project / ACCEPTED
    accepted.write_text('data-api:\n  "Patient.name: member removed": Never sent.\n', "utf-8")
    told = released.told()
    accepted.write_text('data-api:\n  "Patient.name: member removed": ""\n  "x": Gone.\n', "utf-8")

    assert told == []
    assert [(f.file, f.line) for f in released.faults()] == [(ACCEPTED, 2), (ACCEPTED, 3)]


@pytest.mark.parametrize(
    ("text", "line", "message"),
    [
        ("data_api:\n  x: Never sent.\n", 1, "`data_api` is nothing that is compared"),
        ("# Why.\nData-API: {x: Never sent.}\n", 2, "`Data-API` is nothing that is compared"),
        ("python: {}\ndata-api:\n  - x\n", 2, "`data-api` holds no lines"),
        ("data-api: x\n", 1, "`data-api` holds no lines"),
        ("data-api: [\n", 2, "broken YAML"),
        ("", 1, "the file holds no mapping"),
    ],
)
def test_lines_that_accept_nothing_are_told(released: Tree, text: str, line: int, message: str) -> None:
    """Also where no document would ever look for them."""
    (released.project / ACCEPTED).write_text(text, "utf-8")

    (told,) = released.faults()

    assert (told.file, told.line) == (ACCEPTED, line)
    assert told.message.startswith(message)


@pytest.mark.parametrize("version", ["0.9.0", "01.0.0", "v1.0.0", "one"])
def test_another_spelling_of_the_version_lets_nothing_break(released: Tree, version: str) -> None:
    """Nor does an earlier one: a new version is a greater first number."""
    released.change(PATIENT, "  name:\n", "  title:\n")
    released.change("examples/Patient.yaml", "name: Grace", "title: Grace")
    released.change("openapi.yaml", 'version: "1.0.0"', f'version: "{version}"')

    assert any("Patient.name: member removed" in message for _, _, message in released.told())


def test_a_new_version_of_the_api_may_break(released: Tree) -> None:
    """It is what versions are for; the counts are said all the same."""
    released.change(PATIENT, "  name:\n", "  title:\n")
    released.change("examples/Patient.yaml", "name: Grace", "title: Grace")
    released.change("openapi.yaml", 'version: "1.0.0"', 'version: "2.0.0"')

    assert released.told() == []
    assert any(
        "1 breaking changes since the last release, 0 accepted, in a new" in line for line in released.said
    )


def test_the_newest_release_is_compared_with(tree: Tree) -> None:
    """By its number, not by its letters."""
    (outline,) = tree.outlines()
    for version, text in (("0.9.0", "{}"), ("0.10.0", outline.bundle.text()), ("0.2.0", "{}")):
        path = tree.project / RELEASED / version / "data-api.openapi.json"
        path.parent.mkdir(parents=True)
        path.write_text(text, "utf-8")

    found = find_release(tree.project, tree.document)

    assert found is not None
    assert found.parent.name == "0.10.0"
    assert tree.told() == []
