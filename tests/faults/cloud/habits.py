"""
How a server of the Cloud API may behave, since no source says how it does: drawn for each collection of a life.

Source: Cloud API, "Pagination"; "Ways to get data out".
"""

from __future__ import annotations

import random
from typing import Literal

from attrs import frozen

from tests.faults.probes import Probes

_MINUTE = 60_000_000


@frozen
class Habits:
    """
    Of one collection.

    Attributes:
        sort: what comes of a list that is to be sorted.
        largest_page: entries that a page has at most; *is_cap_told*: whether the answer says that it has fewer than asked for.
        order: of lists that are not sorted; "shuffled" is another one with each request.
        totals: how many there are: told, not told, or now and then a wrong number.
        says_last: whether a page without totals says that it is the last one.
        moves_time: whether an update sets the time of the record.
        deletes: what is deleted is nowhere; or by its id it is shown, marked.
        lists_deleted: what is marked as deleted stays in lists.
        lag_us: how long lists do not show a write; by its id it is shown at once.
        has_replicas: each request is answered by one of two servers, of which one lags.
    """

    sort: Literal["honoured", "ignored", "refused"] = "honoured"
    largest_page: int = 50
    is_cap_told: bool = True
    order: Literal["oldest", "newest", "shuffled"] = "oldest"
    totals: Literal["told", "silent", "wrong"] = "told"
    says_last: bool = True
    moves_time: bool = True
    deletes: Literal["vanish", "flagged"] = "vanish"
    lists_deleted: bool = False
    lag_us: int = 0
    has_replicas: bool = False

    @classmethod
    def draw(cls, shaken: random.Random) -> Habits:
        """Three in ten behave as documented."""
        if shaken.random() < 0.3:
            return cls(largest_page=shaken.choice((2, 3, 5, 50)), order=shaken.choice(("oldest", "newest")))
        order = shaken.choice(("oldest", "oldest", "newest", "shuffled"))
        totals = shaken.choice(("told", "told", "silent", "wrong"))
        lag_us = shaken.choice((0, 0, 0, 20_000_000, 3 * _MINUTE, 8 * _MINUTE))
        return cls(
            sort=shaken.choice(("honoured", "honoured", "ignored", "ignored", "refused")),
            largest_page=shaken.choice((2, 3, 5, 8, 20)),
            is_cap_told=shaken.random() < 0.5,
            order=order,
            # A wrong number that comes twice in a row, and an order that is another each time, would prove what is not so.
            totals="told" if (order, totals) == ("shuffled", "wrong") else totals,
            says_last=shaken.random() < 0.7,
            moves_time=shaken.random() < 0.7,
            deletes=shaken.choice(("vanish", "flagged")),
            lists_deleted=shaken.random() < 0.3,
            lag_us=lag_us,
            has_replicas=bool(lag_us) and shaken.random() < 0.4,
        )

    @property
    def is_plain(self) -> bool:
        """Whether each list shows what there is at that moment."""
        return not self.lag_us

    def note(self, probes: Probes) -> None:
        for name in ("sort", "order", "totals", "deletes"):
            probes.hit(f"server: {name} {getattr(self, name)}")
        probes.hit(f"server: largest page {'told' if self.is_cap_told else 'silent'}")
        probes.hit(f"server: updates {'move' if self.moves_time else 'move no'} time")
        if self.lag_us:
            probes.hit("server: lists lag, of two replicas" if self.has_replicas else "server: lists lag")


DECLARED = (
    *(f"server: sort {name}" for name in ("honoured", "ignored", "refused")),
    *(f"server: order {name}" for name in ("oldest", "newest", "shuffled")),
    *(f"server: totals {name}" for name in ("told", "silent", "wrong")),
    *(f"server: deletes {name}" for name in ("vanish", "flagged")),
    *(f"server: largest page {name}" for name in ("told", "silent")),
    *(f"server: updates {name} time" for name in ("move", "move no")),
    "server: lists lag",
    "server: lists lag, of two replicas",
)
