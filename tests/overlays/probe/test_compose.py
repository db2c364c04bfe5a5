"""From answers to the report on a list."""

from __future__ import annotations

from welkin_sdk.probe.asking import Answer
from welkin_sdk.probe.catalogue import listings
from welkin_sdk.probe.compose import Found, compose, describe_answer, find_best, notes_of
from welkin_sdk.probe.evidence import Look, look_at
from welkin_sdk.probe.reading import Reply

LISTS = {one.name: one for one in listings()}


def replied(count: int) -> Reply:
    rows = look_at([{"id": f"canary-{number}"} for number in range(count)])
    return Reply(Answer("granted"), Look(rows, total=count), "meta-info")


def test_the_best_answer_is_the_one_with_most_entries() -> None:
    """And any answer is better than none."""
    refused = Reply(Answer("refused", codes=("NO_ACCESS",), status=403, fault="ForbiddenError, HTTP 403"))
    few, many = replied(1), replied(3)

    assert find_best([refused, few, many]) is many
    assert find_best([refused]) is refused
    assert find_best([]) is None


def test_a_list_that_was_not_asked_for_says_why() -> None:
    """What its document says of it is there all the same."""
    report = compose(Found(LISTS["cdt_records.list"], (), None, "no record of patients to ask for"), None)

    assert (report.access, report.parent, report.has_get) == ("unknown", "patients", True)
    assert report.notes == ("no record of patients to ask for",)


def test_a_refused_list_has_its_codes_and_the_class_of_the_error() -> None:
    """And no fact."""
    refused = Reply(Answer("refused", codes=("NO_ACCESS",), status=403, fault="ForbiddenError, HTTP 403"))

    report = compose(Found(LISTS["encounters.list"], (refused,), None), None)

    assert (report.access, report.codes, report.parents_asked) == ("refused", ("NO_ACCESS",), 1)
    assert report.notes == ("ForbiddenError, HTTP 403",)
    assert (report.sort, report.date_filter, report.largest_page) == ("unknown", "absent", None)


def test_what_is_composed_shows_no_id() -> None:
    """Neither before nor after."""
    found = Found(LISTS["encounters.list"], (replied(2),), None)

    assert "canary" not in repr(found) + repr(compose(found, None))
    assert describe_answer(Answer("granted", {"data": [{"id": "canary"}]})) == "data[].id: string"
    assert describe_answer(Answer("absent")) is None
    assert notes_of(Answer("granted")) == ()
