"""What a person's terminal may be shown: no value of a server or a file gets to steer it."""

from __future__ import annotations

import re
from typing import Any, TextIO, cast

# C0 without tab and line end, DEL, C1, the line and paragraph separators, and what reverses the direction of reading.
_CONTROL = re.compile(
    r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]"
)


def neutralize(text: str) -> str:
    """*text* with a middle dot for every character that a terminal would obey, tabs and line ends aside."""
    return _CONTROL.sub("·", text)


class _HarmlessStream:
    """A terminal's stream that is given neutralized text alone."""

    def __init__(self, out: TextIO) -> None:
        self._out = out

    def write(self, text: str) -> int:
        return self._out.write(neutralize(text))

    def __getattr__(self, name: str) -> Any:
        return getattr(self._out, name)


def harmless(out: TextIO) -> TextIO:
    """*out* itself where a program or a file takes the exact text; where a person looks, a stream that neutralizes it."""
    return cast(TextIO, _HarmlessStream(out)) if out.isatty() else out
