"""Records and pages out of every envelope that the API was seen to use, and out of nothing else."""

from __future__ import annotations

from typing import Any

import pytest

from welkin_sdk.errors import UnreadableResponseError
from welkin_sdk.instant import parse_instant
from welkin_sdk.paging.envelope import PageBody, parse_page, unwrap_record

RECORD = {"id": "r1", "first_name": "Grace"}
ECHO = {"page[from]": "2018-10-10T22:26:26.964899+00:00", "page[to]": "2018-10-10T22:26:27", "page[size]": 50}
FROM = "2018-10-10T22:26:26.964899+00:00"


@pytest.mark.parametrize(
    "body",
    [RECORD, {"data": RECORD}, {"links": {}, "data": RECORD, "meta": {}}],
    ids=["bare", "wrapped", "with links and meta"],
)
def test_a_record_is_the_same_in_every_envelope(body: object) -> None:
    """Printed bare, sent wrapped: one record."""
    assert unwrap_record(body) == RECORD


def test_a_record_with_a_member_called_data_stays_whole() -> None:
    """Only an object with no payload besides `data` is an envelope."""
    body = {"id": "r1", "data": {"id": "inner"}}

    assert unwrap_record(body) == body


@pytest.mark.parametrize(
    "body",
    [None, [], "canary-7d1", 7, {}, {"meta": {}}, {"data": None}, {"data": []}, {"data": "canary-7d1"}],
)
def test_what_holds_no_record_is_an_error_without_its_value(body: object) -> None:
    """An answer of another kind is refused, and its content stays out of the text."""
    with pytest.raises(UnreadableResponseError) as caught:
        unwrap_record(body)

    assert "canary" not in str(caught.value)


@pytest.mark.parametrize(
    "body",
    [
        [RECORD],
        {"data": [RECORD]},
        [{"data": [RECORD]}],
        [{"data": [RECORD], "meta": {}}],
        {"data": [RECORD], "links": "the links object"},
        {"data": [RECORD], "total": 1},
    ],
)
def test_a_page_is_the_same_in_every_envelope(body: object) -> None:
    """A bare list, an object, and the printed list of one envelope hold the same records."""
    page = parse_page(body)

    assert page == PageBody(records=[RECORD])


@pytest.mark.parametrize("body", [[], {"data": []}, {"data": None}, [{"data": []}], [{"data": None}]])
def test_data_that_is_empty_or_null_is_an_empty_page(body: object) -> None:
    """An envelope around no records has none."""
    assert parse_page(body).records == []


def test_several_envelopes_in_a_list_are_one_page() -> None:
    """Their records are joined in order, and the last next link counts."""
    page = parse_page([{"data": [1], "links": {}}, {"data": [2], "links": {"next": f"/x?page[from]={FROM}"}}])

    assert page == PageBody(records=[1, 2], has_links=True, has_next=True, next_from=FROM)


@pytest.mark.parametrize(
    "body",
    [
        None,
        "<html>canary-7d1</html>",
        3,
        {},
        {"error": "canary-7d1"},
        {"meta": {}},
        [{"meta": {"current": {}}, "links": {}}],
        {"data": "canary-7d1"},
        {"data": {"id": "canary-7d1"}},
        [{"data": [RECORD]}, RECORD],
    ],
)
def test_an_unknown_answer_is_an_error_and_no_empty_page(body: object) -> None:
    """Taking it for an empty page would end a walk early without a word."""
    with pytest.raises(UnreadableResponseError) as caught:
        parse_page(body)

    assert "canary" not in str(caught.value)


@pytest.mark.parametrize("place", ["next.href", "href.next", "next"])
@pytest.mark.parametrize(
    "query",
    [
        f"page[to]=2019-01-01T00:00:00&page[from]={FROM}&page[size]=50",
        f"resource_name=patients&page[%5B]from]={FROM}",
        "page%5Bfrom%5D=2018-10-10T22%3A26%3A26.964899%2B00%3A00",
        "page%255Bfrom%255D=2018-10-10T22%253A26%253A26.964899%252B00%253A00",
        f"a=b&amp;page[from]={FROM}",
    ],
)
def test_the_next_link_gives_its_page_from_wherever_it_is_and_however_it_is_encoded(
    place: str, query: str
) -> None:
    """Brackets raw, encoded, encoded twice or mangled, in any of the three places."""
    address = f"https://elsewhere.invalid/v1/patients?{query}"
    outer, _, inner = place.partition(".")
    links: dict[str, Any] = {outer: {inner: address} if inner else address}

    page = parse_page({"data": [], "links": links})

    assert (page.has_next, page.next_from) == (True, FROM)


