"""Answers told by paths and types, and by the style of their page."""

from __future__ import annotations

from typing import Any

import pytest

from welkin_cloud_api.operations import TABLE
from welkin_sdk.probe.catalogue import find_styles
from welkin_sdk.probe.describe import describe, find_style, known_names, read_page, told_size


def test_paths_and_types_of_all_entries_are_told_once() -> None:
    """A member that differs between entries has all its types."""
    body = {"rows": [{"id": "x", "version": 1}, {"id": "y", "version": None}], "next": None, "data": []}

    assert describe(body, known_names()) == (
        "rows[].id: string; rows[].version: number or null; next: null; data: array"
    )


def test_a_name_that_no_document_has_is_a_star() -> None:
    """It may be an id, or a person's name."""
    body = {"Grace Hopper": {"firstName": "Grace", "cdtf-x": True}, "7f3a": 1.5}

    assert describe(body, known_names()) == "*.firstName: string; *.*: boolean; *: number"


def test_a_description_has_bounds() -> None:
    """Deep and wide answers are cut."""
    deep: Any = "x"
    for _ in range(50):
        deep = {"data": deep}
    wide = dict.fromkeys(sorted(known_names())[:100], 1)

    assert describe(deep, known_names()).count("data") == 6
    assert describe(wide, known_names()).endswith("; and 40 more")
    assert describe("text", ()) == "$: string"


PAGES: dict[str, Any] = {
    "pageable": {"content": [], "last": True, "number": 0},
    "pageable-in-data": {"data": {"content": [], "totalElements": 0}},
    "meta-info": {"data": [], "metaInfo": {"lastPage": True}},
    "meta-info-in-records": {"records": {"data": [], "metaInfo": {"totalPages": 1}}},
    "cursor": {"data": [], "cursor": {"hasNext": False, "end": None}},
    "token": {"content": [], "meta": {"nextPageToken": None}},
    "whole": [],
}


@pytest.mark.parametrize("style", PAGES)
def test_every_style_is_known_from_its_page(style: str) -> None:
    """Whichever list answers it."""
    operation = TABLE.find("patients.list")
    assert operation is not None

    found = find_style(PAGES[style], operation, find_styles())

    assert found is not None
    assert found.style == style
    assert read_page(PAGES[style], found) is not None


@pytest.mark.parametrize("body", [{"rows": []}, {"content": []}, {"data": {}}, {}, "text", None, 7])
def test_an_envelope_that_tells_nothing_is_none_of_them(body: Any) -> None:
    """A list alone is no page: nobody knows where it ends."""
    operation = TABLE.find("encounters.list")
    assert operation is not None

    assert find_style(body, operation, find_styles()) is None


def test_the_size_that_was_granted_is_found_in_any_style() -> None:
    """Where a style has it; a count of another type says nothing."""
    assert told_size({"size": 20}) == told_size({"metaInfo": {"pageSize": 20}}) == 20
    assert told_size({"data": {"size": 20}}) == told_size({"records": {"metaInfo": {"pageSize": 20}}}) == 20
    assert told_size({"size": True}) is None
    assert told_size([]) is None
