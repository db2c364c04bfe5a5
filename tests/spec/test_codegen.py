"""
The document for generators says what the bundle says: compared operation by operation, member by member.

The two are read by code of this file alone, which knows of the derivation what its docstring promises and nothing else.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from generator.documents import DOCUMENTS
from tests.operations import APIS

ROOT = Path(__file__).parent.parent.parent
PAIRS = {
    document.name: tuple(
        json.loads((ROOT / path).read_text("utf-8")) for path in (document.bundle, document.codegen)
    )
    for document in DOCUMENTS
}
METHODS = ("get", "put", "post", "delete", "patch")
# Media types that the derived document lacks, since no generator copes with two for one body.
SECOND_MEDIA_TYPES = {("createEmail", "multipart/form-data")}

Json = dict[str, Any]
Facts = dict[str, tuple[Any, ...]]


def resolve(document: Json, node: Json) -> Json:
    while "$ref" in node:
        kind, name = node["$ref"].split("/")[-2:]
        node = document["components"][kind][name]
    return node


def operations(document: Json) -> Iterator[tuple[str, Json]]:
    """Method and path, and the operation, its path's parameters included."""
    for path, item in document["paths"].items():
        for method in METHODS:
            if method in item:
                shared = [*item.get("parameters", []), *item[method].get("parameters", [])]
                yield f"{method} {path}", {**item[method], "parameters": shared}


def told(document: Json, schema: Json, *, wire: bool = False) -> Facts:
    """By its dotted path, what is said of each member: its type, whether null is allowed, whether it is required."""
    found: Facts = {}
    _tell(document, schema, "", True, found, (), wire)
    return found


def _tell(
    document: Json, schema: Json, at: str, required: bool, found: Facts, above: tuple[int, ...], wire: bool
) -> None:
    schema, nullable = _read(document, schema, wire)
    kind = _kind(schema)
    closed = tuple(schema.get("enum", ())) or ((schema["const"],) if "const" in schema else ())
    found[at] = (
        kind,
        nullable and kind != "anything",
        required,
        closed,
        schema.get("format"),
        schema.get("minLength"),
    )
    if id(schema) in above:
        return  # what holds itself has been told
    above = (*above, id(schema))
    if kind == "anything":
        return
    for name, member in schema.get("properties", {}).items():
        _tell(document, member, f"{at}.{name}", name in schema.get("required", ()), found, above, wire)
    if "items" in schema:
        _tell(document, schema["items"], f"{at}[]", True, found, above, wire)
    others = schema.get("additionalProperties")
    if isinstance(others, dict):
        _tell(document, others, f"{at}.*", True, found, above, wire)
    elif others is not None:
        found[f"{at}.*"] = (others,)


def _read(document: Json, schema: Json, wire: bool) -> tuple[Json, bool]:
    """The schema behind references and around null; whether null is allowed."""
    nullable = False
    while True:
        nullable = nullable or bool(schema.get("nullable"))
        branches = [b for b in schema.get("anyOf", schema.get("allOf", ())) if b != {"type": "null"}]
        nullable = nullable or {"type": "null"} in schema.get("anyOf", ())
        if "$ref" in schema:
            schema = resolve(document, {"$ref": schema["$ref"]})
        elif schema.get("x-welkin-open-enum"):
            return {"type": "string"}, nullable
        elif wire and len(branches) > 1 and all("$ref" in branch for branch in branches):
            schema, wire = branches[-1], False
        elif len(branches) == 1:
            schema = branches[0]
        else:
            kinds = schema.get("type")
            if isinstance(kinds, list) and "null" in kinds:
                return {**schema, "type": [kind for kind in kinds if kind != "null"]}, True
            return schema, nullable


def _kind(schema: Json) -> str:
    kinds = schema.get("type", [])
    kinds = [kinds] if isinstance(kinds, str) else kinds
    return kinds[0] if len(kinds) == 1 else "anything"


def test_the_derived_document_is_3_0_without_our_own_words() -> None:
    """No keyword of 3.1, no union, no extension of ours, no pattern that looks ahead, no list of files with a length."""
    for _, derived in PAIRS.values():
        text = json.dumps(derived)
        assert derived["openapi"] == "3.0.3"
        assert not re.search(r'"(x-welkin-[^"]*|anyOf|oneOf|const|webhooks|examples?|propertyNames)":', text)
        assert '"type": [' not in text
        assert '"null"' not in text
        assert "(?!" not in text
        for schema in derived["components"]["schemas"].values():
            for member in schema.get("properties", {}).values():
                assert member.get("items", {}).get("format") != "binary" or "minItems" not in member
                # With a type beside the reference, openapi-python-client makes the member never null.
                assert "allOf" not in member or "type" not in member


