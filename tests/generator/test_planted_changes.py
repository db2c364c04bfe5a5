"""Changes planted into both real documents, of every category that the deprecation policy names: none is missed."""

from __future__ import annotations

import copy
import itertools
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any, cast

import pytest
from jsonschema_specifications import REGISTRY

from generator.bundle import Bundle
from generator.changes import compare_outlines
from generator.documents import DOCUMENTS
from generator.outline import Outline
from generator.schema_changes import Change, Use, compare_schemas

ROOT = Path(__file__).parent.parent.parent
BUNDLES = {document.name: (ROOT / document.bundle).read_text("utf-8") for document in DOCUMENTS}

SENT, READ = Use(is_sent=True), Use(is_read=True)

Json = dict[str, Any]
Plant = Callable[[Json], None]


def compare(name: str, change: Plant, start: Plant = lambda _: None) -> list[Change]:
    """What is told when *change* is made to the document as it is, or as *start* makes it."""
    (document,) = (document for document in DOCUMENTS if document.name == name)
    before = json.loads(BUNDLES[name])
    start(before)
    after = copy.deepcopy(before)
    change(after)
    assert after != before, "nothing was planted"
    outlines = [Outline(Bundle(state, {(): ("planted", 1)}), document) for state in (before, after)]
    return compare_outlines(*outlines)


def operation(document: Json, name: str) -> Json:
    return next(
        found
        for item in document["paths"].values()
        for found in item.values()
        if isinstance(found, dict) and found.get("operationId") == name
    )


def schema(document: Json, name: str) -> Json:
    return document["components"]["schemas"][name]


def member(document: Json, path: str) -> Json:
    name, _, rest = path.partition(".")
    return schema(document, name)["properties"][rest]


def rename(holder: Json, old: str, new: str) -> None:
    holder[new] = holder.pop(old)


def success(document: Json, name: str) -> Json:
    """The response component or object of the one success of an operation."""
    responses = operation(document, name)["responses"]
    (status,) = (status for status in responses if status.startswith("2"))
    found = responses[status]
    ref = found.get("$ref", "")
    return document["components"]["responses"][ref.rpartition("/")[2]] if ref else found


def drop_operation(document: Json, name: str) -> None:
    for item in document["paths"].values():
        for method, found in list(item.items()):
            if isinstance(found, dict) and found.get("operationId") == name:
                del item[method]


def another_status(document: Json, name: str) -> None:
    responses = operation(document, name)["responses"]
    (status,) = (status for status in responses if status.startswith("2"))
    rename(responses, status, "202")


def own_parameter(document: Json, name: str, parameter: str) -> Json:
    """The parameter, written out at the operation, so that a plant concerns it alone."""
    found = operation(document, name)["parameters"]
    for number, one in enumerate(found):
        whole = one
        if "$ref" in one:
            whole = copy.deepcopy(document["components"]["parameters"][one["$ref"].rpartition("/")[2]])
        if whole["name"] == parameter:
            found[number] = whole
            return whole
    raise AssertionError(parameter)


def without_parameter(document: Json, name: str, parameter: str) -> None:
    own = own_parameter(document, name, parameter)
    operation(document, name)["parameters"].remove(own)


def body(document: Json, name: str) -> Json:
    return operation(document, name)["requestBody"]


def encoding(document: Json) -> Json:
    """Of the files of an upload."""
    return body(document, "uploadDocumentFiles")["content"]["multipart/form-data"]["encoding"]["files"]


def spare(document: Json, name: str) -> str:
    """A member that may be missing today."""
    found = schema(document, name)
    return next(key for key in found["properties"] if key not in found.get("required", []))


