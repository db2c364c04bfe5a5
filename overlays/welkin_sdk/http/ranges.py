"""
Parts of a file: what a server says about them, and by what a file is known to be the same one still.

Source: RFC 9110, sections 8.8 (validators), 13.1.5 (If-Range) and 14 (ranges).
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from attrs import frozen

from welkin_sdk.instant import parse_http_date

__all__ = ["Part", "find_length", "find_validator", "parse_part", "parse_total"]

_PART = re.compile(r"bytes\s+([0-9]{1,18})-([0-9]{1,18})/([0-9]{1,18}|\*)", re.IGNORECASE | re.ASCII)
_NO_PART = re.compile(r"bytes\s+\*/([0-9]{1,18})", re.IGNORECASE | re.ASCII)
_LENGTH = re.compile(r"[0-9]{1,18}", re.ASCII)
_STRONG_TAG = re.compile(r'"[!#-~]*"')
_LONGEST_TAG = 1024

_ONE_CLOCK_SECONDS = 1.0
_TWO_CLOCKS_SECONDS = 60.0


@frozen
class Part:
    """
    Which bytes of a file an answer holds.

    Attributes:
        first, last: positions from 0, both within.
        total: length of the whole file; None where the server does not say.
    """

    first: int
    last: int
    total: int | None


def parse_part(content_range: str) -> Part | None:
    """The part that a Content-Range names; None where it names none, or one that cannot be."""
    found = _PART.fullmatch(content_range.strip())
    if found is None:
        return None
    first, last = int(found[1]), int(found[2])
    total = None if found[3] == "*" else int(found[3])
    return Part(first, last, total) if first <= last and (total is None or last < total) else None


def parse_total(content_range: str) -> int | None:
    """How long the file is, out of the Content-Range of an answer that says that there is no such part of it."""
    found = _NO_PART.fullmatch(content_range.strip())
    return None if found is None else int(found[1])


def find_length(headers: Mapping[str, str]) -> int | None:
    """How many bytes of body follow, as they come; None where the answer does not say."""
    # Twice the same is the same, RFC 9112, section 6.3.
    lengths = {one.strip() for one in headers.get("Content-Length", "").split(",")}
    length = lengths.pop() if len(lengths) == 1 else ""
    return int(length) if _LENGTH.fullmatch(length) else None


def find_validator(headers: Mapping[str, str], *, now: float) -> str | None:
    """
    What a part can be asked for by, of this very file and of no other; None where nothing is strong enough.

    A weak tag is not, and where there is any tag the date does not count. A date is, if the file cannot have been changed
    twice within it.

    Args:
        now: seconds since the epoch, used only where the answer has no date.
    """
    tag = headers.get("ETag", "").strip()
    if tag:
        return tag if _STRONG_TAG.fullmatch(tag) and len(tag) <= _LONGEST_TAG else None
    text = headers.get("Last-Modified", "").strip()
    changed_at, sent_at = parse_http_date(text), parse_http_date(headers.get("Date"))
    if changed_at is None or not text.isascii() or not text.isprintable():
        return None
    if sent_at is not None:
        is_strong = (sent_at - changed_at).total_seconds() >= _ONE_CLOCK_SECONDS
    else:
        is_strong = now - changed_at.timestamp() >= _TWO_CLOCKS_SECONDS
    return text if is_strong else None
