"""What the document's own examples show: the designs and read-only records that a made-up clinic begins with."""

from __future__ import annotations

import copy
from collections.abc import Iterator, Mapping
from typing import Any

from welkin_sdk.sandbox.cloud.document import CloudDocument, CloudOperation
from welkin_sdk.sandbox.cloud.store import Record
from welkin_sdk.sandbox.core.document import JSON_TYPE


def example_records(
    document: CloudDocument, resource: str, *, verbs: tuple[str, ...] = ("list", "get")
) -> list[Record]:
    """The records of *resource* that the examples of its lists and reads show, each as fully as any of them does."""
    found: dict[str, Record] = {}
    for verb in verbs:
        operation = document.by_method.get((resource, verb))
        for value in _answers(document, operation) if operation else ():
            for record in _records(operation, value):
                key = str(record.get("id") or record.get("name"))
                found[key] = {**found.get(key, {}), **record}
    return [copy.deepcopy(record) for record in found.values()]


def example_requests(document: CloudDocument, operation_id: str) -> list[Record]:
    """The JSON bodies that the examples of an operation show."""
    operation = next((each for each in document.operations if each.id == operation_id), None)
    if operation is None or JSON_TYPE not in operation.bodies:
        return []
    media = document.node(operation.bodies[JSON_TYPE].removesuffix("/schema"))
    values = (document.resolved(example)["value"] for example in media.get("examples", {}).values())
    return [copy.deepcopy(value) for value in values if isinstance(value, dict)]


def _answers(document: CloudDocument, operation: CloudOperation) -> Iterator[Any]:
    response = document.resolved(document.node(f"{operation.pointer}/responses/{operation.status}"))
    examples: Mapping[str, Any] = response.get("content", {}).get(JSON_TYPE, {}).get("examples", {})
    for example in examples.values():
        yield document.resolved(example)["value"]


def _records(operation: CloudOperation | None, value: Any) -> list[Record]:
    paging = operation.paging if operation else None
    if paging is None:
        return [value] if isinstance(value, dict) else []
    for name in paging.items:
        value = value.get(name) if isinstance(value, dict) else None
    return [each for each in value or () if isinstance(each, dict)]
