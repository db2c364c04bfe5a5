"""Numbered pages on a list that moves: what came is known, what moved up is gone back for, and what stands still is left."""

from __future__ import annotations

import pytest
from attrs import evolve
from list_steps import SALT, a_page, entries, go, ids, stall, take
from shapes import PAGEABLE, write_page

from welkin_sdk.paging.lists.checkpoint import write_place
from welkin_sdk.paging.lists.cursor import (
    WINDOW,
    Position,
    begin_list,
    plan_query,
)
from welkin_sdk.paging.lists.marked import BARREN_LIMIT


def test_entries_that_shift_over_the_edge_are_handed_out_once() -> None:
    """Something was inserted before them while the walk was on its way."""
    second = go(begin_list("x", 3), PAGEABLE, a_page("a", "b", "c", size=3))

    assert ids(take(second, PAGEABLE, a_page("c", "d", "e", number=1, size=3))) == ["d", "e"]


def test_a_changed_record_is_handed_out_again() -> None:
    """It is another version of it."""
    second = go(begin_list("x", 1), PAGEABLE, a_page("a", size=1))
    body = a_page("a", "b", number=1, size=2)
    body["content"][0]["title"] = "new"

    assert ids(take(second, PAGEABLE, body)) == ["a", "b"]


def test_memory_and_checkpoint_stay_small_however_long_the_walk() -> None:
    """Some thousand entries are known here, those of the page before in another process."""
    position = begin_list("x", 100)
    for number in range(50):
        names = [f"{letter}{number}" for letter in range(100)]
        position = go(position, PAGEABLE, a_page(*names, number=number, total=10_000, size=100))

    assert len(position.before) == WINDOW
    assert len(write_place(position, SALT)) < 4_000


def test_a_burst_that_pushes_everything_back_is_known_page_by_page() -> None:
    """A thousand come in while the walk stands on page 50, of one entry each: none of what came comes again."""
    rows = [f"a{number}" for number in range(60)]
    position: Position | None = begin_list("x", 1)
    seen: list[str] = []
    while position is not None and not position.is_done:
        if position.number == 50 and len(rows) == 60:
            rows[:0] = [f"b{number}" for number in range(1000)]
        number = position.number
        body = a_page(
            *rows[number : number + 1],
            number=number,
            total=len(rows),
            size=1,
            is_last=number + 1 == len(rows),
        )
        step = take(position, PAGEABLE, body)
        seen += ids(step)
        position = step.position

    assert position is not None
    assert [name for name in seen if name.startswith("a")] == [f"a{number}" for number in range(60)]


@pytest.mark.parametrize(("member", "count"), [("id", 22), ("title", 21)])
def test_a_total_that_is_wrong_once_costs_two_requests(member: str, count: int) -> None:
    """The page before shows that nothing has moved, in one step where no ids tell; nothing comes twice, nothing is lost."""
    rows = [{member: f"a{number}"} for number in range(400)]
    position: Position | None = begin_list("x", 20)
    seen: list[dict[str, str]] = []
    requests = 0
    while position is not None and not position.is_done:
        start = position.number * 20
        total = 110 if requests == 9 else 400
        following = None if start + 20 >= 400 else "more"
        body = write_page(
            "pageable",
            rows[start : start + 20],
            number=position.number,
            size=20,
            total=total,
            following=following,
        )
        step = take(position, PAGEABLE, body)
        seen += [item.raw for item in step.fresh]
        position, requests = step.position, requests + 1

    assert seen == rows
    assert requests == count


@pytest.mark.parametrize("size", [1, 2, 3, 10, 50])
def test_a_page_that_comes_for_every_number_stops_the_walk(size: int) -> None:
    """In whichever order its entries are, and although it says the number that was asked for."""
    names = [f"a{number}" for number in range(size)]
    second = go(begin_list("x", size), PAGEABLE, a_page(*names, size=size))
    again = a_page(*reversed(names), number=1, size=size)

    assert stall(second, again, again) <= 10


def test_a_page_that_comes_twice_on_a_list_that_moves_is_no_stall() -> None:
    """As many went at the end as came in front: page 0 is another one now, so the server minds the number."""
    second = go(begin_list("x", 2), PAGEABLE, a_page("a", "b"))
    asking = go(second, PAGEABLE, a_page("a", "b", number=1))
    assert plan_query(asking, PAGEABLE, ()) == (("page", "0"), ("size", "2"))

    once_more = go(asking, PAGEABLE, a_page("y", "z"))
    third = go(once_more, PAGEABLE, a_page("a", "b", number=1))

    assert (once_more.number, third.number) == (1, 2)


def test_a_bare_list_that_comes_twice_was_whole_when_its_length_is_no_page() -> None:
    """The server ignores page numbers and says nothing of pages: what it sent was all there is."""
    second = go(begin_list("x", 20), PAGEABLE, entries("a", "b"))

    assert go(second, PAGEABLE, entries("a", "b")).is_done


def test_a_bare_list_that_comes_twice_as_long_as_a_page_may_be_cut() -> None:
    """Nobody can tell, so it is not passed off as complete."""
    second = go(begin_list("x", 2), PAGEABLE, entries("a", "b"))

    assert stall(second, entries("a", "b"), entries("a", "b")) <= 10


@pytest.mark.parametrize(
    ("size", "kind", "count"),
    [(124, "id", 31), (125, "id", 31), (126, "id", 15), (100, "name", 43), (50, "name", 83)],
)
def test_a_round_is_believed_for_so_many_entries(size: int, kind: str, count: int) -> None:
    """More than 2,000 of them after a page that has come three times: fewer may be equal, or pushed on, by chance."""
    rows = [[{kind: f"{half} {number}"} for number in range(size)] for half in "ab"]
    position: Position | None = begin_list("x", size)
    seen = 0
    while position is not None:
        position = take(position, PAGEABLE, {"content": rows[seen % 2], "last": False}).position
        seen += 1

    assert seen == count


@pytest.mark.parametrize(("total", "count"), [(300, 300), (None, BARREN_LIMIT + 10)])
def test_equal_entries_come_for_pages_on_end_where_a_total_bounds_them(total: int | None, count: int) -> None:
    """Without one, after a hundred equal pages it is asked whether the server stands still."""
    position: Position | None = begin_list("x", 1)
    asked = 0
    while position is not None and not position.is_done:
        number = 0 if position.is_probing else position.number
        more = {} if total is None else {"totalElements": total}
        body = {"content": [{"name": "same"}], "number": number, "last": asked == 299, **more}
        position, asked = take(position, PAGEABLE, body).position, asked + 1

    assert (position is not None, asked) == (total is not None, count)


def test_going_back_for_what_moved_up_forgets_what_was_pushed_on() -> None:
    """Both cannot be known at once: the pages gone back to stand elsewhere."""
    place = evolve(
        begin_list("x", 2),
        number=3,
        total=20,
        pushed=2,
        coming=3,
        appended=1,
        before=(b"1", b"2"),
        page_before=(b"2",),
    )

    back = go(place, PAGEABLE, a_page("a", "b", number=3, total=16))

    assert back.gap is not None
    assert (back.number, back.pushed, back.coming, back.appended) == (2, 0, 0, 0)


def test_empty_pages_without_end_stop_the_walk() -> None:
    """Some are gone through; a hundred in a row are a fault."""
    position: Position | None = begin_list("x", 2)
    count = 0
    while position is not None:
        position = take(position, PAGEABLE, a_page(number=count, total=1_000)).position
        count += 1

    assert count == BARREN_LIMIT + 1
