"""One contract for every page shape of the Cloud API, for sync and async walks alike, over a real port."""

from __future__ import annotations

import base64
import json
import logging
from typing import Any

import pytest
from attrs import evolve
from fake_clock import FakeClock
from hostile import HostileServer, error, reply
from lists import FILTERS, LIST, Book, Walked, Walker, request, things
from shapes import NUMBERED, PAGED, SHAPES, write_page

from welkin_sdk.errors import (
    InvalidRequestError,
    ServerError,
    StalledPageError,
    UnreadableResponseError,
)
from welkin_sdk.paging.lists.shapes import parse_listing

ALL = list(range(7))


@pytest.fixture(params=["sync", "async"])
def walker(request: pytest.FixtureRequest, server: HostileServer, clock: FakeClock) -> Walker:
    return Walker(request.param == "async", server, clock)


def book(walker: Walker, shape: str, count: int = 7, **arguments: Any) -> Book:
    made = Book(shape, things(count), **arguments)
    made.install(walker.server)
    return made


# --- every shape


@pytest.mark.parametrize("shape", SHAPES)
def test_every_record_comes_once_and_in_order(walker: Walker, shape: str) -> None:
    """Over as many pages as there are, and nothing was to be tolerated."""
    served = book(walker, shape)

    walked = walker.walk(request(shape), page_size=3)

    assert (walked.records, walked.error, walked.tolerated) == (ALL, None, [])
    assert len(served.asked) == (3 if shape in PAGED else 1)


@pytest.mark.parametrize("shape", SHAPES)
def test_filters_go_along_with_every_page(walker: Walker, shape: str) -> None:
    """A page without them would be one of another list."""
    served = book(walker, shape)

    walker.walk(request(shape), page_size=3)

    assert all(dict(FILTERS).items() <= asked.items() for asked in served.asked)


@pytest.mark.parametrize("shape", SHAPES)
def test_a_single_record_costs_a_single_page(walker: Walker, shape: str) -> None:
    """Pages are asked for when somebody wants their records."""
    served = book(walker, shape)

    assert walker.walk(request(shape), limit=1, page_size=3).records == [0]
    assert len(served.asked) == 1


@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize("cut", [1, 3, 4, 6])
def test_a_walk_cut_anywhere_goes_on_with_the_next_record(walker: Walker, shape: str, cut: int) -> None:
    """Within a page as well as behind it, in a client that has seen nothing of it."""
    book(walker, shape)
    first = walker.walk(request(shape), limit=cut, page_size=3)

    rest = walker.walk(request(shape), checkpoint=first.checkpoint)

    assert first.records + rest.records == ALL


@pytest.mark.parametrize("shape", SHAPES)
def test_a_walk_that_has_not_begun_or_is_over_has_no_checkpoint(walker: Walker, shape: str) -> None:
    """There is nowhere to go on from."""
    book(walker, shape)

    assert walker.walk(request(shape), page_size=3).checkpoint is None


@pytest.mark.parametrize("shape", SHAPES)
def test_pages_hold_their_records_and_lead_on(walker: Walker, shape: str) -> None:
    """The last page has no checkpoint, each other one leads to the rest."""
    book(walker, shape)

    pages = walker.pages(request(shape), page_size=3).pages

    assert [record for page in pages for record in page.records] == ALL
    assert [page.checkpoint is None for page in pages] == [False] * (len(pages) - 1) + [True]
    for number, page in enumerate(pages[:-1], start=1):
        rest = walker.walk(request(shape), checkpoint=page.checkpoint)
        assert rest.records == [record for page in pages[number:] for record in page.records]


@pytest.mark.parametrize("shape", [name for name in NUMBERED if name != "token"])
def test_pages_tell_the_total_where_the_server_does(walker: Walker, shape: str) -> None:
    """Numbered pages do."""
    book(walker, shape)

    assert [page.total for page in walker.pages(request(shape), page_size=3).pages] == [7, 7, 7]


@pytest.mark.parametrize("shape", PAGED)
def test_a_walk_that_breaks_says_where_to_go_on(walker: Walker, shape: str) -> None:
    """The error carries the checkpoint; nothing is lost, nothing comes twice."""
    served = book(walker, shape)
    served.change = lambda number, body: error(503) if number == 1 else body

    broken = walker.walk(request(shape), page_size=3)
    assert isinstance(broken.error, ServerError)
    rest = walker.walk(request(shape), checkpoint=broken.error.checkpoint)

    assert broken.records + rest.records == ALL


