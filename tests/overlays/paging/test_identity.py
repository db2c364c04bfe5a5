"""Which member of an answer shows that it is another record's."""

from __future__ import annotations

from typing import Any

import pytest

from welkin_sdk.paging.identity import Expected, find_mismatch

GUID = "6f1de7a2-3b6c-4e0c-9d7e-2b1f0a9c8d7e"
PATIENT = Expected(("patient", "id"), frozenset({GUID, "A7"}))


@pytest.mark.parametrize(
    "value",
    [GUID, GUID.upper(), GUID.replace("-", ""), f"{{{GUID}}}", "A7", None],
    ids=["itself", "in capitals", "without dashes", "in braces", "the other one", "null"],
)
def test_what_is_asked_for_is_no_mismatch(value: Any) -> None:
    """A GUID in any spelling; what is null or not there says nothing."""
    assert find_mismatch({"patient": {"id": value}}, [PATIENT]) is None


@pytest.mark.parametrize("value", [GUID[:-1] + "f", "a7", "", 7, True, {}])
def test_anything_else_is_one(value: Any) -> None:
    """Letter case is part of an id that is no GUID."""
    assert find_mismatch({"patient": {"id": value}}, [PATIENT]) == "patient.id"


@pytest.mark.parametrize(
    "record", [{}, {"patient": None}, {"patient": "x"}, {"patient": {}}, [], None, "text", 7]
)
def test_a_member_that_is_not_there_says_nothing(record: Any) -> None:
    """Whatever stands in its place."""
    assert find_mismatch(record, [PATIENT]) is None


@pytest.mark.parametrize("place", range(3))
def test_each_entry_of_a_list_is_looked_at(place: int) -> None:
    """A list of records, a list on the way, and a list at the end."""
    ids = ["A7", GUID, "A7"]
    ids[place] = "B8"

    assert find_mismatch([{"patient": {"id": one}} for one in ids], [PATIENT]) == "patient.id"
    assert find_mismatch({"patient": [{"id": one} for one in ids]}, [PATIENT]) == "patient.id"
    assert find_mismatch({"patient": {"id": ids}}, [PATIENT]) == "patient.id"


def test_a_number_is_compared_as_it_is_written() -> None:
    """An address holds texts only."""
    expected = [Expected(("id",), frozenset({"17"}))]

    assert [find_mismatch({"id": one}, expected) for one in (17, "17", 18)] == [None, None, "id"]


def test_every_member_that_is_expected_is_held_against_the_record() -> None:
    """The first that differs is named."""
    expected = [PATIENT, Expected(("id",), frozenset({"n1"})), Expected(("kind",), frozenset({"note"}))]

    assert find_mismatch({"patient": {"id": "A7"}, "id": "n2", "kind": "x"}, expected) == "id"
