"""Whether a walk can have missed something, from what its pages say of themselves and of their entries."""

from __future__ import annotations

import itertools
from hashlib import blake2b
from typing import Any

import pytest

from welkin_sdk.paging.items import Item
from welkin_sdk.paging.lists.completeness import Census, Evidence, judge
from welkin_sdk.paging.lists.shapes import ListBody

SECOND = 1_000_000
NOW = 1_700_000_000 * SECOND
# What was made or changed a minute before the first answer and earlier was there when the walk began.
BEGUN = NOW - 60 * SECOND
OLD = BEGUN - 3_600 * SECOND
COUNTS = range(3)


def entry(name: str | None, created_at: int | None = OLD, updated_at: int | None = OLD) -> Item:
    key = None if name is None else blake2b(name.encode(), digest_size=8).digest()
    digest = blake2b(repr((name, updated_at)).encode(), digest_size=8).digest()
    return Item(0, {}, digest, updated_at, key=key, created_at=created_at)


def page(count: int, total: int | None, **facts: Any) -> ListBody:
    return ListBody([{}] * count, total=total, **facts)


def census(evidence: Evidence | None = None, **facts: bool) -> Census:
    return Census(evidence or Evidence(), **{"is_filtered": False, "has_everything": False, **facts})


def take(census: Census, body: ListBody, *entries: Item, **facts: Any) -> Evidence:
    census.take(body, entries, facts.pop("fresh", entries), **{"server_time": NOW, **facts})
    return census.evidence


@pytest.mark.parametrize(("fell", "repeated", "unsure"), list(itertools.product(COUNTS, repeat=3)))
def test_fewer_than_there_were_is_told_from_what_may_have_gone_or_come_twice(
    fell: int, repeated: int, unsure: int
) -> None:
    """Each of the three explains as many missing entries as it counts, and none more."""
    explained = sum((fell, repeated, unsure))
    for missing in range(8):
        evidence = Evidence(first=10, counted=10 - missing, fell=fell, repeated=repeated, unsure=unsure)

        assert judge(evidence) is (False if missing > explained else None)


KNOWN = Evidence(first=10, counted=10, is_confirmed=True)
UNTOLD = [
    {"counted": 11},
    {"is_confirmed": False},
    {"is_dated": False},
    {"is_named": False},
    {"is_resumed": True},
    {"first": None},
]


@pytest.mark.parametrize("facts", UNTOLD, ids=str)
def test_complete_is_what_nothing_speaks_against(facts: dict[str, Any]) -> None:
    """As many as there were, twice told, each known by its own id and time; else it cannot be told, or is cut."""
    evidence = Evidence(**{"first": 10, "counted": 10, "is_confirmed": True, **facts})
    cut = Evidence(**{"first": 10, "counted": 10, "is_confirmed": True, **facts, "is_cut": True})

    assert judge(KNOWN) is True
    assert judge(evidence) is None
    assert judge(cut) is False
    assert judge(Evidence(is_whole=True)) is True


def test_entries_are_counted_once_and_by_when_they_were_made() -> None:
    """The first total is that of the first answer; what came after it is not among them."""
    walk = census()

    first = take(walk, page(2, 4), entry("a"), entry("b"))
    second = take(walk, page(3, 4), entry("b"), entry("c"), entry("d", BEGUN))
    third = take(walk, page(1, 3), entry("e", BEGUN - 1))

    assert (first.first, first.counted, first.answers) == (4, 2, 1)
    assert (second.counted, second.repeated, second.unsure, second.is_confirmed) == (3, 1, 1, True)
    assert (third.counted, third.fell, third.latest, third.is_confirmed) == (4, 1, 3, True)
    assert third.is_dated
    assert third.is_named


@pytest.mark.parametrize(
    ("created_at", "is_unsure"),
    [
        (BEGUN - 1, False),
        (BEGUN, True),
        (NOW + SECOND - 1, True),
        (NOW + SECOND, False),
        (None, False),
    ],
)
def test_what_was_made_in_the_minute_before_may_have_been_there(
    created_at: int | None, is_unsure: bool
) -> None:
    """Two clocks differ by less; a date stands for a whole second."""
    assert take(census(), page(1, 1), entry("a", created_at)).unsure == is_unsure


@pytest.mark.parametrize(
    ("created_at", "updated_at", "is_filtered", "is_dated"),
    [
        (OLD, OLD, True, True),
        (OLD, BEGUN - 1, False, True),
        (OLD, BEGUN, False, False),
        (OLD, None, False, True),
        (OLD, None, True, False),
        (None, OLD, False, False),
    ],
)
def test_what_has_changed_since_may_have_moved(
    created_at: int | None, updated_at: int | None, is_filtered: bool, is_dated: bool
) -> None:
    """With filters, also what does not say when it was changed may have come in by a change."""
    evidence = take(census(is_filtered=is_filtered), page(1, 1), entry("a", created_at, updated_at))

    assert evidence.is_dated is is_dated


