"""Reading JSON text, by orjson where it is installed (extra `fast`)."""

from __future__ import annotations

import json
from collections.abc import Callable
from functools import cache

# Python's own bound is 4,300, and can be set lower.
_MANY_DIGITS = 640


def parse_json(content: bytes) -> object:
    """
    The value *content* holds.

    Raises:
        ValueError: it is no JSON, is cut off, or is nested too deep to be an answer of this API. The text of the
            exception is ours and quotes nothing of *content*.
    """
    try:
        return _parser()(content)
    except (ValueError, RecursionError):
        pass
    # orjson refuses a byte order mark and NaN, which some proxies and servers write; the standard library does not.
    # It refuses integers of thousands of digits instead, and one of those must not cost a page of records.
    try:
        return json.loads(content, parse_int=_read_integer)
    except (ValueError, RecursionError):
        pass
    # Raised outside of the handlers: the JSON error they caught carries the whole text as an attribute.
    raise ValueError("the body is no JSON")


def _read_integer(digits: str) -> int | float:
    return int(digits) if len(digits) < _MANY_DIGITS else float(digits)


@cache
def _parser() -> Callable[[bytes], object]:
    try:
        import orjson
    except ImportError:
        return json.loads
    return orjson.loads
