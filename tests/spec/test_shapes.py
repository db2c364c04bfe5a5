"""What other languages' generators stumble over, counted in the bundles as they are, without our own rules."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import jsonschema_rs
import pytest

from generator.documents import DOCUMENTS

ROOT = Path(__file__).parent.parent.parent
BUNDLES = {document.name: json.loads((ROOT / document.bundle).read_text("utf-8")) for document in DOCUMENTS}
PLAIN = {"string", "integer", "number", "boolean"}

Json = dict[str, Any]
Place = tuple[str, ...]


def nodes(value: Any, at: Place = ()) -> Iterator[tuple[Place, Json]]:
    """Every object of a document but those in examples, with the way to it."""
    if isinstance(value, dict):
        yield at, value
        for key, inner in value.items():
            is_member = at[-1:] == ("properties",)
            if is_member or not (key in ("example", "examples") or key.startswith("x-")):
                yield from nodes(inner, (*at, key))
    elif isinstance(value, list):
        for number, inner in enumerate(value):
            yield from nodes(inner, (*at, str(number)))


def without_null(node: Json) -> list[Any]:
    kinds = node.get("type", [])
    branches = [*node.get("anyOf", []), *node.get("oneOf", []), *node.get("allOf", [])]
    told = branches or ([kinds] if isinstance(kinds, str) else kinds)
    return [one for one in told if one not in ("null", {"type": "null"})]


@pytest.mark.parametrize("name", BUNDLES)
def test_every_body_and_every_choice_has_a_name(name: str) -> None:
    """No choice, no object with members and no list stands where a generator would have to invent a name."""
    anonymous = []
    for at, node in nodes(BUNDLES[name]):
        is_component = at[:2] == ("components", "schemas") and len(at) == 3
        is_names = at[-1:] == ("properties",) and at[-2:-1] != ("properties",)
        if is_component or is_names or "$ref" in node:
            continue
        is_body = at[-1:] == ("schema",) and at[-3:-2] == ("content",)
        if (
            (len(without_null(node)) > 1)
            or "properties" in node
            or (is_body and node.get("type") not in PLAIN)
        ):
            anonymous.append("/".join(at))

    assert anonymous == []


@pytest.mark.parametrize(("name", "count"), [("data-api", 8), ("cloud-api", 54)])
def test_every_open_enum_refers_to_its_values_by_name(name: str, count: int) -> None:
    """The values of the open enum X are the closed enum XValue; there is no other list of values than a named one."""
    schemas = BUNDLES[name]["components"]["schemas"]
    opened = {at: node for at, node in nodes(BUNDLES[name]) if node.get("x-welkin-open-enum") is True}
    closed = {at for at, node in nodes(BUNDLES[name]) if isinstance(node.get("enum"), list)}

    assert len(opened) == count
    for at, node in opened.items():
        assert at[:2] == ("components", "schemas")
        assert node["anyOf"] == [{"$ref": f"#/components/schemas/{at[2]}Value"}, {"type": "string"}]
        assert schemas[f"{at[2]}Value"]["enum"]
    assert {at[:2] for at in closed} <= {("components", "schemas")}
    assert {len(at) for at in closed} == {3}


def closed(value: Any, *, is_schema: bool = True) -> Any:
    """The same schemas, objects without a word about further members forbidding them."""
    if isinstance(value, list):
        return [closed(item) for item in value]
    if not isinstance(value, dict):
        return value
    copied = {
        key: closed(item, is_schema=key != "properties" or not is_schema) for key, item in value.items()
    }
    if is_schema and "properties" in copied and "additionalProperties" not in copied:
        copied["additionalProperties"] = False
    return copied


def shown(bundle: Json) -> Iterator[tuple[str, Json, Any]]:
    """Every example beside a schema: its place, the schema and the value."""
    for at, node in nodes(bundle):
        if not isinstance(node.get("schema"), dict):
            continue
        if "example" in node:
            yield "/".join(at), node["schema"], node["example"]
        for key, example in node.get("examples", {}).items():
            if "$ref" in example:
                example = bundle["components"]["examples"][example["$ref"].rsplit("/", 1)[1]]
            yield "/".join((*at, key)), node["schema"], example["value"]


@pytest.mark.parametrize(("name", "at_least"), [("data-api", 80), ("cloud-api", 400)])
def test_no_example_has_a_member_that_its_schema_lacks(name: str, at_least: int) -> None:
    """Every example still fits when objects are closed that do not say they are open."""
    bundle = BUNDLES[name]
    components = {"schemas": closed_components(bundle)}
    misfits, count = [], 0
    for place, schema, value in shown(bundle):
        count += 1
        checked = {**closed(schema), "components": components}
        if not jsonschema_rs.Draft202012Validator(checked).is_valid(value):
            misfits.append(place)

    assert misfits == []
    assert count >= at_least


def closed_components(bundle: Json) -> Json:
    return {name: closed(schema) for name, schema in bundle["components"]["schemas"].items()}
