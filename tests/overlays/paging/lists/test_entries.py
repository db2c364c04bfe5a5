"""What an entry is recognized by when it comes again: its id, or all that it holds."""

from __future__ import annotations

from typing import Any

import pytest

from welkin_sdk.instant import parse_instant
from welkin_sdk.paging.lists.entries import (
    MARK_BYTES,
    count_nameless,
    find_push,
    has_key,
    is_same_page,
    keys_of,
    mark_of,
    sight,
)


def marks(*entries: Any) -> tuple[bytes, ...]:
    return tuple(map(mark_of, sight(entries)))


def test_an_entry_is_known_by_its_id_and_by_what_it_holds() -> None:
    """The id says which one it is, the rest whether it has changed."""
    old, new, other = (
        marks({"id": "a", "n": 1})[0],
        marks({"id": "a", "n": 2})[0],
        marks({"id": "b", "n": 1})[0],
    )

    assert old != new
    assert keys_of((old,)) == keys_of((new,)) != keys_of((other,))
    assert {len(mark) for mark in (old, new, other)} == {MARK_BYTES}


@pytest.mark.parametrize("entry", [{"n": 1}, {"id": None}, {"id": {}}, "text", None, 7, [1]])
def test_what_has_no_id_is_known_by_all_that_it_holds(entry: Any) -> None:
    """Whatever it is; nothing is raised."""
    (mark,) = marks(entry)

    assert (has_key(mark), keys_of((mark,)), count_nameless((mark, mark))) == (False, frozenset(), 2)
    assert marks(entry) == (mark,) != marks({"id": None, "n": 2})


def test_an_id_that_several_of_a_page_have_is_none() -> None:
    """It is the id of something else."""
    items = sight([{"id": "a", "n": 1}, {"id": "b"}, {"id": "a", "n": 2}])

    assert [item.key is None for item in items] == [True, False, True]


def test_an_address_is_the_same_however_it_is_signed() -> None:
    """What follows its `?` is another in each answer, at any depth; in other text it counts."""
    one = {"urls": [{"at": "https://s.invalid/a?X-Signature=1"}]}
    again = {"urls": [{"at": "https://s.invalid/a?X-Signature=2"}]}
    other = {"urls": [{"at": "https://s.invalid/b?X-Signature=1"}]}

    assert marks(one) == marks(again) != marks(other)
    assert marks({"text": "why? 1"}) != marks({"text": "why? 2"})


def test_an_item_has_its_place_and_its_times() -> None:
    """As far as they can be read."""
    first, second = sight(
        [
            {"createdAt": "2020-01-01T00:00:00Z", "updatedAt": "2020-01-02T00:00:00Z"},
            {"createdAt": "soon", "updatedAt": 5},
        ]
    )

    assert (first.position, first.created_at) == (0, parse_instant("2020-01-01T00:00:00Z"))
    assert first.updated_at == parse_instant("2020-01-02T00:00:00Z")
    assert (second.position, second.created_at, second.updated_at) == (1, None, None)


def test_a_page_is_the_same_in_any_order_and_with_changes() -> None:
    """By ids; by all that they hold where there are none; an empty page is like no other."""
    page = marks({"id": "a", "n": 1}, {"id": "b"}, {"n": 7})

    assert is_same_page(page, marks({"n": 7}, {"id": "b", "n": 2}, {"id": "a"}))
    assert not is_same_page(page, marks({"n": 8}, {"id": "b"}, {"id": "a", "n": 1}))
    assert not is_same_page((), ())


@pytest.mark.parametrize(
    ("page", "most", "pushed"),
    [
        ("ef", 9, 0),
        ("de", 9, 1),
        ("cdef", 9, 2),
        ("cd", 9, 2),
        ("c", 9, 2),
        ("cd", 1, 0),
        ("abcd", 9, 4),
        ("bd", 9, 0),
        ("", 9, 0),
    ],
)
def test_a_page_that_begins_with_what_came_was_pushed_back(page: str, most: int, pushed: int) -> None:
    """By so many places as of its entries had come, up to *most*."""
    before = marks(*({"n": letter} for letter in "abcd"))

    assert find_push(before, marks(*({"n": letter} for letter in page)), most) == pushed


def test_of_equal_entries_the_longest_push_is_taken() -> None:
    """It is the likeliest where that many have come in."""
    before = marks({"n": 1}, {"n": 1}, {"n": 1})

    assert [find_push(before, marks({"n": 1}), most) for most in (0, 1, 2, 5)] == [0, 1, 2, 3]