BREAKING: list[tuple[str, str, Plant, str]] = [
    (
        "operation removed",
        "data-api",
        lambda d: drop_operation(d, "getWorker"),
        "getWorker: operation removed",
    ),
    (
        "operation renamed",
        "cloud-api",
        lambda d: operation(d, "getPatient").update(operationId="readPatient"),
        "getPatient: operation removed",
    ),
    (
        "path changed",
        "data-api",
        lambda d: rename(d["paths"], "/patients", "/people"),
        "findPatients: moved from",
    ),
    (
        "method changed",
        "data-api",
        lambda d: rename(d["paths"]["/patients/{id}"], "put", "patch"),
        "updatePatient: moved from put",
    ),
    (
        "server changed",
        "data-api",
        lambda d: d["servers"][0].update(url="https://x.invalid/v1"),
        "servers changed",
    ),
    ("server removed", "cloud-api", lambda d: d["servers"].pop(), "servers changed"),
    (
        "server's variable with another value",
        "cloud-api",
        lambda d: d["servers"][0]["variables"]["tenantName"].update(default="globex"),
        "servers changed",
    ),
    (
        "another server's variable with another value",
        "cloud-api",
        lambda d: d["servers"][1]["variables"]["tenantName"].update(default="globex"),
        "servers changed",
    ),
    (
        "path with a server of its own",
        "cloud-api",
        lambda d: d["paths"]["/admin/users"].update(servers=[{"url": "https://x.invalid"}]),
        "listUsers: servers changed",
    ),
    (
        "operation with a server of its own",
        "cloud-api",
        lambda d: operation(d, "exchangeToken").update(servers=[{"url": "https://x.invalid"}]),
        "exchangeToken: servers changed",
    ),
    (
        "path of an instance changed",
        "cloud-api",
        lambda d: rename(d["paths"], "/{instanceName}/patients", "/{instanceName}/people"),
        "listPatients: moved from get /{instanceName}/patients",
    ),
    (
        "path without its instance",
        "cloud-api",
        lambda d: rename(d["paths"], "/{instanceName}/patients", "/patients"),
        "createPatient: moved from post /{instanceName}/patients",
    ),
    (
        "path moved from the tenant into an instance",
        "cloud-api",
        lambda d: rename(d["paths"], "/admin/audit-data", "/{instanceName}/audit-data"),
        "listDataAudit: moved from get /admin/audit-data",
    ),
    (
        "shared parameter taken more narrowly",
        "cloud-api",
        lambda d: d["components"]["parameters"]["InstanceName"]["schema"].update(pattern="^[a-z]+$"),
        "getPatient: parameter instanceName",
    ),
    ("servers put in another order", "cloud-api", lambda d: d["servers"].reverse(), "servers changed"),
    (
        "security added",
        "cloud-api",
        lambda d: operation(d, "exchangeToken").update(security=[{"bearerToken": []}]),
        "exchangeToken: asks for other credentials",
    ),
    (
        "scope asked for",
        "data-api",
        lambda d: operation(d, "getPatient").update(security=[{"bearerToken": ["patients"]}]),
        "getPatient: asks for other credentials",
    ),
    (
        "security scheme changed",
        "data-api",
        lambda d: d["components"]["securitySchemes"]["bearerToken"].update(scheme="basic"),
        "bearerToken: security scheme changed",
    ),
    (
        "parameter removed",
        "data-api",
        lambda d: without_parameter(d, "findPatients", "page[size]"),
        "findPatients: parameter page[size] removed",
    ),
    (
        "parameter renamed",
        "data-api",
        lambda d: own_parameter(d, "findPatients", "page[size]").update(name="page[count]"),
        "findPatients: parameter page[size] removed",
    ),
    (
        "required parameter added",
        "cloud-api",
        lambda d: operation(d, "listPatients")["parameters"].append(
            {"name": "x", "in": "query", "required": True, "schema": {"type": "string"}}
        ),
        "listPatients: parameter x is now required",
    ),
    (
        "parameter required",
        "data-api",
        lambda d: own_parameter(d, "findPatients", "page[size]").update(required=True),
        "findPatients: parameter page[size] is now required",
    ),
    (
        "parameter of another type",
        "data-api",
        lambda d: own_parameter(d, "findPatients", "page[size]").update(schema={"type": "boolean"}),
        "findPatients: parameter page[size]: changed its type",
    ),
    (
        "parameter with a pattern",
        "data-api",
        lambda d: own_parameter(d, "getPatient", "id").update(schema={"type": "string", "pattern": "^a"}),
        "getPatient: parameter id:",
    ),
    (
        "default changed",
        "data-api",
        lambda d: own_parameter(d, "findPatients", "page[size]")["schema"].update(default=7),
        "findPatients: parameter page[size]: default changed",
    ),
    (
        "body required",
        "cloud-api",
        lambda d: operation(d, "getPatient").update(requestBody={"required": True, "content": {}}),
        "getPatient: takes a body",
    ),
    ("body removed", "data-api", lambda d: operation(d, "createPatient").pop("requestBody"), "body removed"),
    (
        "content type of a request",
        "data-api",
        lambda d: rename(body(d, "createPatient")["content"], "application/json", "application/xml"),
        "createPatient: body: content type application/json removed",
    ),
    (
        "content type of an answer",
        "data-api",
        lambda d: rename(success(d, "getPatient")["content"], "application/json", "application/xml"),
        "content type application/json removed",
    ),
    (
        "another content type of a request first",
        "cloud-api",
        lambda d: body(d, "createEmail").update(
            description="Two forms.", content=dict(reversed(body(d, "createEmail")["content"].items()))
        ),
        "createEmail: body: content type multipart/form-data comes first",
    ),
    (
        "part of a form encoded anew",
        "cloud-api",
        lambda d: encoding(d).update(contentType="image/png, application/pdf"),
        "uploadDocumentFiles: body: files is written in another encoding",
    ),
    *(
        (
            f"parameter written in another {word}",
            "data-api",
            lambda d, word=word, value=value: own_parameter(d, "findPatients", "page[size]").update(
                {word: value}
            ),
            f"findPatients: parameter page[size] is written in another {word}",
        )
        for word, value in (("style", "pipeDelimited"), ("allowReserved", True), ("allowEmptyValue", True))
    ),
    ("success changed", "data-api", lambda d: another_status(d, "createPatient"), "createPatient: answer"),
    (
        "success added",
        "cloud-api",
        lambda d: operation(d, "getPatient")["responses"].update({"206": {"description": "A part."}}),
        "getPatient: answer 206 added",
    ),
    (
        "refusal removed",
        "cloud-api",
        lambda d: operation(d, "getPatient")["responses"].pop("404"),
        "getPatient: answer 404 removed",
    ),
    (
        "header of an answer removed",
        "data-api",
        lambda d: success(d, "getPatient")["headers"].pop("X-API-Deprecated"),
        "header X-API-Deprecated removed",
    ),
    (
        "error code renamed",
        "cloud-api",
        lambda d: d["components"]["responses"]["Forbidden"].update({"x-welkin-codes": ["CLOSED"]}),
        "error code ACCESS_FOR_API_CLIENT_RESTRICTED removed",
    ),
    (
        "member removed",
        "data-api",
        lambda d: schema(d, "Patient")["properties"].pop("phase"),
        "Patient.phase: member",
    ),
    (
        "member renamed",
        "cloud-api",
        lambda d: rename(schema(d, "Patient")["properties"], "mrn", "number"),
        "Patient.mrn: member removed",
    ),
    (
        "member of another type",
        "data-api",
        lambda d: member(d, "Patient.phase").update(type="integer"),
        "Patient.phase: changed its type",
    ),
    (
        "schema removed",
        "data-api",
        lambda d: rename(d["components"]["schemas"], "Worker", "Staff"),
        "Worker: schema",
    ),
    (
        "may be missing",
        "data-api",
        lambda d: schema(d, "Patient")["required"].remove("phase"),
        "Patient.phase: may now be missing",
    ),
    (
        "may be null",
        "data-api",
        lambda d: schema(d, "Patient")["properties"].update(phase={"type": ["string", "null"]}),
        "Patient.phase: may now be null",
    ),
    (
        "value of a closed list removed",
        "data-api",
        lambda d: schema(d, "PhoneNumberTypeValue")["enum"].pop(),
        "PhoneNumberTypeValue: value",
    ),
    (
        "value of an open list renamed",
        "cloud-api",
        lambda d: schema(d, "AssessmentFormulaValue")["enum"].__setitem__(0, "ANOTHER"),
        "AssessmentFormulaValue: value",
    ),
    (
        "pattern tightened",
        "data-api",
        lambda d: schema(d, "StateRequest").update(pattern="^[A-Z]$"),
        "StateRequest: pattern changed",
    ),
    (
        "length bounded",
        "data-api",
        lambda d: schema(d, "ZipCodeRequest").update(maxLength=4),
        "ZipCodeRequest: maxLength is now 4",
    ),
    (
        "member required in a request",
        "data-api",
        lambda d: schema(d, "PatientCreate").setdefault("required", []).append("timezone_"),
        "PatientCreate.timezone_: is now required",
    ),
    (
        "format asked for in a request",
        "data-api",
        lambda d: schema(d, "StateRequest").update(format="state"),
        "StateRequest: format is now asked for",
    ),
    (
        "format changed",
        "data-api",
        lambda d: schema(d, "DayRequest").update(format="date-time"),
        "DayRequest: format changed",
    ),
    (
        "fewer kinds in a request",
        "cloud-api",
        lambda d: schema(d, "PatientUpdate").update(additionalProperties=False, maxProperties=3),
        "PatientUpdate: maxProperties is now 3",
    ),
    (
        "no other members in a request",
        "cloud-api",
        lambda d: schema(d, "ContactCreate").update(additionalProperties=False),
        "ContactCreate: takes no other members",
    ),
    (
        "items of another type",
        "cloud-api",
        lambda d: member(d, "CalendarEventCreate.participants").update(items={"type": "string"}),
        "CalendarEventCreate.participants[]: changed its type",
    ),
    (
        "method renamed",
        "cloud-api",
        lambda d: operation(d, "getPatient").update({"x-welkin-method": "patients.read"}),
        "getPatient: x-welkin-method changed",
    ),
    (
        "envelope changed",
        "data-api",
        lambda d: operation(d, "getPatient").update({"x-welkin-envelope": "page"}),
        "getPatient: x-welkin-envelope changed",
    ),
    (
        "webhook removed",
        "data-api",
        lambda d: d["webhooks"].clear(),
        ": operation removed",
    ),
    (
        "member of a notification removed",
        "data-api",
        lambda d: schema(d, "DataUpdateNotification")["properties"].pop("href"),
        "DataUpdateNotification.href: member removed",
    ),
]

