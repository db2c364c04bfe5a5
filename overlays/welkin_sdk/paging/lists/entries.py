"""
What an entry of a list is recognized by when it comes again.

By its id where it has one, and by all that it holds: the id says which entry it is, the rest whether it has changed.
Without an id, two entries may be equal and yet be two. So may those that share an id with others of their page: it is
the id of something else. What follows the `?` of an address is no part of what an entry holds: an address that is signed
is another one in each answer.
Source: Cloud API, the schemas of its lists.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

from welkin_sdk.instant import parse_instant
from welkin_sdk.paging.items import DIGEST_BYTES, Item, digest_of, is_usable_id

MARK_BYTES = 2 * DIGEST_BYTES
_NO_KEY = bytes(DIGEST_BYTES)
_ADDRESSES = ("https://", "http://")

Marks = tuple[bytes, ...]
"""Entries in the list's order, each as the digest of its id (zeros for none) and the digest of all that it holds."""


def sight(entries: Sequence[object]) -> list[Item]:
    """Each of *entries* with what it is recognized by."""
    keys = [_key_of(entry) for entry in entries]
    counts = Counter(keys)
    return [
        Item(
            place,
            entry,
            digest_of(_without_signatures(entry)),
            updated_at=_instant(entry, "updatedAt"),
            created_at=_instant(entry, "createdAt"),
            key=key if counts[key] == 1 else None,
        )
        for place, (entry, key) in enumerate(zip(entries, keys, strict=True))
    ]


def _key_of(entry: Any) -> bytes | None:
    identifier = entry.get("id") if isinstance(entry, dict) else None
    return digest_of(identifier) if is_usable_id(identifier) else None


def _without_signatures(value: Any) -> Any:
    if isinstance(value, str):
        return value.partition("?")[0] if value.startswith(_ADDRESSES) else value
    if isinstance(value, list):
        return [_without_signatures(inner) for inner in value]
    if isinstance(value, dict):
        return {name: _without_signatures(inner) for name, inner in value.items()}
    return value


def _instant(entry: object, member: str) -> int | None:
    return parse_instant(entry.get(member)) if isinstance(entry, Mapping) else None


def mark_of(item: Item) -> bytes:
    return (item.key or _NO_KEY) + item.digest


def has_key(mark: bytes) -> bool:
    return not mark.startswith(_NO_KEY)


def keys_of(marks: Marks) -> frozenset[bytes]:
    """The ids among *marks*."""
    return frozenset(mark[:DIGEST_BYTES] for mark in marks if has_key(mark))


def count_nameless(marks: Marks) -> int:
    return sum(not has_key(mark) for mark in marks)


def is_same_page(one: Marks, other: Marks) -> bool:
    """Whether both hold the same entries, in any order; an entry that has changed is still the same."""
    return bool(one) and _names(one) == _names(other)


def _names(marks: Marks) -> list[bytes]:
    return sorted(mark[:DIGEST_BYTES] if has_key(mark) else mark for mark in marks)


def find_push(before: Marks, page: Marks, most: int) -> int:
    """
    By how many places others have pushed back what came before, so that *page* begins with entries of it.

    Args:
        before: what came, in order; what is pushed back is at its end.
        most: by how many places at most. That many are likeliest.
    """
    for pushed in range(min(most, len(before)), 0, -1):
        length = min(pushed, len(page))
        start = len(before) - pushed
        if length and before[start : start + length] == page[:length]:
            return pushed
    return 0
