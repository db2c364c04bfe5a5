"""Every answer that the Cloud API's document shows, read by the code that was generated from it."""

from __future__ import annotations

import json
import pkgutil
from collections.abc import Iterator
from datetime import UTC, datetime
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

import welkin_cloud_api.api
from welkin_runtime.decoding import Model
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


def modules() -> dict[str, ModuleType]:
    """Every operation's module, by the operation's id."""
    found: dict[str, ModuleType] = {}
    for package in pkgutil.iter_modules(welkin_cloud_api.api.__path__, "welkin_cloud_api.api."):
        for module in pkgutil.iter_modules(import_module(package.name).__path__, f"{package.name}."):
            loaded = import_module(module.name)
            found[loaded.OPERATION.id] = loaded
    return found


MODULES = modules()


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


def records(module: ModuleType, value: Any) -> list[Any]:
    """What is handed to the reader: the records of a page, or the whole answer."""
    pagination = module.OPERATION.pagination
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


def test_every_operation_has_its_module() -> None:
    """None is missing, and each knows what the document says of it; the instance before its path is told by its scope."""
    described = {
        operation["operationId"]: (operation["x-welkin-method"], method.upper(), path, operation["tags"][0])
        for path, method, operation in operations()
    }
    made = {
        name: (
            module.OPERATION.name,
            module.OPERATION.method,
            {"instance": "/{instanceName}", "tenant": ""}[module.OPERATION.scope] + module.OPERATION.path,
            module.OPERATION.category,
        )
        for name, module in MODULES.items()
    }

    assert made == described
    assert len(made) == 215


@pytest.mark.parametrize(("operation_id", "value"), list(shown()))
def test_an_answer_is_read_without_a_surprise_and_given_back(operation_id: str, value: Any) -> None:
    """Every member is where the document says, of its kind, and nothing is lost on the way to a dict."""
    module = MODULES[operation_id]

    for record in records(module, value):
        tolerated: list[Tolerated] = []
        read = module.read_response(record, tolerated)
        assert tolerated == []
        assert unspelled(plain(read)) == unspelled(record)


def test_every_operation_knows_its_scope_and_whether_it_needs_a_token() -> None:
    """The tenant's own paths are those below admin; the token call alone goes without a token."""
    for name, module in MODULES.items():
        operation = module.OPERATION
        assert operation.scope == ("tenant" if operation.path.startswith("/admin/") else "instance"), name
        assert operation.needs_token == (name != "exchangeToken")