COMPATIBLE: list[tuple[str, str, Plant, str]] = [
    (
        "operation added",
        "data-api",
        lambda d: d["paths"].update({"/x": {"get": {"operationId": "getX", "responses": {}}}}),
        "getX: operation added",
    ),
    (
        "parameter added",
        "cloud-api",
        lambda d: operation(d, "listPatients")["parameters"].append(
            {"name": "x", "in": "query", "schema": {"type": "string"}}
        ),
        "listPatients: parameter x added",
    ),
    (
        "member of an answer added",
        "data-api",
        lambda d: schema(d, "Patient")["properties"].update(nickname={"type": "string"}),
        "Patient.nickname: member added",
    ),
    (
        "member of a request added",
        "data-api",
        lambda d: schema(d, "PatientCreate")["properties"].update(nickname={"type": "string"}),
        "PatientCreate.nickname: member added",
    ),
    (
        "value of an open list added",
        "cloud-api",
        lambda d: schema(d, "PatientGenderValue")["enum"].append("X"),
        'PatientGenderValue: value "X" added',
    ),
    (
        "a member of a request may be left out",
        "data-api",
        lambda d: schema(d, "PatientCreate")["required"].remove("birthday"),
        "PatientCreate.birthday: may now be missing",
    ),
    (
        "a member of an answer is always there",
        "data-api",
        lambda d: schema(d, "Worker").setdefault("required", []).append(spare(d, "Worker")),
        "is now required",
    ),
    (
        "a request's pattern is gone",
        "data-api",
        lambda d: schema(d, "StateRequest").pop("pattern"),
        "StateRequest: pattern is gone",
    ),
    (
        "null taken in a request",
        "data-api",
        lambda d: schema(d, "PatientCreate")["properties"].update(phase={"type": ["string", "null"]}),
        "PatientCreate.phase: may now be null",
    ),
    (
        "refusal added",
        "cloud-api",
        lambda d: operation(d, "getPatient")["responses"].update({"418": {"description": "Tea."}}),
        "getPatient: answer 418 added",
    ),
    (
        "content type added",
        "data-api",
        lambda d: body(d, "createPatient")["content"].update({"application/xml": {}}),
        "createPatient: body: content type application/xml added",
    ),
    (
        "error code added",
        "cloud-api",
        lambda d: d["components"]["responses"]["BadRequest"].update({"x-welkin-codes": ["BAD"]}),
        "error code BAD added",
    ),
    (
        "let in without credentials",
        "cloud-api",
        lambda d: operation(d, "getPatient").update(security=[{}]),
        "",
    ),
    (
        "server added",
        "data-api",
        lambda d: d["servers"].append({"url": "https://eu.example.invalid/v1"}),
        "",
    ),
    (
        "server and its variable described anew",
        "cloud-api",
        lambda d: d["servers"][0].update(
            description="Live.", variables={"tenantName": {"default": "acme", "description": "Whose."}}
        ),
        "",
    ),
    (
        "shared parameter taken more widely",
        "cloud-api",
        lambda d: d["components"]["parameters"]["InstanceName"]["schema"].pop("minLength"),
        "",
    ),
    (
        "part of a form of one more kind",
        "cloud-api",
        lambda d: encoding(d).update(contentType=encoding(d)["contentType"] + ", image/gif"),
        "",
    ),
    (
        "what is taken for granted spelled out in a path",
        "cloud-api",
        lambda d: d["components"]["parameters"]["InstanceName"].update(style="simple", explode=False),
        "",
    ),
    (
        "what is taken for granted spelled out in a query",
        "data-api",
        lambda d: own_parameter(d, "findPatients", "page[size]").update(
            style="form", explode=True, allowReserved=False
        ),
        "",
    ),
    (
        "deprecated",
        "data-api",
        lambda d: operation(d, "getPatient").update(deprecated=True),
        "getPatient: deprecated",
    ),
    ("described anew", "data-api", lambda d: schema(d, "Patient").update(description="A person."), ""),
]


