# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
from __future__ import annotations

import datetime
from typing import Any, ClassVar

from attrs import define

from welkin_runtime import decoding, reading
from welkin_runtime.types import UNSET, Tolerated, Unset, hidden


@define(kw_only=True, repr=False, field_transformer=hidden)
class AssessmentResponse(decoding.Model):
    """
    The answers a patient gave to a questionnaire, an assessment designed in Workshop. Made when an
    assessment is completed in Welkin, or loaded through this API from the system it was completed in. Never
    changed afterwards through the API.

    Attributes:
        id: Welkin's id of the assessment response. Given by Welkin on creation and never changed.
        patient_id: The patient whom the answers are about.
        model: The answers, one member per field of the assessment. Which fields there are is designed
            in Workshop.
        updated_at: When the record was last changed; Find selects by it. Set by Welkin. Printed samples
            show it a trace before `created_at`, so do not rely on an order between the two.
        created_at: When the record was created. Set by Welkin.
        spec_id: Former key of the assessment that was answered. Deprecated, yet the only key in the
            printed samples; read `spec_name` first. (deprecated since 2018-10-10; use spec_name)
        spec_name: Name of the assessment that was answered, its `ref_name` in Workshop. Listed in the
            model and missing from the samples.
        spec_version: Version of the assessment that was answered.

    Source: data-api-v1-reference, "Assessment Responses / Model"
    """

    _fields: ClassVar[tuple[decoding.Field, ...]] = (
        decoding.Field("id", "id", decoding.text, required=True, nullable=False),
        decoding.Field("patient_id", "patient_id", decoding.text, required=True, nullable=False),
        decoding.Field("model", "model", decoding.anything, required=True, nullable=True),
        decoding.Field("updated_at", "updated_at", decoding.instant, required=True, nullable=False),
        decoding.Field("created_at", "created_at", decoding.instant, required=True, nullable=False),
        decoding.Field("spec_id", "spec_id", decoding.text, required=False, nullable=True),
        decoding.Field("spec_name", "spec_name", decoding.text, required=False, nullable=True),
        decoding.Field("spec_version", "spec_version", decoding.text, required=False, nullable=True),
    )

    id: str
    patient_id: str
    model: Any
    updated_at: datetime.datetime
    created_at: datetime.datetime
    spec_id: str | None | Unset = UNSET
    spec_name: str | None | Unset = UNSET
    spec_version: str | None | Unset = UNSET

    @staticmethod
    def _read(source: dict[str, Any], notes: list[Tolerated], at: str) -> AssessmentResponse:
        x: Any
        unreadable: dict[str, Any] = {}
        get, noted = source.get, len(notes)
        absent = 0
        record = object.__new__(AssessmentResponse)
        x = get("id")
        if type(x) is not str:
            x = reading.read_member(AssessmentResponse._fields[0], source, unreadable, notes, at)
        record.id = x
        x = get("patient_id")
        if type(x) is not str:
            x = reading.read_member(AssessmentResponse._fields[1], source, unreadable, notes, at)
        record.patient_id = x
        x = get("model", UNSET)
        if x is UNSET:
            x = reading.read_member(AssessmentResponse._fields[2], source, unreadable, notes, at)
        record.model = x
        x = get("updated_at")
        if (x := reading.instant(x)) is None:
            x = reading.read_member(AssessmentResponse._fields[3], source, unreadable, notes, at)
        record.updated_at = x
        x = get("created_at")
        if (x := reading.instant(x)) is None:
            x = reading.read_member(AssessmentResponse._fields[4], source, unreadable, notes, at)
        record.created_at = x
        x = get("spec_id", UNSET)
        if type(x) is not str and x is not None:
            if x is UNSET:
                absent += 1
            else:
                x = reading.read_member(AssessmentResponse._fields[5], source, unreadable, notes, at)
        record.spec_id = x
        x = get("spec_name", UNSET)
        if type(x) is not str and x is not None:
            if x is UNSET:
                absent += 1
            else:
                x = reading.read_member(AssessmentResponse._fields[6], source, unreadable, notes, at)
        record.spec_name = x
        x = get("spec_version", UNSET)
        if type(x) is not str and x is not None:
            if x is UNSET:
                absent += 1
            else:
                x = reading.read_member(AssessmentResponse._fields[7], source, unreadable, notes, at)
        record.spec_version = x
        record.unreadable_properties = unreadable
        if len(source) + absent == 8 and len(notes) == noted:
            record.additional_properties = {}
        else:
            reading.take_surprises(record, source, has_notes=len(notes) > noted)
        return record
