"""When a list that was walked is known to have shown everything."""

from __future__ import annotations

import pytest

from welkin_sdk.mirror.policy import SECOND_US
from welkin_sdk.mirror.sources.settling import Shown, id_of, time_of


def shown(
    *ids: str, entries: int = 0, answers: int = 3, total: int = 0, new: str = "", is_resumed: bool = False
) -> Shown:
    """What a walk has shown: these ids of long ago, *new* of just now."""
    return Shown(
        BEGUN,
        is_resumed,
        times={**dict.fromkeys(ids, BEGUN - 10 * SECOND_US), **dict.fromkeys(new, BEGUN + 1)},
        totals={total} if total else set(),
        answers=answers,
        entries=entries or len(ids) + len(new),
    )


BEGUN = 1_000 * SECOND_US
ABC = shown(*"abc")


@pytest.mark.parametrize(
    ("walk", "before", "said", "settled"),
    [
        (shown(*"abc", answers=1), None, None, True),
        (shown(*"abc", answers=1), None, False, False),
        (shown(*"abc", answers=1, is_resumed=True), None, None, False),
        (ABC, None, None, False),
        (ABC, ABC, None, True),
        (ABC, shown(*"abc", is_resumed=True), None, False),
        (shown(*"ab"), ABC, None, False),
        (shown(*"abcd"), ABC, None, False),
        (shown(*"abc", new="d"), ABC, None, True),
        (shown(*"abc", entries=4), ABC, None, False),
        (shown(*"abc", total=4), shown(*"abc", total=4), None, False),
        (shown(*"ab", total=3), shown(*"bc", total=3), None, True),
    ],
)
def test_a_list_is_settled_when_two_walks_bear_each_other_out(
    walk: Shown, before: Shown | None, said: bool | None, settled: bool
) -> None:
    """Or when one answer had all of it; one that goes on elsewhere cannot know what came before."""
    seen = walk.times.keys() | (before.times.keys() if before is not None else set())

    assert walk.is_settled(before, set(seen), said=said) is settled


def test_an_entry_says_who_it_is_and_when_it_was_changed() -> None:
    """In either place; what is no record says nothing."""
    assert (id_of({"id": "a"}), id_of(None)) == ("a", "")
    assert time_of({"updatedAt": "1970-01-01T00:00:01Z"}) == SECOND_US
    assert time_of({"jsonBody": {"updated_at": "1970-01-01T00:00:02Z"}}) == 2 * SECOND_US
    assert time_of({"jsonBody": []}) is None
    assert time_of("a") is None
