"""
The Cloud API's document against two tables: which operations there are, and what recorded answers look like.

cloud_api_operations.json lists route, method of the client, evidence and page shape of every operation under its
category. cloud_api_recorded.json repeats the recorded shapes member by member; values made from it have to be valid
where the document says such a shape is answered, and values that a recording rules out have to be refused.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import jsonschema_rs
import pytest

from tests.recorded import TABLE, Place, looser, members_of, places, unlike_all, values_at

if TYPE_CHECKING:
    from conftest import Document

HERE = Path(__file__).parent
CATEGORIES: dict[str, dict[str, list[str]]] = json.loads(
    (HERE / "cloud_api_operations.json").read_text("utf-8")
)
OPERATIONS = {id: (category, *facts) for category, found in CATEGORIES.items() for id, facts in found.items()}
PLAIN: dict[str, tuple[Any, Any]] = {
    "string": ("x", []),
    "message-id": ("IM0123456789abcdef0123456789abcdef", []),
    "instant": ("2022-07-26T20:05:53.277Z", []),
    "local": ("2022-06-28T07:00:00.000-07:00", []),
    "boolean": (True, []),
    "integer": (1, []),
    "number": (1.5, []),
    "object": ({}, []),
    "array": ([], {}),
    "null": (None, []),
    "any": ("x", None),
}
"""For each type of the table a value that fits it and one that does not."""


def sample(kind: str, *, bare: bool) -> Any:
    """A value of a type of the table; *bare*: with null wherever it may be, and without what may be absent."""
    if kind.startswith("["):
        return [sample(kind[1:-1], bare=bare)]
    if not kind.startswith("@"):
        return PLAIN[kind][0]
    return {
        name: None if bare and may_be_null else sample(inner, bare=bare)
        for name, inner, may_be_null, may_be_absent in members_of(kind[1:])
        if not (bare and may_be_absent)
    }


def schema_at(document: Document, place: Place) -> dict[str, Any]:
    """The schema at one place of an answer."""
    schema = document.reply(document.operations[place.operation], place.status)["schema"]
    for step in place.path.replace("[]", ".[]").split("."):
        if step:
            schema = _inside(document, schema, step, place)
    return schema


def _inside(document: Document, schema: dict[str, Any], step: str, place: Place) -> dict[str, Any]:
    schema = document.resolve(schema)
    for branch in (*schema.get("anyOf", ()), *schema.get("allOf", ())):
        resolved = document.resolve(branch)
        if ("items" in resolved) if step == "[]" else (step in resolved.get("properties", {})):
            schema = resolved
    found = schema.get("items") if step == "[]" else schema.get("properties", {}).get(step)
    assert found is not None, f"{place}: the document has nothing at {step}"
    return found


def test_every_category_of_the_guide_is_a_tag_in_the_guides_order(cloud: Document) -> None:
    """32 of them, each with at least one operation."""
    tags = [tag["name"] for tag in cloud.value["tags"]]

    assert tags == list(CATEGORIES)
    assert len(tags) == 32
    assert {operation.value["tags"][0] for operation in cloud.operations.values()} == set(tags)


def test_the_operations_are_those_of_the_table(cloud: Document) -> None:
    """None is missing, none was made up; route, client method, category, evidence and page shape agree."""
    found = {
        id: (
            operation.value["tags"][0],
            f"{operation.method} {operation.path}",
            operation.value["x-welkin-method"],
            operation.value["x-welkin-evidence"],
            *_shape(operation.value.get("x-welkin-pagination")),
        )
        for id, operation in cloud.operations.items()
    }

    assert found == OPERATIONS


def _shape(pagination: dict[str, Any] | None) -> list[str]:
    if pagination is None:
        return []
    return [":".join(pagination[key] for key in ("style", "items") if key in pagination)]


def test_every_operation_and_schema_says_how_it_is_known(cloud: Document) -> None:
    """A level of evidence and a source."""
    operations = {id: operation.value for id, operation in cloud.operations.items()}

    for name, value in {**operations, **cloud.schemas}.items():
        assert value.get("x-welkin-evidence") in ("recorded", "documented", "assumed"), name
        assert value.get("x-welkin-source", {}).keys() == {"document", "section"}, name


def test_every_operation_has_an_example(cloud: Document) -> None:
    """Of its answer, of its body, or, where it has neither, of what its path is made of."""
    for id, operation in cloud.operations.items():
        holders = [*_media(cloud, operation.value), *_parameters(cloud, operation.path, operation.value)]
        assert any(holder.get("examples") for holder in holders), id


def _media(document: Document, operation: dict[str, Any]) -> Iterator[dict[str, Any]]:
    success = next(value for status, value in operation["responses"].items() if status.startswith("2"))
    for holder in (success, operation.get("requestBody", {})):
        yield from document.resolve(holder).get("content", {}).values()


def _parameters(document: Document, path: str, operation: dict[str, Any]) -> Iterator[dict[str, Any]]:
    item = document.value["paths"][path]
    for parameter in (*item.get("parameters", ()), *operation.get("parameters", ())):
        if (resolved := document.resolve(parameter))["name"] != "instanceName":
            yield resolved


@pytest.mark.parametrize("place", places(), ids=str)
def test_what_was_recorded_is_valid(place: Place, cloud: Document) -> None:
    """With every member filled, and with every null and every absence that was seen."""
    validator = jsonschema_rs.validator_for(cloud.standalone(schema_at(cloud, place)))

    for bare in (False, True):
        problems = [
            f"{list(error.instance_path)}: {error.message}"
            for error in validator.iter_errors(sample(f"@{place.shape}", bare=bare))
        ]
        assert problems == []


@pytest.mark.parametrize("place", places(), ids=str)
def test_what_no_recording_allows_is_refused(place: Place, cloud: Document) -> None:
    """A member that was always there cannot be missing, null where it never was, or of another type."""
    validator = jsonschema_rs.validator_for(cloud.standalone(schema_at(cloud, place)))
    right = sample(f"@{place.shape}", bare=False)

    accepted = [name for name, wrong in _wrong(place.shape, right) if validator.is_valid(wrong)]

    assert accepted == []


def _wrong(shape: str, right: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    for name, kind, may_be_null, may_be_absent in members_of(shape):
        if not may_be_absent:
            yield f"without {name}", {key: value for key, value in right.items() if key != name}
        if not may_be_null and name not in looser(shape):
            yield f"{name} null", {**right, name: None}
        if kind != "any":
            yield f"{name} of another type", {**right, name: PLAIN[kind][1] if kind in PLAIN else "x"}


@pytest.mark.parametrize("place", places(), ids=str)
def test_no_example_differs_from_what_was_recorded(place: Place, cloud: Document) -> None:
    """What was always there is in every example, and null only where null was seen."""
    examples = cloud.examples(cloud.reply(cloud.operations[place.operation], place.status))

    found = {
        name: problems
        for name, example in examples.items()
        for value in values_at(example, place.path)
        if (problems := unlike_all(place, value))
    }

    assert found == {}


def test_what_a_request_must_not_have_is_refused(cloud: Document) -> None:
    """The members that the live API refuses make a body invalid, with any value; the others of the record do not."""
    for id, names in TABLE["refused"].items():
        media = cloud.body(cloud.operations[id])
        validator = jsonschema_rs.validator_for(cloud.standalone(media["schema"]))
        for example in cloud.examples(media).values():
            assert validator.is_valid({**example, "duration": 1})
            assert [name for name in names if validator.is_valid({**example, name: None})] == []


def test_the_headers_for_browsers_are_the_recorded_ones(cloud: Document) -> None:
    """Told once, for all answers."""
    assert cloud.value["x-welkin-cross-origin"] == TABLE["headers"]


@pytest.mark.parametrize("id", TABLE["statuses"])
def test_the_status_of_success_is_the_recorded_one(id: str, cloud: Document) -> None:
    """And it is the only success; an answer that was recorded as empty has no content."""
    responses = cloud.operations[id].value["responses"]

    successes = [status for status in responses if status.startswith("2")]

    assert successes == [str(TABLE["statuses"][id])]
    assert ("content" in cloud.resolve(responses[successes[0]])) == (id not in TABLE["empty"])


@pytest.mark.parametrize("place", TABLE["errors"])
def test_a_recorded_error_is_described_where_it_occurs(place: str, cloud: Document) -> None:
    """The code is a documented one, and an example of it has the component and the details that were seen."""
    code, component, details = TABLE["errors"][place]
    id, status = place.split()
    examples = cloud.examples(cloud.reply(cloud.operations[id], status))

    entries = [entry for body in examples.values() for entry in body]
    mine = [entry for entry in entries if entry["errorCode"] == code]

    assert code in json.dumps(cloud.schemas["ErrorCode"])
    assert any(
        entry["componentType"] == component and set(entry["details"]) == set(details) for entry in mine
    )
