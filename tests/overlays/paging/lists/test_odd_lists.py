"""Lists whose servers say something wrong or mind nothing: each ends, nothing is lost that was told of, and no verdict is a lie."""

from __future__ import annotations

from typing import Any

import pytest
from fake_clock import FakeClock
from hostile import HostileServer, reply
from lists import Book, Walked, Walker, request
from shapes import NUMBERED, SHAPES, write_page

from welkin_sdk.errors import StalledPageError

DATE = "Tue, 14 Nov 2023 22:13:20 GMT"
OLD = "2020-05-01T12:00:00.000Z"
MARKED = ["token", "cursor"]
WITH_LAST = [name for name in NUMBERED if SHAPES[name].last]

ENDS = {
    "says all": {},
    "says no pages": {"totalPages": None},
    "says no total": {"totalPages": None, "totalElements": None},
    "says no end": {"totalPages": None, "last": None, "lastPage": None},
    "never says last": {"last": False, "lastPage": False, "totalPages": None},
}
"""What a server says of the end of a list, as changes of what its pages say."""

MORE = {
    "a token": {"meta": {"nextPageToken": "t3"}},
    "a position": {"cursor": {"end": "t3", "hasNext": True}},
    "has next": {"hasNext": True},
}
"""What an answer says that is not the whole list, in a list that the document says comes whole."""


@pytest.fixture(params=["sync", "async"])
def walker(request: pytest.FixtureRequest, server: HostileServer, clock: FakeClock) -> Walker:
    return Walker(request.param == "async", server, clock, read=lambda _value, _seen: 0)


def old_things(count: int, *, has_ids: bool = True, at: str = OLD) -> list[dict[str, Any]]:
    return [
        {"name": f"canary {number}", "createdAt": at, "updatedAt": at}
        | ({"id": f"canary-{number}"} if has_ids else {})
        for number in range(count)
    ]


def say(body: Any, changes: dict[str, Any]) -> Any:
    """*body* with *changes* wherever it has such a member; None leaves it out."""
    if not isinstance(body, dict):
        return body
    said = {name: changes[name] if name in changes else say(value, changes) for name, value in body.items()}
    return {name: value for name, value in said.items() if name not in changes or value is not None}


def walk(
    walker: Walker, served: Book, *, date: str = DATE, headers: dict[str, str] | None = None, size: int = 3
) -> Walked:
    """Walk *served*, whose answers are dated."""
    change = served.change
    served.change = lambda number, body: reply(
        body=change(number, body), headers={"Date": date, **(headers or {})}
    )
    served.install(walker.server)
    return walker.walk(request(served.shape, query=()), page_size=size)


# --- no end


@pytest.mark.parametrize("shape", MARKED)
def test_new_marks_for_one_page_stop_the_walk(walker: Walker, shape: str) -> None:
    """The server minds no mark and makes a new one each time: the ids tell that nothing advances."""
    records = old_things(20)
    served = Book(
        shape,
        records,
        change=lambda number, _body: write_page(
            shape, records, number=0, size=20, total=40, following=f"t{number + 1}"
        ),
    )

    walked = walk(walker, served, size=20)

    assert isinstance(walked.error, StalledPageError)
    assert len(served.asked) < 10


@pytest.mark.parametrize("shape", MARKED)
def test_equal_pages_without_ids_under_new_marks_all_come(walker: Walker, shape: str) -> None:
    """Marks are exact: what has no id comes as it is, page upon page of equals too."""
    served = Book(shape, [{"name": "canary"}] * 60)

    assert len(walk(walker, served).records) == 60


@pytest.mark.parametrize("shape", NUMBERED)
@pytest.mark.parametrize("said", ENDS)
def test_a_page_for_every_number_stops_the_walk_though_its_addresses_are_new(
    walker: Walker, shape: str, said: str
) -> None:
    """Entries without an id, each with an address that is signed anew, are the same entries."""

    def first_page(number: int, _body: Any) -> Any:
        signed = [
            {**one, "photo": {"url": f"https://files.example.org/a?signature={number}"}}
            for one in served.records[:10]
        ]
        body = write_page(shape, signed, number=0, size=10, total=40, following="x")
        return say(body, ENDS[said])

    served = Book(shape, old_things(40, has_ids=False), change=first_page)

    walked = walk(walker, served, size=10)

    assert isinstance(walked.error, StalledPageError)
    assert len(served.asked) < 10


@pytest.mark.parametrize("shape", NUMBERED)
@pytest.mark.parametrize("said", [said for said in ENDS if said != "says all"])
def test_answers_that_are_new_each_time_and_of_one_number_stop_the_walk(
    walker: Walker, shape: str, said: str
) -> None:
    """Nothing tells the entries apart or finds them equal; the number, or the total, is a word all the same."""

    def new_page(number: int, _body: Any) -> Any:
        new = [{"name": f"canary {number}.{place}"} for place in range(50)]
        return say(write_page(shape, new, number=0, size=50, total=200, following="x"), ENDS[said])

    served = Book(shape, [], change=new_page)

    walked = walk(walker, served, size=50)

    assert isinstance(walked.error, StalledPageError)
    assert len(served.asked) < 120


