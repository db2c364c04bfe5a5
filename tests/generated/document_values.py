"""
JSON values out of a bundled document, and what an annotation allows: an oracle that asks neither codecs nor templates.

The values come from the schemas alone, the types from `typing.get_type_hints` alone.
"""

from __future__ import annotations

import datetime
import json
import types
import typing
from collections.abc import Iterator, Mapping
from functools import cache
from random import Random
from typing import Any

import attrs

import welkin_cloud_api.models as cloud
import welkin_data_api.models as data
from welkin_runtime.decoding import Model
from welkin_runtime.types import UNSET
from welkin_sdk.documents import load_document

PACKAGES = {"data-api": data, "cloud-api": cloud}
ODD: tuple[Any, ...] = (
    *(
        None,
        True,
        -1,
        1.5,
        float("nan"),
        float("inf"),
        10**400,
        "",
        "canary-7f3a",
        "2018-13-45",
        "1980-05-01",
    ),
    *("1980-05-01T00:00:00.000Z", "true", [], [None], [["canary-7f3a"]], {}, {"canary-7f3a": [1]}),
)
_DEEPEST = 4


def records() -> list[tuple[str, type[Model]]]:
    """Every record class of both APIs, with its document."""
    return [
        (document, kind)
        for document, package in PACKAGES.items()
        for name in sorted(package.__all__)
        if issubclass(kind := getattr(package, name), Model)
    ]


@cache
def content(document: str) -> dict[str, Any]:
    """The bundle of that name."""
    return load_document(document)


@cache
def hints(kind: type) -> Mapping[str, Any]:
    """The annotation of each attribute of a record, which is no ClassVar."""
    names = {field.name for field in attrs.fields(kind)}
    return {name: hint for name, hint in typing.get_type_hints(kind).items() if name in names}


def allows(hint: Any, value: Any) -> bool:
    """Whether *value* is what the annotation *hint* says, down to the last item."""
    origin, inner = typing.get_origin(hint), typing.get_args(hint)
    if hint is Any or hint is object:
        return value is not UNSET
    if origin in (typing.Union, types.UnionType):
        return any(allows(one, value) for one in inner)
    if origin is list:
        return isinstance(value, list) and all(allows(inner[0], one) for one in value)
    if origin is dict:
        return isinstance(value, dict) and all(
            allows(inner[0], key) and allows(inner[1], one) for key, one in value.items()
        )
    if hint is None or hint is type(None):
        return value is None
    if hint is datetime.date:  # a datetime is one to Python, and is no day
        return type(value) is datetime.date
    if hint is float:  # PEP 484: an int will do where a float is said; a NaN is no number of JSON
        return type(value) is int or (isinstance(value, float) and abs(value) < float("inf"))
    if hint is int:
        return type(value) is int
    return isinstance(value, hint)


def lies(record: Model) -> Iterator[str]:
    """Every attribute that can be read of *record*, and of the records in it, and is not as its annotation says."""
    nothing = object()
    for name, hint in hints(type(record)).items():
        value = getattr(record, name, nothing)
        if value is not nothing and not allows(hint, value):
            yield f"{type(record).__name__}.{name}"
        for one in value if isinstance(value, list) else [value]:
            if isinstance(one, Model):
                yield from lies(one)


class Values:
    """Draws JSON values that are as a document's schemas say."""

    def __init__(self, document: str, random: Random) -> None:
        self._content = content(document)
        self._random = random

    def of(self, name: str) -> dict[str, Any]:
        """An object as the schema of that *name* has it."""
        value: dict[str, Any] = self._draw({"$ref": f"#/components/schemas/{name}"}, 0)
        return value

    def mutated(self, value: dict[str, Any]) -> dict[str, Any]:
        """A copy of *value* in which one thing is missing, of another type, or too much, at any depth."""
        changed: dict[str, Any] = json.loads(json.dumps(value))
        places = list(_places(changed))
        holder, key = self._random.choice(places) if places else (changed, "new")
        if places and isinstance(holder, dict) and self._random.random() < 0.25:
            del holder[key]
        else:
            holder[key] = self._random.choice(ODD)
        return changed

    def _draw(self, schema: Any, depth: int) -> Any:
        schema = self._resolved(schema)
        if branches := schema.get("anyOf") or schema.get("oneOf"):
            return self._draw(self._random.choice(branches), depth)
        for word in ("const", "enum"):
            if word in schema:
                return schema[word] if word == "const" else self._random.choice(schema[word])
        kinds = schema.get("type", "object" if "properties" in schema else "string")
        kind = kinds if isinstance(kinds, str) else self._random.choice(kinds)
        return getattr(self, f"_draw_{kind}")(schema, depth)

    def _resolved(self, schema: Any) -> dict[str, Any]:
        while "$ref" in schema:
            schema = self._content["components"]["schemas"][schema["$ref"].rsplit("/", 1)[-1]]
        return dict(schema)

    def _draw_object(self, schema: Mapping[str, Any], depth: int) -> dict[str, Any]:
        required = schema.get("required", ())
        return {
            name: self._draw(member, depth + 1)
            for name, member in schema.get("properties", {}).items()
            if name in required or (depth < _DEEPEST and self._random.random() < 0.7)
        }

    def _draw_array(self, schema: Mapping[str, Any], depth: int) -> list[Any]:
        size = 0 if depth >= _DEEPEST else self._random.randrange(3)
        return [self._draw(schema.get("items", {}), depth + 1) for _ in range(size)]

    def _draw_string(self, schema: Mapping[str, Any], _depth: int) -> str:
        kind = schema.get("x-welkin-python-type") or schema.get("format")
        if kind in ("datetime", "local-datetime", "date-time"):
            return "2026-03-04T17:30:00.000Z" if kind != "local-datetime" else "2026-03-04T09:30:00.000-08:00"
        if kind == "date":
            return "2024-02-29"
        return self._random.choice(("", "text", "ä\u202e", "7"))

    def _draw_integer(self, _schema: object, _depth: int) -> int:
        return self._random.choice((0, 7, 2**70))

    def _draw_number(self, _schema: object, _depth: int) -> float:
        return self._random.choice((0, 2.5, -1))

    def _draw_boolean(self, _schema: object, _depth: int) -> bool:
        return self._random.random() < 0.5

    def _draw_null(self, _schema: object, _depth: int) -> None:
        return None


def _places(value: Any) -> Iterator[tuple[Any, Any]]:
    """(holder, key) of everything inside *value*."""
    for key, one in value.items() if isinstance(value, dict) else enumerate(value):
        yield value, key
        if isinstance(one, dict | list):
            yield from _places(one)
