"""
Which resources there are, with their columns and filters, as the bundled document has them.

Pure: a document in, a catalogue out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

OTHER_COLUMN = "additional_properties"
"""The last column of every table of records: what the document does not know, as one JSON object."""


@dataclass(frozen=True)
class Resource:
    """
    One collection of the API.

    Attributes:
        name: as the client has it, e.g. "app_messages".
        id_pattern: what the ids look like; None when `get` does not exist or the document does not say.
        columns: the record's members in the document's order.
        plain_columns: those of them that hold one value, no list or object.
        filters: their names, as the client and the command line have them.
    """

    name: str
    can_get: bool
    can_find: bool
    id_pattern: re.Pattern[str] | None
    columns: tuple[str, ...]
    plain_columns: tuple[str, ...]
    filters: tuple[str, ...]


def read_catalogue(document: Mapping[str, Any]) -> dict[str, Resource]:
    """The resources of a bundled *document*, by name."""
    collections = sorted({_collection(path) for path in document["paths"]} - {"token"})
    resources = (_read_resource(document, name) for name in collections)
    return {resource.name: resource for resource in resources if resource.can_get or resource.can_find}


def _collection(path: str) -> str:
    return path.strip("/").split("/")[0]


def _read_resource(document: Mapping[str, Any], name: str) -> Resource:
    find = document["paths"].get(f"/{name}", {})
    get = document["paths"].get(f"/{name}/{{id}}", {})
    record = _record_schema(document, find["get"]) if "get" in find else {}
    properties: Mapping[str, Any] = record.get("properties", {})
    return Resource(
        name=name.replace("-", "_"),
        can_get="get" in get,
        can_find="get" in find,
        id_pattern=_id_pattern(document, get),
        columns=tuple(properties),
        plain_columns=tuple(key for key, schema in properties.items() if is_plain(document, schema)),
        filters=tuple(_filters(document, find)),
    )


def resolve(document: Mapping[str, Any], node: Mapping[str, Any]) -> Mapping[str, Any]:
    """*node*, or what it refers to."""
    while "$ref" in node:
        target: Any = document
        for step in str(node["$ref"]).removeprefix("#/").split("/"):
            target = target[step.replace("~1", "/").replace("~0", "~")]
        node = target
    return node


def _record_schema(document: Mapping[str, Any], operation: Mapping[str, Any]) -> Mapping[str, Any]:
    answer = resolve(document, operation["responses"]["200"])
    for branch in _branches(document, answer["content"]["application/json"]["schema"]):
        page = resolve(document, branch.get("items", branch))
        data = resolve(document, page.get("properties", {}).get("data", {}))
        if "items" in data:
            return resolve(document, data["items"])
    return {}


def _branches(document: Mapping[str, Any], schema: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
    schema = resolve(document, schema)
    if "anyOf" not in schema:
        yield schema
    for branch in schema.get("anyOf", ()):
        yield from _branches(document, branch)


def is_plain(document: Mapping[str, Any], schema: Mapping[str, Any]) -> bool:
    """Whether what *schema* describes is one value, no list or object."""
    # A branch without a type may hold anything.
    return all(_types(branch) - {"object", "array"} for branch in _branches(document, schema))


def types_of(document: Mapping[str, Any], schema: Mapping[str, Any]) -> set[str]:
    """The JSON types that *schema* names, null among them."""
    return set().union(*(_types(branch) for branch in _branches(document, schema)))


def _types(schema: Mapping[str, Any]) -> set[str]:
    declared = schema.get("type", [])
    return {declared} if isinstance(declared, str) else set(declared)


def _parameters(document: Mapping[str, Any], path: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
    for node in (*path.get("parameters", ()), *path.get("get", {}).get("parameters", ())):
        yield resolve(document, node)


def _id_pattern(document: Mapping[str, Any], path: Mapping[str, Any]) -> re.Pattern[str] | None:
    for parameter in _parameters(document, path):
        if parameter["in"] == "path":
            pattern = resolve(document, parameter["schema"]).get("pattern")
            return re.compile(pattern) if pattern else None
    return None


def _filters(document: Mapping[str, Any], path: Mapping[str, Any]) -> Iterator[str]:
    window = path.get("get", {}).get("x-welkin-pagination", {}).values()
    for parameter in _parameters(document, path):
        name = str(parameter["name"])
        if parameter["in"] == "query" and name not in window:
            yield str(parameter.get("x-welkin-python-name", name))
