# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
from __future__ import annotations

from typing import Any, ClassVar

from attrs import define

from welkin_runtime import decoding, reading
from welkin_runtime.types import UNSET, Tolerated, Unset, hidden

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

    @staticmethod
    def _read(source: dict[str, Any], notes: list[Tolerated], at: str) -> PatientRowResult:
        x: Any
        unreadable: dict[str, Any] = {}
        get, noted = source.get, len(notes)
        absent = 0
        record = object.__new__(PatientRowResult)
        x = get("id")
        if type(x) is not str:
            x = reading.read_member(PatientRowResult._fields[0], source, unreadable, notes, at)
        record.id = x
        x = get("jsonBody", UNSET)
        if x is UNSET:
            absent += 1
        elif (
            x is not None
            and (x := Patient._read(x, notes, f"{at}jsonBody.") if type(x) is dict else None) is None
        ):
            x = reading.read_member(PatientRowResult._fields[1], source, unreadable, notes, at)
        record.json_body = x
        x = get("result", UNSET)
        if x is UNSET:
            absent += 1
        elif (
            x is not None
            and (x := BulkRowResult._read(x, notes, f"{at}result.") if type(x) is dict else None) is None
        ):
            x = reading.read_member(PatientRowResult._fields[2], source, unreadable, notes, at)
        record.result = x
        record.unreadable_properties = unreadable
        if len(source) + absent == 3 and len(notes) == noted:
            record.additional_properties = {}
        else:
            reading.take_surprises(record, source, has_notes=len(notes) > noted)
        return record


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

    @staticmethod
    def _read(source: dict[str, Any], notes: list[Tolerated], at: str) -> PatientsUpdateResult:
        x: Any
        unreadable: dict[str, Any] = {}
        get, noted = source.get, len(notes)
        absent = 0
        record = object.__new__(PatientsUpdateResult)
        x = get("rows", UNSET)
        if x is UNSET:
            absent += 1
        elif (
            x is not None
            and (x := reading.record_list(PatientRowResult._read, x, notes, f"{at}rows")) is None
        ):
            x = reading.read_member(PatientsUpdateResult._fields[0], source, unreadable, notes, at)
        record.rows = x
        record.unreadable_properties = unreadable
        if len(source) + absent == 1 and len(notes) == noted:
            record.additional_properties = {}
        else:
            reading.take_surprises(record, source, has_notes=len(notes) > noted)
        return record
