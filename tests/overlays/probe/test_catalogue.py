"""Which lists are asked for, all from the table of operations."""

from __future__ import annotations

import pytest

from welkin_cloud_api.operations import TABLE
from welkin_sdk import errors
from welkin_sdk.probe.catalogue import PARENTS, audits, export_kinds, find_styles, listings, with_parents


def test_every_list_that_reads_is_asked_for() -> None:
    """But for a search, the audit and the exports, which have reports of their own."""
    lists = {one.name for one in TABLE if one.pagination is not None and one.is_read_only}
    apart = {one for one in lists if one.startswith(("audit.", "exports."))}

    assert {one.name for one in listings()} == lists - apart - {"chat.search"}
    assert {one.name for one in audits()} | {export_kinds()[0].name} == apart


def test_only_one_question_is_a_post() -> None:
    """The one that reads patients by a filter."""
    methods = {(one.operation.method, one.name) for one in listings()}

    assert {name for method, name in methods if method != "GET"} == {"patients.list_by_filter"}


def test_every_argument_of_an_address_comes_from_a_list() -> None:
    """Or is the version of the design that is in use."""
    names = {id.name for one in listings() for id in one.operation.ids}

    assert names - PARENTS.keys() == {"version"}
    assert {name for name in PARENTS.values() if TABLE.find(name) is None} == set()


def test_parents_are_asked_first() -> None:
    """And what needs none before all others."""
    wanted = [one for one in listings() if one.name == "encounter_comments.list"]

    names = [one.name for one in with_parents(wanted)]

    assert names == ["patients.list", "patients.list_by_filter", "encounters.list", "encounter_comments.list"]


def test_a_list_knows_its_parent_and_its_parameters() -> None:
    """Records before names."""
    found = {one.name: one for one in listings()}

    assert found["cdt_records.list"].parent == "patients"
    assert found["encounter_comments.list"].parent == "encounters"
    assert found["profile_records.list"].parent == "profile_formations"
    assert found["tasks.list"].parent is None
    assert found["cdt_records.list"].bounds == ("date_start", "date_end")
    assert found["calendar_events.list"].bounds is None
    assert found["calendar_events.list"].is_window
    assert found["users.list"].flag == "include_deleted"
    assert found["care_plan_goals.list"].has_get
    assert not found["chat.list"].has_get
    assert found["patient_programs.list"].find_get() is None


@pytest.mark.parametrize("resources", [["nothing"], [], ["encounters", "audit"]])
def test_resources_without_a_list_are_refused(resources: list[str]) -> None:
    """By the argument's name."""
    with pytest.raises(errors.InvalidRequestError, match="resources"):
        listings(resources)


def test_styles_are_told_apart_before_a_plain_list_is_taken() -> None:
    """One of each."""
    styles = [one.style for one in find_styles()]

    assert len(set(styles)) == len(styles) == 8
    assert styles[-1] == "whole"
