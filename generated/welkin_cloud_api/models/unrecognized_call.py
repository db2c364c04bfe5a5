# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
from __future__ import annotations

import datetime
from typing import Any, ClassVar

from attrs import define

from welkin_runtime import decoding, reading
from welkin_runtime.types import UNSET, Tolerated, Unset, hidden


class UnrecognizedCallStatus(decoding.OpenEnum):
    """
    Whether somebody has said who was calling.
    """

    PENDING = "PENDING"
    RESOLVED = "RESOLVED"


_unrecognized_call_status = reading.lookup(UnrecognizedCallStatus)


@define(kw_only=True, repr=False, field_transformer=hidden)
class UnrecognizedCall(decoding.Model):
    """
    A call that came in from a number that belongs to no known patient.

    Attributes:
        id: Welkin's id of the call.
        from_number: Phone number the call came from.
        to_number: Phone number that was called.
        duration: How long the call lasted, in whole seconds.
        received_at: When the call came in.
        status: Whether somebody has said who was calling.
        resolved_by: Who said it: a user or an API client. Null until then.
        patient_id: The patient the call was given to. Null until then.

    Source: cloud-api-reference-2026, "Unrecognized calls" (documented)
    """

    _fields: ClassVar[tuple[decoding.Field, ...]] = (
        decoding.Field("id", "id", decoding.text, required=True, nullable=False),
        decoding.Field("fromNumber", "from_number", decoding.text, required=False, nullable=True),
        decoding.Field("toNumber", "to_number", decoding.text, required=False, nullable=True),
        decoding.Field("duration", "duration", decoding.integer, required=False, nullable=True),
        decoding.Field("receivedAt", "received_at", decoding.instant, required=False, nullable=True),
        decoding.Field(
            "status", "status", decoding.enumeration(UnrecognizedCallStatus), required=False, nullable=True
        ),
        decoding.Field("resolvedBy", "resolved_by", decoding.text, required=False, nullable=True),
        decoding.Field("patientId", "patient_id", decoding.text, required=False, nullable=True),
    )
    _spell = staticmethod(decoding.zulu_text)

    id: str
    from_number: str | None | Unset = UNSET
    to_number: str | None | Unset = UNSET
    duration: int | None | Unset = UNSET
    received_at: datetime.datetime | None | Unset = UNSET
    status: UnrecognizedCallStatus | None | Unset = UNSET
    resolved_by: str | None | Unset = UNSET
    patient_id: str | None | Unset = UNSET

    @staticmethod
    def _read(source: dict[str, Any], notes: list[Tolerated], at: str) -> UnrecognizedCall:
        x: Any
        unreadable: dict[str, Any] = {}
        get, noted = source.get, len(notes)
        absent = 0
        record = object.__new__(UnrecognizedCall)
        x = get("id")
        if type(x) is not str:
            x = reading.read_member(UnrecognizedCall._fields[0], source, unreadable, notes, at)
        record.id = x
        x = get("fromNumber", UNSET)
        if type(x) is not str and x is not None:
            if x is UNSET:
                absent += 1
            else:
                x = reading.read_member(UnrecognizedCall._fields[1], source, unreadable, notes, at)
        record.from_number = x
        x = get("toNumber", UNSET)
        if type(x) is not str and x is not None:
            if x is UNSET:
                absent += 1
            else:
                x = reading.read_member(UnrecognizedCall._fields[2], source, unreadable, notes, at)
        record.to_number = x
        x = get("duration", UNSET)
        if type(x) is not int and x is not None:
            if x is UNSET:
                absent += 1
            else:
                x = reading.read_member(UnrecognizedCall._fields[3], source, unreadable, notes, at)
        record.duration = x
        x = get("receivedAt", UNSET)
        if x is UNSET:
            absent += 1
        elif x is not None and (x := reading.instant(x)) is None:
            x = reading.read_member(UnrecognizedCall._fields[4], source, unreadable, notes, at)
        record.received_at = x
        x = get("status", UNSET)
        if x is UNSET:
            absent += 1
        elif x is not None and (x := _unrecognized_call_status(x) if type(x) is str else None) is None:
            x = reading.read_member(UnrecognizedCall._fields[5], source, unreadable, notes, at)
        record.status = x
        x = get("resolvedBy", UNSET)
        if type(x) is not str and x is not None:
            if x is UNSET:
                absent += 1
            else:
                x = reading.read_member(UnrecognizedCall._fields[6], source, unreadable, notes, at)
        record.resolved_by = x
        x = get("patientId", UNSET)
        if type(x) is not str and x is not None:
            if x is UNSET:
                absent += 1
            else:
                x = reading.read_member(UnrecognizedCall._fields[7], source, unreadable, notes, at)
        record.patient_id = x
        record.unreadable_properties = unreadable
        if len(source) + absent == 8 and len(notes) == noted:
            record.additional_properties = {}
        else:
            reading.take_surprises(record, source, has_notes=len(notes) > noted)
        return record