@pytest.mark.parametrize(("seconds", "is_known"), [(60, True), (61, False)])
def test_an_entry_from_the_future_says_that_a_clock_is_wrong(seconds: int, is_known: bool) -> None:
    """Then nothing is known of when the walk began; nor is it where the answer was kept somewhere."""
    evidence = take(census(), page(1, 1), entry("a", NOW + seconds * SECOND))

    assert (evidence.since == BEGUN) is is_known
    assert take(census(), page(1, 1), entry("a"), server_time=None).since is None
    assert take(census(), page(1, 1), entry("a"), is_cached=True).since is None


@pytest.mark.parametrize(
    ("body", "has_everything", "is_whole"),
    [
        (page(2, 2), False, True),
        (page(2, 3), False, False),
        (page(2, None), False, False),
        (page(2, None), True, True),
        (page(2, None, has_more=True), True, False),
    ],
    ids=["all", "more", "untold", "by the document", "more than the document says"],
)
def test_one_answer_with_all_of_them_is_whole(body: ListBody, has_everything: bool, is_whole: bool) -> None:
    """As long as none after it has anything, and it was not kept somewhere."""
    walk = census(has_everything=has_everything)

    assert take(walk, body, entry("a"), entry("b")).is_whole is is_whole
    assert take(walk, page(0, None)).is_whole is is_whole
    assert not take(walk, page(1, None), entry("c")).is_whole
    cached = census(has_everything=has_everything)
    assert not take(cached, body, entry("a"), entry("b"), is_cached=True).is_whole


@pytest.mark.parametrize(
    ("facts", "has_everything", "is_cut"),
    [
        ({"has_more": True}, False, True),
        ({"has_more": False}, True, False),
        ({"next": "t"}, True, True),
        ({"next": "t"}, False, False),
        ({"next": "t", "has_more": False}, True, False),
    ],
)
def test_the_latest_answer_says_whether_it_is_cut(
    facts: dict[str, Any], has_everything: bool, is_cut: bool
) -> None:
    """A successor alone says so only where one answer should have had everything."""
    walk = census(has_everything=has_everything)

    assert take(walk, page(1, None, **facts), entry("a")).is_cut is is_cut
    assert take(walk, page(1, None, **facts), entry("b")).is_cut is is_cut
    assert not take(walk, page(1, None), entry("c")).is_cut


def test_the_second_answer_alone_confirms_the_first() -> None:
    """A third that says the same cannot make up for it."""
    walk = census()
    take(walk, page(1, 4), entry("a"))

    assert not take(walk, page(1, 5), entry("b")).is_confirmed
    assert not take(walk, page(1, 4), entry("c")).is_confirmed


def test_totals_that_are_left_out_or_grow_take_nothing_away() -> None:
    """What fell is the sum of all falls, from one total to the next that is told."""
    walk = census()
    totals = [None, 9, None, 7, 8, 5]

    fell = [take(walk, page(1, total), entry(f"a{turn}")).fell for turn, total in enumerate(totals)]

    assert fell == [0, 0, 0, 2, 2, 5]


def test_entries_without_an_id_are_counted_where_they_are_handed_out() -> None:
    """Nobody can tell whether one came before; those of an earlier walk are told by their number."""
    walk = census()
    nameless = (entry(None), entry(None), entry("a"))

    evidence = take(walk, page(3, 4), *nameless, fresh=nameless[1:], handed_out=1)

    assert evidence.counted == 3
    assert not evidence.is_named


def test_an_id_that_is_known_to_have_come_is_no_repetition() -> None:
    """Neighbouring pages overlap where a list has moved."""
    walk = census()
    first, second = entry("a"), entry("b")
    take(walk, page(2, 3), first, second)
    assert first.key is not None

    again = take(walk, page(2, 3), first, entry("c"), known=frozenset({first.key}))

    assert (again.counted, again.repeated) == (3, 0)


def test_a_walk_that_was_taken_up_is_counted_on() -> None:
    """What it had counted stays; that its first answer had everything is forgotten."""
    resumed = census(Evidence(first=3, latest=3, answers=2, counted=2, is_confirmed=True, is_whole=True))

    evidence = take(resumed, page(1, 3), entry("c"))

    assert (evidence.counted, evidence.answers) == (3, 3)
    assert evidence.is_resumed
    assert not evidence.is_whole
    assert not census(Evidence()).evidence.is_resumed


def test_thousands_of_ids_are_told_apart() -> None:
    """In a list that is as long as its first answer says."""
    walk = census()
    names = [entry(f"a{number}") for number in range(10_000)]
    for first in range(0, 10_000, 100):
        evidence = take(walk, page(100, 10_000), *names[first : first + 100])

    assert evidence.counted == 10_000
    assert evidence.repeated == 0
    assert take(walk, page(100, 10_000), *names[:100]).repeated == 100


def test_what_is_new_seems_to_have_come_next_to_never() -> None:
    """Of 200,000 none; with half of the memory it would be one already."""
    walk = census(is_filtered=False)
    names = [f"{number}" for number in range(200_000)]

    evidence = take(walk, page(len(names), len(names)), *map(entry, names))

    assert (evidence.counted, evidence.repeated) == (len(names), 0)
