"""
One look at each entry of a page: is it a record, has the walk handed it out before, when was it updated.

A record is known by the digest of its id and its `updated_at`, so that a version is handed out once and a newer version
again. Digests, never ids, are what a checkpoint carries; they are made of the few records at the edge of a page that may
come again, and of the others only where somebody asks.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from hashlib import blake2b
from typing import Any

from attrs import define, field

from welkin_sdk.instant import parse_instant

DIGEST_BYTES = 8


# One is made of each entry of a page, and a frozen one takes three times as long to make.
@define
class Item:
    """
    One entry of a page; never changed.

    Attributes:
        position: place in the page, from 0.
        raw: the JSON value as it came.
        digest: what it is recognized by when it comes again; made when it is asked for, unless it was given.
        updated_at: microseconds since 1970; None where the entry has no readable one.
        fault: why it is no record, without its value; None for a record.
        key: digest of its id alone, where a list has entries with an id of their own.
        created_at: as *updated_at*.
    """

    position: int
    raw: Any = field(repr=False)
    _digest: bytes | None = field(repr=False)
    updated_at: int | None = None
    fault: str | None = None
    key: bytes | None = field(default=None, repr=False)
    created_at: int | None = None

    @property
    def digest(self) -> bytes:
        return digest_of([self.raw["id"], self.raw["updated_at"]]) if self._digest is None else self._digest

    @property
    def is_plain(self) -> bool:
        """Whether it is a record with an id and a time: its digest is not yet made, and stands for those two alone."""
        return self._digest is None

    @property
    def version(self) -> object:
        """What differs between two entries of one page where their digests do."""
        return (self.raw["id"], self.raw["updated_at"]) if self._digest is None else self._digest


def look_at(records: Sequence[Any]) -> list[Item]:
    # Nearly every entry has a text for its id and a usual time, which is seen here without a call for each.
    return [
        Item(position, raw, None, instant)
        if type(raw) is dict
        and type(raw.get("id")) is str
        and raw["id"].strip()
        and (instant := parse_instant(raw.get("updated_at"))) is not None
        else _look(position, raw)
        for position, raw in enumerate(records)
    ]


def _look(position: int, raw: Any) -> Item:
    if not isinstance(raw, dict):
        return Item(position, raw, digest_of(raw), None, "not an object")
    identifier, updated_at = raw.get("id"), raw.get("updated_at")
    instant = parse_instant(updated_at)
    if is_usable_id(identifier):
        # A text can be hashed at any time; whatever else stands there belongs to the user from now on.
        return Item(
            position, raw, None if instant is not None else digest_of([identifier, updated_at]), instant
        )
    return Item(position, raw, digest_of(raw), instant, "no id" if identifier is None else "no usable id")


def is_usable_id(identifier: object) -> bool:
    if isinstance(identifier, str):
        return bool(identifier.strip())
    return isinstance(identifier, int) and not isinstance(identifier, bool)


# ASCII escapes keep lone surrogates, which JSON can carry and UTF-8 cannot.
_write = json.JSONEncoder(sort_keys=True).encode


def digest_of(value: Any) -> bytes:
    """Eight bytes that stand for any JSON *value*."""
    return blake2b(_write(value).encode(), digest_size=DIGEST_BYTES).digest()