@pytest.mark.parametrize(("category", "document", "plant", "message"), BREAKING, ids=[p[0] for p in BREAKING])
def test_a_breaking_change_is_told(category: str, document: str, plant: Plant, message: str) -> None:
    """By the name of what changed and how, at a place that is in the document."""
    told = [change for change in compare(document, plant) if change.is_breaking]

    assert any(message in change.message for change in told), told


@pytest.mark.parametrize(
    ("category", "document", "plant", "message"), COMPATIBLE, ids=[p[0] for p in COMPATIBLE]
)
def test_a_compatible_change_is_no_alarm(category: str, document: str, plant: Plant, message: str) -> None:
    """It is listed, for the notes of the release, where users have something of it."""
    changes = compare(document, plant)

    assert [change for change in changes if change.is_breaking] == []
    assert not message or any(message in change.message for change in changes)


def test_a_header_that_may_be_missing_now_is_told() -> None:
    """Where every answer had it."""

    def header(document: Json) -> Json:
        return document["components"]["headers"]["XCurrentApiVersion"]

    told = compare(
        "data-api", lambda d: header(d).pop("required"), start=lambda d: header(d).update(required=True)
    )

    assert all(change.is_breaking for change in told)
    message = "getPatient: answer 200: header X-Current-API-Version may now be missing"
    assert message in {change.message for change in told}


