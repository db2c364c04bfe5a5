"""Where a walk over a list goes next, page by page and without a server."""

from __future__ import annotations

import base64
import json
from typing import Any

import pytest
from attrs import evolve
from shapes import CONTENT, CURSOR, META_INFO, NUMBERED, PAGEABLE, SHAPES, TOKEN, WHOLE, write_page

from welkin_runtime.operations import Operation, Pagination
from welkin_runtime.types import Request
from welkin_sdk.errors import InvalidRequestError
from welkin_sdk.paging.lists.checkpoint import identify_list, parse_place, write_place
from welkin_sdk.paging.lists.cursor import (
    WINDOW,
    Gap,
    PageStep,
    Position,
    begin_list,
    hand_out,
    plan_query,
    resize,
)
from welkin_sdk.paging.lists.marked import BARREN_LIMIT
from welkin_sdk.paging.lists.shapes import parse_listing
from welkin_sdk.paging.lists.step import advance

SALT = b"0123456789abcdef"
BASE = "https://api.example.org/acme/live"
FILTERS = (("sort", "createdAt,asc"), ("region", "north"))


def entries(*names: str) -> list[dict[str, Any]]:
    return [{"id": name, "title": "canary-0c41"} for name in names]


def take(position: Position, shape: Pagination, body: Any) -> PageStep:
    return advance(position, shape, parse_listing(body, shape))


def ids(step: PageStep) -> list[str]:
    return [item.raw["id"] for item in step.fresh]


def go(position: Position, shape: Pagination, body: Any) -> Position:
    after = take(position, shape, body).position
    assert after is not None
    return after


def a_page(*names: str, number: int = 0, total: int = 100, is_last: bool = False, size: int = 2) -> Any:
    following = None if is_last else "more"
    return write_page("pageable", entries(*names), number=number, size=size, total=total, following=following)


# --- what is asked for


def test_numbered_pages_are_asked_for_from_zero_with_every_filter() -> None:
    """The filters go along with each of them."""
    first = begin_list("x", page_size=2)
    second = go(first, PAGEABLE, a_page("a", "b"))

    assert plan_query(first, PAGEABLE, FILTERS) == (*FILTERS, ("page", "0"), ("size", "2"))
    assert plan_query(second, PAGEABLE, FILTERS) == (*FILTERS, ("page", "1"), ("size", "2"))


def test_a_token_goes_alone_where_the_document_says_so() -> None:
    """The size and what else the shape excludes are sent with the first page only; other filters stay."""
    shape = Pagination(
        style="token",
        kind="token",
        items=("content",),
        size="pageSize",
        token="pageToken",
        next=("meta", "nextPageToken"),
        excludes=("pageSize", "query"),
    )
    filters = (("query", "flu"), ("includeArchived", "true"))
    first = begin_list("x", page_size=5)
    second = go(first, shape, {"content": entries("a"), "meta": {"nextPageToken": "t1"}})

    assert plan_query(first, shape, filters) == (*filters, ("pageSize", "5"))
    assert plan_query(second, shape, filters) == (("includeArchived", "true"), ("pageToken", "t1"))


def test_a_position_is_sent_as_start_with_every_filter() -> None:
    """And none with the first page."""
    first = begin_list("x", page_size=5)
    second = go(first, CURSOR, {"data": entries("a"), "cursor": {"end": "e1", "hasNext": True}})

    assert plan_query(first, CURSOR, FILTERS) == (*FILTERS, ("pageSize", "5"))
    assert plan_query(second, CURSOR, FILTERS) == (*FILTERS, ("pageSize", "5"), ("start", "e1"))


def test_a_whole_list_is_asked_for_by_its_filters_alone() -> None:
    """It has no pages to count."""
    assert plan_query(begin_list("x"), WHOLE, FILTERS) == FILTERS


@pytest.mark.parametrize("size", [0, -1, 1.5, True, "20"])
def test_a_page_size_that_is_none_is_refused(size: Any) -> None:
    """Before anything is sent."""
    with pytest.raises(InvalidRequestError, match="page_size"):
        begin_list("x", page_size=size)


# --- where it ends


@pytest.mark.parametrize("name", NUMBERED)
def test_the_last_page_ends_the_walk(name: str) -> None:
    """Whichever member says so."""
    shape = SHAPES[name]
    middle = write_page(name, entries("a", "b"), number=0, size=2, total=3, following="more")
    end = write_page(name, entries("c"), number=1, size=2, total=3, following=None)

    second = go(begin_list("x", 2), shape, middle)

    assert not second.is_done
    assert go(second, shape, end).is_done


