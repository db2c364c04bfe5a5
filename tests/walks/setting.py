"""What is drawn for one run: the list, how it moves, what its server does wrong, and where the walk is cut."""

from __future__ import annotations

import random

from attrs import frozen
from shapes import NUMBERED, SHAPES

RATES = (0.0, 0.05, 0.2, 0.5, 0.9)
SORTS = ("createdAt,asc", "createdAt,desc", "updatedAt,asc", "updatedAt,desc", "name,asc", "")
QUIRKS = (
    "",
    "",
    "",
    "early last",
    "never last",
    "no number",
    "number 0",
    "number from 1",
    "no totals",
    "wrong total",
    "end too early",
)
STUCK = ("first page for ever", "one page for ever", "two pages in turn", "marks in turn", "new marks")


@frozen
class Setting:
    """
    Attributes:
        kind: "moving"; "deleting" and "inserting" where totals tell of everything; "still"; or "stuck": a server that
            does not go on.
        count: entries at the beginning.
        asked: page size asked for; `granted` what the server makes of it.
        has_ids, has_times: what of entries there is.
        is_young: the list was made within the minute before the walk.
        is_signed: a member of each entry is an address that is signed anew in each answer.
        rates: how often something of each kind happens before an answer.
        bursts: number of the request -> entries that come in and go at once.
        quirk: what the server says wrongly or not at all.
        stuck: how a stuck server is.
        stuck_from: number of the request from which it is.
        cuts: after so many entries the walk is cut, and another goes on from its checkpoint.
        wrong_at, wrong_total: number of the answer whose total is wrong, and by what.
    """

    seed: int
    shape: str
    kind: str
    count: int
    asked: int
    granted: int
    has_ids: bool
    has_times: bool
    is_young: bool
    is_signed: bool
    sort: str
    rates: dict[str, float]
    bursts: dict[int, tuple[int, int]]
    quirk: str
    wrong_at: int
    wrong_total: float
    stuck: str
    stuck_from: int
    cuts: frozenset[int]

    @property
    def kind_of_pages(self) -> str:
        return SHAPES[self.shape].kind

    @property
    def has_totals(self) -> bool:
        return self.shape in NUMBERED and self.quirk not in ("no totals", "wrong total")


def draw(seed: int, shape: str) -> Setting:
    """The setting of *seed* for a list in *shape*."""
    dice = random.Random(f"{seed} {shape}")
    kind = dice.choices(["moving", "deleting", "inserting", "still", "stuck"], [45, 15, 12, 16, 12])[0]
    kind = "still" if kind == "stuck" and SHAPES[shape].kind == "whole" else kind
    asked = dice.choice([1, 1, 2, 3, 5, 7, 20, 50])
    count = dice.choice(
        [0, 1, asked, 2 * asked, dice.randint(2, 40), dice.randint(20, 150), dice.randint(100, 400)]
    )
    count = min(count, 40 * asked)
    sort = dice.choice(SORTS)
    is_plain = kind in ("deleting", "inserting")
    has_ids = is_plain or dice.random() < 0.8
    # Equal entries on what says that it is page 0 are page 0.
    quirk = (
        "" if is_plain else dice.choice(QUIRKS if has_ids else [one for one in QUIRKS if one != "number 0"])
    )
    return Setting(
        seed=seed,
        shape=shape,
        kind=kind,
        count=count,
        asked=asked,
        granted=dice.choice([asked, asked, asked, max(1, asked // 2), 20]),
        has_ids=has_ids,
        has_times=dice.random() < 0.8,
        is_young=dice.random() < 0.1,
        is_signed=dice.random() < 0.15,
        sort=sort,
        rates=_draw_rates(dice, kind),
        bursts=_draw_bursts(dice, kind, asked),
        quirk=quirk,
        wrong_at=dice.randint(0, 12),
        wrong_total=dice.choice([0, 0.2, 0.5, 1.7, 3, -1, -2]),
        stuck=dice.choice(STUCK),
        stuck_from=dice.choice([0, 0, 1, 2, 5]),
        cuts=frozenset(dice.randint(1, max(1, count)) for _ in range(dice.choice([0, 0, 0, 1, 1, 2, 4]))),
    )


def _draw_rates(dice: random.Random, kind: str) -> dict[str, float]:
    names = {
        "moving": ("insert", "delete", "update", "reorder", "swap"),
        "deleting": ("delete",),
        "inserting": ("insert",),
    }.get(kind, ())
    return {name: dice.choice(RATES) for name in names}


def _draw_bursts(dice: random.Random, kind: str, size: int) -> dict[int, tuple[int, int]]:
    if kind not in ("moving", "deleting", "inserting") or dice.random() < 0.5:
        return {}
    much = dice.choice([1, size, size, 2 * size, 100, dice.randint(1, 120)])
    come = 0 if kind == "deleting" else much
    go = 0 if kind == "inserting" else dice.choice([0, come, much])
    return {dice.randint(0, 15): (come, go)}
