"""
How arguments become a request: exactly, or not at all.

What holds times takes *spell*, which writes one as the API wants it.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Any
from urllib.parse import quote

from .decoding import Spell, encode, offset_text, zulu_text
from .types import UNSET, Upload

__all__ = [
    "InvalidArgumentError",
    "body_members",
    "file_parts",
    "form_members",
    "free_body",
    "list_body",
    "path_segment",
    "query_members",
    "zulu_text",
]

_CONTROL = re.compile(r"[\x00-\x1f\x7f]")


class InvalidArgumentError(ValueError):
    """An argument that must not be sent. Names the argument, never its value."""


def path_segment(name: str, value: object) -> str:
    """
    One segment of a path, percent-encoded.

    An empty id would address the collection, and a dot segment or a slash another resource altogether; none of them
    may leave the process.
    """
    if not isinstance(value, str):
        raise InvalidArgumentError(f"{name}: expected a string, got {type(value).__name__}")
    if not value.strip():
        raise InvalidArgumentError(f"{name}: must not be empty")
    if value in {".", ".."} or "/" in value or "\\" in value or _CONTROL.search(value):
        raise InvalidArgumentError(
            f"{name}: must be one path segment, without slashes, dot segments or control characters"
        )
    return quote(value, safe="")


def query_members(members: Mapping[str, object], spell: Spell = offset_text) -> tuple[tuple[str, str], ...]:
    """Names and values of a query string, in the given order; None is left out, several values are joined by commas."""
    return tuple(
        (name, _query_text(name, value, spell)) for name, value in members.items() if value is not None
    )


def body_members(members: Mapping[str, object], spell: Spell = offset_text) -> dict[str, Any]:
    """
    The members of a JSON body; None and UNSET are left out.

    The API refuses an explicit null for most members, so that None can only ever mean "not sent".
    """
    given = {name: value for name, value in members.items() if _is_given(value)}
    return {name: _encoded(name, value, spell) for name, value in given.items()}


def free_body(
    name: str, members: Mapping[str, object] | None, spell: Spell = offset_text
) -> dict[str, Any] | None:
    """A JSON body whose keys a customer has designed: sent as it is, nulls included, since null may clear a field."""
    if members is None:
        return None
    if not isinstance(members, Mapping):
        raise InvalidArgumentError(f"{name}: expected a mapping, got {type(members).__name__}")
    return {str(key): _encoded(name, value, spell) for key, value in members.items()}


def list_body(name: str, items: Sequence[object] | None, spell: Spell = offset_text) -> list[Any] | None:
    """A JSON body that is a list."""
    if items is None:
        return None
    _refuse_no_sequence(name, items)
    return [_encoded(name, item, spell) for item in items]


def form_members(members: Mapping[str, object], spell: Spell = offset_text) -> dict[str, str]:
    """
    The text members of a form; None and UNSET are left out.

    A form holds texts alone, so objects and lists are sent as their JSON.
    """
    return {name: _form_text(name, value, spell) for name, value in members.items() if _is_given(value)}


def file_parts(members: Mapping[str, Upload | Sequence[Upload] | None]) -> tuple[tuple[str, Upload], ...]:
    """The files of a form by the name of their part; several files share the name of theirs."""
    parts: list[tuple[str, Upload]] = []
    for name, given in members.items():
        files = [given] if isinstance(given, Upload) else given
        if files is None:
            continue
        _refuse_no_sequence(name, files)
        if not files or not all(isinstance(file, Upload) for file in files):
            raise InvalidArgumentError(f"{name}: expected at least one Upload, and nothing else")
        parts += [(name, file) for file in files]
    return tuple(parts)


def _is_given(value: object) -> bool:
    return value is not None and value is not UNSET


def _refuse_no_sequence(name: str, value: object) -> None:
    if not isinstance(value, Sequence) or isinstance(value, str | bytes):
        raise InvalidArgumentError(f"{name}: expected a list, got {type(value).__name__}")


def _query_text(name: str, value: object, spell: Spell) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, datetime | date):
        return str(_encoded(name, value, spell))
    if isinstance(value, Sequence) and not isinstance(value, str):
        return ",".join(_list_entry(name, item, spell) for item in value) or _refuse_empty(name)
    return str(value)


def _list_entry(name: str, item: object, spell: Spell) -> str:
    text = _query_text(name, item, spell)
    if not text or "," in text:
        raise InvalidArgumentError(
            f"{name}: an entry must not be empty or hold a comma, which separates entries"
        )
    return text


def _refuse_empty(name: str) -> str:
    # An empty filter could be read as none at all, which is the opposite of what an empty list asks for.
    raise InvalidArgumentError(f"{name}: must not be empty; leave it out for no filter")


def _form_text(name: str, value: object, spell: Spell) -> str:
    if isinstance(value, str | int | float | date):
        return _query_text(name, value, spell)
    return json.dumps(_encoded(name, value, spell), ensure_ascii=False, allow_nan=False)


def _encoded(name: str, value: object, spell: Spell) -> Any:
    try:
        return encode(value, spell)
    except ValueError as reason:
        raise InvalidArgumentError(f"{name}: {reason}") from None