@pytest.mark.parametrize(
    "links", [{}, {"next": None}, {"next": {"href": None}}, {"href": {"current": "/x"}}, {"next": ""}]
)
def test_links_without_a_next_say_that_there_is_none(links: object) -> None:
    """Absent or null, the page is the last one as far as links go."""
    page = parse_page({"data": [], "links": links})

    assert (page.has_links, page.has_next, page.next_from) == (True, False, None)


@pytest.mark.parametrize(
    "link", ["/x?cursor=abc", "https://[broken?page[from]=2018-10-10T22:26:26", "?page[size]=3"]
)
def test_a_next_link_that_cannot_be_understood_still_says_that_there_is_more(link: str) -> None:
    """It is not followed, and it is not ignored either."""
    page = parse_page({"data": [], "links": {"next": link}})

    assert (page.has_next, page.next_from) == (True, None)


def test_the_echo_of_the_window_is_read() -> None:
    """`meta.current` is what the server understood."""
    page = parse_page([{"data": [], "meta": {"current": ECHO}}])

    assert page.echo_from == parse_instant(FROM)
    assert page.echo_to == parse_instant("2018-10-10T22:26:27Z")
    assert page.echo_size == 50


@pytest.mark.parametrize("size", [None, 0, -1, True, 2.5, "many", []])
def test_an_echoed_size_that_is_no_size_is_none(size: object) -> None:
    """Nothing is concluded from an echo that cannot be meant."""
    assert parse_page({"data": [], "meta": {"current": {"page[size]": size}}}).echo_size is None


def test_the_repr_of_a_page_shows_no_record() -> None:
    """Records are health data."""
    assert "Grace" not in repr(parse_page([RECORD]))


@pytest.mark.parametrize(
    ("size", "read"),
    [
        (1, 1),
        (50, 50),
        ("1", 1),
        ("999999999", 999_999_999),
        ("1000000000", None),
        ("0", None),
        ("-1", None),
        ("", None),
    ],
)
def test_an_echoed_size_is_a_number_or_its_digits(size: object, read: int | None) -> None:
    """One at least; of more than nine digits it is no size."""
    assert parse_page({"data": [], "meta": {"current": {"page[size]": size}}}).echo_size == read


def test_of_several_envelopes_nobody_knows_whose_echo_counts() -> None:
    """Of one it does; whether there are links and a next page is said by any of them."""
    echo = {"current": {"page[size]": 7}}
    one = parse_page([{"data": [1], "meta": echo}])
    several = parse_page(
        [{"data": [1], "links": {"next": f"/x?page[from]={FROM}"}, "meta": echo}, {"data": [2], "meta": echo}]
    )
    bare = parse_page([{"data": []}, {"data": []}])

    assert one.echo_size == 7
    assert several == PageBody(records=[1, 2], has_links=True, has_next=True, next_from=FROM)
    assert bare == PageBody(records=[])


def test_an_envelope_that_has_all_but_its_records_is_no_record() -> None:
    """Nor is a list of such."""
    body = {"links": {}, "meta": {}, "included": [], "jsonapi": {}}

    for page in (body, [body], [body, {"data": [RECORD]}]):
        with pytest.raises(UnreadableResponseError):
            parse_page(page)


@pytest.mark.parametrize("name", ["data", "links", "meta", "included", "jsonapi"])
def test_a_member_of_an_envelope_makes_no_record(name: str) -> None:
    """An envelope that has lost its record must not pass for one without members."""
    with pytest.raises(UnreadableResponseError):
        unwrap_record({name: None})
    assert unwrap_record({name: 1, "id": 2}) == {name: 1, "id": 2}
