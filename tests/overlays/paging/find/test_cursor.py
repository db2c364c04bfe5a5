"""What a cursor can be asked, and how it changes by itself."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from welkin_sdk.errors import InvalidRequestError
from welkin_sdk.instant import to_datetime, to_instant
from welkin_sdk.paging.find.cursor import (
    Cursor,
    Span,
    add_seen,
    begin,
    grow,
    has_come,
    plan_window,
    prune,
    refuse_size,
    retry,
    split,
)
from welkin_sdk.paging.items import Item, look_at

NOW = datetime(2020, 6, 1, 12, tzinfo=UTC)
DAY = 86_400_000_000


def a_cursor(*spans: tuple[int, int], **changed: Any) -> Cursor:
    cursor = begin("f", now=NOW, updated_from=to_datetime(0), updated_to=to_datetime(10**15), page_size=20)
    return evolve(cursor, spans=tuple(Span(*span) for span in spans) or cursor.spans, **changed)


def test_a_walk_without_bounds_goes_from_1970_to_tomorrow() -> None:
    """By this machine's clock, until the first answer tells the server's; fifty records a page."""
    cursor = begin("f", now=NOW)

    assert cursor.spans == (Span(0, to_instant(NOW) + DAY),)
    assert (cursor.page_size, cursor.asked_size, cursor.size_limit) == (50, 50, 12_800)
    assert (cursor.since, cursor.is_open, cursor.is_done, cursor.is_proven) == (0, True, False, False)


def test_a_walk_from_the_future_is_of_that_moment() -> None:
    """There is nothing yet, and it is no error."""
    later = NOW + timedelta(days=2)

    assert begin("f", now=NOW, updated_from=later).spans == (Span(to_instant(later), to_instant(later)),)


def test_bounds_may_be_the_same_and_not_the_wrong_way_round() -> None:
    """With both of them nothing is open."""
    cursor = begin("f", now=NOW, updated_from=NOW, updated_to=NOW)

    assert (cursor.spans, cursor.is_open) == ((Span(to_instant(NOW), to_instant(NOW)),), False)
    with pytest.raises(InvalidRequestError, match="updated_from is later than updated_to"):
        begin("f", now=NOW, updated_from=NOW, updated_to=NOW - timedelta(microseconds=1))


@pytest.mark.parametrize("size", [0, -1, True, 1.0, "5"])
def test_a_page_has_one_record_at_least(size: Any) -> None:
    """A whole number."""
    assert begin("f", now=NOW, page_size=1).page_size == 1
    with pytest.raises(InvalidRequestError, match=r"page_size: (must be at least 1|expected a whole number)"):
        begin("f", now=NOW, page_size=size)


@pytest.mark.parametrize(
    ("size", "limit"),
    [(1, 12_800), (3_200, 12_800), (3_201, 12_804), (10_000, 40_000), (90_000, 100_000), (200_000, 200_000)],
)
def test_a_page_can_always_grow_once(size: int, limit: int) -> None:
    """
    Four times what the caller chose, and to 12,800 in any case; taken up again, it begins anew.

    No page is asked to hold more than 100,000 but by the caller.
    """
    cursor = begin("f", now=NOW, page_size=size)
    tried = evolve(cursor, asked_size=size * 2, size_limit=size, barren=9)

    assert cursor.size_limit == limit
    assert retry(tried) == cursor


def test_a_page_grows_fourfold_up_to_its_limit() -> None:
    """And no further."""
    sizes = []
    cursor: Cursor | None = a_cursor(size_limit=500)
    while cursor is not None:
        sizes.append(cursor.asked_size)
        cursor = grow(cursor)

    assert sizes == [20, 80, 320, 500]


@pytest.mark.parametrize(("asked", "is_the_callers"), [(19, True), (20, True), (21, False)])
def test_a_size_that_is_refused_is_given_up_but_for_the_callers_own(asked: int, is_the_callers: bool) -> None:
    """What was asked for beyond it is never asked for again."""
    refused = refuse_size(a_cursor(asked_size=asked))

    assert (refused is None) is is_the_callers
    assert refused is None or (refused.asked_size, refused.size_limit) == (20, 20)


@pytest.mark.parametrize(
    ("span", "halves"),
    [
        ((0, 0), None),
        ((0, 2), None),
        ((0, 3), [(1, 3), (0, 2)]),
        ((10, 20), [(15, 20), (10, 16)]),
        ((10, 21), [(15, 21), (10, 16)]),
    ],
)
def test_a_window_is_halved_with_an_overlap(
    span: tuple[int, int], halves: list[tuple[int, int]] | None
) -> None:
    """The earlier half is next; what was behind stays behind, and the size is the caller's again."""
    found = split(a_cursor((100, 200), span, asked_size=80))

    assert (None if found is None else found.spans) == (
        None if halves is None else tuple(Span(*one) for one in ((100, 200), *halves))
    )
    assert found is None or found.asked_size == 20