@pytest.mark.parametrize(("name", "count"), [(api.document, api.count) for api in APIS])
def test_the_operations_are_the_same(name: str, count: int) -> None:
    """Method, path, name, tag, deprecation, statuses, headers, security and servers."""
    truth, derived = PAIRS[name]
    facts = [
        {
            where: (
                operation["operationId"],
                operation["tags"],
                operation.get("deprecated"),
                operation.get("security"),
                {
                    s: sorted(resolve(document, r).get("headers", ()))
                    for s, r in operation["responses"].items()
                },
            )
            for where, operation in operations(document)
        }
        for document in (truth, derived)
    ]

    assert len(facts[0]) == count
    assert facts[0] == facts[1]
    assert truth["servers"] == derived["servers"]
    assert truth["components"]["securitySchemes"] == derived["components"]["securitySchemes"]


@pytest.mark.parametrize("name", PAIRS)
def test_the_parameters_are_the_same(name: str) -> None:
    """Name, place, spelling, whether required, and type of each parameter of each operation."""
    facts = [
        {
            where: {
                (parameter["in"], parameter["name"]): (
                    parameter.get("required", False),
                    parameter.get("style"),
                    parameter.get("explode"),
                    parameter.get("description"),
                    told(document, parameter["schema"]),
                )
                for parameter in (resolve(document, p) for p in operation["parameters"])
            }
            for where, operation in operations(document)
        }
        for document in PAIRS[name]
    ]

    assert sum(map(len, facts[0].values())) > 70
    assert facts[0] == facts[1]


@pytest.mark.parametrize("name", PAIRS)
def test_the_members_of_bodies_are_the_same(name: str) -> None:
    """Type, null and `required` of each member of each body that is sent, at any depth."""
    truth, derived = PAIRS[name]
    left_out = set()
    for (where, before), (_, after) in zip(operations(truth), operations(derived), strict=True):
        then, now = (resolve(d, op.get("requestBody", {})) for d, op in ((truth, before), (derived, after)))
        assert then.get("required") == now.get("required")
        for media, content in then.get("content", {}).items():
            if media in now["content"]:
                assert told(truth, content["schema"]) == told(derived, now["content"][media]["schema"]), where
                assert content.get("encoding") == now["content"][media].get("encoding")
            else:
                left_out.add((before["operationId"], media))
        assert now.get("content", {}).keys() <= then.get("content", {}).keys()

    assert left_out == {pair for pair in SECOND_MEDIA_TYPES if name == "cloud-api"}


@pytest.mark.parametrize("name", PAIRS)
def test_the_members_of_answers_are_the_same(name: str) -> None:
    """The same for each answer of each status; of two forms, the wrapped one."""
    truth, derived = PAIRS[name]
    count = 0
    for (where, before), (_, after) in zip(operations(truth), operations(derived), strict=True):
        for status, response in before["responses"].items():
            then, now = resolve(truth, response), resolve(derived, after["responses"][status])
            assert then.get("content", {}).keys() == now.get("content", {}).keys()
            for media, content in then.get("content", {}).items():
                members = told(truth, content["schema"], wire=True)
                assert members == told(derived, now["content"][media]["schema"]), f"{where} {status}"
                count += len(members)

    assert count > 1000


@pytest.mark.parametrize("name", PAIRS)
def test_the_values_of_an_open_enum_are_told_in_words(name: str) -> None:
    """A string has no list of values, so that its description has one: each open enum that is read keeps its values."""
    truth, derived = PAIRS[name]
    described = json.dumps(derived)
    for schema_name, schema in truth["components"]["schemas"].items():
        if schema.get("x-welkin-open-enum"):
            values = truth["components"]["schemas"][f"{schema_name}Value"]["enum"]
            listed = ", ".join(f"`{value}`" for value in values)
            assert f"Known values: {listed}." in described, schema_name


def test_notifications_keep_their_type() -> None:
    """3.0 has no webhooks: they stand in `x-webhooks`, so that the type of the body is there to be generated."""
    truth, derived = PAIRS["data-api"]

    assert derived["x-webhooks"].keys() == truth["webhooks"].keys()
    assert {"DataUpdateNotification", "DataUpdateNotificationList"} <= derived["components"]["schemas"].keys()
