"""
Why a value is not what the document says: the place and what is expected there, never the value.

Each API makes its own errors of them; the wording is that of the Data API's documented sample.
"""

from __future__ import annotations

from typing import Literal

from attrs import field, frozen


@frozen
class Violation:
    """
    Attributes:
        what: the value cannot be read as what is expected, or is missing, or must not be there at all.
        detail: a sentence for a person.
        path: e.g. `.birthday` or `.external_ids[0].namespace`.
    """

    what: Literal["unparsable", "missing", "unwelcome"]
    detail: str = field(repr=False)
    path: str


def unparsable(expected: str, path: str) -> Violation:
    """The value at *path* is not what the document says."""
    return Violation("unparsable", f"Failed to parse {expected} at {path}", path)


def missing(path: str) -> Violation:
    """A required member is absent."""
    return Violation("missing", f"Missing the required value at {path}", path)


def unwelcome(path: str) -> Violation:
    """The member at *path* cannot be sent, whatever its value."""
    return Violation("unwelcome", f"No request may have the member at {path}", path)
