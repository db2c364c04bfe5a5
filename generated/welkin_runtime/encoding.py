# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""How arguments become a request: exactly, or not at all."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date, datetime
from typing import Any
from urllib.parse import quote

from .decoding import encode
from .types import UNSET

__all__ = ["InvalidArgumentError", "body_members", "path_segment", "query_members"]

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


def query_members(members: Mapping[str, object]) -> tuple[tuple[str, str], ...]:
    """Names and values of a query string, in the given order; None is left out."""
    return tuple((name, _query_text(name, value)) for name, value in members.items() if value is not None)


def body_members(members: Mapping[str, object]) -> dict[str, Any]:
    """
    The members of a JSON body; None and UNSET are left out.

    The API refuses an explicit null for most members, so that None can only ever mean "not sent".
    """
    given = {name: value for name, value in members.items() if value is not None and value is not UNSET}
    return {name: _encoded(name, value) for name, value in given.items()}


def _query_text(name: str, value: object) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, datetime | date):
        return str(_encoded(name, value))
    return str(value)


def _encoded(name: str, value: object) -> Any:
    try:
        return encode(value)
    except ValueError as reason:
        raise InvalidArgumentError(f"{name}: {reason}") from None
