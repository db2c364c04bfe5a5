from __future__ import annotations

from generator.examples import check_examples
from tests.generator.spec_tree import Tree


def test_examples_are_counted(tree: Tree) -> None:
    """One per media type that shows one, also where a component is shared."""
    (outline,) = tree.outlines()

    count, faults = check_examples(outline)

    # A request body, a webhook body, a page and a record; the response of the record is shared and checked once.
    assert (count, faults) == (4, [])


def test_an_example_that_does_not_fit_is_told_where_it_is_wrong(tree: Tree) -> None:
    """The file of the example, and in it the line of the member at fault."""
    tree.change("examples/Patient.yaml", "name: Grace", "name: 7")

    assert tree.told() == [
        ("examples/Patient.yaml", 4, 'the example does not fit its schema: 7 is not of type "string"')
    ]


def test_a_required_member_that_is_missing_is_told_at_the_example(tree: Tree) -> None:
    """There is no line for what is not there, so the line is that of the value around it."""
    tree.change("examples/Patient.yaml", "  id: one\n", "")

    assert tree.told() == [
        ("examples/Patient.yaml", 2, 'the example does not fit its schema: "id" is a required property')
    ]


def test_formats_are_asserted(tree: Tree) -> None:
    """A date that is none is refused, although the JSON Schema default is to let it pass."""
    tree.change("schemas/Patient.yaml", "What to call them.", "What to call them.\n    format: date")

    assert ("examples/Patient.yaml", 4) in {told[:2] for told in tree.told()}


def test_of_several_branches_the_nearest_complaint_is_told(tree: Tree) -> None:
    """Not that nothing fits, but what is wrong with the branch that almost does."""
    tree.write(
        "schemas/Either.yaml",
        "description: One or a list.\nanyOf: [{$ref: Patient.yaml}, {type: array}]\n"
        "x-welkin-source: {document: data-api-v1-reference, section: Patients}\n",
    )
    tree.change("responses/Patient.yaml", "schemas/Patient.yaml", "schemas/Either.yaml")
    tree.change("examples/Patient.yaml", "name: Grace", "name: 7")

    assert tree.told() == [
        ("examples/Patient.yaml", 4, 'the example does not fit its schema: 7 is not of type "string"')
    ]


def test_examples_and_defaults_in_schemas_are_checked(tree: Tree) -> None:
    """A schema's own `examples` and `default` too."""
    tree.change(
        "schemas/Notification.yaml",
        "type: string",
        "type: string\n    examples: [patients, 3]\n    default: 4",
    )

    assert [told[:2] for told in tree.told()] == [
        ("schemas/Notification.yaml", 6),
        ("schemas/Notification.yaml", 7),
    ]


def test_parameters_show_values_that_fit(tree: Tree) -> None:
    """The example of a parameter is checked as well."""
    tree.change("parameters/PageFrom.yaml", "in: query", "in: query\nexample: 3")

    assert [told[:2] for told in tree.told()] == [("parameters/PageFrom.yaml", 3)]


def test_a_schema_that_cannot_be_used_is_told_once(tree: Tree) -> None:
    """At the schema, by the standard's validator, and not at each example of it."""
    tree.change("schemas/PatientCreate.yaml", "type: string", "type: strng")

    assert [told[:2] for told in tree.told()] == [("schemas/PatientCreate.yaml", 6)]
