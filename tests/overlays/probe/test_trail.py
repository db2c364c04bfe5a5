"""What rows of the audit prove."""

from __future__ import annotations

from typing import Any

import pytest

from welkin_sdk.probe.trail import read_events

ROW: dict[str, Any] = {
    "sentAt": "2026-01-01T00:00:00.000Z",
    "eventEntity": "CDT",
    "eventSubtype": "CDT_UPDATED",
    "patientId": "canary-p",
    "cdtName": "canary-c",
    "record": {"id": "canary-r"},
}


def test_a_row_names_a_record_of_a_list() -> None:
    """With what its operations are asked by; no repr shows it."""
    (event,) = read_events([ROW], "UPDATED")

    assert (event.listing, event.id) == ("cdt_records.list", "canary-r")
    assert event.given == {"patient_id": "canary-p", "cdt_name": "canary-c"}
    assert "canary" not in repr(event)


@pytest.mark.parametrize(
    ("change", "listing"),
    [
        ({"eventEntity": "PATIENT"}, "patients.list"),
        ({"eventEntity": "ASSESSMENT"}, "assessment_records.list"),
        ({"cdtRelation": "ENCOUNTER"}, "encounters.list"),
        ({"eventEntity": "PDT", "record": {"id": "r", "pdtName": "p"}}, "profile_records.list"),
    ],
)
def test_entities_and_relations_lead_to_lists(change: dict[str, Any], listing: str) -> None:
    """Those that are known."""
    assert [one.listing for one in read_events([{**ROW, **change}], "UPDATED")] == [listing]


@pytest.mark.parametrize(
    "row",
    [
        "canary",
        {},
        {**ROW, "record": None},
        {**ROW, "record": {"id": 7}},
        {**ROW, "sentAt": "canary"},
        {**ROW, "eventEntity": "CANARY"},
        {**ROW, "cdtRelation": "PATIENT_INFO"},
        {**ROW, "eventSubtype": "CDT_CREATED"},
        {**ROW, "eventSubtype": None},
    ],
)
def test_a_row_that_names_none_proves_nothing(row: Any) -> None:
    """Whatever it lacks."""
    assert read_events([row], "UPDATED") == []
