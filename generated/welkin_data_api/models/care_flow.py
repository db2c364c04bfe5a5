# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
from __future__ import annotations

import datetime
from typing import ClassVar

from attrs import define

from welkin_runtime import decoding
from welkin_runtime.types import hidden

from .care_flow_plan import CareFlowPlan


@define(kw_only=True, repr=False, field_transformer=hidden)
class CareFlow(decoding.Model):
    """
    The plan for a patient: one or more goals, each with the steps that lead there. Workers make it in the
    portal from a template of Workshop, or a process in Workshop makes it by itself; the API only reads it.
    A care flow made from a template is a copy: changes to it do not reach the template. The reference has
    no table for this level; its members are those of the printed sample.

    Attributes:
        id: Welkin's id of the care flow. Given by Welkin on creation and never changed.
        patient_id: The patient the plan is for.
        care_flow: What the plan is about and its goals.
        updated_at: When the record was last changed; Find selects by it. Set by Welkin. Printed samples
            show it a trace before `created_at`, so do not rely on an order between the two.
        created_at: When the record was created. Set by Welkin.

    Source: data-api-v1-reference, "Care Flows / Get"
    """

    _fields: ClassVar[tuple[decoding.Field, ...]] = (
        decoding.Field("id", "id", decoding.text, required=True, nullable=False),
        decoding.Field("patient_id", "patient_id", decoding.text, required=True, nullable=False),
        decoding.Field(
            "care_flow", "care_flow", decoding.record(lambda: CareFlowPlan), required=True, nullable=False
        ),
        decoding.Field("updated_at", "updated_at", decoding.instant, required=True, nullable=False),
        decoding.Field("created_at", "created_at", decoding.instant, required=True, nullable=False),
    )

    id: str
    patient_id: str
    care_flow: CareFlowPlan
    updated_at: datetime.datetime
    created_at: datetime.datetime
