# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
from __future__ import annotations

import datetime
from typing import Any, ClassVar

from attrs import define

from welkin_runtime import decoding, reading
from welkin_runtime.types import UNSET, Tolerated, Unset, hidden

from .care_plan_overview import CarePlanOverview


@define(kw_only=True, repr=False, field_transformer=hidden)
class CarePlan(decoding.Model):
    """
    The care plan of a patient: one of each, holding an overview here and goals in a list of their own. The
    2026 documentation shows `status`, `startDate` and the goals in it.

    Attributes:
        patient_id: The patient whose plan it is.
        id: Welkin's id of the care plan. Nothing is addressed by it, and no source says whether a
            patient whose plan is still empty has one. (documented)
        created_by_name: Name of who created the care plan: a user or an API client. (documented)
        created_at: When the care plan was created. (documented)
        updated_by_name: Name of who changed the care plan last. (documented)
        updated_at: When the care plan was last changed. (documented)
        patient_overview: What has been written about the patient as a whole. (documented)

    Source: cloud-api-recordings, "Care plan" (recorded)
    """

    _fields: ClassVar[tuple[decoding.Field, ...]] = (
        decoding.Field("patientId", "patient_id", decoding.text, required=True, nullable=False),
        decoding.Field("id", "id", decoding.text, required=False, nullable=True),
        decoding.Field("createdByName", "created_by_name", decoding.text, required=False, nullable=True),
        decoding.Field("createdAt", "created_at", decoding.instant, required=False, nullable=True),
        decoding.Field("updatedByName", "updated_by_name", decoding.text, required=False, nullable=True),
        decoding.Field("updatedAt", "updated_at", decoding.instant, required=False, nullable=True),
        decoding.Field(
            "patientOverview",
            "patient_overview",
            decoding.record(lambda: CarePlanOverview),
            required=False,
            nullable=True,
        ),
    )
    _spell = staticmethod(decoding.zulu_text)

    patient_id: str
    id: str | None | Unset = UNSET
    created_by_name: str | None | Unset = UNSET
    created_at: datetime.datetime | None | Unset = UNSET
    updated_by_name: str | None | Unset = UNSET
    updated_at: datetime.datetime | None | Unset = UNSET
    patient_overview: CarePlanOverview | None | Unset = UNSET

    @staticmethod
    def _read(source: dict[str, Any], notes: list[Tolerated], at: str) -> CarePlan:
        x: Any
        unreadable: dict[str, Any] = {}
        get, noted = source.get, len(notes)
        absent = 0
        record = object.__new__(CarePlan)
        x = get("patientId")
        if type(x) is not str:
            x = reading.read_member(CarePlan._fields[0], source, unreadable, notes, at)
        record.patient_id = x
        x = get("id", UNSET)
        if type(x) is not str and x is not None:
            if x is UNSET:
                absent += 1
            else:
                x = reading.read_member(CarePlan._fields[1], source, unreadable, notes, at)
        record.id = x
        x = get("createdByName", UNSET)
        if type(x) is not str and x is not None:
            if x is UNSET:
                absent += 1
            else:
                x = reading.read_member(CarePlan._fields[2], source, unreadable, notes, at)
        record.created_by_name = x
        x = get("createdAt", UNSET)
        if x is UNSET:
            absent += 1
        elif x is not None and (x := reading.instant(x)) is None:
            x = reading.read_member(CarePlan._fields[3], source, unreadable, notes, at)
        record.created_at = x
        x = get("updatedByName", UNSET)
        if type(x) is not str and x is not None:
            if x is UNSET:
                absent += 1
            else:
                x = reading.read_member(CarePlan._fields[4], source, unreadable, notes, at)
        record.updated_by_name = x
        x = get("updatedAt", UNSET)
        if x is UNSET:
            absent += 1
        elif x is not None and (x := reading.instant(x)) is None:
            x = reading.read_member(CarePlan._fields[5], source, unreadable, notes, at)
        record.updated_at = x
        x = get("patientOverview", UNSET)
        if x is UNSET:
            absent += 1
        elif (
            x is not None
            and (x := CarePlanOverview._read(x, notes, f"{at}patientOverview.") if type(x) is dict else None)
            is None
        ):
            x = reading.read_member(CarePlan._fields[6], source, unreadable, notes, at)
        record.patient_overview = x
        record.unreadable_properties = unreadable
        if len(source) + absent == 7 and len(notes) == noted:
            record.additional_properties = {}
        else:
            reading.take_surprises(record, source, has_notes=len(notes) > noted)
        return record
