"""
The bundled document as the Python generator should see it.

openapi-python-client knows neither open enums nor envelopes nor our time types, and warns or crashes on some of what a
good document holds. This module turns a bundle into the part of it that becomes Python, and changes nothing about names:

- a response is its record: envelopes and pages are taken apart by overlays, at one place;
- a file is no response, and the alternatives of a body are one body;
- the instance that a path begins with is known to the client, and is no argument of a call;
- an open enum is an enum (its template makes it open), and its closed twin `XValue` is the same class;
- `x-welkin-python-type` becomes the format that gives a datetime or a date;
- schemas that only envelopes, requests or errors of the wire need are left out.
"""

from __future__ import annotations

import copy
import re
from collections.abc import Iterator
from typing import Any, Literal, cast

from generator.page_shapes import WINDOW, branch_with_members, member_at, shape_of
from generator.references import reached, reference_to, resolve, schema_name
from generator.scope import INSTANCE, path_within

__all__ = [
    "answer_kind",
    "answer_schema",
    "body_media",
    "closed_twins",
    "operations",
    "python_view",
    "record_schema",
]

Json = dict[str, Any]

_METHODS = ("get", "put", "post", "delete", "patch")
_JSON = "application/json"
_FORMATS = {"datetime": "date-time", "local-datetime": "date-time", "date": "date"}


def python_view(bundle: Json) -> Json:
    """A document whose operations, models and enums are exactly those that the generated package holds."""
    view = copy.deepcopy(bundle)
    schemas: Json = view["components"]["schemas"]
    twins = closed_twins(schemas)
    for name, schema in schemas.items():
        schemas[name] = _plain_enum(schema, view) if schema.get("x-welkin-open-enum") else schema
    _spread_path_parameters(view)
    _leave_out_instance(view)
    records: list[Json | None] = []
    for _, _, operation in operations(view):
        records.append(record_schema(bundle, operation))
        # What is read is decided by our templates; the generator would copy it again and again.
        operation["responses"] = {"200": {"description": "the record"}}
        _merge_bodies(bundle, operation)
        operation["parameters"] = [_with_schema_description(p, view) for p in operation.get("parameters", [])]
    view = cast(Json, _rewrite(view, twins, _python_types(schemas)))
    webhooks = view.pop("webhooks", {})
    roots = [view["paths"], webhooks, *records, *_failures(bundle)]
    kept = {name for _, kind, name in reached(view, roots) if kind == "schemas"}
    view["components"] = {
        **{
            kind: parts
            for kind, parts in view["components"].items()
            if kind in ("parameters", "requestBodies")
        },
        "schemas": {name: view["components"]["schemas"][name] for name in sorted(kept)},
    }
    return view


def operations(document: Json) -> Iterator[tuple[str, str, Json]]:
    """Path, method in lower case, and operation, for every operation under paths."""
    for path, item in document["paths"].items():
        for method in _METHODS:
            if method in item:
                yield path, method, item[method]


def _spread_path_parameters(document: Json) -> None:
    for item in document["paths"].values():
        shared = item.pop("parameters", [])
        for method in _METHODS:
            if method in item:
                item[method]["parameters"] = [*shared, *item[method].get("parameters", [])]


def _leave_out_instance(document: Json) -> None:
    for _, _, operation in operations(document):
        told = operation.get("parameters", [])
        operation["parameters"] = [p for p in told if resolve(document, p).get("name") != INSTANCE]
    document["paths"] = {path_within(path): item for path, item in document["paths"].items()}


def closed_twins(schemas: Json) -> dict[str, str]:
    """`XValue` -> `X` for every open enum X that refers to its closed list of values."""
    twins: dict[str, str] = {}
    for name, schema in schemas.items():
        first = schema.get("anyOf", [{}])[0] if schema.get("x-welkin-open-enum") else {}
        if closed := schema_name(first):
            twins[closed] = name
    return twins


def answer_kind(bundle: Json, operation: Json) -> Literal["json", "none", "bytes"]:
    """What a success brings: JSON, nothing, or a file."""
    content = _success(bundle, operation).get("content", {})
    if not content:
        return "none"
    return "json" if _JSON in content else "bytes"


def answer_schema(bundle: Json, operation: Json) -> Json | None:
    """The schema of a success as it comes; None where it is no JSON."""
    schema = _success(bundle, operation).get("content", {}).get(_JSON, {}).get("schema")
    return cast("Json | None", schema)


