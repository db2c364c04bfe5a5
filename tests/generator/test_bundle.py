from __future__ import annotations

import json
from typing import Any

from generator.bundle import Bundle, bundle_document
from tests.generator.spec_tree import FOLDER, Tree


def bundled(tree: Tree) -> Bundle:
    return bundle_document(tree.project, f"{FOLDER}/openapi.yaml")


def value_at(bundle: Bundle, *steps: str) -> Any:
    value: Any = bundle.document
    for step in steps:
        value = value[step]
    return value


def test_the_folder_decides_where_a_file_goes(tree: Tree) -> None:
    """A component file becomes a component; a path's file is put where the path refers to it."""
    bundle = bundled(tree)

    operation = value_at(bundle, "paths", "/patients/{id}", "get")
    assert operation["operationId"] == "getPatient"
    assert operation["responses"]["200"] == {"$ref": "#/components/responses/Patient"}
    assert value_at(bundle, "components", "schemas", "Patient", "properties", "phase") == {
        "$ref": "#/components/schemas/Phase"
    }
    assert value_at(bundle, "components", "securitySchemes", "bearer", "type") == "http"


def test_components_are_in_order_of_their_names(tree: Tree) -> None:
    """Where a component is first referred to does not move it in the bundle."""
    components = bundled(tree).document["components"]

    assert list(components) == sorted(components)
    assert all(list(members) == sorted(members) for members in components.values())


def test_a_value_of_the_bundle_leads_back_to_its_file_and_line(tree: Tree) -> None:
    """Faults found in the bundle are told where they can be mended."""
    bundle = bundled(tree)

    pointer = ("components", "schemas", "Patient", "properties", "name", "type")
    assert bundle.place(pointer) == (f"{FOLDER}/schemas/Patient.yaml", 9)
    assert bundle.place((*pointer, "beyond")) == (f"{FOLDER}/schemas/Patient.yaml", 9)
    assert bundle.place(("paths", "/patients", "post", "summary")) == (f"{FOLDER}/paths/patients.yaml", 20)
    assert bundle.place(("paths", "/patients")) == (
        f"{FOLDER}/openapi.yaml",
        tree.line("openapi.yaml", "/patients:"),
    )


def test_a_reference_may_carry_its_own_description(tree: Tree) -> None:
    """Members beside a $ref stay, as OpenAPI 3.1 allows."""
    tree.change("schemas/Patient.yaml", "$ref: Phase.yaml", "$ref: Phase.yaml\n    description: Mine.")

    assert value_at(bundled(tree), "components", "schemas", "Patient", "properties", "phase") == {
        "$ref": "#/components/schemas/Phase",
        "description": "Mine.",
    }


def test_a_schema_may_refer_to_itself(tree: Tree) -> None:
    """Trees are data too."""
    tree.change("schemas/Patient.yaml", "$ref: Phase.yaml", "$ref: Patient.yaml")
    tree.change("schemas/Notification.yaml", "description: The collection.", "$ref: Phase.yaml")

    assert bundled(tree).faults == []


def test_a_discriminator_maps_to_components(tree: Tree) -> None:
    """A mapping holds references without the word $ref."""
    tree.change(
        "schemas/Problem.yaml",
        "type: object",
        "type: object\ndiscriminator: {propertyName: code, mapping: {bad_request: Patient.yaml}}",
    )

    discriminator = value_at(bundled(tree), "components", "schemas", "Problem", "discriminator")
    assert discriminator["mapping"] == {"bad_request": "#/components/schemas/Patient"}


def test_an_unresolved_reference_is_told_where_it_stands(tree: Tree) -> None:
    """The line of the $ref, and the nearest file there is; what misses its target says nothing more."""
    tree.change("schemas/Patient.yaml", "$ref: Phase.yaml", "$ref: Phaze.yaml")
    tree.change("schemas/Notification.yaml", "description: The collection.", "$ref: Phase.yaml")

    (fault,) = tree.faults()
    assert str(fault) == (
        "spec/data-api/schemas/Patient.yaml:12: $ref `Phaze.yaml` leads nowhere (did you mean schemas/Phase.yaml?)"
    )


def test_references_that_cannot_be_bundled_are_told(tree: Tree) -> None:
    """Into a file, out of the folder, to a folder without a meaning, and in a circle."""
    tree.write("things/Thing.yaml", "type: object\n")
    tree.change("schemas/Patient.yaml", "$ref: Phase.yaml", "$ref: Phase.yaml#/anyOf")
    tree.change("schemas/PatientPage.yaml", "$ref: Patient.yaml", "$ref: ../../../Patient.yaml")
    tree.change("schemas/Problem.yaml", "$ref: ErrorCode.yaml", "$ref: ../things/Thing.yaml")
    tree.change("webhooks/updates.yaml", "$ref: ../schemas/Notification.yaml", "$ref: updates.yaml")

    faults = [
        (f.file.removeprefix(f"{FOLDER}/"), f.message) for f in bundled(tree).faults if "$ref" in f.message
    ]
    assert sorted(faults) == [
        ("schemas/Patient.yaml", "$ref `Phase.yaml#/anyOf` points into a file"),
        ("schemas/PatientPage.yaml", "$ref `../../../Patient.yaml` leads nowhere"),
        ("schemas/Problem.yaml", "$ref `../things/Thing.yaml` leads to no kind of component"),
        ("webhooks/updates.yaml", "$ref `updates.yaml` contains itself"),
    ]


def test_a_file_that_nothing_refers_to_is_told(tree: Tree) -> None:
    """Also one that only refers to itself, or ends in .yml and is never read."""
    tree.write("schemas/Lost.yaml", "description: x\nitems: {$ref: Lost.yaml}\n")
    tree.write("schemas/Other.yml", "description: x\n")

    assert tree.told() == [
        ("schemas/Lost.yaml", 1, "nothing refers to this file"),
        ("schemas/Other.yml", 1, "ends in .yml"),
    ]


def test_a_missing_root_is_told(tree: Tree) -> None:
    """No document is a fault, not a traceback."""
    (tree.project / FOLDER / "openapi.yaml").unlink()

    assert tree.told() == [("openapi.yaml", 1, "there is no such file")]


def test_a_broken_file_does_not_raise_a_chorus(tree: Tree) -> None:
    """Only the broken file is told, not everything that misses what stood in it."""
    tree.write("schemas/Patient.yaml", "type: [object\nfoo: bar\n")

    assert [(file, line) for file, line, _ in tree.told()] == [("schemas/Patient.yaml", 2)]


def test_the_bundle_is_json_with_text_as_it_was_written(tree: Tree) -> None:
    """Indented by two, nothing escaped, a line break at the end."""
    tree.change("schemas/Patient.yaml", "A person.", "Eine Persön.")

    text = bundled(tree).text()

    assert json.loads(text) == bundled(tree).document
    assert text.startswith('{\n  "openapi": "3.1.0",\n')
    assert text.endswith("}\n")
    assert "Persön" in text
