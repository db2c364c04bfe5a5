"""
What a server may do that the sandbox does not, since nobody has documented the opposite.

Order within a window, whether its ends are included, how finely it compares, how large a page it grants, and how it
writes the address of the next page.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable
from typing import Any, Literal

from attrs import frozen

from tests.faults.probes import Probes

_SECOND = 1_000_000
UNCAPPED = 1000
_SIZE = re.compile(rb"(page%5Bsize%5D=)([0-9]+)")
_NEXT_FROM = re.compile(rb'("next":\s*\{"page\[from\]":\s*"[^".]*)\.[0-9]{6}')


@frozen
class Quirks:
    """
    Attributes:
        order: of the records in a window.
        lower, upper: whether the ends of a window are included.
        is_coarse: the window is compared by whole seconds.
        cap: largest page that is granted, whatever was asked for.
        is_next_cut: the address of the next page has whole seconds.
        envelope: wrapped answers have links to the next page, printed ones have none.
    """

    order: Literal["ascending", "descending", "shuffled"] = "ascending"
    lower: Literal["included", "excluded"] = "included"
    upper: Literal["included", "excluded"] = "included"
    is_coarse: bool = False
    cap: int = UNCAPPED
    is_next_cut: bool = False
    envelope: Literal["printed", "wrapped"] = "printed"
    seed: int = 0

    @property
    def is_plain(self) -> bool:
        return self == Quirks(envelope=self.envelope, cap=self.cap, seed=self.seed)

    @property
    def is_capped(self) -> bool:
        return self.cap < UNCAPPED

    def note(self, probes: Probes) -> None:
        """Count what this server does differently."""
        for name, is_on in {
            f"server: order {self.order}": self.order != "ascending",
            "server: lower bound excluded": self.lower == "excluded",
            "server: upper bound excluded": self.upper == "excluded",
            "server: compares seconds": self.is_coarse,
            "server: page size capped": self.is_capped,
            "server: next cut to seconds": self.is_next_cut and self.envelope == "wrapped",
            f"server: envelope {self.envelope}": True,
        }.items():
            if is_on:
                probes.hit(name)

    def wrap(self, find: Callable[..., list[Any]]) -> Callable[..., list[Any]]:
        """*find* of the sandbox's state with this server's habits."""
        if self.order == "ascending" and self.lower == self.upper == "included" and not self.is_coarse:
            return find

        def found(collection: str, *, start: int, end: int, limit: int, **others: Any) -> list[Any]:
            if self.is_coarse:
                start, end = start - start % _SECOND, end - end % _SECOND + _SECOND - 1
            start += self.lower == "excluded"
            end -= self.upper == "excluded"
            if self.order == "ascending":
                return find(collection, start=start, end=end, limit=limit, **others)
            rows = find(collection, start=start, end=end, limit=10**6, **others)
            if self.order == "descending":
                rows.reverse()
            else:
                random.Random(f"{self.seed}/{start}/{end}").shuffle(rows)
            return rows[:limit]

        return found

    def query(self, query: bytes) -> bytes:
        """The query as this server reads it."""
        if not self.is_capped or b"size" not in query:
            return query
        return _SIZE.sub(lambda size: b"%b%d" % (size[1], min(int(size[2]), self.cap)), query)

    def answer(self, body: bytes) -> bytes:
        """The answer as this server writes it."""
        return _NEXT_FROM.sub(rb"\1", body) if self.is_next_cut else body
