"""What a seed draws once, for its whole run: the server's habits, the engine's figures, how bad things may get."""

from __future__ import annotations

import random
from typing import Literal

from attrs import frozen

from tests.faults.quirks import UNCAPPED, Quirks
from tests.faults.workload import RESOURCES
from tests.faults.world import dice

# A page must be able to hold what one instant has: what is stamped alike by accident comes on top of a tie.
_SLACK = 8
_LIVES = (20, 40, 60, 100, 240)


@frozen
class Setting:
    """
    Attributes:
        resources: what is mirrored; the fewer, the more happens to each.
        page_size: what the engine asks for; the server may grant less, see `Quirks.cap`.
        tie: pages' worth of records that somebody may write in one instant.
        late_seconds: the longest that a commit stays invisible.
        skew_seconds: how far the engine's own clock is ahead.
        has_scans: scans are made when they are due, and not only when somebody asks for one.
        begins_synced: the first thing that happens is a sync.
        has_lies: the server may tell a wrong time or hide records, which nothing but a scan can make good.
        events: how many happen before quiet; long lives find other faults than short ones, which are judged more often.
    """

    quirks: Quirks
    resources: tuple[str, ...]
    page_size: int
    tie: int
    concurrency: int
    late_seconds: float
    skew_seconds: float
    has_faults: bool
    has_lies: bool
    has_scans: bool
    begins_synced: bool
    events: int

    @classmethod
    def draw(cls, seed: int) -> Setting:
        shaken = dice(seed, "setting")
        quirks = _draw_quirks(shaken, seed)
        # Halving windows until pages are not full takes many requests where pages are tiny.
        sizes = (8, 20, 50, 50, 100, 100) if quirks.order == "ascending" else (20, 50, 100)
        page_size = shaken.choice(sizes)
        tie = min(page_size, 7, (quirks.cap - _SLACK) // 3)
        return cls(
            quirks=quirks,
            resources=_draw_resources(dice(seed, "resources")),
            page_size=page_size,
            tie=tie,
            concurrency=shaken.randint(1, 4),
            late_seconds=shaken.choice((0, 30, 120, 600, 600, 7200)),
            # Half an hour either way gets in; what an engine does wrong with a wrong clock shows within seconds.
            skew_seconds=shaken.choice((0, 0, 0, 5, -5, 50, -90)),
            has_faults=shaken.random() < 0.75,
            has_lies=shaken.random() < 0.2,
            has_scans=shaken.random() < 0.6,
            begins_synced=shaken.random() < 0.3,
            events=dice(seed, "events of its life").choice(_LIVES),
        )


def _draw_resources(shaken: random.Random) -> tuple[str, ...]:
    chosen = shaken.sample(RESOURCES, shaken.randint(1, len(RESOURCES)))
    return tuple(name for name in RESOURCES if name in chosen)


def _draw_quirks(shaken: random.Random, seed: int) -> Quirks:
    envelope: Literal["printed", "wrapped"] = shaken.choice(("printed", "wrapped"))
    # Less than is asked for, most of the time where it is capped at all; it says so in its answers.
    cap = UNCAPPED if shaken.random() < 0.5 else shaken.randint(20, 60)
    if shaken.random() < 0.3:
        return Quirks(envelope=envelope, cap=cap, seed=seed)
    is_coarse, is_cut = shaken.random() < 0.35, shaken.random() < 0.5
    return Quirks(
        order=shaken.choice(("ascending", "ascending", "descending", "shuffled")),
        lower=shaken.choice(("included", "included", "excluded")),
        upper=shaken.choice(("included", "included", "excluded")),
        is_coarse=is_coarse,
        # Where whole seconds are all it tells apart, a page must be able to hold one of them.
        cap=UNCAPPED if is_coarse or is_cut else cap,
        is_next_cut=is_cut,
        envelope=envelope,
        seed=seed,
    )
