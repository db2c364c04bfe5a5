"""What a seed draws once, for its whole life: the server's habits, what is mirrored, how bad things may get."""

from __future__ import annotations

from collections.abc import Mapping

from attrs import frozen

from tests.faults.cloud.collections import COLLECTIONS
from tests.faults.cloud.habits import Habits
from tests.faults.world import dice

_LIVES = (5, 8, 12, 26)
_CHILDREN = tuple(name for name, one in COLLECTIONS.items() if one.is_child)
_ROOTS = tuple(name for name, one in COLLECTIONS.items() if not one.is_child and name != "patients")
# Those of which the document knows a way to ask for an order.
_SORTABLE = ("patients", "users", "calendar_events")
LONGEST = 26
OWNERS = (
    (("alpha", "live"),),
    (("alpha", "live"),),
    (("alpha", "live"),),
    (("alpha", "live"),),
    (("alpha", "live"), ("alpha", "test")),
    (("alpha", "live"), ("beta", "live")),
)


@frozen
class Setting:
    """
    Attributes:
        owners: tenant and instance of each mirror; all are in one store.
        resources: what is mirrored.
        followed: collections whose lists can be had newest first.
        patients: how many there are at first.
        page_size: what the engine asks for.
        skew_seconds: how far the engine's own clock is ahead.
        has_faults: connections break, and the server is busy.
        has_writers: others write while lists are walked.
        events: how many happen before quiet.
    """

    owners: tuple[tuple[str, str], ...]
    resources: tuple[str, ...]
    habits: Mapping[str, Habits]
    followed: frozenset[str]
    patients: int
    page_size: int
    concurrency: int
    skew_seconds: float
    has_faults: bool
    has_writers: bool
    events: int

    @classmethod
    def draw(cls, seed: int) -> Setting:
        shaken = dice(seed, "cloud setting")
        resources = (
            "patients",
            *shaken.sample(_ROOTS, shaken.choice((0, 1, 1, 2))),
            *shaken.sample(_CHILDREN, shaken.choice((0, 1, 1, 2))),
        )
        habits = {name: Habits.draw(dice(seed, "habits", name)) for name in COLLECTIONS}
        page_size = shaken.choice((2, 5, 20, 50))
        can_follow = [
            name for name in resources if name in _SORTABLE and _is_followable(habits[name], page_size)
        ]
        return cls(
            owners=shaken.choice(OWNERS),
            resources=resources,
            habits=habits,
            followed=frozenset(name for name in can_follow if shaken.random() < 0.8),
            patients=shaken.choice((0, 1, 2, 5, 12)),
            page_size=page_size,
            concurrency=shaken.randint(1, 4),
            skew_seconds=shaken.choice((0, 0, 0, 5, -5, 50, -90)),
            has_faults=shaken.random() < 0.6,
            has_writers=shaken.random() < 0.6,
            events=dice(seed, "events of its life").choice(_LIVES),
        )


def _is_followable(habits: Habits, page_size: int) -> bool:
    # Whoever is told that a list can be had newest first, and gets it in any order, notices where it is long enough.
    is_noticed = habits.sort == "ignored" and min(habits.largest_page, page_size) >= {
        "oldest": 5,
        "shuffled": 8,
    }.get(habits.order, 100)
    return habits.moves_time and (habits.sort == "honoured" or is_noticed)
