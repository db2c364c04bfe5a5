"""One page out of its shape, the documented one or another."""

from __future__ import annotations

from typing import Any

import pytest
from shapes import CONTENT, CURSOR, META_INFO, PAGEABLE, SHAPES, TOKEN, WHOLE, write_page

from welkin_cloud_api.operations import TABLE as CLOUD
from welkin_runtime.types import Tolerated
from welkin_sdk.errors import UnreadableResponseError
from welkin_sdk.paging.lists.shapes import parse_listing

_LISTS = [one for name in CLOUD.resources for one in CLOUD.of(name) if one.pagination is not None]


@pytest.mark.parametrize("name", SHAPES)
def test_each_shape_is_read_as_documented(name: str) -> None:
    """Entries, and nothing to report."""
    body = parse_listing(
        write_page(name, [{"id": 1}, {"id": 2}], number=1, size=2, total=5, following="t2"), SHAPES[name]
    )

    assert (body.entries, body.deviations) == ([{"id": 1}, {"id": 2}], [])


@pytest.mark.parametrize("name", ["pageable", "pageable-in-data", "meta-info", "meta-info-in-records"])
def test_a_numbered_page_tells_its_place(name: str) -> None:
    """Number, whether it is the last, and how many there are."""
    body = parse_listing(write_page(name, [{}], number=1, size=2, total=5, following="more"), SHAPES[name])

    assert (body.current, body.is_last, body.total, body.pages) == (1, False, 5, 3)


def test_a_token_and_a_position_are_opaque() -> None:
    """A number as position is sent back as it came."""
    token = parse_listing({"content": [], "meta": {"nextPageToken": "a=="}}, TOKEN)
    position = parse_listing({"data": [], "cursor": {"end": 17, "hasNext": True}}, CURSOR)

    assert (token.next, position.next, position.has_more) == ("a==", "17", True)


def test_a_null_token_is_the_documented_end() -> None:
    """It is no deviation."""
    body = parse_listing({"content": [], "meta": {"nextPageToken": None}}, TOKEN)

    assert (body.next, body.deviations) == (None, [])


@pytest.mark.parametrize(
    "body",
    [
        {"content": [{"id": 1}], "last": True, "number": 0},
        {"data": {"content": [{"id": 1}], "last": True, "number": 0}},
        {"records": {"data": [{"id": 1}], "metaInfo": {"page": 0, "lastPage": True}}},
        {"records": [{"id": 1}], "lastPage": True, "page": 0},
        {"rows": [{"id": 1}], "lastPage": True, "page": 0},
    ],
)
def test_entries_and_place_are_found_where_another_shape_has_them(body: Any) -> None:
    """The list under `data` is missing: that is reported, and the walk knows all the same that it is over."""
    found = parse_listing(body, META_INFO)

    assert (found.entries, found.current, found.is_last) == ([{"id": 1}], 0, True)
    assert "array" in [deviation.expected for deviation in found.deviations]


def test_a_bare_array_is_entries_without_a_word_on_their_place() -> None:
    """Which is told apart from a page that is the last."""
    found = parse_listing([{"id": 1}], PAGEABLE)

    assert (found.entries, found.says_nothing) == ([{"id": 1}], True)
    assert found.deviations[0] == Tolerated("content", "array", "missing")


@pytest.mark.parametrize("name", [one.name for one in _LISTS])
def test_null_in_place_of_a_list_is_an_error(name: str) -> None:
    """In each operation with pages, at each step of the way to its list, with and without the members beside it."""
    operation = CLOUD.find(name)
    assert operation is not None
    shape = operation.pagination
    assert shape is not None
    for depth in range(len(shape.items) + 1):
        for beside in ({}, {"last": True, "number": 0, "totalElements": 0, "data": None, "content": None}):
            body: Any = None
            for member in reversed(shape.items[:depth]):
                body = {**beside, member: body}
            with pytest.raises(UnreadableResponseError, match="no list"):
                parse_listing(body, shape)


@pytest.mark.parametrize("body", [None, 1, "canary", {}, {"error": {"content": []}}, {"content": {"a": 1}}])
@pytest.mark.parametrize("shape", [PAGEABLE, TOKEN, CURSOR, WHOLE])
def test_an_answer_without_a_list_is_an_error(body: Any, shape: Any) -> None:
    """It must never pass for an empty page."""
    with pytest.raises(UnreadableResponseError, match="no list"):
        parse_listing(body, shape)


@pytest.mark.parametrize("value", [None, "yes", 1, []])
def test_an_end_that_cannot_be_read_is_reported_without_its_value(value: Any) -> None:
    """By member and JSON type."""
    found = parse_listing({"content": [], "number": 0, "last": value}, PAGEABLE)

    assert found.is_last is None
    assert [(d.path, d.expected) for d in found.deviations] == [("last", "boolean")]


def test_a_shape_that_promises_no_end_misses_none() -> None:
    """The documentation of 2026 has totals only."""
    found = parse_listing({"content": [], "page": 0, "totalPages": 3}, CONTENT)

    assert (found.pages, found.deviations) == (3, [])


FACTS: list[tuple[Any, Any]] = [
    (0, 0),
    (7, 7),
    (-1, None),
    (True, None),
    (1.0, None),
    ("1", None),
    (None, None),
]


@pytest.mark.parametrize(("value", "read"), FACTS)
def test_a_number_is_whole_and_not_negative(value: Any, read: int | None) -> None:
    """What is none says nothing; that the document promised one is reported."""
    found = parse_listing({"content": [], "last": False, "number": value, "totalElements": value}, PAGEABLE)

    assert (found.current, found.total) == (read, read)
    told = [(one.path, one.expected) for one in found.deviations]
    assert told == ([("number", "integer")] if read is None else [])


@pytest.mark.parametrize(
    ("value", "read"),
    [("t", "t"), (17, "17"), (0, "0"), ("", None), (True, None), (1.5, None), ([], None), ({}, None)],
)
def test_a_token_is_a_text_or_a_number(value: Any, read: str | None) -> None:
    """Of anything else nothing could be sent back."""
    found = parse_listing({"content": [], "meta": {"nextPageToken": value}}, TOKEN)

    assert found.next == read
    assert [one.expected for one in found.deviations] == ([] if read else ["string or null"])


@pytest.mark.parametrize(
    ("value", "seen"),
    [
        *(
            (None, "null"),
            (True, "boolean"),
            (1, "integer"),
            (1.5, "number"),
            ("x", "string"),
            ({}, "object"),
        ),
        (object(), "unknown value"),
    ],
)
def test_what_stands_in_place_of_the_list_is_told_by_its_type(value: Any, seen: str) -> None:
    """Never by its value; the list itself may be elsewhere."""
    found = parse_listing({"content": value, "rows": [1], "last": True, "number": 0}, PAGEABLE)

    assert found.entries == [1]
    assert found.deviations == [Tolerated("content", "array", seen)]


def test_an_answer_that_should_be_the_list_itself_is_called_by_a_sign() -> None:
    """It has no member's name."""
    found = parse_listing({"rows": [1]}, WHOLE)

    assert found.entries == [1]
    assert found.deviations[0] == Tolerated("$", "array", "object")


@pytest.mark.parametrize(
    "fact", [{"last": False}, {"number": 0}, {"totalElements": 0}, {"totalPages": 0}, {"hasNext": False}]
)
def test_a_page_that_says_anything_does_not_say_nothing(fact: dict[str, Any]) -> None:
    """A false and a zero are words, too."""
    assert not parse_listing({"content": [], **fact}, PAGEABLE).says_nothing
    assert parse_listing({"content": []}, PAGEABLE).says_nothing
