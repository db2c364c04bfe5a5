# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
from __future__ import annotations

from typing import ClassVar

from attrs import define

from welkin_runtime import decoding
from welkin_runtime.types import hidden


@define(kw_only=True, repr=False, field_transformer=hidden)
class EncounterPatientInfo(decoding.Model):
    """
    The patient of an encounter, as far as a list across patients needs it.

    Attributes:
        patient_id: Welkin's id of the patient.
        first_name: Given name of the patient.
        last_name: Family name of the patient.

    Source: cloud-api-recordings, "Encounters / Records of a user" (recorded)
    """

    _fields: ClassVar[tuple[decoding.Field, ...]] = (
        decoding.Field("patientId", "patient_id", decoding.text, required=True, nullable=False),
        decoding.Field("firstName", "first_name", decoding.text, required=True, nullable=False),
        decoding.Field("lastName", "last_name", decoding.text, required=True, nullable=False),
    )
    _spell = staticmethod(decoding.zulu_text)

    patient_id: str
    first_name: str
    last_name: str