def test_the_last_window_is_asked_for() -> None:
    """Both ends included."""
    window = plan_window(a_cursor((100, 200), (5, 7), asked_size=80))

    assert window == (to_datetime(5), to_datetime(7), 80)


def test_what_was_handed_out_may_come_again_until_its_own_time() -> None:
    """Without one, until the end of its window; of several times the earliest."""
    items = [
        Item(0, {}, b"a", 6),
        Item(1, {}, b"b"),
        Item(2, {}, b"c", 5),
        Item(3, {}, b"c", 9),
    ]

    seen = add_seen(a_cursor((5, 7), seen={b"a": 4, b"z": 1}), items).seen

    assert seen == {b"a": 4, b"b": 7, b"c": 5, b"z": 1}


@pytest.mark.parametrize(
    ("changed", "kept"),
    [
        ({"order": "unordered"}, {b"b", b"c", b"d"}),
        ({"order": "ascending", "proof": 10}, {b"c", b"d"}),
        ({"order": "ascending", "proof": 9, "since": 1_000_000}, {b"b", b"c", b"d"}),
        ({"order": "ascending", "proof": 9, "since": 0}, {b"a", b"b", b"c", b"d"}),
    ],
)
def test_digests_of_what_cannot_come_again_are_forgotten(changed: dict[str, Any], kept: set[bytes]) -> None:
    """A server may filter by whole seconds; an order that is not proven may take the walk back to its start."""
    seen = {b"a": 999_999, b"b": 1_000_000, b"c": 1_500_000, b"d": 2_000_000}
    cursor = a_cursor((1_500_000, 9_000_000), seen=seen, **changed)

    assert prune(cursor).seen.keys() == kept
    assert prune(evolve(cursor, spans=())).seen == {}


def spelled(instant: int) -> str:
    return to_datetime(instant).isoformat()


ENTRIES = st.lists(
    st.fixed_dictionaries(
        {"id": st.sampled_from(("a", "b", 1, "1"))},
        optional={
            "updated_at": st.integers(0, 3_000_000).map(spelled) | st.sampled_from((None, "noon", [1]))
        },
    ),
    max_size=8,
)


@given(
    ENTRIES,
    ENTRIES,
    st.sampled_from(("ascending", "unordered")),
    st.sampled_from((0, 10)),
    st.sampled_from((0, 500_000)),
    st.integers(0, 3_000_000),
)
def test_digests_are_made_of_what_may_come_again_alone(
    before: list[Any], page: list[Any], order: str, proof: int, since: int, lo: int
) -> None:
    """And that changes nothing: not what is kept, nor what is found in it, nor which entries of a page are one."""
    asked = a_cursor((0, 4_000_000), order=order, proof=proof, since=since)
    held, items = add_seen(asked, look_at(before)), look_at(page)
    plain, odd = ([one for one in items if one.is_plain is wanted] for wanted in (True, False))
    moved = evolve(held, spans=(Span(lo, 4_000_000),))

    late = prune(evolve(add_seen(held, odd), spans=moved.spans), plain)
    early = prune(evolve(add_seen(held, items), spans=moved.spans))

    assert late.seen == early.seen
    instants = frozenset(held.seen.values())
    assert [has_come(held.seen, instants, one) for one in items] == [one.digest in held.seen for one in items]
    for one in items:
        assert [one.version == other.version for other in items] == [
            one.digest == other.digest for other in items
        ]