# --- lost, doubled


@pytest.mark.parametrize("shape", NUMBERED)
@pytest.mark.parametrize("said", ["pages", "last", "both", "no pages"])
def test_an_end_that_the_total_is_against_is_not_the_end(walker: Walker, shape: str, said: str) -> None:
    """Fewer are granted to a page than the server counts with: the total, and the pages that come, tell the end."""
    changes = {
        "pages": {"totalPages": 1},
        "last": {"last": True, "lastPage": True},
        "both": {"totalPages": 1, "last": True, "lastPage": True},
        "no pages": {"totalPages": 0},
    }[said]
    served = Book(shape, old_things(20), change=lambda _number, body: say(body, changes))

    walked = walk(walker, served, size=50)

    assert (len(walked.records), walked.is_complete) == (20, True)


@pytest.mark.parametrize("shape", NUMBERED)
def test_an_end_that_the_total_is_against_is_the_end_where_the_page_comes_again(
    walker: Walker, shape: str
) -> None:
    """The total is wrong and the server minds no number: all that there is has come, and the total shows."""
    records = old_things(8)

    def only_page(_number: int, _body: Any) -> Any:
        body = write_page(shape, records, number=0, size=20, total=45, following=None)
        return say(body, {"totalPages": 1})

    walked = walk(walker, Book(shape, records, change=only_page), size=20)

    assert (walked.error, len(walked.records), walked.is_complete) == (None, 8, False)


@pytest.mark.parametrize("shape", NUMBERED)
def test_records_with_new_addresses_that_shift_come_once(walker: Walker, shape: str) -> None:
    """An address that is signed anew is no change of the record."""

    def push(number: int, _body: Any) -> Any:
        if number == 2:
            served.records[:0] = [{"id": "canary-new", "createdAt": OLD, "updatedAt": OLD}]
        signed = f"https://files.example.org/a?signature={number}"
        page = Book(shape, [{**one, "photoUrl": signed} for one in served.records])
        return page.page(served.asked[-1])

    served = Book(shape, old_things(12), change=push)

    assert len(walk(walker, served).records) == 12


# --- verdicts


@pytest.mark.parametrize("shape", ["whole", "whole-records"])
@pytest.mark.parametrize("said", MORE)
def test_a_whole_list_that_says_more_follows_is_not_complete(walker: Walker, shape: str, said: str) -> None:
    """The document says that it comes whole, and the server says that this is not all."""
    records = old_things(3)
    served = Book(
        shape, records, change=lambda _number, _body: {"content": records, "records": records, **MORE[said]}
    )

    walked = walk(walker, served)

    assert (len(walked.records), walked.is_complete) == (3, False)


@pytest.mark.parametrize("shape", WITH_LAST)
def test_one_page_with_everything_is_complete_though_it_says_that_more_follows(
    walker: Walker, shape: str
) -> None:
    """The page behind is empty; neither ids nor times are needed."""
    served = Book(
        shape,
        [{"name": f"canary {number}"} for number in range(3)],
        change=lambda _number, body: say(body, {"last": False, "lastPage": False}),
    )

    walked = walk(walker, served)

    assert (len(walked.records), walked.is_complete, len(served.asked)) == (3, True, 2)


@pytest.mark.parametrize("shape", NUMBERED)
@pytest.mark.parametrize("at", ["22:12:21", "22:13:00", "22:13:20.900"])
def test_records_made_just_before_the_walk_are_not_missing(walker: Walker, shape: str, at: str) -> None:
    """Whether they were there when it began is not sure, so nothing is claimed, and nobody is alarmed."""
    served = Book(shape, old_things(7, at=f"2023-11-14T{at}Z"))

    walked = walk(walker, served)

    assert (len(walked.records), walked.is_complete) == (7, None)


@pytest.mark.parametrize("shape", NUMBERED)
@pytest.mark.parametrize("date", ["Thu, 01 Jan 1970 00:00:00 GMT", "Fri, 01 May 2020 11:58:00 GMT"])
def test_a_date_before_the_records_own_proves_nothing(walker: Walker, shape: str, date: str) -> None:
    """What the first answer holds was made before it: the header is wrong, and no record is missing."""
    walked = walk(walker, Book(shape, old_things(7)), date=date)

    assert (len(walked.records), walked.is_complete) == (7, None)


@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize("count", [2, 7])
def test_an_answer_out_of_a_cache_proves_nothing(walker: Walker, shape: str, count: int) -> None:
    """It knows nothing of what came between it and the request."""
    walked = walk(walker, Book(shape, old_things(count)), headers={"Age": "600"})

    assert (len(walked.records), walked.is_complete) == (count, None)


@pytest.mark.parametrize("shape", NUMBERED)
def test_an_age_of_none_is_no_cache(walker: Walker, shape: str) -> None:
    """An answer that a cache has just fetched is new."""
    walked = walk(walker, Book(shape, old_things(7)), headers={"Age": "0"})

    assert walked.is_complete is True
