"""A report in words."""

from __future__ import annotations

import pytest
from attrs import evolve
from test_report import REPORT

from welkin_sdk import errors
from welkin_sdk.probe import ListReport, describe_report
from welkin_sdk.probe.catalogue import listings
from welkin_sdk.probe.words import conclude


@pytest.mark.parametrize("width", [40, 60, 99, 100, 140])
def test_no_line_is_longer_than_the_width(width: int) -> None:
    """Of a report with every list there is, each with the longest words."""
    lists = tuple(
        ListReport(
            one.operation.resource,
            one.name,
            one.operation.category,
            access="granted",
            largest_page=1000,
            page_cap="refused",
            sort="honoured",
            order="unstable",
            date_filter="updated",
            updates_move_time="unknown",
            deletes="flagged",
            notes=("order: fewer than three records",),
        )
        for one in listings()
    )

    text = describe_report(evolve(REPORT, lists=lists), width=width)

    assert max(len(line) for line in text.splitlines()) <= width
    assert all(one.name in text for one in listings())
    assert "…" not in text


def test_a_table_has_a_line_for_each_list() -> None:
    """What is unknown is a question mark; what there is none of, or was not granted, a dash."""
    lines = describe_report(REPORT).splitlines()

    assert lines[2].split() == ["list", "access", "page", "sort", "order", "dates", "updates", "deletes"]
    assert lines[3].split() == ["patients.list", "granted", "100", "?", "?", "?", "?", "?"]
    assert lines[4].split() == ["encounters.list", "refused", "-", "-", "-", "-", "-", "-"]


def test_what_follows_says_how_changes_come_and_what_a_reading_costs() -> None:
    """Sentence by sentence."""
    patients = evolve(REPORT.lists[0], sort="honoured", updates_move_time="yes", total=1000, page_cap="told")
    records = ListReport(
        "cdt_records", "cdt_records.list", "CDT", "patients", "granted", date_filter="updated"
    )
    stuck = ListReport(
        "tasks", "tasks.list", "Tasks", None, "granted", updates_move_time="no", deletes="vanish"
    )
    report = evolve(
        REPORT, lists=(patients, evolve(records, total=40, parents_asked=4), evolve(stuck, total=3))
    )

    said = list(conclude(report))

    assert said == [
        "Changes come by a window of their time: cdt_records.list.",
        "Changes come first under a sort by their time: patients.list.",
        "That an update moves their time was not seen: cdt_records.list.",
        "Changes show only by reading everything: tasks.list.",
        "Updates do not move the time of change, so only the content tells: tasks.list.",
        "Deleted records vanish, so a whole reading finds them: tasks.list.",
        "How deletes of the others show was not seen; a whole reading finds those that vanish.",
        "One reading of everything takes about 1,011 requests.",
        "The server grants 100 requests a minute (told); that reading takes 11 minutes.",
        "The server's clock is 3 seconds behind this machine's.",
    ]


@pytest.mark.parametrize("width", [39, 0, "100", True])
def test_a_width_that_no_text_fits_is_refused(width: object) -> None:
    """By its name."""
    with pytest.raises(errors.InvalidRequestError, match="width"):
        describe_report(REPORT, width=width)  # type: ignore[arg-type]
