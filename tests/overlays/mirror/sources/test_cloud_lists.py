"""Lists of the Cloud API: where a walk goes on, what is a record, and in which order pages may come."""

from __future__ import annotations

from typing import Any

import pytest

from welkin_sdk.errors import InvalidRequestError
from welkin_sdk.mirror.sources.cloud_lists import (
    _checkpoint_of,
    _is_downward,
    is_deleted,
    is_unassigned,
    operation_named,
    path_ids,
)


@pytest.mark.parametrize(("position", "checkpoint"), [(None, ""), ("list-", ""), ("list-abc", "abc")])
def test_a_walk_goes_on_behind_its_checkpoint(position: str | None, checkpoint: str) -> None:
    """At its start where there is none yet."""
    assert _checkpoint_of(position) == checkpoint


@pytest.mark.parametrize("position", ["", "list", "LIST-abc", "0" * 16])
def test_a_position_that_is_none_of_a_list_is_refused(position: str) -> None:
    """Also one of lists under parents; then the list is read from its start."""
    with pytest.raises(InvalidRequestError):
        _checkpoint_of(position)


@pytest.mark.parametrize(
    ("times", "is_downward"), [([], True), ([3], True), ([3, 3, 1], True), ([3, 1, 2], False)]
)
def test_newest_first_is_never_upward(times: list[int], is_downward: bool) -> None:
    """Records of one instant are in any order."""
    assert _is_downward(times) is is_downward


@pytest.mark.parametrize(
    ("entry", "is_none"),
    [
        ({"id": "a"}, False),
        ({"id": "a", "deleted": True}, True),
        ({"id": "a", "deleted": "true"}, False),
        ({"assigned": False}, True),
        ({"id": "a", "assigned": False}, False),
        ("deleted", False),
    ],
)
def test_what_is_flagged_or_only_possible_is_no_record(entry: Any, is_none: bool) -> None:
    """A program that a patient could be in has no id; what is no object at all is for the quarantine."""
    assert (is_deleted(entry) or is_unassigned(entry)) is is_none


def test_parent_kind_and_id_stand_in_the_order_of_the_path() -> None:
    """Under their names in Python, whatever those are."""
    operation = operation_named("cdt_records.get")

    ids = path_ids(operation, "a patient", "a kind", "an id")

    assert list(ids.values()) == ["a patient", "a kind", "an id"]
    assert list(ids) == [one.name for one in operation.ids]
