from __future__ import annotations

from tests.generator.spec_tree import Tree


def test_violations_of_the_standard_are_told_where_they_stand(tree: Tree) -> None:
    """Each in its file: an unknown place of a parameter, a type and a pattern that are none, a number as version."""
    tree.change("parameters/PageFrom.yaml", "in: query", "in: qury")
    tree.change("schemas/Notification.yaml", "type: string", "type: strin")
    tree.change("schemas/PatientCreate.yaml", "type: string", 'type: string\n    pattern: "(("')
    tree.change("openapi.yaml", 'version: "1.0.0"', "version: 1")
    tree.change("responses/Patient.yaml", "description: The patient.\n", "")

    places = {(file, line) for file, line, _ in tree.told()}
    assert {
        ("parameters/PageFrom.yaml", 2),
        ("schemas/Notification.yaml", 5),
        ("schemas/PatientCreate.yaml", 7),
        ("openapi.yaml", 4),
        ("responses/Patient.yaml", 1),
    } <= places


def test_a_path_without_its_parameter_is_told_at_the_operation(tree: Tree) -> None:
    """Every `{name}` in a path is described."""
    tree.change("parameters/Id.yaml", "name: id", "name: other")

    told = tree.told()
    places = [(file, line) for file, line, said in told if "Path parameter 'id'" in said]
    assert places == [("paths/patients_by_id.yaml", 1)]


def test_long_quotations_are_cut(tree: Tree) -> None:
    """The library quotes whole documents; a fault is one line."""
    tree.change("openapi.yaml", "security:\n  - bearer: []", f"security:\n  - {'x' * 900}")

    assert all(len(str(fault)) < 400 for fault in tree.faults())
    assert tree.faults()


def test_all_mistakes_of_a_schema_are_told(tree: Tree) -> None:
    """The library stops at the first of each schema; a member called `schema` is no obstacle either."""
    tree.change(
        "schemas/Patient.yaml", "  id:\n    type: string", "  schema:\n    type: text\n  id:\n    type: strin"
    )
    tree.change("schemas/Patient.yaml", "What to call them.", "What to call them.\n    maxLength: many")
    tree.change("schemas/Notification.yaml", "type: string", "type: strin")

    places = {told[:2] for told in tree.told()}
    assert places >= {
        ("schemas/Notification.yaml", 5),
        *(("schemas/Patient.yaml", line) for line in (6, 8, 13)),
    }


def test_a_pattern_that_only_some_regular_expressions_know_is_told(tree: Tree) -> None:
    """Python's own would let it pass; what checks requests at run time would not."""
    tree.change(
        "schemas/PatientCreate.yaml", "type: string", 'type: string\n    pattern: "(?P<a>x)(?P=a)(?(a)y)"'
    )

    assert [told[:2] for told in tree.told()] == [("schemas/PatientCreate.yaml", 7)]
