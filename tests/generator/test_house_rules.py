from __future__ import annotations

import pytest

from generator.house_rules.extensions import PLACES
from tests.generator.spec_tree import Tree

PATIENTS, BY_ID, HOOK = "paths/patients.yaml", "paths/patients_by_id.yaml", "webhooks/updates.yaml"
PATIENT, CREATE = "schemas/Patient.yaml", "schemas/PatientCreate.yaml"

# File, what stands there, what is written instead, the text on whose line the fault is, the message.
MISTAKES = [
    # operations
    (
        BY_ID,
        "getPatient",
        "fetchPatient",
        "fetchPatient",
        "operationId `fetchPatient` is not a verb and a noun",
    ),
    (BY_ID, "getPatient", "get_patient", "get_patient", "operationId `get_patient` is not a verb and a noun"),
    (HOOK, "notifyUpdates", "getUpdates", "getUpdates", "operationId `getUpdates` is not a verb and a noun"),
    (
        BY_ID,
        "getPatient",
        "findPatients",
        "findPatients",
        "operationId `findPatients` is taken by get /patients",
    ),
    (BY_ID, "[Patients]", "[Patients, Webhooks]", "tags", "getPatient does not have exactly one tag"),
    (BY_ID, "[Patients]", "[Persons]", "tags", "tag `Persons` is not declared"),
    (HOOK, "[Webhooks]", "[Patients]", "tags", "tag `Patients` is also on a path operation"),
    (BY_ID, "  summary: Get a patient\n", "", "get:", "getPatient has no summary"),
    (BY_ID, "One by its id.", '" "', "get:", "getPatient has no description"),
    (BY_ID, "default:", '"404":', "responses:", "getPatient has no default response"),
    (BY_ID, '"200":', '"404":', "responses:", "getPatient has no 2xx response"),
    (HOOK, "        example: {resource: patients}\n", "", "json", "a request body without an example"),
    (
        "responses/PatientPage.yaml",
        "    example:\n      data: []\n",
        "",
        "json",
        "a response without an example",
    ),
    (
        "responses/Problem.yaml",
        "  X-API-Deprecated:",
        "  X-Other:",
        "description",
        "without the headers X-API-Deprecated",
    ),
    (
        "openapi.yaml",
        "/patients/{id}:",
        "/v1/patients/{id}:",
        "/v1/",
        "path /v1/patients/{id} repeats the version",
    ),
    # schemas
    (PATIENT, "description: A person.\n", "", "type", "the schema `Patient` has no description"),
    (PATIENT, "    description: What to call them.\n", "", "name:", "the schema `name` has no description"),
    (
        "parameters/PageTo.yaml",
        "description: Of the window.\nx",
        "x",
        "name",
        "the parameter `page[to]` has no desc",
    ),
    (
        "parameters/PageTo.yaml",
        "string, description: Of the window.",
        "string",
        "schema",
        "the schema `PageTo` has no",
    ),
    (
        "headers/Version.yaml",
        "description: The newest version.\n",
        "",
        "schema",
        "the header `Version` has no desc",
    ),
    (PATIENT, "type: object", "type: object\ntitle: Person", "title", "a schema with a title"),
    (
        CREATE,
        "type: string",
        "type: string\n    nullable: true",
        "nullable",
        "`nullable` means nothing in 3.1",
    ),
    (CREATE, "type: string", "type: string\n    enum: [a]", "enum", "an enum without a name"),
    (
        "schemas/Phase.yaml",
        "x-welkin-open-enum: true\nanyOf:\n  - $ref: PhaseValue.yaml",
        "anyOf:\n  - {type: string, enum: [a]}",
        "enum:",
        "an enum without a name",
    ),
    (
        "schemas/Phase.yaml",
        "$ref: PhaseValue.yaml",
        "{type: string, enum: [a]}",
        "enum: [a]",
        "the values of the open enum Phase have no name",
    ),
    (
        "schemas/Phase.yaml",
        "$ref: PhaseValue.yaml",
        "$ref: ErrorCode.yaml",
        "- $ref",
        "the values of the open enum Phase have no name",
    ),
    (
        "schemas/Phase.yaml",
        "  - type: string\nx",
        "x",
        "x-welkin-open",
        "an open enum is an anyOf of an enum and",
    ),
    (
        "schemas/Phase.yaml",
        "x-welkin-open-enum: true\n",
        "",
        "anyOf",
        "an open enum that is not marked as one",
    ),
    ("schemas/Phase.yaml", "anyOf:", "oneOf:", "oneOf", "a choice by oneOf"),
    (
        PATIENT,
        "$ref: Phase.yaml",
        "oneOf: [{type: string}, {type: 'null'}]\n    description: How far.",
        "oneOf",
        "a choice by oneOf",
    ),
    (
        "schemas/PhaseValue.yaml",
        "active]",
        "Intake]",
        "enum: [",
        "`Intake` differs from another value only in spelling",
    ),
    (
        "schemas/ErrorCodeValue.yaml",
        "[bad_request]",
        "[bad_request, 3]",
        "enum",
        "the enum value 3 is no string",
    ),
    (
        PATIENT,
        "type: object",
        "type: object\nadditionalProperties: false",
        "addit",
        "a response that forbids further",
    ),
    (
        PATIENT,
        "$ref: Phase.yaml",
        "$ref: PhaseValue.yaml",
        "type",
        "a response with the closed list of values PhaseValue",
    ),
    (CREATE, "type: string", "type: string\n    format: dat", "format", "the format `dat` is unknown"),
    (CREATE, "[name]", "[nam]", "required", "`nam` is required but not described"),
    # shapes
    *(
        (
            "responses/Patient.yaml",
            "$ref: ../schemas/Patient.yaml",
            written,
            "schema:",
            f"an anonymous schema: {what}",
        )
        for written, what in (
            ("anyOf: [{$ref: ../schemas/Patient.yaml}, {type: string}]", "a body that is a choice"),
            ("oneOf: [{$ref: ../schemas/Patient.yaml}, {type: string}]", "a body that is a choice"),
            ("allOf: [{$ref: ../schemas/Patient.yaml}]", "a body that is a choice"),
            ("type: [object, string]", "a body that is a choice"),
            ("{type: array, items: {$ref: ../schemas/Patient.yaml}}", "a body that is a list"),
            ("{type: object, properties: {id: {type: string}}}", "a body that is an object"),
            ("{type: object, additionalProperties: true}", "a body that is an object"),
            ("description: Anything.", "a body that is no reference"),
        )
    ),
    *(
        (CREATE, "    type: string", f"    {written}", at, f"an anonymous schema: {what}")
        for written, what, at in (
            ("anyOf: [{type: string}, {type: integer}]", "a choice between types", "name:"),
            ("oneOf: [{type: string}, {type: integer}]", "a choice between types", "name:"),
            ('type: [string, integer, "null"]', "a choice between types", "name:"),
            ("allOf: [{$ref: Patient.yaml}]", "a choice between types", "name:"),
            ("properties: {id: {type: string, description: x}}", "an object with members", "name:"),
            ("items: {type: array, items: {type: string}}", "a list of lists", "name:"),
            ("items: {properties: {id: {type: string, description: x}}}", "an object with members", "items:"),
            ("items: {anyOf: [{type: string}, {type: integer}]}", "a choice between types", "items:"),
            ("additionalProperties: {properties: {}}", "an object with members", "additional"),
            ('anyOf: [{items: {$ref: Patient.yaml}}, {type: "null"}]', "a list as one branch", "anyOf:"),
        )
    ),
    (HOOK, "$ref: ../schemas/Notification.yaml", "type: array", "schema:", "a body that is a list"),
    # examples
    *(
        (
            file,
            old,
            old + new,
            new.strip(),
            "the example has a member `hue` that its schema does not describe",
        )
        for file, old, new in (
            ("examples/Patient.yaml", "  name: Grace", "\n  hue: red"),
            (HOOK, "example: {resource: patients", ", hue: red"),
            ("responses/PatientPage.yaml", "data: []", "\n      hue: red"),
        )
    ),
    (
        "responses/PatientPage.yaml",
        "data: []",
        "data: [{id: a, hue: red}]",
        "data: [",
        "the example has a member `hue` that",
    ),
    # names
    (
        CREATE,
        "  name:\n",
        "  to_dict: {type: string, description: x}\n  name:\n",
        "to_dict",
        "every model has a member",
    ),
    (
        PATIENT,
        "  id:\n",
        "  ID: {type: string, description: x}\n  id:\n",
        "  id:",
        "`id` differs from `ID` only in",
    ),
    (
        "parameters/PageTo.yaml",
        "x-welkin-python-name: updated_to\n",
        "",
        "name",
        "`page[to]` is no Python name",
    ),
    ("parameters/PageTo.yaml", "updated_to", "timeout", "name", "every method has an argument `timeout`"),
    (
        "parameters/PageTo.yaml",
        "updated_to",
        "updated_from",
        "name",
        "`page[to]` and `page[from]` of findPatients are",
    ),
    # provenance
    (
        BY_ID,
        "  x-welkin-source: {document: data-api-v1-reference, section: Patients}\n",
        "",
        "get:",
        "getPatient has no x-welkin-source",
    ),
    (PATIENT, "data-api-v1-reference", "hearsay", "x-welkin-source", "the document `hearsay` is unknown"),
    (
        PATIENT,
        ", section: Patients",
        "",
        "x-welkin-source",
        "x-welkin-source does not consist of document and section",
    ),
    (
        CREATE,
        "type: string",
        "type: string\n    deprecated: true",
        "deprecated",
        "deprecated without x-welkin-deprecated",
    ),
    (
        CREATE,
        "type: string",
        "type: string\n    x-welkin-deprecated: {since: x, use: y}",
        "x-welkin-dep",
        "x-welkin-deprecated alone",
    ),
    (
        CREATE,
        "type: string",
        "type: string\n    deprecated: true\n    x-welkin-deprecated: {use: y}",
        "x-welkin-dep",
        "since and use",
    ),
    (
        CREATE,
        "type: object",
        "type: object\nx-welkin-evidence: rumour",
        "x-welkin-evid",
        "x-welkin-evidence of no known kind",
    ),
    # extensions
    (
        CREATE,
        "type: string",
        "type: string\n    x-nulable: true",
        "x-nul",
        "`x-nulable` is unknown on a schema",
    ),
    (
        BY_ID,
        "tags:",
        "x-welkin-python-name: get\n  tags:",
        "x-welkin-python",
        "`x-welkin-python-name` is unknown on a operation",
    ),
    (BY_ID, "tags:", "x-welkin-read-only: false\n  tags:", "read-only", "`x-welkin-read-only` is not true"),
    (BY_ID, "envelope: record", "envelope: box", "envelope", "getPatient has no envelope that is known"),
    (BY_ID, "envelope: record", "envelope: page", "envelope", "getPatient has only one of page envelope and"),
    (PATIENTS, "style: window", "style: door", "pagination", "x-welkin-pagination of no known shape"),
    (
        PATIENTS,
        '"page[size]"',
        '"page[sizes]"',
        "pagination",
        "findPatients has no query parameter `page[sizes]`",
    ),
    ("parameters/PageTo.yaml", "updated_to", "updatedTo", "x-welkin-python", "`updatedTo` is no Python name"),
    (
        CREATE,
        "type: string",
        "type: string\n    x-welkin-python-type: time",
        "x-welkin-python-type",
        "x-welkin-python-type of no known kind",
    ),
    (
        CREATE,
        "type: string",
        "type: string\n    x-welkin-references: persons",
        "ref",
        "no collection `persons`",
    ),
    ("responses/Problem.yaml", "[bad_request]", "[bad]", "codes", "`bad` is no value of ErrorCode"),
]