def record_schema(bundle: Json, operation: Json) -> Json | None:
    """The schema of the one record in a success, taken out of its envelope, page or list; None where it is no JSON."""
    schema = answer_schema(bundle, operation)
    if schema is None:
        return None
    shape = shape_of(bundle, operation)
    envelope = operation.get("x-welkin-envelope", "none")
    if envelope != "none":
        printed = resolve(bundle, schema)["anyOf"][0]  # the printed form comes first
        if envelope == "record":
            return dict(printed)
        page = resolve(bundle, resolve(bundle, printed)["items"])
        return dict(page["properties"]["data"]["items"])
    if shape and shape.get("kind") != WINDOW:
        items = member_at(bundle, schema, shape.get("items", ""))
        return dict((items or {}).get("items", {}))
    plain = branch_with_members(bundle, schema)
    return dict(plain["items"]) if plain.get("type") == "array" else dict(schema)


def body_media(bundle: Json, operation: Json) -> Json:
    """Media type -> schema, reference followed, of each form an operation takes its body in."""
    body = resolve(bundle, operation.get("requestBody", {}))
    return {name: resolve(bundle, media["schema"]) for name, media in body.get("content", {}).items()}


def _success(bundle: Json, operation: Json) -> Json:
    for status, response in operation["responses"].items():
        if status.startswith("2"):
            return resolve(bundle, response)
    return {}


def _failures(bundle: Json) -> list[Json]:
    """The bodies of everything that is not a success: they are records too."""
    answers = [
        resolve(bundle, response)
        for _, _, operation in operations(bundle)
        for status, response in operation["responses"].items()
        if not status.startswith("2")
    ]
    schemas = [answer.get("content", {}).get(_JSON, {}).get("schema", {}) for answer in answers]
    return list({str(schema): schema for schema in schemas}.values())


def _merge_bodies(bundle: Json, operation: Json) -> None:
    """A body that comes as JSON or as a form is one body to the generator, with the members of both."""
    if "requestBody" not in operation:
        return
    media = body_media(bundle, operation)
    if len(media) < 2 or not any(name.startswith("multipart/") for name in media):
        return
    first, *others = media.values()
    properties = {
        name: raw for schema in (*others, first) for name, raw in schema.get("properties", {}).items()
    }
    merged = {"type": "object", "properties": properties, "required": first.get("required", [])}
    operation["requestBody"] = {"required": True, "content": {"multipart/form-data": {"schema": merged}}}


def _plain_enum(schema: Json, view: Json) -> Json:
    values = resolve(view, schema["anyOf"][0])
    described = {"description": schema["description"]} if "description" in schema else {}
    return {
        "type": "string",
        "enum": values["enum"],
        "x-enum-varnames": values.get("x-enum-varnames") or _member_names(values["enum"]),
        **described,
    }


def _member_names(values: list[str]) -> list[str]:
    """Python names of enum values; two spellings of one word (`no-show`, `no_show`) must not share a name."""
    names: list[str] = []
    for value in values:
        name = re.sub(r"\W+", "_", value).strip("_").upper()
        while name in names:
            name += "_ALIAS"
        names.append(name)
    return names


def _python_types(schemas: Json) -> dict[str, Json]:
    """Schemas that stand for a Python type of their own, as inline schemas."""
    return {
        name: {"type": "string", "format": _FORMATS[schema["x-welkin-python-type"]]}
        for name, schema in schemas.items()
        if "x-welkin-python-type" in schema
    }


def _rewrite(node: Any, twins: dict[str, str], python_types: dict[str, Json]) -> Any:
    if isinstance(node, list):
        return [_rewrite(item, twins, python_types) for item in node]
    if not isinstance(node, dict):
        return node
    name = schema_name(node)
    if name in python_types:
        siblings = {key: value for key, value in node.items() if key != "$ref"}
        return {**siblings, **python_types[name]}
    if name in twins:
        return {**node, "$ref": reference_to("schemas", twins[name])}
    if "x-welkin-python-type" in node and node.get("type") == "string":
        return {**node, "format": _FORMATS[node["x-welkin-python-type"]]}
    return {key: _rewrite(value, twins, python_types) for key, value in node.items() if key != "examples"}


def _with_schema_description(parameter: Json, view: Json) -> Json:
    """The generator reads a parameter's description from its schema alone."""
    inline = resolve(view, parameter)
    described = {"description": inline["description"]} if "description" in inline else {}
    return {**inline, "schema": {**inline["schema"], **described}}