def test_last_on_a_page_before_the_last_is_not_believed() -> None:
    """An empty page too many costs a request; a page too few costs records."""
    step = take(begin_list("x", 2), PAGEABLE, a_page("a", "b", total=9, is_last=True))

    assert step.position is not None
    assert not step.position.is_done
    assert [deviation.path for deviation in step.deviations] == ["last"]


@pytest.mark.parametrize(
    ("body", "is_done", "seen"),
    [
        ({"content": entries("a", "b"), "last": True, "totalElements": 9}, False, "true"),
        ({"content": entries("a", "b"), "last": True, "totalPages": 5}, False, "true"),
        ({"content": [], "last": False, "totalPages": 1}, True, "false"),
    ],
)
def test_a_word_on_the_end_that_is_not_believed_is_told(body: Any, is_done: bool, seen: str) -> None:
    """With the member that says it, whatever speaks against it."""
    step = take(begin_list("x", 2), PAGEABLE, body)

    assert step.position is not None
    assert step.position.is_done is is_done
    assert [each.seen for each in step.deviations if each.path == "last"] == [seen]


def test_an_end_that_is_never_said_is_where_nothing_comes() -> None:
    """Without totals and without `last`, one page more is asked for."""
    first = go(begin_list("x", 2), CONTENT, {"content": entries("a", "b")})
    second = go(first, CONTENT, {"content": entries("c")})

    assert not second.is_done
    assert go(second, CONTENT, {"content": []}).is_done


def test_a_whole_list_that_comes_in_pages_is_followed() -> None:
    """Servers begin to page one day; a list cut short in silence would be worse than one unexpected request."""
    body = write_page("meta-info", entries("a"), number=0, size=1, total=2, following="more")
    second = go(begin_list("x"), WHOLE, body)

    assert not second.is_done
    assert plan_query(second, WHOLE, ()) == (("page", "1"),)


def test_a_whole_list_ends_where_nothing_comes() -> None:
    """Whatever its total says; else it would be asked for again and again."""
    assert go(begin_list("x"), WHOLE, {"data": [], "metaInfo": {"totalElements": 2}}).is_done
    assert not go(begin_list("x"), WHOLE, {"data": entries("a"), "metaInfo": {"totalElements": 2}}).is_done
    assert go(begin_list("x"), WHOLE, {"data": entries("a", "b"), "metaInfo": {"totalElements": 2}}).is_done


def test_hidden_ends_of_a_cursor_are_where_it_stands_still() -> None:
    """`hasNext` is missing: as long as the position moves on and entries come, there may be more."""
    first = go(begin_list("x"), CURSOR, {"data": entries("a"), "cursor": {"end": "e1"}})

    assert not first.is_done
    assert go(first, CURSOR, {"data": entries("b"), "cursor": {"end": "e1"}}).is_done


# --- what shifts


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


def test_equal_entries_of_one_page_are_all_handed_out() -> None:
    """Lists without ids may hold equal entries that are two."""
    step = take(begin_list("x"), WHOLE, [{"id": "a"}, {"id": "a"}])

    assert ids(step) == ["a", "a"]


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


# --- what leads nowhere


def stall(position: Position, body: Any, page_zero: Any) -> int:
    """How many answers it takes until the walk stops: *body* for every page, *page_zero* for the first."""
    place: Position | None = position
    for count in range(1, 50):
        assert place is not None
        step = take(place, PAGEABLE, page_zero if place.is_probing else body)
        assert step.fresh == []
        place = step.position
        if place is None:
            assert step.reread.number == position.number
            return count
    raise AssertionError("it goes on")


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


@pytest.mark.parametrize("length", [2, 3, 5, 8])
def test_pages_that_come_round_stop_the_walk(length: int) -> None:
    """A server whose tokens lead back is noticed within a few rounds."""
    position: Position | None = begin_list("x")
    seen = 0
    while position is not None and seen < 100:
        name = f"a{seen % length}"
        body = {"content": entries(f"{name} {seen}"), "meta": {"nextPageToken": f"t{seen % length}"}}
        position = take(position, TOKEN, body).position
        seen += 1

    assert position is None
    assert seen <= 4 * length


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


@pytest.mark.parametrize(
    ("shape", "body"),
    [
        (TOKEN, {"content": [{"id": "b"}], "meta": {"nextPageToken": "t1"}}),
        (CURSOR, {"data": [{"id": "b"}], "cursor": {"end": "t1", "hasNext": True}}),
        (CURSOR, {"data": [{"id": "b"}], "cursor": {"hasNext": True}}),
    ],
)
def test_a_page_that_names_itself_as_next_stops_the_walk(shape: Pagination, body: Any) -> None:
    """Its entries are handed out all the same."""
    step = take(Position("x", mark="t1"), shape, body)

    assert (step.position, ids(step)) == (None, ["b"])


