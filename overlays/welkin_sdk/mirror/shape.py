"""
Which members a collection's records have, so that another version's records are not taken for this one's.

Names only, never values: a shape is kept beside the watermark and may be shown.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Self

from attrs import frozen

__all__ = ["Shape"]

_NAME = re.compile(r"[A-Za-z_][A-Za-z0-9_]{0,63}")


@frozen
class Shape:
    """The members that every record seen so far had; None before the first record."""

    members: frozenset[str] | None = None

    @classmethod
    def of(cls, records: Iterable[object]) -> Self:
        """The members that all *records* have."""
        each = [record.keys() for record in records if isinstance(record, dict)]
        if not each:
            return cls()
        shared = set(each[0]).intersection(*each[1:])
        return cls(frozenset(name for name in shared if _NAME.fullmatch(name)))

    @classmethod
    def parse(cls, text: str) -> Self:
        """What `str()` wrote; "" is the shape before the first record."""
        return cls(frozenset(text.split(",")) if text else None)

    def __str__(self) -> str:
        return ",".join(sorted(self.members or ()))

    def joined(self, other: Shape) -> Shape:
        """The members that the records of both have."""
        if self.members is None or other.members is None:
            return other if self.members is None else self
        return Shape(self.members & other.members)

    def is_broken_by(self, other: Shape) -> bool:
        """Whether records lack a member that all had so far."""
        return self.members is not None and other.members is not None and not self.members <= other.members
