"""The collections that the server has: where their lists are, how a page of each looks, and where a record says its time."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from attrs import frozen

KINDS = ("cdt-vitals", "cdt-notes")


@frozen
class Collection:
    """
    Attributes:
        path: of its list, behind the instance, or behind the patient where it *is_child*.
        shape: of a page.
        stamp: members that lead to the time of the last change.
        names_patient: member that holds the id of the patient.
        by_id: what stands before the id of one record, where it does not follow its list.
        is_of_tenant: all instances of a tenant share it.
    """

    name: str
    path: str
    shape: Literal["pageable", "meta-info", "pageable-in-data"]
    stamp: tuple[str, ...] = ("updatedAt",)
    is_child: bool = False
    names_patient: str | None = None
    has_kinds: bool = False
    by_id: str = ""
    is_of_tenant: bool = False


_JSON = ("jsonBody", "updated_at")
_ALL = (
    Collection("patients", "patients", "pageable"),
    Collection("users", "users", "meta-info", is_of_tenant=True),
    Collection("tasks", "tasks", "meta-info", names_patient="patient"),
    Collection("calendar_events", "calendar/events", "pageable"),
    Collection("encounters", "encounters", "meta-info", _JSON, is_child=True, names_patient="patientId"),
    Collection(
        "cdt_records",
        "cdts",
        "pageable-in-data",
        _JSON,
        is_child=True,
        names_patient="patientId",
        has_kinds=True,
    ),
    Collection(
        "assessment_records", "assessment-records", "pageable", is_child=True, names_patient="patientId"
    ),
    Collection(
        "patient_programs", "programs", "meta-info", is_child=True, names_patient="patientId", by_id="history"
    ),
)
COLLECTIONS: Mapping[str, Collection] = {one.name: one for one in _ALL}


def streams_of(names: tuple[str, ...]) -> list[tuple[str, Collection, str]]:
    """The mirror's name, the collection and the kind of each stream."""
    return [
        (f"{name}/{kind}" if kind else name, COLLECTIONS[name], kind)
        for name in names
        for kind in (KINDS if COLLECTIONS[name].has_kinds else ("",))
    ]