@pytest.mark.parametrize("shape", SHAPES)
def test_an_entry_that_is_no_record_costs_only_itself(walker: Walker, shape: str) -> None:
    """The others of its page come."""
    served = book(walker, shape)
    served.records[1] = "canary"

    walked = walker.walk(request(shape), page_size=3)

    assert (walked.records, walked.invalid) == ([0, 2, 3, 4, 5, 6], 1)


@pytest.mark.parametrize("shape", SHAPES)
def test_an_empty_list_is_no_error(walker: Walker, shape: str) -> None:
    """One request, no record."""
    served = book(walker, shape, count=0)

    walked = walker.walk(request(shape))

    assert (walked.records, walked.error, len(served.asked)) == ([], None, 1)


@pytest.mark.parametrize("shape", SHAPES)
def test_a_checkpoint_of_another_list_is_refused(walker: Walker, shape: str) -> None:
    """Other filters or another operation: before anything is sent."""
    served = book(walker, shape)
    checkpoint = walker.walk(request(shape), limit=1, page_size=3).checkpoint
    asked = len(served.asked)

    for other in (request(shape, query=()), request(shape, name="others.list")):
        with pytest.raises(InvalidRequestError, match="another operation"):
            walker.walk(other, checkpoint=checkpoint)

    assert len(served.asked) == asked


@pytest.mark.parametrize("shape", SHAPES)
def test_nothing_of_a_record_or_a_filter_shows(
    walker: Walker, shape: str, caplog: pytest.LogCaptureFixture
) -> None:
    """Not in a log line, not in an error, not in a checkpoint."""
    caplog.set_level(logging.DEBUG)
    served = book(walker, shape)
    cut = walker.walk(request(shape), limit=2, page_size=3)
    served.change = lambda _number, _body: reply(500, [{"errorCode": "X", "message": "canary"}])
    broken = walker.walk(request(shape), checkpoint=cut.checkpoint)

    assert cut.checkpoint is not None
    opened = base64.urlsafe_b64decode(cut.checkpoint + "==").decode()
    assert "canary" not in opened + caplog.text + repr(broken.error) + str(broken.error)


# --- a shape that deviates


@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize("sent", SHAPES)
def test_records_are_found_in_any_other_shape(walker: Walker, shape: str, sent: str) -> None:
    """One page in the wrong shape: its records come, and the report names the operation."""
    served = book(walker, shape, count=2)
    served.change = lambda number, _body: (
        write_page(sent, things(2), number=number, size=3, total=2, following=None)
        if number == 0
        else write_page(sent, [], number=number, size=3, total=2, following=None)
    )

    walked = walker.walk(request(shape), page_size=3)

    assert (walked.records, walked.error) == ([0, 1], None)
    assert {count.operation for count in walked.tolerated} <= {"things.list"}
    if SHAPES[shape].items != SHAPES[sent].items:
        assert ("array", "things.list") in [(count.expected, count.operation) for count in walked.tolerated]


@pytest.mark.parametrize("shape", NUMBERED)
@pytest.mark.parametrize("sent", NUMBERED)
def test_numbered_pages_are_followed_in_any_numbered_shape(walker: Walker, shape: str, sent: str) -> None:
    """Generations of documentation differ on the shape, not on how the next page is asked for."""
    served = book(walker, shape)
    other = Book(sent, things(7))
    served.change = lambda number, _body: other.page({"page": str(number)})

    assert walker.walk(request(shape), page_size=3).records == ALL


@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize("body", [{}, {"message": "canary"}, "canary", 7])
def test_an_answer_without_a_list_is_an_error(walker: Walker, shape: str, body: Any) -> None:
    """Never an empty page; the text has nothing of it, the checkpoint leads back to it."""
    served = book(walker, shape)
    served.change = lambda _number, _body: body

    walked = walker.walk(request(shape))

    assert isinstance(walked.error, UnreadableResponseError)
    assert (walked.error.status, walked.error.operation) == (200, "things.list")
    assert "canary" not in str(walked.error)
    served.change = lambda _number, whole: whole
    assert walker.walk(request(shape), checkpoint=walked.error.checkpoint).records == ALL


def test_a_whole_list_that_begins_to_come_in_pages_is_followed(walker: Walker) -> None:
    """It would be cut short in silence otherwise."""
    served = book(walker, "whole")
    paged = Book("meta-info", things(7))
    served.change = lambda number, _body: paged.page({"page": str(number)})

    assert walker.walk(request("whole")).records == ALL


# --- pages that do not fit together


@pytest.mark.parametrize("shape", PAGED)
def test_a_page_that_comes_again_stops_the_walk(walker: Walker, shape: str) -> None:
    """With the place to go on from once the server is well."""
    served = book(walker, shape)
    first = served.page({"page": "0"})
    served.change = lambda number, body: first if number >= 1 else body

    stalled = walker.walk(request(shape), page_size=3)
    assert isinstance(stalled.error, StalledPageError)
    served.change = lambda _number, body: body
    rest = walker.walk(request(shape), checkpoint=stalled.error.checkpoint)

    assert stalled.records == [0, 1, 2]
    assert rest.records == [3, 4, 5, 6]


