"""
A pull on its way: the parts of its span that are read at once, and the one position that stands for all of them.

The position is stored with every page, whichever part that is of. It has each part where its last stored page left it, so
whoever goes on from it, at whatever moment the process has ended, misses nothing; a span is done when no part is left.
"""

from __future__ import annotations

from collections.abc import Iterable

from attrs import define, field, frozen

from welkin_sdk.mirror.catalogue import Resource
from welkin_sdk.mirror.leases import LeaseGuard
from welkin_sdk.mirror.shape import Shape
from welkin_sdk.mirror.types import Quarantined, Span, Watermark

__all__ = ["Part", "Pull", "Pulled", "begun_scan", "parts_of", "position_of", "scan_position"]

# A checkpoint holds nothing but letters, digits, "-" and "_".
_BETWEEN = ","
# A scan has its run in its position: what an earlier part of it has seen is what that run has touched. And it must not
# pass for done before its tombstones are set.
_SCAN, _WALKED = "scan", "walked"


@define(eq=False)
class Part:
    """
    One part of a span.

    Attributes:
        position: checkpoint behind the last page of it that was stored; None: before the first, of the whole span.
    """

    position: str | None = None
    is_done: bool = False


@frozen
class Pulled:
    """
    What one pull came to.

    Attributes:
        is_done: the span was read to its end; False: the pull was called away, or *is_crowded*.
        is_crowded: more instants than a run may try hold more than a page may; the next run goes on behind them.
        lateness_us: how long the latest record can have stayed invisible, 0 where none was late.
    """

    seen: int
    changed: int
    gaps: int
    is_done: bool
    lateness_us: int
    shape: Shape
    is_crowded: bool = False


@define
class Pull:
    """
    One span on its way.

    Attributes:
        mark: the watermark when it began, at the end of what was read then, gaps or not.
        position: where an earlier pull of it stood.
        is_walked: all of it was read by an earlier pull.
        parts: those that were begun; those that are done among them.
    """

    guard: LeaseGuard
    resource: Resource
    span: Span
    run: int
    mark: Watermark
    position: str | None = None
    is_walked: bool = False
    parts: list[Part] = field(factory=list[Part])
    is_crowded: bool = False
    seen: int = 0
    changed: int = 0
    lateness_us: int = 0
    gaps: list[int] = field(factory=list[int])
    shape: Shape = field(init=False)
    held: dict[str, list[bytes]] = field(factory=dict[str, "list[bytes]"], repr=False)
    known_poison: set[bytes] = field(factory=set[bytes], repr=False)
    poisoned_ids: set[str | None] = field(factory=set["str | None"], repr=False)

    def __attrs_post_init__(self) -> None:
        self.shape = Shape.parse(self.mark.shape)

    @property
    def is_fresh(self) -> bool:
        """Whether no earlier pull has read anything of it."""
        return self.position is None and not self.is_walked

    @property
    def is_done(self) -> bool:
        """Whether the span was read to its end."""
        return self.is_walked or (bool(self.parts) and all(part.is_done for part in self.parts))

    def know(self, quarantine: Iterable[Quarantined]) -> None:
        """Take note of what was in quarantine before."""
        for one in quarantine:
            self.known_poison.add(one.sha256)
            self.poisoned_ids.add(one.id)
            if one.id is not None:
                self.held.setdefault(one.id, []).append(one.sha256)

    def result(self) -> Pulled:
        """What it came to."""
        return Pulled(
            self.seen,
            self.changed,
            len(self.gaps),
            self.is_done,
            self.lateness_us,
            self.shape,
            self.is_crowded and not self.is_done,
        )


def parts_of(position: str | None) -> list[Part]:
    """What is left of a span, where *position* was stored last; None: all of it."""
    return [Part(text) for text in (position or "").split(_BETWEEN)] if position else [Part()]


def position_of(parts: Iterable[Part], moved: Part, to: str | None) -> str | None:
    """What is to be stored when *moved* comes to *to*, and the others stay; None: nothing is left of any."""
    left = [to if part is moved else part.position for part in parts if part is moved or not part.is_done]
    return _BETWEEN.join(text for text in left if text is not None) or None


def scan_position(run: int, position: str | None) -> str:
    """The same for a scan, whose end its tombstones are."""
    return f"{_SCAN}:{run}:{position or _WALKED}"


def begun_scan(position: str | None) -> tuple[int, str | None] | None:
    """Run of the scan that was broken off at *position*, and where its walk stood: None at its end. None: it cannot go on."""
    kind, _, rest = (position or "").partition(":")
    run, _, walk = rest.partition(":")
    if kind != _SCAN or not run.isdecimal() or not walk:
        return None
    return int(run), None if walk == _WALKED else walk
