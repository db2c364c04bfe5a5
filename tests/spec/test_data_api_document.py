"""What holds for every operation and schema of the document, whatever it is about."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator

    from conftest import Document

VERSION_HEADERS = {"X-Current-API-Version", "X-API-Deprecated", "X-API-Discontinued"}
STATUSES = {"200", "400", "401", "403", "404", "500", "default"}


def parts_of(name: str, schema: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    """A schema and its members, each with a name for messages."""
    yield name, schema
    for member, value in schema.get("properties", {}).items():
        yield f"{name}.{member}", value


def test_every_operation_declares_every_failure(document: Document) -> None:
    """Only the token exchange, which names no record, cannot answer 404."""
    for operation in document.operations.values():
        missing = STATUSES - operation.value["responses"].keys()
        assert missing == ({"404"} if operation.id == "exchangeToken" else set())


def test_every_response_has_the_version_headers(document: Document) -> None:
    """The deprecation policy promises them on all responses."""
    for operation in document.operations.values():
        for response in operation.value["responses"].values():
            assert document.resolve(response)["headers"].keys() == VERSION_HEADERS


def test_every_request_and_response_has_an_example(document: Document) -> None:
    """Replies have one in both forms."""
    for operation in document.operations.values():
        if "requestBody" in operation.value:
            assert document.examples(document.body(operation))
        for status in operation.value["responses"]:
            assert document.examples(document.reply(operation, status))
        if operation.value["x-welkin-envelope"] != "none":
            assert {"printed", "wrapped"} <= document.examples(document.reply(operation)).keys()


def test_care_flows_have_an_example_in_each_vocabulary(document: Document) -> None:
    """Table and sample of the reference name goals' steps differently; both are shown."""
    examples = document.examples(document.reply(document.operations["getCareFlow"]))

    assert "tasks" in examples["printed"]["care_flow"]["goals"][0]
    assert "interventions" in examples["table"]["care_flow"]["goals"][0]


def test_everything_says_where_it_comes_from(document: Document) -> None:
    """Operations, webhooks and schemas name the document and section behind them."""
    webhooks = [hook["post"] for hook in document.value["webhooks"].values()]
    operations = [operation.value for operation in document.operations.values()]

    assert all(value.get("x-welkin-source") for value in [*operations, *webhooks, *document.schemas.values()])


def test_everything_is_described(document: Document) -> None:
    """Operations, parameters, schemas and every member of them say what they are."""
    for operation in document.operations.values():
        assert operation.value["summary"]
        assert operation.value["description"]
        for parameter in map(document.resolve, operation.value.get("parameters", ())):
            assert parameter["description"] == parameter["schema"]["description"]
    for name, schema in document.schemas.items():
        for place, value in parts_of(name, schema):
            assert value.get("description"), place


def test_deprecated_members_say_since_when_and_what_instead(document: Document) -> None:
    """The warning that a user gets is made of these two."""
    parameters = document.value["components"]["parameters"].values()
    members = [value for schema in document.schemas.values() for _, value in parts_of("", schema)]

    for value in (*parameters, *members):
        assert value.get("deprecated", False) == ("x-welkin-deprecated" in value)
        assert value.get("x-welkin-deprecated", {"since": "", "use": ""}).keys() == {"since", "use"}