@pytest.mark.parametrize("shape", PAGED)
def test_pages_without_end_and_without_entries_stop_the_walk(walker: Walker, shape: str) -> None:
    """A hundred are enough."""
    served = book(walker, shape)
    served.change = lambda number, _body: write_page(
        shape, [], number=number, size=3, total=3000, following=f"t{number + 1}"
    )

    walked = walker.walk(request(shape), page_size=3)

    assert isinstance(walked.error, StalledPageError)
    assert walked.error.checkpoint is not None
    assert len(served.asked) == 101


@pytest.mark.parametrize("shape", NUMBERED)
def test_records_that_shift_over_an_edge_come_once(walker: Walker, shape: str) -> None:
    """Two new ones arrive in front while the walk is on its way."""
    served = book(walker, shape)

    def arrive(number: int, body: Any) -> Any:
        if number == 0:
            served.records[:0] = [{"id": "canary-98"}, {"id": "canary-99"}]
        return body

    served.change = arrive

    assert walker.walk(request(shape), page_size=3).records == ALL


@pytest.mark.parametrize("shape", NUMBERED)
@pytest.mark.parametrize("gone", [[0], [1, 2], [0, 1, 2], [0, 2, 4, 5]])
@pytest.mark.parametrize("when", [0, 1])
def test_records_that_move_up_are_gone_back_for(
    walker: Walker, shape: str, gone: list[int], when: int
) -> None:
    """Others are deleted while the walk is on its way: whatever is left at the end has come."""
    served = book(walker, shape, count=11)

    def leave(number: int, body: Any) -> Any:
        if number == when:
            served.records[:] = [one for place, one in enumerate(served.records) if place not in gone]
        return body

    served.change = leave

    walked = walker.walk(request(shape), page_size=3)

    left = {int(one["id"].removeprefix("canary-")) for one in served.records}
    assert walked.error is None
    assert left <= set(walked.records)
    if len(gone) <= 3:
        assert len(walked.records) == len(set(walked.records))


@pytest.mark.parametrize("shape", NUMBERED)
def test_a_total_that_is_none_costs_requests_and_nothing_else(walker: Walker, shape: str) -> None:
    """A server that counts only the page there seems to lose records on the last one; the page before shows that it has not."""
    served = book(walker, shape, count=11)

    def miscount(_number: int, body: Any) -> Any:
        count = len(parse_listing(body, SHAPES[shape]).entries)
        return json.loads(json.dumps(body).replace('"totalElements": 11', f'"totalElements": {count}'))

    served.change = miscount

    assert walker.walk(request(shape), page_size=3).records == list(range(11))
    assert len(served.asked) == 4 + 2  # one page back, and on again


def test_a_token_is_sent_without_what_the_document_excludes(walker: Walker) -> None:
    """The first page has the size, the others the token in its place."""
    served = book(walker, "token")

    walker.walk(request("token"), page_size=3)

    placed = [
        {key: value for key, value in asked.items() if key.startswith("page")} for asked in served.asked
    ]
    assert placed == [{"pageSize": "3"}, {"pageToken": "t3"}, {"pageToken": "t6"}]


def test_a_list_is_asked_for_below_its_instance(walker: Walker) -> None:
    """Tenant and instance stand before the path, and the query is encoded."""
    book(walker, "pageable")

    walker.walk(request("pageable"))

    seen = walker.server.last(LIST)
    assert seen.target.startswith(
        "/cloud/acme/live/things/canary-1?region=canary-north&sort=createdAt%2Casc&page="
    )


# --- whether everything has come


def old_things(count: int) -> list[dict[str, Any]]:
    at = "2020-05-01T12:00:00.000Z"
    return [{**thing, "createdAt": at, "updatedAt": at} for thing in things(count)]


def dated(body: Any) -> Any:
    return reply(body=body, headers={"Date": "Tue, 14 Nov 2023 22:13:20 GMT"})


@pytest.mark.parametrize("shape", SHAPES)
def test_a_list_that_stands_still_is_complete_wherever_totals_show_it(walker: Walker, shape: str) -> None:
    """Numbered pages have totals, and what comes whole needs none; a list that goes by marks says nothing of its size."""
    served = book(walker, shape)
    served.records, served.change = old_things(7), lambda _number, body: dated(body)

    walked = walker.walk(request(shape, query=(("sort", "name"),)), page_size=3)

    assert walked.records == ALL
    assert walked.is_complete is (None if shape in ("token", "cursor") else True)


