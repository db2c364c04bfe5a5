"""Bugs put into the walk on purpose, each in place of one of its functions: the same runs have to find every one."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from attrs import evolve, frozen

from welkin_sdk.paging.lists import completeness, ending, entries, marked, numbered
from welkin_sdk.paging.lists import cursor as position
from welkin_sdk.paging.lists import walk as listing


@frozen
class Plant:
    """
    Attributes:
        owner, name: what is replaced.
        make: makes the wrong function of the right one.
        finding: what has to be found.
        seed: one that finds it, so that it is tried first.
    """

    title: str
    owner: Any
    name: str
    make: Callable[[Any], Any]
    finding: str
    seed: int

    @contextmanager
    def planted(self) -> Iterator[None]:
        right = getattr(self.owner, self.name)
        setattr(self.owner, self.name, self.make(right))
        try:
            yield
        finally:
            setattr(self.owner, self.name, right)


def _drop_equal(right: Any) -> Any:
    def leave_out(place: Any, items: Any) -> Any:
        return right(evolve(place, handed_out=(*place.before, *place.handed_out)), items)

    return leave_out


def _forget(right: Any) -> Any:
    def pick_fresh(place: Any, items: Any, marks: Any, pushed: int) -> Any:
        return right(evolve(place, before=()), items, marks, pushed)

    return pick_fresh


def _believe_the_end(_right: Any) -> Any:
    def has_next(place: Any, shape: Any, body: Any, deviations: Any, *, barren: int = 0) -> bool:
        return not body.is_last if body.is_last is not None else place.number + 1 < (body.pages or 0)

    return has_next


def _stall_at_once(_right: Any) -> Any:
    return lambda place, _marks: position.PageStep(None, place, [], [])


def _stall_at_known_pages(_right: Any) -> Any:
    return lambda barren, _marks: barren > 3


def _trust_numbers(_right: Any) -> Any:
    return lambda evidence: evidence.first is not None and evidence.first == evidence.latest


def _trust_counts(_right: Any) -> Any:
    def judge(evidence: Any) -> bool | None:
        return None if evidence.first is None else evidence.counted >= evidence.first

    return judge


def _hand_out_nothing(_right: Any) -> Any:
    return lambda place, _items: place


def _make_all_old(right: Any) -> Any:
    def take(census: Any, body: Any, items: Any, fresh: Any, **facts: Any) -> None:
        old = [[evolve(one, created_at=0, updated_at=0) for one in several] for several in (items, fresh)]
        right(census, body, *old, **facts)

    return take


PLANTS = (
    Plant(
        "equal entries of exact pages are taken for one",
        marked,
        "_leave_out",
        _drop_equal,
        "lost where totals told",
        2,
    ),
    Plant(
        "no way back for what moved up",
        numbered,
        "_may_have_gap",
        lambda _: lambda _page: False,
        "lost where totals told",
        13,
    ),
    Plant(
        "one page back is always enough",
        numbered,
        "_is_joined",
        lambda _: lambda *_a: True,
        "lost where totals told",
        13,
    ),
    Plant("the end is believed", numbered, "has_next", _believe_the_end, "lost where totals told", 15),
    Plant(
        "what came before is forgotten", numbered, "_pick_fresh", _forget, "doubled beyond what is said", 0
    ),
    Plant(
        "a cut forgets what was handed out",
        listing,
        "hand_out",
        _hand_out_nothing,
        "doubled beyond what is said",
        0,
    ),
    Plant("a page that comes again is a stall", numbered, "_end_probe", _stall_at_once, "false stalls", 8),
    Plant(
        "pages with nothing new are a stall", numbered, "_is_lost", _stall_at_known_pages, "false stalls", 15
    ),
    Plant(
        "marks that come round are followed",
        position.Round,
        "pass_by",
        lambda _: lambda self, _page: self,
        "stalls not told",
        9,
    ),
    Plant(
        "a page that comes again is a page",
        numbered,
        "_is_page_before",
        lambda _: lambda _page: False,
        "stalls not told",
        22,
    ),
    Plant("equal totals are proof enough", listing, "judge", _trust_numbers, "lost silently", 3),
    Plant("as many as there were are proof enough", listing, "judge", _trust_counts, "lost silently", 40),
    Plant("times are not looked at", completeness.Census, "take", _make_all_old, "lost silently", 21),
    Plant(
        "ids are not compared", completeness._Filter, "add", lambda _: lambda *_a: True, "lost silently", 390
    ),
    Plant(
        "new marks for pages that came are followed",
        marked,
        "_goes_round",
        lambda _: lambda *_a: False,
        "stalls not told",
        9,
    ),
    Plant(
        "signatures are taken for content",
        entries,
        "_without_signatures",
        lambda _: lambda value: value,
        "doubled beyond what is said",
        0,
    ),
    Plant(
        "an end that the total is against is believed",
        ending,
        "_is_more_told",
        lambda _: lambda *_a: False,
        "lost where totals told",
        24,
    ),
    Plant(
        "what is just made is taken for new",
        completeness,
        "_is_recent",
        lambda _: lambda *_a: False,
        "complete, and not said",
        49,
    ),
)
