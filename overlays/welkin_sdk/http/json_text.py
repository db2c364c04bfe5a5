"""
Reading JSON text, by orjson where it is installed (extra `orjson`): the same values as without it, only sooner.

orjson is asked where it cannot differ from the standard library. An integer of more than 64 bits becomes a float there,
so a text with as many digits in a row is read by the standard library. What orjson refuses and the standard library
takes, a byte order mark, NaN, half a surrogate, is read by that as well.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from functools import cache

DEEPEST = 400
"""
Levels of arrays and objects. Each parser has a bound of its own, and the standard library's depends on who calls it.
No answer of these APIs comes near it; a mirror sets a record of 200 aside, for which the page has to be read.
"""

# The longest row of digits that fits into 64 bits whatever its digits and its sign.
_EXACT_DIGITS = 18
_DIGITS = bytes.maketrans(b"123456789", b"000000000")
_NO_BRACKETS = bytes(byte for byte in range(256) if chr(byte) not in "[]{}")
_MANY_DIGITS = b"0" * (_EXACT_DIGITS + 1)


def parse_json(content: bytes) -> object:
    """
    The value *content* holds.

    Raises:
        ValueError: it is no JSON, is cut off, or is nested too deep to be an answer of this API. The text of the
            exception is ours and quotes nothing of *content*.
    """
    try:
        value = _parse(content)
        if not _is_deeper(value, DEEPEST, content):
            return value
    except (ValueError, RecursionError):
        pass
    # Raised outside of the handler: the JSON error it caught carries the whole text as an attribute.
    raise ValueError("the body is no JSON")


def _parse(content: bytes) -> object:
    parser = _fast_parser()
    # From its end, since that way Python looks twice as fast.
    if parser is not None and content.translate(_DIGITS).rfind(_MANY_DIGITS) < 0:
        try:
            return parser(content)
        except ValueError:
            pass
    return json.loads(content, parse_int=_read_integer)


def _read_integer(digits: str) -> int | float:
    try:
        return int(digits)
    except ValueError:  # thousands of digits; they must not cost a page of records
        return float(digits)


def _is_deeper(value: object, levels: int, content: bytes) -> bool:
    if _is_shallow(content, levels):
        return False
    layer = [value]
    for _ in range(levels + 1):
        if not layer:
            return False
        layer = [
            child
            for each in layer
            for child in (each.values() if type(each) is dict else each if type(each) is list else ())
            if type(child) is dict or type(child) is list
        ]
    return True


def _is_shallow(content: bytes, levels: int) -> bool:
    """Whether the brackets alone show it: there are few, or passes that take off two levels each leave nothing."""
    brackets = content.translate(None, _NO_BRACKETS)
    if len(brackets) <= 2 * levels:  # each level has two
        return True
    for _ in range(levels // 2):
        fewer = brackets.replace(b"[]", b"").replace(b"{}", b"")
        if len(fewer) == len(brackets):
            break  # those in texts need no partners
        brackets = fewer
    return not brackets


@cache
def _fast_parser() -> Callable[[bytes], object] | None:
    try:
        import orjson
    except ImportError:
        return None
    return orjson.loads