@pytest.mark.parametrize("shape", NUMBERED)
def test_one_that_went_and_one_that_came_show(walker: Walker, shape: str) -> None:
    """No total tells of it: what moved up is lost, and the walk says that something may be."""
    served = book(walker, shape)
    served.records = old_things(7)

    def swap(number: int, body: Any) -> Any:
        if number == 0:
            new = {"id": "canary-99", "createdAt": "2023-11-14T22:13:25.000Z"}
            served.records[:] = [*served.records[1:], new]
        return dated(body)

    served.change = swap

    walked = walker.walk(request(shape, query=()), page_size=3)

    assert 3 not in walked.records
    assert walked.is_complete is False


@pytest.mark.parametrize("shape", NUMBERED)
@pytest.mark.parametrize("missing", ["id", "createdAt", "Date"])
def test_without_ids_or_times_nothing_is_claimed(walker: Walker, shape: str, missing: str) -> None:
    """What cannot be proven is not said."""
    served = book(walker, shape)
    served.records = [
        {name: value for name, value in one.items() if name != missing} | {"id": one["id"]}
        if missing != "id"
        else {**one, "id": [one["id"]]}
        for one in old_things(7)
    ]
    served.change = lambda _number, body: body if missing == "Date" else dated(body)

    walker = evolve(walker, read=lambda _value, _seen: 0)
    walked = walker.walk(request(shape, query=()), page_size=3)

    assert (len(walked.records), walked.is_complete) == (7, None)


@pytest.mark.parametrize("shape", NUMBERED)
def test_a_walk_that_was_cut_claims_nothing(walker: Walker, shape: str) -> None:
    """What came before is not known in another process."""
    served = book(walker, shape)
    served.records, served.change = old_things(7), lambda _number, body: dated(body)
    first = walker.walk(request(shape, query=()), limit=4, page_size=3)

    rest = walker.walk(request(shape, query=()), checkpoint=first.checkpoint)

    assert (first.is_complete, rest.is_complete) == (None, None)


@pytest.mark.parametrize("shape", [name for name in PAGED if name != "cursor"])
def test_a_server_that_always_sends_new_addresses_is_seen_to_stand_still(walker: Walker, shape: str) -> None:
    """It minds no page and no token: ids and marks tell, whatever else is in its entries."""
    served = book(walker, shape, count=40)

    def first_page(number: int, _body: Any) -> Any:
        signed = [{**one, "photoUrl": f"https://files.example.org/{number}"} for one in served.records[:3]]
        return write_page(shape, signed, number=0, size=3, total=40, following=f"t{number % 2}")

    served.change = first_page

    walked = walker.walk(request(shape), page_size=3)

    assert isinstance(walked.error, StalledPageError)
    assert len(served.asked) < 10


@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize("size", [1, 2, 3, 6])
def test_equal_entries_without_an_id_all_come(walker: Walker, shape: str, size: int) -> None:
    """They are entries of their own, on one page or on two, also where the walk is cut between them."""
    served = book(walker, shape, size=size)
    served.records = [{"id": [], "name": name} for name in "abaccbb"]
    walker = evolve(walker, read=lambda value, _seen: ord(value["name"]))
    for cut in (None, 1, 3, 4, 6):
        walked = walker.walk(request(shape), limit=cut, page_size=size)
        records = walked.records
        if walked.checkpoint is not None:
            records = records + walker.walk(request(shape), checkpoint=walked.checkpoint).records
        assert bytes(records) == b"abaccbb"


# --- whose checkpoint it is


@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize("scope", ["instance", "tenant"])
@pytest.mark.parametrize("other", ["tenant", "instance", "base_url"])
def test_a_checkpoint_of_elsewhere_is_refused(walker: Walker, shape: str, scope: str, other: str) -> None:
    """Another tenant's, another instance's or another host's; an operation about a tenant has no instance."""
    served = book(walker, shape)
    served.install(walker.server, LIST.replace("/live", ""))
    asked = request(shape)
    asked = evolve(asked, operation=evolve(asked.operation, scope=scope))
    checkpoint = walker.walk(asked, limit=1, page_size=3).checkpoint
    count = len(walker.server.requests)
    changed = {"tenant": "other", "instance": "test", "base_url": f"{walker.server.origin}/eu"}[other]

    def go_on() -> Walked:
        return evolve(walker, changes={other: changed}).walk(asked, checkpoint=checkpoint, limit=1)

    if (scope, other) == ("tenant", "instance"):
        assert go_on().error is None
    else:
        with pytest.raises(InvalidRequestError, match="another tenant"):
            go_on()
        assert len(walker.server.requests) == count
