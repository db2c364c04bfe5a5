"""One answer of a list, as a page."""

from __future__ import annotations

from datetime import timedelta

from welkin_sdk.probe.asking import Answer
from welkin_sdk.probe.catalogue import listings
from welkin_sdk.probe.reading import MOST_ENTRIES, fixed_arguments, page_query, read_reply

LISTS = {one.name: one for one in listings()}


def test_a_page_is_read_in_whichever_style_it_came() -> None:
    """The list of encounters answering as that of patients does."""
    body = {"content": [{"id": "canary"}], "totalElements": 9, "last": False, "size": 1}

    reply = read_reply(LISTS["encounters.list"], Answer("granted", body), {"patient_id": "canary"})

    assert (reply.answer.access, reply.shape) == ("granted", "pageable")
    assert reply.look is not None
    assert (reply.look.total, reply.look.told_size, reply.look.has_more) == (9, 1, True)
    assert not reply.look.is_whole
    assert "canary" not in repr(reply)


def test_a_list_that_says_nothing_of_itself_is_whole_where_it_should_be() -> None:
    """A plain array is all there is."""
    reply = read_reply(LISTS["contacts.list"], Answer("granted", [{"id": "1"}]), {})

    assert reply.look is not None
    assert (reply.look.total, reply.look.is_whole) == (1, True)


def test_an_unknown_envelope_is_unreadable_and_its_body_is_let_go() -> None:
    """What is kept of it is its shape."""
    reply = read_reply(LISTS["encounters.list"], Answer("granted", {"rows": ["canary"]}), {})

    assert (reply.answer.access, reply.answer.body, reply.look) == ("unreadable", None, None)
    assert reply.shape == "rows[]: string"


def test_a_page_of_too_many_entries_is_let_go() -> None:
    """One that has as many as are looked at is looked at."""
    most, more = (
        read_reply(LISTS["encounters.list"], Answer("granted", {"content": [{}] * count, "last": True}), {})
        for count in (MOST_ENTRIES, MOST_ENTRIES + 1)
    )

    assert most.look is not None
    assert len(most.look.rows) == MOST_ENTRIES
    assert (more.answer.access, more.answer.body, more.look, more.entries) == ("unreadable", None, None, ())
    assert more.answer.fault == "more entries in a page than are looked at"


def test_sizes_are_asked_for_by_the_lists_own_names() -> None:
    """And not at all where it has none."""
    assert page_query(LISTS["encounters.list"].paging, 50) == (("page", "0"), ("size", "50"))
    assert page_query(LISTS["encounters.list"].paging, None) == (("page", "0"),)
    assert page_query(LISTS["chat.list"].paging, 50) == (("pageSize", "50"),)
    assert page_query(LISTS["contacts.list"].paging, 50) == ()


def test_what_a_list_has_to_be_asked_with_is_given() -> None:
    """A window of days around now, the design in use, no filter, a few users."""
    window = fixed_arguments(LISTS["calendar_events.list"], 0, [])
    schedules = fixed_arguments(LISTS["schedules.list"], 0, ["a", "b", "c"], days_around=1)

    assert window["to_time"] - window["from_time"] == timedelta(days=180)
    assert fixed_arguments(LISTS["programs.list"], 0, []) == {"version": "current"}
    assert fixed_arguments(LISTS["patients.list_by_filter"], 0, []) == {"fields": {}}
    assert fixed_arguments(LISTS["users.list"], 0, ["a"]) == {}
    assert schedules["psm_ids"] == ["a", "b"]
    assert schedules["to_time"] - schedules["from_time"] == timedelta(days=2)
