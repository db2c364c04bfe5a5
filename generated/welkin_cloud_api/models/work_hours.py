# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
from __future__ import annotations

from typing import ClassVar

from attrs import define

from welkin_runtime import decoding
from welkin_runtime.types import hidden

from .work_hours_detail import WorkHoursDetail


@define(kw_only=True, repr=False, field_transformer=hidden)
class WorkHours(decoding.Model):
    """
    All sets of hours of one user.

    Attributes:
        psm_id: The user. PSM is Welkin's older word for a member of the staff.
        details: The sets of hours.

    Source: cloud-api-recordings, "Calendar / Work hours" (recorded)
    """

    _fields: ClassVar[tuple[decoding.Field, ...]] = (
        decoding.Field("psmId", "psm_id", decoding.text, required=True, nullable=False),
        decoding.Field(
            "details",
            "details",
            decoding.array(decoding.record(lambda: WorkHoursDetail)),
            required=True,
            nullable=False,
        ),
    )
    _spell = staticmethod(decoding.zulu_text)

    psm_id: str
    details: list[WorkHoursDetail]
