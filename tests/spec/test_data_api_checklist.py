"""
The document against a table of the reference's facts, both ways: nothing missing, nothing added, no type or flag changed.

data_api_checklist.json repeats the published tables row by row, with the reference's own type labels. Where the document
departs from them on purpose, the row stands among the table's deviations, with the number of the contradiction it settles.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from conftest import Document, Operation

TABLE: dict[str, Any] = json.loads(Path(__file__).with_name("data_api_checklist.json").read_text("utf-8"))

# What a label of the reference comes to. A reply is read leniently: there all text is a plain string.
ALIASES = {
    "address_state": "state", "anything": "json", "birthday": "isodate", "country": "string", "date": "isodate",
    "email": "string", "list(object)": "array of object", "name": "string", "phone": "string",
    "provider_code": "string", "timezone": "string", "object care_flow": "object", "array of goal": "array of object",
    "array of intervention": "array of object", "array of task": "array of object",
    "array of integration_error": "array of object",
}  # fmt: skip
PLAIN_IN_REPLIES = ("guid", "state", "zip_code")
NAMED_TYPES = {
    "Guid": "guid", "Timestamp": "isodatetime", "TimestampRequest": "isodatetime", "Day": "isodate",
    "DayRequest": "isodate", "StateRequest": "state", "ZipCodeRequest": "zip_code", "JsonValue": "json",
}  # fmt: skip
NESTED_SCHEMAS = {
    "care_flow": "CareFlowPlan", "goal": "CareFlowGoal", "intervention/task": "CareFlowTask",
    "integration_error": "IntegrationError",
}  # fmt: skip

Members = dict[str, dict[str, Any]]


def table_members(place: str, on: str) -> Members:
    """What the table says a record, body or find has; *on* is record, create, update or find."""
    rows = TABLE["resources"].get(place) or TABLE["nested"][place]
    members = dict(
        filter(None, (_record_row(row) if on == "record" else _request_row(row, on) for row in rows))
    )
    for deviation in TABLE["deviations"]:
        if (deviation["at"], deviation["on"]) == (place, on):
            _deviate(members, deviation)
    return members


def _record_row(row: dict[str, Any]) -> tuple[str, dict[str, Any]] | None:
    if "type" not in row:
        return None
    label = ALIASES.get(row["type"], row["type"])
    return row["name"], {
        "type": "string" if label in PLAIN_IN_REPLIES else label,
        "required": not row["null"] and not row.get("optional", False),
        "null": row["null"],
        "deprecated": row.get("deprecated", False),
    }


def _request_row(row: dict[str, Any], on: str) -> tuple[str, dict[str, Any]] | None:
    if on not in row:
        return None
    need, *rest = row[on].split()
    labels = [word for word in rest if word != "D"] or [row["type"]]
    return row["name"], {
        "type": ALIASES.get(labels[0], labels[0]),
        "required": need == "R",
        "null": False,
        "deprecated": "D" in rest,
    }


def _deviate(members: Members, deviation: dict[str, Any]) -> None:
    name = deviation["member"]
    if "add" in deviation:
        assert name not in members, f"{deviation['because']} adds what the table has"
        members[name] = {"required": False, "null": False, "deprecated": False, **deviation["add"]}
    else:
        changed = {**members[name], **deviation["set"]}
        assert changed != members[name], f"{deviation['because']} changes nothing"
        members[name] = changed


def schema_members(document: Document, name: str) -> Members:
    """What a schema of the document has, in the words of the table."""
    schema = document.schemas[name]
    return {
        member: {
            "type": label_of(document, value),
            "required": member in schema.get("required", ()),
            "null": accepts_null(value),
            "deprecated": value.get("deprecated", False),
        }
        for member, value in schema["properties"].items()
    }


def filter_members(document: Document, operation: Operation) -> Members:
    """The filters of a find, without its window and size."""
    parameters = [document.resolve(parameter) for parameter in operation.value["parameters"]]
    return {
        parameter["name"]: {
            "type": label_of(document, parameter["schema"]),
            "required": parameter["required"],
            "null": accepts_null(parameter["schema"]),
            "deprecated": parameter.get("deprecated", False),
        }
        for parameter in parameters
        if not parameter["name"].startswith("page[")
    }


def accepts_null(schema: dict[str, Any]) -> bool:
    return "null" in schema.get("type", ()) or {"type": "null"} in schema.get("anyOf", ())


def label_of(document: Document, schema: dict[str, Any]) -> str:
    """The label that the table would have for a schema."""
    branches = [branch for branch in schema.get("anyOf", ()) if branch != {"type": "null"}]
    if branches:
        return " or ".join(label_of(document, branch) for branch in branches)
    if "$ref" in schema:
        return _label_of_component(document, schema["$ref"].rsplit("/", 1)[1])
    kinds = (
        [schema["type"]]
        if isinstance(schema["type"], str)
        else [kind for kind in schema["type"] if kind != "null"]
    )
    if kinds == ["array"]:
        return f"array of {label_of(document, schema['items'])}"
    return " or ".join(kinds)


def _label_of_component(document: Document, name: str) -> str:
    schema = document.schemas[name]
    if name in NAMED_TYPES:
        return NAMED_TYPES[name]
    if schema.get("x-welkin-open-enum") or "enum" in schema:
        return "enum"
    if "anyOf" in schema:
        return label_of(document, schema)
    return str(schema["type"])


COLLECTIONS = sorted(TABLE["resources"])


@pytest.mark.parametrize("collection", COLLECTIONS)
def test_a_record_has_exactly_the_fields_of_the_table(document: Document, collection: str) -> None:
    """Type, nullability, presence and deprecation of every field of a reply."""
    assert schema_members(document, document.noun(collection)) == table_members(collection, "record")


@pytest.mark.parametrize("place", sorted(TABLE["nested"]))
def test_a_nested_object_has_exactly_the_fields_of_the_table(document: Document, place: str) -> None:
    """The same for what records hold inside."""
    assert schema_members(document, NESTED_SCHEMAS[place]) == table_members(place, "record")


@pytest.mark.parametrize("on", ["create", "update"])
@pytest.mark.parametrize("collection", COLLECTIONS)
def test_a_body_has_exactly_the_members_of_the_table(document: Document, collection: str, on: str) -> None:
    """Type, need and deprecation of every member of a request; no body where the table has none."""
    expected = table_members(collection, on)
    name = document.noun(collection) + on.title()

    assert (schema_members(document, name) if name in document.schemas else {}) == expected


@pytest.mark.parametrize("collection", COLLECTIONS)
def test_a_find_has_exactly_the_filters_of_the_table(document: Document, collection: str) -> None:
    """Type and deprecation of every filter."""
    operation = document.at("GET", f"/{collection}")

    assert filter_members(document, operation) == table_members(collection, "find")


@pytest.mark.parametrize("collection", COLLECTIONS)
def test_a_find_takes_the_window_and_the_size(document: Document, collection: str) -> None:
    """The three page parameters are on every find, under the names its pagination gives."""
    operation = document.at("GET", f"/{collection}").value
    pages = [document.resolve(parameter)["name"] for parameter in operation["parameters"]][-3:]

    assert pages == ["page[from]", "page[to]", "page[size]"]
    assert operation["x-welkin-pagination"] == dict(
        zip(("style", "from", "to", "size"), ["window", *pages], strict=True)
    )


def test_every_deviation_is_used() -> None:
    """A deviation that no test applies would excuse nothing and read as if it did."""
    places = {(deviation["at"], deviation["on"]) for deviation in TABLE["deviations"]}

    assert places <= {
        (place, on) for place in COLLECTIONS for on in ("record", "create", "update", "find")
    } | {(place, "record") for place in TABLE["nested"]}


def test_the_operations_are_those_of_the_table(document: Document) -> None:
    """41 operations, each at its method and path."""
    actual = {f"{found.method} {found.path}" for found in document.operations.values()}

    assert len(document.operations) == 41
    assert actual == set(TABLE["operations"].values())


def test_there_is_one_webhook(document: Document) -> None:
    """The update notification, and nothing else, is sent by Welkin."""
    assert [hook["post"]["operationId"] for hook in document.value["webhooks"].values()] == ["notifyUpdates"]


@pytest.mark.parametrize("enum", TABLE["enums"], ids=lambda enum: enum["schema"])
def test_an_enum_has_the_documented_values_and_stays_open(document: Document, enum: dict[str, Any]) -> None:
    """Replies may hold any other string; every value is explained."""
    schema = document.schemas[enum["schema"]]
    documented, anything = schema["anyOf"]
    documented = document.resolve(documented)
    explained = schema["description"] + documented.get("description", "")

    assert schema["x-welkin-open-enum"] is True
    assert anything == {"type": "string"}
    assert documented["enum"] == enum["values"]
    assert all(f"- `{value}`: " in explained for value in enum["values"])


@pytest.mark.parametrize("enum", TABLE["enums"], ids=lambda enum: enum["schema"])
def test_an_enum_is_closed_in_requests_only_where_the_reference_says_so(
    document: Document, enum: dict[str, Any]
) -> None:
    """A member of a body takes the closed schema or the open one, as the table has it."""
    for place in enum["members"]:
        schema, member = place.split(".")
        is_closed_request = enum["request"] == "closed" and schema.endswith(("Create", "Update"))
        text = json.dumps(document.schemas[schema]["properties"][member])
        assert f'schemas/{enum["schema"]}{"Value" if is_closed_request else ""}"' in text


def test_an_added_member_says_where_it_comes_from(document: Document) -> None:
    """Its source is not that of the schema around it: later pages, or traffic."""
    for deviation in TABLE["deviations"]:
        if "add" in deviation and deviation["on"] == "find":
            parameters = document.at("GET", f"/{deviation['at']}").value["parameters"]
            found = {each["name"]: each for each in map(document.resolve, parameters)}
            source = found[deviation["member"]]["x-welkin-source"]
            assert source["document"] == "data-api-v1-wire"
        elif "add" in deviation:
            suffix = "" if deviation["on"] == "record" else deviation["on"].title()
            schema = document.schemas[document.noun(deviation["at"]) + suffix]
            source = schema["properties"][deviation["member"]]["x-welkin-source"]
            assert source["document"] == "data-api-v1-later"


def test_error_codes_stand_on_the_responses_of_their_status(document: Document) -> None:
    """Each status names its codes, has an example of each, and the open enum knows them all."""
    assert document.schemas["ErrorCodeValue"]["enum"] == list(TABLE["error_codes"])
    for operation in document.operations.values():
        for status in operation.value["responses"].keys() - {"200"}:
            codes = {code for code, at in TABLE["error_codes"].items() if str(at) == status}
            response = document.resolve(operation.value["responses"][status])
            assert set(response["x-welkin-codes"]) == codes
            assert codes <= document.examples(document.reply(operation, status)).keys()
