"""
A record's one spelling as bytes, and the records that have none.

Canonical: members sorted, no spaces, UTF-8, numbers with the digits they came with. Two contents are the same if and
only if these bytes are, whoever wrote them, so their digest decides whether anything has changed. A number is a text
here: what a destination's number type cannot hold (`1.0000000000000001`, an integer of 80 bits) is kept as it came.
What JSON or UTF-8 cannot say (NaN, half of a surrogate pair) or nobody can read again (extreme nesting) has no such
spelling; such a record goes to quarantine with the text it came as.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from hashlib import sha256
from typing import Any, NoReturn, Self

from welkin_sdk.instant import parse_instant
from welkin_sdk.mirror.types import Fetched, Quarantined

__all__ = ["Document", "PoisonError", "canonical_bytes", "is_id", "read_document", "to_record"]

_DEEPEST = 200
_LONGEST_ID = 255
# Python refuses to read integers of more than 4,300 digits by default, of 640 at the least.
_MANY_DIGITS = 640
_CONTROL = re.compile(r"[\x00-\x1f\x7f]")
# A number that a float or a 64-bit integer might not give back digit for digit, where a value can begin; behind the colon
# of a time of day none does. A text that looks like it costs a second reading and nothing else. A pattern for each byte that
# can stand before it: one that begins with a choice of bytes is three times as slow.
_RISKY_NUMBERS = tuple(
    re.compile(before + rb"(?=[\s0-9-])(?<![0-9]:)\s*(?:-?[0-9]+[.eE]|-?[0-9]{16}|-0)")
    for before in (rb":", rb",", rb"\[")
)
_PLAIN = json.JSONEncoder(ensure_ascii=False, allow_nan=False, sort_keys=True, separators=(",", ":"))


class PoisonError(ValueError):
    """A value without a canonical spelling; the text says why in words of ours."""


class _Exact(float):
    """A number whose digits a float would lose."""

    __slots__ = ("text",)

    def __new__(cls, text: str) -> Self:
        try:
            number = super().__new__(cls, text)
        except OverflowError:
            number = super().__new__(cls)
        number.text = text
        return number

    text: str


class Document:
    """
    An answer's JSON value.

    Attributes:
        has_exact: somewhere in it is a number that only the careful writer spells as it came.
    """

    __slots__ = ("has_exact", "value")

    def __init__(self, value: object, *, has_exact: bool) -> None:
        self.value = value
        self.has_exact = has_exact


def read_document(content: bytes, value: object) -> Document:
    """
    *content* with every number's digits kept.

    Args:
        value: the same content as an ordinary reader has read it; used where no digit can have been lost.
    """
    if not any(risky.search(content) for risky in _RISKY_NUMBERS):
        return Document(value, has_exact=False)
    found = False

    def exact(text: str) -> float:
        nonlocal found
        found = True
        return _Exact(text)

    def read_float(text: str) -> float:
        number = float(text)
        return number if repr(number) == text else exact(text)

    def read_int(text: str) -> int | float:
        return int(text) if len(text) < _MANY_DIGITS and text != "-0" else exact(text)

    try:
        again = json.loads(content, parse_float=read_float, parse_int=read_int)
    except (ValueError, RecursionError):
        # The ordinary reader takes more than this one does; what it has read is all there is.
        return Document(value, has_exact=False)
    return Document(again, has_exact=found)


def canonical_bytes(value: object, *, has_exact: bool = False) -> bytes:
    """
    The canonical spelling of a JSON *value*.

    Raises:
        PoisonError: it has none.
    """
    try:
        text = "".join(_written(value)) if has_exact else _PLAIN.encode(value)
        spelled = text.encode()
    except UnicodeEncodeError:
        reason = "half of a surrogate pair"
    except RecursionError:
        reason = "nested too deep"
    except ValueError:
        reason = "a number that JSON does not have"
    else:
        # Each level has a bracket of its own: few of them are not too many levels.
        if text.count("{") + text.count("[") > _DEEPEST:
            _check_depth(value)
        return spelled
    # Raised outside of the handlers: what they caught quotes the value.
    _check_depth(value)
    raise PoisonError(reason)


def _written(value: object) -> Iterator[str]:
    if isinstance(value, _Exact):
        yield value.text
    elif isinstance(value, Mapping):
        yield "{"
        for position, (name, member) in enumerate(sorted(value.items())):
            yield f"{',' if position else ''}{_PLAIN.encode(name)}:"
            yield from _written(member)
        yield "}"
    elif isinstance(value, list):
        yield "["
        for position, item in enumerate(value):
            yield "," if position else ""
            yield from _written(item)
        yield "]"
    else:
        yield _PLAIN.encode(value)


def _check_depth(value: object) -> None:
    level: Sequence[Any] = [value]
    for _ in range(_DEEPEST):
        level = [inner for item in level for inner in _inside(item)]
        if not level:
            return
    raise PoisonError("nested too deep")


def _inside(item: Any) -> Sequence[Any]:
    if isinstance(item, dict):
        return [inner for inner in item.values() if isinstance(inner, (dict, list))]
    return [inner for inner in item if isinstance(inner, (dict, list))] if isinstance(item, list) else ()


def is_id(value: object) -> bool:
    """Whether *value* can be the key of a record in any store."""
    return (
        isinstance(value, str)
        and 0 < len(value.strip()) <= _LONGEST_ID
        and not _CONTROL.search(value)
        and _is_utf8(value)
    )


def _is_utf8(text: str) -> bool:
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True


def to_record(
    raw: object,
    *,
    fetched_us: int,
    is_timed: bool,
    updated: Sequence[str] = ("updated_at",),
    has_exact: bool = False,
) -> Fetched | Quarantined:
    """
    A record as it came, ready for the store; or for quarantine, with the reason.

    Args:
        is_timed: the resource's records always say when they were changed, so that one that does not is not whole.
        updated: path of the member that says so.
    """
    record: Mapping[str, Any] = raw if isinstance(raw, dict) else {}
    identifier, stamp = record.get("id"), _stamp(record, updated)
    updated_us = parse_instant(stamp)
    try:
        if not isinstance(raw, dict):
            _refuse("not an object")
        if not is_id(identifier):
            _refuse("no usable id")
        if updated_us is None and (is_timed or stamp is not None):
            _refuse(f"no {updated[-1]}" if stamp is None else f"{updated[-1]} is no timestamp")
        body = canonical_bytes(raw, has_exact=has_exact)
    except PoisonError as poison:
        return quarantined(raw, str(poison), fetched_us=fetched_us, has_exact=has_exact)
    document = Document(raw, has_exact=has_exact)
    return Fetched(str(identifier), updated_us, fetched_us, body, sha256(body).digest(), document)


def _stamp(record: object, path: Sequence[str]) -> object:
    for name in path:
        record = record.get(name) if isinstance(record, Mapping) else None
    return record


def _refuse(reason: str) -> NoReturn:
    raise PoisonError(reason)


def quarantined(raw: object, reason: str, *, fetched_us: int, has_exact: bool = False) -> Quarantined:
    """*raw* with the *reason* why it is no record; its text can be read again by what reads JSON leniently."""
    identifier = raw.get("id") if isinstance(raw, dict) else None
    try:
        text = canonical_bytes(raw, has_exact=has_exact)
    except PoisonError:
        text = _raw_text(raw)
    digest = sha256(reason.encode() + b"\0" + text).digest()
    return Quarantined(str(identifier) if is_id(identifier) else None, reason, text, digest, fetched_us)


def _raw_text(raw: object) -> bytes:
    try:
        # ASCII: half of a surrogate pair is written as the escape it came as.
        return json.dumps(raw, ensure_ascii=True, separators=(",", ":")).encode()
    except (ValueError, RecursionError):
        return b""
