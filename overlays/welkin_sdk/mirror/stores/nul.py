r"""
A body that every query can look into. Pure.

JSON may hold a NUL, spelled \u0000, and no text of PostgreSQL can: a query that takes one member of each record out of
JSON fails as a whole at the first body that has one anywhere. So a body is kept without, beside the exact one.
"""

from __future__ import annotations

import re

__all__ = ["without_nul"]

_NUL = b"\\u0000"
# An escape at a time: in \\u0000 it is the backslash that is escaped.
_ESCAPE = re.compile(rb"\\(?:u0000|.)", re.DOTALL)


def without_nul(body: bytes) -> bytes:
    """*body* with U+FFFD for each NUL in its texts; the very same object where there is none."""
    if _NUL not in body:
        return body
    readable = _ESCAPE.sub(lambda found: b"\\ufffd" if found[0] == _NUL else found[0], body)
    return body if readable == body else readable
