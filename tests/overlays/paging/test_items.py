"""What an entry of a page is recognized by."""

from __future__ import annotations

from typing import Any

import pytest

from welkin_sdk.paging.items import digest_of, look_at

AT = "2020-05-01T00:00:00Z"


@pytest.mark.parametrize(
    ("raw", "fault"),
    [
        ({"id": "a"}, None),
        ({"id": 0}, None),
        ({"id": 7, "updated_at": AT}, None),
        ({}, "no id"),
        ({"id": None}, "no id"),
        ({"id": ""}, "no usable id"),
        ({"id": "  "}, "no usable id"),
        ({"id": True}, "no usable id"),
        ({"id": ["a"]}, "no usable id"),
        ({"id": 1.5}, "no usable id"),
        (None, "not an object"),
        (["a"], "not an object"),
    ],
)
def test_an_entry_is_a_record_where_it_has_an_id(raw: Any, fault: str | None) -> None:
    """A text that is not blank, or a whole number."""
    (found,) = look_at([raw])

    assert (found.fault, found.position, found.raw) == (fault, 0, raw)


def test_a_record_is_recognized_by_its_id_and_its_time() -> None:
    """Whatever else it holds; a newer version is another one, and so is another record of the same time."""
    same, again, newer, other = look_at(
        [
            {"id": "a", "updated_at": AT, "x": 1},
            {"x": 2, "updated_at": AT, "id": "a"},
            {"id": "a", "updated_at": "2020-05-01T00:00:01Z"},
            {"id": "b", "updated_at": AT},
        ]
    )

    assert same.digest == again.digest
    assert len({same.digest, newer.digest, other.digest}) == 3
    assert len(same.digest) == 8


def test_what_is_no_record_is_recognized_by_all_of_it() -> None:
    """The order of its members is no part of it."""
    first, second, third = look_at([{"x": 1, "y": 2}, {"y": 2, "x": 1}, {"x": 1, "y": 3}])

    assert first.digest == second.digest != third.digest
    assert look_at(["\ud800"])[0].digest


def test_a_digest_is_made_early_where_its_record_could_change() -> None:
    """An id and a time are texts, which stay; what else is digested goes to the user, who may change it."""
    odd = {"id": "a", "updated_at": ["noon"]}
    plain, changed, nameless = look_at([{"id": "a", "updated_at": AT}, odd, {"x": 1}])
    digest = changed.digest
    odd["updated_at"] = ["midnight"]

    assert [one.is_plain for one in (plain, changed, nameless)] == [True, False, False]
    assert plain.digest == digest_of(["a", AT])
    assert changed.digest == digest == digest_of(["a", ["noon"]])