def test_empty_pages_without_end_stop_the_walk() -> None:
    """Some are gone through; a hundred in a row are a fault."""
    position: Position | None = begin_list("x", 2)
    count = 0
    while position is not None:
        position = take(position, PAGEABLE, a_page(number=count, total=1_000)).position
        count += 1

    assert count == BARREN_LIMIT + 1


# --- as text


LIST = Operation(
    id="listPatients",
    name="patients.list",
    method="GET",
    path="/patients",
    envelope="none",
    is_read_only=True,
    is_idempotent=True,
    needs_token=True,
    pagination=META_INFO,
)


def test_a_place_survives_as_text_also_within_a_page() -> None:
    """Number, size, digests and guards come back as they were."""
    position = go(begin_list("x", 2), PAGEABLE, a_page("a", "b"))
    step = take(position, PAGEABLE, a_page("c", "d", number=1))
    within = hand_out(step.reread, step.fresh[:1])

    again = parse_place(write_place(within, SALT), "x")

    assert again == within
    assert ids(take(again, PAGEABLE, a_page("c", "d", number=1))) == ["d"]


def test_a_place_holds_no_id_and_no_filter() -> None:
    """It may end up in a log."""
    request = Request(LIST, path="/patients/canary-0c41", query=(("search", "canary-0c41"),))
    step = take(begin_list(identify_list(request, BASE)), PAGEABLE, a_page("canary-0c41"))
    text = write_place(hand_out(step.reread, step.fresh), SALT)

    assert b"canary" not in base64.urlsafe_b64decode(text + "==")


@pytest.mark.parametrize(
    "other",
    [
        Request(LIST, path="/patients", query=(("region", "south"),)),
        Request(LIST, path="/users", query=(("region", "north"),)),
        Request(LIST, path="/patients", query=(("region", "north"),), json={"a": 1}),
    ],
)
def test_a_place_in_another_list_is_refused(other: Request) -> None:
    """Other filters, other ids and another body make it another list."""
    request = Request(LIST, path="/patients", query=(("region", "north"),))
    text = write_place(begin_list(identify_list(request, BASE)), SALT)

    with pytest.raises(InvalidRequestError, match="another operation"):
        parse_place(text, identify_list(other, BASE))


@pytest.mark.parametrize(
    "text", ["", "x", "e30", "eyJ2IjogMX0", "\u00e9", "eyJ2IjogImxpc3QtMSIsICJmIjogIngifQ"]
)
def test_what_is_no_place_is_refused(text: str) -> None:
    """A cut or foreign text, and a checkpoint of a Find."""
    with pytest.raises(InvalidRequestError):
        parse_place(text, "x")


ODD = [None, True, -1, 1.5, 10**400, "", "x", "\u00e9", [], [1], [[]], {}, {"x": 1}]


def a_place() -> dict[str, Any]:
    """What a checkpoint holds in the middle of a walk, with something in each of its members."""
    position = go(begin_list("x", 2), PAGEABLE, a_page("a", "b", total=6))
    gap = Gap(position.before, 1, 0, 2, 6)
    text = write_place(evolve(position, mark="t", gap=gap, handed_out=position.before[:1]), SALT)
    return json.loads(base64.urlsafe_b64decode(text + "=="))


@pytest.mark.parametrize("name", sorted(a_place()))
def test_a_place_that_lacks_something_or_has_something_odd_is_refused(name: str) -> None:
    """Or read, where it may be so; never an error of another kind."""
    refused = 0
    for value in [..., *ODD]:
        values = {other: a_place()[other] for other in a_place() if other != name}
        if value is not ...:
            values[name] = value
        text = base64.urlsafe_b64encode(json.dumps(values).encode()).decode()
        try:
            parse_place(text, "x")
        except InvalidRequestError:
            refused += 1
        else:
            assert value is not ...

    assert refused > len(ODD) // 2


def test_numbered_pages_do_not_go_on_in_another_size() -> None:
    """Page 3 of 20 is not page 3 of 50."""
    for number in (1, 3):
        with pytest.raises(InvalidRequestError, match="page_size"):
            resize(Position("x", size=20, number=number), PAGEABLE, 50)

    assert resize(Position("x", size=20), PAGEABLE, 50).size == 50
    assert resize(Position("x", size=20, mark="t"), TOKEN, 50).size == 50