@pytest.mark.parametrize("name", BUNDLES)
def test_nothing_is_told_where_nothing_changed(name: str) -> None:
    """A document is its own equal, in whatever order its members stand."""
    with pytest.raises(AssertionError, match="nothing was planted"):
        compare(name, lambda _: None)

    assert compare(name, lambda d: d["info"].update(title="Another")) == []


STEPS: list[tuple[Json, Json]] = [
    *(({keyword: 2}, {keyword: 3}) for keyword in ("minLength", "minimum", "minItems", "exclusiveMinimum")),
    *(({keyword: 3}, {keyword: 2}) for keyword in ("maxLength", "maximum", "maxItems", "exclusiveMaximum")),
    *(({}, {keyword: 2}) for keyword in ("minLength", "maxLength", "minimum", "maximum", "multipleOf")),
    *(({}, {keyword: "x"}) for keyword in ("format", "pattern", "contentEncoding")),
    ({}, {"uniqueItems": True}),
    ({}, {"enum": ["a"]}),
    ({}, {"type": "string"}),
    ({}, {"additionalProperties": False}),
    ({}, {"allOf": [{"$ref": "#/components/schemas/A"}]}),
    ({}, {"not": {"type": "null"}}),
    ({"type": ["string", "null"]}, {"type": "string"}),
    ({"type": "number"}, {"type": "integer"}),
    ({"anyOf": [{"type": "string"}, {"type": "null"}]}, {"type": "string"}),
    ({"anyOf": [{"type": "string"}, {"type": "object"}]}, {"anyOf": [{"type": "string"}]}),
    ({"type": "array", "items": {}}, {"type": "array", "items": {"type": "string"}}),
    ({"type": "object", "properties": {"a": {}}}, {"type": "object", "properties": {"a": {"maxLength": 1}}}),
    (
        {"type": "object", "properties": {"a": {}}},
        {"type": "object", "properties": {"a": {}}, "required": ["a"]},
    ),
]


