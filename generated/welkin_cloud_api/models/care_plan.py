# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
from __future__ import annotations

import datetime
from typing import ClassVar

from attrs import define

from welkin_runtime import decoding
from welkin_runtime.types import UNSET, Unset, hidden

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
