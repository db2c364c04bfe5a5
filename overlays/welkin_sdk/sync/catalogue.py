"""
What can be mirrored: the collections of the document that have a Find, and what their records print.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

from attrs import field, frozen

from welkin_sdk.documents import load_document

__all__ = ["Resource", "resources"]


@frozen
class Resource:
    """
    One collection.

    Attributes:
        is_timed: its records print `updated_at`.
        has_get: one record can be asked for by its id.
        references: members that hold the id of another record, and of which collection it is; "any" where any may be.
    """

    name: str
    is_timed: bool
    has_get: bool
    references: Mapping[str, str] = field(factory=dict[str, str], hash=False)


@cache
def resources() -> Mapping[str, Resource]:
    """Every collection by its name."""
    document = load_document("data-api")
    return {resource.name: resource for resource in _found(document)}


def _found(document: Mapping[str, Any]) -> Iterator[Resource]:
    paths = document["paths"]
    for path, item in paths.items():
        if not str(item.get("get", {}).get("operationId", "")).startswith("find"):
            continue
        answer = _resolved(document, item["get"]["responses"]["200"])
        page = _resolved(document, answer["content"]["application/json"]["schema"])
        record = _record_of(document, page)
        has_get = "get" in paths.get(f"{path}/{{id}}", {})
        members = record["properties"]
        references = {
            name: str(member["x-welkin-references"])
            for name, member in members.items()
            if "x-welkin-references" in member
        }
        yield Resource(path.strip("/"), "updated_at" in members, has_get, references)


def _record_of(document: Mapping[str, Any], page: Mapping[str, Any]) -> Mapping[str, Any]:
    # A page is described in both of its forms; the last one is the page itself.
    envelope = _resolved(document, page["anyOf"][-1]) if "anyOf" in page else page
    return _resolved(document, envelope["properties"]["data"]["items"])


def _resolved(document: Mapping[str, Any], node: Mapping[str, Any]) -> Mapping[str, Any]:
    while "$ref" in node:
        found: Any = document
        for step in str(node["$ref"]).removeprefix("#/").split("/"):
            found = found[step]
        node = found
    return node
