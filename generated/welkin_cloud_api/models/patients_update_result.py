# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
from __future__ import annotations

from typing import ClassVar

from attrs import define

from welkin_runtime import decoding
from welkin_runtime.types import UNSET, Unset, hidden

from .bulk_row_result import BulkRowResult
from .patient import Patient


@define(kw_only=True, repr=False, field_transformer=hidden)
class PatientRowResult(decoding.Model):
    """
    What became of the change to one of several patients.

    Attributes:
        id: The patient.
        json_body: The patient after the change.
        result: Whether the change was made.

    Source: project-assumption, "Patients / Update many" (assumed)
    """

    _fields: ClassVar[tuple[decoding.Field, ...]] = (
        decoding.Field("id", "id", decoding.text, required=True, nullable=False),
        decoding.Field(
            "jsonBody", "json_body", decoding.record(lambda: Patient), required=False, nullable=True
        ),
        decoding.Field(
            "result", "result", decoding.record(lambda: BulkRowResult), required=False, nullable=True
        ),
    )
    _spell = staticmethod(decoding.zulu_text)

    id: str
    json_body: Patient | None | Unset = UNSET
    result: BulkRowResult | None | Unset = UNSET


@define(kw_only=True, repr=False, field_transformer=hidden)
class PatientsUpdateResult(decoding.Model):
    """
    What became of the changes to several patients.

    Attributes:
        rows: One entry for each patient of the request.

    Source: project-assumption, "Patients / Update many" (assumed)
    """

    _fields: ClassVar[tuple[decoding.Field, ...]] = (
        decoding.Field(
            "rows",
            "rows",
            decoding.array(decoding.record(lambda: PatientRowResult)),
            required=False,
            nullable=True,
        ),
    )
    _spell = staticmethod(decoding.zulu_text)

    rows: list[PatientRowResult] | None | Unset = UNSET