@pytest.mark.parametrize(("file", "old", "new", "at", "message"), MISTAKES)
def test_a_mistake_is_told_where_it_stands(
    tree: Tree, file: str, old: str, new: str, at: str, message: str
) -> None:
    """Each rule objects at the line that has to change, and names what it objects to."""
    tree.change(file, old, new)

    told = tree.told()

    assert any(f == file and line == tree.line(file, at) and message in said for f, line, said in told), told


def test_the_tree_without_a_mistake_has_no_faults(tree: Tree) -> None:
    """The rules let pass what is right."""
    assert tree.told() == []
    assert (
        "data-api: 3 operations, 1 webhook, 2 tags, 9 schemas, 0 anonymous schemas, 4 examples checked"
        in tree.said
    )


EITHER = """\
description: A page or a person.
anyOf:
  - $ref: PatientPage.yaml
  - $ref: Patient.yaml
x-welkin-source: {document: data-api-v1-reference, section: Patients}
"""

FILTER = """\
    - name: %s
      in: query
      description: Whose.
      schema: {type: string, description: Whose.}
"""


@pytest.mark.parametrize(
    ("name", "extension", "message"),
    [
        ("phase", "", None),
        ("person", "", "the records have no member `person`"),
        ("person", "{member: id, match: equals}", None),
        ("person", "{member: pid, match: equals}", "the records have no member `pid`"),
        ("person", "{member: id, match: like}", "x-welkin-filter of no known shape"),
    ],
)
def test_a_filter_compares_a_member_of_the_record(
    tree: Tree, name: str, extension: str, message: str | None
) -> None:
    """Its own name or the member it names is one that the records have."""
    added = FILTER % name + (f"      x-welkin-filter: {extension}\n" if extension else "")
    tree.change(
        PATIENTS, "    - $ref: ../parameters/PageTo.yaml\n", f"    - $ref: ../parameters/PageTo.yaml\n{added}"
    )

    assert [said for _, _, said in tree.told()] == ([message] if message else [])


