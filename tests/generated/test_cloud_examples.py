"""Every answer that the Cloud API's document shows, read by the code that was generated from it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from tests.operations import APIS
from welkin_cloud_api.operations import TABLE
from welkin_runtime.decoding import Model
from welkin_runtime.operations import Operation
from welkin_runtime.types import Tolerated

DOCUMENT = json.loads(
    Path(__file__).parents[2].joinpath("spec/dist/welkin-cloud-api.openapi.json").read_text("utf-8")
)


def resolve(node: dict[str, Any]) -> dict[str, Any]:
    while "$ref" in node:
        target: Any = DOCUMENT
        for step in node["$ref"].removeprefix("#/").split("/"):
            target = target[step]
        node = target
    return node


OPERATIONS = {operation.id: operation for operation in TABLE}


def operations() -> Iterator[tuple[str, str, dict[str, Any]]]:
    for path, item in DOCUMENT["paths"].items():
        for method, operation in item.items():
            if "operationId" in operation:
                yield path, method, operation


def shown() -> Iterator[Any]:
    """(operation, JSON of one example) of every success."""
    for _, _, operation in operations():
        for status, response in operation["responses"].items():
            media = resolve(response).get("content", {}).get("application/json", {})
            for name, example in media.get("examples", {}).items():
                if status.startswith("2"):
                    value = resolve(example)["value"]
                    yield pytest.param(
                        operation["operationId"], value, id=f"{operation['operationId']}-{status}-{name}"
                    )


def records(operation: Operation, value: Any) -> list[Any]:
    """What is handed to the reader: the records of a page, or the whole answer."""
    pagination = operation.pagination
    if pagination is None:
        return [value]
    for step in pagination.items:
        value = value[step]
    assert isinstance(value, list)
    return value


def plain(value: Any) -> Any:
    return [plain(item) for item in value] if isinstance(value, list) else _plain_record(value)


def _plain_record(value: Any) -> Any:
    return value.to_dict() if isinstance(value, Model) else value


def unspelled(value: Any) -> Any:
    """The same JSON with its times spelled one way."""
    if isinstance(value, dict):
        return {name: unspelled(item) for name, item in value.items()}
    if isinstance(value, list):
        return [unspelled(item) for item in value]
    if isinstance(value, str) and len(value) > 18 and value[10:11] == "T":
        return datetime.fromisoformat(value).astimezone(UTC)
    return value


def test_every_operation_is_in_the_table() -> None:
    """None is missing, and each knows what the document says of it; the instance before its path is told by its scope."""
    described = {
        operation["operationId"]: (operation["x-welkin-method"], method.upper(), path, operation["tags"][0])
        for path, method, operation in operations()
    }
    made = {
        name: (
            operation.name,
            operation.method,
            {"instance": "/{instanceName}", "tenant": ""}[operation.scope] + operation.path,
            operation.category,
        )
        for name, operation in OPERATIONS.items()
    }

    assert made == described
    assert len(made) == APIS[1].count


@pytest.mark.parametrize(("operation_id", "value"), list(shown()))
def test_an_answer_is_read_without_a_surprise_and_given_back(operation_id: str, value: Any) -> None:
    """Every member is where the document says, of its kind, and nothing is lost on the way to a dict."""
    operation = OPERATIONS[operation_id]

    for record in records(operation, value):
        tolerated: list[Tolerated] = []
        read = operation.read(record, tolerated)
        assert tolerated == []
        assert unspelled(plain(read)) == unspelled(record)


def test_every_operation_knows_its_scope_and_whether_it_needs_a_token() -> None:
    """The tenant's own paths are those below admin; the token call alone goes without a token."""
    for name, operation in OPERATIONS.items():
        assert operation.scope == ("tenant" if operation.path.startswith("/admin/") else "instance"), name
        assert operation.needs_token == (name != "exchangeToken")
