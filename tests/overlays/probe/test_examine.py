"""One list looked into, where the data at hand do not tell."""

from __future__ import annotations

from typing import Any

import pytest
from behaving import BehavingServer, Behaviour
from waiting import Waiting

from welkin_sdk import AsyncCloudClient
from welkin_sdk.probe import ListReport, Probe


def look_into(behaviour: Behaviour, **options: Any) -> ListReport:
    with BehavingServer(behaviour) as server:
        client = AsyncCloudClient("acme", "live", access_token="t", base_url=server.origin)
        report = Probe(client, resources=["cdt_records"], clock=Waiting(), **options).run()
    return report.lists[0]


@pytest.mark.parametrize(
    ("behaviour", "note"),
    [
        (Behaviour(rows=0), "sort: no record"),
        (Behaviour(rows=0), "dates: no record with a time of creation or of change"),
        (Behaviour(rows=1), "order: fewer than three records"),
        (Behaviour(rows=1), "sort: fewer than two records with different times of change"),
        (Behaviour(updates_move_time=False), "dates: no record updated after it was created"),
        (Behaviour(), "pages: no more records than were granted"),
    ],
)
def test_it_is_said_which_datum_was_missing(behaviour: Behaviour, note: str) -> None:
    """For whatever stays unknown."""
    assert note in look_into(behaviour).notes


def test_a_budget_that_ends_in_the_middle_leaves_what_was_found() -> None:
    """The order is known, the sort not yet."""
    found = look_into(Behaviour(), requests=12)

    assert (found.order, found.sort, found.date_filter) == ("stable", "unknown", "unknown")
    assert found.largest_page == 30
    assert found.notes == ("not asked: the requests that were granted are used up",)