@pytest.mark.parametrize(("wide", "narrow"), STEPS, ids=str)
def test_less_breaks_who_sends_and_more_breaks_who_reads(wide: Json, narrow: Json) -> None:
    """In both directions of every constraint, and nothing else is broken by it."""
    told = {
        (step, use): [change.is_breaking for change in compare_schemas(*pair, name="x", at=(), use=use)]
        for step, pair in (("narrower", (wide, narrow)), ("wider", (narrow, wide)))
        for use in (Use(is_sent=True), Use(is_read=True))
    }

    assert all(told.values())
    assert any(told["narrower", Use(is_sent=True)])
    assert any(told["wider", Use(is_read=True)])
    assert not any(told["narrower", Use(is_read=True)])
    assert not any(told["wider", Use(is_sent=True)])


A, B = ({"$ref": f"#/components/schemas/{name}"} for name in "AB")
LISTED = {"type": "string", "enum": ["a"]}

# Of each constraint a step with its type, so that it can be one of several types.
TYPED_STEPS: list[tuple[Json, Json]] = [
    *(({"type": "string"}, {"type": "string", keyword: 2}) for keyword in ("minLength", "maxLength")),
    *(({"type": "string"}, {"type": "string", keyword: "x"}) for keyword in ("format", "pattern")),
    *(({"type": "integer"}, {"type": "integer", keyword: 2}) for keyword in ("minimum", "exclusiveMaximum")),
    ({"type": "array", "items": {}}, {"type": "array", "items": {}, "maxItems": 2}),
    ({"type": "array", "items": {"type": "string"}}, {"type": "array", "items": LISTED}),
    ({"type": "string"}, LISTED),
    ({"type": "string"}, {"type": "string", "const": "a"}),
    ({"type": "number"}, {"type": "integer"}),
    ({"type": "number", "multipleOf": 0.5}, {"type": "number", "multipleOf": 1}),
    ({"type": "object"}, {"type": "object", "required": ["a"]}),
    ({"type": "object"}, {"type": "object", "additionalProperties": {"type": "string"}}),
    (
        {"type": "object", "properties": {"a": {"type": "string"}}},
        {"type": "object", "properties": {"a": {"type": "string", "maxLength": 1}}},
    ),
]