@pytest.mark.parametrize(("names", "fits"), [("[one, two]", True), ("[one]", False), ("[one, one]", False)])
def test_member_names_fit_the_enum(tree: Tree, names: str, fits: bool) -> None:
    """x-enum-varnames gives each value a name of its own."""
    tree.change("schemas/PhaseValue.yaml", "active]", f"active]\nx-enum-varnames: {names}")

    assert [said for _, _, said in tree.told()] == ([] if fits else ["x-enum-varnames does not fit the enum"])


def test_keywords_are_not_mistaken_for_names(tree: Tree) -> None:
    """A property may be called `title`, `headers` or `nullable`, and an example may show them."""
    tree.change(
        PATIENT,
        "  id:\n",
        "".join(
            f"  {name}: {{type: string, description: x}}\n"
            for name in ("title", "headers", "nullable", "enum")
        )
        + "  id:\n",
    )
    tree.change("examples/Patient.yaml", "name: Grace", "name: Grace\n  phase: intake\n  title: Dr")

    assert tree.told() == []


def test_a_shape_that_is_no_openapi_is_no_traceback(tree: Tree) -> None:
    """Rules leave wrong shapes to the validator."""
    tree.change(BY_ID, "tags: [Patients]", "tags: Patients")
    tree.change("schemas/PhaseValue.yaml", "enum: [intake, active]", "enum: intake")
    tree.change("responses/Patient.yaml", "headers:\n", "headers: [1]\nother:\n")
    tree.change(CREATE, "required: [name]", "required: name")

    assert {file for file, _, _ in tree.told()} >= {
        BY_ID,
        "schemas/PhaseValue.yaml",
        "responses/Patient.yaml",
        CREATE,
    }


def test_an_open_object_may_be_shown_with_any_member(tree: Tree) -> None:
    """What customers design has members that no document knows; of such a list, each of its records."""
    tree.change(PATIENT, "type: object", "type: object\nadditionalProperties: true")
    tree.change("examples/Patient.yaml", "name: Grace", "name: Grace\n  hue: red")
    tree.change("responses/PatientPage.yaml", "data: []", "data: [{id: a, hue: red}]")

    assert tree.told() == []


def test_of_two_forms_the_one_that_is_shown_counts(tree: Tree) -> None:
    """A record is not taken for a wrapper with members that nobody has described."""
    tree.write("schemas/Either.yaml", EITHER)
    tree.change(BY_ID, "{repeated: {id: id}}", "{unbound: It may be a page.}")
    tree.change("responses/Patient.yaml", "schemas/Patient.yaml", "schemas/Either.yaml")

    assert tree.told() == []


def test_every_known_extension_says_whose_it_is() -> None:
    """Others read extensions too: a name without a prefix may be theirs and mean something else there."""
    assert {name for name in PLACES if not name.startswith("x-welkin-")} == {"x-enum-varnames"}
