# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""
How arguments become a request: exactly, or not at all.

Arguments come by their names in Python, and those that were not given may be left out. What holds times takes *spell*,
which writes one as the API wants it.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any
from urllib.parse import quote

from attrs import evolve

from .codec import Field
from .decoding import write_member
from .types import UNSET, UploadFile
from .writing import InvalidArgumentError, Spell, did_you_mean, offset_text, plain_text, zulu_text

__all__ = [
    "InvalidArgumentError",
    "body_members",
    "did_you_mean",
    "file_parts",
    "form_members",
    "path_segment",
    "query_members",
    "whole_body",
    "zulu_text",
]

_CONTROL = re.compile(r"[\x00-\x1f\x7f]")


def path_segment(name: str, value: object) -> str:
    """
    One segment of a path, percent-encoded.

    An empty id would address the collection, and a dot segment or a slash another resource altogether; none of them
    may leave the process.
    """
    if not isinstance(value, str):
        raise InvalidArgumentError(f"{name}: expected a string, got {type(value).__name__}")
    text = plain_text(value, name)
    if not text.strip():
        raise InvalidArgumentError(f"{name}: must not be empty")
    if text in {".", ".."} or "/" in text or "\\" in text or _CONTROL.search(text):
        raise InvalidArgumentError(
            f"{name}: must be one path segment, without slashes, dot segments or control characters"
        )
    return quote(text, safe="")


def query_members(
    fields: Iterable[Field], arguments: Mapping[str, object], spell: Spell = offset_text
) -> tuple[tuple[str, str], ...]:
    """
    Names and values of a query string, in the given order; several values are joined by commas.

    None is left out, as UNSET is: a query has no null.

    Raises:
        InvalidArgumentError: a text or a list is empty, or a value is not what the document says.
    """
    return tuple(
        (field.name, _query_text(field, value, spell))
        for field, value in _values(fields, arguments)
        if field.required or (value is not None and value is not UNSET)
    )


def body_members(
    fields: Iterable[Field], arguments: Mapping[str, object], spell: Spell = offset_text
) -> dict[str, Any]:
    """
    The members of a JSON body; UNSET is left out, and None is sent as null.

    Raises:
        InvalidArgumentError: a member is None where the document allows no null, or is not what it says.
    """
    return {
        field.name: _written(field, value, spell)
        for field, value in _values(fields, arguments)
        if field.required or value is not UNSET
    }


def whole_body(field: Field, arguments: Mapping[str, object], spell: Spell = offset_text) -> Any:
    """
    A JSON body that is one argument: a list, or an object whose keys a customer has designed.

    The nulls in such an object are sent, since null may clear a field.
    """
    value = arguments.get(field.attribute, UNSET)
    return _written(field, value, spell) if field.required or value is not UNSET else None


def form_members(
    fields: Iterable[Field], arguments: Mapping[str, object], spell: Spell = offset_text
) -> dict[str, str]:
    """
    The text members of a form; UNSET is left out.

    A form holds texts alone, so objects and lists are sent as their JSON, and there is no null.
    """
    return {
        field.name: _form_text(_written(evolve(field, nullable=False), value, spell))
        for field, value in _values(fields, arguments)
        if field.required or value is not UNSET
    }


def file_parts(
    fields: Iterable[Field], arguments: Mapping[str, object]
) -> tuple[tuple[str, UploadFile], ...]:
    """The files of a form by the name of their part; several files share the name of theirs."""
    parts: list[tuple[str, UploadFile]] = []
    for field, given in _values(fields, arguments):
        if given is UNSET and not field.required:
            continue
        files = [given] if isinstance(given, UploadFile) else given
        if (
            not isinstance(files, Sequence)
            or not files
            or not all(isinstance(one, UploadFile) for one in files)
        ):
            raise InvalidArgumentError(
                f"{field.attribute}: expected at least one UploadFile, and nothing else; leave it out for no file"
            )
        parts += [(field.name, one) for one in files]
    return tuple(parts)


def _values(fields: Iterable[Field], arguments: Mapping[str, object]) -> Iterator[tuple[Field, object]]:
    """Each field with its argument; what is not there was not given."""
    return ((field, arguments.get(field.attribute, UNSET)) for field in fields)


def _written(field: Field, value: object, spell: Spell) -> Any:
    try:
        return write_member(field, value, spell, field.attribute)
    except RecursionError:
        pass
    raise InvalidArgumentError(f"{field.attribute}: nested too deeply, or in a circle")


def _query_text(field: Field, value: object, spell: Spell) -> str:
    written = _written(field, value, spell)
    if written == "":
        # As with an empty list below; the document has no parameter that may come empty.
        raise InvalidArgumentError(f"{field.attribute}: must not be empty; leave it out for no filter")
    if not isinstance(written, list):
        return _plain_text(written)
    entries = [_plain_text(entry) for entry in written]
    if not entries:
        # An empty filter could be read as none at all, which is the opposite of what an empty list asks for.
        raise InvalidArgumentError(f"{field.attribute}: must not be empty; leave it out for no filter")
    if any(not entry or "," in entry for entry in entries):
        raise InvalidArgumentError(
            f"{field.attribute}: an entry must not be empty or hold a comma, which separates entries"
        )
    return ",".join(entries)


def _plain_text(value: object) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    return str(value)


def _form_text(value: object) -> str:
    if isinstance(value, str | int | float):
        return _plain_text(value)
    return json.dumps(value, ensure_ascii=False, allow_nan=False)
