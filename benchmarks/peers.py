"""
The records of a document as other libraries have them: whom our models are compared with.

openapi-python-client writes its own from the document that ours are written from. Those of pydantic and msgspec have
the members, names and types of ours, read off our classes.
"""

from __future__ import annotations

import importlib
import json
import subprocess
import sys
import types
from collections.abc import Callable
from datetime import date, datetime
from enum import StrEnum
from pathlib import Path
from typing import Any, Union, cast, get_args, get_origin, get_type_hints

import msgspec
import pydantic

from welkin_runtime.decoding import Model
from welkin_runtime.types import Unset

_ROOT = Path(__file__).parent.parent
_CONFIG = _ROOT / "spec" / "generators" / "openapi-python-client.yaml"


def stock_models(api: str, folder: Path, *, has_times: bool) -> Any:
    """
    The package of models that openapi-python-client writes into *folder*, by its own templates.

    Args:
        has_times: points in time have the format that it knows, so that it reads them as ours does; they stay texts by the
            document as it is, since what the server sends is not always of that format.
    """
    document = json.loads((_ROOT / "spec" / "dist" / f"welkin-{api}-api.openapi.json").read_bytes())
    # The models are all that is used.
    document["paths"] = {}
    if has_times:
        for schema in document["components"]["schemas"].values():
            if "datetime" in schema.get("x-welkin-python-type", ""):
                schema["format"] = "date-time"
    name = f"stock_{api}_{'timed' if has_times else 'plain'}"
    path = folder / f"{name}.json"
    path.write_text(json.dumps(document))
    command = [str(Path(sys.executable).with_name("openapi-python-client")), "generate"]
    command += [
        "--path",
        str(path),
        "--config",
        str(_CONFIG),
        "--meta",
        "none",
        "--output-path",
        str(folder / name),
    ]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    sys.path.insert(0, str(folder))
    try:
        return importlib.import_module(f"{name}.models")
    finally:
        sys.path.remove(str(folder))


def pydantic_model(record: type[Model], *, is_tolerant: bool) -> type[pydantic.BaseModel]:
    """
    Args:
        is_tolerant: keep members that the document does not know, and take a value that an enumeration does not have as
            text, as ours does; otherwise they are dropped and refused, as pydantic does by itself.
    """
    made: dict[type, Any] = {}

    def swap(kind: type) -> Any:
        if issubclass(kind, StrEnum):
            return _closed(kind) | str if is_tolerant else _closed(kind)
        if issubclass(kind, Model) and kind not in made:
            members: dict[str, Any] = {
                name: (hint, pydantic.Field(default=... if is_required else None, alias=alias))
                for name, alias, hint, is_required in _members(kind, swap)
            }
            config = pydantic.ConfigDict(extra="allow" if is_tolerant else "ignore")
            made[kind] = pydantic.create_model(kind.__name__, __config__=config, **members)
        return made.get(kind, kind)

    return cast("type[pydantic.BaseModel]", swap(record))


def msgspec_struct(record: type[Model]) -> type[msgspec.Struct]:
    """It drops members that the document does not know."""
    made: dict[type, Any] = {}
    # The Cloud API spells a day as its midnight, and msgspec takes that for a time only.
    if record.__module__.startswith("welkin_cloud_api"):
        made[date] = datetime

    def swap(kind: type) -> Any:
        if issubclass(kind, StrEnum):
            return _closed(kind)
        if issubclass(kind, Model) and kind not in made:
            members: list[Any] = [
                (name, hint, msgspec.field(default=msgspec.NODEFAULT if is_required else None, name=alias))
                for name, alias, hint, is_required in _members(kind, swap)
            ]
            made[kind] = msgspec.defstruct(kind.__name__, members, kw_only=True)
        return made.get(kind, kind)

    return cast("type[msgspec.Struct]", swap(record))


def _members(kind: type[Model], swap: Callable[[type], Any]) -> list[tuple[str, str, Any, bool]]:
    """Of each: attribute, name in JSON, type, and whether it is required."""
    hints = get_type_hints(kind)
    return [
        (one.attribute, one.name, _swapped(hints[one.attribute], swap), one.required) for one in kind._fields
    ]


def _swapped(hint: Any, swap: Callable[[type], Any]) -> Any:
    """*hint* with each class in it swapped, and None in the place of what ours has for an absent member."""
    origin, parts = get_origin(hint), get_args(hint)
    if origin in (types.UnionType, Union):
        kept = [type(None) if part is Unset else _swapped(part, swap) for part in parts]
        return Union[tuple(kept)]  # noqa: UP007
    if origin is not None:
        return origin[tuple(_swapped(part, swap) for part in parts)]
    return swap(hint) if isinstance(hint, type) else hint


def _closed(kind: type[StrEnum]) -> Any:
    """The enumeration without what ours does for unknown values."""
    return StrEnum(kind.__name__, {member.name: member.value for member in kind})
