# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
from __future__ import annotations

from typing import ClassVar

from attrs import define

from welkin_runtime import decoding
from welkin_runtime.types import hidden

from .encounter_assessment_link_body import EncounterAssessmentLinkBody


@define(kw_only=True, repr=False, field_transformer=hidden)
class EncounterAssessmentLink(decoding.Model):
    """
    Says that an assessment belongs to an encounter. It is a record of the system type
    `__encounter_assessment__`; the answers are not in it but in the assessment record that it names.

    Attributes:
        id: Welkin's id of the link. Given on creation and never changed.
        patient_id: The patient whom the visit is with.
        cdt_id: Id of the system type `__encounter_assessment__`.
        cdt_name: Always `__encounter_assessment__`; missing from samples of 2021.
        version: The formation (a deployment of what was designed) that the link was written under.
        json_body: The content of the link.

    Source: cloud-api-recordings, "Encounters / Assessment links" (recorded)
    """

    _fields: ClassVar[tuple[decoding.Field, ...]] = (
        decoding.Field("id", "id", decoding.text, required=True, nullable=False),
        decoding.Field("patientId", "patient_id", decoding.text, required=True, nullable=False),
        decoding.Field("cdtId", "cdt_id", decoding.text, required=True, nullable=True),
        decoding.Field("cdtName", "cdt_name", decoding.text, required=True, nullable=True),
        decoding.Field("version", "version", decoding.integer, required=True, nullable=True),
        decoding.Field(
            "jsonBody",
            "json_body",
            decoding.record(lambda: EncounterAssessmentLinkBody),
            required=True,
            nullable=False,
        ),
    )
    _spell = staticmethod(decoding.zulu_text)

    id: str
    patient_id: str
    cdt_id: str | None
    cdt_name: str | None
    version: int | None
    json_body: EncounterAssessmentLinkBody