def or_null(schema: Json) -> Json:
    """By a list of types."""
    values = {"enum": [*schema["enum"], None]} if "enum" in schema else {}
    return {**schema, **values, "type": [schema["type"], "null"]}


NULLABLE: dict[str, Callable[[Json], Json]] = {
    "list of types": or_null,
    "anyOf": lambda schema: {"anyOf": [schema, {"type": "null"}]},
    "oneOf": lambda schema: {"oneOf": [{"type": "null"}, schema]},
}
FORMS: dict[str, Callable[[Json], Json]] = {
    "itself": lambda schema: schema,
    "item": lambda schema: {"type": "array", "items": schema},
    "value": lambda schema: {"type": "object", "additionalProperties": schema},
    "member": lambda schema: {"type": "object", "properties": {"a": schema}},
    "part": lambda schema: {"allOf": [A, schema]},
    "branch": lambda schema: {"anyOf": [A, schema]},
    "one of two types": lambda schema: {**schema, "type": [schema["type"], "boolean"]},
}
PAIRS = [(form, form) for form in FORMS.values()] + list(itertools.product(NULLABLE.values(), repeat=2))
PAIR_NAMES = [*FORMS, *(" to ".join(pair) for pair in itertools.product(NULLABLE, repeat=2))]


@pytest.mark.parametrize("pair", PAIRS, ids=PAIR_NAMES)
@pytest.mark.parametrize(("wide", "narrow"), TYPED_STEPS, ids=str)
def test_a_step_is_the_same_step_in_whatever_it_stands(
    wide: Json, narrow: Json, pair: tuple[Callable[[Json], Json], Callable[[Json], Json]]
) -> None:
    """Also where null, a list of types or a choice is spelled in another way at the same time."""
    if "const" in narrow and any(form in (or_null, FORMS["one of two types"]) for form in pair):
        narrow = LISTED  # a constant is of one type

    told = {
        (step, use): any(change.is_breaking for change in compare_schemas(*two, name="x", at=(), use=use))
        for step, two in (
            ("narrower", (pair[0](wide), pair[1](narrow))),
            ("wider", (pair[0](narrow), pair[1](wide))),
        )
        for use in (SENT, READ)
    }

    assert told == {
        ("narrower", SENT): True,
        ("narrower", READ): False,
        ("wider", SENT): False,
        ("wider", READ): True,
    }


SAME: list[tuple[Json, Json]] = [
    ({"type": "string", "maxLength": 2}, {"type": ["string"], "maxLength": 2}),
    *((one(LISTED), other(LISTED)) for one, other in itertools.combinations(NULLABLE.values(), 2)),
    *(({}, {keyword: 0}) for keyword in ("minLength", "minItems", "minProperties")),
    ({"anyOf": [A, B]}, {"anyOf": [B, A]}),
    ({"anyOf": [A, B]}, {"anyOf": [A, B, A]}),
    (
        {"anyOf": [{"type": "array", "items": A}, {"type": "array", "items": B}]},
        {"anyOf": [{"type": "array", "items": B}, {"type": "array", "items": A}]},
    ),
    ({"anyOf": [A, LISTED], "maxLength": 2}, {"anyOf": [A | {"maxLength": 2}, LISTED | {"maxLength": 2}]}),
    (
        {"type": ["string", "integer"], "maxLength": 2},
        {"anyOf": [{"type": "integer"}, {"type": "string", "maxLength": 2}]},
    ),
    (
        {"type": "string"},
        {"x-welkin-open-enum": True, "x-welkin-source": {}, "anyOf": [A, {"type": "string"}]},
    ),
]


