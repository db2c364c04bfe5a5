"""By whose ids children are asked for."""

from __future__ import annotations

from typing import Any

from welkin_sdk.probe.asking import Answer
from welkin_sdk.probe.catalogue import Listing, listings
from welkin_sdk.probe.evidence import Look, look_at
from welkin_sdk.probe.parents import Parents
from welkin_sdk.probe.reading import Reply

LISTS = {one.name: one for one in listings()}


def note(parents: Parents, name: str, entries: list[Any], **arguments: str) -> None:
    parents.note(LISTS[name], Reply(Answer("granted"), Look(look_at(entries)), None, entries, arguments))


def choices(parents: Parents, name: str, most: int = 9) -> list[dict[str, Any]]:
    return [dict(one) for one in parents.candidates(LISTS[name], most)]


def test_those_with_children_come_first() -> None:
    """Whatever kind of children they have."""
    parents = Parents()
    note(parents, "patients.list", [{"id": "a"}, {"id": "b"}])
    note(parents, "encounters.list", [{"id": "e"}], patient_id="b")

    assert choices(parents, "contacts.list") == [{"patient_id": "b"}, {"patient_id": "a"}]
    assert choices(parents, "encounter_comments.list") == [{"patient_id": "b", "encounter_id": "e"}]
    assert choices(parents, "tasks.list") == [{}]


def test_names_that_hold_records_of_patients_come_first() -> None:
    """Each with a few patients."""
    parents = Parents()
    internal, plain = {"name": "_i", "internal": True}, {"name": "v", "relation": "COMMON"}
    note(parents, "cdt_formations.list", [internal, {"name": 7}, plain])
    note(parents, "patients.list_by_filter", [{"id": "a"}])

    assert [one["cdt_name"] for one in choices(parents, "cdt_records.list")] == ["v", "_i"]


def test_patients_are_known_from_other_lists_too() -> None:
    """Where no list of patients is granted."""
    parents = Parents()
    note(parents, "tasks.list", [{"id": "t", "patient": {"id": "p"}}, {"patient": None}, "x"])
    note(parents, "invoices.list", [{"id": "i", "patientId": "q"}, {"patientId": 7}])

    assert parents.ids("patient_id") == ["p", "q"]


def test_what_is_missing_is_named() -> None:
    """The first resource of which nothing is known."""
    parents = Parents()
    listing: Listing = LISTS["cdt_records.list"]

    assert parents.missing(listing) == "patients"
    note(parents, "patients.list", [{"id": "a"}])
    assert parents.missing(listing) == "cdt_formations"
    assert choices(parents, "cdt_records.list") == []
