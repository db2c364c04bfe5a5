# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
from __future__ import annotations

from typing import Any, ClassVar

from attrs import define

from welkin_runtime import decoding, reading
from welkin_runtime.types import Tolerated, hidden


@define(kw_only=True, repr=False, field_transformer=hidden)
class PatientExternalId(decoding.Model):
    """
    A mapping to create together with a patient: an external id without the parts that follow from the
    patient.

    Attributes:
        external_id: The patient's id in the other system. Any string.
        namespace: Which other system, or which of its uses, the id belongs to. Snake case by
            convention.

    Source: data-api-v1-reference, "Patients / Create"
    """

    _fields: ClassVar[tuple[decoding.Field, ...]] = (
        decoding.Field("external_id", "external_id", decoding.text, required=True, nullable=False),
        decoding.Field("namespace", "namespace", decoding.text, required=True, nullable=False),
    )

    external_id: str
    namespace: str

    @staticmethod
    def _read(source: dict[str, Any], notes: list[Tolerated], at: str) -> PatientExternalId:
        x: Any
        unreadable: dict[str, Any] = {}
        get, noted = source.get, len(notes)
        record = object.__new__(PatientExternalId)
        x = get("external_id")
        if type(x) is not str:
            x = reading.read_member(PatientExternalId._fields[0], source, unreadable, notes, at)
        record.external_id = x
        x = get("namespace")
        if type(x) is not str:
            x = reading.read_member(PatientExternalId._fields[1], source, unreadable, notes, at)
        record.namespace = x
        record.unreadable_properties = unreadable
        if len(source) == 2 and len(notes) == noted:
            record.additional_properties = {}
        else:
            reading.take_surprises(record, source, has_notes=len(notes) > noted)
        return record
