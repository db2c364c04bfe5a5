"""References within a bundle are followed to their end, and what leads nowhere ends the walk."""

from __future__ import annotations

from typing import Any

import pytest

from generator.references import follow, reached, reference_to, references_in, resolve, schema_name


def ref(name: str, kind: str = "schemas") -> dict[str, Any]:
    return {"$ref": reference_to(kind, name)}


DOCUMENT: dict[str, Any] = {
    "components": {
        "schemas": {
            "Patient": {"properties": {"name": ref("Name"), "carers": {"items": ref("Patient")}}},
            "Name": ref("Text"),
            "Text": {"type": "string"},
            "Circle": ref("Round"),
            "Round": ref("Circle"),
        },
        "responses": {"Found": {"content": {"application/json": {"schema": ref("Patient")}}}},
    }
}


def test_a_chain_is_followed_to_its_end() -> None:
    """With the place of what stands there; what is no reference is itself."""
    assert follow(DOCUMENT, ref("Name")) == (("components", "schemas", "Text"), {"type": "string"})
    assert follow(DOCUMENT, {"type": "integer"}, ("here",)) == (("here",), {"type": "integer"})


@pytest.mark.parametrize("node", [ref("Nobody"), ref("Text", "nothing")])
def test_what_leads_nowhere_is_empty(node: dict[str, Any]) -> None:
    """The validator tells of it."""
    assert resolve(DOCUMENT, node) == {}


def test_a_circle_ends() -> None:
    """At one of its references."""
    assert resolve(DOCUMENT, ref("Circle")) in (ref("Circle"), ref("Round"))


def test_only_a_schema_has_a_schemas_name() -> None:
    """What refers to something else, or to nothing, has none."""
    nodes = (ref("Patient"), ref("Found", "responses"), {"$ref": 1}, {"$ref": "other.yaml"}, {})

    assert [schema_name(node) for node in nodes] == ["Patient", "", "", "", ""]


def test_what_is_reached_is_reached_once() -> None:
    """Through others and in circles; references alone are told as they are."""
    found = reached(DOCUMENT, [ref("Found", "responses")])

    assert found == {
        ("components", "responses", "Found"),
        *(("components", "schemas", name) for name in ("Patient", "Name", "Text")),
    }
    assert list(references_in([ref("Text"), {"x": [ref("Text")]}])) == [("components", "schemas", "Text")] * 2
