# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
from __future__ import annotations

from typing import ClassVar

from attrs import define

from welkin_runtime import decoding
from welkin_runtime.types import hidden

from .patient_update import PatientUpdate


@define(kw_only=True, repr=False, field_transformer=hidden)
class PatientRowUpdate(decoding.Model):
    """
    What to change about one of several patients.

    Attributes:
        id: The patient.
        json_body: The members to change; those left out keep their value.

    Source: project-assumption, "Patients / Update many" (assumed)
    """

    _fields: ClassVar[tuple[decoding.Field, ...]] = (
        decoding.Field("id", "id", decoding.text, required=True, nullable=False),
        decoding.Field(
            "jsonBody", "json_body", decoding.record(lambda: PatientUpdate), required=True, nullable=False
        ),
    )
    _spell = staticmethod(decoding.zulu_text)

    id: str
    json_body: PatientUpdate