@pytest.mark.parametrize(("one", "other"), SAME, ids=str)
def test_what_means_the_same_is_no_alarm(one: Json, other: Json) -> None:
    """In either direction, for who sends and who reads."""
    told = [
        change
        for two in ((one, other), (other, one))
        for use in (SENT, READ)
        for change in compare_schemas(*two, name="x", at=(), use=use)
        if change.is_breaking
    ]

    assert told == []


def keywords() -> set[str]:
    """All that JSON Schema and OpenAPI have for schemas."""
    drafts = [name for name in REGISTRY if name.startswith("https://json-schema.org/draft/2020-12/meta/")]
    known = {word for name in drafts for word in cast("Json", REGISTRY[name].contents).get("properties", {})}
    assert len(known) > 40
    return known | {"discriminator", "xml", "externalDocs", "example"}


# What says nothing about a value: to people, or how a schema is found.
SILENT = {
    *("title", "description", "deprecated", "examples", "example", "externalDocs", "xml", "$comment"),
    *("$anchor", "$defs", "$dynamicAnchor", "$id", "$schema", "$vocabulary", "minContains", "maxContains"),
}
VALUES: Json = {
    **{key: [{"type": "string"}] for key in ("allOf", "anyOf", "oneOf", "prefixItems")},
    **{key: {"a": {"type": "string"}} for key in ("properties", "patternProperties", "dependentSchemas")},
    **dict.fromkeys(("readOnly", "writeOnly", "uniqueItems"), True),
    **{key: ["a"] for key in ("required", "enum")},
    **dict.fromkeys(("pattern", "format", "contentMediaType", "contentEncoding", "type", "const"), "string"),
    **dict.fromkeys(("$ref", "$dynamicRef"), "#/components/schemas/A"),
    **dict.fromkeys(("additionalProperties", "unevaluatedProperties", "unevaluatedItems"), False),
    "dependentRequired": {"a": ["b"]},
    "discriminator": {"propertyName": "kind"},
    "default": 1,
}


@pytest.mark.parametrize("keyword", sorted(keywords() - SILENT))
def test_no_keyword_is_overlooked(keyword: str) -> None:
    """Whatever is asked of a value, that it is asked now is told, and that it is asked no longer."""
    number = keyword.startswith(("min", "max", "exclusive", "multiple"))
    schema = {keyword: VALUES.get(keyword, 2 if number else {"type": "string"})}
    both = Use(is_sent=True, is_read=True)

    told = [
        any(change.is_breaking for change in compare_schemas(*two, name="x", at=(), use=both))
        for two in (({}, schema), (schema, {}))
    ]

    expected = {"readOnly": [True, False], "writeOnly": [True, False], "properties": [False, True]}
    assert told == expected.get(keyword, [True, True])


def test_a_member_that_was_read_only_must_be_sent_now() -> None:
    """Where it is required, which nobody had to heed before."""
    before = {"properties": {"a": {"readOnly": True}}, "required": ["a"]}
    after = {"properties": {"a": {}}, "required": ["a"]}

    told = [list(compare_schemas(before, after, name="x", at=(), use=use)) for use in (SENT, READ)]

    assert [[change.is_breaking for change in one] for one in told] == [[True], [False]]


@pytest.mark.parametrize("name", BUNDLES)
def test_whatever_is_taken_out_of_any_schema_is_told(name: str) -> None:
    """Every member of every schema, one at a time."""
    before = json.loads(BUNDLES[name])
    missed: list[str] = []
    count = 0
    for title, value in before["components"]["schemas"].items():
        for removed in value.get("properties", {}):
            kept = {key: one for key, one in value["properties"].items() if key != removed}
            changed = {**value, "properties": kept}
            found = compare_schemas(value, changed, name=title, at=(), use=Use(is_sent=True, is_read=True))
            count += 1
            if f"{title}.{removed}: member removed" not in {one.message for one in found if one.is_breaking}:
                missed.append(f"{title}.{removed}")

    assert missed == []
    assert count > 300
